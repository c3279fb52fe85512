"""Names of exported files, made from a pattern that a user types."""

from __future__ import annotations

import os
import re
import string
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from iide_studio.core.document import Document
from iide_studio.core.errors import ExportError

NUMBER = "number"
FIELDS = ("name", "folder", "date", "time", "width", "height", "dpi", "bits", NUMBER)
"""What may stand in braces."""

DEFAULT = "{name}_restored"
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
_LONGEST = 180
_MOST_BYTES = 220
"""File systems hold names of 255 bytes, of which umlauts take two and kana three; the rest is for
the ending and what tells the files of a set apart."""
_SHORTENED = ("name", "folder")
"""Fields that give way where a name becomes too long, so that the rest of the pattern stays."""
_WIDTH = re.compile(r"0?\d{0,2}")


@dataclass(frozen=True)
class NameTemplate:
    """A pattern like "{name}_{date}".

    Attributes:
        text: With fields in braces; `{number:03}` gives 001.
    """

    text: str

    def __post_init__(self) -> None:
        try:
            parts = list(string.Formatter().parse(self.text))
        except ValueError as error:
            raise _bad(self.text) from error
        for _, name, spec, conversion in parts:
            if name is None:
                continue
            is_number = name == NUMBER and _WIDTH.fullmatch(spec or "") is not None
            if name not in FIELDS or conversion or (spec and not is_number):
                raise _bad(self.text)

    @property
    def is_numbered(self) -> bool:
        """Whether it makes as many names as are wanted."""
        return any(name == NUMBER for _, name, _, _ in string.Formatter().parse(self.text))

    def fill(self, facts: Mapping[str, str], number: int = 1) -> str:
        """Returns a name without ending that every file system takes.

        Args:
            facts: What the fields but the number stand for.
            number: Counts from 1.
        """
        known: dict[str, Any] = {name: facts.get(name, "") for name in FIELDS}
        known[NUMBER] = number
        for field in _SHORTENED:
            while known[field] and _is_too_long(self.text.format_map(known)):
                known[field] = known[field][:-1]
        return _safe(self.text.format_map(known))

    def path(self, folder: Path, ending: str, facts: Mapping[str, str]) -> Path:
        """Returns a path; with a number in the pattern, the first that is free.

        Args:
            folder: Where.
            ending: With its dot.
            facts: See `fill`.

        Raises:
            ExportError: if the pattern is so long that there is no room for its number.
        """
        number, before = 1, None
        path = folder / f"{self.fill(facts, number)}{ending}"
        while self.is_numbered and os.path.lexists(path):
            if path == before:
                raise ExportError(f"“{self.text}” is too long.", "Choose a shorter pattern.")
            number, before = number + 1, path
            path = folder / f"{self.fill(facts, number)}{ending}"
        return path


def facts_for_name(
    document: Document, *, title: str, size: tuple[int, int], bits: int, now: datetime
) -> dict[str, str]:
    """Returns what the fields stand for.

    Args:
        document: What is exported.
        title: Its name if it came from no file.
        size: (width, height) of the exported picture.
        bits: Of the exported picture.
        now: The time of the export.
    """
    origin = document.origin.path
    resolution = document.output_resolution
    return {
        "name": Path(title).stem if origin is None else origin.stem,
        "folder": "" if origin is None else origin.absolute().parent.name,
        "date": now.strftime("%Y-%m-%d"),
        "time": now.strftime("%H%M%S"),
        "width": str(size[0]),
        "height": str(size[1]),
        "dpi": "" if resolution is None else str(round(resolution[0])),
        "bits": str(bits),
    }


def free_path(path: Path) -> Path:
    """Returns the path, or the first of NAME_2, NAME_3 and so on that does not exist."""
    number, free = 1, path
    while os.path.lexists(free):
        number += 1
        free = path.with_name(f"{path.stem}_{number}{path.suffix}")
    return free


def _safe(name: str) -> str:
    name = _FORBIDDEN.sub("_", name).strip().rstrip(".")
    name = name[:_LONGEST]
    while _is_too_long(name):
        name = name[:-1]
    name = name.rstrip(" .") or "photo"
    name = f"_{name}" if name.startswith(".") else name
    return f"{name}_" if _RESERVED.fullmatch(name) else name


def _is_too_long(name: str) -> bool:
    return len(name) > _LONGEST or len(name.encode(errors="replace")) > _MOST_BYTES


def _bad(text: str) -> ExportError:
    names = ", ".join(f"{{{name}}}" for name in FIELDS)
    return ExportError(f"“{text}” is no pattern for names.", f"In braces there may be {names}.")
