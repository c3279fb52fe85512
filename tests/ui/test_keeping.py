"""The recovery copy after something went wrong: whether it is there is told as it is."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from iide_studio.core.commands.settings import ChangeRecipe
from iide_studio.core.document import Document
from iide_studio.core.errors import ProjectError
from iide_studio.core.journal import Journal
from iide_studio.core.recipe import Recipe
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


def edit(session: Session) -> None:
    session.do(ChangeRecipe(Recipe(steps=7)))


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
    def fail(_journal: Journal, _folder: object) -> None:
        raise OSError("Read-only file system")

    monkeypatch.setattr(Journal, "__init__", fail)
    other = Session(session.document.copy(), title="other")
    studio_window.studio.add_session(other)
    assert studio_window.files.keeping.record_now(), "there is nothing in it to be lost"
    edit(other)
    assert not studio_window.files.keeping.record_now()
