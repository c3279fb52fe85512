"""Work of the processor that a GPU waits for, done for several samples at the same time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import torch

_MOST = 16
Result = TypeVar("Result")


def map_beside(
    function: Callable[..., Result], *arguments: Iterable[object], device: torch.device
) -> list[Result]:
    """Calls a function with each sample's arguments; returns the results in their order.

    On the CPU one after the other, since its cores are busy with training; else in threads, which
    help because numpy, OpenCV and torch let go of Python's lock.

    Args:
        function: What to call; it must not share anything between samples.
        arguments: As for `map`.
        device: Where training runs.
    """
    if device.type == "cpu":
        return list(map(function, *arguments))
    workers = min(_MOST, os.cpu_count() or 1)
    # A thread's operations are too small to be shared among cores once more.
    with ThreadPoolExecutor(workers, initializer=torch.set_num_threads, initargs=(1,)) as threads:
        return list(threads.map(function, *arguments))
