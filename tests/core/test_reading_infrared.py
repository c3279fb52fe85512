"""From an infrared channel to a scratch mask."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from iide_studio.core.errors import MaskError
from iide_studio.core.infrared import scratch_mask


def make_channel(dtype: Any, height: int = 400, width: int = 600) -> tuple[np.ndarray, np.ndarray]:
    """An uneven ground with grain, and the damage on it: (H, W) infrared and (H, W) bool."""
    import cv2

    generator = np.random.default_rng(0)
    slope = np.linspace(0.55, 0.85, width)[None] * np.linspace(1, 0.8, height)[:, None]
    damage = np.zeros((height, width), np.uint8)
    cv2.line(damage, (20, 30), (560, 350), 1, 2)
    for x, y in generator.integers(20, 380, (12, 2)):
        cv2.circle(damage, (int(x), int(y)), 3, 1, -1)
    light = slope * np.where(damage, 0.5, 1) + generator.normal(0, 0.01, slope.shape)
    full = np.iinfo(dtype).max
    return np.rint(np.clip(light, 0, 1) * full).astype(dtype), damage > 0


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_finds_dust_and_scratches_on_uneven_ground(dtype: Any) -> None:
    infrared, damage = make_channel(dtype)
    mask = scratch_mask(infrared, grow=0) > 0
    assert (mask & damage).sum() >= 0.98 * damage.sum()
    assert (mask & ~damage).sum() <= 0.02 * damage.sum()


def test_is_widened() -> None:
    import cv2

    infrared, damage = make_channel(np.uint16)
    mask = scratch_mask(infrared, grow=2) > 0
    around = cv2.dilate(damage.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    assert mask[around].mean() > 0.98
    assert set(np.unique(scratch_mask(infrared))) == {0, 255}


def test_clean_film_needs_no_repair() -> None:
    assert not scratch_mask(np.full((80, 120), 40_000, np.uint16)).any()


def test_silver_film_is_refused() -> None:
    import cv2

    generator = np.random.default_rng(0)
    picture = cv2.resize(generator.uniform(0.1, 0.9, (80, 120)), (600, 400))
    with pytest.raises(MaskError, match="black-and-white film"):
        scratch_mask((picture * 65535).astype(np.uint16))
