"""The evidence map: which pixels were measured, which were changed, and which were invented.

Three measures for each pixel: whether it lay in the mask and was filled, how far its colour moved,
and how far results with other seeds lie apart, which shows what the model made up. Colour distances
are CIE 1976 (Delta E*ab), of sRGB under its own white.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from iide_studio.core.color import ColorSpace
from iide_studio.core.errors import ProvenanceError
from iide_studio.core.photo import Photo

FULL_SCALE = 25.5
"""Colour distance that the map shows at full strength; one step of 8 bits is a tenth of it."""
LEGEND = (
    ("Filled", (214, 39, 120), "was in the mask: nothing of the original is left there"),
    ("Changed", (240, 160, 20), "the colour moved; the stronger, the further"),
    ("Uncertain", (40, 110, 230), "results with other seeds differ there"),
    ("Guessed", (130, 40, 190), "hatched: nobody knows the colour, it was made up"),
)
"""Names, sRGB colours and meanings of what the overlay shows."""

_OPACITY_OF_FILLED = 0.65
_HATCHES_ACROSS = 80
"""Hatching lines along the longer side."""
_ROWS = 256


@dataclass(frozen=True, kw_only=True, eq=False)
class EvidenceMap:
    """What is known of each pixel of a result.

    Attributes:
        mask: (H, W) uint8, 255 = was filled.
        change: (H, W) uint8, tenths of Delta E between original and result, at most 255.
        spread: (H, W) uint8, tenths of Delta E: the root mean square distance of results with
            several seeds from their mean; None if there was one result.
        guessed: (H, W) uint8, above 0 = its colour was guessed; None = nowhere.
        seeds: Number of results that `spread` was made from.
        scale: Pixels of the result per pixel of the original, along each side.
    """

    mask: np.ndarray
    change: np.ndarray
    spread: np.ndarray | None = None
    guessed: np.ndarray | None = None
    seeds: int = 1
    scale: int = 1

    @property
    def filled_share(self) -> float:
        """Share of the pixels that were filled, 0..1."""
        return float(np.count_nonzero(self.mask) / self.mask.size)

    @property
    def untouched_share(self) -> float:
        """Share of the pixels that are the original's to a tenth of Delta E, 0..1."""
        untouched = (self.mask == 0) & (self.change == 0)
        return float(np.count_nonzero(untouched) / self.mask.size)


def make_evidence(
    photo: Photo, result: Photo, mask: np.ndarray, *, others: Sequence[Photo] = ()
) -> EvidenceMap:
    """Measures what a restoration did to each pixel.

    Args:
        photo: The original.
        result: The result; may be larger by a whole factor, then the original is enlarged smoothly
            to compare.
        mask: (H, W) uint8 of the original's size, above 0 = was filled.
        others: Results with other seeds, of the result's size.

    Raises:
        ProvenanceError: if the sizes do not fit.
    """
    scale = _scale(photo, result, mask)
    size = (result.height, result.width)
    for other in others:
        if (other.height, other.width) != size:
            raise ProvenanceError("The results with other seeds have another size.")
    change, spread = np.empty(size, np.uint8), np.empty(size, np.uint8)
    readers = [_LabRows(each) for each in (result, *others)]
    enlarged = _enlarged(photo, size)
    original = _LabRows(enlarged)
    for rows in _bands(result.height):
        found = [reader.read(rows) for reader in readers]
        change[rows] = _tenths(np.linalg.norm(found[0] - original.read(rows), axis=2))
        # However little a pixel changed, it must not count as measured.
        change[rows] = np.maximum(change[rows], _differing(enlarged, result, rows))
        if others:
            spread[rows] = _tenths(_deviation(found))
    filled = np.where(mask > 0, np.uint8(255), np.uint8(0))
    return EvidenceMap(
        mask=filled.repeat(scale, axis=0).repeat(scale, axis=1),
        change=change,
        spread=spread if others else None,
        seeds=1 + len(others),
        scale=scale,
    )


def as_channels(evidence: EvidenceMap) -> np.ndarray:
    """Returns the measures as a picture for programs, (H, W, 3) uint8: mask, change, spread."""
    spread = np.zeros_like(evidence.mask) if evidence.spread is None else evidence.spread
    return np.dstack([evidence.mask, evidence.change, spread])


