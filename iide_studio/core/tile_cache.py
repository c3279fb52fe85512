"""Tiles that nobody can change, and the memory that they may take up."""

from __future__ import annotations

import collections
import hashlib
import itertools
import logging
import math
import threading
import weakref
from collections.abc import Collection
from typing import Protocol

import numpy as np

from iide_studio.core.errors import StudioError

_log = logging.getLogger(__name__)


class SpillStore(Protocol):
    """Keeps bytes outside main memory. Its methods are called from any thread."""

    def put(self, data: bytes) -> int:
        """Stores the bytes and returns a key for them; raises OSError or StudioError."""
        ...

    def get(self, key: int) -> bytes:
        """Returns what was stored under the key."""
        ...

    def drop(self, keys: Collection[int]) -> None:
        """Forgets what was stored under the keys."""
        ...


class Tile:
    """One tile's pixels: in memory, compressed, or in the spill store; never changed.

    Stores, their snapshots and the history share tiles by reference.

    Attributes:
        number: Tells tiles of one cache apart.
        shape: (channels, 256, 256).
        dtype: uint8 or uint16.
        held: The pixels if they are in memory; the cache's own business, like the next two.
        packed: The compressed pixels if those are in memory.
        spill_key: Where they lie in the spill store.
        is_opaque: Whether the alpha plane is full wherever the picture reaches; None as long as
            nobody asked.
    """

    __slots__ = (
        "__weakref__",
        "_cache",
        "_digest",
        "dtype",
        "held",
        "is_opaque",
        "number",
        "packed",
        "shape",
        "spill_key",
    )

    def __init__(self, cache: TileCache, number: int, pixels: np.ndarray) -> None:
        self.number = number
        self.is_opaque: bool | None = None
        self._cache = cache
        self._digest: bytes | None = None
        self.shape, self.dtype = pixels.shape, pixels.dtype
        self.held: np.ndarray | None = pixels
        self.packed: bytes | None = None
        self.spill_key: int | None = None

    @property
    def pixels(self) -> np.ndarray:
        """(channels, 256, 256), read-only; fetched back if it was put away."""
        return self._cache.fetch(self)

    @property
    def digest(self) -> bytes:
        """SHA-256 of the pixels' bytes, computed once."""
        if self._digest is None:
            self._digest = hashlib.sha256(self._cache.glance(self).data).digest()
        return self._digest

    @property
    def compressed(self) -> bytes:
        """The pixels packed as by `compressed`; what is packed already costs nothing."""
        return self._cache.packed(self)

    @property
    def size(self) -> int:
        """Bytes of the pixels when they are in memory."""
        return math.prod(self.shape) * self.dtype.itemsize

    @property
    def memory(self) -> int:
        """Bytes that it takes up in main memory at the moment."""
        pixels, packed = self.held, self.packed
        return (0 if pixels is None else pixels.nbytes) + (0 if packed is None else len(packed))

    def put_away(self) -> None:
        """Compresses it, and hands it to the spill store if there is one."""
        self._cache.put_away(self)

    def __del__(self) -> None:
        # Garbage collection may run anywhere, even inside a locked section: only leave word.
        self._cache.bury(self.number, self.memory, self.spill_key)


