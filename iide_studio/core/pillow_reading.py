"""Decoding with Pillow, and with imagecodecs where Pillow would lose the second byte of 16 bits."""

from __future__ import annotations

import io
from typing import IO, TYPE_CHECKING

import numpy as np

from iide_studio.core.errors import PhotoReadError
from iide_studio.core.picture import (
    Picture,
    check_size,
    checked_resolution,
    from_float,
    several_note,
)

if TYPE_CHECKING:
    from PIL import Image

_FORMATS = (
    *("JPEG", "PNG", "TIFF", "WEBP", "GIF", "BMP", "DIB", "PPM", "JPEG2000", "AVIF"),
    *("PSD", "ICO", "ICNS", "PCX", "DCX", "QOI", "SGI", "DDS", "SUN", "FITS", "XBM", "XPM"),
    *("MSP", "IM", "PCD", "SPIDER", "TGA"),
)
"""Pictures only: EPS and WMF start other programs. TGA, which has no signature, comes last."""

_ORIENTATION = 0x0112


def read(file: IO[bytes], *, maximum_pixels: int) -> Picture:
    """Decodes the first picture of a file; whatever Pillow raises comes through."""
    from PIL import Image

    Image.init()
    file.seek(0)
    formats = [name for name in _FORMATS if name in Image.OPEN]
    with Image.open(file, formats=formats) as image:
        check_size(*image.size, maximum_pixels=maximum_pixels)
        notes = _notes_on_frames(image)
        file_format, icc_profile = image.format or "", image.info.get("icc_profile")
        picture = _decode(file, image)  # before the Exif, whose reading would hide broken pixels
        exif, orientation = _exif(image, notes)
        picture.format = "JPEG" if file_format == "MPO" else file_format
        picture.notes[:0] = notes
        picture.exif, picture.orientation = exif, orientation
        picture.resolution = _resolution(image)
        if picture.icc_profile is None and not _is_converted(image.mode):
            picture.icc_profile = icc_profile or None
    return picture


def _decode(file: IO[bytes], image: Image.Image) -> Picture:
    if _is_sixteen_bit_png(file):
        return _sixteen_bit_png(file)
    image.load()
    return convert(image)


def _is_converted(mode: str) -> bool:
    """Whether `convert` leaves the profile behind, because it went into the pixels."""
    return mode in ("CMYK", "LAB")


def _notes_on_frames(image: Image.Image) -> list[str]:
    if image.format in ("PSD", "ICO", "ICNS"):
        return []  # layers and sizes of one picture, which Pillow has merged or chosen
    count = getattr(image, "n_frames", 1)
    if count < 2:
        return []
    image.seek(0)
    return [several_note(count)]


def _exif(image: Image.Image, notes: list[str]) -> tuple[bytes | None, int]:
    """Returns the Exif block with an orientation of 1, and the orientation that it had."""
    try:
        exif = image.getexif()
        orientation = exif.get(_ORIENTATION, 1)
        if image.format == "TIFF" or "exif" not in image.info:
            return None, orientation if isinstance(orientation, int) else 1
        if _ORIENTATION in exif:
            exif[_ORIENTATION] = 1
        return exif.tobytes(), orientation if isinstance(orientation, int) else 1
    except Exception:  # noqa: BLE001 - broken metadata comes in more ways than Pillow has names for
        notes.append("The file's Exif data is damaged and was left out.")
        return None, 1


def _resolution(image: Image.Image) -> tuple[float, float] | None:
    try:
        return checked_resolution(*image.info["dpi"])
    except (KeyError, TypeError, ValueError, ArithmeticError):
        return None


def _is_sixteen_bit_png(file: IO[bytes]) -> bool:
    file.seek(0)
    head = file.read(25)
    return head[:8] == b"\x89PNG\r\n\x1a\n" and head[12:16] == b"IHDR" and head[24] == 16


def _sixteen_bit_png(file: IO[bytes]) -> Picture:
    import imagecodecs

    file.seek(0)
    values = imagecodecs.png_decode(file.read())
    channels = 1 if values.ndim == 2 else values.shape[2]
    pixels, alpha = values, None
    if channels in (2, 4):
        pixels, alpha = values[..., :-1], np.ascontiguousarray(values[..., -1])
    if pixels.ndim == 3 and pixels.shape[2] == 1:
        pixels = pixels[..., 0]
    return Picture(pixels=pixels, alpha=alpha, format="PNG")


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
        return cmyk_to_rgb(image, image.info.get("icc_profile"))
    if mode == "LAB":
        return _lab_to_rgb(image)
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


def cmyk_to_rgb(image: Image.Image, icc_profile: bytes | None) -> Picture:
    """Converts through the file's profile; without a usable one, by plain arithmetic."""
    from PIL import ImageCms

    if icc_profile:
        try:
            converted = ImageCms.profileToProfile(
                image,
                ImageCms.ImageCmsProfile(io.BytesIO(icc_profile)),
                ImageCms.createProfile("sRGB"),
                renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
                outputMode="RGB",
                flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
            )
            if converted is not None:
                note = "The colours were converted from CMYK to sRGB through the file's profile."
                return Picture(pixels=np.array(converted), format="", notes=[note])
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a damaged profile is as good as none
    note = "The colours were converted from CMYK without a profile, so they are approximate."
    return Picture(pixels=np.array(image.convert("RGB")), format="", notes=[note])


def _lab_to_rgb(image: Image.Image) -> Picture:
    from PIL import ImageCms

    converted = ImageCms.profileToProfile(
        image, ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB"), outputMode="RGB"
    )
    if converted is None:
        raise PhotoReadError("The Lab colours cannot be converted.", "Save it as RGB first.")
    return Picture(pixels=np.array(converted), format="", notes=[_converted("Lab to sRGB")])
