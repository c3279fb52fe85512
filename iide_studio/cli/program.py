"""Whether a command was typed or the window is wanted; commands are imported only for commands."""

from __future__ import annotations

import logging
import sys
from collections.abc import Sequence

from iide_studio.cli.log import log_to_file
from iide_studio.cli.messages import print_error
from iide_studio.cli.services import EXIT_SOME_FAILED, Services, exit_code_for
from iide_studio.cli.window import files_for_window
from iide_studio.core.errors import StudioError

_log = logging.getLogger(__name__)


def run(arguments: Sequence[str] | None, services: Services) -> int:
    """Opens the window, or carries out one command.

    Args:
        arguments: Without the program's name; None takes them from the system.
        services: What window and commands work with.

    Returns:
        The exit code; see `cli.app.carry_out`.
    """
    names = sys.argv[1:] if arguments is None else list(arguments)
    with log_to_file(services.paths.log) as log_file:
        try:
            return _run(names, services)
        except StudioError as error:
            print_error(error.message, error.hint)
            return exit_code_for(error)
        except Exception as error:  # noqa: BLE001 - the last resort: one sentence, and the details in a file
            _log.exception("Unexpected error")
            print_error(
                f"Something unexpected went wrong: {type(error).__name__}: {error}.",
                f"Details are in {log_file}; please report them.",
            )
            return EXIT_SOME_FAILED


def _run(names: Sequence[str], services: Services) -> int:
    files = files_for_window(names)
    if files is not None:
        return services.open_window(files)
    from iide_studio.cli.app import carry_out

    return carry_out(names, services)
