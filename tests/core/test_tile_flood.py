"""Floods that look at one tile after the other."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iide_studio.core.flood import flooded
from iide_studio.core.rect import Rect
from iide_studio.core.tile_flood import TileFlood


def spread(rect: Rect, mask: np.ndarray, area: Rect) -> np.ndarray:
    """Returns a mask of the whole area."""
    result = np.zeros((area.height, area.width), np.uint8)
    result[rect.slices_in(area)] = mask
    return result


@settings(max_examples=25)
@given(
    width=st.integers(1, 700),
    height=st.integers(1, 600),
    side=st.integers(1, 90),
    share=st.floats(0.3, 0.9),
    data=st.data(),
)
def test_tiles_together_reach_what_one_flood_reaches(
    width: int, height: int, side: int, share: float, data: st.DataObject
) -> None:
    random = np.random.default_rng(data.draw(st.integers(0, 99)))
    coarse = random.random((height // side + 1, width // side + 1)) < share
    ground = np.kron(coarse, np.ones((side, side), bool))[:height, :width]
    seed = (data.draw(st.integers(0, width - 1)), data.draw(st.integers(0, height - 1)))
    area = Rect(0, 0, width, height)
    flood = TileFlood(area, seed, lambda rect: ground[rect.slices_in(area)])
    assert flood.advance()
    assert np.array_equal(spread(*flood.mask(), area), flooded(ground, seed))


def test_a_spiral_comes_back_into_tiles_that_it_left() -> None:
    area = Rect(0, 0, 1100, 1100)
    ground = np.zeros((1100, 1100), bool)
    for index in range(0, 540, 20):
        ground[index : 1100 - index, index : 1100 - index] = index % 40 == 0
    for index in range(20, 540, 40):  # a bridge from each ring to the next
        ground[index - 1 : index + 21, 500 : 510 if index % 80 == 20 else 540] = True
    flood = TileFlood(area, (0, 0), lambda rect: ground[rect.slices_in(area)])
    flood.advance()
    assert np.array_equal(spread(*flood.mask(), area), flooded(ground, (0, 0)))


def test_only_tiles_that_are_reached_are_looked_at() -> None:
    looked: list[Rect] = []

    def read(rect: Rect) -> np.ndarray:
        looked.append(rect)
        return np.full((rect.height, rect.width), rect.x < 256)

    flood = TileFlood(Rect(0, 0, 5000, 512), (3, 3), read)
    assert flood.advance()
    assert {rect.x for rect in looked} <= {0, 256}


def test_it_can_be_interrupted_after_every_tile() -> None:
    area = Rect(0, 0, 900, 300)
    flood = TileFlood(area, (0, 0), lambda rect: np.ones((rect.height, rect.width)))
    steps = 0
    while not flood.advance(0):
        steps += 1
    assert steps >= 7
    assert flood.mask()[1].min() == 255


def test_similar_tones_anywhere() -> None:
    area = Rect(0, 0, 600, 40)
    ground = np.zeros((40, 600), bool)
    ground[5:9, 3:9] = ground[30:35, 580:600] = True
    flood = TileFlood(area, (4, 6), lambda r: ground[r.slices_in(area)], is_contiguous=False)
    flood.advance()
    assert np.array_equal(spread(*flood.mask(), area) > 0, ground)


def test_seed_must_be_inside() -> None:
    with pytest.raises(ValueError, match="outside"):
        TileFlood(Rect(0, 0, 5, 5), (5, 0), lambda rect: np.ones((rect.height, rect.width)))
