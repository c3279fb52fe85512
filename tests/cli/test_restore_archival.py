"""What an archive's master file keeps through `iide-studio restore`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
import tifffile
from PIL import Image, JpegImagePlugin

from iide_studio.core import photo as photos
from iide_studio.core.metadata.xmp import XmpPacket
from iide_studio.core.metadata.xmp_namespaces import (
    DC,
    EXIF,
    IPTC_EXTENSION,
    RESOURCE_REFERENCE,
    XMP,
    XMP_MM,
)
from iide_studio.core.provenance_xmp import parse_xmp
from tests.cli.conftest import Program
from tests.fakes import FakeRestorer

PRIVATE_TAG, IPTC_TAG, XMP_TAG = 65000, 33723, 700
OWN = "https://archive.example/ns/"
IPTC = b"\x1c\x02\x78\x00\x06Sz\xc3\xbcre"
PRINT = "http://cv.iptc.org/newscodes/digitalsourcetype/print"


def make_xmp() -> bytes:
    packet = XmpPacket()
    packet.set(DC, "source", "Album 3, page 7")
    packet.set(OWN, "Shelf", "12/4")
    packet.set(EXIF, "GPSLatitude", "47,29.87N")
    packet.set(IPTC_EXTENSION, "DigitalSourceType", PRINT)
    packet.set(XMP, "CreatorTool", "VueScan 9")
    packet.set(XMP_MM, "DocumentID", "xmp.did:master")
    packet.set_fields(
        XMP_MM, "DerivedFrom", {(RESOURCE_REFERENCE, "filePath"): "/scans/negative.tif"}
    )
    return packet.serialise()


@pytest.fixture
def profile() -> bytes:
    found: Any = imagecodecs.cms_profile("adobergb")
    return bytes(found)


@pytest.fixture
def master(tmp_path: Path, profile: bytes) -> Path:
    path = tmp_path / "m_0012.tif"
    pixels = np.random.default_rng(3).integers(0, 60_000, (80, 100, 3)).astype(np.uint16)
    xmp = make_xmp()
    tifffile.imwrite(
        path,
        pixels,
        byteorder=">",
        photometric="rgb",
        metadata=None,
        description="Grandmother at the vintage",
        software="VueScan 9",
        resolution=(600, 600),
        resolutionunit="inch",
        iccprofile=profile,
        extratags=[
            (PRIVATE_TAG, 1, 4, b"\x01\x02\x03\x04", True),
            (IPTC_TAG, 7, len(IPTC), IPTC, True),
            (XMP_TAG, 1, len(xmp), xmp, True),
        ],
    )
    return path


def tags_of(path: Path) -> dict[int, Any]:
    with tifffile.TiffFile(path) as file:
        page = file.pages.first
        assert isinstance(page, tifffile.TiffPage)
        return {tag.code: tag.value for tag in page.tags}


def test_everything_is_kept(program: Program, master: Path, profile: bytes) -> None:
    before = master.read_bytes()
    assert program("restore", master).code == 0
    result = master.with_name("m_0012_restored.tif")
    photo, tags = photos.load(result), tags_of(result)
    assert master.read_bytes() == before
    assert photo.pixels.dtype == np.uint16
    assert photo.icc_profile == profile
    assert photo.resolution == (600, 600)
    assert bytes(tags[PRIVATE_TAG]) == b"\x01\x02\x03\x04"
    assert bytes(tags[IPTC_TAG]).startswith(IPTC)
    assert tags[270] == "Grandmother at the vintage"
    assert tags[305].startswith("IIDE Studio")
    packet = parse_xmp(photo.metadata.xmp)
    assert packet.get(OWN, "Shelf") == "12/4"
    assert packet.get(DC, "source") == "Album 3, page 7"
    assert packet.get(EXIF, "GPSLatitude") == "47,29.87N"
    assert packet.get(XMP_MM, "OriginalDocumentID") == "xmp.did:master"
    derived = packet.fields(XMP_MM, "DerivedFrom")
    assert derived[(RESOURCE_REFERENCE, "documentID")] == "xmp.did:master"
    assert derived[(RESOURCE_REFERENCE, "filePath")] == str(master)


def test_private_result_names_neither_place_nor_path(program: Program, master: Path) -> None:
    assert program("restore", master, "--private").code == 0
    result = master.with_name("m_0012_restored.tif")
    packet = parse_xmp(photos.load(result).metadata.xmp)
    assert packet.get(EXIF, "GPSLatitude") is None
    assert packet.get(OWN, "Shelf") == "12/4"
    assert b"/scans" not in result.read_bytes()
    assert str(master.parent).encode() not in result.read_bytes()


def test_second_restoration_keeps_the_first_ones_model_in_sight(
    program: Program, master: Path
) -> None:
    program("restore", master)
    first = master.with_name("m_0012_restored.tif")
    program("restore", first, "--prompt", "a woman")
    second = master.with_name("m_0012_restored_restored.tif")
    packet = parse_xmp(photos.load(second).metadata.xmp)
    derived = packet.fields(XMP_MM, "DerivedFrom")
    assert derived[(RESOURCE_REFERENCE, "filePath")] == str(first)
    assert packet.get(XMP_MM, "OriginalDocumentID") == "xmp.did:master"
    assert len(packet.items(XMP_MM, "History")) == 2
    assert program("verify", second).code == 0


@pytest.mark.parametrize("ending", [".jpg", ".png", ".webp"])
def test_record_reaches_every_format(
    program: Program, master: Path, tmp_path: Path, profile: bytes, ending: str
) -> None:
    result = tmp_path / f"access{ending}"
    assert program("restore", master, "-o", result).code == 0
    photo = photos.load(result)
    assert photo.icc_profile == profile
    text = (photo.metadata.xmp or b"").decode()
    assert re.search(r"compositeWithTrainedAlgorithmicMedia", text)
    assert "12/4" in text
    assert program("verify", result).code == 0


def test_record_reaches_a_jpeg_whose_xmp_is_too_large_for_one_segment(
    program: Program, master: Path, tmp_path: Path
) -> None:
    result = tmp_path / "access.jpg"
    assert program("restore", master, "-o", result, "--prompt", "woman " * 20_000).code == 0
    assert program("verify", result).code == 0


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """A scan of film with an infrared channel in which a hair lies."""
    path = tmp_path / "film.tif"
    pixels = np.full((120, 160, 4), 30_000, np.uint16)
    pixels[40:42, 20:140, 3] = 9_000
    tifffile.imwrite(path, pixels, photometric="rgb", extrasamples=[0], metadata=None)
    return path


def test_infrared_channel_is_offered_and_becomes_the_mask(
    program: Program, restorer: FakeRestorer, film: Path
) -> None:
    asked = program("restore", film, "-o", film.with_name("a.tif"))
    assert "--mask infrared" in asked.err
    assert restorer.requests[-1].mask is None
    result = film.with_name("b.tif")
    assert program("restore", film, "--mask", "infrared", "-o", result).code == 0
    mask = restorer.requests[-1].mask
    assert mask is not None
    assert mask[40:42, 20:140].all()
    assert not mask[:30].any()
    assert film.with_name("b.mask.png").exists()
    assert "reproduced" in program("verify", result).out


def test_photo_without_infrared_is_refused(program: Program, master: Path) -> None:
    outcome = program("restore", master, "--mask", "infrared")
    assert outcome.code == 1
    assert "no infrared channel" in outcome.err


def test_negative_is_restored_as_a_positive_and_can_be_verified(
    program: Program, restorer: FakeRestorer, tmp_path: Path
) -> None:
    path, result = tmp_path / "negative.tif", tmp_path / "positive.tif"
    slope = np.linspace(10_000, 50_000, 120).astype(np.uint16)
    tifffile.imwrite(path, np.broadcast_to(slope, (80, 120)), photometric="minisblack")
    assert program("restore", path, "--negative", "-o", result).code == 0
    pixels = restorer.requests[-1].photo.pixels
    assert pixels.dtype == np.uint16
    assert pixels[0, 0] > 65_000
    assert pixels[0, -1] < 500
    assert np.all(np.diff(pixels[0].astype(int)) <= 0)
    assert "reproduced" in program("verify", result).out


def test_negative_cannot_stay_as_it_is_outside_the_mask(program: Program, master: Path) -> None:
    outcome = program("restore", master, "--negative", "--inside-mask-only")
    assert outcome.code == 1
    assert "negative" in outcome.err


def test_subsampling_of_jpeg(program: Program, master: Path) -> None:
    result = master.with_suffix(".jpg")
    assert program("restore", master, "--subsampling", "4:2:0", "-o", result).code == 0
    with Image.open(result) as image:
        assert JpegImagePlugin.get_sampling(image) == 2


def test_the_largest_scan_is_a_setting(program: Program, tmp_path: Path) -> None:
    scan = tmp_path / "scan.png"
    Image.fromarray(np.zeros((120, 100, 3), np.uint8)).save(scan)

    refused = program("restore", scan, "--maximum-megapixels", "0.01")

    assert refused.code == 1
    assert "--maximum-megapixels" in refused.err
    assert not scan.with_name("scan_restored.png").exists()
    assert program("restore", scan, "--maximum-megapixels", "0.02").code == 0
