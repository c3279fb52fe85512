"""Colour spaces there and back."""

from __future__ import annotations

import struct
from typing import Any

import imagecodecs
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from iide_studio.core.color import ColorSpace
from iide_studio.core.color_conversion import cmyk_to_rgb
from iide_studio.core.profiles import adobe_rgb_profile, srgb_profile

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


class TestReferences:
    """Against the formulas in float64, computed from the numbers that the profiles hold."""

    @pytest.mark.parametrize("dtype", [np.uint16, np.uint8])
    def test_to_srgb(self, dtype: Any) -> None:
        pixels = _random_pixels(dtype)
        found = ColorSpace(adobe_rgb_profile(), is_gray=False).to_srgb(pixels)
        expected = _srgb_of_adobe(pixels / np.iinfo(dtype).max)
        is_inside = ((expected > 0) & (expected < 1)).all(axis=-1)
        assert is_inside.sum() > 1000
        assert np.abs(found - expected)[is_inside].max() < 1 / 65535

    def test_from_srgb(self) -> None:
        pixels = _random_pixels(np.uint16)
        image = (pixels / 65535).astype(np.float32)
        space = ColorSpace(adobe_rgb_profile(), is_gray=False)
        found = space.from_srgb(image, dtype=np.uint16, gray=False)
        expected = _adobe_of_srgb(image.astype(np.float64)) * 65535
        assert np.abs(found - expected).max() <= 1

    def test_gray_gamma(self) -> None:
        ramp = np.arange(0, 65536, 7, dtype=np.uint16)[None]
        space = ColorSpace(imagecodecs.cms_profile("gray", gamma=2.2), is_gray=True)
        found = space.to_srgb(ramp)[0, :, 0]
        expected = _srgb_code((ramp[0] / 65535) ** 2.2)
        assert np.abs(found - expected).max() < 1 / 65535

    def test_sixteen_bit_round_trip_of_adobe_rgb(self) -> None:
        space = ColorSpace(adobe_rgb_profile(), is_gray=False)
        inside = _adobe_of_srgb(_random_pixels(np.uint16) / 65535)
        pixels = np.rint(np.clip(inside, 0, 1) * 65535).astype(np.uint16)
        bright = pixels[(pixels.min(axis=-1) > 3000)][None]
        again = space.from_srgb(space.to_srgb(bright), dtype=np.uint16, gray=False)
        assert np.abs(again.astype(int) - bright).max() <= 1


def _random_pixels(dtype: Any) -> np.ndarray:
    generator = np.random.default_rng(0)
    return generator.integers(0, np.iinfo(dtype).max, (64, 64, 3), endpoint=True).astype(dtype)


def _colorants(profile: bytes) -> np.ndarray:
    """The (3, 3) matrix from linear RGB to XYZ that the profile's tags hold."""
    columns = []
    for name in (b"rXYZ", b"gXYZ", b"bXYZ"):
        entry = profile.index(name, 128)
        place = int.from_bytes(profile[entry + 4 : entry + 8], "big")
        columns.append(np.frombuffer(profile[place + 8 : place + 20], ">i4") / 65536)
    return np.array(columns).T


_SRGB, _ADOBE = _colorants(srgb_profile()), _colorants(adobe_rgb_profile())
_GAMMA = 563 / 256


def _srgb_code(light: np.ndarray) -> np.ndarray:
    light = np.clip(light, 0, 1)
    return np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)


def _srgb_light(code: np.ndarray) -> np.ndarray:
    return np.where(code <= 0.04045, code / 12.92, ((code + 0.055) / 1.055) ** 2.4)


def _srgb_of_adobe(code: np.ndarray) -> np.ndarray:
    return _srgb_code(code**_GAMMA @ (np.linalg.inv(_SRGB) @ _ADOBE).T)


