"""Exif: taking it out of a TIFF's directory, setting what changes, fitting it into a JPEG."""

from __future__ import annotations

import dataclasses
import io
import uuid
from collections.abc import Mapping
from datetime import datetime

from iide_studio.core.metadata.changes import Derivative, MetadataChanges
from iide_studio.core.metadata.metadata import TiffTag, TiffTemplate
from iide_studio.core.metadata.tag_types import (
    LONG,
    SHORT,
    fraction_of,
    number_of,
    number_tag,
    numbers_of,
    rational_tag,
    text_of,
    text_tag,
)
from iide_studio.core.metadata.tiff_directory import (
    EXIF_POINTER,
    GPS_POINTER,
    DamagedTiffError,
    Directory,
    TiffStructure,
    read_structure,
)
from iide_studio.core.metadata.tiff_layout import write_block
from iide_studio.core.picture import checked_resolution

ORIENTATION, X_RESOLUTION, Y_RESOLUTION, RESOLUTION_UNIT = 274, 282, 283, 296
SOFTWARE, DATE_TIME = 305, 306
XMP, IPTC, PHOTOSHOP, ICC_PROFILE = 700, 33723, 34377, 34675

BLOCKS = frozenset((XMP, IPTC, PHOTOSHOP, ICC_PROFILE))
"""Tags of a TIFF whose content `Metadata` has in fields of its own."""

PIXEL_TAGS = frozenset(
    (
        *(254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 277, 278, 279, 280, 281),
        *(284, 288, 289, 290, 291, 292, 293, 317, 320, 321, 322, 323, 324, 325, 326, 327, 328),
        *(330, 332, 333, 334, 336, 338, 339, 340, 341, 342, 343, 344, 345, 346, 347),
        *(512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532, 559, 34740),
        37724,
        *(33421, 33422),
        *(set(range(50706, 51200)) - {50708, 50709, 50735, 50736, 50827}),
    )
)
"""Tags that say how the pixels of the old file were stored; the new file has its own.

330 leads to small copies of the old picture, and 37724 holds Photoshop's layers of it, which
Photoshop would show instead of the restored picture. 33421 and all from 50706 on make a file camera
raw (DNG 1.7), apart from the names of camera, lens and file.
"""

_OFFSET_TIME, _SUBSECOND_TIME = 0x9010, 0x9290
_COLOR_SPACE, _PIXEL_WIDTH, _PIXEL_HEIGHT = 0xA001, 0xA002, 0xA003
_UNIQUE_ID = 0xA420
_FOCAL_PLANE = (0xA20E, 0xA20F)
_SUBJECT_AREA, _SUBJECT_LOCATION = 0x9214, 0xA214
_COLOR_TAGS = (301, 318, 319, 0xA500)
"""Transfer function, white point, primaries, gamma: what the values mean, besides the profile."""
_WIDTH, _HEIGHT = 256, 257
_SRGB, _UNCALIBRATED = 1, 0xFFFF
_INCHES_PER_UNIT = {2: 1.0, 3: 2.54}
_SAME_RESOLUTION = 0.5
"""JFIF rounds to whole dots; what says the same more exactly stays."""


def read_exif(block: bytes) -> TiffStructure:
    """Reads an Exif block without its "Exif" prefix; raises DamagedTiffError."""
    return read_structure(io.BytesIO(block))


def empty_exif() -> TiffStructure:
    """Returns a block with nothing in it."""
    return TiffStructure("<", False, Directory())


def exif_of_tiff(structure: TiffStructure) -> TiffStructure:
    """Returns what of a TIFF's directory is Exif, as a block of its own."""
    kept = {
        code: tag
        for code, tag in structure.first.tags.items()
        if code not in PIXEL_TAGS and code not in BLOCKS
    }
    first = Directory(kept, structure.first.children)
    return dataclasses.replace(structure, is_big=False, first=first, next_offset=0)


def unique_id(block: bytes | None) -> str | None:
    """Returns ImageUniqueID, by which Exif names its picture; raises DamagedTiffError."""
    first = empty_exif().first if block is None else read_exif(block).first
    return text_of(first.children.get(EXIF_POINTER, Directory()).tags.get(_UNIQUE_ID))


