"""Between a scan's own size and the working size, in bands of rows.

No function here needs a float copy of a large scan: photos are averaged down band by band, and what
was computed at the working size is enlarged only for the rows that are wanted.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import cv2
import numpy as np
import torch
from torch import Tensor

from iide_studio.core.color import ColorSpace
from iide_studio.core.photo import Photo
from iide_studio.core.restoration import CancelToken

BAND_PIXELS = 1_500_000
"""Pixels of a band: large enough for fast arithmetic, small enough not to matter in memory."""

Size = tuple[int, int]
"""(height, width)"""


def working_size(size: Size, longer_side: int) -> Size:
    """Returns the size at which the networks work; a photo is never enlarged for them.

    Args:
        size: (H, W) of the photo.
        longer_side: Largest longer side in pixels; 0 = the photo's own.
    """
    largest = max(size)
    if not longer_side or largest <= longer_side:
        return size
    height, width = (max(1, round(side * longer_side / largest)) for side in size)
    return height, width


def row_bands(size: Size, *, pixels: int = BAND_PIXELS) -> Iterator[tuple[int, int]]:
    """Yields (first, last) rows, half open, of bands of about `pixels` pixels."""
    height, width = size
    rows = max(16, pixels // width)
    for first in range(0, height, rows):
        yield first, min(first + rows, height)


def to_tensor(image: np.ndarray) -> Tensor:
    """Returns (1, C, h, W) float32 for (h, W, C)."""
    return torch.from_numpy(np.ascontiguousarray(image.transpose(2, 0, 1)))[None]


def to_array(image: Tensor) -> np.ndarray:
    """Returns (h, W, C) for (1, C, h, W)."""
    return np.ascontiguousarray(image[0].permute(1, 2, 0).numpy())


def reduce_photo(photo: Photo, colors: ColorSpace, size: Size, cancel: CancelToken) -> Tensor:
    """Averages a photo down by area, as sRGB.

    Args:
        size: (h, w), no larger than the photo.

    Returns:
        (1, 3, h, w) float32 in [0, 1].
    """
    full = (photo.height, photo.width)
    result = torch.zeros(1, 3, *size)
    for first, last in row_bands(full):
        cancel.raise_if_cancelled()
        band = to_tensor(colors.to_srgb(photo.pixels[first:last]))
        if size == full:
            result[:, :, first:last] = band
        else:
            _add_reduced_rows(result, _reduce_columns(band, size[1]), first, full[0])
    return result.clamp_(0, 1)


def reduce_image(image: Tensor, size: Size) -> Tensor:
    """Averages (1, C, H, W) down by area to a size that is no larger."""
    if tuple(image.shape[-2:]) == size:
        return image
    result = torch.zeros(*image.shape[:2], *size)
    for first, last in row_bands((image.shape[-2], image.shape[-1])):
        band = _reduce_columns(image[:, :, first:last], size[1])
        _add_reduced_rows(result, band, first, image.shape[-2])
    return result


def _reduce_columns(band: Tensor, width: int) -> Tensor:
    if band.shape[-1] == width:
        return band
    rows = band.shape[-2]
    planes = [
        cv2.resize(plane.numpy(), (width, rows), interpolation=cv2.INTER_AREA).reshape(rows, width)
        for plane in band[0]
    ]
    return torch.from_numpy(np.stack(planes))[None]


def _add_reduced_rows(result: Tensor, band: Tensor, first: int, full_height: int) -> None:
    """Adds the share that these rows of the scan have in the rows of the result."""
    height = result.shape[-2]
    scale = full_height / height
    last = first + band.shape[-2]
    top, bottom = int(first / scale), min(height, math.ceil(last / scale))
    targets = torch.arange(top, bottom, dtype=torch.float64)[:, None]
    rows = torch.arange(first, last, dtype=torch.float64)[None]
    shared = torch.minimum((targets + 1) * scale, rows + 1) - torch.maximum(targets * scale, rows)
    weights = (shared.clamp_min(0) / scale).float()
    result[:, :, top:bottom] += torch.matmul(weights, band)


def reduce_mask(mask: np.ndarray, size: Size) -> Tensor:
    """Brings a mask down by maximum, never by area, so that no thin scratch is lost.

    Args:
        mask: (H, W) uint8; from 128 on a pixel is damaged.
        size: (h, w), no larger.

    Returns:
        (1, 1, h, w) float32, 0 or 1.
    """
    damaged = mask >= 128
    for axis, length in enumerate(size):
        if damaged.shape[axis] != length:
            starts = (np.arange(length) * damaged.shape[axis]) // length
            damaged = np.maximum.reduceat(damaged, starts, axis=axis)
    return torch.from_numpy(damaged.astype(np.float32))[None, None]


def reduce_region(mask: np.ndarray, size: Size) -> Tensor:
    """Averages a region's mask down by area, so that soft edges stay linear.

    Args:
        mask: (H, W) uint8.
        size: (h, w).

    Returns:
        (1, 1, h, w) float32 in [0, 1].
    """
    if mask.shape != size:
        mask = cv2.resize(mask, size[::-1], interpolation=cv2.INTER_AREA)
    return torch.from_numpy(mask.reshape(size).astype(np.float32) / 255)[None, None]


class RowEnlarger:
    """Enlarges an image to a larger size, a band of rows at a time, by cubic interpolation.

    Args:
        image: (1, C, h, w).
        size: (H, W), no smaller.
        sharpness: The cubic's parameter: -0.5 is Catmull-Rom, -0.75 what PyTorch uses.
    """

    def __init__(self, image: Tensor, size: Size, *, sharpness: float = -0.5) -> None:
        self._image, self._size, self._sharpness = image, size, sharpness
        self._columns = _taps(image.shape[-1], size[1], 0, size[1], sharpness)

    def rows(self, first: int, last: int) -> Tensor:
        """Returns rows first..last of the enlarged image: (1, C, last - first, W)."""
        image = self._image
        if tuple(image.shape[-2:]) == self._size:
            return image[:, :, first:last]
        places, weights = _taps(image.shape[-2], self._size[0], first, last, self._sharpness)
        top = int(places.min())
        wide = self._widen(image[:, :, top : int(places.max()) + 1])
        if image.shape[-2] == self._size[0]:
            return wide[:, :, first - top : last - top]
        result = wide[:, :, places[0] - top] * weights[0][:, None]
        for place, weight in zip(places[1:], weights[1:], strict=True):
            result.addcmul_(wide[:, :, place - top], weight[:, None])
        return result

    def _widen(self, rows: Tensor) -> Tensor:
        if rows.shape[-1] == self._size[1]:
            return rows
        places, weights = self._columns
        result = rows[..., places[0]] * weights[0]
        for place, weight in zip(places[1:], weights[1:], strict=True):
            result.addcmul_(rows[..., place], weight)
        return result


def _taps(
    length: int, full_length: int, first: int, last: int, sharpness: float
) -> tuple[Tensor, Tensor]:
    """Returns source indices and cubic weights, (4, last - first) each."""
    centers = torch.arange(first, last, dtype=torch.float64) + 0.5
    centers = centers * (length / full_length) - 0.5
    base = centers.floor()
    distance = centers - base
    offsets = torch.tensor([-1, 0, 1, 2])[:, None]
    weights = _cubic((distance[None] - offsets).abs(), sharpness)
    places = (base[None] + offsets).clamp(0, length - 1)
    return places.long(), weights.float()


def _cubic(distance: Tensor, a: float) -> Tensor:
    """Keys's cubic convolution kernel for distances in [0, 2]."""
    near = ((a + 2) * distance - (a + 3)) * distance * distance + 1
    far = ((a * distance - 5 * a) * distance + 8 * a) * distance - 4 * a
    return torch.where(distance <= 1, near, torch.where(distance < 2, far, 0))


def blur(image: Tensor, sigma: float) -> Tensor:
    """Blurs (1, C, h, w) by a Gaussian; borders are repeated."""
    side = 2 * math.ceil(3 * sigma) + 1
    planes = [
        cv2.GaussianBlur(p.numpy(), (side, side), sigma, borderType=cv2.BORDER_REPLICATE)
        for p in image[0]
    ]
    return torch.from_numpy(np.stack(planes)).reshape(image.shape)


def thumbnail(image: Tensor, longer_side: int) -> Tensor:
    """Averages (1, C, h, w) down until the longer side is at most `longer_side`."""
    return reduce_image(image, working_size((image.shape[-2], image.shape[-1]), longer_side))
