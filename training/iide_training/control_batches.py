"""Training batches for the ControlNet of a pretrained base: the damaged photo itself is shown."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor

from iide_training.captions import Caption
from iide_training.control_settings import ControlChoices
from iide_training.damage_bank import DamageBank
from iide_training.degradations import AgeingSettings, age
from iide_training.found_masks import user_masks
from iide_training.photo_store import CropSampler, PhotoStore
from iide_training.super_resolution_damage import degrade
from iide_training.unstructured_damage import luminance, plane, uniform

AGEING = AgeingSettings(monochrome=0.0, untouched=0.08, unscratched=0.15)


@dataclass(frozen=True, eq=False)
class ControlBatch:
    """One batch.

    Attributes:
        target: (B, 3, H, W) in [0, 1], the clean photo x.
        control_image: (B, 3 or 4, H, W) in [0, 1]: the damaged photo, and for old photos the mask.
        prompts: One for each photo, some empty.
    """

    target: Tensor
    control_image: Tensor
    prompts: tuple[str, ...]


class ControlBatches:
    """Draws batches of some of the photos.

    Args:
        store: The photos.
        indices: Which of them.
        captions: By bare file name.
        task: "old-photo" or "super-resolution".
        bank: Stamps of damage.
        choices: Shares of empty prompts and of photos to colourise.
        size: Side of the crops in pixels.
    """

    def __init__(
        self,
        store: PhotoStore,
        indices: list[int],
        captions: Mapping[str, Caption],
        *,
        task: str,
        bank: DamageBank,
        choices: ControlChoices,
        size: int,
    ) -> None:
        self._store, self._captions, self._task = store, captions, task
        self._bank, self._choices = bank, choices
        self._crops = CropSampler(
            store, indices, size=size, zoom=(0.8, 1.5), device=str(bank.stamps.device)
        )

    def draw(self, count: int, rng: random.Random, generator: torch.Generator) -> ControlBatch:
        """Draws a batch on the generator's device."""
        clean, indices = self._crops.draw(count, rng)
        clean = clean.to(generator.device)
        with torch.no_grad(), torch.autocast(clean.device.type, enabled=False):
            if self._task == "super-resolution":  # always with the empty prompt
                return ControlBatch(clean, degrade(clean, generator), ("",) * count)
            control = self._age(clean, generator)
        return ControlBatch(clean, control, tuple(self._prompt(i, rng) for i in indices))

    def _age(self, clean: Tensor, generator: torch.Generator) -> Tensor:
        pair = age(clean, self._bank, generator=generator, settings=AGEING)
        is_gray = plane(uniform(clean, generator) < self._choices.gray)
        aged = torch.where(is_gray, luminance(pair.aged).expand_as(clean), pair.aged)
        return torch.cat([aged, user_masks(pair.mask, generator)], 1)

    def _prompt(self, index: int, rng: random.Random) -> str:
        caption = self._captions.get(self._store.names[index].split("/")[-1])
        is_dropped = rng.random() < self._choices.prompt_dropped
        if caption is None or is_dropped:
            return ""
        return caption.text
