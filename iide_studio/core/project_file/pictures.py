"""The PNG files of a project: what they are made of, and how to tell that one is unchanged."""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from iide_studio.core.compositing import flatten
from iide_studio.core.document import Document
from iide_studio.core.layers import Layer
from iide_studio.core.openraster_png_writing import PngHeader
from iide_studio.core.profiles import fits, srgb_profile
from iide_studio.core.rect import Rect
from iide_studio.core.tiles import TileStore

THUMBNAIL = 256
"""The longest side of a thumbnail, in pixels."""

_RECIPE = 1
"""Counts how pictures are made here; a change makes every older picture count as another one."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Picture:
    """One PNG file, not made yet.

    Attributes:
        path: Its name in the project.
        key: A hash of everything that decides its pixels: the same key, the same file.
        header: Size, depth, profile.
        read_rows: Gives its pixels; may be called from any thread.
    """

    path: str
    key: str
    header: PngHeader
    read_rows: Callable[[int, int], np.ndarray]

    @property
    def raw_size(self) -> int:
        """Bytes before compression."""
        header = self.header
        return header.width * header.height * header.channels * header.dtype.itemsize

    @property
    def largest_size(self) -> int:
        """Bytes that the PNG surely does not reach, even if nothing can be compressed."""
        return self.raw_size + self.raw_size // 50 + 32 * self.header.height + 16 * 2**20


class PictureMaker:
    """Describes the pictures of one document, which must not change meanwhile."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._profiles = {
            channels: profile_for(document.icc_profile, channels) for channels in (1, 3)
        }

    def of_store(self, path: str, store: TileStore, *, is_mask: bool) -> Picture:
        """The tiles of a store, cropped to those that are there; one pixel if none are.

        Args:
            path: See `Picture`.
            store: Its tiles.
            is_mask: Whether the values are no colours, so that no profile belongs to them.
        """
        area = stored_area(store)
        channels = _fewest_channels(store, area)
        return self._picture(
            path,
            ("store", store.content_hash(), is_mask),
            (area.width, area.height, channels, store.dtype),
            lambda top, bottom: interleaved(
                store.read(Rect(area.x, area.y + top, area.width, bottom - top))[:channels]
            ),
            has_profile=not is_mask,
        )

    def of_masked_layer(self, path: str, pixels: TileStore, mask: TileStore) -> Picture:
        """A layer with its mask in its alpha, for programs that know no masks."""
        area = stored_area(pixels)

        def read_rows(top: int, bottom: int) -> np.ndarray:
            part = Rect(area.x, area.y + top, area.width, bottom - top)
            planes = pixels.read(part)
            share = mask.read(part)[0].astype(np.float32) / np.float32(mask.max_value)
            planes[-1] = np.rint(planes[-1] * share)
            return interleaved(planes)

        return self._picture(
            path,
            ("masked", pixels.content_hash(), mask.content_hash()),
            (area.width, area.height, pixels.channels, pixels.dtype),
            read_rows,
        )

    def of_layers(self, path: str, layers: Sequence[Layer]) -> Picture:
        """What some of the lowest layers look like together, before the transform."""
        document = self._document
        channels = document.channels + (not covers(layers, document.area))

        def read_rows(top: int, bottom: int) -> np.ndarray:
            rows = Rect(0, top, document.width, bottom - top)
            pixels = flatten(
                layers,
                rows,
                frame=document.area,
                channels=document.channels,
                dtype=document.dtype,
            )
            return pixels[..., :channels]

        return self._picture(
            path,
            ("layers", self._look(layers)),
            (document.width, document.height, channels, document.dtype),
            read_rows,
        )

    def of_output(self, path: str, dtype: Any) -> Picture:
        """What the whole document looks like, as it would be exported."""
        document = self._document
        is_plain = document.transform.is_identity_for(document.width, document.height)
        is_opaque = is_plain and covers(document.layers, document.area)
        channels = document.channels + (not is_opaque)
        width, height = document.transform.size

        def read_rows(top: int, bottom: int) -> np.ndarray:
            rows = Rect(0, top, width, bottom - top)
            return document.flatten(rows, dtype=dtype)[..., :channels]

        return self._picture(
            path,
            ("output", self._look(document.layers), document.transform.matrix, (width, height)),
            (width, height, channels, np.dtype(dtype)),
            read_rows,
            resolution=document.output_resolution,
        )

    def of_thumbnail(self, path: str) -> Picture:
        """A small picture of the document, from the level of its pyramid that is just larger."""
        document = self._document
        width, height = document.transform.size
        scale = min(1.0, THUMBNAIL / max(width, height))
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        made = functools.cache(lambda: _thumbnail(document, size))
        return self._picture(
            path,
            ("small", self._look(document.layers), document.transform.matrix, (width, height)),
            (*size, document.channels + 1, np.dtype(np.uint8)),
            lambda top, bottom: made()[top:bottom],
        )

    def _picture(
        self,
        path: str,
        facts: tuple[Any, ...],
        size: tuple[int, int, int, np.dtype],
        read_rows: Callable[[int, int], np.ndarray],
        *,
        has_profile: bool = True,
        resolution: tuple[float, float] | None = None,
    ) -> Picture:
        width, height, channels, dtype = size
        header = PngHeader(
            width=width,
            height=height,
            channels=channels,
            dtype=dtype,
            icc_profile=self._profiles[1 if channels < 3 else 3] if has_profile else None,
            resolution=resolution or self._document.resolution,
        )
        profile = self._document.icc_profile or b""
        dots = [float(value) for value in header.resolution or ()]
        known = [_RECIPE, facts, width, height, channels, dtype.name, dots]
        text = json.dumps([*known, hashlib.sha256(profile).hexdigest()])
        key = hashlib.sha256(text.encode()).hexdigest()
        return Picture(path=path, key=key, header=header, read_rows=read_rows)

    def _look(self, layers: Sequence[Layer]) -> list[Any]:
        return [_layer_look(layer) for layer in layers if layer.is_shown]


