"""The eyedropper's values."""

from __future__ import annotations

import numpy as np
import pytest

from iide_studio.core.color_sample import sample_color
from iide_studio.core.document import Document
from iide_studio.core.photo import Photo


def test_values_are_those_of_the_file() -> None:
    pixels = np.zeros((5, 6, 3), np.uint16)
    pixels[2, 3] = (51234, 1000, 65535)
    sample = sample_color(Document.from_photo(Photo(pixels=pixels)), 3.9, 2.1)
    assert sample is not None
    assert sample.values == (51234, 1000, 65535)
    assert sample.values_8_bit == (199, 4, 255)
    assert sample.color == "#c704ff"
    assert (sample.bits, sample.opacity) == (16, 1.0)


@pytest.mark.parametrize("value", [0, 1, 77, 200, 255])
def test_8_bit_values_come_back(value: int) -> None:
    document = Document.from_photo(Photo(pixels=np.full((4, 4), value, np.uint8)))
    sample = sample_color(document, 0, 0)
    assert sample is not None
    assert sample.values == (257 * value,)
    assert sample.values_8_bit == (value,)
    assert sample.color == f"#{value:02x}{value:02x}{value:02x}"


def test_average_leaves_out_what_is_transparent() -> None:
    pixels = np.array([[100, 200, 250]], np.uint8)
    alpha = np.array([[255, 255, 0]], np.uint8)
    document = Document.from_photo(Photo(pixels=pixels, alpha=alpha))
    sample = sample_color(document, 1, 0, radius=1)
    assert sample is not None
    assert sample.values_8_bit == (150,)
    assert sample.opacity == pytest.approx(2 / 3)
    assert sample_color(document, 2, 0) is None


def test_nothing_outside() -> None:
    document = Document.from_photo(Photo(pixels=np.zeros((4, 4), np.uint8)))
    assert sample_color(document, -0.1, 2) is None
    assert sample_color(document, 2, 4) is None
