"""Decoding TIFF with tifffile, which keeps 16 bits where Pillow would halve them."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Any

import numpy as np

from iide_studio.core.errors import PhotoReadError
from iide_studio.core.picture import (
    Picture,
    check_size,
    checked_resolution,
    from_float,
    several_note,
    stretched,
)

if TYPE_CHECKING:
    from tifffile import TiffPage

_ORIENTATION, _X_RESOLUTION, _Y_RESOLUTION, _RESOLUTION_UNIT = 274, 282, 283, 296
_ICC_PROFILE = 34675
_INCHES_PER_UNIT = {2: 1.0, 3: 2.54}
_MINISWHITE, _MINISBLACK, _RGB, _SEPARATED = 0, 1, 2, 5
_COLORS = {_MINISWHITE: 1, _MINISBLACK: 1, _RGB: 3, _SEPARATED: 4}
_PREMULTIPLIED, _STRAIGHT = 1, 2
_MOST_SAMPLES = 16


class UnusualTiffError(Exception):
    """A kind of TIFF that Pillow may know better: palette, Lab, subsampled YCbCr and so on."""


def read(file: IO[bytes], *, maximum_pixels: int) -> Picture:
    """Decodes the first page of a grey, RGB or CMYK TIFF.

    Raises:
        UnusualTiffError: for other kinds.
        PhotoReadError: if it is too large or cut short.
    """
    import tifffile

    file.seek(0)
    with tifffile.TiffFile(file) as tiff:
        page = tiff.pages.first
        check_size(page.imagewidth, page.imagelength, maximum_pixels=maximum_pixels)
        if page.is_tiled:  # a small picture may claim a huge tile
            check_size(page.tilewidth, page.tilelength, maximum_pixels=maximum_pixels)
        _require_usual(page)
        _require_whole(page, tiff.filehandle.size)
        picture = _converted(page, _samples(page))
        picture.orientation = int(_tag(page, _ORIENTATION, 1))
        picture.resolution = _resolution(page)
        count = len(tiff.pages)
        if count > 1:
            picture.notes.insert(0, several_note(count))
    return picture


def _require_usual(page: TiffPage) -> None:
    colors = _COLORS.get(page.photometric)
    is_flat = page.imagedepth == 1 and page.dtype is not None
    if colors is None or not is_flat or not colors <= page.samplesperpixel <= _MOST_SAMPLES:
        raise UnusualTiffError(str(page.photometric))
    if page.dtype is not None and page.dtype.kind not in "uf":
        raise UnusualTiffError(str(page.dtype))


def _require_whole(page: TiffPage, file_size: int) -> None:
    segments = zip(page.dataoffsets, page.databytecounts, strict=False)
    ends = (start + count for start, count in segments)
    if max(ends, default=0) > file_size:
        raise PhotoReadError(
            "The file is cut short.", "Copy it again from where it came from, or scan it again."
        )


def _samples(page: TiffPage) -> np.ndarray:
    """Returns (H, W, S) in the file's own number format."""
    values = page.asarray()
    if page.planarconfig == 2 and page.samplesperpixel > 1:
        values = np.moveaxis(values, 0, -1)
    return values.reshape(page.imagelength, page.imagewidth, page.samplesperpixel)


def _converted(page: TiffPage, values: np.ndarray) -> Picture:
    values, notes = _whole_numbers(page, values)
    colors = _COLORS[page.photometric]
    pixels, alpha = np.ascontiguousarray(values[..., :colors]), None
    if page.photometric == _MINISWHITE:
        pixels = np.iinfo(pixels.dtype).max - pixels
    kind = int(page.extrasamples[0]) if page.extrasamples else 0
    if kind in (_PREMULTIPLIED, _STRAIGHT):
        alpha = np.ascontiguousarray(values[..., colors])
    elif values.shape[2] > colors:
        notes.append("An additional channel of the file was left out.")
    if kind == _PREMULTIPLIED and alpha is not None:
        pixels = _unpremultiplied(pixels, alpha)
    icc_profile = _tag(page, _ICC_PROFILE, None)
    icc_profile = bytes(icc_profile) if icc_profile else None
    if page.photometric == _SEPARATED:
        return _from_cmyk(pixels, icc_profile, notes)
    pixels = pixels[..., 0] if colors == 1 else pixels
    return Picture(pixels=pixels, alpha=alpha, icc_profile=icc_profile, format="TIFF", notes=notes)


def _whole_numbers(page: TiffPage, values: np.ndarray) -> tuple[np.ndarray, list[str]]:
    bits = page.bitspersample if isinstance(page.bitspersample, int) else max(page.bitspersample)
    if values.dtype.kind == "f" or bits > 16:
        values, note = from_float(values)
        return values, [note]
    return stretched(values, bits), []


def _unpremultiplied(pixels: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    limit = np.iinfo(pixels.dtype).max
    opacity = np.maximum(alpha, 1).astype(np.float32)[..., None] / limit
    return np.rint(np.minimum(pixels / opacity, limit)).astype(pixels.dtype)


def _from_cmyk(pixels: np.ndarray, icc_profile: bytes | None, notes: list[str]) -> Picture:
    from PIL import Image

    from iide_studio.core.pillow_reading import cmyk_to_rgb

    eight_bit = pixels if pixels.dtype == np.uint8 else (pixels >> 8).astype(np.uint8)
    picture = cmyk_to_rgb(Image.fromarray(eight_bit, mode="CMYK"), icc_profile)
    picture.format = "TIFF"
    picture.notes[:0] = notes
    return picture


def _tag(page: TiffPage, code: int, default: Any) -> Any:
    tag = page.tags.get(code)
    return default if tag is None else tag.value


def _resolution(page: TiffPage) -> tuple[float, float] | None:
    try:
        factor = _INCHES_PER_UNIT[int(_tag(page, _RESOLUTION_UNIT, 2))]
        pairs = (_tag(page, _X_RESOLUTION, None), _tag(page, _Y_RESOLUTION, None))
        across, down = (numerator / denominator for numerator, denominator in pairs)
        return checked_resolution(across * factor, down * factor)
    except (KeyError, TypeError, ValueError, ArithmeticError):
        return None
