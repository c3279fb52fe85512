"""Restores aged pairs and undamaged photos with a checkpoint, and says how good it is."""

from __future__ import annotations

import csv
import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from iide_studio.core.errors import CheckpointError, StudioError
from iide_studio.core.files import make_folder
from iide_studio.core.photo import Photo, load, save
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import CancelToken, Restorer, RestoreRequest, RestoreResult
from iide_training.scoring import (
    Detection,
    Scores,
    align,
    compare_masks,
    psnr,
    restore_classically,
    score,
    to_gray,
)

VARIANTS: dict[str, dict[str, Any]] = {
    "ours": {},
    "ours without diffusion": {"strength": 0.0},
    "ours without pre-restorer": {"denoise": 0.0},
}
"""Recipe values of each column of ours; the first one is the default recipe."""
COLUMNS = ("input", "OpenCV, true mask", *VARIANTS)
GROUPS = ("all", "colour", "mono", "light", "medium", "severe")
PHOTO_SUFFIXES = {".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff"}


@dataclass(frozen=True)
class Pair:
    """One row of pairs.csv.

    Attributes:
        name: File name in the folders aged, clean and mask.
        level: "light", "medium" or "severe".
        is_monochrome: Compared in grey.
    """

    name: str
    level: str
    is_monochrome: bool

    @property
    def groups(self) -> tuple[str, ...]:
        return ("all", "mono" if self.is_monochrome else "colour", self.level)


@dataclass(frozen=True, eq=False)
class PairResult:
    """Scores of one pair by column, and how well its damage was found."""

    pair: Pair
    scores: Mapping[str, Scores]
    detection: Detection | None
    seconds: float

    @property
    def gain(self) -> float:
        """What the default recipe gained over the input, in dB."""
        return self.scores["ours"].psnr - self.scores["input"].psnr


@dataclass(frozen=True)
class CleanResult:
    """An undamaged photo restored by default: its PSNR after an affine fit, and its mask share."""

    name: str
    aligned: float
    mask_share: float


@dataclass(frozen=True, eq=False)
class Evaluation:
    """Everything that was measured."""

    checkpoint: str
    pairs: Sequence[PairResult]
    clean: Sequence[CleanResult] = field(default_factory=tuple)


