"""Measures the threshold slider of the scratches panel; not run by pytest.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.benchmark_threshold [--moves 60]

In the window, at 1280 x 800, with a photo of 60 megapixels whose detector's map has hundreds of
scratches, the slider is dragged at several zooms. "Event" is the time from a movement of the slider
until the document is changed, "frame" the time that painting takes afterwards, and "release" what
follows when the slider is let go: the mask of the whole photo. Each is given by the clock and in
processor time, which is about the same where nothing else runs.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from iide_studio.core.document import Document
from iide_studio.core.paths import find_paths
from iide_studio.core.photo import Photo
from iide_studio.core.scratch_search import found_scratches
from iide_studio.core.settings import Settings
from iide_studio.ui.app import StudioWindow, WindowServices
from iide_studio.ui.canvas.canvas import Canvas
from iide_studio.ui.features.scratches_feature import ScratchesFeature
from iide_studio.ui.panels.scratches_panel import ScratchesPanel
from iide_studio.ui.session import Session
from tests.fakes import FakeRestorer

WIDTH, HEIGHT = 9504, 6320
ZOOMS = (1.0, 0.5, 0.25)

Times = list[tuple[float, float]]
"""(seconds by the clock, seconds of the processor) of each."""


def main() -> None:
    """Measures and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--moves", type=int, default=60)
    moves = parser.parse_args().moves
    application = QApplication(sys.argv[:1])
    paths = find_paths(Path(tempfile.mkdtemp()))
    services = WindowServices(create_restorer=FakeRestorer().create, paths=paths)
    studio = StudioWindow(services, Settings(None))
    studio.window.resize(1280, 800)
    studio.window.show()
    session = _session()
    studio.studio.add_session(session)
    session.do(found_scratches(session.document, _damage(), 0.4))
    feature = studio.features[ScratchesFeature]
    assert isinstance(feature, ScratchesFeature)
    studio.window.show_panel("scratches")
    print(f"{os.getloadavg()[0]:.1f} processes want the processor; milliseconds, processor's in ()")
    canvas = studio.window.canvas_of(session)
    canvas.fit()
    for zoom in (*ZOOMS, canvas.zoom):
        canvas.set_zoom(zoom)
        _measure(canvas, feature.panel, moves)
    studio.studio.may_close.clear()
    studio.window.close()
    application.quit()


def _measure(canvas: Canvas, panel: ScratchesPanel, moves: int) -> None:
    """Drags the slider up and down and prints what that took."""
    if not canvas.is_complete:
        loop = QEventLoop()
        canvas.completed.connect(loop.quit)
        loop.exec()
    slider = panel.threshold.slider
    events: Times = []
    frames: Times = []
    slider.setSliderDown(True)
    for move in range(moves):
        value = 350 + 10 * (move if move < moves // 2 else moves - move)
        events.append(_timed(lambda value=value: slider.setSliderPosition(value)))
        frames.append(_timed(canvas.repaint))
    released = [_timed(lambda: slider.setSliderDown(False))]
    area = canvas.visible_photo_area()
    print(
        f"{canvas.zoom:7.3f} ({area.width * area.height / 1e6:4.1f} megapixels seen): "
        f"event {_summary(events)}, frame {_summary(frames)}, release {_summary(released)}",
        flush=True,
    )


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    clock, processor = time.perf_counter(), time.thread_time()
    work()
    return time.perf_counter() - clock, time.thread_time() - processor


def _summary(times: Times) -> str:
    clock, processor = (
        np.percentile(values, [50, 95]) * 1000 for values in zip(*times, strict=True)
    )
    return f"median {clock[0]:.1f} ({processor[0]:.1f}), 95 % {clock[1]:.1f} ({processor[1]:.1f})"


def _session() -> Session:
    pixels = np.full((HEIGHT, WIDTH, 3), 30000, np.uint16)
    pixels[::7] = 34000
    return Session(Document.from_photo(Photo(pixels=pixels)), title="large")


def _damage() -> np.ndarray:
    """Returns (H, W) uint16: a little everywhere, as detectors have it, and soft lines."""
    import cv2

    random = np.random.default_rng(1)
    lines = np.zeros((HEIGHT, WIDTH), np.uint16)
    for _ in range(400):
        x, y = int(random.integers(0, WIDTH)), int(random.integers(0, HEIGHT))
        end = (x + int(random.integers(-1500, 1500)), y + int(random.integers(-1500, 1500)))
        sure, width = int(random.integers(8000, 65000)), int(random.integers(2, 8))
        cv2.line(lines, (x, y), end, sure, width)
    lines = cv2.GaussianBlur(lines, (0, 0), 2)
    return np.maximum(lines, random.integers(20, 900, (HEIGHT, WIDTH), np.uint16))


if __name__ == "__main__":
    main()
