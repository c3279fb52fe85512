"""Measures the canvas on a document of 60 megapixels and six layers; not run by pytest.

python -m tests.benchmarks.benchmark_frames [--canvas-only] [--processor]

Pans, zooms across three levels and drags an opacity at 60 events a second, beginning without any
display tile. A frame is the time from the moment at which an event is due until what it asked for
is painted, work that was going on before included.

With --processor all is measured, and the canvas keeps its budget, by a clock that stands still
while other programs have the processor: on a busy machine it tells what a quiet one would show.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QImage, QPaintEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from iide_studio.core.commands.layering import ChangeLayer
from iide_studio.core.document import Document
from iide_studio.core.paths import find_paths
from iide_studio.core.rect import Rect
from iide_studio.core.settings import Settings
from iide_studio.ui.app import StudioWindow, WindowServices
from iide_studio.ui.canvas.canvas import Canvas
from iide_studio.ui.session import Session
from tests.benchmarks.large_document import large_document
from tests.benchmarks.processor_clock import ProcessorClock
from tests.fakes import FakeRestorer

PERIOD = 1 / 60
FINAL_LIMIT, MEDIAN_LIMIT, P95_LIMIT = 0.250, 0.016, 0.033
MOST_MEMORY = 4.0
"""In 10^9 bytes."""
MOST_DIFFERENCE = 2
SIZE = (1280, 800)

Step = Callable[[], object]


class Frames(QObject):
    """Notes when the canvas was painted and how many tiles were not final.

    Attributes:
        painted: (moment, processor time of the thread) when the paint asked for was done; None as
            long as it is not.
        stand_ins: Of each paint.
    """

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self.canvas = canvas
        self.painted: tuple[float, float] | None = None
        self.stand_ins: list[int] = []
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
        """Counts paint events once they are done."""
        if isinstance(event, QPaintEvent):
            self.canvas.paintEvent(event)
            if self.painted is None:
                self.painted = (time.perf_counter(), time.thread_time())
            self.stand_ins.append(self.canvas.stand_ins)
            return True
        return False


def main() -> int:
    """Prints a table; returns 1 if a limit is missed."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--canvas-only", action="store_true")
    arguments.add_argument("--processor", action="store_true")
    chosen = arguments.parse_args()
    alone, clock = chosen.canvas_only, ProcessorClock() if chosen.processor else None
    if clock is not None:
        clock.install()
    application = QApplication([])
    document = large_document()
    with TemporaryDirectory() as folder:
        window = StudioWindow(
            WindowServices(create_restorer=FakeRestorer().create, paths=find_paths(Path(folder))),
            Settings(None),
        )
        passed = measure(window, document, clock, alone=alone)
        window.studio.may_close.clear()
        window.window.close()
    application.quit()
    return 0 if passed else 1


def measure(
    window: StudioWindow, document: Document, clock: ProcessorClock | None, *, alone: bool
) -> bool:
    """Runs all phases on a document."""
    print(f"memory with the document made: {memory():.2f} GB")
    studio = window.studio
    session = Session(document, title="Large")
    if alone:
        canvas = Canvas(studio, session)
        canvas.resize(*SIZE)
        canvas.show()
        QTest.qWaitForWindowExposed(canvas)
    else:
        window.window.resize(*SIZE)
        window.window.show()
        QTest.qWaitForWindowExposed(window.window)
        start = time.perf_counter()
        studio.add_session(session)
        print(f"opened in {1000 * (time.perf_counter() - start):.0f} ms")
        canvas = studio.canvas
        assert canvas is not None
    passed = run_phases(canvas, session, clock)
    if alone:
        canvas.close_canvas()
    return passed


def run_phases(canvas: Canvas, session: Session, clock: ProcessorClock | None) -> bool:
    """Prints one line for each phase and compares the last picture with the document."""
    frames = Frames(canvas)
    start = time.perf_counter()
    wait_until_final(canvas)
    seconds = time.perf_counter() - start
    print(f"all of the photo is seen after {seconds:.2f} s, with {memory():.2f} GB at most")
    canvas.forget_tiles()
    canvas.set_zoom(1.0)
    print(f"{'':24}{'by the clock':>27}{'of the processor':>27}")
    columns = f"{'median':>9}{'p95':>9}{'worst':>9}"
    print(f"{'milliseconds':24}{columns}{columns}{'final':>9}{'stand-ins':>11}{'GB':>7}")
    every: list[tuple[float, float]] = []
    passed = True
    for name, steps in (
        ("pan at 100 %", panning(canvas)),
        ("zoom out", zooming(canvas, -1)),
        ("pan at 12.5 %", panning(canvas)),
        ("opacity of a layer", fading(session)),
        ("zoom in", zooming(canvas, 1)),
        ("opacity, all at once", fading(session)),
    ):
        times, final, share = run(frames, steps, clock)
        every += times
        passed &= final <= FINAL_LIMIT
        print(f"{name:24}{row(times)}{ms(final)}{100 * share:10.0f}%{memory():7.2f}")
    print(f"{'all':24}{row(every)}")
    median, p95 = np.percentile([wall for wall, _ in every], [50, 95])
    peak, held = memory(), session.document.cache.memory / 1e9
    difference = [largest_difference(canvas, session.document, level) for level in (0, 1, 3)]
    print(f"peak memory {peak:.2f} GB, of tiles {held:.2f}; differences {difference} of 255")
    passed &= median <= MEDIAN_LIMIT and p95 <= P95_LIMIT and peak <= MOST_MEMORY
    return passed and max(difference) <= MOST_DIFFERENCE