class Evaluator:
    """Runs a restorer over folders.

    Args:
        restorer: Made by `iide_studio.diffusion.pipeline.create_restorer`.
        variants: Recipe values by column; must hold "ours".
        restored: Where to write restored photos of the default recipe; None writes none.
        say: Takes a line for each photo.
    """

    def __init__(
        self,
        restorer: Restorer,
        *,
        variants: Mapping[str, Mapping[str, Any]] | None = None,
        restored: Path | None = None,
        say: Callable[[str], None] = print,
    ) -> None:
        self._restorer, self._restored, self._say = restorer, restored, say
        self._variants = dict(VARIANTS if variants is None else variants)
        if restored is not None:
            make_folder(restored)

    def run(
        self, pairs: Path, *, clean: Path | None = None, limit: int | None = None
    ) -> Evaluation:
        """Scores the pairs of a folder, and undamaged photos of another.

        Args:
            pairs: Holds pairs.csv, aged, clean and mask.
            clean: Folder of undamaged photos, or None.
            limit: Only the first so many of each.
        """
        results = [self._pair(pairs, pair) for pair in read_pairs(pairs)[:limit]]
        undamaged = [self._undamaged(path) for path in find_photos(clean)[:limit]]
        name = self._restorer.describe().checkpoint
        return Evaluation(name, results, undamaged)

    def _pair(self, folder: Path, pair: Pair) -> PairResult:
        photo = load(folder / "aged" / pair.name)
        aged = to_rgb(photo.pixels)
        clean = to_rgb(load(folder / "clean" / pair.name).pixels)
        truth = to_rgb(load(folder / "mask" / pair.name).pixels)[..., 0]
        candidates = {"input": aged, "OpenCV, true mask": restore_classically(aged, truth)}
        results = {name: self._restore(photo, values) for name, values in self._variants.items()}
        candidates |= {name: to_rgb(result.pixels) for name, result in results.items()}
        if pair.is_monochrome:
            clean = to_gray(clean)
            candidates = {name: to_gray(pixels) for name, pixels in candidates.items()}
        scores = {name: score(clean, pixels) for name, pixels in candidates.items()}
        ours = results["ours"]
        self._write(pair.name, ours)
        found = self._detect(photo, truth, threshold=ours.recipe.mask_threshold or 0.5)
        result = PairResult(pair, scores, found, ours.seconds)
        self._say(f"{pair.name}: {scores['ours'].psnr:.2f} dB, {result.gain:+.2f}")
        return result

    def _undamaged(self, path: Path) -> CleanResult:
        photo = load(path)
        result = self._restore(photo, self._variants["ours"])
        clean = to_rgb(photo.pixels)
        aligned = psnr(clean, align(clean, to_rgb(result.pixels)))
        share = float((result.mask > 127).mean())
        self._say(f"{path.name}: {aligned:.2f} dB after an affine fit, {share:.2%} in the mask")
        return CleanResult(path.name, aligned, share)

    def _restore(self, photo: Photo, values: Mapping[str, Any]) -> RestoreResult:
        request = RestoreRequest(photo=photo, recipe=Recipe(**values))
        return self._restorer.restore(request, lambda _progress: None, CancelToken())

    def _detect(self, photo: Photo, truth: np.ndarray, *, threshold: float) -> Detection | None:
        try:
            found = self._restorer.detect_scratches(photo, lambda _progress: None, CancelToken())
        except CheckpointError:  # the detector is an optional part
            return None
        return compare_masks(found >= threshold, truth > 127)

    def _write(self, name: str, result: RestoreResult) -> None:
        if self._restored is not None:
            pixels = to_rgb(result.pixels)
            save(Photo(pixels), self._restored / Path(name).with_suffix(".png"), overwrite=True)


def read_pairs(folder: Path) -> list[Pair]:
    """Reads pairs.csv; raises StudioError if it is missing or does not fit."""
    path = folder / "pairs.csv"
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = [Pair(r["name"], r["level"], r["mono"] == "1") for r in csv.DictReader(file)]
    except (OSError, KeyError) as error:
        raise StudioError(
            f"{path} cannot be read.",
            "The folder must hold pairs.csv (name,level,mono) and the folders aged, clean, mask.",
        ) from error
    if not rows:
        raise StudioError(f"{path} names no pair.", "Add rows of name,level,mono.")
    return rows


def find_photos(folder: Path | None) -> list[Path]:
    """Returns the photos of a folder in order; raises StudioError if it has none."""
    if folder is None:
        return []
    if not folder.is_dir():
        raise StudioError(f"There is no folder {folder}.", "Check the spelling of the path.")
    found = sorted(p for p in folder.iterdir() if p.suffix.lower() in PHOTO_SUFFIXES)
    if not found:
        raise StudioError(
            f"There is no photo in {folder}.", "Name a folder with JPEG or PNG files."
        )
    return found


def to_rgb(pixels: np.ndarray) -> np.ndarray:
    """Returns pixels of any depth, grey or colour, as (H, W, 3) uint8."""
    if pixels.dtype == np.uint16:
        pixels = (pixels.astype(np.float32) / 257).round().astype(np.uint8)
    return np.repeat(pixels[..., None], 3, axis=2) if pixels.ndim == 2 else pixels


def summarize(evaluation: Evaluation) -> dict[str, Any]:
    """Returns everything as plain values for JSON, `markdown` among them."""
    return {
        "checkpoint": evaluation.checkpoint,
        "groups": group_means(evaluation.pairs),
        "losses": _losses(evaluation.pairs),
        "detector": _detector(evaluation.pairs),
        "undamaged": _undamaged(evaluation.clean),
        "seconds": float(np.mean([r.seconds for r in evaluation.pairs])),
        "markdown": render_markdown(evaluation),
        "photos": [
            {"name": r.pair.name, **{k: dataclasses.asdict(s) for k, s in r.scores.items()}}
            for r in evaluation.pairs
        ],
    }


