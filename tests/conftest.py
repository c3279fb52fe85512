"""What all tests share."""

from __future__ import annotations

import gc
import logging
import os
import threading
from collections.abc import Iterator

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # windows of tests need no screen
# How long an example takes says more about what else runs. The same examples every time, so that a
# change is judged by what it changes; HYPOTHESIS_PROFILE=searching looks for new ones.
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.register_profile("searching", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))


@pytest.fixture(autouse=True)
def no_thread_left_running() -> Iterator[None]:
    """Fails a test that leaves a thread of its own behind."""
    before = set(threading.enumerate())
    yield
    if _left(before):
        gc.collect()  # an error that is still referred to may hold a library's pool of threads
        for thread in _left(before):
            thread.join(2)
    left = [thread.name for thread in _left(before)]
    assert not left, f"threads left running: {left}"


def _left(before: set[threading.Thread]) -> list[threading.Thread]:
    return [t for t in threading.enumerate() if t not in before and not t.daemon]


@pytest.fixture(autouse=True)
def no_unexpected_log_warning(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """Fails a test in which our own code warns, unless it is marked `logs_warnings`."""
    yield
    if request.node.get_closest_marker("logs_warnings"):
        return
    ours = [
        record.getMessage()
        for record in caplog.get_records("call")
        if record.name.startswith("iide_") and record.levelno >= logging.WARNING
    ]
    assert not ours, f"unexpected warnings in the log: {ours}"
