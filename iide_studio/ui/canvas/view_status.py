"""What the status bar says about the view: zoom, place, colours."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from iide_studio.ui.canvas.tool import PointerEvent
from iide_studio.ui.monitor_profile import MonitorProfile
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio

_ZOOMS = (0.05, 0.125, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0)
_WIDEST_NAME = 24


class ViewStatus(QWidget):
    """Shows where the pointer is, whose colours the screen has, and the zoom, which it sets."""

    def __init__(self, studio: Studio) -> None:
        """Follows the document in front."""
        super().__init__()
        self._studio = studio
        self._session: Session | None = None
        self._position = QLabel()
        self._position.setAccessibleName(self.tr("Place of the pointer"))
        self._position.setToolTip(self.tr("The pixel under the pointer, and the size of the photo"))
        self._profile = QLabel()
        self._profile.setAccessibleName(self.tr("Monitor profile"))
        self._zoom = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self._zoom.setObjectName("zoom-button")
        self._zoom.setAutoRaise(True)
        self._zoom.setAccessibleName(self.tr("Zoom"))
        self._zoom.setToolTip(self.tr("Zoom: screen pixels for each pixel of the photo"))
        self._zoom.setMenu(self._make_menu())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for widget in (self._position, self._profile, self._zoom):
            layout.addWidget(widget)
        self._keep_widths()
        studio.current_changed.connect(self._follow)
        self._follow(studio.session)

    def show_profile(self, profile: MonitorProfile) -> None:
        """Says whose colours the screen has."""
        letters = self._profile.fontMetrics()
        width = letters.averageCharWidth() * _WIDEST_NAME
        short = letters.elidedText(profile.name, Qt.TextElideMode.ElideRight, width)
        self._profile.setText(short)
        tip = self.tr("Colours of the screen: {name}").format(name=profile.name)
        self._profile.setToolTip(f"{tip}\n{profile.origin}")

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        fit = menu.addAction(self.tr("Fit"))
        fit.setData(0.0)
        for zoom in _ZOOMS:
            menu.addAction(zoom_text(zoom)).setData(zoom)
        for action in menu.actions():
            group.addAction(action)
        group.triggered.connect(self._choose)
        return menu

    def _choose(self, action: QAction) -> None:
        canvas = self._studio.canvas
        if canvas is None:
            return
        if action.data():
            canvas.set_zoom(action.data())
        else:
            canvas.fit()

    def _keep_widths(self) -> None:
        """Nothing may jump while the pointer moves or the photo is zoomed."""
        letters = self.fontMetrics()
        self._position.setMinimumWidth(letters.horizontalAdvance("00000, 00000 · 00000 x 00000"))
        self._zoom.setMinimumWidth(letters.horizontalAdvance("0 000,0 %") + 28)

    def _follow(self, session: Session | None) -> None:
        shell = self._studio.shell
        if self._session is not None and self._session in self._studio.sessions:
            before = shell.canvas_of(self._session)
            before.view_changed.disconnect(self._show_zoom)
            before.hovered.disconnect(self._show_position)
        self._session = session
        self.setVisible(session is not None)
        if session is not None:
            canvas = shell.canvas_of(session)
            canvas.view_changed.connect(self._show_zoom)
            canvas.hovered.connect(self._show_position)
            self._show_zoom()
            self._show_position(None)

    def _show_zoom(self) -> None:
        canvas = self._studio.canvas
        if canvas is not None:
            self._zoom.setText(zoom_text(canvas.zoom))

    def _show_position(self, event: PointerEvent | None) -> None:
        if self._session is None:
            return
        transform = self._session.document.transform
        size = f"{transform.width} x {transform.height}"
        if event is None:
            self._position.setText(size)
        else:
            x, y = int(event.output.x() // 1), int(event.output.y() // 1)
            self._position.setText(f"{x}, {y} · {size}")


def zoom_text(zoom: float) -> str:
    """Returns "50 %", with a decimal where whole per cents would say too little."""
    percent = 100.0 * zoom
    decimals = 1 if percent < 20 and abs(percent - round(percent)) > 0.04 else 0
    return QLocale().toString(percent, "f", decimals) + " %"
