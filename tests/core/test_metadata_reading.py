"""Reading metadata from whole files, sound and damaged."""

from __future__ import annotations

import io
import zlib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tifffile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from iide_studio.core.metadata import iptc, png_chunks
from iide_studio.core.metadata.changes import MetadataChanges
from iide_studio.core.metadata.exif import empty_exif, read_exif
from iide_studio.core.metadata.jpeg_segments import with_metadata
from iide_studio.core.metadata.metadata import Metadata
from iide_studio.core.metadata.photoshop import Resource, read_resources, with_iptc, write_resources
from iide_studio.core.metadata.reading import read_metadata
from iide_studio.core.metadata.tag_types import text_of, text_tag
from iide_studio.core.metadata.tiff_directory import Directory, TiffStructure
from iide_studio.core.metadata.tiff_layout import write_block
from iide_studio.core.metadata.xmp import XmpPacket
from iide_studio.core.metadata.xmp_namespaces import DC
from iide_studio.core.photo import Photo, save

EXIF = write_block(TiffStructure(">", False, Directory({315: text_tag(315, "Ügyes")})))
IIM = b"\x1c\x02\x78\x00\x05Sz\xc3\xbcr"
RECORDS = b"\x1c\x01\x5a\x00\x03\x1b%G" + IIM


def xmp(title: str = "Szüret") -> bytes:
    packet = XmpPacket()
    packet.set(DC, "title", title)
    return packet.serialise()


def full() -> Metadata:
    blocks = write_resources([Resource(b"8BIM", 1049, b"", b"\0\0\0\x1e")])
    return Metadata(
        exif=EXIF,
        iptc=RECORDS,
        photoshop=blocks,
        xmp=xmp(),
        comment=b"hello",
        texts=(("Title", "Szüret 家"),),
    )


def written(path: Path) -> Path:
    save(Photo(np.zeros((8, 9, 3), np.uint8), metadata=full()), path)
    return path


class TestContainers:
    @pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp"])
    def test_what_is_written_is_read(self, tmp_path: Path, name: str) -> None:
        found = read_metadata(written(tmp_path / name), "X")
        assert found.notes == ()
        assert found.metadata.exif is not None
        assert text_of(read_exif(found.metadata.exif).first.tags[315]) == "Ügyes"
        assert XmpPacket.parse(found.metadata.xmp or b"").get(DC, "title") == "Szüret"
        if name != "a.webp":
            assert found.metadata.xmp == xmp()
            assert found.metadata.iptc == RECORDS
            resources = read_resources(found.metadata.photoshop or b"")[0]
            assert (1049, b"\0\0\0\x1e") in [(r.number, r.data) for r in resources]
        assert found.metadata.comment == (b"hello" if name == "a.jpg" else None)
        assert found.metadata.texts == (full().texts if name == "a.png" else ())

    def test_jpeg_2000(self, tmp_path: Path) -> None:
        file = io.BytesIO()
        Image.new("RGB", (8, 8)).save(file, "JPEG2000")
        boxes = {
            bytes.fromhex("be7acfcb97a942e89c71999491e3afac"): xmp(),
            b"JpgTiffExif->JP2": EXIF,
            bytes.fromhex("33c7a4d2b81d4723a0baf1a3e097ad38"): IIM,
        }
        added = b"".join(
            (24 + len(d)).to_bytes(4, "big") + b"uuid" + u + d for u, d in boxes.items()
        )
        data = file.getvalue()
        place = data.index(b"jp2c") - 4
        path = tmp_path / "a.jp2"
        path.write_bytes(data[:place] + added + data[place:])
        metadata = read_metadata(path, "JPEG2000").metadata
        assert (metadata.exif, metadata.iptc, metadata.xmp) == (EXIF, IIM, xmp())

    def test_photoshop_document(self, tmp_path: Path) -> None:
        blocks = write_resources(
            [
                Resource(b"8BIM", number, b"", data)
                for number, data in ((1028, IIM), (1058, EXIF), (1060, xmp()))
            ]
        )
        path = tmp_path / "a.psd"
        path.write_bytes(b"8BPS" + bytes(22) + bytes(4) + len(blocks).to_bytes(4, "big") + blocks)
        metadata = read_metadata(path, "PSD").metadata
        assert (metadata.exif, metadata.iptc, metadata.xmp) == (EXIF, IIM, xmp())

    def test_avif(self, tmp_path: Path) -> None:
        path = tmp_path / "a.avif"
        Image.new("RGB", (16, 16)).save(path, exif=b"Exif\0\0" + EXIF, xmp=xmp())
        metadata = read_metadata(path, "AVIF").metadata
        assert (metadata.exif, metadata.xmp) == (EXIF, xmp())

    def test_avif_that_names_the_common_kind_first(self, tmp_path: Path) -> None:
        path = tmp_path / "a.avif"
        Image.new("RGB", (16, 16)).save(path, exif=b"Exif\0\0" + EXIF, xmp=xmp())
        content = path.read_bytes()
        path.write_bytes(content[:8] + b"mif1" + content[12:])
        metadata = read_metadata(path, "AVIF").metadata
        assert (metadata.exif, metadata.xmp) == (EXIF, xmp())

    def test_profiles_that_imagemagick_writes_into_png_texts(self, tmp_path: Path) -> None:
        info = PngImagePlugin.PngInfo()
        data = b"Exif\0\0" + EXIF
        info.add_text("Raw profile type exif", f"\nexif\n{len(data):8d}\n{data.hex()}\n", zip=True)
        path = tmp_path / "a.png"
        Image.new("RGB", (8, 8)).save(path, pnginfo=info)
        metadata = read_metadata(path, "PNG").metadata
        assert (metadata.exif, metadata.texts) == (EXIF, ())

    def test_second_page_of_a_tiff(self, tmp_path: Path) -> None:
        path = tmp_path / "a.tif"
        for number in range(2):
            tifffile.imwrite(
                path,
                np.zeros((8, 8), np.uint8),
                append=number > 0,
                metadata=None,
                description=f"page {number}",
            )
        metadata = read_metadata(path, "TIFF", page=1).metadata
        assert metadata.tiff is not None
        tags = {tag.code: tag for tag in metadata.tiff.tags}
        assert text_of(tags[270]) == "page 1"

    def test_iim_of_programs_that_swapped_it(self, tmp_path: Path) -> None:
        records = IIM + bytes(-len(IIM) % 4)
        turned = b"".join(records[i : i + 4][::-1] for i in range(0, len(records), 4))
        path = tmp_path / "a.tif"
        values = np.frombuffer(turned, "<u4")
        tifffile.imwrite(
            path,
            np.zeros((8, 8), np.uint8),
            metadata=None,
            extratags=[(33723, 4, len(values), values, True)],
        )
        metadata = read_metadata(path, "TIFF").metadata
        assert metadata.iptc is not None
        assert iptc.texts(metadata.iptc, 2, 120) == ["Szür"] or metadata.iptc.startswith(IIM)


