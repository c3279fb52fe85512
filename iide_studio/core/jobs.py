"""Work for the networks as a job: its states, and the one function that runs it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Generic, TypeVar

import numpy as np

from iide_studio.core.errors import OutOfMemoryError, RestoreCancelled, StudioError
from iide_studio.core.restoration import (
    CancelToken,
    OnProgress,
    Progress,
    Restorer,
    RestoreRequest,
    RestoreResult,
)
from iide_studio.core.scratch_search import DetectRequest, find_damage

_log = logging.getLogger(__name__)
_SECONDS_BETWEEN_REPORTS = 0.1
_FRACTION_TO_TELL = 0.02
"""Share of a job that must be done before its remaining time means anything."""


class JobState(Enum):
    """Where a job is on its way."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def is_final(self) -> bool:
        return not _NEXT[self]


_NEXT = {
    JobState.QUEUED: {JobState.RUNNING, JobState.CANCELLED},
    JobState.RUNNING: {JobState.DONE, JobState.FAILED, JobState.CANCELLED},
    JobState.DONE: set(),
    JobState.FAILED: set(),
    JobState.CANCELLED: set(),
}


Request = TypeVar("Request", RestoreRequest, DetectRequest)
Result = TypeVar("Result", RestoreResult, np.ndarray)


@dataclass(kw_only=True, eq=False)
class Job(Generic[Request, Result]):
    """One thing that the networks are wanted for, running or over.

    Attributes:
        request: What to do.
        title: What a list of jobs shows.
        cancel: Set it from any thread to stop the job.
        state: Changed by `advance` alone.
        result: Set when DONE: a RestoreResult, or what `find_damage` returns.
        error: Set when FAILED.
    """

    request: Request
    title: str = ""
    cancel: CancelToken = field(default_factory=CancelToken)
    state: JobState = JobState.QUEUED
    result: Result | None = None
    error: StudioError | None = None

    def advance(self, state: JobState) -> None:
        """Moves to another state; raises ValueError for a step that makes no sense."""
        if state not in _NEXT[self.state]:
            raise ValueError(f"A job cannot go from {self.state.value} to {state.value}.")
        self.state = state


RestoreJob = Job[RestoreRequest, RestoreResult]
DetectJob = Job[DetectRequest, np.ndarray]
AnyJob = Job[Any, Any]


@dataclass(frozen=True, kw_only=True, eq=False)
class JobEvent:
    """A job changed its state, or made progress while RUNNING.

    Attributes:
        job: The job; its result or error is set before the event of that state is sent.
        state: The state at the time of the event.
        progress: None for a change of state.
        seconds_left: Of progress: how long it will take from now on, as far as it went so far;
            None while that cannot be said.
    """

    job: AnyJob
    state: JobState
    progress: Progress | None = None
    seconds_left: float | None = None


OnEvent = Callable[[JobEvent], None]


def run_job(job: AnyJob, restorer: Restorer, on_event: OnEvent) -> None:
    """Runs a job to its end; never raises for what goes wrong in it.

    Args:
        job: A QUEUED job; DONE, FAILED or CANCELLED afterwards.
        restorer: Runs the networks, in this thread.
        on_event: Told of each change of state, and of progress at most ten times a second.
    """
    if job.cancel.is_cancelled:
        _move(job, JobState.CANCELLED, on_event)
        return
    _move(job, JobState.RUNNING, on_event)
    _move(job, _outcome(job, restorer, on_event), on_event)


def _outcome(job: AnyJob, restorer: Restorer, on_event: OnEvent) -> JobState:
    try:
        job.result = _result(job, restorer, throttled(_reporter(job, on_event)))
        return JobState.DONE
    except RestoreCancelled:
        return JobState.CANCELLED
    except Exception as error:  # noqa: BLE001 - a queue must live on whatever one photo does to a network
        job.error = as_studio_error(error)
    return JobState.FAILED


def _result(job: AnyJob, restorer: Restorer, on_progress: OnProgress) -> RestoreResult | np.ndarray:
    if isinstance(job.request, DetectRequest):
        return find_damage(job.request, restorer, on_progress, job.cancel)
    return restorer.restore(job.request, on_progress, job.cancel)


def _reporter(job: AnyJob, on_event: OnEvent) -> OnProgress:
    begin = time.monotonic()

    def report(progress: Progress) -> None:
        left = seconds_left(time.monotonic() - begin, progress.fraction)
        on_event(JobEvent(job=job, state=JobState.RUNNING, progress=progress, seconds_left=left))

    return report


def seconds_left(elapsed: float, fraction: float) -> float | None:
    """Returns how long a job will take from now on; None before it can be told.

    Args:
        elapsed: Seconds since it began.
        fraction: Share of it that is done, 0..1.
    """
    if fraction < _FRACTION_TO_TELL:
        return None
    return elapsed * (1 - fraction) / fraction


def as_studio_error(error: Exception) -> StudioError:
    """Returns what goes wrong with networks as something that can be shown to the user.

    Args:
        error: Caught; one that is not ours becomes the cause, and is written to the log unless
            memory ran out.
    """
    if isinstance(error, StudioError):
        return error
    if isinstance(error, MemoryError):
        shown: StudioError = OutOfMemoryError(
            "The computer ran out of memory.", "Close other programs, or set a smaller tile size."
        )
    else:
        _log.error("The networks failed unexpectedly", exc_info=error)
        shown = StudioError(
            f"The networks failed unexpectedly: {type(error).__name__}: {error}.",
            "This is a fault of the program; please report it with the photo's size and format.",
        )
    shown.__cause__ = error
    return shown


def throttled(report: OnProgress, *, clock: Callable[[], float] = time.monotonic) -> OnProgress:
    """Wraps a progress callback so that at most ten reports a second come through.

    The first report of each stage, its first preview, and the last report of all always do.
    """
    last_time, last_stage, has_preview = -1.0, "", False

    def limited(progress: Progress) -> None:
        nonlocal last_time, last_stage, has_preview
        now = clock()
        is_due = now - last_time >= _SECONDS_BETWEEN_REPORTS
        is_new_stage = progress.stage != last_stage
        is_first_preview = progress.preview is not None and (is_new_stage or not has_preview)
        if is_due or is_new_stage or is_first_preview or progress.fraction >= 1:
            last_time, last_stage = now, progress.stage
            has_preview = progress.preview is not None or (has_preview and not is_new_stage)
            report(progress)

    return limited


def _move(job: AnyJob, state: JobState, on_event: OnEvent) -> None:
    job.advance(state)
    on_event(JobEvent(job=job, state=state))
