"""Decoding the flattened picture of a Photoshop file (PSD, PSB) at 8, 16 or 32 bits.

Its place follows from the sections' lengths (Adobe Photoshop File Formats Specification, 2019), so
none of the layers before it is read. A file that was saved without it is put together from its
layers by psd-tools.
"""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass
from typing import IO, Any

import numpy as np

from iide_studio.core.color_conversion import cmyk_to_rgb, lab_to_rgb
from iide_studio.core.errors import PhotoReadError
from iide_studio.core.picture import (
    COPY_AGAIN,
    SAVE_AGAIN,
    Picture,
    check_density,
    check_page,
    check_size,
    checked_resolution,
    from_float,
    straight,
)
from iide_studio.core.profiles import adobe_rgb_profile

_BITMAP, _GRAY, _INDEXED, _RGB, _CMYK, _DUOTONE, _LAB = 0, 1, 2, 3, 4, 8, 9
_COLORS = {_BITMAP: 1, _GRAY: 1, _INDEXED: 1, _RGB: 3, _CMYK: 4, _DUOTONE: 1, _LAB: 3}
_DTYPES = {1: np.dtype(np.uint8), 8: np.dtype(np.uint8), 16: np.dtype(">u2"), 32: np.dtype(">f4")}
_RAW, _PACKBITS = 0, 1
_RESOLUTION, _ICC_PROFILE, _VERSION = 1005, 1039, 1057
_MOST_CHANNELS = 56
_LARGEST_RESOURCES = 1 << 28


@dataclass(frozen=True, kw_only=True)
class _Document:
    """The header, and what the sections before the picture say.

    Attributes:
        is_big: Whether it is a PSB, whose lengths have twice the bytes.
        palette: Red, green and blue of 256 colours, one plane after the other.
        resources: The image resources by number.
        has_transparency: Whether the channel behind the colours is the flattened picture's alpha.
        start: Where the flattened picture begins.
    """

    is_big: bool
    channels: int
    height: int
    width: int
    depth: int
    mode: int
    palette: bytes
    resources: dict[int, bytes]
    has_transparency: bool
    start: int


def read(file: IO[bytes], *, page: int, maximum_pixels: int) -> Picture:
    """Decodes the flattened picture.

    Raises:
        PhotoReadError: for kinds that are not known, and damaged or too large files.
    """
    check_page(page, 1)
    file_size = file.seek(0, os.SEEK_END)
    document = _read_document(file, file_size)
    check_size(document.width, document.height, maximum_pixels=maximum_pixels)
    check_density(document.width, document.height, file_size=file_size)
    version = document.resources.get(_VERSION, b"")
    if len(version) > 4 and version[4] == 0:
        return _from_layers(file, document)
    file.seek(document.start)
    return _picture(document, _planes(file, document))


def _read_document(file: IO[bytes], file_size: int) -> _Document:
    file.seek(0)
    head = file.read(26)
    if len(head) < 26:
        raise PhotoReadError("The file is cut short.", COPY_AGAIN)
    _, version, channels, height, width, depth, mode = struct.unpack(">4sH6xHIIHH", head)
    is_known = version in (1, 2) and depth in _DTYPES and mode in _COLORS
    if not is_known or not _COLORS[mode] <= channels <= _MOST_CHANNELS:
        raise PhotoReadError("This kind of Photoshop file is not known.", SAVE_AGAIN)
    palette = _section(file, file_size)
    resources = _resources(_section(file, file_size))
    length = _number(file, 8 if version == 2 else 4)
    start = file.tell() + length
    has_transparency = length > 0 and _has_transparency(file, is_big=version == 2)
    return _Document(
        is_big=version == 2,
        channels=channels,
        height=height,
        width=width,
        depth=depth,
        mode=mode,
        palette=palette,
        resources=resources,
        has_transparency=has_transparency,
        start=start,
    )


def _number(file: IO[bytes], size: int) -> int:
    data = file.read(size)
    if len(data) < size:
        raise PhotoReadError("The file is cut short.", COPY_AGAIN)
    return int.from_bytes(data, "big")


def _section(file: IO[bytes], file_size: int) -> bytes:
    length = _number(file, 4)
    if length > min(file_size, _LARGEST_RESOURCES):
        raise PhotoReadError("The file is damaged.", COPY_AGAIN)
    return file.read(length)


def _resources(section: bytes) -> dict[int, bytes]:
    found: dict[int, bytes] = {}
    place = 0
    while place + 12 <= len(section):
        number = int.from_bytes(section[place + 4 : place + 6], "big")
        place += 6 + (section[place + 6] + 2) // 2 * 2
        length = int.from_bytes(section[place : place + 4], "big")
        found.setdefault(number, section[place + 4 : place + 4 + length])
        place += 4 + (length + 1) // 2 * 2
    return found


def _has_transparency(file: IO[bytes], *, is_big: bool) -> bool:
    """Whether the number of layers is negative, which says so."""
    if _number(file, 8 if is_big else 4) == 0:
        return False
    return int.from_bytes(file.read(2), "big", signed=True) < 0


