"""Copies of evaluation photos are found however they were changed, and training refuses them."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from skimage import data

from iide_training.cli import run
from iide_training.damage_bank import build_bank
from iide_training.degradations import AgeingSettings, age
from iide_training.duplicates import find_duplicates, hash_photo, hash_photos
from tests.training.toys import make_photo, write_config, write_photos

SAMPLES = {
    "astronaut": data.astronaut(),
    "cat": data.chelsea(),
    "coffee": data.coffee(),
    "rocket": data.rocket(),
}


def _jpeg(pixels: np.ndarray) -> np.ndarray:
    stored = io.BytesIO()
    Image.fromarray(pixels).save(stored, "JPEG", quality=30)
    return np.asarray(Image.open(stored))


CHANGES: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "smaller": lambda p: cv2.resize(p, None, fx=0.4, fy=0.4, interpolation=cv2.INTER_AREA),
    "enlarged": lambda p: cv2.resize(p, None, fx=1.7, fy=1.7, interpolation=cv2.INTER_CUBIC),
    "JPEG": _jpeg,
    "grey": lambda p: np.repeat(p.mean(2, keepdims=True), 3, 2).astype(np.uint8),
    "sepia": lambda p: (p.mean(2, keepdims=True) * (1, 0.85, 0.6)).astype(np.uint8),
    "faded": lambda p: (p * 0.4 + 90).astype(np.uint8),
    "dark": lambda p: (255 * (p / 255) ** 1.8).astype(np.uint8),
    "mirrored": lambda p: p[:, ::-1],
    "upside down": lambda p: p[::-1, ::-1],
    "turned": lambda p: np.rot90(p),
    "turned and mirrored": lambda p: np.rot90(p)[:, ::-1],
}


@pytest.mark.parametrize("change", CHANGES)
def test_changed_copies_are_found_and_nothing_else(change: str) -> None:
    changed = hash_photos((name, CHANGES[change](pixels)) for name, pixels in SAMPLES.items())

    found = find_duplicates(hash_photos(SAMPLES.items()), changed)

    assert sorted((pair.first, pair.second) for pair in found) == [(n, n) for n in sorted(SAMPLES)]


def test_an_aged_copy_is_found() -> None:
    clean = torch.from_numpy(data.astronaut()).permute(2, 0, 1).float()[None] / 255
    pair = age(
        clean,
        build_bank(drawn_per_kind=4),
        generator=torch.Generator().manual_seed(1),
        settings=AgeingSettings(untouched=0, unscratched=0),
        severity=torch.tensor([0.7]),
    )
    aged = (pair.aged[0].permute(1, 2, 0) * 255).byte().numpy()

    assert find_duplicates(hash_photos(SAMPLES.items()), hash_photos([("aged", aged)]))


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**31), turns=st.integers(0, 3), is_mirrored=st.booleans())
def test_the_hashes_of_a_turned_photo_are_the_same_eight(
    seed: int, turns: int, is_mirrored: bool
) -> None:
    photo = make_photo(seed, side=64)
    turned = np.rot90(photo[:, ::-1] if is_mirrored else photo, turns)

    before, after = (set(hash_photo(pixels)[0].tolist()) for pixels in (photo, turned))

    # Rounding may tip single bits of frequencies at the median.
    nearest = [min((a ^ b).bit_count() for b in after) for a in before]
    assert max(nearest) <= 4


def test_photos_that_differ_are_no_duplicates() -> None:
    photos = hash_photos((str(seed), make_photo(seed)) for seed in range(60))

    assert not find_duplicates(photos)


def _save(pixels: np.ndarray, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels).save(path)


def test_training_refuses_photos_that_are_evaluated_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos = write_photos(tmp_path / "photos")
    config = write_config(tmp_path / "toy.toml")
    _save(np.ascontiguousarray(make_photo(7)[:, ::-1]), tmp_path / "scores" / "mirrored.png")
    _save(data.chelsea(), tmp_path / "scores" / "sub" / "cat.png")
    arguments = ["--photos", photos, "--work", tmp_path / "work", "--config", config]
    arguments += ["--evaluation", tmp_path / "scores", "--minutes-scale", "1e-6"]

    assert run(["tone", *map(str, arguments)]) == 1

    message = capsys.readouterr().err
    assert "toy_007.png = mirrored.png" in message
    assert "cat.png" not in message
    assert "check-photos" in message

    (photos / "toy_007.png").unlink()
    arguments[3] = tmp_path / "other"
    assert run(["tone", *map(str, arguments)]) == 0


def test_check_photos_lists_what_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, scores = tmp_path / "photos", tmp_path / "scores"
    _save(data.astronaut(), folder / "good.png")
    _save(data.coffee(), folder / "sub" / "scored.jpg")
    _save(data.chelsea(), folder / "first.png")
    _save(data.chelsea()[:, ::-1], folder / "second.jpg")
    _save(data.rocket()[:90, :120], folder / "tiny.png")
    _save(data.camera(), folder / "grey.png")
    (folder / "broken.jpg").write_bytes(b"\xff\xd8 no more")
    _save(data.coffee(), scores / "coffee.png")

    assert run(["check-photos", str(folder), "--against", str(scores)]) == 1

    lines = capsys.readouterr().out.splitlines()
    for file, finding in (
        ("broken.jpg", "unreadable"),
        ("scored.jpg", "coffee.png"),
        ("first.png", "second.jpg"),
        ("tiny.png", "120 x 90"),
        ("grey.png", "grey"),
    ):
        assert any(file in line and finding in line for line in lines), file
    assert not any("good.png" in line for line in lines)
    assert "6 photos can be read" in lines[-1]


def test_a_good_folder_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _save(data.astronaut(), tmp_path / "photos" / "good.png")

    assert run(["check-photos", str(tmp_path / "photos")]) == 0
    assert "found: nothing" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["missing", "empty", "broken"])
def test_folders_without_photos_give_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "bad.png").write_bytes(b"")
    _save(data.astronaut(), tmp_path / "photos" / "good.png")

    arguments = ["check-photos", str(tmp_path / "photos"), "--against", str(tmp_path / name)]
    assert run(arguments) == 1
    assert "Error: There is no" in capsys.readouterr().err
