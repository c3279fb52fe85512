"""Decoding HEIF and HEIC with libheif, at their full depth."""

from __future__ import annotations

import os
from typing import IO, TYPE_CHECKING, Any

import numpy as np

from iide_studio.core.hdr import table_for
from iide_studio.core.picture import (
    Picture,
    alpha_like,
    check_density,
    check_page,
    check_size,
    several_note,
    straight,
    stretched,
)
from iide_studio.core.profiles import coded_profile

if TYPE_CHECKING:
    from pi_heif import HeifFile, HeifImage

_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1")
_BT709 = 1


def is_heif(head: bytes) -> bool:
    """Whether a file that begins so is HEIF; AVIF, which is built alike, is not."""
    brands = head[8 : int.from_bytes(head[:4], "big")]
    return head[4:8] == b"ftyp" and brands[:4] in _BRANDS and b"avif" not in brands


def read(file: IO[bytes], *, page: int, maximum_pixels: int) -> Picture:
    """Decodes one picture of a file; whatever libheif raises comes through.

    Its turns and mirrors are carried out by libheif, and the Exif orientation, which only repeats
    them, does not count.
    """
    import pi_heif

    file_size = file.seek(0, os.SEEK_END)
    file.seek(0)
    container = pi_heif.open_heif(file, convert_hdr_to_8bit=False, hdr_to_16bit=False)
    page_count = len(container)
    check_page(page, page_count)
    image = container[_index(container, page)]
    check_size(*image.size, maximum_pixels=maximum_pixels)
    check_density(*image.size, file_size=file_size)
    picture = _picture(image)
    picture.page, picture.page_count = page, page_count
    if page_count > 1:
        picture.notes.insert(0, several_note(page, page_count))
    return picture


def _index(container: HeifFile, page: int) -> int:
    """The primary picture is page 0, whatever its place."""
    others = [number for number in range(len(container)) if number != container.primary_index]
    return [container.primary_index, *others][page]


def _picture(image: HeifImage) -> Picture:
    values = np.array(image)  # a copy: the memory is libheif's, and goes with the container
    values = values[..., None] if values.ndim == 2 else values
    values = values[:, : image.size[0]]
    colors = 1 if values.shape[2] < 3 else 3
    bits = int(image.info["bit_depth"])
    full = stretched(values, bits) if values.dtype != np.uint8 else values
    alpha = np.ascontiguousarray(full[..., colors]) if full.shape[2] > colors else None
    pixels = np.ascontiguousarray(full[..., :colors])
    if alpha is not None and image.premultiplied_alpha:
        pixels = straight(pixels, alpha)
    picture = Picture(pixels=pixels, alpha=alpha, format="HEIF")
    picture.icc_profile = image.info.get("icc_profile") or None
    if picture.icc_profile is None:
        _use_coded_colors(picture, image.info.get("nclx_profile") or {}, values[..., :colors], bits)
    picture.pixels = picture.pixels[..., 0] if colors == 1 else picture.pixels
    return picture


def _use_coded_colors(picture: Picture, nclx: dict[str, Any], codes: np.ndarray, bits: int) -> None:
    primaries = int(nclx.get("color_primaries", _BT709))
    table = table_for(int(nclx.get("transfer_characteristics", 0)), bits)
    if table is not None:
        picture.pixels = table[np.minimum(codes, len(table) - 1)]
        if picture.alpha is not None:
            picture.alpha = alpha_like(picture.pixels, picture.alpha)
        picture.is_converted = True
        picture.notes.append("It is an HDR picture; what is brighter than paper white was cut off.")
    picture.is_srgb = primaries == _BT709
    if picture.pixels.shape[2] == 3 and primaries != _BT709:
        picture.icc_profile = coded_profile(primaries)
