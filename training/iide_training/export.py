"""Writes trained stages as a checkpoint folder that the application loads."""

from __future__ import annotations

import copy
import json
import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import diffusers
import torch
from torch import Tensor, nn
from transformers.utils.logging import disable_progress_bar

from iide_studio.core.errors import ExportError
from iide_studio.core.files import export_errors, make_folder
from iide_studio.diffusion.checkpoint import load_checkpoint, write_manifest
from iide_studio.diffusion.checkpoint_files import write_json
from iide_studio.diffusion.manifest import Manifest, TaskManifest
from iide_studio.diffusion.patch_autoencoder import PatchAutoencoder
from iide_training.diffusion_networks import make_schedule
from iide_training.model_card import CardFacts, render_card
from iide_training.settings import TrainingSettings
from iide_training.trained_networks import TrainedNetworks

LARGEST_SIZE = 60_000_000
SMALLEST_PSNR = 50.0
"""Float16 buffers of the autoencoder must change its reconstructions less than this, in dB."""


@dataclass(frozen=True, kw_only=True)
class ExportOptions:
    """What an export writes and where.

    Attributes:
        output: The checkpoint's folder.
        scores: What `iide-train evaluate --json` wrote; None = not measured yet.
        overwrite: Whether an older checkpoint may be replaced.
        largest_size: Bytes that the folder may have.
    """

    output: Path
    scores: Mapping[str, Any] | None = None
    overwrite: bool = False
    largest_size: int = LARGEST_SIZE


def export_checkpoint(
    trained: TrainedNetworks, settings: TrainingSettings, options: ExportOptions
) -> int:
    """Writes a checkpoint, verifies that it loads, and only then gives it its name.

    The stages controlnet, cfw and super-resolution may be missing: the base has a ControlNet of
    its own, and the others are optional parts of a checkpoint.

    Returns:
        The checkpoint's size in bytes.

    Raises:
        StudioError: if a stage is not trained, the result is too large or a file is in the way.
    """
    parts = _collect(trained)
    with new_checkpoint_folder(options.output, overwrite=options.overwrite) as folder:
        _write_parts(folder, parts)
        _write_index(folder, parts)
        manifest = _manifest(
            trained, settings, options.scores, has_upscaler="super_resolution" in parts
        )
        write_manifest(folder, manifest)
        counts = {name: _count(part) for name, part in parts.items() if isinstance(part, nn.Module)}
        facts = CardFacts(parameters=counts, size=_folder_size(folder), scores=options.scores)
        (folder / "README.md").write_text(render_card(settings, facts), encoding="utf-8")
        size = _check_size(folder, options.largest_size)
        check_loads(folder, manifest)
    return size


def read_scores(*paths: Path) -> dict[str, Any] | None:
    """Reads the scores that evaluations wrote, as one; None if there are none.

    Raises:
        ExportError: if one of them cannot be read.
    """
    merged: dict[str, Any] = {}
    for path in paths:
        try:
            scores = json.loads(path.read_text(encoding="utf-8"))
            text = "\n".join(filter(None, [merged.get("markdown"), scores.get("markdown")]))
        except (OSError, ValueError, AttributeError) as error:
            raise ExportError(
                f"The scores in {path} cannot be read.",
                "Write them with 'iide-train evaluate --json'.",
            ) from error
        merged |= {key: value for key, value in scores.items() if key != "photos"}
        merged["markdown"] = text
    return merged or None


def to_half(network: nn.Module) -> nn.Module:
    """Returns a copy in float16 whose buffers are kept in float32.

    Buffers are small, and float16 would spoil running statistics. The autoencoder's components are
    the exception: they are large, and rounded unless that could be seen.
    """
    half = copy.deepcopy(network).half()
    if isinstance(network, PatchAutoencoder) and _half_psnr(network) >= SMALLEST_PSNR:
        return half
    for module, original in zip(half.modules(), network.modules(), strict=True):
        for name, buffer in original.named_buffers(recurse=False):
            setattr(module, name, buffer.clone())
    return half


@torch.no_grad()
def _half_psnr(autoencoder: PatchAutoencoder) -> float:
    """Returns how near float16 buffers come to the exact ones, on a test picture, in dB."""
    rounded = copy.deepcopy(autoencoder).half().float()
    picture = _test_picture().to(autoencoder.block_mean.device)
    difference = autoencoder(picture) - rounded(picture)
    # Images run from -1 to 1, so their peak is 2.
    return float(10 * torch.log10(4 / difference.square().mean().clamp_min(1e-12)))


def _test_picture() -> Tensor:
    generator = torch.Generator().manual_seed(0)
    coarse = torch.rand(1, 3, 8, 8, generator=generator) * 2 - 1
    smooth = nn.functional.interpolate(coarse, size=(128, 128), mode="bicubic")
    return (smooth + 0.1 * torch.randn(1, 3, 128, 128, generator=generator)).clamp(-1, 1)


