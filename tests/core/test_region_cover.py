"""Which part of a photo gets which prompt."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from iide_studio.core.document import Document
from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe
from iide_studio.core.rect import Rect
from iide_studio.core.region_cover import cover_level, prompts_at, region_cover
from iide_studio.core.regions import Region

RECTS = st.builds(
    Rect, st.integers(0, 70), st.integers(0, 50), st.integers(1, 40), st.integers(1, 40)
)


def document_with(*regions: tuple[Rect, float, str]) -> Document:
    document = Document.from_photo(Photo(pixels=np.zeros((60, 80), np.uint8)))
    document.recipe = Recipe(prompt="a family")
    for rect, strength, prompt in regions:
        mask = document.new_mask()
        mask.write(rect, np.full((1, rect.height, rect.width), 255, np.uint8))
        region = Region(name=prompt, mask=mask, prompt=prompt, strength=strength)
        document.regions = (*document.regions, region)
    return document


def test_shares_of_two_regions_that_overlap() -> None:
    document = document_with(
        (Rect(0, 0, 40, 60), 1.0, "red dress"), (Rect(20, 0, 40, 60), 0.5, "blue coat")
    )
    below, above = document.regions
    cover = region_cover(document, 0)
    assert cover.shares[above.id] == pytest.approx(0.25)
    assert cover.shares[below.id] == pytest.approx(0.375)
    assert cover.rest == pytest.approx(0.375)
    (overlap,) = cover.overlaps
    assert (overlap.lower, overlap.upper) == (below.id, above.id)
    assert overlap.share == pytest.approx(0.25)


def test_prompts_under_a_point() -> None:
    document = document_with(
        (Rect(0, 0, 40, 60), 1.0, "red dress"), (Rect(20, 0, 40, 60), 0.25, "blue coat")
    )
    assert prompts_at(document, 30, 30) == (("red dress", 0.75), ("blue coat", 0.25))
    assert prompts_at(document, 50, 30) == (("a family", 0.75), ("blue coat", 0.25))
    assert prompts_at(document, 79, 59) == (("a family", 1.0),)


def test_hidden_and_empty_regions_take_no_part() -> None:
    document = document_with(
        (Rect(0, 0, 40, 60), 1.0, "red dress"), (Rect(0, 0, 40, 60), 1.0, "  ")
    )
    hidden = dataclasses.replace(document.regions[0], visible=False)
    document.regions = (hidden, document.regions[1])
    cover = region_cover(document, 0)
    assert (cover.shares, cover.overlaps) == ({}, ())
    assert cover.rest == pytest.approx(1)
    assert prompts_at(document, 5, 5) == (("a family", 1.0),)


@given(st.lists(st.tuples(RECTS, st.floats(0, 1), st.just("x")), max_size=4), st.integers(0, 2))
def test_weights_sum_to_one_at_every_level(
    regions: list[tuple[Rect, float, str]], level: int
) -> None:
    document = document_with(*regions)
    cover = region_cover(document, level)
    np.testing.assert_allclose(cover.weights.sum(axis=0), 1, atol=1e-5)
    assert cover.rest + sum(cover.shares.values()) == pytest.approx(1, abs=1e-5)
    assert cover.weights.min() >= -1e-6


@given(st.lists(st.tuples(RECTS, st.floats(0, 1), st.just("x")), max_size=4), st.data())
def test_the_picture_agrees_with_the_point(
    regions: list[tuple[Rect, float, str]], data: st.DataObject
) -> None:
    document = document_with(*regions)
    x, y = data.draw(st.integers(0, 79)), data.draw(st.integers(0, 59))
    weights: dict[str, float] = {"x": 0.0, "a family": 0.0}
    for prompt, weight in prompts_at(document, x, y):
        weights[prompt] += weight
    cover = region_cover(document, 0)
    assert weights["a family"] == pytest.approx(float(cover.weights[0, y, x]), abs=1e-5)


@pytest.mark.parametrize(
    ("size", "level"), [((60, 80), 0), ((100, 400), 0), ((100, 401), 1), ((6000, 10000), 5)]
)
def test_the_level_is_small_enough(size: tuple[int, int], level: int) -> None:
    document = Document(size[1], size[0], "uint8", 1)
    assert cover_level(document) == level
