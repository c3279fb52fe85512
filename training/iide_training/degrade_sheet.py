"""A contact sheet of everything that the ageing program can do to one photo."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import torch
from PIL import Image, ImageDraw
from torch import Tensor

from iide_studio.core.files import make_folder, new_file
from iide_studio.core.photo import load
from iide_training import unstructured_damage as unstructured
from iide_training.damage_bank import KINDS, DamageBank, build_bank
from iide_training.degradations import AgeingSettings, age
from iide_training.evaluate import to_rgb
from iide_training.photo_store import resize
from iide_training.structured_damage import add_damage

Change = Callable[..., Tensor]
SIDE = 256
COLUMNS = 6
LABEL_HEIGHT = 18
UNSTRUCTURED: dict[str, Change] = {
    "fading": unstructured.fade,
    "cast": unstructured.cast,
    "loss of colour": unstructured.desaturate,
    "uneven light": unstructured.uneven_light,
    "blur": unstructured.blur,
    "noise": unstructured.noise,
    "JPEG": unstructured.jpeg,
}
Tile = tuple[str, Tensor]


def write_sheet(
    photo: Path, output: Path, *, seed: int = 0, count: int = 12, textures: Path | None = None
) -> Path:
    """Writes a sheet: each kind of damage alone, then whole ageings with their masks.

    Args:
        photo: Any photograph.
        output: A PNG file, or a folder in which `PHOTO_sheet.png` is made.
        seed: Source of all chance.
        count: Whole ageings.
        textures: Folder of real damage, or None.

    Returns:
        Where the sheet went.

    Raises:
        StudioError: if the photo cannot be read or the sheet not be written.
    """
    clean = _square(to_rgb(load(photo).pixels))
    bank = build_bank(seed=seed, drawn_per_kind=30, textures=textures)
    generator = torch.Generator().manual_seed(seed)
    tiles = [("clean", clean), *_single(clean, bank, generator)]
    tiles += _whole(clean, bank, generator, count)
    if not output.suffix:
        output = output / f"{photo.stem}_sheet.png"
    make_folder(output.parent)
    with new_file(output, overwrite=True) as file:
        _lay_out(tiles).save(file, "PNG")
    return output


def _square(pixels: np.ndarray) -> Tensor:
    """Returns the middle of a photo, (1, 3, SIDE, SIDE) in [0, 1]."""
    edge = min(pixels.shape[:2])
    top, left = ((length - edge) // 2 for length in pixels.shape[:2])
    middle = torch.from_numpy(pixels[top : top + edge, left : left + edge].copy())
    return resize(middle.permute(2, 0, 1).float()[None] / 255, (SIDE, SIDE))


def _single(clean: Tensor, bank: DamageBank, generator: torch.Generator) -> Iterator[Tile]:
    for name, change in UNSTRUCTURED.items():
        yield name, change(clean, torch.ones(1), generator=generator)
    for index, kind in enumerate(KINDS):
        chosen = bank.kinds == index
        part = DamageBank(bank.stamps[chosen], bank.kinds[chosen])
        if len(part.kinds):
            yield kind, add_damage(clean, torch.tensor([0.75]), part, generator=generator)[0]


def _whole(
    clean: Tensor, bank: DamageBank, generator: torch.Generator, count: int
) -> Iterator[Tile]:
    for number in range(1, count + 1):
        pair = age(clean, bank, generator=generator, settings=AgeingSettings())
        severity = float(pair.severity)
        yield f"aged {number}, severity {severity:.2f}", pair.aged
        yield f"mask {number}", pair.mask.expand(-1, 3, -1, -1)


def _lay_out(tiles: list[Tile]) -> Image.Image:
    rows = -(-len(tiles) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * SIDE, rows * (SIDE + LABEL_HEIGHT)), "white")
    draw = ImageDraw.Draw(sheet)
    for index, (label, tile) in enumerate(tiles):
        left, top = index % COLUMNS * SIDE, index // COLUMNS * (SIDE + LABEL_HEIGHT)
        pixels = (tile[0].clamp(0, 1) * 255).round().to(torch.uint8).permute(1, 2, 0).numpy()
        draw.text((left + 4, top + 3), label, fill="black")
        sheet.paste(Image.fromarray(pixels), (left, top + LABEL_HEIGHT))
    return sheet
