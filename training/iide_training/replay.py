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

    What is hard stays longer: of two old samples the one with the smaller loss makes room.

    Args:
        capacity: Samples that are kept.
        fresh_share: Share of every batch that is new.
    """

    def __init__(self, *, capacity: int = 1200, fresh_share: float = 0.3) -> None:
        self._capacity, self._fresh_share = capacity, fresh_share
        self._kept: list[Sample] = []
        self._losses: list[float] = []
        self._drawn: list[int] = []

    def draw(self, count: int, rng: random.Random, make: Callable[[int], Sample]) -> Sample:
        """Returns samples.

        Args:
            count: How many.
            rng: Source of chance.
            make: Makes that many new samples, tensors (N, ..., S, S) of equal N.
        """
        fresh = count if len(self._kept) < 4 * count else math.ceil(count * self._fresh_share)
        repeated = [rng.randrange(len(self._kept)) for _ in range(count - fresh)]
        old = [self._kept[place] for place in repeated]
        new = make(fresh)
        places = [self._place(rng, busy=repeated) for _ in range(fresh)]
        for index, place in enumerate(places):
            self._kept[place] = tuple(part[index].half() for part in new)
            self._losses[place] = math.inf
        self._drawn = places + repeated
        if not old:
            return new
        with torch.autocast(new[0].device.type, enabled=False):  # the CPU's refuses float16
            again = tuple(torch.stack(parts).float() for parts in zip(*old, strict=True))
        turned = _turn(again, rng)
        return tuple(torch.cat(parts) for parts in zip(new, turned, strict=True))

    def grade(self, losses: Tensor) -> None:
        """Says how hard the samples of the last draw were: (count,), in their order."""
        for place, loss in zip(self._drawn, losses.tolist(), strict=True):
            self._losses[place] = loss

    def state_dict(self) -> dict[str, Tensor]:
        """Returns all samples, stacked, with their losses, so that a run can go on as it was."""
        parts = {str(n): torch.stack(p) for n, p in enumerate(zip(*self._kept, strict=True))}
        return {**parts, "losses": torch.tensor(self._losses, dtype=torch.float64)}

    def load_state_dict(self, state: dict[str, Tensor], *, device: torch.device) -> None:
        """Takes over what `state_dict` gave.

        Args:
            state: See there.
            device: Where the samples are drawn.
        """
        parts = [state[str(n)].to(device) for n in range(len(state) - 1)]
        # Copies: a view would hold all samples in memory until the last one is replaced.
        self._kept = [tuple(row.clone() for row in rows) for rows in zip(*parts, strict=True)]
        self._losses = state["losses"].tolist()

    def _place(self, rng: random.Random, *, busy: list[int]) -> int:
        """Returns where a new sample goes: behind the others, or in the place of an easy one."""
        if len(self._kept) < self._capacity:
            self._kept.append(())
            self._losses.append(math.inf)
            return len(self._kept) - 1
        pair = [rng.randrange(self._capacity) for _ in range(2)]
        free = [place for place in pair if place not in busy] or pair
        return min(free, key=lambda place: self._losses[place])


def _turn(sample: Sample, rng: random.Random) -> Sample:
    """Flips and turns a batch of squares, all alike."""
    quarter_turns, is_flipped = rng.randrange(4), rng.random() < 0.5
    turned = (torch.rot90(part, quarter_turns, (-2, -1)) for part in sample)
    return tuple(part.flip(-1) if is_flipped else part for part in turned)
