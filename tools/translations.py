"""Keeps the translations of the window: finds its texts, takes translations in, compiles them.

    python tools/translations.py update          new texts of the program into every .ts file
    python tools/translations.py missing de      what is not translated yet, as JSON
    python tools/translations.py fill de FILE    takes such a JSON in, with translations as values
    python tools/translations.py release         compiles .ts to .qm, which the program loads

The .ts files can be edited with Qt Linguist (`pyside6-linguist`) as well.
"""

from __future__ import annotations

import argparse
import ast
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import PySide6

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "fr", "es")
SENTENCES = "sentences.txt"
"""The program matches what it shows against these; see `sentence_finding.py`."""

Texts = dict[str, dict[str, str | list[str]]]
"""Translations by context and source; a list has one for each plural form."""


def ts_file(language: str) -> Path:
    """Returns the file with a language's translations."""
    return FOLDER / f"iide_studio_{language}.ts"


def update(folder: Path = FOLDER) -> None:
    """Brings the .ts files of a folder up to date with the program."""
    with tempfile.TemporaryDirectory() as place:
        collected = Path(place) / "core_texts.py"
        collected.write_text(_as_calls(core_texts()), encoding="utf-8")
        sources = [*sorted((ROOT / "iide_studio" / "ui").rglob("*.py")), collected]
        for language in LANGUAGES:
            target = folder / f"iide_studio_{language}.ts"
            _run("lupdate", *sources, "-ts", target, "-no-obsolete", "-locations", "none",
                 "-target-language", language)  # fmt: skip
    known = "".join(f"{text}\n" for text in core_texts()["Errors"])
    (folder / SENTENCES).write_text(known, encoding="utf-8")


def release() -> None:
    """Compiles every .ts file."""
    for language in LANGUAGES:
        _run("lrelease", ts_file(language), "-qm", ts_file(language).with_suffix(".qm"))


def missing(language: str, folder: Path = FOLDER) -> Texts:
    """Returns the texts without a finished translation, with empty ones in their place."""
    found: Texts = {}
    for context, message in _messages(ElementTree.parse(folder / f"iide_studio_{language}.ts")):
        translation = message.find("translation")
        assert translation is not None
        if translation.get("type") == "unfinished" or not _text_of(translation):
            empty = ["", ""] if message.get("numerus") == "yes" else ""
            found.setdefault(context, {})[message.findtext("source", "")] = empty
    return found


def fill(language: str, texts: Texts) -> int:
    """Writes translations into a .ts file; returns how many found their place."""
    tree, count = ElementTree.parse(ts_file(language)), 0
    for context, message in _messages(tree):
        wanted = texts.get(context, {}).get(message.findtext("source", ""))
        translation = message.find("translation")
        if wanted and translation is not None:
            _put(translation, wanted)
            count += 1
    ElementTree.indent(tree, " " * 4)
    text = ElementTree.tostring(tree.getroot(), encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    ts_file(language).write_text(head + text + "\n", encoding="utf-8")
    return count


def core_texts() -> Texts:
    """Returns the texts for people that the parts without Qt contain, by context."""
    from iide_studio.core.setting_list import SETTINGS
    from tools.sentence_finding import templates

    settings: dict[str, str | list[str]] = {}
    for setting in SETTINGS:
        group = setting.group.replace("-", " ").capitalize()
        choices = [title for _, title in setting.choices]
        shown = [group, setting.title, setting.help, *choices] if setting.title else []
        settings.update({text: "" for text in shown if text})
    labels = dict.fromkeys(sorted(set(_labels())), "")
    stages = dict.fromkeys(_stages(), "")
    errors = dict.fromkeys(templates(ROOT / "iide_studio"), "")
    return {
        "Commands": {**labels},
        "Errors": {**errors},
        "Settings": settings,
        "Stages": {**stages},
    }


def _labels() -> Iterator[str]:
    """Yields the names of all commands."""
    for path in sorted((ROOT / "iide_studio").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            yield from _labels_of(node)
    for name in ("layering", "regions"):
        path = ROOT / "iide_studio" / "core" / "commands" / f"{name}.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Dict):
                yield from (text for value in node.values if (text := _constant(value)))


def _labels_of(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.keyword) and node.arg == "label":
        yield from filter(None, [_constant(node.value)])
    if isinstance(node, ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        if any(isinstance(t, ast.Name) and t.id == "label" for t in targets) and node.value:
            yield from filter(None, [_constant(node.value)])
    if isinstance(node, ast.FunctionDef):
        keywords = zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True)
        for argument, default in keywords:
            if argument.arg == "label" and default is not None:
                yield from filter(None, [_constant(default)])


def _stages() -> Iterator[str]:
    """Yields the names of a restoration's stages."""
    path = ROOT / "iide_studio" / "diffusion" / "estimate.py"
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign):
            yield from filter(None, [_constant(node.value)])


def _constant(node: ast.AST) -> str:
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return str(node.value) if is_text else ""


def _as_calls(texts: Texts) -> str:
    lines = ["from PySide6.QtCore import QCoreApplication"]
    for context, messages in texts.items():
        for source in messages:
            quoted = json.dumps(source, ensure_ascii=False)
            lines.append(f'QCoreApplication.translate("{context}", {quoted})')
    return "\n".join(lines) + "\n"


def _messages(
    tree: ElementTree.ElementTree[ElementTree.Element],
) -> Iterator[tuple[str, ElementTree.Element]]:
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def _text_of(translation: ElementTree.Element) -> str:
    forms = [form.text or "" for form in translation.iter("numerusform")]
    if forms:
        return "".join(forms) if all(forms) else ""
    return translation.text or ""


def _put(translation: ElementTree.Element, wanted: str | list[str]) -> None:
    translation.attrib.pop("type", None)
    forms = list(translation.iter("numerusform"))
    if not forms:
        translation.text = wanted if isinstance(wanted, str) else wanted[0]
    for form, text in zip(
        forms, wanted if isinstance(wanted, list) else [wanted] * 9, strict=False
    ):
        form.text = text


def _run(program: str, *arguments: object) -> None:
    """Runs one of Qt's programs out of PySide6."""
    folder = Path(PySide6.__file__).parent
    found = [p for p in (folder / program, folder / f"{program}.exe") if p.exists()]
    command = [str(found[0]), *(str(a) for a in arguments)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Carries out one command."""
    sys.path.insert(0, str(ROOT))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", choices=("update", "missing", "fill", "release"))
    parser.add_argument("language", nargs="?", choices=LANGUAGES)
    parser.add_argument("file", nargs="?", type=Path)
    arguments = parser.parse_args()
    match arguments.command:
        case "update":
            update()
        case "release":
            release()
        case "missing":
            json.dump(missing(arguments.language), sys.stdout, ensure_ascii=False, indent=1)
        case "fill":
            texts = json.loads(arguments.file.read_text(encoding="utf-8"))
            print(fill(arguments.language, texts), "translations taken in")


if __name__ == "__main__":
    main()
