"""What ExifTool reads in a file before and after a restoration."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
import tifffile
from PIL import Image

from iide_studio.core import photo as photos
from iide_studio.core.metadata.changes import MetadataChanges
from iide_studio.core.metadata.exif import empty_exif, read_exif
from iide_studio.core.metadata.metadata import Metadata, TiffTag
from iide_studio.core.metadata.tag_types import number_tag, text_tag
from iide_studio.core.metadata.tiff_directory import Directory, TiffStructure
from iide_studio.core.metadata.tiff_layout import write_block
from iide_studio.core.photo import Photo

pytestmark = pytest.mark.skipif(
    shutil.which("exiftool") is None,
    reason="ExifTool is not installed (Debian: libimage-exiftool-perl)",
)

CHANGES = MetadataChanges(
    software="IIDE Studio 9.9",
    modified=datetime(2031, 5, 6, 7, 8, 9, tzinfo=timezone(timedelta(hours=5, minutes=30))),
)

EXIF = (
    "-IFD0:XResolution=600",
    "-IFD0:YResolution=600",
    "-IFD0:DocumentName=Album 3, page 7",
    "-IFD0:ImageDescription=Nagyanyám a szüreten, 1931, 家族",
    "-IFD0:Artist=Ügyes János",
    "-IFD0:Copyright=© Család",
    "-IFD0:Software=VueScan 9",
    "-IFD0:ModifyDate=2009:08:07 06:05:04",
    "-IFD0:HostComputer=Scanner room",
    "-IFD0:XPTitle=Szüret",
    "-IFD0:Rating=4",
    "-ExifIFD:DateTimeOriginal=1931:10:02 12:00:00",
    "-ExifIFD:CreateDate=2009:08:07 06:05:00",
    "-ExifIFD:OffsetTime=+02:00",
    "-ExifIFD:OffsetTimeOriginal=+01:00",
    "-ExifIFD:OffsetTimeDigitized=+02:00",
    "-ExifIFD:SubSecTime=12",
    "-ExifIFD:SubSecTimeOriginal=34",
    "-ExifIFD:UserComment=Írás a hátoldalon",
    "-ExifIFD:ImageUniqueID=0123456789abcdef0123456789abcdef",
    "-ExifIFD:FNumber=8",
    "-ExifIFD:LensModel=Rodagon 80",
    "-ExifIFD:ExifImageWidth=48",
    "-ExifIFD:ExifImageHeight=32",
    "-ExifIFD:ColorSpace=1",
    "-InteropIFD:InteropIndex=R98",
    "-GPS:GPSLatitude=47.4979",
    "-GPS:GPSLatitudeRef=N",
    "-GPS:GPSLongitude=19.0402",
    "-GPS:GPSLongitudeRef=E",
    "-GPS:GPSAltitude=105.5",
    "-GPS:GPSProcessingMethod=by hand",
)
IPTC = (
    "-IPTC:CodedCharacterSet=UTF8",
    "-IPTC:ObjectName=Szüret",
    "-IPTC:Caption-Abstract=Nagyanyám a szüreten",
    "-IPTC:Keywords=bor",
    "-IPTC:Keywords=szőlő",
    "-IPTC:City=Pécs",
    "-IPTC:DateCreated=1931:10:02",
    "-IPTC:By-line=Ügyes János",
)
PHOTOSHOP = (
    "-Photoshop:CopyrightFlag=1",
    "-Photoshop:URL=https://example.org/album",
    "-Photoshop:IPTCDigest=new",
)
XMP = (
    "-XMP-dc:Title=Szüret",
    "-XMP-dc:Title-de=Weinlese",
    "-XMP-dc:Description=Nagyanyám & a < szüret",
    "-XMP-dc:Creator=Ügyes János",
    "-XMP-dc:Creator=Second",
    "-XMP-dc:Rights=© Család",
    "-XMP-dc:Subject=bor",
    "-XMP-photoshop:DateCreated=1931:10:02",
    "-XMP-photoshop:Credit=Family",
    "-XMP-xmp:CreateDate=2009:08:07 06:05:00+02:00",
    "-XMP-xmp:CreatorTool=VueScan 9",
    "-XMP-xmp:ModifyDate=2009:08:07 06:05:04+02:00",
    "-XMP-xmpMM:DocumentID=xmp.did:1",
    "-XMP-xmpMM:OriginalDocumentID=xmp.did:0",
    "-XMP-xmpMM:History=[{Action=created,When=2009:08:07 06:05:00+02:00}]",
    "-XMP-iptcExt:PersonInImage=Nagyanyám",
    "-XMP-iptcExt:DigitalSourceType=http://cv.iptc.org/newscodes/digitalsourcetype/print",
    "-XMP-exif:GPSLatitude=47.4979",
    "-XMP-tiff:Orientation=1",
    "-XMP-mwg-rs:RegionAppliedToDimensionsW=48",
    "-XMP-mwg-rs:RegionAppliedToDimensionsH=32",
    "-XMP-mwg-rs:RegionAppliedToDimensionsUnit=pixel",
    "-XMP-mwg-rs:RegionName=Nagyanyám",
    "-XMP-mwg-rs:RegionType=Face",
    "-XMP-mwg-rs:RegionAreaX=0.5",
    "-XMP-mwg-rs:RegionAreaY=0.25",
    "-XMP-mwg-rs:RegionAreaW=0.1",
    "-XMP-mwg-rs:RegionAreaH=0.2",
    "-XMP-mwg-rs:RegionAreaUnit=normalized",
)
UNKNOWN_XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:arc="http://archive.example/ns/" arc:Shelf="B 12"
 xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"
 plus:DataMining="http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED">
 <arc:Box rdf:parseType="Resource"><arc:Number>7</arc:Number><arc:Room>Észak</arc:Room></arc:Box>
 <arc:Signatures><rdf:Bag><rdf:li>A-1</rdf:li><rdf:li>A-2</rdf:li></rdf:Bag></arc:Signatures>
</rdf:Description></rdf:RDF></x:xmpmeta>"""

