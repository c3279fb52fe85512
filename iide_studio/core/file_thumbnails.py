"""Small pictures of files that were worked on, for the list of recent ones."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
from pathlib import Path

from iide_studio.core.document import Document
from iide_studio.core.errors import ExportError
from iide_studio.core.files import new_file
from iide_studio.core.thumbnails import document_thumbnail

SIDE = 160
"""Pixels of the longer side at most."""


def thumbnail_path(path: Path, cache: Path) -> Path:
    """Returns where the thumbnail of a file lies, if it has one.

    Args:
        path: The photo's or the project's.
        cache: The program's folder for what can be made again.
    """
    name = hashlib.sha256(os.fsencode(path.absolute())).hexdigest()[:32]
    return cache / "thumbnails" / f"{name}.png"


def keep_thumbnail(document: Document, path: Path, cache: Path) -> None:
    """Writes the thumbnail of a file; where that fails the file has none.

    Args:
        document: As it is in the file.
        path: The file.
        cache: See `thumbnail_path`.
    """
    from PIL import Image

    target = thumbnail_path(path, cache)
    encoded = io.BytesIO()
    # A list of recent files is not worth losing a photo for that was read, or a project.
    with contextlib.suppress(OSError, ExportError, ValueError, MemoryError):
        Image.fromarray(document_thumbnail(document, SIDE)).save(encoded, "PNG")
        target.parent.mkdir(parents=True, exist_ok=True)
        with new_file(target, overwrite=True) as temporary:
            temporary.write_bytes(encoded.getvalue())
