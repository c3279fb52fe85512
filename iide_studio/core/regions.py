"""A region: a part of the photo about which something is known or wished."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass, field
from typing import Literal

from iide_studio.core.layers import new_id
from iide_studio.core.tiles import TileStore

Basis = Literal["known", "family says", "guess"]
BASES: tuple[Basis, ...] = ("known", "family says", "guess")


@dataclass(frozen=True, kw_only=True, eq=False)
class Region:
    """A part of the photo with a prompt and a note on its colour.

    The properties never change, a command replaces the region; the mask's tiles are changed in
    place, by commands only.

    Attributes:
        name: What the user sees.
        mask: One channel uint8 of the document's size, soft edges allowed; 255 = inside.
        id: 32 hexadecimal digits; stays the same for life.
        prompt: What is there, in words.
        strength: 0 = exactly the document's prompt, 1 = this prompt alone.
        color: "#rrggbb" in sRGB, if its colour is known or believed.
        basis: How the colour is known.
        note: Where that comes from, for the record.
        visible: Whether it takes part.
        locked: Whether its mask must stay as it is.
    """

    name: str
    mask: TileStore
    id: str = field(default_factory=new_id)
    prompt: str = ""
    strength: float = 1.0
    color: str | None = None
    basis: Basis = "guess"
    note: str = ""
    visible: bool = True
    locked: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.strength <= 1:
            raise ValueError(f"strength is {self.strength}, not 0 to 1")
        if self.color is not None and not re.fullmatch("#[0-9a-f]{6}", self.color):
            raise ValueError(f"{self.color!r} is no colour like #4b5320")
        if self.basis not in BASES:
            raise ValueError(f"{self.basis!r} is none of {BASES}")

    def copied(self) -> Region:
        """Returns the same region with a mask of its own that shares the tiles."""
        return dataclasses.replace(self, mask=self.mask.copy())
