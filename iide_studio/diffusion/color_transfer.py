"""What becomes of a photo's colours.

A black-and-white or toned photo is restored as brightness alone; its own toning is put back as a
smooth function of brightness, without the yellowing of its paper. A colour photo keeps the colours
that the networks give it, unless its own are asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor

from iide_studio.diffusion import perceptual
from iide_studio.diffusion.prefill import prefill
from iide_studio.diffusion.resampling import (
    RowEnlarger,
    Size,
    blur,
    reduce_image,
    row_bands,
    thumbnail,
    working_size,
)

LUMA = (0.299, 0.587, 0.114)
ANALYSIS_SIDE = 192
MONOCHROME_LIMIT = 4.0
"""Spread of colour up to which a photo counts as monochrome; chosen on aged training photos."""
_USUAL_CONTRAST = 60.0
_TABLE = 1024
_KNOTS = 33
_FAINT_TONING = (2.5, 5.0)
"""Below the first no toning is left, from the second on all of it: paper does not yellow evenly."""


class Coloring(Protocol):
    """Gives rows of a result their final colours."""

    def rows(self, image: Tensor, first: int, last: int) -> Tensor:
        """Maps rows first..last, (1, 1 or 3, n, W) sRGB, to (1, 3, n, W)."""
        ...


def to_gray(image: Tensor) -> Tensor:
    """Returns the brightness that the networks know, (1, 1, h, W), from sRGB."""
    if image.shape[1] == 1:
        return image
    return sum(image[:, i : i + 1] * weight for i, weight in enumerate(LUMA))  # type: ignore[return-value]


def color_spread(image: Tensor, mask: Tensor) -> float:
    """Measures how much of a photo's colour is not explained by brightness and place.

    a* and b* are fitted by a polynomial of lightness and place (toning, yellowing, an uneven
    stain), twice, the second time without the outliers that damage leaves. What remains at the
    ninetieth percentile, at a usual contrast, is a few units for a toned black-and-white photo, and
    many for a colour photo: fading takes colour and contrast alike.

    Args:
        image: (1, 3, h, w) in [0, 1], sRGB.
        mask: (1, 1, h, w), 1 = damaged, not counted.
    """
    size = working_size((image.shape[-2], image.shape[-1]), ANALYSIS_SIDE)
    known = reduce_image(1 - mask, size)[0, 0] > 0.9
    if int(known.sum()) < 16:
        known = torch.ones_like(known)
    lab = perceptual.to_lab(_smooth(reduce_image(image, size)))[0]
    terms = _terms(lab[0] / 100)[:, known].T.double()
    chroma = lab[1:, known].T.double()
    residual = chroma - terms @ _fit(terms, chroma)
    distance = residual.norm(dim=1)
    inner = distance <= torch.quantile(distance, 0.9)
    residual = chroma - terms @ _fit(terms[inner], chroma[inner])
    spread = torch.quantile(residual.norm(dim=1), 0.9)
    low, high = torch.quantile(lab[0, known], torch.tensor([0.05, 0.95]))
    # The ten keep noise on an almost even photo from counting as colour.
    return float(spread / (high - low + 10) * _USUAL_CONTRAST)


def is_monochrome(image: Tensor, mask: Tensor) -> bool:
    """Tells whether a photo is black-and-white or toned; arguments as for `color_spread`."""
    return color_spread(image, mask) < MONOCHROME_LIMIT


def _smooth(image: Tensor) -> Tensor:
    """Takes the colour noise of scanners and JPEG away."""
    return blur(image, 1.0) if min(image.shape[-2:]) > 8 else image


def _terms(lightness: Tensor) -> Tensor:
    """Returns (8, h, w): powers of lightness, and place."""
    height, width = lightness.shape
    y = torch.linspace(-1, 1, height)[:, None].expand(height, width)
    x = torch.linspace(-1, 1, width)[None].expand(height, width)
    one = torch.ones_like(lightness)
    return torch.stack(
        [one, lightness, lightness**2, lightness**3, x, y, x * lightness, y * lightness]
    )


def _fit(terms: Tensor, values: Tensor) -> Tensor:
    ridge = 1e-6 * len(terms) * torch.eye(terms.shape[1], dtype=terms.dtype)
    return torch.linalg.solve(terms.T @ terms + ridge, terms.T @ values)


class Toning:
    """Colours brightness by a table: a toned black-and-white photo's colours.

    Args:
        table: (N, 3) sRGB at equal steps of brightness from 0 to 1.
    """

    def __init__(self, table: Tensor) -> None:
        self._table = table

    def rows(self, image: Tensor, first: int, last: int) -> Tensor:
        """See `Coloring`."""
        place = to_gray(image)[0, 0].clamp(0, 1) * (len(self._table) - 1)
        base = place.floor().clamp_max(len(self._table) - 2)
        share = place - base
        index = base.int()
        low, slope = self._table[:-1], self._table.diff(dim=0)
        planes = [low[index, i] + slope[index, i] * share for i in range(3)]
        return torch.stack(planes)[None]


def learn_toning(source: Tensor, restored: Tensor, mask: Tensor, *, paper_share: float) -> Toning:
    """Learns which colour a toned photo has at which restored brightness.

    Args:
        source: (1, 3, h, w), the photo before any correction, pre-filled.
        restored: (1, 1, h, w), its restored brightness.
        mask: (1, 1, h, w), 1 = damaged, not counted.
        paper_share: Share of the paper's yellowing that is removed, 0..1: of the straight line
            from the colour of the darkest to that of the lightest tones. A midtone's own hue
            (sepia) stays.
    """
    size = working_size((source.shape[-2], source.shape[-1]), 2 * ANALYSIS_SIDE)
    known = (reduce_image(1 - mask, size) > 0.9).flatten()
    if int(known.sum()) < 16:
        known = torch.ones_like(known)
    chroma = perceptual.to_lab(reduce_image(source, size))[0, 1:].flatten(1)[:, known]
    gray = reduce_image(restored, size).flatten().clamp(0, 1)[known]
    curve = _median_curve(gray, chroma)
    if paper_share > 0:
        curve = _without_paper(curve, gray, paper_share)
    return Toning(_tone_table(curve))


def _median_curve(gray: Tensor, chroma: Tensor) -> Tensor:
    """Returns (2, knots): a* and b* over brightness, smoothed; empty bins are interpolated."""
    bins = (gray * (_KNOTS - 1)).round().long()
    centers, medians = [], []
    for index in range(_KNOTS):
        inside = chroma[:, bins == index]
        if inside.shape[1] >= 4:
            centers.append(index)
            medians.append(inside.median(dim=1).values)
    if not centers:
        return chroma.median(dim=1).values[:, None].expand(2, _KNOTS).clone()
    curve = _interpolate(torch.arange(_KNOTS).float(), centers, torch.stack(medians, dim=1))
    padded = torch.cat([curve[:, :1], curve, curve[:, -1:]], dim=1)
    return (padded[:, :-2] + 2 * padded[:, 1:-1] + padded[:, 2:]) / 4


def _interpolate(places: Tensor, centers: list[int], values: Tensor) -> Tensor:
    knots = torch.tensor(centers, dtype=torch.float32)
    if len(centers) == 1:
        return values.expand(-1, len(places)).clone()
    right = torch.searchsorted(knots, places).clamp(1, len(knots) - 1)
    share = ((places - knots[right - 1]) / (knots[right] - knots[right - 1])).clamp(0, 1)
    return values[:, right - 1] * (1 - share) + values[:, right] * share


def _without_paper(curve: Tensor, gray: Tensor, share: float) -> Tensor:
    """Makes black and white neutral, and what is hardly a toning nothing."""
    places = torch.linspace(0, 1, _KNOTS)
    low, high = torch.quantile(gray, torch.tensor([0.005, 0.995]))
    position = ((places - low) / (high - low).clamp_min(1e-3)).clamp(0, 1)
    ends = torch.stack([_at(curve, low), _at(curve, high)], dim=1)
    neutral = curve - (ends[:, :1] * (1 - position) + ends[:, 1:] * position)
    neutral = neutral * ((position > 0) & (position < 1))
    faint, clear = _FAINT_TONING
    strength = ((neutral.norm(dim=0).max() - faint) / (clear - faint)).clamp(0, 1)
    return curve + share * (neutral * strength - curve)


def _at(curve: Tensor, place: Tensor) -> Tensor:
    return curve[:, int((place * (_KNOTS - 1)).round().clamp(0, _KNOTS - 1))]


def _tone_table(curve: Tensor) -> Tensor:
    places = torch.linspace(0, 1, _TABLE)
    chroma = _interpolate(places * (_KNOTS - 1), list(range(_KNOTS)), curve)
    gray = places.expand(1, 3, 1, -1)
    lab = torch.cat([perceptual.to_lab(gray)[:, :1], chroma[None, :, None]], dim=1)
    return perceptual.fit_gamut(perceptual.from_lab(lab))[0, :, 0].T.contiguous()


@dataclass(frozen=True, eq=False)
class ChromaShift:
    """Adds a slowly varying amount to a* and b*, and so carries a photo's own colours over.

    Attributes:
        shift: Enlarges (1, 2, g, g).
    """

    shift: RowEnlarger

    def rows(self, image: Tensor, first: int, last: int) -> Tensor:
        """See `Coloring`."""
        lab = perceptual.to_lab(image.expand(1, 3, -1, -1))
        lab[:, 1:] += self.shift.rows(first, last)
        return perceptual.fit_gamut(perceptual.from_lab(lab))


def carry_own_colors(source: Tensor, restored: Tensor, mask: Tensor, full: Size) -> ChromaShift:
    """Makes a result's low-frequency colours those of the source.

    Args:
        source: (1, 3, h, w), the photo, pre-filled.
        restored: (1, 3, h, w), the result.
        mask: (1, 1, h, w), 1 = damaged: there the shift is continued from around.
        full: (H, W) of the rows that will be asked for.
    """
    before, after = thumbnail(source, ANALYSIS_SIDE), thumbnail(restored.clamp(0, 1), ANALYSIS_SIDE)
    shift = perceptual.to_lab(before)[:, 1:] - perceptual.to_lab(after)[:, 1:]
    damage = (thumbnail(mask, ANALYSIS_SIDE) > 0.1).float()
    shift = blur(prefill(shift, damage), max(shift.shape[-2:]) / 64)
    return ChromaShift(RowEnlarger(shift, full))


@dataclass(frozen=True, eq=False)
class ModelChroma:
    """Takes a* and b* from what the diffusion painted, lightness from the restored photo.

    Attributes:
        painted: Enlarges (1, 2, h, w), a* and b*.
    """

    painted: RowEnlarger

    def rows(self, image: Tensor, first: int, last: int) -> Tensor:
        """See `Coloring`."""
        lightness = perceptual.to_lab(image.expand(1, 3, -1, -1))[:, :1]
        lab = torch.cat([lightness, self.painted.rows(first, last)], dim=1)
        return perceptual.fit_gamut(perceptual.from_lab(lab))


def colorize_from(painted: Tensor, full: Size, *, vividness: float = 1.0) -> ModelChroma:
    """Makes the colouring out of the diffusion's picture.

    Args:
        painted: (1, 3, h, w) in [0, 1].
        full: (H, W) of the rows that will be asked for.
        vividness: Factor on chroma; hue and lightness stay.
    """
    chroma = perceptual.to_lab(painted.clamp(0, 1))[:, 1:] * vividness
    return ModelChroma(RowEnlarger(chroma, full))


def limit_lightness(before: Tensor, after: Tensor, *, share: float) -> Tensor:
    """Returns the change from `before` to `after` with its change of lightness reduced.

    Args:
        before: (1, C, h, w) sRGB; 3 channels, or 1 for brightness alone.
        after: The same shape.
        share: Share of the lightness change that is kept, 0..1.
    """
    if share >= 1 or before.shape[1] == 1:
        return (after - before) * share
    change = torch.empty_like(before)
    for first, last in row_bands((before.shape[-2], before.shape[-1])):
        old, new = before[:, :, first:last], after[:, :, first:last]
        lightness = perceptual.to_lab(old)[:, :1]
        lab = perceptual.to_lab(new)
        lab[:, :1] = lightness + share * (lab[:, :1] - lightness)
        change[:, :, first:last] = perceptual.fit_gamut(perceptual.from_lab(lab)) - old
    return change


def carry_low_frequencies(image: Tensor, source: Tensor, *, sigma: float) -> Tensor:
    """Gives an enlarged photo the low frequencies of its source (StableSR's colour fix).

    Args:
        image: (1, 3, h, w).
        source: (1, 3, h, w), the source enlarged by interpolation.
        sigma: Deviation of the Gaussian in pixels.
    """
    return image + blur(source - image, sigma)
