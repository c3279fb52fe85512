"""Developing camera raw files and DNG with LibRaw."""

from __future__ import annotations

from pathlib import PurePath
from typing import IO, TYPE_CHECKING, BinaryIO, cast

import numpy as np

from iide_studio.core.errors import PhotoReadError
from iide_studio.core.picture import Picture, check_page, check_size
from iide_studio.core.profiles import adobe_rgb_profile

if TYPE_CHECKING:
    from tifffile import TiffFile, TiffPage

_BEGINNINGS = (b"FUJIFILMCCD-RAW", b"FOVb", b"\0MRM", b"IIU\0", b"IIRO", b"IIRS", b"MMOR")
_CANON_BRAND = b"ftypcrx "
_ENDINGS = (
    *(".3fr", ".arw", ".cr2", ".dcr", ".dng", ".erf", ".fff", ".iiq", ".kdc", ".mef", ".mos"),
    *(".nef", ".nrw", ".orf", ".pef", ".raw", ".rw2", ".rwl", ".sr2", ".srf", ".srw"),
)
_SENSOR_VALUES = (32803, 34892)
"""Photometric interpretations: a colour filter's mosaic, and linear sensor values."""

_MOST_INNER = 16
_ADOBE_GAMMA = 563 / 256
_DEVELOPED = (
    "The camera raw file was developed to 16-bit Adobe RGB with the camera's white balance."
)


def is_raw(head: bytes) -> bool:
    """Whether a file that begins so is camera raw of a kind that is no TIFF."""
    return head.startswith(_BEGINNINGS) or head[4:12] == _CANON_BRAND


def is_raw_tiff(tiff: TiffFile, name: str) -> bool:
    """Whether a TIFF holds a sensor's values, with an ordinary picture for a preview at most."""
    first = tiff.pages.first
    if any(_is_of_sensor(directory) for directory in (first, *_inner_directories(first))):
        return True
    return PurePath(name).suffix.lower() in _ENDINGS and bool(first.is_reduced)


def _inner_directories(first: TiffPage) -> list[object]:
    try:
        inner = first.pages or ()
        return [inner[number] for number in range(min(len(inner), _MOST_INNER))]
    except Exception:  # noqa: BLE001 - a pointer that leads nowhere does not spoil the picture before it
        return []


def _is_of_sensor(directory: object) -> bool:
    return int(getattr(directory, "photometric", -1)) in _SENSOR_VALUES


def read(file: IO[bytes], *, page: int, maximum_pixels: int) -> Picture:
    """Develops a camera raw file.

    Raises:
        PhotoReadError: for files that LibRaw does not know, or that are damaged or too large.
    """
    import rawpy

    check_page(page, 1)
    file.seek(0)
    try:
        with rawpy.imread(cast(BinaryIO, file)) as raw:
            sizes = raw.sizes
            check_size(sizes.raw_width, sizes.raw_height, maximum_pixels=maximum_pixels)
            check_size(sizes.width, sizes.height, maximum_pixels=maximum_pixels)
            pixels = raw.postprocess(
                use_camera_wb=True,
                no_auto_bright=True,
                output_bps=16,
                output_color=rawpy.ColorSpace.Adobe,
                gamma=(_ADOBE_GAMMA, 0),
            )
    except (rawpy.LibRawError, rawpy.NotSupportedError) as error:
        raise PhotoReadError(
            "The camera raw file cannot be developed.",
            "Develop it in a raw converter and save it as TIFF with 16 bits.",
        ) from error
    return _picture(pixels)


def _picture(pixels: np.ndarray) -> Picture:
    """A sensor without colours gives one channel or three equal ones; both stay colour here."""
    if pixels.ndim == 2 or pixels.shape[2] == 1:
        pixels = np.repeat(pixels.reshape(*pixels.shape[:2], 1), 3, axis=2)
    return Picture(
        pixels=np.ascontiguousarray(pixels),
        format="RAW",
        icc_profile=adobe_rgb_profile(),
        is_converted=True,
        notes=[_DEVELOPED],
    )
