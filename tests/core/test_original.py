"""What "before" is, whatever was done to the photo's layer."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest

from iide_studio.core.adjustments.adjustment import Adjustment
from iide_studio.core.adjustments.inversion import Inversion
from iide_studio.core.blending import BlendMode
from iide_studio.core.document import Document
from iide_studio.core.layers import Layer
from iide_studio.core.original import original_of
from iide_studio.core.photo import Photo
from iide_studio.core.tiles import TileStore

PIXELS = np.random.default_rng(1).integers(0, 255, (40, 60, 3)).astype(np.uint8)


def document() -> Document:
    return Document.from_photo(Photo(pixels=PIXELS))


def seen(document: Document) -> np.ndarray:
    return document.flatten(document.area)


def black(document: Document, **facts: Any) -> Layer:
    pixels = TileStore.from_pixels(np.zeros_like(PIXELS), None, document.cache)
    return Layer(name="Black", pixels=pixels, **facts)


def assert_as_read(original: Document) -> None:
    picture = seen(original)
    assert np.array_equal(picture[..., :3], PIXELS)
    assert (picture[..., 3] == 255).all()


@pytest.mark.parametrize(
    "work",
    [
        {"visible": False},
        {"opacity": 0.3},
        {"mode": BlendMode.MULTIPLY},
        {"offset": (7, -3)},
        {"is_locked": False},
    ],
    ids=lambda work: next(iter(work)),
)
def test_the_photo_is_shown_as_it_was_read(work: dict[str, Any]) -> None:
    changed = document()
    changed.layers = (dataclasses.replace(changed.layers[0], **work), black(changed))
    before = changed.fingerprint()
    assert_as_read(original_of(changed))
    assert changed.fingerprint() == before


def test_the_photos_mask_does_not_count() -> None:
    changed = document()
    mask = TileStore.from_mask(np.zeros(PIXELS.shape[:2], np.uint8), changed.cache)
    changed.layers = (dataclasses.replace(changed.layers[0], mask=mask),)
    assert_as_read(original_of(changed))


def test_layers_below_the_photo_are_not_taken_for_it() -> None:
    changed = document()
    adjustment: Adjustment = Inversion()
    lower = (
        Layer(name="Inversion", adjustment=adjustment),
        black(changed, request={"recipe": {}}, is_locked=True),
        black(changed),
    )
    changed.layers = (*lower, *changed.layers)
    assert_as_read(original_of(changed))


def test_a_project_of_another_program_keeps_its_places() -> None:
    foreign = Document(60, 40, np.uint8, 3)
    pixels = TileStore.from_pixels(PIXELS[:20, :20], None, foreign.cache)
    foreign.layers = (Layer(name="Background", pixels=pixels, offset=(10, 5)),)
    assert np.array_equal(seen(original_of(foreign)), seen(foreign))


def test_without_a_photo_the_lowest_layer_is_shown() -> None:
    made = document()
    made.layers = (dataclasses.replace(made.layers[0], request={"recipe": {}}, visible=False),)
    assert_as_read(original_of(made))
