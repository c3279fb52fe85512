"""Blend modes against the formulas of the specification, written out in float64."""

from __future__ import annotations

import numpy as np
import pytest

from iide_studio.core.blending import BlendMode, blend
from tests.core.reference_compositing import blended


@pytest.mark.parametrize("mode", list(BlendMode))
@pytest.mark.parametrize("channels", [1, 3])
def test_modes_agree_with_the_specification(mode: BlendMode, channels: int) -> None:
    levels = np.array([0, 1e-5, 0.1, 0.25, 0.2500001, 0.5, 0.5000001, 0.77, 1])
    grid = np.stack(np.meshgrid(*[levels] * 4), 0).reshape(4, -1)
    noise = np.random.default_rng(0).random((6, 20000))
    backdrop = np.concatenate([grid[[0, 1, 2]], noise[:3]], 1)[:channels, None]
    source = np.concatenate([grid[[3, 1, 0]], noise[3:]], 1)[:channels, None]
    found = blend(mode, backdrop.astype(np.float32), source.astype(np.float32))
    wanted = blended(mode, backdrop.astype(np.float32), source.astype(np.float32))
    assert np.abs(found - wanted).max() <= 0.05 / 65535


def test_a_rounding_error_below_black_stays_a_number() -> None:
    below = np.full((3, 1, 1), -1e-7, np.float32)
    light = np.ones((3, 1, 1), np.float32)
    assert np.isfinite(blend(BlendMode.SOFT_LIGHT, below, light)).all()
