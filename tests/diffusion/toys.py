"""Real diffusers and transformers classes at toy width, with random weights."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from iide_studio.diffusion.checkpoint import Networks
from iide_studio.diffusion.manifest import LatentStatistics

WORDS = ("a", "red", "dress", "blue", "sky", "photo", "old", "man", "blurry")

SD21_SCHEDULER = {
    "_class_name": "DDIMScheduler",
    "beta_start": 0.00085,
    "beta_end": 0.012,
    "beta_schedule": "scaled_linear",
    "clip_sample": False,
    "num_train_timesteps": 1000,
    "set_alpha_to_one": False,
    "steps_offset": 1,
}


def scheduler_config(prediction_type: str = "epsilon", **changes: Any) -> dict[str, Any]:
    """Returns Stable Diffusion 2.1's schedule."""
    return {**SD21_SCHEDULER, "prediction_type": prediction_type, **changes}


def write_tokenizer(folder: Path, *, length: int = 16) -> int:
    """Writes a CLIPTokenizer that knows some whole words; returns its size."""
    letters = [chr(c) for c in range(ord("a"), ord("z") + 1)]
    vocabulary = [*letters, *(f"{letter}</w>" for letter in letters)]
    merges: list[str] = []
    for word in WORDS:
        pieces = [*word[:-1], f"{word[-1]}</w>"]
        while len(pieces) > 1:
            pair = pieces[:2]
            if " ".join(pair) not in merges:
                merges.append(" ".join(pair))
                vocabulary.append("".join(pair))
            pieces = ["".join(pair), *pieces[2:]]
    vocabulary = [*dict.fromkeys(vocabulary), "<|startoftext|>", "<|endoftext|>"]
    folder.mkdir(parents=True, exist_ok=True)
    table = {token: index for index, token in enumerate(vocabulary)}
    (folder / "vocab.json").write_text(json.dumps(table), "utf-8")
    (folder / "merges.txt").write_text("#version: 0.2\n" + "\n".join(merges) + "\n", "utf-8")
    config = {"tokenizer_class": "CLIPTokenizer", "model_max_length": length}
    (folder / "tokenizer_config.json").write_text(json.dumps(config), "utf-8")
    return len(vocabulary)


def make_text_encoder(words: int, *, length: int = 16, seed: int = 1) -> Any:
    """Makes a CLIPTextModel of width 32."""
    from transformers import CLIPTextConfig, CLIPTextModel

    torch.manual_seed(seed)
    config = CLIPTextConfig(
        vocab_size=words,
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=2,
        max_position_embeddings=length,
        bos_token_id=words - 2,
        eos_token_id=words - 1,
        pad_token_id=words - 1,
        initializer_factor=20.0,
    )
    return CLIPTextModel(config).eval()


def make_unet(*, channels: int = 4, seed: int = 2, **changes: Any) -> Any:
    """Makes a UNet of Stable Diffusion 2.1's shape."""
    from diffusers import UNet2DConditionModel

    torch.manual_seed(seed)
    settings: dict[str, Any] = {
        "sample_size": 8,
        "in_channels": channels,
        "out_channels": channels,
        "block_out_channels": (16, 32, 32, 32),
        "layers_per_block": 1,
        "attention_head_dim": (2, 4, 4, 4),
        "cross_attention_dim": 32,
        "norm_num_groups": 8,
        "use_linear_projection": True,
    }
    unet = UNet2DConditionModel(**{**settings, **changes})
    _strengthen_text(unet)
    for name, layer in unet.named_modules():
        if name.endswith("time_emb_proj"):
            layer.weight.data *= 8
    # A prediction of about the noise's own deviation.
    unet.conv_out.weight.data *= 4
    return unet.eval()


def make_controlnet(unet: Any, *, condition_channels: int = 4, seed: int = 3) -> Any:
    """Makes a ControlNet for the UNet, with strong zero-convolutions and condition embedding."""
    from diffusers import ControlNetModel

    torch.manual_seed(seed)
    controlnet = ControlNetModel.from_unet(
        unet,
        conditioning_channels=condition_channels,
        conditioning_embedding_out_channels=(8, 8, 16, 16),
    )
    for block in (*controlnet.controlnet_down_blocks, controlnet.controlnet_mid_block):
        nn.init.normal_(block.weight, std=1.5)
    for layer in controlnet.controlnet_cond_embedding.modules():
        if isinstance(layer, nn.Conv2d):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
    # The mask is small and mostly empty; it must still count.
    controlnet.controlnet_cond_embedding.conv_in.weight.data[:, 3:] *= 4
    controlnet.controlnet_cond_embedding.conv_out.weight.data *= 3
    return controlnet.eval()


