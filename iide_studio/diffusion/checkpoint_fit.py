"""Whether the parts of a checkpoint fit together, from their configurations alone."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from iide_studio.core.errors import CheckpointError
from iide_studio.diffusion.decoder import fidelity_channels_of
from iide_studio.diffusion.manifest import Manifest, TaskManifest

Configs = Mapping[str, Mapping[str, Any]]

_CONTROLNET_FIELDS = (
    "in_channels",
    "cross_attention_dim",
    "block_out_channels",
    "layers_per_block",
)
_OTHER_BASE = "Use the base and the ControlNet that were trained together."


def check_fit(manifest: Manifest, parts: Mapping[str, Path], configs: Configs) -> None:
    """Checks that autoencoder, text encoder, UNet, ControlNets and manifest agree.

    Args:
        manifest: What the checkpoint says of itself.
        parts: Folders by name, for the messages.
        configs: Configurations by the same names.

    Raises:
        CheckpointError: naming the two parts that disagree, and on what.
    """
    _check_prediction(manifest, parts, configs["scheduler"])
    _check_base(manifest, parts, configs)
    if "fidelity" in configs:
        _check_fidelity(parts, configs)
    for task in manifest.tasks.values():
        if task.controlnet is not None:
            _check_controlnet(task, parts, configs)


def _check_prediction(
    manifest: Manifest, parts: Mapping[str, Path], scheduler: Mapping[str, Any]
) -> None:
    found = scheduler.get("prediction_type", "epsilon")
    # Our own parametrisation is unknown to schedulers; they are handed clean latents.
    if manifest.prediction_type not in ("posterior_residual", found):
        raise CheckpointError(
            f"The checkpoint was made for a base that predicts {manifest.prediction_type}, but "
            f"{parts['scheduler'] / 'scheduler_config.json'} says {found}.",
            _OTHER_BASE,
        )


def _check_base(manifest: Manifest, parts: Mapping[str, Path], configs: Configs) -> None:
    unet, vae, text = configs["unet"], configs["vae"], configs["text_encoder"]
    file = parts["unet"] / "config.json"
    channels = vae.get("latent_channels", 4)
    _agree(file, "in_channels", unet.get("in_channels", 4), channels, parts["vae"])
    _agree(file, "out_channels", unet.get("out_channels", 4), channels, parts["vae"])
    width = text.get("hidden_size", 512)
    _agree(
        file, "cross_attention_dim", unet.get("cross_attention_dim"), width, parts["text_encoder"]
    )
    if manifest.latents is not None:
        count = len(manifest.latents.mean)
        _agree(parts["vae"] / "config.json", "latent_channels", channels, count, Path("iide.json"))


def _check_controlnet(task: TaskManifest, parts: Mapping[str, Path], configs: Configs) -> None:
    assert task.controlnet is not None
    controlnet, unet = configs[task.controlnet], configs["unet"]
    file = parts[task.controlnet] / "config.json"
    for name in _CONTROLNET_FIELDS:
        _agree(file, name, controlnet.get(name), unet.get(name), parts["unet"])
    channels = controlnet.get("conditioning_channels", 3)
    _agree(file, "conditioning_channels", channels, task.condition_channels, Path("iide.json"))
    embedding = controlnet.get("conditioning_embedding_out_channels", (16, 32, 96, 256))
    downsampling = 2 ** (len(embedding) - 1)
    _agree(file, "downsampling of the condition", downsampling, _factor(configs), parts["vae"])


def _check_fidelity(parts: Mapping[str, Path], configs: Configs) -> None:
    file, fidelity = parts["fidelity"] / "config.json", configs["fidelity"]
    encoder, decoder = fidelity_channels_of(configs["vae"])
    _agree(file, "encoder_channels", fidelity.get("encoder_channels"), encoder, parts["vae"])
    _agree(file, "decoder_channels", fidelity.get("decoder_channels"), decoder, parts["vae"])


def _factor(configs: Configs) -> int:
    vae = configs["vae"]
    if "factor" in vae:
        return int(vae["factor"])
    widths = vae.get("block_out_channels") or vae.get("decoder_block_out_channels") or (64,)
    return 2 ** (len(widths) - 1)


def _agree(file: Path, name: str, found: Any, wanted: Any, other: Path) -> None:
    if _plain(found) != _plain(wanted):
        raise CheckpointError(
            f"{file} has {name} {_plain(found)}, which does not fit {other}: {_plain(wanted)}.",
            _OTHER_BASE,
        )


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, list | tuple) else value
