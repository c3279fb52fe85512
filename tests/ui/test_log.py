"""The log panel: what is noted in any thread can be read and copied."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QToolButton
from pytestqt.qtbot import QtBot

from iide_studio.core.errors import StudioError
from iide_studio.core.paths import Paths
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.features.log_feature import LogFeature
from iide_studio.ui.panels.log_panel import LogPanel
from iide_studio.ui.studio import Studio
from tests.ui.light_studio import light_studio

LOGGER = "iide_studio.tests"


@pytest.fixture
def studio(qtbot: QtBot, paths: Paths) -> Iterator[Studio]:
    window, studio = light_studio(paths)
    LogFeature(studio)
    window.show()
    qtbot.waitExposed(window)
    yield studio
    studio.closing.emit()
    window.close()
    window.deleteLater()


@pytest.fixture
def panel(studio: Studio) -> LogPanel:
    panel = studio.shell.widget().findChild(LogPanel)
    assert panel is not None
    return panel


def _sign(panel: LogPanel) -> QToolButton:
    found = panel.window().findChildren(QToolButton)
    return next(button for button in found if "log" in button.accessibleName())


def _messages(panel: LogPanel) -> list[str]:
    items = [panel.list.topLevelItem(row) for row in range(panel.list.topLevelItemCount())]
    return [item.text(2) for item in items if item is not None]


@pytest.mark.logs_warnings
def test_a_problem_of_another_thread_is_seen(qtbot: QtBot, studio: Studio, panel: LogPanel) -> None:
    log = logging.getLogger(LOGGER)
    thread = threading.Thread(target=log.warning, args=("The disk is full.",))
    thread.start()
    thread.join()
    sign = _sign(panel)
    qtbot.waitUntil(sign.isVisible)
    assert "1" in sign.text()
    QTest.mouseClick(sign, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(panel.isVisible)
    assert _messages(panel)[-1] == "The disk is full."
    assert not sign.isVisible()


@pytest.mark.logs_warnings
def test_a_fault_can_be_copied_with_its_details(
    qtbot: QtBot, studio: Studio, panel: LogPanel
) -> None:
    studio.actions["help.log"].trigger()
    log = logging.getLogger(LOGGER)
    try:
        raise ValueError("no such thing")
    except ValueError:
        log.exception("Something failed")
    log.info("All is well")
    qtbot.waitUntil(lambda: len(_messages(panel)) >= 2)
    fault = panel.list.topLevelItem(panel.list.topLevelItemCount() - 2)
    assert fault is not None
    fault.setSelected(True)
    assert "ValueError: no such thing" in panel.details.toPlainText()
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("IIDE Studio ")
    assert "test_log.py" in copied
    assert "All is well" not in copied


@pytest.mark.logs_warnings
def test_what_was_merely_done_can_be_hidden(qtbot: QtBot, studio: Studio, panel: LogPanel) -> None:
    studio.actions["help.log"].trigger()
    logging.getLogger(LOGGER).info("Saved.")
    logging.getLogger(LOGGER).error("Lost.")
    qtbot.waitUntil(lambda: _messages(panel)[-2:] == ["Saved.", "Lost."])
    panel._only_problems.setChecked(True)
    assert _messages(panel) == ["Lost."]


def test_what_was_shown_to_the_user_stands_in_the_log(
    qtbot: QtBot, studio_window: StudioWindow
) -> None:
    feature = studio_window.features[LogFeature]
    assert isinstance(feature, LogFeature)
    studio_window.studio.shell.say("Saved.")
    studio_window.studio.shell.show_error(StudioError("No such file.", "Check its name."))
    expected = ["Saved.", "No such file. Check its name."]
    qtbot.waitUntil(lambda: [x.message for x in feature.panel.entries][-2:] == expected)
    for dialog in studio_window.window.findChildren(QMessageBox):
        dialog.close()


def test_after_closing_nothing_listens(studio: Studio) -> None:
    studio.closing.emit()
    assert not [h for h in logging.getLogger().handlers if "log_relay" in type(h).__module__]
