"""The window after something unexpected went wrong."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow, QMessageBox
from pytestqt.qtbot import QtBot

from iide_studio.ui.crash import CrashHook

pytestmark = pytest.mark.logs_warnings


class _Kept:
    count = 0
    is_on_disk = True
    error: Exception | None = None

    def keep(self) -> bool:
        self.count += 1
        if self.error is not None:
            raise self.error
        return self.is_on_disk


@pytest.fixture
def kept() -> _Kept:
    return _Kept()


@pytest.fixture
def window(qtbot: QtBot, kept: _Kept) -> Iterator[QMainWindow]:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    hook = CrashHook(window, keep=kept.keep, show_log=lambda: None)
    hook.install()
    yield window
    hook.remove()


def _boxes(window: QMainWindow) -> list[QMessageBox]:
    return [box for box in window.findChildren(QMessageBox) if box.isVisible()]


def _fail() -> None:
    raise ValueError("of a slot")


def test_a_slot_that_fails_is_noted_kept_and_told_once(
    qtbot: QtBot, window: QMainWindow, kept: _Kept, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(3):
        QTimer.singleShot(0, window, _fail)
    qtbot.waitUntil(lambda: caplog.text.count("ValueError: of a slot") == 3)
    qtbot.waitUntil(lambda: len(_boxes(window)) == 1)
    assert kept.count == 1
    box = _boxes(window)[0]
    assert "recovery copy of your work was made" in box.informativeText()
    assert "ValueError: of a slot" in box.detailedText()
    box.button(QMessageBox.StandardButton.Close).click()
    assert window.isVisible()


def test_no_copy_is_spoken_of_that_is_not_there(
    qtbot: QtBot, window: QMainWindow, kept: _Kept
) -> None:
    kept.is_on_disk = False
    QTimer.singleShot(0, window, _fail)
    qtbot.waitUntil(lambda: len(_boxes(window)) == 1)
    (box,) = _boxes(window)
    assert "could not be made" in box.informativeText()
    assert "was made" not in box.informativeText()
    box.close()


def test_a_copy_that_fails_is_no_second_crash(
    qtbot: QtBot, window: QMainWindow, kept: _Kept
) -> None:
    kept.error = OSError("the disk has gone")
    QTimer.singleShot(0, window, _fail)
    qtbot.waitUntil(lambda: len(_boxes(window)) == 1)
    (box,) = _boxes(window)
    assert "could not be made" in box.informativeText()
    box.close()


def test_a_thread_that_fails_is_told_too(qtbot: QtBot, window: QMainWindow) -> None:
    thread = threading.Thread(target=_fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(_boxes(window)) == 1)
    _boxes(window)[0].close()


def test_an_interrupt_of_the_terminal_closes_the_window(qtbot: QtBot, window: QMainWindow) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    qtbot.waitUntil(lambda: not window.isVisible())
