"""Reading and writing photographs."""

from __future__ import annotations

import errno
import os
import struct
import zlib
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
import tifffile
from PIL import Image

from iide_studio.core import photo as photos
from iide_studio.core import photo_writing
from iide_studio.core.errors import ExportError, PhotoReadError
from iide_studio.core.photo import Photo

ASSUMED = "The file has no colour profile; sRGB is assumed."
_ORIENTATION = 0x0112


def noise(shape: tuple[int, ...], dtype: Any = np.uint8) -> np.ndarray:
    values = np.random.default_rng(0).integers(0, np.iinfo(dtype).max, shape, endpoint=True)
    return values.astype(dtype)


def header_of_a_bomb() -> bytes:
    header = b"IHDR" + struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    crc = struct.pack(">I", zlib.crc32(header))
    data = struct.pack(">I", 10) + b"IDAT" + bytes(14)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + crc + data


class TestSaveAndLoad:
    @pytest.mark.parametrize("ending", [".png", ".tif"])
    @pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
    @pytest.mark.parametrize("channels", [(), (3,)])
    @pytest.mark.parametrize("with_alpha", [False, True])
    def test_lossless_formats_keep_everything(
        self, tmp_path: Path, ending: str, dtype: Any, channels: tuple[int, ...], with_alpha: bool
    ) -> None:
        photo = Photo(
            noise((33, 47, *channels), dtype),
            alpha=noise((33, 47), dtype) if with_alpha else None,
            icc_profile=imagecodecs.cms_profile("adobergb") if channels else None,
            resolution=(600.0, 300.0),
        )
        path = tmp_path / f"photo{ending}"
        photos.save(photo, path)
        loaded = photos.load(path)
        assert np.array_equal(loaded.pixels, photo.pixels)
        assert loaded.pixels.dtype == dtype
        if photo.alpha is None:
            assert loaded.alpha is None
        else:
            assert loaded.alpha is not None
            assert np.array_equal(loaded.alpha, photo.alpha)
        assert loaded.icc_profile == photo.icc_profile
        assert loaded.resolution == photo.resolution
        assert loaded.notes == (() if channels else (ASSUMED,))

    @pytest.mark.parametrize("ending", [".jpg", ".webp"])
    def test_lossy_formats_stay_close_and_round_to_8_bits(
        self, tmp_path: Path, ending: str
    ) -> None:
        slope = np.linspace(0, 65535, 64).astype(np.uint16)
        photo = Photo(np.repeat(np.tile(slope, (64, 1))[..., None], 3, axis=2))
        path = tmp_path / f"photo{ending}"
        photos.save(photo, path)
        loaded = photos.load(path)
        assert loaded.pixels.dtype == np.uint8
        assert np.abs(loaded.pixels.astype(int) - (photo.pixels // 257)).mean() < 2

    def test_exif_survives_with_the_new_size_and_orientation(self, tmp_path: Path) -> None:
        exif = Image.Exif()
        exif[_ORIENTATION] = 6
        exif[0x010E] = "Grandmother"
        exif.get_ifd(0x8769)[0xA002] = 40
        source = tmp_path / "photo.jpg"
        Image.fromarray(noise((20, 40, 3))).save(source, exif=exif)
        loaded = photos.load(source)
        assert loaded.pixels.shape == (40, 20, 3)
        photos.save(loaded, tmp_path / "again.png")
        with Image.open(tmp_path / "again.png") as again:
            found = again.getexif()
            assert (found[_ORIENTATION], found[0x010E]) == (1, "Grandmother")
            assert found.get_ifd(0x8769)[0xA002] == 20


class TestOrientation:
    @pytest.mark.parametrize("orientation", range(1, 9))
    def test_all_eight_look_the_same(self, tmp_path: Path, orientation: int) -> None:
        upright = noise((20, 30, 3))
        inverse = {5: 5, 6: 8, 7: 7, 8: 6}.get(orientation, orientation)
        stored = photos.apply_orientation(upright, inverse)
        exif = Image.Exif()
        exif[_ORIENTATION] = orientation
        path = tmp_path / "photo.png"
        Image.fromarray(stored).save(path, exif=exif, dpi=(100, 200))
        loaded = photos.load(path)
        assert np.array_equal(loaded.pixels, upright)
        expected = (200, 100) if orientation >= 5 else (100, 200)
        assert loaded.resolution is not None
        assert tuple(round(v) for v in loaded.resolution) == expected


class TestOddFiles:
    def test_cmyk_becomes_rgb_with_a_note(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.jpg"
        Image.fromarray(noise((70, 70, 3))).convert("CMYK").save(path)
        loaded = photos.load(path)
        assert loaded.pixels.shape == (70, 70, 3)
        assert "CMYK" in loaded.notes[0]

    def test_palette_becomes_rgb_with_a_note(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.gif"
        Image.fromarray(noise((70, 70, 3))).convert("P").save(path)
        loaded = photos.load(path)
        assert loaded.pixels.shape == (70, 70, 3)
        assert "palette" in loaded.notes[0]

    def test_first_of_several_pictures(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.tif"
        first = noise((20, 30, 3))
        tifffile.imwrite(path, first, photometric="rgb")
        tifffile.imwrite(path, 255 - first, photometric="rgb", append=True)
        loaded = photos.load(path)
        assert np.array_equal(loaded.pixels, first)
        assert "2 pictures" in loaded.notes[0]

    def test_planar_tiff(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.tif"
        pixels = noise((20, 30, 3), np.uint16)
        planes = np.moveaxis(pixels, -1, 0)
        tifffile.imwrite(path, planes, photometric="rgb", planarconfig="separate")
        assert np.array_equal(photos.load(path).pixels, pixels)

    def test_floating_point_becomes_16_bit(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.tif"
        tifffile.imwrite(path, np.array([[0.0, 0.5, 1.0, np.nan]], np.float32))
        loaded = photos.load(path)
        assert loaded.pixels.tolist() == [[0, 32768, 65535, 0]]
        assert "white" in loaded.notes[0]

    def test_format_is_what_the_file_holds(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.jpg"
        Image.fromarray(noise((20, 30, 3))).save(path, "PNG")
        loaded = photos.load(path)
        assert loaded.format == "PNG"
        assert photo_writing.extension_for(loaded) == ".png"


class TestBadFiles:
    @pytest.mark.parametrize(
        ("content", "words"),
        [
            (b"", "is empty"),
            (b"no picture at all, only words", "not a picture"),
            (b"%PDF-1.7 and so on", "PDF document"),
            (b"\0\0\0\x18ftypheic and so on", "damaged"),
            (b"\0\0\0\x18ftypisom and so on", "a film"),
            (header_of_a_bomb(), "gigantic"),
        ],
    )
    def test_are_refused_with_a_sentence(self, tmp_path: Path, content: bytes, words: str) -> None:
        path = tmp_path / "photo.png"
        path.write_bytes(content)
        with pytest.raises(PhotoReadError, match=words) as caught:
            photos.load(path)
        assert str(path) in caught.value.message
        assert caught.value.hint

    @pytest.mark.parametrize("ending", [".png", ".tif", ".jpg", ".webp"])
    def test_cut_short(self, tmp_path: Path, ending: str) -> None:
        path = tmp_path / f"photo{ending}"
        photos.save(Photo(noise((64, 64, 3))), path)
        content = path.read_bytes()
        path.write_bytes(content[: len(content) // 2])
        with pytest.raises(PhotoReadError):
            photos.load(path)

    def test_missing_and_folder(self, tmp_path: Path) -> None:
        with pytest.raises(PhotoReadError, match="does not exist"):
            photos.load(tmp_path / "missing.png")
        with pytest.raises(PhotoReadError, match="is a folder"):
            photos.load(tmp_path)

    def test_gigantic_tiff_is_refused_from_its_header(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.tif"
        tifffile.imwrite(path, noise((20, 30)))
        with tifffile.TiffFile(path, mode="r+") as tiff:
            for tag in ("ImageWidth", "ImageLength"):
                tiff.pages.first.tags[tag].overwrite(30_000)
        with pytest.raises(PhotoReadError, match="megapixels"):
            photos.load(path)

    def test_pixels_without_bytes_are_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.tif"
        tifffile.imwrite(path, noise((20, 30)))
        with tifffile.TiffFile(path, mode="r+") as tiff:
            for tag in ("ImageWidth", "ImageLength"):
                tiff.pages.first.tags[tag].overwrite(15_000)
        with pytest.raises(PhotoReadError, match="15000 x 15000 pixels in"):
            photos.load(path)


class TestWriting:
    def test_full_disk_leaves_no_file(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(*_arguments: object) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        monkeypatch.setattr(os, "replace", fail)
        with pytest.raises(ExportError, match="disk is full"):
            photos.save(Photo(noise((8, 8))), tmp_path / "photo.png")
        assert list(tmp_path.iterdir()) == []

    def test_disk_that_fills_up_while_writing(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(path: Path, _data: bytes) -> int:
            path.touch()
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        monkeypatch.setattr(Path, "write_bytes", fail)
        with pytest.raises(ExportError, match="disk is full"):
            photos.save(Photo(noise((8, 8))), tmp_path / "photo.png")
        assert list(tmp_path.iterdir()) == []

    def test_space_is_checked_first(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(photo_writing, "expected_size", lambda *_arguments: 2**60)
        with pytest.raises(ExportError, match="disk is full"):
            photos.save(Photo(noise((8, 8))), tmp_path / "photo.png")

    def test_older_file_survives_a_failure(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "photo.png"
        path.write_bytes(b"older")
        with pytest.raises(ExportError, match="exists already"):
            photos.save(Photo(noise((8, 8))), path)
        assert path.read_bytes() == b"older"

    def test_missing_folder_and_unknown_ending(self, tmp_path: Path) -> None:
        with pytest.raises(ExportError, match="folder does not exist"):
            photos.save(Photo(noise((8, 8))), tmp_path / "nowhere" / "photo.png")
        with pytest.raises(ExportError, match=r"photo\.xyz"):
            photos.save(Photo(noise((8, 8))), tmp_path / "photo.xyz")

    def test_result_takes_alpha_and_resolution_along(self) -> None:
        photo = Photo(noise((8, 8, 3)), alpha=noise((8, 8)), resolution=(300.0, 300.0))
        result = photos.with_result(photo, noise((16, 16, 3)))
        assert result.alpha is not None
        assert result.alpha.shape == (16, 16)
        assert result.resolution == (600.0, 600.0)
