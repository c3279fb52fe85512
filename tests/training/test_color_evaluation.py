"""What is measured when words give colours."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from skimage import data

from iide_studio.core.restoration import CancelToken, OnProgress, RestoreRequest, RestoreResult
from iide_training.captions import Caption
from iide_training.color_evaluation import (
    NONSENSE,
    WORDS,
    ColorEvaluator,
    colorfulness,
    rough_mask,
    summarize,
    write_sheet,
)
from tests.fakes import FakeRestorer

PAINT = {
    "red": (190, 60, 60),
    "green": (60, 150, 60),
    "blue": (60, 80, 200),
    "yellow": (200, 190, 60),
}


class Painter(FakeRestorer):
    """Does what the words in a region say, and nothing else."""

    def restore(
        self, request: RestoreRequest, on_progress: OnProgress, cancel: CancelToken
    ) -> RestoreResult:
        result = super().restore(request, on_progress, cancel)
        pixels = request.photo.pixels.copy()
        for region, mask in zip(request.recipe.regions, request.region_masks, strict=True):
            word = region.prompt.split()[0]
            if word != NONSENSE:
                color = np.array(PAINT[word])
                light = pixels[mask > 0].mean(1, keepdims=True) / max(color.mean(), 1)
                pixels[mask > 0] = np.clip(color * light, 0, 255)
        object.__setattr__(result, "pixels", pixels)
        return result


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    for name in ("astronaut", "coffee"):
        Image.fromarray(getattr(data, name)()).resize((200, 160)).save(tmp_path / f"{name}.png")
    return tmp_path


def test_words_that_work_and_words_that_do_nothing(photos: Path, tmp_path: Path) -> None:
    said: list[str] = []
    captions = {"astronaut.png": Caption("a woman", ()), "coffee.png": Caption("a cup", ())}
    for restorer, share in ((Painter(), 1.0), (FakeRestorer(), 0.0)):
        evaluator = ColorEvaluator(restorer, captions, say=said.append)
        trials, rows = evaluator.name_colors(photos, count=2)
        hues = [t.hue_error <= 35 for t in trials]
        assert len(trials) == len(rows) * len(WORDS) > 0
        assert (np.mean(hues) == 1.0) == (share == 1.0)
        assert all(t.spill < 0.5 for t in trials)
        assert not any(t.is_met for t in trials) or share == 1.0
    write_sheet(rows, tmp_path / "sheet.png")
    assert Image.open(tmp_path / "sheet.png").width == 1400


def test_colourising_is_compared_with_the_photo_itself(photos: Path) -> None:
    captions = {"astronaut.png": Caption("a woman", ()), "coffee.png": Caption("a cup", ())}
    found = ColorEvaluator(FakeRestorer(), captions, say=lambda _: None).colorize(photos)

    assert found.right == pytest.approx(found.shuffled) == pytest.approx(found.empty)
    assert found.right > 5
    assert found.colorfulness < 0.1
    text = summarize(found, [])["markdown"]
    assert f"{found.right:.2f}" in text


def test_a_grey_photo_is_not_colourful() -> None:
    gray = np.full((20, 20, 3), 128, np.uint8)
    assert colorfulness(gray) == 0
    assert colorfulness(data.coffee()) > 20


@pytest.mark.parametrize("is_ellipse", [True, False])
def test_a_rough_mask_reaches_over_the_thing(is_ellipse: bool) -> None:
    shape = np.zeros((90, 120), bool)
    shape[30:60, 40:80] = True
    mask = rough_mask(shape, is_ellipse=is_ellipse)

    assert mask.shape == shape.shape
    assert (mask > 0).sum() > shape.sum()
    assert (mask > 0)[shape].mean() > 0.8
