"""The options of the crop tool."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from iide_studio.core.cropping import CropFrame
from iide_studio.core.rect import Rect
from iide_studio.ui.canvas.tools.choice_button import ChoiceButton

_FREE, _AS_IS = 0.0, -1.0
_RATIOS = ((1, 1), (5, 4), (4, 3), (3, 2), (16, 9))


class CropOptions(QWidget):
    """Aspect, angle, and the buttons that finish the crop."""

    applied = Signal()
    reset = Signal()
    angle_edited = Signal(float)
    aspect_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._aspect = QComboBox()
        self._aspect.setAccessibleName(self.tr("Aspect"))
        self._aspect.setToolTip(self.tr("Width by height of what remains"))
        self._aspect.addItem(self.tr("Free"), _FREE)
        self._aspect.addItem(self.tr("As the photo"), _AS_IS)
        for wide, high in _RATIOS:
            self._aspect.addItem(f"{wide} : {high}", wide / high)
        self._turned = ChoiceButton("mdi6.crop-portrait", self.tr("Upright instead of across"))
        self._level = ChoiceButton(
            "mdi6.angle-acute", self.tr("Draw a line that is to be level or upright")
        )
        self._angle = QDoubleSpinBox(minimum=-180, maximum=180, decimals=2, singleStep=0.1)
        self._angle.setSuffix("°")
        self._angle.setKeyboardTracking(False)
        self._angle.setAccessibleName(self.tr("Angle"))
        self._angle.setToolTip(self.tr("By how much the frame is turned clockwise"))
        self._size = QLabel()
        self._size.setAccessibleName(self.tr("Size of what remains"))
        self._apply = QPushButton(self.tr("Crop"))
        self._apply.setToolTip(self.tr("Keeps what is inside the frame (Return)"))
        self._reset = QPushButton(self.tr("Begin anew"))
        self._reset.setToolTip(self.tr("Takes the whole photo as the frame (Escape)"))
        self._arrange()
        self._connect()

    def aspect(self, area: Rect) -> float | None:
        """Returns width by height that is wanted, of an output of that size; None = any."""
        value = self._aspect.currentData()
        if value == _FREE:
            return None
        ratio = area.width / area.height if value == _AS_IS else value
        return 1 / ratio if self._turned.isChecked() else ratio

    @property
    def is_leveling(self) -> bool:
        """Whether the next drag draws a level line."""
        return self._level.isChecked()

    def set_leveling(self, is_leveling: bool) -> None:
        """Says whether the next drag draws a level line."""
        self._level.setChecked(is_leveling)

    def show_frame(self, frame: CropFrame) -> None:
        """Shows angle and size."""
        with QSignalBlocker(self._angle):
            self._angle.setValue(frame.degrees)
        width, height = frame.size
        self._size.setText(self.tr("{width} x {height} pixels").format(width=width, height=height))

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 6, 0)
        for title, widget in ((self.tr("Aspect"), self._aspect), (self.tr("Angle"), self._angle)):
            label = QLabel(title)
            label.setBuddy(widget)
            row.addWidget(label)
            row.addWidget(widget)
            row.addWidget(self._turned if widget is self._aspect else self._level)
            row.addSpacing(8)
        row.addWidget(self._size)
        row.addStretch(1)
        row.addWidget(self._reset)
        row.addWidget(self._apply)

    def _connect(self) -> None:
        self._aspect.currentIndexChanged.connect(self.aspect_changed)
        self._turned.toggled.connect(self.aspect_changed)
        self._angle.valueChanged.connect(self.angle_edited)
        self._apply.clicked.connect(self.applied)
        self._reset.clicked.connect(self.reset)
