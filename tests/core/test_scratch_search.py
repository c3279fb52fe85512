"""From a document to the detector and back."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from iide_studio.core.commands.adding import add_layer
from iide_studio.core.document import Document
from iide_studio.core.errors import PhotoReadError
from iide_studio.core.history import History
from iide_studio.core.layers import Layer
from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import CancelToken, OnProgress, RestorerDescription
from iide_studio.core.scratch_search import (
    DetectRequest,
    find_damage,
    found_scratches,
    marked_share,
    starting_threshold,
)
from iide_studio.core.tiles import TileStore
from tests.fakes import FakeRestorer


class BrightnessDetector(FakeRestorer):
    """Finds whatever is bright, as large as it is."""

    def __init__(self) -> None:
        super().__init__()
        self.recommended = {"old-photo": {"fill": "narrow", "grow": 0, "mask_threshold": 0.4}}

    def describe(self) -> RestorerDescription:
        return dataclasses.replace(super().describe(), recommended=self.recommended)

    def detect_scratches(
        self, photo: Photo, on_progress: OnProgress, cancel: CancelToken
    ) -> np.ndarray:
        return photo.pixels[..., 0].astype(np.float32) / photo.max_value


def document() -> Document:
    pixels = np.random.default_rng(5).integers(0, 2, (70, 300, 3), np.uint8) * np.uint8(255)
    return Document.from_photo(Photo(pixels=pixels))


def found(document: Document) -> np.ndarray:
    request = DetectRequest.from_document(document)
    detector = BrightnessDetector()
    detector.recommended = {"old-photo": {"fill": "all", "grow": 0}}
    return find_damage(request, detector, lambda _progress: None, CancelToken())


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_what_was_found_lies_as_the_photo_does(quarters: int) -> None:
    source = document()
    source.transform = source.transform.turned(quarters)
    pixels = source.layers[0].pixels
    assert pixels is not None
    wanted = pixels.read(source.area)[0].astype(np.uint16) * 257
    np.testing.assert_array_equal(found(source), wanted)


def test_earlier_results_are_not_searched() -> None:
    source = document()
    before = found(source)
    blank = TileStore.from_pixels(np.zeros((70, 300, 3), np.uint8))
    add_layer(source, Layer(name="Result", pixels=blank, request={"seed": 1})).apply(source)
    np.testing.assert_array_equal(found(source), before)


def test_later_work_does_not_reach_a_search_that_waits() -> None:
    source = document()
    request = DetectRequest.from_document(source)
    before = request.photo().pixels
    blank = TileStore.from_pixels(np.zeros((70, 300, 3), np.uint8))
    add_layer(source, Layer(name="Cover", pixels=blank)).apply(source)
    np.testing.assert_array_equal(request.photo().pixels, before)


def test_photo_that_is_too_small_is_refused() -> None:
    tiny = Document.from_photo(Photo(pixels=np.zeros((8, 8, 3), np.uint8)))
    with pytest.raises(PhotoReadError, match="only 8 x 8"):
        found(tiny)


def test_what_was_found_is_one_step() -> None:
    source = document()
    history, before = History(source), source.fingerprint()
    damage = found(source)
    history.do(found_scratches(source, damage, 0.5))
    assert history.labels == ("Detect scratches",)
    mask = source.scratch_mask.read(source.area)[0]
    np.testing.assert_array_equal(mask == 255, damage >= 0.5 * 65535)
    history.undo()
    assert source.fingerprint() == before


def test_threshold_is_the_recipes_else_the_checkpoints() -> None:
    recommended = {"mask_threshold": 0.3}
    assert starting_threshold(Recipe(mask_threshold=0.7), recommended) == 0.7
    assert starting_threshold(Recipe(), recommended) == 0.3
    assert starting_threshold(Recipe(), {}) == 0.5


def test_share_is_that_of_the_marked_pixels() -> None:
    large = Document.from_photo(Photo(pixels=np.zeros((1100, 2100), np.uint8)))
    assert marked_share(large) == 0
    marked = np.full((1, 110, 2100), 255, np.uint8)
    large.scratch_mask.write(large.area, np.pad(marked, ((0, 0), (0, 990), (0, 0))))
    assert marked_share(large) == pytest.approx(0.1, abs=0.001)


def test_large_areas_are_only_suspected() -> None:
    pixels = np.zeros((400, 600, 3), np.uint8)
    pixels[100:250, 300:500] = 250
    pixels[:, 60:64] = 250
    detector = BrightnessDetector()
    level = 0.4
    damage = find_damage(
        DetectRequest.from_document(Document.from_photo(Photo(pixels=pixels))),
        detector,
        lambda _: None,
        CancelToken(),
    )

    assert (damage[:, 61:63] > level * 65535).all()
    assert (damage[120:230, 320:480] <= level / 2 * 65535 + 1).all()
    assert (damage[120:230, 320:480] > 0).all(), "a lower threshold must find them"
    assert not damage[:, 100:280].any()


def test_edges_of_sure_damage_are_found_and_widened() -> None:
    pixels = np.zeros((200, 300, 3), np.uint8)
    pixels[:, 60:62] = 250
    pixels[:, 62] = 120
    pixels[:, 200] = 120
    detector = BrightnessDetector()
    detector.recommended = {"old-photo": {"fill": "narrow", "grow": 1, "mask_threshold": 0.9}}
    request = DetectRequest.from_document(Document.from_photo(Photo(pixels=pixels)))
    sure = find_damage(request, detector, lambda _: None, CancelToken()) >= 0.9 * 65535

    assert np.flatnonzero(sure[100]).tolist() == [59, 60, 61, 62, 63]
