"""Telling files that are to be opened in the window from commands."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

COMMANDS = ("restore", "detect-scratches", "verify", "info", "report", "split-album", "doctor")
"""Written out here, so that the window need not import them; a file of such a name is "./info"."""


def files_for_window(arguments: Sequence[str]) -> list[Path] | None:
    """Returns the files that the window is to open.

    Args:
        arguments: Without the program's name.

    Returns:
        None if the arguments mean a command, or nothing that could be a file: then the command
        line says what is wrong with them.
    """
    if not arguments:
        return []
    names = list(arguments[1:] if arguments[:1] == ["--"] else arguments)
    if not names or names[0] in COMMANDS or any(name.startswith("-") for name in names):
        return None
    return [Path(name) for name in names] if _looks_like_file(names[0]) else None


def _looks_like_file(name: str) -> bool:
    is_path = os.sep in name or "/" in name
    return is_path or bool(Path(name).suffix) or Path(name).exists()
