"""Pre-filling reads nothing under the mask and continues what is around it."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from iide_studio.diffusion.prefill import prefill


def _hole(height: int, width: int) -> torch.Tensor:
    mask = torch.zeros(1, 1, height, width)
    mask[..., height // 3 : height // 2 + 1, width // 4 : width // 2 + 1] = 1
    return mask


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 2**31))
def test_known_pixels_stay_and_hidden_ones_are_never_read(
    height: int, width: int, seed: int
) -> None:
    generator = torch.Generator().manual_seed(seed)
    image = torch.rand(1, 3, height, width, generator=generator)
    mask = (torch.rand(1, 1, height, width, generator=generator) > 0.6).float()
    filled = prefill(image, mask)
    assert torch.allclose(filled * (1 - mask), image * (1 - mask), atol=1e-6)
    disturbed = torch.where(mask > 0, torch.full_like(image, 7.0), image)
    assert torch.equal(prefill(disturbed, mask), filled)
    assert bool(torch.isfinite(filled).all())


@pytest.mark.parametrize("size", [(64, 64), (63, 50)])
def test_a_gradient_is_continued(size: tuple[int, int]) -> None:
    gradient = torch.linspace(0, 1, size[1]).expand(1, 3, *size).contiguous()
    assert float((prefill(gradient, _hole(*size)) - gradient).abs().max()) < 0.08


def test_everything_masked_gives_zeros() -> None:
    assert float(prefill(torch.rand(1, 3, 9, 9), torch.ones(1, 1, 9, 9)).abs().max()) == 0
