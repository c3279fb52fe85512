"""The window speaks each of its languages throughout."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from iide_studio.core.setting_list import LANGUAGE
from iide_studio.core.settings import Settings
from iide_studio.ui.translation import install_translations

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = [value for value, _ in LANGUAGE.choices if value not in ("system", "en")]
PLACEHOLDER = re.compile(r"\{[^}]*\}|%n|%\d")


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "tools/translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def current(tool: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The translations, brought up to date with the program's texts in another folder."""
    folder = tmp_path_factory.mktemp("translations")
    for language in LANGUAGES:
        name = f"iide_studio_{language}.ts"
        (folder / name).write_bytes((FOLDER / name).read_bytes())
    tool.update(folder)
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_in_english(tool: ModuleType, current: Path, language: str) -> None:
    assert tool.missing(language, current) == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_letters_and_compiled_files_fit(
    tool: ModuleType, current: Path, language: str, qapp: QApplication
) -> None:
    translator = QTranslator()
    assert translator.load(str(FOLDER / f"iide_studio_{language}.qm"))
    tree = tool.ElementTree.parse(current / f"iide_studio_{language}.ts")
    count = 0
    for context, message in tool._messages(tree):
        source = message.findtext("source", "")
        translation = message.find("translation")
        forms = [f.text for f in translation.iter("numerusform")] or [translation.text]
        for form in forms:
            assert set(PLACEHOLDER.findall(form)) == set(PLACEHOLDER.findall(source)), source
            assert ("&" in form.replace("&&", "")) == ("&" in source.replace("&&", "")), source
            assert form.endswith("…") == source.endswith("…"), source
        if len(forms) == 1:
            assert translator.translate(context, source) == forms[0], "run tools/translations.py"
        count += 1
    assert count > 200


def test_the_sentences_of_the_parts_without_qt_are_listed(current: Path) -> None:
    listed = (FOLDER / "sentences.txt").read_text(encoding="utf-8")
    assert listed == (current / "sentences.txt").read_text(encoding="utf-8"), (
        "run tools/translations.py update"
    )
    assert listed.count("\n") > 300


def test_the_chosen_language_is_spoken(qapp: QApplication) -> None:
    settings = Settings(None)
    settings.set(LANGUAGE, "de")
    try:
        locale = install_translations(qapp, settings, FOLDER)
        assert locale.name().startswith("de")
        assert QCoreApplication.translate("Menus", "&File") == "&Datei"
    finally:
        for translator in qapp.findChildren(QTranslator):
            qapp.removeTranslator(translator)
            translator.deleteLater()
