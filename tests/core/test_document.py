"""Documents: from a photo and back, copies, fingerprints."""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest

from iide_studio.core.document import Document
from iide_studio.core.errors import DocumentError
from iide_studio.core.layers import Layer
from iide_studio.core.metadata.metadata import Metadata
from iide_studio.core.photo import Photo
from iide_studio.core.rect import Rect
from iide_studio.core.regions import Region
from iide_studio.core.target import SCRATCHES, Target, TargetKind
from iide_studio.core.tiles import TileStore
from tests.core.test_tiles import noise


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("shape", [(300, 257), (300, 257, 3)])
@pytest.mark.parametrize("has_alpha", [True, False])
def test_an_untouched_photo_comes_back_as_it_was(
    dtype: Any, shape: tuple[int, ...], has_alpha: bool
) -> None:
    photo = Photo(
        pixels=noise(shape, dtype),
        alpha=noise(shape[:2], dtype, 1) if has_alpha else None,
        icc_profile=b"profile",
        resolution=(600.0, 600.0),
        metadata=Metadata(comment=b"grandmother"),
        infrared=noise(shape[:2], dtype, 2),
        format="TIFF",
    )
    document = Document.from_photo(photo)
    again = document.to_photo()
    for field in dataclasses.fields(Photo):
        was, now = getattr(photo, field.name), getattr(again, field.name)
        assert np.array_equal(was, now) if isinstance(was, np.ndarray) else was == now
        assert getattr(was, "dtype", None) == getattr(now, "dtype", None)
    assert document.resolution == (600.0, 600.0)
    assert document.metadata.comment == b"grandmother"


def test_an_alpha_channel_that_is_full_is_written_back() -> None:
    full = np.full((20, 20), 255, np.uint8)
    photo = Photo(pixels=noise((20, 20), np.uint8), alpha=full)
    alpha = Document.from_photo(photo).to_photo().alpha
    assert alpha is not None
    assert np.array_equal(alpha, full)


def test_an_empty_layer_costs_next_to_nothing() -> None:
    document = Document(9600, 6400, np.uint16, 3)
    layer = Layer(name="empty", pixels=document.new_pixels(), mask=document.new_mask())
    assert layer.mask is not None
    layer.mask.fill(255)
    assert sum(store.memory for store in layer.stores) < 1_000_000


def test_copies_do_not_see_later_changes() -> None:
    document = Document.from_photo(Photo(pixels=noise((300, 300, 3))))
    document.regions = (Region(name="dress", mask=document.new_mask(), prompt="red"),)
    document.selection = document.new_mask()
    copy = document.copy()
    mark = document.fingerprint()
    assert copy.fingerprint() == mark
    assert copy.tiles() == document.tiles()
    patch = np.full((1, 10, 10), 255, np.uint8)
    for store in (document.scratch_mask, document.selection, document.regions[0].mask):
        store.write(Rect(0, 0, 10, 10), patch)
        assert document.fingerprint() != mark
        assert copy.fingerprint() == mark
        store.restore(copy.scratch_mask.snapshot())
    assert document.fingerprint() == mark


def test_everything_that_can_be_seen_is_in_the_fingerprint() -> None:
    document = Document.from_photo(Photo(pixels=noise((50, 60, 3))))
    layer = document.layers[0]
    marks = {document.fingerprint()}
    for change in (
        {"visible": False},
        {"opacity": 0.5},
        {"name": "other"},
        {"offset": (1, 0)},
        {"request": {"seed": 1}},
        {"mask": document.new_mask()},
    ):
        document.layers = (dataclasses.replace(layer, **change),)
        marks.add(document.fingerprint())
    document.transform = document.transform.turned(1)
    marks.add(document.fingerprint())
    document.icc_profile = b"other"
    marks.add(document.fingerprint())
    assert len(marks) == 9


def test_targets_name_tiles() -> None:
    document = Document.from_photo(Photo(pixels=noise((50, 60))))
    photo = document.layers[0]
    assert document.store(Target(TargetKind.LAYER, photo.id)) is photo.pixels
    assert document.store(Target(TargetKind.LAYER_MASK, photo.id)) is None
    assert document.store(SCRATCHES) is document.scratch_mask
    with pytest.raises(DocumentError):
        document.store(Target(TargetKind.REGION, "gone"))


def test_layers_that_cannot_be_are_refused() -> None:
    pixels = TileStore(10, 10, 2, np.uint8)
    with pytest.raises(ValueError, match="opacity"):
        Layer(name="x", pixels=pixels, opacity=1.5)
    with pytest.raises(ValueError, match="either"):
        Layer(name="x")
    with pytest.raises(ValueError, match="mask"):
        Layer(name="x", pixels=pixels, mask=TileStore(9, 10, 1, np.uint8))
    with pytest.raises(ValueError, match="colour"):
        Region(name="x", mask=TileStore(9, 10, 1, np.uint8), color="red")
