"""Runs the small networks (detector, pre-restorer, upscaler) over images of any size."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from iide_studio.core.restoration import CancelToken
from iide_studio.diffusion import tiling
from iide_studio.diffusion.device import retry_in_float32, retry_with_smaller_tiles

FACTOR = 32
"""Tiles begin at multiples of this, so that the networks' own grids fall on the same pixels."""
DEFAULT_CONTEXT = 64


@dataclass(frozen=True, kw_only=True, eq=False)
class LocalRun:
    """How a small network is run.

    Attributes:
        device: Where it is.
        tile: Side of the UNet's tiles in pixels; these networks are so light that theirs are
            twice as large.
        cancel: Asked before every tile.
        on_tile: Called with (finished, all) after every tile.
    """

    device: torch.device
    tile: int
    cancel: CancelToken
    on_tile: tiling.OnTile | None = None

    def part(self, first: float, last: float) -> LocalRun:
        """Returns the run of a part of the work, which reports its tiles as hundredths of all.

        Args:
            first: Share of the work that is done before, 0..1.
            last: Share that is done afterwards.
        """
        report = self.on_tile
        if report is None:
            return self
        return dataclasses.replace(
            self,
            on_tile=lambda tile, tiles: report(
                round(100 * (first + (last - first) * tile / tiles)), 100
            ),
        )


def run_local(
    network: nn.Module, inputs: Tensor, run: LocalRun, *, context: int, what: str
) -> Tensor:
    """Runs a network over an image in tiles, as if it had seen the whole.

    Args:
        network: Maps (1, C, h, w) to (1, D, h, w).
        inputs: (1, C, H, W) float32.
        run: Where and how.
        context: Pixels around a tile that can change its inside.
        what: The network's name, for errors.

    Returns:
        (1, D, H, W) float32 on the CPU.

    Raises:
        NumericalError: if the network gives no numbers in float32 either.
        OutOfMemoryError: if memory runs out with the smallest tiles.
    """
    overlap = 2 * context + FACTOR

    def call(crop: Tensor) -> Tensor:
        return _call_safely(network, crop.to(run.device), what)

    def run_with(tile: int) -> Tensor:
        return tiling.run_tiled(
            call,
            inputs,
            tile=tile,
            overlap=overlap,
            context=context,
            multiple=FACTOR,
            cancel=run.cancel,
            on_tile=run.on_tile,
        )

    smallest = 2 * overlap
    tile = max(2 * run.tile, smallest)
    return retry_with_smaller_tiles(run_with, tile=tile, smallest=smallest, device=run.device)[0]


def _call_safely(network: nn.Module, crop: Tensor, what: str) -> Tensor:
    def call() -> Tensor:
        return network(crop.to(next(network.parameters()).dtype)).float()

    return retry_in_float32(
        call,
        dtype=next(network.parameters()).dtype,
        to_float32=lambda: _to_float32(network),
        what=what,
    )


def _to_float32(network: nn.Module) -> None:
    network.to(torch.float32)


def context_of(model: nn.Module) -> int:
    """Returns how many pixels around a tile a model needs, as its configuration says."""
    return int(getattr(getattr(model, "config", None), "context", DEFAULT_CONTEXT))
