"""Where new files are suggested to go."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from iide_studio.core.paths import Paths

_Place = QStandardPaths.StandardLocation


def proposed_folder(photo: Path | None, paths: Paths) -> Path:
    """Returns the photo's folder, or the user's own one for pictures.

    The latter for what came from no file, for the program's own sample, and for photos on a disk
    that cannot be written.

    Args:
        photo: The photo's file, or the project's.
        paths: The program's folders.
    """
    if photo is None or photo.absolute().is_relative_to(paths.resources.absolute()):
        return _pictures()
    folder = photo.absolute().parent
    return folder if os.access(folder, os.W_OK) else _pictures()


def _pictures() -> Path:
    for place in (_Place.PicturesLocation, _Place.DocumentsLocation):
        name = QStandardPaths.writableLocation(place)
        if name and os.path.isdir(name):
            return Path(name)
    return Path.home()
