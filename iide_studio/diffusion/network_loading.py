"""Networks from folders: only known classes, only safetensors, never from the internet."""

from __future__ import annotations

import importlib
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch

from iide_studio.core.errors import CheckpointError
from iide_studio.diffusion.checkpoint_files import find_weights
from iide_studio.diffusion.manifest import COPY_AGAIN

_CLASSES: dict[str, str] = {
    "AutoencoderKL": "diffusers",
    "AutoencoderTiny": "diffusers",
    "UNet2DConditionModel": "diffusers",
    "ControlNetModel": "diffusers",
    "CLIPTextModel": "transformers",
    "PatchAutoencoder": "iide_studio.diffusion.patch_autoencoder",
    "ToneModel": "iide_studio.diffusion.tone",
    "PreRestorer": "iide_studio.diffusion.pre_restorer",
    "ScratchDetector": "iide_studio.diffusion.scratch_detector",
    "FidelityModule": "iide_studio.diffusion.fidelity",
}
"""The only classes that are ever made from a checkpoint, and where they come from."""

ALLOWED: dict[str, tuple[str, ...]] = {
    "vae": ("AutoencoderKL", "AutoencoderTiny", "PatchAutoencoder"),
    "text_encoder": ("CLIPTextModel",),
    "tokenizer": ("CLIPTokenizer", "CLIPTokenizerFast"),
    "unet": ("UNet2DConditionModel",),
    "controlnet": ("ControlNetModel",),
    "tone": ("ToneModel",),
    "pre_restorer": ("PreRestorer",),
    "super_resolution": ("PreRestorer",),
    "scratch_detector": ("ScratchDetector",),
    "fidelity": ("FidelityModule",),
}
"""Which of them each part of a checkpoint may be."""


def class_name(config: Mapping[str, Any]) -> str | None:
    """Returns the class that a configuration of diffusers or transformers names."""
    name = config.get("_class_name") or next(iter(config.get("architectures") or []), None)
    if name is None and config.get("model_type") == "clip_text_model":
        return "CLIPTextModel"
    return name


def check_class(name: Any, allowed: tuple[str, ...], file: Path) -> None:
    """Raises CheckpointError, naming the file, unless the class is an allowed one."""
    if name not in allowed:
        raise CheckpointError(
            f"{file} asks for the class {name!r}, which this program does not load there.",
            f"It loads: {', '.join(allowed)}.",
        )


def load_network(folder: Path, config: Mapping[str, Any], *, dtype: torch.dtype) -> Any:
    """Loads one network onto the CPU.

    Args:
        folder: With config.json and its weights.
        config: The contents of config.json; its class was checked.
        dtype: Number format.

    Raises:
        CheckpointError: if a weight is missing, has another shape, or is one too many.
    """
    files, variant = find_weights(folder)
    name = str(class_name(config))
    kind = getattr(importlib.import_module(_CLASSES[name]), name)
    dtype_keyword = "dtype" if _CLASSES[name] == "transformers" else "torch_dtype"
    try:
        with _quiet_libraries():
            network, report = kind.from_pretrained(
                folder,
                local_files_only=True,
                use_safetensors=True,
                variant=variant,
                output_loading_info=True,
                **{dtype_keyword: dtype},
            )
    except Exception as error:  # the libraries raise whatever comes to hand
        raise _misfit(files[0], str(error)) from error
    _check_report(report, files[0])
    return network


def load_tokenizer(folder: Path, *, words: int) -> Any:
    """Loads a CLIPTokenizer.

    Args:
        folder: With vocab.json and merges.txt, or tokenizer.json.
        words: Size of the text encoder's vocabulary.

    Raises:
        CheckpointError: if it is damaged or does not fit the text encoder.
    """
    from transformers import CLIPTokenizer

    if not any((folder / name).is_file() for name in ("tokenizer.json", "vocab.json")):
        raise CheckpointError(f"{folder / 'vocab.json'} is missing.", COPY_AGAIN)
    try:
        with _quiet_libraries():
            tokenizer = CLIPTokenizer.from_pretrained(folder, local_files_only=True)
            highest = max(tokenizer.get_vocab().values())
    except Exception as error:  # as above
        raise CheckpointError(f"The tokenizer in {folder} is damaged.", COPY_AGAIN) from error
    if highest >= words:
        raise CheckpointError(
            f"The tokenizer in {folder} has {highest + 1} entries, the text encoder {words}.",
            "Use the tokenizer and the text encoder that were trained together.",
        )
    return tokenizer


def _check_report(report: Mapping[str, Any], file: Path) -> None:
    for kind in ("mismatched_keys", "missing_keys", "unexpected_keys", "error_msgs"):
        # Old text encoders carry their positions as a weight; today's count them.
        keys = [k for k in map(str, report.get(kind) or ()) if not k.endswith("position_ids")]
        if keys:
            raise _misfit(file, f"{kind.replace('_', ' ')}: {keys[0]}")


def _misfit(file: Path, reason: str) -> CheckpointError:
    short = " ".join(reason.split())[:200].rstrip(".")
    return CheckpointError(
        f"The weights in {file} do not fit the config.json beside them: {short}.", COPY_AGAIN
    )


@contextmanager
def _quiet_libraries() -> Iterator[None]:
    """Keeps the libraries from drawing progress bars and from repeating what our errors say."""
    from transformers.utils import logging as library

    loggers = [logging.getLogger(name) for name in ("diffusers", "transformers")]
    levels = [logger.level for logger in loggers]
    had_bars = library.is_progress_bar_enabled()
    library.disable_progress_bar()
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
        if had_bars:
            library.enable_progress_bar()
