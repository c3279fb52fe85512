"""The export dialog: what is chosen is what is written, and nothing is replaced unasked."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from iide_studio.core import photo as photos
from iide_studio.core.photo import Photo
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.dialogs.export_dialog import ExportDialog
from iide_studio.ui.session import Session, session_of_photo
from tests.ui.files_hand import click, dialog_of


@pytest.fixture
def session(studio_window: StudioWindow, photo: Photo, tmp_path: Path) -> Session:
    path = tmp_path / "scans" / "aunt.tif"
    path.parent.mkdir()
    photos.save(photo, path)
    session = session_of_photo(photos.load(path), title="aunt.tif")
    studio_window.studio.add_session(session)
    return session


@pytest.fixture
def dialog(studio_window: StudioWindow, session: Session) -> ExportDialog:
    studio_window.studio.actions["file.export"].trigger()
    dialog = studio_window.window.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    return dialog


def _export(dialog: ExportDialog) -> None:
    button = dialog.findChild(QPushButton, "export-button")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _choose(dialog: ExportDialog, name: str, text: str) -> None:
    box = next(b for b in dialog.findChildren(QComboBox) if b.accessibleName() == name)
    box.setCurrentIndex(box.findText(text, Qt.MatchFlag.MatchStartsWith))


def _preview(dialog: ExportDialog) -> str:
    label = dialog.findChild(QLabel, "export-preview")
    assert isinstance(label, QLabel)
    return label.text()


def test_writes_what_was_chosen(
    qtbot: QtBot, studio_window: StudioWindow, session: Session, dialog: ExportDialog
) -> None:
    source = session.document.origin.path
    assert source is not None
    target = source.with_name("aunt_restored.png")
    _choose(dialog, "Format", "PNG")
    _choose(dialog, "Depth", "8 bits")
    assert _preview(dialog) == str(target)
    _export(dialog)
    qtbot.waitUntil(target.exists)
    written = photos.load(target)
    assert written.pixels.dtype == np.uint8
    assert np.array_equal(written.pixels, (session.document.to_photo().pixels + 128.0) // 257)
    again = studio_window.files.exporting.ask(session)
    assert again.choices().plan.ending == ".png"
    again.reject()


def _type(dialog: ExportDialog, field: str, text: str) -> None:
    line = next(x for x in dialog.findChildren(QLineEdit) if x.accessibleName() == field)
    line.setFocus()
    line.selectAll()
    line.insert(text)


def _can_export(dialog: ExportDialog) -> bool:
    button = dialog.findChild(QPushButton, "export-button")
    assert isinstance(button, QPushButton)
    return button.isEnabled()


def test_a_pattern_that_is_none_cannot_be_exported(dialog: ExportDialog) -> None:
    _type(dialog, "Pattern of the name", "{nobody}")
    assert "no pattern" in _preview(dialog)
    assert not _can_export(dialog)


@pytest.mark.parametrize("is_set", [False, True])
def test_the_original_is_no_name_for_an_export(dialog: ExportDialog, is_set: bool) -> None:
    if is_set:
        _choose(dialog, "What to export", "Three files")
    _type(dialog, "Pattern of the name", "{name}")
    assert "aunt.tif is the original" in _preview(dialog)
    assert not _can_export(dialog)


@pytest.mark.parametrize(
    ("folder", "text"),
    [
        ("scans", "not the whole path"),
        ("~nobody-of-this-name/scans", "not the whole path"),
        ("", "no folder"),
    ],
)
def test_a_folder_that_makes_no_sense_is_told_of(
    dialog: ExportDialog, folder: str, text: str
) -> None:
    _type(dialog, "Folder", folder or " ")
    assert text in _preview(dialog)
    assert not _can_export(dialog)


def test_a_folder_that_cannot_be_made_is_told_of(
    qtbot: QtBot, studio_window: StudioWindow, dialog: ExportDialog, tmp_path: Path
) -> None:
    _type(dialog, "Folder", str(tmp_path / ("long" * 90)))
    _export(dialog)
    box = dialog_of(qtbot, studio_window, "error-dialog")
    assert "too long" in box.text()
    click(box, QMessageBox.StandardButton.Close)


def test_the_original_of_another_tab_is_never_replaced(
    qtbot: QtBot, studio_window: StudioWindow, dialog: ExportDialog, session: Session
) -> None:
    assert session.document.source is not None
    path = session.document.source.path.with_name("uncle.tif")
    photos.save(Photo(session.document.to_photo().pixels), path)
    before = path.read_bytes()
    other = session_of_photo(photos.load(path), title="uncle.tif")
    studio_window.studio.add_session(other)
    _type(dialog, "Pattern of the name", "uncle")
    _export(dialog)
    box = dialog_of(qtbot, studio_window, "error-dialog")
    assert "uncle.tif is the original" in box.text()
    click(box, QMessageBox.StandardButton.Close)
    assert path.read_bytes() == before
    dialog.reject()


def test_another_folder_is_proposed_the_next_time(
    qtbot: QtBot,
    studio_window: StudioWindow,
    dialog: ExportDialog,
    session: Session,
    tmp_path: Path,
) -> None:
    folder = tmp_path / "Für den Verein, 2. Teil"
    folder.mkdir()
    _type(dialog, "Folder", str(folder))
    _export(dialog)
    qtbot.waitUntil((folder / "aunt_restored.tif").exists)
    again = studio_window.files.exporting.ask(session)
    assert again.choices().folder == folder
    assert session.document.source is not None
    beside = session.document.source.path.parent
    _type(again, "Folder", str(beside))
    _export(again)
    qtbot.waitUntil((beside / "aunt_restored.tif").exists)
    last = studio_window.files.exporting.ask(session)
    assert last.choices().folder == beside
    last.reject()


@pytest.mark.parametrize("answer", ["Replace", "Save as", "Cancel"])
def test_asks_before_it_replaces(
    qtbot: QtBot, session: Session, dialog: ExportDialog, answer: str
) -> None:
    source = session.document.origin.path
    assert source is not None
    target = source.with_name("aunt_restored.tif")
    target.write_bytes(b"precious")
    _export(dialog)
    qtbot.waitUntil(lambda: dialog.findChild(QMessageBox) is not None)
    box = dialog.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert box.text() == "aunt_restored.tif exists already."
    button = next(b for b in box.buttons() if b.text().replace("&", "").startswith(answer))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    if answer == "Replace":
        qtbot.waitUntil(lambda: target.read_bytes() != b"precious")
    elif answer == "Save as":
        qtbot.waitUntil(source.with_name("aunt_restored_2.tif").exists)
        assert target.read_bytes() == b"precious"
    else:
        assert dialog.isVisible()
        assert target.read_bytes() == b"precious"
        dialog.reject()


def test_three_files_at_once(qtbot: QtBot, studio_window: StudioWindow, session: Session) -> None:
    source = session.document.origin.path
    assert source is not None
    master = source.read_bytes()
    studio_window.studio.actions["file.export_set"].trigger()
    dialog = studio_window.window.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    assert "stays where it is" in _preview(dialog)
    _export(dialog)
    qtbot.waitUntil(source.with_name("aunt_restored_access.jpg").exists)
    assert photos.load(source.with_name("aunt_restored.tif")).pixels.dtype == np.uint16
    assert source.read_bytes() == master


def test_three_files_elsewhere(
    qtbot: QtBot, studio_window: StudioWindow, session: Session, tmp_path: Path
) -> None:
    source = session.document.origin.path
    assert source is not None
    dialog = studio_window.files.exporting.ask(session, is_set=True)
    _type(dialog, "Folder", str(tmp_path / "archive"))
    _export(dialog)
    qtbot.waitUntil((tmp_path / "archive" / "aunt_restored_access.jpg").exists)
    names = {path.name for path in (tmp_path / "archive").iterdir()}
    assert names == {"aunt_master.tif", "aunt_restored.tif", "aunt_restored_access.jpg"}
    master = tmp_path / "archive" / "aunt_master.tif"
    assert master.read_bytes() == source.read_bytes()
    assert master.stat().st_mtime_ns == source.stat().st_mtime_ns
