"""Measures the document: compositing, empty layers, strokes and their history; not run by pytest.

python -m tests.benchmarks.benchmark_compositing
"""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np

from iide_studio.core.blending import BlendMode
from iide_studio.core.commands.layering import AddLayer, ChangeLayer
from iide_studio.core.commands.painting import Stroke
from iide_studio.core.document import Document
from iide_studio.core.history import History
from iide_studio.core.layers import Layer
from iide_studio.core.photo import Photo
from iide_studio.core.rect import Rect
from iide_studio.core.target import Target, TargetKind
from iide_studio.core.tiles import TILE, TileStore

SIDE = 1024
TILES = (SIDE // TILE) ** 2


def main() -> None:
    """Prints a table."""
    print(f"{'six layers, 16 bit, milliseconds a tile':44}{'to 8 bit':>10}{'to 16 bit':>10}")
    for mode in BlendMode:
        document = six_layers(mode)
        times = [milliseconds(_flattening(document, dtype)) for dtype in (np.uint8, np.uint16)]
        print(f"{mode.value:44}" + "".join(f"{t / TILES:10.2f}" for t in times))
    alone = six_layers(BlendMode.NORMAL)
    alone.layers = alone.layers[:1]
    print(f"{'one layer':44}{milliseconds(_flattening(alone, np.uint16)) / TILES:20.2f}")
    measure_large()


def measure_large() -> None:
    """Prints what a photo of 60 megapixels at 16 bit costs."""
    random = np.random.default_rng(0)
    pixels = np.tile(random.integers(0, 65536, (640, 960, 3), np.uint16), (10, 10, 1))
    photo = Photo(pixels=pixels)
    document = Document.from_photo(photo)
    row("60 megapixels into tiles", lambda: Document.from_photo(photo))
    row("... and back", document.to_photo)
    row("a copy for another thread", document.copy)
    row("fingerprint, the first time", document.fingerprint, repeats=1)
    row("fingerprint, again", document.fingerprint)
    row("level 3, the first time", lambda: document.flatten(Rect(0, 0, 1200, 800), 3), repeats=1)
    row("level 3, again", lambda: document.flatten(Rect(0, 0, 1200, 800), 3))
    history = History(document)
    layer = Layer(name="paint", pixels=document.new_pixels())
    row("an empty layer", lambda: history.do(AddLayer(layer)), repeats=1)
    print(f"{'    bytes':44}{sum(store.memory for store in layer.stores):20}")
    for size in (100, 500):
        stroke = Stroke(Target(TargetKind.LAYER, layer.id))
        dab = random.integers(0, 65536, (4, size, size), np.uint16)
        places = iter(Rect(1000 + 25 * step, 1000, size, size) for step in range(40))
        row(f"a dab of {size} pixels", lambda: stroke.extend(document, next(places), dab), 40)  # noqa: B023 - called at once
        history.record(stroke)
        held = sum(tile.size for tile in stroke.tiles())
        print(f"{'    bytes that the stroke of 1000 keeps':44}{held:20}")
    row("undo", history.undo, repeats=1)
    row("opacity, as a step", lambda: history.do(ChangeLayer(layer.id, opacity=0.5)))


def row(name: str, function: Callable[[], object], repeats: int = 3) -> None:
    """Prints the milliseconds of one thing."""
    print(f"{name:44}{milliseconds(function, repeats):17.2f} ms")


def six_layers(mode: BlendMode) -> Document:
    """Returns a document of an opaque photo and five translucent layers of noise."""
    random = np.random.default_rng(0)
    document = Document(SIDE, SIDE, np.uint16, 3)
    layers = []
    for index in range(6):
        color = random.integers(0, 65536, (SIDE, SIDE, 3), np.uint16)
        alpha = random.integers(0, 65536, (SIDE, SIDE), np.uint16) if index else None
        pixels = TileStore.from_pixels(color, alpha)
        layers.append(Layer(name=f"{index}", pixels=pixels, mode=mode, opacity=0.8 if index else 1))
    document.layers = tuple(layers)
    return document


def milliseconds(function: Callable[[], object], repeats: int = 5) -> float:
    """Returns the shortest of some runs."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        function()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def _flattening(document: Document, dtype: type) -> Callable[[], object]:
    return lambda: document.flatten(Rect(0, 0, SIDE, SIDE), dtype=dtype)


if __name__ == "__main__":
    main()
