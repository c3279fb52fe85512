"""Tiled pictures: reading, writing, sharing, the pyramid and what is put away."""

from __future__ import annotations

import concurrent.futures
import gc
import hashlib
from collections.abc import Collection
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iide_studio.core.rect import Rect, bounds_of
from iide_studio.core.tile_cache import TileCache
from iide_studio.core.tiles import TILE, TileStore

RECTS = st.builds(
    Rect, st.integers(-300, 700), st.integers(-300, 700), st.integers(1, 600), st.integers(1, 600)
)


class MemorySpill:
    """A spill store in a dictionary."""

    def __init__(self) -> None:
        self.data: dict[int, bytes] = {}
        self.puts = 0

    def put(self, data: bytes) -> int:
        self.puts += 1
        self.data[self.puts] = data
        return self.puts

    def get(self, key: int) -> bytes:
        return self.data[key]

    def drop(self, keys: Collection[int]) -> None:
        for key in keys:
            del self.data[key]


def noise(shape: tuple[int, ...], dtype: Any = np.uint16, seed: int = 0) -> np.ndarray:
    top = np.iinfo(dtype).max
    return np.random.default_rng(seed).integers(0, top, shape, dtype, endpoint=True)


@given(a=RECTS, b=RECTS)
def test_rectangles_meet_and_join(a: Rect, b: Rect) -> None:
    both, total = a.intersected(b), a.united(b)
    assert total.contains(a)
    assert total.contains(b)
    assert both.is_empty or (a.contains(both) and b.contains(both))
    assert bounds_of([a, b]) == total
    assert set(both.cells(64)) <= set(a.cells(64)) & set(b.cells(64))


@settings(max_examples=50, deadline=None)
@given(size=st.tuples(st.integers(1, 600), st.integers(1, 600)), rects=st.lists(RECTS, max_size=4))
def test_a_store_holds_what_an_array_would(size: tuple[int, int], rects: list[Rect]) -> None:
    width, height = size
    store, array = TileStore(width, height, 2, np.uint16), np.zeros((2, height, width), np.uint16)
    for number, rect in enumerate(rects):
        patch = noise((2, rect.height, rect.width), seed=number)
        store.write(rect, patch)
        inside = rect.intersected(store.area)
        if not inside.is_empty:
            array[:, *inside.slices_in(store.area)] = patch[:, *inside.slices_in(rect)]
    assert np.array_equal(store.read(store.area), array)
    wide = store.area.grown(30)
    assert np.array_equal(store.read(wide), np.pad(array, ((0, 0), (30, 30), (30, 30))))
    for rect in rects:
        seen = store.peek(rect)
        assert np.array_equal(
            store.read(rect), np.zeros_like(store.read(rect)) if seen is None else seen
        )


def test_zeros_take_no_room_and_leave_no_trace() -> None:
    store = TileStore(600, 500, 4, np.uint16)
    empty = store.content_hash()
    store.write(Rect(10, 10, 400, 400), noise((4, 400, 400)))
    assert store.present() == {(0, 0), (1, 0), (0, 1), (1, 1)}
    assert store.bounds() == Rect(0, 0, 512, 500)
    store.write(Rect(0, 0, 600, 500), np.zeros((4, 500, 600), np.uint16))
    assert store.is_blank
    assert store.bounds().is_empty
    assert store.memory == 0
    assert store.content_hash() == empty


def test_tiles_cannot_be_changed_from_outside() -> None:
    store = TileStore.from_pixels(noise((300, 300, 3)))
    tile = store.tile(0, 0)
    assert tile is not None
    assert tile.shape == (4, TILE, TILE)
    with pytest.raises(ValueError, match="read-only"):
        tile[0, 0, 0] = 1


