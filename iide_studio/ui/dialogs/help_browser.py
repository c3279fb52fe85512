"""Shows a page of the help."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QTextBrowser

_PATIENCE = 120
"""Milliseconds after the last change of the window's size before pictures are fitted."""
_MARGIN = 24


class HelpBrowser(QTextBrowser):
    """Markdown from files, whose pictures are made to fit the width.

    Follows links between pages, and opens nothing in a network.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setOpenExternalLinks(False)
        # A bar that comes and goes would change the width to which pictures are fitted.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Help page"))
        self.document().setDocumentMargin(_MARGIN)
        self._width = 0
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._timer.timeout.connect(self._fit)

    def show_page(self, path: Path) -> None:
        """Shows a Markdown file."""
        self.setSource(QUrl.fromLocalFile(str(path)), QTextDocument.ResourceType.MarkdownResource)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        place = self.source().resolved(QUrl(name))
        if not place.isLocalFile():
            return None
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        return self._fitted(QImage(place.toLocalFile()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.viewport().width() != self._width:
            self._timer.start()

    def _fit(self) -> None:
        """Loads the pictures anew for another width, at the same place of the text."""
        self._width = self.viewport().width()
        place = self.verticalScrollBar().value() / max(self.verticalScrollBar().maximum(), 1)
        self.document().clear()
        self.reload()
        self.verticalScrollBar().setValue(round(place * self.verticalScrollBar().maximum()))

    def _fitted(self, image: QImage) -> QImage:
        ratio = self.devicePixelRatioF()
        # In a list there is less room; pictures are equally wide everywhere.
        beside = 2 * _MARGIN + self.document().indentWidth()
        room = int((self.viewport().width() - beside) * ratio)
        if image.width() > room > 0:
            image = image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
            image.setDevicePixelRatio(ratio)
        return image
