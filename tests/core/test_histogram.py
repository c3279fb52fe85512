"""Histograms, and adjustments that are measured from them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from iide_studio.core.adjustments.automatic import gray_world, spread_channels, spread_levels
from iide_studio.core.adjustments.levels import LevelRange, Levels
from iide_studio.core.document import Document
from iide_studio.core.errors import DocumentError
from iide_studio.core.histogram import (
    BINS,
    document_histogram,
    empty_histogram,
    histogram_of,
)
from iide_studio.core.layers import Layer
from iide_studio.core.photo import Photo
from iide_studio.core.tiles import TileStore

PIXELS = st.sampled_from([np.uint8, np.uint16]).flatmap(
    lambda dtype: st.sampled_from([2, 4]).flatmap(
        lambda channels: arrays.arrays(dtype, (5, 7, channels))
    )
)


@given(PIXELS)
def test_every_opaque_pixel_counts_once_in_every_channel(pixels: np.ndarray) -> None:
    found = histogram_of(pixels)
    is_seen = pixels[..., -1] > 0
    full = np.iinfo(pixels.dtype).max
    assert found.pixels == is_seen.sum()
    assert (found.counts.sum(1) == is_seen.sum()).all()
    if is_seen.any():
        expected = pixels[is_seen][:, :-1].mean(0, dtype=np.float64) / full
        np.testing.assert_allclose(found.means, expected)
    assert (found.full == (pixels[is_seen][:, :-1] == full).sum(0)).all()


def test_percentiles_are_where_the_tones_are() -> None:
    ramp = np.arange(256, dtype=np.uint8).repeat(4).reshape(32, 32)
    found = histogram_of(np.stack([ramp, np.full_like(ramp, 255)], -1))
    for share in (0, 0.25, 0.5, 0.99, 1):
        assert found.percentile(share, 0) == pytest.approx(share, abs=1 / BINS)
    assert empty_histogram(1).percentile(0.3) == 0.3


def test_percentiles_pass_over_empty_ends() -> None:
    pixels = np.full((10, 10, 2), 255, np.uint8)
    pixels[:5, :, 0], pixels[5:, :, 0] = 100, 150
    found = histogram_of(pixels)
    assert found.percentile(0, 0) == pytest.approx(100 / 256)
    assert found.percentile(1, 0) == pytest.approx(151 / 256)


def _document(*, dtype: type = np.uint16) -> Document:
    full = np.iinfo(dtype).max
    y, x = np.mgrid[:60, :300].astype(np.float64)
    pixels = np.stack([0.2 + 0.5 * x / 300, 0.3 + 0.2 * y / 60, 0.1 + 0.4 * x / 300], -1)
    return Document.from_photo(Photo(pixels=np.rint(pixels * full).astype(dtype)))


def test_a_document_counts_what_lies_below_a_layer() -> None:
    document = _document()
    darker = Layer(name="Darker", adjustment=Levels(LevelRange(out_white=0.5)))
    document.layers = (*document.layers, darker)
    below, above = document_histogram(document, below=darker.id), document_histogram(document)
    assert below.pixels == above.pixels == 60 * 300
    np.testing.assert_allclose(above.means, below.means / 2, atol=1e-4)
    with pytest.raises(DocumentError):
        document_histogram(document, below="0" * 32)


def test_only_the_selection_counts() -> None:
    document = _document()
    mask = np.zeros((60, 300), np.uint8)
    mask[10:20, 200:290] = 255
    document.selection = TileStore.from_mask(mask)
    found = document_histogram(document)
    assert found.pixels == 10 * 90
    assert found.means[0] > 0.5


def test_a_smaller_version_gives_the_same_picture() -> None:
    document = _document()
    whole, small = document_histogram(document), document_histogram(document, longest_side=64)
    assert small.pixels < whole.pixels
    np.testing.assert_allclose(small.means, whole.means, atol=0.01)
    for channel in range(3):
        for share in (0.1, 0.5, 0.9):
            difference = small.percentile(share, channel) - whole.percentile(share, channel)
            assert abs(difference) < 0.03


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_automatic_levels_use_the_whole_range(dtype: type) -> None:
    document = _document(dtype=dtype)
    histogram = document_histogram(document)
    for levels in (spread_levels(histogram), spread_channels(histogram)):
        document.layers = (document.layers[0], Layer(name="Levels", adjustment=levels))
        seen = document_histogram(document)
        low = min(seen.percentile(0.002, channel) for channel in range(3))
        high = max(seen.percentile(0.998, channel) for channel in range(3))
        assert low < 0.02
        assert high > 0.98
    assert all(seen.percentile(0.002, channel) < 0.02 for channel in range(3))


def test_the_gray_world_is_gray_on_average() -> None:
    document = _document()
    balance = gray_world(document_histogram(document))
    document.layers = (*document.layers, Layer(name="Balance", adjustment=balance))
    means = document_histogram(document).means
    np.testing.assert_allclose(means, means.mean(), atol=2e-3)


def test_a_flat_picture_is_left_alone() -> None:
    flat = Document.from_photo(Photo(pixels=np.full((70, 70), 90, np.uint8)))
    histogram = document_histogram(flat)
    assert spread_channels(histogram) == Levels()
    assert gray_world(histogram).temperature == 0
