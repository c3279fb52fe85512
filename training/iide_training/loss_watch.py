"""Notices when training has gone astray."""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import median, quantiles

HISTORY, RECENT = 200, 10


class LossWatch:
    """Compares the latest losses with those of the steps before.

    The middle of the latest ten may lie above that of the last 200 by a number of times the width
    in which four fifths of them lie. Single bad batches do not count.

    Args:
        tolerance: That number; 0 never sees a spike.
        losses: What was seen before, to go on from.

    Attributes:
        is_calm: Whether the latest loss was a usual one, so that this is a state to go back to.
    """

    def __init__(self, tolerance: float, losses: Sequence[float] = ()) -> None:
        self._tolerance, self._losses = tolerance, list(losses)
        self.is_calm = True

    @property
    def losses(self) -> list[float]:
        """The losses that are remembered, oldest first."""
        return list(self._losses)

    def is_spike(self, loss: float) -> bool:
        """Takes a step's loss; returns whether the run should go back."""
        if not math.isfinite(loss) or self._tolerance <= 0:
            return False
        self._losses = [*self._losses[-(HISTORY + RECENT - 1) :], loss]
        earlier, latest = self._losses[:-RECENT], self._losses[-RECENT:]
        if len(earlier) < HISTORY // 2:
            return False
        tenths = quantiles(earlier, n=10)
        limit = median(earlier) + self._tolerance * (tenths[-1] - tenths[0] + 1e-9)
        self.is_calm = loss <= limit
        return median(latest) > limit

    def forget(self) -> None:
        """Begins anew, after the run has gone back."""
        self._losses, self.is_calm = [], True
