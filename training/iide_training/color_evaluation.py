"""Scores colour: whether captions help to colourise, and regions get what is written in them."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
from PIL import Image

from iide_studio.core.photo import Photo, load
from iide_studio.core.recipe import Recipe, RegionRecipe
from iide_studio.core.restoration import CancelToken, Restorer, RestoreRequest
from iide_studio.diffusion import perceptual
from iide_training.captions import Caption
from iide_training.evaluate import find_photos, to_rgb
from iide_training.recolouring import find_things
from iide_training.scoring import to_gray

WORDS = ("red", "green", "blue", "yellow")
HUES = {"red": 35.0, "green": 140.0, "blue": 275.0, "yellow": 95.0}
"""Hue angles in CIELAB, degrees."""
NONSENSE = "blorp"
LARGEST_SIDE = 512
DILATION = 12
"""Pixels by which a region's mask reaches over the thing."""
HUE_LIMIT, CHROMA_LIMIT, LIGHTNESS_LIMIT = 35.0, 15.0, 2.0
SPILL = 1 / 3
"""Change outside, and change by nonsense, at most this share of the change inside."""


@dataclass(frozen=True, kw_only=True)
class RegionTrial:
    """What one word did to one thing.

    Attributes:
        photo: File name.
        word: What was written.
        hue_error: Degrees between the mean hue inside and the named one.
        chroma: Mean chroma inside.
        change: Mean change of a*, b* inside, against no region at all.
        spill: The same outside.
        lightness: Mean change of L* inside, without its sign.
        nonsense: Mean change of a*, b* inside by a word that means nothing.
    """

    photo: str
    word: str
    hue_error: float
    chroma: float
    change: float
    spill: float
    lightness: float
    nonsense: float

    @property
    def is_met(self) -> bool:
        """Whether the thing got the named colour, and nothing else happened."""
        return (
            self.hue_error <= HUE_LIMIT
            and self.chroma >= CHROMA_LIMIT
            and self.lightness < LIGHTNESS_LIMIT
            and self.spill < SPILL * self.change
            and self.nonsense < SPILL * self.change
        )


@dataclass(frozen=True, kw_only=True)
class Colorization:
    """Means over photos that were turned grey and colourised.

    Attributes:
        right: CIEDE2000 to the photo with its own caption.
        shuffled: The same with another photo's caption.
        empty: The same without any words.
        colorfulness: Of the results with their own captions, as a share of the photos' own.
    """

    right: float
    shuffled: float
    empty: float
    colorfulness: float


