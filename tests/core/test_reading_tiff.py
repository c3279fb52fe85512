"""Opening every kind of TIFF that scanners and archives write."""

from __future__ import annotations

import io
import itertools
from pathlib import Path
from typing import Any

import imagecodecs
import numpy as np
import pytest
import tifffile
from PIL import Image

from iide_studio.core import photo as photos
from iide_studio.core.errors import PhotoReadError
from iide_studio.core.photo import Photo
from iide_studio.core.profiles import adobe_rgb_profile


def noise(shape: tuple[int, ...], dtype: Any = np.uint8, seed: int = 0) -> np.ndarray:
    values = np.random.default_rng(seed).integers(0, np.iinfo(dtype).max, shape, endpoint=True)
    return values.astype(dtype)


def opened(path: Path, values: np.ndarray, **options: Any) -> Photo:
    tifffile.imwrite(path, values, metadata=None, **options)
    return photos.load(path)


LAYOUTS: dict[str, dict[str, Any]] = {
    "strips": {"rowsperstrip": 7},
    "tiles": {"tile": (16, 32)},
    "planes": {"planarconfig": "separate"},
    "tiled planes": {"planarconfig": "separate", "tile": (16, 16)},
}
COMPRESSIONS: dict[str, dict[str, Any]] = {
    "none": {},
    "LZW": {"compression": "lzw", "predictor": True},
    "Deflate": {"compression": "adobe_deflate", "predictor": True},
    "PackBits": {"compression": "packbits"},
    "Zstandard": {"compression": "zstd"},
}
CONTAINERS: dict[str, dict[str, Any]] = {
    "little-endian": {"byteorder": "<"},
    "big-endian": {"byteorder": ">"},
    "BigTIFF": {"bigtiff": True},
    "big-endian BigTIFF": {"bigtiff": True, "byteorder": ">"},
}


@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("compression", COMPRESSIONS)
def test_layouts_give_the_same_pixels(
    tmp_path: Path, container: str, layout: str, compression: str
) -> None:
    options = CONTAINERS[container] | LAYOUTS[layout] | COMPRESSIONS[compression]
    for dtype, channels in itertools.product((np.uint8, np.uint16), (1, 3)):
        values = noise((37, 53, channels), dtype)
        given = options
        if channels == 1:
            given = {name: value for name, value in options.items() if name != "planarconfig"}
            stored = values[..., 0]
        else:
            is_planar = "planarconfig" in options
            stored = np.moveaxis(values, -1, 0) if is_planar else values
        photometric = "minisblack" if channels == 1 else "rgb"
        photo = opened(tmp_path / "photo.tif", stored, photometric=photometric, **given)
        assert photo.pixels.dtype == dtype
        assert np.array_equal(photo.pixels, values[..., 0] if channels == 1 else values)
        assert not photo.is_converted


