"""A colour that can be picked, typed, or taken away."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLineEdit, QToolButton, QWidget

from iide_studio.ui.widgets.pictures import icon_in, swatch_icon

_HEX = re.compile("#?([0-9a-fA-F]{6})")


class ColorField(QWidget):
    """A swatch that opens a colour dialog, and the colour as "#rrggbb".

    Attributes:
        button: The swatch.
        text: The hexadecimal number.
        clear_button: Takes the colour away.
    """

    edited = Signal(object)
    """The colour that the user chose, "#rrggbb"; None = none."""

    def __init__(self, name: str, tip: str) -> None:
        """Makes a field without a colour.

        Args:
            name: What has the colour, for those who hear the window.
            tip: What the colour is for.
        """
        super().__init__()
        self._color: str | None = None
        self._name = name
        self.button, self.clear_button = QToolButton(), QToolButton()
        self.button.setIconSize(QSize(20, 20))
        self.button.setAccessibleName(self.tr("Pick {}").format(name))
        self.button.setToolTip(tip)
        self.text = QLineEdit(placeholderText="#rrggbb", maxLength=7)
        self.text.setAccessibleName(name)
        self.text.setToolTip(self.tr("Red, green and blue as in #4b5320"))
        self.clear_button.setAccessibleName(self.tr("Forget {}").format(name))
        self.clear_button.setToolTip(self.tr("Forgets the colour; the words stay"))
        self.clear_button.setAutoRaise(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.button, self.text, self.clear_button):
            layout.addWidget(widget)
        self.setFocusProxy(self.button)
        self.button.clicked.connect(self.open_dialog)
        self.text.editingFinished.connect(self._read_text)
        self.clear_button.clicked.connect(self._clear)
        self.show_color(None)

    def show_color(self, color: str | None) -> None:
        """Shows a colour; nobody is told."""
        self._color = color
        self._draw_icons()
        self.clear_button.setEnabled(color is not None)
        if self.text.text().lower() != (color or ""):
            self.text.setText(color or "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "clear_button"):
            self._draw_icons()

    def open_dialog(self) -> None:
        """Lets the user pick a colour, also one from the screen."""
        dialog = QColorDialog(QColor(self._color or "#808080"), self)
        dialog.setObjectName("color-dialog")
        dialog.setWindowTitle(self.tr("Pick {}").format(self._name))
        dialog.colorSelected.connect(self._choose)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _draw_icons(self) -> None:
        self.button.setIcon(swatch_icon(self._color, self.palette()))
        self.clear_button.setIcon(icon_in("mdi6.close", self.palette().text().color()))

    def _choose(self, color: QColor) -> None:
        if color.name() != self._color:
            self.edited.emit(color.name())

    def _read_text(self) -> None:
        found = _HEX.fullmatch(self.text.text().strip())
        if found is None:
            self.text.setText(self._color or "")
        elif f"#{found[1].lower()}" != self._color:
            self.edited.emit(f"#{found[1].lower()}")

    def _clear(self) -> None:
        self.edited.emit(None)
