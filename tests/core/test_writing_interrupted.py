"""Exporting a photo while the process is killed or the disk fills up."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import numpy as np
import pytest

from iide_studio.core import photo as photos
from iide_studio.core.errors import ExportError
from iide_studio.core.export_options import ExportOptions
from iide_studio.core.metadata.changes import MetadataChanges
from iide_studio.core.photo import Photo
from tests.crash.action import Verdict
from tests.crash.harness import check_all_whole, interrupted, needs_fork

SIZE = (200, 300, 3)
CHANGES = MetadataChanges(software="IIDE Studio 9.9", modified=datetime(2031, 5, 6, tzinfo=UTC))


def picture(value: int) -> Photo:
    """Noise, so that compression cannot make it small, of a brightness that tells which it is."""
    noise = np.random.default_rng(value).integers(0, 1000, SIZE)
    return Photo((value + noise).astype(np.uint16), resolution=(600.0, 600.0))


class _Export:
    """Replaces a file by a new export."""

    name = "photo.tif"

    def prepare(self, folder: Path) -> None:
        photos.save(picture(10_000), folder / self.name)

    def act(self, folder: Path) -> None:
        options = ExportOptions(compression="none")
        path = folder / self.name
        photos.save(picture(50_000), path, overwrite=True, options=options, changes=CHANGES)

    def verdict(self, folder: Path) -> Verdict:
        found = photos.load(folder / self.name)
        for verdict, value in (("old", 10_000), ("new", 50_000)):
            if np.abs(found.pixels.astype(int) - picture(value).pixels).mean() < 300:
                return "old" if verdict == "old" else "new"
        raise ValueError("neither the old picture nor the new one")


class TiffExport(_Export):
    """Writes many times."""


class PngExport(_Export):
    """Writes all at once."""

    name = "photo.png"


@needs_fork
@pytest.mark.parametrize("kind", [TiffExport, PngExport])
@pytest.mark.parametrize("how", ["kill", "full", "random"])
def test_leaves_the_old_file_or_the_new(
    tmp_path: Path, kind: type[_Export], how: Literal["kill", "full", "random"]
) -> None:
    outcomes = interrupted(f"{__name__}:{kind.__name__}", tmp_path, how)
    check_all_whole(outcomes)
    if how != "random":
        assert len(outcomes) > 5
    if how == "full":
        assert all(outcome.left == [kind.name] for outcome in outcomes)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 600 KB, in memory."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(folder)]
    if os.name == "nt" or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small disk cannot be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("is_announced", [True, False])
def test_small_disk_keeps_the_old_file(
    small_disk: Path, monkeypatch: pytest.MonkeyPatch, is_announced: bool
) -> None:
    if not is_announced:
        monkeypatch.setattr("iide_studio.core.photo_writing.expected_size", lambda *_arguments: 0)
    action = TiffExport()
    action.prepare(small_disk)
    with pytest.raises(ExportError, match="disk is full"):
        action.act(small_disk)
    assert action.verdict(small_disk) == "old"
    assert [path.name for path in small_disk.iterdir()] == [action.name]
