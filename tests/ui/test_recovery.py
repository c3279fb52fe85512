"""Unsaved work of a session that ended badly is seen wherever the window begins."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QMessageBox, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from iide_studio.core.document import Document
from iide_studio.core.errors import ProjectError
from iide_studio.core.journal import Journal
from iide_studio.core.paths import Paths
from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe
from iide_studio.core.recovery import Recovery, recoverable
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.session import Session
from tests.ui.files_hand import click, dialog_of


def leave(photo: Photo, paths: Paths, steps: int = 11) -> None:
    """Leaves unsaved work behind, as a program does that was killed."""
    document = Document.from_photo(photo)
    document.recipe = Recipe(steps=steps)
    journal = Journal(paths.recovery)
    journal.record(document)
    journal.close()


def notice(window: StudioWindow) -> QFrame | None:
    found = [f for f in window.window.findChildren(QFrame, "notice-recovery") if f.isVisible()]
    return found[0] if found else None


def buttons(widget: QWidget, text: str) -> list[QPushButton]:
    return [b for b in widget.findChildren(QPushButton) if b.text() == text and b.isVisible()]


def press(widget: QWidget | None, text: str) -> None:
    assert widget is not None
    (button,) = [b for b in widget.findChildren(QPushButton) if b.text() == text]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def looked(
    qtbot: QtBot, studio_window: StudioWindow, opened: Session, photo: Photo, paths: Paths
) -> StudioWindow:
    """A window with a photo open that has found unsaved work."""
    leave(photo, paths)
    studio_window.files.recovering.look()
    # Its beginning looked, too, perhaps before there was anything to find.
    qtbot.waitUntil(lambda: notice(studio_window) is not None)
    return studio_window


def test_a_window_with_a_photo_says_it_and_recovers(qtbot: QtBot, looked: StudioWindow) -> None:
    shown = notice(looked)
    assert shown is not None
    assert "Unsaved work" in " ".join(label.text() for label in shown.findChildren(QLabel))
    with qtbot.waitSignal(looked.studio.session_added):
        press(shown, "Recover")
    session = looked.studio.session
    assert session is not None
    assert session.document.recipe.steps == 11
    assert notice(looked) is None
    assert len(looked.studio.sessions) == 2


def test_it_is_said_to_whoever_begins_with_a_file(
    qtbot: QtBot, studio_window: StudioWindow, photo: Photo, photo_file: Path, paths: Paths
) -> None:
    leave(photo, paths)
    studio_window.files.recovering.look()
    studio_window.open([photo_file])
    qtbot.waitUntil(lambda: notice(studio_window) is not None)
    studio_window.studio.actions["file.close"].trigger()
    assert notice(studio_window) is None, "the start page says it"
    assert studio_window.files.page._recovery.isVisible()


def test_a_notice_that_was_closed_does_not_come_back(
    qtbot: QtBot, looked: StudioWindow, photo: Photo, paths: Paths
) -> None:
    shown = notice(looked)
    assert shown is not None
    close = shown.findChild(QToolButton)
    assert isinstance(close, QToolButton)
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    looked.studio.add_session(Session(Document.from_photo(photo), title="other"))
    assert notice(looked) is None
    leave(photo, paths, steps=12)
    looked.files.recovering.look()
    qtbot.waitUntil(lambda: notice(looked) is not None)


def test_several_are_listed_without_being_in_the_way(
    qtbot: QtBot, looked: StudioWindow, photo: Photo, paths: Paths
) -> None:
    leave(photo, paths, steps=12)
    looked.files.recovering.look()
    qtbot.waitUntil(lambda: bool(buttons(looked.window, "Show…")))
    press(notice(looked), "Show…")
    dialog = looked.window.findChild(QWidget, "recovery-dialog")
    assert dialog is not None
    assert not dialog.isModal()
    qtbot.waitUntil(lambda: len(buttons(dialog, "Recover")) == 2)
    with qtbot.waitSignal(looked.studio.session_added):
        buttons(dialog, "Recover")[0].click()
    qtbot.waitUntil(lambda: len(buttons(dialog, "Discard…")) == 1)
    buttons(dialog, "Discard…")[0].click()
    box = dialog_of(qtbot, looked, "discard-dialog")
    click(box, QMessageBox.StandardButton.Discard)
    qtbot.waitUntil(lambda: looked.window.findChild(QWidget, "recovery-dialog") is None)
    qtbot.waitUntil(lambda: not looked.files._reader.is_busy)
    assert recoverable(paths.recovery) == []
    assert notice(looked) is None


def test_what_cannot_be_recovered_now_is_offered_again(
    qtbot: QtBot, looked: StudioWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Recovery, **_named: object) -> None:
        raise ProjectError("The disk is full.", "Free some space.")

    with monkeypatch.context() as patch:
        patch.setattr(Recovery, "open", fail)
        press(notice(looked), "Recover")
        box = dialog_of(qtbot, looked, "error-dialog")
        click(box, QMessageBox.StandardButton.Close)
    qtbot.waitUntil(lambda: notice(looked) is not None)
    with qtbot.waitSignal(looked.studio.session_added):
        press(notice(looked), "Recover")
