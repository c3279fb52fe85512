"""Things get other colours, with words that say which, and the networks heed them."""

from __future__ import annotations

import math
import random

import numpy as np
import pytest
import torch
from skimage import data

from iide_studio.diffusion import perceptual
from iide_studio.diffusion.regional_attention import (
    LatentRegion,
    RegionalPrompts,
    region_weights,
    regional_attention,
)
from iide_studio.diffusion.tiling import TileBox
from iide_training.recolouring import (
    COLORS,
    LARGEST,
    MOST_REGIONS,
    SMALLEST,
    choose_color,
    find_things,
    paint,
    recolor,
    share_out,
)
from iide_training.region_attention import RegionBatch
from iide_training.trained_networks import TrainedNetworks


@pytest.fixture(scope="module")
def photo() -> torch.Tensor:
    """An astronaut before a flag and a shuttle: (3, 256, 256) in [0, 1]."""
    small = np.ascontiguousarray(data.astronaut()[::2, ::2])
    return torch.from_numpy(small).permute(2, 0, 1).float() / 255


def test_a_thing_takes_on_the_colour_that_its_words_name(photo: torch.Tensor) -> None:
    found = 0
    for seed in range(30):
        changed = recolor(photo, random.Random(seed))
        if changed is None or len(changed.prompts) != 1:
            continue
        found += 1
        words = changed.prompts[0]
        color = max((c for c in COLORS if c.name in words), key=lambda c: len(c.name))
        before, after = (perceptual.to_lab(p[None])[0] for p in (photo, changed.photo))
        moved = (after[1:] - before[1:]).norm(dim=0) > 3
        if not moved.any():  # it was of that colour
            continue
        mean = after[1:, moved & (after[0] > 20) & (after[0] < 80)].mean(1)
        if not bool(mean.isnan().any()) and math.hypot(color.a, color.b) > 20:
            angle = math.atan2(color.b, color.a) - math.atan2(float(mean[1]), float(mean[0]))
            assert abs(math.remainder(angle, math.tau)) < 0.7, words
        assert float((after[0] - before[0]).abs().mean()) < 2
    assert found > 5


def test_things_lie_apart_and_are_neither_specks_nor_the_whole_photo(photo: torch.Tensor) -> None:
    for seed in range(10):
        things = find_things(photo, random.Random(seed), count=2)
        assert all(SMALLEST < thing.mean() < LARGEST for thing in things)
        assert len(things) < 2 or not (things[0] & things[1]).any()


def test_skin_keeps_its_colour() -> None:
    skin = torch.tensor([0.83, 0.64, 0.53])[:, None, None].expand(3, 64, 64).clone()
    skin[:, :30, :30] = torch.tensor([0.2, 0.3, 0.6])[:, None, None]
    for seed in range(8):
        for thing in find_things(skin, random.Random(seed), count=2):
            assert not thing[40:, 40:].any()


def test_a_dark_thing_gets_no_light_colour() -> None:
    names = {choose_color(12.0, random.Random(seed)).name for seed in range(60)}
    assert names.isdisjoint({"white", "cream", "beige", "pink", "light blue", "yellow"})
    assert len(names) > 5


def test_painting_leaves_the_lightness_alone() -> None:
    lab = torch.rand(3, 32, 32) * 60 + 20
    inside = torch.zeros(32, 32, dtype=torch.bool)
    inside[8:24, 8:24] = True
    painted = paint(lab, inside, COLORS[0], random.Random(1))

    assert torch.equal(painted[0], lab[0])
    assert torch.equal(painted[:, :6], lab[:, :6])
    assert not torch.allclose(painted[1:, 12:20, 12:20], lab[1:, 12:20, 12:20])


def test_later_regions_lie_on_top_and_shares_stay_below_one() -> None:
    first, second = torch.zeros(2, 4, 4)
    first[:, :3] = 1
    second[:, 2:] = 0.5
    weights = share_out([torch.stack([first, second]), None], (4, 4), MOST_REGIONS)

    assert weights.shape == (2, MOST_REGIONS, 4, 4)
    assert weights[0, 1, 0].tolist() == [0, 0, 0.5, 0.5]
    assert weights[0, 0, 0].tolist() == [1, 1, 0.5, 0]
    assert not weights[1].any()
    assert float(weights.sum(1).max()) <= 1


def test_training_attends_as_the_application_does(trained: TrainedNetworks) -> None:
    """One sample of a batch gives what the application computes for that photo."""
    networks = trained.diffusion("base")
    generator = torch.Generator().manual_seed(3)
    latents = torch.randn(2, 16, 8, 8, generator=generator)
    control = torch.rand(2, 4, 64, 64, generator=generator)
    at = torch.tensor([300, 700])
    mask = torch.zeros(1, 1, 64, 64)
    mask[..., :40, 8:50] = 1
    prompts = networks.embed(["a street", "a garden"])
    words = networks.embed(["red block", "blue ground"])
    masks = share_out([mask[0], None], (64, 64), MOST_REGIONS)
    regions = networks.embed_regions(masks, (("red block", ""), ("", "")))
    assert isinstance(regions, RegionBatch)

    with torch.no_grad():
        batch = networks.output(latents, at, prompts, control, regions)
        plain = networks.output(latents, at, prompts, control)
        weights = region_weights([LatentRegion(mask=mask, prompt="red block")], 8)
        shared = RegionalPrompts(words[:1], weights)
        shared.select(TileBox(0, 0, 8, 8))
        with regional_attention((networks.controlnet, networks.unet), shared):
            alone = networks.output(latents[:1], at[:1], prompts[:1], control[:1])

    assert torch.allclose(batch[:1], alone, atol=1e-4)
    assert torch.allclose(batch[1:], plain[1:], atol=1e-5)
    assert not torch.allclose(batch[:1], plain[:1], atol=1e-3)
