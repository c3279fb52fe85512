"""Fading, casts, blur, noise, JPEG and their like: damage that lies all over a photo.

Every function takes (B, 3, H, W) in [0, 1] and an amount (B,) in [0, 1], where 0 changes nothing.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn import functional

from iide_studio.diffusion.filters import box_mean

LUMA = (0.299, 0.587, 0.114)


def luminance(photo: Tensor) -> Tensor:
    """Returns the weighted sum of the channels, (B, 1, H, W)."""
    weights = torch.tensor(LUMA, device=photo.device, dtype=photo.dtype)
    return (photo * weights[:, None, None]).sum(1, keepdim=True)


def fade(photo: Tensor, amount: Tensor, *, generator: torch.Generator) -> Tensor:
    """Lowers contrast, lifts black, bends gamma: contrast down to 25 %, gamma 0.5 to 2."""
    contrast = 1 - 0.75 * amount * uniform(photo, generator)
    lift = (1 - contrast) * uniform(photo, generator)
    gamma = 2 ** (amount * (uniform(photo, generator) * 2 - 1))
    bent = photo.clamp(1e-4, 1) ** plane(gamma)
    return bent * plane(contrast) + plane(lift)


def cast(photo: Tensor, amount: Tensor, *, generator: torch.Generator) -> Tensor:
    """Yellowing, dye loss and strong casts: each channel loses contrast and shifts on its own."""
    warm = torch.tensor([0.03, -0.08, -0.55], device=photo.device)
    any_hue = (torch.rand(len(photo), 3, generator=generator, device=photo.device) - 0.6) * 0.7
    is_yellow = (uniform(photo, generator) < 0.6)[:, None]
    direction = torch.where(is_yellow, warm.expand(len(photo), 3), any_hue)
    strength = (amount * uniform(photo, generator))[:, None]
    gain = (1 + direction * strength).clamp(0.3, 1.3)
    lift = any_hue.abs() * strength * 0.35
    gamma = 2 ** (0.8 * any_hue * strength)
    bent = photo.clamp(1e-4, 1) ** gamma[:, :, None, None]
    return (bent * (gain - lift).clamp_min(0.2)[:, :, None, None] + lift[:, :, None, None]).clamp(
        0, 1
    )


def desaturate(photo: Tensor, amount: Tensor, *, generator: torch.Generator) -> Tensor:
    """Takes colour away, as dyes fade."""
    share = plane(0.85 * amount * uniform(photo, generator))
    return photo + (luminance(photo) - photo) * share


def toning(photo: Tensor, *, generator: torch.Generator) -> Tensor:
    """Makes black-and-white prints: their brightness, most of them in sepia or on yellowed paper.

    Toning darkens, and how much can be read from its colour: so the colour must not be thrown away.
    """
    gray = luminance(photo).clamp(1e-4, 1)
    warmth = uniform(photo, generator) * (uniform(photo, generator) < 0.7)
    tint = torch.stack([1 - 0.06 * warmth, 1 - 0.22 * warmth, 1 - 0.5 * warmth], 1)
    bend = (uniform(photo, generator) * warmth)[:, None] * torch.tensor(
        [-0.1, 0.1, 0.4], device=photo.device
    )
    return gray ** (1 + bend)[:, :, None, None] * tint[:, :, None, None]


def uneven_light(photo: Tensor, amount: Tensor, *, generator: torch.Generator) -> Tensor:
    """Multiplies by a smooth random field, coloured a little; includes dark corners."""
    shape = (len(photo), 1, 4, 4)
    field = torch.randn(shape, generator=generator, device=photo.device)
    tinted = field + 0.08 * torch.randn(
        (len(photo), 3, 4, 4), generator=generator, device=photo.device
    )
    smooth = functional.interpolate(
        tinted, size=photo.shape[-2:], mode="bicubic", align_corners=False
    )
    strength = plane(0.22 * amount * uniform(photo, generator))
    return (photo * (smooth * strength).exp()).clamp(0, 1)


def blur(photo: Tensor, amount: Tensor, *, generator: torch.Generator) -> Tensor:
    """Gaussian, box or slight motion blur, each photo with its own kernel."""
    radius = 4
    axis = torch.arange(-radius, radius + 1, device=photo.device, dtype=photo.dtype)
    y, x = torch.meshgrid(axis, axis, indexing="ij")
    sigma = plane3(0.3 + 1.6 * amount * uniform(photo, generator))
    angle = plane3(uniform(photo, generator) * math.pi)
    squeeze = plane3(torch.where(uniform(photo, generator) < 0.25, 0.3, 1.0))
    along, across = x * angle.cos() + y * angle.sin(), y * angle.cos() - x * angle.sin()
    kernel = torch.exp(-(along**2 + (across / squeeze) ** 2) / (2 * sigma**2))
    box = ((along.abs() <= sigma) & (across.abs() <= sigma)).to(photo.dtype)
    is_box = plane3(uniform(photo, generator) < 0.15)
    kernel = torch.where(is_box, box, kernel)
    kernel = kernel / kernel.sum((1, 2), keepdim=True)
    return _filter(photo, kernel)


def noise(photo: Tensor, amount: Tensor, *, generator: torch.Generator) -> Tensor:
    """Sensor noise, film grain (coarser, strongest in the mid-tones) and speckle."""
    grain = torch.randn(photo.shape, generator=generator, device=photo.device)
    coarse = box_mean(grain, 1) * 2.2
    is_coarse = plane(uniform(photo, generator) < 0.5)
    grain = torch.where(is_coarse, coarse, grain)
    is_gray = plane(uniform(photo, generator) < 0.6)
    grain = torch.where(is_gray, grain[:, :1], grain)
    level = plane(0.10 * amount * uniform(photo, generator))
    midtones = 0.4 + 2.4 * luminance(photo) * (1 - luminance(photo))
    speckle = plane(uniform(photo, generator) < 0.2)
    weight = torch.where(speckle, photo * 1.5, midtones.expand_as(photo))
    return (photo + grain * weight * level).clamp(0, 1)


def rescale(photo: Tensor, amount: Tensor, *, generator: torch.Generator) -> Tensor:
    """Scales down and up again; the whole batch by one factor, mixed in per photo."""
    factor = 1 + 1.2 * float(torch.rand(1, generator=generator, device=photo.device))
    height, width = photo.shape[-2:]
    small = functional.interpolate(
        photo, size=(int(height / factor), int(width / factor)), mode="area"
    )
    back = functional.interpolate(small, size=(height, width), mode="bicubic", align_corners=False)
    chosen = plane(uniform(photo, generator) < amount * 0.4)
    return torch.where(chosen, back.clamp(0, 1), photo)


def halftone(photo: Tensor, amount: Tensor, *, generator: torch.Generator) -> Tensor:
    """The dot screen of a printed reproduction, for a few photos."""
    height, width = photo.shape[-2:]
    y, x = torch.meshgrid(
        torch.arange(height, device=photo.device),
        torch.arange(width, device=photo.device),
        indexing="ij",
    )
    pitch, angle = (
        plane3(3 + 3 * uniform(photo, generator)),
        plane3(uniform(photo, generator) * 1.5),
    )
    u = (x * angle.cos() + y * angle.sin()) * (2 * math.pi) / pitch
    v = (y * angle.cos() - x * angle.sin()) * (2 * math.pi) / pitch
    screen = (u.cos() * v.cos())[:, None]
    chosen = plane((uniform(photo, generator) < 0.06) * amount)
    return (photo + 0.25 * chosen * screen).clamp(0, 1)


def jpeg(photo: Tensor, amount: Tensor, *, generator: torch.Generator) -> Tensor:
    """JPEG's quantised 8x8 cosine transform, chroma at half resolution."""
    height, width = photo.shape[-2:]
    padded = functional.pad(photo, (0, -width % 16, 0, -height % 16), mode="replicate")
    luma = luminance(padded)
    chroma = torch.cat([padded[:, 2:] - luma, padded[:, :1] - luma], 1)
    quality = 95 - 65 * amount * uniform(photo, generator)
    scale = torch.where(quality < 50, 50 / quality, 2 - quality / 50) / 255
    luma = _quantise(luma, plane(scale), _LUMA_STEPS)
    small = _quantise(functional.avg_pool2d(chroma, 2), plane(scale), _CHROMA_STEPS)
    chroma = functional.interpolate(small, scale_factor=2, mode="bilinear", align_corners=False)
    red, blue = luma + chroma[:, 1:], luma + chroma[:, :1]
    green = (luma - LUMA[0] * red - LUMA[2] * blue) / LUMA[1]
    decoded = torch.cat([red, green, blue], 1)[..., :height, :width].clamp(0, 1)
    return torch.where(plane(amount > 0), decoded, photo)


