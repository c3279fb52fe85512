"""Adjustments: what they do to tones, and how they are written down."""

from __future__ import annotations

import itertools
import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iide_studio.core.adjustments.adjustment import Adjustment
from iide_studio.core.adjustments.curves import Curves, curve_values
from iide_studio.core.adjustments.inversion import Inversion
from iide_studio.core.adjustments.levels import LevelRange, Levels
from iide_studio.core.adjustments.registry import KINDS, adjustment_from_json
from iide_studio.core.adjustments.saturation import Saturation
from iide_studio.core.adjustments.sharpen import Sharpen
from iide_studio.core.adjustments.white_balance import WhiteBalance
from iide_studio.core.document import Document
from iide_studio.core.errors import DocumentError
from iide_studio.core.layers import Layer
from iide_studio.core.photo import Photo
from iide_studio.core.rect import Rect
from iide_studio.core.tiles import TileStore
from tests.core.test_tiles import noise

UNIT = st.floats(0, 1).map(lambda x: round(x, 4))
RANGES = st.builds(
    LevelRange,
    black=st.floats(0, 0.4),
    white=st.floats(0.6, 1),
    gamma=st.floats(0.3, 3),
    out_black=st.floats(0, 0.3),
    out_white=st.floats(0.7, 1),
)
POINTS = (
    st.lists(st.tuples(UNIT, UNIT), min_size=2, max_size=8, unique_by=lambda p: p[0])
    .map(lambda points: tuple(sorted(points)))
    .filter(lambda p: all(b[0] - a[0] > 2e-4 for a, b in itertools.pairwise(p)))
)
LOW, HIGH = (st.tuples(*[st.floats(a, b)] * 3) for a, b in ((0, 0.4), (0.6, 1)))
ADJUSTMENTS: dict[type[Adjustment], st.SearchStrategy[Adjustment]] = {
    Levels: st.builds(Levels, RANGES, RANGES, RANGES, RANGES),
    Curves: st.builds(Curves, POINTS, POINTS, POINTS, POINTS),
    WhiteBalance: st.builds(WhiteBalance, st.floats(-2, 2), st.floats(-2, 2)),
    Saturation: st.builds(Saturation, st.floats(-1, 1)),
    Sharpen: st.builds(Sharpen, st.floats(0.3, 5), st.floats(0, 2), st.floats(0, 0.1)),
    Inversion: st.builds(Inversion, HIGH, LOW, st.floats(0.5, 2)),
}
ANY_ADJUSTMENT = st.one_of(*ADJUSTMENTS.values())


def adjusted(pixels: np.ndarray, *adjustments: Adjustment, **options: Any) -> np.ndarray:
    """Returns a photo's pixels under adjustment layers."""
    document = Document.from_photo(Photo(pixels=pixels))
    layers = [Layer(name=a.kind, adjustment=a, **options) for a in adjustments]
    document.layers = (*document.layers, *layers)
    return document.to_photo().pixels


def test_every_kind_is_tested() -> None:
    assert set(ADJUSTMENTS) == set(KINDS.values())


@given(adjustment=ANY_ADJUSTMENT)
def test_what_is_written_is_read_again(adjustment: Adjustment) -> None:
    text = json.dumps(adjustment.to_json())
    assert adjustment_from_json(json.loads(text)) == adjustment


@pytest.mark.parametrize(
    "data",
    [
        None,
        {},
        {"kind": "blur"},
        {"kind": ["levels"]},
        {"kind": "levels", "master": 3},
        {"kind": "levels", "master": {"black": "x"}},
        {"kind": "levels", "other": {}},
        {"kind": "curves", "master": [[0, 0]]},
        {"kind": "curves", "master": [[0, 0], [1, float("nan")]]},
        {"kind": "curves", "master": [[0.5, 0], [0.5, 1]]},
        {"kind": "curves", "master": 1},
        {"kind": "saturation", "amount": 1e300},
        {"kind": "sharpen", "radius": True},
        {"kind": "inversion", "base": [1, 1]},
        {"kind": "inversion", "base": [0, 0, 0]},
    ],
)
def test_what_makes_no_sense_is_refused(data: Any) -> None:
    with pytest.raises(DocumentError):
        adjustment_from_json(data)


