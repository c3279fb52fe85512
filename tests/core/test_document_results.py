"""Requests of documents as a user sees them, and results that come back into them."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from iide_studio.core.commands.adding import add_layer
from iide_studio.core.commands.color_mode import ConvertToColor
from iide_studio.core.commands.layering import AddLayerMask
from iide_studio.core.commands.replacing import ReplaceLayer
from iide_studio.core.document import Document
from iide_studio.core.document_request import mask_source, request_of, size_of
from iide_studio.core.errors import PhotoReadError
from iide_studio.core.history import History
from iide_studio.core.layers import Layer
from iide_studio.core.making_facts import result_facts
from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe
from iide_studio.core.rect import Rect
from iide_studio.core.restoration import CancelToken, RestoreRequest, RestoreResult
from iide_studio.core.result_arrival import (
    arrived_layer,
    enlarged_document,
    is_larger,
    preview_in_document,
)
from iide_studio.core.result_evidence import evidence_of_layer
from iide_studio.core.tiles import TileStore
from tests.core.test_tiles import noise
from tests.fakes import FakeRestorer

SHAPE = (80, 120)


def make_document(*, is_gray: bool = False, dtype: type = np.uint16) -> Document:
    pixels = noise(SHAPE if is_gray else (*SHAPE, 3), dtype) // 2
    return Document.from_photo(Photo(pixels=pixels))


def restore(request: RestoreRequest) -> RestoreResult:
    return FakeRestorer().restore(request, lambda _progress: None, CancelToken())


def spot(rect: Rect, size: tuple[int, int] = SHAPE) -> TileStore:
    mask = np.zeros(size, np.uint8)
    mask[rect.y : rect.bottom, rect.x : rect.right] = 255
    return TileStore.from_mask(mask)


def test_a_painted_mask_wins_over_the_detector() -> None:
    document = make_document()
    assert mask_source(document, Recipe()) == "auto"
    document.scratch_probability = TileStore.from_mask(noise(SHAPE, np.uint16))
    assert mask_source(document, Recipe()) == "file", "all that was found may have been erased"
    document.scratch_probability = None
    document.scratch_mask = spot(Rect(5, 6, 7, 8))
    assert mask_source(document, Recipe(mask="none")) == "none"
    request = request_of(document, Recipe())
    assert request.recipe.mask == "file"
    assert request.mask is not None
    assert np.count_nonzero(request.mask) == 56
    assert request.preview


def test_what_is_too_small_is_said_before_the_work() -> None:
    with pytest.raises(PhotoReadError):
        request_of(Document.from_photo(Photo(pixels=noise((30, 90)))), Recipe())


def test_the_size_is_that_of_the_upright_photo() -> None:
    document = make_document()
    assert size_of(document) == SHAPE
    document.transform = document.transform.turned(1).straightened(2)
    photo = request_of(document, Recipe()).photo
    assert size_of(document) == (photo.height, photo.width) == (120, 80)


def test_outside_the_selection_a_result_changes_nothing() -> None:
    document = make_document()
    before = document.flatten(document.area)
    request = request_of(document, Recipe())
    selection = spot(Rect(10, 20, 30, 40))
    layer = arrived_layer(document, request, restore(request), name="x", selection=selection)
    History(document).do(add_layer(document, layer))
    selection.fill(0)  # what becomes of the selection later is another matter
    changed = (document.flatten(document.area) != before).any(-1)
    expected = np.zeros(SHAPE, bool)
    expected[20:60, 10:40] = True
    assert np.array_equal(changed, expected)


def test_a_grey_result_fits_a_document_that_became_coloured_meanwhile() -> None:
    document = make_document(is_gray=True)
    request = request_of(document, Recipe())
    history = History(document)
    history.do(ConvertToColor())
    layer = arrived_layer(document, request, restore(request), name="x")
    history.do(add_layer(document, layer))
    seen = document.flatten(document.area)[..., :3]
    gray = restore(request).pixels
    assert np.array_equal(seen, np.repeat(gray[..., None], 3, -1))


def test_a_larger_result_is_a_photo_of_its_own() -> None:
    document = make_document()
    document.transform = document.transform.turned(1)
    request = request_of(document, Recipe(task="super-resolution", scale=2))
    result = restore(request)
    assert is_larger(request, result)
    larger = enlarged_document(request, result)
    assert (larger.height, larger.width) == (240, 160)
    assert request_of(larger, Recipe()).photo.pixels.shape == (240, 160, 3)
    made, *_notes = result_facts(larger)
    assert "super-resolution" in made[1]
    small = request_of(document, Recipe())
    assert not is_larger(small, restore(small))


def test_variations_are_exchanged_in_one_step() -> None:
    document = make_document()
    history = History(document)
    request = request_of(document, Recipe())
    layer = arrived_layer(document, request, restore(request), name="x")
    history.do(add_layer(document, layer))
    marks = [document.fingerprint()]
    for seed in (5, 9):
        other = request_of(document, Recipe(seed=seed))
        new = arrived_layer(document, other, restore(other), name="x")
        history.do(ReplaceLayer(dataclasses.replace(new, id=layer.id), gesture="strip"))
        marks.append(document.fingerprint())
    assert history.labels == ("Add layer", "Choose variation")
    assert len(set(marks)) == 3
    history.undo()
    assert document.fingerprint() == marks[0]


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_a_preview_lies_where_the_photo_does(quarters: int) -> None:
    document = make_document()
    document.transform = document.transform.turned(quarters)
    request = request_of(document, Recipe())
    pixels = request.photo.pixels[::4, ::4]
    picture, area = preview_in_document(request, pixels, document.area, None)
    assert area == document.area
    assert picture.shape[:2] == (20, 30)
    limit = Rect(41, 22, 30, 30)
    part, place = preview_in_document(request, pixels, document.area, limit)
    assert place.contains(limit)
    assert place.width <= 36
    assert place.height <= 36
    assert np.array_equal(part, picture[place.y // 4 : place.bottom // 4, 10 : place.right // 4])


def result_in(document: Document, *, seed: int = 0) -> Layer:
    request = request_of(document, Recipe(seed=seed))
    return arrived_layer(document, request, restore(request), name="Result")


def test_evidence_counts_what_is_seen_of_a_result() -> None:
    document = make_document(dtype=np.uint8)
    layer = result_in(document, seed=30)
    others = [result_in(document, seed=60)]
    history = History(document)
    history.do(add_layer(document, layer))
    mask = spot(Rect(10, 10, 4, 4))
    found = evidence_of_layer(document.copy(), layer.id, mask=mask, others=others)
    assert np.array_equal(found.mask, mask.read(document.area)[0])
    assert found.change.min() > 0
    assert found.spread is not None
    assert found.spread.max() > 0
    history.do(AddLayerMask(layer.id, mask=spot(Rect(60, 0, 60, 80))))
    painted_out = evidence_of_layer(document.copy(), layer.id, mask=mask)
    assert not painted_out.mask.any()
    assert not painted_out.change[:, :60].any()
    assert painted_out.change[:, 60:].min() > 0


def test_a_document_remembers_what_was_filled() -> None:
    document = make_document(dtype=np.uint8)
    document.scratch_mask = spot(Rect(3, 4, 5, 6))
    layer = result_in(document)
    History(document).do(add_layer(document, layer))
    found = evidence_of_layer(document.copy(), layer.id)
    assert np.array_equal(found.mask, document.scratch_mask.read(document.area)[0])
