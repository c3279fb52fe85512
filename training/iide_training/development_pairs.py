"""Writes the development set as a folder of pairs, in the layout that `evaluate` reads."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor

from iide_training.damage_bank import DamageBank
from iide_training.degradations import AgeingSettings, age
from iide_training.photo_store import PhotoStore, resize

LEVELS = {"light": 0.45, "medium": 0.65, "severe": 0.9}


def write_development_pairs(
    store: PhotoStore, bank: DamageBank, folder: Path, *, count: int = 30, zoom: float = 1.6
) -> None:
    """Ages held-out photos, whole: a third at each level, every second one black-and-white.

    Args:
        store: The photos; those of the development set are taken.
        bank: Stamps of damage.
        folder: Gets aged/, clean/, mask/, photos/ (never grey, undamaged) and pairs.csv.
        count: Photos, spread over the set.
        zoom: Every second pair of photos is enlarged by this factor first, as scans are larger
            than training photos.
    """
    held_out = store.split()[1]
    chosen = held_out[:: max(1, len(held_out) // count)][:count]
    for part in ("aged", "clean", "mask", "photos"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    rows = []
    for place, index in enumerate(chosen):
        name = Path(store.names[index]).stem + ".png"
        level = tuple(LEVELS)[place % 3]
        is_mono = place // 3 % 2 == 1
        photo = torch.from_numpy(store.photo(index).copy()).permute(2, 0, 1).float()[None] / 255
        if place % 4 >= 2:
            photo = resize(photo, (int(photo.shape[-2] * zoom), int(photo.shape[-1] * zoom)))
        _write(folder / "photos" / name, photo)
        pair = age(
            photo,
            bank,
            generator=torch.Generator().manual_seed(1000 + place),
            settings=AgeingSettings(monochrome=float(is_mono), untouched=0, unscratched=0),
            severity=torch.tensor([LEVELS[level]]),
        )
        _write(folder / "aged" / name, pair.aged)
        _write(folder / "clean" / name, pair.clean)
        _write(folder / "mask" / name, pair.mask)
        rows.append({"name": name, "level": level, "mono": int(is_mono)})
    with open(folder / "pairs.csv", "w", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=["name", "level", "mono"])
        writer.writeheader()
        writer.writerows(rows)


def _write(path: Path, image: Tensor) -> None:
    pixels = (image[0].clamp(0, 1) * 255).round().to(torch.uint8).permute(1, 2, 0).numpy()
    Image.fromarray(np.squeeze(pixels)).save(path)
