"""Restoring a part of a photo by itself."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from iide_studio.core.commands.adding import add_layer
from iide_studio.core.document import Document
from iide_studio.core.document_request import request_of, size_of
from iide_studio.core.photo import Photo
from iide_studio.core.photo_part import part_around, working_size_of_part
from iide_studio.core.recipe import Recipe
from iide_studio.core.rect import Rect
from iide_studio.core.regions import Region
from iide_studio.core.restoration import CancelToken
from iide_studio.core.result_arrival import arrived_layer, filled_store, preview_in_document
from iide_studio.core.selection import selected_area
from iide_studio.core.tiles import TileStore
from tests.core.test_tiles import noise
from tests.fakes import FakeRestorer

WIDTH, HEIGHT = 900, 700


def selection(rect: Rect) -> TileStore:
    store = TileStore(WIDTH, HEIGHT, 1, np.uint8)
    store.write(rect, np.full((1, rect.height, rect.width), 255, np.uint8))
    return store


@pytest.fixture(scope="module")
def document() -> Document:
    return Document.from_photo(Photo(pixels=noise((HEIGHT, WIDTH, 3), np.uint16) // 2))


rects = st.builds(
    lambda x, y, w, h: Rect(x, y, min(w, WIDTH - x), min(h, HEIGHT - y)),
    st.integers(0, WIDTH - 1),
    st.integers(0, HEIGHT - 1),
    st.integers(1, WIDTH),
    st.integers(1, HEIGHT),
)


@given(rects)
def test_a_part_holds_the_selection_and_what_is_around(rect: Rect) -> None:
    chosen = selection(rect)
    assert selected_area(chosen) == rect
    area = Rect(0, 0, WIDTH, HEIGHT)
    part = part_around(Document(WIDTH, HEIGHT, np.uint8, 3), chosen)
    if part is None:  # with its surroundings it is most of the photo
        around = rect.grown(max(rect.width, rect.height, 2 * 128) // 2 + 1).intersected(area)
        assert around.width * around.height > 0.7 * WIDTH * HEIGHT
        return
    assert part.contains(rect.grown(112).intersected(area))
    assert area.contains(part)
    assert part.width * part.height <= 0.7 * WIDTH * HEIGHT


def test_nothing_selected_is_the_whole_photo(document: Document) -> None:
    assert part_around(document, document.new_mask()) is None


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_a_part_lands_where_it_was_cut_out(document: Document, quarters: int) -> None:
    document = document.copy()
    document.transform = document.transform.turned(quarters)
    chosen = selection(Rect(600, 90, 100, 60))
    area = part_around(document, chosen)
    assert area is not None
    recipe = Recipe(mask="none")
    request = request_of(document, recipe, area=area)
    assert request.photo.pixels.shape[:2] == size_of(document, area)
    assert request.part is not None
    assert request.part.size == size_of(document)
    result = FakeRestorer().restore(request, lambda _: None, CancelToken())
    before = document.flatten_photo(document.area)
    layer = arrived_layer(document, request, result, name="x", selection=chosen)
    add_layer(document, layer).apply(document)
    expected = before.copy()
    expected[90:150, 600:700, :3] += 1
    assert np.array_equal(document.flatten_photo(document.area), expected)
    filled = filled_store(document, request, result).read(document.area)[0]
    assert np.count_nonzero(filled) == 16
    assert filled[area.y : area.bottom, area.x : area.right].sum() == filled.sum()
    preview = np.zeros((*(n // 4 for n in request.photo.pixels.shape[:2]), 3), np.uint8)
    limit = Rect(600, 90, 100, 60)
    _picture, place = preview_in_document(request, preview, area, limit)
    assert place.grown(8).contains(limit)
    assert area.grown(1).contains(place)


def test_a_part_is_worked_on_at_the_scale_of_the_whole() -> None:
    whole, part = (3000, 4000), (800, 600)
    assert working_size_of_part(Recipe(working_size=1000), whole, part) == 200
    assert working_size_of_part(Recipe(working_size=0), whole, part) == 800
    assert working_size_of_part(Recipe(working_size=9000), whole, part) == 800


def test_regions_that_ask_for_nothing_there_are_not_on_record(document: Document) -> None:
    document = document.copy()
    near, far = selection(Rect(610, 100, 20, 20)), selection(Rect(0, 600, 20, 20))
    red = Region(name="a", mask=near, prompt="a red dress")
    document.regions = (
        red,
        dataclasses.replace(red, id="b", prompt="a blue dress", strength=0.0),
        Region(name="c", mask=far, prompt="a green dress"),
    )
    area = part_around(document, near)
    words = [r.prompt for r in request_of(document, Recipe(), area=area).recipe.regions]
    assert words == ["a red dress"]
    words = [r.prompt for r in request_of(document, Recipe()).recipe.regions]
    assert words == ["a red dress", "a green dress"]
