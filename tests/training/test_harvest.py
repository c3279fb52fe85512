"""Damage that users have marked becomes stamps that training places on other photos."""

from __future__ import annotations

import csv
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from PIL import Image
from skimage import data

from iide_studio.core.document import Document
from iide_studio.core.errors import StudioError
from iide_studio.core.photo import Photo
from iide_studio.core.project_file.saving import save_project
from iide_training.cli import run
from iide_training.damage_bank import KINDS, REAL_SHARE, STAMP, build_bank
from iide_training.structured_damage import add_damage

VISIBLE = 76


def _clean(side: int = 384) -> np.ndarray:
    return cv2.resize(data.astronaut(), (side, side), interpolation=cv2.INTER_AREA)


def _damage(seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Returns a scan damaged by our own program, (H, W, 3) uint8, and its exact mask, bool."""
    clean = torch.from_numpy(_clean()).permute(2, 0, 1).float()[None] / 255
    generator = torch.Generator().manual_seed(seed)
    bank = build_bank(drawn_per_kind=8)
    damaged, mask = add_damage(clean, torch.tensor([0.6]), bank, generator=generator)
    pixels = (damaged[0].clamp(0, 1) * 255).round().byte().permute(1, 2, 0).numpy()
    return pixels, mask[0, 0].numpy() > 0


def _scratched() -> tuple[np.ndarray, np.ndarray]:
    """Returns a scan with a white scratch, a dark blot and dust, and the mask."""
    pixels = np.full((300, 400, 3), (110, 120, 100), np.uint8)
    damage = np.zeros((300, 400), np.uint8)
    cv2.line(damage, (40, 30), (240, 200), 255, 3, cv2.LINE_AA)
    cv2.circle(damage, (320, 80), 30, 255, -1, cv2.LINE_AA)
    for x in range(60, 300, 40):
        cv2.circle(damage, (x, 260), 2, 255, -1, cv2.LINE_AA)
    color = np.where(np.arange(400)[None, :, None] < 280, 240, 20)
    opacity = damage[..., None] / 255
    painted = pixels + (color - pixels) * opacity
    return painted.round().astype(np.uint8), damage > 76


def _write(folder: Path, name: str, pixels: np.ndarray, mask: np.ndarray) -> Path:
    folder.mkdir(exist_ok=True)
    Image.fromarray(pixels).save(folder / f"{name}.png")
    Image.fromarray(np.uint8(mask) * 255).save(folder / f"{name}.mask.png")
    return folder / f"{name}.png"


def _rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "stamps.csv").open(newline="") as file:
        return list(csv.DictReader(file))


def _read_back(folder: Path, size: tuple[int, int]) -> np.ndarray:
    """Lays all stamps where they came from; returns the opacity, (H, W) uint8."""
    reach = 2 * max(*size, STAMP)
    result = np.zeros((size[0] + 2 * reach, size[1] + 2 * reach), np.uint8)
    for row in _rows(folder):
        with Image.open(folder / row["file"]) as stamp:
            assert stamp.size == (STAMP, STAMP)
            alpha = np.asarray(stamp.convert("RGBA"))[..., 3]
        side, left, top = (int(row[name]) for name in ("side", "left", "top"))
        part = result[top + reach : top + reach + side, left + reach : left + reach + side]
        np.maximum(part, cv2.resize(alpha, (side, side)), out=part)
    return result[reach:-reach, reach:-reach]


def _overlap(first: np.ndarray, second: np.ndarray) -> float:
    return (first & second).sum() / (first | second).sum()


def test_stamps_of_simulated_damage_reproduce_its_mask(tmp_path: Path) -> None:
    overlaps = []
    for seed in range(5):
        pixels, mask = _damage(seed)
        scan = _write(tmp_path / str(seed), "scan", pixels, mask)
        assert run(["harvest-damage", str(scan), "-o", str(tmp_path / f"{seed}_stamps")]) == 0
        again = _read_back(tmp_path / f"{seed}_stamps", mask.shape) > VISIBLE
        overlaps.append(_overlap(again, mask))

    assert min(overlaps) > 0.6
    assert np.mean(overlaps) > 0.75


def test_a_broad_brush_does_not_make_broad_damage(tmp_path: Path) -> None:
    pixels, mask = _scratched()
    brushed = cv2.dilate(mask.astype(np.uint8), np.ones((13, 13))) > 0
    scan = _write(tmp_path / "scans", "scan", pixels, brushed)

    assert run(["harvest-damage", str(scan), "-o", str(tmp_path / "stamps")]) == 0

    again = _read_back(tmp_path / "stamps", mask.shape) > VISIBLE
    assert _overlap(brushed, mask) < 0.5
    assert _overlap(again, mask) > 0.85


def test_training_takes_the_folder_as_it_is(tmp_path: Path) -> None:
    scan = _write(tmp_path / "scans", "scan", *_scratched())
    assert run(["harvest-damage", str(scan), "-o", str(tmp_path / "stamps")]) == 0

    drawn = build_bank(drawn_per_kind=1)
    mixed = build_bank(drawn_per_kind=1, textures=tmp_path / "stamps")

    kinds = sorted(KINDS[kind] for kind in mixed.kinds[len(drawn.kinds) :])
    assert kinds == sorted(["line", "patch", "speck"] * REAL_SHARE)
    assert {row["kind"] for row in _rows(tmp_path / "stamps")} == {"line", "patch", "speck"}


def test_a_large_scan_is_reduced_to_the_size_at_which_networks_see_it(tmp_path: Path) -> None:
    pixels, mask = _scratched()
    large = cv2.resize(pixels, None, fx=8, fy=8, interpolation=cv2.INTER_CUBIC)
    scan = _write(tmp_path / "scans", "scan", large, np.kron(mask, np.ones((8, 8))) > 0)

    assert run(["harvest-damage", str(scan), "-o", str(tmp_path / "stamps")]) == 0

    sizes = {(row["scan_width"], row["scan_height"]) for row in _rows(tmp_path / "stamps")}
    assert sizes == {("1024", "768")}


def test_harvesting_again_replaces_and_keeps_the_others(tmp_path: Path) -> None:
    pixels, mask = _scratched()
    first = _write(tmp_path / "scans", "first", pixels, mask)
    second = _write(tmp_path / "scans", "second", np.ascontiguousarray(pixels[::-1]), mask[::-1])
    stamps = tmp_path / "stamps"
    for scan in (first, second, first, tmp_path / "scans"):
        assert run(["harvest-damage", str(scan), "-o", str(stamps)]) == 0

    names = [row["file"] for row in _rows(stamps)]
    assert len(names) == len(set(names)) == 6
    assert {(stamps / name).is_file() for name in names} == {True}
    assert len(list(stamps.glob("*/*.png"))) == 6


def test_scans_that_cannot_be_used_are_named_and_passed_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "scans"
    good = _write(folder, "good", *_scratched())
    (folder / "broken.jpg").write_bytes(b"no picture")
    (folder / "broken.mask.png").write_bytes(b"no mask")
    Image.fromarray(_clean(128)).save(folder / "unmarked.png")
    Image.fromarray(_clean(128)).save(folder / "other.png")
    Image.fromarray(np.zeros((9, 9), np.uint8)).save(folder / "other.mask.png")
    (folder / "project.ora").write_bytes(b"no project")
    inputs = sorted(str(path) for path in folder.iterdir())

    assert run(["harvest-damage", *inputs, "-o", str(tmp_path / "stamps")]) == 0

    notes = capsys.readouterr().err
    for name in ("broken.jpg", "unmarked.png", "other.mask.png", "project.ora"):
        assert name in notes
    assert str(good) not in notes


def test_projects_give_the_same_stamps_as_a_mask_beside_the_scan(tmp_path: Path) -> None:
    pixels, mask = _scratched()
    scan = _write(tmp_path / "scans", "scan", pixels, mask)
    document = Document.from_photo(Photo(pixels))
    document.scratch_mask.write(document.area, mask[None].astype(np.uint8) * 255)
    save_project(document, tmp_path / "project.ora")

    for source in (scan, tmp_path / "project.ora"):
        assert run(["harvest-damage", str(source), "-o", str(tmp_path / source.stem)]) == 0

    of_scan, of_project = (_read_back(tmp_path / name, mask.shape) for name in ("scan", "project"))
    assert np.array_equal(of_scan, of_project)


@pytest.mark.parametrize("is_missing", [True, False])
def test_nothing_to_harvest_gives_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], is_missing: bool
) -> None:
    (tmp_path / "scans").mkdir()
    folder = tmp_path / ("missing" if is_missing else "scans")

    assert run(["harvest-damage", str(folder), "-o", str(tmp_path / "stamps")]) == 1

    message = capsys.readouterr().err
    assert message.startswith("Error: ")
    assert "missing" in message or "mask" in message


def test_an_unreadable_stamp_is_named(tmp_path: Path) -> None:
    (tmp_path / "line").mkdir()
    (tmp_path / "line" / "bad.png").write_bytes(b"no picture")

    with pytest.raises(StudioError, match=r"bad\.png"):
        build_bank(drawn_per_kind=1, textures=tmp_path)
