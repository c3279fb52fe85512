"""A sheet of what a scratch detector took for damage although it is none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from iide_studio.core.files import make_folder, new_file
from iide_studio.core.photo import load
from iide_training.detector_check import CheckedPhoto, DetectorCheck, Mistake
from iide_training.evaluate import to_rgb
from iide_training.photo_marks import Box

SIDE = 280
LABEL_HEIGHT = 18
COLUMNS = 3
"""Pairs of pictures beside each other."""
MARGIN = 0.5
"""Surroundings that are shown, in sizes of the component and its marks."""
_MARK, _FOUND, _MASK = (60, 160, 255), (255, 220, 60), (255, 40, 40)


def write_sheet(check: DetectorCheck, path: Path) -> None:
    """Writes a PNG with two pictures of each mistake: its marks in blue, and the mask in red.

    Raises:
        StudioError: if a photo cannot be read again or the sheet not be written.
    """
    tiles = [_tile(photo, mistake) for photo in check.photos for mistake in photo.mistakes]
    sheet = _arranged(tiles) if tiles else _nothing()
    make_folder(path.parent)
    with new_file(path, overwrite=True) as file:
        sheet.save(file, "PNG")


def _arranged(tiles: list[Image.Image]) -> Image.Image:
    width, height = tiles[0].size
    columns = min(COLUMNS, len(tiles))
    rows = -(-len(tiles) // columns)
    sheet = Image.new("RGB", (columns * width, rows * height), "white")
    for index, tile in enumerate(tiles):
        sheet.paste(tile, (index % columns * width, index // columns * height))
    return sheet


def _nothing() -> Image.Image:
    sheet = Image.new("RGB", (SIDE, LABEL_HEIGHT), "white")
    ImageDraw.Draw(sheet).text((3, 3), "Nothing was found on a mark.", fill="black")
    return sheet


def _tile(photo: CheckedPhoto, mistake: Mistake) -> Image.Image:
    pixels = to_rgb(load(photo.path).pixels)
    area = _surroundings(mistake, pixels.shape[1], pixels.shape[0])
    tile = Image.new("RGB", (2 * SIDE + 8, SIDE + LABEL_HEIGHT + 4), "white")
    label = f"{photo.path.stem[:40]}: {', '.join(mistake.kinds)}, {mistake.area:.0f} px"
    ImageDraw.Draw(tile).text((3, 3), label, fill="black")
    marked = _enlarged(pixels, area)
    found = _enlarged(_tinted(pixels, photo.mask), area)
    _outline(marked, mistake.marks, area, _MARK)
    _outline(found, [mistake.box], area, _FOUND)
    tile.paste(marked, (0, LABEL_HEIGHT))
    tile.paste(found, (SIDE + 2, LABEL_HEIGHT))
    return tile


def _surroundings(mistake: Mistake, width: int, height: int) -> Box:
    """Returns a part of the photo around a component and its marks."""
    lefts, tops, rights, bottoms = zip(mistake.box, *mistake.marks, strict=True)
    left, top, right, bottom = min(lefts), min(tops), max(rights), max(bottoms)
    margin = max(8, round(MARGIN * max(right - left, bottom - top)))
    return (
        max(0, left - margin),
        max(0, top - margin),
        min(width, right + margin),
        min(height, bottom + margin),
    )


def _tinted(pixels: np.ndarray, mask: np.ndarray) -> np.ndarray:
    mixed = pixels.copy()
    mixed[mask > 127] = (0.4 * pixels[mask > 127] + 0.6 * np.array(_MASK)).astype(np.uint8)
    return mixed


def _enlarged(pixels: np.ndarray, area: Box) -> Image.Image:
    left, top, right, bottom = area
    part = Image.fromarray(np.ascontiguousarray(pixels[top:bottom, left:right]))
    scale = _scale(area)
    size = (max(1, round(part.width * scale)), max(1, round(part.height * scale)))
    return part.resize(size, Image.Resampling.BICUBIC)


def _outline(
    picture: Image.Image, boxes: Sequence[Box], area: Box, color: tuple[int, int, int]
) -> None:
    scale, draw = _scale(area), ImageDraw.Draw(picture)
    for left, top, right, bottom in boxes:
        corners = [(left - area[0]) * scale, (top - area[1]) * scale]
        corners += [(right - area[0]) * scale, (bottom - area[1]) * scale]
        draw.rectangle(corners, outline=color)


def _scale(area: Box) -> float:
    left, top, right, bottom = area
    return SIDE / max(right - left, bottom - top)
