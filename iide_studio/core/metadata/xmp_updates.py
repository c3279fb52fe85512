"""What changes in a picture's XMP when a derivative of it is written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from iide_studio.core.metadata.changes import Derivative, MetadataChanges
from iide_studio.core.metadata.turned_regions import turn_regions
from iide_studio.core.metadata.xmp import Name, XmpArray, XmpPacket, XmpValue
from iide_studio.core.metadata.xmp_namespaces import (
    AREA,
    DIMENSIONS,
    EXIF,
    IPTC_EXTENSION,
    PHOTOSHOP,
    POSITION,
    REGIONS,
    RESOURCE_EVENT,
    TIFF,
    XMP,
    XMP_MM,
)

_SRGB, _UNCALIBRATED = "1", "65535"
_GRAY_MODE, _RGB_MODE = "1", "3"
_INCHES_PER_UNIT = {"2": 1.0, "3": 2.54}
_COLOR_PROPERTIES = (
    (TIFF, "TransferFunction"),
    (TIFF, "WhitePoint"),
    (TIFF, "PrimaryChromaticities"),
    (EXIF, "Gamma"),
)
_UNITS: tuple[Name, ...] = ((AREA, "unit"), (IPTC_EXTENSION, "rbUnit"))
_SAME_RESOLUTION = 0.5
"""JFIF rounds to whole dots; what says the same more exactly stays."""


def update(packet: XmpPacket, picture: Derivative) -> None:
    """Makes a packet agree with the picture that is written; sets nothing that it did not say."""
    turn_regions(packet, picture.orientation, is_portrait=picture.height > picture.width)
    _set_if_there(packet, TIFF, "Orientation", "1")
    for uri, names in (
        (TIFF, ("ImageWidth", "ImageLength")),
        (EXIF, ("PixelXDimension", "PixelYDimension")),
    ):
        _set_if_there(packet, uri, names[0], str(picture.width))
        _set_if_there(packet, uri, names[1], str(picture.height))
    _update_resolution(packet, picture)
    packet.remove(XMP, "Thumbnails")
    if packet.get(EXIF, "ColorSpace") == _SRGB and not picture.is_srgb:
        packet.set(EXIF, "ColorSpace", _UNCALIBRATED)
    _update_color_mode(packet, picture)
    _scale_regions(packet, picture)
    if picture.factor > 1:
        _enlarge(packet, picture.factor)
    if picture.has_other_colors:
        for uri, name in _COLOR_PROPERTIES:
            packet.remove(uri, name)


def sign(packet: XmpPacket, changes: MetadataChanges, *, former: Mapping[str, str]) -> None:
    """Sets the program and the time, and appends to the history; then makes the other changes.

    Args:
        packet: To be changed.
        changes: What the restoration says.
        former: Names and values that Exif loses by this; the history remembers them.
    """
    time = timestamp(changes.modified)
    packet.set(XMP, "CreatorTool", changes.software)
    packet.set(XMP, "ModifyDate", time)
    packet.set(XMP, "MetadataDate", time)
    _set_if_there(packet, TIFF, "Software", changes.software)
    _set_if_there(packet, TIFF, "DateTime", time)
    if changes.drop_gps:
        packet.remove_where(_is_place)
    packet.append(XMP_MM, "History", _saved_event(changes, former))
    if changes.xmp is not None:
        changes.xmp(packet)


def timestamp(time: datetime) -> str:
    """Returns a time as XMP writes it, to the second."""
    return time.isoformat(timespec="seconds")


def _is_place(name: Name) -> bool:
    """Whether a property says where on the globe; some makers have namespaces of their own."""
    return name[1].lower().startswith("gps") or name[0] == POSITION


def _saved_event(changes: MetadataChanges, former: Mapping[str, str]) -> XmpValue:
    event = {
        "action": "saved",
        "when": timestamp(changes.modified),
        "softwareAgent": changes.software,
        "changed": "/",
    }
    if former:
        event["parameters"] = "; ".join(f"{name} before: {text}" for name, text in former.items())
    return {(RESOURCE_EVENT, name): text for name, text in event.items()}


def _update_resolution(packet: XmpPacket, picture: Derivative) -> None:
    if picture.resolution is None or packet.get(TIFF, "XResolution") is None:
        return
    unit = packet.get(TIFF, "ResolutionUnit") or "2"
    factor = _INCHES_PER_UNIT.get(unit)
    if factor is None:
        factor = 1.0
        packet.set(TIFF, "ResolutionUnit", "2")
    for name, value in zip(("XResolution", "YResolution"), picture.resolution, strict=True):
        old = _fraction(packet.get(TIFF, name))
        if old is None or abs(old * factor - value) > _SAME_RESOLUTION:
            packet.set(TIFF, name, f"{round(value / factor * 10_000)}/10000")


def _update_color_mode(packet: XmpPacket, picture: Derivative) -> None:
    mode = _GRAY_MODE if picture.is_gray else _RGB_MODE
    if packet.get(PHOTOSHOP, "ColorMode") in (None, mode):
        return
    packet.set(PHOTOSHOP, "ColorMode", mode)
    packet.remove(PHOTOSHOP, "ICCProfile")


def _scale_regions(packet: XmpPacket, picture: Derivative) -> None:
    """Scales the size that the boxes of faces refer to; the boxes themselves are relative."""
    regions = packet.fields(REGIONS, "Regions")
    name: Name = (REGIONS, "AppliedToDimensions")
    size = regions.get(name)
    if not isinstance(size, Mapping):
        return
    sides = [_whole(size.get((DIMENSIONS, side))) for side in ("w", "h")]
    if None in sides or 0 in sides:
        return
    width, height = (side or 1 for side in sides)
    factors = {(picture.width / width, picture.height / height)}
    factors.add((picture.height / width, picture.width / height))
    factor = next((a for a, b in factors if abs(a - b) < 0.01 * a and a != 1), None)
    if factor is None:
        return
    scaled: dict[Name, XmpValue] = dict(size)
    scaled[(DIMENSIONS, "w")] = str(round(width * factor))
    scaled[(DIMENSIONS, "h")] = str(round(height * factor))
    packet.set_fields(REGIONS, "Regions", {**regions, name: scaled})


def _enlarge(packet: XmpPacket, factor: int) -> None:
    """Scales what is measured in pixels; boxes of regions mostly are shares of the picture."""
    for name in ("FocalPlaneXResolution", "FocalPlaneYResolution"):
        value = _fraction(packet.get(EXIF, name))
        if value is not None:
            packet.set(EXIF, name, f"{round(value * factor * 10_000)}/10000")
    for name in ("SubjectArea", "SubjectLocation"):
        value = packet.value(EXIF, name)
        if value is not None:
            packet.set_value(EXIF, name, _multiplied(value, factor))
    for uri, name in ((REGIONS, "Regions"), (IPTC_EXTENSION, "ImageRegion")):
        value = packet.value(uri, name)
        if value is not None:
            packet.set_value(uri, name, _with_enlarged_boxes(value, factor))


def _with_enlarged_boxes(value: XmpValue, factor: int) -> XmpValue:
    """Scales the structures whose unit is the pixel, at any depth."""
    if isinstance(value, XmpArray):
        items = tuple(_with_enlarged_boxes(item, factor) for item in value.items)
        return XmpArray(items, value.kind)
    if not isinstance(value, Mapping):
        return value
    if any(value.get(unit) == "pixel" for unit in _UNITS):
        return _multiplied(value, factor)
    return {name: _with_enlarged_boxes(field, factor) for name, field in value.items()}


def _multiplied(value: XmpValue, factor: int) -> XmpValue:
    """Multiplies all numbers in a value; texts stay."""
    if isinstance(value, XmpArray):
        return XmpArray(tuple(_multiplied(item, factor) for item in value.items), value.kind)
    if isinstance(value, Mapping):
        return {name: _multiplied(field, factor) for name, field in value.items()}
    number = _fraction(value)
    return value if number is None else f"{number * factor:.10g}"


def _set_if_there(packet: XmpPacket, uri: str, name: str, text: str) -> None:
    if packet.get(uri, name) is not None:
        packet.set(uri, name, text)


def _whole(value: XmpValue | None) -> int | None:
    return int(value) if isinstance(value, str) and value.isdecimal() else None


def _fraction(text: str | None) -> float | None:
    numerator, _, denominator = (text or "").partition("/")
    try:
        return float(numerator) / float(denominator or 1)
    except (ValueError, ZeroDivisionError):
        return None
