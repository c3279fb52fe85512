"""Writing photographs: depth, byte order, compression, resolution, profile, what is left out."""

from __future__ import annotations

import dataclasses
import itertools
import os
import struct
import zlib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
import tifffile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from iide_studio.core import photo as photos
from iide_studio.core import photo_writing
from iide_studio.core.errors import ExportError
from iide_studio.core.export_options import ExportOptions
from iide_studio.core.metadata.changes import MetadataChanges
from iide_studio.core.metadata.exif import read_exif
from iide_studio.core.metadata.jpeg_segments import read_segments
from iide_studio.core.metadata.metadata import Metadata, TiffTag, TiffTemplate
from iide_studio.core.metadata.photoshop import Resource, write_resources
from iide_studio.core.metadata.png_chunks import read_chunks
from iide_studio.core.metadata.tag_types import (
    fraction_of,
    number_tag,
    numbers_of,
    rational_tag,
    text_tag,
)
from iide_studio.core.metadata.tiff_directory import (
    EXIF_POINTER,
    MAKER_NOTE,
    Directory,
    TiffStructure,
)
from iide_studio.core.metadata.tiff_layout import write_block
from iide_studio.core.metadata.xmp import XmpArray, XmpPacket, XmpValue
from iide_studio.core.metadata.xmp_namespaces import (
    AREA,
    DC,
    DIMENSIONS,
    EXIF,
    PHOTOSHOP,
    REGIONS,
    XMP,
    XMP_MM,
)
from iide_studio.core.photo import Photo
from iide_studio.core.provenance_xmp import parse_xmp

CHANGES = MetadataChanges(software="IIDE Studio 9.9", modified=datetime(2031, 5, 6, tzinfo=UTC))


def noise(shape: tuple[int, ...], dtype: Any = np.uint8) -> np.ndarray:
    values = np.random.default_rng(0).integers(0, np.iinfo(dtype).max, shape, endpoint=True)
    return values.astype(dtype)


def template(
    byte_order: str = "<", *, is_big: bool = False, tags: tuple[TiffTag, ...] = ()
) -> Metadata:
    return Metadata(tiff=TiffTemplate(byte_order, is_big, tags))


