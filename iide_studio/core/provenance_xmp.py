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
    _add_source_type(packet, provenance)
    _add_system(packet, provenance, is_private=is_private)


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


def read_provenance(packet: XmpPacket) -> Provenance | None:
    """Returns the record in a packet; None if there is none.

    Raises:
        ProvenanceError: if there is one that cannot be understood.
    """
    names = [name for uri, name in packet.names() if uri == STUDIO]
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


def _add_source_type(packet: XmpPacket, provenance: Provenance) -> None:
    before = packet.get(IPTC_EXTENSION, "DigitalSourceType")
    if before:
        packet.set(STUDIO, "SourceDigitalSourceType", before)
    if provenance.is_changed and before != GENERATED:
        packet.set(IPTC_EXTENSION, "DigitalSourceType", RESTORED)


def _add_system(packet: XmpPacket, provenance: Provenance, *, is_private: bool) -> None:
    """Names the model; what an earlier one of another program left behind stays in front."""
    if not provenance.is_changed:
        return
    version = f"{provenance.software.rsplit(' ', 1)[-1]}, weights {provenance.checkpoint_sha256}"
    system = f"IIDE Studio, checkpoint {provenance.checkpoint}"
    _append_text(packet, "AISystemUsed", system)
    _append_text(packet, "AISystemVersionUsed", version)
    if is_private:
        packet.remove(IPTC_EXTENSION, "AIPromptInformation")
        packet.remove(IPTC_EXTENSION, "AIPromptWriterName")
    elif words := describe_words(provenance.recipe):
        _append_text(packet, "AIPromptInformation", words)


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
