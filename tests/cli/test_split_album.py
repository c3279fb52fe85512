"""`iide-studio split-album`."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest

from iide_studio.core import photo as photos
from iide_studio.core.metadata.xmp_namespaces import RESOURCE_REFERENCE, STUDIO, XMP_MM
from iide_studio.core.provenance_xmp import parse_xmp
from tests.cli.conftest import Program


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A dark 16-bit page with two photos that lie straight."""
    pixels = np.full((400, 600, 3), 8000, np.uint16)
    noise = np.random.default_rng(0).integers(30_000, 60_000, (2, 200, 150, 3))
    pixels[50:250, 60:210], pixels[100:300, 350:500] = noise.astype(np.uint16)
    path = tmp_path / "page7.tif"
    photos.save(photos.Photo(pixels, resolution=(600.0, 600.0)), path)
    return path


def test_photos_keep_depth_pixels_and_the_link_to_the_page(
    program: Program, page: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "photos"
    outcome = program("split-album", page, "-o", folder)
    assert outcome.code == 0, outcome.err
    names = sorted(f.name for f in folder.iterdir())
    assert names == ["page7.album.json", "page7_01.tif", "page7_02.tif"]
    first, scanned = photos.load(folder / "page7_01.tif"), photos.load(page)
    assert first.resolution == (600, 600)
    assert first.pixels.dtype == np.uint16
    assert abs(first.height - 200) <= 6
    assert abs(first.width - 150) <= 6
    middle = first.pixels[first.height // 2, first.width // 2]
    assert (scanned.pixels[50:250, 60:210] == middle).all(axis=2).any()
    packet = parse_xmp(first.metadata.xmp)
    derived = packet.fields(XMP_MM, "DerivedFrom")
    assert derived[(STUDIO, "Sha256")] == hashlib.sha256(page.read_bytes()).hexdigest()
    assert derived[(RESOURCE_REFERENCE, "filePath")] == str(page)
    assert packet.fields(STUDIO, "AlbumPage")[(STUDIO, "Page")] == "0"


def test_places_can_be_corrected_by_hand(program: Program, page: Path, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    assert program("split-album", page, "-o", folder, "--only-find").code == 0
    record = folder / "page7.album.json"
    assert [f.name for f in folder.iterdir()] == [record.name]
    data = json.loads(record.read_text())
    data["photos"] = [{"center": [135, 150], "size": [150, 200], "angle": 0}]
    record.write_text(json.dumps(data))
    assert program("split-album", page, "-o", folder, "--places", record).code == 0
    found = photos.load(folder / "page7_01.tif").pixels
    assert np.array_equal(found, photos.load(page).pixels[50:250, 60:210])


def test_private_photos_name_no_path(program: Program, page: Path, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    program("split-album", page, "-o", folder, "--private")
    for file in folder.iterdir():
        assert str(tmp_path).encode() not in file.read_bytes()


def test_page_without_photos(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "empty.png"
    photos.save(photos.Photo(np.full((100, 100), 200, np.uint8)), path)
    outcome = program("split-album", path, "-o", tmp_path / "photos")
    assert outcome.code == 1
    assert "no photo was found" in outcome.err


def test_older_photos_need_leave(program: Program, page: Path, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    program("split-album", page, "-o", folder)
    assert program("split-album", page, "-o", folder).code == 1
    assert program("split-album", page, "-o", folder, "--overwrite").code == 0


@pytest.mark.parametrize("text", ["", "{}", '{"kind": "IIDE Studio album page", "photos": [1]}'])
def test_damaged_places_are_refused(
    program: Program, page: Path, tmp_path: Path, text: str
) -> None:
    record = tmp_path / "places.json"
    record.write_text(text)
    outcome = program("split-album", page, "-o", tmp_path / "photos", "--places", record)
    assert outcome.code == 1
    assert "Error" in outcome.err
