"""Gives parts of photos other colours, with words that say which: training data for regions.

Captions alone cannot teach what colour words mean: too few things in too few photos. A region's
a* and b* are moved to the middle of a named colour, its texture of lightness stays, and the words
say so: pairs without limit.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import torch
from torch import Tensor

from iide_studio.diffusion import perceptual
from iide_studio.diffusion.filters import box_mean

MOST_REGIONS = 2
SMALLEST, LARGEST = 0.02, 0.4
"""Share of a photo that a region takes up."""
_ATTEMPTS = 12
_TOLERANCES = (6, 10, 16, 24)
"""Steps of colour between neighbours that a flood passes, of 255."""
_OWN_CHROMA = 0.25
"""Share of the thing's own variation of colour that stays."""
_NOUNS = (
    *("dress", "coat", "suit", "jacket", "shirt", "blouse", "skirt", "trousers", "tie", "hat"),
    *("scarf", "uniform", "cloth", "cardigan", "sweater", "curtain", "carpet", "wall", "door"),
    *("roof", "sofa", "chair", "blanket", "flag", "car", "boat", "box", "flowers", "wood"),
    *("paper", "object"),
)


@dataclass(frozen=True)
class NamedColor:
    """A colour word and what it looks like.

    Attributes:
        name: One or two words.
        a: a* of CIELAB at its centre.
        b: b*.
        darkest: Least mean L* of a thing that is called so.
        lightest: Greatest.
    """

    name: str
    a: float
    b: float
    darkest: float
    lightest: float


COLORS = (
    NamedColor("red", 56, 36, 20, 62),
    NamedColor("crimson", 54, 22, 20, 50),
    NamedColor("maroon", 34, 14, 8, 34),
    NamedColor("pink", 34, 2, 58, 90),
    NamedColor("rose", 44, 10, 45, 75),
    NamedColor("salmon", 36, 28, 58, 80),
    NamedColor("orange", 38, 60, 45, 82),
    NamedColor("rust", 34, 38, 28, 52),
    NamedColor("brown", 16, 26, 12, 48),
    NamedColor("tan", 8, 24, 50, 76),
    NamedColor("beige", 3, 14, 66, 92),
    NamedColor("cream", -1, 14, 80, 97),
    NamedColor("yellow", -4, 66, 60, 96),
    NamedColor("gold", 6, 54, 48, 78),
    NamedColor("mustard", 6, 46, 40, 66),
    NamedColor("khaki", -2, 26, 45, 74),
    NamedColor("olive", -8, 34, 22, 52),
    NamedColor("green", -42, 32, 25, 70),
    NamedColor("dark green", -26, 18, 8, 36),
    NamedColor("light green", -34, 32, 68, 94),
    NamedColor("mint", -26, 8, 74, 94),
    NamedColor("teal", -26, -10, 24, 56),
    NamedColor("turquoise", -34, -12, 54, 86),
    NamedColor("light blue", -8, -24, 62, 92),
    NamedColor("blue", 10, -48, 22, 62),
    NamedColor("dark blue", 14, -38, 8, 34),
    NamedColor("navy", 8, -28, 5, 28),
    NamedColor("purple", 34, -36, 16, 52),
    NamedColor("violet", 42, -46, 30, 62),
    NamedColor("lavender", 14, -22, 62, 90),
    NamedColor("magenta", 60, -22, 32, 64),
    NamedColor("plum", 28, -12, 16, 44),
    NamedColor("grey", 0, 0, 20, 85),
    NamedColor("silver", -1, -3, 60, 90),
    NamedColor("charcoal", 0, -2, 5, 30),
    NamedColor("white", 0, 2, 84, 100),
)


@dataclass(frozen=True, eq=False)
class Recolored:
    """A photo with things of other colours.

    Attributes:
        photo: (3, H, W) in [0, 1].
        masks: (R, H, W) in [0, 1], as roughly as people paint; later ones lie on top.
        prompts: What is in each of them.
    """

    photo: Tensor
    masks: Tensor
    prompts: tuple[str, ...]


def recolor(photo: Tensor, rng: random.Random) -> Recolored | None:
    """Gives one or two things in a photo other colours; None if nothing was found.

    Args:
        photo: (3, H, W) in [0, 1].
        rng: Source of all chance.
    """
    shapes = find_things(photo, rng, count=rng.randint(1, MOST_REGIONS))
    if not shapes:
        return None
    lab = perceptual.to_lab(photo[None])[0]
    masks, prompts = [], []
    for shape in shapes:
        inside = torch.from_numpy(shape)
        color = choose_color(float(lab[0][inside].mean()), rng)
        lab = paint(lab, inside, color, rng)
        masks.append(torch.from_numpy(roughen(shape, rng)))
        prompts.append(describe(color, rng))
    recolored = perceptual.from_lab(lab[None])[0].clamp(0, 1)
    return Recolored(recolored, torch.stack(masks).float(), tuple(prompts))


