"""Carrying out a document's transform: once, on what the layers together look like."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from iide_studio.core.compositing import Composite, rounded
from iide_studio.core.rect import Rect
from iide_studio.core.transform import Transform

_BLOCK = 512
REACH = 6
"""Pixels around a point that the resampling looks at, and some more."""

ReadPixels = Callable[[Rect], np.ndarray]
ReadComposite = Callable[[Rect], Composite | None]


def moved_pixels(transform: Transform, rect: Rect, read: ReadPixels) -> np.ndarray:
    """Carries out a transform that is exact; every pixel is one of the photo's own.

    Args:
        transform: Its `is_exact` is true.
        rect: Area of the output.
        read: Returns (h, w, channels) for an area of the photo, transparent outside.

    Returns:
        (rect.height, rect.width, channels).
    """
    pixels = read(transform.to_photo(rect))
    (a, b, _), (c, d, _) = np.rint(transform.array[:2])
    if a == 0:
        pixels = pixels.swapaxes(0, 1)
        a, d = b, c
    return np.ascontiguousarray(pixels[:: int(d), :: int(a)])


def resampled_pixels(
    transform: Transform,
    rect: Rect,
    read: ReadComposite,
    *,
    frame: Rect,
    channels: int,
    dtype: Any,
) -> np.ndarray:
    """Carries out any transform by Lanczos interpolation (linear where there is transparency).

    OpenCV places its samples within 1/32 of a pixel.

    Args:
        transform: The way from the photo to the output.
        rect: Area of the output.
        read: Puts the layers together over an area of the photo inside `frame`.
        frame: The whole photo.
        channels: Colour channels, 1 or 3.
        dtype: Of the result; float32 gives values in [0, 1].

    Returns:
        (rect.height, rect.width, channels + 1).
    """
    result = np.zeros((rect.height, rect.width, channels + 1), dtype)
    inside = rect.intersected(Rect(0, 0, transform.width, transform.height))
    for column, row in inside.cells(_BLOCK):
        part = Rect(column * _BLOCK, row * _BLOCK, _BLOCK, _BLOCK).intersected(inside)
        source = transform.to_photo(part).grown(REACH).intersected(frame)
        state = None if source.is_empty else read(source)
        if state is not None:
            state.clip()
            warped = _warped(state, _between(transform, source, part), part)
            result[part.slices_in(rect)] = rounded(warped, result.dtype)
    return result


def _between(transform: Transform, source: Rect, target: Rect) -> np.ndarray:
    """Returns the matrix between two cut-outs, for coordinates that are whole at pixel centres."""
    there = np.array([[1, 0, 0.5 + source.x], [0, 1, 0.5 + source.y], [0, 0, 1]])
    back = np.array([[1, 0, -0.5 - target.x], [0, 1, -0.5 - target.y], [0, 0, 1]])
    return back @ transform.array @ there


def _warped(state: Composite, matrix: np.ndarray, target: Rect) -> Composite:
    import cv2

    size = (target.width, target.height)

    def warp(plane: np.ndarray, interpolation: int, border: int) -> np.ndarray:
        plane = np.ascontiguousarray(plane)
        return cv2.warpPerspective(
            plane, matrix, size, flags=interpolation, borderMode=border, borderValue=0
        )

    if state.alpha is None:
        ones = np.ones(state.color.shape[1:], np.float32)
        alpha = warp(ones, cv2.INTER_LINEAR, cv2.BORDER_CONSTANT)
        color = np.stack(
            [warp(plane, cv2.INTER_LANCZOS4, cv2.BORDER_REPLICATE) for plane in state.color]
        )
        color[:, alpha <= 0] = 0
    else:
        alpha = warp(state.alpha, cv2.INTER_LINEAR, cv2.BORDER_CONSTANT)
        color = np.stack(
            [
                warp(plane * state.alpha, cv2.INTER_LINEAR, cv2.BORDER_CONSTANT)
                for plane in state.color
            ]
        )
        np.divide(color, alpha, out=color, where=alpha > 0)
    return Composite(color, np.clip(alpha, 0, 1), is_in_range=False)
