"""Words for colours, as people and the networks use them: "dark olive green"."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from iide_studio.core.oklab import oklab_from_srgb, srgb_from_oklab

_TOO_CLOSE = 0.018
"""Two names nearer than this would be told apart by nobody."""
_TINT = np.array([1.0, 1.5, 1.5])
"""A false hue is a worse mistake in a name than a false lightness."""
_SPELLINGS = {"gray": "grey", "golden": "gold", "blonde": "blond", "silvery": "silver"}
_BEGINNING = re.compile(r"^(?:(?:an?|the|his|her|their|my|our)\s+)?", re.IGNORECASE)

_SHADES: dict[str, tuple[float, float, float]] = {
    "dark": (0.0, 0.24, 0.85),
    "light": (1.0, 0.42, 0.75),
    "pale": (0.97, 0.66, 0.42),
    "deep": (0.1, 0.16, 1.12),
    "bright": (0.8, 0.2, 1.25),
    "faded": (0.7, 0.35, 0.45),
}
"""Lightness that a shade tends to, how far it goes there, and what it does to the chroma."""


@dataclass(frozen=True)
class ColorPhrase:
    """Words for a colour in a text.

    Attributes:
        start: Where they begin.
        end: Behind their last letter.
        color: What they mean, "#rrggbb".
    """

    start: int
    end: int
    color: str


class ColorWords:
    """Finds words for a colour, and a colour for words.

    The way from a colour to words is for prompts, which are all that the networks know of it. The
    way back is no more than a suggestion for a swatch.
    """

    def __init__(self, colors: Sequence[tuple[str, str, Sequence[str] | None]]) -> None:
        """Makes the vocabulary.

        Args:
            colors: Name, "#rrggbb" and the shades that the name takes; None = all of them. In
                the order in which names are preferred.
        """
        self._colors: dict[str, str] = {name: color for name, color, _ in colors}
        for name, color, shades in colors:
            for shade in _SHADES if shades is None else shades:
                self._colors.setdefault(f"{shade} {name}", _shaded(color, shade))
        self._names, self._places = _told_apart(self._colors)
        self._longest = max(len(name.split()) for name in self._colors)

    @classmethod
    def load(cls, path: Path) -> ColorWords:
        """Reads the vocabulary that comes with the program, `resources/words/colors.json`."""
        entries = json.loads(path.read_text(encoding="utf-8"))["colors"]
        return cls([(entry["name"], entry["color"], entry.get("shades")) for entry in entries])

    @property
    def all_words(self) -> tuple[str, ...]:
        """Every colour that has a name of its own, plain ones first."""
        return tuple(sorted(self._names, key=lambda name: len(name.split())))

    def words_of(self, color: str) -> str:
        """Returns words for a colour.

        Args:
            color: "#rrggbb" in sRGB.
        """
        distances = np.linalg.norm(self._places - _place(color), axis=1)
        return self._names[int(distances.argmin())]

    def color_of(self, words: str) -> str | None:
        """Returns the colour "#rrggbb" that words stand for; None if they name none."""
        plain = " ".join(word for word, _, _ in _words(words))
        return self._colors.get(plain)

    def find(self, text: str) -> ColorPhrase | None:
        """Returns the first colour in a text, with as many words as belong to it; None if none."""
        words = list(_words(text))
        for first in range(len(words)):
            for count in range(min(self._longest, len(words) - first), 0, -1):
                part = words[first : first + count]
                color = self._colors.get(" ".join(word for word, _, _ in part))
                if color is not None:
                    return ColorPhrase(part[0][1], part[-1][2], color)
        return None

    def with_color(self, prompt: str, color: str) -> str:
        """Returns a prompt that names a colour: instead of the one that it names, or at its front.

        Args:
            prompt: What is there ("a woollen dress"); may be empty.
            color: "#rrggbb".
        """
        words, known = self.words_of(color), self.find(prompt)
        if known is not None:
            return prompt[: known.start] + words + prompt[known.end :]
        found = _BEGINNING.match(prompt)
        begin = found.end() if found else 0
        return f"{prompt[:begin]}{words} {prompt[begin:]}".strip()


def _words(text: str) -> Iterator[tuple[str, int, int]]:
    """Yields each word in lower case and one spelling, with its beginning and end."""
    for found in re.finditer(r"[^\W\d_]+", text):
        word = found.group().lower()
        yield _SPELLINGS.get(word, word), found.start(), found.end()


def _told_apart(colors: dict[str, str]) -> tuple[list[str], np.ndarray]:
    """Returns the names that are far enough from those before them, and where they lie."""
    names: list[str] = []
    places = np.full((len(colors), 3), np.inf)
    for name, color in colors.items():
        place = _place(color)
        if np.linalg.norm(places[: len(names)] - place, axis=1).min(initial=np.inf) > _TOO_CLOSE:
            places[len(names)] = place
            names.append(name)
    return names, places[: len(names)]


def _oklab(color: str) -> np.ndarray:
    values = np.array([int(color[i : i + 2], 16) for i in (1, 3, 5)])
    return oklab_from_srgb(values / 255)


def _place(color: str) -> np.ndarray:
    """Returns where a colour lies among the names."""
    return _oklab(color) * _TINT


def _shaded(color: str, shade: str) -> str:
    goal, way, chroma = _SHADES[shade]
    lightness, *rest = _oklab(color)
    lab = np.array([lightness + (goal - lightness) * way, *(np.array(rest) * chroma)])
    srgb = srgb_from_oklab(lab)
    while srgb.min() < 0 or srgb.max() > 1:  # less colourful, until sRGB has it
        lab[1:] *= 0.95
        srgb = srgb_from_oklab(lab)
    return "#" + "".join(f"{round(value * 255):02x}" for value in srgb)
