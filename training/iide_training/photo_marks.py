"""Marks on photographs: what somebody saw there that is no damage."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from iide_studio.core.errors import StudioError

KINDS = ("eyes", "mouths", "lettering", "jewellery")

Box = tuple[int, int, int, int]
"""Left, top, right and bottom in pixels, the last two not included."""


@dataclass(frozen=True, kw_only=True)
class Mark:
    """A rectangle that somebody drew around something that is no damage.

    Attributes:
        kind: One of KINDS.
        corners: Left, top, right and bottom as fractions of the photo's width and height.
    """

    kind: str
    corners: tuple[float, float, float, float]

    def box(self, width: int, height: int) -> Box:
        """Returns the pixels of a photo that it covers, one at least."""
        left, top, right, bottom = self.corners
        x, y = min(math.floor(left * width), width - 1), min(math.floor(top * height), height - 1)
        return x, y, max(x + 1, math.ceil(right * width)), max(y + 1, math.ceil(bottom * height))


def read_marks(path: Path) -> dict[str, tuple[Mark, ...]]:
    """Reads marks by the photo's file name, `{"NAME": {"eyes": [[x0, y0, x1, y1], ...]}}`.

    Raises:
        StudioError: if the file is missing or holds anything else.
    """
    hint = 'Write {"photo.png": {"eyes": [[left, top, right, bottom]]}} with fractions from 0 to 1.'
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise StudioError(f"The marks in {path} cannot be read.", hint) from error
    try:
        return {name: tuple(_marks(kinds)) for name, kinds in content.items()}
    except (AttributeError, TypeError, ValueError) as error:
        raise StudioError(f"The marks in {path} do not fit: {error}.", hint) from error


def _marks(kinds: Mapping[str, Any]) -> Iterator[Mark]:
    for kind, boxes in kinds.items():
        if kind not in KINDS:
            raise ValueError(f"{kind!r} is none of {', '.join(KINDS)}")
        for box in boxes:
            left, top, right, bottom = (float(value) for value in box)
            if not (0 <= left < right <= 1 and 0 <= top < bottom <= 1):
                raise ValueError(f"{box} is no rectangle within the photo")
            yield Mark(kind=kind, corners=(left, top, right, bottom))