class TestColours:
    def test_white_is_zero(self, tmp_path: Path) -> None:
        values = noise((20, 30), np.uint16)
        photo = opened(tmp_path / "photo.tif", values, photometric="miniswhite")
        assert np.array_equal(photo.pixels, 65535 - values)

    @pytest.mark.parametrize("compression", ["ccitt_t4", "ccitt_t6", "raw"])
    def test_one_bit(self, tmp_path: Path, compression: str) -> None:
        path = tmp_path / "fax.tif"
        bits = np.zeros((40, 64), bool)
        bits[10:30, 5:50] = True
        names = {"ccitt_t4": "group3", "ccitt_t6": "group4", "raw": "raw"}
        Image.fromarray(bits).save(path, compression=names[compression])
        photo = photos.load(path)
        assert np.array_equal(photo.pixels, bits * np.uint8(255))
        assert photo.is_converted

    @pytest.mark.parametrize("factor", [257, 256, 1])
    def test_palette(self, tmp_path: Path, factor: int) -> None:
        palette = (np.arange(768).reshape(3, 256) % 256 * factor).astype(np.uint16)
        values = noise((20, 30))
        photo = opened(tmp_path / "photo.tif", values, photometric="palette", colormap=palette)
        expected = palette.T[values] // 257 if factor == 257 else palette.T[values] >> 8
        assert np.array_equal(photo.pixels, palette.T[values] if factor == 1 else expected)
        assert photo.pixels.dtype == (np.uint16 if factor == 1 else np.uint8)
        assert "palette" in photo.notes[0]

    def test_twelve_bits_reach_white(self, tmp_path: Path) -> None:
        values = np.array([[0, 1, 2048, 4095] * 8], np.uint16)
        photo = _twelve_bits(tmp_path / "photo.tif", values)
        assert photo.pixels[0, :4].tolist() == [0, 16, 32776, 65535]
        assert "12 bits" in photo.notes[0]

    def test_jpeg_inside(self, tmp_path: Path) -> None:
        slope = np.linspace(40, 200, 64, dtype=np.uint8)
        values = np.dstack(np.broadcast_arrays(slope[None], slope[:, None], np.uint8(90)))
        photo = opened(
            tmp_path / "photo.tif", values, photometric="rgb", compression="jpeg", tile=(64, 64)
        )
        assert np.abs(photo.pixels.astype(int) - values).max() < 8
        assert not photo.is_converted

    def test_float_keeps_gray_and_the_profile(self, tmp_path: Path) -> None:
        values = np.linspace(0, 1, 12, dtype=np.float32).reshape(3, 4)
        profile = imagecodecs.cms_profile("gray", gamma=2.2)
        photo = opened(tmp_path / "photo.tif", values, iccprofile=profile)
        assert np.array_equal(photo.pixels, np.rint(values * 65535))
        assert photo.icc_profile == profile
        assert photo.is_converted

    @pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
    def test_cmyk_without_a_profile(self, tmp_path: Path, dtype: Any) -> None:
        full = np.iinfo(dtype).max
        inks = np.array([[[0, 0, 0, 0], [full, 0, 0, 0], [0, 0, 0, full]]], dtype)
        photo = opened(tmp_path / "photo.tif", inks, photometric="separated")
        assert photo.pixels.tolist() == [[[65535] * 3, [0, 65535, 65535], [0, 0, 0]]]
        assert photo.pixels.dtype == np.uint16
        assert photo.is_converted
        assert photo.icc_profile is None
        assert ["approximate" in note for note in photo.notes] == [True]

    @pytest.mark.parametrize(("dtype", "tolerance"), [(np.uint8, 300), (np.uint16, 3)])
    def test_lab(self, tmp_path: Path, dtype: Any, tolerance: int) -> None:
        wide = 256 if dtype == np.uint16 else 1
        full = np.iinfo(dtype).max
        lab = np.array([[[full, 0, 0], [full // 2, 20 * wide, -30 * wide], [0, 0, 0]]])
        stored = lab.astype(np.int64).astype(dtype)
        photo = opened(tmp_path / "photo.tif", stored, photometric="cielab")
        assert photo.icc_profile == adobe_rgb_profile()
        expected = _adobe_of_lab(lab[0] * (100 / full, 1 / wide, 1 / wide))
        assert np.abs(photo.pixels[0].astype(float) - expected * 65535).max() <= tolerance
        assert photo.is_converted


def _twelve_bits(path: Path, values: np.ndarray) -> Photo:
    """Packs 12-bit values by hand, which tifffile does not write."""
    pairs = values.reshape(-1, 2).astype(np.uint32)
    packed = (pairs[:, 0] << 12) | pairs[:, 1]
    data = b"".join(int(value).to_bytes(3, "big") for value in packed)
    tifffile.imwrite(path, np.zeros(values.shape, np.uint16), metadata=None)
    with tifffile.TiffFile(path, mode="r+") as tiff:
        page = tiff.pages.first
        page.tags["BitsPerSample"].overwrite(12)
        page.tags["StripByteCounts"].overwrite(len(data))
        tiff.filehandle.seek(page.dataoffsets[0])
        tiff.filehandle.write(data)
    return photos.load(path)


def _adobe_of_lab(lab: np.ndarray) -> np.ndarray:
    """The same by the standards' formulas, (n, 3) float64."""
    f = (lab[:, 0] + 16) / 116
    roots = np.stack([f + lab[:, 1] / 500, f, f - lab[:, 2] / 200], axis=-1)
    xyz = np.where(roots > 6 / 29, roots**3, (roots - 4 / 29) * 108 / 841)
    xyz = xyz * (0.9642, 1.0, 0.8249)
    to_xyz = np.array(
        [[0.60974, 0.20528, 0.14919], [0.31111, 0.62567, 0.06322], [0.01947, 0.06087, 0.74457]]
    )
    return np.clip(xyz @ np.linalg.inv(to_xyz).T, 0, 1) ** (256 / 563)


class TestOtherChannels:
    @pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
    def test_straight_alpha_is_kept_as_it_is(self, tmp_path: Path, dtype: Any) -> None:
        values = noise((20, 30, 4), dtype)
        photo = opened(
            tmp_path / "photo.tif", values, photometric="rgb", extrasamples=["unassalpha"]
        )
        assert photo.alpha is not None
        assert np.array_equal(photo.pixels, values[..., :3])
        assert np.array_equal(photo.alpha, values[..., 3])

    def test_premultiplied_alpha_is_divided_out(self, tmp_path: Path) -> None:
        pixels, alpha = noise((20, 30, 3), np.uint16), noise((20, 30), np.uint16, seed=1)
        alpha = np.maximum(alpha, 6000)
        multiplied = np.rint(pixels * (alpha[..., None] / 65535)).astype(np.uint16)
        photo = opened(
            tmp_path / "photo.tif",
            np.dstack([multiplied, alpha]),
            photometric="rgb",
            extrasamples=["assocalpha"],
        )
        assert photo.alpha is not None
        assert np.array_equal(photo.alpha, alpha)
        assert np.abs(photo.pixels.astype(int) - pixels).max() <= 6  # 0.5 * 65535 / 6000

    @pytest.mark.parametrize("software", ["VueScan 9 x64 (9.8)", "Scanner 1"])
    def test_fourth_channel_without_a_name_may_be_infrared(
        self, tmp_path: Path, software: str
    ) -> None:
        values = noise((20, 30, 4), np.uint16)
        photo = opened(
            tmp_path / "photo.tif",
            values,
            photometric="rgb",
            extrasamples=["unspecified"],
            software=software,
        )
        assert photo.infrared is not None
        assert photo.alpha is None
        assert np.array_equal(photo.infrared, values[..., 3])
        assert ("if it is infrared" in photo.notes[0]) == (software == "Scanner 1")

    @pytest.mark.parametrize("kind", [0, 4])
    def test_infrared_as_a_second_page(self, tmp_path: Path, kind: int) -> None:
        path = tmp_path / "scan.tif"
        pixels, infrared = noise((20, 30, 3), np.uint16), noise((20, 30), np.uint16, seed=1)
        software = "SilverFast 8.8.0" if kind == 0 else None
        tifffile.imwrite(path, pixels, photometric="rgb", software=software, metadata=None)
        tifffile.imwrite(path, infrared, photometric="minisblack", append=True, subfiletype=2)
        with tifffile.TiffFile(path, mode="r+") as tiff:
            tiff.pages[1].tags["NewSubfileType"].overwrite(kind)  # pyright: ignore[reportAttributeAccessIssue]
        photo = photos.load(path)
        assert photo.infrared is not None
        assert np.array_equal(photo.infrared, infrared)
        assert photo.page_count == 1
        assert "infrared" in photo.notes[0]

    def test_grey_second_page_of_another_program_is_a_page(self, tmp_path: Path) -> None:
        path = tmp_path / "scan.tif"
        tifffile.imwrite(path, noise((20, 30, 3)), photometric="rgb")
        tifffile.imwrite(path, noise((20, 30)), photometric="minisblack", append=True)
        photo = photos.load(path)
        assert photo.infrared is None
        assert photo.page_count == 2


class TestDamage:
    def test_a_missing_strip_is_said(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.tif"
        tifffile.imwrite(path, noise((20, 30)), rowsperstrip=10, compression="zlib", metadata=None)
        with tifffile.TiffFile(path, mode="r+") as tiff:
            tags = tiff.pages.first.tags
            counts = tags["StripByteCounts"].value
            tags["StripByteCounts"].overwrite((counts[0], 0))
        assert "missing" in photos.load(path).notes[0]

    def test_fewer_strips_than_rows(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.tif"
        tifffile.imwrite(path, noise((20, 30)), rowsperstrip=10, compression="zlib")
        with tifffile.TiffFile(path, mode="r+") as tiff:
            tiff.pages.first.tags["ImageLength"].overwrite(200)
        with pytest.raises(PhotoReadError, match="damaged"):
            photos.load(path)

    def test_huge_tile_in_a_small_picture(self, tmp_path: Path) -> None:
        path = tmp_path / "photo.tif"
        tifffile.imwrite(path, noise((20, 30)), tile=(16, 16), compression="zlib")
        with tifffile.TiffFile(path, mode="r+") as tiff:
            for name in ("TileWidth", "TileLength"):
                tiff.pages.first.tags[name].overwrite(65520)
        with pytest.raises(PhotoReadError, match="megapixels"):
            photos.load(path)

    def test_nothing_is_written_to_the_terminal(
        self, tmp_path: Path, capfd: pytest.CaptureFixture[str]
    ) -> None:
        path = tmp_path / "photo.tif"
        tifffile.imwrite(path, noise((20, 30)), rowsperstrip=10, compression="zlib")
        content = path.read_bytes()
        for cut in (9, 60, 150, len(content) // 2):
            path.write_bytes(content[:cut])
            with pytest.raises(PhotoReadError):
                photos.load(path)
        assert capfd.readouterr() == ("", "")


def test_odd_kinds_go_through_pillow(tmp_path: Path) -> None:
    path = tmp_path / "photo.tif"
    stream = io.BytesIO()
    slope = np.linspace(40, 200, 64, dtype=np.uint8)
    rgb = np.dstack(np.broadcast_arrays(slope[None], slope[:, None], np.uint8(90)))
    Image.fromarray(rgb).convert("YCbCr").save(stream, "TIFF")
    path.write_bytes(stream.getvalue())
    assert np.abs(photos.load(path).pixels.astype(int) - rgb).max() < 8
