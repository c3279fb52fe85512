"""Masks of drawn shapes."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from iide_studio.core.rect import Rect
from iide_studio.core.shapes import Point, polygon_mask

AREA = Rect(0, 0, 300, 200)
POINTS = st.tuples(st.floats(-50, 350), st.floats(-50, 250))


def whole(points: list[Point]) -> np.ndarray:
    """Returns the mask of all of the area."""
    rect, mask = polygon_mask(points, AREA)
    assert AREA.contains(rect)
    result = np.zeros((AREA.height, AREA.width), np.uint8)
    result[rect.slices_in(AREA)] = mask
    return result


@given(
    left=st.integers(0, 200),
    top=st.integers(0, 150),
    width=st.integers(1, 99),
    height=st.integers(1, 49),
)
def test_rectangle_of_whole_pixels_is_exact(left: int, top: int, width: int, height: int) -> None:
    right, bottom = left + width, top + height
    mask = whole([(left, top), (right, top), (right, bottom), (left, bottom)])
    wanted = np.zeros_like(mask)
    wanted[top:bottom, left:right] = 255
    assert np.array_equal(mask, wanted)


@given(points=st.tuples(POINTS, POINTS, POINTS))
def test_triangle_covers_what_lies_inside(points: tuple[Point, Point, Point]) -> None:
    """Pixels far inside are full, those far outside empty: by the signs of three areas."""
    y, x = np.mgrid[: AREA.height, : AREA.width] + 0.5
    corners = np.array(points)
    (ax, ay), (bx, by), (cx, cy) = corners
    turn = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
    if abs(turn) < 500:
        return
    depth = np.full(x.shape, np.inf)
    for start, end in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        across, down = end - start
        length = max(float(np.hypot(across, down)), 1e-9)
        side = (across * (y - start[1]) - down * (x - start[0])) / length * np.sign(turn)
        depth = np.minimum(depth, side)
    mask = whole(list(points))
    assert mask[depth > 1].min(initial=255) == 255
    assert mask[depth < -1.5].max(initial=0) == 0


@given(points=st.lists(st.tuples(st.floats(0, 300), st.floats(0, 200)), min_size=4, max_size=4))
def test_area_of_a_convex_shape(points: list[Point]) -> None:
    corners = np.array(points)
    ends = np.roll(corners, -1, axis=0)
    edges, following = ends - corners, np.roll(ends - corners, -1, axis=0)
    turns = edges[:, 0] * following[:, 1] - edges[:, 1] * following[:, 0]
    if not (turns > 1).all() and not (turns < -1).all():
        return
    if np.abs(turns).min() < 200:
        return
    area = abs((corners[:, 0] * ends[:, 1] - corners[:, 1] * ends[:, 0]).sum()) / 2
    outline = np.hypot(*(ends - corners).T).sum()
    covered = whole(points).sum() / 255
    assert covered == pytest.approx(area, abs=0.1 * outline + 2)


def test_edge_through_the_middle_of_a_pixel_is_half() -> None:
    mask = whole([(10.5, 10), (20, 10), (20, 20), (10.5, 20)])
    assert mask[15, 10] == pytest.approx(128, abs=34)
    assert mask[15, 9] == 0
    assert mask[15, 11] == 255


def test_where_an_outline_crosses_itself_the_inside_is_out() -> None:
    square = [(10.0, 10.0), (110.0, 10.0), (110.0, 110.0), (10.0, 110.0)]
    inner = [(40.0, 40.0), (80.0, 40.0), (80.0, 80.0), (40.0, 80.0)]
    mask = whole([*square, square[0], *inner, inner[0]])
    assert mask[20, 20] == 255
    assert mask[60, 60] == 0


@pytest.mark.parametrize("points", [[], [(3, 3)], [(3, 3), (9, 9)], [(-9, -9), (-5, -9), (-5, -3)]])
def test_nothing_is_inside(points: list[Point]) -> None:
    rect, mask = polygon_mask(points, AREA)
    assert rect.is_empty
    assert mask.size == 0


def test_a_sliver_outside_of_the_photo_covers_nothing() -> None:
    area = Rect(0, 0, 40, 30)
    rect, mask = polygon_mask([(0.0, 0.0625), (0.0, -20.0), (25.0, 0.0)], area)

    assert mask.shape == (rect.height, rect.width)
    assert mask.max(initial=0) < 40
