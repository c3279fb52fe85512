"""An XMP packet: properties by namespace, read and set without touching what is not understood."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias
from xml.etree.ElementTree import Element, SubElement

from iide_studio.core.errors import MetadataError
from iide_studio.core.metadata import xmp_text
from iide_studio.core.metadata.xmp_namespaces import META, RDF, XML

Name = tuple[str, str]
"""A namespace's URI and a local name."""

ArrayKind = Literal["Seq", "Bag", "Alt"]
XmpValue: TypeAlias = "str | XmpArray | Mapping[Name, XmpValue]"

_ROOT = f"{{{RDF}}}RDF"
_DESCRIPTION, _ITEM, _VALUE = f"{{{RDF}}}Description", f"{{{RDF}}}li", f"{{{RDF}}}value"
_ABOUT, _RESOURCE, _PARSE_TYPE = f"{{{RDF}}}about", f"{{{RDF}}}resource", f"{{{RDF}}}parseType"
_LANGUAGE = f"{{{XML}}}lang"
_ARRAYS = {f"{{{RDF}}}{kind}": kind for kind in ("Seq", "Bag", "Alt")}


@dataclass(frozen=True)
class XmpArray:
    """An array: ordered (Seq), unordered (Bag) or of alternatives (Alt)."""

    items: tuple[XmpValue, ...]
    kind: ArrayKind = "Seq"


class XmpPacket:
    """The properties of a picture in XMP.

    A value is a text, an `XmpArray` or a structure, which is a mapping from (namespace, name) to
    values. Whatever is not set here stays as the packet had it, its prefix included.
    """

    def __init__(self) -> None:
        """Makes an empty packet."""
        self._root = Element(f"{{{META}}}xmpmeta")
        self._rdf = SubElement(self._root, _ROOT)
        self._prefixes: dict[str, str] = {}
        self._is_changed = False

    @classmethod
    def parse(cls, data: bytes) -> XmpPacket:
        """Reads a packet, with or without its wrapper; raises MetadataError."""
        packet = cls()
        packet._root, packet._prefixes = xmp_text.parse(data)
        rdf = next(packet._root.iter(_ROOT), None)
        if rdf is None:
            raise MetadataError("The XMP packet is damaged.")
        packet._rdf = rdf
        return packet

    @property
    def is_changed(self) -> bool:
        """Whether something was set or removed."""
        return self._is_changed

    @property
    def is_empty(self) -> bool:
        return next(iter(self.names()), None) is None

    def declare(self, prefix: str, uri: str) -> None:
        """Wishes for a prefix of a namespace that the packet does not name yet."""
        if prefix not in self._prefixes.values():
            self._prefixes.setdefault(uri, prefix)

    def names(self) -> list[Name]:
        """Returns (namespace, name) of all properties, in order."""
        names = []
        for description in self._descriptions():
            inside = [*description.attrib, *(child.tag for child in description)]
            names += [_split(tag) for tag in inside if _is_property(tag)]
        return list(dict.fromkeys(names))

    def get(self, uri: str, name: str) -> str | None:
        """Returns a simple property, or the default text of one in several languages."""
        value = self.value(uri, name)
        if isinstance(value, XmpArray):
            value = value.items[0] if value.kind == "Alt" and value.items else None
        return value if isinstance(value, str) else None

    def items(self, uri: str, name: str) -> list[XmpValue]:
        """Returns the items of an array; a simple property counts as an array of one."""
        value = self.value(uri, name)
        if value is None:
            return []
        return list(value.items) if isinstance(value, XmpArray) else [value]

    def fields(self, uri: str, name: str) -> dict[Name, XmpValue]:
        """Returns a structure's fields; nothing if it is absent or something else."""
        value = self.value(uri, name)
        return dict(value) if isinstance(value, Mapping) else {}

    def value(self, uri: str, name: str) -> XmpValue | None:
        """Returns a property of any kind."""
        tag = _tag(uri, name)
        for description in self._descriptions():
            if tag in description.attrib:
                return description.attrib[tag]
            found = description.find(tag)
            if found is not None:
                return _value(found)
        return None

    def set(self, uri: str, name: str, text: str) -> None:
        """Sets a simple property."""
        self.set_value(uri, name, text)

    def set_items(
        self, uri: str, name: str, items: Sequence[XmpValue], *, kind: ArrayKind = "Seq"
    ) -> None:
        """Sets an array."""
        self.set_value(uri, name, XmpArray(tuple(items), kind))

    def set_fields(self, uri: str, name: str, fields: Mapping[Name, XmpValue]) -> None:
        """Sets a structure."""
        self.set_value(uri, name, fields)

    def set_default_text(self, uri: str, name: str, text: str) -> None:
        """Sets the default text of a property in several languages; the others go."""
        self.set_items(uri, name, [text], kind="Alt")
        element = self._rdf.find(f"{_DESCRIPTION}/{_tag(uri, name)}//{_ITEM}")
        assert element is not None
        element.set(_LANGUAGE, "x-default")

    def set_value(self, uri: str, name: str, value: XmpValue) -> None:
        """Sets a property of any kind, unless it says the same already."""
        if self.value(uri, name) == value:
            return
        tag, place = _tag(uri, name), self._place_of(uri, name)
        self._discard(tag)
        description, index = place if place is not None else (self._own_description(), None)
        element = Element(tag)
        _fill(element, value)
        description.insert(len(description) if index is None else index, element)
        self._is_changed = True

    def append(self, uri: str, name: str, item: XmpValue, *, kind: ArrayKind = "Seq") -> None:
        """Adds an item at the end of an array, whose other items stay as they are."""
        array = self._array(_tag(uri, name))
        if array is None:
            self.set_items(uri, name, [*self.items(uri, name), item], kind=kind)
            return
        _fill(SubElement(array, _ITEM), item)
        self._is_changed = True

    def remove(self, uri: str, name: str) -> bool:
        """Removes a property; returns whether it was there."""
        was_there = self._discard(_tag(uri, name))
        self._is_changed |= was_there
        return was_there

    def remove_everywhere(self, uri: str, prefix: str) -> None:
        """Removes all properties and fields of a namespace whose names begin so, at any depth."""
        self.remove_where(lambda name: name[0] == uri and name[1].startswith(prefix))

    def remove_where(self, is_unwanted: Callable[[Name], bool]) -> None:
        """Removes all properties and fields of such names, at any depth."""
        for element in list(self._rdf.iter()):
            for child in [c for c in element if _is_named(c.tag, is_unwanted)]:
                element.remove(child)
                self._is_changed = True
            for name in [n for n in element.attrib if _is_named(n, is_unwanted)]:
                del element.attrib[name]
                self._is_changed = True

    def take_from(self, other: XmpPacket) -> None:
        """Takes over another packet's properties, as they are, where this one has none."""
        for uri, name in other.names():
            if self.value(uri, name) is None:
                self._adopt(other, _tag(uri, name))
        for uri, prefix in other._prefixes.items():
            self.declare(prefix, uri)

    def split_off(self, uri: str, name: str) -> XmpPacket:
        """Moves a property, as it is, into a packet of its own, which it returns."""
        part = XmpPacket()
        part._prefixes = dict(self._prefixes)
        part._adopt(self, _tag(uri, name))
        self.remove(uri, name)
        return part

    def serialise(self) -> bytes:
        """Returns the packet in UTF-8, with its wrapper."""
        return xmp_text.serialise(self._root, self._prefixes)

    def _descriptions(self) -> Iterator[Element]:
        return iter(self._rdf.findall(_DESCRIPTION))

    def _own_description(self) -> Element:
        found = self._rdf.find(_DESCRIPTION)
        return SubElement(self._rdf, _DESCRIPTION, {_ABOUT: ""}) if found is None else found

    def _place_of(self, uri: str, name: str) -> tuple[Element, int] | None:
        tag = _tag(uri, name)
        for description in self._descriptions():
            for index, child in enumerate(description):
                if child.tag == tag:
                    return description, index
        return None

    def _discard(self, tag: str) -> bool:
        was_there = False
        for description in self._descriptions():
            was_there |= description.attrib.pop(tag, None) is not None
            for child in description.findall(tag):
                description.remove(child)
                was_there = True
        return was_there

    def _array(self, tag: str) -> Element | None:
        element = self._rdf.find(f"{_DESCRIPTION}/{tag}")
        if element is None:
            return None
        return next((child for child in element if child.tag in _ARRAYS), None)

    def _adopt(self, other: XmpPacket, tag: str) -> None:
        for description in other._descriptions():
            if tag in description.attrib:
                self._own_description().set(tag, description.attrib[tag])
            self._own_description().extend(description.findall(tag))
        self._is_changed = True


