"""Decoding the flattened picture of a Photoshop file (PSD, PSB) at 8, 16 or 32 bits.

A file that was saved without one is put together from its layers by psd-tools.
"""

from __future__ import annotations

import os
import struct
from typing import IO, Any

import numpy as np

from iide_studio.core.color_conversion import cmyk_to_rgb, lab_to_rgb
from iide_studio.core.errors import PhotoReadError
from iide_studio.core.geometry import interleave
from iide_studio.core.picture import (
    COPY_AGAIN,
    SAVE_AGAIN,
    Picture,
    alpha_like,
    check_density,
    check_page,
    check_size,
    checked_resolution,
    from_float,
    straight,
)
from iide_studio.core.profiles import adobe_rgb_profile
from iide_studio.core.psd_document import (
    CMYK,
    COLORS,
    DUOTONE,
    GRAY,
    INDEXED,
    LAB,
    RGB,
    PsdDocument,
    read_document,
    read_number,
)

_DTYPES = {1: np.dtype(np.uint8), 8: np.dtype(np.uint8), 16: np.dtype(">u2"), 32: np.dtype(">f4")}
_RAW, _PACKBITS = 0, 1
_RESOLUTION, _ICC_PROFILE, _VERSION = 1005, 1039, 1057


def read(file: IO[bytes], *, page: int, maximum_pixels: int) -> Picture:
    """Decodes the flattened picture.

    Raises:
        PhotoReadError: for kinds that are not known, and damaged or too large files.
    """
    check_page(page, 1)
    file_size = file.seek(0, os.SEEK_END)
    document = read_document(file, file_size)
    check_size(document.width, document.height, maximum_pixels=maximum_pixels)
    check_density(document.width, document.height, file_size=file_size)
    version = document.resources.get(_VERSION, b"")
    if len(version) > 4 and version[4] == 0:
        return _from_layers(file, document)
    file.seek(document.start)
    return _picture(document, _planes(file, document))


def _planes(file: IO[bytes], document: PsdDocument) -> np.ndarray:
    """Returns the channels that matter, (C, H, W) in the file's number format."""
    compression = read_number(file, 2)
    dtype, colors = _DTYPES[document.depth], COLORS[document.mode]
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


def _unpacked(file: IO[bytes], document: PsdDocument, rows: int, row: int) -> bytearray:
    import imagecodecs

    width = 4 if document.is_big else 2
    table = file.read(document.channels * document.height * width)
    lengths = np.frombuffer(table[: len(table) // width * width], f">u{width}")[:rows]
    data = bytearray()
    for length in lengths:
        line = imagecodecs.packbits_decode(file.read(int(length)))
        data += line[:row].ljust(row, b"\0") if len(line) != row else line
    return data


def _picture(document: PsdDocument, planes: np.ndarray) -> Picture:
    colors = COLORS[document.mode]
    notes: list[str] = []
    if document.depth == 32:
        planes, note = from_float(planes)
        notes.append(note)
    pixels = interleave(planes[:colors])
    alpha = np.ascontiguousarray(planes[colors]) if len(planes) > colors else None
    if document.channels > len(planes):
        notes.append("Additional channels of the file were left out.")
    picture = _in_rgb(document, pixels)
    picture.notes[:0] = notes
    picture.is_converted |= document.depth in (1, 32)
    if alpha is not None:
        picture.alpha = alpha_like(picture.pixels, alpha)
        picture.pixels = _without_white(picture.pixels, picture.alpha)
    picture.resolution = _resolution(document.resources.get(_RESOLUTION, b""))
    return picture


def _in_rgb(document: PsdDocument, pixels: np.ndarray) -> Picture:
    """Takes (H, W, C) of the file's kind of colours."""
    profile = document.resources.get(_ICC_PROFILE) or None
    picture = Picture(pixels=pixels, format="PSD", icc_profile=profile)
    if document.mode == RGB:
        return picture
    if document.mode == INDEXED:
        palette = np.frombuffer(document.palette.ljust(768, b"\0")[:768], np.uint8)
        picture.pixels = palette.reshape(3, 256).T[pixels[..., 0]]
        picture.notes.append("The colours were converted from a palette.")
    elif document.mode == CMYK:
        ink = np.iinfo(pixels.dtype).max - pixels
        picture.pixels, picture.icc_profile, note = cmyk_to_rgb(ink, profile)
        picture.is_srgb = picture.icc_profile is None
        picture.notes.append(note)
    elif document.mode == LAB:
        picture.pixels, picture.icc_profile = _lab_to_rgb(pixels), adobe_rgb_profile()
        picture.notes.append("The colours were converted from Lab to Adobe RGB.")
    else:
        picture.pixels = pixels[..., 0]
    if document.mode == DUOTONE:
        picture.notes.append("The duotone was read as grey, without its inks.")
    picture.is_converted = document.mode != GRAY
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


def _from_layers(file: IO[bytes], document: PsdDocument) -> Picture:
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


def _composed(document: PsdDocument, color: Any, alpha: Any) -> Picture:
    dtype = np.uint8 if document.depth <= 8 else np.uint16
    limit = np.iinfo(dtype).max

    def whole(values: Any) -> np.ndarray:
        return np.rint(np.clip(np.asarray(values, np.float32), 0, 1) * limit).astype(dtype)

    picture = _in_rgb(document, whole(color))
    opacity = whole(alpha)[..., 0]
    if picture.pixels.dtype == opacity.dtype and opacity.min() < limit:
        picture.alpha = opacity
    return picture
