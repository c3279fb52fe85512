"""One thread for what takes long beside the window: reading, saving, exporting files."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

from iide_studio.core.errors import OutOfMemoryError, StudioError

_log = logging.getLogger(__name__)

Result = TypeVar("Result")

_FAREWELL = 3.0
"""Seconds that `close` waits for work that was given up; then it ends by itself."""

_Work = Callable[[], Callable[[], object]]
"""Runs in the thread; returns what is to be done with the outcome in the window's thread."""


class Worker(QObject):
    """Does one piece of work after the other; what comes of it is delivered in the window's thread.

    The thread begins with the first piece of work. After an unexpected exception in it whoever
    ordered the work is told that it failed, so that nobody waits for it, and then it is raised
    again where the outcome is delivered, so that the hook for those hears of it.
    """

    busy_changed = Signal()
    _finished = Signal(object)
    _told = Signal(object)

    def __init__(self, name: str) -> None:
        """Makes an idle worker.

        Args:
            name: The thread's, for logs.
        """
        super().__init__()
        self._name = name
        self._queue: queue.SimpleQueue[_Work | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._count = 0
        self._is_closed = False
        # Pieces of work are numbered: the last one ordered, the one being done, the last given up.
        self._last, self._now, self._given_up = 0, 0, -1
        self._finished.connect(self._deliver)
        self._told.connect(self._tell)

    @property
    def is_busy(self) -> bool:
        """Whether something is being done, or waits for it."""
        return self._count > 0

    def do(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], object],
        failed: Callable[[StudioError], object],
    ) -> None:
        """Queues a piece of work.

        Args:
            work: Called in the worker's thread; must not touch widgets or documents in use.
            then: Called in the window's thread with what came of it.
            failed: Called there instead if it raised: with the StudioError, or with one that says
                what else it was.
        """
        if self._is_closed:
            return
        self._count += 1
        self._last += 1
        self._queue.put(partial(self._carry_out, self._last, work, then, failed))
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name=self._name)
            self._thread.start()
        self.busy_changed.emit()

    def tell(self, news: Callable[[], object]) -> None:
        """Has something done in the window's thread soon; for the work, to report its progress.

        Raises:
            StudioError: if the work was given up: to be let through.
        """
        if self._now <= self._given_up:
            raise StudioError(QCoreApplication.translate("Worker", "This was given up."))
        self._told.emit(news)

    def rest(self, seconds: float) -> bool:
        """Waits until all that is queued is done, for a while; returns whether it is."""
        if self._thread is None:
            return True
        done = threading.Event()
        self.do(done.set, _ignore, _ignore)
        return done.wait(seconds)

    def give_up(self) -> None:
        """Stops what was ordered so far, each piece where it next tells of its progress."""
        self._given_up = self._last

    def close(self) -> None:
        """Finishes what is queued and ends the thread; twice does no harm."""
        self._is_closed = True
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join(_FAREWELL if self._given_up >= 0 else None)
            self._thread = None

    def _run(self) -> None:
        while (work := self._queue.get()) is not None:
            self._finished.emit(work())
            # Whatever it knows of, such as a document, is not to stay until the next one comes.
            del work

    def _carry_out(
        self,
        number: int,
        work: Callable[[], Any],
        then: Callable[[Any], object],
        failed: Callable[[StudioError], object],
    ) -> Callable[[], object]:
        self._now = number
        return _outcome(work, then, failed)

    def _deliver(self, outcome: Callable[[], object]) -> None:
        self._count -= 1
        if self._is_closed:  # the window has gone: there is nobody who could do anything with it
            return
        try:
            outcome()
        finally:
            self.busy_changed.emit()

    def _tell(self, news: Callable[[], object]) -> None:
        news()


def _outcome(
    work: Callable[[], Any],
    then: Callable[[Any], object],
    failed: Callable[[StudioError], object],
) -> Callable[[], object]:
    try:
        result = work()
    except StudioError as error:
        return _bound(failed, error)
    except MemoryError as error:
        return _bound(failed, _out_of_memory(error))
    except Exception as error:  # noqa: BLE001 - raised again in the window's thread, for its hook
        _log.info("unexpected error in a worker", exc_info=error)
        return partial(_fail_and_raise, failed, error)
    return _bound(then, result)


def _ignore(_: object) -> None:
    """Nothing depends on it."""


def _bound(call: Callable[[Any], object], value: Any) -> Callable[[], object]:
    return lambda: call(value)


def _fail_and_raise(failed: Callable[[StudioError], object], error: Exception) -> None:
    message = QCoreApplication.translate("Worker", "This failed unexpectedly: {kind}: {error}.")
    shown = StudioError(
        message.format(kind=type(error).__name__, error=error),
        QCoreApplication.translate(
            "Worker", "This is a fault of the program; please report it. You can go on."
        ),
    )
    shown.__cause__ = error
    try:
        failed(shown)
    finally:
        raise error


def _out_of_memory(error: MemoryError) -> StudioError:
    shown = OutOfMemoryError(
        QCoreApplication.translate("Worker", "The computer ran out of memory."),
        QCoreApplication.translate("Worker", "Close other photos or programs, and try again."),
    )
    shown.__cause__ = error
    return shown