class TileCache:
    """Hands out tiles and puts those away that were not used for longest.

    Safe to use from several threads.
    """

    def __init__(self, budget: int | None = None, spill: SpillStore | None = None) -> None:
        """Makes an empty cache.

        Args:
            budget: Bytes of main memory for unpacked tiles; None = no limit.
            spill: Where packed tiles go; None keeps them, compressed, in main memory.
        """
        self._budget = budget
        self._spill = spill
        self._lock = threading.RLock()
        self._numbers = itertools.count()
        self._recent: collections.OrderedDict[int, weakref.ref[Tile]] = collections.OrderedDict()
        self._dead: collections.deque[tuple[int, int, int | None]] = collections.deque()
        self._memory = 0

    @property
    def has_spill(self) -> bool:
        """Whether there is a place outside main memory for what is put away."""
        return self._spill is not None

    @property
    def memory(self) -> int:
        """Bytes of main memory that living tiles take up, packed ones included."""
        with self._lock:
            self._settle()
            return self._memory

    def keep(self, pixels: np.ndarray) -> Tile:
        """Returns a tile of the pixels; the array becomes read-only and must be nobody else's."""
        pixels.setflags(write=False)
        tile = Tile(self, next(self._numbers), pixels)
        with self._lock:
            self._memory += pixels.nbytes
            self._recent[tile.number] = weakref.ref(tile)
            self._make_room()
        return tile

    def fetch(self, tile: Tile) -> np.ndarray:
        """Returns a tile's pixels and counts it as just used."""
        with self._lock:
            pixels = tile.held
            if pixels is None:
                pixels = self._unpack(tile)
                self._recent[tile.number] = weakref.ref(tile)
                self._make_room(keep=tile.number)
            elif tile.number in self._recent:
                self._recent.move_to_end(tile.number)
            return pixels

    def glance(self, tile: Tile) -> np.ndarray:
        """Returns a tile's pixels for a moment: one that was put away stays so.

        For those who go through all tiles once, as whoever saves them: others stay in memory.
        """
        with self._lock:
            pixels, packed = tile.held, self._packed_bytes(tile)
        if pixels is not None:
            return pixels
        assert packed is not None
        return decompressed(packed, tile.shape, tile.dtype)

    def packed(self, tile: Tile) -> bytes:
        """Returns a tile's pixels compressed; does not count as using it."""
        with self._lock:
            pixels, packed = tile.held, self._packed_bytes(tile)
        if packed is not None:
            return packed
        assert pixels is not None
        return compressed(pixels)

    def put_away(self, tile: Tile) -> None:
        """Takes a tile's pixels out of main memory, as far as there is a place for them.

        May take milliseconds, during which other threads can go on using the cache.
        """
        with self._lock:
            self._recent.pop(tile.number, None)
            pixels = tile.held
            is_stored = tile.packed is not None or tile.spill_key is not None
        if pixels is None:
            return
        packed = b"" if is_stored else compressed(pixels)
        key = None if is_stored else self._spilled(packed)
        with self._lock:
            is_new = tile.packed is None and tile.spill_key is None
            if is_new:
                self._store(tile, packed, key)
            elif key is not None:  # another thread was quicker
                self._dead.append((-1, 0, key))
            self._release(tile)

    def bury(self, number: int, memory: int, key: int | None) -> None:
        """Notes that a tile is gone; called by tiles only."""
        self._dead.append((number, memory, key))

    def _settle(self) -> None:
        keys = []
        while self._dead:
            number, memory, key = self._dead.popleft()
            self._memory -= memory
            self._recent.pop(number, None)
            if key is not None:
                keys.append(key)
        if keys and self._spill is not None:
            self._spill.drop(keys)

    def _make_room(self, keep: int | None = None) -> None:
        self._settle()
        if self._budget is None:
            return
        while self._memory > self._budget and self._recent:
            number, reference = self._recent.popitem(last=False)
            if number == keep:
                self._recent[number] = reference
                return
            tile = reference()
            if tile is not None:
                self._pack(tile)

    def _pack(self, tile: Tile) -> None:
        if tile.held is None:
            return
        if tile.packed is None and tile.spill_key is None:
            packed = compressed(tile.held)
            self._store(tile, packed, self._spilled(packed))
        self._release(tile)

    def _store(self, tile: Tile, packed: bytes, key: int | None) -> None:
        tile.spill_key = key
        if key is None:
            tile.packed = packed
            self._memory += len(packed)

    def _release(self, tile: Tile) -> None:
        if tile.held is not None:
            self._memory -= tile.held.nbytes
            tile.held = None

    def _spilled(self, packed: bytes) -> int | None:
        """Returns the key in the spill store; None if there is none, or no room in it."""
        if self._spill is None:
            return None
        try:
            return self._spill.put(packed)
        except (OSError, StudioError) as error:
            # A full disk must not break a stroke of the brush: memory is the second best place.
            _log.warning("Cold tiles stay in memory: %s", error)
            return None

    def _packed_bytes(self, tile: Tile) -> bytes | None:
        """Returns the packed pixels of a tile that is not in memory unpacked, else None."""
        if tile.held is not None:
            return None
        if tile.packed is not None:
            return tile.packed
        assert self._spill is not None
        assert tile.spill_key is not None
        return self._spill.get(tile.spill_key)

    def _unpack(self, tile: Tile) -> np.ndarray:
        packed = self._packed_bytes(tile)
        assert packed is not None
        tile.held = decompressed(packed, tile.shape, tile.dtype)
        # A copy in the spill store stays there, so that putting the tile away again costs nothing;
        # one in main memory would only take up room.
        self._memory += tile.held.nbytes - len(tile.packed or b"")
        tile.packed = None
        return tile.held


def compressed(pixels: np.ndarray) -> bytes:
    """Returns a tile's pixels packed without loss: quick, to about half the size."""
    import imagecodecs

    packed = imagecodecs.blosc2_encode(
        pixels.tobytes(),
        level=1,
        compressor="zstd",
        shuffle="bitshuffle",
        typesize=pixels.dtype.itemsize,
        numthreads=1,
    )
    return bytes(packed)


def decompressed(packed: bytes, shape: tuple[int, ...], dtype: np.dtype) -> np.ndarray:
    """Returns what was packed, read-only."""
    import imagecodecs

    pixels = np.frombuffer(imagecodecs.blosc2_decode(packed, numthreads=1), dtype).reshape(shape)
    pixels.setflags(write=False)
    return pixels
