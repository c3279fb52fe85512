"""Provenance as XMP: for other programs in IPTC's and Adobe's properties, for ours in full.

Names in our own namespace are those of the JSON record in capitals ("pixels_sha256" is
iide:PixelsSha256); texts stand as they are, numbers and truth values as in JSON.
"""

from __future__ import annotations

import dataclasses
import json
import re
import uuid
from collections.abc import Mapping
from typing import Any

from iide_studio import __version__
from iide_studio.core.document_facts import DocumentFacts
from iide_studio.core.errors import MetadataError, ProvenanceError
from iide_studio.core.metadata.xmp import XmpArray, XmpPacket, XmpValue
from iide_studio.core.metadata.xmp_namespaces import (
    IPTC_EXTENSION,
    RESOURCE_REFERENCE,
    STUDIO,
    XMP_MM,
)
from iide_studio.core.provenance import Provenance, SourceRecord, describe_words
from iide_studio.core.recipe import Recipe, RegionRecipe

_SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
RESTORED = f"{_SOURCE_TYPES}compositeWithTrainedAlgorithmicMedia"
"""IPTC: a picture that a trained model augmented, corrected or enhanced; filling in is named."""
GENERATED = f"{_SOURCE_TYPES}trainedAlgorithmicMedia"
"""IPTC: made by a trained model altogether. A restoration never says less than its source did."""

EDITED = f"{_SOURCE_TYPES}humanEdits"
"""IPTC: retouched by a human with tools that generate nothing."""
DOCUMENT = "document"
_STRENGTHS = (EDITED, RESTORED, GENERATED)
"""From the least that a machine added to the most."""

_FREE_NAMES = ("versions", "encoding")
"""Mappings whose keys are names of programs and the like, which stay as they are."""
_NUMBERS = {
    *("version", "page", "outside", "total", "is_changed"),
    *(
        field.name
        for kind in (Recipe, RegionRecipe)
        for field in dataclasses.fields(kind)
        if str(field.type).split()[0] in ("int", "float", "bool")
    ),
}


def add_provenance(packet: XmpPacket, provenance: Provenance) -> None:
    """Writes a record into the XMP that a result takes over from its source."""
    packet.declare("iide", STUDIO)
    packet.remove_everywhere(STUDIO, "")
    is_private = bool(provenance.withheld)
    add_source(packet, provenance.source, is_private=is_private)
    for name, value in provenance.to_json().items():
        if value not in (None, [], {}, ""):
            packet.set_value(STUDIO, _capitals(name), _to_xmp(value, name))
    _add_source_type(packet, RESTORED, is_changed=provenance.is_changed)
    if provenance.is_changed:
        _add_system(packet, provenance.checkpoint, provenance.checkpoint_sha256)
    words = describe_words(provenance.recipe)
    _add_words(packet, words, is_private=is_private)
    if words and provenance.operator and not is_private:
        _append_text(packet, "AIPromptWriterName", provenance.operator)


def add_source(packet: XmpPacket, source: SourceRecord, *, is_private: bool = False) -> None:
    """Gives a derivative identifiers of its own, and says what it was derived from."""
    if is_private:
        packet.remove_everywhere(RESOURCE_REFERENCE, "filePath")
    if source.document_id and packet.get(XMP_MM, "OriginalDocumentID") is None:
        packet.set(XMP_MM, "OriginalDocumentID", source.document_id)
    packet.set(XMP_MM, "DocumentID", f"xmp.did:{uuid.uuid4()}")
    packet.set(XMP_MM, "InstanceID", f"xmp.iid:{uuid.uuid4()}")
    fields = {
        (RESOURCE_REFERENCE, "documentID"): source.document_id,
        (RESOURCE_REFERENCE, "instanceID"): source.instance_id,
        (RESOURCE_REFERENCE, "filePath"): source.path,
        (STUDIO, "Sha256"): source.sha256,
    }
    packet.declare("iide", STUDIO)
    packet.set_fields(XMP_MM, "DerivedFrom", {name: text for name, text in fields.items() if text})


def source_identifiers(packet: XmpPacket) -> tuple[str, str]:
    """Returns a source's `xmpMM:DocumentID` and `xmpMM:InstanceID`; empty if it has none."""
    return packet.get(XMP_MM, "DocumentID") or "", packet.get(XMP_MM, "InstanceID") or ""


