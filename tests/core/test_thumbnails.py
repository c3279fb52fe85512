"""Small pictures for lists."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from iide_studio.core.document import Document
from iide_studio.core.layers import Layer
from iide_studio.core.photo import Photo
from iide_studio.core.rect import Rect
from iide_studio.core.thumbnails import (
    document_thumbnail,
    layer_thumbnail,
    mask_thumbnail,
    pyramid_steps,
    thumbnail_level,
)
from iide_studio.core.tiles import TileStore


def color_document() -> Document:
    """Left half red, right half blue; 16 bits."""
    pixels = np.zeros((600, 900, 3), np.uint16)
    pixels[:, :450, 0] = pixels[:, 450:, 2] = 65535
    return Document.from_photo(Photo(pixels=pixels))


@given(st.integers(1, 20000), st.integers(1, 20000), st.integers(16, 256))
def test_the_level_is_the_smallest_that_is_large_enough(width: int, height: int, side: int) -> None:
    level = thumbnail_level(width, height, side)
    longer = max(width, height)
    assert level == 0 or -(-longer >> level) >= side
    assert -(-longer >> (level + 1)) < side


def test_a_document_in_small() -> None:
    document = color_document()
    picture = document_thumbnail(document, 90)
    assert picture.shape == (60, 90, 4)
    np.testing.assert_array_equal(picture[30, 20], (255, 0, 0, 255))
    np.testing.assert_array_equal(picture[30, 70], (0, 0, 255, 255))
    document.transform = document.transform.turned(1)
    turned = document_thumbnail(document, 90)
    assert turned.shape == (90, 60, 4)
    np.testing.assert_array_equal(turned[20, 30], (255, 0, 0, 255))


def test_the_scratch_mask_is_shown_in_red() -> None:
    document = Document.from_photo(Photo(pixels=np.full((200, 200), 128, np.uint8)))
    document.scratch_mask.write(Rect(0, 0, 100, 200), np.full((1, 200, 100), 255, np.uint8))
    picture = document_thumbnail(document, 50, shows_mask=True).astype(int)
    assert picture[25, 10, 0] > picture[25, 10, 1] + 50
    np.testing.assert_array_equal(picture[25, 40], (128, 128, 128, 255))


@pytest.mark.parametrize("offset", [(0, 0), (300, 200), (-100, 0)])
def test_a_layer_in_small_lies_where_it_lies(offset: tuple[int, int]) -> None:
    document = color_document()
    pixels = TileStore(300, 200, 4, "uint16", document.cache)
    pixels.fill(65535)
    layer = Layer(name="spot", pixels=pixels, offset=offset)
    alpha = layer_thumbnail(document, layer, 90)[..., 3].astype(float) / 255
    shown = Rect(*offset, 300, 200).intersected(document.area)
    assert alpha.sum() == pytest.approx(shown.width * shown.height / 100, rel=0.05)
    rows, columns = np.nonzero(alpha > 0.5)
    assert abs(columns.min() - shown.x / 10) <= 1
    assert abs(rows.min() - shown.y / 10) <= 1


@pytest.mark.parametrize("dtype", ["uint8", "uint16"])
def test_a_mask_in_small(dtype: str) -> None:
    mask = TileStore(400, 200, 1, dtype)
    mask.write(Rect(0, 0, 200, 200), np.full((1, 200, 200), mask.max_value, dtype=mask.dtype))
    picture = mask_thumbnail(mask, 40)
    assert (picture.shape, picture.dtype) == ((20, 40), np.uint8)
    assert picture[:, :19].min() == 255
    assert picture[:, 21:].max() == 0


def test_small_steps_leave_nothing_to_be_built() -> None:
    rng = np.random.default_rng(1)
    store = TileStore.from_pixels(rng.integers(0, 255, (700, 1100), np.uint8))
    steps = list(pyramid_steps(store, 3))
    assert len(steps) == 3 * 2 + 2 + 1
    for level in (1, 2, 3):
        assert store.handle(0, 0, level) is store.handle(0, 0, level)
