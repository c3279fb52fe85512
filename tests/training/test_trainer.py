"""The loop: goes on where it stopped, and lets no bad step through."""

from __future__ import annotations

import csv
import random
from pathlib import Path

import torch
from torch import Tensor, nn

from iide_training.trainer import LoopSettings, Trainer


class LineStage:
    """Fits a line."""

    name = "line"

    def __init__(self, *, bad_steps: tuple[int, ...] = ()) -> None:
        torch.manual_seed(0)
        self.model: nn.Module = nn.Linear(1, 1)
        self._bad_steps, self.steps = bad_steps, 0

    def loss(self, rng: random.Random, generator: torch.Generator) -> Tensor:
        self.steps += 1
        x = torch.rand(8, 1, generator=generator)
        loss = (self.model(x).float() - (3 * x - 1)).square().mean()
        return loss * float("nan") if self.steps in self._bad_steps else loss

    def score(self, model: nn.Module) -> dict[str, float]:
        x = torch.linspace(0, 1, 5)[:, None]
        with torch.no_grad():
            return {"score": -float((model(x) - (3 * x - 1)).square().mean())}


def _settings(seconds: float) -> LoopSettings:
    return LoopSettings(minutes=seconds / 60, learning_rate=0.05, warmup_steps=5, average=0.9)


def test_training_improves_the_score_and_writes_a_log(tmp_path: Path) -> None:
    stage = LineStage()
    before = stage.score(stage.model)["score"]

    Trainer(stage, _settings(0.3), tmp_path).run()

    rows = list(csv.DictReader((tmp_path / "log.csv").open()))
    assert float(rows[-1]["score"]) > before
    assert int(rows[-1]["step"]) == stage.steps
    assert not list(tmp_path.glob("*.part"))


def test_a_second_run_goes_on_where_the_first_one_stopped(tmp_path: Path) -> None:
    first = LineStage()
    averaged = Trainer(first, _settings(0.1), tmp_path).run()

    second = LineStage()
    trainer = Trainer(second, _settings(0.2), tmp_path)

    assert trainer._step == first.steps
    for found, expected in ((second.model, first.model), (trainer.averaged, averaged)):
        for a, b in zip(found.parameters(), expected.parameters(), strict=True):
            assert torch.equal(a, b)
    trainer.run()
    assert trainer._step == first.steps + second.steps > first.steps


def test_a_finished_run_takes_no_further_step(tmp_path: Path) -> None:
    Trainer(LineStage(), _settings(0.05), tmp_path).run()
    again = LineStage()

    Trainer(again, _settings(0.05), tmp_path).run()

    assert again.steps == 0


def test_steps_that_are_no_numbers_are_skipped(tmp_path: Path) -> None:
    stage = LineStage(bad_steps=(2, 3))

    averaged = Trainer(stage, _settings(0.1), tmp_path).run()

    assert all(parameter.isfinite().all() for parameter in averaged.parameters())
    assert all(parameter.isfinite().all() for parameter in stage.model.parameters())
    assert list(csv.DictReader((tmp_path / "log.csv").open()))[-1]["skipped"] == "2"