LAYOUT = re.compile(
    r"(System|File|Composite|ExifTool|ICC.*):|"
    r"IFD0:(ImageWidth|ImageHeight|BitsPerSample|Compression|PhotometricInterpretation|"
    r"StripOffsets|StripByteCounts|RowsPerStrip|SamplesPerPixel|PlanarConfiguration|Predictor|"
    r"SampleFormat|SubfileType|ApplicationNotes)$|"
    r"PNG:(ImageWidth|ImageHeight|BitDepth|ColorType|Compression|Filter|Interlace|ProfileName)$|"
    r"RIFF:(ImageWidth|ImageHeight|VP8Version|HorizontalScale|VerticalScale|WebP_Flags)$"
)
"""How the pixels are stored, and what ExifTool says of the file and of itself."""

ALLOWED: Mapping[str, str] = {
    r"IFD0:Software": "names this program",
    r"IFD0:ModifyDate": "the time of the restoration",
    r"IFD0:Orientation": "the pixels are upright, which a TIFF says in any case",
    r"ExifIFD:OffsetTime": "belongs to ModifyDate",
    r"ExifIFD:SubSecTime": "belonged to the former ModifyDate",
    r"ExifIFD:ImageUniqueID": "a derivative is another picture",
    r"ExifIFD:ColorSpace": "only sRGB may be called so, and the profile is Adobe RGB",
    r"XMP-xmp:(CreatorTool|ModifyDate|MetadataDate)": "program and time of the restoration",
    r"XMP-xmpMM:History.*": "an event was added behind the old ones",
    r"XMP-x:XMPToolkit": "stays, but a new packet has none",
}
"""Differences that a restoration makes, and why."""

COPY_ALLOWED = {key: ALLOWED[key] for key in (r"ExifIFD:ColorSpace", r"IFD0:Orientation")}
ALLOWED_WHEN_ENLARGED = ALLOWED | {
    r"ExifIFD:ExifImage(Width|Height)": "the new size",
    r"(IFD0|JFIF):(X|Y)Resolution": "more dots on the same paper",
    r"PNG-pHYs:PixelsPerUnit[XY]": "more dots on the same paper",
    r"Photoshop:(X|Y)Resolution": "more dots on the same paper",
    r"XMP-mwg-rs:RegionAppliedToDimensions[HW]": "the new size",
}

GROUPS_IN_BIGTIFF = {"ExifOffset": "ExifIFD", "InteropOffset": "InteropIFD", "GPSInfo": "GPS"}
"""ExifTool has other names for the same directories there."""

FORMATS = ("little.tif", "big.tif", "bigtiff.tif", "photo.jpg", "photo.png", "photo.webp")