def make_vae(*, seed: int = 4) -> Any:
    """Makes an AutoencoderKL of factor 8 and 4 latent channels."""
    from diffusers import AutoencoderKL

    torch.manual_seed(seed)
    vae = AutoencoderKL(
        down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4,
        block_out_channels=(8, 16, 16, 16),
        layers_per_block=1,
        norm_num_groups=8,
        latent_channels=4,
        scaling_factor=0.18215,
    ).eval()
    # As strong in contrast as a photo, so that differences count as they would in one.
    vae.decoder.conv_out.weight.data *= 2
    return vae


def make_patch_vae(*, channels: int = 8, seed: int = 4) -> Any:
    """Makes a PatchAutoencoder of factor 8 with orthonormal components and a real correction."""
    from iide_studio.diffusion.patch_autoencoder import PatchAutoencoder

    torch.manual_seed(seed)
    vae = PatchAutoencoder(channels, 8, width=16, detail_width=8, blocks=1)
    vae.components.copy_(torch.linalg.qr(torch.randn(192, channels))[0].T)
    nn.init.normal_(vae.leave.weight, std=0.05)
    return vae.eval()


def make_networks(
    folder: Path, *, condition_channels: int = 4, prediction_type: str = "epsilon"
) -> Networks:
    """Makes all networks of a toy Stable Diffusion 2.1 with ControlNet; writes a tokenizer."""
    from transformers import CLIPTokenizer

    words = write_tokenizer(folder / "tokenizer")
    unet = make_unet()
    return Networks(
        vae=make_vae(),
        text_encoder=make_text_encoder(words),
        tokenizer=CLIPTokenizer.from_pretrained(folder / "tokenizer", local_files_only=True),
        unet=unet,
        controlnet=make_controlnet(unet, condition_channels=condition_channels),
        scheduler_config=scheduler_config(prediction_type),
        prediction_type=prediction_type,  # type: ignore[arg-type]
    )


def with_patch_vae(networks: Networks, *, prediction_type: str = "epsilon") -> Networks:
    """Replaces the autoencoder, and the UNet and ControlNet that must fit it."""
    unet = make_unet(channels=8)
    return replace(
        networks,
        vae=make_patch_vae(channels=8),
        unet=unet,
        controlnet=make_controlnet(unet),
        prediction_type=prediction_type,  # type: ignore[arg-type]
        latents=LatentStatistics((0.1,) * 8, (2.0,) * 8, (0.5,) * 8),
    )


def save_checkpoint(networks: Networks, folder: Path) -> Path:
    """Writes the networks in the diffusers layout, without `iide.json`."""
    for name in ("vae", "text_encoder", "unet", "controlnet"):
        getattr(networks, name).save_pretrained(folder / name, safe_serialization=True)
    write_tokenizer(folder / "tokenizer")
    (folder / "scheduler").mkdir(parents=True, exist_ok=True)
    text = json.dumps(dict(networks.scheduler_config))
    (folder / "scheduler" / "scheduler_config.json").write_text(text, "utf-8")
    return folder


@dataclass(frozen=True, eq=False)
class Scene:
    """What a job needs: an image in [-1, 1], its control image in [0, 1] and a mask."""

    image: Tensor
    control_image: Tensor
    mask: Tensor


def make_scene(height: int, width: int, *, channels: int = 4, seed: int = 5) -> Scene:
    """Makes smooth random content."""
    generator = torch.Generator().manual_seed(seed)
    coarse = torch.rand((1, channels, 6, 6), generator=generator)
    control = nn.functional.interpolate(coarse, size=(height, width), mode="bicubic").clamp(0, 1)
    mask = torch.zeros(1, 1, height, width)
    mask[..., height // 4 : height // 2, width // 4 : width // 3] = 1
    if channels == 4:
        control[:, 3:] = mask
    return Scene(control[:, :3] * 2 - 1, control, mask)


class LocalUnet(nn.Module):
    """Stands in for a UNet: two convolutions, receptive field 5, no attention."""

    def __init__(self, channels: int = 4) -> None:
        super().__init__()
        torch.manual_seed(11)
        self.first = nn.Conv2d(channels, 8, 3, padding=1)
        self.second = nn.Conv2d(8, channels, 3, padding=1)
        self.attn_processors: dict[str, Any] = {}
        self.sizes: list[tuple[int, ...]] = []

    @property
    def dtype(self) -> torch.dtype:
        return self.first.weight.dtype

    def set_attn_processor(self, processors: dict[str, Any]) -> None:
        pass

    def forward(self, sample: Tensor, timestep: int, **_: Any) -> tuple[Tensor]:
        self.sizes.append(tuple(sample.shape))
        return (self.second(torch.tanh(self.first(sample))),)


def _strengthen_text(unet: nn.Module) -> None:
    """Makes cross-attention matter, as it does in a trained network."""
    for name, layer in unet.named_modules():
        if name.endswith("attn2"):
            nn.init.normal_(layer.to_v.weight, std=0.3)
            nn.init.normal_(layer.to_k.weight, std=0.3)
