"""The damaged photograph that comes with the program: NASA's portrait of Eileen Collins, aged.

The picture is `skimage.data.astronaut()`, which scikit-image carries, so that making the sample
needs no folder of photos or textures and no network.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from iide_studio.core.files import make_folder, new_file
from iide_studio.diffusion.filters import box_mean
from iide_training import unstructured_damage as unstructured
from iide_training.damage_bank import KINDS, DamageBank, build_bank
from iide_training.photo_store import resize
from iide_training.structured_damage import place_stamps

SEED = 14
"""Chosen by eye: everything can be seen, and nothing large lies on the face."""
LONGER_SIDE = 512
DRAWN_PER_KIND = 60
PAPER, DIRT = (0.95, 0.91, 0.83), (0.16, 0.13, 0.10)


@dataclass(frozen=True)
class DamageLayer:
    """One kind of damage on the print.

    Attributes:
        kind: One of damage_bank.KINDS.
        count: Stamps that are placed.
        coverage: Largest share of a stamp that may be damage; keeps scratches thin.
        color: What shows, sRGB in [0, 1].
    """

    kind: str
    count: int
    coverage: float
    color: tuple[float, float, float] = PAPER


LAYERS = (
    DamageLayer("fold", 1, 0.03),
    DamageLayer("crack", 1, 0.012),
    DamageLayer("line", 3, 0.008),
    DamageLayer("speck", 2, 0.012),
    DamageLayer("speck", 1, 0.006, DIRT),
)


def write_sample(path: Path, *, seed: int = SEED, overwrite: bool = True) -> None:
    """Writes the aged sample as an 8-bit PNG.

    Args:
        path: Ends in .png.
        seed: Source of all chance.
        overwrite: Whether an older file may be replaced.

    Raises:
        ExportError: if the file cannot be written.
    """
    from skimage import data

    make_folder(path.parent)
    aged = age_sample(data.astronaut(), seed=seed)
    with new_file(path, overwrite=overwrite) as file:
        Image.fromarray(aged).save(file, "PNG", optimize=True)


def age_sample(clean: np.ndarray, *, seed: int = SEED) -> np.ndarray:
    """Ages a photo as a colour print ages; equal seeds give equal results.

    Args:
        clean: (H, W, 3) uint8, sRGB.
        seed: Source of all chance.

    Returns:
        (h, w, 3) uint8 with the longer side at LONGER_SIDE.
    """
    generator = torch.Generator().manual_seed(seed)
    photo = torch.from_numpy(clean.copy()).permute(2, 0, 1).float()[None] / 255
    scale = LONGER_SIDE / max(photo.shape[-2:])
    photo = resize(photo, (round(photo.shape[-2] * scale), round(photo.shape[-1] * scale)))
    faded = _fade_like_a_print(photo, generator)
    scratched = _scratch(faded, build_bank(seed=seed, drawn_per_kind=DRAWN_PER_KIND), generator)
    pixels = scratched[0].permute(1, 2, 0) * 255
    return pixels.round().clamp(0, 255).to(torch.uint8).numpy()


def _fade_like_a_print(photo: Tensor, generator: torch.Generator) -> Tensor:
    """Soft and grainy, then pale and yellow: the blue-sensitive layer's dye goes first."""
    photo = unstructured.blur(photo, _amount(0.35), generator=generator)
    photo = unstructured.noise(photo, _amount(0.25), generator=generator)
    photo = photo + (unstructured.luminance(photo) - photo) * 0.4
    contrast = torch.tensor([0.60, 0.55, 0.38])[:, None, None]
    lift = torch.tensor([0.33, 0.27, 0.19])[:, None, None]
    photo = photo * contrast + lift
    return unstructured.uneven_light(photo, _amount(0.7), generator=generator)


def _scratch(photo: Tensor, bank: DamageBank, generator: torch.Generator) -> Tensor:
    for layer in LAYERS:
        share = (bank.stamps > 127).float().mean((1, 2))
        fits = (bank.kinds == KINDS.index(layer.kind)) & (share < layer.coverage) & (share > 2e-3)
        part = DamageBank(bank.stamps[fits], bank.kinds[fits])
        color = torch.tensor(layer.color)[:, None, None]
        for _ in range(layer.count):
            opacity, _ = place_stamps(photo, part, generator=generator)
            if layer.kind == "fold":  # paper bends beside a fold and lies in its own shadow
                photo = photo * (1 - 0.35 * box_mean(opacity, 5))
            photo = photo + (color - photo) * opacity * 0.9
    return photo


def _amount(value: float) -> Tensor:
    return torch.tensor([value])