@settings(max_examples=60, deadline=None)
@given(adjustment=ANY_ADJUSTMENT, channels=st.sampled_from([1, 3]), has_alpha=st.booleans())
def test_input_is_left_alone_and_output_is_finite(
    adjustment: Adjustment, channels: int, has_alpha: bool
) -> None:
    random = np.random.default_rng(0)
    color = random.uniform(-0.5, 1.5, (channels, 40, 50)).astype(np.float32)
    alpha = random.random((40, 50), np.float32) if has_alpha else None
    before = color.copy()
    result = adjustment.apply(color, alpha, 0)
    assert result.shape == color.shape
    assert result.dtype == np.float32
    assert np.isfinite(result).all()
    assert np.array_equal(color, before)
    assert result is color or not np.shares_memory(result, color)


# A curve that is level at black loses its darkest tones in float once black is lifted, so the two
# do not come together here.
INVERTIBLE = st.one_of(
    st.builds(LevelRange, st.floats(0, 0.4), st.floats(0.6, 1), st.floats(0.4, 2.5)),
    st.builds(
        LevelRange,
        black=st.floats(0, 0.4),
        white=st.floats(0.6, 1),
        out_black=st.floats(0, 0.3),
        out_white=st.floats(0.7, 1),
    ),
)
INVERTIBLE_LEVELS = st.one_of(
    st.builds(Levels, INVERTIBLE),
    st.builds(Levels, st.just(LevelRange()), INVERTIBLE, INVERTIBLE, INVERTIBLE),
)


@settings(max_examples=30, deadline=None)
@given(levels=INVERTIBLE_LEVELS)
def test_levels_and_their_inverse_bring_a_16_bit_ramp_back(levels: Levels) -> None:
    ramp = np.arange(65536, dtype=np.uint16).reshape(256, 256)
    pixels = np.stack([ramp, ramp[::-1], ramp.T], -1)
    back = adjusted(pixels, levels, *levels.inverse())
    assert np.abs(back.astype(int) - pixels).max() <= 1


def test_levels_stretch_and_lighten() -> None:
    pixels = np.array([[0, 51, 102, 153, 255]], np.uint8)
    found = adjusted(pixels, Levels(LevelRange(black=0.2, white=0.6)))
    assert found.tolist() == [[0, 0, 128, 255, 255]]
    found = adjusted(pixels, Levels(LevelRange(gamma=2)))
    assert found.tolist() == [[0, 114, 161, 198, 255]]


@given(points=POINTS)
def test_curves_run_through_their_points_and_never_overshoot(
    points: tuple[tuple[float, float], ...],
) -> None:
    xs, ys = np.array(points).T
    assert curve_values(points, xs) == pytest.approx(ys, abs=1e-9)
    dense = np.linspace(xs[0], xs[-1], 2000)
    values = curve_values(points, dense)
    index = np.clip(np.searchsorted(xs, dense, side="right") - 1, 0, len(xs) - 2)
    low, high = np.minimum(ys[index], ys[index + 1]), np.maximum(ys[index], ys[index + 1])
    assert (values >= low - 1e-9).all()
    assert (values <= high + 1e-9).all()
    color = np.random.default_rng(0).random((1, 20, 20)).astype(np.float32)
    wanted = curve_values(points, color.astype(np.float64))
    assert np.abs(Curves(points).apply(color, None, 0) - wanted).max() < 2e-4


def test_a_straight_curve_with_more_points_changes_nothing() -> None:
    pixels = noise((50, 50, 3))
    line = tuple((x, x) for x in (0.0, 0.3, 0.5, 1.0))
    assert np.array_equal(adjusted(pixels, Curves(line)), pixels)


