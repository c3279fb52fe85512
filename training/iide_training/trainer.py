"""The training loop that every stage shares: averaging, resuming, skipping bad steps, a log."""

from __future__ import annotations

import copy
import csv
import math
import os
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import torch
from torch import Tensor, nn


@dataclass(frozen=True, kw_only=True)
class LoopSettings:
    """How long and how fast to train.

    Attributes:
        minutes: Training time in all, over every resumed run; the learning rate follows it.
        learning_rate: Peak of the cosine.
        warmup_steps: Steps of linear rise.
        average: Decay of the exponential moving average of the weights.
        clip: Largest norm of the gradient.
        save_seconds: Time between checkpoints.
        score_seconds: Time between scores on the development set.
        seed: Seed of everything random.
        autocast: Whether to compute in bfloat16 where that is safe.
    """

    minutes: float
    learning_rate: float = 1e-3
    warmup_steps: int = 100
    average: float = 0.999
    clip: float = 1.0
    save_seconds: float = 60
    score_seconds: float = 240
    seed: int = 0
    autocast: bool = True


class Stage(Protocol):
    """One thing to train."""

    name: str
    model: nn.Module

    def loss(self, rng: random.Random, generator: torch.Generator) -> Tensor:
        """Draws a batch and returns its loss."""
        ...

    def score(self, model: nn.Module) -> dict[str, float]:
        """Scores a model on the development set; "score" is the one to maximise."""
        ...


class Trainer:
    """Trains one stage in a folder; starting it again there goes on where it stopped."""

    def __init__(self, stage: Stage, settings: LoopSettings, folder: Path) -> None:
        self._stage, self._settings, self._folder = stage, settings, folder
        folder.mkdir(parents=True, exist_ok=True)
        self.device = next(stage.model.parameters()).device
        self.averaged = copy.deepcopy(stage.model).requires_grad_(False).eval()
        trainable = [p for p in stage.model.parameters() if p.requires_grad]
        self._optimizer = torch.optim.AdamW(
            trainable, lr=settings.learning_rate, betas=(0.9, 0.99), weight_decay=1e-4
        )
        self._step, self._elapsed, self._skipped = 0, 0.0, 0
        self._rng = random.Random(settings.seed)
        self._generator = torch.Generator(self.device).manual_seed(settings.seed)
        self._resume()

    def run(self) -> nn.Module:
        """Trains until the time is used up; returns the averaged model."""
        saved = scored = self._elapsed
        losses: list[float] = []
        for _ in self._clock():
            losses.append(self._train_step())
            if self._elapsed - saved > self._settings.save_seconds:
                self._save()
                saved = self._elapsed
            if self._elapsed - scored > self._settings.score_seconds:
                self._report(losses)
                scored, losses = self._elapsed, []
        self._report(losses)
        self._save()
        return self.averaged

    def _clock(self) -> Iterator[None]:
        while self._elapsed < self._settings.minutes * 60:
            begun = time.perf_counter()
            yield
            self._elapsed += time.perf_counter() - begun

    def _train_step(self) -> float:
        for group in self._optimizer.param_groups:
            group["lr"] = self._learning_rate()
        self._stage.model.train()
        with torch.autocast(
            self.device.type, dtype=torch.bfloat16, enabled=self._settings.autocast
        ):
            loss = self._stage.loss(self._rng, self._generator)
        self._optimizer.zero_grad(set_to_none=True)
        loss.backward()
        norm = nn.utils.clip_grad_norm_(
            (p for g in self._optimizer.param_groups for p in g["params"]), self._settings.clip
        )
        self._step += 1
        if not (math.isfinite(float(norm)) and math.isfinite(float(loss.detach()))):
            self._skipped += 1
            return float("nan")
        self._optimizer.step()
        self._average()
        return float(loss.detach())

    def _learning_rate(self) -> float:
        progress = min(1.0, self._elapsed / (self._settings.minutes * 60))
        rise = min(1.0, (self._step + 1) / self._settings.warmup_steps)
        return (
            self._settings.learning_rate
            * rise
            * (0.01 + 0.99 * math.cos(progress * math.pi / 2) ** 2)
        )

    @torch.no_grad()
    def _average(self) -> None:
        decay = min(self._settings.average, (1 + self._step) / (10 + self._step))
        pairs = zip(self.averaged.parameters(), self._stage.model.parameters(), strict=True)
        for average, current in pairs:
            if current.requires_grad:
                average.lerp_(current, 1 - decay)
        buffers = zip(self.averaged.buffers(), self._stage.model.buffers(), strict=True)
        for average, current in buffers:
            average.copy_(current)

    def _report(self, losses: list[float]) -> None:
        finite = [x for x in losses if math.isfinite(x)]
        row = {
            "step": self._step,
            "minutes": round(self._elapsed / 60, 2),
            "loss": round(sum(finite) / max(len(finite), 1), 6),
            "skipped": self._skipped,
            **{k: round(v, 5) for k, v in self._stage.score(self.averaged).items()},
        }
        path = self._folder / "log.csv"
        is_new = not path.exists()
        with open(path, "a", newline="") as file:
            writer = csv.DictWriter(file, fieldnames=list(row))
            if is_new:
                writer.writeheader()
            writer.writerow(row)
        print(f"{self._stage.name}: {row}", flush=True)

    def _save(self) -> None:
        state = {
            "model": self._stage.model.state_dict(),
            "averaged": self.averaged.state_dict(),
            "optimizer": self._optimizer.state_dict(),
            "step": self._step,
            "elapsed": self._elapsed,
            "skipped": self._skipped,
            "rng": self._rng.getstate(),
            "generator": self._generator.get_state(),
        }
        temporary = self._folder / "state.pt.part"
        torch.save(state, temporary)
        os.replace(temporary, self._folder / "state.pt")
        temporary_model = self._folder / "averaged.pt.part"
        torch.save(self.averaged.state_dict(), temporary_model)
        os.replace(temporary_model, self._folder / "averaged.pt")

    def _resume(self) -> None:
        path = self._folder / "state.pt"
        if not path.exists():
            return
        state = torch.load(path, map_location=self.device, weights_only=False)
        self._stage.model.load_state_dict(state["model"])
        self.averaged.load_state_dict(state["averaged"])
        self._optimizer.load_state_dict(state["optimizer"])
        self._step, self._elapsed = state["step"], state["elapsed"]
        self._skipped = state["skipped"]
        self._rng.setstate(state["rng"])
        self._generator.set_state(state["generator"].cpu())