def run(
    frames: Frames, steps: Iterator[Step], clock: ProcessorClock | None
) -> tuple[list[tuple[float, float]], float, float]:
    """Returns seconds of each frame, seconds until all is final, and the share with stand-ins.

    Of each frame there are two: by the clock, and of the processor alone, which counts on a machine
    that others use.
    """
    frames.stand_ins.clear()
    times: list[tuple[float, float]] = []
    due = time.perf_counter()
    for step in steps:
        wait_until(due, frames.canvas, clock)
        frames.painted, spent = None, time.thread_time()
        step()
        while frames.painted is None:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        times.append((frames.painted[0] - due, frames.painted[1] - spent))
        due = max(due + PERIOD, time.perf_counter())
    painted = len(frames.stand_ins)
    share = sum(count > 0 for count in frames.stand_ins) / max(1, painted)
    start = time.perf_counter()
    wait_until_final(frames.canvas)
    return times, time.perf_counter() - start, share


def panning(canvas: Canvas) -> Iterator[Step]:
    """Moves the photo 30 pixels an event, to and fro, so that it stays in sight."""
    for index in range(60):
        by = QPointF(-30, -8) if index % 30 < 15 else QPointF(30, 8)
        yield lambda by=by: canvas.pan(by)


def zooming(canvas: Canvas, direction: int) -> Iterator[Step]:
    """Turns the wheel across three levels, three events a click of it."""
    for _ in range(36):
        yield lambda: wheel(canvas, 40 * direction)


def fading(session: Session) -> Iterator[Step]:
    """Drags the opacity of the soft light layer."""
    layer = session.document.layers[1]
    for opacity in np.linspace(0.99, 0.4, 60):
        yield lambda opacity=opacity: session.do(
            ChangeLayer(layer.id, opacity=float(opacity), gesture="drag")
        )


def wheel(canvas: Canvas, delta: int) -> None:
    """Turns the wheel over the middle of the canvas."""
    place = QPointF(canvas.rect().center())
    event = QWheelEvent(
        place,
        QPointF(canvas.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def largest_difference(canvas: Canvas, document: Document, level: int) -> int:
    """Returns by how much what is seen differs from `flatten`, where pixels meet pixels."""
    canvas.set_zoom(0.5**level)
    wait_until_final(canvas)
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    seen = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)[..., 2::-1]
    area = canvas.visible_output_area()
    corner = canvas.output_to_widget(QPointF(area.x, area.y)).toPoint()
    side = 1 << level
    inner = Rect.from_edges(
        -(-area.x // side) + 1,
        -(-area.y // side) + 1,
        area.right // side - 1,
        area.bottom // side - 1,
    )
    wanted = document.flatten(inner, level, np.uint8)[..., :3]
    start = canvas.output_to_widget(QPointF(inner.x * side, inner.y * side)).toPoint()
    assert start.x() >= corner.x()
    part = seen[start.y() : start.y() + inner.height, start.x() : start.x() + inner.width]
    return int(np.abs(part.astype(int) - wanted).max())


def wait_until_final(canvas: Canvas) -> None:
    """Lets the window work until everything visible is final and painted."""
    if canvas.is_complete:
        return
    loop = QEventLoop()
    canvas.completed.connect(loop.quit)
    QTimer.singleShot(120_000, loop.quit)
    loop.exec()


def wait_until(moment: float, canvas: Canvas, clock: ProcessorClock | None) -> None:
    """Lets the window work until a moment of `time.perf_counter`."""
    while (left := moment - time.perf_counter()) > 0:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, int(1000 * left))
        if clock is not None and canvas.is_complete:
            clock.skip_to(moment)


def memory() -> float:
    """Returns the most memory that the process has had so far, in 10^9 bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e9


def row(times: list[tuple[float, float]]) -> str:
    """Returns median, 95th percentile and maximum of both clocks."""
    values = np.percentile(np.array(times), [50, 95, 100], axis=0)
    return "".join(ms(value) for value in values.T.ravel())


def ms(seconds: float) -> str:
    """Returns milliseconds for the table."""
    return f"{1000 * seconds:9.1f}"


if __name__ == "__main__":
    sys.exit(main())
