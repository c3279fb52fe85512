"""History: order, what counts as saved, and the memory that it may take."""

from __future__ import annotations

import concurrent.futures
import gc

import numpy as np
import pytest

from iide_studio.core.commands.layering import AddLayer, ChangeLayer, RemoveLayer
from iide_studio.core.commands.painting import Stroke, WritePixels
from iide_studio.core.document import Document
from iide_studio.core.errors import DocumentError
from iide_studio.core.history import History
from iide_studio.core.layers import Layer
from iide_studio.core.rect import Rect
from iide_studio.core.target import SCRATCHES, Target, TargetKind
from iide_studio.core.tile_cache import TileCache
from tests.core.test_tiles import MemorySpill, noise

TILE_BYTES = 4 * 256 * 256 * 2


def painted_document(cache: TileCache | None = None) -> tuple[Document, Target]:
    """Returns a document with one layer of noise over all of it, four tiles."""
    document = Document(512, 512, np.uint16, 3, cache)
    layer = Layer(name="paint", pixels=document.new_pixels())
    document.layers = (layer,)
    target = Target(TargetKind.LAYER, layer.id)
    paint(0, target).apply(document)
    return document, target


def paint(seed: int, target: Target) -> WritePixels:
    return WritePixels(target, Rect(0, 0, 512, 512), noise((4, 512, 512), np.uint16, seed))


def test_steps_have_names_and_places() -> None:
    document, target = painted_document()
    history = History(document)
    assert history.undo_label is history.redo_label is None
    history.do(paint(1, target))
    history.do(ChangeLayer(target.owner, opacity=0.5))
    assert history.labels == ("Paint", "Layer opacity")
    history.undo()
    assert (history.undo_label, history.redo_label, history.position) == (
        "Paint",
        "Layer opacity",
        1,
    )
    history.do(ChangeLayer(target.owner, visible=False))
    assert history.labels == ("Paint", "Layer visibility")
    with pytest.raises(ValueError, match="step 3"):
        history.go_to(3)


def test_a_refused_command_leaves_the_history_alone() -> None:
    document, target = painted_document()
    history = History(document)
    history.do(paint(1, target))
    history.undo()
    with pytest.raises(DocumentError):
        history.do(RemoveLayer("gone"))
    assert history.redo_label == "Paint"


def test_changes_name_their_initiator() -> None:
    document, target = painted_document()
    history, view = History(document), object()
    assert history.do(paint(1, target), view).initiator is view
    change = history.undo(view)
    assert change is not None
    assert change.initiator is view
    history.redo()
    history.do(ChangeLayer(target.owner, opacity=0.5))
    change = history.go_to(0, view)
    assert change is not None
    assert change.initiator is view
    assert change.dirty == document.area
    assert history.go_to(0) is None


def test_saved_means_as_it_is_on_disk() -> None:
    document, target = painted_document()
    history = History(document)
    assert history.is_saved
    history.do(ChangeLayer(target.owner, gesture="drag", opacity=0.5))
    history.mark_saved()
    history.do(ChangeLayer(target.owner, gesture="drag", opacity=0.4))
    assert not history.is_saved
    history.undo()
    assert history.is_saved
    assert document.layers[0].opacity == 0.5
    history.undo()
    history.do(ChangeLayer(target.owner, opacity=0.1))
    assert not history.is_saved
    history.undo()
    assert not history.is_saved  # what was saved cannot be reached any more


def test_a_stroke_costs_the_tiles_that_it_crossed() -> None:
    document = Document(9600, 6400, np.uint16, 3)
    layer = Layer(name="paint", pixels=document.new_pixels())
    assert layer.pixels is not None
    layer.pixels.fill(1000)
    history = History(document)
    history.do(AddLayer(layer))
    stroke = Stroke(Target(TargetKind.LAYER, layer.id))
    for step in range(41):
        x = 1000 + step * 25
        stroke.extend(document, Rect(x, 1000, 100, 100), np.full((4, 100, 100), step, np.uint16))
    history.record(stroke)
    assert 0 < sum(tile.size for tile in stroke.tiles()) < 15_000_000
    assert history.memory < 15_000_000


def test_old_steps_are_put_away_and_come_back() -> None:
    spill = MemorySpill()
    document, target = painted_document(TileCache(spill=spill))
    marks = [document.fingerprint()]
    history = History(document, budget=6 * TILE_BYTES)
    for seed in range(1, 6):
        history.do(paint(seed, target))
        marks.append(document.fingerprint())
        assert history.memory <= 6 * TILE_BYTES
    assert len(history.labels) == 5
    assert spill.data
    for mark in marks[-2::-1]:
        history.undo()
        assert document.fingerprint() == mark
    for mark in marks[1:]:
        history.redo()
        assert document.fingerprint() == mark


def test_without_a_place_to_put_them_the_oldest_go_but_never_the_newest() -> None:
    document, target = painted_document()
    history = History(document, budget=10 * TILE_BYTES)
    for seed in range(1, 7):
        history.do(paint(seed, target))
    assert 2 <= len(history.labels) < 6
    assert history.memory <= 10 * TILE_BYTES
    tiny = History(document, budget=1)
    for seed in range(3):
        mark = document.fingerprint()
        tiny.do(paint(10 + seed, target))
        assert tiny.labels == ("Paint",)
        assert not tiny.is_saved
        tiny.undo()
        assert document.fingerprint() == mark
        tiny.redo()


def test_a_limit_holds_for_what_is_put_away_too() -> None:
    spill = MemorySpill()
    document, target = painted_document(TileCache(spill=spill))
    history = History(document, budget=4 * TILE_BYTES, limit=8 * TILE_BYTES)
    for seed in range(1, 7):
        history.do(paint(seed, target))
    gc.collect()
    assert document.cache.memory <= (4 + 4) * TILE_BYTES
    assert len(history.labels) == 2
    assert len(spill.data) <= 8


def test_tiles_may_be_put_away_in_another_thread() -> None:
    document, target = painted_document(TileCache(spill=MemorySpill()))
    marks = [document.fingerprint()]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        history = History(document, budget=4 * TILE_BYTES, run=pool.submit)
        for seed in range(1, 12):
            history.do(paint(seed, target))
            marks.append(document.fingerprint())
        for mark in marks[-2::-1]:
            history.undo()
            assert document.fingerprint() == mark
        for mark in marks[1:]:
            history.redo()
            assert document.fingerprint() == mark
    gc.collect()
    in_use = sum(tile.memory for tile in document.tiles())
    assert document.cache.memory == in_use + history.memory


def test_undone_steps_give_their_memory_back() -> None:
    document, target = painted_document()
    history = History(document)
    history.do(paint(1, target))
    history.undo()
    assert history.memory == 4 * TILE_BYTES
    history.do(WritePixels(SCRATCHES, Rect(0, 0, 5, 5), np.full((1, 5, 5), 255, np.uint8)))
    assert history.memory == 0
    assert document.cache.memory == 4 * TILE_BYTES + 256 * 256
