"""The Info panel's values are in the user's language where the program words them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from iide_studio.core.setting_list import LANGUAGE
from iide_studio.core.settings import Settings
from iide_studio.ui.panels.fact_values import FactWords
from iide_studio.ui.translation import install_translations

FOLDER = Path(__file__).parents[2] / "resources" / "translations"


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    settings = Settings(None)
    settings.set(LANGUAGE, "de")
    install_translations(qapp, settings, FOLDER)
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.mark.parametrize(
    ("group", "name", "value", "shown"),
    [
        ("Photo", "Colours", "grey", "grau"),
        ("Photo", "Colour profile", "none, sRGB is assumed", "keines, sRGB wird angenommen"),
        ("Photo", "File", "grey", "grey"),
        ("Photo", "Pixels", "30 x 20 (0.6 megapixels)", "30 x 20 (0.6 Megapixel)"),
        ("Photo", "Note", "The infrared channel is not written.", "Der Infrarotkanal wird"),
        ("How the file was made", "Made from", "not named", "nicht genannt"),
        ("How the file was made", "Inside mask only", "yes", "ja"),
        ("How the file was made", "Words", "yes", "yes"),
        ("How the file was made", "Stage", "Repairing: The photo is in colour.", "Reparatur: Das"),
        (
            "Results in this document",
            "Restored",
            "checkpoint embedded, cpu, Tone: 0.5, Mask: none",
            "Checkpoint embedded, cpu, Tonwerte: 0.5, Schäden: Nichts füllen",
        ),
        ("Colours in this document", "Dress", "red dress, #802020, family says", "red dress"),
        ("Other metadata", "Model", "no", "no"),
    ],
)
def test_values(german: None, group: str, name: str, value: str, shown: str) -> None:
    assert FactWords().value(group, name, value).startswith(shown)


def test_names_of_settings_and_stages(german: None) -> None:
    words = FactWords()
    assert words.title("Colours") == "Farben"
    assert words.title("Working size") == "Arbeitsgröße"
    assert words.title("Restored, Repairing") == "Restored, Reparatur"
    assert words.title("Make") == "Make"
