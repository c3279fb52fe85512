"""Fills of large photos, and joining them."""

from __future__ import annotations

import pytest
import torch

from iide_studio.diffusion import filling
from iide_studio.diffusion.prefill import prefill


def _scene(height: int = 240, width: int = 320) -> tuple[torch.Tensor, torch.Tensor]:
    y, x = torch.meshgrid(torch.linspace(0, 4, height), torch.linspace(0, 4, width), indexing="ij")
    image = 0.5 + 0.3 * torch.stack([x.sin(), y.cos(), (x + y).sin()])[None]
    mask = torch.zeros(1, 1, height, width)
    mask[..., 100:106] = 1
    mask[:, :, 60:100, 200:240] = 1
    return image, mask


def test_nothing_masked_is_the_image_itself() -> None:
    image, mask = _scene()
    assert filling.fill_image(image, torch.zeros_like(mask)) is image


def test_a_large_image_is_filled_much_like_a_small_one(monkeypatch: pytest.MonkeyPatch) -> None:
    image, mask = _scene()
    whole = filling.fill_image(image, mask)
    monkeypatch.setattr(filling, "_WHOLE_PIXELS", 1000)
    monkeypatch.setattr(filling, "_COARSE_SIDE", 80)
    damaged = torch.where(mask > 0, torch.ones(()), image)
    filled = filling.fill_image(damaged, mask)
    known = (mask < 0.5).expand_as(image)
    assert torch.equal(filled[known], image[known])
    assert (filled - whole).abs().max() < 0.06


def test_a_joined_fill_has_no_edge() -> None:
    image, mask = _scene()
    guess = prefill(image, mask) + 0.1
    joined = filling.join(image, mask, guess, scale=3)
    step = (joined[..., 100] - joined[..., 99]).abs().max()
    assert step < 0.02
    assert torch.equal(joined[..., :100], image[..., :100])


def test_at_equal_size_the_fill_is_taken_as_it_is() -> None:
    image, mask = _scene()
    guess = torch.rand_like(image)
    joined = filling.join(image, mask, guess, scale=1)
    assert torch.equal(joined, torch.where(mask > 0.5, guess, image))


def test_neighbouring_blocks_agree() -> None:
    """A scratch across the border of two blocks is filled as one."""
    generator = torch.Generator().manual_seed(3)
    image = torch.rand(1, 1, 60, 1100, generator=generator) * 0.1 + 0.4
    mask = torch.zeros_like(image)
    mask[:, :, 28:32] = 1
    joined = filling.join(image, mask, torch.full_like(image, 0.5), scale=3)
    jumps = (joined[0, 0, 28:32].diff(dim=1)).abs()
    assert jumps[:, 511].max() <= 2 * jumps.max(dim=1).values.median()
