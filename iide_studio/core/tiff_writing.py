"""Encoding a photo as TIFF, with the original's first directory as the template.

Tifffile cannot write Exif and GPS directories, refuses texts that are not ASCII and adds tags of
its own, so the file is laid out here; imagecodecs compresses.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from iide_studio.core.encoding import metadata_to_write
from iide_studio.core.export_options import ExportOptions, TiffCompression
from iide_studio.core.metadata import exif, photoshop
from iide_studio.core.metadata.changes import MetadataChanges
from iide_studio.core.metadata.metadata import Metadata, TiffTag, TiffTemplate
from iide_studio.core.metadata.tag_types import (
    BYTE,
    IFD,
    IFD8,
    LONG,
    LONG8,
    SHORT,
    UNDEFINED,
    number_of,
    number_tag,
    swapped,
)
from iide_studio.core.metadata.tiff_directory import Directory, TiffStructure
from iide_studio.core.metadata.tiff_layout import TiffLayout, maker_note

if TYPE_CHECKING:
    from iide_studio.core.photo import Photo

_CODES: dict[TiffCompression, int] = {"none": 1, "lzw": 5, "deflate": 8}
_COMPRESSIONS: dict[int | None, TiffCompression] = {1: "none", 5: "lzw", 8: "deflate"}
_DEFLATE_LEVEL = 6
_STRIP_BYTES = 2**18
_STRIPS_AT_A_TIME = 64
_LARGEST_CLASSIC = 2**32 - 2**27
"""Compression may make noise larger than it was, and metadata needs room as well."""

_WIDTH, _HEIGHT, _BITS, _COMPRESSION, _PHOTOMETRIC = 256, 257, 258, 259, 262
_OFFSETS, _SAMPLES, _ROWS_PER_STRIP, _BYTE_COUNTS, _PLANAR = 273, 277, 278, 279, 284
_TRANSFER_FUNCTION, _PREDICTOR, _EXTRA_SAMPLES = 301, 317, 338
_HORIZONTAL = 2
_STRAIGHT_ALPHA = 2
_BLACK_IS_ZERO, _RGB = 1, 2


def write_tiff(
    photo: Photo, path: Path, options: ExportOptions, changes: MetadataChanges | None
) -> None:
    """Writes 8 or 16 bits as the photo has them, with all its metadata."""
    metadata = metadata_to_write(photo, changes)
    described = exif.empty_exif() if metadata.exif is None else exif.read_exif(metadata.exif)
    template = metadata.tiff
    order = described.byte_order if template is None else template.byte_order
    described = _ordered(described, order)
    with path.open("wb") as file:
        is_big = _is_big(photo, template)
        layout = TiffLayout(file, byte_order=order, is_big=is_big)
        _reserve_maker_note(layout, described, template)
        tags = _pixel_tags(photo, order, compression_for(template, options))
        tags |= _written_strips(photo, layout, order, tags, is_big=is_big)
        tags |= _descriptive_tags(photo, metadata, described, order)
        layout.finish(Directory(tags, described.first.children))


def compression_for(template: TiffTemplate | None, options: ExportOptions) -> TiffCompression:
    """Returns what the options want, or else what the original had, or Deflate."""
    if options.compression is not None:
        return options.compression
    tags = () if template is None else template.tags
    tag = next((tag for tag in tags if tag.code == _COMPRESSION), None)
    code = None if template is None else number_of(tag, template.byte_order)
    return _COMPRESSIONS.get(code, "deflate")


def _is_big(photo: Photo, template: TiffTemplate | None) -> bool:
    size = photo.pixels.nbytes + (0 if photo.alpha is None else photo.alpha.nbytes)
    return size > _LARGEST_CLASSIC or (template is not None and template.is_big)


def _ordered(structure: TiffStructure, byte_order: str) -> TiffStructure:
    if structure.byte_order == byte_order:
        return structure
    return TiffStructure(byte_order, structure.is_big, _swapped(structure.first))


def _swapped(directory: Directory) -> Directory:
    return Directory(
        {code: swapped(tag) for code, tag in directory.tags.items()},
        {code: _swapped(child) for code, child in directory.children.items()},
    )


def _reserve_maker_note(
    layout: TiffLayout, described: TiffStructure, template: TiffTemplate | None
) -> None:
    note = maker_note(described.first)
    offset = described.maker_note_offset if template is None else template.maker_note_offset
    if note is not None and offset is not None:
        layout.reserve(offset, len(note.data))


def _pixel_tags(photo: Photo, order: str, compression: TiffCompression) -> dict[int, TiffTag]:
    samples = (1 if photo.is_gray else 3) + (photo.alpha is not None)
    bits = 8 * photo.pixels.dtype.itemsize
    rows = max(1, _STRIP_BYTES // (photo.width * samples * photo.pixels.dtype.itemsize))
    numbers = {
        _WIDTH: (LONG, [photo.width]),
        _HEIGHT: (LONG, [photo.height]),
        _BITS: (SHORT, [bits] * samples),
        _COMPRESSION: (SHORT, [_CODES[compression]]),
        _PHOTOMETRIC: (SHORT, [_BLACK_IS_ZERO if photo.is_gray else _RGB]),
        _SAMPLES: (SHORT, [samples]),
        _ROWS_PER_STRIP: (LONG, [min(rows, photo.height)]),
        _PLANAR: (SHORT, [1]),
        exif.ORIENTATION: (SHORT, [1]),
    }
    if compression != "none":
        numbers[_PREDICTOR] = (SHORT, [_HORIZONTAL])
    if photo.alpha is not None:
        numbers[_EXTRA_SAMPLES] = (SHORT, [_STRAIGHT_ALPHA])
    return {c: number_tag(c, type_, values, order) for c, (type_, values) in numbers.items()}


def _written_strips(
    photo: Photo, layout: TiffLayout, order: str, tags: dict[int, TiffTag], *, is_big: bool
) -> dict[int, TiffTag]:
    """Writes the pixels; returns the tags that say where they are."""
    rows = number_of(tags[_ROWS_PER_STRIP], order) or 1
    code = number_of(tags[_COMPRESSION], order)
    offsets, counts = [], []
    for data in _encoded(_strips(photo, rows), _COMPRESSIONS[code], order):
        offsets.append(layout.write(data))
        counts.append(len(data))
    type_ = LONG8 if is_big else LONG
    return {
        _OFFSETS: number_tag(_OFFSETS, type_, offsets, order),
        _BYTE_COUNTS: number_tag(_BYTE_COUNTS, type_, counts, order),
    }


def _strips(photo: Photo, rows: int) -> Iterator[np.ndarray]:
    """Yields (rows, W, S) one after the other; no second copy of all pixels is made."""
    for start in range(0, photo.height, rows):
        strip = photo.pixels[start : start + rows]
        strip = strip.reshape(*strip.shape[:2], -1)
        if photo.alpha is not None:
            strip = np.dstack([strip, photo.alpha[start : start + rows]])
        yield np.ascontiguousarray(strip)


def _encoded(
    strips: Iterable[np.ndarray], compression: TiffCompression, order: str
) -> Iterator[bytes]:
    """Yields the strips' bytes, in order; a few strips are compressed at a time."""

    def encode(strip: np.ndarray) -> bytes:
        return _encode(strip, compression, order)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        remaining = iter(strips)
        while some := list(islice(remaining, _STRIPS_AT_A_TIME)):
            yield from pool.map(encode, some)


