"""Putting the result back into the scan, at the scan's own size and depth, in bands of rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from iide_studio.core.color import ColorSpace
from iide_studio.core.photo import Photo
from iide_studio.diffusion.color_transfer import Coloring
from iide_studio.diffusion.filling import MARGIN, join
from iide_studio.diffusion.grain import noise_rows
from iide_studio.diffusion.pre_restoration import tone_rows
from iide_studio.diffusion.resampling import RowEnlarger, row_bands, to_array, to_tensor
from iide_studio.diffusion.stage_report import Stage
from iide_studio.diffusion.tone import ToneTransform


@dataclass(frozen=True, kw_only=True, eq=False)
class Assembly:
    """All that a result is made of.

    Outside the mask, at the scan's size,

        result = T(photo_full) + up(change),   change = P - T(photo_work) + D(z_out) - D(E(P))

    so what the networks leave alone cancels exactly, and contrast is never stretched twice. The
    photo under the mask plays no part in `change`: it was filled before. Inside the mask the result
    is up(content), with the photo's own detail around the damage continued into it.

    Attributes:
        photo: The scan.
        colors: Its colour space.
        mask: (H, W) uint8, 0 or 255.
        tone: T, or None.
        toned: (1, 1 or 3, H, W), T(photo), where the working size is the scan's and so it is known
            already; else None.
        change: (1, 1 or 3, h, w) at the working size; None = no change.
        content: (1, 1 or 3, h, w) at the working size, what stands in for damage; None if there
            is none. It must meet photo and change at the mask's border.
        coloring: Final colours of rows, fill included; None = as they are.
        is_gray: Whether the photo is restored as brightness.
        gives_gray: Whether the result has one channel.
        keeps_outside: Whether pixels outside the mask are copied, bit for bit.
        seed: Seed of the noise that stands in for fine grain.
    """

    photo: Photo
    colors: ColorSpace
    mask: np.ndarray
    tone: ToneTransform | None = None
    toned: Tensor | None = None
    change: Tensor | None = None
    content: Tensor | None = None
    coloring: Coloring | None = None
    is_gray: bool = False
    gives_gray: bool = False
    keeps_outside: bool = False
    seed: int = 0


def assemble(assembly: Assembly, stage: Stage) -> np.ndarray:
    """Returns the result's pixels, of the photo's dtype: (H, W) or (H, W, 3)."""
    photo = assembly.photo
    size = (photo.height, photo.width)
    if assembly.keeps_outside:
        result = photo.pixels.copy()
    else:
        shape = size if assembly.gives_gray else (*size, 3)
        result = np.empty(shape, photo.pixels.dtype)
    band = _BandMaker(assembly)
    for first, last in row_bands(size):
        stage.step(first, size[0])
        damaged = assembly.mask[first:last] > 0
        has_damage = assembly.content is not None and bool(damaged.any())
        if assembly.keeps_outside and not has_damage:
            continue
        pixels = band.make(first, last, has_damage=has_damage)
        if assembly.keeps_outside:
            result[first:last][damaged] = pixels[damaged]
        else:
            result[first:last] = pixels
    return result


def render(picture: Tensor, photo: Photo, colors: ColorSpace, stage: Stage) -> np.ndarray:
    """Returns a picture as it is, at a photo's size and depth.

    Args:
        picture: (1, 3, h, w) sRGB, not clipped.
        photo: Gives size and dtype.
        colors: The photo's colour space; for a grey photo the result is sRGB.
        stage: Takes progress.

    Returns:
        (H, W, 3).
    """
    size = (photo.height, photo.width)
    enlarged = RowEnlarger(picture, size)
    result = np.empty((*size, 3), photo.pixels.dtype)
    for first, last in row_bands(size):
        stage.step(first, size[0])
        result[first:last] = colors.from_srgb(
            to_array(enlarged.rows(first, last)), dtype=result.dtype, gray=False
        )
    return result


class _BandMaker:
    """Makes bands of rows of the result."""

    def __init__(self, assembly: Assembly) -> None:
        self._assembly = assembly
        self._size = (assembly.photo.height, assembly.photo.width)
        self._change = self._enlarger(assembly.change)
        self._content = self._enlarger(assembly.content)
        working = assembly.content if assembly.content is not None else assembly.change
        is_reduced = working is not None and tuple(working.shape[-2:]) != self._size
        self._scale = max(self._size) / max(working.shape[-2:]) if is_reduced else 1.0  # type: ignore[union-attr]

    def _enlarger(self, image: Tensor | None) -> Callable[[int, int], Tensor] | None:
        return None if image is None else RowEnlarger(image, self._size).rows

    def make(self, first: int, last: int, *, has_damage: bool) -> np.ndarray:
        """Returns rows first..last as the photo's dtype."""
        assembly = self._assembly
        margin = MARGIN if has_damage and self._scale > 1 else 0
        top, bottom = max(0, first - margin), min(self._size[0], last + margin)
        rows = self._photo_rows(top, bottom)
        if has_damage:
            rows = self._fill(rows, top, bottom)
        rows = rows[:, :, first - top : last - top].expand(1, 3, -1, -1)
        return assembly.colors.from_srgb(
            to_array(rows), dtype=assembly.photo.pixels.dtype, gray=assembly.gives_gray
        )

    def _photo_rows(self, top: int, bottom: int) -> Tensor:
        assembly = self._assembly
        if assembly.toned is not None:
            rows = assembly.toned[:, :, top:bottom]
        else:
            rows = self._toned_rows(top, bottom)
        if self._change is not None:
            rows = rows + self._change(top, bottom)
        return rows if assembly.keeps_outside else self._color(rows, top, bottom)

    def _toned_rows(self, top: int, bottom: int) -> Tensor:
        assembly = self._assembly
        rows = to_tensor(assembly.colors.to_srgb(assembly.photo.pixels[top:bottom]))
        return tone_rows(
            assembly.tone,
            rows,
            first=top,
            full_height=self._size[0],
            gives_gray=assembly.is_gray and not assembly.keeps_outside,
        )

    def _fill(self, rows: Tensor, top: int, bottom: int) -> Tensor:
        assert self._content is not None
        content = self._content(top, bottom)
        if not self._assembly.keeps_outside:
            content = self._color(content, top, bottom)
        mask = torch.from_numpy((self._assembly.mask[top:bottom] > 0).astype(np.float32))
        noise = None
        if self._scale > 1:
            noise = noise_rows(top, bottom, self._size[1], seed=self._assembly.seed)
        content = content.expand_as(rows)
        return join(rows, mask[None, None], content, scale=self._scale, noise=noise)

    def _color(self, rows: Tensor, top: int, bottom: int) -> Tensor:
        coloring = self._assembly.coloring
        return rows if coloring is None else coloring.rows(rows, top, bottom)
