"""A document: a photo and everything that was made of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from iide_studio.core.compositing import Composite, composite, flatten
from iide_studio.core.errors import DocumentError
from iide_studio.core.fingerprint import fingerprint
from iide_studio.core.layers import Layer
from iide_studio.core.metadata.metadata import Metadata
from iide_studio.core.photo import Photo
from iide_studio.core.pyramid import level_size
from iide_studio.core.recipe import Recipe
from iide_studio.core.rect import Rect
from iide_studio.core.regions import Region
from iide_studio.core.source_file import SourceFile
from iide_studio.core.target import Target, TargetKind
from iide_studio.core.tile_cache import Tile, TileCache
from iide_studio.core.tiles import TileStore, unique_tiles
from iide_studio.core.transform import Transform
from iide_studio.core.warping import REACH, moved_pixels, resampled_pixels


class Document:
    """A photo with its layers, masks, regions and settings.

    Only commands (`iide_studio.core.commands`) change a document that a user works on, so that
    every change can be taken back. It belongs to one thread; others get a `copy`.

    Layers, masks and regions lie in the photo's own pixels; `transform` leads from there to what is
    seen and exported.

    Attributes:
        width: Columns of the photo.
        height: Rows of the photo.
        dtype: uint8 or uint16, of all layers but overlays.
        channels: Colour channels, 1 = grey or 3 = RGB.
        has_alpha: Whether the file had an alpha channel, which is written back even if full.
        icc_profile: What the pixels' values mean; None = sRGB, or grey on its curve.
        origin: The photo as it was read, apart from its pixels: a stand-in of one pixel.
        infrared: (H, W), the scanner's infrared channel; or None.
        layers: Bottom first. The photo itself is the lowest and locked.
        scratch_mask: One channel uint8, 255 = repair here.
        scratch_probability: One channel uint16, 65535 = surely damaged: what the detector found.
        selection: One channel uint8, soft edges allowed; None = everything is selected.
        regions: In order; later ones lie on top.
        transform: From the photo to the output.
        recipe: The settings of the next restoration.
        cache: Holds the memory of all tiles.
    """

    def __init__(
        self, width: int, height: int, dtype: Any, channels: int, cache: TileCache | None = None
    ) -> None:
        """Makes an empty document; see the attributes."""
        if channels not in (1, 3):
            raise ValueError(f"a document has 1 or 3 colour channels, not {channels}")
        self.width, self.height, self.channels = width, height, channels
        self.dtype = np.dtype(dtype)
        self.cache = TileCache() if cache is None else cache
        self.has_alpha = False
        self.icc_profile: bytes | None = None
        self.origin = _stand_in(
            Photo(pixels=np.zeros((1, 1, 3) if channels == 3 else (1, 1), dtype))
        )
        self.infrared: np.ndarray | None = None
        self.layers: tuple[Layer, ...] = ()
        self.scratch_mask = self.new_mask()
        self.scratch_probability: TileStore | None = None
        self.selection: TileStore | None = None
        self.regions: tuple[Region, ...] = ()
        self.transform = Transform.identity(width, height)
        self.recipe = Recipe()

    @classmethod
    def from_photo(cls, photo: Photo, cache: TileCache | None = None) -> Document:
        """Makes the document of a photo: one locked layer.

        Args:
            photo: Its pixels are copied into tiles.
            cache: Holds the tiles' memory; None = without a limit.
        """
        channels = 1 if photo.is_gray else 3
        document = cls(photo.width, photo.height, photo.pixels.dtype, channels, cache)
        document.origin = _stand_in(photo)
        document.icc_profile = photo.icc_profile
        document.has_alpha = photo.alpha is not None
        document.infrared = photo.infrared
        pixels = TileStore.from_pixels(photo.pixels, photo.alpha, document.cache)
        document.layers = (Layer(name="Photo", pixels=pixels, is_locked=True),)
        return document

    @property
    def area(self) -> Rect:
        """All of the photo, where the layers lie."""
        return Rect(0, 0, self.width, self.height)

    @property
    def output_area(self) -> Rect:
        """All that is seen and exported."""
        return Rect(0, 0, self.transform.width, self.transform.height)

    @property
    def is_gray(self) -> bool:
        return self.channels == 1

    @property
    def metadata(self) -> Metadata:
        """What the file said besides pixels."""
        return self.origin.metadata

    @property
    def resolution(self) -> tuple[float, float] | None:
        """Dots per inch of the photo, across and down."""
        return self.origin.resolution

    @property
    def output_resolution(self) -> tuple[float, float] | None:
        """Dots per inch of the output: swapped if the photo was turned on its side."""
        if self.resolution is None or not self.transform.is_on_its_side:
            return self.resolution
        across, down = self.resolution
        return down, across

    @property
    def source(self) -> SourceFile | None:
        """The file on disk."""
        return self.origin.source

    def new_mask(self) -> TileStore:
        """Returns an empty mask of the document's size, one channel uint8; nothing is added."""
        return TileStore(self.width, self.height, 1, np.uint8, self.cache)

    def new_pixels(self) -> TileStore:
        """Returns transparent pixels of the document's size and kind; nothing is added."""
        return TileStore(self.width, self.height, self.channels + 1, self.dtype, self.cache)

    def frame(self, level: int = 0) -> Rect:
        """Returns the area of the photo at a level of the pyramid."""
        return Rect(0, 0, *level_size(self.width, self.height, level))

    def flatten(self, rect: Rect, level: int = 0, dtype: Any = None) -> np.ndarray:
        """Returns what the document looks like, transform included and overlays left out.

        Args:
            rect: Area of the output, in pixels of the level; transparent outside.
            level: 0 = full size, each further level half of it.
            dtype: uint8, uint16 or float32 in [0, 1]; None = the document's own.

        Returns:
            (rect.height, rect.width, channels + 1): grey or RGB in the document's own encoding,
            and straight alpha.
        """
        look = _Look(self.layers, self.channels, level, self.dtype if dtype is None else dtype)
        return self._flattened(look, rect)

    def flatten_overlays(self, rect: Rect, level: int = 0) -> np.ndarray:
        """Returns what the screen shows over the document: its overlays.

        Args:
            rect: Area of the output, in pixels of the level; transparent outside.
            level: See `flatten`.

        Returns:
            (rect.height, rect.width, 4) uint8, sRGB and straight alpha.
        """
        overlays = tuple(
            dataclasses.replace(layer, is_overlay=False)
            for layer in self.layers
            if layer.is_overlay
        )
        return self._flattened(_Look(overlays, 3, level, np.uint8), rect)

    def flatten_photo(self, rect: Rect, level: int = 0, dtype: Any = None) -> np.ndarray:
        """Does as `flatten`, in pixels of the photo: before the transform."""
        look = _Look(self.layers, self.channels, level, self.dtype if dtype is None else dtype)
        return self._flattened_photo(look, rect)

    def mask_in_output(self, mask: TileStore, rect: Rect, level: int = 0) -> np.ndarray:
        """Returns where a mask of the document's size lies in what is seen.

        Args:
            mask: One channel: the scratch mask, the selection, a region's.
            rect: Area of the output, in pixels of the level.
            level: See `flatten`.

        Returns:
            (rect.height, rect.width) of the mask's dtype.
        """
        transform = self.transform.at_level(level)
        if transform.is_exact:
            return moved_pixels(
                transform, rect, lambda area: np.moveaxis(mask.read(area, level), 0, -1)
            )[..., 0]

        def read(area: Rect) -> Composite:
            return Composite(mask.read(area, level) / np.float32(mask.max_value), None)

        frame = self.frame(level)
        pixels = resampled_pixels(transform, rect, read, frame=frame, channels=1, dtype=mask.dtype)
        return pixels[..., 0]

    def dirty_in_output(self, dirty: Rect, level: int = 0) -> Rect:
        """Returns what has to be drawn again after a change.

        Args:
            dirty: A `Change`'s, in pixels of the photo.
            level: The one that is shown.

        Returns:
            Area of the output, in pixels of the level.
        """
        transform = self.transform.at_level(level)
        side = 1 << level
        small = Rect.from_edges(
            dirty.x // side, dirty.y // side, -(-dirty.right // side), -(-dirty.bottom // side)
        )
        # A layer's offset is rounded at a level.
        small = small if level == 0 else small.grown(1)
        return transform.to_output(small if transform.is_exact else small.grown(REACH))

    def to_photo(self) -> Photo:
        """Returns what the document looks like at full size, with all that the file said."""
        pixels = self.flatten(self.output_area)
        color, alpha = np.ascontiguousarray(pixels[..., :-1]), pixels[..., -1].copy()
        keeps_alpha = self.has_alpha or alpha.min() < np.iinfo(self.dtype).max
        is_moved = not self.transform.is_identity_for(self.width, self.height)
        return dataclasses.replace(
            self.origin,
            pixels=color[..., 0] if self.is_gray else color,
            alpha=alpha if keeps_alpha else None,
            icc_profile=self.icc_profile,
            resolution=self.output_resolution,
            infrared=None if is_moved else self.infrared,
        )

    def copy(self) -> Document:
        """Returns a document of its own that shares the tiles: quick, and safe in other threads."""
        copy = Document(self.width, self.height, self.dtype, self.channels, self.cache)
        copy.has_alpha, copy.icc_profile = self.has_alpha, self.icc_profile
        copy.origin, copy.infrared = self.origin, self.infrared
        copy.layers = tuple(layer.copied() for layer in self.layers)
        copy.scratch_mask = self.scratch_mask.copy()
        probability, selection = self.scratch_probability, self.selection
        copy.scratch_probability = None if probability is None else probability.copy()
        copy.selection = None if selection is None else selection.copy()
        copy.regions = tuple(region.copied() for region in self.regions)
        copy.transform, copy.recipe = self.transform, self.recipe
        return copy

    def layer(self, layer_id: str) -> Layer:
        """Returns a layer; raises DocumentError if it is gone."""
        return self.layers[self.layer_index(layer_id)]

    def layer_index(self, layer_id: str) -> int:
        """Returns a layer's place from below; raises DocumentError if it is gone."""
        return _index(self.layers, layer_id, "layer")

    def region(self, region_id: str) -> Region:
        """Returns a region; raises DocumentError if it is gone."""
        return self.regions[self.region_index(region_id)]

    def region_index(self, region_id: str) -> int:
        """Returns a region's place in the order; raises DocumentError if it is gone."""
        return _index(self.regions, region_id, "region")

    def store(self, target: Target) -> TileStore | None:
        """Returns the tiles that a target names; None if the document has none there."""
        match target.kind:
            case TargetKind.LAYER:
                return self.layer(target.owner).pixels
            case TargetKind.LAYER_MASK:
                return self.layer(target.owner).mask
            case TargetKind.SCRATCHES:
                return self.scratch_mask
            case TargetKind.SELECTION:
                return self.selection
            case TargetKind.REGION:
                return self.region(target.owner).mask

    def offset(self, target: Target) -> tuple[int, int]:
        """Returns where a target's tiles begin in the document."""
        owned = target.kind in (TargetKind.LAYER, TargetKind.LAYER_MASK)
        return self.layer(target.owner).offset if owned else (0, 0)

    def stores(self) -> list[TileStore]:
        """Returns everything that consists of tiles."""
        stores = [store for layer in self.layers for store in layer.stores]
        stores += [region.mask for region in self.regions]
        extra = (self.scratch_mask, self.scratch_probability, self.selection)
        return stores + [store for store in extra if store is not None]

    def tiles(self) -> set[Tile]:
        """Returns every tile that the document holds, once."""
        return unique_tiles(self.stores())

    def fingerprint(self) -> str:
        """Returns SHA-256, hexadecimal, of everything that a user could see."""
        return fingerprint(self)

    def _flattened(self, look: _Look, rect: Rect) -> np.ndarray:
        if self.transform.is_identity_for(self.width, self.height):
            return self._flattened_photo(look, rect)
        transform = self.transform.at_level(look.level)
        inside = rect.intersected(Rect(0, 0, transform.width, transform.height))
        result = np.zeros((rect.height, rect.width, look.channels + 1), look.dtype)
        if not inside.is_empty:
            result[inside.slices_in(rect)] = self._transformed(look, transform, inside)
        return result

    def _flattened_photo(self, look: _Look, rect: Rect) -> np.ndarray:
        frame = self.frame(look.level)
        return flatten(
            look.layers,
            rect,
            frame=frame,
            channels=look.channels,
            dtype=look.dtype,
            level=look.level,
        )

    def _transformed(self, look: _Look, transform: Transform, rect: Rect) -> np.ndarray:
        if transform.is_exact:
            return moved_pixels(transform, rect, lambda area: self._flattened_photo(look, area))
        frame = self.frame(look.level)

        def read(area: Rect) -> Composite | None:
            return composite(look.layers, area, frame=frame, level=look.level)

        return resampled_pixels(
            transform, rect, read, frame=frame, channels=look.channels, dtype=look.dtype
        )


@dataclass(frozen=True)
class _Look:
    """Which layers are put together, and as what."""

    layers: tuple[Layer, ...]
    channels: int
    level: int
    dtype: Any


def _stand_in(photo: Photo) -> Photo:
    """Returns the photo without its pixels, so that they are not kept twice."""
    pixels = _one_pixel(photo.is_gray, photo.pixels.dtype)
    return dataclasses.replace(photo, pixels=pixels, alpha=None, infrared=None)


def _one_pixel(is_gray: bool, dtype: Any) -> np.ndarray:
    return np.zeros((1, 1) if is_gray else (1, 1, 3), dtype)


def _index(items: Iterable[Layer] | Iterable[Region], wanted: str, what: str) -> int:
    for index, item in enumerate(items):
        if item.id == wanted:
            return index
    raise DocumentError(f"The {what} is no longer there.")
