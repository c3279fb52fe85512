"""A project is whole whatever happens while it is saved."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from iide_studio.core.errors import ExportError
from tests.crash.harness import check_all_whole, interrupted, needs_fork
from tests.crash.project_action import NAME, SavingProject

ACTION = "tests.crash.project_action:SavingProject"


@needs_fork
def test_killed_at_every_operation(tmp_path: Path) -> None:
    outcomes = interrupted(ACTION, tmp_path, "kill")
    check_all_whole(outcomes)
    assert sum(outcome.was_killed for outcome in outcomes) == len(outcomes) - 1 > 20
    assert {outcome.verdict for outcome in outcomes} == {"old", "new"}


@needs_fork
def test_killed_at_random_moments(tmp_path: Path) -> None:
    outcomes = interrupted(ACTION, tmp_path, "random")
    check_all_whole(outcomes)
    assert len(outcomes) == 21


@needs_fork
def test_the_disk_full_at_every_operation(tmp_path: Path) -> None:
    outcomes = interrupted(ACTION, tmp_path, "full")
    check_all_whole(outcomes)
    refused = [outcome for outcome in outcomes if outcome.was_refused]
    assert len(refused) > 15
    assert all(outcome.left == [NAME] for outcome in outcomes), "something was left behind"


def test_a_small_disk_that_fills_up(small_disk: Path) -> None:
    action = SavingProject()
    action.prepare(small_disk)
    with (small_disk / "filling").open("wb") as file:
        file.write(bytes(200 * 1024))
    with pytest.raises(ExportError, match="full"):
        action.act(small_disk)
    assert action.verdict(small_disk) == "old"
    assert sorted(path.name for path in small_disk.iterdir()) == [NAME, "filling"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1.5 MB in memory; skips where this may not be mounted."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1536k", "tmpfs", str(folder)]
    try:
        done = subprocess.run(mount, capture_output=True, text=True, check=False)
    except OSError as error:
        pytest.skip(f"mounting a small disk is not possible: {error}")
    if done.returncode:
        pytest.skip(f"mounting a small disk is not allowed: {done.stderr.strip()}")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)
