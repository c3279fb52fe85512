"""What IIDE is worth: the same ControlNet trained with and without it, from one common base.

Each arm begins as the UNet's copy, as in the paper. Arms of one seed begin with the same weights
and see the same photos, damage, noise and timesteps in the same order; only the condition differs.
"""

from __future__ import annotations

import csv
import dataclasses
import shutil
from dataclasses import dataclass
from pathlib import Path

import torch

from iide_studio.core.files import make_folder
from iide_training.chain import Chain
from iide_training.diffusion_networks import copy_as_controlnet
from iide_training.diffusion_stage import DiffusionStage
from iide_training.export import ExportOptions, export_checkpoint
from iide_training.iide_step import IideSettings
from iide_training.settings import StageSettings
from iide_training.stopping import StopRequest
from iide_training.trainer import Trainer, loop_settings
from iide_training.weight_files import AVERAGED

WITH_IIDE, EQUAL_STEPS, EQUAL_SECONDS = "iide", "plain-steps", "plain-seconds"
KINDS = (WITH_IIDE, EQUAL_STEPS, EQUAL_SECONDS)
FINAL = "final"


@dataclass(frozen=True)
class Arm:
    """One training of the ablation.

    Attributes:
        kind: WITH_IIDE; or without it, for as many steps or as many seconds as with it.
        seed: Of first weights and batches.
    """

    kind: str
    seed: int

    @property
    def name(self) -> str:
        """Also its folder's name."""
        return f"{self.kind}-{self.seed}"


@dataclass(frozen=True)
class Spent:
    """What an arm's training took."""

    steps: int
    minutes: float


class Ablation:
    """Trains all arms.

    Args:
        chain: With a trained base, and photos; its settings of the stage controlnet are the budget
            and learning rate of the arms with IIDE.
        folder: Where the arms are kept; started again, it goes on.
        seeds: How many times each arm is trained.
    """

    def __init__(self, chain: Chain, folder: Path, *, seeds: int = 2) -> None:
        self._chain, self._folder = chain, folder
        self.arms = [Arm(kind, seed) for seed in range(seeds) for kind in KINDS]

    def folder(self, arm: Arm) -> Path:
        """Returns an arm's folder."""
        return self._folder / arm.name

    def train(self, arm: Arm, *, stop: StopRequest) -> Spent:
        """Trains one arm, or what is left of it; those with IIDE come first.

        Raises:
            TrainingStoppedError: if the time limit came first.
        """
        folder, settings = self.folder(arm), self._budget(arm)
        if not (folder / FINAL).is_dir():
            stage = self._build(arm)
            loop = loop_settings(settings, seed=arm.seed)
            Trainer(stage, loop, folder, stop=stop).run()
            # Those of the last step, and not the best by a score that is itself without IIDE.
            make_folder(folder / "last")
            shutil.copyfile(folder / AVERAGED, folder / "last" / AVERAGED)
            (folder / "last").rename(folder / FINAL)
        return self.spent(arm)

    def spent(self, arm: Arm) -> Spent:
        """Returns what a trained arm took, from its log."""
        with (self.folder(arm) / "log.csv").open(encoding="utf-8", newline="") as file:
            last = list(csv.DictReader(file))[-1]
        return Spent(int(last["step"]), float(last["minutes"]))

    def export(self, arm: Arm) -> Path:
        """Writes a trained arm's checkpoint, unless it is there; returns its folder."""
        output = self.folder(arm) / "checkpoint"
        if not output.is_dir():
            final = self.folder(arm) / FINAL
            trained = self._chain.trained.on_cpu().with_stage("controlnet", final)
            export_checkpoint(trained, self._chain.settings, ExportOptions(output=output))
        return output

    def _budget(self, arm: Arm) -> StageSettings:
        settings = self._chain.settings.stages["controlnet"]
        if arm.kind == WITH_IIDE:
            return settings
        spent = self.spent(Arm(WITH_IIDE, arm.seed))
        if arm.kind == EQUAL_STEPS:
            return dataclasses.replace(settings, steps=spent.steps, minutes=0.0)
        return dataclasses.replace(settings, steps=0, minutes=spent.minutes)

    def _build(self, arm: Arm) -> DiffusionStage:
        chain = self._chain
        settings = chain.settings.stages["controlnet"]
        choices = chain.settings.iide
        probability = choices.probability if arm.kind == WITH_IIDE else 1.0
        torch.manual_seed(arm.seed)
        networks = chain.trained.diffusion("base")
        networks.controlnet = copy_as_controlnet(networks.unet)
        iide = dataclasses.replace(IideSettings(**vars(choices)), probability=probability)
        return chain.controlnet_stage(networks.to(chain.device), settings, iide=iide)
