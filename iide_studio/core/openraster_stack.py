"""An OpenRaster file's stack.xml: which pictures lie where, and how they are put together.

The format: https://www.openraster.org/baseline/layer-stack-spec.html
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree

from iide_studio.core.errors import ProjectError

NORMAL = "svg:src-over"

_VERSION = "0.0.5"
_DEEPEST = 64
_MOST_LAYERS = 10_000
_FARTHEST = 10_000_000
"""Pixels by which a layer may lie off the canvas."""
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, kw_only=True)
class StackLayer:
    """One picture of the stack.

    Attributes:
        name: For people.
        source: The picture's path in the file.
        x: Pixels from the group's left edge to its own.
        y: Pixels from the group's top edge to its own.
        opacity: 0 to 1.
        is_visible: Whether it is shown.
        operator: How it is blended: "svg:src-over" and so on.
        is_locked: Whether programs should not let it be edited.
    """

    name: str
    source: str
    x: int = 0
    y: int = 0
    opacity: float = 1.0
    is_visible: bool = True
    operator: str = NORMAL
    is_locked: bool = False


@dataclass(frozen=True, kw_only=True)
class StackGroup:
    """Layers that belong together; the attributes mean the same as a layer's.

    Attributes:
        children: Layers and groups, the lowest first.
        is_isolated: Whether the children are put together by themselves before they are blended
            with what lies below.
    """

    children: tuple[StackLayer | StackGroup, ...]
    name: str = ""
    x: int = 0
    y: int = 0
    opacity: float = 1.0
    is_visible: bool = True
    operator: str = NORMAL
    is_isolated: bool = False

    def layers(self) -> Iterator[StackLayer]:
        """All layers in this group and the groups in it, the lowest first."""
        for child in self.children:
            if isinstance(child, StackGroup):
                yield from child.layers()
            else:
                yield child


@dataclass(frozen=True, kw_only=True)
class Stack:
    """A whole stack.xml.

    Attributes:
        width: Of the canvas, in pixels.
        height: Of the canvas, in pixels.
        root: The outermost group.
        resolution: Dots per inch, across and down.
    """

    width: int
    height: int
    root: StackGroup
    resolution: tuple[float, float] | None = None


def format_stack(stack: Stack) -> bytes:
    """Returns the XML; the same stack always gives the same bytes."""
    image = ElementTree.Element("image", version=_VERSION, w=str(stack.width), h=str(stack.height))
    if stack.resolution:
        image.set("xres", str(round(stack.resolution[0])))
        image.set("yres", str(round(stack.resolution[1])))
    image.append(_group_element(stack.root))
    ElementTree.indent(image)
    return ElementTree.tostring(image, encoding="UTF-8", xml_declaration=True)


def parse_stack(data: bytes) -> Stack:
    """Reads the XML.

    Raises:
        ProjectError: if it is no such XML, asks for entities, or has senseless values.
    """
    import defusedxml.ElementTree
    from defusedxml.common import DefusedXmlException

    try:
        image = defusedxml.ElementTree.fromstring(data)
    except DefusedXmlException as error:
        raise ProjectError(
            "The project's stack.xml uses XML entities; it is refused.", "Do not trust this file."
        ) from error
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise ProjectError("The project's stack.xml is damaged.", "Open an older copy.") from error
    return _checked(image)


def _checked(image: ElementTree.Element) -> Stack:
    stacks = image.findall("stack")
    if image.tag != "image" or len(stacks) != 1:
        raise _senseless("its outermost element")
    resolution = (_number(image, "xres", 0), _number(image, "yres", 0))
    stack = Stack(
        width=_whole(image, "w", least=1),
        height=_whole(image, "h", least=1),
        root=_group(stacks[0], _DEEPEST),
        resolution=resolution if min(resolution) > 0 else None,
    )
    if sum(1 for _ in stack.root.layers()) > _MOST_LAYERS:
        raise _senseless("the number of its layers")
    return stack


def _group(element: ElementTree.Element, deepest: int) -> StackGroup:
    if deepest == 0:
        raise _senseless("the depth of its groups")
    children = [_child(child, deepest) for child in reversed(element)]
    opacity, operator = _opacity(element), element.get("composite-op", NORMAL)
    is_special = opacity < 1 or operator != NORMAL
    return StackGroup(
        children=tuple(child for child in children if child is not None),
        name=element.get("name", ""),
        x=_whole(element, "x"),
        y=_whole(element, "y"),
        opacity=opacity,
        is_visible=_is_visible(element),
        operator=operator,
        is_isolated=is_special or element.get("isolation", "isolate") != "auto",
    )


def _child(element: ElementTree.Element, deepest: int) -> StackLayer | StackGroup | None:
    if element.tag == "stack":
        return _group(element, deepest - 1)
    if element.tag != "layer" or not element.get("src"):
        return None
    return StackLayer(
        name=element.get("name", ""),
        source=element.get("src", ""),
        x=_whole(element, "x"),
        y=_whole(element, "y"),
        opacity=_opacity(element),
        is_visible=_is_visible(element),
        operator=element.get("composite-op", NORMAL),
        is_locked=element.get("edit-locked") == "true",
    )


def _group_element(group: StackGroup) -> ElementTree.Element:
    element = ElementTree.Element("stack", _attributes(group))
    element.set("isolation", "isolate" if group.is_isolated else "auto")
    for child in reversed(group.children):
        element.append(
            _group_element(child) if isinstance(child, StackGroup) else _layer_element(child)
        )
    return element


def _layer_element(layer: StackLayer) -> ElementTree.Element:
    element = ElementTree.Element("layer", _attributes(layer), src=layer.source)
    if layer.is_locked:
        element.set("edit-locked", "true")
    return element


def _attributes(item: StackLayer | StackGroup) -> dict[str, str]:
    return {
        "name": _NOT_IN_XML.sub("\ufffd", item.name),
        "x": str(item.x),
        "y": str(item.y),
        "opacity": f"{item.opacity:.6g}",
        "visibility": "visible" if item.is_visible else "hidden",
        "composite-op": item.operator,
    }


def _opacity(element: ElementTree.Element) -> float:
    return min(max(_number(element, "opacity", 1.0), 0.0), 1.0)


def _is_visible(element: ElementTree.Element) -> bool:
    return element.get("visibility", "visible") != "hidden"


def _number(element: ElementTree.Element, name: str, default: float) -> float:
    try:
        value = float(_attribute(element.attrib, name, default))
    except ValueError as error:
        raise _senseless(f"the {name} of an element") from error
    if not math.isfinite(value):
        raise _senseless(f"the {name} of an element")
    return value


def _whole(element: ElementTree.Element, name: str, least: int = -_FARTHEST) -> int:
    value = _number(element, name, 0)
    if not least <= value <= _FARTHEST:
        raise _senseless(f"the {name} of an element")
    return round(value)


def _attribute(attributes: Mapping[str, str], name: str, default: float) -> str:
    """An absent attribute and an empty one are the same: some programs write empty ones."""
    return attributes.get(name) or str(default)


def _senseless(what: str) -> ProjectError:
    return ProjectError(
        f"The project's stack.xml makes no sense: {what}.", "Open an older copy of the file."
    )
