"""Undo, redo and the History panel."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from iide_studio.ui.features.feature import Feature
from iide_studio.ui.panels.history_panel import HistoryPanel
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio


class HistoryFeature(Feature):
    """Takes steps back and does them again.

    Attributes:
        panel: Shows the steps.
    """

    def __init__(self, studio: Studio) -> None:
        """Registers the actions and the panel."""
        super().__init__(studio)
        self._undo = studio.actions.add(
            "edit.undo",
            self.tr("&Undo"),
            self.undo,
            shortcut=QKeySequence.StandardKey.Undo,
            icon="mdi6.undo",
            is_enabled=self._can_undo,
        )
        self._redo = studio.actions.add(
            "edit.redo",
            self.tr("&Redo"),
            self.redo,
            shortcut=("Ctrl+Shift+Z", "Ctrl+Y"),
            icon="mdi6.redo",
            is_enabled=self._can_redo,
        )
        self.panel = HistoryPanel(studio)
        studio.shell.add_panel("history", self.tr("History"), self.panel)
        studio.session_added.connect(self._listen)
        studio.current_changed.connect(self._show_names)

    def undo(self) -> None:
        """Takes the newest step back."""
        if self._can_undo():
            self._session().undo()

    def redo(self) -> None:
        """Does the step again that was undone last."""
        if self._can_redo():
            self._session().redo()

    def _listen(self, session: Session) -> None:
        session.history_changed.connect(self._show_names)

    def _show_names(self) -> None:
        session = self.studio.session
        undo = None if session is None else session.history.undo_label
        redo = None if session is None else session.history.redo_label
        undo_text = self.tr("&Undo {}").format(_translated(undo)) if undo else self.tr("&Undo")
        redo_text = self.tr("&Redo {}").format(_translated(redo)) if redo else self.tr("&Redo")
        for action, text in ((self._undo, undo_text), (self._redo, redo_text)):
            action.setText(text)
            action.setToolTip(text.replace("&", ""))

    def _session(self) -> Session:
        session = self.studio.session
        assert session is not None
        return session

    def _can_undo(self) -> bool:
        return self._is_free() and self._session().history.undo_label is not None

    def _can_redo(self) -> bool:
        return self._is_free() and self._session().history.redo_label is not None

    def _is_free(self) -> bool:
        session = self.studio.session
        return session is not None and not session.is_stroking


def _translated(label: str) -> str:
    return QCoreApplication.translate("Commands", label)
