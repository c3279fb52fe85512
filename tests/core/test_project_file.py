"""Saving a project and opening it again."""

from __future__ import annotations

import contextlib
import dataclasses
import io
import json
import os
import shutil
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from iide_studio.core.document import Document
from iide_studio.core.errors import ExportError, ProjectError, ProjectVersionError
from iide_studio.core.photo import Photo
from iide_studio.core.project_file.migrations import FORMAT, migrated
from iide_studio.core.project_file.opening import open_project
from iide_studio.core.project_file.saving import save_project
from iide_studio.core.source_file import SourceFile
from tests.core import project_documents as documents

KINDS = [(1, np.uint8), (1, np.uint16), (3, np.uint8), (3, np.uint16)]


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name) for name in file.namelist()}


def rewrite(path: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    """Changes a file's parts as another program would: by writing all of it again."""
    content = parts(path)
    change(content)
    with zipfile.ZipFile(path, "w") as file:
        for name, data in content.items():
            file.writestr(name, data)


def rewrite_json(path: Path, change: Callable[[dict[str, Any]], None]) -> None:
    def rewritten(content: dict[str, bytes]) -> None:
        data = json.loads(content["iide/project.json"])
        change(data)
        content["iide/project.json"] = json.dumps(data).encode()

    rewrite(path, rewritten)


def forget(content: dict[str, bytes]) -> None:
    """Takes away what only this program reads."""
    del content["iide/project.json"]


def png(pixels: np.ndarray) -> bytes:
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize(("channels", "dtype"), KINDS)
def test_everything_comes_back(tmp_path: Path, channels: int, dtype: type) -> None:
    document = documents.rich_document(channels=channels, dtype=dtype)
    document = documents.with_levels(document, 2)
    document.transform = document.transform.straightened(3).cropped(documents.Rect(9, 8, 200, 180))
    save_project(document, tmp_path / "a.ora")
    opened = open_project(tmp_path / "a.ora")
    assert opened.notes == ()
    assert opened.document.fingerprint() == document.fingerprint()
    assert document.infrared is not None
    assert opened.document.infrared is not None
    assert np.array_equal(opened.document.infrared, document.infrared)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.integers(1, 300),
    st.integers(1, 300),
    st.sampled_from(KINDS),
    st.lists(
        st.tuples(
            st.integers(1, 280), st.integers(1, 280), st.integers(-300, 300), st.integers(-300, 300)
        ),
        max_size=3,
    ),
)
def test_layers_of_every_size_come_back(
    tmp_path: Path,
    height: int,
    width: int,
    kind: tuple[int, type],
    layers: list[tuple[int, int, int, int]],
) -> None:
    document = documents.plain_document(height, width, channels=kind[0], dtype=kind[1])
    document.layers += tuple(
        documents.Layer(name="x", pixels=documents.layer_store(document, h, w, 3), offset=(x, y))
        for h, w, x, y in layers
    )
    save_project(document, tmp_path / "a.ora")
    assert open_project(tmp_path / "a.ora").document.fingerprint() == document.fingerprint()


def test_what_the_photos_file_said_comes_back(tmp_path: Path) -> None:
    """Every field of a photo, those included that are added one day."""
    (tmp_path / "Grüße.tif").write_bytes(b"a photo")
    photo = dataclasses.replace(
        documents.photo(70, 80),
        icc_profile=b"profile" * 400,
        path=tmp_path / "Grüße.tif",
        source=SourceFile(tmp_path / "Grüße.tif"),
        page=2,
        page_count=5,
        is_converted=True,
    )
    save_project(Document.from_photo(photo), tmp_path / "a.ora")
    read = open_project(tmp_path / "a.ora").document.to_photo()
    for field in dataclasses.fields(Photo):
        if field.name not in ("pixels", "source"):
            assert getattr(read, field.name) == getattr(photo, field.name), field.name
    assert np.array_equal(read.pixels, photo.pixels)
    assert read.source is not None
    assert photo.source is not None
    assert read.source.sha256 == photo.source.sha256
    assert not read.source.has_changed()
    (tmp_path / "Grüße.tif").write_bytes(b"another photo")
    assert read.source.has_changed()