def profile_for(icc_profile: bytes | None, channels: int) -> bytes:
    """Returns the profile to embed; some programs hang on deep pictures that have none.

    Args:
        icc_profile: The document's; None means sRGB.
        channels: Colour channels of the picture, 1 or 3.
    """
    if icc_profile and fits(icc_profile, channels=channels):
        return icc_profile
    return srgb_profile() if channels == 3 else _gray_profile()


def stored_area(store: TileStore) -> Rect:
    """Returns the part of a store that its picture holds."""
    bounds = store.bounds()
    return Rect(0, 0, 1, 1) if bounds.is_empty else bounds


def interleaved(planes: np.ndarray) -> np.ndarray:
    """Returns (h, w, C) of (C, h, w), contiguous."""
    import cv2

    if len(planes) == 1:
        return planes[0][..., None]
    return cv2.merge(list(planes))


def covers(layers: Sequence[Layer], area: Rect) -> bool:
    """Whether some layer makes everything opaque, whatever the others do."""
    return any(
        layer.is_shown
        and layer.opacity == 1
        and layer.mask is None
        and layer.pixels is not None
        and layer.pixels.is_opaque(area.moved(-layer.offset[0], -layer.offset[1]))
        for layer in layers
    )


def _fewest_channels(store: TileStore, area: Rect) -> int:
    """Alpha need not be written where it is full everywhere."""
    has_alpha = store.channels in (2, 4)
    return store.channels - (has_alpha and store.is_opaque(area))


def _layer_look(layer: Layer) -> list[Any]:
    pixels, mask, adjustment = layer.pixels, layer.mask, layer.adjustment
    return [
        layer.opacity,
        layer.mode.value,
        layer.offset,
        None if pixels is None else pixels.content_hash(),
        None if mask is None else mask.content_hash(),
        None if adjustment is None else adjustment.to_json(),
    ]


def _thumbnail(document: Document, size: tuple[int, int]) -> np.ndarray:
    import cv2

    width, height = document.transform.size
    level = 0
    while max(width, height) >> (level + 1) >= 2 * THUMBNAIL:
        level += 1
    transform = document.transform.at_level(level)
    pixels = document.flatten(Rect(0, 0, transform.width, transform.height), level, np.uint8)
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    return small.reshape(size[1], size[0], document.channels + 1)


@functools.cache
def _gray_profile() -> bytes:
    """Grey on sRGB's curve."""
    import imagecodecs

    codes = np.linspace(0, 1, 1024)
    light = np.where(codes <= 0.04045, codes / 12.92, ((codes + 0.055) / 1.055) ** 2.4)
    return imagecodecs.cms_profile("gray", transferfunction=light.astype(np.float32))
