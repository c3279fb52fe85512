"""Simulated damage: seeded, in range, nothing at severity 0, and with a mask that is exact."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor
from torch.nn import functional

from iide_training import unstructured_damage as unstructured
from iide_training.damage_bank import KINDS, STAMP, DamageBank, build_bank
from iide_training.degradations import AgeingSettings, age
from iide_training.structured_damage import VISIBLE, add_damage
from iide_training.super_resolution_damage import degrade
from tests.training.toys import make_batch_of_photos

UNSTRUCTURED = ("fade", "cast", "desaturate", "uneven_light", "noise", "rescale", "halftone")


@pytest.fixture(scope="module")
def bank() -> DamageBank:
    return build_bank(drawn_per_kind=4)


@pytest.fixture(scope="module")
def photos() -> Tensor:
    return make_batch_of_photos(8)


def _generator(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def _beyond(mask: Tensor, pixels: int) -> Tensor:
    side = 2 * pixels + 1
    return functional.max_pool2d(mask, side, stride=1, padding=pixels) == 0


def test_equal_seeds_age_equally(photos: Tensor, bank: DamageBank) -> None:
    first, again = (age(photos, bank, generator=_generator(3)) for _ in range(2))
    other = age(photos, bank, generator=_generator(4))

    assert torch.equal(first.aged, again.aged)
    assert torch.equal(first.mask, again.mask)
    assert not torch.equal(first.aged, other.aged)


def test_aged_photos_stay_in_range_and_masks_are_binary(photos: Tensor, bank: DamageBank) -> None:
    pair = age(photos, bank, generator=_generator())

    assert pair.aged.shape == photos.shape
    assert 0 <= float(pair.aged.min()) <= float(pair.aged.max()) <= 1
    assert set(pair.mask.unique().tolist()) <= {0.0, 1.0}
    assert pair.mask.any()


def test_untouched_photos_come_back_as_they_were(photos: Tensor, bank: DamageBank) -> None:
    settings = AgeingSettings(monochrome=0, untouched=1)

    pair = age(photos, bank, generator=_generator(), settings=settings)

    assert torch.allclose(pair.aged, photos, atol=2e-3)
    assert not pair.mask.any()
    assert not pair.severity.any()


def test_black_and_white_photos_age_to_one_toning(photos: Tensor, bank: DamageBank) -> None:
    pair = age(photos, bank, generator=_generator(), settings=AgeingSettings(monochrome=1))

    assert torch.allclose(pair.clean[:, 0], pair.clean[:, 2], atol=1e-6)
    blue_share = pair.aged[:, 2] / pair.aged[:, 0].clamp_min(0.05)
    is_toned = blue_share.flatten(1).mean(1) < 0.97
    assert is_toned.any()
    assert not is_toned.all()
    for aged in pair.aged:
        red, order = aged[0].flatten().sort()
        assert (aged[2].flatten()[order].diff() >= -1e-4).all(), "a toning is one curve"
        assert red[-1] <= 1


def test_no_severity_means_no_scratches(photos: Tensor, bank: DamageBank) -> None:
    damaged, mask = add_damage(photos, torch.zeros(8), bank, generator=_generator())

    assert torch.equal(damaged, photos)
    assert not mask.any()


def test_hard_edged_damage_lies_in_its_mask(photos: Tensor) -> None:
    stamp = torch.zeros(1, STAMP, STAMP, dtype=torch.uint8)
    stamp[:, 100:160, 60:260] = 255
    bank = DamageBank(stamp, torch.tensor([KINDS.index("line")]))

    damaged, mask = add_damage(photos, torch.full((8,), 0.6), bank, generator=_generator())

    change = (damaged - photos).abs().amax(1, keepdim=True)
    assert mask.any()
    assert float(change[_beyond(mask, 1)].max()) <= VISIBLE
    assert float((change[mask > 0] > 0).float().mean()) > 0.99


def test_hardly_anything_changes_outside_the_mask(photos: Tensor, bank: DamageBank) -> None:
    damaged, mask = add_damage(photos, torch.ones(8), bank, generator=_generator())

    change = (damaged - photos).abs().amax(1, keepdim=True)
    outside = change[_beyond(mask, 2)]
    assert float((outside > VISIBLE).float().mean()) < 0.01
    assert float(change[mask > 0].mean()) > 20 * float(outside.mean())


@pytest.mark.parametrize("name", UNSTRUCTURED)
def test_amount_nothing_changes_nothing(photos: Tensor, name: str) -> None:
    change = getattr(unstructured, name)

    unchanged = change(photos, torch.zeros(8), generator=_generator())

    assert torch.allclose(unchanged, photos, atol=2e-3)


def test_jpeg_leaves_photos_of_amount_nothing_alone(photos: Tensor) -> None:
    amount = torch.tensor([0.0, 1.0] * 4)

    coded = unstructured.jpeg(photos, amount, generator=_generator())

    assert torch.equal(coded[::2], photos[::2])
    assert not torch.equal(coded[1::2], photos[1::2])


def test_a_jpeg_of_a_flat_picture_keeps_its_level() -> None:
    flat = torch.full((1, 3, 32, 32), 0.5)

    coded = unstructured.jpeg(flat, torch.full((1,), 1e-6), generator=_generator())

    assert torch.allclose(coded, flat, atol=0.02)


def test_super_resolution_damage_keeps_size_and_range(photos: Tensor) -> None:
    for seed in range(4):
        small = degrade(photos, _generator(seed))
        assert small.shape == photos.shape
        assert 0 <= float(small.min()) <= float(small.max()) <= 1
