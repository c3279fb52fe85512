"""What the commands are given from outside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from iide_studio.core.errors import RecipeError, StudioError
from iide_studio.core.paths import Paths
from iide_studio.core.restoration import RestorerFactory

EXIT_DONE = 0
EXIT_SOME_FAILED = 1
EXIT_BAD_USAGE = 2
EXIT_CANNOT_BE_CHECKED = 3
EXIT_CANCELLED = 130


class UsageError(StudioError):
    """The command cannot be carried out as it was typed."""


def exit_code_for(error: StudioError) -> int:
    """Returns the exit code of a command that ended with this error."""
    is_usage = isinstance(error, UsageError | RecipeError)
    return EXIT_BAD_USAGE if is_usage else EXIT_SOME_FAILED


@dataclass(frozen=True, kw_only=True)
class Services:
    """The rest of the program, as far as a command needs it.

    Attributes:
        create_restorer: Makes what runs the networks; slow, so called once and late.
        device_memory: Returns (free, total) bytes of a device by its name; 0 = unknown.
        paths: Where checkpoints and the sample lie.
        open_window: Opens the window with these files and returns the exit code when it is closed;
            raises DeviceError if there is no screen.
    """

    create_restorer: RestorerFactory
    device_memory: Callable[[str], tuple[int, int]]
    paths: Paths
    open_window: Callable[[Sequence[Path]], int]
