"""What is told about a photo, its file and what was made of it."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from iide_studio.core import photo as photos
from iide_studio.core.document import Document
from iide_studio.core.document_writing import write_document
from iide_studio.core.layers import Layer
from iide_studio.core.metadata.exif_facts import exif_facts
from iide_studio.core.metadata.metadata import Metadata
from iide_studio.core.metadata.xmp import XmpPacket
from iide_studio.core.metadata.xmp_namespaces import DC
from iide_studio.core.photo import Photo
from iide_studio.core.photo_facts import facts_of, facts_text, size_text
from iide_studio.core.profiles import adobe_rgb_profile
from iide_studio.core.provenance_xmp import add_provenance
from iide_studio.core.recipe import Recipe
from iide_studio.core.regions import Region
from iide_studio.core.result_writing import ResultOptions
from tests.core.test_provenance import make_provenance

REQUEST = {
    "recipe": Recipe(prompt="a red dress", seed=7).to_json(),
    "checkpoint": "embedded",
    "checkpoint_sha256": "ab" * 32,
    "device": "cpu",
    "dtype": "float32",
    "notes": [{"stage": "Tone", "text": "Brightened."}],
}


def exif_block() -> bytes:
    """What a camera writes, made by Pillow."""
    from PIL import Image

    exif = Image.Exif()
    exif[271], exif[272], exif[274] = "Agfa", "Isolette", 6
    exif.get_ifd(0x8769).update({0x829A: 1 / 60, 0x829D: 5.6, 0x9003: "1954:07:01 12:00:00"})
    exif.get_ifd(0x8825).update(
        {1: "N", 2: (52.0, 30.0, 36.0), 3: "W", 4: (13.0, 0.0, 0.0), 5: b"\0", 6: 34.0}
    )
    return exif.tobytes().removeprefix(b"Exif\0\0")


def found(document: Document) -> dict[str, dict[str, str]]:
    return {group.title: dict(group.facts) for group in facts_of(document)}


@pytest.fixture
def document() -> Document:
    packet = XmpPacket()
    packet.set_default_text(DC, "title", "Wedding")
    packet.set_items(DC, "subject", ["bride", "1954"], kind="Bag")
    photo = Photo(
        np.full((300, 600, 3), 300, np.uint16),
        icc_profile=adobe_rgb_profile(),
        resolution=(300, 300),
        metadata=Metadata(exif=exif_block(), xmp=packet.serialise()),
        notes=("CMYK was converted.",),
    )
    return Document.from_photo(photo)


def test_the_photo_is_described(document: Document) -> None:
    photo = found(document)["Photo"]
    assert photo["Pixels"] == "600 x 300 (0.18 megapixels)"
    assert photo["Depth"] == "16 bit"
    assert "Adobe RGB" in photo["Colour profile"]
    assert photo["True size"] == "5.1 x 2.5 cm"
    assert photo["Note"] == "CMYK was converted."


def test_the_files_metadata_is_told(document: Document) -> None:
    facts = found(document)
    assert facts["Description"] == {"Title": "Wedding", "Keywords": "bride; 1954"}
    camera = facts["Camera and scanner"]
    assert camera["Make"] == "Agfa"
    assert camera["Exposure Time"] == "1/60 s"
    assert camera["FNumber"] == "f/5.6"
    assert camera["Date Time Original"] == "1954:07:01 12:00:00"
    assert "Orientation" not in camera
    assert facts["Place"] == {
        "Latitude": "52.510000",
        "Longitude": "-13.000000",
        "Altitude": "34 m",
    }


@given(st.binary(max_size=300), st.integers(0, 200))
def test_damaged_exif_is_no_obstacle(rubbish: bytes, place: int) -> None:
    block = bytearray(exif_block())
    block[place : place + len(rubbish)] = rubbish
    exif_facts(bytes(block))


def test_a_restored_file_tells_its_making(document: Document) -> None:
    packet = XmpPacket()
    add_provenance(packet, make_provenance(recipe=Recipe(prompt="a woman", tone=0.5, seed=3)))
    metadata = Metadata(xmp=packet.serialise())
    document.origin = dataclasses.replace(document.origin, metadata=metadata)
    making = found(document)["How the file was made"]
    assert making["Words"] == "a woman"
    assert making["Tone"] == "0.5"
    assert making["Seed"] == "3"


def test_an_exported_document_tells_its_making(document: Document, tmp_path: Path) -> None:
    document.layers += (Layer(name="White", pixels=document.new_pixels()),)
    path = tmp_path / "out.png"
    write_document(document, path, ResultOptions(created=datetime(2026, 5, 4, tzinfo=UTC)))
    making = found(Document.from_photo(photos.load(path)))["How the file was made"]
    assert making["Kind"] == "document"
    assert making["Layers"] == "White"


def test_results_and_colours_are_told(document: Document) -> None:
    pixels = document.new_pixels()
    document.layers += (Layer(name="Result", pixels=pixels, request=REQUEST),)
    mask = document.new_mask()
    region = Region(name="Dress", mask=mask, prompt="red dress", color="#aa2233", note="a letter")
    document.regions = (region,)
    facts = found(document)
    results = facts["Results in this document"]
    assert results["Result"] == "checkpoint embedded, cpu, Words: a red dress, Seed: 7"
    assert results["Result, Tone"] == "Brightened."
    colours = facts["Colours in this document"]
    assert colours == {"Dress": "red dress, #aa2233, guess, a letter"}


def test_all_of_it_can_be_copied(document: Document) -> None:
    text = facts_text(facts_of(document))
    assert "Photo\n  Format: PNG\n" in text
    assert "  Keywords: bride; 1954\n" in text


@pytest.mark.parametrize(
    ("size", "text"), [(999, "999 bytes"), (1500, "1.5 KB"), (360_000_000, "360 MB")]
)
def test_sizes_are_for_people(size: int, text: str) -> None:
    assert size_text(size) == text
