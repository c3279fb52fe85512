"""Small generated photographs and a configuration whose stages take one step each."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import torch
from PIL import Image

from iide_training.settings import default_config


def make_photo(seed: int, *, side: int = 96) -> np.ndarray:
    """Returns a smooth colourful picture with a few edges, (side, side, 3) uint8."""
    rng = np.random.default_rng(seed)
    coarse = (rng.random((6, 6, 3)) * 255).astype(np.uint8)
    smooth = np.asarray(Image.fromarray(coarse).resize((side, side), Image.Resampling.BICUBIC))
    photo = smooth.copy()
    for _ in range(4):
        top, left = rng.integers(0, side - 20, 2)
        photo[top : top + 18, left : left + 14] = rng.integers(0, 256, 3)
    return photo


def write_photos(folder: Path, *, count: int = 30, side: int = 96) -> Path:
    """Writes photos and captions.csv beside the folder; returns the folder."""
    folder.mkdir(parents=True)
    lines = ["file|caption|phrases"]
    for number in range(count):
        name = f"toy_{number:03d}.png"
        Image.fromarray(make_photo(number, side=side)).save(folder / name)
        lines.append(f"toys/{name}|Coloured blocks on a soft ground.|red block; blue ground")
    (folder.parent / "captions.csv").write_text("\n".join(lines))
    return folder


def write_config(path: Path) -> Path:
    """Writes the embedded configuration with everything made small."""
    text = default_config().read_text(encoding="utf-8")
    numbers = {
        "batch": "2",
        "size": "64",
        "development": "2",
        "stamps_per_kind": "3",
        "unet_widths": "[32, 32, 32]",
        "text_width": "32",
        "text_layers": "1",
        "vocabulary": "600",
    }
    for name, value in numbers.items():
        text = re.sub(rf"(?m)^{name} = [^#\n]*", f"{name} = {value} ", text)
    path.write_text(text, encoding="utf-8")
    return path


def make_batch_of_photos(count: int, *, side: int = 96) -> torch.Tensor:
    """Returns (count, 3, side, side) float32 in [0, 1]."""
    photos = [torch.from_numpy(make_photo(seed, side=side)) for seed in range(count)]
    return torch.stack(photos).permute(0, 3, 1, 2).float() / 255