class ColorEvaluator:
    """Turns photos grey and colours them.

    Args:
        restorer: Made by `iide_studio.diffusion.pipeline.create_restorer`.
        captions: By bare file name.
        say: Takes a line for each photo.
    """

    def __init__(
        self, restorer: Restorer, captions: Mapping[str, Caption], *, say: Callable[[str], None]
    ) -> None:
        self._restorer, self._captions, self._say = restorer, captions, say

    def colorize(self, folder: Path, *, limit: int | None = None) -> Colorization:
        """Colourises every photo of a folder that has a caption, with three prompts each."""
        paths = self._with_captions(folder, limit)
        texts = [self._captions[path.name].text for path in paths]
        others = texts[1:] + texts[:1]
        rows, own, given = [], [], []
        for path, right, shuffled in zip(paths, texts, others, strict=True):
            clean = reduced(path)
            results = [self._restore(clean, prompt) for prompt in (right, shuffled, "")]
            rows.append([mean_difference(clean, result) for result in results])
            own.append(colorfulness(clean))
            given.append(colorfulness(results[0]))
            self._say(f"{path.name}: {rows[-1][0]:.2f} / {rows[-1][1]:.2f} / {rows[-1][2]:.2f}")
        right, shuffled, empty = np.mean(rows, 0)
        share = float(np.mean(given) / np.mean(own))
        return Colorization(
            right=float(right), shuffled=float(shuffled), empty=float(empty), colorfulness=share
        )

    def differences(self, folder: Path, *, limit: int | None = None) -> list[float]:
        """Colourises each photo with its own caption alone; returns their CIEDE2000."""
        found = []
        for path in self._with_captions(folder, limit):
            clean = reduced(path)
            result = self._restore(clean, self._captions[path.name].text)
            found.append(mean_difference(clean, result))
            self._say(f"{path.name}: {found[-1]:.2f}")
        return found

    def _with_captions(self, folder: Path, limit: int | None) -> list[Path]:
        return [p for p in find_photos(folder) if p.name in self._captions][:limit]

    def name_colors(
        self, folder: Path, *, count: int = 12
    ) -> tuple[list[RegionTrial], list[np.ndarray]]:
        """Writes each colour word into one region of some photos.

        Args:
            folder: Photos with captions.
            count: How many of them.

        Returns:
            The trials, and for each photo a row of pictures: grey with the region's outline, no
            region, nonsense, and one for each word.
        """
        trials: list[RegionTrial] = []
        sheet = []
        for path in find_photos(folder):
            clean = reduced(path)
            shape = largest_thing(clean)
            if shape is None or len(sheet) == count:
                continue
            caption = self._captions.get(path.name, Caption("", ()))
            found, row = self._name_colors_in(path.name, clean, caption.text, shape)
            trials += found
            sheet.append(row)
            self._say(f"{path.name}: {sum(t.is_met for t in found)} of {len(found)}")
        return trials, sheet

    def _name_colors_in(
        self, name: str, clean: np.ndarray, prompt: str, shape: np.ndarray
    ) -> tuple[list[RegionTrial], np.ndarray]:
        mask = rough_mask(shape, is_ellipse=len(name) % 3 == 0)
        plain = self._restore(clean, prompt)
        results = {
            word: self._restore(clean, prompt, mask=mask, words=f"{word} cloth")
            for word in (NONSENSE, *WORDS)
        }
        trials = [
            judge(name, word, plain, results[word], results[NONSENSE], shape=shape, mask=mask)
            for word in WORDS
        ]
        outlined = outline(to_gray(clean), mask)
        return trials, np.concatenate([outlined, plain, *results.values()], 1)

    def _restore(
        self, clean: np.ndarray, prompt: str, *, mask: np.ndarray | None = None, words: str = ""
    ) -> np.ndarray:
        """Returns a photo that was turned grey and colourised, (H, W, 3) uint8."""
        regions = () if mask is None else (RegionRecipe(prompt=words),)
        recipe = Recipe(color="colorize", mask="none", prompt=prompt, regions=regions)
        request = RestoreRequest(
            photo=Photo(np.ascontiguousarray(to_gray(clean))),
            recipe=recipe,
            region_masks=() if mask is None else (mask,),
        )
        return to_rgb(self._restorer.restore(request, lambda _p: None, CancelToken()).pixels)


def reduced(path: Path) -> np.ndarray:
    """Returns a photo with a longer side of at most LARGEST_SIDE, (H, W, 3) uint8."""
    picture = Image.fromarray(to_rgb(load(path).pixels))
    picture.thumbnail((LARGEST_SIDE, LARGEST_SIDE), Image.Resampling.LANCZOS)
    return np.asarray(picture)


def largest_thing(clean: np.ndarray) -> np.ndarray | None:
    """Finds the largest of several things of about one colour, (H, W) bool; always the same."""
    photo = torch.from_numpy(clean.copy()).permute(2, 0, 1).float() / 255
    found = find_things(photo, random.Random(2), count=4)
    return max(found, key=lambda shape: shape.sum(), default=None)


def rough_mask(shape: np.ndarray, *, is_ellipse: bool) -> np.ndarray:
    """Returns a region as a user would paint it, (H, W) uint8: wider, or as an ellipse."""
    if not is_ellipse:
        disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * DILATION + 1,) * 2)
        return cv2.dilate(shape.astype(np.uint8) * 255, disc)
    rows, columns = np.nonzero(shape)
    center = (float(columns.mean()), float(rows.mean()))
    axes = (4 * float(columns.std()) + 2, 4 * float(rows.std()) + 2)
    drawn = np.zeros(shape.shape, np.uint8)
    cv2.ellipse(drawn, (center, axes, 0.0), 255, -1)
    return drawn


def judge(
    name: str,
    word: str,
    plain: np.ndarray,
    colored: np.ndarray,
    nonsense: np.ndarray,
    *,
    shape: np.ndarray,
    mask: np.ndarray,
) -> RegionTrial:
    """Measures what a word did.

    Args:
        name: Of the photo.
        word: What was written.
        plain: (H, W, 3) uint8, colourised without a region.
        colored: The same with the word in the region.
        nonsense: The same with a word that means nothing.
        shape: (H, W) bool, the thing.
        mask: (H, W) uint8, the region that was given.
    """
    before, after, other = (_lab(pixels) for pixels in (plain, colored, nonsense))
    inside, outside = shape & (mask > 127), mask == 0
    mean = after[inside].mean(0)
    hue = np.degrees(np.arctan2(mean[2], mean[1]))
    moved = np.linalg.norm(after[..., 1:] - before[..., 1:], axis=-1)
    shifted = np.linalg.norm(other[..., 1:] - before[..., 1:], axis=-1)
    return RegionTrial(
        photo=name,
        word=word,
        hue_error=float(abs((hue - HUES[word] + 180) % 360 - 180)),
        chroma=float(np.hypot(mean[1], mean[2])),
        change=float(moved[inside].mean()),
        spill=float(moved[outside].mean()) if outside.any() else 0.0,
        lightness=float(np.abs(after[inside][:, 0].mean() - before[inside][:, 0].mean())),
        nonsense=float(shifted[inside].mean()),
    )


