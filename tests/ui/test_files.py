"""Opening, saving, closing, keeping and recovering, as a user sees it."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from iide_studio.core import photo as photos
from iide_studio.core.document import Document
from iide_studio.core.export_plan import ExportPlan
from iide_studio.core.journal import Journal
from iide_studio.core.paths import Paths
from iide_studio.core.photo import Photo
from iide_studio.core.project_file.opening import open_project
from iide_studio.core.recipe import Recipe
from iide_studio.core.recovery import recoverable
from iide_studio.core.restoration import CancelToken
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.dialogs.export_dialog import ExportOrder
from iide_studio.ui.files import exporting
from iide_studio.ui.files.saving import suggested_project
from iide_studio.ui.restoring.restoring import restoring_of
from iide_studio.ui.session import Session
from tests.fakes import FakeRestorer
from tests.ui.files_hand import (
    button_of,
    choose_name,
    click,
    dialog_of,
    edit,
    name_dialog,
    open_file,
)


def _fail(*_: object, **_named: object) -> None:
    raise ValueError("of the program")


class TestOpening:
    def test_a_tab_comes_when_the_photo_is_there(
        self, studio_window: StudioWindow, opened: Session, photo_file: Path
    ) -> None:
        assert opened.title == "grandmother.tif"
        assert opened.is_saved
        assert not studio_window.files.opening.is_reading
        studio_window.studio.close_session(opened)
        assert studio_window.files.page.recent._list.count() == 1

    def test_an_open_photo_comes_to_the_front(
        self, qtbot: QtBot, studio_window: StudioWindow, opened: Session, photo_file: Path
    ) -> None:
        studio_window.studio.add_session(Session(opened.document.copy(), title="other"))
        studio_window.open([photo_file])
        assert studio_window.studio.session is opened
        assert len(studio_window.studio.sessions) == 2

    def test_what_cannot_be_opened_is_reported_once(
        self, qtbot: QtBot, studio_window: StudioWindow, photo_file: Path, tmp_path: Path
    ) -> None:
        broken = tmp_path / "broken.jpg"
        broken.write_bytes(b"nothing")
        studio_window.open([broken, tmp_path / "missing.png", photo_file])
        box = dialog_of(qtbot, studio_window, "error-dialog")
        assert "2" in box.text()
        assert "broken.jpg" in box.informativeText()
        assert len(studio_window.studio.sessions) == 1
        click(box, QMessageBox.StandardButton.Close)

    def test_a_drop_opens_a_copy(
        self, qtbot: QtBot, studio_window: StudioWindow, photo_file: Path
    ) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(photo_file))])
        drop = _drop(studio_window, data)
        assert drop.isAccepted()
        assert drop.dropAction() == Qt.DropAction.CopyAction
        qtbot.waitUntil(lambda: len(studio_window.studio.sessions) == 1)

    def test_other_drops_are_refused(self, studio_window: StudioWindow) -> None:
        data = QMimeData()
        data.setText("words")
        assert not _drop(studio_window, data).isAccepted()

    def test_a_pasted_picture_is_unsaved(self, studio_window: StudioWindow) -> None:
        image = QImage(90, 70, QImage.Format.Format_RGB32)
        image.fill(QColor(10, 20, 30))
        QGuiApplication.clipboard().setImage(image)
        studio_window.studio.actions["file.paste"].trigger()
        session = studio_window.studio.session
        assert session is not None
        assert not session.is_saved
        pixels = session.document.to_photo().pixels
        assert pixels.shape == (70, 90, 3)
        assert tuple(pixels[0, 0]) == (10, 20, 30)

    def test_scans_are_opened_as_they_come(
        self, qtbot: QtBot, studio_window: StudioWindow, photo: Photo, tmp_path: Path
    ) -> None:
        folder = tmp_path / "scanner"
        folder.mkdir()
        scanner = studio_window.files.scanner
        scanner._timer.setInterval(20)
        scanner.start(folder)
        photos.save(photo, folder / "scan.png")
        qtbot.waitUntil(lambda: len(studio_window.studio.sessions) == 1)
        assert studio_window.studio.actions["file.watch"].isChecked()
        studio_window.studio.actions["file.watch"].trigger()
        assert scanner.folder is None

    def test_a_scan_that_was_not_done_is_opened_when_it_is(
        self, qtbot: QtBot, studio_window: StudioWindow, photo_file: Path, tmp_path: Path
    ) -> None:
        folder = tmp_path / "scanner"
        folder.mkdir()
        scanner = studio_window.files.scanner
        scanner._timer.setInterval(20)
        scanner.start(folder)
        scan = folder / "Großmutter im Grünen.tif"
        scan.write_bytes(photo_file.read_bytes()[:3000])
        box = dialog_of(qtbot, studio_window, "error-dialog")
        click(box, QMessageBox.StandardButton.Close)
        scan.write_bytes(photo_file.read_bytes())
        qtbot.waitUntil(lambda: len(studio_window.studio.sessions) == 1)
        scanner.stop()

    def test_what_is_exported_is_no_scan(
        self, qtbot: QtBot, studio_window: StudioWindow, opened: Session, photo_file: Path
    ) -> None:
        scanner = studio_window.files.scanner
        scanner._timer.setInterval(20)
        scanner.start(photo_file.parent)
        exported, scan = photo_file.with_name("a_restored.tif"), photo_file.with_name("b.tif")
        order = ExportOrder(path=exported, plan=ExportPlan())
        studio_window.files.exporting.write(opened.document.copy(), order, overwrite=False)
        qtbot.waitUntil(exported.exists)
        photos.save(opened.document.to_photo(), scan)
        qtbot.waitUntil(lambda: len(studio_window.studio.sessions) == 2)
        scanner.stop()
        assert [s.title for s in studio_window.studio.sessions] == ["grandmother.tif", "b.tif"]

    def test_a_scanners_folder_that_goes_is_told_of(
        self, qtbot: QtBot, studio_window: StudioWindow, tmp_path: Path
    ) -> None:
        folder = tmp_path / "scanner"
        folder.mkdir()
        scanner = studio_window.files.scanner
        scanner._timer.setInterval(20)
        scanner.start(folder)
        folder.rmdir()
        box = dialog_of(qtbot, studio_window, "error-dialog")
        assert "cannot be read" in box.text()
        click(box, QMessageBox.StandardButton.Close)
        assert not studio_window.studio.actions["file.watch"].isChecked()

    @pytest.mark.skipif(sys.platform != "linux", reason="names are letters there")
    def test_a_name_of_an_old_disk_is_no_fault(
        self, qtbot: QtBot, studio_window: StudioWindow, photo_file: Path, paths: Paths
    ) -> None:
        """Its bytes are no letters in UTF-8."""
        odd = Path(os.fsdecode(os.fsencode(photo_file.parent) + b"/Gro\xdfmutter.tif"))
        photo_file.rename(odd)
        session = open_file(qtbot, studio_window, odd)
        edit(session)
        with qtbot.waitSignal(studio_window.files.saving.finished):
            studio_window.files.saving.write(session, odd.with_suffix(".ora"))
        edit(session, 8)
        assert studio_window.files.keeping.record_now()
        order = ExportOrder(path=odd.with_suffix(".png"), plan=ExportPlan(ending=".png"))
        studio_window.files.exporting.write(session.document.copy(), order, overwrite=False)
        qtbot.waitUntil(lambda: not studio_window.files.exporting.is_busy)
        assert photos.load(order.path).width == 320
        assert open_project(odd.with_suffix(".ora")).document.recipe.steps == 7

    def test_several_faults_of_a_drop_are_one_list(
        self, qtbot: QtBot, studio_window: StudioWindow, photo_file: Path
    ) -> None:
        empty, project = photo_file.with_name("empty.tif"), photo_file.with_name("empty.ora")
        empty.touch()
        project.touch()
        data = QMimeData()
        files = [empty, photo_file, project, photo_file.with_name("gone.png"), photo_file.parent]
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
        _drop(studio_window, data)
        box = dialog_of(qtbot, studio_window, "error-dialog")
        assert "4" in box.text()
        for name in ("empty.tif", "empty.ora", "gone.png", "is a folder"):
            assert name in box.informativeText()
        click(box, QMessageBox.StandardButton.Close)
        assert [s.title for s in studio_window.studio.sessions] == ["grandmother.tif"]


class TestSaving:
    def test_round_trip(
        self, qtbot: QtBot, studio_window: StudioWindow, opened: Session, tmp_path: Path
    ) -> None:
        edit(opened)
        project = tmp_path / "work.ora"
        with qtbot.waitSignal(studio_window.files.saving.finished):
            studio_window.files.saving.write(opened, project)
        assert opened.is_saved
        assert opened.title == "work.ora"
        assert open_project(project).document.fingerprint() == opened.document.fingerprint()
        assert studio_window.studio.close_session(opened)
        again = open_file(qtbot, studio_window, project)
        assert again.project == project
        assert again.document.recipe.steps == 7

    def test_what_is_done_meanwhile_stays_unsaved(
        self, qtbot: QtBot, studio_window: StudioWindow, opened: Session, tmp_path: Path
    ) -> None:
        edit(opened)
        with qtbot.waitSignal(studio_window.files.saving.finished):
            studio_window.files.saving.write(opened, tmp_path / "work.ora")
            edit(opened, 8)
        assert not opened.is_saved
        assert open_project(tmp_path / "work.ora").document.recipe.steps == 7

    def test_a_failure_says_why_and_nothing_counts_as_saved(
        self, qtbot: QtBot, studio_window: StudioWindow, opened: Session, tmp_path: Path
    ) -> None:
        edit(opened)
        studio_window.files.saving.write(opened, tmp_path / "gone" / "work.ora")
        box = dialog_of(qtbot, studio_window, "error-dialog")
        assert "does not exist" in box.text()
        assert not opened.is_saved
        click(box, QMessageBox.StandardButton.Close)

    def test_a_fault_while_saving_is_told_and_the_photo_can_be_closed(
        self,
        qtbot: QtBot,
        studio_window: StudioWindow,
        opened: Session,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        edit(opened)
        monkeypatch.setattr("iide_studio.core.project_file.saving.save_project", _fail)
        with qtbot.captureExceptions() as raised:
            studio_window.files.saving.write(opened, tmp_path / "work.ora")
            box = dialog_of(qtbot, studio_window, "error-dialog")
            qtbot.waitUntil(lambda: len(raised) == 1)
        assert "ValueError: of the program" in box.text()
        click(box, QMessageBox.StandardButton.Close)
        assert not opened.is_saved
        assert not studio_window.files.saving.is_saving(opened)
        studio_window.studio.close_session(opened)
        click(dialog_of(qtbot, studio_window, "close-dialog"), QMessageBox.StandardButton.Discard)
        assert not studio_window.studio.sessions

    def test_a_thumbnail_that_fails_fails_no_save(
        self,
        qtbot: QtBot,
        studio_window: StudioWindow,
        opened: Session,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        edit(opened)
        monkeypatch.setattr("iide_studio.ui.files.saving.keep_thumbnail", _fail)
        with qtbot.waitSignal(studio_window.files.saving.finished):
            studio_window.files.saving.write(opened, tmp_path / "work.ora")
        assert opened.is_saved
        assert open_project(tmp_path / "work.ora").document.recipe.steps == 7

    def test_the_project_of_another_tab_is_not_replaced(
        self, qtbot: QtBot, studio_window: StudioWindow, opened: Session, tmp_path: Path
    ) -> None:
        edit(opened)
        project = tmp_path / "work.ora"
        with qtbot.waitSignal(studio_window.files.saving.finished):
            studio_window.files.saving.write(opened, project)
        other = Session(opened.document.copy(), title="other")
        studio_window.studio.add_session(other)
        edit(other, 8)
        studio_window.studio.close_session(other)
        click(dialog_of(qtbot, studio_window, "close-dialog"), QMessageBox.StandardButton.Save)
        choose_name(studio_window, project)
        box = dialog_of(qtbot, studio_window, "error-dialog")
        assert "work.ora is open in another tab" in box.text()
        click(box, QMessageBox.StandardButton.Close)
        assert open_project(project).document.recipe.steps == 7
        assert not other.is_saved
        with qtbot.waitSignal(studio_window.files.saving.finished):
            studio_window.files.saving.save(other)
            choose_name(studio_window, tmp_path / "other.ora")
        assert other.is_saved
        assert other in studio_window.studio.sessions

    def test_its_own_project_can_be_chosen_again(
        self, qtbot: QtBot, studio_window: StudioWindow, opened: Session, tmp_path: Path
    ) -> None:
        project = tmp_path / "work.ora"
        for steps in (7, 8):
            edit(opened, steps)
            with qtbot.waitSignal(studio_window.files.saving.finished):
                studio_window.files.saving.save_as(opened)
                choose_name(studio_window, project)
        assert open_project(project).document.recipe.steps == 8

    def test_suggests_a_free_name_beside_the_photo(
        self, opened: Session, photo_file: Path, paths: Paths
    ) -> None:
        assert suggested_project(opened, paths) == photo_file.with_suffix(".ora")
        photo_file.with_suffix(".ora").touch()
        assert suggested_project(opened, paths) == photo_file.with_name("grandmother 2.ora")


class TestClosing:
    def test_saved_work_closes_without_a_word(
        self, studio_window: StudioWindow, opened: Session
    ) -> None:
        studio_window.studio.actions["file.close"].trigger()
        assert not studio_window.studio.sessions

    def test_cancel_keeps_it_open(
        self, qtbot: QtBot, studio_window: StudioWindow, opened: Session
    ) -> None:
        edit(opened)
        assert not studio_window.window.close()
        click(dialog_of(qtbot, studio_window, "close-dialog"), QMessageBox.StandardButton.Cancel)
        assert studio_window.studio.sessions == (opened,)
        assert studio_window.window.isVisible()

    def test_discard_goes_on_with_closing_the_window(
        self, qtbot: QtBot, studio_window: StudioWindow, opened: Session, paths: Paths
    ) -> None:
        edit(opened)
        other = Session(opened.document.copy(), title="other")
        studio_window.studio.add_session(other)
        edit(other)
        studio_window.window.close()
        for _ in range(2):
            box = dialog_of(qtbot, studio_window, "close-dialog")
            click(box, QMessageBox.StandardButton.Discard)
        qtbot.waitUntil(lambda: not studio_window.window.isVisible())
        assert not list(paths.recovery.glob("*"))

    def test_save_saves_and_closes(
        self, qtbot: QtBot, studio_window: StudioWindow, opened: Session, tmp_path: Path
    ) -> None:
        project = tmp_path / "work.ora"
        with qtbot.waitSignal(studio_window.files.saving.finished):
            studio_window.files.saving.write(opened, project)
        edit(opened, 9)
        studio_window.studio.close_session(opened)
        click(dialog_of(qtbot, studio_window, "close-dialog"), QMessageBox.StandardButton.Save)
        qtbot.waitUntil(lambda: not studio_window.studio.sessions)
        assert open_project(project).document.recipe.steps == 9

    @pytest.mark.parametrize("is_window", [False, True])
    def test_no_name_to_save_under_keeps_it_open(
        self,
        qtbot: QtBot,
        studio_window: StudioWindow,
        opened: Session,
        tmp_path: Path,
        is_window: bool,
    ) -> None:
        edit(opened)
        if is_window:
            studio_window.window.close()
        else:
            studio_window.studio.close_session(opened)
        click(dialog_of(qtbot, studio_window, "close-dialog"), QMessageBox.StandardButton.Save)
        name_dialog(studio_window).reject()
        with qtbot.waitSignal(studio_window.files.saving.finished):
            studio_window.files.saving.write(opened, tmp_path / "work.ora")
        assert opened.is_saved
        assert studio_window.studio.sessions == (opened,)
        assert studio_window.window.isVisible()
        assert studio_window.studio.close_session(opened)
        assert studio_window.window.isVisible()

    @pytest.mark.parametrize("is_edited", [False, True])
    def test_what_was_to_be_thrown_away_is_asked_about_again(
        self, qtbot: QtBot, studio_window: StudioWindow, opened: Session, is_edited: bool
    ) -> None:
        """After its answer, another document keeps the window open."""
        edit(opened)
        other = Session(opened.document.copy(), title="other")
        studio_window.studio.add_session(other)
        edit(other)
        studio_window.studio.close_session(opened)
        studio_window.window.close()
        click(dialog_of(qtbot, studio_window, "close-dialog"), QMessageBox.StandardButton.Discard)
        box = dialog_of(qtbot, studio_window, "close-dialog")
        assert "other" in box.text()
        if is_edited:
            edit(opened, 12)
            click(box, QMessageBox.StandardButton.Discard)
        else:
            click(box, QMessageBox.StandardButton.Cancel)
            studio_window.studio.close_session(opened)
        box = dialog_of(qtbot, studio_window, "close-dialog")
        assert "grandmother" in box.text()
        click(box, QMessageBox.StandardButton.Cancel)
        assert opened in studio_window.studio.sessions

    @pytest.mark.parametrize("has_document", [True, False])
    def test_an_export_under_way_is_asked_about_once(
        self,
        qtbot: QtBot,
        studio_window: StudioWindow,
        opened: Session,
        monkeypatch: pytest.MonkeyPatch,
        has_document: bool,
    ) -> None:
        go_on = threading.Event()
        monkeypatch.setattr(exporting, "_write", lambda *_a, **_n: go_on.wait(10))
        dialog = studio_window.files.exporting.ask(opened)
        dialog.ordered.emit(ExportOrder(path=Path("there is none"), plan=ExportPlan()))
        if not has_document:
            studio_window.studio.close_session(opened)
        try:
            studio_window.window.close()
            box = dialog_of(qtbot, studio_window, "leave-work-dialog")
            QTest.keyClick(box, Qt.Key.Key_Escape)
            assert studio_window.window.isVisible()
            studio_window.window.close()
            box = dialog_of(qtbot, studio_window, "leave-work-dialog")
        finally:
            go_on.set()
        QTest.mouseClick(button_of(box, "Close Anyway"), Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not studio_window.window.isVisible())

    def test_a_restoration_is_not_given_up_unasked(
        self,
        qtbot: QtBot,
        studio_window: StudioWindow,
        opened: Session,
        restorer: FakeRestorer,
    ) -> None:
        go_on = threading.Event()

        def hold(cancel: CancelToken) -> None:
            if not cancel.is_cancelled:
                go_on.wait(10)

        restorer.on_step = hold
        restoring_of(studio_window.studio).start(opened, opened.document.recipe)
        qtbot.waitUntil(lambda: bool(restorer.requests))
        try:
            studio_window.window.close()
            box = dialog_of(qtbot, studio_window, "leave-work-dialog")
            QTest.mouseClick(button_of(box, "Wait"), Qt.MouseButton.LeftButton)
        finally:
            go_on.set()
        qtbot.waitUntil(lambda: len(opened.document.layers) == 2)
        assert studio_window.studio.sessions == (opened,)


class TestKeeping:
    def test_work_is_safe_until_it_is_closed(
        self, qtbot: QtBot, studio_window: StudioWindow, opened: Session, paths: Paths
    ) -> None:
        assert opened.journal is not None
        edit(opened)
        studio_window.files.keeping.flush()
        assert opened.journal.path.exists()
        path = opened.journal.path
        opened.undo()
        studio_window.studio.close_session(opened)
        qtbot.waitUntil(lambda: not path.exists())

    def test_unsaved_work_of_a_crash_is_offered_and_recovered(
        self, qtbot: QtBot, studio_window: StudioWindow, photo: Photo, paths: Paths
    ) -> None:
        document = Document.from_photo(photo)
        document.recipe = Recipe(steps=11)
        journal = Journal(paths.recovery)
        journal.record(document)
        journal.close()
        studio_window.files.recovering.look()
        page = studio_window.files.page
        qtbot.waitUntil(page._recovery.isVisible)
        buttons = [b for b in page._recovery.findChildren(QPushButton) if b.text() == "Recover"]
        with qtbot.waitSignal(studio_window.studio.session_added):
            QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
        session = studio_window.studio.session
        assert session is not None
        assert session.document.recipe.steps == 11
        assert np.array_equal(session.document.to_photo().pixels, photo.pixels)
        assert not session.is_saved
        qtbot.waitUntil(lambda: not journal.path.exists())

    def test_nothing_is_offered_of_what_runs(
        self, studio_window: StudioWindow, opened: Session, paths: Paths
    ) -> None:
        edit(opened)
        studio_window.files.keeping.flush()
        assert recoverable(paths.recovery) == []


def _drop(window: StudioWindow, data: QMimeData) -> QDropEvent:
    place = QPointF(40, 200)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    enter = QDragEnterEvent(place.toPoint(), actions, data, buttons, keys)
    QApplication.sendEvent(window.window, enter)
    drop = QDropEvent(place, actions, data, buttons, keys)
    drop.setAccepted(False)
    if enter.isAccepted():
        QApplication.sendEvent(window.window, drop)
    return drop
