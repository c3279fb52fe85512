"""Samples that return: which stay, and which make room."""

from __future__ import annotations

import random

import torch

from iide_training.replay import ReplayPool


def test_hard_samples_stay_longer_than_easy_ones() -> None:
    """Samples are numbers; odd ones are hard."""
    counter = iter(range(10_000))

    def make(count: int) -> tuple[torch.Tensor, ...]:
        values = [float(next(counter) % 100) for _ in range(count)]
        return (torch.tensor(values).reshape(count, 1, 1, 1).expand(count, 1, 4, 4),)

    pool, rng = ReplayPool(capacity=60, fresh_share=0.25), random.Random(0)
    returned: list[int] = []
    for step in range(300):
        (batch,) = pool.draw(8, rng, make)
        numbers = batch[:, 0, 0, 0].round().long()
        pool.grade((numbers % 2).float())
        if step > 100:
            returned += numbers[2:].tolist()
    odd = sum(number % 2 for number in returned) / len(returned)
    assert odd > 0.6
