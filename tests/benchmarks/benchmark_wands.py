"""Measures the wands on a photo of 60 megapixels and six layers; not run by pytest.

QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.benchmark_wands
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtWidgets import QApplication

from iide_studio.core.document import Document
from iide_studio.core.flood import flood_object
from iide_studio.core.paths import find_paths
from iide_studio.core.rect import Rect
from iide_studio.core.settings import Settings
from iide_studio.core.tiles import TileStore
from iide_studio.ui import app
from iide_studio.ui.canvas.canvas import Canvas
from iide_studio.ui.canvas.tool import PointerEvent
from iide_studio.ui.canvas.tools.scratch_wand_tool import ScratchWandTool
from iide_studio.ui.canvas.tools.wand_tool import WandTool
from iide_studio.ui.features.selection_feature import SelectionFeature
from iide_studio.ui.session import Session
from tests.benchmarks.large_document import large_document
from tests.fakes import FakeRestorer

ZOOMS = (1.0, 0.5, 0.25, 0.125)
DRAG = 40


def main() -> None:
    """Prints a table: milliseconds on the clock, and of the processor in brackets."""
    application = QApplication(sys.argv)
    app.FEATURES, app.PANEL_GROUPS, app.MAIN_BAR = (SelectionFeature,), (), ()
    services = app.WindowServices(
        create_restorer=FakeRestorer().create, paths=find_paths(Path(tempfile.mkdtemp()))
    )
    window = app.StudioWindow(services, Settings(None))
    window.window.resize(1920, 1080)
    window.window.show()
    document = large_document()
    document.scratch_probability = _scratches(document)
    session = Session(document, title="large")
    window.studio.add_session(session)
    canvas = window.studio.shell.canvas_of(session)
    print(f"canvas {canvas.width()} x {canvas.height()}")
    for zoom in ZOOMS:
        measure_wand(application, window, canvas, zoom)
    measure_scratch_wand(application, window, canvas)
    row("an object under a point", lambda: flood_object(document, 4000, 3000))
    window.studio.may_close.clear()
    window.window.close()


def measure_wand(
    application: QCoreApplication, window: app.StudioWindow, canvas: Canvas, zoom: float
) -> None:
    """Prints a click, the drag of the tolerance, and the selection that comes of it."""
    window.studio.shell.choose_tool("wand")
    tool = window.studio.tool
    assert isinstance(tool, WandTool)
    canvas.set_zoom(zoom)
    _settle(application, canvas)
    session = canvas.session
    tool._tolerance.show_value(20)
    row(f"{zoom:.0%}: click until it is seen", lambda: _press_and_see(tool, canvas))
    times = []
    for step in range(DRAG):
        start = time.perf_counter(), time.thread_time()
        tool.move(_event(canvas, 8 + 4 * step))
        canvas.repaint()
        times.append((time.perf_counter() - start[0], time.thread_time() - start[1]))
    clock, busy = (np.percentile([pair[i] for pair in times], 95) * 1000 for i in (0, 1))
    print(f"{f'{zoom:.0%}: tolerance, one movement, p95':44}{clock:9.1f} ms ({busy:.1f})")
    before = session.history.position
    row(f"{zoom:.0%}: release", lambda: tool.release(_event(canvas, 8)))
    start, longest = time.perf_counter(), 0.0
    while session.history.position == before:
        slice_start = time.perf_counter()
        application.processEvents()
        longest = max(longest, time.perf_counter() - slice_start)
    spent = (time.perf_counter() - start) * 1000
    share = _share(session.document)
    print(
        f"{f'{zoom:.0%}: all of the photo':44}{spent:9.1f} ms, longest slice {longest * 1000:.1f}"
    )
    print(f"{'    share of the photo':44}{share:9.1%}")
    session.undo()


def measure_scratch_wand(
    application: QCoreApplication, window: app.StudioWindow, canvas: Canvas
) -> None:
    """Prints a click on a scratch through half of the photo."""
    window.studio.shell.choose_tool("scratch_wand")
    tool = window.studio.tool
    assert isinstance(tool, ScratchWandTool)
    canvas.set_zoom(0.5)
    canvas.center_on(QPointF(4000, 2000))
    _settle(application, canvas)
    middle = QPointF(canvas.rect().center())
    place = canvas.to_photo(middle)
    event = PointerEvent(
        position=QPointF(place.x(), place.x() / 2),
        output=QPointF(place.x(), place.x() / 2),
        widget=middle,
        button=Qt.MouseButton.LeftButton,
        modifiers=Qt.KeyboardModifier.NoModifier,
    )
    row("a scratch across the photo", lambda: tool.press(event))
    print(f"{'    still on its way':44}{tool.is_busy!s:>9}")


def row(name: str, function: Callable[[], object]) -> None:
    """Prints the milliseconds of one thing."""
    start, busy = time.perf_counter(), time.thread_time()
    function()
    spent, used = time.perf_counter() - start, time.thread_time() - busy
    print(f"{name:44}{spent * 1000:9.1f} ms ({used * 1000:.1f})")


def _press_and_see(tool: WandTool, canvas: Canvas) -> None:
    tool.press(_event(canvas, 0))
    canvas.repaint()


def _event(canvas: Canvas, across: float) -> PointerEvent:
    widget = QPointF(canvas.rect().center()) + QPointF(across, 0)
    return PointerEvent(
        position=canvas.to_photo(widget),
        output=canvas.to_output(widget),
        widget=widget,
        button=Qt.MouseButton.LeftButton,
        modifiers=Qt.KeyboardModifier.NoModifier,
    )


def _settle(application: QCoreApplication, canvas: Canvas) -> None:
    canvas.repaint()
    while not canvas.is_complete:
        application.processEvents()


def _scratches(document: Document) -> TileStore:
    """Returns one long scratch."""
    store = TileStore(document.width, document.height, 1, np.uint16, document.cache)
    for x in range(500, 9000, 4):
        store.write(Rect(x, x // 2 - 1, 5, 5), np.full((1, 5, 5), 50000, np.uint16))
    return store


def _share(document: Document) -> float:
    selection = document.selection
    if selection is None:
        return 0.0
    inside = sum(int((selection.read(selection.cell(*k)) > 127).sum()) for k in selection.present())
    return inside / (document.width * document.height)


if __name__ == "__main__":
    main()