def group_means(pairs: Iterable[PairResult]) -> dict[str, dict[str, dict[str, float]]]:
    """Returns mean scores by group, column and score; `count` beside the columns."""
    means: dict[str, dict[str, dict[str, float]]] = {}
    for group in GROUPS:
        members = [r for r in pairs if group in r.pair.groups]
        if not members:
            continue
        means[group] = {"count": {"pairs": len(members)}}
        for column in members[0].scores:
            values = [vars(r.scores[column]) for r in members]
            means[group][column] = {k: float(np.mean([v[k] for v in values])) for k in values[0]}
    return means


def render_markdown(evaluation: Evaluation) -> str:
    """Returns tables and sentences for the model card."""
    parts = [_table(evaluation.pairs), _loss_sentence(evaluation.pairs)]
    found = _detector(evaluation.pairs)
    if found is not None:
        parts.append(
            f"Scratch detector, two pixels of tolerance: F1 {found['f1']:.3f}, "
            f"precision {found['precision']:.3f}, recall {found['recall']:.3f}."
        )
    undamaged = _undamaged(evaluation.clean)
    if undamaged is not None:
        parts.append(
            f"{undamaged['count']} undamaged photos, restored by default: "
            f"{undamaged['mean']:.2f} dB after an affine fit "
            f"(least {undamaged['least']:.2f}, {undamaged['least_name']}); "
            f"{undamaged['mask_share']:.3%} of their area in the mask "
            f"(most {undamaged['most_mask_share']:.3%}, {undamaged['most_mask_name']})."
        )
    return "\n\n".join(parts) + "\n"


def _table(pairs: Sequence[PairResult]) -> str:
    columns = list(pairs[0].scores)
    lines = [
        "PSNR in dB / SSIM / CIEDE2000 / PSNR after an affine fit of each channel:",
        "",
        "| pairs | " + " | ".join(columns) + " |",
        "|---" * (len(columns) + 1) + "|",
    ]
    for group, means in group_means(pairs).items():
        cells = [
            f"{m['psnr']:.2f} / {m['ssim']:.3f} / {m['delta_e']:.2f} / {m['aligned']:.2f}"
            for m in (means[column] for column in columns)
        ]
        lines.append(f"| {group} ({means['count']['pairs']:g}) | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _losses(pairs: Sequence[PairResult]) -> dict[str, Any]:
    ordered = sorted(pairs, key=lambda r: r.gain)
    return {
        "over_half": sum(r.gain < -0.5 for r in pairs),
        "over_one_and_a_half": sum(r.gain < -1.5 for r in pairs),
        "worst": [{"name": r.pair.name, "gain": r.gain} for r in ordered[:5]],
    }


def _loss_sentence(pairs: Sequence[PairResult]) -> str:
    losses = _losses(pairs)
    worst = ", ".join(f"{w['name']} {w['gain']:+.2f}" for w in losses["worst"])
    return (
        f"Of {len(pairs)} pairs {losses['over_half']} lose over 0.5 dB against their input, "
        f"{losses['over_one_and_a_half']} over 1.5 dB. Smallest gains in dB: {worst}."
    )


def _detector(pairs: Sequence[PairResult]) -> dict[str, float] | None:
    counts = [r.detection for r in pairs if r.detection is not None]
    if not counts:
        return None
    total = sum(counts, Detection())
    return {"f1": total.f1, "precision": total.precision, "recall": total.recall}


def _undamaged(results: Sequence[CleanResult]) -> dict[str, Any] | None:
    if not results:
        return None
    least = min(results, key=lambda r: r.aligned)
    most = max(results, key=lambda r: r.mask_share)
    return {
        "count": len(results),
        "mean": float(np.mean([r.aligned for r in results])),
        "least": least.aligned,
        "least_name": least.name,
        "mask_share": float(np.mean([r.mask_share for r in results])),
        "most_mask_share": most.mask_share,
        "most_mask_name": most.name,
    }
