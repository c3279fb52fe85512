"""Developing camera raw files and DNG with LibRaw."""

from __future__ import annotations

from pathlib import PurePath
from typing import IO, TYPE_CHECKING, BinaryIO, cast

import numpy as np

from iide_studio.core.errors import PhotoReadError
from iide_studio.core.picture import Picture, check_page, check_size
from iide_studio.core.profiles import adobe_rgb_profile

if TYPE_CHECKING:
    from tifffile import TiffFile

_BEGINNINGS = (b"FUJIFILMCCD-RAW", b"FOVb", b"\0MRM", b"IIU\0", b"IIRO", b"IIRS", b"MMOR")
_CANON_BRAND = b"ftypcrx "
_ENDINGS = (
    *(".3fr", ".arw", ".cr2", ".dcr", ".dng", ".erf", ".fff", ".iiq", ".kdc", ".mef", ".mos"),
    *(".nef", ".nrw", ".orf", ".pef", ".raw", ".rw2", ".rwl", ".sr2", ".srf", ".srw"),
)
_DNG_VERSION, _PHOTOMETRIC = 50706, 262
_SENSOR_VALUES = (32803, 34892)
"""Photometric interpretations: a colour filter's mosaic, and linear sensor values."""

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
    if _DNG_VERSION in first.tags:
        return True
    if PurePath(name).suffix.lower() not in _ENDINGS:
        return False
    pages = [first, *(first.pages or ())]
    return any(_photometric(page) in _SENSOR_VALUES for page in pages) or first.is_reduced


def _photometric(page: object) -> int:
    return int(getattr(page, "photometric", -1))


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
