"""Closing while something is still under way: nothing is given up unasked, nothing forgotten."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from iide_studio.core.errors import ExportError
from iide_studio.core.project_file import saving
from iide_studio.core.project_file.opening import open_project
from iide_studio.core.project_file.saving import save_project
from iide_studio.core.restoration import CancelToken
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.restoring.restoring import restoring_of
from iide_studio.ui.session import Session
from tests.fakes import FakeRestorer
from tests.ui.files_hand import click, click_text, dialog_of, dialogs, edit

STOP = "Stop the Restoration and Close"


@pytest.fixture
def slow_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Projects are written when the event is set."""
    go_on = threading.Event()

    def save(*given: object, **named: object) -> None:
        go_on.wait(10)
        save_project(*given, **named)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr(saving, "save_project", save)
    yield go_on
    go_on.set()


@pytest.fixture
def two(studio_window: StudioWindow, opened: Session) -> tuple[Session, Session]:
    other = Session(opened.document.copy(), title="other")
    studio_window.studio.add_session(other)
    return opened, other


@pytest.fixture
def restoring(
    qtbot: QtBot, studio_window: StudioWindow, opened: Session, restorer: FakeRestorer
) -> Iterator[threading.Event]:
    """A restoration of `opened` runs until the event is set."""
    go_on = threading.Event()

    def hold(cancel: CancelToken) -> None:
        while not cancel.is_cancelled and not go_on.wait(0.01):
            pass

    restorer.on_step = hold
    restoring_of(studio_window.studio).start(opened, opened.document.recipe)
    qtbot.waitUntil(lambda: bool(restorer.requests))
    yield go_on
    go_on.set()


@pytest.mark.parametrize("is_window", [False, True])
def test_two_that_are_being_saved_both_close(
    qtbot: QtBot,
    studio_window: StudioWindow,
    two: tuple[Session, Session],
    slow_disk: threading.Event,
    tmp_path: Path,
    is_window: bool,
) -> None:
    for number, session in enumerate(two):
        edit(session, 20 + number)
        studio_window.files.saving.write(session, tmp_path / f"{number}.ora")
        if not is_window:
            studio_window.studio.close_session(session)
    if is_window:
        studio_window.window.close()
    assert studio_window.studio.sessions == two
    slow_disk.set()
    qtbot.waitUntil(lambda: not studio_window.studio.sessions)
    assert studio_window.window.isVisible() is not is_window
    for number in range(2):
        assert open_project(tmp_path / f"{number}.ora").document.recipe.steps == 20 + number


def test_one_that_cannot_be_saved_keeps_no_other_one_open(
    qtbot: QtBot,
    studio_window: StudioWindow,
    two: tuple[Session, Session],
    slow_disk: threading.Event,
    tmp_path: Path,
) -> None:
    for session, path in zip(two, (tmp_path / "no" / "a.ora", tmp_path / "b.ora"), strict=True):
        edit(session)
        studio_window.files.saving.write(session, path)
        studio_window.studio.close_session(session)
    slow_disk.set()
    qtbot.waitUntil(lambda: studio_window.studio.sessions == two[:1])
    click(dialog_of(qtbot, studio_window, "error-dialog"), QMessageBox.StandardButton.Close)
    assert not two[0].is_saved


def test_a_failure_while_the_window_closes_keeps_it_and_says_so(
    qtbot: QtBot,
    studio_window: StudioWindow,
    opened: Session,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    def fail(*_: object, **_named: object) -> None:
        raise ExportError("The disk is full.", "Free some space.")

    with qtbot.waitSignal(studio_window.files.saving.finished):
        studio_window.files.saving.write(opened, tmp_path / "a.ora")
    monkeypatch.setattr(saving, "save_project", fail)
    edit(opened)
    studio_window.window.close()
    click(dialog_of(qtbot, studio_window, "close-dialog"), QMessageBox.StandardButton.Save)
    click(dialog_of(qtbot, studio_window, "error-dialog"), QMessageBox.StandardButton.Close)
    assert studio_window.studio.sessions == (opened,)
    assert studio_window.window.isVisible()
    assert not opened.is_saved


def test_a_tab_keeps_its_restoration_until_it_is_said_otherwise(
    qtbot: QtBot, studio_window: StudioWindow, opened: Session, restoring: threading.Event
) -> None:
    studio_window.studio.actions["file.close"].trigger()
    box = dialog_of(qtbot, studio_window, "stop-restoration-dialog")
    click(box, QMessageBox.StandardButton.Cancel)
    assert studio_window.studio.sessions == (opened,)
    restoring.set()
    qtbot.waitUntil(lambda: len(opened.document.layers) == 2)
    studio_window.studio.close_session(opened)
    dialog_of(qtbot, studio_window, "close-dialog").reject()
    assert not dialogs(studio_window, "stop-restoration-dialog")


@pytest.mark.parametrize("is_edited", [False, True])
def test_a_restoration_is_stopped_and_the_tab_closed(
    qtbot: QtBot,
    studio_window: StudioWindow,
    opened: Session,
    restoring: threading.Event,
    is_edited: bool,
) -> None:
    if is_edited:
        edit(opened)
    studio_window.studio.close_session(opened)
    click_text(dialog_of(qtbot, studio_window, "stop-restoration-dialog"), STOP)
    if is_edited:
        box = dialog_of(qtbot, studio_window, "close-dialog")
        click(box, QMessageBox.StandardButton.Discard)
    qtbot.waitUntil(lambda: not studio_window.studio.sessions)
    qtbot.waitUntil(lambda: not studio_window.engine.jobs)


def test_other_tabs_close_beside_a_restoration(
    studio_window: StudioWindow, two: tuple[Session, Session], restoring: threading.Event
) -> None:
    assert studio_window.studio.close_session(two[1])
