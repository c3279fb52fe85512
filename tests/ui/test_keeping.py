"""The recovery copy after something went wrong: whether it is there is told as it is."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from iide_studio.core import autosave
from iide_studio.core import photo as photos
from iide_studio.core.commands.settings import ChangeRecipe
from iide_studio.core.document import Document
from iide_studio.core.errors import ProjectError
from iide_studio.core.journal import Journal
from iide_studio.core.paths import Paths
from iide_studio.core.photo import Photo
from iide_studio.core.project_file.saving import save_project
from iide_studio.core.recipe import Recipe
from iide_studio.core.recovery import recoverable
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.files import keeping
from iide_studio.ui.session import Session


@pytest.fixture
def slow_disk(session: Session, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A disk that writes nothing while the test runs."""
    go_on = threading.Event()
    assert session.journal is not None
    monkeypatch.setattr(session.journal, "record", lambda _: go_on.wait())
    yield
    go_on.set()


def edit(session: Session, steps: int = 7) -> None:
    session.do(ChangeRecipe(Recipe(steps=steps)))


def test_a_copy_is_on_the_disk_once_it_is_told_of(
    studio_window: StudioWindow, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorded: list[int | None] = []
    assert session.journal is not None
    real = session.journal.record

    def record(document: Document) -> None:
        real(document)
        recorded.append(document.recipe.steps)

    monkeypatch.setattr(session.journal, "record", record)
    edit(session)
    assert studio_window.files.keeping.record_now()
    assert recorded == [7]


def test_a_disk_that_is_too_slow_holds_the_window_up_for_a_while_only(
    studio_window: StudioWindow,
    session: Session,
    slow_disk: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(keeping, "_PATIENCE", 0.05)
    edit(session)
    assert not studio_window.files.keeping.record_now()


def test_a_full_disk_is_no_copy(
    studio_window: StudioWindow, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Document) -> None:
        raise ProjectError("The disk is full.", "Free some space.")

    assert session.journal is not None
    monkeypatch.setattr(session.journal, "record", fail)
    edit(session)
    assert not studio_window.files.keeping.record_now()


def test_unsaved_work_without_a_journal_is_no_copy(
    studio_window: StudioWindow, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_journal: Journal, _folder: object, **_named: object) -> None:
        raise ProjectError("The recovery folder cannot be made.")

    monkeypatch.setattr(Journal, "__init__", fail)
    other = Session(session.document.copy(), title="other")
    studio_window.studio.add_session(other)
    assert studio_window.files.keeping.record_now(), "there is nothing in it to be lost"
    edit(other)
    assert not studio_window.files.keeping.record_now()


@pytest.fixture
def quick_attempts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Must come before the session."""
    monkeypatch.setattr(autosave, "PAUSE", 0.02)


class FailingDisk:
    """Stands between a window and the disk of its journals.

    Attributes:
        error: What each attempt to write meets; None = it works.
        attempts: How many met it.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.error: str | None = None
        self.attempts = 0
        self._record = Journal.record
        monkeypatch.setattr(Journal, "record", lambda *given: self._meet(*given))

    def _meet(self, journal: Journal, document: Document) -> None:
        if self.error is not None:
            self.attempts += 1
            raise ProjectError(self.error, "Save the project.")
        self._record(journal, document)


@pytest.fixture
def disk(quick_attempts: None, monkeypatch: pytest.MonkeyPatch) -> FailingDisk:
    return FailingDisk(monkeypatch)


def notice(window: StudioWindow) -> str:
    """The text above the documents; empty = there is none."""
    found = [f for f in window.window.findChildren(QFrame, "notice-keeping") if f.isVisible()]
    return " ".join(label.text() for frame in found for label in frame.findChildren(QLabel))


def close_notice(window: StudioWindow) -> None:
    (frame,) = window.window.findChildren(QFrame, "notice-keeping")
    button = frame.findChild(QToolButton)
    assert isinstance(button, QToolButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_could_not_be_kept_is_tried_again_until_it_can(
    qtbot: QtBot,
    studio_window: StudioWindow,
    disk: FailingDisk,
    session: Session,
    paths: Paths,
) -> None:
    for _ in range(2):
        disk.error, disk.attempts = "The disk is full.", 0
        edit(session, 7 + session.history.position)
        qtbot.waitUntil(lambda: disk.attempts >= 3)
        assert "The disk is full." in notice(studio_window)
        close_notice(studio_window)
        before = disk.attempts
        qtbot.waitUntil(lambda before=before: disk.attempts > before + 2)
        assert not notice(studio_window), "it was said already"
        disk.error = "The folder may not be written to."
        qtbot.waitUntil(lambda: "may not be written to" in notice(studio_window))
        disk.error = None
        qtbot.waitUntil(lambda: not notice(studio_window))
        assert "kept safe again" in studio_window.window.statusBar().currentMessage()
    assert studio_window.files.keeping.record_now()
    assert session.journal is not None
    session.journal.close()
    (recovery,) = recoverable(paths.recovery)
    assert recovery.open().document.recipe == session.document.recipe


def test_a_recovery_folder_that_goes_comes_back(
    studio_window: StudioWindow, session: Session, paths: Paths
) -> None:
    edit(session)
    assert studio_window.files.keeping.record_now()
    shutil.rmtree(paths.recovery)
    edit(session, 8)
    assert studio_window.files.keeping.record_now()
    (kept,) = set(paths.recovery.glob("*.journal"))
    copy = kept.with_name("copy.journal")  # the window has locked the other
    for ending in ("", "-wal"):
        shutil.copy(f"{kept}{ending}", f"{copy}{ending}")
    found = [recovery for recovery in recoverable(paths.recovery) if recovery.path == copy]
    assert [recovery.open().document.recipe.steps for recovery in found] == [8]


def test_a_photo_can_be_opened_where_no_recovery_copy_can_be_made(
    qtbot: QtBot, quick_attempts: None, studio_window: StudioWindow, photo: Photo, paths: Paths
) -> None:
    paths.recovery.parent.mkdir(parents=True, exist_ok=True)
    paths.recovery.write_text("no folder")
    path = paths.data / "aunt.tif"
    photos.save(photo, path)
    with qtbot.waitSignal(studio_window.studio.session_added):
        studio_window.open([path])
    session = studio_window.studio.session
    assert session is not None
    edit(session)
    qtbot.waitUntil(lambda: "recovery folder" in notice(studio_window))
    assert not studio_window.files.keeping.record_now()
    paths.recovery.unlink()
    qtbot.waitUntil(lambda: not notice(studio_window))
    assert studio_window.files.keeping.record_now()
    assert list(paths.recovery.glob("*.journal"))


def test_recovered_work_knows_the_project_that_it_was_opened_from(
    qtbot: QtBot, studio_window: StudioWindow, photo: Photo, tmp_path: Path, paths: Paths
) -> None:
    project = tmp_path / "work.ora"
    save_project(Document.from_photo(photo), project)
    with qtbot.waitSignal(studio_window.studio.session_added):
        studio_window.open([project])
    session = studio_window.studio.session
    assert session is not None
    edit(session)
    assert studio_window.files.keeping.record_now()
    assert session.journal is not None
    session.journal.close()
    (recovery,) = recoverable(paths.recovery)
    assert recovery.project == project
