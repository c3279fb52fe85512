"""How long it takes from the start of the program until its window shows.

    python -m tests.benchmarks.benchmark_start [REPEATS]

Both programs begin anew each time, in turns, so that a busy machine favours neither. The window
should need no more than one and a half times an empty one, and half a second. The processor's time
is told beside that of the clock: it means the same whatever else the machine does.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

_EMPTY = """
import time
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
"""
_OURS = """
import gc
gc.disable()  # as `open_window` does
from pathlib import Path
from iide_studio.__main__ import create_restorer
from iide_studio.core.paths import find_paths
from iide_studio.core.settings import Settings
from iide_studio.ui.app import StudioWindow, WindowServices, make_application
paths = find_paths(Path({root!r}))
settings = Settings(None)
application = make_application(settings, paths)
services = WindowServices(create_restorer=create_restorer, paths=paths)
studio = StudioWindow(services, settings)
window = studio.window
"""
_SHOW = """
from PySide6.QtCore import QTimer
window.resize(1280, 800)
window.show()
QTimer.singleShot(0, window, lambda: (window.repaint(), window.close(), application.quit()))
application.exec()
import os, sys, time
assert "torch" not in sys.modules
started = float(os.environ["STARTED"])
print(time.time() - started, sum(os.times()[:2]), flush=True)
os._exit(0)
"""
_PROGRAMS = ("empty", "ours")
_CLOCK, _PROCESSOR = 0, 1


def main(repeats: int = 7) -> None:
    """Measures and prints medians."""
    with tempfile.TemporaryDirectory() as root:
        programs = dict(
            zip(_PROGRAMS, (_EMPTY + _SHOW, _OURS.format(root=root) + _SHOW), strict=True)
        )
        times: dict[str, list[tuple[float, float]]] = {name: [] for name in programs}
        for _ in range(repeats + 1):  # the first time fills the disk's cache, and Python's
            for name, program in programs.items():
                times[name].append(_seconds(program, root))
    for title, which in (("clock", _CLOCK), ("processor", _PROCESSOR)):
        empty, ours = (statistics.median(t[which] for t in times[n][1:]) for n in _PROGRAMS)
        limit = 1.5 * empty + 0.5
        verdict = "good" if ours <= limit else "too slow"
        print(f"{title}: empty {empty:.2f} s, ours {ours:.2f} s, limit {limit:.2f} s: {verdict}")


def _seconds(program: str, root: str) -> tuple[float, float]:
    """Returns the times of one start by the clock and of the processor."""
    environment = {**os.environ, "STARTED": str(time.time()), "PYTHONPYCACHEPREFIX": root}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    result = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        env=environment,
        check=True,
    )
    clock, processor = map(float, result.stdout.split()[-2:])
    return clock, processor


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
