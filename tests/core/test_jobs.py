"""States and events of a job."""

from __future__ import annotations

import numpy as np
import pytest

from iide_studio.core.errors import DeviceError, OutOfMemoryError
from iide_studio.core.jobs import Job, JobEvent, JobState, run_job, throttled
from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import Progress, RestoreRequest
from tests.fakes import FakeRestorer


@pytest.fixture
def job() -> Job:
    photo = Photo(np.zeros((64, 64, 3), np.uint8))
    return Job(request=RestoreRequest(photo=photo, recipe=Recipe()))


def states(job: Job, restorer: FakeRestorer) -> list[JobState]:
    events: list[JobEvent] = []
    run_job(job, restorer, events.append)
    return [e.state for e in events if e.progress is None]


def test_done(job: Job) -> None:
    assert states(job, FakeRestorer()) == [JobState.RUNNING, JobState.DONE]
    assert job.result is not None
    assert job.state.is_final


def test_failed(job: Job) -> None:
    restorer = FakeRestorer()
    restorer.error = DeviceError("No device.")
    assert states(job, restorer) == [JobState.RUNNING, JobState.FAILED]
    assert job.error is restorer.error


def test_memory_error_becomes_a_sentence(job: Job) -> None:
    restorer = FakeRestorer()
    restorer.error = MemoryError()
    run_job(job, restorer, lambda _event: None)
    assert isinstance(job.error, OutOfMemoryError)


@pytest.mark.logs_warnings
def test_unexpected_error_is_kept_as_the_cause(job: Job) -> None:
    restorer = FakeRestorer()
    restorer.error = ZeroDivisionError()
    assert states(job, restorer)[-1] is JobState.FAILED
    assert job.error is not None
    assert job.error.__cause__ is restorer.error


def test_cancelled_in_the_middle(job: Job) -> None:
    restorer = FakeRestorer()
    restorer.on_step = lambda cancel: cancel.cancel()
    assert states(job, restorer) == [JobState.RUNNING, JobState.CANCELLED]
    assert job.result is None


def test_cancelled_before_it_began(job: Job) -> None:
    restorer = FakeRestorer()
    job.cancel.cancel()
    assert states(job, restorer) == [JobState.CANCELLED]
    assert restorer.requests == []


def test_finished_job_cannot_run_again(job: Job) -> None:
    run_job(job, FakeRestorer(), lambda _event: None)
    with pytest.raises(ValueError, match="from done to running"):
        job.advance(JobState.RUNNING)


def test_progress_comes_at_most_ten_times_a_second() -> None:
    times = iter(np.arange(101) / 100)
    seen: list[Progress] = []
    limited = throttled(seen.append, clock=lambda: float(next(times)))
    for step in range(100):
        limited(Progress(stage="Work", step=step, steps=100, fraction=step / 101))
    limited(Progress(stage="Work", step=100, steps=100, fraction=1.0))
    assert len(seen) <= 12
    assert seen[-1].fraction == 1


def test_a_stage_that_is_over_at_once_shows_its_first_preview() -> None:
    seen: list[Progress] = []
    limited = throttled(seen.append, clock=lambda: 0.0)
    picture = np.zeros((8, 8, 3), np.uint8)
    for stage in ("Repairing", "Adding detail"):
        for step, preview in enumerate((None, picture, picture)):
            limited(Progress(stage=stage, step=step, steps=3, fraction=step / 9, preview=preview))
    assert [(p.stage, p.step) for p in seen] == [
        ("Repairing", 0),
        ("Repairing", 1),
        ("Adding detail", 0),
        ("Adding detail", 1),
    ]
