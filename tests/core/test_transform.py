"""Crops, turns and perspective of a document."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iide_studio.core.document import Document
from iide_studio.core.errors import DocumentError
from iide_studio.core.layers import Layer
from iide_studio.core.photo import Photo
from iide_studio.core.pyramid import level_size
from iide_studio.core.rect import Rect
from iide_studio.core.transform import Transform
from tests.core.test_tiles import noise

MOVES = st.lists(st.sampled_from(["turn", "across", "down", "crop"]), max_size=6)


@settings(max_examples=40, deadline=None)
@given(moves=MOVES, is_gray=st.booleans())
def test_whole_pixels_are_moved_not_resampled(moves: list[str], is_gray: bool) -> None:
    pixels = noise((300, 270) if is_gray else (300, 270, 3))
    document = Document.from_photo(Photo(pixels=pixels))
    transform, wanted = document.transform, pixels
    for move in moves:
        if move == "turn":
            transform, wanted = transform.turned(1), np.rot90(wanted, -1)
        elif move == "across":
            transform, wanted = transform.mirrored_across(), wanted[:, ::-1]
        elif move == "down":
            transform, wanted = transform.mirrored_down(), wanted[::-1]
        elif min(wanted.shape[:2]) > 20:
            height, width = wanted.shape[:2]
            transform = transform.cropped(Rect(3, 5, width - 4, height - 7))
            wanted = wanted[5 : height - 2, 3 : width - 1]
    document.transform = transform
    assert transform.is_exact
    assert np.array_equal(document.to_photo().pixels, wanted)
    part = Rect(4, 2, 9, 11).intersected(document.output_area)
    flat = document.flatten(part.grown(3))
    assert np.array_equal(
        flat[3:-3, 3:-3, :-1].squeeze(-1) if is_gray else flat[3:-3, 3:-3, :3],
        wanted[part.slices_in(document.output_area)],
    )


def test_turning_to_and_fro_ends_where_it_began() -> None:
    start = Transform.identity(301, 200)
    assert start.turned(3).turned(1) == start
    assert start.turned(4) == start
    assert start.mirrored_across().mirrored_across() == start
    assert start.mirrored_across().mirrored_down() == start.turned(2)


def smooth(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """A picture that is defined everywhere."""
    return 0.5 + 0.2 * np.sin(x / 17) + 0.2 * np.cos(y / 23)


def smooth_document(dtype: Any = np.uint16) -> Document:
    y, x = np.mgrid[:300, :400] + 0.5
    return Document.from_photo(Photo(pixels=np.rint(smooth(x, y) * 65535).astype(dtype)))


@pytest.mark.parametrize(
    "change",
    [
        lambda t: t.straightened(3.7),
        lambda t: t.with_perspective(((30, 20), (370, 35), (390, 280), (10, 270)), 350, 260),
        lambda t: t.turned(1).straightened(-2).cropped(Rect(40, 50, 200, 300)).mirrored_across(),
    ],
)
def test_resampling_puts_everything_where_it_belongs(change: Any) -> None:
    document = smooth_document()
    document.transform = transform = change(document.transform)
    flat = document.flatten(document.output_area)
    assert flat.shape[:2] == (transform.height, transform.width)
    for x, y in ((60, 60), (100, 200), (150, 120), (transform.width - 60, 100)):
        px, py = transform.point_to_photo(x + 0.5, y + 0.5)
        assert transform.point_to_output(px, py) == pytest.approx((x + 0.5, y + 0.5))
        wanted = smooth(np.array(px), np.array(py)) * 65535
        assert flat[y, x, 1] == 65535
        assert flat[y, x, 0] == pytest.approx(float(wanted), abs=30)


def test_several_steps_are_resampled_once() -> None:
    document = smooth_document()
    whole = document.flatten(document.output_area)
    document.transform = document.transform.straightened(5).straightened(-5)
    again = document.flatten(document.output_area)
    assert np.abs(again.astype(int) - whole)[2:-2, 2:-2].max() <= 1


def test_parts_of_a_resampled_document_fit_together() -> None:
    document = smooth_document()
    document.transform = document.transform.straightened(5)
    whole = document.flatten(document.output_area).astype(int)
    for rect in (Rect(0, 0, 100, 100), Rect(90, 120, 150, 60), Rect(300, 200, 100, 100)):
        part = document.flatten(rect)
        assert np.abs(part - whole[rect.slices_in(document.output_area)]).max() <= 30


def test_corners_that_nothing_covers_are_transparent() -> None:
    document = smooth_document()
    document.transform = document.transform.straightened(20)
    flat = document.flatten(document.output_area.grown(10))
    assert flat[10, 10].tolist() == [0, 0]
    assert flat[0].max() == 0
    assert document.to_photo().alpha is not None


def test_transparency_survives_resampling() -> None:
    alpha = np.zeros((200, 200), np.uint16)
    alpha[50:150, 50:150] = 65535
    pixels = np.where(alpha > 0, np.uint16(40000), np.uint16(0))
    document = Document.from_photo(Photo(pixels=pixels, alpha=alpha))
    document.transform = document.transform.straightened(10)
    flat = document.flatten(document.output_area)
    seen = flat[..., 1] > 0
    assert np.abs(flat[..., 0][seen].astype(int) - 40000).max() <= 1


@pytest.mark.parametrize("level", [1, 3])
def test_levels_are_transformed_alike(level: int) -> None:
    document = smooth_document()
    document.transform = document.transform.straightened(8).cropped(Rect(50, 50, 256, 160))
    side = 1 << level
    small = document.flatten(Rect(0, 0, 256 // side, 160 // side), level)[..., 0]
    whole = document.flatten(document.output_area)[..., 0].astype(float)
    wanted = whole.reshape(160 // side, side, 256 // side, side).mean((1, 3))
    assert np.abs(small - wanted).max() < 0.01 * 65535


TRANSFORMS = st.sampled_from(
    [
        lambda t: t,
        lambda t: t.turned(1).mirrored_across(),
        lambda t: t.cropped(Rect(30, 20, 100, 90)),
        lambda t: t.straightened(7),
        lambda t: t.with_perspective(((30, 20), (370, 35), (390, 280), (10, 270)), 350, 260),
    ]
)


@settings(max_examples=60, deadline=None)
@given(
    change=TRANSFORMS,
    level=st.integers(0, 3),
    rect=st.builds(
        Rect, st.integers(0, 290), st.integers(0, 290), st.integers(1, 90), st.integers(1, 90)
    ),
    offset=st.tuples(st.integers(-15, 15), st.integers(-15, 15)),
)
def test_nothing_changes_outside_of_what_has_to_be_drawn_again(
    change: Any, level: int, rect: Rect, offset: tuple[int, int]
) -> None:
    document = smooth_document()
    document.transform = change(document.transform)
    pixels = document.new_pixels()
    document.layers = (*document.layers, Layer(name="x", pixels=pixels, offset=offset))
    width, height = document.transform.size
    area = Rect(0, 0, *level_size(width, height, level))
    before = document.flatten(area, level)
    mask_before = document.mask_in_output(document.scratch_mask, area, level)
    pixels.write(rect, np.full((2, rect.height, rect.width), 65535, np.uint16))
    document.scratch_mask.write(rect, np.full((1, rect.height, rect.width), 255, np.uint8))
    differs = (document.flatten(area, level) != before).any(-1)
    dirty = document.dirty_in_output(rect.moved(*offset), level)
    differs[dirty.slices_in(area)] = False
    assert not differs.any()
    differs = document.mask_in_output(document.scratch_mask, area, level) != mask_before
    differs[document.dirty_in_output(rect, level).slices_in(area)] = False
    assert not differs.any()


@settings(max_examples=20, deadline=None)
@given(change=TRANSFORMS)
def test_masks_lie_where_the_photo_does(change: Any) -> None:
    document = smooth_document()
    document.transform = change(document.transform)
    spot = Rect(120, 90, 40, 30)
    white = document.new_pixels()
    white.write(spot, np.full((2, 30, 40), 65535, np.uint16))
    document.layers = (Layer(name="spot", pixels=white),)
    document.scratch_mask.write(spot, np.full((1, 30, 40), 255, np.uint8))
    seen = document.flatten(document.output_area, dtype=np.uint8)[..., 1]
    mask = document.mask_in_output(document.scratch_mask, document.output_area)
    assert mask.shape == seen.shape
    assert np.abs(mask.astype(int) - seen).mean() < 0.2
    assert ((mask > 127) != (seen > 127)).sum() <= 8


def test_resolution_turns_with_the_photo() -> None:
    photo = Photo(pixels=noise((30, 40), np.uint8), resolution=(600.0, 300.0))
    document = Document.from_photo(photo)
    document.transform = document.transform.straightened(20)
    assert document.to_photo().resolution == (600.0, 300.0)
    document.transform = document.transform.turned(3)
    assert document.to_photo().resolution == (300.0, 600.0)


def test_areas_map_both_ways() -> None:
    transform = Transform.identity(400, 300).turned(1)
    assert transform.to_output(Rect(0, 0, 10, 20)) == Rect(280, 0, 20, 10)
    assert transform.to_photo(Rect(280, 0, 20, 10)) == Rect(0, 0, 10, 20)


def test_impossible_transforms_are_refused() -> None:
    start = Transform.identity(400, 300)
    with pytest.raises(DocumentError):
        start.cropped(Rect(0, 0, 0, 10))
    with pytest.raises(DocumentError):
        start.with_perspective(((0, 0), (10, 10), (10, 0), (0, 10)), 100, 100)
