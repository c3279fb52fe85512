"""The program's commands, and the exit code that each ending has."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from typing import Annotated

import typer
from typer.exceptions import TyperException

from iide_studio import __version__
from iide_studio.cli.detect_scratches import detect_scratches
from iide_studio.cli.doctor import doctor
from iide_studio.cli.info import info
from iide_studio.cli.messages import print_cancelled, print_error
from iide_studio.cli.report import report
from iide_studio.cli.restore import restore
from iide_studio.cli.services import (
    EXIT_BAD_USAGE,
    EXIT_CANCELLED,
    EXIT_DONE,
    EXIT_SOME_FAILED,
    Services,
    exit_code_for,
)
from iide_studio.cli.split_album import split_album
from iide_studio.cli.verify import verify
from iide_studio.core.errors import RestoreCancelled, StudioError

_PROGRAM = "iide-studio"


def carry_out(arguments: Sequence[str], services: Services) -> int:
    """Carries out one command.

    Args:
        arguments: Without the program's name.
        services: What the commands work with.

    Returns:
        The exit code: 0 all done, 1 some failed, 2 bad usage, 3 cannot be checked, 130 cancelled.
    """
    _prepare_output()
    try:
        code = build_app()(args=arguments, prog_name=_PROGRAM, standalone_mode=False, obj=services)
        return code if isinstance(code, int) else EXIT_DONE
    except TyperException as error:
        return _bad_usage(error)
    except (RestoreCancelled, KeyboardInterrupt, typer.Abort):
        print_cancelled()
        return EXIT_CANCELLED
    except StudioError as error:
        print_error(error.message, error.hint)
        return exit_code_for(error)
    except BrokenPipeError:  # the reader of our output has seen enough
        sys.stderr.close()
        return EXIT_SOME_FAILED


def _prepare_output() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a name that the terminal cannot spell
            stream.reconfigure(errors="backslashreplace")


def build_app() -> typer.Typer:
    """Puts the commands together."""
    app = typer.Typer(
        help="Restores old photographs on your own computer. "
        "Without a command it opens the window; 'iide-studio FILES' opens files in it.",
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(_without_command)
    app.command()(restore)
    app.command("detect-scratches")(detect_scratches)
    app.command()(verify)
    app.command()(info)
    app.command()(report)
    app.command("split-album")(split_album)
    app.command()(doctor)
    return app


def _without_command(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", is_eager=True)
    ] = False,
) -> None:
    if version:
        typer.echo(f"IIDE Studio {__version__}")
        raise typer.Exit(EXIT_DONE)
    if context.invoked_subcommand is None:
        services: Services = context.obj
        raise typer.Exit(services.open_window([]))


def _bad_usage(error: TyperException) -> int:
    command = getattr(getattr(error, "ctx", None), "command_path", _PROGRAM)
    print_error(error.format_message().rstrip(".") + ".", f"See '{command} --help'.")
    return EXIT_BAD_USAGE
