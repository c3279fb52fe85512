"""Scores of a restorer on generated pairs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from iide_studio.core.errors import CheckpointError, StudioError
from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import (
    CancelToken,
    Estimate,
    OnProgress,
    RestorerDescription,
    RestoreRequest,
    RestoreResult,
)
from iide_training.evaluate import Evaluator, read_pairs, render_markdown, summarize
from iide_training.scoring import align, compare_masks, psnr, score
from tests.training.toys import make_photo


class BrighteningRestorer:
    """Adds light, less of it without diffusion, and finds bright pixels."""

    def __init__(self, *, has_detector: bool = True) -> None:
        self._has_detector = has_detector
        self.recipes: list[Recipe] = []

    def describe(self) -> RestorerDescription:
        return RestorerDescription(
            device="cpu",
            dtype="float32",
            checkpoint="toy",
            checkpoint_sha256="0",
            recommended={"old-photo": {"strength": 0.5}},
        )

    def estimate(self, size: tuple[int, int], recipe: Recipe) -> Estimate:
        return Estimate(memory=2, more_memory=1, device_memory=1, seconds=1.0, stages={})

    def restore(
        self, request: RestoreRequest, on_progress: OnProgress, cancel: CancelToken
    ) -> RestoreResult:
        self.recipes.append(request.recipe)
        recipe = request.recipe.resolve({"strength": 0.5})
        light = 40 if recipe.strength else 20
        pixels = np.clip(request.photo.pixels.astype(int) + light, 0, 255).astype(np.uint8)
        mask = np.zeros(pixels.shape[:2], np.uint8)
        mask[:10] = 255
        return RestoreResult(
            pixels=pixels,
            is_color_added=False,
            mask=mask,
            recipe=recipe,
            notes=(),
            seconds=1.0,
            checkpoint="toy",
            checkpoint_sha256="0",
            device="cpu",
            dtype="float32",
        )

    def detect_scratches(
        self, photo: Photo, on_progress: OnProgress, cancel: CancelToken
    ) -> np.ndarray:
        if not self._has_detector:
            raise CheckpointError("No detector.")
        return (photo.pixels.min(axis=2) == 255).astype(np.float32)


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    """Two dark copies with a white line, one of them black-and-white."""
    rows = ["name,level,mono"]
    for number, level in enumerate(("light", "severe")):
        clean = (make_photo(number).astype(int) // 2 + 60).astype(np.uint8)
        aged = clean - 40
        mask = np.zeros(clean.shape[:2], np.uint8)
        mask[30:33] = 255
        aged[mask > 0] = 255
        if number:
            aged = np.repeat(np.asarray(Image.fromarray(aged).convert("L"))[..., None], 3, 2)
        for folder, pixels in (("clean", clean), ("aged", aged), ("mask", mask)):
            (tmp_path / folder).mkdir(exist_ok=True)
            Image.fromarray(pixels).save(tmp_path / folder / f"{level}.png")
        rows.append(f"{level}.png,{level},{number}")
    (tmp_path / "pairs.csv").write_text("\n".join(rows) + "\n")
    return tmp_path


def test_scores_by_group_and_column(pairs: Path) -> None:
    restorer = BrighteningRestorer()

    evaluation = Evaluator(restorer, say=lambda _line: None).run(pairs, clean=pairs / "clean")
    summary = summarize(evaluation)

    means = summary["groups"]
    assert set(means) == {"all", "colour", "mono", "light", "severe"}
    assert means["all"]["ours"]["psnr"] > means["all"]["ours without diffusion"]["psnr"]
    assert means["all"]["ours without diffusion"]["psnr"] > means["all"]["input"]["psnr"]
    assert summary["losses"]["over_half"] == 0
    assert summary["detector"] == {"f1": 1.0, "precision": 1.0, "recall": 1.0}
    assert summary["undamaged"]["mask_share"] == pytest.approx(10 / 96)
    assert [(r.strength, r.denoise) for r in restorer.recipes[:3]] == [
        (None, None),
        (0.0, None),
        (None, 0.0),
    ]


def test_the_table_has_a_row_for_each_group(pairs: Path) -> None:
    evaluation = Evaluator(BrighteningRestorer(), say=lambda _line: None).run(pairs)

    text = render_markdown(evaluation)

    assert "| all (2) |" in text
    assert "| mono (1) |" in text
    assert "OpenCV, true mask" in text
    assert "0 over 1.5 dB" in text


def test_restored_photos_are_written_and_no_detector_is_no_error(pairs: Path) -> None:
    restorer = BrighteningRestorer(has_detector=False)
    evaluator = Evaluator(restorer, restored=pairs / "restored", say=lambda _line: None)

    evaluation = evaluator.run(pairs, limit=1)

    assert [path.name for path in (pairs / "restored").iterdir()] == ["light.png"]
    assert summarize(evaluation)["detector"] is None


def test_a_folder_without_pairs_gives_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match=r"pairs\.csv"):
        read_pairs(tmp_path)


def test_a_gain_and_an_offset_do_not_count_after_alignment() -> None:
    clean = make_photo(1)
    faded = (clean * 0.5 + 50).astype(np.uint8)

    scores = score(clean, faded)

    assert scores.aligned > 40 > scores.psnr
    assert psnr(clean, align(clean, clean)) > 45


def test_masks_are_compared_with_two_pixels_of_tolerance() -> None:
    truth = np.zeros((40, 40), bool)
    truth[20] = True

    assert compare_masks(np.roll(truth, 2, axis=0), truth).f1 == 1
    assert compare_masks(np.roll(truth, 3, axis=0), truth).f1 == 0
    assert compare_masks(np.zeros_like(truth), truth).recall == 0
