"""The options of a brush in the tool bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QWidget,
)

from iide_studio.core.brush import LARGEST, SMALLEST, Pressure
from iide_studio.ui.canvas.tools.brush_choice import BrushChoice
from iide_studio.ui.icons import glyph_icon
from iide_studio.ui.widgets.value_row import ValueRow

_SIZE_WIDTH = 190
_MORE = "mdi6.tune-vertical"


class BrushBar(QWidget):
    """Size, hardness, opacity, and the rest behind a button; then whatever the tool adds."""

    def __init__(self, choice: BrushChoice, title: str, *, has_edge: bool = True) -> None:
        """Makes the bar.

        Args:
            choice: The brush that it shows and changes.
            title: The tool's.
            has_edge: Whether hardness and opacity mean anything to the tool.
        """
        super().__init__()
        self.setAccessibleName(title)
        self._choice = choice
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(6, 0, 6, 0)
        self._size = self._make_size()
        self._hardness = _percent(self.tr("Hardness of the edge (Shift+[ and Shift+])"))
        self._opacity = _percent(self.tr("Opacity of the whole stroke"))
        self._spacing = _percent(self.tr("From one dab to the next, as a share of the size"))
        self._spacing.setRange(1, 200)
        self._pressure = self._make_pressure()
        self.add(self._size, self.tr("Size"))
        if has_edge:
            self.add(self._hardness, self.tr("Hardness"))
            self.add(self._opacity, self.tr("Opacity"))
        self._layout.addWidget(self._make_more())
        self._layout.addStretch()
        self._connect()
        self._show()

    def add(self, widget: QWidget, label: str = "") -> None:
        """Adds a control at the end, with its label before it."""
        place = self._layout.count() - (1 if self._ends_with_space() else 0)
        if label:
            text = QLabel(label)
            text.setBuddy(widget)
            self._layout.insertWidget(place, text)
            place += 1
        self._layout.insertWidget(place, widget)

    def add_note(self, text: str) -> None:
        """Adds a sentence that helps, as far as there is room for it."""
        note = QLabel(text)
        note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._layout.insertWidget(self._layout.count() - 1, note, 1)

    def _ends_with_space(self) -> bool:
        last = self._layout.itemAt(self._layout.count() - 1)
        return last is not None and last.spacerItem() is not None

    def _make_size(self) -> ValueRow:
        row = ValueRow(
            self.tr("Size of the brush"),
            SMALLEST,
            LARGEST,
            unit=self.tr("px"),
            tip=self.tr("Diameter in pixels of the photo ([ and ])"),
            is_logarithmic=True,
        )
        row.setFixedWidth(_SIZE_WIDTH)
        return row

    def _make_pressure(self) -> QComboBox:
        box = QComboBox()
        names = {
            Pressure.NOTHING: self.tr("Nothing"),
            Pressure.SIZE: self.tr("Size"),
            Pressure.OPACITY: self.tr("Opacity"),
            Pressure.BOTH: self.tr("Size and opacity"),
        }
        for pressure, name in names.items():
            box.addItem(name, pressure)
        box.setAccessibleName(self.tr("Pressure of the pen changes"))
        box.setToolTip(self.tr("What changes when the pen is pressed harder"))
        return box

    def _make_more(self) -> QToolButton:
        """Returns a button that opens what is seldom changed."""
        page = QWidget()
        form = QFormLayout(page)
        form.addRow(self.tr("Spacing"), self._spacing)
        form.addRow(self.tr("Pen pressure changes"), self._pressure)
        button = _MoreButton(page)
        button.setToolTip(self.tr("Spacing and pressure of the pen"))
        button.setAccessibleName(button.toolTip())
        return button

    def _connect(self) -> None:
        self._size.edited.connect(self._set_size)
        self._hardness.valueChanged.connect(self._set_hardness)
        self._opacity.valueChanged.connect(self._set_opacity)
        self._spacing.valueChanged.connect(self._set_spacing)
        self._pressure.activated.connect(self._set_pressure)
        self._choice.changed.connect(self._show)

    def _show(self) -> None:
        brush = self._choice.brush
        self._size.show_value(brush.size)
        for field, share in (
            (self._hardness, brush.hardness),
            (self._opacity, brush.opacity),
            (self._spacing, brush.spacing),
        ):
            field.blockSignals(True)
            field.setValue(round(share * 100))
            field.blockSignals(False)
        self._pressure.setCurrentIndex(self._pressure.findData(brush.pressure))

    def _set_size(self, size: float, _gesture: str) -> None:
        self._choice.change(size=size)

    def _set_hardness(self, percent: int) -> None:
        self._choice.change(hardness=percent / 100)

    def _set_opacity(self, percent: int) -> None:
        self._choice.change(opacity=percent / 100)

    def _set_spacing(self, percent: int) -> None:
        self._choice.change(spacing=percent / 100)

    def _set_pressure(self, index: int) -> None:
        self._choice.change(pressure=Pressure(self._pressure.itemData(index)))


class _MoreButton(QToolButton):
    """Opens a page of controls below it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIconSize(QSize(18, 18))
        self.setIcon(glyph_icon(_MORE))
        # No menu: that keeps the keys to itself, and Tab would lead nowhere.
        page.setParent(self, Qt.WindowType.Popup)
        page.setObjectName("more-page")
        page.setAutoFillBackground(True)
        self._page = page
        self.clicked.connect(self._open)

    def _open(self) -> None:
        page = self._page
        page.adjustSize()
        corner, screen = self.mapToGlobal(self.rect().bottomLeft()), self.screen().geometry()
        page.move(min(corner.x(), screen.right() - page.width()), corner.y())
        page.show()
        page.focusNextChild()

    def changeEvent(self, event: QEvent) -> None:
        """Draws the icon in another theme's colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self.setIcon(glyph_icon(_MORE))
        super().changeEvent(event)


def _percent(tip: str) -> QSpinBox:
    field = QSpinBox(minimum=0, maximum=100, suffix=" %")
    field.setKeyboardTracking(False)
    field.setToolTip(tip)
    field.setAccessibleName(tip)
    return field