def _adobe_of_srgb(code: np.ndarray) -> np.ndarray:
    light = _srgb_light(code) @ (np.linalg.inv(_ADOBE) @ _SRGB).T
    return np.clip(light, 0, 1) ** (1 / _GAMMA)


class TestCmyk:
    @pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
    def test_through_the_profile(self, dtype: Any) -> None:
        """The profile's corners are exact: paper is white, cyan lies outside sRGB."""
        full = np.iinfo(dtype).max
        inks = np.array([[[0, 0, 0, 0], [full, 0, 0, 0], [0, 0, 0, full]]], dtype)
        pixels, profile, note = cmyk_to_rgb(inks, _cmyk_profile())
        assert pixels.dtype == np.uint16
        assert profile == adobe_rgb_profile()
        assert "through the file's profile" in note
        assert (pixels[0, 0] >= 65530).all()
        assert (pixels[0, 2] <= 60).all()
        assert pixels[0, 1, 0] < 0.2 * 65535
        outside = _srgb_code_unclipped(pixels[0, 1] / 65535)
        assert outside[0] < 0

    def test_tall_picture_is_converted_band_by_band(self) -> None:
        inks = np.zeros((300, 2, 4), np.uint8)
        inks[150:] = 255
        pixels, _profile, _note = cmyk_to_rgb(inks, None)
        assert (pixels[:150] == 65535).all()
        assert (pixels[150:] == 0).all()

    @pytest.mark.parametrize("profile", [b"broken" * 50, adobe_rgb_profile()])
    def test_unusable_profile_counts_as_none(self, profile: bytes) -> None:
        _pixels, used, note = cmyk_to_rgb(np.zeros((2, 2, 4), np.uint8), profile)
        assert used is None
        assert "approximate" in note


def _srgb_code_unclipped(adobe: np.ndarray) -> np.ndarray:
    return adobe**_GAMMA @ (np.linalg.inv(_SRGB) @ _ADOBE).T


def _cmyk_profile() -> bytes:
    """A printer whose inks mix evenly between 16 corners, as a table of two points an ink."""
    corners = []
    for index in range(16):
        cyan, magenta, yellow, black = (index >> shift & 1 for shift in (3, 2, 1, 0))
        lightness = 100 * (1 - black) * (1 - 0.38 * cyan) * (1 - 0.5 * magenta) * (1 - 0.1 * yellow)
        inked = 1 - black
        a = inked * (-50 * cyan + 75 * magenta * (1 - cyan))
        b = inked * (-55 * cyan * (1 - yellow) + 90 * yellow * (1 - cyan))
        corners.append((lightness * 652.8, (a + 128) * 256, (b + 128) * 256))
    ramp = struct.pack(">2H", 0, 65535)
    table = np.rint(corners).astype(">u2").tobytes()
    identity = struct.pack(">9i", 65536, 0, 0, 0, 65536, 0, 0, 0, 65536)
    lut = b"mft2" + bytes(4) + struct.pack(">3Bx", 4, 3, 2) + identity
    lut += struct.pack(">2H", 2, 2) + ramp * 4 + table + ramp * 3
    white = b"XYZ " + bytes(4) + struct.pack(">3i", 63190, 65536, 54061)
    text = b"desc" + bytes(4) + struct.pack(">I", 5) + b"test\0" + bytes(79)
    tags = {b"desc": text, b"A2B0": lut, b"A2B1": lut, b"wtpt": white}
    place = 128 + 4 + 12 * len(tags)
    directory, data = struct.pack(">I", len(tags)), b""
    for name, body in tags.items():
        body += bytes(-len(body) % 4)
        directory += struct.pack(">4sII", name, place + len(data), len(body))
        data += body
    head = struct.pack(">II", place + len(data), 0) + bytes.fromhex("02400000") + b"prtrCMYKLab "
    head += bytes(12) + b"acsp" + bytes(28) + struct.pack(">3i", 63190, 65536, 54061)
    return head.ljust(128, b"\0") + directory + data
