"""Looks for eyes, mouths, lettering and jewellery that a scratch detector takes for damage."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from iide_studio.core.errors import StudioError
from iide_studio.core.photo import Photo, load
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import CancelToken, Restorer
from iide_studio.diffusion.resampling import working_size
from iide_studio.diffusion.scratch_detection import MaskChoices, make_mask
from iide_training.evaluate import find_photos
from iide_training.photo_marks import KINDS, Box, Mark

SMALLEST = 30.0
"""Pixels of the working size from which a component counts."""
SHARE_OF_COMPONENT, SHARE_OF_MARK = 0.5, 0.1
"""A component lies on a mark if so much of either is in both."""


@dataclass(frozen=True, kw_only=True)
class Mistake:
    """A component of the mask that lies on marks.

    Attributes:
        kinds: What it lies on, each once.
        box: Where it is.
        area: Its pixels at the working size.
        marks: Rectangles that it lies on.
    """

    kinds: tuple[str, ...]
    box: Box
    area: float
    marks: tuple[Box, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class CheckedPhoto:
    """What the detector marked in one photo.

    Attributes:
        path: The photo.
        mask: (H, W) uint8, 255 = would be filled.
        components: How many there are of SMALLEST pixels or more.
        mistakes: Those that lie on marks.
    """

    path: Path
    mask: np.ndarray
    components: int
    mistakes: Sequence[Mistake]

    @property
    def mask_share(self) -> float:
        return float((self.mask > 127).mean())

    def count(self, kind: str) -> int:
        """Returns how many components lie on marks of one kind."""
        return sum(kind in mistake.kinds for mistake in self.mistakes)


@dataclass(frozen=True, kw_only=True, eq=False)
class DetectorCheck:
    """Everything that was found.

    Attributes:
        recipe: With threshold and fill resolved.
        photos: Those that are marked and there.
        marked: How many marks of each kind they have.
        missing: Names that are marked but not in the folder.
        unmarked: Names in the folder that nobody marked; they were not looked at.
    """

    recipe: Recipe
    photos: Sequence[CheckedPhoto]
    marked: Mapping[str, int]
    missing: Sequence[str] = field(default_factory=tuple)
    unmarked: Sequence[str] = field(default_factory=tuple)

    def count(self, kind: str) -> int:
        """Returns how many components of all photos lie on marks of one kind."""
        return sum(photo.count(kind) for photo in self.photos)

    @property
    def total(self) -> int:
        """Components that lie on any mark, each once."""
        return sum(len(photo.mistakes) for photo in self.photos)


def check_detector(
    restorer: Restorer,
    folder: Path,
    marks: Mapping[str, Sequence[Mark]],
    *,
    recipe: Recipe,
    say: Callable[[str], None] = print,
) -> DetectorCheck:
    """Finds the damage of all marked photos of a folder, and what of it lies on marks.

    Args:
        restorer: Made by `iide_studio.diffusion.pipeline.create_restorer`.
        folder: Photos.
        marks: By file name.
        recipe: What is open in it is the checkpoint's recommendation.
        say: Takes a line for each photo.

    Raises:
        StudioError: if no marked photo is there, or the checkpoint has no detector.
    """
    recipe = recipe.resolve(restorer.describe().recommended.get(recipe.task, {}))
    paths = find_photos(folder)
    names = {path.name for path in paths}
    photos = [
        _check(restorer, path, marks[path.name], recipe, say)
        for path in paths
        if path.name in marks
    ]
    if not photos:
        raise StudioError(
            f"None of the marked photos is in {folder}.", "Name the folder that was marked."
        )
    there = [mark.kind for photo in photos for mark in marks[photo.path.name]]
    return DetectorCheck(
        recipe=recipe,
        photos=photos,
        marked={kind: there.count(kind) for kind in KINDS},
        missing=sorted(set(marks) - names),
        unmarked=sorted(names - set(marks)),
    )


def _check(
    restorer: Restorer,
    path: Path,
    marks: Sequence[Mark],
    recipe: Recipe,
    say: Callable[[str], None],
) -> CheckedPhoto:
    photo = load(path)
    mask = find_mask(restorer, photo, recipe)
    working = working_size(mask.shape, recipe.working_size or 0)
    components, mistakes = find_mistakes(mask, marks, scale=max(working) / max(mask.shape))
    checked = CheckedPhoto(path=path, mask=mask, components=components, mistakes=mistakes)
    say(f"{path.name}: {components} components, {len(mistakes)} on marks")
    return checked


def find_mask(restorer: Restorer, photo: Photo, recipe: Recipe) -> np.ndarray:
    """Returns what a restoration would fill by itself, (H, W) uint8.

    Args:
        restorer: Finds the probability of damage.
        photo: The photo.
        recipe: With every value resolved.
    """
    full = (photo.height, photo.width)
    probability = restorer.detect_scratches(photo, lambda _progress: None, CancelToken())
    choices = MaskChoices(
        threshold=recipe.mask_threshold or 0.5, grow=recipe.grow or 0, fill=recipe.fill or "all"
    )
    working = working_size(full, recipe.working_size or 0)
    return make_mask(probability, choices, full=full, working=working).mask


def find_mistakes(
    mask: np.ndarray, marks: Sequence[Mark], *, scale: float
) -> tuple[int, list[Mistake]]:
    """Returns how many components count, and which of them lie on marks.

    Args:
        mask: (H, W) uint8, 0 or 255.
        marks: Of this photo.
        scale: Pixels of the working size for one of the photo's, along a side.
    """
    number, labels, statistics, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    areas = statistics[:, cv2.CC_STAT_AREA]
    boxes = [(mark, mark.box(mask.shape[1], mask.shape[0])) for mark in marks]
    large = [label for label in range(1, number) if areas[label] * scale**2 >= SMALLEST]
    touched = _touched(labels, areas, [box for _, box in boxes])
    mistakes = []
    for label in (label for label in large if label in touched):
        x, y, width, height = (int(value) for value in statistics[label, : cv2.CC_STAT_AREA])
        hit = [boxes[index] for index in touched[label]]
        mistake = Mistake(
            kinds=tuple(kind for kind in KINDS if any(mark.kind == kind for mark, _ in hit)),
            box=(x, y, x + width, y + height),
            area=float(areas[label] * scale**2),
            marks=tuple(box for _, box in hit),
        )
        mistakes.append(mistake)
    return len(large), mistakes


def _touched(labels: np.ndarray, areas: np.ndarray, boxes: Sequence[Box]) -> dict[int, list[int]]:
    """Returns the boxes that each component lies on, by their indices."""
    found: dict[int, list[int]] = {}
    for index, (left, top, right, bottom) in enumerate(boxes):
        inside = labels[top:bottom, left:right]
        counts = np.bincount(inside.ravel(), minlength=len(areas))
        is_on = (counts >= SHARE_OF_COMPONENT * areas) | (counts >= SHARE_OF_MARK * inside.size)
        is_on[0] = False
        for label in np.flatnonzero(is_on & (counts > 0)):
            found.setdefault(int(label), []).append(index)
    return found


def render_table(check: DetectorCheck) -> str:
    """Returns the counts by photo and kind as a table, and what was not looked at."""
    rows = [
        f"| {photo.path.name} | {photo.mask_share:.2%} | {photo.components} | "
        + " | ".join(str(photo.count(kind)) for kind in KINDS)
        + " |"
        for photo in check.photos
    ]
    sums = " | ".join(f"{check.count(kind)} ({check.marked[kind]} marked)" for kind in KINDS)
    components = sum(photo.components for photo in check.photos)
    share = float(np.mean([photo.mask_share for photo in check.photos]))
    head = f"| photo | in the mask | components | {' | '.join(KINDS)} |\n" + "|---" * 7 + "|"
    return "\n".join([head, *rows, f"| all | {share:.2%} | {components} | {sums} |"])


def summarize(check: DetectorCheck) -> dict[str, Any]:
    """Returns everything as plain values for JSON, `markdown` among them."""
    photos = [
        {
            "name": photo.path.name,
            "mask_share": photo.mask_share,
            "components": photo.components,
            "mistakes": [dataclasses.asdict(mistake) for mistake in photo.mistakes],
        }
        for photo in check.photos
    ]
    return {
        "markdown": render_line(check) + "\n",
        "marked_photos": {
            "threshold": check.recipe.mask_threshold,
            "fill": check.recipe.fill,
            "total": check.total,
            "components": {kind: check.count(kind) for kind in KINDS},
            "marks": dict(check.marked),
            "missing": list(check.missing),
            "photos": photos,
        },
    }


def render_line(check: DetectorCheck) -> str:
    """Returns the sentences for the model card."""
    counts = ", ".join(
        f"{kind} {check.count(kind)} ({check.marked[kind]} marked)" for kind in KINDS
    )
    text = (
        f"On {len(check.photos)} real photographs, {check.total} components of {SMALLEST:g} pixels "
        f"or more of the scratch detector's mask lie on what was marked by hand: {counts}; "
        f"threshold {check.recipe.mask_threshold:g}, fill {check.recipe.fill}. "
        "Real damage on a mark counts too."
    )
    if check.missing:
        text += f" Marked but not there: {', '.join(check.missing)}."
    return text