def test_a_snapshot_shares_and_keeps() -> None:
    store = TileStore.from_pixels(noise((600, 700, 3)))
    before, pixels, digest = store.snapshot(), store.read(store.area), store.content_hash()
    copy = store.copy()
    store.write(Rect(100, 100, 50, 50), noise((4, 50, 50), seed=1))
    assert store.snapshot().differences(before) == {(0, 0)}
    assert store.handle(1, 1) is copy.handle(1, 1)
    assert np.array_equal(copy.read(copy.area), pixels)
    assert store.content_hash() != digest
    store.restore(before)
    assert store.content_hash() == copy.content_hash() == digest


def test_hash_tells_sizes_and_places_apart() -> None:
    patch = noise((1, 5, 5), np.uint8)
    stores = [TileStore(w, 300, 1, np.uint8) for w in (600, 600, 601)]
    for store, x in zip(stores, (0, 256, 0), strict=True):
        store.write(Rect(x, 0, 5, 5), patch)
    assert len({store.content_hash() for store in stores}) == 3


def test_filling_shares_memory() -> None:
    store = TileStore(256 * 8, 256 * 8, 1, np.uint8)
    store.fill(255)
    assert store.memory == TILE * TILE
    assert store.read(store.area).min() == 255
    edge = TileStore(300, 300, 1, np.uint8)
    edge.fill(7)
    assert np.array_equal(edge.read(edge.area.grown(1))[0, 1:-1, 1:-1], np.full((300, 300), 7))
    assert edge.read(edge.area.grown(1)).sum() == 7 * 300 * 300
    edge.fill(0)
    assert edge.is_blank


@pytest.mark.parametrize("size", [(512, 512), (333, 517), (1, 1), (257, 255)])
def test_levels_average_what_is_below(size: tuple[int, int]) -> None:
    height, width = size
    pixels = noise((height, width), np.uint16)
    store = TileStore.from_pixels(pixels)
    for level in (1, 2):
        pixels = np.pad(pixels, ((0, pixels.shape[0] % 2), (0, pixels.shape[1] % 2)), mode="edge")
        rows, columns = pixels.shape[0] // 2, pixels.shape[1] // 2
        pixels = pixels.reshape(rows, 2, columns, 2).mean((1, 3))
        found = store.read(Rect(0, 0, columns, rows), level)
        assert np.abs(found[0].astype(float) - pixels).max() <= level
        assert found[1].min() == 65535
        assert store.is_opaque(Rect(0, 0, columns, rows), level)


def test_what_is_transparent_does_not_bleed_into_the_levels() -> None:
    color = np.zeros((64, 64, 3), np.uint8)
    color[:, ::2] = (200, 100, 50)
    alpha = np.zeros((64, 64), np.uint8)
    alpha[:, ::2] = 255
    store = TileStore.from_pixels(color, alpha)
    assert store.read(Rect(5, 5, 1, 1), 1)[:, 0, 0].tolist() == [200, 100, 50, 128]


def test_levels_follow_edits_and_undo() -> None:
    store = TileStore(2000, 900, 1, np.uint8)
    before = store.snapshot()
    top = Rect(0, 0, 125, 57)
    assert store.read(top, 4).max() == 0
    store.write(Rect(1000, 300, 64, 64), np.full((1, 64, 64), 200, np.uint8))
    assert store.read(top, 4).max() == 200
    store.restore(before)
    assert store.read(top, 4).max() == 0
    assert store.handle(0, 0, 4) is None


@settings(max_examples=30, deadline=None)
@given(
    rects=st.lists(RECTS, min_size=1, max_size=4),
    channels=st.sampled_from([1, 4]),
    levels=st.lists(st.integers(1, 3), max_size=4),
)
def test_levels_after_edits_are_those_of_a_fresh_store(
    rects: list[Rect], channels: int, levels: list[int]
) -> None:
    store = TileStore(700, 530, channels, np.uint16)
    for number, rect in enumerate(rects):
        patch = noise((channels, rect.height, rect.width), seed=number)
        store.write(rect, patch * np.uint16(number % 3 > 0))
        for level in levels:
            store.read(Rect(0, 0, 300, 300), level)
    fresh = TileStore(700, 530, channels, np.uint16)
    fresh.write(store.area, store.read(store.area))
    for level in (3, 1, 2):
        area = Rect(0, 0, 400, 300)
        assert np.array_equal(store.read(area, level), fresh.read(area, level))


