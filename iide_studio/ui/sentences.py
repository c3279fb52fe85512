"""Sentences with values in them, made by parts that know nothing of Qt, in the user's language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject, QTranslator

ERRORS = "Errors"
"""The context of these sentences in the translations."""
_FILE = "sentences.txt"
_FIELD = re.compile(r"\{(\d+)\}")
_LONGEST = 4000
"""Letters; a text beyond that is no sentence of ours."""


class Template:
    """A sentence of which only the values are not known."""

    def __init__(self, text: str) -> None:
        """Takes the sentence with {0}, {1} and so on for its values, in this order."""
        self.text = text
        self._pieces = _FIELD.split(text)[::2]
        self._begins_with_value = not self._pieces[0]
        self._longest = max(self._pieces, key=len)
        self.weight = sum(map(len, self._pieces))

    def values_in(self, sentence: str) -> tuple[str, ...] | None:
        """Returns the values in a sentence, or None if it is another one."""
        if self._longest not in sentence:
            return None
        found = self._pattern.fullmatch(sentence)
        if found is None or (self._begins_with_value and ": " in found[1]):
            return None  # "photo.tif: The file is damaged." is not a photo that is damaged
        return found.groups()

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("(.+?)".join(re.escape(piece) for piece in self._pieces))


class SentenceTranslator(QTranslator):
    """Recognises sentences by their templates; nothing is read before the first one is asked for.

    A text may be several sentences, or lines of them, and a value may be a sentence itself. What
    is not known stays as it is.
    """

    def __init__(self, parent: QObject, known: QTranslator, folder: Path) -> None:
        """Makes it; install it before `known`, so that it is asked last.

        Args:
            parent: Owns it.
            known: Has the translations of the templates.
            folder: Where their list is.
        """
        super().__init__(parent)
        self._known, self._file = known, folder / _FILE

    def translate(  # pyright: ignore[reportIncompatibleMethodOverride] - None is Qt's "not known"
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Qt asks this of every translator, until one knows."""
        if context != ERRORS or len(source) > _LONGEST:
            return None
        return "\n".join((line and self._text(line)) or line for line in source.split("\n"))

    @cached_property
    def _templates(self) -> list[Template]:
        """Those with values, the most particular first."""
        lines = self._file.read_text(encoding="utf-8").splitlines() if self._file.is_file() else []
        found = [Template(line) for line in lines if _FIELD.search(line)]
        return sorted(found, key=lambda template: template.weight, reverse=True)

    def _text(self, text: str) -> str | None:
        """Returns one or several sentences translated, or None."""
        return self._whole(text) or self._after_a_name(text)

    def _whole(self, text: str) -> str | None:
        return self._exact(text) or self._several(text) or self._one(text)

    def _exact(self, text: str) -> str:
        return self._known.translate(ERRORS, text) or ""

    def _several(self, text: str) -> str | None:
        for first, rest in _splits(text, ". "):
            begin = self._exact(f"{first}.") or self._one(f"{first}.")
            if begin:
                return f"{begin} {self._text(rest) or rest}"
        return None

    def _one(self, sentence: str) -> str | None:
        for template in self._templates:
            values = template.values_in(sentence)
            if values is not None:
                shown = [self._text(value) or self._begun(value) or value for value in values]
                return _filled(self._exact(template.text), shown)
        return None

    def _begun(self, value: str) -> str | None:
        """Takes a sentence in another one, without its full stop."""
        return (self._one(f"{value}.") or "").removesuffix(".") if " " in value else None

    def _after_a_name(self, text: str) -> str | None:
        """Takes "photo.tif: ..."."""
        for name, rest in _splits(text, ": "):
            if shown := self._whole(rest):
                return f"{name}: {shown}"
        return None


def _filled(words: str, values: Sequence[str]) -> str:
    return _FIELD.sub(lambda field: values[int(field[1])], words)


def _splits(text: str, mark: str) -> Iterator[tuple[str, str]]:
    """Yields all pairs of what stands before and behind a mark."""
    at = text.find(mark)
    while at >= 0:
        yield text[:at], text[at + len(mark) :]
        at = text.find(mark, at + 1)
