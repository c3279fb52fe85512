"""Encoding a photo as JPEG, PNG, TIFF or WebP."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from iide_studio import __version__
from iide_studio.core.color import quantise
from iide_studio.core.errors import ExportError

if TYPE_CHECKING:
    from iide_studio.core.photo import Photo

FORMATS = {
    ".png": "PNG",
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".tif": "TIFF",
    ".tiff": "TIFF",
    ".webp": "WEBP",
}
"""Endings of names that can be written."""

_LOSSY = ("JPEG", "WEBP")
_LONGEST_SIDE = {"JPEG": 65_535, "WEBP": 16_383}
_QUALITY = 95
_LARGEST_JPEG_EXIF = 65_533
_PNG_LEVEL = 4
_INCHES_PER_METRE = 1 / 0.0254


def extension_for(photo: Photo) -> str:
    """The ending for a result in the photo's own format, or .png if that cannot be written."""
    if photo.path is not None and FORMATS.get(photo.path.suffix.lower()) == photo.format:
        return photo.path.suffix
    endings = {name: ending for ending, name in reversed(FORMATS.items())}
    return endings.get(photo.format, ".png")


def writer_for(path: Path, size: tuple[int, int]) -> Callable[[Photo, Path], None]:
    """Returns the function that writes a photo of (H, W); raises ExportError if none can."""
    name = FORMATS.get(path.suffix.lower())
    if name is None:
        raise ExportError(
            f"Pictures cannot be saved as {path.name}.",
            f"Use a name that ends in one of: {', '.join(FORMATS)}.",
        )
    if max(size) > _LONGEST_SIDE.get(name, 2**31):
        raise ExportError(
            f"{size[1]} x {size[0]} pixels are too many for {name}.",
            "Save it as .tif or .png.",
        )
    return {"PNG": _write_png, "JPEG": _write_jpeg, "TIFF": _write_tiff, "WEBP": _write_webp}[name]


def expected_size(path: Path, photo: Photo) -> int:
    """A cautious guess of the file's bytes, for the check of free space."""
    if is_lossy(path):
        return photo.pixels.size // 4
    return photo.pixels.nbytes


def is_lossy(path: Path) -> bool:
    """Whether a file of that name holds pixels only approximately."""
    return FORMATS.get(path.suffix.lower()) in _LOSSY


def losses(photo: Photo, path: Path) -> list[str]:
    """Says what of the photo the file of that name cannot hold, a sentence each."""
    name = FORMATS.get(path.suffix.lower())
    found = []
    if name in _LOSSY and photo.max_value > 255:
        found.append(f"{name} holds 8 bits, so the photo's 16 are rounded; .tif keeps them.")
    if name == "JPEG" and photo.alpha is not None:
        found.append("JPEG knows no transparency, so it is left out; .png keeps it.")
    return found


def _write_png(photo: Photo, path: Path) -> None:
    import imagecodecs

    data = imagecodecs.png_encode(_with_alpha(photo), level=_PNG_LEVEL)
    path.write_bytes(_with_chunks(bytes(data), _png_chunks(photo)))


def _png_chunks(photo: Photo) -> list[tuple[bytes, bytes]]:
    chunks = []
    if photo.icc_profile:
        chunks.append((b"iCCP", b"ICC profile\0\0" + zlib.compress(photo.icc_profile)))
    if photo.resolution:
        dots = [round(value * _INCHES_PER_METRE) for value in photo.resolution]
        chunks.append((b"pHYs", struct.pack(">IIB", *dots, 1)))
    if photo.exif:
        chunks.append((b"eXIf", _exif_for(photo).removeprefix(b"Exif\0\0")))
    return chunks


def _with_chunks(png: bytes, chunks: list[tuple[bytes, bytes]]) -> bytes:
    """Puts chunks behind IHDR, the first chunk, which always ends at byte 33."""
    made = b""
    for kind, body in chunks:
        made += struct.pack(">I", len(body)) + kind + body
        made += struct.pack(">I", zlib.crc32(kind + body))
    return png[:33] + made + png[33:]


def _write_jpeg(photo: Photo, path: Path) -> None:
    from PIL import Image

    options = _pillow_options(photo)
    if len(options.get("exif", b"")) > _LARGEST_JPEG_EXIF:
        del options["exif"]
    picture = Image.fromarray(_eight_bit(photo.pixels))
    picture.save(path, "JPEG", quality=_QUALITY, subsampling=0, **options)


def _write_webp(photo: Photo, path: Path) -> None:
    from PIL import Image

    options = _pillow_options(photo)
    options.pop("dpi", None)
    pixels = _eight_bit(_with_alpha(photo))
    if pixels.ndim == 3 and pixels.shape[2] == 2:
        pixels = pixels[..., [0, 0, 0, 1]]
    picture = Image.fromarray(pixels)
    picture.save(path, "WEBP", quality=_QUALITY, alpha_quality=100, **options)


def _write_tiff(photo: Photo, path: Path) -> None:
    import tifffile

    tifffile.imwrite(
        path,
        _with_alpha(photo),
        photometric="minisblack" if photo.is_gray else "rgb",
        planarconfig="contig",
        extrasamples=None if photo.alpha is None else ["unassalpha"],
        compression="adobe_deflate",
        predictor=True,
        rowsperstrip=max(1, 2**18 // photo.width),
        iccprofile=photo.icc_profile,
        resolution=photo.resolution,
        resolutionunit="inch" if photo.resolution else None,
        software=f"IIDE Studio {__version__}",
        metadata=None,
    )


def _pillow_options(photo: Photo) -> dict[str, Any]:
    options: dict[str, Any] = {}
    if photo.icc_profile and not (photo.is_gray and photo.icc_profile[16:20] != b"GRAY"):
        options["icc_profile"] = photo.icc_profile
    if photo.resolution:
        options["dpi"] = photo.resolution
    if photo.exif:
        options["exif"] = _exif_for(photo)
    return options


def _exif_for(photo: Photo) -> bytes:
    """The Exif block with the sizes that it names set right; unchanged if it names none."""
    from PIL import ExifTags, Image

    exif = Image.Exif()
    exif.load(photo.exif or b"")
    details = exif.get_ifd(ExifTags.IFD.Exif)
    sizes = {
        ExifTags.Base.ExifImageWidth: photo.width,
        ExifTags.Base.ExifImageHeight: photo.height,
    }
    if all(details.get(tag, value) == value for tag, value in sizes.items()):
        return photo.exif or b""
    details.update({tag: value for tag, value in sizes.items() if tag in details})
    return exif.tobytes()


def _with_alpha(photo: Photo) -> np.ndarray:
    if photo.alpha is None:
        return np.ascontiguousarray(photo.pixels)
    return np.dstack([photo.pixels, photo.alpha])


def _eight_bit(pixels: np.ndarray) -> np.ndarray:
    if pixels.dtype == np.uint8:
        return np.ascontiguousarray(pixels)
    return quantise(pixels.astype(np.float32) / 65535, np.uint8)
