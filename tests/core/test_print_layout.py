"""Where a picture lies on paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iide_studio.core.print_layout import PrintSize, print_layout, print_level, true_size
from iide_studio.core.pyramid import level_size

_SIDES = st.floats(5, 2000)
_PAPERS = st.tuples(st.floats(50, 500), st.floats(50, 500))


def test_true_size_is_that_of_the_scanned_photo() -> None:
    assert true_size((1200, 900), (600.0, 300.0)) == pytest.approx((50.8, 76.2))
    assert true_size((300, 600), None) == pytest.approx((25.4, 50.8))


@given(_SIDES, _SIDES, _PAPERS)
def test_true_size_never_scales(width: float, height: float, paper: tuple[float, float]) -> None:
    layout = print_layout((width, height), paper, PrintSize.TRUE)
    assert sorted((layout.width, layout.height)) == sorted((width, height))
    assert layout.x + layout.width / 2 == pytest.approx(paper[0] / 2)
    if width <= paper[0] and height <= paper[1]:
        assert layout.fits
        assert not layout.is_turned


@given(_SIDES, _SIDES, _PAPERS)
def test_fitting_touches_two_edges(width: float, height: float, paper: tuple[float, float]) -> None:
    layout = print_layout((width, height), paper, PrintSize.FIT)
    assert layout.fits
    gaps = (layout.x, layout.y)
    assert min(gaps) == pytest.approx(0, abs=1e-6)
    sides = (layout.height, layout.width) if layout.is_turned else (layout.width, layout.height)
    assert sides[0] / sides[1] == pytest.approx(width / height)


@given(st.integers(10, 10_000), st.integers(10, 10_000), st.floats(10, 500))
def test_the_level_is_sharp_but_not_wasteful(width: int, height: int, across: float) -> None:
    millimetres = (across, across * height / width)
    level = print_level((width, height), millimetres)
    finer = level_size(width, height, level)
    assert level == 0 or min(finer[0] / millimetres[0], finer[1] / millimetres[1]) * 25.4 >= 299.9