def test_no_part_of_a_document_is_forgotten(tmp_path: Path) -> None:
    """Fails when a document gets an attribute that project files do not know."""
    document = documents.with_levels(documents.rich_document(), 2)
    document.transform = document.transform.turned(1)
    document.has_alpha = True
    document.icc_profile = b"profile" * 400
    save_project(document, tmp_path / "a.ora")
    read = open_project(tmp_path / "a.ora").document
    fresh = vars(Document(7, 8, np.uint8, 1))
    assert vars(read).keys() == vars(document).keys()
    for name, value in vars(document).items():
        if not isinstance(value, documents.TileStore | documents.Photo | np.ndarray | tuple):
            assert name == "cache" or vars(read)[name] == value, name
        assert name == "cache" or vars(read)[name] is not None, name
        assert name in fresh


def test_the_photos_own_file_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.ora").write_bytes(b"a photo by some strange program")
    source = SourceFile(tmp_path / "a.ora")
    document = Document.from_photo(dataclasses.replace(documents.photo(70, 80), source=source))
    with pytest.raises(ExportError):
        save_project(document, tmp_path / "a.ora")
    assert (tmp_path / "a.ora").read_bytes() == b"a photo by some strange program"


def test_other_endings_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"\.ora"):
        save_project(documents.plain_document(), tmp_path / "a.psd")


def test_merged_image_is_what_is_seen(tmp_path: Path) -> None:
    document = documents.with_levels(documents.rich_document(), 2)
    document.transform = document.transform.turned(1).cropped(documents.Rect(10, 20, 100, 90))
    save_project(document, tmp_path / "a.ora")
    with Image.open(io.BytesIO(parts(tmp_path / "a.ora")["mergedimage.png"])) as image:
        seen = document.flatten(document.output_area, dtype=np.uint8)
        assert np.array_equal(np.asarray(image.convert("RGBA")), seen)
    with Image.open(io.BytesIO(parts(tmp_path / "a.ora")["Thumbnails/thumbnail.png"])) as image:
        assert image.size == (100, 90)


def test_thumbnail_is_at_most_256_pixels(tmp_path: Path) -> None:
    save_project(documents.plain_document(700, 1100, dtype=np.uint8), tmp_path / "a.ora")
    with Image.open(io.BytesIO(parts(tmp_path / "a.ora")["Thumbnails/thumbnail.png"])) as image:
        assert image.size == (256, 163)
        middle = np.asarray(image.convert("RGB"))[81, 128].tolist()
    assert middle == pytest.approx([127, 127, 127], abs=8)


@pytest.mark.parametrize("channels", [1, 3])
def test_other_programs_see_masks_adjustments_and_transforms(tmp_path: Path, channels: int) -> None:
    """What our own parts say taken away, the layers alone still look the same."""
    document = documents.rich_document(channels=channels)
    shown = [dataclasses.replace(layer, visible=True) for layer in document.layers]
    document.layers = tuple(shown)
    adjusted = documents.with_levels(document, 3)
    turned = adjusted.copy()
    turned.transform = turned.transform.straightened(2)
    for each in (document, adjusted, turned):
        save_project(each, tmp_path / "a.ora")
        rewrite(tmp_path / "a.ora", forget)
        foreign = open_project(tmp_path / "a.ora").document
        difference = foreign.flatten(foreign.output_area).astype(int) - each.flatten(
            each.output_area
        )
        assert np.abs(difference).max() <= 257  # a level of 8 bits
        assert np.abs(difference).mean() < 4


def test_every_layer_carries_the_profile(tmp_path: Path) -> None:
    document = documents.rich_document()
    save_project(document, tmp_path / "a.ora")
    for name, data in parts(tmp_path / "a.ora").items():
        if name.startswith("data/"):
            with Image.open(io.BytesIO(data)) as image:
                assert image.info["icc_profile"]


