"""A small autoencoder for checkpoints that are trained from scratch.

The encoder is a fixed orthonormal projection of 8x8 blocks (principal components of photographs),
so it needs no training. The decoder inverts it and adds a learnt correction that takes away block
edges. There is no group normalisation: tiles with a little context decode exactly.
"""

from __future__ import annotations

import torch
from diffusers.configuration_utils import ConfigMixin, register_to_config
from diffusers.models.modeling_utils import ModelMixin
from torch import Tensor, nn
from torch.nn import functional

from iide_studio.diffusion.local_network import GatedBlock


class PatchAutoencoder(ModelMixin, ConfigMixin):
    """Projects blocks of an image in [-1, 1] onto principal components and back.

    Args:
        latent_channels: Components that are kept, C.
        factor: Side of a block in pixels; latents are (B, C, H / factor, W / factor).
        width: Channels of the correction at block resolution.
        detail_width: Channels of the correction at half of the image's resolution.
        blocks: Blocks of the correction at block resolution.
    """

    @register_to_config
    def __init__(
        self,
        latent_channels: int = 16,
        factor: int = 8,
        width: int = 96,
        detail_width: int = 24,
        blocks: int = 3,
    ) -> None:
        super().__init__()
        values = 3 * factor * factor
        self.register_buffer("components", torch.eye(values)[:latent_channels].clone())
        self.register_buffer("block_mean", torch.zeros(values))
        self.enter = nn.Conv2d(latent_channels, width, 3, padding=1)
        self.block_stack = nn.Sequential(*(GatedBlock(width) for _ in range(blocks)))
        enlarge = factor // 2
        self.enlarge = nn.Conv2d(width, detail_width * enlarge * enlarge, 1)
        self.detail = nn.Sequential(
            nn.Conv2d(detail_width + 12, detail_width, 3, padding=1), GatedBlock(detail_width)
        )
        self.leave = nn.Conv2d(detail_width, 12, 3, padding=1)
        nn.init.zeros_(self.leave.weight)
        nn.init.zeros_(self.leave.bias)  # type: ignore[arg-type]

    def encode(self, image: Tensor) -> Tensor:
        """Maps (B, 3, H, W) in [-1, 1], sides divisible by the factor, to raw latents."""
        values = functional.pixel_unshuffle(image, self.config["factor"]) - _column(self.block_mean)
        return functional.conv2d(values, self.components[:, :, None, None])

    def project_back(self, latents: Tensor) -> Tensor:
        """Inverts `encode` as far as the kept components go."""
        kernel = self.components.t()[:, :, None, None]
        values = functional.conv2d(latents, kernel) + _column(self.block_mean)
        return functional.pixel_shuffle(values, self.config["factor"])

    def block_features(self, latents: Tensor) -> Tensor:
        """First decoder level: (B, width, H / factor, W / factor)."""
        return self.block_stack(self.enter(latents))

    def detail_features(self, features: Tensor, coarse: Tensor) -> Tensor:
        """Second decoder level, from the first and `project_back`: (B, detail_width, H/2, W/2)."""
        enlarged = functional.pixel_shuffle(self.enlarge(features), self.config["factor"] // 2)
        return self.detail(torch.cat([enlarged, functional.pixel_unshuffle(coarse, 2)], dim=1))

    def finish(self, detail: Tensor, coarse: Tensor) -> Tensor:
        """Last decoder level: adds the correction to `project_back`."""
        return coarse + functional.pixel_shuffle(self.leave(detail), 2)

    def decode(self, latents: Tensor) -> Tensor:
        """Maps raw latents to (B, 3, H, W), around [-1, 1] but not clamped."""
        coarse = self.project_back(latents)
        return self.finish(self.detail_features(self.block_features(latents), coarse), coarse)

    def forward(self, image: Tensor) -> Tensor:
        """Encodes and decodes (B, 3, H, W)."""
        return self.decode(self.encode(image))


def _column(values: Tensor) -> Tensor:
    return values[:, None, None]