class TestDamage:
    @pytest.mark.parametrize(
        ("metadata", "word"),
        [
            (Metadata(exif=b"II*\0" + b"\xff" * 40), "Exif"),
            (Metadata(xmp=b"<x:xmpmeta"), "XMP"),
            (Metadata(iptc=b"\x1c\x02\x78\x00\xffshort"), "IPTC"),
            (
                Metadata(segments=((0xED, b"Photoshop 3.0\0" + b"8BIM\x04\x19" + b"\xff" * 9),)),
                "Photoshop",
            ),
        ],
    )
    def test_is_left_out_with_a_note(self, tmp_path: Path, metadata: Metadata, word: str) -> None:
        file = io.BytesIO()
        Image.new("RGB", (8, 8)).save(file, "JPEG")
        path = tmp_path / "a.jpg"
        path.write_bytes(with_metadata(file.getvalue(), metadata, None))
        found = read_metadata(path, "JPEG")
        assert any(word in note for note in found.notes)

    @pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.tif", "a.webp"])
    @settings(
        max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
    @given(data=st.data())
    def test_of_any_kind_never_escapes(self, tmp_path: Path, name: str, data: Any) -> None:
        path = tmp_path / name
        if not path.exists():
            written(path)
        content = bytearray(path.read_bytes())
        for _ in range(data.draw(st.integers(0, 6))):
            content[data.draw(st.integers(8, len(content) - 1))] = data.draw(st.integers(0, 255))
        broken = tmp_path / f"broken{path.suffix}"
        broken.write_bytes(content[: data.draw(st.integers(0, len(content)))])
        metadata = read_metadata(broken, "TIFF").metadata
        photo = Photo(np.zeros((8, 9, 3), np.uint8), metadata=metadata, resolution=(3.0, 4.0))
        target = tmp_path / f"target{data.draw(st.sampled_from(('.jpg', '.png', '.tif', '.webp')))}"
        changes = MetadataChanges(software="S", modified=datetime.now(UTC), drop_gps=True)
        save(photo, target, overwrite=True, changes=changes)

    def test_missing_file(self, tmp_path: Path) -> None:
        assert read_metadata(tmp_path / "no.jpg", "JPEG").metadata == Metadata()

    def test_a_text_that_unpacks_to_gigabytes(self, tmp_path: Path) -> None:
        bomb = zlib.compress(bytes(2**26 + 2**20), 9)
        metadata, notes = png_chunks.metadata_of([(b"zTXt", b"Title\0\0" + bomb)])
        assert metadata.texts == ()
        assert notes


def test_photoshop_blocks_come_back() -> None:
    resources = [Resource(b"8BIM", 1005, b"odd", b"abc"), Resource(b"8BIM", 1049, b"", b"")]
    assert read_resources(write_resources(resources)) == (resources, True)
    blocks = with_iptc(write_resources(resources), IIM)
    assert [r.number for r in read_resources(blocks or b"")[0]] == [1028, 1005, 1049]
    assert with_iptc(blocks, None) == write_resources(resources)


def test_iptc_texts() -> None:
    assert iptc.texts(RECORDS, 2, 120) == ["Szür"]
    assert empty_exif().first == Directory()
