"""UNet, ControlNet and text encoder of a checkpoint trained from scratch, as one module."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from diffusers import ControlNetModel, DDIMScheduler, UNet2DConditionModel
from torch import Tensor, nn
from torch.nn import functional
from transformers import CLIPTextModel, CLIPTokenizer

from iide_studio.diffusion.patch_autoencoder import PatchAutoencoder
from iide_studio.diffusion.prediction import LatentPrior, original_sample
from iide_training.region_attention import RegionBatch, attending_to


@dataclass(frozen=True, eq=False)
class LatentScale:
    """Per-channel statistics of raw latents, (1, C, 1, 1) each.

    Attributes:
        mean: Of photographs.
        deviation: Of photographs.
        prior_deviation: Of clean minus pre-restored, in scaled latents.
    """

    mean: Tensor
    deviation: Tensor
    prior_deviation: Tensor


class DiffusionNetworks(nn.Module):
    """The networks that are trained together when there is no base to protect.

    Args:
        tokenizer: Gives the text encoder its vocabulary.
        text_encoder: CLIP's text model.
        autoencoder: Frozen; not part of the module's parameters.
        scale: Statistics of its latents.
        widths: Channels of the UNet's levels.
    """

    def __init__(
        self,
        tokenizer: CLIPTokenizer,
        text_encoder: CLIPTextModel,
        *,
        autoencoder: PatchAutoencoder,
        scale: LatentScale,
        widths: Sequence[int] = (64, 96, 160),
    ) -> None:
        super().__init__()
        channels = autoencoder.config.latent_channels
        self.text_encoder = text_encoder
        self.unet = make_unet(channels, text_encoder.config.hidden_size, widths)
        self.controlnet = copy_as_controlnet(self.unet)
        self._fixed = (tokenizer, autoencoder, scale)
        self.schedule = make_schedule()
        self.register_buffer(
            "alphas_cumprod", self.schedule.alphas_cumprod.clone(), persistent=False
        )

    @property
    def tokenizer(self) -> CLIPTokenizer:
        return self._fixed[0]

    @property
    def scale(self) -> LatentScale:
        return self._fixed[2]

    def encode(self, image: Tensor) -> Tensor:
        """Maps (B, 3, H, W) in [0, 1] to scaled latents, without gradient."""
        with torch.no_grad(), torch.autocast(image.device.type, enabled=False):
            raw = self._fixed[1].encode(image.float() * 2 - 1)
            return (raw - self.scale.mean) / self.scale.deviation

    def decode(self, latents: Tensor) -> Tensor:
        """Maps scaled latents to (B, 3, H, W) around [-1, 1]."""
        return self._fixed[1].decode(latents.float() * self.scale.deviation + self.scale.mean)

    def embed(self, prompts: Sequence[str]) -> Tensor:
        """Encodes prompts, (B, tokens, width)."""
        tokens = self.tokenizer(
            list(prompts),
            padding="max_length",
            max_length=self.tokenizer.model_max_length,
            truncation=True,
            return_tensors="pt",
        )
        return self.text_encoder(tokens.input_ids.to(self.alphas_cumprod.device)).last_hidden_state

    def embed_regions(
        self, masks: Tensor | None, prompts: Sequence[Sequence[str]]
    ) -> RegionBatch | None:
        """Makes what cross-attention needs of regions.

        Args:
            masks: (B, R, H, W), each region's share of each pixel; None = there are no regions.
            prompts: R of them for each sample, empty where it has fewer regions.
        """
        if masks is None:
            return None
        flat = self.embed([prompt for row in prompts for prompt in row])
        embeddings = flat.unflatten(0, (len(masks), -1))
        return RegionBatch(embeddings, functional.avg_pool2d(masks, self._fixed[1].config.factor))

    def output(
        self,
        latents: Tensor,
        timesteps: Tensor,
        embeddings: Tensor,
        control_image: Tensor,
        regions: RegionBatch | None = None,
    ) -> Tensor:
        """Runs ControlNet and UNet once; returns what the UNet outputs."""
        with attending_to((self.controlnet, self.unet), regions):
            down, middle = self.controlnet(
                latents, timesteps, embeddings, controlnet_cond=control_image, return_dict=False
            )
            return self.unet(
                latents,
                timesteps,
                embeddings,
                down_block_additional_residuals=down,
                mid_block_additional_residual=middle,
                return_dict=False,
            )[0]

    def clean_latents(
        self,
        latents: Tensor,
        timesteps: Tensor,
        embeddings: Tensor,
        control: Tensor,
        prior: Tensor,
        regions: RegionBatch | None = None,
    ) -> Tensor:
        """Predicts z~_0 around the prior's mean (B, C, h, w)."""
        return original_sample(
            self.output(latents, timesteps, embeddings, control, regions).float(),
            latents,
            self.alphas_cumprod[timesteps][:, None, None, None],
            prediction_type="posterior_residual",
            prior=LatentPrior(prior, self.scale.prior_deviation),
        )


def make_unet(channels: int, text_width: int, widths: Sequence[int]) -> UNet2DConditionModel:
    """Makes an untrained UNet with heads 32 wide (other widths are far slower)."""
    return UNet2DConditionModel(
        sample_size=32,
        in_channels=channels,
        out_channels=channels,
        block_out_channels=tuple(widths),
        layers_per_block=1,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"),
        cross_attention_dim=text_width,
        attention_head_dim=tuple(width // 32 for width in widths),
        norm_num_groups=16,
    )


def make_schedule() -> DDIMScheduler:
    """Cosine schedule, trailing steps, nothing clipped."""
    return DDIMScheduler(
        num_train_timesteps=1000,
        beta_schedule="squaredcos_cap_v2",
        prediction_type="sample",
        timestep_spacing="trailing",
        clip_sample=False,
        set_alpha_to_one=True,
        steps_offset=0,
    )


def copy_as_controlnet(unet: UNet2DConditionModel) -> ControlNetModel:
    """Makes a ControlNet that begins as a UNet's copy, and sees a photo and its mask."""
    controlnet = ControlNetModel.from_unet(
        unet, conditioning_channels=4, conditioning_embedding_out_channels=(16, 32, 64, 96)
    )
    wake_control(controlnet)
    return controlnet


def wake_control(controlnet: ControlNetModel) -> None:
    """Gives the zero convolutions small weights: with no pretrained base they only delay."""
    layers = [*controlnet.controlnet_down_blocks, controlnet.controlnet_mid_block]
    for layer in [*layers, controlnet.controlnet_cond_embedding.conv_out]:
        nn.init.normal_(layer.weight, std=0.02)