def exiftool(*arguments: str) -> str:
    done = subprocess.run(
        ["exiftool", "-charset", "filename=utf8", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@functools.cache
def tags(path: Path) -> Counter[tuple[str, str]]:
    """Counts (group:tag, value), for tags may repeat."""
    found: Counter[tuple[str, str]] = Counter()
    if path.name == "bigtiff.tif":  # of which ExifTool does not read the XMP
        with tifffile.TiffFile(path) as tiff:
            path.with_suffix(".xmp").write_bytes(tiff.pages.first.tags[700].value)
        found = tags(path.with_suffix(".xmp"))
    for line in exiftool("-a", "-u", "-G1", "-s", "-n", "-charset", "UTF8", str(path)).splitlines():
        match = re.match(r"\[(.*?)\]\s+(\S+)\s*: ?(.*)", line)
        assert match, line
        name = f"{GROUPS_IN_BIGTIFF.get(match[1], match[1])}:{match[2]}"
        if not LAYOUT.match(name):
            found[name, match[3]] += 1
    return found


def differences(before: Path, after: Path, allowed: Mapping[str, str]) -> list[str]:
    old, new = tags(before), tags(after)
    lines = [f"- {name} = {value}" for name, value in (old - new).elements()]
    lines += [f"+ {name} = {value}" for name, value in (new - old).elements()]
    patterns = [re.compile(pattern) for pattern in allowed]
    return [line for line in lines if not any(p.fullmatch(line.split()[1]) for p in patterns)]


def canon_note(offset: int) -> bytes:
    """A maker's note of the kind that counts from the beginning of the Exif block."""
    texts = (b"Canon EOS 5D Mark II\0".ljust(32, b"\0"), b"Nagyanyam's camera\0".ljust(32, b"\0"))
    order = empty_exif().byte_order
    places = [offset + 2 + 2 * 12 + 4 + 32 * number for number in range(2)]
    entries = b"".join(
        int(code).to_bytes(2, "little")
        + (2).to_bytes(2, "little")
        + (32).to_bytes(4, "little")
        + place.to_bytes(4, "little")
        for code, place in zip((6, 9), places, strict=True)
    )
    assert order == "<"
    return (2).to_bytes(2, "little") + entries + bytes(4) + b"".join(texts)


def donor(folder: Path) -> Path:
    """A JPEG with a maker's note, from which ExifTool can copy it."""
    note = canon_note(1000)
    details = Directory({0x927C: TiffTag(0x927C, 7, len(note), note)})
    first = Directory(
        {
            271: text_tag(271, "Canon"),
            272: text_tag(272, "Canon EOS 5D Mark II"),
            274: number_tag(274, 3, [1], "<"),
        },
        {34665: details},
    )
    block = write_block(TiffStructure("<", False, first, maker_note_offset=1000))
    path = folder / "donor.jpg"
    Image.fromarray(np.zeros((16, 16, 3), np.uint8)).save(path, exif=b"Exif\0\0" + block)
    assert "Nagyanyam's camera" in exiftool("-Canon:OwnerName", str(path))
    return path


def picture(name: str, folder: Path) -> Path:
    """A 16-bit picture with a profile and a resolution where the format has them."""
    values = np.random.default_rng(3).integers(0, 65535, (32, 48, 3), dtype=np.uint16)
    profile: Any = imagecodecs.cms_profile("adobergb")
    path = folder / name
    if path.suffix == ".tif":
        tifffile.imwrite(
            path,
            values,
            photometric="rgb",
            byteorder=">" if name == "big.tif" else "<",
            iccprofile=profile,
            resolution=(600, 600),
            resolutionunit="inch",
            metadata=None,
            software=False,
            extratags=[(65000, 2, 0, "private words", True), (65001, 12, 2, (1.5, -2.5), True)],
        )
    elif path.suffix == ".png":
        photos.save(Photo(values, icc_profile=profile, resolution=(600.0, 600.0)), path)
    else:
        image = Image.fromarray((values >> 8).astype(np.uint8))
        options: dict[str, Any] = {} if path.suffix == ".webp" else {"dpi": (600, 600)}
        image.save(path, icc_profile=profile, **options)
    return path


@pytest.fixture(scope="session")
def tagged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a file of each format that carries every tag an archive cares for."""
    folder = tmp_path_factory.mktemp("tagged")
    xmp = folder / "unknown.xmp"
    xmp.write_text(UNKNOWN_XMP, encoding="utf-8")
    files = [str(picture(name, folder)) for name in FORMATS if name != "bigtiff.tif"]
    exiftool("-q", "-overwrite_original", f"-XMP<={xmp}", *files)
    copy = ("-TagsFromFile", str(donor(folder)), "-Make", "-Model", "-MakerNotes")
    exiftool("-q", "-m", "-overwrite_original", *copy, *files)
    words = (*EXIF, *IPTC, *PHOTOSHOP, *XMP)
    exiftool("-q", "-m", "-overwrite_original", "-n", *words, *files)
    make_big(folder / "little.tif", folder / "bigtiff.tif")
    missing = {word[1:].split("=")[0].removesuffix("-de") for word in words} - {
        name for name, _value in tags(folder / "photo.jpg")
    }
    assert {name for name in missing if name.startswith("XMP")} == {"XMP-xmpMM:History"}
    return folder


def make_big(source: Path, target: Path) -> None:
    """Writes a BigTIFF of the same tags, which ExifTool reads but cannot write."""
    photo = photos.load(source)
    assert photo.metadata.tiff is not None
    template = dataclasses.replace(photo.metadata.tiff, is_big=True)
    metadata = dataclasses.replace(photo.metadata, tiff=template)
    photos.save(dataclasses.replace(photo, metadata=metadata), target)
    assert target.read_bytes()[:4] == b"II+\0"
    again = photos.load(target).metadata
    assert (again.iptc, again.xmp) == (metadata.iptc, metadata.xmp)
    assert exif_codes(again) == exif_codes(metadata) | {("", 274)}


def exif_codes(metadata: Metadata) -> set[tuple[str, int]]:
    assert metadata.exif is not None
    first = read_exif(metadata.exif).first
    inner = {(f"{name}", code) for name, child in first.children.items() for code in child.tags}
    return {("", code) for code in first.tags} | inner


def restored(source: Path, target: Path, *, scale: int = 1, changes: Any = CHANGES) -> Photo:
    photo = photos.load(source)
    pixels = np.repeat(np.repeat(photo.pixels[::-1], scale, axis=0), scale, axis=1)
    photos.save(photos.with_result(photo, np.ascontiguousarray(pixels)), target, changes=changes)
    return photo


@pytest.fixture(scope="session")
def results(tagged: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the same files, restored."""
    folder = tmp_path_factory.mktemp("restored")
    for name in FORMATS:
        restored(tagged / name, folder / name)
    return folder


def maker_note(path: Path) -> bytes:
    """Read by others' code."""
    if path.suffix == ".tif":
        with tifffile.TiffFile(path) as tiff:
            return tiff.pages.first.tags[34665].value["MakerNote"]
    with Image.open(path) as image:
        return image.getexif().get_ifd(0x8769)[0x927C]


@pytest.mark.parametrize("name", FORMATS)
def test_every_tag_survives_a_restoration(tagged: Path, results: Path, name: str) -> None:
    assert differences(tagged / name, results / name, ALLOWED) == []


@pytest.mark.parametrize("name", FORMATS)
def test_every_tag_survives_an_enlargement(tagged: Path, tmp_path: Path, name: str) -> None:
    restored(tagged / name, tmp_path / name, scale=2)
    assert differences(tagged / name, tmp_path / name, ALLOWED_WHEN_ENLARGED) == []


@pytest.mark.parametrize("name", FORMATS)
def test_mere_copy_changes_nothing(tagged: Path, tmp_path: Path, name: str) -> None:
    restored(tagged / name, tmp_path / name, changes=None)
    assert differences(tagged / name, tmp_path / name, COPY_ALLOWED) == []


@pytest.mark.parametrize("name", FORMATS)
def test_makers_note_is_the_same_and_still_read(tagged: Path, results: Path, name: str) -> None:
    hashes = {hashlib.sha256(maker_note(folder / name)).hexdigest() for folder in (tagged, results)}
    assert len(hashes) == 1
    assert ("Canon:OwnerName", "Nagyanyam's camera") in tags(results / name)


@pytest.mark.parametrize("name", FORMATS)
def test_what_a_restoration_says(results: Path, name: str) -> None:
    found = tags(results / name)
    assert ("IFD0:Software", "IIDE Studio 9.9") in found
    assert ("IFD0:ModifyDate", "2031:05:06 07:08:09") in found
    assert ("ExifIFD:OffsetTime", "+05:30") in found
    assert ("XMP-xmp:CreatorTool", "IIDE Studio 9.9") in found
    assert ("XMP-xmp:ModifyDate", "2031:05:06 07:08:09+05:30") in found
    assert ("XMP-xmpMM:HistoryAction", "created, saved") in found
    remembered = dict(found.keys())["XMP-xmpMM:HistoryParameters"]
    assert "Software before: VueScan 9" in remembered
    assert "ImageUniqueID before: 0123456789abcdef" in remembered


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_new_to_complain_of(tagged: Path, results: Path, name: str) -> None:
    complaints = [
        exiftool("-validate", "-warning", "-error", "-a", str(folder / name)).splitlines()[1:]
        for folder in (tagged, results)
    ]
    assert set(complaints[1]) <= set(complaints[0])


def test_tags_cross_formats(tagged: Path, tmp_path: Path) -> None:
    """From TIFF to JPEG and back, nothing that both can hold is lost."""
    middle, back = tmp_path / "middle.jpg", tmp_path / "back.tif"
    restored(tagged / "big.tif", middle, changes=None)
    restored(middle, back, changes=None)
    assert differences(tagged / "big.tif", back, COPY_ALLOWED) == []


@pytest.mark.parametrize("name", FORMATS)
def test_places_are_left_out_on_request(tagged: Path, tmp_path: Path, name: str) -> None:
    changes = MetadataChanges(software="S", modified=CHANGES.modified, drop_gps=True)
    restored(tagged / name, tmp_path / name, changes=changes)
    assert not [tag for tag, _value in tags(tmp_path / name) if "GPS" in tag]
