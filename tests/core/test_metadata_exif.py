"""Exif blocks and TIFF directories: kept to the byte, and safe against damage."""

from __future__ import annotations

import contextlib
import io
from datetime import UTC, datetime
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from iide_studio.core.metadata.changes import Derivative, MetadataChanges
from iide_studio.core.metadata.exif import fitted, read_exif, unique_id, updated_exif
from iide_studio.core.metadata.metadata import TiffTag
from iide_studio.core.metadata.tag_types import (
    WIDTHS,
    fraction_of,
    number_of,
    number_tag,
    rational_tag,
    swapped,
    text_of,
    text_tag,
)
from iide_studio.core.metadata.tiff_directory import (
    EXIF_POINTER,
    GPS_POINTER,
    INTEROPERABILITY_POINTER,
    MAKER_NOTE,
    POINTERS,
    DamagedTiffError,
    Directory,
    TiffStructure,
    read_structure,
)
from iide_studio.core.metadata.tiff_layout import TiffLayout, write_block

CLASSIC_TYPES = tuple(type_ for type_ in WIDTHS if type_ not in (16, 17, 18))
PICTURE = Derivative(
    width=600, height=400, resolution=(1200.0, 1200.0), is_srgb=True, is_gray=False
)
CHANGES = MetadataChanges(software="IIDE Studio 9.9", modified=datetime(2031, 5, 6, tzinfo=UTC))


@st.composite
def tiff_tags(draw: Any) -> TiffTag:
    code = draw(
        st.integers(1, 65535).filter(lambda c: c not in (*POINTERS, 273, 279, 324, 325, 37724))
    )
    type_ = draw(st.sampled_from(CLASSIC_TYPES))
    count = draw(st.integers(0, 9))
    size = count * WIDTHS[type_]
    return TiffTag(code, type_, count, draw(st.binary(min_size=size, max_size=size)))


TAGS = st.lists(tiff_tags(), max_size=6).map(lambda tags: {tag.code: tag for tag in tags})
DETAILS = st.builds(
    Directory, TAGS, st.dictionaries(st.just(INTEROPERABILITY_POINTER), st.builds(Directory, TAGS))
)
DIRECTORIES = st.builds(
    Directory,
    TAGS.filter(bool),
    st.fixed_dictionaries(
        {}, optional={EXIF_POINTER: DETAILS, GPS_POINTER: st.builds(Directory, TAGS)}
    ),
)
ORDERS = st.sampled_from("<>")


class TestStructure:
    @settings(max_examples=80, deadline=None)
    @given(DIRECTORIES, ORDERS)
    def test_what_is_written_is_read(self, directory: Directory, order: str) -> None:
        again = read_exif(write_block(TiffStructure(order, False, directory)))
        assert again.first == directory
        assert (again.byte_order, again.is_damaged) == (order, False)

    @settings(max_examples=40, deadline=None)
    @given(DIRECTORIES, ORDERS)
    def test_big_tiff(self, directory: Directory, order: str) -> None:
        file = io.BytesIO()
        TiffLayout(file, byte_order=order, is_big=True).finish(directory)
        assert read_structure(file).first == directory

    @settings(max_examples=80, deadline=None)
    @given(tiff_tags())
    def test_swapping_twice(self, tag: TiffTag) -> None:
        assert swapped(swapped(tag)) == tag

    @settings(max_examples=150, deadline=None)
    @given(DIRECTORIES, ORDERS, st.data())
    def test_damage_never_escapes(self, directory: Directory, order: str, data: Any) -> None:
        block = bytearray(write_block(TiffStructure(order, False, directory)))
        for _ in range(data.draw(st.integers(0, 4))):
            block[data.draw(st.integers(0, len(block) - 1))] = data.draw(st.integers(0, 255))
        cut = data.draw(st.integers(0, len(block)))
        with contextlib.suppress(DamagedTiffError):
            structure = read_exif(bytes(block[:cut]))
            read_exif(write_block(updated_exif(structure, PICTURE, CHANGES)))

    def test_a_directory_that_leads_to_itself(self) -> None:
        block = bytearray(
            write_block(TiffStructure("<", False, Directory({}, {EXIF_POINTER: Directory()})))
        )
        place = block.index(EXIF_POINTER.to_bytes(2, "little"))
        block[place + 8 : place + 12] = (8).to_bytes(4, "little")
        assert read_exif(bytes(block)).is_damaged


