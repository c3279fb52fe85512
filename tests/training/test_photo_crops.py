"""Crops that are cut on the training device are those that the processor cuts."""

from __future__ import annotations

import random

import pytest
import torch

from iide_training.photo_crops import Box, DevicePhotos
from iide_training.photo_store import PhotoStore, pack_photos
from tests.training.toys import write_photos

SIZES = (24, 64, 96)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> PhotoStore:
    folder = tmp_path_factory.mktemp("crops")
    return pack_photos(write_photos(folder / "photos", count=4), folder / "packed")


@pytest.mark.parametrize("size", SIZES)
def test_crops_of_a_device_equal_those_of_the_processor(store: PhotoStore, size: int) -> None:
    rng = random.Random(size)
    boxes = [_box(rng) for _ in range(70)]  # more than are cut at once
    photos = DevicePhotos(store._data, store._shapes, device="cpu")

    found = photos.cut(boxes, (size, size))

    expected = store.cut(boxes, (size, size))
    assert found.shape == (70, 3, size, size)
    assert torch.allclose(found, expected, atol=2e-5)


def test_the_whole_photo_at_its_own_size_keeps_its_pixels(store: PhotoStore) -> None:
    photos = DevicePhotos(store._data, store._shapes, device="cpu")

    (found,) = photos.cut([Box(2, 0, 0, 96, 96, False)], (96, 96))

    pixels = (found * 255).round().to(torch.uint8).permute(1, 2, 0)
    assert torch.equal(pixels, torch.from_numpy(store.photo(2).copy()))


def _box(rng: random.Random) -> Box:
    height, width = rng.randint(8, 96), rng.randint(8, 96)
    top, left = rng.randint(0, 96 - height), rng.randint(0, 96 - width)
    return Box(rng.randrange(4), top, left, height, width, rng.random() < 0.5)
