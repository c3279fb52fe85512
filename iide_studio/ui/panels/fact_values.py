"""What facts say in the user's language, as far as it is worded by the program."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from iide_studio.ui.panels.fact_titles import fact_titles
from iide_studio.ui.panels.recipe_words import choice_titles, recipe_titles
from iide_studio.ui.stage_names import stage_name
from iide_studio.ui.translation import said

_MEGAPIXELS = re.compile(r"\(([\d.e+]+) megapixels\)$")
_BYTES = re.compile(r"(\d+) bytes$")


class FactWords:
    """Translates names and values; what comes from the file itself stays as it is."""

    def __init__(self) -> None:
        """Looks all words up once."""
        self._titles = fact_titles()
        self._recipe = recipe_titles()
        self._choices = choice_titles()
        self._words = _words()

    def title(self, name: str) -> str:
        """Returns a heading or a name."""
        if name in self._titles:
            return self._titles[name]
        layer, comma, stage = name.rpartition(", ")
        if comma:
            return f"{layer}, {stage_name(stage)}"
        return self._recipe.get(name, name)

    def value(self, group: str, name: str, value: str) -> str:
        """Returns what a fact says.

        Args:
            group: The heading above it, English.
            name: The fact's name, English.
            value: English.
        """
        match group, name:
            case "Photo", "Note":
                return said(value)
            case "Photo", "File" | "Folder":
                return value
            case "Photo", "Colour profile":
                return self._words.get(value, value)
            case "Photo", _:
                return self._of_photo(value)
            case "How the file was made", "Words" | "Operator" | "Program" | "Device":
                return value
            case "How the file was made", "Stage":
                return self._stage(value)
            case "How the file was made", _:
                return self._made(name, value)
            case "Results in this document", _:
                return said(value) if ", " in name else self._pieces(value)
            case "Colours in this document", _:
                return self._pieces(value)
        return value

    def _of_photo(self, value: str) -> str:
        translate = QCoreApplication.translate
        value = self._words.get(value, value)
        pixels = translate("Facts", "({0} megapixels)")
        value = _MEGAPIXELS.sub(lambda found: pixels.format(found[1]), value)
        size = translate("Facts", "{0} bytes")
        return _BYTES.sub(lambda found: size.format(found[1]), value)

    def _made(self, name: str, value: str) -> str:
        if name == "Withheld":
            return self._pieces(value)
        return self._choices.get((name, value)) or self._words.get(value, value)

    def _stage(self, value: str) -> str:
        stage, colon, text = value.partition(": ")
        return f"{stage_name(stage)}: {said(text)}" if colon else said(value)

    def _pieces(self, value: str) -> str:
        return ", ".join(self._piece(piece) for piece in value.split(", "))

    def _piece(self, piece: str) -> str:
        name, colon, value = piece.partition(": ")
        if colon and name in self._recipe:
            shown = self._choices.get((name, value)) or self._words.get(value, value)
            return f"{self._recipe[name]}: {shown}"
        if piece.startswith("checkpoint "):
            translated = QCoreApplication.translate("Facts", "checkpoint {0}")
            return translated.format(piece.removeprefix("checkpoint "))
        return self._words.get(piece, piece)


def _words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "grey": translate("Facts", "grey"),
        "none, sRGB is assumed": translate("Facts", "none, sRGB is assumed"),
        "alpha channel": translate("Facts", "alpha channel"),
        "channel of the scanner": translate("Facts", "channel of the scanner"),
        "not named": translate("Facts", "not named"),
        "proved to be as in the original": translate("Facts", "proved to be as in the original"),
        "yes": translate("Facts", "yes"),
        "no": translate("Facts", "no"),
        "paths": translate("Facts", "paths"),
        "prompts": translate("Facts", "prompts"),
        "operator": translate("Facts", "operator"),
        "known": translate("Facts", "known"),
        "family says": translate("Facts", "family says"),
        "guess": translate("Facts", "guess"),
    }
