"""A program whose networks are faked and whose folders are temporary."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from iide_studio.cli.program import run
from iide_studio.cli.services import Services
from iide_studio.core import photo as photos
from iide_studio.core.paths import Paths
from tests.fakes import RECOMMENDED, FakeRestorer


@dataclass
class Outcome:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def events(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]

    def named(self, event: str) -> list[dict[str, Any]]:
        return [e for e in self.events if e["event"] == event]


Program = Callable[..., Outcome]

MEMORY = (8 * 10**9, 16 * 10**9)
"""Free and total bytes of the faked computer."""


@pytest.fixture
def restorer() -> FakeRestorer:
    return FakeRestorer()


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    resources = tmp_path / "resources"
    checkpoint = resources / "checkpoints" / "embedded"
    checkpoint.mkdir(parents=True)
    tasks = {name: {"recommended": values} for name, values in RECOMMENDED.items()}
    (checkpoint / "iide.json").write_text(json.dumps({"name": "fake", "tasks": tasks}))
    (resources / "sample").mkdir()
    found = Paths(
        resources=resources,
        data=tmp_path / "data",
        cache=tmp_path / "cache",
        log=tmp_path / "log",
    )
    photos.save(make_photo(), found.sample_photo())
    return found


@pytest.fixture
def windows() -> list[list[Path]]:
    """The files with which windows were opened, one list for each window."""
    return []


@pytest.fixture
def program(
    restorer: FakeRestorer,
    paths: Paths,
    windows: list[list[Path]],
    capsys: pytest.CaptureFixture[str],
) -> Program:
    """Runs a command line as a user would type it."""

    def open_window(files: Sequence[Path]) -> int:
        windows.append(list(files))
        return 0

    services = Services(
        create_restorer=restorer.create,
        device_memory=lambda _device: MEMORY,
        paths=paths,
        open_window=open_window,
    )

    def call(*arguments: object) -> Outcome:
        code = run([str(a) for a in arguments], services)
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return call


def make_photo(height: int = 80, width: int = 100, *, dtype: Any = np.uint8) -> photos.Photo:
    """A slope of colours."""
    across = np.linspace(0.1, 0.8, width)[None, :, None] * np.array([1.0, 0.8, 0.6])
    pixels = np.broadcast_to(across, (height, width, 3)) * np.iinfo(dtype).max
    return photos.Photo(pixels.astype(dtype))


@pytest.fixture
def photo_file(tmp_path: Path) -> Path:
    path = tmp_path / "photos" / "grandmother.png"
    path.parent.mkdir()
    photos.save(make_photo(), path)
    return path
