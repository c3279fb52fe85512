"""The engine: one thread that owns the device, and the queue of what it has to do."""

from __future__ import annotations

import dataclasses
import os
from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from iide_studio.core.errors import StudioError
from iide_studio.core.jobs import AnyJob, DetectJob, Job, JobEvent, JobState, RestoreJob
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import (
    RestorerDescription,
    RestoreRequest,
    RestorerFactory,
    RestorerOptions,
)
from iide_studio.core.scratch_search import DetectRequest
from iide_studio.engine.worker import Worker


class EngineState(Enum):
    """What the engine is doing."""

    IDLE = "idle"
    """No networks are loaded."""
    PREPARING = "preparing"
    """Networks are being loaded."""
    READY = "ready"
    BUSY = "busy"
    """A job is running."""
    FAILED = "failed"
    """The networks could not be loaded; the next job tries again."""


class Engine(QObject):
    """Runs restorations and searches for scratches, one after the other, in a thread of its own.

    Lives in the main thread, where all its signals are emitted. The thread begins with the first
    thing that needs networks, and `close` must be called to end it.
    """

    job_changed = Signal(object)
    """A JobEvent: a job changed its state, or made progress."""
    jobs_changed = Signal()
    """Jobs came, went, or changed places."""
    ready = Signal(object)
    """A RestorerDescription: networks are loaded."""
    state_changed = Signal(object)
    """An EngineState."""
    estimated = Signal(object, object)
    """The token that `estimate` returned, and an Estimate or a StudioError."""
    retried = Signal(object, object)
    """A job that failed, and the one that tries again in its place."""

    _prepare_wanted = Signal(object)
    _run_wanted = Signal(object, object)
    _estimate_wanted = Signal(object, object, object, object)
    _end_wanted = Signal()

    def __init__(
        self,
        create_restorer: RestorerFactory,
        *,
        options: RestorerOptions | None = None,
        threads: int | None = None,
    ) -> None:
        """Makes an engine that does nothing yet.

        Args:
            create_restorer: Loads the networks; called in the engine's thread.
            options: Which networks, and on what.
            threads: Processor cores that networks use; None = one fewer than there are, which
                stays free for the window.
        """
        super().__init__()
        self._threads = _spare_one_core() if threads is None else threads
        self._options = RestorerOptions()
        self.set_options(self._options if options is None else options)
        self._jobs: list[AnyJob] = []
        self._running: AnyJob | None = None
        self._description: RestorerDescription | None = None
        self._error: StudioError | None = None
        self._state = EngineState.IDLE
        self._tokens = 0
        self._thread = QThread(self)
        self._thread.setObjectName("engine")
        self._worker = Worker(create_restorer)
        self._is_closed = False
        self._connect()

    @property
    def jobs(self) -> tuple[AnyJob, ...]:
        """The jobs that are not over: the running one, then those that wait in their order.

        A job leaves as soon as everybody was told of its end, because its photo and its result
        take up a lot of memory.
        """
        return tuple(self._jobs)

    @property
    def description(self) -> RestorerDescription | None:
        """What the loaded networks run on and with; None before they are loaded."""
        return self._description

    @property
    def state(self) -> EngineState:
        """What the engine is doing."""
        return self._state

    @property
    def error(self) -> StudioError | None:
        """Why it FAILED."""
        return self._error

    @property
    def options(self) -> RestorerOptions:
        """Which networks the next job uses, and on what."""
        return self._options

    def set_options(self, options: RestorerOptions) -> None:
        """Says which networks to use from the next job on; they are loaded when it comes."""
        self._options = dataclasses.replace(options, threads=options.threads or self._threads)

    def prepare(self) -> None:
        """Loads the networks if they are not, so that the first job need not wait for them."""
        if not self._is_closed:
            self._thread.start()
            self._prepare_wanted.emit(self._options)

    def restore(self, request: RestoreRequest, *, title: str) -> RestoreJob:
        """Queues a restoration.

        Args:
            request: What to do; must not change any more.
            title: For the list of jobs, translated.
        """
        job: RestoreJob = RestoreJob(request=request, title=title)
        self._add(job)
        return job

    def detect(self, request: DetectRequest, *, title: str) -> DetectJob:
        """Queues a search for scratches; see `restore`."""
        job: DetectJob = DetectJob(request=request, title=title)
        self._add(job)
        return job

    def retry(self, job: AnyJob, request: RestoreRequest | DetectRequest | None = None) -> AnyJob:
        """Queues a job that failed once more; whoever waits for it hears of that by `retried`.

        Args:
            job: FAILED.
            request: What to do this time; None = the same, on what `set_options` says now.
        """
        wanted: Any = job.request if request is None else request
        again: AnyJob = Job(request=wanted, title=job.title)
        self.retried.emit(job, again)
        self._add(again)
        return again

    def estimate(self, size: tuple[int, int], recipe: Recipe) -> int:
        """Asks what a restoration will need; `estimated` answers, before the next job begins.

        Args:
            size: (H, W) of the photo.
            recipe: The choices.

        Returns:
            A token that comes along with the answer.
        """
        self._tokens += 1
        if not self._is_closed:
            self._thread.start()
            self._estimate_wanted.emit(self._tokens, size, recipe, self._options)
        return self._tokens

    def cancel(self, job: AnyJob) -> None:
        """Stops a job: a waiting one at once, a running one at its next step."""
        job.cancel.cancel()
        if job in self._jobs and job is not self._running:
            job.advance(JobState.CANCELLED)
            self.job_changed.emit(JobEvent(job=job, state=JobState.CANCELLED))
            self._remove(job)

    def move(self, job: AnyJob, place: int) -> None:
        """Puts a waiting job elsewhere in the queue; a job that runs or is over stays as it is.

        Args:
            job: The one to be moved.
            place: Its index in `jobs` afterwards; never before the running one.
        """
        if job not in self._jobs or job is self._running:
            return
        self._jobs.remove(job)
        first = 0 if self._running is None else 1
        self._jobs.insert(max(first, place), job)
        self.jobs_changed.emit()

    def close(self) -> None:
        """Cancels all jobs and waits until the thread has ended; nothing can be asked any more."""
        if self._is_closed:
            return
        self._is_closed = True
        for job in reversed(self.jobs):
            self.cancel(job)
        if self._thread.isRunning():
            self._end_wanted.emit()
            self._thread.wait()

    def _connect(self) -> None:
        worker, queued = self._worker, Qt.ConnectionType.QueuedConnection
        worker.moveToThread(self._thread)
        self._prepare_wanted.connect(worker.prepare, queued)
        self._run_wanted.connect(worker.run, queued)
        self._estimate_wanted.connect(worker.estimate, queued)
        self._end_wanted.connect(worker.end, queued)
        worker.loading.connect(self._note_loading, queued)
        worker.described.connect(self._note_description, queued)
        worker.failed.connect(self._note_failure, queued)
        worker.job_changed.connect(self._note_event, queued)
        worker.job_over.connect(self._note_end, queued)
        worker.estimated.connect(self.estimated, queued)

    def _add(self, job: AnyJob) -> None:
        if self._is_closed:
            job.cancel.cancel()
            job.advance(JobState.CANCELLED)
            return
        self._jobs.append(job)
        self.jobs_changed.emit()
        self._run_next()

    def _run_next(self) -> None:
        if self._running is not None or not self._jobs or self._is_closed:
            return
        self._running = self._jobs[0]
        self._thread.start()
        self._run_wanted.emit(self._running, self._options)

    def _remove(self, job: AnyJob) -> None:
        self._jobs.remove(job)
        self.jobs_changed.emit()

    def _set_state(self, state: EngineState) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit(state)

    @Slot()
    def _note_loading(self) -> None:
        self._description = None
        self._set_state(EngineState.PREPARING)

    @Slot(object)
    def _note_description(self, description: RestorerDescription) -> None:
        is_new = description != self._description
        self._description, self._error = description, None
        self._set_state(EngineState.READY if self._running is None else EngineState.BUSY)
        if is_new:
            self.ready.emit(description)

    @Slot(object)
    def _note_failure(self, error: StudioError) -> None:
        self._error = error
        self._set_state(EngineState.FAILED)

    @Slot(object)
    def _note_event(self, event: JobEvent) -> None:
        if event.state is JobState.RUNNING and self._description is not None:
            self._set_state(EngineState.BUSY)
        if event.state is JobState.FAILED and self._state is EngineState.PREPARING:
            self._note_failure(event.job.error or StudioError(""))
        self.job_changed.emit(event)

    @Slot(object)
    def _note_end(self, job: AnyJob) -> None:
        self._running = None
        self._remove(job)
        if self._state is EngineState.BUSY:
            self._set_state(EngineState.READY)
        self._run_next()


def _spare_one_core() -> int:
    return max(1, (os.cpu_count() or 1) - 1)