class TestMakersNote:
    def test_stays_where_it_was(self) -> None:
        note = TiffTag(MAKER_NOTE, 7, 500, bytes(range(250)) * 2)
        first = Directory(
            {271: text_tag(271, "Maker")}, {EXIF_POINTER: Directory({MAKER_NOTE: note})}
        )
        block = write_block(TiffStructure("<", False, first, maker_note_offset=777))
        assert block[777:1277] == note.data
        changed = updated_exif(read_exif(block), PICTURE, CHANGES)
        assert write_block(changed)[777:1277] == note.data

    def test_goes_whole_where_there_is_no_room(self) -> None:
        note = TiffTag(MAKER_NOTE, 7, 70_000, bytes(70_000))
        first = Directory(
            {271: text_tag(271, "Maker")}, {EXIF_POINTER: Directory({MAKER_NOTE: note})}
        )
        block, left_out = fitted(TiffStructure("<", False, first), 65_000)
        assert left_out == [MAKER_NOTE]
        assert text_of(read_exif(block).first.tags[271]) == "Maker"


class TestUpdating:
    def test_sets_what_no_longer_holds_and_keeps_the_rest(self) -> None:
        tags = [
            number_tag(274, 3, [6], ">"),
            rational_tag(282, 300.0, ">"),
            rational_tag(283, 300.0, ">"),
            number_tag(296, 3, [2], ">"),
            text_tag(305, "VueScan"),
            text_tag(315, "Ügyes"),
        ]
        details = [
            number_tag(0xA002, 3, [300], ">"),
            number_tag(0xA003, 3, [200], ">"),
            text_tag(0xA420, "ab" * 16),
            text_tag(0x9290, "12"),
            text_tag(0x9010, "+02:00"),
        ]
        first = Directory(
            {tag.code: tag for tag in tags},
            {EXIF_POINTER: Directory({tag.code: tag for tag in details}), GPS_POINTER: Directory()},
        )
        before = TiffStructure(">", False, first)
        after = updated_exif(before, PICTURE, CHANGES)
        assert number_of(after.first.tags[274], ">") == 1
        assert fraction_of(after.first.tags[282], ">") == 1200
        assert text_of(after.first.tags[305]) == "IIDE Studio 9.9"
        assert after.first.tags[315] == first.tags[315]
        inside = after.first.children[EXIF_POINTER].tags
        assert [number_of(inside[code], ">") for code in (0xA002, 0xA003)] == [600, 400]
        assert text_of(inside[0x9010]) == "+00:00"
        assert 0x9290 not in inside
        assert unique_id(write_block(before)) == "ab" * 16
        assert unique_id(write_block(after)) not in (None, "ab" * 16)

    def test_a_resolution_in_centimetres_stays_so(self) -> None:
        tags = {
            282: rational_tag(282, 118.11, "<"),
            283: rational_tag(283, 118.11, "<"),
            296: number_tag(296, 3, [3], "<"),
        }
        structure = TiffStructure("<", False, Directory(tags))
        same = Derivative(width=1, height=1, resolution=(300.0, 300.0), is_srgb=True, is_gray=False)
        assert updated_exif(structure, same, None).first.tags == tags
        larger = updated_exif(structure, PICTURE, None).first.tags
        assert round(fraction_of(larger[282], "<") or 0, 2) == round(1200 / 2.54, 2)
        assert larger[296] == tags[296]