def _encode(strip: np.ndarray, compression: TiffCompression, order: str) -> bytes:
    import imagecodecs

    file_dtype = strip.dtype.newbyteorder("<" if order == "<" else ">")
    if compression == "none":
        return strip.astype(file_dtype, copy=False).tobytes()
    differences = imagecodecs.delta_encode(strip, axis=-2)
    data = differences.astype(file_dtype, copy=False).tobytes()
    if compression == "lzw":
        return bytes(imagecodecs.lzw_encode(data))
    return bytes(imagecodecs.deflate_encode(data, _DEFLATE_LEVEL))


def _descriptive_tags(
    photo: Photo, metadata: Metadata, described: TiffStructure, order: str
) -> dict[int, TiffTag]:
    """Returns the tags of the template, or else of the Exif block, and all blocks."""
    template = metadata.tiff
    old = described.first.tags.values() if template is None else template.tags
    tags = {tag.code: tag for tag in old if _is_kept(tag, photo)}
    exif.set_resolution(tags, order, photo.resolution)
    blocks = {exif.XMP: (BYTE, metadata.xmp), exif.ICC_PROFILE: (UNDEFINED, photo.icc_profile)}
    blocks |= _iptc_and_photoshop(metadata)
    for code, (type_, data) in blocks.items():
        if data:
            tags[code] = TiffTag(code, type_, len(data), data)
    if template is not None:
        tags |= {tag.code: tag for tag in template.tags if _is_same_block(tag, tags)}
    return tags


def _is_kept(tag: TiffTag, photo: Photo) -> bool:
    if tag.code in exif.PIXEL_TAGS or tag.code in exif.BLOCKS or tag.type in (IFD, IFD8):
        return False
    if tag.code == _TRANSFER_FUNCTION:  # has an entry for each value that a sample can have
        return tag.count in (photo.max_value + 1, 3 * (photo.max_value + 1))
    return True


def _is_same_block(tag: TiffTag, tags: dict[int, TiffTag]) -> bool:
    """Whether the template has a block of these bytes, perhaps with another type."""
    return tag.code in exif.BLOCKS and tag.code in tags and tags[tag.code].data == tag.data


def _iptc_and_photoshop(metadata: Metadata) -> dict[int, tuple[int, bytes | None]]:
    """Returns IIM in its own tag, or among Photoshop's blocks if a TIFF had it only there."""
    iptc, blocks = metadata.iptc, metadata.photoshop
    if metadata.tiff is None:
        blocks = photoshop.with_iptc(blocks, None)
    elif all(tag.code != exif.IPTC for tag in metadata.tiff.tags):
        iptc, blocks = None, photoshop.with_iptc(blocks, iptc)
    elif photoshop.resource(blocks, photoshop.IPTC) is not None:
        blocks = photoshop.with_iptc(blocks, iptc)
    return {exif.IPTC: (UNDEFINED, iptc), exif.PHOTOSHOP: (BYTE, blocks)}
