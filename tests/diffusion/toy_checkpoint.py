"""A whole checkpoint folder at toy width: random weights, every part of ours."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import numpy as np
import torch
from torch import nn

from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import CancelToken, Progress, RestoreRequest, RestoreResult
from iide_studio.diffusion.checkpoint import load_checkpoint, write_manifest
from iide_studio.diffusion.manifest import LatentStatistics, Manifest, TaskManifest
from iide_studio.diffusion.pipeline import RestorationPipeline
from iide_studio.diffusion.pre_restorer import PreRestorer
from iide_studio.diffusion.scratch_detector import ScratchDetector
from iide_studio.diffusion.tone import ToneModel
from tests.diffusion import toys

ALL_PARTS = ("tone", "pre_restorer", "super_resolution", "scratch_detector")
RECOMMENDED: dict[str, Any] = {"steps": 2, "guidance": 1.0, "tile": 128, "working_size": 128}


def make_tone(*, seed: int = 20) -> ToneModel:
    """Makes a tone model whose correction is plain to see."""
    torch.manual_seed(seed)
    model = ToneModel(thumbnail=32, width=8)
    for head in (model.grid_head, model.matrix_head, model.curve_head):
        nn.init.normal_(head.weight, std=0.05)
    return model.eval()


def make_pre_restorer(*, seed: int = 21) -> PreRestorer:
    """Makes a pre-restorer of small receptive field whose change is plain to see."""
    torch.manual_seed(seed)
    model = PreRestorer(widths=(8, 8), blocks=(1, 1), context=32)
    nn.init.normal_(model.network.head.weight, std=0.05)
    return model.eval()


def make_detector(*, seed: int = 22) -> ScratchDetector:
    """Makes a detector that finds something in most photos."""
    torch.manual_seed(seed)
    model = ScratchDetector(widths=(8, 8), blocks=(1, 1), context=32)
    nn.init.normal_(model.network.head.weight, std=0.3)
    return model.eval()


def write_checkpoint(folder: Path, *, parts: tuple[str, ...] = ALL_PARTS) -> Path:
    """Writes a checkpoint of a patch autoencoder, UNet, ControlNet and the named parts."""
    networks = toys.with_patch_vae(toys.make_networks(folder))
    toys.save_checkpoint(networks, folder)
    makers = {
        "tone": make_tone,
        "pre_restorer": make_pre_restorer,
        "super_resolution": make_pre_restorer,
        "scratch_detector": make_detector,
    }
    for part in parts:
        makers[part]().save_pretrained(folder / part)
    tasks = {
        "old-photo": TaskManifest(
            condition_channels=4, control="pre-restored", recommended=RECOMMENDED
        )
    }
    if "super_resolution" in parts:
        tasks["super-resolution"] = TaskManifest(
            condition_channels=3,
            controlnet=None,
            pre_restorer="super_resolution",
            recommended=RECOMMENDED,
        )
    latents = networks.latents
    assert isinstance(latents, LatentStatistics)
    write_manifest(
        folder,
        Manifest(name="toy", tasks=tasks, latents=latents),  # type: ignore[arg-type]
    )
    return folder


def load_pipeline(folder: Path) -> RestorationPipeline:
    """Loads a checkpoint folder on the CPU in float32."""
    checkpoint = load_checkpoint(folder)
    return RestorationPipeline(checkpoint, device=torch.device("cpu"), dtype=torch.float32)


def make_photo(
    height: int = 96, width: int = 120, *, kind: str = "color", dtype: Any = np.uint8, seed: int = 1
) -> Photo:
    """Makes a smooth photo with some grain: "color", "sepia" or "gray"."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    waves = [np.sin(x / (9 + 4 * i) + i) * np.cos(y / (7 + 3 * i) - i) for i in range(3)]
    image = 0.5 + 0.3 * np.stack(waves, axis=2) + rng.normal(0, 0.01, (height, width, 3))
    gray = image @ np.array([0.299, 0.587, 0.114])
    gray = 0.02 + 0.96 * (gray - gray.min()) / max(float(np.ptp(gray)), 1e-6)
    if kind == "gray":
        image = gray
    elif kind == "sepia":
        bend = (gray * (1 - gray))[..., None] * np.array([0.3, 0.0, -0.4])
        image = gray[..., None] + bend
    limit = np.iinfo(dtype).max
    return Photo(pixels=(np.clip(image, 0, 1) * limit).round().astype(dtype))


def make_mask(photo: Photo) -> np.ndarray:
    """Makes a scratch and a spot."""
    mask = np.zeros((photo.height, photo.width), np.uint8)
    mask[:, photo.width // 3 : photo.width // 3 + 3] = 255
    mask[photo.height // 2 : photo.height // 2 + 9, -20:-8] = 255
    return mask


def restore(
    pipeline: RestorationPipeline,
    photo: Photo,
    *,
    mask: np.ndarray | Literal["auto", "none"] = "none",
    seen: list[Progress] | None = None,
    cancel: CancelToken | None = None,
    preview: bool = False,
    region_masks: tuple[np.ndarray, ...] = (),
    **recipe: Any,
) -> RestoreResult:
    """Restores a photo; a mask makes the recipe's mask a file."""
    given = mask if isinstance(mask, np.ndarray) else None
    source: Any = mask if given is None else "file"
    request = RestoreRequest(
        photo=photo,
        recipe=Recipe(mask=source, **recipe),
        mask=given,
        region_masks=region_masks,
        preview=preview,
    )
    on_progress = (lambda _: None) if seen is None else seen.append
    return pipeline.restore(request, on_progress, cancel or CancelToken())
