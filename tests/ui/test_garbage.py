"""Garbage is collected in the window's thread, whoever made it."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from iide_studio.ui.garbage import GarbageCollector


class _Ring:
    """Refers to itself, and notes in which thread it is taken apart."""

    def __init__(self, threads: list[int]) -> None:
        self.itself, self._threads = self, threads

    def __del__(self) -> None:
        self._threads.append(threading.get_ident())


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[GarbageCollector]:
    gc.enable()
    parent = QObject()
    collector = GarbageCollector(parent)
    yield collector
    collector.stop()
    gc.disable()


def test_threads_that_make_garbage_leave_it_to_the_window(
    qtbot: QtBot, collector: GarbageCollector
) -> None:
    threads: list[int] = []

    def work() -> None:
        for _ in range(2000):
            _Ring(threads)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert not threads
    for _ in range(40):  # more looks than are put off for a button that an earlier test left down
        collector.look()
    qtbot.waitUntil(lambda: len(threads) == 2000)
    assert set(threads) == {threading.get_ident()}


def test_old_garbage_goes_too(collector: GarbageCollector) -> None:
    threads: list[int] = []
    ring = _Ring(threads)
    gc.collect(0)
    gc.collect(1)
    del ring
    for _ in range(200):
        kept = [[] for _ in range(1000)]
        collector.look()
        del kept
        if threads:
            return
    pytest.fail("it is still there")
