"""The loop: goes on where it stopped, bit for bit, and lets no bad step through."""

from __future__ import annotations

import csv
import os
import random
import signal
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from iide_studio.core.errors import StudioError
from iide_training.loss_watch import LossWatch
from iide_training.replay import ReplayPool, Sample
from iide_training.settings import SettingsError
from iide_training.stopping import StopRequest, TrainingStoppedError, parse_duration
from iide_training.trainer import LoopSettings, Trainer
from iide_training.weight_files import BEST, find_weights, read_weights


class LineStage:
    """Fits a line."""

    name = "line"

    def __init__(self, *, bad_steps: tuple[int, ...] = ()) -> None:
        torch.manual_seed(0)
        self.line = nn.Linear(1, 1)
        self.model: nn.Module = self.line
        self._bad_steps, self.steps = bad_steps, 0
        self.scores: list[float] = []

    def loss(self, rng: random.Random, generator: torch.Generator) -> Tensor:
        self.steps += 1
        x = torch.rand(8, 1, generator=generator)
        loss = (self.model(x).float() - (3 * x - 1)).square().mean()
        return loss * float("nan") if self.steps in self._bad_steps else loss

    def score(self, model: nn.Module) -> dict[str, float]:
        x = torch.linspace(0, 1, 5)[:, None]
        with torch.no_grad():
            self.scores.append(-float((model(x) - (3 * x - 1)).square().mean()))
        return {"score": self.scores[-1]}


class PoolStage(LineStage):
    """Fits a plane to samples that are used again; draws from every source of chance."""

    name = "pool"

    def __init__(self, *, stop_at: int | None = None) -> None:
        super().__init__()
        self.model: nn.Module = nn.Sequential(
            nn.Conv2d(1, 4, 3), nn.Dropout(0.2), nn.Conv2d(4, 1, 3)
        )
        self.pool = ReplayPool(capacity=12)
        self._stop_at = stop_at

    def loss(self, rng: random.Random, generator: torch.Generator) -> Tensor:
        self.steps += 1
        if self.steps == self._stop_at:
            os.kill(os.getpid(), signal.SIGTERM)
        (image,) = self.pool.draw(2, rng, lambda count: self._make(count, generator))
        error = (self.model(image) - image[..., 2:-2, 2:-2]).square().mean((1, 2, 3))
        self.pool.grade(error.detach())
        return error.mean()

    def _make(self, count: int, generator: torch.Generator) -> Sample:
        return (torch.rand(count, 1, 8, 8, generator=generator),)

    def score(self, model: nn.Module) -> dict[str, float]:
        return {"score": float(torch.rand(()))}


def _settings(seconds: float = 0, **changes: Any) -> LoopSettings:
    values = {"minutes": seconds / 60, "learning_rate": 0.05, "warmup_steps": 5, "average": 0.9}
    return LoopSettings(**values | changes)


def _assert_same(found: nn.Module, expected: nn.Module) -> None:
    for a, b in zip(found.parameters(), expected.parameters(), strict=True):
        assert torch.equal(a, b)


def test_training_improves_the_score_and_writes_a_log(tmp_path: Path) -> None:
    stage = LineStage()
    before = stage.score(stage.model)["score"]

    Trainer(stage, _settings(0.3), tmp_path).run()

    rows = list(csv.DictReader((tmp_path / "log.csv").open()))
    assert float(rows[-1]["score"]) > before
    assert int(rows[-1]["step"]) == stage.steps
    assert not [p for p in tmp_path.iterdir() if p.suffix in (".part", ".pt")]


def test_a_second_run_goes_on_where_the_first_one_stopped(tmp_path: Path) -> None:
    first = LineStage()
    averaged = Trainer(first, _settings(0.1), tmp_path).run()

    second = LineStage()
    trainer = Trainer(second, _settings(0.2), tmp_path)

    _assert_same(second.model, first.model)
    _assert_same(trainer.averaged, averaged)
    trainer.run()
    assert second.steps > 0


@pytest.mark.parametrize("precision", ["no", "bf16"])
def test_twenty_steps_are_ten_and_ten_more(tmp_path: Path, precision: str) -> None:
    settings = _settings(steps=20, mixed_precision=precision, accumulation=2)
    whole = PoolStage()
    averaged = Trainer(whole, settings, tmp_path / "whole").run()

    torch.manual_seed(99)
    killed = PoolStage(stop_at=19)  # in the middle of the tenth step of two batches
    with pytest.raises(KeyboardInterrupt):
        Trainer(killed, settings, tmp_path / "parts").run()
    torch.manual_seed(77)
    resumed = PoolStage()
    again = Trainer(resumed, settings, tmp_path / "parts").run()

    assert (killed.steps, resumed.steps) == (20, 20)
    _assert_same(resumed.model, whole.model)
    _assert_same(again, averaged)