def _tag(uri: str, name: str) -> str:
    return f"{{{uri}}}{name}"


def _split(tag: str) -> Name:
    uri, _, name = tag[1:].partition("}")
    return uri, name


def _is_property(tag: str) -> bool:
    return tag.startswith("{") and _split(tag)[0] not in (RDF, XML)


def _is_named(tag: str, is_wanted: Callable[[Name], bool]) -> bool:
    return _is_property(tag) and is_wanted(_split(tag))


def _value(element: Element) -> XmpValue:
    """Reads all the ways in which RDF writes a value."""
    if _RESOURCE in element.attrib:
        return element.attrib[_RESOURCE]
    for child in element:
        if child.tag in _ARRAYS:
            return _array_value(child)
        if child.tag == _DESCRIPTION:
            return _structure(child)
    if element.get(_PARSE_TYPE) == "Resource" or any(map(_is_property, element.attrib)):
        return _structure(element)
    return "".join(element.itertext()) if len(element) else element.text or ""


def _array_value(array: Element) -> XmpArray:
    items = array.findall(_ITEM)
    items.sort(key=lambda item: item.get(_LANGUAGE) != "x-default")  # stable: the default first
    kind: ArrayKind = "Alt" if array.tag.endswith("Alt") else "Seq"
    kind = "Bag" if array.tag.endswith("Bag") else kind
    return XmpArray(tuple(_value(item) for item in items), kind)


def _structure(element: Element) -> XmpValue:
    value = element.find(_VALUE)
    if value is not None:  # a value with qualifiers, which only other programs need
        return _value(value)
    fields: dict[Name, XmpValue] = {
        _split(name): text for name, text in element.attrib.items() if _is_property(name)
    }
    fields.update({_split(c.tag): _value(c) for c in element if _is_property(c.tag)})
    return fields


def _fill(element: Element, value: XmpValue) -> None:
    if isinstance(value, str):
        element.text = xmp_text.legal(value)
    elif isinstance(value, XmpArray):
        array = SubElement(element, f"{{{RDF}}}{value.kind}")
        for item in value.items:
            _fill(SubElement(array, _ITEM), item)
    else:
        element.set(_PARSE_TYPE, "Resource")
        for (uri, name), field in value.items():
            _fill(SubElement(element, _tag(uri, name)), field)
