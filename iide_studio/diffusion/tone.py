"""Tone and colour correction, predicted as a transform of the whole photo.

A small network looks at a thumbnail and predicts three curves, a colour matrix and a coarse grid of
gains and offsets. The transform is smooth, so it can be applied to the scan at its full size and
depth without losing a pixel of detail.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import torch
from diffusers.configuration_utils import ConfigMixin, register_to_config
from diffusers.models.modeling_utils import ModelMixin
from torch import Tensor, nn
from torch.nn import functional

GRID_GAIN_LIMIT = 0.7
GRID_OFFSET_LIMIT = 0.2
MATRIX_LIMIT = 0.6


@dataclass(frozen=True, eq=False)
class ToneTransform:
    """Curves, then a matrix, then a grid of gain and offset.

    Attributes:
        black: (B, 3) input level that the first knot stands for.
        white: (B, 3) input level of the last knot.
        knots: (B, 3, K) output levels at equal distances from black to white, rising.
        matrix: (B, 3, 3) applied to the curves' output, around middle grey.
        gain: (B, 3, G, G) logarithm of the gain.
        offset: (B, 3, G, G).
        strength: Share of the change that is applied, 0..1.
    """

    black: Tensor
    white: Tensor
    knots: Tensor
    matrix: Tensor
    gain: Tensor
    offset: Tensor
    strength: float = 1.0

    def with_strength(self, strength: float) -> ToneTransform:
        """Returns the transform with another share of the change."""
        return replace(self, strength=strength)

    def apply(self, image: Tensor, *, first_row: int = 0, full_height: int | None = None) -> Tensor:
        """Transforms an image or a band of rows of it.

        Args:
            image: (B, 3, h, W) in [0, 1], sRGB.
            first_row: Row of the whole image at which the band begins.
            full_height: Rows of the whole image; None = h.

        Returns:
            (B, 3, h, W) in [0, 1].
        """
        toned = self._curves(image)
        around_middle_grey = 0.5 - 0.5 * self.matrix.sum(-1, keepdim=True)
        toned = torch.baddbmm(around_middle_grey, self.matrix, toned.flatten(2)).view_as(toned)
        rows = image.shape[-2] if full_height is None else full_height
        gain = _spread(self.gain, image, first_row, rows).exp()
        toned = torch.addcmul(_spread(self.offset, image, first_row, rows), toned, gain)
        if self.strength != 1:
            toned = torch.lerp(image, toned, self.strength)
        return toned.clamp(0, 1)

    def _curves(self, image: Tensor) -> Tensor:
        count = self.knots.shape[-1] - 1
        span = (self.white - self.black).clamp_min(1e-3)
        place = (image - _plane(self.black)) / _plane(span) * count
        slopes = self.knots.diff(dim=-1)
        bends = slopes.diff(dim=-1)
        # Each bend adds bend * max(place - index, 0); the sum of bend * index is taken out of that,
        # which spares the photo a pass.
        below = (bends * torch.arange(1, count, device=bends.device)).sum(-1)
        result = torch.addcmul(_plane(self.knots[..., 0] - below), _plane(slopes[..., 0]), place)
        for index in range(1, count):
            result.addcmul_(_plane(bends[..., index - 1]), place.clamp_min(index))
        return result


class ToneModel(ModelMixin, ConfigMixin):
    """Predicts a ToneTransform from a thumbnail.

    Args:
        thumbnail: Side of the square thumbnail in pixels.
        knots: Knots of each curve.
        grid: Side of the grid of gains and offsets.
        width: Channels of the first convolution.
        depth: Residual blocks after each halving; they tell what is seen: skin, sky, foliage.
        dropout: Share of the summary's inputs that training leaves out.
    """

    @register_to_config
    def __init__(
        self,
        thumbnail: int = 64,
        knots: int = 9,
        grid: int = 8,
        width: int = 32,
        depth: int = 0,
        dropout: float = 0.0,
    ) -> None:
        super().__init__()
        widths = (width, 2 * width, 3 * width)
        self.features = nn.Sequential(
            _halving(6, widths[0], depth),
            _halving(widths[0], widths[1], depth),
            _halving(widths[1], widths[2], depth),
        )
        self.leave_out = nn.Dropout(dropout)
        self.local = nn.Sequential(
            nn.Conv2d(2 * widths[2], 64, 1), nn.SiLU(), nn.Conv2d(64, 64, 3, padding=1), nn.SiLU()
        )
        self.grid_head = nn.Conv2d(64, 6, 1)
        self.summary = nn.Sequential(
            nn.Linear(2 * widths[2] + 3 * len(_QUANTILES), 192), nn.SiLU(), nn.Linear(192, 192)
        )
        self.to_local = nn.Linear(192, widths[2])
        self.curve_head = nn.Linear(192, 3 * (knots + 2))
        self.matrix_head = nn.Linear(192, 9)
        for head in (self.grid_head, self.matrix_head, self.curve_head):
            nn.init.normal_(head.weight, std=1e-3)
            nn.init.zeros_(head.bias)  # type: ignore[arg-type]

    def make_thumbnail(self, image: Tensor) -> Tensor:
        """Averages (B, 3, H, W) in [0, 1] down to the thumbnail, in steps that lose nothing."""
        side = self.config["thumbnail"]
        return functional.adaptive_avg_pool2d(image.float(), (side, side))

    def forward(self, thumbnail: Tensor) -> ToneTransform:
        """Predicts the transform.

        Args:
            thumbnail: (B, 3, T, T) in [0, 1] from `make_thumbnail`, of the pre-filled photo.
        """
        quantiles = _quantiles(thumbnail)
        black, white = _end_points(quantiles)
        stretched = (thumbnail - _plane(black)) / _plane((white - black).clamp_min(1e-3))
        features = self.features(torch.cat([thumbnail, stretched], dim=1) * 2 - 1)
        pooled = torch.cat([features.mean((2, 3)), features.amax((2, 3))], dim=1)
        pooled = self.leave_out(pooled)
        summary = self.summary(torch.cat([pooled, quantiles.flatten(1) * 4 - 2], dim=1))
        spread = self.to_local(summary)[:, :, None, None].expand_as(features)
        grid = self._grid(torch.cat([features, spread], dim=1))
        matrix = torch.eye(3, device=thumbnail.device) + MATRIX_LIMIT * torch.tanh(
            self.matrix_head(summary).unflatten(1, (3, 3))
        )
        return ToneTransform(
            black=black,
            white=white,
            knots=self._knots(summary, black, white),
            matrix=matrix,
            gain=GRID_GAIN_LIMIT * torch.tanh(grid[:, :3]),
            offset=GRID_OFFSET_LIMIT * torch.tanh(grid[:, 3:]),
        )

    def _grid(self, features: Tensor) -> Tensor:
        side = self.config["grid"]
        return functional.adaptive_avg_pool2d(self.grid_head(self.local(features)), (side, side))

    def _knots(self, summary: Tensor, black: Tensor, white: Tensor) -> Tensor:
        """Rising output levels: a blend of no change and of levels of their own.

        The blend lets a photo that needs nothing pass as it is. With all outputs zero it is half
        of a stretch from 0.05 to 0.92.
        """
        raw = self.curve_head(summary).unflatten(1, (3, -1))
        low = torch.sigmoid(raw[..., :1] - 2.94)
        high = torch.sigmoid(raw[..., 1:2] + 2.44)
        share = torch.sigmoid(raw[..., 2:3])
        rise = torch.softmax(raw[..., 3:], dim=-1).cumsum(-1)
        rise = torch.cat([torch.zeros_like(rise[..., :1]), rise], dim=-1)
        even = torch.linspace(0, 1, rise.shape[-1], device=rise.device)
        unchanged = black[..., None] + (white - black)[..., None] * even
        return torch.lerp(unchanged, low + (high - low) * rise, share)


_QUANTILES = (0.005, 0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98, 0.995)
_SMALLEST_SPAN = 0.12


def _quantiles(thumbnail: Tensor) -> Tensor:
    levels = torch.tensor(_QUANTILES, device=thumbnail.device)
    return torch.quantile(thumbnail.flatten(2), levels, dim=2).permute(1, 2, 0)


def _end_points(quantiles: Tensor) -> tuple[Tensor, Tensor]:
    """Black and white of each channel, at least `_SMALLEST_SPAN` apart: noise is not stretched."""
    black, white = quantiles[..., 0], quantiles[..., -1]
    missing = (_SMALLEST_SPAN - (white - black)).clamp_min(0) / 2
    return black - missing, white + missing


class _ResidualBlock(nn.Module):
    """Adds a correction that begins as nothing."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.GroupNorm(8, width)
        self.first = nn.Conv2d(width, width, 3, padding=1)
        self.second = nn.Conv2d(width, width, 3, padding=1)
        nn.init.zeros_(self.second.weight)
        nn.init.zeros_(self.second.bias)  # type: ignore[arg-type]

    def forward(self, features: Tensor) -> Tensor:
        change = self.second(functional.silu(self.first(functional.silu(self.norm(features)))))
        return features + change


