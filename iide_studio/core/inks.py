"""What a brush leaves where it touches: values of a mask, colour, nothing, or a copy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from iide_studio.core.color import ColorSpace
from iide_studio.core.document import Document
from iide_studio.core.rect import Rect
from iide_studio.core.target import Target, TargetKind

_VEIL = 0.45
_TINY = np.float32(1e-9)


class Ink(Protocol):
    """Lays something over pixels."""

    def laid_over(self, before: np.ndarray, coverage: np.ndarray, rect: Rect) -> np.ndarray:
        """Returns new values of an area.

        Args:
            before: (channels, h, w) uint8 or uint16, as it was before the stroke.
            coverage: (h, w) float32 in [0, 1], the stroke's; 0 leaves `before` as it is.
            rect: The area, in pixels of the document.

        Returns:
            Like `before`.
        """
        ...


@dataclass(frozen=True)
class MaskInk:
    """Brings all channels towards one value.

    Attributes:
        level: 0 = empty, 1 = full.
    """

    level: float

    def laid_over(self, before: np.ndarray, coverage: np.ndarray, rect: Rect) -> np.ndarray:
        value = np.float32(self.level * np.iinfo(before.dtype).max)
        mixed = value - before
        mixed *= coverage
        mixed += before
        return np.rint(mixed, out=mixed).astype(before.dtype)


@dataclass(frozen=True)
class ColorInk:
    """Paints a colour onto a layer.

    Attributes:
        color: One value in [0, 1] per colour channel, in the document's own encoding.
    """

    color: tuple[float, ...]

    def laid_over(self, before: np.ndarray, coverage: np.ndarray, rect: Rect) -> np.ndarray:
        full = np.iinfo(before.dtype).max
        paint = np.array([*self.color, 1], np.float32).reshape(-1, 1, 1) * np.float32(full)
        return layered(before, np.broadcast_to(paint, before.shape), coverage)


class VeilInk:
    """Darkens for the time being what will be replaced when the brush is lifted."""

    def laid_over(self, before: np.ndarray, coverage: np.ndarray, rect: Rect) -> np.ndarray:
        dark = np.zeros(before.shape, before.dtype)
        dark[-1] = np.iinfo(before.dtype).max
        return layered(before, dark, coverage * np.float32(_VEIL))


class EraserInk:
    """Makes a layer transparent."""

    def laid_over(self, before: np.ndarray, coverage: np.ndarray, rect: Rect) -> np.ndarray:
        result = before.copy()
        result[-1] = np.rint(before[-1] * (1 - coverage)).astype(before.dtype)
        # Colour that nobody can see would still be kept, compressed and saved.
        result[:-1] *= result[-1] > 0
        return result


def layered(before: np.ndarray, source: np.ndarray, coverage: np.ndarray) -> np.ndarray:
    """Returns a layer's pixels with others laid over them.

    Args:
        before: (channels + 1, h, w) uint8 or uint16, straight alpha last.
        source: The same in any number type, on the scale of `before`.
        coverage: (h, w) float32 in [0, 1]; where it is 0, `before` stays exactly.

    Returns:
        Like `before`.
    """
    full = np.float32(np.iinfo(before.dtype).max)
    above = source[-1] * (coverage / full)
    below = before[-1] * ((1 - above) / full)
    total = above + below
    share = above / np.maximum(total, _TINY)
    result = np.empty(before.shape, before.dtype)
    for index in range(len(before) - 1):
        mixed = source[index].astype(np.float32)
        mixed -= before[index]
        mixed *= share
        mixed += before[index]
        result[index] = np.rint(mixed, out=mixed)
    total *= full
    result[-1] = np.rint(total, out=total)
    return result


def brush_ink(document: Document, target: Target, color: tuple[float, float, float]) -> Ink:
    """Returns what the brush leaves on a target: a full mask, or a colour on a layer's pixels.

    Args:
        document: What is painted.
        target: Which part of it.
        color: sRGB in [0, 1].
    """
    if target.kind is not TargetKind.LAYER:
        return MaskInk(1)
    if document.layer(target.owner).is_overlay:
        return ColorInk(color)
    space = ColorSpace(document.icc_profile, is_gray=document.is_gray)
    image = np.array(color, np.float32).reshape(1, 1, 3)
    values = space.from_srgb(image, dtype=np.uint16, gray=document.is_gray)
    return ColorInk(tuple(float(value) / 65535 for value in values.ravel()))


def eraser_ink(target: Target) -> Ink:
    """Returns what the eraser leaves on a target: an empty mask, or nothing of a layer's pixels."""
    return EraserInk() if target.kind is TargetKind.LAYER else MaskInk(0)
