"""Measures the brush from event to paint, on the large document; not run by pytest.

python -m tests.benchmarks.benchmark_brush [--restore] [--processor]

With --restore the embedded checkpoint restores a photo meanwhile. Beside the time on the clock
stands the time of the window's own thread, which other programs on the machine do not lengthen.
With --processor the canvas keeps its budget by that time, too.
"""

from __future__ import annotations

import math
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication

from iide_studio.core.commands.layering import AddLayer
from iide_studio.core.document import Document
from iide_studio.core.layers import Layer
from iide_studio.core.paths import find_paths
from iide_studio.core.photo import Photo
from iide_studio.core.restoration import RestoreRequest, RestorerFactory
from iide_studio.core.settings import Settings
from iide_studio.core.target import SCRATCHES, Target, TargetKind
from iide_studio.ui.app import StudioWindow, WindowServices
from iide_studio.ui.canvas.canvas import Canvas
from iide_studio.ui.canvas.tools.painting_tool import PaintingTool
from iide_studio.ui.session import Session
from tests.benchmarks.large_document import large_document
from tests.benchmarks.processor_clock import ProcessorClock
from tests.fakes import FakeRestorer

SIZE, EVENTS = 500.0, 120
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Paints(QObject):
    """Paints a canvas and notes when that was done.

    Attributes:
        painted: (moment, processor time of the thread) of the first paint since it was None.
    """

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self.canvas = canvas
        self.painted: tuple[float, float] | None = None
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if not isinstance(event, QPaintEvent):
            return False
        self.canvas.paintEvent(event)
        if self.painted is None:
            self.painted = (time.perf_counter(), time.thread_time())
        return True


def main() -> None:
    """Prints a table."""
    application = QApplication([])
    is_restoring = "--restore" in sys.argv
    if "--processor" in sys.argv:
        ProcessorClock().install()
    with tempfile.TemporaryDirectory() as folder:
        services = WindowServices(
            create_restorer=_factory(is_restoring), paths=find_paths(Path(folder))
        )
        studio = StudioWindow(services, Settings(None))
        studio.window.resize(1280, 800)
        studio.window.show()
        session = Session(large_document(), title="large")
        paint = Layer(name="Paint", pixels=session.document.new_pixels())
        session.do(AddLayer(paint))
        studio.studio.add_session(session)
        if is_restoring:
            studio.engine.restore(_request(), title="meanwhile")
        try:
            _measure_all(studio, session, paint.id)
        finally:
            studio.studio.may_close.clear()
            studio.window.close()
            application.processEvents()


@dataclass
class Times:
    """What was measured.

    Attributes:
        clock: Seconds from each event to the end of its paint.
        thread: The same, of the window's thread alone.
        finals: Whether everything visible was final then.
        lift: Seconds of lifting the brush, of the thread.
    """

    clock: list[float] = field(default_factory=list)
    thread: list[float] = field(default_factory=list)
    finals: list[bool] = field(default_factory=list)
    lift: float = 0.0

    def row(self, title: str) -> None:
        """Prints them."""
        numbers = [np.percentile(x, p) * 1000 for x in (self.clock, self.thread) for p in (50, 95)]
        cells = "".join(f"{number:8.1f}" for number in numbers)
        print(f"{title:36}{cells}{np.mean(self.finals):8.0%}{self.lift * 1000:8.0f}", flush=True)


def _measure_all(studio: StudioWindow, session: Session, paint: str) -> None:
    targets = {
        "scratches": SCRATCHES,
        "mask of a layer": Target(TargetKind.LAYER_MASK, session.document.layers[4].id),
        "new layer": Target(TargetKind.LAYER, paint),
    }
    print(
        f"{'500 px, ms from event to paint':36}{'clock':>8}{'p95':>8}{'thread':>8}{'p95':>8}",
        end="",
    )
    print(f"{'final':>8}{'lift':>8}")
    for view in ("100 %", "fit"):
        for name, target in targets.items():
            for hardness in (1.0, 0.0):
                session.set_target(target)
                canvas = _canvas(studio, view, "brush", hardness)
                edge = "hard" if hardness else "soft"
                _drawn(canvas, _places(canvas)).row(f"{view}, {name}, {edge}")
        _copy(studio, view)