def _halving(incoming: int, outgoing: int, depth: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(incoming, outgoing, 3, stride=2, padding=1),
        nn.SiLU(),
        nn.Conv2d(outgoing, outgoing, 3, padding=1),
        nn.SiLU(),
        *(_ResidualBlock(outgoing) for _ in range(depth)),
    )


def _plane(values: Tensor) -> Tensor:
    return values[..., None, None]


def _spread(grid: Tensor, image: Tensor, first_row: int, rows: int) -> Tensor:
    """Enlarges a grid (B, C, G, G) over a band of an image, smoothly: (B, C, h, W).

    The enlargement is bicubic, so it is the product of one matrix for rows and one for columns.
    """
    height, width = image.shape[-2:]
    grid = grid.to(image.dtype)
    down = _cubic_weights(grid, torch.arange(first_row, first_row + height), rows)
    across = _cubic_weights(grid, torch.arange(width), width)
    return down @ grid @ across.t()


def _cubic_weights(grid: Tensor, places: Tensor, length: int) -> Tensor:
    """Share of each grid row in the pixels at `places` of `length`: (pixels, G)."""
    side = grid.shape[-1]
    unit = torch.eye(side, dtype=grid.dtype, device=grid.device)[None, :, None]
    x = ((places.to(grid.device) + 0.5) / length * 2 - 1).to(grid.dtype)
    points = torch.stack([x, torch.zeros_like(x)], dim=-1)[None, None]
    weights = functional.grid_sample(
        unit, points, mode="bicubic", padding_mode="border", align_corners=False
    )
    return weights[0, :, 0].t()
