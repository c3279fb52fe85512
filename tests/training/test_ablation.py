"""A checkpoint taken apart trains on, and the ablation says what IIDE is worth."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from iide_studio.core.errors import StudioError
from iide_training.ablation import EQUAL_STEPS, KINDS, WITH_IIDE, Arm, Spent
from iide_training.ablation_scores import ArmScores, compare, summarize
from iide_training.checkpoint_stages import write_stages
from iide_training.cli import run
from iide_training.export import ExportOptions, export_checkpoint
from iide_training.settings import TrainingSettings
from iide_training.trained_networks import TrainedNetworks
from iide_training.weight_files import AVERAGED, find_weights, read_weights
from tests.training.toys import make_photo, write_config, write_photos

RNG = np.random.default_rng(3)


@pytest.fixture(scope="module")
def checkpoint(
    work: Path, settings: TrainingSettings, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    output = tmp_path_factory.mktemp("checkpoint") / "toy"
    export_checkpoint(
        TrainedNetworks(work, settings.networks), settings, ExportOptions(output=output)
    )
    return output


def test_a_checkpoint_taken_apart_has_the_weights_that_it_was_made_of(
    checkpoint: Path, work: Path, tmp_path: Path
) -> None:
    stages = write_stages(checkpoint, tmp_path / "apart")

    assert {"tone", "scratch-detector", "scratch-detector-2", "base", "cfw"} <= set(stages)
    for stage in stages:
        found = find_weights(tmp_path / "apart" / stage)
        made_of = "controlnet" if stage == "base" and (work / "controlnet").is_dir() else stage
        original = find_weights(work / made_of)
        assert found is not None
        assert original is not None
        before, after = read_weights(original), read_weights(found)
        assert before.keys() == after.keys()
        for name, tensor in before.items():
            torch.testing.assert_close(after[name], tensor, rtol=1e-3, atol=1e-3)


def test_a_checkpoint_taken_apart_exports_as_itself(
    checkpoint: Path, settings: TrainingSettings, tmp_path: Path
) -> None:
    write_stages(checkpoint, tmp_path / "apart")
    trained = TrainedNetworks(tmp_path / "apart", settings.networks)

    export_checkpoint(trained, settings, ExportOptions(output=tmp_path / "again"))

    for path in sorted(checkpoint.glob("*/*.safetensors")):
        assert (tmp_path / "again" / path.relative_to(checkpoint)).read_bytes() == path.read_bytes()


def test_it_is_not_written_over_other_files(checkpoint: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("kept")

    with pytest.raises(StudioError, match="is not empty"):
        write_stages(checkpoint, tmp_path)


def test_what_is_no_checkpoint_from_scratch_gives_a_sentence(
    checkpoint: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["unpack", str(tmp_path / "nowhere"), "--work", str(tmp_path / "apart")]) == 1
    assert "There is no checkpoint folder" in capsys.readouterr().err
    assert not (tmp_path / "apart").exists()


@pytest.mark.slow
def test_training_goes_on_from_a_checkpoint(
    checkpoint: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos = write_photos(tmp_path / "photos")
    config = write_config(tmp_path / "toy.toml")
    arguments = ["tone", "stages.tone.minutes=0", "stages.tone.steps=1", "--photos", photos]
    arguments += ["--work", tmp_path / "work", "--config", config, "--start-from", checkpoint]

    assert run([str(argument) for argument in arguments]) == 0

    assert "tone starts from" in capsys.readouterr().out
    start, after = (
        read_weights(path)
        for path in (
            tmp_path / "work" / "start" / "tone" / "best.safetensors",
            tmp_path / "work" / "tone" / AVERAGED,
        )
    )
    moved = max(float((after[name].float() - start[name].float()).abs().max()) for name in start)
    assert moved < 0.02


@pytest.mark.slow
def test_the_ablation_trains_all_arms_and_goes_on(
    checkpoint: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos = write_photos(tmp_path / "photos")
    pairs = _write_pairs(tmp_path / "pairs")
    config, work = write_config(tmp_path / "toy.toml"), tmp_path / "work"
    assert run(["unpack", str(checkpoint), "--work", str(work)]) == 0
    arguments = ["ablation", pairs, pairs / "clean", "stages.controlnet.minutes=0"]
    arguments += ["stages.controlnet.steps=2", "--photos", photos, "--work", work]
    arguments += ["--captions", tmp_path / "captions.csv", "--config", config, "--seeds", 1]
    arguments += ["--json", tmp_path / "ablation.json"]

    assert run([str(argument) for argument in arguments]) == 0

    arms = json.loads((tmp_path / "ablation.json").read_text())["ablation"]["arms"]
    assert arms.keys() == {f"{kind}-0" for kind in KINDS}
    assert arms["iide-0"]["steps"] == arms["plain-steps-0"]["steps"] == 2
    weights = {kind: read_weights(work / "ablation" / f"{kind}-0" / AVERAGED) for kind in KINDS}
    plain, own = weights[EQUAL_STEPS], weights[WITH_IIDE]
    assert all(
        torch.equal(plain[n], own[n]) for n in own if n.startswith(("unet.", "text_encoder."))
    )
    assert any(not torch.equal(plain[n], own[n]) for n in own if n.startswith("controlnet."))
    assert "95 % interval" in capsys.readouterr().out

    log = work / "ablation" / "iide-0" / "log.csv"
    written = log.stat().st_mtime_ns
    assert run([str(argument) for argument in arguments]) == 0
    assert log.stat().st_mtime_ns == written


def test_differences_are_paired_by_photo() -> None:
    hard = RNG.normal(20, 5, 40)
    scores = {}
    for seed in (0, 1):
        scores[Arm(WITH_IIDE, seed)] = _scores(hard + 0.5 + RNG.normal(0, 0.1, 40))
        scores[Arm(EQUAL_STEPS, seed)] = _scores(hard)

    found = compare(scores, EQUAL_STEPS, "psnr")

    assert found.mean == pytest.approx(0.5, abs=0.05)
    assert 0.4 < found.low < found.mean < found.high < 0.6


def test_the_table_names_every_arm() -> None:
    arms = [Arm(kind, seed) for seed in (0, 1) for kind in KINDS]
    scores = {arm: _scores(RNG.normal(20, 1, 8)) for arm in arms}
    spent = {arm: Spent(100 + arm.seed, 2.5) for arm in arms}

    found = summarize(scores, spent, _scores(RNG.normal(20, 1, 8)).pairs)

    lines = found["markdown"].splitlines()
    assert sum("with IIDE, seed" in line for line in lines) == 2
    assert sum("without, equal steps, seed" in line for line in lines) == 2
    assert found["ablation"]["arms"]["iide-1"]["steps"] == 101
    json.dumps(found)


def _scores(psnr: np.ndarray) -> ArmScores:
    other = dict.fromkeys(("ssim", "delta_e", "aligned"), psnr / 30)
    return ArmScores({"psnr": psnr, **other}, psnr / 2)


def _write_pairs(folder: Path) -> Path:
    """Writes two pairs whose names have captions among those of `write_photos`."""
    for name in ("aged", "clean", "mask"):
        (folder / name).mkdir(parents=True)
    rows = ["name,level,mono"]
    for number in range(2):
        name, photo = f"toy_{number:03d}.png", make_photo(number, side=128)
        Image.fromarray(photo).save(folder / "clean" / name)
        Image.fromarray(photo // 2 + 40).save(folder / "aged" / name)
        Image.fromarray(np.zeros((128, 128), np.uint8)).save(folder / "mask" / name)
        rows.append(f"{name},light,0")
    (folder / "pairs.csv").write_text("\n".join(rows))
    return folder
