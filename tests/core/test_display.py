"""What the screen needs of the core: colours, tints, edges, and levels made in short steps."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from iide_studio.core.clipping import clipping_marked
from iide_studio.core.color import ColorSpace
from iide_studio.core.commands.layering import ChangeLayer
from iide_studio.core.display_color import DisplayColors, is_monitor_profile, profile_name
from iide_studio.core.document import Document
from iide_studio.core.history import History
from iide_studio.core.layers import Layer
from iide_studio.core.outline import outline
from iide_studio.core.overlay_color import laid_over, rgb_of, tinted
from iide_studio.core.photo import Photo
from iide_studio.core.preparing import is_prepared, preparation, shown_stores
from iide_studio.core.profiles import adobe_rgb_profile, coded_profile, srgb_profile
from iide_studio.core.rect import Rect
from iide_studio.core.tiles import TileStore

P3 = coded_profile(12)
MASKS = hnp.arrays(np.uint8, st.tuples(st.integers(1, 12), st.integers(1, 12)))


def noise(*shape: int, dtype: type = np.uint8) -> np.ndarray:
    return np.random.default_rng(5).integers(0, np.iinfo(dtype).max + 1, shape, dtype)


@pytest.mark.parametrize("profile", [None, srgb_profile(), b"no profile at all"])
def test_what_is_srgb_on_an_srgb_screen_is_not_converted(profile: bytes | None) -> None:
    pixels = noise(20, 30, 4)
    pixels[..., 3] = 255

    shown = DisplayColors(profile, profile, is_gray=False).to_screen(pixels)

    assert np.array_equal(shown, pixels[..., [2, 1, 0, 3]])


@pytest.mark.parametrize(
    ("source", "monitor"), [(adobe_rgb_profile(), None), (None, P3), (adobe_rgb_profile(), P3)]
)
def test_colours_are_those_of_the_exact_conversion(
    source: bytes | None, monitor: bytes | None
) -> None:
    pixels = noise(16, 16, 3)
    opaque = np.dstack([pixels, np.full((16, 16), 255, np.uint8)])

    shown = DisplayColors(source, monitor, is_gray=False).to_screen(opaque)

    srgb = ColorSpace(source, is_gray=False).to_srgb(pixels)
    if source is not None and monitor is not None:
        return  # the way through sRGB cuts colours off that the direct one keeps
    wanted = ColorSpace(monitor, is_gray=False).from_srgb(srgb, dtype=np.uint8, gray=False)
    assert np.abs(shown[..., 2::-1].astype(int) - wanted).max() <= 2


def test_grey_is_grey_and_transparent_colour_is_multiplied_by_alpha() -> None:
    pixels = np.array([[[200, 255], [200, 128], [200, 0]]], np.uint8)

    shown = DisplayColors(None, None, is_gray=True).to_screen(pixels)

    assert shown.tolist() == [[[200] * 3 + [255], [100] * 3 + [128], [0] * 4]]


def test_only_profiles_of_screens_are_taken_for_screens() -> None:
    assert is_monitor_profile(adobe_rgb_profile())
    assert profile_name(adobe_rgb_profile())
    assert not is_monitor_profile(b"")
    assert not is_monitor_profile(adobe_rgb_profile()[:200])


@given(MASKS)
def test_an_outline_encloses_what_the_mask_encloses(mask: np.ndarray) -> None:
    padded = np.pad(mask, 1)

    _, upright = outline(padded)

    crossings = np.zeros((padded.shape[0], padded.shape[1] + 1), int)
    for x, first, last in upright:
        crossings[first:last, x] += 1
    assert np.array_equal(np.cumsum(crossings, axis=1)[:, :-1] % 2 == 1, padded >= 128)


@given(MASKS)
def test_an_outline_is_as_long_as_the_sides_between_inside_and_outside(mask: np.ndarray) -> None:
    across, upright = outline(mask)

    inside = mask >= 128
    assert (across[:, 2] - across[:, 1]).sum() == (inside[1:] != inside[:-1]).sum()
    assert (upright[:, 2] - upright[:, 1]).sum() == (inside[:, 1:] != inside[:, :-1]).sum()


def test_tints_cover_as_much_as_mask_and_opacity_say() -> None:
    coverage = np.array([[0, 128, 255]], np.uint8)

    tint = tinted(coverage, rgb_of("#ff8000"), 0.5)

    assert tint[0, :, 3].tolist() == [0, 64, 128]
    assert tint[0, 2].tolist() == [128, 64, 0, 128]
    below = np.full((1, 3, 4), 255, np.uint8)
    assert laid_over(below, tint)[0, 0].tolist() == [255] * 4
    assert laid_over(below, tint)[0, 2, 2] == 127


def test_clipping_is_marked_at_both_ends_and_only_there() -> None:
    pixels = np.array([[[0, 0, 0, 255], [9, 255, 9, 255], [0, 9, 9, 255], [0, 0, 0, 0]]], np.uint8)
    screen = np.full((1, 4, 4), 7, np.uint8)

    marked = clipping_marked(screen, pixels)

    changed = (marked != screen).any(axis=2)[0]
    assert changed.tolist() == [True, True, False, False]
    assert marked[0, 0].tolist() != marked[0, 1].tolist()


def document_with_masked_layer() -> Document:
    document = Document.from_photo(Photo(pixels=noise(1300, 1100, 3, dtype=np.uint16)))
    pixels = TileStore.from_pixels(noise(700, 600, 3, dtype=np.uint16))
    mask = TileStore.from_mask(noise(700, 600))
    document.layers += (Layer(name="over", pixels=pixels, mask=mask, offset=(300, 400)),)
    return document


@pytest.mark.parametrize("is_turned", [False, True])
def test_prepared_areas_are_read_without_making_anything(is_turned: bool) -> None:
    document = document_with_masked_layer()
    if is_turned:
        document.transform = document.transform.straightened(7)
    rect, level = Rect(0, 0, 137, 162), 3
    stores = shown_stores(document)
    wanted = document.copy().flatten(rect, level)
    assert not is_prepared(document, stores, rect, level)

    steps = sum(1 for _ in preparation(document, stores, rect, level))

    assert steps > 20
    assert is_prepared(document, stores, rect, level)
    assert not list(preparation(document, stores, rect, level))
    assert np.array_equal(document.flatten(rect, level), wanted)


def test_preparation_goes_on_after_a_change() -> None:
    document = document_with_masked_layer()
    rect, level = Rect(0, 0, 137, 162), 3
    steps = preparation(document, shown_stores(document), rect, level)
    next(steps)
    History(document).do(ChangeLayer(document.layers[1].id, opacity=0.5))
    top = document.layers[0].pixels
    assert top is not None
    top.write(Rect(500, 500, 9, 9), np.zeros((4, 9, 9), np.uint16))

    list(preparation(document, shown_stores(document), rect, level))

    assert np.array_equal(document.flatten(rect, level), document.copy().flatten(rect, level))
