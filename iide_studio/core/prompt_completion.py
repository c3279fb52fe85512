"""Completes prompts from lists of words: colours, fabrics, hair and what else old photos show."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_LONGEST = 4
"""Words at the end of a text that may belong to one entry."""
_SHORTEST = 2
"""Letters before anything is offered."""


@dataclass(frozen=True)
class Completion:
    """What could come instead of the end of a text.

    Attributes:
        start: Where the part begins that is replaced.
        entries: What could stand there, the best first.
    """

    start: int
    entries: tuple[str, ...]


class PromptCompletion:
    """A list of entries of one word or more, found by how they begin."""

    def __init__(self, entries: Iterable[str]) -> None:
        """Makes the list; of entries that differ in case only, the first counts."""
        by_key: dict[str, str] = {}
        for entry in entries:
            by_key.setdefault(entry.casefold(), entry)
        self._keys = sorted(by_key)
        self._by_key = by_key

    def __len__(self) -> int:
        return len(self._keys)

    def complete(self, text: str, *, limit: int = 12) -> Completion:
        """Returns entries that go on from the end of a text.

        As many of the last words as possible are taken together: "dark ol" leads to "dark olive
        green" before "olive".

        Args:
            text: What stands before the cursor.
            limit: How many entries at most.
        """
        starts = [found.start() for found in re.finditer(r"\S+", text)][-_LONGEST:]
        for start in starts:
            beginning = text[start:].casefold()
            entries = self._beginning_with(beginning, limit) if len(beginning) >= _SHORTEST else ()
            if entries:
                return Completion(start, entries)
        return Completion(len(text), ())

    def _beginning_with(self, beginning: str, limit: int) -> tuple[str, ...]:
        first = bisect.bisect_left(self._keys, beginning)
        found: list[str] = []
        for key in self._keys[first : first + limit + 1]:
            if not key.startswith(beginning):
                break
            if key != beginning:
                found.append(self._by_key[key])
        return tuple(
            sorted(found, key=lambda entry: (len(entry.split()), entry.casefold()))[:limit]
        )


def read_words(folder: Path) -> tuple[str, ...]:
    """Reads all lists of a folder: text files, one entry a line, # begins a remark.

    Args:
        folder: `resources/words`.
    """
    entries: list[str] = []
    for path in sorted(folder.glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        entries += [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    return tuple(entries)