def _collect(trained: TrainedNetworks) -> dict[str, Any]:
    """Loads every part by the name of its folder."""
    diffusion = trained.diffusion("controlnet" if trained.has("controlnet") else "base")
    vae = trained.autoencoder()
    parts = {
        "vae": vae,
        "text_encoder": diffusion.text_encoder,
        "tokenizer": trained.tokenizer(),
        "unet": diffusion.unet,
        "controlnet": diffusion.controlnet,
        "tone": trained.tone(),
        "scratch_detector": trained.scratch_detector(),
        "pre_restorer": trained.pre_restorer(),
    }
    if trained.has("super-resolution"):
        parts["super_resolution"] = trained.super_resolution()
    if trained.has("cfw"):
        parts["fidelity"] = trained.fidelity(vae)
    return parts


def _write_parts(folder: Path, parts: Mapping[str, Any]) -> None:
    disable_progress_bar()  # transformers draws one for writing a single file
    for name, part in parts.items():
        if isinstance(part, nn.Module):
            half: Any = to_half(part)
            half.save_pretrained(folder / name, safe_serialization=True)
        else:
            part.save_pretrained(folder / name)
    make_schedule().save_pretrained(folder / "scheduler")


def _write_index(folder: Path, parts: Mapping[str, Any]) -> None:
    """Writes `model_index.json` in the form of a diffusers ControlNet pipeline."""
    index: dict[str, Any] = {
        "_class_name": "StableDiffusionControlNetPipeline",
        "_diffusers_version": diffusers.__version__,
        "feature_extractor": [None, None],
        "safety_checker": [None, None],
        "requires_safety_checker": False,
        "scheduler": ["diffusers", "DDIMScheduler"],
        "tokenizer": ["transformers", "CLIPTokenizer"],
    }
    for name in ("vae", "text_encoder", "unet", "controlnet"):
        kind = type(parts[name])
        library = kind.__module__.split(".")[0]
        is_ours = library not in ("diffusers", "transformers")
        index[name] = [kind.__module__ if is_ours else library, kind.__name__]
    write_json(folder / "model_index.json", index)


def _manifest(
    trained: TrainedNetworks,
    settings: TrainingSettings,
    scores: Mapping[str, Any] | None,
    *,
    has_upscaler: bool,
) -> Manifest:
    recommended = settings.recommended
    tasks = {
        "old-photo": TaskManifest(
            condition_channels=4,
            controlnet="controlnet",
            control="pre-restored",
            pre_restorer=None,  # found by its name, so that its folder may be deleted
            recommended=dict(recommended.get("old-photo", {})),
        )
    }
    if has_upscaler:
        tasks["super-resolution"] = TaskManifest(
            condition_channels=3,
            controlnet=None,
            control="photo",
            pre_restorer="super_resolution",
            recommended=dict(recommended.get("super-resolution", {})),
        )
    return Manifest(
        name=settings.name,
        tasks=tasks,  # type: ignore[arg-type]
        prediction_type="posterior_residual",
        latents=trained.latents(),
        trained_on=settings.card.trained_on,
        licences=list(settings.card.licences),
        scores=scores,
    )


def _count(network: nn.Module) -> int:
    return sum(parameter.numel() for parameter in network.parameters())


def _folder_size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _check_size(folder: Path, largest: int) -> int:
    size = _folder_size(folder)
    if size > largest:
        raise ExportError(
            f"The checkpoint would have {size / 1e6:.1f} MB; {largest / 1e6:.0f} MB are allowed.",
            "Make the networks in the configuration smaller, or raise --largest.",
        )
    return size


def check_loads(folder: Path, manifest: Manifest) -> None:
    """Loads everything that was written, as the application will; raises CheckpointError."""
    checkpoint = load_checkpoint(folder, cache_folder=None)
    for task in manifest.tasks:
        checkpoint.load_networks(torch.device("cpu"), torch.float32, task)


@contextmanager
def new_checkpoint_folder(output: Path, *, overwrite: bool) -> Iterator[Path]:
    """Yields a temporary folder beside `output`; on success it takes that name.

    Raises:
        ExportError: if something else is in the way, or for any failure of the file system.
    """
    output = output.resolve()
    if output.exists() and not overwrite:
        raise ExportError(
            f"{output} exists already.", "Choose another folder, or allow it with --overwrite."
        )
    if output.exists() and not _is_replaceable(output):
        raise ExportError(
            f"{output} is not a checkpoint, so it is not replaced.", "Choose another folder."
        )
    make_folder(output.parent)
    temporary = output.with_name(f".{output.name}.{secrets.token_hex(4)}.part")
    try:
        with export_errors(output):
            temporary.mkdir()
            yield temporary
            _take_name(temporary, output)
    finally:
        shutil.rmtree(temporary, ignore_errors=True)


def _is_replaceable(folder: Path) -> bool:
    return folder.is_dir() and ((folder / "iide.json").is_file() or not any(folder.iterdir()))


def _take_name(temporary: Path, output: Path) -> None:
    """Renames; an older checkpoint stays beside it until the new one is in its place."""
    older = output.with_name(f".{output.name}.{secrets.token_hex(4)}.old")
    if output.exists():
        os.replace(output, older)
    os.replace(temporary, output)
    shutil.rmtree(older, ignore_errors=True)