def software(block: bytes | None) -> str | None:
    """Returns the program that Exif names; raises DamagedTiffError."""
    return None if block is None else text_of(read_exif(block).first.tags.get(SOFTWARE))


def resolution(block: bytes | None) -> tuple[float, float] | None:
    """Returns dots per inch, across and down, as an Exif block has them before any turning."""
    if block is None:
        return None
    try:
        structure = read_exif(block)
    except DamagedTiffError:
        return None
    tags, order = structure.first.tags, structure.byte_order
    factor = _INCHES_PER_UNIT.get(number_of(tags.get(RESOLUTION_UNIT), order) or 2)
    values = [fraction_of(tags.get(code), order) for code in (X_RESOLUTION, Y_RESOLUTION)]
    if factor is None or None in values:
        return None
    return checked_resolution(*((value or 0.0) * factor for value in values))


def former_size(
    structure: TiffStructure | None, template: TiffTemplate | None
) -> tuple[int, int] | None:
    """Returns width and height that a TIFF's directory or an Exif block names, None if neither."""
    found = []
    if template is not None:
        tags = {tag.code: tag for tag in template.tags}
        found.append((tags, template.byte_order, (_WIDTH, _HEIGHT)))
    if structure is not None:
        details = structure.first.children.get(EXIF_POINTER, Directory()).tags
        found.append((details, structure.byte_order, (_PIXEL_WIDTH, _PIXEL_HEIGHT)))
    for tags, order, codes in found:
        width, height = (number_of(tags.get(code), order) for code in codes)
        if width and height:
            return width, height
    return None


def updated_exif(
    structure: TiffStructure, picture: Derivative, changes: MetadataChanges | None
) -> TiffStructure:
    """Returns the block as it holds for a derivative; whatever else it says stays as it is."""
    order = structure.byte_order
    children = dict(structure.first.children)
    if changes is not None and changes.drop_gps:
        children.pop(GPS_POINTER, None)
    if EXIF_POINTER in children:
        details = children[EXIF_POINTER]
        tags = _updated_details(details.tags, order, picture, changes)
        _enlarge(tags, order, picture.factor)
        children[EXIF_POINTER] = Directory(tags, details.children)
    tags = updated_first(structure.first.tags, order, picture, changes)
    return dataclasses.replace(structure, first=Directory(tags, children), next_offset=0)


def updated_first(
    tags: Mapping[int, TiffTag],
    byte_order: str,
    picture: Derivative,
    changes: MetadataChanges | None,
) -> dict[int, TiffTag]:
    """Returns the tags of a first directory as they hold for a derivative."""
    tags = _without_old_colors(tags, picture)
    if ORIENTATION in tags:
        tags[ORIENTATION] = number_tag(ORIENTATION, SHORT, [1], byte_order)
    _set_size(tags, _WIDTH, _HEIGHT, byte_order, picture)
    if X_RESOLUTION in tags or Y_RESOLUTION in tags:
        set_resolution(tags, byte_order, picture.resolution)
    if changes is not None:
        tags[SOFTWARE] = text_tag(SOFTWARE, changes.software)
        tags[DATE_TIME] = text_tag(DATE_TIME, f"{changes.modified:%Y:%m:%d %H:%M:%S}")
    return tags


def set_resolution(
    tags: dict[int, TiffTag], byte_order: str, resolution: tuple[float, float] | None
) -> None:
    """Sets the resolution tags unless they say the same already, to the last bit."""
    if resolution is None or _is_resolution(tags, byte_order, resolution):
        return
    unit = number_of(tags.get(RESOLUTION_UNIT), byte_order)
    if unit not in _INCHES_PER_UNIT:
        unit = 2
    across, down = (value / _INCHES_PER_UNIT[unit] for value in resolution)
    tags[X_RESOLUTION] = rational_tag(X_RESOLUTION, across, byte_order)
    tags[Y_RESOLUTION] = rational_tag(Y_RESOLUTION, down, byte_order)
    tags[RESOLUTION_UNIT] = number_tag(RESOLUTION_UNIT, SHORT, [unit], byte_order)


