"""A pretrained Stable Diffusion in the diffusers folder layout, of which nothing is trained."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from diffusers import ControlNetModel, DDIMScheduler
from torch import Tensor, nn

from iide_studio.core.errors import CheckpointError
from iide_studio.diffusion.manifest import read_json
from iide_studio.diffusion.network_loading import (
    check_class,
    class_name,
    load_network,
    load_tokenizer,
)
from iide_studio.diffusion.prediction import PredictionType, original_sample


class FrozenBase:
    """UNet, autoencoder and text encoder, without gradients for their weights.

    Args:
        folder: With unet, vae, text_encoder, tokenizer and scheduler, as safetensors.
        device: Where to.

    Raises:
        CheckpointError: naming the part that cannot be loaded, or does not fit its config.
    """

    def __init__(self, folder: Path, *, device: str = "cpu") -> None:
        self.folder = folder
        self.unet = _load(folder, "unet", "UNet2DConditionModel", device)
        self.vae = _load(folder, "vae", "AutoencoderKL", device)
        self.text_encoder = _load(folder, "text_encoder", "CLIPTextModel", device)
        words = self.text_encoder.config.vocab_size
        self.tokenizer = load_tokenizer(_find(folder, "tokenizer"), words=words)
        scheduler = read_json(_find(folder, "scheduler") / "scheduler_config.json")
        self.schedule: Any = DDIMScheduler.from_config(scheduler)
        self.alphas_cumprod = self.schedule.alphas_cumprod.to(device)

    @property
    def prediction_type(self) -> PredictionType:
        return self.schedule.config.prediction_type

    def new_controlnet(self, channels: int) -> ControlNetModel:
        """Makes a ControlNet that begins as the UNet's copy, for a condition of some channels."""
        controlnet = ControlNetModel.from_unet(self.unet, conditioning_channels=channels)
        return controlnet.to(self.alphas_cumprod.device).requires_grad_(True)

    def encode(self, photo: Tensor) -> Tensor:
        """Maps (B, 3, H, W) in [0, 1] to scaled latents, the middle of their distribution."""
        with torch.no_grad():
            middle = self.vae.encode(photo * 2 - 1).latent_dist.mode()
        return middle.float() * self.vae.config.scaling_factor

    def decode(self, latents: Tensor) -> Tensor:
        """Maps scaled latents to (B, 3, H, W) around [-1, 1], without gradient."""
        with torch.no_grad():
            return self.vae.decode(latents / self.vae.config.scaling_factor).sample.float()

    def embed(self, prompts: Sequence[str]) -> Tensor:
        """Encodes prompts, (B, tokens, width), without gradient."""
        tokens = self.tokenizer(
            list(prompts),
            padding="max_length",
            max_length=self.tokenizer.model_max_length,
            truncation=True,
            return_tensors="pt",
        )
        with torch.no_grad():
            found = self.text_encoder(tokens.input_ids.to(self.alphas_cumprod.device))
        return found.last_hidden_state

    def output(
        self,
        controlnet: nn.Module,
        latents: Tensor,
        timesteps: Tensor,
        *,
        embeddings: Tensor,
        control_image: Tensor,
    ) -> Tensor:
        """Runs ControlNet and UNet once; returns what the UNet outputs, float32."""
        down, middle = controlnet(
            latents, timesteps, embeddings, controlnet_cond=control_image, return_dict=False
        )
        return self.unet(
            latents,
            timesteps,
            embeddings,
            down_block_additional_residuals=down,
            mid_block_additional_residual=middle,
            return_dict=False,
        )[0].float()

    def clean_latents(self, output: Tensor, latents: Tensor, timesteps: Tensor) -> Tensor:
        """Returns z~_0 of Eq. (4) from what the UNet outputs."""
        alpha_bar = self.alphas_cumprod[timesteps][:, None, None, None]
        return original_sample(output, latents, alpha_bar, prediction_type=self.prediction_type)


def _load(folder: Path, part: str, kind: str, device: str) -> Any:
    """Loads a frozen network without access to the internet and without pickle."""
    path = _find(folder, part)
    config = read_json(path / "config.json")
    check_class(class_name(config), (kind,), path / "config.json")
    network = load_network(path, config, dtype=torch.float32)
    return network.to(device).eval().requires_grad_(False)


def _find(folder: Path, part: str) -> Path:
    if not (folder / part).is_dir():
        raise CheckpointError(
            f"The base {folder} has no folder {part}.",
            "Name a Stable Diffusion in the diffusers layout: unet, vae, text_encoder, tokenizer, "
            "scheduler.",
        )
    return folder / part
