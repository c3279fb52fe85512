"""sRGB and CIE L*a*b* (D65) in PyTorch, for any band of rows.

All functions take and give (B, 3, h, W). Values a little outside the gamut go through and come back
unchanged, so that differences may be taken before anything is clipped.
"""

from __future__ import annotations

import torch
from torch import Tensor

_TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE = tuple(sum(row) for row in _TO_XYZ)
_EDGE = 6 / 29


def to_linear(image: Tensor) -> Tensor:
    """Undoes sRGB's curve."""
    high = ((image.clamp_min(0.04045) + 0.055) / 1.055) ** 2.4
    return torch.where(image <= 0.04045, image / 12.92, high)


def from_linear(light: Tensor) -> Tensor:
    """Applies sRGB's curve."""
    high = 1.055 * light.clamp_min(0.0031308) ** (1 / 2.4) - 0.055
    return torch.where(light <= 0.0031308, light * 12.92, high)


def to_lab(image: Tensor) -> Tensor:
    """Returns L* in [0, 100], a* and b*."""
    x, y, z = _cube_root(_mix(to_linear(image), _matrix(image))).unbind(-3)
    return torch.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], dim=-3)


def from_lab(lab: Tensor) -> Tensor:
    """Returns sRGB, not clipped."""
    lightness, a, b = lab.unbind(-3)
    y = (lightness + 16) / 116
    xyz = _cube(torch.stack([y + a / 500, y, y - b / 200], dim=-3))
    return from_linear(_mix(xyz, torch.linalg.inv(_matrix(lab))))


def lightness(image: Tensor) -> Tensor:
    """Returns L* alone, (B, 1, h, W)."""
    return 116 * _cube_root(luminance(image)) - 16


def luminance(image: Tensor) -> Tensor:
    """Returns linear luminance, (B, 1, h, W)."""
    weights = torch.tensor(_TO_XYZ[1], dtype=image.dtype, device=image.device)
    return (to_linear(image) * weights[:, None, None]).sum(-3, keepdim=True)


def fit_gamut(image: Tensor) -> Tensor:
    """Takes away as much colour as keeps every channel in [0, 1] at the same luminance."""
    light = to_linear(image)
    weights = torch.tensor(_TO_XYZ[1], dtype=image.dtype, device=image.device)
    gray = (light * weights[:, None, None]).sum(-3, keepdim=True).clamp(0, 1)
    away = light - gray
    room = torch.where(away > 0, 1 - gray, gray)
    share = (room / away.abs().clamp_min(1e-6)).amin(-3, keepdim=True).clamp_max(1)
    fitted = from_linear(gray + share * away)
    return torch.where(share < 1, fitted, image).clamp(0, 1)


def _matrix(like: Tensor) -> Tensor:
    rows = torch.tensor(_TO_XYZ, dtype=torch.float64)
    return (rows / torch.tensor(_WHITE, dtype=torch.float64)[:, None]).to(like)


def _mix(image: Tensor, matrix: Tensor) -> Tensor:
    return torch.einsum("ij,...jhw->...ihw", matrix, image)


def _cube_root(values: Tensor) -> Tensor:
    root = values.clamp_min(_EDGE**3) ** (1 / 3)
    return torch.where(values > _EDGE**3, root, values / (3 * _EDGE**2) + 4 / 29)


def _cube(values: Tensor) -> Tensor:
    return torch.where(values > _EDGE, values**3, 3 * _EDGE**2 * (values - 4 / 29))