def test_pictures_are_stored_and_copied_when_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "a.ora"
    document = documents.rich_document()
    save_project(document, path)
    before = parts(path)
    with zipfile.ZipFile(path) as file:
        stored = {i.filename for i in file.infolist() if i.compress_type == zipfile.ZIP_STORED}
    assert {name for name in before if name.endswith(".png")} <= stored
    save_project(documents.painted(document), path)
    after = parts(path)
    changed = {name for name in before if before[name] != after[name]}
    painted = f"data/layer-{document.layers[1].id}.png"
    assert changed == {
        painted,
        "mergedimage.png",
        "Thumbnails/thumbnail.png",
        "iide/project.json",
    }


def test_a_strange_number_in_a_request_does_not_stop_saving(tmp_path: Path) -> None:
    document = documents.plain_document()
    photo = dataclasses.replace(document.layers[0], request={"score": float("nan"), "seed": 1})
    document.layers = (photo,)
    save_project(document, tmp_path / "a.ora")
    read = open_project(tmp_path / "a.ora").document
    assert read.layers[0].request == {"score": None, "seed": 1}


def test_a_damaged_earlier_file_is_not_copied_from(tmp_path: Path) -> None:
    path = tmp_path / "a.ora"
    document = documents.rich_document()
    save_project(document, path)
    data = bytearray(path.read_bytes())
    position = data.index(b"IDAT") + 200
    data[position] ^= 0xFF
    path.write_bytes(data)
    save_project(document, path)
    assert open_project(path).document.fingerprint() == document.fingerprint()


def test_unknown_parts_survive(tmp_path: Path) -> None:
    path, copy = tmp_path / "a.ora", tmp_path / "b.ora"
    document = documents.rich_document()
    save_project(document, path)
    extra = {"data/strokes.dat": b"strokes", "iide/future.json": b"{}", "a/b/c.txt": "ß".encode()}
    rewrite(path, lambda content: content.update(extra))
    opened = open_project(path)
    assert opened.notes == ()
    save_project(documents.painted(opened.document), path)
    assert extra.items() <= parts(path).items()
    save_project(opened.document, copy, previous=path)
    assert extra.items() <= parts(copy).items()


def test_parts_that_lost_their_list_do_not_stand_in_the_way(tmp_path: Path) -> None:
    """Another program may keep our masks and metadata, but not the JSON that names them."""
    path = tmp_path / "a.ora"
    document = documents.with_levels(documents.rich_document(), 1)
    save_project(document, path)
    rewrite(path, forget)
    save_project(document, path, previous=path)
    assert open_project(path).document.fingerprint() == document.fingerprint()


def test_parts_of_another_project_of_that_name_do_not_survive(tmp_path: Path) -> None:
    path = tmp_path / "a.ora"
    save_project(documents.plain_document(), path)
    rewrite(path, lambda content: content.update({"data/strokes.dat": b"strokes"}))
    save_project(documents.plain_document(), path)
    assert "data/strokes.dat" not in parts(path)


def test_saving_what_was_opened_gives_the_same_file(tmp_path: Path) -> None:
    path = tmp_path / "a.ora"
    save_project(documents.with_levels(documents.rich_document(), 1), path)
    before = path.read_bytes()
    save_project(open_project(path).document, path)
    assert path.read_bytes() == before


def test_a_painted_layer_comes_in_as_the_other_program_left_it(tmp_path: Path) -> None:
    path = tmp_path / "a.ora"
    document = documents.with_levels(documents.rich_document(), 1)
    save_project(document, path)
    masked = document.layers[3]
    assert masked.mask is not None
    colors = documents.noise(40, 30, 4, dtype=np.uint8)
    name = f"data/layer-{masked.id}.png"
    rewrite(path, lambda content: content.update({name: png(colors)}))
    opened = open_project(path)
    assert any("Masked" in note for note in opened.notes)
    layer = opened.document.layers[3]
    assert layer.mask is None
    assert layer.pixels is not None
    assert np.array_equal(
        layer.pixels.read(layer.pixels.area), np.moveaxis(colors, -1, 0).astype(np.uint16) * 257
    )
    assert opened.document.layers[1].adjustment is not None
    assert opened.document.scratch_mask.content_hash() == document.scratch_mask.content_hash()


