"""XMP packets: what is set comes back, what is unknown stays, what attacks is refused."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iide_studio.core.errors import MetadataError
from iide_studio.core.metadata import jpeg_xmp
from iide_studio.core.metadata.changes import MetadataChanges
from iide_studio.core.metadata.xmp import XmpArray, XmpPacket, XmpValue
from iide_studio.core.metadata.xmp_namespaces import (
    DC,
    EXIF,
    POSITION,
    RESOURCE_EVENT,
    STUDIO,
    XMP,
    XMP_MM,
    XMP_NOTE,
)
from iide_studio.core.metadata.xmp_updates import sign

ARCHIVE = "http://archive.example/ns/"
PACKET = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Other 1.0">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="uuid:7" xmlns:xmp="{XMP}" xmp:CreatorTool="Scan &amp; Go"
    xmlns:arc="{ARCHIVE}" arc:Shelf="B 12&#10;top">
   <arc:Box arc:Number="7" arc:Room="Észak"/>
   <arc:Link rdf:resource="https://example.org/?a=1&amp;b=2"/>
   <arc:Weight rdf:parseType="Resource"><rdf:value>12</rdf:value><arc:Unit>g</arc:Unit></arc:Weight>
  </rdf:Description>
  <rdf:Description rdf:about="uuid:7" xmlns:dc="{DC}">
   <dc:title><rdf:Alt>
    <rdf:li xml:lang="de">Weinlese</rdf:li><rdf:li xml:lang="x-default">Szüret</rdf:li>
   </rdf:Alt></dc:title>
   <dc:subject><rdf:Bag><rdf:li>bor</rdf:li><rdf:li>szőlő</rdf:li></rdf:Bag></dc:subject>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""

TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20)
NAMES = st.tuples(
    st.sampled_from((STUDIO, DC, ARCHIVE)), st.from_regex(r"[A-Z][a-z]{0,6}", fullmatch=True)
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    TEXTS,
    lambda inner: (
        st.builds(
            XmpArray,
            st.lists(inner, max_size=3).map(tuple),
            st.sampled_from(("Seq", "Bag", "Alt")),
        )
        | st.dictionaries(NAMES, inner, min_size=1, max_size=3)
    ),
    max_leaves=8,
)


def contents(packet: XmpPacket) -> dict[tuple[str, str], XmpValue | None]:
    return {name: packet.value(*name) for name in packet.names()}


class TestReading:
    def test_all_ways_of_writing_a_value(self) -> None:
        packet = XmpPacket.parse(PACKET.encode())
        assert packet.get(XMP, "CreatorTool") == "Scan & Go"
        assert packet.get(ARCHIVE, "Shelf") == "B 12\ntop"
        assert packet.fields(ARCHIVE, "Box") == {
            (ARCHIVE, "Number"): "7",
            (ARCHIVE, "Room"): "Észak",
        }
        assert packet.get(ARCHIVE, "Link") == "https://example.org/?a=1&b=2"
        assert packet.get(ARCHIVE, "Weight") == "12"
        assert packet.get(DC, "title") == "Szüret"
        assert packet.items(DC, "subject") == ["bor", "szőlő"]
        assert packet.get(DC, "nothing") is None

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le"])
    def test_all_encodings(self, encoding: str) -> None:
        packet = XmpPacket.parse(PACKET.encode(encoding) + "\0\0".encode(encoding))
        assert packet.get(DC, "title") == "Szüret"

    @pytest.mark.parametrize(
        "attack",
        [
            b"",
            b"no XML at all",
            b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>",
            b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
            b"<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
            b"<a>" * 5000 + b"</a>" * 5000,
            PACKET.encode()[:700],
        ],
    )
    def test_attacks_and_damage_are_refused(self, attack: bytes) -> None:
        with pytest.raises(MetadataError):
            XmpPacket.parse(attack)


class TestKeeping:
    def test_unknown_content_stays_with_its_prefix(self) -> None:
        packet = XmpPacket.parse(PACKET.encode())
        before = contents(packet)
        packet.set(STUDIO, "Seed", "7")
        data = packet.serialise()
        again = XmpPacket.parse(data)
        assert contents(again) == before | {(STUDIO, "Seed"): "7"}
        text = data.decode()
        for piece in (
            'arc:Shelf="B 12&#10;top"',
            "<arc:Unit>g",
            'xml:lang="de"',
            'xmptk="Other 1.0"',
        ):
            assert piece in text
        assert 'rdf:about="uuid:7"' in text

    def test_one_prefix_for_two_namespaces(self) -> None:
        packet = XmpPacket.parse(
            PACKET.replace(f'xmlns:dc="{DC}"', f'xmlns:arc="{DC}"').replace("dc:", "arc:").encode()
        )
        again = XmpPacket.parse(packet.serialise())
        assert contents(again) == contents(packet)
        assert again.get(DC, "title") == "Szüret"

    def test_appending_leaves_the_other_items_alone(self) -> None:
        packet = XmpPacket.parse(PACKET.encode())
        packet.append(DC, "subject", "harvest")
        event: XmpValue = {(RESOURCE_EVENT, "action"): "saved"}
        packet.append(XMP_MM, "History", event)
        packet.append(XMP_MM, "History", event)
        again = XmpPacket.parse(packet.serialise())
        assert again.value(DC, "subject") == XmpArray(("bor", "szőlő", "harvest"), "Bag")
        assert again.items(XMP_MM, "History") == [event, event]

    def test_setting_the_same_changes_nothing(self) -> None:
        packet = XmpPacket.parse(PACKET.encode())
        packet.set(XMP, "CreatorTool", "Scan & Go")
        assert packet.remove(DC, "nothing") is False
        assert not packet.is_changed

    def test_removing_at_any_depth(self) -> None:
        packet = XmpPacket()
        packet.set(EXIF, "GPSLatitude", "47,29N")
        packet.set(EXIF, "FNumber", "8/1")
        packet.set_items(
            ARCHIVE, "Places", [{(EXIF, "GPSLongitude"): "19E", (DC, "title"): "Home"}]
        )
        packet.remove_everywhere(EXIF, "GPS")
        assert packet.names() == [(EXIF, "FNumber"), (ARCHIVE, "Places")]
        assert packet.items(ARCHIVE, "Places") == [{(DC, "title"): "Home"}]

    def test_places_of_all_makers_go(self) -> None:
        drone = "http://www.dji.com/drone-dji/1.0/"
        packet = XmpPacket()
        packet.set(drone, "GpsLatitude", "+47.49")
        packet.set(POSITION, "lat", "47.49")
        packet.set(DC, "title", "Home")
        changes = MetadataChanges(software="S", modified=datetime.now(UTC), drop_gps=True)
        sign(packet, changes, former={})
        assert not {(drone, "GpsLatitude"), (POSITION, "lat")} & set(packet.names())
        assert (DC, "title") in packet.names()

    def test_default_text_names_its_language(self) -> None:
        packet = XmpPacket()
        packet.set_default_text(DC, "description", "Szüret")
        assert 'xml:lang="x-default"' in packet.serialise().decode()
        assert XmpPacket.parse(packet.serialise()).get(DC, "description") == "Szüret"


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(NAMES, VALUES, max_size=5))
def test_what_is_set_comes_back(properties: dict[tuple[str, str], XmpValue]) -> None:
    packet = XmpPacket.parse(PACKET.encode())
    expected = contents(packet) | properties
    for (uri, name), value in properties.items():
        packet.set_value(uri, name, value)
    assert contents(packet) == expected
    assert contents(XmpPacket.parse(packet.serialise())) == expected


class TestExtendedXmp:
    def test_a_packet_too_large_for_a_segment_comes_back(self) -> None:
        packet = XmpPacket.parse(PACKET.encode())
        packet.set(ARCHIVE, "Essay", "Nagyanyám és a szüret. " * 8000)
        packet.set(ARCHIVE, "Short", "kept in front")
        payloads = jpeg_xmp.split(packet.serialise())
        assert len(payloads) > 3
        assert all(len(payload) <= 65_533 for payload in payloads)
        standard = payloads[0].removeprefix(jpeg_xmp.STANDARD)
        assert XmpPacket.parse(standard).get(ARCHIVE, "Short") == "kept in front"
        parts = [payload.removeprefix(jpeg_xmp.EXTENSION) for payload in payloads[1:]]
        merged, notes = jpeg_xmp.merged(standard, parts[::-1])
        assert notes == []
        assert merged is not None
        again = XmpPacket.parse(merged)
        assert contents(again) == contents(packet)
        assert again.get(XMP_NOTE, "HasExtendedXMP") is None

    def test_a_missing_part_is_noted_and_the_rest_kept(self) -> None:
        packet = XmpPacket.parse(PACKET.encode())
        packet.set(ARCHIVE, "Essay", "x" * 200_000)
        standard, *parts = (
            payload.removeprefix(jpeg_xmp.STANDARD).removeprefix(jpeg_xmp.EXTENSION)
            for payload in jpeg_xmp.split(packet.serialise())
        )
        merged, notes = jpeg_xmp.merged(standard, parts[1:])
        assert merged == standard
        assert "second part" in notes[0]