def find_things(photo: Tensor, rng: random.Random, *, count: int) -> list[np.ndarray]:
    """Finds connected parts of about one colour, (H, W) bool each, apart from each other.

    Skin is left alone.
    """
    pixels = np.ascontiguousarray((photo.permute(1, 2, 0).numpy() * 255).astype(np.uint8))
    smooth = cv2.medianBlur(pixels, 5)
    height, width = smooth.shape[:2]
    found: list[np.ndarray] = []
    for _ in range(_ATTEMPTS):
        if len(found) == count:
            break
        seed = (rng.randrange(width), rng.randrange(height))
        shape = _flood(smooth, seed, rng.choice(_TOLERANCES))
        is_apart = all(not (shape & other).any() for other in found)
        if is_apart and SMALLEST < shape.mean() < LARGEST and not _is_skin(smooth[shape]):
            found.append(shape)
    return found


def _flood(pixels: np.ndarray, seed: tuple[int, int], tolerance: int) -> np.ndarray:
    height, width = pixels.shape[:2]
    mask = np.zeros((height + 2, width + 2), np.uint8)
    difference = (tolerance,) * 3
    flags = 4 | cv2.FLOODFILL_MASK_ONLY | (1 << 8)
    cv2.floodFill(pixels, mask, seed, 0, difference, difference, flags)
    inside = cv2.morphologyEx(mask[1:-1, 1:-1], cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    return inside.astype(bool)


def _is_skin(colors: np.ndarray) -> bool:
    """Whether the mean of some sRGB colours, (N, 3) uint8, could be a person's skin."""
    mean = torch.from_numpy(colors.mean(0).astype(np.float32) / 255)[None, :, None, None]
    lightness, a, b = perceptual.to_lab(mean).flatten().tolist()
    return 25 < lightness < 88 and 6 < a < 28 and 7 < b < 34


def choose_color(lightness: float, rng: random.Random) -> NamedColor:
    """Draws a colour that a thing of this mean L* can be called by."""
    fitting = [c for c in COLORS if c.darkest <= lightness <= c.lightest]
    return rng.choice(fitting or [c for c in COLORS if c.name in ("red", "green", "blue")])


def paint(lab: Tensor, inside: Tensor, color: NamedColor, rng: random.Random) -> Tensor:
    """Moves a* and b* of a part to a named colour, with a little chance in it.

    Args:
        lab: (3, H, W).
        inside: (H, W) bool.
        color: What it is called.
        rng: Source of chance.
    """
    wanted = torch.tensor([color.a + rng.gauss(0, 4), color.b + rng.gauss(0, 4)])[:, None, None]
    own = lab[1:] - lab[1:][:, inside].mean(1)[:, None, None]
    # Deep shadow and glaring light have little colour of any kind.
    room = (torch.minimum(lab[:1], 100 - lab[:1]) / 18).clamp(0, 1)
    painted = wanted * room + own * _OWN_CHROMA
    soft = box_mean(inside[None, None].float(), 1)[0]
    return torch.cat([lab[:1], lab[1:] + (painted - lab[1:]) * soft])


def roughen(shape: np.ndarray, rng: random.Random) -> np.ndarray:
    """Returns a part as a user would mark it: wider, narrower, or as an ellipse around it."""
    if rng.random() < 0.3:
        return _ellipse_around(shape)
    reach = rng.randint(-2, 5)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * abs(reach) + 1,) * 2)
    change = cv2.dilate if reach >= 0 else cv2.erode
    rough = change(shape.astype(np.uint8), disc) > 0
    return rough if rough.any() else shape


def _ellipse_around(shape: np.ndarray) -> np.ndarray:
    rows, columns = np.nonzero(shape)
    drawn = np.zeros(shape.shape, np.uint8)
    center = (float(columns.mean()), float(rows.mean()))
    axes = (4 * float(columns.std()) + 2, 4 * float(rows.std()) + 2)
    cv2.ellipse(drawn, (center, axes, 0.0), 1, -1)
    return drawn > 0


def recolouring_words() -> tuple[str, ...]:
    """Returns all that `describe` may speak of: names of colours and of things."""
    return (*(color.name for color in COLORS), *_NOUNS)


def describe(color: NamedColor, rng: random.Random) -> str:
    """Returns words for a part: its colour, and mostly a thing."""
    draw = rng.random()
    if draw < 0.2:
        return color.name
    article = rng.choice(("", "", "a "))
    return f"{article}{color.name} {rng.choice(_NOUNS)}"


def share_out(masks: Sequence[Tensor | None], size: tuple[int, int], slots: int) -> Tensor:
    """Returns the weight of each region of each sample, later ones on top, (B, slots, H, W).

    Args:
        masks: (R, H, W) of each sample, R at most `slots`; None = it has no regions.
        size: (H, W).
        slots: Regions that every sample gets, empty ones among them.
    """
    weights = torch.zeros(len(masks), slots, *size)
    for row, own in zip(weights, masks, strict=True):
        free = torch.ones(size)
        if own is None:
            continue
        for place in reversed(range(len(own))):
            row[place] = free * own[place]
            free = free - row[place]
    return weights
