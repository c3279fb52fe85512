"""Colour spaces there and back."""

from __future__ import annotations

from typing import Any

import imagecodecs
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from iide_studio.core.color import ColorSpace

PIXELS = st.sampled_from([np.uint8, np.uint16]).flatmap(
    lambda dtype: arrays.arrays(
        dtype, st.sampled_from([(3, 5), (3, 5, 3)]), elements=st.integers(0, np.iinfo(dtype).max)
    )
)


@given(pixels=PIXELS, profile=st.sampled_from([None, imagecodecs.cms_profile("srgb"), b"broken"]))
def test_srgb_comes_back_unchanged(pixels: np.ndarray, profile: bytes | None) -> None:
    gray = pixels.ndim == 2
    space = ColorSpace(profile, is_gray=gray)
    image = space.to_srgb(pixels)
    assert image.shape == (3, 5, 3)
    assert image.dtype == np.float32
    assert np.array_equal(space.from_srgb(image, dtype=pixels.dtype, gray=gray), pixels)


@pytest.mark.parametrize(("dtype", "tolerance"), [(np.uint8, 1), (np.uint16, 16)])
def test_other_profiles_come_back_within_rounding(dtype: Any, tolerance: int) -> None:
    space = ColorSpace(imagecodecs.cms_profile("adobergb"), is_gray=False)
    image = np.random.default_rng(0).uniform(0.1, 0.9, (8, 9, 3)).astype(np.float32)
    pixels = space.from_srgb(image, dtype=dtype, gray=False)
    again = space.from_srgb(space.to_srgb(pixels), dtype=dtype, gray=False)
    assert not space.is_srgb
    assert np.abs(again.astype(int) - pixels).max() <= tolerance


def test_adobe_rgb_is_converted_as_its_primaries_say() -> None:
    space = ColorSpace(imagecodecs.cms_profile("adobergb"), is_gray=False)
    green = np.array([[[144, 255, 60]]], np.uint8)  # sRGB's own green, in Adobe RGB
    assert np.allclose(space.to_srgb(green), [[[0, 1, 0]]], atol=0.02)


def test_profile_of_another_kind_is_ignored() -> None:
    assert ColorSpace(imagecodecs.cms_profile("adobergb"), is_gray=True).is_srgb


def test_colour_added_to_a_gray_photo_is_srgb() -> None:
    space = ColorSpace(imagecodecs.cms_profile("gray", gamma=1.4), is_gray=True)
    assert not space.is_srgb
    image = np.full((2, 2, 3), 0.5, np.float32)
    assert space.from_srgb(image, dtype=np.uint8, gray=False).tolist() == [[[128] * 3] * 2] * 2


def test_values_out_of_range_are_clipped() -> None:
    image = np.array([[[-0.5, 0.5, 1.5]]], np.float32)
    pixels = ColorSpace(None, is_gray=False).from_srgb(image, dtype=np.uint16, gray=False)
    assert pixels.tolist() == [[[0, 32768, 65535]]]
