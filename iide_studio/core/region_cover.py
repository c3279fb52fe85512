"""Which part of a photo gets which prompt, as the networks will share it out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from iide_studio.core.document import Document
from iide_studio.core.overlay_color import rgb_of
from iide_studio.core.regions import Region
from iide_studio.core.tiles import TILE

_INSIDE = 128
"""Mask value from which a pixel counts as inside, where only yes or no makes sense."""


@dataclass(frozen=True)
class Overlap:
    """Two regions that claim the same pixels.

    Attributes:
        lower: Identity of the one that loses them.
        upper: Identity of the one that lies on top.
        share: Of the photo's area, 0..1.
    """

    lower: str
    upper: str
    share: float


@dataclass(frozen=True, eq=False)
class RegionCover:
    """How a photo is shared out.

    Attributes:
        shares: Share of the photo's area by the regions' identities; only those that take part.
        rest: Share that the photo's own prompt gets.
        overlaps: Pairs that share pixels, from below.
        weights: (len(shares) + 1, h, w) float32, the photo's own prompt first: how much each
            prompt counts in each pixel of a small picture; sums to one.
    """

    shares: dict[str, float]
    rest: float
    overlaps: tuple[Overlap, ...]
    weights: np.ndarray


def takes_part(region: Region) -> bool:
    """Whether a restoration asks the region anything."""
    return region.visible and bool(region.prompt.strip()) and region.strength > 0


def cover_level(document: Document, side: int = 400) -> int:
    """Returns the pyramid's level at which the photo's longer side is at most `side` pixels."""
    return max(0, (-(-max(document.width, document.height) // side) - 1).bit_length())


def region_cover(document: Document, level: int) -> RegionCover:
    """Works out which prompt counts where.

    Later regions lie on top and take what they cover times their strength, as the networks do.

    Args:
        document: Its regions are read at a level of the pyramid.
        level: See `cover_level`.
    """
    regions = [region for region in document.regions if takes_part(region)]
    frame = document.frame(level)
    masks = [region.mask.read(frame, level)[0] for region in regions]
    weights = _weights(regions, masks, (frame.height, frame.width))
    means = weights.mean(axis=(1, 2), dtype=np.float64)
    shares = {region.id: float(mean) for region, mean in zip(regions, means[1:], strict=True)}
    return RegionCover(shares, float(means[0]), _overlaps(regions, masks), weights)


def cover_picture(document: Document, cover: RegionCover, colors: dict[str, str]) -> np.ndarray:
    """Makes a map of who gets what.

    Args:
        document: Shown in grey.
        cover: Of the same document, from `region_cover`.
        colors: "#rrggbb" by the regions' identities.

    Returns:
        (h, w, 3) uint8, as the photo stands upright.
    """
    height, width = cover.weights.shape[1:]
    level = next(n for n in range(32) if document.frame(n).height <= height)
    pixels = document.flatten_photo(document.frame(level), level, np.float32)[..., :-1]
    gray = pixels.mean(axis=-1)[:height, :width] * np.float32(0.7) + np.float32(0.3)
    tint = np.repeat(cover.weights[0][..., None], 3, axis=2)
    for weight, identity in zip(cover.weights[1:], cover.shares, strict=True):
        tint += weight[..., None] * (np.array(rgb_of(colors[identity]), np.float32) / 255)
    picture = np.rint(np.clip(gray[..., None] * tint, 0, 1) * 255).astype(np.uint8)
    return np.ascontiguousarray(np.rot90(picture, -document.transform.quarters))


def prompts_at(document: Document, x: int, y: int) -> tuple[tuple[str, float], ...]:
    """Returns the prompts that count at a pixel of the photo, with their weights, heaviest first.

    Args:
        document: Its own prompt is the recipe's, and may be empty.
        x: Column, inside the photo.
        y: Row.
    """
    free = 1.0
    found: list[tuple[str, float]] = []
    for region in reversed(document.regions):
        if not takes_part(region):
            continue
        tile = region.mask.tile(x // TILE, y // TILE)
        value = 0 if tile is None else int(tile[0, y % TILE, x % TILE])
        weight = free * region.strength * value / 255
        if weight > 0:
            found.append((region.prompt.strip(), weight))
        free -= weight
    if free > 1e-6:
        found.append((document.recipe.prompt.strip(), free))
    return tuple(sorted(found, key=lambda pair: -pair[1]))


def _weights(
    regions: Sequence[Region], masks: Sequence[np.ndarray], size: tuple[int, int]
) -> np.ndarray:
    weights = np.zeros((len(regions) + 1, *size), np.float32)
    free = np.ones(size, np.float32)
    for index in reversed(range(len(regions))):
        weights[index + 1] = free * (masks[index] * np.float32(regions[index].strength / 255))
        free -= weights[index + 1]
    weights[0] = free
    return weights


def _overlaps(regions: Sequence[Region], masks: Sequence[np.ndarray]) -> tuple[Overlap, ...]:
    inside = [mask >= _INSIDE for mask in masks]
    found: list[Overlap] = []
    for upper in range(len(regions)):
        for lower in range(upper):
            both = int(np.count_nonzero(inside[lower] & inside[upper]))
            if both:
                share = both / inside[upper].size
                found.append(Overlap(regions[lower].id, regions[upper].id, share))
    return tuple(found)
