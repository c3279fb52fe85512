"""The five handles with which levels are set, and how they keep out of each other's way."""

from __future__ import annotations

import dataclasses
import math
from typing import Literal

from iide_studio.core.adjustments.levels import LevelRange

Handle = Literal["black", "middle", "white", "out_black", "out_white"]
HANDLES: tuple[Handle, ...] = ("black", "middle", "white", "out_black", "out_white")
INPUTS: tuple[Handle, ...] = HANDLES[:3]
OUTPUTS: tuple[Handle, ...] = HANDLES[3:]

GAP = 1 / 255
LEAST_GAMMA, LARGEST_GAMMA = 0.1, 9.99


def handle_place(levels: LevelRange, handle: Handle) -> float:
    """Returns where a handle stands, share of full scale; "middle" is what becomes half-way."""
    if handle == "middle":
        return levels.black + (levels.white - levels.black) * 0.5**levels.gamma
    return getattr(levels, handle)


def with_handle(levels: LevelRange, handle: Handle, place: float) -> LevelRange:
    """Returns the levels with a handle dragged to a place, as far as the others let it.

    Output handles may pass each other: that inverts. Gamma stays when black or white is moved.
    """
    place = min(max(place, 0.0), 1.0)
    match handle:
        case "middle":
            return dataclasses.replace(levels, gamma=_gamma_at(levels, place))
        case "black":
            place = min(place, levels.white - GAP)
            return levels if place < 0 else dataclasses.replace(levels, black=place)
        case "white":
            place = max(place, levels.black + GAP)
            return levels if place > 1 else dataclasses.replace(levels, white=place)
        case "out_black" | "out_white":
            other = levels.out_white if handle == "out_black" else levels.out_black
            if abs(other - place) < GAP:
                place = other + (GAP if other < 0.5 else -GAP)
            return dataclasses.replace(levels, **{handle: place})


def _gamma_at(levels: LevelRange, place: float) -> float:
    share = (place - levels.black) / (levels.white - levels.black)
    if not 0 < share < 1:
        return LEAST_GAMMA if share >= 1 else LARGEST_GAMMA
    return min(max(math.log(share) / math.log(0.5), LEAST_GAMMA), LARGEST_GAMMA)
