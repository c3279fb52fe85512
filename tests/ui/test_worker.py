"""Work beside the window: whoever ordered it always hears how it ended."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from iide_studio.core.errors import ExportError, OutOfMemoryError, StudioError
from iide_studio.ui.worker import Worker


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    worker = Worker("test")
    yield worker
    worker.close()


class _Heard:
    def __init__(self) -> None:
        self.results: list[object] = []
        self.errors: list[StudioError] = []

    def do(self, qtbot: QtBot, worker: Worker, error: Exception | None) -> None:
        def work() -> str:
            if error is not None:
                raise error
            return "done"

        worker.do(work, self.results.append, self.errors.append)
        qtbot.waitUntil(lambda: not worker.is_busy)


def test_results_and_errors_are_told(qtbot: QtBot, worker: Worker) -> None:
    heard = _Heard()
    heard.do(qtbot, worker, None)
    expected = ExportError("The disk is full.")
    heard.do(qtbot, worker, expected)
    assert heard.results == ["done"]
    assert heard.errors == [expected]


def test_something_unexpected_is_told_and_raised_once(qtbot: QtBot, worker: Worker) -> None:
    heard, fault = _Heard(), ZeroDivisionError("of nothing")
    with qtbot.captureExceptions() as raised:
        heard.do(qtbot, worker, fault)
        qtbot.waitUntil(lambda: len(raised) == 1)
    assert raised[0][1] is fault
    assert "ZeroDivisionError: of nothing" in heard.errors[0].message
    assert heard.errors[0].hint
    assert heard.errors[0].__cause__ is fault
    heard.do(qtbot, worker, None)
    assert heard.results == ["done"]


def test_too_little_memory_is_no_fault(qtbot: QtBot, worker: Worker) -> None:
    heard = _Heard()
    heard.do(qtbot, worker, MemoryError())
    assert isinstance(heard.errors[0], OutOfMemoryError)