def test_a_time_limit_leaves_a_state(tmp_path: Path) -> None:
    now = [0.0]
    stop = StopRequest(5, clock=lambda: now[0])
    stage = LineStage()
    trainer = Trainer(stage, _settings(steps=50), tmp_path, stop=stop)
    now[0] = 6.0

    with pytest.raises(TrainingStoppedError, match="after 1 steps"):
        trainer.run()

    rest = LineStage()
    Trainer(rest, _settings(steps=50), tmp_path).run()
    assert stage.steps + rest.steps == 50


def test_a_finished_run_takes_no_further_step(tmp_path: Path) -> None:
    Trainer(LineStage(), _settings(steps=3), tmp_path).run()
    again = LineStage()

    Trainer(again, _settings(steps=3), tmp_path).run()

    assert again.steps == 0


def test_steps_that_are_no_numbers_are_skipped(tmp_path: Path) -> None:
    stage = LineStage(bad_steps=(2, 3))

    averaged = Trainer(stage, _settings(steps=20), tmp_path).run()

    assert all(parameter.isfinite().all() for parameter in averaged.parameters())
    assert all(parameter.isfinite().all() for parameter in stage.model.parameters())
    assert list(csv.DictReader((tmp_path / "log.csv").open()))[-1]["skipped"] == "2"


class LeapingStage(LineStage):
    """Jumps away once, far more than one bad batch would."""

    def loss(self, rng: random.Random, generator: torch.Generator) -> Tensor:
        if self.steps == 160:
            with torch.no_grad():
                self.line.weight.fill_(1e4)
        return super().loss(rng, generator)


def test_a_spike_of_the_loss_takes_the_run_back(tmp_path: Path) -> None:
    stage = LeapingStage()

    Trainer(stage, _settings(steps=220, save_seconds=0), tmp_path).run()

    # Whatever was saved during the ten steps that it takes to notice is not what is gone back to.
    assert float(stage.line.weight.detach()) < 100
    assert list(csv.DictReader((tmp_path / "log.csv").open()))[-1]["returned"] == "1"


def test_single_bad_batches_are_no_spike() -> None:
    watch = LossWatch(8)

    seen = [watch.is_spike(100.0 if n % 50 == 49 else 1 + 0.1 * (n % 7)) for n in range(400)]

    assert not any(seen)


def test_the_best_weights_are_kept(tmp_path: Path) -> None:
    stage = LineStage()
    scores = iter([1.0, 3.0, 2.0])
    stage.score = lambda _model: {"score": next(scores)}  # type: ignore[method-assign]

    for steps in (2, 4):
        Trainer(stage, _settings(steps=steps), tmp_path).run()
    best = read_weights(tmp_path / BEST)
    Trainer(stage, _settings(steps=6), tmp_path).run()

    assert find_weights(tmp_path) == tmp_path / BEST
    assert torch.equal(read_weights(tmp_path / BEST)["weight"], best["weight"])


def test_what_cannot_be_had_gives_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="fp16"):
        Trainer(LineStage(), _settings(steps=1, mixed_precision="fp16"), tmp_path)
    with pytest.raises(SettingsError, match="bitsandbytes"):
        Trainer(LineStage(), _settings(steps=1, optimizer="adamw-8bit"), tmp_path)


def test_a_state_of_another_network_gives_a_sentence(tmp_path: Path) -> None:
    Trainer(LineStage(), _settings(steps=1), tmp_path).run()

    with pytest.raises(StudioError, match="does not fit"):
        Trainer(PoolStage(), _settings(steps=2), tmp_path)


@pytest.mark.parametrize(
    ("text", "seconds"), [("9m", 540), ("90s", 90), ("1h30m", 5400), ("1.5h", 5400), ("20", 20)]
)
def test_durations_are_read(text: str, seconds: float) -> None:
    assert parse_duration(text) == seconds


@pytest.mark.parametrize("text", ["", "soon", "9 x", "-5m", "0s"])
def test_other_durations_are_refused(text: str) -> None:
    with pytest.raises(SettingsError, match="duration"):
        parse_duration(text)