def _copy(studio: StudioWindow, view: str) -> None:
    for tool in ("stamp", "healing"):
        canvas = _canvas(studio, view, tool, 0.8)
        source = QPointF(canvas.width() * 0.2, canvas.height() * 0.2)
        _send(canvas, QEvent.Type.MouseButtonPress, source, LEFT, Qt.KeyboardModifier.AltModifier)
        _send(canvas, QEvent.Type.MouseButtonRelease, source, LEFT)
        _drawn(canvas, _places(canvas)).row(f"{view}, {tool}")


def _canvas(studio: StudioWindow, view: str, tool: str, hardness: float) -> Canvas:
    """Takes a tool and waits until all is drawn."""
    studio.window.choose_tool(tool)
    chosen, canvas = studio.studio.tool, studio.studio.canvas
    assert isinstance(chosen, PaintingTool)
    assert canvas is not None
    chosen.choice.change(size=SIZE, hardness=hardness)
    canvas.fit()
    if view == "100 %":
        canvas.set_zoom(1.0)
    _settle(canvas)
    return canvas


def _settle(canvas: Canvas) -> None:
    """Waits until nothing is drawn and nothing is prepared any more."""
    is_idle = False
    while not (is_idle and canvas.is_complete):
        end, before = time.monotonic() + 0.5, time.thread_time()
        while time.monotonic() < end:
            QApplication.processEvents()
            time.sleep(0.002)
        is_idle = time.thread_time() - before < 0.1


def _drawn(canvas: Canvas, places: Iterator[QPointF]) -> Times:
    """Draws a stroke and measures it."""
    paints, times = Paints(canvas), Times()
    place = next(places)
    _send(canvas, QEvent.Type.MouseButtonPress, place, LEFT)
    for place in places:
        paints.painted, clock, thread = None, time.perf_counter(), time.thread_time()
        _send(canvas, QEvent.Type.MouseMove, place, Qt.MouseButton.NoButton)
        while paints.painted is None:
            QApplication.processEvents()
        times.clock.append(paints.painted[0] - clock)
        times.thread.append(paints.painted[1] - thread)
        times.finals.append(canvas.is_complete)
        time.sleep(0.004)  # what a mouse takes; the engine's thread runs on meanwhile
    thread = time.thread_time()
    _send(canvas, QEvent.Type.MouseButtonRelease, place, LEFT)
    times.lift = time.thread_time() - thread
    return times


def _places(canvas: Canvas) -> Iterator[QPointF]:
    """Yields places along a figure of eight around the middle."""
    for step in range(EVENTS):
        angle = 2 * math.pi * step / EVENTS
        x = canvas.width() * (0.5 + 0.3 * math.sin(angle))
        yield QPointF(x, canvas.height() * (0.5 + 0.3 * math.sin(2 * angle)))


def _send(
    canvas: Canvas,
    kind: QEvent.Type,
    place: QPointF,
    button: Qt.MouseButton,
    keys: Qt.KeyboardModifier = NONE,
) -> None:
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else LEFT
    where = QPointF(canvas.mapToGlobal(place))
    QApplication.sendEvent(canvas, QMouseEvent(kind, place, where, button, held, keys))


def _factory(is_restoring: bool) -> RestorerFactory:
    if not is_restoring:
        return FakeRestorer().create
    from iide_studio.diffusion.pipeline import create_restorer

    return create_restorer


def _request() -> RestoreRequest:
    pixels = np.random.default_rng(0).integers(0, 256, (1600, 2000, 3), np.uint8)
    document = Document.from_photo(Photo(pixels=pixels))
    return RestoreRequest.from_document(document, document.recipe)


if __name__ == "__main__":
    main()
