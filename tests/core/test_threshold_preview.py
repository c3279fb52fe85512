"""A threshold that is only tried out looks as it will when the mask is made."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from iide_studio.core.commands.masks import ThresholdScratches
from iide_studio.core.document import Document
from iide_studio.core.photo import Photo
from iide_studio.core.rect import Rect
from iide_studio.core.scratch_search import found_scratches
from iide_studio.core.threshold_preview import ThresholdPreview

SIZE = (90, 130)


def _searched(seed: int, level: float) -> Document:
    random = np.random.default_rng(seed)
    document = Document.from_photo(Photo(pixels=np.full((*SIZE, 3), 90, np.uint8)))
    found_scratches(document, random.integers(0, 65536, SIZE, np.uint16), level).apply(document)
    return document


@settings(max_examples=25, deadline=None)
@given(
    seed=st.integers(0, 99),
    first=st.floats(0.01, 1),
    second=st.floats(0.01, 1),
    painted=st.booleans(),
)
def test_the_preview_is_what_the_command_makes(
    seed: int, first: float, second: float, painted: bool
) -> None:
    document = _searched(seed, first)
    if painted:
        document.scratch_mask.write(Rect(0, 0, 40, 30), np.full((1, 30, 40), 255, np.uint8))
    shown = ThresholdPreview(second, first).coverage(document, document.area, 0)
    ThresholdScratches(second, previous=first).apply(document)
    made = document.scratch_mask.read(document.area)[0]
    np.testing.assert_array_equal(shown, made)


def test_without_a_map_the_mask_is_shown_as_it_is() -> None:
    document = Document.from_photo(Photo(pixels=np.zeros((*SIZE, 3), np.uint8)))
    document.scratch_mask.write(document.area, np.full((1, *SIZE), 7, np.uint8))
    assert (ThresholdPreview(0.5, 0.2).coverage(document, document.area, 0) == 7).all()
