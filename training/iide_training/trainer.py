"""The training loop that every stage shares: averaging, resuming, skipping bad steps, a log."""

from __future__ import annotations

import copy
import dataclasses
import math
import random
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import torch
from torch import Tensor, nn

from iide_training.acceleration import make_accelerator, make_optimizer, prepare_networks
from iide_training.loss_watch import LossWatch
from iide_training.settings import StageSettings
from iide_training.stopping import StopRequest, TrainingStoppedError
from iide_training.trainer_state import STATE, Progress, TrainerState
from iide_training.training_log import TrainingLog
from iide_training.weight_files import AVERAGED, BEST, write_tensors

LARGEST_SHARE_OF_SAVING = 1 / 30
"""Of the time; large pools of samples take seconds to write."""


@dataclass(frozen=True, kw_only=True)
class LoopSettings:
    """How long and how fast to train.

    Attributes:
        minutes: Training time in all, over every resumed run; the learning rate follows it.
        steps: Steps in all, in place of minutes: only these make a run repeatable bit for bit.
        learning_rate: Peak of the cosine.
        warmup_steps: Steps of linear rise.
        average: Decay of the exponential moving average of the weights.
        clip: Largest norm of the gradient.
        accumulation: Batches of which each step takes the mean gradient.
        mixed_precision: "no", "bf16" or "fp16"; the last one needs a GPU.
        optimizer: "adamw", or "adamw-8bit" with bitsandbytes.
        rollback: See LossWatch; 0 never goes back.
        gradient_checkpointing: Saves memory for time, in networks that can.
        compile: Whether networks are compiled by torch.compile.
        save_seconds: Time between checkpoints.
        score_seconds: Time between scores on the development set.
        seed: Seed of everything random.
    """

    minutes: float = 0.0
    steps: int = 0
    learning_rate: float = 1e-3
    warmup_steps: int = 100
    average: float = 0.999
    clip: float = 1.0
    accumulation: int = 1
    mixed_precision: str = "bf16"
    optimizer: str = "adamw"
    rollback: float = 8.0
    gradient_checkpointing: bool = False
    compile: bool = False
    save_seconds: float = 60
    score_seconds: float = 240
    seed: int = 0


def loop_settings(stage: StageSettings, *, seed: int) -> LoopSettings:
    """Returns what a configuration says of a stage's loop."""
    known = {field.name for field in dataclasses.fields(LoopSettings)}
    return LoopSettings(**{k: v for k, v in vars(stage).items() if k in known}, seed=seed)


class Stage(Protocol):
    """One thing to train.

    An attribute `pool`, a ReplayPool, is saved with the state. A method `sheet(model)` may return
    samples to look at, (3, H, W) in [0, 1].
    """

    name: str
    model: nn.Module

    def loss(self, rng: random.Random, generator: torch.Generator) -> Tensor:
        """Draws a batch and returns its loss."""
        ...

    def score(self, model: nn.Module) -> dict[str, float]:
        """Scores a model on the development set; "score" is the one to maximise."""
        ...


