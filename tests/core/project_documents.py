"""Documents that hold a bit of everything, for the tests of project files and recovery."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np

from iide_studio.core.adjustments.levels import Levels
from iide_studio.core.blending import BlendMode
from iide_studio.core.document import Document
from iide_studio.core.layers import Layer
from iide_studio.core.metadata.metadata import Metadata, TiffTag, TiffTemplate
from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe
from iide_studio.core.rect import Rect
from iide_studio.core.regions import Region
from iide_studio.core.tiles import TileStore

METADATA = Metadata(
    exif=b"II*\0" + bytes(2000),
    xmp="<x>Grüße</x>".encode(),
    texts=(("Author", "Ångström"),),
    tiff=TiffTemplate("<", False, (TiffTag(315, 2, 3, b"ab\0"), TiffTag(700, 1, 9, bytes(5000)))),
)


def noise(*shape: int, dtype: Any = np.uint16, seed: int = 1) -> np.ndarray:
    """Random values over the whole range."""
    values = np.random.default_rng(seed).integers(0, np.iinfo(dtype).max, shape, endpoint=True)
    return values.astype(dtype)


def smooth(height: int, width: int, channels: int, dtype: Any) -> np.ndarray:
    """Gradients with a bit of noise, (H, W) or (H, W, 3): like a photo."""
    down, across = np.mgrid[0:height, 0:width]
    planes = [down / height, across / width, (down + across) / (height + width)][:channels]
    values = np.stack(planes, -1) * 0.9 + np.random.default_rng(2).random((height, width, 1)) * 0.1
    pixels = (values * np.iinfo(dtype).max).astype(dtype)
    return pixels[..., 0] if channels == 1 else pixels


def photo(height: int, width: int, channels: int = 3, dtype: Any = np.uint16) -> Photo:
    """A photo with metadata."""
    return Photo(
        pixels=smooth(height, width, channels, dtype),
        format="TIFF",
        resolution=(600.0, 300.0),
        notes=("It was upside down.",),
        metadata=METADATA,
    )


def plain_document(height: int = 90, width: int = 120, **kind: Any) -> Document:
    """A photo and nothing else."""
    return Document.from_photo(photo(height, width, **kind))


def layer_store(document: Document, height: int, width: int, seed: int) -> TileStore:
    """Noise with noisy alpha, of any size."""
    shape = (height, width, document.channels)
    color = noise(*shape, dtype=document.dtype, seed=seed)
    alpha = noise(height, width, dtype=document.dtype, seed=seed + 1)
    color = color[..., 0] if document.is_gray else color
    return TileStore.from_pixels(color, alpha, document.cache)


def mask_of(document: Document, seed: int) -> TileStore:
    """A mask of the document's size that is empty in places."""
    values = noise(document.height, document.width, dtype=np.uint8, seed=seed)
    values[document.height // 2 :] = 0
    return TileStore.from_mask(values, document.cache)


def rich_document(height: int = 300, width: int = 270, **kind: Any) -> Document:
    """Everything that a document can hold, except a transform."""
    document = plain_document(height, width, **kind)
    small = layer_store(document, 70, 90, 3)
    result = Layer(
        name="Result “1” <&>",
        pixels=small,
        offset=(-5, 250),
        opacity=0.5,
        mode=BlendMode.SOFT_LIGHT,
        request={"seed": 7, "checkpoint": {"name": "embedded"}, "steps": [1, 2.5, None]},
    )
    masked = Layer(
        name="Masked",
        pixels=document.new_pixels(),
        mask=mask_of(document, 5),
        visible=False,
    )
    assert masked.pixels is not None
    masked.pixels.write(
        Rect(10, 20, 50, 60), noise(document.channels + 1, 60, 50, dtype=document.dtype)
    )
    blank = Layer(name="", pixels=document.new_pixels())
    document.layers = (*document.layers, result, masked, blank)
    document.scratch_mask = mask_of(document, 6)
    document.scratch_probability = TileStore.from_mask(noise(height, width), document.cache)
    document.selection = mask_of(document, 7)
    region = Region(
        name="Tunic", prompt="grün", color="#4b5320", basis="family says", mask=mask_of(document, 8)
    )
    document.regions = (region, Region(name="Sky", mask=document.new_mask(), strength=0.25))
    document.recipe = Recipe(prompt="a soldier", seed=3)
    document.infrared = noise(height, width, dtype=document.dtype, seed=9)
    return document


def with_levels(document: Document, position: int, **settings: Any) -> Document:
    """The same document with a levels adjustment in the list of layers."""
    copy = document.copy()
    adjustment = Layer(name="Levels", adjustment=Levels(**settings), mask=mask_of(document, 11))
    layers = copy.layers
    copy.layers = (*layers[:position], adjustment, *layers[position:])
    return copy


def painted(document: Document, layer: int = 1, seed: int = 20) -> Document:
    """The same document after a stroke on one layer."""
    copy = document.copy()
    pixels = copy.layers[layer].pixels
    assert pixels is not None
    pixels.write(Rect(3, 4, 30, 20), noise(pixels.channels, 20, 30, dtype=pixels.dtype, seed=seed))
    return copy


def renamed(document: Document, name: str) -> Document:
    """The same document with another name for its topmost layer."""
    copy = document.copy()
    copy.layers = (*copy.layers[:-1], dataclasses.replace(copy.layers[-1], name=name))
    return copy
