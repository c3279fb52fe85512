"""Keeps the previews of a run as pictures."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from iide_studio.core import photo as photos
from iide_studio.core.files import make_folder
from iide_studio.core.restoration import Progress


class PreviewFolder:
    """Writes NAME_preview_0001.png and so on; the numbers go on after older previews."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._counts: Counter[str] = Counter()
        if folder is not None:
            make_folder(folder)

    def add(self, name: str, progress: Progress) -> None:
        """Writes the preview, if there is one and somebody wants it; raises ExportError."""
        if self._folder is None or progress.preview is None:
            return
        photos.save(photos.Photo(progress.preview), self._next_path(self._folder, name))

    def _next_path(self, folder: Path, name: str) -> Path:
        while True:
            self._counts[name] += 1
            path = folder / f"{name}_preview_{self._counts[name]:04d}.png"
            if not path.exists():
                return path
