"""Trains the ControlNet of a pretrained base; started again, it goes on."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import torch
from accelerate import PartialState
from diffusers import ControlNetModel
from torch import nn

from iide_studio.core.files import make_folder
from iide_studio.diffusion.checkpoint_files import write_json
from iide_training.captions import Caption, read_captions
from iide_training.checkpoint_stages import is_checkpoint, load_controlnet
from iide_training.control_batches import ControlBatch, ControlBatches
from iide_training.control_settings import ControlSettings
from iide_training.control_stage import ControlStage
from iide_training.damage_bank import DamageBank, build_bank
from iide_training.frozen_base import FrozenBase
from iide_training.iide_step import IideSettings
from iide_training.photo_store import PhotoStore
from iide_training.stopping import StopRequest
from iide_training.trainer import Trainer, loop_settings
from iide_training.trainer_state import STATE
from iide_training.training_photos import open_photos, require_paths
from iide_training.warm_start import load_start
from iide_training.weight_files import find_weights, read_weights


@dataclass(frozen=True, kw_only=True)
class ControlInputs:
    """What training starts from.

    Attributes:
        photos: Folder of photographs, or of shards.
        base: Folder of the pretrained base.
        work: Where packed photos and the stage are kept.
        settings: The configuration.
        captions: `file|caption|phrases`; None takes those in shards.
        textures: Folder of real damage with alpha; None takes drawn damage alone.
        evaluation: Folder of photos to score with; copies of them are refused.
        start_from: Folder of another run, or a checkpoint, whose ControlNet this one begins with;
            None begins with a copy of the base's.
        device: Where to train.
        stop: Says when to end early.
    """

    photos: Path
    base: Path
    work: Path
    settings: ControlSettings
    captions: Path | None = None
    textures: Path | None = None
    evaluation: Path | None = None
    start_from: Path | None = None
    device: str = "cpu"
    stop: StopRequest = field(default_factory=StopRequest)


class ControlChain:
    """Builds and trains the one stage.

    Args:
        inputs: See ControlInputs.
        say: Takes sentences for people.

    Raises:
        StudioError: if a folder or file that is named is not there.
    """

    def __init__(self, inputs: ControlInputs, *, say: Callable[[str], None] = print) -> None:
        require_paths(inputs.photos, inputs.base, inputs.captions, inputs.textures)
        require_paths(inputs.evaluation, inputs.start_from)
        self._process = PartialState(cpu=inputs.device == "cpu")
        self._inputs, self._say = inputs, say if self.is_main else lambda _text: None
        self.folder = inputs.work / "controlnet"

    @property
    def is_main(self) -> bool:
        """Whether this process writes files and speaks to people."""
        return self._process.is_main_process

    @cached_property
    def base(self) -> FrozenBase:
        return FrozenBase(self._inputs.base, device=self._inputs.device)

    def run(self) -> ControlNetModel:
        """Trains what is left; returns the best averaged ControlNet.

        Raises:
            TrainingStoppedError: if the time limit came first.
        """
        inputs, settings = self._inputs, self._inputs.settings
        make_folder(inputs.work)
        if self.is_main:
            write_json(inputs.work / "settings.json", dataclasses.asdict(settings))
        with self._process.main_process_first():
            stage = self.build()
        self._say(f"controlnet: {settings.controlnet.budget} of training.")
        loop = loop_settings(settings.controlnet, seed=settings.seed)
        is_warm = not (self.folder / STATE).is_file() and self._warm_up(stage.model)
        Trainer(stage, loop, self.folder, stop=inputs.stop, scores_first=is_warm).run()
        best = self.base.new_controlnet(self.channels)
        weights = find_weights(self.folder)
        assert weights is not None
        best.load_state_dict(read_weights(weights))
        return best.eval()

    def _warm_up(self, controlnet: nn.Module) -> bool:
        """Gives the ControlNet the weights to start from; returns whether there are any."""
        start = self._inputs.start_from
        if start is None:
            return False
        if is_checkpoint(start):
            load_controlnet(controlnet, start, self._inputs.settings.task)
            return True
        return load_start(controlnet, start / "controlnet")

    @property
    def channels(self) -> int:
        """Of the condition: the photo's, and the mask's where there is one."""
        return 4 if self._inputs.settings.task == "old-photo" else 3

    def build(self) -> ControlStage:
        """Makes the stage, ready to be trained."""
        settings = self._inputs.settings
        torch.manual_seed(settings.seed)
        training, held_out = self._store.split()
        return ControlStage(
            self.base,
            self.base.new_controlnet(self.channels),
            self._batches(training),
            development=self._development(held_out),
            iide=IideSettings(**vars(settings.iide)),
            choices=settings.diffusion,
            batch=settings.controlnet.batch,
        )

    def _development(self, held_out: list[int]) -> list[ControlBatch]:
        settings = self._inputs.settings
        rng, generator = random.Random(5), torch.Generator(self._inputs.device).manual_seed(5)
        batches = self._batches(held_out)
        count = -(-settings.development // settings.controlnet.batch)
        return [batches.draw(settings.controlnet.batch, rng, generator) for _ in range(count)]

    def _batches(self, indices: list[int]) -> ControlBatches:
        settings = self._inputs.settings
        return ControlBatches(
            self._store,
            indices,
            self._captions,
            task=settings.task,
            bank=self._bank,
            choices=settings.diffusion,
            size=settings.controlnet.size,
        )

    @cached_property
    def _store(self) -> PhotoStore:
        inputs = self._inputs
        return open_photos(inputs.photos, inputs.work, evaluation=inputs.evaluation, say=self._say)

    @cached_property
    def _captions(self) -> dict[str, Caption]:
        return {**self._store.captions, **read_captions(self._inputs.captions)}

    @cached_property
    def _bank(self) -> DamageBank:
        settings = self._inputs.settings
        bank = build_bank(
            seed=settings.seed,
            drawn_per_kind=settings.stamps_per_kind,
            textures=self._inputs.textures,
        )
        return bank.to(self._inputs.device)
