"""Folders and named checkpoints."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from iide_studio.core.checkpoint_card import read_card
from iide_studio.core.errors import CheckpointError
from iide_studio.core.paths import Paths, find_paths


def checkpoint(folder: Path, card: object = None) -> Path:
    folder.mkdir(parents=True)
    (folder / "iide.json").write_text(json.dumps(card))
    return folder


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return dataclasses.replace(find_paths(tmp_path), resources=tmp_path / "resources")


def test_checkpoints_are_found_by_name_and_by_folder(paths: Paths, tmp_path: Path) -> None:
    embedded = checkpoint(paths.resources / "checkpoints" / "embedded")
    own = checkpoint(paths.data / "checkpoints" / "own")
    elsewhere = checkpoint(tmp_path / "elsewhere")
    assert paths.checkpoints() == {"embedded": embedded, "own": own}
    assert paths.checkpoint_folder("own") == own
    assert paths.checkpoint_folder(str(elsewhere)) == elsewhere


def test_unknown_checkpoint_names_the_known_ones(paths: Paths, tmp_path: Path) -> None:
    checkpoint(paths.resources / "checkpoints" / "embedded")
    with pytest.raises(CheckpointError) as caught:
        paths.checkpoint_folder("embeded")
    assert "embedded" in caught.value.hint
    with pytest.raises(CheckpointError, match="not a checkpoint"):
        paths.checkpoint_folder(str(tmp_path))


def test_card_gives_the_recommended_recipe(tmp_path: Path) -> None:
    card = {"name": "small", "tasks": {"old-photo": {"recommended": {"steps": 8}}}}
    found = read_card(checkpoint(tmp_path / "small", card))
    assert (found.name, found.recommended) == ("small", {"old-photo": {"steps": 8}})


@pytest.mark.parametrize("card", [None, [], {"tasks": []}, {"tasks": {"old-photo": 3}}])
def test_broken_card_is_a_sentence(tmp_path: Path, card: object) -> None:
    with pytest.raises(CheckpointError, match=r"iide\.json"):
        read_card(checkpoint(tmp_path / "broken", card))
