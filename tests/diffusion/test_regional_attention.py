from __future__ import annotations

import pytest
import torch

from iide_studio.diffusion.regional_attention import (
    LatentRegion,
    RegionalPrompts,
    region_weights,
    regional_attention,
)
from iide_studio.diffusion.tiling import TileBox
from tests.diffusion import toys


def _region(height=32, width=48, *, rows, strength=1.0, prompt="red dress"):
    mask = torch.zeros(1, 1, height, width)
    mask[..., rows, :] = 1
    return LatentRegion(mask, prompt, strength)


def test_weights_sum_to_one_and_the_later_region_lies_on_top():
    below, above = _region(rows=slice(0, 24)), _region(rows=slice(8, 32), strength=0.75)
    weights = region_weights([below, above], 8)
    torch.testing.assert_close(weights.sum(0), torch.ones(4, 6))
    assert weights[:, 0, 0].tolist() == pytest.approx([0, 1, 0])
    assert weights[:, 1, 0].tolist() == pytest.approx([0, 0.25, 0.75])
    assert weights[:, 3, 0].tolist() == pytest.approx([0.25, 0, 0.75])


def test_a_region_weighs_by_its_area_and_linearly_by_its_strength():
    full, half = (
        region_weights([_region(rows=slice(0, 4), strength=s)], 8)[1, 0, 0] for s in (1.0, 0.5)
    )
    assert full == pytest.approx(0.5)
    assert half == pytest.approx(0.25)


def _layer():
    """Returns the first cross-attention layer of a toy UNet, and an input for it."""
    unet = toys.make_unet()
    layer = unet.down_blocks[0].attentions[0].transformer_blocks[0].attn2
    generator = torch.Generator().manual_seed(3)
    hidden = torch.randn(2, 24, 16, generator=generator)
    prompts = torch.randn(2, 16, 32, generator=generator)
    region = torch.randn(1, 16, 32, generator=generator)
    return unet, layer, hidden, prompts, region


@torch.no_grad()
def test_attention_is_the_weighted_sum_in_the_positive_branch_only():
    unet, layer, hidden, prompts, region = _layer()
    weights = torch.rand(1, 4, 6)
    shared = RegionalPrompts(region, torch.cat([1 - weights, weights]))
    plain = layer(hidden, encoder_hidden_states=prompts)
    alone = layer(hidden[1:], encoder_hidden_states=region)
    with regional_attention((unet, None), shared):
        shared.select(TileBox(0, 0, 4, 6))
        mixed = layer(hidden, encoder_hidden_states=prompts)
    torch.testing.assert_close(mixed[0], plain[0])
    share = weights.reshape(-1, 1)
    torch.testing.assert_close(mixed[1], (1 - share) * plain[1] + share * alone[0])


@torch.no_grad()
def test_networks_are_left_as_they_were():
    unet, layer, hidden, prompts, region = _layer()
    before = dict(unet.attn_processors)
    shared = RegionalPrompts(region, torch.full((2, 4, 6), 0.5))

    def use():
        with regional_attention((unet,), shared):
            changed = {n for n, p in unet.attn_processors.items() if p is not before[n]}
            assert changed == {n for n in before if "attn2" in n}
            # Fails: the layer has more cells than this tile.
            shared.select(TileBox(0, 0, 2, 2))
            layer(hidden, encoder_hidden_states=prompts)

    with pytest.raises(KeyError):
        use()
    assert all(unet.attn_processors[name] is p for name, p in before.items())


@torch.no_grad()
def test_a_tile_without_the_region_sees_the_global_prompt_alone():
    unet, layer, hidden, prompts, region = _layer()
    weights = torch.zeros(2, 4, 12)
    weights[0, :, :6], weights[1, :, 6:] = 1, 1
    shared = RegionalPrompts(region, weights)
    plain = layer(hidden, encoder_hidden_states=prompts)
    with regional_attention((unet,), shared):
        shared.select(TileBox(0, 0, 4, 6))
        assert torch.equal(layer(hidden, encoder_hidden_states=prompts), plain)
        shared.select(TileBox(0, 6, 4, 12))
        assert not torch.allclose(layer(hidden, encoder_hidden_states=prompts)[1], plain[1])
