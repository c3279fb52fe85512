"""Settings about files."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from iide_studio.core.settings import Setting, Settings

MOST_RECENT = 12

RECENT_FILES: Setting[list[str]] = Setting(key="files.recent", default=[])
"""What was opened or saved last, newest first; kept, but on no page."""

SCANNER_FOLDER: Setting[str] = Setting(key="files.scanner_folder", default="")
"""The folder that was watched last; kept, but on no page."""

EXPORT_CHOICES: Setting[dict[str, str]] = Setting(key="files.export", default={})
"""What was chosen in the export dialog last; kept, but on no page."""

FILE_SETTINGS = (RECENT_FILES, SCANNER_FOLDER, EXPORT_CHOICES)


def recent_files(settings: Settings) -> list[Path]:
    """Returns the files that were worked on last and are still there, newest first."""
    return [Path(name) for name in settings.get(RECENT_FILES) if os.path.isfile(name)]


def remember_file(settings: Settings, path: Path) -> None:
    """Puts a file in front of the recent ones."""
    name = str(path.absolute())
    others = [other for other in settings.get(RECENT_FILES) if other != name]
    settings.set(RECENT_FILES, [name, *others][:MOST_RECENT])


def forget_files(settings: Settings, paths: Iterable[Path] | None = None) -> None:
    """Takes files off the list; None = all."""
    gone = None if paths is None else {str(path.absolute()) for path in paths}
    kept = [name for name in settings.get(RECENT_FILES) if gone is not None and name not in gone]
    settings.set(RECENT_FILES, kept)
