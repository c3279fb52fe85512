"""The contact sheet shows every family of damage that training simulates."""

from __future__ import annotations

import functools
import io
from pathlib import Path

import pytest
import torch
from PIL import Image
from skimage import data

from iide_training.cli import run
from iide_training.damage_bank import KINDS, STAMP, build_bank
from iide_training.degrade_sheet import Tile, encode_sheet, make_tiles

DOCS = Path(__file__).parents[2] / "docs" / "degradations.png"
FAMILIES = (
    "fading",
    "yellowing",
    "dye loss",
    "loss of colour",
    "uneven light",
    "blur",
    "noise, grain",
    "JPEG",
    "scaled down and up",
    "halftone",
    "black and white",
    "sepia",
    "scratches, bright",
    "scratches, dark",
    "film lines",
    "cracks",
    "fold",
    "dust and hairs",
    "blotches, stains",
    "torn corners",
    "tape",
    "handwriting, stamps",
    "spray",
    "abrasion",
    "smears",
    "super-resolution",
)


@pytest.fixture(scope="module")
def photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("photo") / "photo.png"
    Image.fromarray(data.astronaut()).resize((256, 256)).save(path)
    return path


@functools.cache
def _tiles(photo: Path) -> list[Tile]:
    """Made inside a test, where torch has one core; a wider fixture would be made before that."""
    return make_tiles(photo, seed=0, count=1)


def test_every_family_can_be_seen(photo: Path) -> None:
    tiles = _tiles(photo)
    for family in FAMILIES:
        assert any(family in label for label, _ in tiles), family
    plain, enlarged = tiles[0][1], tiles[1][1]
    for label, tile in tiles:
        change = min(float((tile - other).abs().mean()) for other in (plain, enlarged))
        assert change > 0.003 or "undamaged" in label, label


def test_a_sheet_is_made_as_small_as_asked(photo: Path) -> None:
    sheet = encode_sheet(_tiles(photo), largest=300_000)

    assert len(sheet) <= 300_000
    with Image.open(io.BytesIO(sheet)) as picture:
        assert picture.width >= 480


def test_single_pictures_are_named_by_what_they_show(photo: Path, tmp_path: Path) -> None:
    arguments = ["degrade", str(photo), "-o", str(tmp_path / "single"), "--single"]
    assert run([*arguments, "--count", "1"]) == 0

    names = [path.name for path in (tmp_path / "single").iterdir()]
    assert len(names) == len(_tiles(photo))
    assert "photo_00_undamaged.png" in names
    assert any(name.endswith("_halftone-print.png") for name in names)


def test_tape_lets_the_photo_through() -> None:
    bank = build_bank(drawn_per_kind=10)
    tape = bank.stamps[bank.kinds == KINDS.index("tape")].float() / 255

    assert tape.shape[1:] == (STAMP, STAMP)
    inside = tape[tape > 0.25]
    assert 0.35 < float(inside.median()) < 0.85
    assert torch.all((tape > 0.25).float().mean((1, 2)) > 0.005)


def test_a_spray_has_more_dots_than_dust() -> None:
    bank = build_bank(drawn_per_kind=12)
    shares = {
        kind: float((bank.stamps[bank.kinds == KINDS.index(kind)] > 64).float().mean())
        for kind in ("speck", "spray")
    }

    assert shares["spray"] > 3 * shares["speck"] > 0


def test_rubbed_places_are_grainy_and_smears_are_soft() -> None:
    bank = build_bank(drawn_per_kind=12)
    hard = {}
    for kind in ("abrasion", "smear"):
        stamps = bank.stamps[bank.kinds == KINDS.index(kind)].float() / 255
        steps = (stamps[..., 1:] - stamps[..., :-1]).abs()
        hard[kind] = float((steps > 0.4).float().sum() / (steps > 0.05).float().sum())
        assert torch.all((stamps > 0.25).float().mean((1, 2)) > 0.0005), kind

    assert hard["abrasion"] > 4 * hard["smear"]
    assert hard["smear"] < 0.1


def test_the_sheet_in_the_documentation_is_small() -> None:
    with Image.open(DOCS) as sheet:
        assert sheet.width >= 600
    assert DOCS.stat().st_size < 400_000
