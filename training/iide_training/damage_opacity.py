"""How opaque damage is at each pixel, judged from a scan and a mask of the damage.

The scan is read as I = fill + opacity * (damage - fill), where `fill` continues the surroundings.
A mask painted with a broad brush therefore gives no broad damage: what looks like the surroundings
gets an opacity of zero.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np

REACH = 2
"""Pixels around a mask in which the soft edge of damage still counts."""
FAINTEST = 0.05
"""Contrast to the surroundings, 0..1, below which nothing can be told."""
_BELIEF = 0.006
"""Weight of the mask itself, as a squared difference of colours, at the damage's edge."""
_GUESSED = 8.0
"""Depth inside damage, in pixels, from which the fill is more of a guess than a measurement."""
_BESIDE = 0.6
"""Share of the opacity that counts beside a mask, which is mostly right."""
_OTHER_COLOR = 0.25
"""Distance from every mixture of surroundings and damage, at which a pixel is neither."""
_NEIGHBORHOOD = 12.0
"""Pixels within which damage has one colour, and over which that colour may change."""
_SECOND_SHARE = 0.25
"""Share of the difference from which damage counts as both brighter and darker."""


@dataclass(frozen=True, eq=False)
class Damage:
    """One connected place of damage.

    Attributes:
        left: Where its box begins on the scan, in pixels.
        top: The same, downwards.
        opacity: (h, w) float32 in [0, 1]; 1 = as strong as the damage gets here.
        color: (h, w, 3) float32, sRGB in [0, 1], of what shows where it is opaque.
    """

    left: int
    top: int
    opacity: np.ndarray
    color: np.ndarray


def find_damage(scan: np.ndarray, mask: np.ndarray) -> Iterator[Damage | None]:
    """Yields every connected place of a mask with its opacity, None where it is too faint.

    Args:
        scan: (H, W, 3) float32, sRGB in [0, 1].
        mask: (H, W) bool, True = damaged; edges need not be exact.
    """
    near = _dilate(mask, REACH)
    fill = _fill(scan, near)
    noise = _noise(scan, near)
    count, labels, boxes, _ = cv2.connectedComponentsWithStats(near.astype(np.uint8))
    for label in range(1, count):
        left, top, width, height = (int(v) for v in boxes[label][:4])
        box = np.s_[top : top + height, left : left + width]
        own = labels[box] == label
        found = _judge(scan[box], fill[box], mask[box] & own, own, noise)
        yield None if found is None else Damage(left, top, *found)


def _fill(scan: np.ndarray, near: np.ndarray) -> np.ndarray:
    """Returns the scan with its damage inpainted, so that edges that lead into it go on."""
    pixels = np.rint(scan.clip(0, 1) * 255).astype(np.uint8)
    filled = cv2.inpaint(pixels, near.astype(np.uint8), 4, cv2.INPAINT_TELEA)
    return np.where(near[..., None], filled.astype(np.float32) / 255, scan)


def _noise(scan: np.ndarray, near: np.ndarray) -> float:
    """Returns the deviation of the scan's fine grain outside the damage."""
    fine = scan.mean(2) - cv2.GaussianBlur(scan.mean(2), (0, 0), 1.5)
    outside = fine[~near]
    return float(1.48 * np.median(np.abs(outside))) if outside.size else 0.0


def _judge(
    scan: np.ndarray, fill: np.ndarray, inside: np.ndarray, near: np.ndarray, noise: float
) -> tuple[np.ndarray, np.ndarray] | None:
    """Returns opacity and colour within one box, or None."""
    difference = scan - fill
    is_brighter = difference.sum(2) > 0
    size = np.linalg.norm(difference, axis=2) * inside
    sides = [size * is_brighter, size * ~is_brighter]
    main = int(sides[1].sum() > sides[0].sum())
    colors = [_damage_color(scan, side) for side in sides]
    contrast = np.linalg.norm(colors[main] - fill, axis=2)[inside].mean() / np.sqrt(3)
    if not contrast > FAINTEST:
        return None
    belief, prior = _belief(inside, near)
    opacity = _project(difference, colors[main] - fill, belief, prior)
    if sides[1 - main].sum() > _SECOND_SHARE * size.sum():
        other = _project(difference, colors[1 - main] - fill, belief, prior)
        opacity = np.where(is_brighter == (main == 0), opacity, other)
    floor = min(0.25, 1.5 * noise / float(contrast))
    opacity = np.clip((opacity - floor) / (1 - floor), 0, 1) * np.where(inside, 1, _BESIDE * near)
    return opacity.astype(np.float32), colors[main]


def _damage_color(scan: np.ndarray, size: np.ndarray) -> np.ndarray:
    """Returns the colours of the pixels that differ most from their surroundings, (h, w, 3).

    They may change along a place of damage, where a crack and a stain run together for instance.
    """
    weight = size**3 + 1e-9
    total = cv2.GaussianBlur(weight, (0, 0), _NEIGHBORHOOD)
    colors = cv2.GaussianBlur(scan * weight[..., None], (0, 0), _NEIGHBORHOOD)
    return colors / total[..., None]


def _belief(inside: np.ndarray, near: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Returns how far the mask is believed, and what it says; deep inside, fills are guesses."""
    padded = np.pad(near.astype(np.uint8), 1)
    depth = cv2.distanceTransform(padded, cv2.DIST_L2, 3)[1:-1, 1:-1]
    prior = cv2.GaussianBlur(inside.astype(np.float32), (0, 0), 0.7)
    return _BELIEF * (1 + (depth / _GUESSED) ** 2), prior


def _project(
    difference: np.ndarray, toward: np.ndarray, belief: np.ndarray, prior: np.ndarray
) -> np.ndarray:
    """Returns the share of the way from the fill to the damage's colour, drawn to the prior."""
    along = (difference * toward).sum(2) + belief * prior
    opacity = np.clip(along / ((toward * toward).sum(2) + belief), 0, 1)
    aside = np.linalg.norm(difference - opacity[..., None] * toward, axis=2)
    return opacity * np.exp(-((aside / _OTHER_COLOR) ** 2))


def _dilate(mask: np.ndarray, reach: int) -> np.ndarray:
    side = 2 * reach + 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
    return cv2.dilate(mask.astype(np.uint8), disc) > 0
