"""The map of what was measured and what was invented."""

from __future__ import annotations

import dataclasses
import io
import zipfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from iide_studio.core.commands.adding import add_layer
from iide_studio.core.commands.layering import ChangeLayer
from iide_studio.core.document import Document
from iide_studio.core.errors import ProvenanceError
from iide_studio.core.evidence import as_channels, as_overlay, as_picture, make_evidence
from iide_studio.core.evidence_layer import as_layer
from iide_studio.core.photo import Photo
from iide_studio.core.project_file.opening import open_project
from iide_studio.core.project_file.saving import save_project
from iide_studio.core.recipe import Recipe
from iide_studio.core.rect import Rect
from iide_studio.core.restoration import RestoreRequest


def make_photo(value: int = 100, *, dtype: type = np.uint16) -> Photo:
    pixels = np.full((40, 50, 3), value, np.float64) * (np.iinfo(dtype).max / 255)
    return Photo(pixels.astype(dtype))


def changed(photo: Photo, place: tuple[slice, slice], value: int) -> Photo:
    pixels = photo.pixels.copy()
    pixels[place] = value * (photo.max_value // 255)
    return dataclasses.replace(photo, pixels=pixels)


HERE = (slice(10, 20), slice(10, 20))
MASK = np.zeros((40, 50), np.uint8)
MASK[5:8, 30:40] = 255


def test_unchanged_photo_is_all_measured() -> None:
    evidence = make_evidence(make_photo(), make_photo(), np.zeros_like(MASK))
    assert evidence.untouched_share == 1
    assert as_overlay(evidence)[..., 3].max() == 0


def test_change_is_the_colour_distance() -> None:
    photo = make_photo(0)
    white = changed(photo, HERE, 255)
    gray = changed(photo, HERE, 12)  # L* = 3.33
    assert make_evidence(photo, white, MASK).change[15, 15] == 255
    found = make_evidence(photo, gray, MASK).change
    assert int(found[15, 15]) == pytest.approx(33, abs=1)
    assert found[30, 30] == 0


def test_the_smallest_change_of_sixteen_bits_shows() -> None:
    photo = make_photo()
    pixels = photo.pixels.copy()
    pixels[15, 15, 2] += 1
    evidence = make_evidence(photo, dataclasses.replace(photo, pixels=pixels), MASK)
    assert evidence.change[15, 15] == 1
    assert np.count_nonzero(evidence.change) == 1


def test_filled_pixels_count_even_where_they_are_the_same() -> None:
    evidence = make_evidence(make_photo(), make_photo(), MASK)
    assert evidence.filled_share == pytest.approx(30 / 2000)
    assert evidence.untouched_share == pytest.approx(1 - 30 / 2000)
    assert as_overlay(evidence)[6, 35, 3] > 100


def test_spread_is_there_where_seeds_disagree() -> None:
    photo = make_photo()
    results = [changed(photo, HERE, value) for value in (90, 100, 110)]
    evidence = make_evidence(photo, results[0], MASK, others=results[1:])
    assert evidence.seeds == 3
    assert evidence.spread is not None
    assert evidence.spread[15, 15] > 20
    assert evidence.spread[30, 30] == 0
    channels = as_channels(evidence)
    assert channels[6, 35].tolist() == [255, 0, 0]
    assert channels[15, 15, 2] == evidence.spread[15, 15]


def test_gray_originals_and_coloured_results_can_be_compared() -> None:
    photo = Photo(make_photo().pixels[..., 0])
    evidence = make_evidence(photo, make_photo(), MASK)
    assert evidence.change.max() == 0


def test_enlarged_results_are_compared_with_the_enlarged_original() -> None:
    photo = make_photo()
    large = Photo(photo.pixels.repeat(2, axis=0).repeat(2, axis=1))
    evidence = make_evidence(photo, large, MASK)
    assert evidence.scale == 2
    assert evidence.change.max() == 0
    assert evidence.mask.shape == (80, 100)
    assert as_picture(evidence, photo).shape == (80, 100, 3)


def test_picture_is_pale_gray_where_all_is_measured_and_coloured_where_filled() -> None:
    picture = as_picture(make_evidence(make_photo(), make_photo(), MASK), make_photo())
    assert np.ptp(picture[30, 30]) == 0
    assert np.ptp(picture[6, 35].astype(int)) > 50


@pytest.mark.parametrize("size", [(41, 50), (80, 101), (20, 25)])
def test_sizes_that_do_not_fit_are_refused(size: tuple[int, int]) -> None:
    with pytest.raises(ProvenanceError):
        make_evidence(make_photo(), Photo(np.zeros((*size, 3), np.uint16)), MASK)


def test_layer_is_the_overlay() -> None:
    photo = make_photo()
    evidence = make_evidence(photo, changed(photo, HERE, 140), MASK)
    layer = as_layer(evidence)
    assert layer.pixels is not None
    found = layer.pixels.read(Rect(0, 0, 50, 40)).transpose(1, 2, 0)
    overlay = as_overlay(evidence)
    shown = overlay[..., 3] > 0
    assert np.array_equal(found[shown], overlay[shown])
    assert not found[~shown].any()


def test_layer_of_a_photo_that_was_left_alone_takes_no_room() -> None:
    evidence = make_evidence(make_photo(), make_photo(), np.zeros_like(MASK))
    layer = as_layer(evidence)
    assert layer.pixels is not None
    assert not layer.pixels.present()


@pytest.mark.parametrize("is_gray", [False, True])
def test_layer_is_on_the_screen_only(is_gray: bool) -> None:
    photo = make_photo()
    shown = Photo(photo.pixels[..., 0].copy()) if is_gray else photo
    document = Document.from_photo(shown)
    layer = as_layer(make_evidence(photo, changed(photo, HERE, 140), MASK), cache=document.cache)
    add_layer(document, layer).apply(document)
    assert document.is_gray == is_gray
    assert np.array_equal(document.to_photo().pixels, shown.pixels)
    request = RestoreRequest.from_document(document, Recipe())
    assert np.array_equal(request.photo.pixels, shown.pixels)
    assert document.flatten_overlays(document.output_area)[..., 3].any()


def test_layer_is_turned_with_the_document_and_can_be_hidden() -> None:
    photo = make_photo()
    document = Document.from_photo(photo)
    layer = as_layer(make_evidence(photo, changed(photo, HERE, 140), MASK), cache=document.cache)
    add_layer(document, layer).apply(document)
    upright = document.flatten_overlays(document.output_area)
    document.transform = document.transform.turned(1)
    turned = document.flatten_overlays(document.output_area)
    assert np.array_equal(turned, np.rot90(upright, -1))
    ChangeLayer(layer.id, visible=False).apply(document)
    assert not document.flatten_overlays(document.output_area).any()


def test_layer_comes_back_with_the_project_and_other_programs_do_not_see_it(tmp_path: Path) -> None:
    photo = make_photo()
    document = Document.from_photo(photo)
    layer = as_layer(make_evidence(photo, changed(photo, HERE, 140), MASK), cache=document.cache)
    add_layer(document, layer).apply(document)
    path = tmp_path / "a.ora"
    save_project(document, path)
    assert open_project(path).document.fingerprint() == document.fingerprint()
    with zipfile.ZipFile(path) as file:
        assert layer.id.encode() not in file.read("stack.xml")
        merged = np.array(Image.open(io.BytesIO(file.read("mergedimage.png"))))
    assert np.array_equal(merged, np.rint(photo.pixels / 257).astype(np.uint8))


def test_layer_stays_if_another_program_arranges_the_others(tmp_path: Path) -> None:
    photo = make_photo()
    document = Document.from_photo(photo)
    layer = as_layer(make_evidence(photo, changed(photo, HERE, 140), MASK), cache=document.cache)
    add_layer(document, layer).apply(document)
    path, other = tmp_path / "a.ora", tmp_path / "b.ora"
    save_project(document, path)
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(other, "w") as after:
        for name in before.namelist():
            after.writestr(name, before.read(name).replace(b'name="Photo"', b'name="Scan"'))
    assert [x.name for x in open_project(other).document.layers] == ["Scan", layer.name]
