"""Prompts for regions: cross-attention that each pixel shares out among several prompts.

    attention = sum_r w_r(pixel) Attn(Q, K_r, V_r),  sum_r w_r = 1,  w_0 the global prompt

in the UNet and the ControlNet, in the positive branch of guidance only. Soft edges and strengths
are therefore linear, and no extra pass through a network is needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

from iide_studio.diffusion.tiling import TileBox


@dataclass(frozen=True, eq=False)
class LatentRegion:
    """A part of the photo and what is there.

    Attributes:
        mask: (1, 1, h, w) float32 in [0, 1], soft edges allowed, at the image's size.
        prompt: What is there, in words.
        strength: 0 = exactly the global prompt, 1 = this prompt alone.
    """

    mask: Tensor
    prompt: str
    strength: float = 1.0

    @property
    def is_active(self) -> bool:
        """Whether the region changes anything at all."""
        return self.strength > 0 and bool(self.mask.max() > 0)


def region_weights(regions: Sequence[LatentRegion], factor: int) -> Tensor:
    """Returns the weights of the global prompt and of every region, at the latents' size.

    Later regions lie on top. Compositing happens at full size and the result is averaged by area,
    so the weights of a cell are the shares of its pixels and sum to one.

    Args:
        regions: At least one; the masks' sides are divisible by `factor`.
        factor: Pixels of the image along each side of a latent.

    Returns:
        (len(regions) + 1, h / factor, w / factor), the global prompt first.
    """
    free = torch.ones_like(regions[0].mask)
    layers: list[Tensor] = []
    for region in reversed(regions):
        cover = region.mask.clamp(0, 1) * region.strength
        layers.append(functional.avg_pool2d(free * cover, factor))
        free = free * (1 - cover)
    layers.append(functional.avg_pool2d(free, factor))
    return torch.cat(layers[::-1])[:, 0]


class RegionalPrompts:
    """What the attention processors share: the regions' prompts and the present tile's weights.

    Args:
        embeddings: (R, tokens, width), one prompt for each region.
        weights: (R + 1, h, w) at the latents' size, the global prompt first; sums to one.
    """

    def __init__(self, embeddings: Tensor, weights: Tensor) -> None:
        self._embeddings = embeddings
        self._weights = weights
        self._levels: dict[int, Tensor] = {}
        self._indices: list[int] = []

    def select(self, box: TileBox) -> None:
        """Makes `box` (in latents) the part of the image that the networks see next."""
        weights = box.crop(self._weights)
        present = weights[1:].flatten(1).amax(1) > 0
        self._indices = present.nonzero().flatten().tolist()
        self._levels = _pyramid(weights[[0, *(i + 1 for i in self._indices)]])

    def blend(self, cells: int, attend: Any, global_attention: Tensor) -> Tensor:
        """Returns the weighted sum of the attentions to all prompts.

        Args:
            cells: Cells of the level, h * w.
            attend: Maps embeddings (1, tokens, width) to the attention (1, cells, channels).
            global_attention: The same for the global prompt.
        """
        if not self._indices:
            return global_attention
        weights = self._levels[cells].to(global_attention)
        blended = weights[0] * global_attention
        for weight, index in zip(weights[1:], self._indices, strict=True):
            embeddings = self._embeddings[index : index + 1].to(global_attention)
            blended = blended + weight * attend(embeddings)
        return blended


class RegionalAttentionProcessor:
    """Wraps a layer's own attention processor.

    The weighting comes after the output projection, which is linear: with weights that sum to one
    this equals weighting before it.
    """

    def __init__(self, processor: Any, prompts: RegionalPrompts) -> None:
        self._processor = processor
        self._prompts = prompts

    def __call__(
        self,
        attn: Any,
        hidden_states: Tensor,
        encoder_hidden_states: Tensor | None = None,
        *args: Any,
        **kwargs: Any,
    ) -> Tensor:
        """Attends; the last row of the batch is the positive branch."""
        attention = self._processor(attn, hidden_states, encoder_hidden_states, *args, **kwargs)
        positive = hidden_states[-1:]

        def attend(embeddings: Tensor) -> Tensor:
            return self._processor(attn, positive, embeddings, *args, **kwargs)

        blended = self._prompts.blend(positive.shape[1], attend, attention[-1:])
        return torch.cat([attention[:-1], blended])


@contextmanager
def regional_attention(networks: Sequence[Any], prompts: RegionalPrompts | None) -> Iterator[None]:
    """Puts regional processors into all cross-attention layers, and takes them out again.

    Args:
        networks: UNet and ControlNet; None among them is skipped.
        prompts: None leaves the networks as they are.
    """
    used = [n for n in networks if n is not None] if prompts is not None else []
    originals = [dict(network.attn_processors) for network in used]
    try:
        for network, processors in zip(used, originals, strict=True):
            network.set_attn_processor({k: _wrap(k, p, prompts) for k, p in processors.items()})
        yield
    finally:
        for network, processors in zip(used, originals, strict=True):
            network.set_attn_processor(processors)


def _wrap(name: str, processor: Any, prompts: RegionalPrompts | None) -> Any:
    # diffusers calls a transformer block's cross-attention "attn2"; "attn1" is self-attention.
    if prompts is None or not name.endswith("attn2.processor"):
        return processor
    return RegionalAttentionProcessor(processor, prompts)


def _pyramid(weights: Tensor) -> dict[int, Tensor]:
    """Returns the weights (R, cells, 1) of every level that a UNet may have, by count of cells.

    The UNet's downsampling rounds up, as does pooling with `ceil_mode`, which averages over the
    cells that there are.
    """
    levels: dict[int, Tensor] = {}
    while True:
        cells = weights.shape[-2] * weights.shape[-1]
        levels.setdefault(cells, weights.flatten(1).unsqueeze(-1))
        if cells == 1:
            return levels
        weights = functional.avg_pool2d(weights, 2, ceil_mode=True)
