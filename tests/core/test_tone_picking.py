"""What clicks and dragged points make of adjustments."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from iide_studio.core.adjustments.adjustment import Adjustment
from iide_studio.core.adjustments.curve_editing import (
    GAP,
    moved_point,
    nearest_point,
    with_point,
    without_point,
)
from iide_studio.core.adjustments.curves import STRAIGHT, Curves
from iide_studio.core.adjustments.inversion import Inversion
from iide_studio.core.adjustments.levels import LevelRange, Levels
from iide_studio.core.adjustments.saturation import Saturation
from iide_studio.core.adjustments.white_balance import WhiteBalance
from iide_studio.core.document import Document
from iide_studio.core.errors import DocumentError
from iide_studio.core.layers import Layer
from iide_studio.core.photo import Photo
from iide_studio.core.tone_picking import Pick, color_at, picked

UNIT = st.floats(0, 1)
COLOR = (0.6, 0.5, 0.3)


def _document() -> Document:
    pixels = np.full((80, 90, 3), 30000, np.uint16)
    pixels[20:40, 20:40] = np.rint(np.array(COLOR) * 65535)
    return Document.from_photo(Photo(pixels=pixels))


def _applied(adjustment: Adjustment, color: tuple[float, ...]) -> np.ndarray:
    planes = np.array(color, np.float32)[:, None, None]
    return adjustment.apply(planes, None, 0)[:, 0, 0]


def test_the_color_below_a_layer_is_found() -> None:
    document = _document()
    layer = Layer(name="Levels", adjustment=Levels(LevelRange(out_white=0.5)))
    document.layers = (*document.layers, layer)
    found = color_at(document, 30, 30, below=layer.id)
    assert found == pytest.approx(COLOR, abs=1e-4)
    assert color_at(document, 30, 30) == pytest.approx([c / 2 for c in COLOR], abs=1e-4)
    assert color_at(document, -1, 30) is None
    assert color_at(document, 0, 0) is not None


def test_what_is_said_to_be_gray_becomes_gray() -> None:
    result = _applied(picked(WhiteBalance(1.0, -0.5), Pick.GRAY, COLOR), COLOR)
    np.testing.assert_allclose(result, result.mean(), atol=1e-5)


@pytest.mark.parametrize("before", [Levels(), Levels(LevelRange(0.05, 0.9, 1.4))])
@pytest.mark.parametrize(("pick", "expected"), [(Pick.BLACK, 0.0), (Pick.WHITE, 1.0)])
def test_what_is_said_to_be_black_or_white_becomes_so(
    before: Levels, pick: Pick, expected: float
) -> None:
    result = _applied(picked(before, pick, COLOR), COLOR)
    np.testing.assert_allclose(result, expected, atol=1e-5)


def test_the_film_base_becomes_black() -> None:
    inversion = picked(Inversion(densest=(0.1, 0.1, 0.1)), Pick.FILM_BASE, COLOR)
    np.testing.assert_allclose(_applied(inversion, COLOR), 0, atol=1e-6)


def test_a_gray_photo_has_one_number() -> None:
    levels = picked(Levels(), Pick.WHITE, (0.7,))
    assert isinstance(levels, Levels)
    assert levels.master.white == pytest.approx(0.7)


def test_what_makes_no_sense_is_refused() -> None:
    with pytest.raises(DocumentError):
        picked(Saturation(), Pick.GRAY, COLOR)
    with pytest.raises(DocumentError):
        picked(Levels(red=LevelRange(0.0, 0.5)), Pick.BLACK, COLOR)
    with pytest.raises(DocumentError):
        picked(Inversion(base=(0.5, 0.5, 0.5)), Pick.DENSEST, COLOR)


@given(st.lists(st.tuples(st.sampled_from("amr"), UNIT, UNIT, st.integers(0, 20)), max_size=30))
def test_whatever_is_done_to_a_curve_it_stays_one(steps: list[tuple]) -> None:
    points = STRAIGHT
    for what, x, y, number in steps:
        index = number % len(points)
        if what == "a":
            before, (points, place) = points, with_point(points, x, y)
            assert (points == before) == (place is None)
        elif what == "m":
            points = moved_point(points, index, x, y)
        else:
            points = without_point(points, index)
        Curves(master=points)  # raises if it is no curve
        assert all(b[0] - a[0] >= GAP - 1e-9 for a, b in itertools.pairwise(points))


def test_points_are_found_where_they_are() -> None:
    points, index = with_point(STRAIGHT, 0.5, 0.7)
    assert index == 1
    assert nearest_point(points, 0.52, 0.69, reach=0.05) == 1
    assert nearest_point(points, 0.3, 0.3, reach=0.05) is None
    assert without_point(STRAIGHT, 0) == STRAIGHT
