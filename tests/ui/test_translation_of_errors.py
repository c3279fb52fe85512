"""What goes wrong is told in the user's language, though the core speaks English."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from iide_studio.core.errors import CheckpointError, PhotoReadError
from iide_studio.core.files import new_file
from iide_studio.core.photo import load
from iide_studio.core.setting_list import LANGUAGE
from iide_studio.core.settings import Settings
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.dialogs.error_dialog import show_error_dialog
from iide_studio.ui.translation import install_translations, said
from tools.sentence_finding import templates

FOLDER = Path(__file__).parents[2] / "resources" / "translations"


def speak(qapp: QApplication, language: str) -> Iterator[None]:
    settings = Settings(None)
    settings.set(LANGUAGE, language)
    install_translations(qapp, settings, FOLDER)
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    yield from speak(qapp, "de")


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    yield from speak(qapp, "fr")


@pytest.fixture
def german_window(german: None, studio_window: StudioWindow) -> StudioWindow:
    return studio_window


def test_a_broken_photo_is_refused_in_german(
    qtbot: QtBot, german_window: StudioWindow, tmp_path: Path
) -> None:
    broken = tmp_path / "scan.tif"
    broken.write_bytes(b"II*\0" + bytes(20))
    german_window.open([broken])
    qtbot.waitUntil(lambda: german_window.window.findChild(QMessageBox, "error-dialog") is not None)
    box = german_window.window.findChild(QMessageBox, "error-dialog")
    assert box is not None
    assert (
        box.text() == f"{broken} ist beschädigt oder abgeschnitten und kann nicht gelesen werden."
    )
    assert box.informativeText().startswith("Kopieren Sie sie noch einmal")
    box.close()


def test_a_folder_that_is_no_photo_is_refused_in_french(
    qtbot: QtBot, french: None, tmp_path: Path
) -> None:
    with pytest.raises(PhotoReadError) as refused:
        load(tmp_path)
    window = QWidget()
    qtbot.addWidget(window)
    box = show_error_dialog(window, refused.value)
    assert box.text() == f"{tmp_path} est un dossier."
    box.close()


def test_english_stays_english(qapp: QApplication) -> None:
    error = CheckpointError("There is no checkpoint 'x'.", "Check the name.")
    assert said(error) == "There is no checkpoint 'x'. Check the name."


@pytest.mark.parametrize(
    ("english", "shown"),
    [
        ("Check the name.", "Prüfen Sie den Namen."),
        ("/a: b. c/x.tif: The file is damaged.", "/a: b. c/x.tif: Die Datei ist beschädigt."),
        (
            "The file holds 3 pictures; number 2 was taken. The infrared channel is not written.",
            (
                "Die Datei enthält 3 Bilder; Nummer 2 wurde genommen. "
                "Der Infrarotkanal wird nicht geschrieben."
            ),
        ),
        (
            "The recovery copy failed: /photos/x.journal does not exist. It was removed meanwhile.",
            (
                "Die Sicherungskopie ist gescheitert: /photos/x.journal ist nicht vorhanden. "
                "Sie wurde inzwischen entfernt."
            ),
        ),
        ("Nobody ever translated this one.", "Nobody ever translated this one."),
        ("Schon deutsch: Das bleibt so.", "Schon deutsch: Das bleibt so."),
        ("", ""),
    ],
)
def test_sentences_with_their_values(german: None, english: str, shown: str) -> None:
    assert said(english) == shown


def test_a_full_disk_is_told_with_the_name_of_the_file(german: None, tmp_path: Path) -> None:
    with (
        pytest.raises(Exception, match="does not exist") as refused,
        new_file(tmp_path / "a" / "b"),
    ):
        pass
    assert "Der Ordner ist nicht vorhanden. Legen Sie ihn zuerst an" in said(str(refused.value))


def test_sentences_are_found_wherever_they_are_worded(tmp_path: Path) -> None:
    (tmp_path / "core").mkdir()
    (tmp_path / "core" / "thing.py").write_text(
        '''
"""This is no sentence for people."""
HINT = "Choose another one."

def read(path, photo):
    _log.info("This goes to the log.")
    name = "first" if photo else "second"
    if path:
        raise PhotoReadError(f"{path} is {photo.width} pixels wide.", HINT)
    if photo:
        raise _gone("layer")
    raise ValueError("This is for developers.")

def _gone(what):
    return DocumentError(f"The {what} is no longer there.")

def note(notes, left):
    notes.append(f"A share of {left} is left" + (f"; {left} is lost." if left else "."))
''',
        encoding="utf-8",
    )
    assert templates(tmp_path) == [
        "A share of {0} is left.",
        "A share of {0} is left; {1} is lost.",
        "Choose another one.",
        "The layer is no longer there.",
        "{0} is {1} pixels wide.",
    ]


def test_every_message_of_an_error_is_a_sentence_that_is_found() -> None:
    """What is raised with a text of its own ends like a sentence, or nobody would translate it."""
    loose = []
    package = FOLDER.parents[1] / "iide_studio"
    for path in sorted((package / "core").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call):
                called = ast.unparse(node.exc.func)
                if called.endswith("Error") and called[:-5] in KINDS:
                    loose += [
                        f"{path.name}: {ast.unparse(text)}"
                        for text in node.exc.args
                        if isinstance(text, ast.Constant) and not str(text.value).endswith(".")
                    ]
    assert not loose


KINDS = ("Studio", "PhotoRead", "Mask", "Project", "Document", "Export", "Recipe", "Checkpoint")
