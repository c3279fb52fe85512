"""Flattening layers: against the reference, tile by tile, at other levels, untouched pixels."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iide_studio.core.blending import BlendMode
from iide_studio.core.compositing import flatten
from iide_studio.core.layers import Layer
from iide_studio.core.rect import Rect
from iide_studio.core.tiles import TileStore
from tests.core.reference_compositing import over
from tests.core.test_tiles import noise

WIDTH, HEIGHT = 300, 270
FRAME = Rect(0, 0, WIDTH, HEIGHT)


def make_layer(seed: int, *, dtype: Any = np.uint16, channels: int = 3, **options: Any) -> Layer:
    """Returns a layer of noise with holes and full spots in its alpha."""
    values = noise((HEIGHT, WIDTH, channels + 1), dtype, seed)
    top = np.iinfo(dtype).max
    alpha = np.clip(values[..., -1] * 1.6 - 0.3 * top, 0, top).astype(dtype)
    if options.pop("is_opaque", False):
        alpha[:] = top
    pixels = TileStore.from_pixels(values[..., :-1], alpha)
    if options.pop("has_mask", False):
        options["mask"] = TileStore.from_mask(noise((HEIGHT, WIDTH), np.uint8, seed + 100))
    return Layer(name=f"{seed}", pixels=pixels, **options)


def reference(layers: list[Layer], channels: int = 3) -> np.ndarray:
    """Returns (h, w, channels + 1) float64."""
    color, alpha = np.zeros((channels, HEIGHT, WIDTH)), np.zeros((HEIGHT, WIDTH))
    for layer in layers:
        assert layer.pixels is not None
        area = FRAME.moved(-layer.offset[0], -layer.offset[1])
        values = layer.pixels.read(area) / layer.pixels.max_value
        coverage = values[-1] * layer.opacity
        if layer.mask is not None:
            coverage = coverage * layer.mask.read(area)[0] / 255
        color, alpha = over(layer.mode, color, alpha, values[:-1], coverage)
    return np.moveaxis(np.concatenate([color, alpha[None]]), 0, -1)


def flat(layers: list[Layer], rect: Rect = FRAME, channels: int = 3, **options: Any) -> np.ndarray:
    options = {"dtype": np.uint16, "frame": FRAME} | options
    return flatten(layers, rect, channels=channels, **options)


@pytest.mark.parametrize("mode", list(BlendMode))
@pytest.mark.parametrize("is_opaque", [True, False])
@pytest.mark.parametrize("channels", [1, 3])
def test_every_mode_agrees_with_the_reference(
    mode: BlendMode, is_opaque: bool, channels: int
) -> None:
    layers = [
        make_layer(1, channels=channels, is_opaque=is_opaque),
        make_layer(2, channels=channels, mode=mode, opacity=0.7, has_mask=True, offset=(-20, 33)),
        make_layer(3, channels=channels, mode=mode, is_opaque=True, offset=(40, 0)),
    ]
    wanted = reference(layers, channels)
    found = flat(layers, channels=channels).astype(float)
    visible = wanted[..., -1] > 0
    assert np.abs(found - wanted * 65535)[visible].max() <= 1


@settings(max_examples=20, deadline=None)
@given(
    x=st.integers(-40, 280),
    y=st.integers(-40, 250),
    width=st.integers(1, 330),
    height=st.integers(1, 330),
)
def test_a_part_is_a_part_of_the_whole(x: int, y: int, width: int, height: int) -> None:
    layers = PARTS_LAYERS
    rect = Rect(x, y, width, height)
    whole = np.zeros((rect.height, rect.width, 4), np.uint16)
    inside = rect.intersected(FRAME)
    if not inside.is_empty:
        whole[inside.slices_in(rect)] = PARTS_WHOLE[inside.slices_in(FRAME)]
    assert np.array_equal(flat(layers, rect), whole)


PARTS_LAYERS = [make_layer(1), make_layer(2, mode=BlendMode.SCREEN, opacity=0.5, offset=(7, -90))]
PARTS_WHOLE = flat(PARTS_LAYERS)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_pixels_under_nothing_are_the_photos_own(dtype: Any) -> None:
    photo = make_layer(1, dtype=dtype)
    assert photo.pixels is not None
    own = np.moveaxis(photo.pixels.read(FRAME), 0, -1)
    empty = Layer(name="empty", pixels=TileStore(WIDTH, HEIGHT, 4, dtype))
    hidden = make_layer(2, dtype=dtype, visible=False)
    assert np.array_equal(flat([photo, empty, hidden], dtype=dtype), own)
    # Also where a layer lies over a part of it, the rest passes through the arithmetic unchanged.
    spot = TileStore(WIDTH, HEIGHT, 4, dtype)
    spot.write(Rect(5, 5, 10, 10), np.full((4, 10, 10), 99, dtype))
    mixed = flat([photo, Layer(name="spot", pixels=spot, mode=BlendMode.MULTIPLY)], dtype=dtype)
    mixed[5:15, 5:15] = own[5:15, 5:15]
    assert np.array_equal(mixed, own)


def test_an_opaque_layer_hides_what_is_below() -> None:
    top = make_layer(2, is_opaque=True)
    assert np.array_equal(flat([make_layer(1), top]), flat([top]))


def test_depths_other_than_the_layers_are_rounded_once() -> None:
    layers = [make_layer(1, is_opaque=True), make_layer(2)]
    exact = flat(layers, dtype=np.float32)
    assert exact.dtype == np.float32
    assert np.array_equal(flat(layers, dtype=np.uint8), np.rint(exact * 255).astype(np.uint8))


@pytest.mark.parametrize("level", [1, 2])
def test_levels_look_like_the_whole_made_small(level: int) -> None:
    # Noise would not survive: mixing averages is not averaging mixes. Smooth pictures do.
    ramp = np.linspace(0, 65535, WIDTH).astype(np.uint16)
    photo = TileStore.from_pixels(np.repeat(np.tile(ramp, (HEIGHT, 1))[..., None], 3, 2))
    cover = TileStore.from_pixels(np.full((HEIGHT, WIDTH, 3), 40000, np.uint16))
    layers = [
        Layer(name="a", pixels=photo),
        Layer(name="b", pixels=cover, mode=BlendMode.MULTIPLY, opacity=0.5),
    ]
    side = 1 << level
    small = Rect(0, 0, -(-WIDTH // side), -(-HEIGHT // side))
    found = flat(layers, small, frame=small, level=level)
    whole = flat(layers).astype(float)[: HEIGHT // side * side, : WIDTH // side * side]
    wanted = whole.reshape(HEIGHT // side, side, WIDTH // side, side, 4).mean((1, 3))
    assert np.abs(found[: HEIGHT // side, : WIDTH // side] - wanted).max() <= 2
