"""Requests made of documents, and results that come back into them."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest

from iide_studio.core.adjustments.inversion import Inversion
from iide_studio.core.commands.adding import add_layer
from iide_studio.core.commands.layering import AddLayer
from iide_studio.core.document import Document
from iide_studio.core.errors import DocumentError
from iide_studio.core.history import History
from iide_studio.core.layers import Layer
from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe, RegionRecipe
from iide_studio.core.rect import Rect
from iide_studio.core.regions import Region
from iide_studio.core.restoration import RestoreRequest, RestoreResult
from iide_studio.core.result_layer import result_layer
from iide_studio.core.tiles import TileStore
from tests.core.test_tiles import noise


def make_result(request: RestoreRequest, pixels: np.ndarray) -> RestoreResult:
    return RestoreResult(
        pixels=pixels,
        is_color_added=pixels.ndim > request.photo.pixels.ndim,
        mask=np.zeros(pixels.shape[:2], np.uint8),
        recipe=request.recipe,
        notes=(),
        seconds=1.0,
        checkpoint="embedded",
        checkpoint_sha256="00",
        device="cpu",
        dtype="float32",
    )


def test_a_request_holds_what_is_visible_and_was_not_restored() -> None:
    pixels = noise((80, 300, 3))
    document = Document.from_photo(Photo(pixels=pixels, icc_profile=b"profile"))
    result = Layer(
        name="old result", pixels=TileStore.from_pixels(noise((80, 300, 3), seed=1)), request={}
    )
    document.layers = (*document.layers, result, Layer(name="i", adjustment=Inversion()))
    document.transform = document.transform.cropped(Rect(5, 5, 40, 40)).straightened(3)
    document.scratch_mask.write(Rect(2, 3, 1, 1), np.full((1, 1, 1), 255, np.uint8))
    for prompt, visible in (("red dress", True), ("hidden", False), (" ", True)):
        mask = TileStore.from_mask(noise((80, 300), np.uint8, 3))
        region = Region(name="r", mask=mask, prompt=prompt, strength=0.5, visible=visible)
        document.regions = (*document.regions, region)
    request = RestoreRequest.from_document(document, Recipe(mask="file", prompt="a portrait"))
    assert np.array_equal(request.photo.pixels, 65535 - pixels)
    assert request.photo.icc_profile == b"profile"
    assert request.recipe.prompt == "a portrait"
    assert request.recipe.regions == (RegionRecipe(prompt="red dress", strength=0.5),)
    assert np.array_equal(request.region_masks[0], noise((80, 300), np.uint8, 3))
    assert request.mask is not None
    assert request.mask.sum() == request.mask[3, 2] == 255
    assert RestoreRequest.from_document(document, Recipe()).mask is None


@pytest.mark.parametrize(
    ("change", "quarters"),
    [
        (lambda t: t.turned(1), 1),
        (lambda t: t.turned(2).straightened(-9), 2),
        (lambda t: t.turned(3).mirrored_across(), 3),
        (lambda t: t.mirrored_across(), 0),
        (lambda t: t.straightened(30), 0),
    ],
)
def test_the_networks_see_the_photo_upright(change: Any, quarters: int) -> None:
    pixels = noise((80, 300, 3))
    document = Document.from_photo(Photo(pixels=pixels))
    document.transform = change(document.transform)
    document.scratch_mask.write(Rect(2, 3, 1, 1), np.full((1, 1, 1), 255, np.uint8))
    mask = document.scratch_mask.copy()
    document.regions = (Region(name="r", mask=mask, prompt="sky"),)
    request = RestoreRequest.from_document(document, Recipe(mask="file", inside_mask_only=True))
    upright = np.rot90(pixels, -quarters)
    assert np.array_equal(request.photo.pixels, upright)
    assert request.mask is not None
    assert np.array_equal(request.mask, request.region_masks[0])
    marked = request.mask > 0
    assert np.array_equal(upright[marked], pixels[3:4, 2])
    restored = np.where(marked[..., None], 65535 - upright, upright)
    AddLayer(result_layer(document, request, make_result(request, restored))).apply(document)
    wanted = pixels.copy()
    wanted[3, 2] = 65535 - wanted[3, 2]
    flat = document.flatten_photo(document.area)
    assert np.array_equal(flat[..., :3], wanted)


def test_a_request_does_not_see_later_edits() -> None:
    document = Document.from_photo(Photo(pixels=noise((80, 300), np.uint8)))
    request = RestoreRequest.from_document(document, Recipe(mask="file"))
    document.scratch_mask.fill(255)
    assert request.mask is not None
    assert request.mask.max() == 0


@pytest.mark.parametrize("shape", [(80, 300), (80, 300, 3)])
def test_a_result_of_the_mask_alone_covers_only_what_changed(shape: tuple[int, ...]) -> None:
    pixels = noise(shape)
    document = Document.from_photo(Photo(pixels=pixels))
    request = RestoreRequest.from_document(document, Recipe(inside_mask_only=True))
    changed = pixels.copy()
    changed[10:20, 30:40] = 65535 - changed[10:20, 30:40]
    layer = result_layer(document, request, make_result(request, changed))
    AddLayer(layer).apply(document)
    assert layer.pixels is not None
    assert layer.pixels.present() == {(0, 0)}
    assert np.array_equal(document.to_photo().pixels, changed)


def test_a_coloured_result_of_a_gray_photo_arrives_in_one_step() -> None:
    document = Document.from_photo(Photo(pixels=noise((80, 300), np.uint16)))
    mark = document.fingerprint()
    request = RestoreRequest.from_document(document, Recipe(color="colorize", seed=7))
    colored = noise((80, 300, 3), np.uint16, 5)
    layer = result_layer(document, request, make_result(request, colored))
    assert layer.request is not None
    assert Recipe.from_json(layer.request["recipe"]).seed == 7
    history = History(document)
    history.do(add_layer(document, layer, label="Restore"))
    assert history.labels == ("Restore",)
    assert np.array_equal(document.to_photo().pixels, colored)
    history.undo()
    assert document.fingerprint() == mark


def test_an_enlarged_result_is_no_layer() -> None:
    document = Document.from_photo(Photo(pixels=noise((80, 300), np.uint8)))
    request = RestoreRequest.from_document(document, Recipe(scale=2))
    result = make_result(request, np.zeros((160, 600), np.uint8))
    with pytest.raises(DocumentError):
        result_layer(document, request, dataclasses.replace(result))
