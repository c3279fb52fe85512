"""Masks from files and back."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from iide_studio.core import mask as masks
from iide_studio.core import photo as photos
from iide_studio.core.errors import ExportError, MaskError


def test_saved_mask_is_loaded_unchanged(tmp_path: Path) -> None:
    mask = np.arange(64, dtype=np.uint8).reshape(8, 8) * 4
    masks.save_mask(mask, tmp_path / "mask.png")
    assert np.array_equal(masks.load_mask(tmp_path / "mask.png", (8, 8)), mask)


def test_transparent_parts_are_black(tmp_path: Path) -> None:
    alpha = np.zeros((8, 8), np.uint8)
    alpha[:4] = 255
    white = photos.Photo(np.full((8, 8, 3), 255, np.uint8), alpha=alpha)
    photos.save(white, tmp_path / "mask.png")
    assert np.array_equal(masks.load_mask(tmp_path / "mask.png", (8, 8)), alpha)


def test_wrong_size_and_missing_file(tmp_path: Path) -> None:
    masks.save_mask(np.zeros((8, 9), np.uint8), tmp_path / "mask.png")
    with pytest.raises(MaskError, match="9 x 8 pixels, the photo 8 x 8"):
        masks.load_mask(tmp_path / "mask.png", (8, 8))
    with pytest.raises(MaskError, match="does not exist"):
        masks.load_mask(tmp_path / "missing.png", (8, 8))


def test_lossy_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"mask\.jpg"):
        masks.save_mask(np.zeros((8, 8), np.uint8), tmp_path / "mask.jpg")


def test_growing_makes_a_disc() -> None:
    mask = np.zeros((9, 9), np.uint8)
    mask[4, 4] = 255
    grown = masks.grow(mask, 2)
    assert grown[4, 2] == grown[2, 4] == 255
    assert grown[2, 2] == 0
    assert masks.grow(mask, 0) is mask
    empty = np.zeros((9, 9), np.uint8)
    assert not masks.grow(empty, 2).any()


def test_threshold_includes_its_level() -> None:
    assert masks.threshold(np.array([0.4, 0.5, 0.6]), 0.5).tolist() == [0, 255, 255]
