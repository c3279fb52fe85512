"""Decoding with Pillow; `deep_reading` has the pixels where Pillow would halve their depth."""

from __future__ import annotations

import os
from typing import IO, TYPE_CHECKING

import numpy as np

from iide_studio.core import deep_reading
from iide_studio.core.color_conversion import cmyk_to_rgb, lab_to_rgb
from iide_studio.core.picture import (
    Picture,
    check_density,
    check_page,
    check_size,
    checked_resolution,
    from_float,
    several_note,
)
from iide_studio.core.profiles import adobe_rgb_profile, described_profile

if TYPE_CHECKING:
    from PIL import Image

_FORMATS = (
    *("JPEG", "PNG", "TIFF", "WEBP", "GIF", "BMP", "DIB", "PPM", "JPEG2000", "AVIF"),
    *("ICO", "ICNS", "PCX", "DCX", "QOI", "SGI", "DDS", "SUN", "FITS", "XBM", "XPM"),
    *("MSP", "IM", "PCD", "SPIDER", "TGA"),
)
"""Pictures only: EPS and WMF start other programs. TGA, which has no signature, comes last."""

_SEVERAL_SIZES_OF_ONE = ("ICO", "ICNS")
_ORIENTATION, _EXIF_IFD, _INTEROP_IFD = 0x0112, 0x8769, 0xA005
_COLOR_SPACE, _INTEROP_INDEX = 0xA001, 1
_CONVERTED_MODES = ("1", "P", "PA", "CMYK", "LAB", "YCbCr", "HSV", "I", "F")


def read(file: IO[bytes], *, page: int, maximum_pixels: int) -> Picture:
    """Decodes one picture of a file; whatever Pillow raises comes through."""
    with _open(file, maximum_pixels) as image:
        page_count = _page_count(image)
        _seek(image, page, page_count, maximum_pixels)
        check_density(*image.size, file_size=file.seek(0, os.SEEK_END))
        picture = _decode(file, image, page)
        picture.page, picture.page_count, picture.directory = page, page_count, page
        if page_count > 1:
            picture.notes.insert(0, several_note(page, page_count))
        picture.resolution = _resolution(image)
        return picture


def _seek(image: Image.Image, page: int, page_count: int, maximum_pixels: int) -> None:
    """Goes to a page, whose size may differ from the first one's."""
    check_page(page, page_count)
    check_size(*image.size, maximum_pixels=maximum_pixels)
    if page_count > 1:
        image.seek(page)
        check_size(*image.size, maximum_pixels=maximum_pixels)


def _decode(file: IO[bytes], image: Image.Image, page: int) -> Picture:
    """Decodes the pixels before the Exif, whose reading would hide that they are broken."""
    mode, file_format = image.mode, image.format or ""
    deep = deep_reading.read(file, image) if page == 0 else None
    if deep is None:
        image.load()
    picture = deep or convert(image)
    picture.format = "JPEG" if file_format == "MPO" else file_format
    picture.is_converted |= mode in _CONVERTED_MODES
    if deep is not None and file_format == "PNG":  # Pillow would decode all of it for its Exif
        picture.orientation = None
    else:
        _add_exif(image, picture)
    if mode not in ("CMYK", "LAB"):  # there, the profile is in the pixels already
        _add_profile(file, image, picture)
    return picture


def _open(file: IO[bytes], maximum_pixels: int) -> Image.Image:
    from PIL import Image

    Image.init()
    # Pillow's own limit lies below real scans; ours is checked as soon as the header is read.
    Image.MAX_IMAGE_PIXELS = max(Image.MAX_IMAGE_PIXELS or 0, maximum_pixels)
    file.seek(0)
    return Image.open(file, formats=[name for name in _FORMATS if name in Image.OPEN])


def _page_count(image: Image.Image) -> int:
    if image.format in _SEVERAL_SIZES_OF_ONE:
        return 1  # Pillow has chosen the largest
    return max(1, getattr(image, "n_frames", 1))


def _add_exif(image: Image.Image, picture: Picture) -> None:
    """Sets the orientation, and the colours where Exif alone names them (DCF 2.0, 5.2.3)."""
    try:
        exif = image.getexif()
        orientation = exif.get(_ORIENTATION, 1)
        color_space = exif.get_ifd(_EXIF_IFD).get(_COLOR_SPACE)
        is_adobe = exif.get_ifd(_INTEROP_IFD).get(_INTEROP_INDEX) == "R03"
    except Exception:  # noqa: BLE001 - broken Exif comes in more ways than Pillow has names for, and the reader of metadata says so
        return
    picture.orientation = orientation if isinstance(orientation, int) else 1
    picture.is_srgb |= color_space == 1
    if (is_adobe or color_space == 2) and picture.pixels.ndim == 3:
        picture.icc_profile = picture.icc_profile or adobe_rgb_profile()


