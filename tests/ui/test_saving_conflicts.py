"""Saving where somebody else has an interest in the file: nothing is replaced unasked."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFrame, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from iide_studio.core import photo as photos
from iide_studio.core.document import Document
from iide_studio.core.journal import Journal
from iide_studio.core.paths import Paths
from iide_studio.core.photo import Photo
from iide_studio.core.project_file.opening import open_project
from iide_studio.core.project_file.saving import save_project
from iide_studio.core.recipe import Recipe
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.files.saving import suggested_project
from iide_studio.ui.session import Session, session_of_photo
from tests.ui.files_hand import (
    choose_name,
    click,
    click_text,
    dialog_of,
    dialogs,
    edit,
    name_dialog,
    open_file,
)


@pytest.fixture
def project(tmp_path: Path, photo: Photo) -> Path:
    path = tmp_path / "work.ora"
    save_project(Document.from_photo(photo), path)
    return path


@pytest.fixture
def opened(qtbot: QtBot, studio_window: StudioWindow, project: Path) -> Session:
    """The document of `project`, open in the window."""
    return open_file(qtbot, studio_window, project)


def steps_in(project: Path) -> int | None:
    return open_project(project).document.recipe.steps


def replace_elsewhere(project: Path) -> None:
    """As another program does it, some time later."""
    document = open_project(project).document
    document.recipe = Recipe(steps=33)
    save_project(document, project, previous=project)
    later = time.time() + 5
    os.utime(project, (later, later))


def recover(qtbot: QtBot, window: StudioWindow, photo: Photo, project: Path) -> Session:
    """Brings back work that was on the way to a project when the program was killed."""
    document = Document.from_photo(photo)
    document.recipe = Recipe(steps=11)
    journal = Journal(window.studio.paths.recovery)
    journal.record(document)
    journal.mark_project(project)
    journal.close()
    window.files.recovering.look()
    qtbot.waitUntil(lambda: len(window.files.recovering.found) == 1)
    with qtbot.waitSignal(window.studio.session_added):
        window.files.recovering.recover(window.files.recovering.found[0])
    session = window.studio.session
    assert session is not None
    return session


def test_recovered_work_does_not_replace_the_project_of_another_tab(
    qtbot: QtBot, studio_window: StudioWindow, opened: Session, photo: Photo, project: Path
) -> None:
    edit(opened)
    with qtbot.waitSignal(studio_window.files.saving.finished):
        studio_window.studio.actions["file.save"].trigger()
    recovered = recover(qtbot, studio_window, photo, project)
    assert recovered.project == project
    studio_window.studio.actions["file.save"].trigger()
    box = dialog_of(qtbot, studio_window, "error-dialog")
    assert "work.ora is open in another tab" in box.text()
    click(box, QMessageBox.StandardButton.Close)
    assert steps_in(project) == 7
    assert not recovered.is_saved
    studio_window.studio.close_session(opened)
    with qtbot.waitSignal(studio_window.files.saving.finished):
        studio_window.files.saving.write(recovered, project.with_name("other.ora"))
    assert steps_in(project.with_name("other.ora")) == 11


def test_recovered_work_goes_into_its_project_again(
    qtbot: QtBot, studio_window: StudioWindow, photo: Photo, project: Path
) -> None:
    recovered = recover(qtbot, studio_window, photo, project)
    with qtbot.waitSignal(studio_window.files.saving.finished):
        studio_window.files.saving.save(recovered)
    assert steps_in(project) == 11
    assert recovered.is_saved


def test_recovered_work_asks_before_it_replaces_a_newer_project(
    qtbot: QtBot, studio_window: StudioWindow, photo: Photo, project: Path
) -> None:
    replace_elsewhere(project)
    recovered = recover(qtbot, studio_window, photo, project)
    studio_window.files.saving.save(recovered)
    click(
        dialog_of(qtbot, studio_window, "changed-project-dialog"), QMessageBox.StandardButton.Cancel
    )
    assert steps_in(project) == 33


@pytest.mark.parametrize("answer", ["Replace", "Save As…", "Cancel"])
def test_what_another_program_made_of_a_project_is_not_replaced_unasked(
    qtbot: QtBot, studio_window: StudioWindow, opened: Session, project: Path, answer: str
) -> None:
    replace_elsewhere(project)
    edit(opened)
    studio_window.studio.actions["file.save"].trigger()
    box = dialog_of(qtbot, studio_window, "changed-project-dialog")
    assert "another program" in box.text()
    if answer == "Replace":
        with qtbot.waitSignal(studio_window.files.saving.finished):
            click_text(box, answer)
        assert steps_in(project) == 7
    elif answer == "Save As…":
        click_text(box, answer)
        qtbot.waitUntil(lambda: name_dialog(studio_window) is not None)
        with qtbot.waitSignal(studio_window.files.saving.finished):
            choose_name(studio_window, project.with_name("mine.ora"))
        assert (steps_in(project), steps_in(project.with_name("mine.ora"))) == (33, 7)
    else:
        click_text(box, answer)
        assert steps_in(project) == 33
        assert not opened.is_saved
        return
    edit(opened, 8)
    with qtbot.waitSignal(studio_window.files.saving.finished):
        studio_window.files.saving.save(opened)
    assert not dialogs(studio_window, "changed-project-dialog"), "it is this window's own again"


def test_a_changed_project_that_is_opened_again_shows_its_tab_and_says_so(
    qtbot: QtBot, studio_window: StudioWindow, opened: Session, project: Path
) -> None:
    replace_elsewhere(project)
    studio_window.open([project])
    assert studio_window.studio.sessions == (opened,)
    frame = studio_window.window.findChild(QFrame, "notice-opening")
    assert isinstance(frame, QFrame)
    assert "changed by another program" in " ".join(x.text() for x in frame.findChildren(QLabel))
    studio_window.studio.add_session(Session(opened.document.copy(), title="another"))
    assert not frame.isVisible(), "it does not concern the photo that is seen"
    studio_window.studio.set_session(opened)
    assert shown_notices(studio_window) == 1
    assert studio_window.studio.close_session(opened)
    assert shown_notices(studio_window) == 0


def shown_notices(window: StudioWindow) -> int:
    found = window.window.findChildren(QFrame, "notice-opening")
    return sum(frame.isVisible() for frame in found)


def test_a_photo_that_was_scanned_anew_opens_beside_the_old_one(
    qtbot: QtBot, studio_window: StudioWindow, photo_file: Path
) -> None:
    first = open_file(qtbot, studio_window, photo_file)
    photos.save(Photo(255 - photos.load(photo_file).pixels), photo_file.with_name("new.tif"))
    photo_file.with_name("new.tif").replace(photo_file)
    second = open_file(qtbot, studio_window, photo_file)
    assert studio_window.studio.sessions == (first, second)
    assert second.document.fingerprint() != first.document.fingerprint()
    studio_window.open([photo_file])
    assert studio_window.studio.sessions == (first, second)


def test_a_project_behind_a_link_stays_where_it_is(
    qtbot: QtBot, studio_window: StudioWindow, project: Path, tmp_path: Path
) -> None:
    link = tmp_path / "links" / "work.ora"
    link.parent.mkdir()
    try:
        link.symlink_to(project)
    except OSError:
        pytest.skip("links cannot be made here")
    session = open_file(qtbot, studio_window, link)
    edit(session, 9)
    with qtbot.waitSignal(studio_window.files.saving.finished):
        studio_window.files.saving.save(session)
    assert link.is_symlink()
    assert steps_in(project) == 9


def test_the_samples_project_goes_to_the_users_own_folder(
    qtbot: QtBot, studio_window: StudioWindow, paths: Paths
) -> None:
    with qtbot.waitSignal(studio_window.studio.session_added):
        studio_window.studio.actions["file.sample"].trigger()
    session = studio_window.studio.session
    assert session is not None
    suggestion = suggested_project(session, paths)
    assert suggestion.name == "astronaut_aged.ora"
    assert not suggestion.is_relative_to(paths.resources)
    places = QStandardPaths.StandardLocation
    own = [places.PicturesLocation, places.DocumentsLocation, places.HomeLocation]
    assert str(suggestion.parent) in [QStandardPaths.writableLocation(place) for place in own]


def test_a_pasted_photo_has_a_place_too(
    studio_window: StudioWindow, photo: Photo, paths: Paths
) -> None:
    session = session_of_photo(photo, title="Pasted photo")
    assert suggested_project(session, paths).name == "Pasted photo.ora"


def test_a_name_as_long_as_can_be_is_no_fault(
    qtbot: QtBot, studio_window: StudioWindow, photo: Photo, tmp_path: Path
) -> None:
    path = tmp_path / f"{'ü' * 125}.tif"
    photos.save(photo, path)
    path.with_suffix(".ora").touch()
    session = open_file(qtbot, studio_window, path)
    edit(session)
    studio_window.studio.actions["file.save"].trigger()
    with qtbot.waitSignal(studio_window.files.saving.finished):
        choose_name(studio_window, tmp_path / "über die Brücke 1.ora")
    assert steps_in(tmp_path / "über die Brücke 1.ora") == 7