class _LossOfStage(nn.Module):
    """A stage's loss as a module, which is what accelerate can spread over processes."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.model, self._stage_loss = stage.model, stage.loss

    def forward(self, rng: random.Random, generator: torch.Generator) -> Tensor:
        return self._stage_loss(rng, generator)


class Trainer:
    """Trains one stage in a folder; starting it again there goes on where it stopped.

    Args:
        stage: What to train.
        settings: How.
        folder: Where its state, log and weights are kept.
        stop: Says when to end early; None = never.
        scores_first: Whether the weights that a run begins with may be the best ones, as those of
            an earlier run may.

    Raises:
        StudioError: if the settings cannot be had here, or an older state does not fit.
    """

    def __init__(
        self,
        stage: Stage,
        settings: LoopSettings,
        folder: Path,
        *,
        stop: StopRequest | None = None,
        scores_first: bool = False,
    ) -> None:
        self._stage, self._settings, self._folder = stage, settings, folder
        self._stop, self._scores_first = stop or StopRequest(), scores_first
        folder.mkdir(parents=True, exist_ok=True)
        self.device = next(stage.model.parameters()).device
        self._accelerator = make_accelerator(
            self.device, settings.mixed_precision, settings.accumulation
        )
        self.averaged = copy.deepcopy(stage.model).requires_grad_(False).eval()
        prepare_networks(
            stage.model, checkpointing=settings.gradient_checkpointing, compiled=settings.compile
        )
        self._trainable = [p for p in stage.model.parameters() if p.requires_grad]
        optimizer = make_optimizer(settings.optimizer, self._trainable, settings.learning_rate)
        self._loss, self._optimizer = self._accelerator.prepare(_LossOfStage(stage), optimizer)
        self._progress = Progress()
        self._state = self._make_state()
        self._resume()
        self._watch = LossWatch(settings.rollback, self._progress.losses)

    def run(self) -> nn.Module:
        """Trains until the budget is used up; returns the averaged model.

        Raises:
            TrainingStoppedError: if the time limit came first.
            KeyboardInterrupt: if a signal did.
        """
        total = self._settings.steps or self._settings.minutes * 60
        log = TrainingLog(
            self._stage.name, self._folder, total=total, is_main=self._accelerator.is_main_process
        )
        with log, self._stop.listening():
            if self._scores_first and self._progress.step == 0:
                self._report(log, [])
            losses = self._train(log)
            self._report(log, losses)
            self._save()
        self._accelerator.wait_for_everyone()  # what comes next may read what was written
        return self.averaged

    def _train(self, log: TrainingLog) -> list[float]:
        """Takes steps; returns the losses since the last report."""
        saved = scored = self._progress.elapsed
        last_saving = 0.0
        losses: list[float] = []
        while self._share_done() < 1:
            begun = time.perf_counter()
            losses.append(self._train_step())
            log.advance(
                self._progress.step if self._settings.steps else self._progress.elapsed, losses[-1]
            )
            pause = max(self._settings.save_seconds, last_saving / LARGEST_SHARE_OF_SAVING)
            if self._progress.elapsed - saved > pause and self._watch.is_calm:
                last_saving = self._save()
                saved = self._progress.elapsed
            if self._progress.elapsed - scored > self._settings.score_seconds:
                self._report(log, losses)
                scored, losses = self._progress.elapsed, []
            self._count_time(time.perf_counter() - begun)
            self._end_if_asked()
        return losses

    def _train_step(self) -> float:
        for group in self._optimizer.param_groups:
            group["lr"] = self._learning_rate()
        self._stage.model.train()
        loss = self._backward()
        norm = self._accelerator.clip_grad_norm_(self._trainable, self._settings.clip)
        self._progress.step += 1
        is_good = math.isfinite(float(norm)) and math.isfinite(loss)
        if is_good or self._accelerator.scaler is not None:  # a scaler learns from bad steps
            self._optimizer.step()
        is_good = is_good and not self._optimizer.step_was_skipped
        self._optimizer.zero_grad(set_to_none=True)
        if not is_good:
            self._progress.skipped += 1
            return float("nan")
        self._average()
        self._go_back_after_a_spike(loss)
        return loss

    def _backward(self) -> float:
        """Adds up the gradients of one step's batches; returns their mean loss."""
        losses = []
        for _ in range(self._settings.accumulation):
            with self._accelerator.accumulate(self._loss):
                loss = self._loss(self._state.rng, self._state.generator)
                self._accelerator.backward(loss)
            losses.append(loss.detach())
        return float(self._accelerator.reduce(torch.stack(losses).mean(), "mean"))

    def _go_back_after_a_spike(self, loss: float) -> None:
        path = self._folder / STATE
        if not self._watch.is_spike(loss) or not path.exists():
            return
        self._state.go_back(path)
        self._watch.forget()
        self._progress.returned += 1

    def _share_done(self) -> float:
        if self._settings.steps:
            return self._progress.step / self._settings.steps
        return self._progress.elapsed / max(self._settings.minutes * 60, 1e-9)

    def _learning_rate(self) -> float:
        progress = min(1.0, self._share_done())
        rise = min(1.0, (self._progress.step + 1) / max(self._settings.warmup_steps, 1))
        return (
            self._settings.learning_rate
            * rise
            * (0.01 + 0.99 * math.cos(progress * math.pi / 2) ** 2)
        )

    def _count_time(self, seconds: float) -> None:
        """Adds a step's time, the same in all processes, for the learning rate follows it."""
        if self._accelerator.num_processes > 1:
            spent = torch.tensor(seconds, device=self.device)
            seconds = float(self._accelerator.reduce(spent, "mean"))
        self._progress.elapsed += seconds

    def _end_if_asked(self) -> None:
        reason = self._stop.reason
        if self._accelerator.num_processes > 1:
            asked = torch.tensor(float(reason is not None), device=self.device)
            is_asked = float(self._accelerator.reduce(asked, "sum")) > 0
            reason = (reason or "time") if is_asked else None
        if reason is None or self._share_done() >= 1:
            return
        self._save()
        if reason == "signal":
            raise KeyboardInterrupt
        raise TrainingStoppedError(
            f"The time limit was reached in the stage {self._stage.name}, after "
            f"{self._progress.step} steps.",
            "Everything is saved; the same command goes on from there.",
        )

    @torch.no_grad()
    def _average(self) -> None:
        step = self._progress.step
        decay = min(self._settings.average, (1 + step) / (10 + step))
        pairs = zip(self.averaged.parameters(), self._stage.model.parameters(), strict=True)
        trained = [(average, current) for average, current in pairs if current.requires_grad]
        # All at once: on a GPU, hundreds of small operations take longer than the networks.
        torch._foreach_lerp_(*map(list, zip(*trained, strict=True)), 1 - decay)
        buffers = zip(self.averaged.buffers(), self._stage.model.buffers(), strict=True)
        for average, current in buffers:
            average.copy_(current)

    def _report(self, log: TrainingLog, losses: list[float]) -> None:
        """Scores the averaged model, and keeps it if it is the best so far."""
        if not self._accelerator.is_main_process:
            return
        finite = [x for x in losses if math.isfinite(x)]
        progress = self._progress
        with torch.random.fork_rng():
            scores = self._stage.score(self.averaged)
            make_sheet = getattr(self._stage, "sheet", None) if log.has_board else None
            sheet = None if make_sheet is None else make_sheet(self.averaged)
        row: dict[str, Any] = {
            "step": progress.step,
            "minutes": round(progress.elapsed / 60, 2),
            "loss": round(sum(finite) / max(len(finite), 1), 6),
            "skipped": progress.skipped,
            "returned": progress.returned,
            **{k: round(v, 5) for k, v in scores.items()},
        }
        log.write(row, sheet)
        if progress.best is None or scores["score"] > progress.best:
            progress.best = scores["score"]
            write_tensors(self._folder / BEST, self.averaged.state_dict(), row)

    def _save(self) -> float:
        """Writes the state; returns how long that took."""
        begun = time.perf_counter()
        if self._accelerator.is_main_process:
            self._progress.losses = self._watch.losses
            self._state.save(self._folder / STATE, self._progress)
            write_tensors(self._folder / AVERAGED, self.averaged.state_dict())
        return time.perf_counter() - begun

    def _make_state(self) -> TrainerState:
        seed = self._settings.seed + 7919 * self._accelerator.process_index
        return TrainerState(
            model=self._stage.model,
            averaged=self.averaged,
            optimizer=self._optimizer,
            rng=random.Random(seed),
            generator=torch.Generator(self.device).manual_seed(seed),
            scaler=self._accelerator.scaler,
            pool=getattr(self._stage, "pool", None),
        )

    def _resume(self) -> None:
        path = self._folder / STATE
        if not path.exists():
            return
        self._progress = self._state.load(path)
        if not self._accelerator.is_main_process:  # the state has the main process's chance
            seed = self._settings.seed + 7919 * self._accelerator.process_index
            seed += 104_729 * self._progress.step
            self._state.rng.seed(seed)
            self._state.generator.manual_seed(seed)
