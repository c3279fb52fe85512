"""Finding the scans that come into a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from iide_studio.core.errors import PhotoReadError
from iide_studio.core.folder_watch import FolderWatch


def test_finds_a_scan_once_it_no_longer_grows(tmp_path: Path) -> None:
    (tmp_path / "old.tif").write_bytes(b"old")
    watch = FolderWatch(tmp_path)
    assert watch.poll() == []
    scan = tmp_path / "new.tif"
    scan.touch()
    assert watch.poll() == watch.poll() == []  # empty: the scanner has only made the name
    scan.write_bytes(b"half")
    assert watch.poll() == []
    scan.write_bytes(b"half and half")
    assert watch.poll() == []
    assert watch.poll() == [scan]
    assert watch.poll() == []


def test_a_scan_made_again_is_news(tmp_path: Path) -> None:
    watch = FolderWatch(tmp_path)
    scan = tmp_path / "scan.tif"
    for content in (b"first", b"second"):
        scan.write_bytes(content)
        watch.poll()
        assert watch.poll() == [scan]
        scan.unlink()
        assert watch.poll() == []


def test_passes_over_what_is_no_photo(tmp_path: Path) -> None:
    watch = FolderWatch(tmp_path)
    (tmp_path / "notes.txt").write_bytes(b"text")
    (tmp_path / ".hidden.tif").write_bytes(b"part")
    (tmp_path / "folder.tif").mkdir()
    assert watch.poll() == watch.poll() == []


def test_a_folder_that_is_gone_is_an_error(tmp_path: Path) -> None:
    folder = tmp_path / "scans"
    folder.mkdir()
    watch = FolderWatch(folder)
    folder.rmdir()
    with pytest.raises(PhotoReadError, match="cannot be read"):
        watch.poll()


def test_what_was_not_whole_is_news_when_it_has_changed(tmp_path: Path) -> None:
    watch = FolderWatch(tmp_path)
    scan = tmp_path / "scan.tif"
    scan.write_bytes(b"half")
    watch.poll()
    assert watch.poll() == [scan]
    watch.expect_more(scan)
    assert watch.poll() == watch.poll() == []
    scan.write_bytes(b"half and half")
    watch.poll()
    assert watch.poll() == [scan]
    scan.write_bytes(b"edited by another program")
    assert watch.poll() == watch.poll() == []


def test_passes_over_what_the_program_writes_itself(tmp_path: Path) -> None:
    watch = FolderWatch(tmp_path)
    watch.pass_over([tmp_path / "result.tif"])
    (tmp_path / "result.tif").write_bytes(b"result")
    assert watch.poll() == watch.poll() == []