class TestTiff:
    @settings(
        max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
    @given(data=st.data())
    def test_every_kind_reads_the_same_elsewhere(self, tmp_path: Path, data: Any) -> None:
        height, width = data.draw(st.integers(1, 70)), data.draw(st.integers(1, 900))
        dtype = data.draw(st.sampled_from((np.uint8, np.uint16)))
        channels = data.draw(st.sampled_from(((), (3,))))
        alpha = noise((height, width), dtype) if data.draw(st.booleans()) else None
        order, is_big = data.draw(st.sampled_from("<>")), data.draw(st.booleans())
        compression = data.draw(st.sampled_from(("none", "lzw", "deflate")))
        photo = Photo(
            noise((height, width, *channels), dtype),
            alpha=alpha,
            metadata=template(order, is_big=is_big),
        )
        path = tmp_path / "photo.tif"
        options = ExportOptions(compression=compression)
        photo_writing.save(photo, path, overwrite=True, options=options)
        with tifffile.TiffFile(path) as tiff:
            page = tiff.pages.first
            values = page.asarray().reshape(height, width, -1)
            assert (tiff.byteorder, tiff.is_bigtiff) == (order, is_big)
        colors = photo.pixels.reshape(height, width, -1)
        assert np.array_equal(values[..., : colors.shape[2]], colors)
        assert alpha is None or np.array_equal(values[..., -1], alpha)

    def test_pillow_reads_it(self, tmp_path: Path) -> None:
        pixels = noise((300, 200, 3))
        for compression in ("none", "lzw", "deflate"):
            path = tmp_path / f"{compression}.tif"
            options = ExportOptions(compression=compression)
            photo_writing.save(Photo(pixels), path, options=options)
            with Image.open(path) as image:
                assert np.array_equal(np.asarray(image), pixels)

    @pytest.mark.parametrize(
        ("theirs", "ours"), [(None, 1), ("lzw", 5), ("adobe_deflate", 8), ("packbits", 8)]
    )
    def test_compression_of_the_original(
        self, tmp_path: Path, theirs: str | None, ours: int
    ) -> None:
        tifffile.imwrite(tmp_path / "a.tif", noise((30, 40)), compression=theirs, metadata=None)
        photos.save(photos.load(tmp_path / "a.tif"), tmp_path / "b.tif")
        with tifffile.TiffFile(tmp_path / "b.tif") as tiff:
            assert tiff.pages.first.compression == ours

    def test_photoshops_layers_are_left_out_and_said_to_be(self, tmp_path: Path) -> None:
        tags = [(37724, 7, 9, b"old layer", True), (65000, 7, 4, b"\1\2\3\4", True)]
        tifffile.imwrite(tmp_path / "a.tif", noise((30, 40)), metadata=None, extratags=tags)
        photo = photos.load(tmp_path / "a.tif")
        assert "layers" in " ".join(photo_writing.losses(photo, tmp_path / "b.tif"))
        photos.save(photo, tmp_path / "b.tif")
        with tifffile.TiffFile(tmp_path / "b.tif") as tiff:
            assert 37724 not in tiff.pages.first.tags
            assert tiff.pages.first.tags[65000].value == b"\1\2\3\4"

    def test_makers_note_keeps_its_place_among_the_pixels(self, tmp_path: Path) -> None:
        note = TiffTag(MAKER_NOTE, 7, 3000, bytes(3000 * [7]))
        details = Directory({MAKER_NOTE: note})
        block = write_block(TiffStructure("<", False, Directory({}, {EXIF_POINTER: details})))
        for place in (50_000, 900_000):
            tiff = TiffTemplate("<", False, (), maker_note_offset=place)
            photo = Photo(noise((500, 400, 3), np.uint16), metadata=Metadata(exif=block, tiff=tiff))
            path = tmp_path / f"{place}.tif"
            photo_writing.save(photo, path, options=ExportOptions(compression="none"))
            assert path.read_bytes()[place : place + 3000] == note.data
            assert np.array_equal(tifffile.imread(path), photo.pixels)


class TestMetadata:
    @pytest.mark.parametrize("name", ["a.tif", "a.png", "a.jpg", "a.webp"])
    def test_saving_what_was_saved_changes_nothing(self, tmp_path: Path, name: str) -> None:
        exif = write_block(TiffStructure(">", False, Directory({315: text_tag(315, "Ügyes")})))
        packet = XmpPacket()
        packet.set(DC, "source", "shelf 7")
        photo = Photo(
            noise((40, 30, 3)),
            icc_profile=imagecodecs.cms_profile("adobergb"),
            resolution=(600.0, 300.0),
            metadata=Metadata(exif=exif, xmp=packet.serialise(), comment=b"c", texts=(("A", "b"),)),
        )
        paths = [tmp_path / name] + [tmp_path / f"{n}{name}" for n in range(2)]
        options = ExportOptions(is_lossless=True)
        photo_writing.save(photo, paths[0], options=options)
        for before, after in itertools.pairwise(paths):
            again = photos.load(before)
            photo_writing.save(
                dataclasses.replace(again, pixels=photo.pixels), after, options=options
            )
        assert paths[1].read_bytes() == paths[2].read_bytes()

    def test_changes_reach_xmp_last_and_see_the_rest(self, tmp_path: Path) -> None:
        seen = []

        def add(packet: XmpPacket) -> None:
            seen.append(packet.get(XMP, "CreatorTool"))
            packet.set(DC, "source", "the original")

        changes = dataclasses.replace(CHANGES, xmp=add)
        photos.save(Photo(noise((9, 9))), tmp_path / "a.png", changes=changes)
        packet = XmpPacket.parse(photos.load(tmp_path / "a.png").metadata.xmp or b"")
        assert seen == ["IIDE Studio 9.9"]
        assert packet.get(DC, "source") == "the original"
        assert len(packet.items(XMP_MM, "History")) == 1

    def test_exif_too_large_for_jpeg(self, tmp_path: Path) -> None:
        note = TiffTag(MAKER_NOTE, 7, 70_000, bytes(70_000))
        details = Directory({MAKER_NOTE: note})
        first = Directory({315: text_tag(315, "Ügyes")}, {EXIF_POINTER: details})
        metadata = Metadata(exif=write_block(TiffStructure("<", False, first)))
        photo = Photo(noise((9, 9, 3)), metadata=metadata)
        assert "maker's note" in photo_writing.losses(photo, tmp_path / "a.jpg")[0]
        photos.save(photo, tmp_path / "a.jpg")
        kept = photos.load(tmp_path / "a.jpg").metadata.exif
        assert kept is not None
        assert 315 in read_exif(kept).first.tags

    def test_large_blocks_in_jpeg(self, tmp_path: Path) -> None:
        packet = XmpPacket()
        packet.set(DC, "source", "long " * 50_000)
        blocks = write_resources([Resource(b"8BIM", 1086, b"", noise((200_000,)).tobytes())])
        others = ((0xEC, b"Ducky\0\1"), (0xFE, b"second comment"))
        metadata = Metadata(xmp=packet.serialise(), photoshop=blocks, comment=b"1", segments=others)
        profile = imagecodecs.cms_profile("adobergb") + noise((150_000,)).tobytes()
        path = tmp_path / "a.jpg"
        photos.save(Photo(noise((9, 9, 3)), metadata=metadata, icc_profile=profile), path)
        found = photos.load(path).metadata
        assert found.photoshop == blocks
        assert found.segments == others
        assert found.comment == b"1"
        again = XmpPacket.parse(found.xmp or b"")
        assert again.get(DC, "source") == packet.get(DC, "source")
        with path.open("rb") as file:
            icc = [data for marker, data in read_segments(file) if marker == 0xE2]
        assert b"".join(data[14:] for data in icc) == profile

    def test_captions_of_iptc_go_into_xmp_where_there_is_no_place(self, tmp_path: Path) -> None:
        values = {5: "Title", 25: "bor", 55: "19311000", 80: "Ügyes", 90: "Pécs", 120: "Szüret"}
        records = b"\x1c\1\x5a\0\3\x1b%G"
        for dataset, text in values.items():
            data = text.encode()
            records += bytes([0x1C, 2, dataset]) + len(data).to_bytes(2, "big") + data
        packet = XmpPacket()
        packet.set_default_text(DC, "title", "XMP's own")
        metadata = Metadata(iptc=records, xmp=packet.serialise())
        photos.save(Photo(noise((9, 9, 3)), metadata=metadata), tmp_path / "a.webp")
        found = XmpPacket.parse(photos.load(tmp_path / "a.webp").metadata.xmp or b"")
        assert found.get(DC, "title") == "XMP's own"
        assert found.get(DC, "description") == "Szüret"
        assert found.items(DC, "subject") == ["bor"]
        assert found.items(DC, "creator") == ["Ügyes"]
        assert found.get(PHOTOSHOP, "City") == "Pécs"
        assert found.get(PHOTOSHOP, "DateCreated") == "1931-10"

    def test_what_formats_cannot_hold_is_said(self, tmp_path: Path) -> None:
        photo = Photo(
            noise((9, 9), np.uint16),
            alpha=noise((9, 9), np.uint16),
            infrared=noise((9, 9), np.uint16),
            metadata=Metadata(iptc=b"\x1c\2\5\0\1a", comment=b"c", texts=(("A", "b"),)),
        )
        for name, words in {
            "a.jpg": ("16", "transparency", "PNG's texts", "infrared"),
            "a.webp": ("16", "IPTC", "comment"),
            "a.tif": ("texts", "comment"),
        }.items():
            said = " ".join(photo_writing.losses(photo, tmp_path / name))
            assert all(word in said for word in words), said


class TestPng:
    def chunked(self, path: Path, chunks: list[tuple[bytes, bytes]]) -> Path:
        data = imagecodecs.png_encode(noise((9, 9), np.uint8))
        made = b"".join(
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
            for kind, body in chunks
        )
        path.write_bytes(data[:33] + made + data[33:])
        return path

    def test_other_chunks_stay_as_they_are(self, tmp_path: Path) -> None:
        chunks = [
            (b"gAMA", struct.pack(">I", 45455)),
            (b"tIME", bytes((7, 220, 1, 2, 3, 4, 5))),
            (b"teSt", b"private"),
            (b"iTXt", b"Title\0\0\0fr\0Titre\0vendanges"),
            (b"zTXt", b"Author\0\0" + zlib.compress(b"J\xe1nos")),
        ]
        path = self.chunked(tmp_path / "a.png", chunks)
        photos.save(photos.load(path), tmp_path / "b.png")
        with (tmp_path / "b.png").open("rb") as file:
            found = read_chunks(file)
        assert [chunk for chunk in chunks if chunk not in found] == []

    def test_what_colours_meant_goes_when_colour_is_added(self, tmp_path: Path) -> None:
        path = self.chunked(
            tmp_path / "a.png", [(b"gAMA", struct.pack(">I", 45455)), (b"sBIT", b"\6")]
        )
        photo = photos.load(path)
        colored = photos.with_result(photo, noise((9, 9, 3)), is_color_added=True)
        photos.save(colored, tmp_path / "b.png", changes=CHANGES)
        with (tmp_path / "b.png").open("rb") as file:
            assert not {b"gAMA", b"sBIT"} & {kind for kind, _data in read_chunks(file)}


class TestResolutionAndProfile:
    @pytest.mark.parametrize(
        ("resolution", "unit", "dots"),
        [((300.0, 200.0), 1, (300, 200)), ((299.72, 299.72), 2, (118, 118)), (None, 0, (1, 1))],
    )
    def test_jfif_takes_the_nearer_unit(
        self, tmp_path: Path, resolution: Any, unit: int, dots: tuple[int, int]
    ) -> None:
        photos.save(Photo(noise((9, 9)), resolution=resolution), tmp_path / "a.jpg")
        data = (tmp_path / "a.jpg").read_bytes()
        assert struct.unpack(">BHH", data[13:18]) == (unit, *dots)

    @pytest.mark.parametrize("name", ["a.tif", "a.png", "a.jpg", "a.webp"])
    def test_every_format_says_it(self, tmp_path: Path, name: str) -> None:
        photos.save(Photo(noise((9, 9, 3)), resolution=(400.0, 400.0)), tmp_path / name)
        assert photos.load(tmp_path / name).resolution == (400.0, 400.0)

    def test_grey_profile_in_webp_becomes_srgb_values(self, tmp_path: Path) -> None:
        profile = imagecodecs.cms_profile("gray", gamma=1.0)
        photo = Photo(np.full((16, 16), 55, np.uint8), icc_profile=profile)
        photo_writing.save(photo, tmp_path / "a.webp", options=ExportOptions(is_lossless=True))
        again = photos.load(tmp_path / "a.webp")
        assert again.icc_profile is None
        linear = 55 / 255
        expected = 255 * (1.055 * linear ** (1 / 2.4) - 0.055)
        assert abs(int(again.pixels[0, 0, 0]) - expected) <= 1


class TestOptions:
    def test_quality_and_subsampling(self, tmp_path: Path) -> None:
        photo = Photo(noise((64, 64, 3)))
        for name, options in {
            "best.jpg": ExportOptions(),
            "less.jpg": ExportOptions(quality=40, subsampling="4:2:0"),
        }.items():
            photo_writing.save(photo, tmp_path / name, options=options)
        sizes = [(tmp_path / name).stat().st_size for name in ("best.jpg", "less.jpg")]
        assert sizes[1] < sizes[0] / 2

    def test_lossless_webp(self, tmp_path: Path) -> None:
        photo = Photo(noise((20, 30, 3)), alpha=noise((20, 30)))
        photo_writing.save(photo, tmp_path / "a.webp", options=ExportOptions(is_lossless=True))
        again = photos.load(tmp_path / "a.webp")
        assert np.array_equal(again.pixels, photo.pixels)
        assert again.alpha is not None
        assert np.array_equal(again.alpha, noise((20, 30)))

    def test_sixteen_bits_are_rounded_to_eight_everywhere(self, tmp_path: Path) -> None:
        photo = Photo(noise((600, 20, 3), np.uint16))
        photo_writing.save(photo, tmp_path / "a.webp", options=ExportOptions(is_lossless=True))
        expected = np.rint(photo.pixels / 257).astype(np.uint8)
        assert np.array_equal(photos.load(tmp_path / "a.webp").pixels, expected)

    @pytest.mark.parametrize(
        "wrong", [{"quality": 0}, {"subsampling": "4:1:1"}, {"compression": "jpeg"}]
    )
    def test_wrong_ones_are_refused(self, wrong: dict[str, Any]) -> None:
        with pytest.raises(ExportError, match="cannot be"):
            ExportOptions(**wrong)


class TestOriginal:
    def test_is_never_overwritten(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.png"
        photos.save(Photo(noise((9, 9))), path)
        before = path.read_bytes()
        photo = photos.load(path)
        (tmp_path / "other.png").symlink_to(path)
        os.link(path, tmp_path / "third.png")
        for name in ("photo.png", "other.png", "third.png"):
            with pytest.raises(ExportError, match="never overwritten"):
                photos.save(photo, tmp_path / name, overwrite=True)
        assert path.read_bytes() == before

    def test_that_changed_meanwhile_is_noticed(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.png"
        photos.save(Photo(noise((9, 9))), path)
        photo = photos.load(path)
        assert photo_writing.changed_source(photo) == []
        path.write_bytes(path.read_bytes() + b"\0")
        assert "another program" in photo_writing.losses(photo, tmp_path / "b.png")[0]


class TestWhatNoLongerHolds:
    def test_white_point_of_cmyk(self, tmp_path: Path) -> None:
        tags = [(318, 5, 2, (3127, 10000, 329, 1000), True), (65000, 7, 4, b"\1\2\3\4", True)]
        values = noise((30, 40, 4))
        tifffile.imwrite(
            tmp_path / "a.tif", values, photometric="separated", metadata=None, extratags=tags
        )
        photos.save(photos.load(tmp_path / "a.tif"), tmp_path / "b.tif")
        with tifffile.TiffFile(tmp_path / "b.tif") as tiff:
            codes = {tag.code for tag in tiff.pages.first.tags}
        assert 65000 in codes
        assert 318 not in codes

    @pytest.mark.parametrize(
        ("values", "kind"),
        [(noise((30, 40, 3)), "rgb"), (noise((30, 40)).astype(np.float32), "minisblack")],
        ids=["rgb", "float"],
    )
    def test_white_point_of_colours_that_stay(
        self, tmp_path: Path, values: np.ndarray, kind: Any
    ) -> None:
        tags = [(318, 5, 2, (3127, 10000, 329, 1000), True)]
        tifffile.imwrite(
            tmp_path / "a.tif", values, photometric=kind, metadata=None, extratags=tags
        )
        photo = photos.load(tmp_path / "a.tif")
        photos.save(photo, tmp_path / "b.tif")
        with tifffile.TiffFile(tmp_path / "b.tif") as tiff:
            assert 318 in {tag.code for tag in tiff.pages.first.tags}
        if photo.is_gray:
            colored = photos.with_result(photo, noise((30, 40, 3)), is_color_added=True)
            photos.save(colored, tmp_path / "c.tif")
            with tifffile.TiffFile(tmp_path / "c.tif") as tiff:
                assert 318 not in {tag.code for tag in tiff.pages.first.tags}


def test_what_is_measured_in_pixels_grows_with_the_picture(tmp_path: Path) -> None:
    packet = XmpPacket()
    packet.set(EXIF, "FocalPlaneXResolution", "3000/1")
    unit, x, name = (AREA, "unit"), (AREA, "x"), (REGIONS, "Name")
    faces: list[XmpValue] = [
        {name: "Anna", (REGIONS, "Area"): {x: "12", unit: "pixel"}},
        {name: "Eva", (REGIONS, "Area"): {x: "0.5", unit: "normalized"}},
    ]
    packet.set_fields(REGIONS, "Regions", {(REGIONS, "RegionList"): XmpArray(tuple(faces), "Bag")})
    details = {
        0xA002: number_tag(0xA002, 4, [40], "<"),
        0xA003: number_tag(0xA003, 4, [30], "<"),
        0xA20E: rational_tag(0xA20E, 3000, "<"),
        0x9214: number_tag(0x9214, 3, [10, 12, 5], "<"),
    }
    first = Directory({}, {EXIF_POINTER: Directory(details)})
    metadata = Metadata(exif=write_block(TiffStructure("<", False, first)), xmp=packet.serialise())
    large = photos.with_result(Photo(noise((30, 40)), metadata=metadata), noise((60, 80)))
    photos.save(large, tmp_path / "a.jpg")
    found = photos.load(tmp_path / "a.jpg").metadata
    assert found.exif is not None
    tags = read_exif(found.exif).first.children[EXIF_POINTER].tags
    assert numbers_of(tags[0x9214], "<") == (20, 24, 10)
    assert fraction_of(tags[0xA20E], "<") == 6000
    read = parse_xmp(found.xmp)
    assert read.get(EXIF, "FocalPlaneXResolution") == "60000000/10000"
    regions: Any = read.fields(REGIONS, "Regions")[(REGIONS, "RegionList")]
    assert [face[REGIONS, "Area"][x] for face in regions.items] == ["24", "0.5"]


@pytest.mark.parametrize(("dtype", "ending"), [(np.uint8, ".png"), (np.uint16, ".tif")])
def test_results_of_formats_that_cannot_be_written(dtype: Any, ending: str) -> None:
    photo = Photo(noise((30, 40), dtype), path=Path("a.nef"), format="RAW")
    assert photo_writing.extension_for(photo) == ending


@pytest.mark.parametrize("orientation", range(1, 9))
def test_boxes_of_faces_stay_on_the_faces(tmp_path: Path, orientation: int) -> None:
    stored = np.zeros((30, 40), np.uint8)
    stored[6:9, 4:8] = 255
    packet = XmpPacket()
    box = {(AREA, "x"): "0.15", (AREA, "y"): "0.25", (AREA, "w"): "0.1", (AREA, "h"): "0.1"}
    face: XmpValue = {(REGIONS, "Name"): "Anna", (REGIONS, "Area"): box}
    size = {(DIMENSIONS, "w"): "40", (DIMENSIONS, "h"): "30"}
    fields: dict[Any, XmpValue] = {(REGIONS, "RegionList"): XmpArray((face,), "Bag")}
    packet.set_fields(REGIONS, "Regions", {(REGIONS, "AppliedToDimensions"): size, **fields})
    exif = Image.Exif()
    exif[274] = orientation
    info = PngImagePlugin.PngInfo()
    info.add_itxt("XML:com.adobe.xmp", packet.serialise().decode())
    Image.fromarray(stored).save(tmp_path / "a.png", exif=exif, pnginfo=info)
    photos.save(photos.load(tmp_path / "a.png"), tmp_path / "b.tif")
    photo = photos.load(tmp_path / "b.tif")
    regions = parse_xmp(photo.metadata.xmp).fields(REGIONS, "Regions")
    faces: Any = regions[(REGIONS, "RegionList")]
    area = faces.items[0][REGIONS, "Area"]
    x, y, w, h = (float(area[AREA, name]) for name in "xywh")
    left, top = round((x - w / 2) * photo.width), round((y - h / 2) * photo.height)
    inside = photo.pixels[top : top + round(h * photo.height), left : left + round(w * photo.width)]
    assert inside.size == np.count_nonzero(photo.pixels) == np.count_nonzero(inside)
    applied: Any = regions[(REGIONS, "AppliedToDimensions")]
    assert (applied[DIMENSIONS, "w"], applied[DIMENSIONS, "h"]) == (
        str(photo.width),
        str(photo.height),
    )
