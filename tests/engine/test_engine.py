"""The engine: what its users hear, in which thread the networks are, and how it ends."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from iide_studio.core.document import Document
from iide_studio.core.errors import CheckpointError, OutOfMemoryError
from iide_studio.core.jobs import AnyJob, JobEvent, JobState
from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import (
    CancelToken,
    Estimate,
    Restorer,
    RestoreRequest,
    RestorerOptions,
)
from iide_studio.core.scratch_search import DetectRequest
from iide_studio.engine.engine import Engine, EngineState
from tests.fakes import FakeRestorer


class Listener(QObject):
    """Hears everything that an engine says."""

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self.events: list[JobEvent] = []
        self.states: list[EngineState] = []
        self.answers: dict[int, object] = {}
        engine.job_changed.connect(self.hear_event)
        engine.state_changed.connect(self.hear_state)
        engine.estimated.connect(self.hear_estimate)

    def hear_event(self, event: JobEvent) -> None:
        assert threading.current_thread() is threading.main_thread()
        self.events.append(event)

    def hear_state(self, state: EngineState) -> None:
        self.states.append(state)

    def hear_estimate(self, token: int, answer: object) -> None:
        self.answers[token] = answer

    def of(self, job: AnyJob) -> list[JobState]:
        return [e.state for e in self.events if e.job is job and e.progress is None]


class Gate:
    """Holds a restorer at its first step until it is opened."""

    def __init__(self, restorer: FakeRestorer) -> None:
        self.reached, self._open = threading.Event(), threading.Event()
        restorer.on_step = self._step

    def _step(self, cancel: CancelToken) -> None:
        self.reached.set()
        while not self._open.wait(0.005):
            cancel.raise_if_cancelled()

    def open(self) -> None:
        self._open.set()


@pytest.fixture
def restorer() -> FakeRestorer:
    return FakeRestorer()


@pytest.fixture
def engine(qtbot: QtBot, restorer: FakeRestorer) -> Iterator[Engine]:
    engine = Engine(restorer.create, threads=1)
    yield engine
    engine.close()


@pytest.fixture
def heard(engine: Engine) -> Listener:
    return Listener(engine)


def photo() -> Photo:
    return Photo(np.full((64, 96, 3), 100, np.uint8))


def request() -> RestoreRequest:
    return RestoreRequest(photo=photo(), recipe=Recipe())


def restore(engine: Engine, title: str = "Restore") -> AnyJob:
    return engine.restore(request(), title=title)


def test_nothing_is_loaded_before_it_is_needed(engine: Engine, restorer: FakeRestorer) -> None:
    assert engine.state is EngineState.IDLE
    assert engine.description is None
    assert restorer.options is None


def test_restoration_comes_back(qtbot: QtBot, engine: Engine, heard: Listener) -> None:
    job = restore(engine)
    qtbot.waitUntil(lambda: JobState.DONE in heard.of(job))
    assert heard.of(job) == [JobState.RUNNING, JobState.DONE]
    assert job.result is not None
    assert (job.result.pixels == 101).all()
    assert [e.progress.fraction for e in heard.events if e.progress is not None][-1] == 1
    qtbot.waitUntil(lambda: engine.state is EngineState.READY)
    assert heard.states == [EngineState.PREPARING, EngineState.BUSY, EngineState.READY]
    assert engine.jobs == ()


def test_probability_comes_back(qtbot: QtBot, engine: Engine, heard: Listener) -> None:
    job = engine.detect(DetectRequest.from_document(Document.from_photo(photo())), title="Detect")
    qtbot.waitUntil(lambda: JobState.DONE in heard.of(job))
    assert job.result is not None
    assert job.result.shape == (64, 96)
    assert job.result.dtype == np.uint16
    assert job.result.max() == round(0.2 * 65535)  # so large a spot is only suspected


def test_networks_are_made_and_run_in_one_other_thread(qtbot: QtBot) -> None:
    seen: list[threading.Thread] = []

    def create(options: RestorerOptions) -> Restorer:
        seen.append(threading.current_thread())
        assert options.threads == 3
        return restorer

    restorer = FakeRestorer()
    restorer.on_step = lambda _cancel: seen.append(threading.current_thread())
    engine = Engine(create, threads=3)
    with qtbot.waitSignal(engine.ready):
        restore(engine)
    qtbot.waitUntil(lambda: engine.state is EngineState.READY)
    engine.close()
    assert len(set(seen)) == 1
    assert seen[0] is not threading.main_thread()


def test_jobs_run_one_after_the_other(
    qtbot: QtBot, engine: Engine, heard: Listener, restorer: FakeRestorer
) -> None:
    gate = Gate(restorer)
    first, second, third = (restore(engine, title) for title in "abc")
    qtbot.waitUntil(gate.reached.is_set)
    assert engine.jobs == (first, second, third)
    engine.move(third, 0)
    assert engine.jobs == (first, third, second)
    gate.open()
    qtbot.waitUntil(lambda: not engine.jobs)
    done = [e.job for e in heard.events if e.state is JobState.DONE]
    assert done == [first, third, second]


def test_running_job_is_cancelled(
    qtbot: QtBot, engine: Engine, heard: Listener, restorer: FakeRestorer
) -> None:
    gate = Gate(restorer)
    job = restore(engine)
    qtbot.waitUntil(gate.reached.is_set)
    engine.cancel(job)
    qtbot.waitUntil(lambda: engine.state is EngineState.READY)
    assert heard.of(job) == [JobState.RUNNING, JobState.CANCELLED]
    assert job.result is None


def test_waiting_job_is_cancelled_at_once(
    qtbot: QtBot, engine: Engine, heard: Listener, restorer: FakeRestorer
) -> None:
    gate = Gate(restorer)
    first, second = restore(engine), restore(engine)
    qtbot.waitUntil(gate.reached.is_set)
    engine.cancel(second)
    assert heard.of(second) == [JobState.CANCELLED]
    assert engine.jobs == (first,)
    gate.open()
    qtbot.waitUntil(lambda: not engine.jobs)
    assert len(restorer.requests) == 1


def test_failed_job_tells_why_and_the_next_one_runs(
    qtbot: QtBot, engine: Engine, heard: Listener, restorer: FakeRestorer
) -> None:
    restorer.error = OutOfMemoryError("Too little memory.", "Use smaller tiles.")
    job = restore(engine)
    qtbot.waitUntil(lambda: not engine.jobs)
    assert heard.of(job)[-1] is JobState.FAILED
    assert job.error is restorer.error
    assert engine.state is EngineState.READY
    restorer.error = None
    job = restore(engine)
    qtbot.waitUntil(lambda: JobState.DONE in heard.of(job))


def test_failed_job_is_tried_again_with_less(
    qtbot: QtBot, engine: Engine, heard: Listener, restorer: FakeRestorer
) -> None:
    restorer.error = OutOfMemoryError("Too little memory.")
    job = restore(engine, "Restore")
    qtbot.waitUntil(lambda: not engine.jobs)
    restorer.error = None
    with qtbot.waitSignal(engine.retried) as signal:
        again = engine.retry(job, RestoreRequest(photo=photo(), recipe=Recipe(tile=128)))
    assert signal.args == [job, again]
    qtbot.waitUntil(lambda: JobState.DONE in heard.of(again))
    assert again.title == "Restore"
    assert restorer.requests[-1].recipe.tile == 128


def test_missing_checkpoint_fails_the_job_and_can_be_mended(
    qtbot: QtBot, engine: Engine, heard: Listener, restorer: FakeRestorer
) -> None:
    def refuse(options: RestorerOptions) -> FakeRestorer:
        if options.checkpoint == "gone":
            raise CheckpointError("There is no checkpoint.", "Choose another one.")
        return FakeRestorer()

    restorer.create_hook = refuse
    engine.set_options(RestorerOptions(checkpoint="gone"))
    job = restore(engine)
    qtbot.waitUntil(lambda: not engine.jobs)
    assert isinstance(job.error, CheckpointError)
    assert engine.state is EngineState.FAILED
    assert engine.error is job.error
    engine.set_options(RestorerOptions(checkpoint="there"))
    job = restore(engine)
    qtbot.waitUntil(lambda: JobState.DONE in heard.of(job))
    qtbot.waitUntil(lambda: engine.state is EngineState.READY)
    assert engine.error is None


def test_other_options_load_other_networks(
    qtbot: QtBot, engine: Engine, restorer: FakeRestorer
) -> None:
    made: list[str] = []

    def create(options: RestorerOptions) -> FakeRestorer:
        made.append(options.checkpoint)
        return FakeRestorer()

    restorer.create_hook = create
    for name in ("one", "one", "two"):
        engine.set_options(RestorerOptions(checkpoint=name))
        restore(engine)
        qtbot.waitUntil(lambda: not engine.jobs)
    assert made == ["one", "two"]


def test_preparing_loads_once(qtbot: QtBot, engine: Engine, heard: Listener) -> None:
    with qtbot.waitSignal(engine.ready) as signal:
        engine.prepare()
    assert signal.args is not None
    assert signal.args[0] == engine.description
    assert heard.states == [EngineState.PREPARING, EngineState.READY]


def test_estimates_answer_by_token(qtbot: QtBot, engine: Engine, heard: Listener) -> None:
    tokens = [engine.estimate((100, 200), Recipe()) for _ in range(3)]
    qtbot.waitUntil(lambda: len(heard.answers) == 3)
    assert sorted(heard.answers) == sorted(tokens)
    assert all(isinstance(answer, Estimate) for answer in heard.answers.values())


def test_estimate_that_fails_answers_with_the_error(
    qtbot: QtBot, engine: Engine, heard: Listener, restorer: FakeRestorer
) -> None:
    def refuse(_options: RestorerOptions) -> FakeRestorer:
        raise CheckpointError("There is no checkpoint.")

    restorer.create_hook = refuse
    token = engine.estimate((100, 200), Recipe())
    qtbot.waitUntil(lambda: token in heard.answers)
    assert isinstance(heard.answers[token], CheckpointError)
    assert engine.state is EngineState.FAILED


@pytest.mark.logs_warnings
def test_whatever_loading_raises_is_told(
    qtbot: QtBot, engine: Engine, restorer: FakeRestorer
) -> None:
    def break_down(_options: RestorerOptions) -> FakeRestorer:
        raise ImportError("libcuda.so.1")

    restorer.create_hook = break_down
    engine.prepare()
    qtbot.waitUntil(lambda: engine.state is EngineState.FAILED)
    assert engine.error is not None
    assert "libcuda" in engine.error.message


@pytest.mark.logs_warnings
def test_networks_that_cannot_be_chosen_fail_the_job_and_the_next_one_runs(
    qtbot: QtBot, engine: Engine, heard: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(_options: RestorerOptions) -> None:
        raise RuntimeError("the driver has gone")

    with monkeypatch.context() as patch:
        patch.setattr(engine._worker._restorer, "choose", break_down)
        first = restore(engine)
        qtbot.waitUntil(lambda: not engine.jobs)
    assert first.state is JobState.FAILED
    assert first.error is not None
    assert "the driver has gone" in first.error.message
    assert heard.of(first) == [JobState.FAILED]
    second = restore(engine)
    qtbot.waitUntil(lambda: JobState.DONE in heard.of(second))


@pytest.mark.logs_warnings
def test_networks_that_cannot_be_described_do_not_hold_up_the_queue(
    qtbot: QtBot,
    engine: Engine,
    heard: Listener,
    restorer: FakeRestorer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def break_down() -> None:
        raise RuntimeError("the driver has gone")

    engine.prepare()
    qtbot.waitUntil(lambda: engine.state is EngineState.READY)
    with monkeypatch.context() as patch:
        patch.setattr(restorer, "describe", break_down)
        first = restore(engine)
        qtbot.waitUntil(lambda: not engine.jobs)
    assert first.state is JobState.DONE  # its result is there
    assert engine.state is EngineState.FAILED
    assert engine.error is not None
    second = restore(engine)
    qtbot.waitUntil(lambda: JobState.DONE in heard.of(second) and not engine.jobs)
    assert engine.state is EngineState.READY


def test_closing_cancels_everything_and_ends_the_thread(
    qtbot: QtBot, engine: Engine, restorer: FakeRestorer
) -> None:
    gate = Gate(restorer)
    first, second = restore(engine), restore(engine)
    qtbot.waitUntil(gate.reached.is_set)
    engine.close()
    assert first.state is JobState.CANCELLED
    assert second.state is JobState.CANCELLED
    assert engine._thread.isFinished()
    assert restore(engine).state is JobState.CANCELLED