def _planes(file: IO[bytes], document: _Document) -> np.ndarray:
    """Returns the channels that matter, (C, H, W) in the file's number format."""
    compression = _number(file, 2)
    dtype, colors = _DTYPES[document.depth], _COLORS[document.mode]
    wanted = min(document.channels, colors + document.has_transparency)
    row = (document.width + 7) // 8 if document.depth == 1 else document.width * dtype.itemsize
    rows = wanted * document.height
    if compression == _RAW:
        data = file.read(rows * row)
    elif compression == _PACKBITS:
        data = _unpacked(file, document, rows, row)
    else:
        raise PhotoReadError("The flattened picture is compressed in an unknown way.", SAVE_AGAIN)
    if len(data) < rows * row:
        raise PhotoReadError("The file is cut short.", COPY_AGAIN)
    values = np.frombuffer(data, np.uint8 if document.depth == 1 else dtype)
    values = values.reshape(wanted, document.height, -1)
    if document.depth == 1:
        return 255 - np.unpackbits(values, axis=2)[..., : document.width] * np.uint8(255)
    return values.astype(dtype.newbyteorder("="), copy=False)


def _unpacked(file: IO[bytes], document: _Document, rows: int, row: int) -> bytearray:
    import imagecodecs

    width = 4 if document.is_big else 2
    table = file.read(document.channels * document.height * width)
    lengths = np.frombuffer(table[: len(table) // width * width], f">u{width}")[:rows]
    data = bytearray()
    for length in lengths:
        line = imagecodecs.packbits_decode(file.read(int(length)))
        data += line[:row].ljust(row, b"\0") if len(line) != row else line
    return data


def _picture(document: _Document, planes: np.ndarray) -> Picture:
    colors = _COLORS[document.mode]
    notes: list[str] = []
    if document.depth == 32:
        planes, note = from_float(planes)
        notes.append(note)
    pixels = np.ascontiguousarray(np.moveaxis(planes[:colors], 0, -1))
    alpha = np.ascontiguousarray(planes[colors]) if len(planes) > colors else None
    if document.channels > len(planes):
        notes.append("Additional channels of the file were left out.")
    picture = _in_rgb(document, pixels)
    picture.notes[:0] = notes
    picture.is_converted |= document.depth in (1, 32)
    if alpha is not None and picture.pixels.dtype == alpha.dtype:
        picture.alpha, picture.pixels = alpha, _without_white(picture.pixels, alpha)
    picture.resolution = _resolution(document.resources.get(_RESOLUTION, b""))
    return picture


def _in_rgb(document: _Document, pixels: np.ndarray) -> Picture:
    """Takes (H, W, C) of the file's kind of colours."""
    profile = document.resources.get(_ICC_PROFILE) or None
    picture = Picture(pixels=pixels, format="PSD", icc_profile=profile)
    match document.mode:
        case 2:
            palette = np.frombuffer(document.palette.ljust(768, b"\0")[:768], np.uint8)
            picture.pixels = palette.reshape(3, 256).T[pixels[..., 0]]
            picture.notes.append("The colours were converted from a palette.")
        case 4:
            ink = np.iinfo(pixels.dtype).max - pixels
            picture.pixels, picture.icc_profile, note = cmyk_to_rgb(ink, profile)
            picture.is_srgb = picture.icc_profile is None
            picture.notes.append(note)
        case 9:
            picture.pixels = _lab_to_rgb(pixels)
            picture.icc_profile = adobe_rgb_profile()
            picture.notes.append("The colours were converted from Lab to Adobe RGB.")
        case 3:
            return picture
        case _:
            picture.pixels = pixels[..., 0]
            picture.is_converted = document.mode == _DUOTONE
            if picture.is_converted:
                picture.notes.append("The duotone was read as grey, without its inks.")
            return picture
    picture.is_converted = True
    return picture


def _lab_to_rgb(values: np.ndarray) -> np.ndarray:
    full = np.iinfo(values.dtype).max
    unit = (full + 1) / 256

    def rows(first: int, last: int) -> np.ndarray:
        band = values[first:last].astype(np.float32)
        return (band - (0, 128 * unit, 128 * unit)) * (100 / full, 1 / unit, 1 / unit)

    return lab_to_rgb(rows, (values.shape[0], values.shape[1]))


def _without_white(pixels: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    """Photoshop flattens onto white; takes that white out again."""
    is_gray = pixels.ndim == 2
    pixels = pixels[..., None] if is_gray else pixels
    white = (np.iinfo(pixels.dtype).max - alpha)[..., None]
    pixels = straight(np.maximum(pixels, white) - white, alpha)
    return pixels[..., 0] if is_gray else pixels


def _resolution(resource: bytes) -> tuple[float, float] | None:
    """Dots per inch as 16.16 fixed-point numbers, whatever unit is shown to the user."""
    if len(resource) < 16:
        return None
    across, down = struct.unpack(">I4xI", resource[:12])
    return checked_resolution(across / 65536, down / 65536)


def _from_layers(file: IO[bytes], document: _Document) -> Picture:
    """Has psd-tools put the layers together, in floating point."""
    from psd_tools import PSDImage
    from psd_tools.composite import composite

    file.seek(0)
    try:
        color, _shape, alpha = composite(PSDImage.open(file), force=True)
    except Exception as error:
        raise PhotoReadError(
            "The file holds no flattened picture, and its layers cannot be put together.",
            "Save it in Photoshop with the option to maximize compatibility.",
        ) from error
    picture = _composed(document, color, alpha)
    picture.notes.insert(0, "The file holds no flattened picture; its layers were put together.")
    return picture


def _composed(document: _Document, color: Any, alpha: Any) -> Picture:
    dtype = np.uint8 if document.depth <= 8 else np.uint16
    limit = np.iinfo(dtype).max

    def whole(values: Any) -> np.ndarray:
        return np.rint(np.clip(np.asarray(values, np.float32), 0, 1) * limit).astype(dtype)

    picture = _in_rgb(document, whole(color))
    opacity = whole(alpha)[..., 0]
    if picture.pixels.dtype == opacity.dtype and opacity.min() < limit:
        picture.alpha = opacity
    return picture
