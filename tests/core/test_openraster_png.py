"""PNG files of layers."""

from __future__ import annotations

import contextlib
import io
import struct
import zlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from iide_studio.core import openraster_png_reading as reading
from iide_studio.core import openraster_png_writing as writing
from iide_studio.core.errors import ProjectError

PROFILE = bytes(range(256)) * 3


def written(pixels: np.ndarray, icc_profile: bytes | None = None) -> bytes:
    file = io.BytesIO()
    height, width, channels = pixels.shape
    header = writing.PngHeader(
        width=width,
        height=height,
        channels=channels,
        dtype=pixels.dtype,
        icc_profile=icc_profile,
        resolution=(300, 600),
    )
    writing.write_png(file, header, lambda top, bottom: pixels[top:bottom])
    return file.getvalue()


def noise(*shape: int, dtype: type = np.uint16) -> np.ndarray:
    values = np.random.default_rng(1).integers(0, np.iinfo(dtype).max, shape, endpoint=True)
    return values.astype(dtype)


@settings(max_examples=40, deadline=None)
@given(
    st.integers(1, 600),
    st.integers(1, 40),
    st.integers(1, 4),
    st.sampled_from([np.uint8, np.uint16]),
)
def test_every_size_and_depth_comes_back(height: int, width: int, channels: int, dtype) -> None:
    pixels = noise(height, width, channels, dtype=dtype)
    picture = reading.decode_png(written(pixels, PROFILE), "a layer")
    assert picture.pixels.dtype == dtype
    assert np.array_equal(picture.pixels, pixels)
    assert picture.icc_profile == PROFILE


def test_other_programs_read_it_without_a_warning() -> None:
    pixels = noise(300, 70, 4, dtype=np.uint8)
    with Image.open(io.BytesIO(written(pixels))) as image:
        assert np.array_equal(np.asarray(image), pixels)
        assert image.info["dpi"] == pytest.approx((300, 600), abs=0.02)


def test_palettes_and_key_colors_become_rgb_with_alpha() -> None:
    file = io.BytesIO()
    picture = Image.new("P", (3, 2), 1)
    picture.putpalette([0, 0, 0, 10, 20, 30])
    picture.save(file, "PNG", transparency=0)
    decoded = reading.decode_png(file.getvalue(), "a layer")
    assert decoded.pixels.tolist() == [[[10, 20, 30, 255]] * 3] * 2


def test_a_gigantic_picture_is_refused_before_decoding() -> None:
    with pytest.raises(ProjectError, match="60000 x 60000"):
        reading.decode_png(with_size(60_000, 60_000), "a layer")


def test_a_picture_that_cannot_be_so_large_is_refused_before_decoding() -> None:
    with pytest.raises(ProjectError, match="damaged"):
        reading.decode_png(with_size(15_000, 15_000), "a layer")


def test_a_compressed_profile_cannot_explode() -> None:
    bomb = b"x\0\0" + zlib.compress(bytes(200 * 2**20), 9)
    facts = reading.read_facts(with_chunk(b"iCCP", bomb), "a layer")
    assert facts.icc_profile is not None
    assert len(facts.icc_profile) <= 32 * 2**20


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_damaged_picture_gives_our_error_or_pixels(data: st.DataObject) -> None:
    png = bytearray(written(noise(20, 20, 3)))
    for _ in range(data.draw(st.integers(1, 4))):
        png[data.draw(st.integers(0, len(png) - 1))] = data.draw(st.integers(0, 255))
    png = png[: data.draw(st.integers(1, len(png)))]
    with contextlib.suppress(ProjectError):
        reading.decode_png(bytes(png), "a layer")


def with_size(width: int, height: int) -> bytes:
    """A tiny PNG whose header tells of another size, its checksum right."""
    png = written(noise(2, 2, 3))
    body = b"IHDR" + struct.pack(">II", width, height) + png[24:29]
    return png[:12] + body + struct.pack(">I", zlib.crc32(body)) + png[33:]


def with_chunk(kind: bytes, body: bytes) -> bytes:
    png, file = written(noise(2, 2, 3)), io.BytesIO()
    writing.write_chunk(file, kind, body)
    return png[:33] + file.getvalue() + png[33:]
