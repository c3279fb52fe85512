"""Cancels restorations at random moments; not run by pytest.

    python -m tests.benchmarks.benchmark_cancel [--runs 100] [--side 512] [--checkpoint embedded]

The engine of the window runs a restoration with a real checkpoint over and over, and each time it
is cancelled at a moment drawn from the whole of its length. Measured are the seconds until the
engine is idle again, which must stay below 2 at the 95th percentile, the threads that are left, and
the process's memory after each run: from run 20 to the last it may change by no more than 5 %.
"""

from __future__ import annotations

import argparse
import dataclasses
import os
import random
import sys
import threading
import time
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer

from iide_studio.__main__ import create_restorer
from iide_studio.core.jobs import AnyJob, JobEvent, JobState
from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import RestoreRequest, RestorerOptions
from iide_studio.engine.engine import Engine, EngineState

LIMIT_SECONDS, LIMIT_GROWTH, FIRST_RUN = 2.0, 0.05, 20


@dataclasses.dataclass
class Run:
    """One run: how long the engine took to be idle, and memory afterwards.

    Attributes:
        seconds: From cancelling on, or from the beginning if nobody cancelled.
        processor_seconds: What the process used of the processor in that time: on a machine that
            does nothing else, with one thread for the networks, about the same.
        state: How it ended.
        memory: In bytes.
    """

    seconds: float
    processor_seconds: float
    state: JobState
    memory: int


class Driver(QObject):
    """Waits for the engine as a window does, in an event loop."""

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self._engine, self._loop = engine, QEventLoop()
        self._last: AnyJob | None = None
        engine.state_changed.connect(self._look)
        engine.job_changed.connect(self._hear)

    def restore(self, request: RestoreRequest, cancel_after: float | None) -> Run:
        """Runs one restoration until the engine is idle, cancelled after some seconds or not."""
        job = self._engine.restore(request, title="Benchmark")
        self._last = job
        begin = [time.monotonic(), time.process_time()]

        def cancel() -> None:
            begin[:] = time.monotonic(), time.process_time()
            self._engine.cancel(job)

        if cancel_after is not None:
            QTimer.singleShot(round(cancel_after * 1000), cancel)
        self._loop.exec()
        seconds, used = time.monotonic() - begin[0], time.process_time() - begin[1]
        return Run(seconds, used, job.state, _memory())

    def _hear(self, _event: JobEvent) -> None:
        self._look(self._engine.state)

    def _look(self, state: EngineState) -> None:
        job = self._last
        if state is EngineState.READY and not self._engine.jobs and job and job.state.is_final:
            self._loop.quit()


def main() -> int:
    """Measures and prints; returns 1 if a limit was passed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=100)
    parser.add_argument("--side", type=int, default=512, help="of the square photo, in pixels")
    parser.add_argument("--checkpoint", default="embedded")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    application = QCoreApplication(sys.argv[:1])
    before = set(threading.enumerate())
    engine = Engine(create_restorer, options=RestorerOptions(checkpoint=options.checkpoint))
    driver, request = Driver(engine), _request(options.side)
    driver.restore(request, None)  # the first one loads the networks
    length = driver.restore(request, None).seconds
    print(
        f"a whole run takes {length:.2f} s, {os.getloadavg()[0]:.1f} processes want the processor"
    )
    moments = random.Random(options.seed)
    runs = []
    for number in range(1, options.runs + 1):
        runs.append(driver.restore(request, moments.uniform(0, length)))
        if number % 10 == 0:
            _print(number, runs)
    engine.close()
    del application
    return _verdict(runs, [t for t in threading.enumerate() if t not in before and not t.daemon])


def _request(side: int) -> RestoreRequest:
    random_numbers = np.random.default_rng(1)
    pixels = random_numbers.integers(90, 160, (side, side, 3), np.uint8)
    pixels[side // 3 : side // 3 + 3] = 250
    recipe = Recipe(strength=0.5, steps=12)
    return RestoreRequest(photo=Photo(pixels=pixels), recipe=recipe, preview=True)


def _print(number: int, runs: list[Run]) -> None:
    latest = [run for run in runs[-10:] if run.state is JobState.CANCELLED]
    most = max((run.seconds for run in latest), default=0.0)
    print(
        f"run {number:4}: idle after {most:.2f} s at most, {runs[-1].memory / 1e6:.0f} MB",
        flush=True,
    )


def _verdict(runs: list[Run], left: list[threading.Thread]) -> int:
    stopped = [run for run in runs if run.state is JobState.CANCELLED]
    seconds = np.percentile([run.seconds for run in stopped], [50, 95, 100])
    first = runs[min(FIRST_RUN, len(runs)) - 1].memory
    growth = runs[-1].memory / first - 1
    print(f"{len(stopped)} of {len(runs)} cancelled, the others had ended before")
    used = np.percentile([run.processor_seconds for run in stopped], [50, 95, 100])
    for name, values in (("by the clock", seconds), ("of the processor", used)):
        print(
            f"idle again, seconds {name}: median {values[0]:.2f}, 95 % {values[1]:.2f}, "
            f"most {values[2]:.2f}"
        )
    print(
        f"memory: {growth:+.1%} from run {FIRST_RUN} to run {len(runs)}; threads left: {len(left)}"
    )
    is_good = seconds[1] <= LIMIT_SECONDS and abs(growth) <= LIMIT_GROWTH and not left
    print("within the limits" if is_good else "NOT within the limits")
    return 0 if is_good else 1


def _memory() -> int:
    """Returns the bytes of main memory that this process occupies now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    sys.exit(main())
