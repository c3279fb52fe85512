"""Trains all stages in the background, stages that do not need each other side by side.

A process of its own watches over those that train, so that it outlives the command that began it.
Everything is in the folder of stages: started again there, it goes on.
"""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from iide_studio.core.errors import StudioError
from iide_studio.core.files import make_folder, new_file
from iide_training.settings import TrainingSettings
from iide_training.travel_pack import read_json

LANES = (
    (("tone",), ("scratch-detector",), ("autoencoder", "super-resolution")),
    (("pre-restorer", "base", "controlnet", "cfw"),),
)
"""Groups, one after the other; the lanes of a group run side by side."""
RUN, LOG = "run.json", "run.log"
EXIT_DONE, EXIT_FAILED, EXIT_RUNNING, EXIT_STOPPED = 0, 1, 3, 4
_POLL_SECONDS = 0.5


@dataclass(frozen=True)
class RunState:
    """What is known of a run.

    Attributes:
        process: Number of the process that watches.
        state: "running", "finished", "stopped" by the time limit, or "failed".
        detail: What failed.
    """

    process: int
    state: str
    detail: str = ""


def start_detached(command: Sequence[str], work: Path) -> bool:
    """Begins a run that goes on by itself; returns False if one is going on already."""
    make_folder(work)
    if (work / RUN).is_file() and read_state(work).state == "running":
        return False
    with (work / LOG).open("ab") as log:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
        )
    _write_state(work, RunState(process.pid, "running"))
    return True


def read_state(work: Path) -> RunState:
    """Reads how a run is; one whose process is gone has failed. Raises StudioError for none."""
    state = RunState(**read_json(work / RUN))
    if state.state == "running" and not _is_alive(state.process):
        return RunState(state.process, "failed", "the run ended without a word")
    return state


def watch(
    work: Path,
    command_for: Callable[[Sequence[str], float, int], Sequence[str]],
    *,
    seconds: float,
    side_by_side: bool,
) -> RunState:
    """Trains everything; runs until that is done, fails, or the time is over.

    Args:
        work: Folder of stages.
        command_for: Returns the command that trains some stages within a time, on so many cores.
            Without stages it only prepares the photos.
        seconds: Time limit.
        side_by_side: Whether the lanes of a group run at the same time.
    """
    end = time.monotonic() + seconds
    _write_state(work, RunState(os.getpid(), "running"))
    names = [name for group in LANES for lane in group for name in lane]
    groups = (((),), *LANES) if side_by_side else ((names,),)
    result = RunState(os.getpid(), "finished")
    for group in groups:
        cores = max(1, _cores() // len(group))
        commands = [command_for(lane, end - time.monotonic(), cores) for lane in group]
        codes = _run_together(commands)
        if any(codes):
            failed = [" ".join(lane) for lane, code in zip(group, codes, strict=True) if code]
            is_stopped = set(codes) <= {EXIT_DONE, EXIT_STOPPED}
            result = RunState(os.getpid(), "stopped" if is_stopped else "failed", ", ".join(failed))
            break
    _write_state(work, result)
    return result


def wait(work: Path, *, seconds: float) -> RunState:
    """Waits until a run is over or the time is; returns how it is."""
    end = time.monotonic() + seconds
    while True:
        state = read_state(work)
        if state.state != "running" or time.monotonic() >= end:
            return state
        time.sleep(min(_POLL_SECONDS, max(0.0, end - time.monotonic())))


def progress_table(work: Path, settings: TrainingSettings) -> str:
    """Returns a line for each stage: how far it is, and its latest scores."""
    rows = [("stage", "of", "step", "minutes", "loss", "score", "")]
    for name, stage in settings.stages.items():
        for index in range(stage.members):
            folder = work / (name if index == 0 else f"{name}-{index + 1}")
            last = _last_row(folder / "log.csv")
            done = "finished" if (work / name / "finished.json").is_file() else ""
            values = (last.get(key, "-") for key in ("step", "minutes", "loss", "score"))
            rows.append((folder.name, stage.budget, *values, done))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        for row in rows
    )
    return "\n".join(line.rstrip() for line in lines)


def log_tail(work: Path, *, lines: int = 12) -> str:
    """Returns the end of what the training processes printed."""
    path = work / LOG
    text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
    return "\n".join(text.splitlines()[-lines:])


def exit_code(state: RunState) -> int:
    """Returns what a command that waits should exit with."""
    codes = {"finished": EXIT_DONE, "running": EXIT_RUNNING, "stopped": EXIT_STOPPED}
    return codes.get(state.state, EXIT_FAILED)


def _cores() -> int:
    """Returns the cores to use: those of the machine, or what the usual variable allows."""
    return int(os.environ.get("OMP_NUM_THREADS") or os.cpu_count() or 1)


def _run_together(commands: Sequence[Sequence[str]]) -> list[int]:
    """Runs commands at the same time; returns their exit codes. A signal reaches all of them."""
    processes = [subprocess.Popen(command, stdin=subprocess.DEVNULL) for command in commands]

    def pass_on(number: int, _frame: Any) -> None:
        for process in processes:
            process.send_signal(number)

    before = signal.signal(signal.SIGTERM, pass_on)
    try:
        return [process.wait() for process in processes]
    finally:
        signal.signal(signal.SIGTERM, before)


def _is_alive(process: int) -> bool:
    """Whether a process runs; one that has ended but was not waited for does not."""
    try:
        os.kill(process, 0)
        status = Path(f"/proc/{process}/stat")
        return not status.is_file() or status.read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def _write_state(work: Path, state: RunState) -> None:
    with new_file(work / RUN, overwrite=True) as file:
        file.write_text(json.dumps(vars(state)), encoding="utf-8")


def _last_row(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return rows[-1] if rows else {}


def require_linux() -> None:
    """Raises StudioError where processes cannot be detached."""
    if sys.platform == "win32":
        raise StudioError("This works on Linux and macOS.", "Use iide-train all instead.")
