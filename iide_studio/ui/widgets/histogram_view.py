"""Shows a histogram."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from iide_studio.core.histogram import Histogram
from iide_studio.ui.widgets.histogram_drawing import draw_histogram

_MARGIN = 4


class HistogramView(QWidget):
    """A histogram on the widget's ground, with lines at the quarters."""

    def __init__(self) -> None:
        super().__init__()
        self._histogram: Histogram | None = None
        self._channel: int | None = None
        self.setAccessibleName(self.tr("Histogram"))
        self.setToolTip(self.tr("How often each tone occurs, from black at the left to white."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_histogram(self, histogram: Histogram | None) -> None:
        """Shows another histogram; None = an empty field."""
        self._histogram = histogram
        self.update()

    def show_channel(self, channel: int | None) -> None:
        """Shows one channel of a coloured picture; None = all."""
        self._channel = channel
        self.update()

    @property
    def histogram(self) -> Histogram | None:
        return self._histogram

    def sizeHint(self) -> QSize:
        return QSize(256, 90)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 70)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(self.palette().mid().color())
        painter.setBrush(self.palette().base())
        painter.drawRect(area)
        inside = area.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        for quarter in range(1, 4):
            x = inside.left() + inside.width() * quarter / 4
            painter.drawLine(int(x), int(inside.top()), int(x), int(inside.bottom()))
        if self._histogram is None:
            return
        if not self._histogram.pixels:
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.tr("No pixels"))
            return
        draw_histogram(painter, inside, self._histogram, self.palette(), channel=self._channel)
