"""Proofs, records and the files beside a result."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from iide_studio.core import sidecar
from iide_studio.core.errors import MaskError, ProvenanceError
from iide_studio.core.metadata.xmp import XmpPacket
from iide_studio.core.metadata.xmp_namespaces import (
    IPTC_EXTENSION,
    RESOURCE_REFERENCE,
    STUDIO,
    XMP_MM,
)
from iide_studio.core.original_finding import find_original
from iide_studio.core.photo import Photo
from iide_studio.core.proof import hash_mask, hash_outside, hash_pixels, prove
from iide_studio.core.provenance import (
    MaskRecord,
    Provenance,
    SourceRecord,
    record_result,
    without_private_facts,
)
from iide_studio.core.provenance_xmp import (
    GENERATED,
    RESTORED,
    add_provenance,
    read_provenance,
)
from iide_studio.core.recipe import Recipe, RegionRecipe
from iide_studio.core.restoration import RestoreResult, StageNote


def make_mask(height: int = 6, width: int = 7) -> np.ndarray:
    mask = np.zeros((height, width), np.uint8)
    mask[1:3, 2:5] = 255
    return mask


def make_pixels(dtype: type = np.uint16) -> np.ndarray:
    return np.random.default_rng(1).integers(0, np.iinfo(dtype).max, (6, 7, 3)).astype(dtype)


def make_provenance(**changes: object) -> Provenance:
    photo = Photo(make_pixels())
    restored = dataclasses.replace(photo, pixels=photo.pixels ^ 1)
    recipe = Recipe(
        prompt="Großmutter, 老照片",
        regions=(RegionRecipe(prompt="red dress", strength=0.5, mask="/scans/dress.png"),),
    ).resolve({})
    result = RestoreResult(
        pixels=restored.pixels,
        is_color_added=False,
        mask=make_mask(),
        recipe=recipe,
        notes=(StageNote(stage="Tone", text="Corrected."),),
        seconds=1.0,
        checkpoint="embedded",
        checkpoint_sha256="ab" * 32,
        device="cpu",
        dtype="float32",
    )
    made = record_result(
        photo,
        restored,
        result,
        source=SourceRecord(sha256="cd" * 32, path="/scans/scan.tif"),
        created=datetime(2026, 5, 4, 3, 2, 1, tzinfo=UTC),
        encoding={"compression": "deflate"},
    )
    return dataclasses.replace(made, **changes)  # pyright: ignore[reportArgumentType]


class TestHash:
    def test_is_what_its_description_says(self) -> None:
        pixels = make_pixels()
        samples = b"7x6x3 uint16-le\n" + b"".join(
            int(v).to_bytes(2, "little") for row in pixels for pixel in row for v in pixel
        )
        assert hash_pixels(Photo(pixels)) == hashlib.sha256(samples).hexdigest()

    def test_outside_is_what_its_description_says(self) -> None:
        pixels, mask = make_pixels(np.uint8), make_mask()
        alpha = pixels[..., 0].copy()
        samples = b"7x6x4 uint8\n"
        for y in range(6):
            for x in range(7):
                if mask[y, x] == 0:
                    samples += bytes([*pixels[y, x], alpha[y, x]])
        photo = Photo(pixels, alpha=alpha)
        assert hash_outside(photo, mask) == hashlib.sha256(samples).hexdigest()

    def test_refuses_a_mask_of_another_size(self) -> None:
        with pytest.raises(ProvenanceError, match="7 x 5"):
            hash_outside(Photo(make_pixels()), make_mask(5))


class TestProof:
    @settings(max_examples=50, deadline=None)
    @given(
        mask=hnp.arrays(np.uint8, st.tuples(*[st.integers(1, 9)] * 2), elements=st.integers(0, 2)),
        place=st.integers(0, 10**6),
        dtype=st.sampled_from([np.uint8, np.uint16]),
        is_gray=st.booleans(),
    )
    def test_holds_inside_and_fails_outside(
        self, mask: np.ndarray, place: int, dtype: type, is_gray: bool
    ) -> None:
        shape = mask.shape if is_gray else (*mask.shape, 3)
        before = Photo(np.zeros(shape, dtype))
        after = Photo(np.zeros(shape, dtype))
        after.pixels.reshape(-1)[place % after.pixels.size] = 1
        y, x = np.unravel_index(place % after.pixels.size, shape)[:2]
        if mask[y, x]:
            proof = prove(before, after, mask)
            assert proof.before == proof.after
            assert proof.outside == (mask == 0).sum()
            assert proof.mask_sha256 == hash_mask(mask)
        else:
            with pytest.raises(ProvenanceError, match="outside the mask"):
                prove(before, after, mask)

    def test_alpha_counts(self) -> None:
        pixels = make_pixels()
        before, after = (Photo(pixels, alpha=np.full((6, 7), a, np.uint16)) for a in (1, 2))
        with pytest.raises(ProvenanceError):
            prove(before, after, make_mask())


class TestRecord:
    def test_comes_back_from_json(self) -> None:
        provenance = make_provenance()
        proof = prove(Photo(make_pixels()), Photo(make_pixels()), make_mask())
        for made in (provenance, dataclasses.replace(provenance, proof=proof)):
            assert Provenance.from_json(json.loads(json.dumps(made.to_json()))) == made

    def test_says_whether_anything_changed(self) -> None:
        assert make_provenance().is_changed

    def test_without_private_facts_names_neither_paths_nor_words(self) -> None:
        text = json.dumps(without_private_facts(make_provenance()).to_json(), ensure_ascii=False)
        for secret in ("home", "scan", "Großmutter", "dress"):
            assert secret not in text
        assert "cd" * 32 in text
        assert '"strength": 0.5' in text

    @pytest.mark.parametrize(
        ("name", "value", "message"),
        [
            ("version", 2, "version 2"),
            ("recipe", {"steps": "many"}, "recipe"),
            ("recipe", None, "recipe"),
            ("source", {}, "sha256"),
            ("source", {"sha256": 5}, "not text"),
            ("masks", [{"role": "mask"}], "file_sha256|file"),
            ("proof", {"before": "x"}, "proof"),
            ("stages", 5, "damaged"),
            ("versions", [1], "damaged"),
        ],
    )
    def test_refuses_what_makes_no_sense(self, name: str, value: object, message: str) -> None:
        data = {**make_provenance().to_json(), name: value}
        with pytest.raises(ProvenanceError, match=message):
            Provenance.from_json(data)

    @pytest.mark.parametrize("name", ["../up.png", "/etc/passwd", "..", "a\\b.png", "c:x.png"])
    def test_refuses_a_mask_outside_the_folder(self, name: str) -> None:
        data = make_provenance().to_json()
        data["masks"] = [{"role": "", "file": name, "file_sha256": "", "pixels_sha256": ""}]
        with pytest.raises(ProvenanceError, match="bare name"):
            Provenance.from_json(data)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=3,
)


@pytest.fixture(scope="module")
def record() -> str:
    proof = prove(Photo(make_pixels()), Photo(make_pixels()), make_mask())
    mask = MaskRecord(role="mask", file="a.mask.png", file_sha256="1", pixels_sha256="2")
    return json.dumps(make_provenance(proof=proof, masks=(mask,)).to_json())


@settings(max_examples=200, deadline=None)
@given(values=st.data())
def test_whatever_stands_in_a_record_it_is_read_or_refused(
    record: str, values: st.DataObject
) -> None:
    data: Any = json.loads(record)
    place: Any = data
    while True:
        keys = sorted(place) if isinstance(place, dict) else list(range(len(place)))
        key = values.draw(st.sampled_from(keys))
        if not (isinstance(place[key], dict | list) and place[key] and values.draw(st.booleans())):
            break
        place = place[key]
    place[key] = values.draw(JSON)
    with contextlib.suppress(ProvenanceError):
        Provenance.from_json(data)


class TestSearch:
    @pytest.mark.parametrize("path", ["//host/share/a.tif", r"\\host\share\a.tif", r"\/host/a"])
    def test_no_file_makes_us_call_another_computer(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str
    ) -> None:
        asked: list[str] = []
        monkeypatch.setattr(
            "iide_studio.core.original_finding.os.path.isfile", lambda p: asked.append(str(p))
        )
        with pytest.raises(ProvenanceError, match="not found"):
            find_original(SourceRecord(sha256="0", path=path), tmp_path / "a.png")
        assert all(p.startswith(str(tmp_path.parent)) for p in asked)

    @pytest.mark.parametrize("path", ["x" * 5000, "a\0b", "..", "/", "."])
    def test_impossible_names_are_not_found(self, tmp_path: Path, path: str) -> None:
        with pytest.raises(ProvenanceError, match="not found"):
            find_original(SourceRecord(sha256="0", path=path), tmp_path / "a.png")

    def test_without_a_name_the_hash_finds_it(self, tmp_path: Path) -> None:
        (tmp_path / "results").mkdir()
        original = tmp_path / "scan.tif"
        original.write_bytes(b"pixels")
        (tmp_path / "other.tif").write_bytes(b"others")
        source = SourceRecord(sha256=hashlib.sha256(b"pixels").hexdigest())
        assert find_original(source, tmp_path / "results" / "scan_restored.tif") == original


class TestSidecar:
    def test_comes_back(self, tmp_path: Path) -> None:
        provenance = make_provenance()
        path = sidecar.write_sidecar(provenance, tmp_path / "scan_restored.tif")
        assert path.name == "scan_restored.json"
        assert sidecar.read_sidecar(path) == provenance

    @pytest.mark.parametrize("text", ["", "[]", "{}", '{"kind": "other"}', "[" * 100_000, "\xff"])
    def test_refuses_other_files(self, tmp_path: Path, text: str) -> None:
        path = tmp_path / "x.json"
        path.write_bytes(text.encode("latin-1"))
        with pytest.raises(ProvenanceError):
            sidecar.read_sidecar(path)

    def test_mask_travels_and_is_known_again(self, tmp_path: Path) -> None:
        result, mask = tmp_path / "scan_restored.tif", make_mask()
        record = sidecar.write_mask(mask, result, sidecar.MASK)
        path = tmp_path / "scan_restored.mask.png"
        assert record.file_sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
        assert np.array_equal(sidecar.find_mask(record, result, (6, 7)), mask)

    def test_renamed_result_brings_its_mask(self, tmp_path: Path) -> None:
        record = sidecar.write_mask(make_mask(), tmp_path / "old.tif", "region-1")
        (tmp_path / "old.region-1.mask.png").rename(tmp_path / "new.region-1.mask.png")
        assert sidecar.find_mask(record, tmp_path / "new.tif", (6, 7)).any()

    def test_missing_or_changed_mask_is_said(self, tmp_path: Path) -> None:
        result, mask = tmp_path / "scan.tif", make_mask()
        record = sidecar.write_mask(mask, result, sidecar.MASK)
        mask[0, 0] = 255
        sidecar.write_mask(mask, result, sidecar.MASK, overwrite=True)
        with pytest.raises(MaskError, match="hash differs"):
            sidecar.find_mask(record, result, (6, 7))
        (tmp_path / "scan.mask.png").unlink()
        with pytest.raises(MaskError, match="missing"):
            sidecar.find_mask(record, result, (6, 7))


class TestXmp:
    def test_comes_back(self) -> None:
        proof = prove(Photo(make_pixels()), Photo(make_pixels()), make_mask())
        mask = MaskRecord(role="mask", file="a.mask.png", file_sha256="1", pixels_sha256="2")
        for made in (
            make_provenance(),
            make_provenance(proof=proof, masks=(mask,)),
            without_private_facts(make_provenance(masks=(mask,))),
        ):
            packet = XmpPacket()
            add_provenance(packet, made)
            assert read_provenance(XmpPacket.parse(packet.serialise())) == made

    @settings(max_examples=50, deadline=None)
    @given(
        prompt=st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"))),
        seed=st.integers(0, 2**63 - 1),
        grain=st.floats(0, 1),
    )
    def test_keeps_words_and_numbers_exactly(self, prompt: str, seed: int, grain: float) -> None:
        recipe = Recipe(prompt=prompt, seed=seed, grain=grain).resolve({})
        packet = XmpPacket()
        add_provenance(packet, make_provenance(recipe=recipe))
        read = read_provenance(XmpPacket.parse(packet.serialise()))
        assert read is not None
        assert read.recipe == recipe

    def test_says_what_other_programs_look_for(self) -> None:
        packet = XmpPacket()
        packet.set(XMP_MM, "DocumentID", "xmp.did:old")
        provenance = make_provenance()
        source = dataclasses.replace(provenance.source, document_id="xmp.did:old")
        add_provenance(packet, dataclasses.replace(provenance, source=source))
        assert packet.get(IPTC_EXTENSION, "DigitalSourceType") == (
            "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
        )
        assert packet.get(IPTC_EXTENSION, "AISystemUsed") == "IIDE Studio, checkpoint embedded"
        assert "ab" * 32 in (packet.get(IPTC_EXTENSION, "AISystemVersionUsed") or "")
        assert "red dress" in (packet.get(IPTC_EXTENSION, "AIPromptInformation") or "")
        derived = packet.fields(XMP_MM, "DerivedFrom")
        assert derived[(RESOURCE_REFERENCE, "documentID")] == "xmp.did:old"
        assert derived[(RESOURCE_REFERENCE, "filePath")] == "/scans/scan.tif"
        assert derived[(STUDIO, "Sha256")] == "cd" * 32
        assert packet.get(XMP_MM, "OriginalDocumentID") == "xmp.did:old"
        assert packet.get(XMP_MM, "DocumentID") != "xmp.did:old"

    @pytest.mark.parametrize(
        ("before", "is_changed", "after"),
        [
            (None, False, None),
            ("http://cv.iptc.org/newscodes/digitalsourcetype/print", True, RESTORED),
            ("http://cv.iptc.org/newscodes/digitalsourcetype/print", False, "print"),
            (GENERATED, True, GENERATED),
        ],
    )
    def test_source_type_is_never_weakened(
        self, before: str | None, is_changed: bool, after: str | None
    ) -> None:
        packet = XmpPacket()
        if before:
            packet.set(IPTC_EXTENSION, "DigitalSourceType", before)
        add_provenance(packet, make_provenance(is_changed=is_changed))
        found = packet.get(IPTC_EXTENSION, "DigitalSourceType")
        assert found == after or (found or "").endswith(f"/{after}")

    def test_operator_is_named_with_the_words(self) -> None:
        packet = XmpPacket()
        add_provenance(packet, make_provenance(operator="A. Keeper"))
        assert packet.get(IPTC_EXTENSION, "AIPromptWriterName") == "A. Keeper"
        add_provenance(packet, without_private_facts(make_provenance(operator="A. Keeper")))
        assert b"Keeper" not in packet.serialise()

    def test_earlier_models_stay_named(self) -> None:
        packet = XmpPacket()
        packet.set(IPTC_EXTENSION, "AISystemUsed", "Another")
        add_provenance(packet, make_provenance())
        assert (packet.get(IPTC_EXTENSION, "AISystemUsed") or "").startswith("Another; IIDE")

    def test_private_packet_holds_no_path_and_no_word_of_earlier_runs_either(self) -> None:
        packet = XmpPacket()
        add_provenance(packet, make_provenance())
        packet = XmpPacket.parse(packet.serialise())
        add_provenance(packet, without_private_facts(make_provenance()))
        text = packet.serialise().decode()
        for secret in ("home", "scan", "Großmutter", "red dress"):
            assert secret not in text

    def test_damaged_record_is_said(self) -> None:
        packet = XmpPacket()
        add_provenance(packet, make_provenance())
        packet.set(STUDIO, "Recipe", "nonsense")
        with pytest.raises(ProvenanceError):
            read_provenance(packet)
        packet.set(STUDIO, "Version", "{")
        with pytest.raises(ProvenanceError):
            read_provenance(packet)

    def test_file_of_another_program_has_none(self) -> None:
        assert read_provenance(XmpPacket()) is None
