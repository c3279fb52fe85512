"""What happens when something unexpected goes wrong: it is noted, work is kept, and one dialog."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from iide_studio.core.errors import StudioError
from iide_studio.ui.translation import said

_log = logging.getLogger(__name__)

_Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


class CrashHook(QObject):
    """Hears of every exception that nobody caught, in any thread; the window goes on.

    Each place in the code is reported once, however often it goes wrong, and never more than one
    dialog is open: a fault in painting comes back with every frame.
    """

    _caught = Signal(object)

    def __init__(
        self, window: QWidget, *, keep: Callable[[], bool], show_log: Callable[[], object]
    ) -> None:
        """Makes the hook; `install` it.

        Args:
            window: The dialog's parent.
            keep: Makes a recovery copy of all open documents; returns whether it is on the disk.
            show_log: Shows the log to the user.
        """
        super().__init__(window)
        self._window, self._keep, self._show_log = window, keep, show_log
        self._known: set[str] = set()
        self._box: QMessageBox | None = None
        self._before: tuple[_Hook, Callable[[threading.ExceptHookArgs], object]] | None = None
        # Always later: a dialog must not be made in the middle of painting.
        self._caught.connect(self._report, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Begins to hear."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self.handle
        threading.excepthook = self._handle_of_thread

    def remove(self) -> None:
        """Stops hearing; twice does no harm."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before
            self._before = None

    def handle(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Takes an exception; for any thread."""
        if issubclass(kind, KeyboardInterrupt):
            self._caught.emit(error)
            return
        _log.error("Unexpected error", exc_info=(kind, error, trace))
        self._caught.emit(error)

    def _handle_of_thread(self, facts: threading.ExceptHookArgs) -> None:
        if facts.exc_value is not None and facts.exc_type is not SystemExit:
            self.handle(facts.exc_type, facts.exc_value, facts.exc_traceback)

    def _report(self, error: BaseException) -> None:
        if isinstance(error, KeyboardInterrupt):
            self._window.close()
            return
        place = _place(error)
        if place in self._known:
            return
        self._known.add(place)
        is_kept = False
        try:
            is_kept = self._keep()
        except Exception:  # noqa: BLE001 - here nothing may go wrong for a second time
            _log.exception("The recovery copy failed")
        if self._box is None:
            self._show(error, is_kept=is_kept)

    def _show(self, error: BaseException, *, is_kept: bool) -> None:
        box = QMessageBox(self._window)
        box.setObjectName("crash-dialog")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowModality(Qt.WindowModality.WindowModal)
        box.setIcon(QMessageBox.Icon.Critical)
        if isinstance(error, StudioError):  # a button that forgot to ask for it
            box.setText(said(error.message))
            box.setInformativeText(said(error.hint))
        else:
            box.setText(self.tr("Something unexpected went wrong."))
            box.setInformativeText(self._advice(is_kept=is_kept))
        box.setDetailedText("".join(traceback.format_exception(error)))
        self._add_buttons(box)
        box.finished.connect(self._forget_box)
        self._box = box
        box.open()

    def _advice(self, *, is_kept: bool) -> str:
        if is_kept:
            return self.tr(
                "A recovery copy of your work was made, and you can go on. If it happens "
                "again, save your projects and start the program anew."
            )
        return self.tr(
            "A recovery copy of your work could not be made so far. Save your projects now, under "
            "another name if need be, and start the program anew."
        )

    def _add_buttons(self, box: QMessageBox) -> None:
        copy = box.addButton(self.tr("Copy the Details"), QMessageBox.ButtonRole.ActionRole)
        text = box.detailedText()
        copy.clicked.connect(lambda _checked=False: QGuiApplication.clipboard().setText(text))
        log = box.addButton(self.tr("Show the Log"), QMessageBox.ButtonRole.ActionRole)
        log.clicked.connect(lambda _checked=False: self._show_log())
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
        box.setEscapeButton(QMessageBox.StandardButton.Close)

    def _forget_box(self) -> None:
        self._box = None


def _place(error: BaseException) -> str:
    """Names the line in which an exception came up."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__} {where}"
