"""Ages photographs: one call makes a batch of training pairs on the training device.

The random order and probabilities follow the paper's list; severity runs from nothing at all, so
that a network learns to leave a good photo alone, to severe.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from iide_training import unstructured_damage as unstructured
from iide_training.damage_bank import DamageBank
from iide_training.structured_damage import add_damage
from iide_training.unstructured_damage import luminance, plane, uniform


@dataclass(frozen=True, eq=False)
class AgedBatch:
    """Training pairs.

    Attributes:
        clean: (B, 3, H, W) in [0, 1]; grey where the photo was made black-and-white.
        aged: (B, 3, H, W) in [0, 1]; grey or toned (sepia, yellowed paper) where the clean one is
            grey.
        mask: (B, 1, H, W), 1 = structured damage.
        is_monochrome: (B,) bool.
        severity: (B,) in [0, 1].
    """

    clean: Tensor
    aged: Tensor
    mask: Tensor
    is_monochrome: Tensor
    severity: Tensor

    def to(self, device: torch.device | str) -> AgedBatch:
        """Returns the pairs on another device."""
        return AgedBatch(*(part.to(device) for part in vars(self).values()))


@dataclass(frozen=True, kw_only=True)
class AgeingSettings:
    """Shares of the simulated damage.

    Attributes:
        monochrome: Share of photos that are made black-and-white.
        untouched: Share of photos with no damage of any kind.
        unscratched: Share of the others with no structured damage.
        tone: Whether fading, casts and uneven light are simulated.
    """

    monochrome: float = 0.4
    untouched: float = 0.08
    unscratched: float = 0.2
    tone: bool = True


def age(
    clean: Tensor,
    bank: DamageBank,
    *,
    generator: torch.Generator,
    settings: AgeingSettings | None = None,
    severity: Tensor | None = None,
) -> AgedBatch:
    """Ages photos; equal generators give equal results.

    Args:
        clean: (B, 3, H, W) in [0, 1].
        bank: Stamps of damage.
        generator: Source of chance, on the photos' device.
        settings: Shares of the kinds of damage.
        severity: (B,) in [0, 1]; None draws it.
    """
    settings = settings or AgeingSettings()
    is_monochrome = uniform(clean, generator) < settings.monochrome
    clean = torch.where(plane(is_monochrome), luminance(clean).expand_as(clean), clean)
    if severity is None:
        severity = uniform(clean, generator) ** 0.8
        severity = torch.where(uniform(clean, generator) < settings.untouched, 0.0, severity)
    # Well-kept photos get scratched, and faded ones need not be: half of the damage is independent.
    own = uniform(clean, generator) ** 0.6 * (severity > 0)
    scratched = torch.where(uniform(clean, generator) < 0.5, own, severity)
    scratched = torch.where(uniform(clean, generator) < settings.unscratched, 0.0, scratched)
    aged = _soften(clean, severity, generator)
    is_scratched_first = bool(torch.rand(1, generator=generator, device=clean.device) < 0.2)
    if is_scratched_first:
        aged, mask = add_damage(aged, scratched, bank, generator=generator)
        aged = _discolor(aged, severity, generator) if settings.tone else aged
    else:
        aged = _discolor(aged, severity, generator) if settings.tone else aged
        aged, mask = add_damage(aged, scratched, bank, generator=generator)
    aged = _scan(aged, severity, generator)
    aged = torch.where(plane(is_monochrome), unstructured.toning(aged, generator=generator), aged)
    return AgedBatch(clean, aged, mask, is_monochrome, severity)


def _sometimes(amount: Tensor, probability: float, generator: torch.Generator) -> Tensor:
    return torch.where(uniform(amount, generator) < probability, amount, 0.0)


def _soften(photo: Tensor, severity: Tensor, generator: torch.Generator) -> Tensor:
    amount = _sometimes(severity, 0.6, generator)
    blurred = unstructured.blur(photo, amount, generator=generator)
    photo = torch.where(plane(amount > 0), blurred, photo)
    photo = unstructured.noise(photo, _sometimes(severity, 0.6, generator), generator=generator)
    return unstructured.halftone(photo, severity, generator=generator)


def _discolor(photo: Tensor, severity: Tensor, generator: torch.Generator) -> Tensor:
    photo = unstructured.desaturate(
        photo, _sometimes(severity, 0.5, generator), generator=generator
    )
    photo = unstructured.fade(photo, _sometimes(severity, 0.75, generator), generator=generator)
    photo = unstructured.cast(photo, _sometimes(severity, 0.7, generator), generator=generator)
    return unstructured.uneven_light(
        photo, _sometimes(severity, 0.35, generator), generator=generator
    )


def _scan(photo: Tensor, severity: Tensor, generator: torch.Generator) -> Tensor:
    photo = unstructured.rescale(photo, severity, generator=generator)
    photo = unstructured.noise(photo, _sometimes(severity, 0.4, generator), generator=generator)
    return unstructured.jpeg(photo, _sometimes(severity, 0.5, generator), generator=generator)
