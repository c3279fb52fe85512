"""What is known of a document, as headings with names and values for people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from iide_studio.core.display_color import profile_name
from iide_studio.core.document import Document
from iide_studio.core.making_facts import color_facts, making_facts, result_facts
from iide_studio.core.metadata.exif_facts import exif_facts
from iide_studio.core.metadata.iptc_to_xmp import with_iptc
from iide_studio.core.metadata.metadata import Metadata
from iide_studio.core.metadata.xmp import XmpPacket
from iide_studio.core.metadata.xmp_facts import Fact, flat_facts, short_text
from iide_studio.core.metadata.xmp_namespaces import (
    DC,
    IPTC_CORE,
    IPTC_EXTENSION,
    PHOTOSHOP,
    STUDIO,
)
from iide_studio.core.provenance_xmp import parse_xmp

_CENTIMETRES = 2.54

_DESCRIPTION = (
    (DC, "title", "Title"),
    (DC, "description", "Description"),
    (DC, "creator", "Creator"),
    (PHOTOSHOP, "DateCreated", "Date"),
    (DC, "subject", "Keywords"),
    (IPTC_CORE, "Location", "Place"),
    (PHOTOSHOP, "City", "City"),
    (PHOTOSHOP, "Country", "Country"),
    (PHOTOSHOP, "Credit", "Credit"),
    (PHOTOSHOP, "Source", "Source"),
    (DC, "rights", "Rights"),
    (IPTC_EXTENSION, "DigitalSourceType", "Digital source"),
)


@dataclass(frozen=True)
class FactGroup:
    """Facts under one heading.

    Attributes:
        title: The heading; fixed texts, so that they can be translated.
        facts: Names and values in order. The names in the groups "Camera and scanner", "Place"
            and "Other metadata" come from the file and have no translation.
    """

    title: str
    facts: tuple[Fact, ...]


def facts_of(document: Document) -> tuple[FactGroup, ...]:
    """Returns what is known of a document; headings without facts are left out."""
    metadata = document.metadata
    packet = parse_xmp(with_iptc(metadata.xmp, metadata.iptc))
    camera, place = exif_facts(metadata.exif)
    groups = (
        FactGroup("Photo", tuple(_photo(document))),
        FactGroup("Description", tuple(_description(packet))),
        FactGroup("How the file was made", tuple(making_facts(packet))),
        FactGroup("Results in this document", tuple(result_facts(document))),
        FactGroup("Colours in this document", tuple(color_facts(document))),
        FactGroup("Camera and scanner", camera),
        FactGroup("Place", place),
        FactGroup("Other metadata", (*_other(packet), *_texts(metadata))),
    )
    return tuple(group for group in groups if group.facts)


def facts_text(groups: tuple[FactGroup, ...]) -> str:
    """Returns facts as plain text, to be copied."""
    lines = []
    for group in groups:
        lines += [group.title, *(f"  {name}: {value}" for name, value in group.facts), ""]
    return "\n".join(lines)


def _photo(document: Document) -> Iterator[Fact]:
    origin = document.origin
    if origin.path is not None:
        yield "File", origin.path.name
        yield "Folder", str(origin.path.parent)
    yield "Format", origin.format
    if document.source is not None:
        yield "File size", size_text(document.source.size)
    yield "Pixels", _pixels(document.width, document.height)
    if not document.transform.is_identity_for(document.width, document.height):
        output = document.output_area
        yield "Pixels as cropped and turned", _pixels(output.width, output.height)
    bits = 8 * document.dtype.itemsize
    yield "Depth", f"{bits} bit"
    yield "Colours", "grey" if document.is_gray else "RGB"
    yield "Colour profile", _profile(document)
    if document.resolution is not None:
        across, down = document.resolution
        same = round(across) == round(down)
        yield "Resolution", f"{across:.0f} dpi" if same else f"{across:.0f} x {down:.0f} dpi"
        width, height = document.width / across, document.height / down
        yield "True size", f"{width * _CENTIMETRES:.1f} x {height * _CENTIMETRES:.1f} cm"
    if document.has_alpha:
        yield "Transparency", "alpha channel"
    if document.infrared is not None:
        yield "Infrared", "channel of the scanner"
    if origin.page_count > 1:
        yield "Page", f"{origin.page + 1} / {origin.page_count}"
    for note in origin.notes:
        yield "Note", note


def _profile(document: Document) -> str:
    if document.icc_profile is None:
        return "none, sRGB is assumed"
    return profile_name(document.icc_profile)


def size_text(size: int) -> str:
    """Returns a number of bytes for people."""
    value, unit = float(size), "bytes"
    for larger in ("KB", "MB", "GB"):
        if value < 1000:
            break
        value, unit = value / 1000, larger
    return f"{value:.0f} {unit}" if unit == "bytes" else f"{value:.3g} {unit}"


def _pixels(width: int, height: int) -> str:
    return f"{width} x {height} ({width * height / 1e6:.3g} megapixels)"


def _description(packet: XmpPacket) -> Iterator[Fact]:
    for uri, name, title in _DESCRIPTION:
        texts = [item for item in packet.items(uri, name) if isinstance(item, str) and item]
        if texts:
            yield title, short_text("; ".join(texts).rsplit("/digitalsourcetype/", 1)[-1])


def _other(packet: XmpPacket) -> Iterator[Fact]:
    shown = {(uri, name) for uri, name, _ in _DESCRIPTION}
    yield from flat_facts(packet, lambda uri: uri != STUDIO, with_prefix=True, skipped=shown)


def _texts(metadata: Metadata) -> Iterator[Fact]:
    yield from ((name, short_text(text)) for name, text in metadata.texts)
    if metadata.comment:
        yield "Comment", short_text(metadata.comment.decode("utf-8", "replace"))