def _add_profile(file: IO[bytes], image: Image.Image, picture: Picture) -> None:
    """An embedded profile counts before all that is said elsewhere."""
    named, is_srgb = deep_reading.named_colors(file, image)
    picture.icc_profile = image.info.get("icc_profile") or named or picture.icc_profile
    picture.is_srgb |= is_srgb or "srgb" in image.info
    is_color_png = image.format == "PNG" and picture.pixels.ndim == 3
    if is_color_png and picture.icc_profile is None and not picture.is_srgb:
        picture.icc_profile = _profile_of_png(image)


def _profile_of_png(image: Image.Image) -> bytes | None:
    """What the chunks gAMA and cHRM describe, where both are there."""
    gamma, chromaticity = image.info.get("gamma"), image.info.get("chromaticity")
    if not gamma or not chromaticity or not all(0 < value < 1 for value in chromaticity):
        return None
    return described_profile(chromaticity[:2], chromaticity[2:8], 1 / gamma)


def _resolution(image: Image.Image) -> tuple[float, float] | None:
    if image.format in ("JPEG", "MPO") and image.info.get("jfif_unit") not in (1, 2):
        return None  # then Pillow goes by the Exif, and says 72 where that is damaged
    try:
        return checked_resolution(*image.info["dpi"])
    except (KeyError, TypeError, ValueError, ArithmeticError):
        return None


def convert(image: Image.Image) -> Picture:
    """Returns a decoded Pillow image of any mode as grey or RGB."""
    mode = image.mode
    if mode in ("L", "RGB") and "transparency" not in image.info:
        return Picture(pixels=np.array(image), format="")
    if mode.startswith("I;16"):
        return Picture(pixels=np.array(image).astype(np.uint16), format="")
    if mode in ("I", "F"):
        pixels, note = from_float(np.asarray(image))
        return Picture(pixels=pixels, format="", notes=[note])
    if mode == "1":
        return Picture(pixels=np.array(image.convert("L")), format="", notes=[_converted("1 bit")])
    if mode == "CMYK":
        pixels, profile, note = cmyk_to_rgb(np.asarray(image), image.info.get("icc_profile"))
        is_srgb = profile is None
        return Picture(pixels=pixels, format="", icc_profile=profile, is_srgb=is_srgb, notes=[note])
    if mode == "LAB":
        return _lab_to_rgb(np.asarray(image))
    return _with_transparency(image)


def _converted(name: str) -> str:
    return f"The colours were converted from {name}."


def _with_transparency(image: Image.Image) -> Picture:
    """Palettes, alpha of every kind, YCbCr, HSV."""
    notes = []
    if image.mode not in ("L", "LA", "La", "RGB", "RGBA", "RGBX", "RGBa"):
        name = "a palette" if image.mode in ("P", "PA") else image.mode
        notes.append(_converted(name))
    if not image.has_transparency_data:
        return Picture(pixels=np.array(image.convert("RGB")), format="", notes=notes)
    is_gray = image.mode in ("L", "LA", "La")
    values = np.array(_straight(image, "LA" if is_gray else "RGBA"))
    pixels = values[..., 0] if is_gray else values[..., :3]
    return Picture(
        pixels=np.ascontiguousarray(pixels),
        alpha=np.ascontiguousarray(values[..., -1]),
        format="",
        notes=notes,
    )


def _straight(image: Image.Image, mode: str) -> Image.Image:
    return image if image.mode == mode else image.convert(mode)


def _lab_to_rgb(values: np.ndarray) -> Picture:
    """Converts Pillow's Lab: L* in 255ths, a* and b* plus 128."""

    def rows(first: int, last: int) -> np.ndarray:
        band = values[first:last].astype(np.float32)
        return (band - (0, 128, 128)) * (100 / 255, 1, 1)

    pixels = lab_to_rgb(rows, (values.shape[0], values.shape[1]))
    note = _converted("Lab to Adobe RGB")
    return Picture(pixels=pixels, format="", icc_profile=adobe_rgb_profile(), notes=[note])
