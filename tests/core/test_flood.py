"""Floods by tone and of objects."""

from __future__ import annotations

from collections import deque

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from iide_studio.core import flood
from iide_studio.core.document import Document
from iide_studio.core.photo import Photo
from iide_studio.core.rect import Rect


def walked(passable: np.ndarray, seed: tuple[int, int]) -> np.ndarray:
    """Floods step by step, slowly."""
    result = np.zeros(passable.shape, np.uint8)
    ways = deque([seed])
    while ways:
        column, row = ways.popleft()
        if result[row, column]:
            continue
        result[row, column] = 255
        for x, y in ((column + 1, row), (column - 1, row), (column, row + 1), (column, row - 1)):
            if 0 <= y < passable.shape[0] and 0 <= x < passable.shape[1] and passable[y, x]:
                ways.append((x, y))
    return result


@settings(max_examples=50)
@given(passable=arrays(np.bool_, st.tuples(st.integers(1, 12), st.integers(1, 12))), data=st.data())
def test_flood_reaches_what_a_walk_reaches(passable: np.ndarray, data: st.DataObject) -> None:
    row = data.draw(st.integers(0, passable.shape[0] - 1))
    column = data.draw(st.integers(0, passable.shape[1] - 1))
    found = flood.flooded(passable, (column, row))
    assert np.array_equal(found, walked(passable, (column, row)))


def test_flood_from_outside_reaches_nothing() -> None:
    assert not flood.flooded(np.ones((4, 5)), (5, 0)).any()


def test_difference_is_that_of_the_channel_that_differs_most() -> None:
    pixels = np.array([[[10, 65535, 7], [10, 0, 40000]]], np.uint16)
    difference = flood.tone_difference(pixels, np.array([10, 65535, 0], np.uint16))
    assert difference.tolist() == [[7, 65535]]


@pytest.mark.parametrize("side", [300, 2600])
def test_object_under_a_point_is_found(side: int) -> None:
    """A disc with a shadow across it, grain everywhere, and a small picture or a large one."""
    y, x = np.mgrid[:side, :side].astype(np.float32) / side
    inside = (x - 0.4) ** 2 + (y - 0.5) ** 2 < 0.2**2
    red = np.stack([0.7 - 0.2 * y, 0.15 + 0 * x, 0.2 + 0 * x], -1)
    ground = np.stack([0.3 + 0.3 * x, 0.5 + 0 * x, 0.35 + 0 * x], -1)
    pixels = np.where(inside[..., None], red, ground)
    pixels += np.random.default_rng(0).normal(0, 0.02, pixels.shape)
    document = Document.from_photo(Photo(pixels=(pixels.clip(0, 1) * 255).astype(np.uint8)))
    found = flood.flood_object(document, 0.45 * side, 0.55 * side)
    assert found is not None
    rect, mask = found
    whole = np.zeros((side, side), np.uint8)
    whole[rect.slices_in(document.area)] = mask
    both = np.count_nonzero((whole > 127) & inside)
    assert both / np.count_nonzero((whole > 127) | inside) > 0.95


def test_no_object_outside_the_photo() -> None:
    document = Document.from_photo(Photo(pixels=np.zeros((10, 10), np.uint8)))
    assert flood.flood_object(document, 10, 3) is None
    assert flood.flood_object(document, 9.9, 3) is not None


@given(level=st.integers(0, 4), x=st.integers(0, 20), y=st.integers(0, 20))
def test_enlarged_mask_keeps_its_place_and_area(level: int, x: int, y: int) -> None:
    side = 1 << level
    area = Rect(0, 0, 40 * side - side // 2, 40 * side)
    mask = np.zeros((12, 14), np.uint8)
    mask[3:9, 4:11] = 255
    rect, large = flood.enlarged(mask, Rect(x, y, 14, 12), level, area)
    assert area.contains(rect)
    assert (rect.x, rect.y) == (x * side, y * side)
    assert large.shape == (rect.height, rect.width)
    assert large.sum() / 255 == pytest.approx(42 * side * side, rel=0.06)


def test_inner_edge_is_one_pixel_wide() -> None:
    mask = np.zeros((9, 9), np.uint8)
    mask[2:7, 3:9] = 255
    wanted = mask.copy()
    wanted[3:6, 4:8] = 0
    assert np.array_equal(flood.inner_edge(mask), wanted)
