"""The zip file around a project."""

from __future__ import annotations

import contextlib
import io
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iide_studio.core.errors import ProjectError
from iide_studio.core.openraster_container import MIMETYPE, Container, ContainerWriter


def container(folder: Path, entries: dict[str, bytes], compression: int = 0) -> Path:
    path = folder / "a.ora"
    with zipfile.ZipFile(path, "w", compression) as file:
        for name, data in {"mimetype": MIMETYPE, **entries}.items():
            file.writestr(name, data)
    return path


def test_what_was_written_is_read(tmp_path: Path) -> None:
    with (tmp_path / "a.ora").open("wb") as file:
        writer = ContainerWriter(file)
        sha256 = writer.write("data/a.png", b"pixels")
        writer.write("iide/project.json", b"text" * 1000, is_compressed=True)
        writer.close()
    with Container(tmp_path / "a.ora") as read:
        assert read.names() == ["mimetype", "data/a.png", "iide/project.json"]
        assert read.read("data/a.png") == b"pixels"
        assert read.sha256("data/a.png") == sha256
        assert b"".join(read.blocks("iide/project.json")) == b"text" * 1000
        assert read.is_stored("data/a.png")
        assert not read.is_stored("iide/project.json")


def test_its_kind_can_be_told_from_its_first_bytes(tmp_path: Path) -> None:
    file = io.BytesIO()
    ContainerWriter(file).close()
    assert file.getvalue()[30:54] == b"mimetypeimage/openraster"


@pytest.mark.parametrize(
    "name",
    ["../a", "a/../../b", "/etc/passwd", "C:/a", "a\\b", "data/\x01", "a" * 600],
)
def test_names_that_point_outside_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ProjectError, match="refused"):
        Container(container(tmp_path, {name: b""}))


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    path = container(tmp_path, {"a": bytes(300 * 2**20)}, zipfile.ZIP_DEFLATED)
    with pytest.raises(ProjectError, match="unpack"):
        Container(path)


def test_parts_that_lie_over_each_other_are_refused(tmp_path: Path) -> None:
    path = container(tmp_path, {"a": bytes(5000), "b": b""})
    data = path.read_bytes()
    beginning = data.rindex(b"PK\1\2")  # the directory's entry of b, pointed at a's bytes
    first = data.index(b"PK\1\2", data.index(b"PK\1\2") + 1)
    changed = data[:beginning] + data[first : first + 46] + b"b" + data[beginning + 47 :]
    path.write_bytes(changed)
    with pytest.raises(ProjectError):
        Container(path)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_refused(tmp_path: Path) -> None:
    path = container(tmp_path, {"a": b"1"})
    with zipfile.ZipFile(path, "a") as file:
        file.writestr("a", b"2")
    with pytest.raises(ProjectError, match="same name"):
        Container(path)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_rare_compression_is_refused(tmp_path: Path, method: int) -> None:
    with pytest.raises(ProjectError, match="unknown way"):
        Container(container(tmp_path, {"a": b"1"}, method))


def test_an_encrypted_file_is_refused(tmp_path: Path) -> None:
    path = container(tmp_path, {"a": b"1"})
    data = bytearray(path.read_bytes())
    position = data.rindex(b"PK\1\2") + 8
    data[position : position + 2] = struct.pack("<H", 1)
    path.write_bytes(data)
    with pytest.raises(ProjectError, match="encrypted"):
        Container(path)


def test_other_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "text.ora").write_text("no zip file")
    with pytest.raises(ProjectError, match="no project file"):
        Container(tmp_path / "text.ora")
    with pytest.raises(ProjectError, match="does not exist"):
        Container(tmp_path / "missing.ora")
    with pytest.raises(ProjectError, match="cannot be read"):
        Container(tmp_path)
    with pytest.raises(ProjectError, match="no OpenRaster"):
        Container(container(tmp_path, {"mimetype": b"application/epub+zip"}))


def test_a_changed_byte_is_noticed(tmp_path: Path) -> None:
    path = container(tmp_path, {"data/a.png": b"0123456789" * 10})
    path.write_bytes(path.read_bytes().replace(b"0123456789", b"0123456788", 1))
    with Container(path) as read, pytest.raises(ProjectError, match="damaged"):
        read.read("data/a.png")


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_damaged_file_gives_our_error_or_bytes(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = container(tmp_path_factory.mktemp("damaged"), {"a": b"a" * 50}, zipfile.ZIP_DEFLATED)
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(content)
    with contextlib.suppress(ProjectError), Container(path) as read:
        for name in read.names():
            read.read(name)
