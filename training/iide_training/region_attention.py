"""Region-weighted cross-attention for whole training batches, each sample with its own regions.

The application's `regional_attention` has one photo and any number of regions; here every sample
has the same small number, some of them empty, so that a batch stays one tensor.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True, eq=False)
class RegionBatch:
    """The regions of a batch.

    Attributes:
        embeddings: (B, R, tokens, width).
        weights: (B, R, h, w) at the latents' size; with the global prompt's share they sum to one.
    """

    embeddings: Tensor
    weights: Tensor

    def rows(self, chosen: Tensor) -> RegionBatch:
        """Returns the regions of some samples, (N,) places in the batch."""
        return RegionBatch(self.embeddings[chosen], self.weights[chosen])


class RegionProcessor:
    """Wraps a cross-attention layer's own processor.

    attention = sum_r w_r(pixel) Attn(Q, K_r, V_r),  sum_r w_r = 1.
    """

    def __init__(self, processor: Any, regions: RegionBatch) -> None:
        self._processor, self._regions = processor, regions
        self._levels = dict(_levels(regions.weights))

    def __call__(
        self,
        attn: Any,
        hidden_states: Tensor,
        encoder_hidden_states: Tensor | None = None,
        *args: Any,
        **kwargs: Any,
    ) -> Tensor:
        """Attends to the global prompts and to those of the regions."""
        attention = self._processor(attn, hidden_states, encoder_hidden_states, *args, **kwargs)
        weights = self._levels[hidden_states.shape[1]].to(attention)
        blended = attention * (1 - weights.sum(1))
        for place in range(weights.shape[1]):
            embeddings = self._regions.embeddings[:, place].to(hidden_states)
            there = self._processor(attn, hidden_states, embeddings, *args, **kwargs)
            blended = blended + weights[:, place] * there
        return blended


@contextmanager
def attending_to(networks: Sequence[nn.Module], regions: RegionBatch | None) -> Iterator[None]:
    """Lets UNet and ControlNet heed the regions of a batch; None changes nothing."""
    used: list[Any] = [] if regions is None else list(networks)
    originals = [dict(network.attn_processors) for network in used]
    try:
        for network, processors in zip(used, originals, strict=True):
            network.set_attn_processor({k: _wrap(k, p, regions) for k, p in processors.items()})
        yield
    finally:
        for network, processors in zip(used, originals, strict=True):
            network.set_attn_processor(processors)


def _wrap(name: str, processor: Any, regions: RegionBatch | None) -> Any:
    is_cross_attention = name.endswith("attn2.processor")  # diffusers' name for it
    return RegionProcessor(processor, regions) if regions and is_cross_attention else processor


def _levels(weights: Tensor) -> Iterator[tuple[int, Tensor]]:
    """Yields, by count of cells, the weights (B, R, cells, 1) of every level of a UNet."""
    while True:
        cells = weights.shape[-2] * weights.shape[-1]
        yield cells, weights.flatten(2).unsqueeze(-1)
        if cells == 1:
            return
        weights = functional.avg_pool2d(weights, 2, ceil_mode=True)
