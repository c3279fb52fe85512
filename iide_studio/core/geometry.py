"""Turning and mirroring pixels."""

from __future__ import annotations

import numpy as np

_LARGE = 1 << 20
"""Values from which on OpenCV, which walks through memory in blocks, is worth its import."""


def apply_orientation(pixels: np.ndarray, orientation: int) -> np.ndarray:
    """Returns the pixels as they are meant to be seen.

    Args:
        pixels: (H, W) or (H, W, C).
        orientation: The Exif value, 1 to 8; anything else counts as 1 (upright).

    Returns:
        A contiguous array; the sides are swapped for 5 to 8.
    """
    if pixels.size >= _LARGE and pixels.dtype in (np.uint8, np.uint16):
        return _apply_to_large(pixels, orientation)
    if orientation in (5, 6, 7, 8):
        pixels = pixels.swapaxes(0, 1)
    if orientation in (3, 4, 7, 8):
        pixels = pixels[::-1]
    if orientation in (2, 3, 6, 7):
        pixels = pixels[:, ::-1]
    return np.ascontiguousarray(pixels)


def interleave(planes: np.ndarray) -> np.ndarray:
    """Returns (C, H, W) planes of uint8 or uint16 as a contiguous (H, W, C) array."""
    if planes.size < _LARGE:
        return np.ascontiguousarray(np.moveaxis(planes, 0, -1))
    import cv2

    return cv2.merge(list(planes))


def _apply_to_large(pixels: np.ndarray, orientation: int) -> np.ndarray:
    import cv2

    pixels = np.ascontiguousarray(pixels)
    match orientation:
        case 2:
            return cv2.flip(pixels, 1)
        case 3:
            return cv2.rotate(pixels, cv2.ROTATE_180)
        case 4:
            return cv2.flip(pixels, 0)
        case 5:
            return cv2.transpose(pixels)
        case 6:
            return cv2.rotate(pixels, cv2.ROTATE_90_CLOCKWISE)
        case 7:
            turned = cv2.rotate(pixels, cv2.ROTATE_90_CLOCKWISE)
            return cv2.flip(turned, 0, turned)  # in place, for the memory
        case 8:
            return cv2.rotate(pixels, cv2.ROTATE_90_COUNTERCLOCKWISE)
    return pixels
