"""Decoding TIFF with tifffile, which keeps 16 bits where Pillow would halve them."""

from __future__ import annotations

import logging
import math
import os
from typing import IO, TYPE_CHECKING, Any

import numpy as np

from iide_studio.core import raw_reading, tiff_colors
from iide_studio.core.errors import PhotoReadError
from iide_studio.core.geometry import interleave
from iide_studio.core.picture import (
    COPY_AGAIN,
    Picture,
    check_density,
    check_page,
    check_size,
    checked_resolution,
    several_note,
)
from iide_studio.core.tiff_colors import UnusualTiffError

if TYPE_CHECKING:
    from tifffile import TiffFile, TiffPage

_ORIENTATION, _X_RESOLUTION, _Y_RESOLUTION, _RESOLUTION_UNIT = 274, 282, 283, 296
_SOFTWARE = 305
_INCHES_PER_UNIT = {2: 1.0, 3: 2.54}
_REDUCED, _MASK = 1, 4
_GRAYS = (0, 1)
_MOST_DIRECTORIES = 1000
_MOST_SAMPLES = 16
_BUFFER = 1 << 24
"""Compressed bytes at once; tifffile's own 256 MiB would stand beside the pixels in memory."""

_SILENT = logging.NullHandler()


class CameraRawError(Exception):
    """The file only looks like a TIFF."""


def read(file: IO[bytes], *, page: int, maximum_pixels: int) -> Picture:
    """Decodes one page.

    Raises:
        CameraRawError: if the file is camera raw.
        UnusualTiffError: for kinds that Pillow may know better; it names the directory.
        PhotoReadError: if there is no such page, or it is too large or cut short.
    """
    import tifffile

    # It reports to its log what is raised anyway, with the whole stack.
    logging.getLogger("tifffile").addHandler(_SILENT)
    file.seek(0)
    with tifffile.TiffFile(file) as tiff:
        if raw_reading.is_raw_tiff(tiff, getattr(file, "name", "")):
            raise CameraRawError
        pages, infrared = _pages(tiff)
        check_page(page, len(pages))
        number, directory = pages[page]
        _check(directory, maximum_pixels, tiff.filehandle.size)
        picture = _picture(directory)
        picture.directory = number
        picture.page, picture.page_count = page, len(pages)
        if len(pages) > 1:
            picture.notes.insert(0, several_note(page, len(pages)))
        if infrared is not None and page == 0 and picture.infrared is None:
            _add_infrared(picture, infrared, tiff.filehandle.size)
    return picture


def _pages(tiff: TiffFile) -> tuple[list[tuple[int, TiffPage]], TiffPage | None]:
    """Returns the pages with their directories' numbers, and the infrared channel of the first.

    Thumbnails, masks and the infrared channel, which SilverFast writes as a further directory, are
    no pages of their own.
    """
    count = min(len(tiff.pages), _MOST_DIRECTORIES)  # an iterator would follow a loop for ever
    directories: list[Any] = [tiff.pages[number] for number in range(count)]
    pages = [(0, directories[0])]
    infrared = None
    for number, directory in enumerate(directories[1:], start=1):
        if infrared is None and _is_infrared(directory, directories[0]):
            infrared = directory
        elif not directory.subfiletype & (_REDUCED | _MASK):
            pages.append((number, directory))
    return pages, infrared


def _is_infrared(directory: TiffPage, first: TiffPage) -> bool:
    """Whether it is one grey channel as large and as deep as the colours before it."""
    return (
        first.photometric == tiff_colors.RGB
        and directory.photometric in _GRAYS
        and directory.samplesperpixel == 1
        and (directory.imagewidth, directory.imagelength) == (first.imagewidth, first.imagelength)
        and directory.dtype == first.dtype
        and not directory.subfiletype & _REDUCED
        and (directory.subfiletype & _MASK != 0 or _is_by_silverfast(first))
    )


def _is_by_silverfast(directory: TiffPage) -> bool:
    return "silverfast" in str(_tag(directory, _SOFTWARE, "")).lower()


def _check(directory: TiffPage, maximum_pixels: int, file_size: int) -> None:
    """Refuses by the header, before anything is allocated."""
    size = (directory.imagewidth, directory.imagelength)
    check_size(*size, maximum_pixels=maximum_pixels)
    check_density(*size, file_size=file_size)
    if directory.is_tiled:  # a small picture may claim a huge tile
        tile = (directory.tilewidth, directory.tilelength)
        check_size(*tile, maximum_pixels=maximum_pixels)
        check_density(*tile, file_size=file_size)
    if directory.imagedepth != 1 or not 1 <= directory.samplesperpixel <= _MOST_SAMPLES:
        raise UnusualTiffError("a volume or a spectrum")
    if directory.dtype is None or directory.dtype.kind not in "ufb":
        raise UnusualTiffError(str(directory.dtype))
    if len(directory.dataoffsets) < math.prod(directory.chunked):
        raise PhotoReadError(
            "The file is damaged: it does not say where its parts are.", COPY_AGAIN
        )
    segments = zip(directory.dataoffsets, directory.databytecounts, strict=False)
    if max((start + count for start, count in segments), default=0) > file_size:
        raise PhotoReadError("The file is cut short.", COPY_AGAIN)


def _picture(directory: TiffPage) -> Picture:
    picture = tiff_colors.convert(directory, _samples(directory))
    if not all(directory.databytecounts):
        picture.notes.append("Parts of the picture are missing in the file.")
    picture.format = "TIFF"
    orientation = _tag(directory, _ORIENTATION, 1)
    picture.orientation = orientation if isinstance(orientation, int) else 1
    picture.resolution = _resolution(directory)
    return picture


def _samples(directory: TiffPage) -> np.ndarray:
    """Returns (H, W, S) in the file's own number format."""
    try:
        values = directory.asarray(buffersize=_BUFFER, maxworkers=os.cpu_count())
    except MemoryError:
        raise
    except Exception as error:
        raise UnusualTiffError("a compression that is not known, or damage") from error
    if directory.planarconfig == 2 and directory.samplesperpixel > 1:
        values = interleave(values)
    return values.reshape(directory.imagelength, directory.imagewidth, directory.samplesperpixel)


def _add_infrared(picture: Picture, directory: TiffPage, file_size: int) -> None:
    try:
        _check(directory, picture.pixels.size, file_size)
        infrared = _picture(directory).pixels
    except Exception:  # noqa: BLE001 - the photo is there; a second channel that is broken in whatever way is left out
        picture.notes.append("The infrared channel is damaged and was left out.")
        return
    if infrared.dtype == picture.pixels.dtype and infrared.shape == picture.pixels.shape[:2]:
        picture.infrared = infrared
        picture.notes.append(tiff_colors.INFRARED_NOTE)


def _tag(directory: TiffPage, code: int, default: Any) -> Any:
    tag = directory.tags.get(code)
    return default if tag is None else tag.value


def _resolution(directory: TiffPage) -> tuple[float, float] | None:
    try:
        factor = _INCHES_PER_UNIT[int(_tag(directory, _RESOLUTION_UNIT, 2))]
        pairs = (_tag(directory, _X_RESOLUTION, None), _tag(directory, _Y_RESOLUTION, None))
        across, down = (numerator / denominator for numerator, denominator in pairs)
        return checked_resolution(across * factor, down * factor)
    except (KeyError, TypeError, ValueError, ArithmeticError):
        return None
