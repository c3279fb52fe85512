"""Pixels of more than 8 bits a channel in the formats in which Pillow gives only 8."""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING

import numpy as np

from iide_studio.core.errors import PhotoReadError
from iide_studio.core.hdr import table_for
from iide_studio.core.picture import COPY_AGAIN, Picture, alpha_like, scaled, stretched
from iide_studio.core.profiles import coded_profile

if TYPE_CHECKING:
    from PIL import Image

_HEAD = 1 << 20
_BT709 = 1
_UNKNOWN = 2
_NETPBM_SPACE = rb"(?:\s|#[^\n]*\n)+"
_NETPBM_HEADER = re.compile(rb"P([2356])" + (_NETPBM_SPACE + rb"(\d{1,10})") * 3 + rb"\s")


def read(file: IO[bytes], image: Image.Image) -> Picture | None:
    """Decodes the first picture of a file at its full depth.

    Args:
        file: An open file.
        image: The same, opened by Pillow; its size is within the limits.

    Returns:
        None if Pillow's own decoder loses nothing.
    """
    readers = {"PNG": _png, "JPEG2000": _jpeg_2000, "AVIF": _avif, "PPM": _netpbm}
    reader = readers.get(image.format or "")
    if reader is None:
        return None
    file.seek(0)
    return reader(file, file.read(_HEAD))


def named_colors(file: IO[bytes], image: Image.Image) -> tuple[bytes | None, bool]:
    """Returns the profile that a JPEG 2000 or AVIF names in its own way, and whether it is sRGB."""
    file.seek(0)
    head = file.read(_HEAD)
    if image.format == "JPEG2000":
        return _profile_in_box(head), _is_enumerated(head)
    if image.format == "AVIF":
        primaries, _transfer = _coded_colors(head)
        return None if image.mode == "L" else coded_profile(primaries), primaries == _BT709
    return None, False


def _png(file: IO[bytes], head: bytes) -> Picture | None:
    if head[24:25] != b"\x10":
        return None
    import imagecodecs

    return _picture(imagecodecs.png_decode(_content(file)))


def _jpeg_2000(file: IO[bytes], head: bytes) -> Picture | None:
    start = head.find(b"\xff\x4f\xff\x51")
    count = int.from_bytes(head[start + 40 : start + 42], "big")
    depths = [(value & 0x7F) + 1 for value in head[start + 42 : start + 42 + 3 * count : 3]]
    if start < 0 or count not in (1, 2, 3, 4) or max(depths, default=8) <= 8:
        return None
    import imagecodecs

    content = _content(file)
    if _profile_in_box(head):
        content = content[start:]  # with its box, the decoder would apply the profile
    values = imagecodecs.jpeg2k_decode(content)
    if values.dtype != np.uint16:
        return None
    return _picture(stretched(values, max(depths)))


def _profile_in_box(head: bytes) -> bytes | None:
    """The profile of a JP2's colour box, whose method is 2 or 3 (ISO/IEC 15444-1, I.5.3.3)."""
    start = head.find(b"colr")
    if start < 4 or head[start + 4 : start + 5] not in (b"\2", b"\3"):
        return None
    length = int.from_bytes(head[start - 4 : start], "big")
    return head[start + 7 : start - 4 + length] or None


def _is_enumerated(head: bytes) -> bool:
    """Whether the colour box names sRGB, its grey, or sYCC (16 to 18) by their number."""
    start = head.find(b"colr")
    return (
        start >= 0
        and head[start + 4 : start + 5] == b"\1"
        and head[start + 10 : start + 11] in (b"\x10", b"\x11", b"\x12")
    )


def _avif(file: IO[bytes], head: bytes) -> Picture | None:
    bits = _avif_bits(head)
    table = table_for(_coded_colors(head)[1], bits)
    if bits == 8 and table is None:
        return None
    import imagecodecs

    values = imagecodecs.avif_decode(_content(file), index=0)
    if values.dtype == np.uint8:
        bits = 8
    picture = _picture(values if bits == 8 else stretched(values, bits))
    if table is not None:
        color = values if values.ndim == 2 else values[..., : 3 if values.shape[2] > 2 else 1]
        picture.pixels = table[np.minimum(color, len(table) - 1)].reshape(picture.pixels.shape)
        if picture.alpha is not None:
            picture.alpha = alpha_like(picture.pixels, picture.alpha)
        picture.is_converted = True
        picture.notes.append("It is an HDR picture; what is brighter than paper white was cut off.")
    return picture


def _coded_colors(head: bytes) -> tuple[int, int]:
    """The numbers of the primaries and of the transfer characteristics (ISO/IEC 23001-8)."""
    start = head.find(b"colrnclx")
    if start < 0:
        return _UNKNOWN, _UNKNOWN
    numbers = np.frombuffer(head[start + 8 : start + 12].ljust(4, b"\0"), ">u2")
    return int(numbers[0]), int(numbers[1])


def _avif_bits(head: bytes) -> int:
    """8, 10 or 12: two flags of the codec's configuration (AV1-ISOBMFF, 2.3.3)."""
    start = head.find(b"av1C")
    flags = head[start + 6] if 0 <= start < len(head) - 6 else 0
    if not flags & 0x40:
        return 8
    return 12 if flags & 0x20 else 10


def _netpbm(file: IO[bytes], head: bytes) -> Picture | None:
    """Grey and RGB of any maximum; Pillow decodes those pixel by pixel, or to 8 bits."""
    header = _NETPBM_HEADER.match(head)
    if header is None:
        return None
    kind, width, height, white = (int(part) for part in header.groups())
    if not 0 < white < 65536 or (white == 255 and kind in (5, 6)):
        return None
    shape = (height, width, 3) if kind in (3, 6) else (height, width)
    file.seek(header.end())
    values = _netpbm_values(file, kind, white, int(np.prod(shape)))
    return Picture(pixels=scaled(values.reshape(shape), white), format="PPM")


def _netpbm_values(file: IO[bytes], kind: int, white: int, count: int) -> np.ndarray:
    if kind in (2, 3):
        text = re.sub(rb"#[^\n]*", b"", file.read())
        values = np.fromstring(text, np.int64, sep=" ")[:count]  # pyright: ignore[reportArgumentType, reportCallIssue]
    else:
        dtype = np.dtype(">u2" if white > 255 else np.uint8)
        values = np.frombuffer(file.read(count * dtype.itemsize), dtype)
    if len(values) != count or (kind in (2, 3) and values.min(initial=0) < 0):
        raise PhotoReadError("The file is cut short.", COPY_AGAIN)
    return values


def _content(file: IO[bytes]) -> bytes:
    file.seek(0)
    return file.read()


def _picture(values: np.ndarray) -> Picture:
    """Splits (H, W) or (H, W, 1 to 4) into pixels and alpha."""
    values = values[..., None] if values.ndim == 2 else values
    colors = 1 if values.shape[2] < 3 else 3
    pixels = np.ascontiguousarray(values[..., :colors])
    alpha = np.ascontiguousarray(values[..., colors]) if values.shape[2] > colors else None
    return Picture(pixels=pixels[..., 0] if colors == 1 else pixels, alpha=alpha, format="")
