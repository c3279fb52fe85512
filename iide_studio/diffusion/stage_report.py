"""Progress that is honest over several stages, and notes on what each of them did."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import numpy as np

from iide_studio.core.restoration import CancelToken, OnProgress, Progress, StageNote


class StageReport:
    """Turns the steps of stages into progress of the whole job.

    Args:
        on_progress: Where progress goes.
        cancel: Asked at every step.
        weights: Expected seconds (or any measure) of each stage, by name, in order.
    """

    def __init__(
        self, on_progress: OnProgress, cancel: CancelToken, weights: Mapping[str, float]
    ) -> None:
        self._on_progress = on_progress
        self._weights = dict(weights)
        self._finished = 0.0
        self.cancel = cancel
        self.notes: list[StageNote] = []

    @contextmanager
    def stage(self, name: str) -> Iterator[Stage]:
        """Runs one stage; its seconds are noted when it ends without an error."""
        self.cancel.raise_if_cancelled()
        stage, start = Stage(name, self._send, self.cancel), time.monotonic()
        stage.step(0, 1)
        yield stage
        self._finished += self._weights.get(name, 0.0)
        self._send(name, 1, 1, None, is_finished=True)
        if stage.text:
            values = {**stage.values, "seconds": round(time.monotonic() - start, 2)}
            self.notes.append(StageNote(stage=name, text=stage.text, values=values))

    def finish(self) -> None:
        """Reports that everything is done."""
        name = next(reversed(self._weights), "")
        self._on_progress(Progress(stage=name, step=1, steps=1, fraction=1.0))

    def _send(
        self,
        name: str,
        step: int,
        steps: int,
        preview: np.ndarray | None,
        *,
        is_finished: bool = False,
    ) -> None:
        running = 0.0 if is_finished else self._weights.get(name, 0.0) * step / max(steps, 1)
        fraction = min(1.0, (self._finished + running) / max(sum(self._weights.values()), 1e-9))
        self._on_progress(
            Progress(stage=name, step=step, steps=steps, fraction=fraction, preview=preview)
        )


class Stage:
    """One stage that is running.

    Attributes:
        text: What it did, one sentence; empty = not worth a note.
        values: The numbers in it.
        cancel: The job's token.
    """

    def __init__(self, name: str, send: Callable[..., None], cancel: CancelToken) -> None:
        self._name, self._send = name, send
        self.text = ""
        self.values: dict[str, Any] = {}
        self.cancel = cancel

    def step(self, step: int, steps: int, preview: np.ndarray | None = None) -> None:
        """Reports finished steps; raises RestoreCancelled if the user cancelled."""
        self.cancel.raise_if_cancelled()
        self._send(self._name, step, steps, preview)

    def note(self, text: str, **values: Any) -> None:
        """Says what the stage did; a second call adds a sentence."""
        self.text = f"{self.text} {text}".strip()
        self.values.update(values)
