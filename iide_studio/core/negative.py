"""Turning a scanned negative into a positive before it is restored."""

from __future__ import annotations

import dataclasses

import numpy as np

from iide_studio.core.adjustments.inversion import Inversion
from iide_studio.core.photo import Photo

_MEASURED_SIDE = 1500
"""About so many rows and columns are looked at to find the film's base and densest part."""
_ROWS = 256


def as_positive(photo: Photo) -> Photo:
    """Returns a negative inverted, without its orange mask; everything but the pixels stays.

    The same negative always gives the same positive. A window offers more: see `Inversion`.
    """
    step = max(1, max(photo.height, photo.width) // _MEASURED_SIDE)
    inversion = Inversion.measured(photo.pixels[::step, ::step])
    pixels = np.empty_like(photo.pixels)
    for first in range(0, photo.height, _ROWS):
        rows = slice(first, first + _ROWS)
        pixels[rows] = _inverted(photo.pixels[rows], inversion)
    return dataclasses.replace(photo, pixels=pixels)


def _inverted(rows: np.ndarray, inversion: Inversion) -> np.ndarray:
    full = np.float32(np.iinfo(rows.dtype).max)
    planes = np.atleast_3d(rows).transpose(2, 0, 1) / full
    positive = inversion.apply(planes, None, 0).transpose(1, 2, 0)
    return np.rint(np.clip(positive, 0, 1) * full).astype(rows.dtype).reshape(rows.shape)
