"""IPTC-IIM as XMP, for formats that have no place for IIM.

The pairs are those of IPTC's Photo Metadata Standard, in which each property names its IIM dataset.
"""

from __future__ import annotations

import re

from iide_studio.core.errors import MetadataError
from iide_studio.core.metadata import iptc
from iide_studio.core.metadata.xmp import ArrayKind, XmpPacket
from iide_studio.core.metadata.xmp_namespaces import DC, IPTC_CORE, PHOTOSHOP

_APPLICATION = 2
_SIMPLE = {
    10: (PHOTOSHOP, "Urgency"),
    15: (PHOTOSHOP, "Category"),
    40: (PHOTOSHOP, "Instructions"),
    85: (PHOTOSHOP, "AuthorsPosition"),
    90: (PHOTOSHOP, "City"),
    92: (IPTC_CORE, "Location"),
    95: (PHOTOSHOP, "State"),
    100: (IPTC_CORE, "CountryCode"),
    101: (PHOTOSHOP, "Country"),
    103: (PHOTOSHOP, "TransmissionReference"),
    105: (PHOTOSHOP, "Headline"),
    110: (PHOTOSHOP, "Credit"),
    115: (PHOTOSHOP, "Source"),
    122: (PHOTOSHOP, "CaptionWriter"),
}
_IN_LANGUAGES = {5: (DC, "title"), 116: (DC, "rights"), 120: (DC, "description")}
_ARRAYS: dict[int, tuple[str, str, ArrayKind]] = {
    12: (IPTC_CORE, "SubjectCode", "Bag"),
    20: (PHOTOSHOP, "SupplementalCategories", "Bag"),
    25: (DC, "subject", "Bag"),
    80: (DC, "creator", "Seq"),
}
_DATE, _TIME = 55, 60


def with_iptc(packet: bytes | None, records: bytes | None) -> bytes | None:
    """Returns the packet with what only the IIM records say; what XMP says itself stays."""
    if records is None:
        return packet
    try:
        xmp = XmpPacket() if packet is None else XmpPacket.parse(packet)
    except MetadataError:
        return packet
    for dataset, (uri, name) in _SIMPLE.items():
        if (found := _texts(records, dataset)) and xmp.value(uri, name) is None:
            xmp.set(uri, name, found[0])
    for dataset, (uri, name) in _IN_LANGUAGES.items():
        if (found := _texts(records, dataset)) and xmp.value(uri, name) is None:
            xmp.set_default_text(uri, name, found[0])
    for dataset, (uri, name, kind) in _ARRAYS.items():
        if (found := _texts(records, dataset)) and xmp.value(uri, name) is None:
            xmp.set_items(uri, name, found, kind=kind)
    if (date := _date(records)) and xmp.value(PHOTOSHOP, "DateCreated") is None:
        xmp.set(PHOTOSHOP, "DateCreated", date)
    return xmp.serialise() if xmp.is_changed else packet


def _texts(records: bytes, dataset: int) -> list[str]:
    return [text for text in iptc.texts(records, _APPLICATION, dataset) if text]


def _date(records: bytes) -> str | None:
    """Returns a date as XMP has it; IIM says 00 for an unknown month or day."""
    match = re.fullmatch(r"(\d{4})(\d\d)(\d\d)", "".join(_texts(records, _DATE)[:1]))
    if match is None:
        return None
    parts = [match[1]]
    for part in match.groups()[1:]:
        if part == "00":
            return "-".join(parts)
        parts.append(part)
    time = "".join(_texts(records, _TIME)[:1])
    clock = re.fullmatch(r"(\d\d)(\d\d)(\d\d)([+-]\d\d)(\d\d)", time)
    hours = f"T{clock[1]}:{clock[2]}:{clock[3]}{clock[4]}:{clock[5]}" if clock else ""
    return "-".join(parts) + hours
