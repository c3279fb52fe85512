"""The wands on documents."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iide_studio.core.document import Document
from iide_studio.core.photo import Photo
from iide_studio.core.rect import Rect
from iide_studio.core.tiles import TileStore
from iide_studio.core.wand import ToneView, ToneWand, scratch_flood


def two_tones(dtype: type = np.uint16, *, is_gray: bool = False) -> Document:
    """Returns a photo, 600 x 400, dark but for a bright block at (100..300, 80..200)."""
    full = np.iinfo(dtype).max
    pixels = np.full((400, 600) if is_gray else (400, 600, 3), 0.2 * full)
    pixels[80:200, 100:300] = 0.7 * full
    return Document.from_photo(Photo(pixels=np.rint(pixels).astype(dtype)))


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("is_gray", [True, False])
@pytest.mark.parametrize("level", [0, 1, 2])
def test_wand_takes_what_has_one_tone(dtype: type, is_gray: bool, level: int) -> None:
    wand = ToneWand(document=two_tones(dtype, is_gray=is_gray), x=150, y=100, level=level)
    flood = wand.flood(0.1)
    flood.advance()
    rect, mask = wand.to_photo(*flood.mask())
    whole = np.zeros((400, 600), np.uint8)
    whole[rect.slices_in(wand.document.area)] = mask
    assert whole[82:198, 102:298].min() == 255
    whole[76:204, 96:304] = 0
    assert not whole.any()


@settings(max_examples=20)
@given(level=st.integers(0, 3), tolerance=st.floats(0, 1), seed=st.integers(0, 9))
def test_what_is_shown_while_dragging_is_what_comes(
    level: int, tolerance: float, seed: int
) -> None:
    coarse = np.random.default_rng(seed).integers(0, 256, (6, 8, 3), np.uint8)
    document = Document.from_photo(Photo(pixels=np.kron(coarse, np.ones((50, 50, 1), np.uint8))))
    wand = ToneWand(document=document, x=130, y=120, level=level)
    view = ToneView(wand, document.frame(level))
    flood = wand.flood(tolerance)
    flood.advance()
    rect, mask = flood.mask()
    whole = np.zeros((view.rect.height, view.rect.width), np.uint8)
    whole[rect.slices_in(view.rect)] = mask
    assert np.array_equal(view.mask(tolerance), whole)


def test_grain_at_the_clicked_pixel_does_not_decide() -> None:
    document = two_tones(np.uint8, is_gray=True)
    pixels = document.layers[0].pixels
    assert pixels is not None
    pixels.write(Rect(150, 100, 1, 1), np.full((2, 1, 1), 255, np.uint8))
    tone = ToneWand(document=document, x=150, y=100, radius=2).tone()
    assert abs(int(tone[0]) / 65535 - 0.7) < 0.02


def scratched() -> Document:
    """Returns a photo with a diagonal scratch, a weaker end to it, and another scratch."""
    found = np.zeros((500, 700), np.uint16)
    for x in range(50, 600):
        found[x // 2 : x // 2 + 3, x] = 60000 if x < 400 else 20000
    found[400:402, 10:300] = 50000
    document = Document.from_photo(Photo(pixels=np.zeros((500, 700), np.uint8)))
    document.scratch_probability = TileStore.from_mask(found)
    return document


def test_scratch_wand_takes_the_scratch_that_was_clicked() -> None:
    document = scratched()
    flood = scratch_flood(document, 100.5, 54, share=0.5, reach=8)
    assert flood is not None
    flood.advance()
    rect, mask = flood.mask()
    rows, columns = np.nonzero(mask)
    assert (columns.min() + rect.x, columns.max() + rect.x) == (50, 399)
    assert rows.max() + rect.y < 250


def test_scratch_wand_goes_further_if_less_likely_pixels_count() -> None:
    flood = scratch_flood(scratched(), 100.5, 54, share=0.2, reach=8)
    assert flood is not None
    flood.advance()
    rect, mask = flood.mask()
    assert np.nonzero(mask)[1].max() + rect.x == 599


def test_scratch_wand_finds_nothing_where_nothing_was_detected() -> None:
    assert scratch_flood(scratched(), 600, 30, share=0.5, reach=8) is None
    assert scratch_flood(scratched(), -50, 30, share=0.5, reach=8) is None
