"""Training photographs as one packed array, so that every process reads them without decoding."""

from __future__ import annotations

import io
import json
import logging
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from iide_studio.core.errors import StudioError
from iide_training.captions import Caption
from iide_training.photo_crops import Box, DevicePhotos
from iide_training.photo_decoding import (
    UnreadablePhotoError,
    decode_photo,
    find_photos,
    has_color,
)
from iide_training.shards import read_shards

logger = logging.getLogger(__name__)
DEVELOPMENT_SHARE = 1 / 28


class PhotoStore:
    """Photos of one folder, packed into a memory-mapped file.

    Attributes:
        names: File names, in order.
        is_monochrome: Whether each photo has no colour.
        captions: What photos show, by bare file name, where a shard said so.
    """

    def __init__(self, folder: Path) -> None:
        index = json.loads((folder / "index.json").read_text())
        self.names: list[str] = index["names"]
        self.is_monochrome: list[bool] = index["is_monochrome"]
        self.captions = {
            name: Caption(text, tuple(phrases))
            for name, (text, phrases) in index.get("captions", {}).items()
        }
        self._shapes = [tuple(shape) for shape in index["shapes"]]
        self._offsets = np.cumsum([0] + [h * w * 3 for h, w in self._shapes])
        self._data = np.memmap(folder / "pixels.bin", dtype=np.uint8, mode="r")
        self._on_devices: dict[str, DevicePhotos] = {}

    def __len__(self) -> int:
        return len(self.names)

    def photo(self, index: int) -> np.ndarray:
        """Returns (H, W, 3) uint8, sRGB."""
        start, end = self._offsets[index], self._offsets[index + 1]
        return self._data[start:end].reshape(*self._shapes[index], 3)

    def cut(self, boxes: Sequence[Box], size: tuple[int, int], *, device: str = "cpu") -> Tensor:
        """Cuts boxes out of photos and resizes them.

        Args:
            boxes: One for each crop.
            size: (height, width) of all of them.
            device: Where they shall be. Any but the CPU keeps a copy of all photos from then on.

        Returns:
            (B, 3, height, width) float32 in [0, 1].
        """
        if torch.device(device).type == "cpu":
            return torch.stack([self._cut(box, size) for box in boxes])
        if device not in self._on_devices:
            self._on_devices[device] = DevicePhotos(self._data, self._shapes, device=device)
        return self._on_devices[device].cut(boxes, size)

    def _cut(self, box: Box, size: tuple[int, int]) -> Tensor:
        rows = slice(box.top, box.top + box.height)
        columns = slice(box.left, box.left + box.width)
        part = torch.from_numpy(self.photo(box.photo)[rows, columns].copy())
        part = part.flip(1) if box.is_flipped else part
        return resize(part.permute(2, 0, 1).float()[None] / 255, size)[0]

    def split(self) -> tuple[list[int], list[int]]:
        """Returns the indices for training and the development set's, by source and file name."""
        by_source: dict[str, list[int]] = {}
        for index, name in enumerate(self.names):
            by_source.setdefault(name.split("_")[0], []).append(index)
        held_out: set[int] = set()
        for indices in by_source.values():
            count = round(len(indices) * DEVELOPMENT_SHARE)
            step = len(indices) / max(count, 1)
            held_out.update(indices[int(i * step)] for i in range(count))
        return [i for i in range(len(self)) if i not in held_out], sorted(held_out)

    def balanced(self, indices: Sequence[int]) -> list[int]:
        """Repeats photos of small sources, at most five times, so that no large one rules.

        Official portraits against plain backgrounds would otherwise be most of what is seen, and
        foliage, water and crowds would look like damage.
        """
        by_source: dict[str, list[int]] = {}
        for index in indices:
            by_source.setdefault(self.names[index].split("_")[0], []).append(index)
        largest = max(map(len, by_source.values()))
        return [
            index
            for members in by_source.values()
            for index in members * min(5, max(1, round(largest / len(members))))
        ]


def pack_photos(source: Path, target: Path) -> PhotoStore:
    """Packs a folder of photos, of shards (see shards.py), or of both.

    Photos that cannot be read are skipped and logged.

    Raises:
        StudioError: if no photo is left.
    """
    if (target / "index.json").exists():
        return PhotoStore(target)
    target.mkdir(parents=True, exist_ok=True)
    names, shapes, monochrome, captions = [], [], [], {}
    with open(target / "pixels.bin", "wb") as file:
        for name, pixels, caption in _decoded_photos(source):
            file.write(pixels.tobytes())
            names.append(name)
            shapes.append(pixels.shape[:2])
            monochrome.append(not has_color(pixels))
            if caption is not None:
                captions[name.split("/")[-1]] = (caption.text, caption.phrases)
    if not names:
        raise StudioError(
            f"There is no photo in {source}.", "Name a folder with JPEG or PNG files."
        )
    index = {"names": names, "shapes": shapes, "is_monochrome": monochrome, "captions": captions}
    (target / "index.json").write_text(json.dumps(index))
    return PhotoStore(target)


def _decoded_photos(source: Path) -> Iterator[tuple[str, np.ndarray, Caption | None]]:
    """Yields name, pixels and caption of photos that lie in a folder, then of those in shards."""
    for path in find_photos(source):
        try:
            yield path.relative_to(source).as_posix(), decode_photo(path), None
        except UnreadablePhotoError as error:
            logger.warning("skipped %s: %s", path.name, error)
    for sample in read_shards(source):
        try:
            yield sample.name, decode_photo(io.BytesIO(sample.data)), sample.caption
        except UnreadablePhotoError as error:
            logger.warning("skipped %s: %s", sample.name, error)


class CropSampler:
    """Draws random square crops at random scales.

    Args:
        store: The photos.
        indices: Which of them.
        size: Side of the crops in pixels.
        zoom: Range of source pixels per crop pixel.
        device: Where the crops are made.
    """

    def __init__(
        self,
        store: PhotoStore,
        indices: Sequence[int],
        *,
        size: int,
        zoom: tuple[float, float] = (0.6, 1.5),
        device: str = "cpu",
    ) -> None:
        self._store, self._indices, self._size, self._zoom = store, list(indices), size, zoom
        self._device = device

    def draw(self, count: int, rng: random.Random) -> tuple[Tensor, list[int]]:
        """Returns (count, 3, size, size) float32 in [0, 1] and the photos' indices."""
        chosen = [rng.choice(self._indices) for _ in range(count)]
        boxes = [self._box(index, rng) for index in chosen]
        return self._store.cut(boxes, (self._size, self._size), device=self._device), chosen

    def _box(self, index: int, rng: random.Random) -> Box:
        height, width = self._store.photo(index).shape[:2]
        low, high = self._zoom
        side = int(self._size * low * (high / low) ** rng.random())
        side = max(8, min(side, height, width))
        top, left = (rng.randrange(length - side + 1) for length in (height, width))
        return Box(index, top, left, side, side, rng.random() < 0.5)


def resize(image: Tensor, size: tuple[int, int]) -> Tensor:
    """Resizes (B, C, H, W) smoothly, averaging when it shrinks."""
    if image.shape[-2:] == size:
        return image
    shrinks = size[0] < image.shape[-2]
    mode = "bilinear" if shrinks else "bicubic"
    result = functional.interpolate(
        image, size=size, mode=mode, antialias=shrinks, align_corners=False
    )
    return result.clamp(0, 1)