_LUMA_STEPS = torch.tensor(
    [
        [16, 11, 10, 16, 24, 40, 51, 61],
        [12, 12, 14, 19, 26, 58, 60, 55],
        [14, 13, 16, 24, 40, 57, 69, 56],
        [14, 17, 22, 29, 51, 87, 80, 62],
        [18, 22, 37, 56, 68, 109, 103, 77],
        [24, 35, 55, 64, 81, 104, 113, 92],
        [49, 64, 78, 87, 103, 121, 120, 101],
        [72, 92, 95, 98, 112, 100, 103, 99],
    ],
    dtype=torch.float32,
)
_CHROMA_STEPS = torch.full((8, 8), 99.0)
_CHROMA_STEPS[:4, :4] = torch.tensor(
    [[17, 18, 24, 47], [18, 21, 26, 66], [24, 26, 56, 99], [47, 66, 99, 99]], dtype=torch.float32
)


def _cosines() -> Tensor:
    k, n = torch.meshgrid(torch.arange(8.0), torch.arange(8.0), indexing="ij")
    matrix = torch.cos(math.pi * (n + 0.5) * k / 8) / 2
    matrix[0] /= math.sqrt(2)
    return matrix


def _quantise(image: Tensor, scale: Tensor, steps: Tensor) -> Tensor:
    """Rounds the cosine coefficients of (B, C, H, W), sides divisible by 8."""
    matrix = _cosines().to(image.device)
    blocks = image.unflatten(-1, (-1, 8)).unflatten(-3, (-1, 8)).transpose(-3, -2)
    coefficients = matrix @ blocks @ matrix.t()
    step = steps.to(image.device) * scale[..., None, None]
    rounded = torch.round(coefficients / step) * step
    return (matrix.t() @ rounded @ matrix).transpose(-3, -2).flatten(-4, -3).flatten(-2, -1)


def _filter(photo: Tensor, kernels: Tensor) -> Tensor:
    """Filters each photo (B, C, H, W) with its own kernel (B, k, k)."""
    batch, channels, height, width = photo.shape
    reach = kernels.shape[-1] // 2
    padded = functional.pad(photo, (reach,) * 4, mode="reflect")
    weights = kernels[:, None].repeat_interleave(channels, 0)
    flat = padded.reshape(1, batch * channels, height + 2 * reach, width + 2 * reach)
    return functional.conv2d(flat, weights, groups=batch * channels).reshape(photo.shape)


def uniform(photo: Tensor, generator: torch.Generator) -> Tensor:
    """Returns (B,) random numbers in [0, 1)."""
    return torch.rand(len(photo), generator=generator, device=photo.device)


def plane(values: Tensor) -> Tensor:
    """Shapes (B,) for broadcasting over (B, C, H, W)."""
    return values[:, None, None, None]


def plane3(values: Tensor) -> Tensor:
    """Shapes (B,) for broadcasting over (B, H, W)."""
    return values[:, None, None]