def test_white_balance_makes_the_chosen_gray_gray() -> None:
    pixels = np.full((4, 4, 3), (150, 120, 80), np.uint8)
    found = adjusted(pixels, WhiteBalance.from_gray(150 / 255, 120 / 255, 80 / 255))
    assert np.ptp(found[0, 0].astype(int)) <= 1
    warm = adjusted(np.full((4, 4, 3), 120, np.uint8), WhiteBalance(temperature=0.3))[0, 0]
    assert warm[0] > 120 > warm[2]


def test_saturation_keeps_lightness() -> None:
    pixels = noise((30, 30, 3), np.uint16) // 2 + 16000
    gray = adjusted(pixels, Saturation(-1))
    assert np.ptp(gray.astype(int), axis=-1).max() <= 1
    more = adjusted(pixels, Saturation(0.2)).astype(float)
    weights = np.array([0.3, 0.59, 0.11])
    assert np.abs(more @ weights - pixels @ weights).max() <= 1


def test_sharpening_is_the_same_in_parts_and_leaves_flat_areas() -> None:
    pixels = noise((400, 300, 3))
    document = Document.from_photo(Photo(pixels=pixels))
    sharpen = [Layer(name="s", adjustment=Sharpen(radius=r, amount=0.7)) for r in (4, 1.5)]
    document.layers = (*document.layers, *sharpen)
    whole = document.flatten(document.output_area)
    for rect in (Rect(0, 0, 10, 10), Rect(200, 240, 100, 100), Rect(255, 255, 3, 3)):
        part = document.flatten(rect).astype(int)
        assert np.abs(part - whole[rect.slices_in(document.output_area)]).max() <= 1
    flat = np.full((50, 50), 30000, np.uint16)
    assert np.abs(adjusted(flat, Sharpen()).astype(int) - 30000).max() <= 1
    assert adjusted(pixels, Sharpen(amount=1)).std() > pixels.std()


def test_a_negative_becomes_positive_and_loses_its_orange_mask() -> None:
    positive = np.linspace(0, 1, 40000).reshape(200, 200)
    base, contrast = np.array([0.9, 0.6, 0.4]), np.array([0.7, 0.45, 0.3])
    negative = base - positive[..., None] * contrast
    pixels = np.rint(negative * 65535).astype(np.uint16)
    found = adjusted(pixels, Inversion.measured(pixels)) / 65535
    assert np.abs(found - positive[..., None]).max() < 0.01
    gray = pixels[..., 0]
    assert np.abs(adjusted(gray, Inversion.measured(gray)) / 65535 - positive).max() < 0.01
    assert Inversion.measured(np.zeros((5, 5), np.uint8)).base[0] > 0


def test_masks_and_opacity_hold_for_adjustments() -> None:
    pixels = noise((60, 300, 3))
    mask = np.zeros((60, 300), np.uint8)
    mask[:, :100] = 255
    options = {"mask": TileStore.from_mask(mask), "opacity": 0.5}
    found = adjusted(pixels, Inversion(), **options).astype(float)
    assert np.array_equal(found[:, 100:], pixels[:, 100:])
    assert np.abs(found[:, :100] - 32767.5).max() <= 1


def test_adjustments_leave_transparency_and_what_lies_above() -> None:
    alpha = noise((50, 60), np.uint8, 1)
    document = Document.from_photo(Photo(pixels=noise((50, 60), np.uint8), alpha=alpha))
    document.layers = (*document.layers, Layer(name="i", adjustment=Inversion()))
    photo = document.to_photo()
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha, alpha)
    above = Layer(name="above", pixels=TileStore.from_pixels(noise((50, 60), np.uint8, 2)))
    document.layers = (*document.layers, above)
    assert np.array_equal(document.to_photo().pixels, noise((50, 60), np.uint8, 2))