def fitted(structure: TiffStructure, limit: int) -> tuple[bytes, list[int]]:
    """Returns the block in at most `limit` bytes, and the codes of the tags left out for that.

    The largest values go first, each whole: half a maker's note is worse than none.
    """
    left_out: list[int] = []
    block = write_block(structure)
    while len(block) > limit:
        largest = max(_all_tags(structure.first), key=lambda tag: len(tag.data))
        left_out.append(largest.code)
        first = _without(structure.first, largest)
        structure = dataclasses.replace(structure, first=first, maker_note_offset=None)
        block = write_block(structure)
    return block, left_out


def _updated_details(
    tags: Mapping[int, TiffTag],
    byte_order: str,
    picture: Derivative,
    changes: MetadataChanges | None,
) -> dict[int, TiffTag]:
    tags = _without_old_colors(tags, picture)
    _set_size(tags, _PIXEL_WIDTH, _PIXEL_HEIGHT, byte_order, picture)
    if number_of(tags.get(_COLOR_SPACE), byte_order) == _SRGB and not picture.is_srgb:
        tags[_COLOR_SPACE] = number_tag(_COLOR_SPACE, SHORT, [_UNCALIBRATED], byte_order)
    if changes is not None:
        _set_time(tags, changes.modified)
        if _UNIQUE_ID in tags:
            tags[_UNIQUE_ID] = text_tag(_UNIQUE_ID, uuid.uuid4().hex)
    return tags


def _without_old_colors(tags: Mapping[int, TiffTag], picture: Derivative) -> dict[int, TiffTag]:
    if not picture.has_other_colors:
        return dict(tags)
    return {code: tag for code, tag in tags.items() if code not in _COLOR_TAGS}


def _enlarge(tags: dict[int, TiffTag], byte_order: str, factor: int) -> None:
    """Scales what is measured in pixels."""
    if factor == 1:
        return
    for code in _FOCAL_PLANE:
        value = fraction_of(tags.get(code), byte_order)
        if value is not None:
            tags[code] = rational_tag(code, value * factor, byte_order)
    for code in (_SUBJECT_AREA, _SUBJECT_LOCATION):
        values = [value * factor for value in numbers_of(tags.get(code), byte_order)]
        if values and max(values) < 2**16:
            tags[code] = number_tag(code, SHORT, values, byte_order)
        else:
            tags.pop(code, None)  # its numbers have 16 bits; a wrong place is worse than none


def _set_time(tags: dict[int, TiffTag], modified: datetime) -> None:
    """Sets what belongs to DateTime but stands among the details."""
    tags.pop(_SUBSECOND_TIME, None)
    tags.pop(_OFFSET_TIME, None)
    if modified.utcoffset() is not None:
        text = f"{modified:%z}"
        tags[_OFFSET_TIME] = text_tag(_OFFSET_TIME, f"{text[:3]}:{text[3:5]}")


def _set_size(
    tags: dict[int, TiffTag], width_code: int, height_code: int, order: str, picture: Derivative
) -> None:
    for code, value in ((width_code, picture.width), (height_code, picture.height)):
        if code in tags and number_of(tags[code], order) != value:
            tags[code] = number_tag(code, LONG, [value], order)


def _is_resolution(
    tags: Mapping[int, TiffTag], byte_order: str, resolution: tuple[float, float]
) -> bool:
    unit = number_of(tags.get(RESOLUTION_UNIT), byte_order) if RESOLUTION_UNIT in tags else 2
    factor = _INCHES_PER_UNIT.get(unit or 0)
    across = fraction_of(tags.get(X_RESOLUTION), byte_order)
    down = fraction_of(tags.get(Y_RESOLUTION), byte_order)
    if factor is None or across is None or down is None:
        return False
    differences = (across * factor - resolution[0], down * factor - resolution[1])
    return max(abs(difference) for difference in differences) <= _SAME_RESOLUTION


def _all_tags(directory: Directory) -> list[TiffTag]:
    tags = list(directory.tags.values())
    for child in directory.children.values():
        tags += _all_tags(child)
    return tags


def _without(directory: Directory, tag: TiffTag) -> Directory:
    return Directory(
        {code: kept for code, kept in directory.tags.items() if kept is not tag},
        {code: _without(child, tag) for code, child in directory.children.items()},
    )
