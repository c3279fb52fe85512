"""Shows which part of the photo gets which words."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from iide_studio.core.document import Document
from iide_studio.core.region_cover import RegionCover, cover_picture, prompts_at
from iide_studio.ui.canvas.overlays import region_color
from iide_studio.ui.canvas.tool import PointerEvent
from iide_studio.ui.panels.region_rows import overlap_sentences, percent
from iide_studio.ui.widgets.pictures import pixmap_of

_SIDE = 110


class CoverView(QWidget):
    """A map of the regions, its legend, warnings, and what lies under the pointer.

    Attributes:
        picture: The map.
        legend: Words and shares.
        warnings: Sentences on overlaps.
        here: What counts under the pointer.
    """

    def __init__(self) -> None:
        """Makes an empty view."""
        super().__init__()
        self.picture, self.legend = QLabel(), QLabel(wordWrap=True)
        self.warnings, self.here = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.picture.setAccessibleName(self.tr("Map of the regions"))
        self.picture.setToolTip(self.tr("Which part of the photo gets which words"))
        self.picture.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.legend.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self.here.setTextFormat(Qt.TextFormat.PlainText)
        self.warnings.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout()
        row.addWidget(self.picture)
        row.addWidget(self.legend, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.warnings)
        layout.addWidget(self.here)
        self.clear()

    def clear(self) -> None:
        """Shows nothing."""
        for label in (self.legend, self.warnings, self.here):
            label.clear()
        self.picture.setPixmap(QPixmap())
        self.warnings.hide()

    def show_cover(self, document: Document, cover: RegionCover) -> None:
        """Shows how a document is shared out."""
        colors = {
            region.id: region_color(region.color, index)
            for index, region in enumerate(document.regions)
        }
        if cover.shares:
            picture = pixmap_of(cover_picture(document, cover, colors))
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode
            self.picture.setPixmap(picture.scaled(_SIDE, _SIDE, keep, smooth.SmoothTransformation))
        self.picture.setVisible(bool(cover.shares))
        self.legend.setText(self._legend(document, cover, colors))
        sentences = overlap_sentences(document, cover.overlaps)
        self.warnings.setText("\n".join(f"⚠ {sentence}" for sentence in sentences))
        self.warnings.setVisible(bool(sentences))

    def show_here(self, document: Document, event: PointerEvent | None) -> None:
        """Shows what counts under the pointer."""
        x, y = (0, 0) if event is None else (int(event.position.x()), int(event.position.y()))
        is_inside = 0 <= x < document.width and 0 <= y < document.height
        if event is None or not is_inside or not document.regions:
            self.here.clear()
            return
        found = prompts_at(document, x, y)
        texts = (f"{percent(weight)} {prompt or self._no_words()}" for prompt, weight in found)
        self.here.setText(self.tr("Under the pointer: {}").format(", ".join(texts)))

    def _legend(self, document: Document, cover: RegionCover, colors: dict[str, str]) -> str:
        lines = [
            _line(colors[region.id], region.prompt.strip(), cover.shares[region.id])
            for region in reversed(document.regions)
            if region.id in cover.shares
        ]
        rest = document.recipe.prompt.strip() or self._no_words()
        name = self.tr("Everywhere else: {}") if lines else self.tr("The whole photo: {}")
        lines.append(_line("", name.format(rest), cover.rest))
        return "<br>".join(lines)

    def _no_words(self) -> str:
        return self.tr("no words")


def _line(color: str, text: str, share: float) -> str:
    square = f'<span style="color:{color}">&#9632;</span> ' if color else ""
    return f"{square}{html.escape(text)} <b>{html.escape(percent(share))}</b>"
