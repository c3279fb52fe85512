"""Training away from home: packed, trained in the background, and brought back as shards."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from PIL import Image

from iide_studio.__main__ import main as studio
from iide_studio.core.errors import StudioError
from iide_training import travel_pack, weight_shards
from iide_training.cli import run
from iide_training.weight_files import AVERAGED, BEST, read_weights, write_tensors
from tests.training.toys import write_photos

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "training" / "gpu_run.py"
STAGES = ("tone", "pre-restorer", "super-resolution", "autoencoder", "base", "controlnet", "cfw")
STEPS = ("stages.scratch-detector.members=1", *(f"stages.{name}.steps=1" for name in STAGES))
MISSING_THERE = "tifffile imagecodecs pi_heif rawpy psd_tools defusedxml reportlab PySide6 typer"


@pytest.mark.slow
def test_what_is_trained_away_from_home_restores_at_home(tmp_path: Path) -> None:
    photos = write_photos(tmp_path / "photos")
    there = ["--data", tmp_path / "data", "--work", tmp_path / "work"]
    training = [*there, "--config", "smoke", "--device", "cpu"]
    training += [part for change in STEPS for part in ("--set", change)]
    elsewhere = _bare_environment(tmp_path)
    captions = tmp_path / "captions.csv"

    packing = ["pack", photos, "-o", tmp_path / "pack", "--captions", captions, "--no-wheels"]
    assert _script(*packing) == 0
    assert _script("run", "--pack", tmp_path / "pack", *training, environment=elsewhere) == 0
    while _script("wait", *training, "--time", "100s", environment=elsewhere) == 3:
        pass
    assert _script("restore-weights", tmp_path / "out", "--work", tmp_path / "home") == 0
    checkpoint = tmp_path / "checkpoint"
    config = ROOT / "training" / "configs" / "smoke.toml"
    export = ["export", "--work", tmp_path / "home", "--config", config, "-o", checkpoint]
    assert run([str(part) for part in export]) == 0
    restore = ["restore", photos / "toy_000.png", "--checkpoint", checkpoint, "--device", "cpu"]
    with pytest.raises(SystemExit) as ended:
        studio([*map(str, restore), "-o", str(tmp_path / "restored.png")])

    assert ended.value.code in (0, None)
    assert Image.open(tmp_path / "restored.png").size == (96, 96)
    assert (tmp_path / "home" / "cfw" / "finished.json").is_file()


def test_a_pack_that_comes_in_parts_is_complete_with_the_last_one(tmp_path: Path) -> None:
    photos = write_photos(tmp_path / "photos", count=8)
    contents = travel_pack.PackContents(photos=photos)
    travel_pack.make_pack(contents, tmp_path / "pack", part=20_000)
    parts = sorted((tmp_path / "pack").glob("*.tar"))
    assert len(parts) > 1
    kept = parts[-1].read_bytes()
    parts[-1].unlink()

    assert travel_pack.unpack(tmp_path / "pack", tmp_path / "data") == [parts[-1].name]
    for part in parts[:-1]:
        part.unlink()
    parts[-1].write_bytes(kept)
    assert travel_pack.unpack(tmp_path / "pack", tmp_path / "data") == []

    for path in photos.iterdir():
        assert (tmp_path / "data" / "photos" / path.name).read_bytes() == path.read_bytes()


def test_a_pack_that_is_too_large_is_refused(tmp_path: Path) -> None:
    contents = travel_pack.PackContents(photos=write_photos(tmp_path / "photos", count=3))

    with pytest.raises(StudioError, match=r"0\.0 MB are allowed|MB are allowed"):
        travel_pack.make_pack(contents, tmp_path / "pack", largest=10_000)


def test_weights_come_back_in_half_precision(tmp_path: Path) -> None:
    weight, norm = torch.randn(100, 100), torch.randn(100)
    (tmp_path / "work" / "tone").mkdir(parents=True)
    write_tensors(tmp_path / "work" / "tone" / AVERAGED, {"weight": weight, "norm": norm})

    paths = weight_shards.collect_weights(tmp_path / "work", tmp_path / "out", largest=9_000)
    names = weight_shards.restore_weights(tmp_path / "out", tmp_path / "home")

    assert len(paths) == 5
    assert names == ["tone"]
    found = read_weights(tmp_path / "home" / "tone" / BEST)
    assert torch.equal(found["weight"], weight.half())
    assert torch.equal(found["norm"], norm)


def test_a_damaged_shard_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "work" / "tone").mkdir(parents=True)
    write_tensors(tmp_path / "work" / "tone" / AVERAGED, {"weight": torch.randn(9)})
    shard, _ = weight_shards.collect_weights(tmp_path / "work", tmp_path / "out")
    shard.write_bytes(shard.read_bytes()[:-1] + b"x")

    with pytest.raises(StudioError, match="missing or damaged"):
        weight_shards.restore_weights(tmp_path / "out", tmp_path / "home")


def _script(*arguments: object, environment: dict[str, str] | None = None) -> int:
    command = [sys.executable, str(SCRIPT), *map(str, arguments)]
    return subprocess.run(command, env=environment, check=False, timeout=200).returncode


def _bare_environment(folder: Path) -> dict[str, str]:
    """Returns an environment whose Python lacks what a GPU machine may lack."""
    (folder / "bare").mkdir()
    block = (
        "import sys\n"
        "class Missing:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name.partition('.')[0] in {MISSING_THERE.split()!r}:\n"
        "            raise ModuleNotFoundError(name, name=name)\n"
        "sys.meta_path.insert(0, Missing())\n"
    )
    (folder / "bare" / "sitecustomize.py").write_text(block, encoding="utf-8")
    paths = {"PYTHONPATH": str(folder / "bare"), "OUT": str(folder / "out")}
    return {**os.environ, **paths, "OMP_NUM_THREADS": "1"}
