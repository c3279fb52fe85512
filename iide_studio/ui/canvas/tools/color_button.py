"""The colour that the brush paints on layers."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QColorDialog, QToolButton

from iide_studio.core.target import TargetKind
from iide_studio.ui.canvas.tools.brush_choice import BrushChoice
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio

_SIDE = 18


class ColorButton(QToolButton):
    """Shows the brush's colour and changes it; there only where a colour means something."""

    def __init__(self, studio: Studio, choice: BrushChoice) -> None:
        super().__init__()
        self._choice = choice
        self._session: Session | None = None
        self.setIconSize(QSize(_SIDE, _SIDE))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(self.tr("Colour that the brush paints on the layer"))
        self.setAccessibleName(self.toolTip())
        self.clicked.connect(self._ask)
        choice.changed.connect(self._show_color)
        studio.current_changed.connect(self._follow)
        self._show_color()
        self._follow(studio.session)

    def _follow(self, session: Session | None) -> None:
        if self._session is not None:
            self._session.target_changed.disconnect(self._show_target)
        self._session = session
        if session is not None:
            session.target_changed.connect(self._show_target)
        self._show_target()

    def _show_target(self) -> None:
        session = self._session
        self.setVisible(session is not None and session.target.kind is TargetKind.LAYER)

    def _show_color(self) -> None:
        swatch = QPixmap(_SIDE, _SIDE)
        swatch.fill(QColor.fromRgbF(*self._choice.color))
        self.setIcon(QIcon(swatch))

    def _ask(self) -> None:
        dialog = QColorDialog(QColor.fromRgbF(*self._choice.color), self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Colour of the brush"))
        dialog.colorSelected.connect(self._take)
        dialog.open()

    def _take(self, color: QColor) -> None:
        self._choice.set_color((color.redF(), color.greenF(), color.blueF()))