def add_document(packet: XmpPacket, facts: DocumentFacts) -> None:
    """Writes what is known of a document that somebody made of a photo and results."""
    packet.remove_everywhere(STUDIO, "")
    packet.declare("iide", STUDIO)
    if facts.source is not None:
        add_source(packet, facts.source, is_private=facts.is_private)
    values = {"kind": DOCUMENT, **dataclasses.asdict(facts)}
    for name, value in values.items():
        if value not in (None, (), ""):
            packet.set_value(STUDIO, _capitals(name), _to_xmp(value, name))
    _add_source_type(packet, RESTORED if facts.results else EDITED, is_changed=facts.is_changed)
    for result in facts.results:
        _add_system(packet, str(result["checkpoint"]), str(result["checkpoint_sha256"]))
    _add_words(packet, _words_of(facts), is_private=facts.is_private)


def read_provenance(packet: XmpPacket) -> Provenance | None:
    """Returns the record in a packet; None if there is none.

    Raises:
        ProvenanceError: if there is one that cannot be understood, or that of a document.
    """
    names = [name for uri, name in packet.names() if uri == STUDIO]
    if packet.get(STUDIO, "Kind") == DOCUMENT:
        raise ProvenanceError(
            "The file is a document that was put together by hand; no recipe makes it again.",
            "'iide-studio info' shows what it was made of.",
        )
    if "Version" not in names:
        return None
    try:
        data = {_lower(n): _from_xmp(packet.value(STUDIO, n), _lower(n)) for n in names}
    except (ValueError, TypeError, RecursionError) as error:
        raise ProvenanceError(f"The record in the XMP is damaged: {error}.") from error
    return Provenance.from_json(data)


def parse_xmp(data: bytes | None) -> XmpPacket:
    """Reads a picture's packet; an absent or damaged one is empty."""
    if not data:
        return XmpPacket()
    try:
        return XmpPacket.parse(data)
    except MetadataError:
        return XmpPacket()


def _add_source_type(packet: XmpPacket, kind: str, *, is_changed: bool) -> None:
    """Says what the pixels are now, unless the source said something stronger of its own."""
    before = packet.get(IPTC_EXTENSION, "DigitalSourceType")
    if before:
        packet.set(STUDIO, "SourceDigitalSourceType", before)
    is_weaker = before in _STRENGTHS and _STRENGTHS.index(kind) < _STRENGTHS.index(before)
    if is_changed and not is_weaker:
        packet.set(IPTC_EXTENSION, "DigitalSourceType", kind)


def _add_system(packet: XmpPacket, checkpoint: str, sha256: str) -> None:
    """Names the model; what an earlier one of another program left behind stays in front."""
    _append_text(packet, "AISystemUsed", f"IIDE Studio, checkpoint {checkpoint}")
    _append_text(packet, "AISystemVersionUsed", f"{__version__}, weights {sha256}")


def _add_words(packet: XmpPacket, words: str, *, is_private: bool) -> None:
    if is_private:
        packet.remove(IPTC_EXTENSION, "AIPromptInformation")
        packet.remove(IPTC_EXTENSION, "AIPromptWriterName")
    elif words:
        _append_text(packet, "AIPromptInformation", words)


def _words_of(facts: DocumentFacts) -> str:
    words = [describe_words(Recipe.from_json(result["recipe"])) for result in facts.results]
    return "; ".join(dict.fromkeys(filter(None, words)))


def _append_text(packet: XmpPacket, name: str, text: str) -> None:
    before = packet.get(IPTC_EXTENSION, name)
    if before and text not in before:
        text = f"{before}; {text}"
    packet.set(IPTC_EXTENSION, name, text)


def _to_xmp(value: Any, name: str) -> XmpValue:
    if isinstance(value, Mapping):
        return {
            (STUDIO, key if name in _FREE_NAMES else _capitals(key)): _to_xmp(field, key)
            for key, field in value.items()
            if field is not None
        }
    if isinstance(value, list | tuple):
        return XmpArray(tuple(_to_xmp(item, name) for item in value))
    return value if isinstance(value, str) else json.dumps(value)


def _from_xmp(value: XmpValue | None, name: str) -> Any:
    if isinstance(value, Mapping):
        fields = [(key, field) for (uri, key), field in value.items() if uri == STUDIO]
        if name in _FREE_NAMES:
            return {key: field for key, field in fields if isinstance(field, str)}
        return {_lower(key): _from_xmp(field, _lower(key)) for key, field in fields}
    if isinstance(value, XmpArray):
        return [_from_xmp(item, name) for item in value.items]
    return json.loads(value) if name in _NUMBERS and value is not None else value


def _capitals(name: str) -> str:
    """ "pixels_sha256" as "PixelsSha256"."""
    return "".join(part[:1].upper() + part[1:] for part in name.split("_"))


def _lower(name: str) -> str:
    """ "PixelsSha256" as "pixels_sha256"."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
