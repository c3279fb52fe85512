"""Files and pictures that are dropped onto the window, wherever in it."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from iide_studio.ui.files.clipboard import image_of, local_files
from iide_studio.ui.files.opening import Opening

_DROP = QEvent.Type.Drop
_WANTED = (QEvent.Type.DragEnter, QEvent.Type.DragMove, _DROP)


class Dropping(QObject):
    """Takes drops for the whole window; always as copies, for the files are others' property."""

    def __init__(self, window: QWidget, opening: Opening) -> None:
        """Begins to take drops.

        Args:
            window: Where.
            opening: Opens what was dropped.
        """
        super().__init__(window)
        self._opening = opening
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes what can be opened."""
        if event.type() not in _WANTED:
            return False
        drop = cast(QDropEvent, event)
        if not _is_wanted(drop.mimeData()):
            return False
        drop.setDropAction(Qt.DropAction.CopyAction)
        drop.accept()
        if event.type() == _DROP:
            open_data(drop.mimeData(), self._opening)
        return True


def _is_wanted(data: QMimeData) -> bool:
    return bool(local_files(data)) or data.hasImage()


def open_data(data: QMimeData, opening: Opening) -> bool:
    """Opens the files, or else the picture, in what was dropped or pasted.

    Returns:
        Whether there was any.
    """
    files, image = local_files(data), image_of(data)
    if files:
        opening.open(files)
    elif image is not None:
        opening.open_image(image)
    return bool(files) or image is not None
