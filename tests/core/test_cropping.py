"""Frames of crops, straightening and perspective."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from iide_studio.core.cropping import (
    HANDLES,
    CropFrame,
    frame_of_selection,
    largest_upright,
    mask_bounds,
    tilt_of,
)
from iide_studio.core.document import Document
from iide_studio.core.errors import DocumentError
from iide_studio.core.perspective import rectified, rectified_size
from iide_studio.core.photo import Photo
from iide_studio.core.rect import Rect
from iide_studio.core.tiles import TileStore
from iide_studio.core.transform import Transform

AREA = Rect(0, 0, 300, 200)
SHARES = st.floats(0, 1)
ANGLES = st.floats(-180, 180)


@st.composite
def frames(draw: st.DrawFn) -> CropFrame:
    """Draws a frame inside the area."""
    x, y = draw(st.floats(5, 295)), draw(st.floats(5, 195))
    frame = CropFrame(x, y, draw(st.floats(2, 300)), draw(st.floats(2, 200)), draw(ANGLES))
    return frame.kept_inside(AREA)


def is_inside(frame: CropFrame) -> bool:
    slack = 1e-6 + (1.5 if min(frame.width, frame.height) <= 1 else 0)
    return all(
        -slack <= x <= AREA.right + slack and -slack <= y <= AREA.bottom + slack
        for x, y in frame.corners
    )


@given(
    frame=frames(), handle=st.sampled_from(HANDLES), x=st.floats(-99, 399), y=st.floats(-99, 299)
)
def test_dragged_handle_keeps_what_is_opposite(
    frame: CropFrame, handle: tuple[int, int], x: float, y: float
) -> None:
    dragged = frame.dragged(handle, x, y, AREA)
    opposite = (-handle[0], -handle[1])
    assert dragged.degrees == frame.degrees
    assert is_inside(dragged)
    if min(dragged.width, dragged.height) > 1:
        assert math.dist(dragged.point(opposite), frame.point(opposite)) < 1e-6


@given(frame=frames(), across=SHARES, down=SHARES)
def test_dragged_corner_of_an_upright_frame_goes_where_the_pointer_is(
    frame: CropFrame, across: float, down: float
) -> None:
    frame = CropFrame(frame.x, frame.y, frame.width, frame.height).kept_inside(AREA)
    left, top = frame.point((-1, -1))
    assume(left < AREA.right - 2 and top < AREA.bottom - 2)
    x = left + 1.5 + across * (AREA.right - left - 1.5)
    y = top + 1.5 + down * (AREA.bottom - top - 1.5)
    assert math.dist(frame.dragged((1, 1), x, y, AREA).point((1, 1)), (x, y)) < 1e-6


def test_a_frame_at_the_border_does_not_collapse_by_rounding() -> None:
    frame = CropFrame(50 - 1e-14, 40 - 1e-14, 100, 80)

    dragged = frame.dragged((1, 1), 150, 120, AREA)

    assert (dragged.width, dragged.height) == pytest.approx((150, 120))


@given(
    frame=frames(),
    handle=st.sampled_from(HANDLES),
    x=st.floats(-99, 399),
    y=st.floats(-99, 299),
    aspect=st.floats(0.3, 3),
)
def test_aspect_is_kept(
    frame: CropFrame, handle: tuple[int, int], x: float, y: float, aspect: float
) -> None:
    dragged = frame.dragged(handle, x, y, AREA, aspect=aspect)
    assert is_inside(dragged)
    if min(dragged.width, dragged.height) > 1:
        assert dragged.width / dragged.height == pytest.approx(aspect, rel=1e-6)


@given(frame=frames(), across=st.floats(-500, 500), down=st.floats(-500, 500))
def test_moved_frame_stays_inside_and_keeps_its_size(
    frame: CropFrame, across: float, down: float
) -> None:
    moved = frame.moved(across, down, AREA)
    assert is_inside(moved)
    assert (moved.width, moved.height) == (frame.width, frame.height)


@given(frame=frames(), degrees=ANGLES, aspect=st.floats(0.3, 3))
def test_turned_and_shaped_frames_stay_inside(
    frame: CropFrame, degrees: float, aspect: float
) -> None:
    assert is_inside(frame.turned(degrees, AREA))
    shaped = frame.with_aspect(aspect, AREA)
    assert is_inside(shaped)


@given(frame=frames())
def test_the_crop_shows_what_the_frame_holds(frame: CropFrame) -> None:
    assume(frame.width > 3 and frame.height > 3)
    base = Transform.identity(300, 200).turned(1).mirrored_across().turned(3)
    transform = frame.applied_to(base)
    width, height = transform.size
    assert (width, height) == frame.size
    for (x, y), corner in zip(
        frame.corners, ((0, 0), (width, 0), (width, height), (0, height)), strict=True
    ):
        place = transform.point_to_output(*base.point_to_photo(x, y))
        # Rounding the size moves each corner by less than a pixel; an upright frame by one more.
        assert math.dist(place, corner) < 1.6


@given(degrees=st.floats(-45, 45), aspect=st.floats(0.4, 2.5))
@settings(max_examples=15)
def test_a_straightened_photo_has_no_transparent_corners(degrees: float, aspect: float) -> None:
    document = Document.from_photo(Photo(pixels=np.full((120, 160), 200, np.uint8)))
    frame = largest_upright(160, 120, degrees, aspect)
    document.transform = frame.applied_to(document.transform)
    assert document.to_photo().alpha is None
    assert document.to_photo().pixels.min() == 200


def test_upright_frame_moves_no_pixel() -> None:
    frame = CropFrame.of_rect(Rect(10, 20, 101, 50))
    base = Transform.identity(300, 200).turned(1).turned(3)
    assert frame.applied_to(base) == base.cropped(Rect(10, 20, 101, 50))


@given(degrees=st.floats(-44, 44), quarter=st.integers(0, 3))
def test_a_drawn_horizon_becomes_level(degrees: float, quarter: int) -> None:
    angle = math.radians(degrees + 90 * quarter)
    line = (150.0, 100.0, 150 + 80 * math.cos(angle), 100 + 80 * math.sin(angle))
    tilt = tilt_of(*line)
    assert tilt == pytest.approx(degrees, abs=1e-6)
    frame = CropFrame(150, 100, 120, 80).turned(tilt, AREA)
    transform = frame.applied_to(Transform.identity(300, 200))
    start = transform.point_to_output(*line[:2])
    end = transform.point_to_output(*line[2:])
    assert min(abs(end[0] - start[0]), abs(end[1] - start[1])) < 1e-6


@given(degrees=st.floats(-45, 45), aspect=st.floats(0.4, 2.5))
def test_largest_turned_frame_touches_the_edge(degrees: float, aspect: float) -> None:
    frame = largest_upright(300, 200, degrees, aspect)
    assert is_inside(frame)
    assert frame.width / frame.height == pytest.approx(aspect)
    gaps = [min(x, 300 - x, y, 200 - y) for x, y in frame.corners]
    assert min(gaps) < 1e-6


def test_frame_of_a_selection_is_exact() -> None:
    document = Document.from_photo(Photo(pixels=np.zeros((400, 600), np.uint8)))
    with pytest.raises(DocumentError, match="Nothing is selected"):
        frame_of_selection(document)
    mask = np.zeros((400, 600), np.uint8)
    mask[30:301, 200:290] = 255
    mask[20, 20] = 100
    document.selection = TileStore.from_mask(mask)
    assert mask_bounds(document.selection) == Rect(200, 30, 90, 271)
    assert frame_of_selection(document) == CropFrame.of_rect(Rect(200, 30, 90, 271))
    document.transform = document.transform.turned(1)
    assert frame_of_selection(document).size == (271, 90)


def test_perspective_makes_the_frame_a_rectangle() -> None:
    corners = ((40.0, 20.0), (250.0, 50.0), (260.0, 150.0), (30.0, 180.0))
    assert rectified_size(corners) == (232, 160)
    transform = rectified(Transform.identity(300, 200), corners)
    assert transform.size == (232, 160)
    assert transform.point_to_output(250, 50) == pytest.approx((232, 0))
    assert transform.point_to_output(30, 180) == pytest.approx((0, 160))


def test_perspective_refuses_crossed_corners() -> None:
    corners = ((40.0, 20.0), (30.0, 180.0), (260.0, 150.0), (250.0, 50.0))
    with pytest.raises(DocumentError, match="corners"):
        rectified(Transform.identity(300, 200), corners)
