"""Bands give what the whole would give."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
import torch

from iide_studio.core.color import ColorSpace
from iide_studio.core.restoration import CancelToken
from iide_studio.diffusion import resampling
from tests.diffusion.toy_checkpoint import make_photo


@pytest.mark.parametrize(
    ("limit", "expected"), [(0, (301, 200)), (400, (301, 200)), (100, (100, 66))]
)
def test_working_size_keeps_the_proportions(limit: int, expected: tuple[int, int]) -> None:
    assert resampling.working_size((301, 200), limit) == expected


def test_extreme_proportions_keep_a_pixel() -> None:
    assert resampling.working_size((1, 5000), 100) == (1, 100)


def test_bands_of_a_photo_average_as_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resampling.row_bands, "__kwdefaults__", {"pixels": 2000})
    photo = make_photo(157, 93)
    small = resampling.reduce_photo(photo, ColorSpace(None, is_gray=False), (40, 24), CancelToken())
    whole = photo.pixels.astype(np.float32) / 255
    expected = cv2.resize(whole, (24, 40), interpolation=cv2.INTER_AREA)
    np.testing.assert_allclose(resampling.to_array(small), expected, atol=1e-5)


def test_rows_are_enlarged_as_pytorch_enlarges_the_whole() -> None:
    image = torch.rand(1, 3, 20, 17)
    rows = resampling.RowEnlarger(image, (133, 64), sharpness=-0.75)
    expected = torch.nn.functional.interpolate(
        image, size=(133, 64), mode="bicubic", align_corners=False
    )
    found = torch.cat([rows.rows(0, 50), rows.rows(50, 51), rows.rows(51, 133)], dim=2)
    torch.testing.assert_close(found, expected, atol=1e-5, rtol=0)


def test_equal_size_is_no_enlargement() -> None:
    image = torch.rand(1, 1, 9, 7)
    assert torch.equal(resampling.RowEnlarger(image, (9, 7)).rows(2, 5), image[:, :, 2:5])


def test_a_mask_comes_down_by_maximum() -> None:
    mask = np.zeros((100, 90), np.uint8)
    mask[:, 41] = 255
    small = resampling.reduce_mask(mask, (10, 9))
    assert small.shape == (1, 1, 10, 9)
    assert small[0, 0, :, 4].min() == 1
    assert small.sum() == 10


def test_a_region_comes_down_by_area() -> None:
    mask = np.zeros((40, 40), np.uint8)
    mask[:, :20] = 255
    mask[:, 20:24] = 128
    small = resampling.reduce_region(mask, (5, 5))
    assert small[0, 0, 0].tolist() == pytest.approx([1, 1, 0.5 + 0.5 * 128 / 255, 0, 0], abs=3e-3)