def as_overlay(evidence: EvidenceMap) -> np.ndarray:
    """Returns the map as a layer to lay over the result.

    Returns:
        (H, W, 4) uint8 sRGB with straight alpha, in the colours of `LEGEND`; where nothing was
        changed it is transparent.
    """
    colors = [np.array(color, np.float32) for _name, color, _text in LEGEND]
    filled, changed, uncertain, guessed = colors
    overlay = np.empty((*evidence.mask.shape, 4), np.uint8)
    for rows in _bands(len(evidence.mask)):
        is_filled = evidence.mask[rows] > 0
        change = evidence.change[rows].astype(np.float32) / 255
        doubt = np.zeros_like(change)
        if evidence.spread is not None:
            doubt = evidence.spread[rows].astype(np.float32) / 255
        base = np.where(is_filled[..., None], filled, changed)
        strength = np.where(is_filled, np.float32(_OPACITY_OF_FILLED), np.sqrt(change))
        share = (np.sqrt(doubt) / np.maximum(np.sqrt(doubt) + strength, 1e-6))[..., None]
        overlay[rows, :, :3] = np.rint(base + share * (uncertain - base))
        overlay[rows, :, 3] = np.rint(255 * np.maximum(strength, np.sqrt(doubt)))
        if evidence.guessed is not None:
            hatched = (evidence.guessed[rows] > 0) & _hatching(evidence.mask.shape, rows)
            overlay[rows][hatched] = (*guessed, 255)
    return overlay


def _hatching(size: tuple[int, ...], rows: slice) -> np.ndarray:
    """Returns where the lines of a hatching lie in some rows, (h, W) bool."""
    distance = max(6, max(size) // _HATCHES_ACROSS)
    first, last, _step = rows.indices(size[0])
    y, x = np.ogrid[first:last, : size[1]]
    return (x + y) % distance < max(1, distance // 6)


def as_picture(evidence: EvidenceMap, photo: Photo) -> np.ndarray:
    """Returns the map over a pale grey copy of the photo, for people; (H, W, 3) uint8 sRGB.

    Args:
        evidence: The map.
        photo: Original or result; of the map's size or smaller by a whole factor.
    """
    overlay = as_overlay(evidence)
    backdrop = _enlarged(photo, evidence.mask.shape)
    colors = ColorSpace(backdrop.icc_profile, is_gray=backdrop.is_gray)
    picture = np.empty((*evidence.mask.shape, 3), np.uint8)
    for rows in _bands(len(picture)):
        gray = colors.to_srgb(backdrop.pixels[rows]).mean(axis=2, keepdims=True)
        pale = 255 * (0.35 + 0.65 * gray)
        alpha = overlay[rows, :, 3:].astype(np.float32) / 255
        picture[rows] = np.rint(pale + alpha * (overlay[rows, :, :3] - pale))
    return picture


class _LabRows:
    """Reads rows of a photo as CIE Lab."""

    def __init__(self, photo: Photo) -> None:
        self._photo = photo
        self._colors = ColorSpace(photo.icc_profile, is_gray=photo.is_gray)

    def read(self, rows: slice) -> np.ndarray:
        """Returns (h, W, 3) float32."""
        import cv2

        srgb = np.ascontiguousarray(self._colors.to_srgb(self._photo.pixels[rows]), np.float32)
        return cv2.cvtColor(srgb, cv2.COLOR_RGB2Lab)


def _scale(photo: Photo, result: Photo, mask: np.ndarray) -> int:
    scale = result.width // photo.width
    if (photo.height * scale, photo.width * scale) != (result.height, result.width):
        raise ProvenanceError(
            f"The result is {result.width} x {result.height} pixels, the original "
            f"{photo.width} x {photo.height}: they cannot be compared.",
            "Choose the original that the result was made from.",
        )
    if mask.shape != (photo.height, photo.width):
        raise ProvenanceError("The mask has another size than the original.")
    return scale


def _enlarged(photo: Photo, size: tuple[int, ...]) -> Photo:
    height, width = size[:2]
    if (photo.height, photo.width) == (height, width):
        return photo
    import cv2

    pixels = cv2.resize(photo.pixels, (width, height), interpolation=cv2.INTER_CUBIC)
    return Photo(pixels, icc_profile=photo.icc_profile)


def _deviation(found: Sequence[np.ndarray]) -> np.ndarray:
    mean = sum(found[1:], found[0].copy()) / np.float32(len(found))
    squares = [np.square(each - mean).sum(axis=2) for each in found]
    return np.sqrt(sum(squares[1:], squares[0]) / np.float32(len(found)))


def _tenths(distance: np.ndarray) -> np.ndarray:
    return np.clip(np.rint(distance * 10), 0, 255).astype(np.uint8)


def _differing(photo: Photo, result: Photo, rows: slice) -> np.ndarray:
    """Returns 1 where a pixel is not exactly the original's, (h, W) bool; all 0 between kinds."""
    before, after = photo.pixels[rows], result.pixels[rows]
    if before.shape != after.shape or before.dtype != after.dtype:
        return np.zeros(after.shape[:2], bool)
    differs = before != after
    return differs.any(axis=2) if differs.ndim == 3 else differs


def _bands(height: int) -> Iterator[slice]:
    return (slice(first, first + _ROWS) for first in range(0, height, _ROWS))
