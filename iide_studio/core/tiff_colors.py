"""From a TIFF's samples, of whatever kind, to grey or RGB with what stands beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from iide_studio.core.color_conversion import cmyk_to_rgb, lab_to_rgb
from iide_studio.core.picture import Picture, alpha_like, from_float, straight, stretched
from iide_studio.core.profiles import adobe_rgb_profile

if TYPE_CHECKING:
    from tifffile import TiffPage

INFRARED_NOTE = "The file has an infrared channel, from which a scratch mask can be made."
_MAYBE_INFRARED_NOTE = (
    "The file has a channel without a name; if it is infrared, a scratch mask can be made from it."
)

MINISWHITE, MINISBLACK, RGB, PALETTE, SEPARATED, YCBCR = 0, 1, 2, 3, 5, 6
_CIELAB, _ICCLAB = 8, 9
_ONE, _THREE = (MINISWHITE, MINISBLACK, PALETTE), (RGB, YCBCR, _CIELAB, _ICCLAB)
_COLORS = {**dict.fromkeys(_ONE, 1), **dict.fromkeys(_THREE, 3), SEPARATED: 4}
_DECODED_TO_RGB = (6, 7, 33003, 33005, 34712, 50001, 34933)
"""Compressions (JPEG, JPEG 2000, WebP, PNG) whose decoders turn YCbCr into RGB themselves."""

_UNSPECIFIED, _PREMULTIPLIED, _STRAIGHT = 0, 1, 2
_ICC_PROFILE, _SOFTWARE = 34675, 305


class UnusualTiffError(Exception):
    """A kind of TIFF that Pillow may know better: subsampled YCbCr, logarithmic light and so on."""


def convert(directory: TiffPage, values: np.ndarray) -> Picture:
    """Converts decoded samples.

    Args:
        directory: What the file says about them.
        values: (H, W, S) in the file's own number format.

    Raises:
        UnusualTiffError: for kinds of colours that are not known here.
    """
    kind = int(directory.photometric)
    colors = _COLORS.get(kind)
    is_subsampled = kind == YCBCR and directory.compression not in _DECODED_TO_RGB
    if colors is None or is_subsampled or values.shape[2] < colors:
        raise UnusualTiffError(str(directory.photometric))
    if kind in (_CIELAB, _ICCLAB):
        return _from_lab(values[..., :3], is_signed=kind == _CIELAB)
    values, notes, is_converted = _whole_numbers(directory, values)
    pixels = values if values.shape[2] == colors else np.ascontiguousarray(values[..., :colors])
    picture = Picture(pixels=pixels, format="TIFF", notes=notes, is_converted=is_converted)
    picture.icc_profile = _profile(directory)
    _add_others(picture, directory, values[..., colors:])
    _convert_colors(picture, directory, kind)
    return picture


def _whole_numbers(directory: TiffPage, values: np.ndarray) -> tuple[np.ndarray, list[str], bool]:
    """Returns the values as uint8 or uint16, notes, and whether they are others now."""
    if directory.photometric == PALETTE:
        return values.astype(np.uint16), [], True
    if values.dtype == np.bool_:
        return (
            values.astype(np.uint8) * np.uint8(255),
            ["The colours were converted from 1 bit."],
            True,
        )
    bits = directory.bitspersample
    bits = bits if isinstance(bits, int) else max(bits)
    if values.dtype.kind == "f" or bits > 16:
        values, note = from_float(values)
        return values, [note], True
    whole = stretched(values, bits)
    if bits in (8, 16):
        return whole, [], False
    return whole, [f"{bits} bits were stretched to {8 * whole.itemsize}."], False


def _add_others(picture: Picture, directory: TiffPage, others: np.ndarray) -> None:
    """Sets alpha and infrared from the samples behind the colours, (H, W, n)."""
    if not others.shape[2]:
        return
    kinds = [int(kind) for kind in directory.extrasamples]
    kinds += [_UNSPECIFIED] * (others.shape[2] - len(kinds))
    is_scan = "vuescan" in str(_tag(directory, _SOFTWARE, "")).lower()
    left_out = 0
    for index, kind in enumerate(kinds[: others.shape[2]]):
        plane = np.ascontiguousarray(others[..., index])
        if kind in (_PREMULTIPLIED, _STRAIGHT) and picture.alpha is None and not is_scan:
            picture.alpha = plane
            if kind == _PREMULTIPLIED:
                picture.pixels = straight(picture.pixels, plane)
        elif picture.infrared is None and int(directory.photometric) in (MINISBLACK, RGB):
            picture.infrared = plane
            picture.notes.append(INFRARED_NOTE if is_scan else _MAYBE_INFRARED_NOTE)
        else:
            left_out += 1
    if left_out:
        picture.notes.append("Additional channels of the file were left out.")


def _convert_colors(picture: Picture, directory: TiffPage, kind: int) -> None:
    if kind == SEPARATED:
        picture.pixels, picture.icc_profile, note = cmyk_to_rgb(picture.pixels, picture.icc_profile)
        picture.is_srgb = picture.icc_profile is None
        picture.is_converted = True
        picture.notes.append(note)
        if picture.alpha is not None:
            picture.alpha = alpha_like(picture.pixels, picture.alpha)
    elif kind == PALETTE:
        picture.pixels = _through_palette(picture.pixels[..., 0], directory)
        picture.notes.append("The colours were converted from a palette.")
        picture.alpha = None
    elif kind in (MINISWHITE, MINISBLACK):
        gray = picture.pixels[..., 0]
        picture.pixels = np.iinfo(gray.dtype).max - gray if kind == MINISWHITE else gray


def _through_palette(indices: np.ndarray, directory: TiffPage) -> np.ndarray:
    """Returns (H, W, 3) uint8, or uint16 if the palette uses more than the upper 8 bits."""
    if directory.colormap is None:
        raise UnusualTiffError("a palette that is missing")
    palette = np.asarray(directory.colormap, np.uint16).T
    if not (palette & 0xFF).any() or (palette >> 8 == palette & 0xFF).all():
        palette = (palette >> 8).astype(np.uint8)
    return palette[np.minimum(indices, len(palette) - 1)]


def _from_lab(values: np.ndarray, *, is_signed: bool) -> Picture:
    """Converts Lab as TIFF 6.0 (signed a* and b*) or the ICC writes it.

    The ICC's 16-bit encoding has white at 65280 (Adobe Photoshop TIFF Technical Notes, 2002).
    """
    if values.dtype not in (np.uint8, np.uint16, np.int8, np.int16):
        raise UnusualTiffError("Lab in floating point")
    is_wide = values.dtype.itemsize == 2
    unsigned = np.dtype(np.uint16 if is_wide else np.uint8)
    unit = 256 if is_wide else 1
    white = 65280 if is_wide and not is_signed else np.iinfo(unsigned).max

    def rows(first: int, last: int) -> np.ndarray:
        band = np.ascontiguousarray(values[first:last]).view(unsigned)
        lightness = band[..., :1].astype(np.float32) * np.float32(100 / white)
        if is_signed:
            opponents = band[..., 1:].view(np.int16 if is_wide else np.int8).astype(np.float32)
        else:
            opponents = band[..., 1:].astype(np.float32) - 128 * unit
        return np.concatenate([lightness, opponents / unit], axis=2)

    return Picture(
        pixels=lab_to_rgb(rows, (values.shape[0], values.shape[1])),
        format="TIFF",
        icc_profile=adobe_rgb_profile(),
        is_converted=True,
        notes=["The colours were converted from Lab to Adobe RGB."],
    )


def _profile(directory: TiffPage) -> bytes | None:
    data = _tag(directory, _ICC_PROFILE, None)
    return bytes(data) if data else None


def _tag(directory: TiffPage, code: int, default: Any) -> Any:
    tag = directory.tags.get(code)
    return default if tag is None else tag.value
