"""What an exported document says it was made of."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from iide_studio.core import photo as photos
from iide_studio.core.document import Document
from iide_studio.core.document_writing import write_document
from iide_studio.core.errors import ProvenanceError
from iide_studio.core.layers import Layer
from iide_studio.core.metadata.xmp import XmpPacket
from iide_studio.core.metadata.xmp_namespaces import IPTC_EXTENSION, STUDIO, XMP_MM
from iide_studio.core.photo import Photo
from iide_studio.core.provenance_xmp import parse_xmp, read_provenance
from iide_studio.core.recipe import Recipe
from iide_studio.core.regions import Region
from iide_studio.core.result_writing import ResultOptions
from iide_studio.core.tiles import TileStore

OPTIONS = ResultOptions(created=datetime(2026, 5, 4, 3, 2, 1, tzinfo=UTC))
REQUEST = {
    "recipe": Recipe(prompt="a woman", seed=7).resolve({}).to_json(),
    "checkpoint": "embedded",
    "checkpoint_sha256": "ab" * 32,
    "device": "cpu",
    "dtype": "float32",
}


@pytest.fixture
def document(tmp_path: Path) -> Document:
    path = tmp_path / "scan.tif"
    photos.save(Photo(np.full((70, 80, 3), 300, np.uint16)), path)
    return Document.from_photo(photos.load(path))


def white_layer(document: Document, **values: object) -> Layer:
    pixels = np.full((70, 80, 3), 65535, np.uint16)
    store = TileStore.from_pixels(pixels, None, document.cache)
    layer = Layer(name="White", pixels=store)
    return dataclasses.replace(layer, **values)  # pyright: ignore[reportArgumentType]


def written(document: Document, path: Path, options: ResultOptions = OPTIONS) -> XmpPacket:
    write_document(document, path, options)
    return parse_xmp(photos.load(path).metadata.xmp)


def source_type(packet: XmpPacket) -> str:
    return (packet.get(IPTC_EXTENSION, "DigitalSourceType") or "").rsplit("/", 1)[-1]


def test_results_are_named_with_what_made_them(document: Document, tmp_path: Path) -> None:
    document.layers += (white_layer(document, request=REQUEST, name="Result"),)
    packet = written(document, tmp_path / "export.tif")
    assert source_type(packet) == "compositeWithTrainedAlgorithmicMedia"
    assert packet.get(IPTC_EXTENSION, "AIPromptInformation") == "a woman"
    result = packet.items(STUDIO, "Results")[0]
    assert isinstance(result, dict)
    assert result[(STUDIO, "CheckpointSha256")] == "ab" * 32
    recipe = result[(STUDIO, "Recipe")]
    assert isinstance(recipe, dict)
    assert recipe[(STUDIO, "Seed")] == "7"
    assert (STUDIO, "Sha256") in packet.fields(XMP_MM, "DerivedFrom")
    with pytest.raises(ProvenanceError, match="put together by hand"):
        read_provenance(packet)


def test_hidden_results_do_not_count(document: Document, tmp_path: Path) -> None:
    document.layers += (white_layer(document, request=REQUEST, visible=False),)
    packet = written(document, tmp_path / "export.tif")
    assert source_type(packet) == ""
    assert packet.get(STUDIO, "IsChanged") == "false"


def test_work_by_hand_is_called_so(document: Document, tmp_path: Path) -> None:
    document.layers += (white_layer(document),)
    packet = written(document, tmp_path / "export.tif")
    assert source_type(packet) == "humanEdits"
    assert packet.items(STUDIO, "Layers") == ["White"]


def test_work_by_hand_on_a_restored_photo_does_not_hide_the_model(
    document: Document, tmp_path: Path
) -> None:
    document.layers += (white_layer(document, request=REQUEST),)
    first = tmp_path / "first.tif"
    write_document(document, first, OPTIONS)
    second = Document.from_photo(photos.load(first))
    second.layers += (white_layer(second, opacity=0.5),)
    packet = written(second, tmp_path / "second.tif")
    assert source_type(packet) == "compositeWithTrainedAlgorithmicMedia"
    assert "embedded" in (packet.get(IPTC_EXTENSION, "AISystemUsed") or "")


def test_colours_come_with_their_basis(document: Document, tmp_path: Path) -> None:
    region = Region(
        name="Tunic",
        mask=document.new_mask(),
        prompt="tunic",
        color="#4b5320",
        basis="family says",
        note="Aunt Ilona, 2019",
    )
    document.regions = (region,)
    found = written(document, tmp_path / "export.tif").items(STUDIO, "Regions")[0]
    assert isinstance(found, dict)
    assert found[(STUDIO, "Color")] == "#4b5320"
    assert found[(STUDIO, "Basis")] == "family says"
    assert found[(STUDIO, "Note")] == "Aunt Ilona, 2019"


def test_private_export_holds_no_word_and_no_path(document: Document, tmp_path: Path) -> None:
    region = Region(name="Tunic", mask=document.new_mask(), note="Aunt Ilona", color="#4b5320")
    document.regions = (region,)
    document.layers += (white_layer(document, request=REQUEST, name="For Ilona"),)
    packet = written(
        document, tmp_path / "export.tif", dataclasses.replace(OPTIONS, is_private=True)
    )
    text = packet.serialise().decode()
    for secret in ("Ilona", "a woman", "Tunic", str(tmp_path)):
        assert secret not in text
    assert "#4b5320" in text
