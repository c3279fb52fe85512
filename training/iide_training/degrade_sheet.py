"""A contact sheet of everything that the ageing program can do to one photo."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from PIL import Image, ImageDraw
from torch import Tensor

from iide_studio.core.files import make_folder, new_file
from iide_studio.core.photo import load
from iide_training import super_resolution_damage, unstructured_damage
from iide_training.damage_bank import KINDS, DamageBank, build_bank
from iide_training.degradations import AgeingSettings, age
from iide_training.evaluate import to_rgb
from iide_training.photo_store import resize
from iide_training.structured_damage import add_damage

SIDE = 256
COLUMNS = 6
LABEL_HEIGHT = 18
_DRAWS, _MOST_DRAWS = 8, 160
_SMALLER = (176, 152, 136, 128, 120, 112, 104, 96, 80)
"""Sides of tiles that are tried, with 256 colours, when the sheet may not be large."""
Draw = Callable[[Tensor, torch.Generator], Tensor]
Tile = tuple[str, Tensor]


@dataclass(frozen=True)
class Family:
    """One kind of damage on the sheet.

    Attributes:
        labels: What to write over its tiles, one for each.
        draw: Damages a batch.
        score: Says how well each of a batch suits the first label; None takes what changed most.
        is_fine: Shows a part at twice its size.
    """

    labels: tuple[str, ...]
    draw: Draw
    score: Callable[[Tensor], Tensor] | None = None
    is_fine: bool = False


def write_sheet(
    photo: Path,
    output: Path,
    *,
    seed: int = 0,
    count: int = 12,
    textures: Path | None = None,
    largest: int | None = None,
) -> Path:
    """Writes a sheet: each kind of damage alone, then whole ageings with their masks.

    Args:
        photo: Any photograph.
        output: A PNG file, or a folder in which `PHOTO_sheet.png` is made.
        seed: Source of all chance.
        count: Whole ageings.
        textures: Folder of real damage, or None.
        largest: Bytes that the file may have; tiles get smaller and colours fewer until it fits.

    Returns:
        Where the sheet went.

    Raises:
        StudioError: if the photo cannot be read or the sheet not be written.
    """
    tiles = make_tiles(photo, seed=seed, count=count, textures=textures)
    if not output.suffix:
        output = output / f"{photo.stem}_sheet.png"
    make_folder(output.parent)
    with new_file(output, overwrite=True) as file:
        file.write_bytes(encode_sheet(tiles, largest=largest))
    return output


def write_tiles(
    photo: Path, output: Path, *, seed: int = 0, count: int = 12, textures: Path | None = None
) -> int:
    """Writes what the sheet shows as single files into a folder; returns how many.

    Raises:
        StudioError: if the photo cannot be read or the files not be written.
    """
    make_folder(output)
    tiles = make_tiles(photo, seed=seed, count=count, textures=textures)
    for number, (label, tile) in enumerate(tiles):
        name = f"{photo.stem}_{number:02d}_{re.sub(r'[^a-zA-Z0-9.]+', '-', label)}.png"
        with new_file(output / name, overwrite=True) as file:
            Image.fromarray(_pixels(tile)).save(file, "PNG")
    return len(tiles)


def make_tiles(
    photo: Path, *, seed: int = 0, count: int = 12, textures: Path | None = None
) -> list[Tile]:
    """Returns labels and tiles, (1, 3, SIDE, SIDE) in [0, 1]; equal seeds give equal ones."""
    clean = _square(to_rgb(load(photo).pixels))
    bank = build_bank(seed=seed, drawn_per_kind=30, textures=textures)
    generator = torch.Generator().manual_seed(seed)
    tiles = [("undamaged", clean), ("undamaged, enlarged", _enlarge(clean))]
    for family in (*_unstructured(), *_structured(bank), *_prints(bank), _super_resolution()):
        tiles += _show(family, clean, generator)
    return [*tiles, *_whole(clean, bank, generator, count)]


def encode_sheet(tiles: list[Tile], *, largest: int | None = None) -> bytes:
    """Returns the sheet as a PNG of no more than `largest` bytes, if that can be."""
    data = _png(_lay_out(tiles, SIDE))
    if largest is None or len(data) <= largest:
        return data
    palette = _lay_out(tiles, _SMALLER[-1]).quantize(256, kmeans=2)
    fitting = SIDE
    for side in _SMALLER:
        if side > fitting:  # the last attempt says about how small the tiles have to be
            continue
        data = _png(_lay_out(tiles, side).quantize(palette=palette), optimize=True)
        if len(data) <= largest:
            break
        fitting = side * math.sqrt(largest / len(data)) * 1.05
    return data


def _unstructured() -> Iterator[Family]:
    damage = unstructured_damage
    yield Family(("fading", "fading", "fading"), _at_full(damage.fade))
    yield Family(("yellowing",), _at_full(damage.cast), score=_yellowness)
    yield Family(("dye loss, cast", "dye loss, cast"), _cast_but_not_yellow)
    yield Family(("loss of colour",), _at_full(damage.desaturate))
    yield Family(("uneven light", "uneven light"), _at_full(damage.uneven_light))
    yield Family(("blur", "blur"), _at_full(damage.blur), is_fine=True)
    yield Family(("noise, grain", "noise, grain"), _at_full(damage.noise), is_fine=True)
    yield Family(("JPEG",), _at_full(damage.jpeg), is_fine=True)
    yield Family(("scaled down and up",), _at_full(damage.rescale), is_fine=True)
    yield Family(("halftone print",), _at_full(damage.halftone), is_fine=True)


def _structured(bank: DamageBank) -> Iterator[Family]:
    yield Family(("scratches, bright",), _stamped(bank, "line"), score=_brightness)
    yield Family(("scratches, dark",), _stamped(bank, "line"), score=lambda p: -_brightness(p))
    yield Family(("film lines", "film lines"), _stamped(bank, "film"))
    yield Family(("cracks", "cracks"), _stamped(bank, "crack"))
    yield Family(("fold with its shading",), _stamped(bank, "fold"))
    yield Family(("dust and hairs", "dust and hairs"), _stamped(bank, "speck"))
    yield Family(("blotches, stains", "blotches, stains"), _stamped(bank, "patch"))
    yield Family(("torn corners and pieces",) * 2, _stamped(bank, "torn"))
    yield Family(("tape", "tape"), _stamped(bank, "tape"))
    yield Family(("handwriting, stamps", "handwriting, stamps"), _stamped(bank, "writing"))
    yield Family(("spray", "spray"), _stamped(bank, "spray"))
    yield Family(("abrasion", "abrasion"), _stamped(bank, "abrasion"))
    yield Family(("smears", "smears"), _stamped(bank, "smear"))


def _prints(bank: DamageBank) -> Iterator[Family]:
    def undamaged(photos: Tensor, generator: torch.Generator) -> Tensor:
        settings = AgeingSettings(monochrome=1)
        nothing = torch.zeros(len(photos))
        return age(photos, bank, generator=generator, settings=settings, severity=nothing).aged

    yield Family(("black and white",), undamaged, score=lambda p: -_colorfulness(p))
    yield Family(("sepia",), undamaged, score=_colorfulness)


def _super_resolution() -> Family:
    def degrade(photos: Tensor, generator: torch.Generator) -> Tensor:
        return torch.cat([super_resolution_damage.degrade(p[None], generator) for p in photos])

    return Family(("super-resolution", "super-resolution"), degrade, is_fine=True)


def _at_full(change: Callable[..., Tensor]) -> Draw:
    return lambda photos, generator: change(photos, torch.ones(len(photos)), generator=generator)


def _cast_but_not_yellow(photos: Tensor, generator: torch.Generator) -> Tensor:
    changed = _at_full(unstructured_damage.cast)(photos, generator)
    is_other = _yellowness(changed) < _yellowness(photos) + 0.02
    return torch.where(is_other[:, None, None, None], changed, photos)


def _stamped(bank: DamageBank, kind: str) -> Draw:
    chosen = bank.kinds == KINDS.index(kind)
    part = DamageBank(bank.stamps[chosen], bank.kinds[chosen])

    def draw(photos: Tensor, generator: torch.Generator) -> Tensor:
        severity = torch.full((len(photos),), 0.45)
        damaged, mask = add_damage(photos, severity, part, generator=generator)
        share = mask.mean((1, 2, 3))
        # The photo should still be seen, and the damage too.
        is_fit = (share > 0.004) & (share < 0.15)
        return torch.where(is_fit[:, None, None, None], damaged, photos)

    return draw


def _show(family: Family, clean: Tensor, generator: torch.Generator) -> Iterator[Tile]:
    """Yields what suits the first label best, and what else differs most from that."""
    draws = _draw_visible(family.draw, clean, generator)
    first = (_change(draws, clean) if family.score is None else family.score(draws)).argmax()
    shown = [int(first)]
    for _ in family.labels[1:]:
        distances = torch.stack([_change(draws, draws[i : i + 1]) for i in shown])
        shown.append(int(distances.amin(0).argmax()))
    for label, index in zip(family.labels, shown, strict=True):
        tile = draws[index : index + 1]
        yield label, _enlarge(tile) if family.is_fine else tile


def _enlarge(tile: Tensor) -> Tensor:
    """Returns the upper middle, where faces are, at twice its size."""
    top, left, side = SIDE // 16, SIDE // 4, SIDE // 2
    part = tile[..., top : top + side, left : left + side]
    return part.repeat_interleave(2, -1).repeat_interleave(2, -2)


def _draw_visible(draw: Draw, clean: Tensor, generator: torch.Generator) -> Tensor:
    """Returns draws that changed at least half as much as the one that changed most."""
    kept = clean[:0]
    for _ in range(_MOST_DRAWS // _DRAWS):
        kept = torch.cat([kept, draw(clean.expand(_DRAWS, -1, -1, -1), generator)])
        change = _change(kept, clean)
        kept = kept[change > 0.003]
        if len(kept) >= _DRAWS:
            break
    change = _change(kept, clean) if len(kept) else None
    return clean if change is None else kept[change >= 0.5 * change.max()]


def _change(photos: Tensor, other: Tensor) -> Tensor:
    return (photos - other).abs().mean((1, 2, 3))


def _brightness(photos: Tensor) -> Tensor:
    return photos.mean((1, 2, 3))


def _yellowness(photos: Tensor) -> Tensor:
    red, green, blue = photos.mean((2, 3)).unbind(1)
    return (red + green) / 2 - blue - (red - green).abs()


def _colorfulness(photos: Tensor) -> Tensor:
    return (photos.amax(1) - photos.amin(1)).mean((1, 2))


def _square(pixels: np.ndarray) -> Tensor:
    """Returns the middle of a photo, (1, 3, SIDE, SIDE) in [0, 1]."""
    edge = min(pixels.shape[:2])
    top, left = ((length - edge) // 2 for length in pixels.shape[:2])
    middle = torch.from_numpy(pixels[top : top + edge, left : left + edge].copy())
    return resize(middle.permute(2, 0, 1).float()[None] / 255, (SIDE, SIDE))


def _whole(
    clean: Tensor, bank: DamageBank, generator: torch.Generator, count: int
) -> Iterator[Tile]:
    for number in range(1, count + 1):
        severity = number / count
        pair = age(
            clean,
            bank,
            generator=generator,
            settings=AgeingSettings(unscratched=0),
            severity=torch.tensor([severity]),
        )
        yield f"aged {number}, severity {severity:.2f}", pair.aged
        yield f"mask {number}", pair.mask.expand(-1, 3, -1, -1)


def _png(image: Image.Image, *, optimize: bool = False) -> bytes:
    stored = io.BytesIO()
    image.save(stored, "PNG", optimize=optimize)
    return stored.getvalue()


def _lay_out(tiles: list[Tile], side: int) -> Image.Image:
    rows = -(-len(tiles) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * side, rows * (side + LABEL_HEIGHT)), "white")
    draw = ImageDraw.Draw(sheet)
    for index, (label, tile) in enumerate(tiles):
        left, top = index % COLUMNS * side, index // COLUMNS * (side + LABEL_HEIGHT)
        image = Image.fromarray(_pixels(tile))
        if side != SIDE:
            image = image.resize((side, side), Image.Resampling.LANCZOS)
        draw.text((left + 4, top + 3), label, fill="black")
        sheet.paste(image, (left, top + LABEL_HEIGHT))
    return sheet


def _pixels(tile: Tensor) -> np.ndarray:
    return (tile[0].clamp(0, 1) * 255).round().to(torch.uint8).permute(1, 2, 0).numpy()
