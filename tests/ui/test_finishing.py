"""Quitting while files are written: a sentence, and a way out that spoils no file."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from iide_studio.core.project_file import saving
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.session import Session


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Projects are not finished until it is set."""
    event, save = threading.Event(), saving.save_project

    def slowly(document, path, *, previous=None, on_progress):
        def wait(fraction: float) -> None:
            event.wait(0.02)
            while not event.is_set():
                on_progress(fraction)
                event.wait(0.02)
            on_progress(fraction)

        return save(document, path, previous=previous, on_progress=wait)

    monkeypatch.setattr(saving, "save_project", slowly)
    return event


def _box(qtbot: QtBot, studio: StudioWindow) -> QMessageBox:
    found: list[QMessageBox] = []

    def look() -> bool:
        found[:] = studio.window.findChildren(QMessageBox, "finishing-dialog")
        return bool(found) and found[0].isVisible()

    qtbot.waitUntil(look)
    return found[0]


def test_the_window_says_that_it_finishes_and_goes_then(
    qtbot: QtBot,
    studio_window: StudioWindow,
    session: Session,
    tmp_path: Path,
    held: threading.Event,
) -> None:
    path = tmp_path / "a.ora"
    studio_window.files.saving.write(session, path)
    studio_window.window.close()
    assert _box(qtbot, studio_window).text() == "Finishing saving …"
    assert studio_window.window.isVisible()
    held.set()
    qtbot.waitUntil(studio_window.window.isHidden)
    assert path.is_file()


def test_whoever_does_not_wait_finds_the_file_as_it_was(
    qtbot: QtBot,
    studio_window: StudioWindow,
    session: Session,
    tmp_path: Path,
    held: threading.Event,
) -> None:
    path = tmp_path / "a.ora"
    path.write_bytes(b"as before")
    studio_window.files.saving.write(session, path)
    studio_window.window.close()
    box = _box(qtbot, studio_window)
    next(b for b in box.buttons() if b.text() == "Close Without Saving").click()
    qtbot.waitUntil(studio_window.window.isHidden)
    assert path.read_bytes() == b"as before"
    assert not list(tmp_path.glob(".a.*"))
    assert not held.is_set()


def test_whoever_keeps_working_keeps_the_window(
    qtbot: QtBot,
    studio_window: StudioWindow,
    session: Session,
    tmp_path: Path,
    held: threading.Event,
) -> None:
    studio_window.files.saving.write(session, tmp_path / "a.ora")
    studio_window.window.close()
    box = _box(qtbot, studio_window)
    next(b for b in box.buttons() if b.text() == "Keep Working").click()
    with qtbot.waitSignal(studio_window.files.saving.finished):
        held.set()
    assert studio_window.window.isVisible()
    assert session in studio_window.studio.sessions
