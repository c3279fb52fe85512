"""Boxes of faces and the like, once the picture was turned upright.

The Metadata Working Group's regions are places in the pixels as they are stored, whatever the
orientation says; so they turn with them. Writers that mean the upright picture give its size.
"""

from __future__ import annotations

from collections.abc import Mapping

from iide_studio.core.metadata.xmp import Name, XmpArray, XmpPacket, XmpValue
from iide_studio.core.metadata.xmp_namespaces import AREA, DIMENSIONS, REGIONS

_SIZE: Name = (REGIONS, "AppliedToDimensions")
_LIST: Name = (REGIONS, "RegionList")
_BOX: Name = (REGIONS, "Area")
_X, _Y, _WIDTH, _HEIGHT = ((AREA, name) for name in "xywh")
_UNIT: Name = (AREA, "unit")


def turn_regions(packet: XmpPacket, orientation: int, *, is_portrait: bool) -> None:
    """Turns the boxes with the pixels.

    Args:
        packet: To be changed.
        orientation: The Exif value by which the pixels were turned, 1 to 8.
        is_portrait: Whether the upright picture is higher than wide.
    """
    regions = packet.fields(REGIONS, "Regions")
    size, boxes = regions.get(_SIZE), regions.get(_LIST)
    if orientation == 1 or not isinstance(size, Mapping) or not isinstance(boxes, XmpArray):
        return
    width, height = (_number(size.get((DIMENSIONS, side))) for side in "wh")
    is_on_its_side = orientation >= 5
    if not width or not height or (is_on_its_side and (height > width) == is_portrait):
        return
    turned = tuple(_turned(box, orientation, (width, height)) for box in boxes.items)
    if is_on_its_side:
        sides = {(DIMENSIONS, "w"): f"{height:.10g}", (DIMENSIONS, "h"): f"{width:.10g}"}
        size = {**size, **sides}
    regions |= {_SIZE: size, _LIST: XmpArray(turned, boxes.kind)}
    packet.set_fields(REGIONS, "Regions", regions)


def _turned(region: XmpValue, orientation: int, size: tuple[float, float]) -> XmpValue:
    """Returns a region with its box, whose place is that of its middle, turned."""
    area = region.get(_BOX) if isinstance(region, Mapping) else None
    if not isinstance(region, Mapping) or not isinstance(area, Mapping):
        return region
    x, y = _number(area.get(_X)), _number(area.get(_Y))
    if x is None or y is None:
        return region
    right, bottom = size if area.get(_UNIT) == "pixel" else (1.0, 1.0)
    fields = dict(area)
    if orientation >= 5:
        x, y, right, bottom = y, x, bottom, right
        swapped = {_WIDTH: area.get(_HEIGHT), _HEIGHT: area.get(_WIDTH)}
        fields |= {name: value for name, value in swapped.items() if value is not None}
    if orientation in (3, 4, 7, 8):
        y = bottom - y
    if orientation in (2, 3, 6, 7):
        x = right - x
    return {**region, _BOX: {**fields, _X: f"{x:.10g}", _Y: f"{y:.10g}"}}


def _number(value: XmpValue | None) -> float | None:
    try:
        return float(value) if isinstance(value, str) else None
    except ValueError:
        return None
