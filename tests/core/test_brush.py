"""Brushes: the shape of a dab and its place along a stroke."""

from __future__ import annotations

import dataclasses
import itertools
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from iide_studio.core.brush import FULL, LARGEST, SMALLEST, Brush, Pressure, dab
from iide_studio.core.brush_path import BrushPath, Touch
from iide_studio.core.brush_settings import brush_of, brush_values, hardened, resized

places = st.floats(-50, 50).map(lambda value: round(value, 3))


@given(st.floats(1, 300), st.floats(0, 1), places, places)
def test_dab_is_round_full_in_the_middle_and_empty_outside(
    size: float, hardness: float, x: float, y: float
) -> None:
    area, coverage = dab(Brush(size=size, hardness=hardness), x, y)
    rows, columns = np.mgrid[: area.height, : area.width]
    distance = np.hypot(columns + area.x + 0.5 - x, rows + area.y + 0.5 - y)
    radius = size / 2
    near = 1.0 + size * 0.005  # sizes and places are rounded a little
    assert not coverage[distance > radius + 0.5 + near].any()
    assert (coverage[distance < radius * hardness - 0.5 - near] == FULL).all()
    assert not coverage[[0, -1]].any()
    assert not coverage[:, [0, -1]].any()


@given(st.floats(10, 200), places, places)
def test_hard_dab_has_the_area_of_its_circle(size: float, x: float, y: float) -> None:
    _, coverage = dab(Brush(size=size, hardness=1), x, y)
    assert coverage.sum(dtype=np.int64) / FULL == pytest.approx(math.pi * size**2 / 4, rel=0.03)


def test_softer_brushes_cover_less() -> None:
    sums = [dab(Brush(size=80, hardness=h / 4), 0, 0)[1].sum(dtype=np.int64) for h in range(5)]
    assert sums == sorted(sums)
    assert sums[0] < 0.5 * sums[-1]


@pytest.mark.parametrize(
    ("pressure", "size", "opacity"),
    [
        (Pressure.NOTHING, 40, 1),
        (Pressure.SIZE, 21, 1),
        (Pressure.OPACITY, 40, 0.5),
        (Pressure.BOTH, 21, 0.5),
    ],
)
def test_half_the_pressure(pressure: Pressure, size: float, opacity: float) -> None:
    pressed = Brush(size=40, pressure=pressure).pressed(0.5)
    assert (pressed.size, pressed.opacity) == (pytest.approx(size), opacity)
    assert Brush(size=40, pressure=pressure).pressed(1.0) == Brush(size=40, pressure=pressure)


def test_opacity_of_a_dab_scales_its_coverage() -> None:
    _, whole = dab(Brush(size=30), 0, 0)
    _, half = dab(Brush(size=30, opacity=0.5), 0, 0)
    assert np.abs(whole / 2 - half).max() <= 1


@given(st.floats(SMALLEST, LARGEST), st.integers(1, 12))
def test_steps_of_size_and_hardness_never_stop_before_the_end(size: float, steps: int) -> None:
    brush = Brush(size=size, hardness=0.5)
    assert resized(brush, steps).size > size or size == LARGEST
    assert resized(brush, -steps).size < size or size == SMALLEST
    assert resized(brush, 200).size == LARGEST
    assert resized(brush, -200).size == SMALLEST
    assert hardened(brush, steps).hardness == min(1, round(0.5 + steps / 10, 1))
    assert brush_of(brush_values(brush), Brush()) == brush


def test_senseless_brushes_are_refused() -> None:
    for size in (0, 5000):
        with pytest.raises(ValueError, match="a brush of"):
            Brush(size=size)
    for name, value in (("hardness", 1.1), ("opacity", -1), ("spacing", 0)):
        with pytest.raises(ValueError, match="makes no sense"):
            dataclasses.replace(Brush(), **{name: value})


@given(st.lists(st.tuples(places, places), min_size=1, max_size=12))
def test_dabs_do_not_depend_on_how_often_the_pen_is_asked(corners: list[tuple]) -> None:
    brush = Brush(size=20, spacing=0.1)
    coarse, fine = BrushPath(brush), BrushPath(brush)
    few = [d for x, y in corners for d in coarse.to(Touch(x, y))]
    many = list(fine.to(Touch(*corners[0])))
    for (x, y), (u, v) in itertools.pairwise(corners):
        for share in (0.25, 0.5, 0.75, 1.0):
            many += fine.to(Touch(x + (u - x) * share, y + (v - y) * share))
    # Rounding may decide whether the very last dab is reached.
    assert abs(len(few) - len(many)) <= 1
    for one, other in zip(few, many, strict=False):
        assert math.hypot(one.x - other.x, one.y - other.y) < 1e-6


def test_dabs_lie_evenly_and_pressure_changes_along_the_way() -> None:
    path = BrushPath(Brush(size=100, spacing=0.1, pressure=Pressure.OPACITY))
    dabs = [*path.to(Touch(0, 0, 0.0)), *path.to(Touch(100, 0, 1.0))]
    assert [d.x for d in dabs] == pytest.approx(range(0, 101, 10))
    assert [d.pressure for d in dabs] == pytest.approx([x / 100 for x in range(0, 101, 10)])