def summarize(colorization: Colorization | None, trials: Sequence[RegionTrial]) -> dict[str, Any]:
    """Returns everything as plain values for JSON, `markdown` among them."""
    return {
        "markdown": "\n\n".join([*_colorization_text(colorization), *_region_text(trials)]) + "\n",
        "colors": {
            "colorization": None if colorization is None else dataclasses.asdict(colorization),
            "regions": [dataclasses.asdict(trial) for trial in trials],
            "regions_met": _share(trials, lambda t: t.is_met),
        },
    }


def _colorization_text(found: Colorization | None) -> list[str]:
    if found is None:
        return []
    text = (
        "Colourised after they were turned grey, photos differ by a CIEDE2000 of "
        f"{found.right:.2f} with their own captions, {found.shuffled:.2f} with others' and "
        f"{found.empty:.2f} without words; they are {found.colorfulness:.0%} as colourful as the "
        "originals."
    )
    return [text]


def _region_text(trials: Sequence[RegionTrial]) -> list[str]:
    if not trials:
        return []
    rows = [
        f"| {word} | {_share(own, lambda t: t.is_met):.0%} | "
        f"{_share(own, lambda t: t.hue_error <= HUE_LIMIT):.0%} | "
        f"{np.mean([t.chroma for t in own]):.1f} | {np.mean([t.change for t in own]):.1f} | "
        f"{np.mean([t.spill for t in own]):.1f} |"
        for word, own in ((w, [t for t in trials if t.word == w]) for w in WORDS)
    ]
    head = (
        f"A word in a region of {len(trials) // len(WORDS)} photos that were turned grey. The goal "
        f"is met by {_share(trials, lambda t: t.is_met):.0%}: mean hue within {HUE_LIMIT:g} "
        f"degrees, chroma of {CHROMA_LIMIT:g} or more, and outside, or by a word without meaning, "
        "at most a third of the change."
    )
    table = (
        "| word | goal met | hue right | chroma | change inside | outside |\n" + "|---" * 6 + "|\n"
    )
    return [head, table + "\n".join(rows)]


def _share(trials: Sequence[RegionTrial], is_so: Callable[[RegionTrial], bool]) -> float:
    return sum(map(is_so, trials)) / max(len(trials), 1)


def write_sheet(rows: Sequence[np.ndarray], path: Path) -> None:
    """Writes the rows of pictures below each other, reduced to one width."""
    width = 1400
    pictures = [Image.fromarray(row) for row in rows]
    scaled = [p.resize((width, round(p.height * width / p.width))) for p in pictures]
    sheet = Image.new("RGB", (width, sum(p.height for p in scaled)))
    top = 0
    for picture in scaled:
        sheet.paste(picture, (0, top))
        top += picture.height
    sheet.save(path)


def mean_difference(first: np.ndarray, second: np.ndarray) -> float:
    """Returns the mean CIEDE2000 of two photos."""
    from skimage.color import deltaE_ciede2000

    return float(deltaE_ciede2000(_lab(first), _lab(second)).mean())


def colorfulness(pixels: np.ndarray) -> float:
    """Returns the colourfulness of a photo, (H, W, 3) uint8.

    Source: Hasler and Suesstrunk, "Measuring colourfulness in natural images", 2003.
    """
    red, green, blue = np.moveaxis(pixels.astype(np.float64), -1, 0)
    across, along = red - green, (red + green) / 2 - blue
    spread = np.hypot(across.std(), along.std())
    return float(spread + 0.3 * np.hypot(across.mean(), along.mean()))


def outline(gray: np.ndarray, mask: np.ndarray) -> np.ndarray:
    """Returns a grey photo with the border of a mask in red, (H, W, 3) uint8."""
    rgb = to_rgb(gray).copy()
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    cv2.drawContours(rgb, contours, -1, (255, 0, 0), 2)
    return rgb


def _lab(pixels: np.ndarray) -> np.ndarray:
    image = torch.from_numpy(pixels.copy()).permute(2, 0, 1).float()[None] / 255
    return perceptual.to_lab(image)[0].permute(1, 2, 0).numpy()
