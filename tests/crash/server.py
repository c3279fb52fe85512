"""A process without threads that forks one child for each interruption.

Run as `python -m tests.crash.server HOW MODULE:CLASS FOLDER`; prints a line of JSON per child. All
imports happen once, so a run takes as long as the action.
"""

from __future__ import annotations

import importlib
import json
import os
import random
import shutil
import signal
import sys
import time
import traceback
from pathlib import Path

from iide_studio.core.errors import StudioError
from tests.crash.action import CrashAction
from tests.crash.interruption import Interruption, fill_disk, kill

_RANDOM_RUNS = 20
_DONE, _REFUSED, _BROKEN, _ENDURED = 0, 3, 4, 5


def main(how: str, name: str, folder: Path) -> None:
    action = _action(name)
    {"kill": _at_every_operation, "full": _at_every_operation, "random": _at_random}[how](
        action, folder, how
    )


def _at_every_operation(action: CrashAction, folder: Path, how: str) -> None:
    for moment in range(1, 100_000):
        place = _prepared(action, folder, moment)
        child = os.fork()
        if child == 0:
            _act(action, place, Interruption(place, moment, fill_disk if how == "full" else kill))
        status = os.waitpid(child, 0)[1]
        _report(action, place, moment, status)
        if os.WIFEXITED(status) and os.WEXITSTATUS(status) == _DONE:
            return


def _at_random(action: CrashAction, folder: Path, _: str) -> None:
    place = _prepared(action, folder, 0)
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        _act(action, place, Interruption(place, 0, kill))
    _report(action, place, 0, os.waitpid(child, 0)[1])
    duration = time.monotonic() - began
    generator = random.Random(1)
    for run in range(1, _RANDOM_RUNS + 1):
        place = _prepared(action, folder, run)
        child = os.fork()
        if child == 0:
            _act(action, place, Interruption(place, 0, kill))
        time.sleep(generator.uniform(0, duration))
        os.kill(child, signal.SIGKILL)
        _report(action, place, run, os.waitpid(child, 0)[1])


def _prepared(action: CrashAction, folder: Path, number: int) -> Path:
    place = folder / str(number)
    place.mkdir()
    action.prepare(place)
    return place


def _act(action: CrashAction, folder: Path, interruption: Interruption) -> None:
    """Runs in the child and never returns."""
    try:
        interruption.arm()
        action.act(folder)
    except StudioError:
        os._exit(_REFUSED)
    except BaseException:  # noqa: BLE001 - whatever it is, the parent has to hear of it
        traceback.print_exc()
        os._exit(_BROKEN)
    os._exit(_ENDURED if interruption.has_struck else _DONE)


def _report(action: CrashAction, place: Path, number: int, status: int) -> None:
    try:
        verdict, error = action.verdict(place), ""
    except Exception as problem:  # noqa: BLE001 - the test shows it
        verdict, error = "neither", f"{type(problem).__name__}: {problem}"
    left = sorted(path.name for path in place.iterdir())
    result = {"number": number, "verdict": verdict, "error": error, "left": left, "end": status}
    print(json.dumps(result), flush=True)
    shutil.rmtree(place)


def _action(name: str) -> CrashAction:
    module, _, kind = name.partition(":")
    return getattr(importlib.import_module(module), kind)()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
