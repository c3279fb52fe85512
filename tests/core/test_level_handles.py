"""Handles of levels keep out of each other's way, and adjustment layers find their place."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from iide_studio.core.adjustment_layers import add_above, meant_layer, new_adjustment_layer
from iide_studio.core.adjustments.level_handles import HANDLES, Handle, handle_place, with_handle
from iide_studio.core.adjustments.levels import LevelRange, Levels
from iide_studio.core.adjustments.saturation import Saturation
from iide_studio.core.document import Document
from iide_studio.core.history import History
from iide_studio.core.photo import Photo

DRAGS = st.lists(st.tuples(st.sampled_from(HANDLES), st.floats(-0.5, 1.5)), max_size=20)


@given(DRAGS)
def test_whatever_is_dragged_stays_levels(drags: list[tuple[Handle, float]]) -> None:
    levels = LevelRange()
    for handle, place in drags:
        levels = with_handle(levels, handle, place)
        assert 0 <= levels.black < levels.white <= 1
        assert 0 <= handle_place(levels, handle) <= 1


@given(st.sampled_from(HANDLES), st.floats(0.15, 0.85))
def test_a_handle_stands_where_it_was_put(handle: Handle, place: float) -> None:
    levels = with_handle(LevelRange(), handle, place)
    assert handle_place(levels, handle) == pytest.approx(place)


@given(st.floats(0.05, 0.9))
def test_the_middle_becomes_half_way(place: float) -> None:
    levels = with_handle(LevelRange(0.02, 0.97), "middle", place)
    assert float(levels.apply(np.array([place], np.float32))[0]) == pytest.approx(0.5, abs=1e-3)


@pytest.mark.parametrize("handle", HANDLES)
def test_levels_of_another_program_can_be_dragged(handle: Handle) -> None:
    for levels in (LevelRange(0.5, 0.0), LevelRange(1.5, 2.0), LevelRange(-1.0, 0.001)):
        with_handle(levels, handle, 0.3)


def test_an_adjustment_lies_above_the_active_layer() -> None:
    document = Document.from_photo(Photo(pixels=np.zeros((64, 64, 3), np.uint8)))
    history, photo = History(document), document.layers[0].id
    for name in ("First", "Second"):
        layer = new_adjustment_layer(document, Levels(), name)
        history.do(add_above(document, layer, photo))
    assert [layer.name for layer in document.layers] == ["Photo", "Second", "First"]
    uppermost, second = document.layers[2], document.layers[1]
    assert meant_layer(document, Levels, photo) is uppermost
    assert meant_layer(document, Levels, second.id) is second
    assert meant_layer(document, Saturation, second.id) is None
