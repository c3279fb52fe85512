"""Reuses aged samples: simulating damage costs as much as a small network's step."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

import torch
from torch import Tensor

Sample = tuple[Tensor, ...]


class ReplayPool:
    """Gives batches of which only a share is new; the others return, turned and flipped.

    Args:
        make: Makes that many new samples, tensors (N, ..., S, S) of equal N.
        capacity: Samples that are kept.
        fresh_share: Share of every batch that is new.
    """

    def __init__(
        self, make: Callable[[int], Sample], *, capacity: int = 1200, fresh_share: float = 0.3
    ) -> None:
        self._make, self._capacity, self._fresh_share = make, capacity, fresh_share
        self._kept: list[Sample] = []
        self._next = 0

    def draw(self, count: int, rng: random.Random) -> Sample:
        """Returns `count` samples."""
        fresh = count if len(self._kept) < 4 * count else math.ceil(count * self._fresh_share)
        old = [rng.choice(self._kept) for _ in range(count - fresh)]
        new = self._make(fresh)
        for index in range(fresh):
            self._keep(tuple(part[index].half() for part in new))
        if not old:
            return new
        again = tuple(torch.stack([p.float() for p in parts]) for parts in zip(*old, strict=True))
        turned = _turn(again, rng)
        return tuple(torch.cat(parts) for parts in zip(new, turned, strict=True))

    def _keep(self, sample: Sample) -> None:
        if len(self._kept) < self._capacity:
            self._kept.append(sample)
        else:
            self._kept[self._next] = sample
            self._next = (self._next + 1) % self._capacity


def _turn(sample: Sample, rng: random.Random) -> Sample:
    """Flips and turns a batch of squares, all alike."""
    quarter_turns, is_flipped = rng.randrange(4), rng.random() < 0.5
    turned = (torch.rot90(part, quarter_turns, (-2, -1)) for part in sample)
    return tuple(part.flip(-1) if is_flipped else part for part in turned)
