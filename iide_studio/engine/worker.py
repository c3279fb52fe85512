"""What lives in the engine's thread: it has the networks and does one thing after the other."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from iide_studio.core.errors import StudioError
from iide_studio.core.jobs import AnyJob, JobEvent, JobState, as_studio_error, run_job
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import RestorerFactory, RestorerOptions
from iide_studio.engine.lazy_restorer import LazyRestorer


class Worker(QObject):
    """Does what the engine asks for; its slots run in the engine's thread, and so does torch."""

    loading = Signal()
    """Networks are about to be loaded."""
    described = Signal(object)
    """A RestorerDescription: networks are loaded, or run in another number format now."""
    failed = Signal(object)
    """A StudioError: the networks could not be loaded, or are of no use as they are."""
    job_changed = Signal(object)
    """A JobEvent."""
    job_over = Signal(object)
    """A Job, after its last event: the next one may come."""
    estimated = Signal(object, object)
    """A token, and an Estimate or a StudioError."""

    def __init__(self, create_restorer: RestorerFactory) -> None:
        """Makes it in the main thread, before it is moved to its own."""
        super().__init__()
        self._restorer = LazyRestorer(
            create_restorer, on_loading=self.loading.emit, on_loaded=self.described.emit
        )

    @Slot(object)
    def prepare(self, options: RestorerOptions) -> None:
        """Loads the networks."""
        try:
            self._restorer.choose(options)
            self._restorer.load()
        except Exception as error:  # noqa: BLE001 - torch and its drivers raise whatever they like
            self.failed.emit(as_studio_error(error))

    @Slot(object, object)
    def run(self, job: AnyJob, options: RestorerOptions) -> None:
        """Runs a job to its end, whatever happens: the next one waits for `job_over`."""
        try:
            self._restorer.choose(options)
            run_job(job, self._restorer, self.job_changed.emit)
            if self._restorer.is_loaded:
                self.described.emit(self._restorer.describe())
        except Exception as error:  # noqa: BLE001 - as in `prepare`
            self._fail(job, as_studio_error(error))
        finally:
            self.job_over.emit(job)

    @Slot(object, object, object, object)
    def estimate(
        self, token: int, size: tuple[int, int], recipe: Recipe, options: RestorerOptions
    ) -> None:
        """Says what a restoration will need."""
        try:
            self._restorer.choose(options)
            answer = self._restorer.estimate(size, recipe)
        except Exception as error:  # noqa: BLE001 - as in `prepare`
            answer = as_studio_error(error)
            if not self._restorer.is_loaded:
                self.failed.emit(answer)
        self.estimated.emit(token, answer)

    @Slot()
    def end(self) -> None:
        """Gives the networks up and ends the thread."""
        self._restorer.release()
        self.thread().quit()

    def _fail(self, job: AnyJob, error: StudioError) -> None:
        """Ends a job that did not come to its end; one that did stays as it is."""
        if job.state.is_final:
            self.failed.emit(error)
            return
        if job.state is JobState.QUEUED:
            job.advance(JobState.RUNNING)
        job.error = error
        job.advance(JobState.FAILED)
        self.job_changed.emit(JobEvent(job=job, state=JobState.FAILED))