@pytest.mark.parametrize("has_spill", [True, False])
def test_cold_tiles_leave_memory_and_come_back(has_spill: bool) -> None:
    spill = MemorySpill() if has_spill else None
    cache = TileCache(budget=4 * 8 * TILE * TILE, spill=spill)
    gradient = np.arange(1024 * 1024, dtype=np.uint32).reshape(1024, 1024) >> 5
    pixels = np.stack([gradient.astype(np.uint16)] * 3, -1)
    store = TileStore.from_pixels(pixels, cache=cache)
    assert cache.memory <= 5 * 8 * TILE * TILE
    assert store.memory <= cache.memory
    for _ in range(2):
        assert np.array_equal(store.read(store.area)[:3], np.moveaxis(pixels, -1, 0))
    if spill is not None:
        assert len(spill.data) == spill.puts <= 16
        del store
        gc.collect()
        assert cache.memory == 0
        assert not spill.data


class FullDisk(MemorySpill):
    def put(self, data: bytes) -> int:
        raise OSError("no space left")


@pytest.mark.logs_warnings
def test_a_full_disk_leaves_cold_tiles_in_memory() -> None:
    cache = TileCache(budget=2 * 8 * TILE * TILE, spill=FullDisk())
    pixels = noise((600, 600, 3))
    store = TileStore.from_pixels(pixels, cache=cache)
    assert np.array_equal(store.read(store.area)[:3], np.moveaxis(pixels, -1, 0))


def test_copies_are_read_in_other_threads_while_tiles_come_and_go() -> None:
    spill = MemorySpill()
    cache = TileCache(budget=3 * 8 * TILE * TILE, spill=spill)
    pixels = noise((700, 700, 3))
    store = TileStore.from_pixels(pixels, cache=cache)
    copies = [store.copy() for _ in range(2)]

    def read(copy: TileStore) -> bool:
        wanted = np.moveaxis(pixels, -1, 0)
        return all(np.array_equal(copy.read(copy.area)[:3], wanted) for _ in range(3))

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        results = [pool.submit(read, copy) for copy in copies]
        for seed in range(10):
            store.write(Rect(50 * seed, 60 * seed, 90, 90), noise((4, 90, 90), seed=seed))
        assert all(result.result() for result in results)
    del store, copies, results
    gc.collect()
    assert cache.memory == 0


def test_a_copy_shares_the_smaller_levels_until_one_of_the_two_changes() -> None:
    rng = np.random.default_rng(5)
    store = TileStore.from_pixels(rng.integers(0, 65536, (700, 900, 3), dtype=np.uint16))
    level = Rect(0, 0, 225, 175)
    before = store.read(level, 2)
    copy = store.copy()

    assert copy.handle(0, 0, 2) is store.handle(0, 0, 2)
    copy.write(Rect(0, 0, 64, 64), np.zeros((4, 64, 64), np.uint16))
    assert np.array_equal(store.read(level, 2), before)
    assert not copy.read(Rect(0, 0, 16, 16), 2).any()
    store.write(Rect(300, 300, 40, 40), np.zeros((4, 40, 40), np.uint16))
    assert copy.read(level, 2)[:, 80:, 80:].any()
    assert np.array_equal(store.copy().read(level, 2), store.read(level, 2))


def test_a_glance_at_a_tile_that_was_put_away_leaves_it_there() -> None:
    pixels = np.arange(4 * TILE * TILE, dtype=np.uint16).reshape(4, TILE, TILE)
    tile = TileCache().keep(pixels.copy())
    held = tile.compressed
    tile.put_away()
    assert (tile.digest, tile.compressed) == (hashlib.sha256(pixels.data).digest(), held)
    assert tile.memory == len(held)
    assert np.array_equal(tile.pixels, pixels)
