"""Scores the arms of an ablation, photo by photo, and says how sure the differences are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from iide_studio.core.restoration import Restorer
from iide_training.ablation import EQUAL_SECONDS, EQUAL_STEPS, KINDS, WITH_IIDE, Arm, Spent
from iide_training.evaluate import Evaluator

DIFFUSION_ALONE = {"strength": 1.0, "diffusion_lightness": 1.0}
"""Everything that the diffusion does is taken over, so that the ControlNet is what is scored."""
WITHOUT_DIFFUSION = {"strength": 0.0}
METRICS = {"psnr": "PSNR", "ssim": "SSIM", "delta_e": "dE2000", "aligned": "aff"}
COLOR = "color"
RESAMPLES = 10_000


@dataclass(frozen=True, eq=False)
class ArmScores:
    """What one checkpoint did.

    Attributes:
        pairs: By metric, one value for each aged pair; (N,) each.
        color: CIEDE2000 of each photo that was turned grey and colourised with its caption, (M,).
    """

    pairs: Mapping[str, np.ndarray]
    color: np.ndarray

    def values(self, metric: str) -> np.ndarray:
        """Returns one metric's values, one for each photo."""
        return self.color if metric == COLOR else self.pairs[metric]


@dataclass(frozen=True)
class Difference:
    """A mean difference over photos, and its 95 % interval by the paired bootstrap."""

    mean: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.mean:+.3f} [{self.low:+.3f}, {self.high:+.3f}]"


def score_pairs(
    restorer: Restorer,
    pairs: Path,
    *,
    values: Mapping[str, Any],
    limit: int | None = None,
    say: Callable[[str], None],
) -> dict[str, np.ndarray]:
    """Restores aged pairs; returns one value for each of them, by metric.

    Args:
        restorer: Of an arm's checkpoint.
        pairs: Folder with pairs.csv, aged, clean and mask.
        values: Recipe values.
        limit: Only the first so many.
        say: Takes a line for each photo.
    """
    found = Evaluator(restorer, variants={"ours": values}, say=say).run(pairs, limit=limit).pairs
    return {
        metric: np.array([getattr(result.scores["ours"], metric) for result in found])
        for metric in METRICS
    }


def compare(
    scores: Mapping[Arm, ArmScores], kind: str, metric: str, *, resamples: int = RESAMPLES
) -> Difference:
    """Returns how much more a metric is with IIDE than in the arms of another kind.

    Photos are resampled, each with the mean difference of its seeds, for the two restorations of
    one photo are a pair.
    """
    seeds = sorted({arm.seed for arm in scores})
    per_photo = np.mean(
        [
            scores[Arm(WITH_IIDE, seed)].values(metric) - scores[Arm(kind, seed)].values(metric)
            for seed in seeds
        ],
        axis=0,
    )
    rng = np.random.default_rng(0)
    drawn = per_photo[rng.integers(len(per_photo), size=(resamples, len(per_photo)))].mean(1)
    low, high = np.quantile(drawn, (0.025, 0.975))
    return Difference(float(per_photo.mean()), float(low), float(high))


def summarize(
    scores: Mapping[Arm, ArmScores], spent: Mapping[Arm, Spent], without: Mapping[str, np.ndarray]
) -> dict[str, Any]:
    """Returns everything as plain values for JSON, `markdown` among them.

    Args:
        scores: Of every arm.
        spent: Of every arm.
        without: What `score_pairs` found without diffusion.
    """
    metrics = (*METRICS, COLOR)
    differences = {
        kind: {metric: compare(scores, kind, metric) for metric in metrics}
        for kind in (EQUAL_STEPS, EQUAL_SECONDS)
    }
    return {
        "markdown": render(scores, spent, without, differences),
        "ablation": {
            "arms": {
                arm.name: {
                    "steps": spent[arm].steps,
                    "minutes": spent[arm].minutes,
                    **{metric: float(found.values(metric).mean()) for metric in metrics},
                }
                for arm, found in scores.items()
            },
            "without_diffusion": {m: float(values.mean()) for m, values in without.items()},
            "differences": {
                kind: {metric: vars(found) for metric, found in row.items()}
                for kind, row in differences.items()
            },
        },
    }


def render(
    scores: Mapping[Arm, ArmScores],
    spent: Mapping[Arm, Spent],
    without: Mapping[str, np.ndarray],
    differences: Mapping[str, Mapping[str, Difference]],
) -> str:
    """Returns the tables for the model card."""
    painted = len(next(iter(scores.values())).color)
    intro = (
        "What IIDE is worth: ControlNets that begin as the UNet's copy, trained on the frozen base "
        "with IIDE and without it, each from the same first weights on the same photos, damage and "
        "noise. Everything that the diffusion changes is taken over. "
        f"{len(without['psnr'])} aged pairs; the last column is the CIEDE2000 of {painted} photos "
        "that were turned grey and colourised with their captions."
    )
    head = "| ControlNet | steps | minutes | PSNR | SSIM | dE2000 | aff | colourised |\n"
    head += "|---" * 8 + "|\n"
    kinds = dict(
        zip(KINDS, ("with IIDE", "without, equal steps", "without, equal time"), strict=True)
    )
    rows = [_row("no diffusion", "-", "-", without)]
    for arm in sorted(scores, key=lambda arm: (KINDS.index(arm.kind), arm.seed)):
        took = spent[arm]
        label = f"{kinds[arm.kind]}, seed {arm.seed}"
        found = scores[arm]
        color = f"{found.color.mean():.2f}"
        rows.append(_row(label, str(took.steps), f"{took.minutes:.1f}", found.pairs, color))
    more = (
        "With IIDE minus without, mean over the seeds, and its 95 % interval by a paired bootstrap "
        "over the photos:"
    )
    second = "| against | PSNR | SSIM | dE2000 | aff | colourised |\n" + "|---" * 6 + "|\n"
    lines = [
        f"| {kinds[kind]} | " + " | ".join(str(found) for found in row.values()) + " |"
        for kind, row in differences.items()
    ]
    return "\n\n".join([intro, head + "\n".join(rows), more, second + "\n".join(lines)]) + "\n"


def _row(
    label: str, steps: str, minutes: str, pairs: Mapping[str, np.ndarray], color: str = "-"
) -> str:
    mean = {metric: float(values.mean()) for metric, values in pairs.items()}
    scores = f"{mean['psnr']:.2f} | {mean['ssim']:.3f} | {mean['delta_e']:.2f}"
    return f"| {label} | {steps} | {minutes} | {scores} | {mean['aligned']:.2f} | {color} |"
