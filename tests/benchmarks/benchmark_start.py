"""How long it takes from the start of the program until its window shows.

    python -m tests.benchmarks.benchmark_start [REPEATS]

Both programs begin anew each time, in turns, so that a busy machine favours neither. The window
should need no more than one and a half times an empty one, and half a second.
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
print(time.time() - started, flush=True)
os._exit(0)
"""


def main(repeats: int = 5) -> None:
    """Measures and prints medians."""
    with tempfile.TemporaryDirectory() as root:
        programs = {"empty": _EMPTY + _SHOW, "ours": _OURS.format(root=root) + _SHOW}
        times: dict[str, list[float]] = {name: [] for name in programs}
        for _ in range(repeats + 1):  # the first time fills the disk's cache
            for name, program in programs.items():
                times[name].append(_seconds(program))
    empty, ours = (statistics.median(times[name][1:]) for name in ("empty", "ours"))
    limit = 1.5 * empty + 0.5
    print(f"empty window {empty:.2f} s, IIDE Studio {ours:.2f} s, limit {limit:.2f} s")
    print("good" if ours <= limit else "too slow")


def _seconds(program: str) -> float:
    environment = {**os.environ, "STARTED": str(time.time())}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    result = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        env=environment,
        check=True,
    )
    return float(result.stdout.split()[-1])


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
