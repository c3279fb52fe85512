"""Between the text of an XMP packet and a tree of elements.

The standard library would rename the prefixes of namespaces that it does not know; here they are
kept, for other programs show them to people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from iide_studio.core.errors import MetadataError
from iide_studio.core.metadata.xmp_namespaces import META, PREFIXES, RDF

_LARGEST_PACKET = 2**26
_DEEPEST = 100
_BEGIN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
_END = '\n<?xpacket end="w"?>'
_DECLARATION = re.compile(r"^\s*<\?xml\s[^>]*\?>")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def parse(data: bytes) -> tuple[Element, dict[str, str]]:
    """Returns a packet's outermost element, and the prefixes by namespace.

    Raises:
        MetadataError: if it is no XML, or XML of the kinds that attack its reader.
    """
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import DefusedXMLParser

    if len(data) > _LARGEST_PACKET:
        raise MetadataError("The XMP packet is gigantic.")
    builder = _Builder()
    parser = DefusedXMLParser(target=builder, forbid_dtd=True)
    try:
        parser.feed(_text(data).encode())
        return parser.close(), builder.prefixes
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise MetadataError("The XMP packet is damaged.") from error


def serialise(root: Element, prefixes: dict[str, str]) -> bytes:
    """Returns a packet in UTF-8 with its wrapper.

    Args:
        root: x:xmpmeta or rdf:RDF.
        prefixes: Wanted prefixes by namespace.
    """
    names = _unique_prefixes(root, prefixes)
    parts: list[str] = []
    _write(root, names, parts, _declarations(names))
    return (_BEGIN + "".join(parts) + _END).encode()


def legal(text: str) -> str:
    """Returns the text without the characters that XML cannot hold."""
    return _NOT_XML.sub("", text)


class _Builder(TreeBuilder):
    """Builds elements, remembers prefixes and refuses to go too deep."""

    def __init__(self) -> None:
        super().__init__()
        self.prefixes: dict[str, str] = {}
        self._depth = 0

    def start_ns(self, prefix: str | None, uri: str) -> None:
        if prefix and prefix not in self.prefixes.values():
            self.prefixes.setdefault(uri, prefix)

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise MetadataError("The XMP packet is nested too deeply.")
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(tag)


def _text(data: bytes) -> str:
    """Decodes a packet and takes off what may stand around its XML."""
    try:
        text = data.decode(_encoding(data))
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    return _DECLARATION.sub("", text.strip("\ufeff\0 \t\r\n"), count=1)


def _encoding(data: bytes) -> str:
    """Tells UTF-16 and UTF-32 by the zeros around the first angle bracket."""
    place = data.find(b"<", 0, 16)
    for encoding, character in (
        *(("utf-32-le", b"<\0\0\0"), ("utf-32-be", b"\0\0\0<")),
        *(("utf-16-le", b"<\0"), ("utf-16-be", b"\0<")),
    ):
        start = place - character.index(b"<")
        if start >= 0 and start % len(character) == 0 and data.startswith(character, start):
            return encoding
    return "utf-8"


def _unique_prefixes(root: Element, wanted: dict[str, str]) -> dict[str, str]:
    """Returns prefixes by namespace for all that the tree uses, no two of them alike."""
    names: dict[str, str] = {}
    for uri in dict.fromkeys([META, RDF, *_namespaces(root)]):
        stem = wanted.get(uri) or PREFIXES.get(uri) or "ns"
        prefix, number = stem, 1
        while prefix in names.values():
            prefix, number = f"{stem}{number}", number + 1
        names[uri] = prefix
    return names


def _namespaces(root: Element) -> Iterator[str]:
    for element in root.iter():
        for name in (element.tag, *element.attrib):
            if name.startswith("{"):
                yield name[1:].partition("}")[0]


def _declarations(names: dict[str, str]) -> str:
    pairs = ((uri, prefix) for uri, prefix in names.items() if prefix != "xml")
    return "".join(f' xmlns:{prefix}="{_escaped_attribute(uri)}"' for uri, prefix in pairs)


def _write(element: Element, names: dict[str, str], parts: list[str], extra: str = "") -> None:
    tag = _qualified(element.tag, names)
    attributes = "".join(
        f' {_qualified(name, names)}="{_escaped_attribute(value)}"'
        for name, value in element.attrib.items()
    )
    parts.append(f"<{tag}{extra}{attributes}>")
    parts.append(_escaped(element.text or ""))
    for child in element:
        _write(child, names, parts)
        parts.append(_escaped(child.tail or ""))
    parts.append(f"</{tag}>")


def _qualified(name: str, names: dict[str, str]) -> str:
    if not name.startswith("{"):
        return name
    uri, _, local = name[1:].partition("}")
    return f"{names[uri]}:{local}"


def _escaped(text: str) -> str:
    text = legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\r", "&#13;")


def _escaped_attribute(text: str) -> str:
    """Escapes white space too: a raw line end in an attribute would come back as a space."""
    text = _escaped(text).replace('"', "&quot;")
    return text.replace("\n", "&#10;").replace("\t", "&#9;")
