"""A restoration as a job: its states, and the one function that runs it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from iide_studio.core.errors import OutOfMemoryError, RestoreCancelled, StudioError
from iide_studio.core.restoration import (
    CancelToken,
    OnProgress,
    Progress,
    Restorer,
    RestoreRequest,
    RestoreResult,
)

_log = logging.getLogger(__name__)
_SECONDS_BETWEEN_REPORTS = 0.1


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


@dataclass(kw_only=True, eq=False)
class Job:
    """One restoration that is wanted, running or over.

    Attributes:
        request: What to do.
        cancel: Set it from any thread to stop the job.
        state: Changed by `advance` alone.
        result: Set when DONE.
        error: Set when FAILED.
    """

    request: RestoreRequest
    cancel: CancelToken = field(default_factory=CancelToken)
    state: JobState = JobState.QUEUED
    result: RestoreResult | None = None
    error: StudioError | None = None

    def advance(self, state: JobState) -> None:
        """Moves to another state; raises ValueError for a step that makes no sense."""
        if state not in _NEXT[self.state]:
            raise ValueError(f"A job cannot go from {self.state.value} to {state.value}.")
        self.state = state


@dataclass(frozen=True, kw_only=True, eq=False)
class JobEvent:
    """A job changed its state, or made progress while RUNNING.

    Attributes:
        job: The job; its result or error is set before the event of that state is sent.
        state: The state at the time of the event.
        progress: None for a change of state.
    """

    job: Job
    state: JobState
    progress: Progress | None = None


OnEvent = Callable[[JobEvent], None]


def run_job(job: Job, restorer: Restorer, on_event: OnEvent) -> None:
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


def _outcome(job: Job, restorer: Restorer, on_event: OnEvent) -> JobState:
    def report(progress: Progress) -> None:
        on_event(JobEvent(job=job, state=JobState.RUNNING, progress=progress))

    try:
        job.result = restorer.restore(job.request, throttled(report), job.cancel)
        return JobState.DONE
    except RestoreCancelled:
        return JobState.CANCELLED
    except StudioError as error:
        job.error = error
    except MemoryError as error:
        job.error = OutOfMemoryError(
            "The computer ran out of memory.", "Close other programs, or set a smaller tile size."
        )
        job.error.__cause__ = error
    except Exception as error:  # noqa: BLE001 - a queue must live on whatever one photo does to a network
        _log.exception("A restoration failed unexpectedly")
        job.error = StudioError(
            f"The restoration failed unexpectedly: {type(error).__name__}: {error}.",
            "This is a fault of the program; please report it with the photo's size and format.",
        )
        job.error.__cause__ = error
    return JobState.FAILED


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


def _move(job: Job, state: JobState, on_event: OnEvent) -> None:
    job.advance(state)
    on_event(JobEvent(job=job, state=state))