def test_a_changed_arrangement_comes_in_and_masks_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.ora"
    document = documents.rich_document()
    save_project(document, path)

    def move(content: dict[str, bytes]) -> None:
        stack = content["stack.xml"].replace(b'opacity="0.5"', b'opacity="0.25"')
        content["stack.xml"] = stack.replace(b'y="250"', b'y="200"')

    rewrite(path, move)
    opened = open_project(path)
    assert opened.notes
    _, result, masked, _ = opened.document.layers
    assert (result.opacity, result.offset) == (0.25, (-5, 200))
    assert result.request == document.layers[1].request
    assert masked.mask is not None
    assert opened.document.regions[0].prompt == "grün"
    assert opened.document.selection is not None


def test_a_painted_adjustment_becomes_a_layer(tmp_path: Path) -> None:
    path = tmp_path / "a.ora"
    document = documents.with_levels(documents.rich_document(), 2)
    save_project(document, path)
    colors = documents.noise(300, 270, 3, dtype=np.uint8)
    name = f"data/adjusted-{document.layers[2].id}.png"
    rewrite(path, lambda content: content.update({name: png(colors)}))
    opened = open_project(path)
    assert opened.notes
    kinds = [(layer.kind, layer.visible) for layer in opened.document.layers]
    assert kinds[:3] == [("pixels", False), ("pixels", False), ("pixels", True)]
    seen = opened.document.flatten(documents.Rect(0, 0, 270, 200), dtype=np.uint8)
    assert np.array_equal(seen[..., :3], colors[:200])


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.update(document=[]),
        lambda data: data.update(stores=None),
        lambda data: data.update(pictures=7),
        lambda data: data.update(stack={}),
        lambda data: data["document"].update(width="300"),
        lambda data: data["document"].update(width=10**9),
        lambda data: data["document"].update(channels=True),
        lambda data: data["document"].update(dtype="float64"),
        lambda data: data["document"].update(layers=[]),
        lambda data: data["document"].update(recipe={"seed": "x"}),
        lambda data: data["document"].update(icc_profile={"part": "../../etc/passwd"}),
        lambda data: data["document"].update(icc_profile={"base64": "*"}),
        lambda data: data["document"]["layers"][1].update(opacity=7),
        lambda data: data["document"]["layers"][1].update(opacity=None),
        lambda data: data["document"]["layers"][1].update(mode="dissolve"),
        lambda data: data["document"]["layers"][1].update(offset=[1, 2, 3]),
        lambda data: data["document"]["layers"][1].update(id=data["document"]["layers"][0]["id"]),
        lambda data: data["document"]["layers"][1].update(adjustment={"kind": "os.system"}),
        lambda data: data["document"]["layers"][1].update(request="x"),
        lambda data: data["document"]["regions"][0].update(color="red"),
        lambda data: data["document"]["regions"][0].update(basis=["known"]),
        lambda data: data["document"]["transform"].update(matrix=[[0, 0, 0]] * 3),
        lambda data: data["document"]["photo"].update(notes="x"),
        lambda data: data["document"]["photo"].update(resolution=[1]),
        lambda data: data["stores"]["selection"]["facts"].update(width=10**7, height=10**7),
        lambda data: data["stores"]["selection"].update(picture="iide/none.png"),
        lambda data: data["stores"]["selection"].update(begin=[200, 200]),
        lambda data: data["stores"]["selection"].update(picture="iide/infrared.png"),
        lambda data: data["stores"]["scratch-mask"]["facts"].update(width=7, height=7),
    ],
)
def test_senseless_values_are_refused(
    tmp_path: Path, rich: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    path = tmp_path / "a.ora"
    shutil.copy(rich, path)
    rewrite_json(path, change)
    with pytest.raises(ProjectError) as caught:
        open_project(path)
    assert caught.value.hint


JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.floats(allow_nan=False),
    st.text(max_size=5),
    st.sampled_from(["../a", "\0", "iide/infrared.png", "uint8", "\ud800"]),
    st.just([]),
    st.just({}),
    st.just([[1, 2, "x"]]),
    st.just({"part": "x"}),
    st.just({"base64": "AAAA"}),
)


