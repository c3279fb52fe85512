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


def test_a_pattern_that_is_none_cannot_be_exported(dialog: ExportDialog) -> None:
    line = next(
        field
        for field in dialog.findChildren(QLineEdit)
        if field.accessibleName() == "Pattern of the name"
    )
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "{nobody}")
    assert "no pattern" in _preview(dialog)
    button = dialog.findChild(QPushButton, "export-button")
    assert isinstance(button, QPushButton)
    assert not button.isEnabled()


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
