"""The healing brush: copies a texture and takes the tone from around the place.

What is copied is changed by a smooth surface that fits it to its new surroundings: the solution of
Laplace's equation between the differences along the border.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

_BORDER = 3.0
"""Standard deviation, in pixels, of the window that looks at the border.

Poisson editing as published takes single pixels there. On a grainy photo each is off by a grain,
and the surface would carry that inwards as streaks; the mean over a small neighbourhood has the
tone without the grain.
"""

REACH = 9
"""Pixels around a place that are looked at: three standard deviations."""

_SWEEPS = 30
"""Relaxations on each level of the pyramid.

What is left deep inside is below 0.02 of the largest difference, and it is smooth; near the border,
where a step could be seen, it is nothing.
"""


def heal(before: np.ndarray, source: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Returns a copied texture in the tone of its new place.

    Args:
        before: (channels, h, w) uint8 or uint16: the place as it is, with some of what is around.
        source: Of the same kind: what is copied.
        known: (h, w) bool: what is around, to which the copy is fitted; `before` does not matter
            elsewhere. `REACH` pixels on every side are enough.

    Returns:
        Like `source`, fitted; `source` itself if there is nothing around to fit it to.

    Source: Perez, Gangnet, Blake, Poisson Image Editing (2003), Eq. (4), with the border's
    difference averaged over a neighbourhood.
    """
    if known.all() or not known.any():
        return source
    weight = known.astype(np.float32)
    surface = _filled(_Level(_smoothed(before.astype(np.float32) - source, weight), weight))
    surface += source
    full = np.iinfo(source.dtype).max
    return np.clip(np.rint(surface, out=surface), 0, full).astype(source.dtype)


@dataclass(frozen=True, eq=False)
class _Level:
    """Values on a grid.

    Attributes:
        values: (channels, h, w) float32, anything where they are unknown.
        known: (h, w) float32, 0 = unknown.
    """

    values: np.ndarray
    known: np.ndarray


def _smoothed(difference: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """Averages over a neighbourhood; what has no weight does not count."""
    total = np.maximum(_blurred(weight), np.float32(1e-6))
    return np.stack([_blurred(plane * weight) / total for plane in difference])


def _blurred(plane: np.ndarray) -> np.ndarray:
    import cv2

    side = 2 * REACH + 1
    return cv2.GaussianBlur(plane, (side, side), _BORDER, borderType=cv2.BORDER_REFLECT_101)


def _filled(level: _Level) -> np.ndarray:
    """Solves Laplace's equation where values are unknown, from coarse to fine.

    The array's own edge lets nothing through: there the photo ends.
    """
    height, width = level.known.shape
    unknown = level.known == 0
    if not unknown.any():
        return level.values
    if min(height, width) <= 2:
        return _evened(level)
    guess = _enlarged(_filled(_shrunk(level)), (height, width))
    values = np.where(unknown, guess, level.values)
    for _ in range(_SWEEPS):
        np.copyto(values, _neighbours(values), where=unknown)
    return values


def _evened(level: _Level) -> np.ndarray:
    """Takes the mean for all that is unknown on a grid that is too small for more."""
    total = max(float(level.known.sum()), 1e-9)
    mean = (level.values * level.known).sum((1, 2), keepdims=True) / np.float32(total)
    return np.where(level.known == 0, mean, level.values)


def _neighbours(values: np.ndarray) -> np.ndarray:
    """Returns the mean of the four neighbours of each pixel."""
    wide = np.pad(values, ((0, 0), (1, 1), (1, 1)), mode="edge")
    result = wide[:, :-2, 1:-1] + wide[:, 2:, 1:-1]
    result += wide[:, 1:-1, :-2]
    result += wide[:, 1:-1, 2:]
    result *= np.float32(0.25)
    return result


def _shrunk(level: _Level) -> _Level:
    """Averages what is known in every 2 x 2 pixels."""
    known = _halved(level.known)
    values = np.stack([_halved(plane * level.known) for plane in level.values])
    return _Level(values / np.maximum(known, np.float32(1e-9)), known)


def _halved(plane: np.ndarray) -> np.ndarray:
    height, width = plane.shape
    plane = np.pad(plane, ((0, height % 2), (0, width % 2)), mode="edge")
    return (plane[::2, ::2] + plane[1::2, ::2] + plane[::2, 1::2] + plane[1::2, 1::2]) / 4


def _enlarged(values: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    """Returns values of a coarser level between its grid's points, cut to a shape."""
    import cv2

    height, width = 2 * values.shape[1], 2 * values.shape[2]
    planes = [cv2.resize(plane, (width, height)) for plane in values]
    return np.stack(planes)[:, : shape[0], : shape[1]]