@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_any_senseless_value_gives_our_error_or_a_document(
    tmp_path: Path, small: Path, data: st.DataObject
) -> None:
    path = tmp_path / "a.ora"
    shutil.copy(small, path)

    def spoil(value: Any) -> None:
        while True:
            keys = list(value) if isinstance(value, dict) else list(range(len(value)))
            key = data.draw(st.sampled_from(keys))
            is_leaf = not isinstance(value[key], dict | list) or not value[key]
            if is_leaf or data.draw(st.integers(0, 3)) == 0:
                value[key] = data.draw(JUNK)
                return
            value = value[key]

    rewrite_json(path, spoil)
    with contextlib.suppress(ProjectError):
        save_project(open_project(path).document, tmp_path / "b.ora")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("small") / "a.ora"
    document = documents.rich_document(20, 30, channels=1, dtype=np.uint8)
    save_project(documents.with_levels(document, 1), path)
    return path


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rich") / "a.ora"
    save_project(documents.rich_document(), path)
    return path


@pytest.mark.parametrize("text", [b"", b"{", b"[" * 100_000, b'{"a": NaN}', b"7", b"\xff\xfe"])
def test_broken_json_is_refused(tmp_path: Path, rich: Path, text: bytes) -> None:
    path = tmp_path / "a.ora"
    shutil.copy(rich, path)
    rewrite(path, lambda content: content.update({"iide/project.json": text}))
    with pytest.raises(ProjectError):
        open_project(path)


def test_pictures_that_need_too_much_memory_are_refused(tmp_path: Path, rich: Path) -> None:
    path = tmp_path / "a.ora"
    shutil.copy(rich, path)
    blank = png(np.zeros((1, 1), np.uint8))
    names = [f"data/{number}.png" for number in range(9)]
    layers = "".join(f'<layer src="{name}"/>' for name in names)
    xml = f'<image w="9" h="9"><stack>{layers}</stack></image>'.encode()
    head = b"IHDR" + struct.pack(">II", 20_000, 20_000) + b"\x10\x06\0\0\0"
    huge = blank[:12] + head + struct.pack(">I", zlib.crc32(head)) + blank[33:]
    rewrite(path, lambda content: content.update({"stack.xml": xml, **dict.fromkeys(names, huge)}))
    with pytest.raises(ProjectError, match="memory"):
        open_project(path)


def test_a_newer_version_is_refused_with_a_sentence(tmp_path: Path, rich: Path) -> None:
    path = tmp_path / "a.ora"
    shutil.copy(rich, path)
    rewrite_json(path, lambda data: data.update(version=999))
    with pytest.raises(ProjectVersionError, match="newer version") as caught:
        open_project(path)
    assert "Install" in caught.value.hint


def test_older_versions_are_migrated_step_by_step() -> None:
    migrations = {
        1: lambda data: data | {"two": data["one"]},
        2: lambda data: data | {"three": data["two"]},
    }
    data = {"format": FORMAT, "version": 1, "one": "x"}
    read = migrated(data, version=3, migrations=migrations)
    assert (read["version"], read["three"]) == (3, "x")
    for wrong in ({}, [], data | {"version": "1"}, data | {"version": 0}, data | {"version": True}):
        with pytest.raises(ProjectError):
            migrated(wrong)


def test_progress_ends_at_one_and_never_falls(tmp_path: Path) -> None:
    heard: list[float] = []
    save_project(documents.rich_document(), tmp_path / "a.ora", on_progress=heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1
    assert len(heard) > 5


def test_nothing_is_left_beside_the_file(tmp_path: Path) -> None:
    save_project(documents.plain_document(), tmp_path / "a.ora")
    assert os.listdir(tmp_path) == ["a.ora"]
