"""Picks the decoder for a picture file, and turns whatever goes wrong into one sentence."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import IO

from iide_studio.core import pillow_reading, tiff_reading
from iide_studio.core.errors import PhotoReadError
from iide_studio.core.picture import SCALE_DOWN, Picture

_SAVE_AGAIN = "Open it in a picture program and save it as TIFF, PNG or JPEG."
_COPY_AGAIN = "Copy it again from where it came from, or scan it again."
_TIFF_BEGINNINGS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


def read(path: Path, *, maximum_pixels: int) -> Picture:
    """Decodes a picture file.

    Raises:
        PhotoReadError: for whatever is wrong with it.
    """
    _require_content(path)
    try:
        with path.open("rb") as file, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # decoders warn about oddities that change nothing
            return _decode(file, maximum_pixels)
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


def _require_content(path: Path) -> None:
    try:
        if path.is_dir():
            raise PhotoReadError(f"{path} is a folder.", "Give the photos in it one by one.")
        if path.stat().st_size == 0:
            raise PhotoReadError(f"{path} is empty.", _COPY_AGAIN)
    except FileNotFoundError as error:
        raise PhotoReadError(f"{path} does not exist.", "Check the name.") from error
    except (OSError, ValueError) as error:
        raise PhotoReadError(f"{path} cannot be opened: {error}.", "Check the name.") from error


def _decode(file: IO[bytes], maximum_pixels: int) -> Picture:
    head = file.read(16)
    if head.startswith(_TIFF_BEGINNINGS):
        return _decode_tiff(file, maximum_pixels)
    return pillow_reading.read(file, maximum_pixels=maximum_pixels)


def _decode_tiff(file: IO[bytes], maximum_pixels: int) -> Picture:
    try:
        return tiff_reading.read(file, maximum_pixels=maximum_pixels)
    except PhotoReadError:
        raise
    except Exception:  # noqa: BLE001 - what tifffile cannot do, Pillow may; its error is the one to report
        return pillow_reading.read(file, maximum_pixels=maximum_pixels)


def _diagnosis(path: Path, error: Exception) -> tuple[str, str]:
    from PIL import Image, UnidentifiedImageError

    if isinstance(error, Image.DecompressionBombError):
        return f"{path} says that it is gigantic; it is refused.", SCALE_DOWN
    if isinstance(error, UnidentifiedImageError):
        return _unknown(path)
    return f"{path} is damaged or cut short and cannot be read.", _COPY_AGAIN


def _unknown(path: Path) -> tuple[str, str]:
    with path.open("rb") as file:
        head = file.read(32)
    if head[4:8] == b"ftyp":
        return f"{path} is a HEIC picture or a film, which cannot be read.", _SAVE_AGAIN
    if head.startswith(b"%PDF"):
        return f"{path} is a PDF document, not a picture.", "Export its pages as TIFF or PNG."
    return f"{path} is not a picture of a known format.", _SAVE_AGAIN
