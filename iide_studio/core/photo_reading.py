"""Picks the decoder for a picture file, and turns whatever goes wrong into one sentence."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import IO

from iide_studio.core import (
    heif_reading,
    pillow_reading,
    psd_reading,
    raw_reading,
    tiff_colors,
    tiff_reading,
)
from iide_studio.core.errors import PhotoReadError
from iide_studio.core.picture import COPY_AGAIN, SAVE_AGAIN, SCALE_DOWN, Picture

_TIFF_BEGINNINGS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_PSD_BEGINNING = b"8BPS"


def read(path: Path, *, page: int, maximum_pixels: int) -> Picture:
    """Decodes one picture of a file.

    Raises:
        PhotoReadError: for whatever is wrong with it.
    """
    try:
        with path.open("rb") as file, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # decoders warn about oddities that change nothing
            return _decode(file, page, maximum_pixels)
    except PhotoReadError as error:
        raise PhotoReadError(f"{path}: {error.message}", error.hint) from error
    except PermissionError as error:
        raise PhotoReadError(f"{path} may not be read.", "Ask for the right to read it.") from error
    except MemoryError as error:
        raise PhotoReadError(
            f"{path} is too large for this computer's memory.", "Close other programs."
        ) from error
    except Exception as error:
        raise PhotoReadError(*_diagnosis(path, error)) from error


def require_content(path: Path) -> None:
    """Raises PhotoReadError unless there is a file of that name with something in it."""
    try:
        if path.is_dir():
            raise PhotoReadError(f"{path} is a folder.", "Give the photos in it one by one.")
        if path.stat().st_size == 0:
            raise PhotoReadError(f"{path} is empty.", COPY_AGAIN)
    except FileNotFoundError as error:
        raise PhotoReadError(f"{path} does not exist.", "Check the name.") from error
    except (OSError, ValueError) as error:
        raise PhotoReadError(f"{path} cannot be opened: {error}.", "Check the name.") from error


def _decode(file: IO[bytes], page: int, maximum_pixels: int) -> Picture:
    head = file.read(64)
    if head.startswith(_TIFF_BEGINNINGS):
        return _decode_tiff(file, page, maximum_pixels)
    read_picture = pillow_reading.read
    if head.startswith(_PSD_BEGINNING):
        read_picture = psd_reading.read
    elif heif_reading.is_heif(head):
        read_picture = heif_reading.read
    elif raw_reading.is_raw(head):
        read_picture = raw_reading.read
    return read_picture(file, page=page, maximum_pixels=maximum_pixels)


def _decode_tiff(file: IO[bytes], page: int, maximum_pixels: int) -> Picture:
    try:
        return tiff_reading.read(file, page=page, maximum_pixels=maximum_pixels)
    except tiff_reading.CameraRawError:
        return raw_reading.read(file, page=page, maximum_pixels=maximum_pixels)
    except tiff_colors.UnusualTiffError:  # what tifffile cannot do, Pillow may
        return pillow_reading.read(file, page=page, maximum_pixels=maximum_pixels)


def _diagnosis(path: Path, error: Exception) -> tuple[str, str]:
    from PIL import Image, UnidentifiedImageError

    if isinstance(error, Image.DecompressionBombError):
        return f"{path} says that it is gigantic; it is refused.", SCALE_DOWN
    if isinstance(error, UnidentifiedImageError):
        return _unknown(path)
    return f"{path} is damaged or cut short and cannot be read.", COPY_AGAIN


def _unknown(path: Path) -> tuple[str, str]:
    with path.open("rb") as file:
        head = file.read(32)
    if head[4:8] == b"ftyp":
        return f"{path} is a film or a picture of a kind that cannot be read.", SAVE_AGAIN
    if head.startswith(b"%PDF"):
        return f"{path} is a PDF document, not a picture.", "Export its pages as TIFF or PNG."
    return f"{path} is not a picture of a known format.", SAVE_AGAIN
