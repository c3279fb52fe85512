"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Any

import pytest

from iide_studio.core import files
from iide_studio.core.errors import ExportError
from iide_studio.core.files import make_folder, new_file


def test_bytes_reach_the_disk_before_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    events: list[str] = []
    fsync, replace = os.fsync, os.replace

    def note_sync(handle: int) -> None:
        events.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        fsync(handle)

    def note_rename(*arguments: Any) -> None:
        events.append("rename")
        replace(*arguments)

    monkeypatch.setattr(os, "fsync", note_sync)
    monkeypatch.setattr(os, "replace", note_rename)
    with new_file(tmp_path / "a.bin") as temporary:
        temporary.write_bytes(b"new")
    assert events == ["file", "rename", "folder"]


def busy(times: int, winerror: int) -> Any:
    """A rename that a virus scanner is in the way of, so many times."""
    left = [times]
    replace = os.replace

    def rename(*arguments: Any) -> None:
        if left[0]:
            left[0] -= 1
            error = PermissionError(13, "Access is denied")
            vars(error)["winerror"] = winerror
            raise error
        replace(*arguments)

    return rename


def test_renaming_is_tried_again_on_windows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_PAUSES", (0.0, 0.0, 0.0))
    monkeypatch.setattr(os, "replace", busy(3, 32))
    with new_file(tmp_path / "a.bin") as temporary:
        temporary.write_bytes(b"new")
    assert (tmp_path / "a.bin").read_bytes() == b"new"


@pytest.mark.parametrize(("times", "winerror"), [(9, 32), (1, 19)])
def test_renaming_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: int, winerror: int
) -> None:
    (tmp_path / "a.bin").write_bytes(b"old")
    monkeypatch.setattr(files, "_PAUSES", (0.0, 0.0, 0.0))
    monkeypatch.setattr(os, "replace", busy(times, winerror))
    with (
        pytest.raises(ExportError, match="not allowed"),
        new_file(tmp_path / "a.bin", overwrite=True) as temporary,
    ):
        temporary.write_bytes(b"new")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


def test_permissions_of_the_older_file_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")
    path.chmod(0o640)
    with new_file(path, overwrite=True) as temporary:
        temporary.write_bytes(b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_protected_files_are_refused_whatever_their_name(tmp_path: Path) -> None:
    original = tmp_path / "original.bin"
    original.write_bytes(b"old")
    (tmp_path / "link.bin").symlink_to(original)
    for name in ("original.bin", "link.bin"):
        with (
            pytest.raises(ExportError, match="original"),
            new_file(tmp_path / name, overwrite=True, protected=[original]) as temporary,
        ):
            temporary.write_bytes(b"new")
    assert original.read_bytes() == b"old"


def fail_after_half(path: Path) -> None:
    path.write_bytes(b"half")
    raise KeyError


def test_nothing_is_left_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(KeyError), new_file(tmp_path / "a.bin") as temporary:
        fail_after_half(temporary)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_came_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    with pytest.raises(ExportError, match="exists already"), new_file(path):
        path.write_bytes(b"of another program")
    assert path.read_bytes() == b"of another program"


def test_what_a_killed_process_left_is_cleared_at_the_next_save(tmp_path: Path) -> None:
    old, fresh = tmp_path / ".a.0123abcd.part", tmp_path / ".a.89ef0123.part"
    others = [
        tmp_path / ".b.0123abcd.part",
        tmp_path / ".a.notes.part",
        tmp_path / ".a.1.0123abcd.part",
    ]
    for path in (old, fresh, *others):
        path.write_bytes(b"half")
        if path is not fresh:
            os.utime(path, (1e9, 1e9))
    with new_file(tmp_path / "a.tif") as temporary:
        temporary.write_bytes(b"whole")
    assert not old.exists()
    assert all(path.exists() for path in (fresh, *others))


def test_a_write_protected_file_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.ora"
    path.write_bytes(b"precious")
    path.chmod(0o444)
    with pytest.raises(ExportError, match="write-protected"), new_file(path, overwrite=True) as new:
        new.write_bytes(b"other")
    assert path.read_bytes() == b"precious"
    assert [p.name for p in tmp_path.iterdir()] == ["a.ora"]


def test_a_name_that_is_too_long_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / ("long" * 90) / "a.tif"
    with pytest.raises(ExportError, match="too long"):
        make_folder(path)
    with pytest.raises(ExportError, match="too long"), new_file(path) as new:
        new.touch()
