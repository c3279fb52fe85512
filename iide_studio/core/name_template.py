"""Names of exported files, made from a pattern that a user types."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from iide_studio.core.document import Document
from iide_studio.core.errors import ExportError

NUMBER = "number"
FIELDS = ("name", "folder", "date", "time", "width", "height", "dpi", "bits", NUMBER)
"""What may stand in braces."""

DEFAULT = "{name}_restored"
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
_LONGEST = 180
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
        known = {name: facts.get(name, "") for name in FIELDS if name != NUMBER}
        return _safe(self.text.format_map({**known, NUMBER: number}))

    def path(self, folder: Path, ending: str, facts: Mapping[str, str]) -> Path:
        """Returns a path; with a number in the pattern, the first that is free.

        Args:
            folder: Where.
            ending: With its dot.
            facts: See `fill`.
        """
        number = 1
        path = folder / f"{self.fill(facts, number)}{ending}"
        while self.is_numbered and path.exists():
            number += 1
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
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}_{number}{path.suffix}")
    return free


def _safe(name: str) -> str:
    name = _FORBIDDEN.sub("_", name).strip().rstrip(".")
    name = name[:_LONGEST].rstrip(" .") or "photo"
    name = f"_{name}" if name.startswith(".") else name
    return f"{name}_" if _RESERVED.fullmatch(name) else name


def _bad(text: str) -> ExportError:
    names = ", ".join(f"{{{name}}}" for name in FIELDS)
    return ExportError(f"“{text}” is no pattern for names.", f"In braces there may be {names}.")
