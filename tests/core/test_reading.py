"""Opening picture files: pages, limits, profiles, orientation, and what is said about them."""

from __future__ import annotations

import hashlib
import io
import os
import struct
import time
import zlib
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
import tifffile
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from iide_studio.core import geometry
from iide_studio.core import photo as photos
from iide_studio.core.errors import PhotoReadError
from iide_studio.core.metadata import reading
from iide_studio.core.photo import Photo
from iide_studio.core.profiles import adobe_rgb_profile

ASSUMED = "The file has no colour profile; sRGB is assumed."


def noise(shape: tuple[int, ...], dtype: Any = np.uint8) -> np.ndarray:
    values = np.random.default_rng(0).integers(0, np.iinfo(dtype).max, shape, endpoint=True)
    return values.astype(dtype)


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


class TestOrientation:
    @given(orientation=st.integers(1, 8), height=st.integers(1, 9), width=st.integers(1, 9))
    def test_large_and_small_pictures_are_turned_alike(
        self, orientation: int, height: int, width: int
    ) -> None:
        pixels = noise((height, width, 3), np.uint16)
        turned = geometry._apply_to_large(pixels, orientation)
        assert np.array_equal(turned, geometry.apply_orientation(pixels, orientation))

    def test_every_plane_is_turned(self, tmp_path: Path) -> None:
        path = tmp_path / "scan.tif"
        values = noise((20, 30, 5), np.uint16)
        tifffile.imwrite(
            path,
            values,
            photometric="rgb",
            extrasamples=["unassalpha", "unspecified"],
            extratags=[(274, 3, 1, 6, True)],
        )
        photo = photos.load(path)
        turned = np.rot90(values, -1)
        assert photo.alpha is not None
        assert photo.infrared is not None
        assert np.array_equal(photo.pixels, turned[..., :3])
        assert np.array_equal(photo.alpha, turned[..., 3])
        assert np.array_equal(photo.infrared, turned[..., 4])

    @pytest.mark.parametrize("in_xmp", [False, True])
    def test_of_a_png_with_16_bits(self, tmp_path: Path, in_xmp: bool) -> None:
        pixels = noise((20, 30, 3), np.uint16)
        png = bytes(imagecodecs.png_encode(pixels))
        exif = Image.Exif()
        exif[0x0112] = 6
        block = (b"eXIf", exif.tobytes().removeprefix(b"Exif\0\0"))
        if in_xmp:
            packet = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/'
            packet += b'1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:tiff="http://ns.adobe.com'
            packet += b'/tiff/1.0/" tiff:Orientation="6"/></rdf:RDF></x:xmpmeta>'
            block = (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + packet)
        path = tmp_path / "scan.png"
        path.write_bytes(
            png[:-12] + chunk(*block) + png[-12:]
        )  # behind the pixels, as ExifTool does
        assert np.array_equal(photos.load(path).pixels, np.rot90(pixels, -1))

    def test_from_xmp_alone(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.jpg"
        xmp = (
            b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
            b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
            b'xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="8"/>'
            b"</rdf:RDF></x:xmpmeta>"
        )
        Image.fromarray(noise((20, 30, 3))).save(path, xmp=xmp)
        assert photos.load(path).pixels.shape == (30, 20, 3)


class TestPages:
    def test_each_can_be_chosen(self, tmp_path: Path) -> None:
        path = tmp_path / "pages.tif"
        pages = [noise((20, 30 + n, 3)) for n in range(3)]
        for page in pages:
            tifffile.imwrite(path, page, photometric="rgb", append=True)
        for number, page in enumerate(pages):
            photo = photos.load(path, page=number)
            assert np.array_equal(photo.pixels, page)
            assert (photo.page, photo.page_count) == (number, 3)
        assert "number 3" in photos.load(path, page=2).notes[0]
        with pytest.raises(PhotoReadError, match="no page 4; the file has 3 pages"):
            photos.load(path, page=3)

    def test_frames_of_an_animation(self, tmp_path: Path) -> None:
        path = tmp_path / "frames.webp"
        frames = [Image.new("RGB", (40, 30), color) for color in ("red", "lime")]
        frames[0].save(path, save_all=True, append_images=frames[1:], lossless=True)
        assert photos.load(path).pixels[0, 0].tolist() == [255, 0, 0]
        second = photos.load(path, page=1)
        assert second.pixels[0, 0].tolist() == [0, 255, 0]
        assert second.page_count == 2

    def test_thumbnails_are_no_pages(self, tmp_path: Path) -> None:
        path = tmp_path / "scan.tif"
        tifffile.imwrite(path, noise((20, 30, 3)), photometric="rgb")
        tifffile.imwrite(path, noise((5, 8, 3)), photometric="rgb", append=True, subfiletype=1)
        second = noise((21, 30, 3))
        tifffile.imwrite(path, second, photometric="rgb", append=True)
        assert photos.load(path).page_count == 2
        assert np.array_equal(photos.load(path, page=1).pixels, second)

    def test_a_loop_of_pages_ends(self, tmp_path: Path) -> None:
        path = tmp_path / "loop.tif"
        tifffile.imwrite(path, noise((20, 30)), metadata=None)
        content = bytearray(path.read_bytes())
        start = struct.unpack_from("<I", content, 4)[0]
        count = struct.unpack_from("<H", content, start)[0]
        struct.pack_into("<I", content, start + 2 + 12 * count, start)
        path.write_bytes(content)
        assert photos.load(path).page_count == 1

    def test_only_one(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.png"
        Image.fromarray(noise((20, 30))).save(path)
        with pytest.raises(PhotoReadError, match="the file has 1 page"):
            photos.load(path, page=1)


class TestLimits:
    def test_is_a_setting(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.png"
        Image.fromarray(noise((100, 100))).save(path)
        with pytest.raises(PhotoReadError, match="100 x 100 pixels"):
            photos.load(path, maximum_megapixels=0.005)
        assert photos.load(path, maximum_megapixels=0.01).width == 100

    def test_lies_above_pillows(self, tmp_path: Path) -> None:
        path = tmp_path / "large.pbm"
        path.write_bytes(b"P4 20000 18000\n" + bytes(20000 * 18000 // 8 - 5))
        with pytest.raises(PhotoReadError, match="damaged or cut short"):
            photos.load(path)

    def test_small_file_that_claims_to_be_huge(self, tmp_path: Path) -> None:
        header = struct.pack(">IIBBBBB", 15_000, 15_000, 8, 2, 0, 0, 0)
        chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(bytes(100))), (b"IEND", b"")]
        png = b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*given) for given in chunks)
        path = tmp_path / "bomb.png"
        path.write_bytes(png)
        with pytest.raises(PhotoReadError, match="no photograph is that small"):
            photos.load(path)

    def test_too_large_to_restore(self) -> None:
        row = np.broadcast_to(np.zeros(1, np.uint8), (13_000, 12_000))
        with pytest.raises(PhotoReadError, match="150 megapixels"):
            photos.require_restorable(Photo(row))


class TestProfiles:
    @pytest.mark.parametrize("ending", [".jpg", ".png", ".webp", ".tif", ".avif", ".jp2"])
    def test_missing_one_is_said_where_the_format_names_no_colours(
        self, tmp_path: Path, ending: str
    ) -> None:
        path = tmp_path / f"photo{ending}"
        Image.fromarray(noise((70, 70, 3))).save(path)
        photo = photos.load(path)
        assert photo.icc_profile is None
        assert photo.notes == (() if ending in (".avif", ".jp2") else (ASSUMED,))

    @pytest.mark.parametrize("ending", [".jpg", ".png", ".webp", ".tif", ".avif"])
    def test_bytes_are_kept(self, tmp_path: Path, ending: str) -> None:
        path = tmp_path / f"photo{ending}"
        Image.fromarray(noise((70, 70, 3))).save(path, icc_profile=adobe_rgb_profile())
        photo = photos.load(path)
        assert photo.icc_profile == adobe_rgb_profile()
        assert photo.notes == ()

    def test_damaged_one(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.jpg"
        Image.fromarray(noise((70, 70, 3))).save(path, icc_profile=b"no profile" * 50)
        photo = photos.load(path)
        assert photo.icc_profile is None
        assert "profile is damaged" in photo.notes[0]

    def test_one_for_other_colours_is_kept_but_not_used(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.tif"
        tifffile.imwrite(path, noise((70, 70)), iccprofile=adobe_rgb_profile())
        photo = photos.load(path)
        assert photo.icc_profile == adobe_rgb_profile()
        assert "another kind of colours" in photo.notes[0]

    @pytest.mark.parametrize(("color_space", "index"), [(2, "R98"), (0xFFFF, "R03")])
    def test_adobe_rgb_named_by_exif_alone(
        self, tmp_path: Path, color_space: int, index: str
    ) -> None:
        exif = Image.Exif()
        details = exif.get_ifd(0x8769)
        details[0xA001] = color_space
        details[0xA005] = {1: index}
        path = tmp_path / "photo.jpg"
        Image.fromarray(noise((70, 70, 3))).save(path, exif=exif)
        photo = photos.load(path)
        assert photo.icc_profile == adobe_rgb_profile()

    def test_srgb_named_by_exif_needs_no_note(self, tmp_path: Path) -> None:
        exif = Image.Exif()
        exif.get_ifd(0x8769)[0xA001] = 1
        path = tmp_path / "photo.jpg"
        Image.fromarray(noise((70, 70, 3))).save(path, exif=exif)
        assert photos.load(path).notes == ()

    def test_colours_described_by_numbers_in_a_png(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.png"
        stream = io.BytesIO()
        Image.fromarray(noise((70, 70, 3))).save(stream, "PNG")
        png = stream.getvalue()
        adobe = (31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000)
        extra = chunk(b"gAMA", struct.pack(">I", 45455)) + chunk(
            b"cHRM", struct.pack(">8I", *adobe)
        )
        path.write_bytes(png[:33] + extra + png[33:])
        profile = photos.load(path).icc_profile
        assert profile is not None
        options: dict[str, Any] = {
            "colorspace": "rgb",
            "outcolorspace": "rgb",
            "outdtype": "float32",
        }
        green = np.array([[[0, 65535, 0]]], np.uint16)
        found = imagecodecs.cms_transform(green, profile, adobe_rgb_profile(), **options)
        assert np.allclose(found, [[[0, 1, 0]]], atol=0.01)


class TestSource:
    def test_hash_and_identity(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.png"
        Image.fromarray(noise((70, 70, 3))).save(path)
        photo = photos.load(path)
        assert photo.source is not None
        assert photo.source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
        assert not photo.source.has_changed()
        os.utime(path, (time.time(), time.time() + 5))
        assert photo.source.has_changed()

    def test_change_while_reading_is_noticed(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "photo.png"
        Image.fromarray(noise((70, 70, 3))).save(path)
        read = reading.read_metadata

        def change(*arguments: Any, **options: Any) -> Any:
            os.utime(path, (1, 1))
            return read(*arguments, **options)

        monkeypatch.setattr(reading, "read_metadata", change)
        with pytest.raises(PhotoReadError, match="changed while it was read"):
            photos.load(path)

    def test_name_of_any_letters(self, tmp_path: Path) -> None:
        path = tmp_path / "Fotó régi, Grüße 老照片 (1).tif"
        tifffile.imwrite(path, noise((20, 30, 3)), photometric="rgb")
        assert photos.load(path).width == 30

    def test_result_leaves_the_infrared_channel_behind(self) -> None:
        photo = Photo(noise((8, 8, 3)), infrared=noise((8, 8)))
        assert photos.with_result(photo, noise((16, 16, 3))).infrared is None
