"""Opening what Pillow alone would open with too few bits, or not at all."""

from __future__ import annotations

import base64
import io
import struct
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
import tifffile
from PIL import Image

from iide_studio.core import photo as photos
from iide_studio.core.errors import PhotoReadError
from iide_studio.core.hdr import table_for
from iide_studio.core.photo import Photo
from iide_studio.core.profiles import adobe_rgb_profile, coded_profile


def noise(shape: tuple[int, ...], dtype: Any = np.uint8) -> np.ndarray:
    values = np.random.default_rng(0).integers(0, np.iinfo(dtype).max, shape, endpoint=True)
    return values.astype(dtype)


def stretched(values: np.ndarray, white: int, full: int) -> np.ndarray:
    return (values.astype(np.int64) * full + white // 2) // white


def opened(path: Path, content: bytes | bytearray) -> Photo:
    path.write_bytes(content)
    return photos.load(path)


class TestNetpbm:
    @pytest.mark.parametrize(("white", "dtype"), [(65535, ">u2"), (1023, ">u2"), (100, "u1")])
    @pytest.mark.parametrize("channels", [1, 3])
    def test_binary_of_any_depth(
        self, tmp_path: Path, white: int, dtype: str, channels: int
    ) -> None:
        values = np.random.default_rng(0).integers(0, white, (20, 30, channels), endpoint=True)
        values = values[..., 0] if channels == 1 else values
        head = f"P{5 if channels == 1 else 6}\n# by a scanner\n30 20\n{white}\n".encode()
        photo = opened(tmp_path / "photo.pnm", head + values.astype(dtype).tobytes())
        full = 255 if white <= 255 else 65535
        assert photo.max_value == full
        assert np.array_equal(photo.pixels, stretched(values, white, full))

    def test_text(self, tmp_path: Path) -> None:
        photo = opened(tmp_path / "photo.ppm", b"P3 2 1 1000 # two\n0 500 1000\n1000 0 0\n")
        assert photo.pixels.tolist() == [[[0, 32768, 65535], [65535, 0, 0]]]

    @pytest.mark.parametrize("content", [b"P5 30 20 65535\n1234", b"P2 3 1 9\n1 2", b"P2 1 1 9\nx"])
    def test_cut_short(self, tmp_path: Path, content: bytes) -> None:
        with pytest.raises(PhotoReadError):
            opened(tmp_path / "photo.pgm", content)


class TestJpeg2000:
    @pytest.mark.parametrize("bits", [8, 12, 16])
    @pytest.mark.parametrize("channels", [1, 3])
    def test_keeps_its_depth(self, tmp_path: Path, bits: int, channels: int) -> None:
        values = noise((40, 50, channels), np.uint16) >> (16 - bits)
        values = values.astype(np.uint8 if bits == 8 else np.uint16)
        values = values[..., 0] if channels == 1 else values
        options: dict[str, Any] = {"level": 0, "reversible": True, "bitspersample": bits}
        photo = opened(tmp_path / "photo.jp2", imagecodecs.jpeg2k_encode(values, **options))
        full = 255 if bits == 8 else 65535
        assert np.array_equal(photo.pixels, stretched(values, 2**bits - 1, full))

    @pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
    def test_profile_in_its_colour_box(self, tmp_path: Path, dtype: Any) -> None:
        values = noise((40, 50, 3), dtype)
        content = bytes(
            imagecodecs.jpeg2k_encode(values, level=0, reversible=True, codecformat="jp2")
        )
        start = content.index(b"colr") - 4
        length = int.from_bytes(content[start : start + 4], "big")
        body = b"colr\2\0\0" + adobe_rgb_profile()
        box = struct.pack(">I", len(body) + 4) + body
        changed = bytearray(content[:start] + box + content[start + length :])
        outer = content.index(b"jp2h") - 4
        size = int.from_bytes(content[outer : outer + 4], "big") + len(box) - length
        changed[outer : outer + 4] = size.to_bytes(4, "big")
        photo = opened(tmp_path / "photo.jp2", bytes(changed))
        assert photo.icc_profile == adobe_rgb_profile()
        assert np.array_equal(photo.pixels, values)


class TestAvif:
    @pytest.mark.parametrize("bits", [10, 12])
    def test_keeps_its_depth(self, tmp_path: Path, bits: int) -> None:
        values = noise((40, 50, 3), np.uint16) >> (16 - bits)
        content = imagecodecs.avif_encode(values, level=100, bitspersample=bits)
        photo = opened(tmp_path / "photo.avif", content)
        expected = np.rint(values * (65535 / (2**bits - 1)))
        assert photo.pixels.dtype == np.uint16
        assert np.abs(photo.pixels - expected).max() <= 65535 / (2**bits - 1) * 2

    def test_alpha(self, tmp_path: Path) -> None:
        values = noise((40, 50, 4), np.uint16) >> 6
        content = imagecodecs.avif_encode(values, level=100, bitspersample=10)
        photo = opened(tmp_path / "photo.avif", content)
        assert photo.alpha is not None
        assert np.array_equal(photo.alpha, stretched(values[..., 3], 1023, 65535))

    def test_wide_primaries_become_a_profile(self, tmp_path: Path) -> None:
        options: dict[str, Any] = {"primaries": 12, "transfer": 13, "matrix": 6}
        values = noise((40, 50, 3))
        content = bytes(imagecodecs.avif_encode(values, level=100, **options))
        photo = opened(tmp_path / "photo.avif", content)
        assert photo.icc_profile == coded_profile(12)
        assert photo.notes == ()

    def test_high_dynamic_range_has_paper_white_at_the_top(self, tmp_path: Path) -> None:
        codes = np.zeros((40, 50, 3), np.uint16)
        codes[:20], codes[20:] = 594, 1023  # 203 cd/m2 (ITU-R BT.2408, Table 1), and 10,000
        options: dict[str, Any] = {"primaries": 9, "transfer": 16, "matrix": 9}
        content = imagecodecs.avif_encode(codes, level=100, bitspersample=10, **options)
        photo = opened(tmp_path / "photo.avif", content)
        assert photo.pixels.min() > 65000
        assert photo.is_converted
        assert "HDR" in photo.notes[0]

    @pytest.mark.parametrize(("transfer", "code"), [(16, 0.5807), (18, 0.75)])
    def test_tables_of_both_curves(self, transfer: int, code: float) -> None:
        table = table_for(transfer, 12)
        assert table is not None
        assert table[0] == 0
        assert (np.diff(table.astype(int)) >= 0).all()
        assert table[round(code * 4095)] == pytest.approx(65535, abs=100)
        assert table_for(13, 12) is None


HEIC_8_BIT = (
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAUFtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAA"
    "AAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFlAAEAAAAAAAAAywAAACNpaW5mAAAAAAAB"
    "AAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAwWlwcnAAAACjaXBjbwAAAHdodmNDAQQIAAAAAAAAAAAAHvAA/P/4+AAADw"
    "MgAAEAF0ABDAH//wQIAAADAJ44AAADAAAeugJAIQABACpCAQEECAAAAwCeOAAAAwAAHpAFECCy3UklNc3AgIGBAAAD"
    "AAEAAAMAAQgiAAEACEQBwXKGDAIkAAAAFGlzcGUAAAAAAAAAUAAAAEAAAAAQcGl4aQAAAAADCAgIAAAAFmlwbWEAAA"
    "AAAAAAAQABA4ECgwAAANNtZGF0AAAAxygBrwa45VCsNz9xB///v4O+h/ZH0n/wI9N/ARzX3+FLD//5yGhb+wGvsATM"
    "QTD0Naa8+FImstOb1fnFq9yMAdM+qYJ7XWTvmin+VcTYDACeLofyQDezjugzZhAzqH6ssu3In5qmUItED5pfyGHIvF"
    "CM7NgplEfo7eymyL4IJMXp5R5jU905Tto40PGy4gHf9mTNq8J+ypMft5p02IV0OJXKV5/Mu2M5vhgSGNHrNwfrakTu"
    "dQ2LJRiOj9vNOmxCuhxK7cmjPlw="
)
HEIC_10_BIT = (
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAUJtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAA"
    "AAAAAAAAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFmAAEAAAAAAAAAMQAAACNpaW5mAAAAAAAB"
    "AAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAwmlwcnAAAACkaXBjbwAAAHhodmNDAQQIAAAAAAAAAAAAHvAA/P/6+gAADw"
    "MgAAEAF0ABDAH//wQIAAADAJw4AAADAAAeugJAIQABACtCAQEECAAAAwCcOAAAAwAAHpAFECCbLdSSU1zcCAgYEAAA"
    "AwAQAAADABCAIgABAAhEAcFyhgwCJAAAABRpc3BlAAAAAAAAAFAAAABAAAAAEHBpeGkAAAAAAwoKCgAAABZpcG1hAA"
    "AAAAAAAAEAAQOBAoMAAAA5bWRhdAAAAC0oAa8GuGOw3P1y3//+/g76H9lIaf/Aj038B/4ff4UsP//nIbko+snUvEVM"
    "/4A="
)
"""80 x 64 pixels, (200, 100, 50) above and (40, 80, 160) below, encoded by libheif and x265."""


class TestHeif:
    @pytest.mark.parametrize(
        ("sample", "dtype", "tolerance"), [(HEIC_8_BIT, np.uint8, 2), (HEIC_10_BIT, np.uint16, 200)]
    )
    def test_keeps_its_depth(self, tmp_path: Path, sample: str, dtype: Any, tolerance: int) -> None:
        photo = opened(tmp_path / "photo.heic", base64.b64decode(sample))
        unit = photo.max_value / 255
        assert (photo.format, photo.pixels.dtype) == ("HEIF", dtype)
        assert photo.pixels.shape == (64, 80, 3)
        assert np.abs(photo.pixels[0, 0] - np.array([200, 100, 50]) * unit).max() <= tolerance
        assert np.abs(photo.pixels[-1, -1] - np.array([40, 80, 160]) * unit).max() <= tolerance

    def test_damaged(self, tmp_path: Path) -> None:
        content = base64.b64decode(HEIC_8_BIT)
        for end in (40, 300, 500):
            with pytest.raises(PhotoReadError):
                opened(tmp_path / "photo.heic", content[:end])

    def test_too_large(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.heic"
        path.write_bytes(base64.b64decode(HEIC_8_BIT))
        with pytest.raises(PhotoReadError, match="80 x 64 pixels"):
            photos.load(path, maximum_megapixels=0.001)


def psd(
    planes: np.ndarray,
    *,
    mode: int,
    is_big: bool = False,
    is_packed: bool = False,
    resources: bytes = b"",
    palette: bytes = b"",
    layers: int = 0,
) -> bytes:
    """A Photoshop file of (C, H, W) planes, with no layers in truth."""
    channels, height, width = planes.shape
    depth = 8 * planes.dtype.itemsize
    data = planes.astype(planes.dtype.newbyteorder(">"))
    head = struct.pack(
        ">4sH6xHIIHH", b"8BPS", 2 if is_big else 1, channels, height, width, depth, mode
    )
    size = ">Q" if is_big else ">I"
    info = struct.pack(">h", layers)
    section = struct.pack(size, len(info)) + info if layers else b""
    body = struct.pack(">I", len(palette)) + palette
    body += struct.pack(">I", len(resources)) + resources
    body += struct.pack(size, len(section)) + section
    if not is_packed:
        return head + body + b"\0\0" + data.tobytes()
    rows = [bytes(imagecodecs.packbits_encode(row.tobytes())) for row in data.reshape(-1, width)]
    lengths = struct.pack(f">{len(rows)}{'I' if is_big else 'H'}", *map(len, rows))
    return head + body + b"\0\1" + lengths + b"".join(rows)


def resource(number: int, data: bytes) -> bytes:
    padded = data + b"\0" * (len(data) % 2)
    return b"8BIM" + struct.pack(">HHI", number, 0, len(data)) + padded


class TestPhotoshop:
    @pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
    @pytest.mark.parametrize("is_big", [False, True])
    @pytest.mark.parametrize("is_packed", [False, True])
    @pytest.mark.parametrize("channels", [1, 3])
    def test_flattened_picture_at_its_depth(
        self, tmp_path: Path, dtype: Any, is_big: bool, is_packed: bool, channels: int
    ) -> None:
        planes = noise((channels, 20, 30), dtype)
        mode = 1 if channels == 1 else 3
        content = psd(planes, mode=mode, is_big=is_big, is_packed=is_packed)
        photo = opened(tmp_path / "photo.psd", content)
        expected = planes[0] if channels == 1 else np.moveaxis(planes, 0, -1)
        assert photo.pixels.dtype == dtype
        assert np.array_equal(photo.pixels, expected)
        assert photo.format == "PSD"
        assert not photo.is_converted

    def test_profile_and_resolution(self, tmp_path: Path) -> None:
        resources = resource(1005, struct.pack(">IHHIHH", 300 << 16, 1, 1, 600 << 16, 1, 1))
        resources += resource(1039, adobe_rgb_profile())
        photo = opened(tmp_path / "a.psd", psd(noise((3, 20, 30)), mode=3, resources=resources))
        assert photo.icc_profile == adobe_rgb_profile()
        assert photo.resolution == (300, 600)
        assert photo.notes == ()

    def test_transparency_is_taken_out_of_the_white(self, tmp_path: Path) -> None:
        color, alpha = np.array([200, 100, 50]), 128
        planes = np.empty((4, 20, 30), np.uint8)
        planes[:3] = np.rint(color * alpha / 255 + 255 - alpha)[:, None, None]
        planes[3] = alpha
        photo = opened(tmp_path / "photo.psd", psd(planes, mode=3, layers=-1))
        assert photo.alpha is not None
        assert (photo.alpha == alpha).all()
        assert np.abs(photo.pixels.astype(int) - color).max() <= 2

    def test_transparent_cmyk_keeps_its_alpha(self, tmp_path: Path) -> None:
        planes = np.full((5, 2, 2), 255, np.uint8)
        planes[4] = 51
        photo = opened(tmp_path / "photo.psd", psd(planes, mode=4, layers=-1))
        assert photo.alpha is not None
        assert (photo.alpha == 51 * 257).all()
        assert (photo.pixels == 65535).all()

    def test_saved_selection_is_no_transparency(self, tmp_path: Path) -> None:
        photo = opened(tmp_path / "photo.psd", psd(noise((4, 20, 30)), mode=3, layers=1))
        assert photo.alpha is None
        assert "left out" in photo.notes[0]

    def test_cmyk_palette_and_float(self, tmp_path: Path) -> None:
        planes = np.full((4, 2, 2), 65535, np.uint16)  # no ink
        planes[0, 0, 0] = 0
        photo = opened(tmp_path / "cmyk.psd", psd(planes, mode=4))
        assert photo.pixels[0].tolist() == [[0, 65535, 65535], [65535] * 3]
        assert photo.is_converted
        palette = bytes(range(256)) + bytes(256) + bytes([9]) * 256
        photo = opened(
            tmp_path / "palette.psd", psd(np.full((1, 2, 2), 7, np.uint8), mode=2, palette=palette)
        )
        assert photo.pixels[0, 0].tolist() == [7, 0, 9]
        light = np.linspace(0, 1, 12, dtype=np.float32).reshape(3, 2, 2)
        photo = opened(tmp_path / "float.psd", psd(light, mode=3))
        assert np.array_equal(photo.pixels, np.rint(np.moveaxis(light, 0, -1) * 65535))

    def test_lab(self, tmp_path: Path) -> None:
        planes = np.full((3, 2, 2), 128, np.uint8)
        planes[0, 0] = 255
        photo = opened(tmp_path / "lab.psd", psd(planes, mode=9))
        assert (photo.pixels[0] >= 65530).all()
        assert np.ptp(photo.pixels[1].astype(int)) < 20

    @pytest.mark.parametrize("end", [10, 26, 34, 60, 300])
    def test_cut_short(self, tmp_path: Path, end: int) -> None:
        with pytest.raises(PhotoReadError):
            opened(tmp_path / "photo.psd", psd(noise((3, 20, 30)), mode=3)[:end])

    def test_gigantic(self, tmp_path: Path) -> None:
        content = bytearray(psd(noise((3, 20, 30)), mode=3))
        struct.pack_into(">II", content, 14, 30_000, 30_000)
        with pytest.raises(PhotoReadError, match="megapixels"):
            opened(tmp_path / "photo.psd", bytes(content))

    def test_without_a_flattened_picture_the_layers_are_put_together(self, tmp_path: Path) -> None:
        from psd_tools import PSDImage

        document = PSDImage.new("RGB", (30, 20))
        document.create_pixel_layer(Image.new("RGB", (30, 20), (200, 100, 50)), name="photo")
        stream = io.BytesIO()
        document.save(stream)
        content = stream.getvalue()
        version = struct.pack(">I?", 1, False) + bytes(12)
        start = 26 + 4 + int.from_bytes(content[26:30], "big")
        length = int.from_bytes(content[start : start + 4], "big")
        resources = resource(1057, version)
        content = (
            content[:start]
            + struct.pack(">I", len(resources))
            + resources
            + content[start + 4 + length :]
        )
        photo = opened(tmp_path / "photo.psd", content)
        assert photo.pixels[5, 5].tolist() == [200, 100, 50]
        assert "layers were put together" in photo.notes[0]


def write_dng(path: Path, *tags: tuple[Any, ...]) -> None:
    """A sensor of 64 x 96 pixels that saw one even colour."""
    mosaic = np.full((64, 96), 6000, np.uint16)
    mosaic[::2, ::2], mosaic[1::2, 1::2] = 8000, 4000
    matrix = tuple(int(v) for value in np.eye(3).ravel() for v in (value, 1))
    described = [
        (33421, 3, 2, (2, 2), True),
        (33422, 1, 4, bytes([0, 1, 1, 2]), True),
        (50706, 1, 4, bytes([1, 4, 0, 0]), True),
        (50708, 2, 0, "Test Camera", True),
        (50717, 4, 1, 16383, True),
        (50721, 10, 9, matrix, True),
        (50728, 5, 3, (1, 1, 1, 1, 1, 1), True),
        (50778, 3, 1, 21, True),
        *tags,
    ]
    tifffile.imwrite(
        path, mosaic, photometric=32803, extratags=described, metadata=None, software=None
    )


class TestCameraRaw:
    @pytest.mark.parametrize("name", ["photo.dng", "photo.tif"])
    def test_is_developed(self, tmp_path: Path, name: str) -> None:
        write_dng(tmp_path / name)
        photo = photos.load(tmp_path / name)
        assert (photo.format, photo.pixels.dtype) == ("RAW", np.uint16)
        assert photo.pixels.shape == (64, 96, 3)
        assert photo.icc_profile == adobe_rgb_profile()
        assert photo.is_converted
        assert "developed" in photo.notes[0]
        assert np.ptp(photo.pixels.reshape(-1, 3).astype(int), axis=0).max() < 700

    def test_behind_a_preview(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.dng"
        options: dict[str, Any] = {"photometric": "rgb", "subfiletype": 1, "metadata": None}
        version = (50706, 1, 4, bytes([1, 4, 0, 0]), True)
        with tifffile.TiffWriter(path) as tiff:
            tiff.write(noise((8, 12, 3)), subifds=1, extratags=[version], **options)
            tiff.write(noise((64, 96), np.uint16), photometric=32803, metadata=None)
        photo = photos.load(path)
        assert (photo.format, photo.width, photo.height) == ("RAW", 96, 64)

    def test_result_of_one_is_no_raw_file(self, tmp_path: Path) -> None:
        write_dng(tmp_path / "photo.dng", (271, 2, 0, "Maker", True))
        photo = photos.load(tmp_path / "photo.dng")
        photos.save(photo, tmp_path / "photo.tif")
        with tifffile.TiffFile(tmp_path / "photo.tif") as tiff:
            tags = tiff.pages.first.tags
            assert (tags["Make"].value, "DNGVersion" in tags) == ("Maker", False)
        again = photos.load(tmp_path / "photo.tif")
        assert again.format == "TIFF"
        assert np.array_equal(again.pixels, photo.pixels)

    def test_version_without_a_sensors_values(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.tif"
        version = (50706, 1, 4, bytes([1, 4, 0, 0]), True)
        tifffile.imwrite(path, noise((8, 12, 3)), photometric="rgb", extratags=[version])
        assert photos.load(path).format == "TIFF"

    def test_is_turned_once(self, tmp_path: Path) -> None:
        write_dng(tmp_path / "photo.dng", (274, 3, 1, 6, True))
        assert photos.load(tmp_path / "photo.dng").pixels.shape == (96, 64, 3)

    def test_damaged_or_unknown(self, tmp_path: Path) -> None:
        with pytest.raises(PhotoReadError, match="camera raw"):
            opened(tmp_path / "photo.raf", b"FUJIFILMCCD-RAW 0201" + bytes(2000))

    def test_too_large(self, tmp_path: Path) -> None:
        write_dng(tmp_path / "photo.dng")
        with pytest.raises(PhotoReadError, match="96 x 64 pixels"):
            photos.load(tmp_path / "photo.dng", maximum_megapixels=0.001)
