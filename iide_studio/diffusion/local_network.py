"""The encoder-decoder that the pre-restorer, the detector and the upscaler share.

It has no group normalisation and no global pooling, so a tile with enough context around it gives
exactly the pixels that the whole photo would give.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.nn import functional


class PixelNorm(nn.Module):
    """Layer normalisation over the channels of each pixel."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(channels))
        self.bias = nn.Parameter(torch.zeros(channels))

    def forward(self, features: Tensor) -> Tensor:
        mean = features.mean(1, keepdim=True)
        centered = features - mean
        variance = centered.square().mean(1, keepdim=True)
        scale = self.weight[:, None, None] * torch.rsqrt(variance + 1e-6)
        return centered * scale + self.bias[:, None, None]


class GatedBlock(nn.Module):
    """A convolution whose halves multiply each other, with a residual path.

    NAFNet's gate without its global attention, which would couple distant tiles.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.norm = PixelNorm(channels)
        self.expand = nn.Conv2d(channels, 2 * channels, 3, padding=1)
        self.project = nn.Conv2d(channels, channels, 1)
        self.gain = nn.Parameter(torch.full((channels,), 0.5))

    def forward(self, features: Tensor) -> Tensor:
        first, second = self.expand(self.norm(features)).chunk(2, dim=1)
        return features + self.project(first * second) * self.gain[:, None, None]


class LocalNetwork(nn.Module):
    """Encoder and decoder with skips; works from half resolution down.

    Args:
        in_channels: Channels of the input.
        out_channels: Channels of the output, which has the input's size.
        widths: Channels at 1/2, 1/4, 1/8, ... of the resolution.
        blocks: Blocks at each of those levels, in the encoder and again in the decoder.
    """

    def __init__(
        self, in_channels: int, out_channels: int, *, widths: Sequence[int], blocks: Sequence[int]
    ) -> None:
        super().__init__()
        self.factor = 2 ** len(widths)
        self.stem = nn.Conv2d(4 * in_channels, widths[0], 3, padding=1)
        self.encoder = nn.ModuleList(_stack(w, n) for w, n in zip(widths, blocks, strict=True))
        self.down = nn.ModuleList(nn.Conv2d(w, v, 2, stride=2) for w, v in pairwise(widths))
        self.up = nn.ModuleList(nn.Conv2d(v, 4 * w, 1) for w, v in pairwise(widths))
        self.decoder = nn.ModuleList(
            _stack(w, n) for w, n in zip(widths[:-1], blocks[:-1], strict=True)
        )
        self.head = nn.Conv2d(widths[0], 4 * out_channels, 3, padding=1)

    def forward(self, image: Tensor) -> Tensor:
        """Maps (B, in, H, W) of any size to (B, out, H, W)."""
        height, width = image.shape[-2:]
        features = self.stem(functional.pixel_unshuffle(pad_to_multiple(image, self.factor), 2))
        skips: list[Tensor] = []
        for index, stack in enumerate(self.encoder):
            features = stack(features)
            if index < len(self.down):
                skips.append(features)
                features = self.down[index](features)
        for index in reversed(range(len(self.decoder))):
            features = functional.pixel_shuffle(self.up[index](features), 2) + skips[index]
            features = self.decoder[index](features)
        return functional.pixel_shuffle(self.head(features), 2)[..., :height, :width]


def pad_to_multiple(image: Tensor, factor: int) -> Tensor:
    """Repeats the last row and column until both sides of (B, C, H, W) divide by `factor`."""
    height, width = image.shape[-2:]
    padding = (0, -width % factor, 0, -height % factor)
    return functional.pad(image, padding, mode="replicate") if any(padding) else image


def _stack(channels: int, count: int) -> nn.Sequential:
    return nn.Sequential(*(GatedBlock(channels) for _ in range(count)))
