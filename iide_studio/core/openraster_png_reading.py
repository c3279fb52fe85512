"""Reading the PNG files of an OpenRaster file, which may come from anybody."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from iide_studio.core.errors import ProjectError
from iide_studio.core.openraster_png_writing import SIGNATURE

MAXIMUM_PIXELS = 400_000_000
"""Of one picture; the same limit as for photographs."""

_MAXIMUM_SIDE = 1_000_000
_LARGEST_EXPANSION = 1032
"""Deflate cannot make more bytes than this of one."""
_LARGEST_PROFILE = 32 * 1024 * 1024
_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_CHANNELS = _SAMPLES | {3: 4}
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}


@dataclass(frozen=True, kw_only=True, eq=False)
class PngPicture:
    """A decoded PNG file.

    Attributes:
        pixels: (H, W, C) uint8 or uint16; C is 1 grey, 2 grey and alpha, 3 RGB, 4 RGB and alpha.
        icc_profile: The embedded profile; None if there is none, or if it is damaged.
    """

    pixels: np.ndarray
    icc_profile: bytes | None


@dataclass(frozen=True, kw_only=True)
class PngFacts:
    """What the beginning of a PNG file says.

    Attributes:
        width: In pixels.
        height: In pixels.
        depth: Bits per sample as decoded, 8 or 16.
        channels: 1 to 4 as decoded; palettes count as RGB with alpha.
        icc_profile: See `PngPicture`.
        stored_size: Bytes of all rows before compression, without their filter numbers.
        is_plain: Whether the samples are stored as they are: no palette, no key colour, no
            depths below 8 bits.
    """

    width: int
    height: int
    depth: int
    channels: int
    icc_profile: bytes | None
    stored_size: int
    is_plain: bool


def read_facts(data: bytes, name: str) -> PngFacts:
    """Reads sizes and profile without decoding pixels.

    Args:
        data: The whole file, or its beginning as far as the first IDAT chunk.
        name: What to call it in an error.

    Raises:
        ProjectError: for what is no PNG, is gigantic, or cannot be as large as it says.
    """
    chunks = dict(_leading_chunks(data))
    header = chunks.get(b"IHDR", b"")
    if not data.startswith(SIGNATURE) or len(header) != 13:
        raise _damaged(name)
    width, height, depth, color_type, compression, filtering, _ = struct.unpack(">IIBBBBB", header)
    if depth not in _DEPTHS.get(color_type, ()) or compression or filtering:
        raise _damaged(name)
    _check_size(width, height, name)
    has_key_color = b"tRNS" in chunks
    channels = 4 if has_key_color else _CHANNELS[color_type]
    return PngFacts(
        width=width,
        height=height,
        depth=16 if depth == 16 else 8,
        channels=channels,
        icc_profile=_profile(chunks.get(b"iCCP")),
        stored_size=(width * _SAMPLES[color_type] * depth + 7) // 8 * height,
        is_plain=depth >= 8 and color_type != 3 and not has_key_color,
    )


def decode_png(data: bytes, name: str) -> PngPicture:
    """Decodes a PNG file.

    Args:
        data: The whole file.
        name: What to call it in an error.

    Raises:
        ProjectError: see `read_facts`; also for broken pixels.
    """
    facts = read_facts(data, name)
    if facts.stored_size > _LARGEST_EXPANSION * len(data):
        raise _damaged(name)
    try:
        pixels = _decoded(data) if facts.is_plain else _converted(data)
    except MemoryError as error:
        raise ProjectError(f"The memory is too small for {name}.", "Close programs.") from error
    except Exception as error:
        raise _damaged(name) from error
    if pixels.shape[:2] != (facts.height, facts.width):
        raise _damaged(name)
    return PngPicture(pixels=pixels, icc_profile=facts.icc_profile)


def _decoded(data: bytes) -> np.ndarray:
    import imagecodecs

    pixels = imagecodecs.png_decode(data)
    return pixels[..., None] if pixels.ndim == 2 else pixels


def _converted(data: bytes) -> np.ndarray:
    """Palettes, key colours and depths under 8 bits, as RGB with alpha."""
    from PIL import Image

    with Image.open(io.BytesIO(data), formats=["PNG"]) as image:
        return np.array(image.convert("RGBA"))


def _leading_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yields the chunks before the first IDAT; the first of a kind is the last one yielded."""
    position, found = len(SIGNATURE), []
    while position + 8 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, position)
        if kind in (b"IDAT", b"IEND"):
            break
        found.append((kind, data[position + 8 : position + 8 + length]))
        position += 12 + length
    yield from reversed(found)


def _check_size(width: int, height: int, name: str) -> None:
    if width == 0 or height == 0:
        raise _damaged(name)
    if width * height > MAXIMUM_PIXELS or max(width, height) > _MAXIMUM_SIDE:
        raise ProjectError(
            f"{name} says that it is {width} x {height} pixels; it is refused.",
            f"{MAXIMUM_PIXELS // 1_000_000} megapixels are the most that is opened.",
        )


def _profile(chunk: bytes | None) -> bytes | None:
    """Unpacks an iCCP chunk: a name, a zero, the method 0, the compressed profile."""
    if chunk is None:
        return None
    _, _, rest = chunk.partition(b"\0")
    try:
        profile = zlib.decompressobj().decompress(rest[1:], _LARGEST_PROFILE)
    except zlib.error:
        return None
    return profile or None


def _damaged(name: str) -> ProjectError:
    return ProjectError(
        f"{name} in the project is damaged or no PNG picture.",
        "Open an older copy, or save it again where it was made.",
    )
