"""The log: its panel, and a sign in the status bar when something went wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from iide_studio.core.log_entries import LogEntry
from iide_studio.ui.features.feature import Feature
from iide_studio.ui.log_relay import LogRelay
from iide_studio.ui.panels.log_panel import LogPanel
from iide_studio.ui.studio import Studio
from iide_studio.ui.widgets.icon_buttons import IconToolButton

PANEL = "log"


class LogFeature(Feature):
    """Shows what is logged, from whichever thread."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._unseen = 0
        self.panel = LogPanel(studio)
        self._sign = self._make_sign()
        studio.actions.add(
            "help.log",
            self.tr("Show &log"),
            self.show_log,
            icon="mdi6.text-box-outline",
            tip=self.tr("Show what the program did and what went wrong"),
        )
        bottom = Qt.DockWidgetArea.BottomDockWidgetArea
        studio.shell.add_panel(PANEL, self.tr("Log"), self.panel, area=bottom, is_shown=False)
        studio.shell.add_status(self._sign)
        self.panel.seen.connect(self._mark_seen)
        self._relay = LogRelay(self)
        self._relay.noted.connect(self._add, Qt.ConnectionType.QueuedConnection)
        studio.closing.connect(self._relay.close)

    def show_log(self) -> None:
        """Brings the panel to the front."""
        self.studio.shell.show_panel(PANEL)

    def _make_sign(self) -> QToolButton:
        sign = IconToolButton("mdi6.alert-outline", self.tr("Problems in the log"))
        sign.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        sign.setToolTip(self.tr("Something went wrong: show the log"))
        sign.clicked.connect(self.show_log)
        sign.hide()
        return sign

    def _add(self, entry: LogEntry) -> None:
        self.panel.add(entry)
        if entry.is_problem and not self.panel.isVisible():
            self._unseen += 1
            self._sign.setText(self.tr("%n problem(s)", "", self._unseen))
            self._sign.show()

    def _mark_seen(self) -> None:
        self._unseen = 0
        self._sign.hide()
