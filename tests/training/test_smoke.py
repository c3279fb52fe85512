"""From a folder of photos to a checkpoint that the application restores with."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from skimage import data

from iide_studio.core.photo import load
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import (
    CancelToken,
    RestoreRequest,
    RestorerOptions,
)
from iide_studio.diffusion.pipeline import create_restorer
from iide_training.cli import run
from iide_training.settings import config_folder

PHOTOS = ("astronaut", "coffee", "chelsea")
"""Those that scikit-image itself carries, without a download."""


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Thirty crops of photographs."""
    folder = tmp_path_factory.mktemp("smoke") / "photos"
    folder.mkdir()
    rng = np.random.default_rng(0)
    for number in range(30):
        photo = getattr(data, PHOTOS[number % len(PHOTOS)])()
        top, left = (int(rng.integers(length - 128)) for length in photo.shape[:2])
        crop = photo[top : top + 128, left : left + 128]
        Image.fromarray(crop).save(folder / f"crop_{number:02d}.png")
    return folder


@pytest.mark.slow
def test_the_whole_chain_makes_a_checkpoint_that_restores(
    photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config, output = config_folder() / "smoke.toml", tmp_path / "smoke"
    arguments = ["all", config, photos, "stages.cfw.steps=1", "card.limits=None known."]
    arguments += ["--work", tmp_path / "work", "-o", output]

    assert run([str(argument) for argument in arguments]) == 0

    printed = capsys.readouterr().out
    assert f"iide-studio restore PHOTO --checkpoint {output}" in printed
    assert "ours without diffusion" in (output / "README.md").read_text(encoding="utf-8")
    resolved = json.loads((tmp_path / "work" / "settings.json").read_text())
    assert resolved["stages"]["cfw"]["steps"] == 1
    assert resolved["card"]["limits"] == "None known."
    described = json.loads((output / "scratch_detector" / "config.json").read_text())
    assert described["members"] == 2
    restorer = create_restorer(RestorerOptions(checkpoint=str(output), device="cpu"))
    request = RestoreRequest(photo=load(photos / "crop_00.png"), recipe=Recipe())
    restored = restorer.restore(request, lambda _progress: None, CancelToken())
    assert restored.pixels.shape == (128, 128, 3)
