"""The stages one after the other, each in a folder of its own; started again, it goes on."""

from __future__ import annotations

import dataclasses
import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import torch
from accelerate import PartialState

from iide_studio.core.files import make_folder
from iide_studio.diffusion.checkpoint_files import write_json
from iide_studio.diffusion.decoder import fidelity_channels
from iide_studio.diffusion.fidelity import FidelityModule
from iide_training.autoencoder_stage import AutoencoderStage
from iide_training.captions import Caption, read_captions
from iide_training.checkpoint_stages import open_start
from iide_training.damage_bank import DamageBank, build_bank
from iide_training.detector_stage import DetectorStage
from iide_training.development_pairs import write_development_pairs
from iide_training.diffusion_networks import DiffusionNetworks
from iide_training.diffusion_stage import BatchMaker, DiffusionBatch, DiffusionStage
from iide_training.fidelity_stage import FidelityStage
from iide_training.iide_step import IideSettings
from iide_training.photo_store import CropSampler, PhotoStore
from iide_training.pre_restorer_stage import PreRestorerStage
from iide_training.recolouring import recolouring_words
from iide_training.settings import STAGE_NAMES, StageSettings, TrainingSettings
from iide_training.stopping import StopRequest, TrainingStoppedError
from iide_training.super_resolution_stage import SuperResolutionStage
from iide_training.text_stage import train_tokenizer
from iide_training.tone_stage import ToneStage
from iide_training.trained_networks import (
    LATENTS,
    TOKENIZER,
    TrainedNetworks,
    make_tone,
    measure_latents,
    member_name,
    write_latents,
)
from iide_training.trainer import Stage, Trainer, loop_settings
from iide_training.trainer_state import STATE
from iide_training.training_photos import open_photos, require_paths
from iide_training.warm_start import copy_start, load_start

FINISHED = "finished.json"
MEASURED_PHOTOS = 200


@dataclass(frozen=True, kw_only=True)
class ChainInputs:
    """What training starts from.

    Attributes:
        photos: Folder of photographs, or of shards.
        work: Where packed photos and stages are kept.
        settings: The configuration, its minutes scaled already.
        captions: `file|caption|phrases`; None takes those in shards.
        textures: Folder of real damage with alpha; None takes drawn damage alone.
        evaluation: Folder of photos to score with; copies of them are refused. None checks nothing.
        start_from: Folder of stages of the same networks, whose weights unfinished stages begin
            with; it may be `work` itself, or a checkpoint. None begins with random ones.
        device: Where to train.
        stop: Says when to end early.
    """

    photos: Path
    work: Path
    settings: TrainingSettings
    captions: Path | None = None
    textures: Path | None = None
    evaluation: Path | None = None
    start_from: Path | None = None
    device: str = "cpu"
    stop: StopRequest = field(default_factory=StopRequest)


class Chain:
    """Builds and trains stages.

    Args:
        inputs: See ChainInputs.
        say: Takes sentences for people.

    Raises:
        StudioError: if a folder or file that is named is not there.
    """

    def __init__(self, inputs: ChainInputs, *, say: Callable[[str], None] = print) -> None:
        require_paths(inputs.photos, inputs.captions, inputs.textures)
        require_paths(inputs.evaluation, inputs.start_from)
        self._process = PartialState(cpu=inputs.device == "cpu")
        with self._process.main_process_first():
            start = open_start(inputs.start_from, inputs.work)
        self._inputs = dataclasses.replace(inputs, start_from=start)
        self._say = say if self.is_main else lambda _text: None
        self.trained = TrainedNetworks(inputs.work, inputs.settings.networks, device=inputs.device)

    def run(self, names: Sequence[str] = STAGE_NAMES) -> None:
        """Trains the named stages in their order; finished ones are skipped.

        Raises:
            TrainingStoppedError: if the time limit came first.
        """
        make_folder(self._inputs.work)
        if self.is_main:
            settings = dataclasses.asdict(self.settings)
            write_json(self._inputs.work / "settings.json", settings)
        for number, name in enumerate(names, 1):
            budget = self.settings.stages[name].budget
            if self.is_finished(name):
                self._say(f"[{number}/{len(names)}] {name}: finished before.")
                continue
            if self._inputs.stop.reason is not None:
                raise TrainingStoppedError(
                    f"The time limit was reached before the stage {name}.",
                    "The same command goes on from there.",
                )
            self._say(f"[{number}/{len(names)}] {name}: {budget} of training.")
            self._train(name)

    def is_finished(self, name: str) -> bool:
        """Whether a stage has been trained for at least as long as the settings say."""
        path = self.trained.folder(name) / FINISHED
        if not path.is_file():
            return False
        done, wanted = json.loads(path.read_text()), self.settings.stages[name]
        if done.get("members", 1) < wanted.members:
            return False
        return all(done.get(k, 0) >= getattr(wanted, k) for k in ("minutes", "steps"))

    def build(self, name: str, *, seed: int | None = None) -> Stage:
        """Makes a stage, ready to be trained, from the configuration's seed or another one."""
        torch.manual_seed(self.settings.seed if seed is None else seed)
        return _BUILDERS[name](self, self.settings.stages[name])

    def _train(self, name: str) -> None:
        settings = self.settings.stages[name]
        for index in range(settings.members):
            # What the main process prepares and keeps on disk, the others find there.
            with self._process.main_process_first():
                stage = self.build(name, seed=self.settings.seed + index)
            member = member_name(name, index)
            is_warm = self._warm_up(stage, name, member)
            loop = loop_settings(settings, seed=self.settings.seed + index)
            folder, stop = self.trained.folder(member), self._inputs.stop
            Trainer(stage, loop, folder, stop=stop, scores_first=is_warm).run()
        if self.is_main:
            done = {"minutes": settings.minutes, "steps": settings.steps}
            write_json(self.trained.folder(name) / FINISHED, {**done, "members": settings.members})

    def _warm_up(self, stage: Stage, name: str, member: str) -> bool:
        """Gives a stage that has no state yet the weights to start from; returns whether it did.

        The stage controlnet holds its base's networks too, so if the base was trained anew, older
        weights of this stage are not for it.
        """
        start = self._inputs.start_from
        has_own_base = name == "controlnet" and (self.trained.folder("base") / STATE).is_file()
        if start is None or has_own_base or (self.trained.folder(member) / STATE).is_file():
            return False
        is_warm = load_start(stage.model, start / member)
        if is_warm:
            self._say(f"{member} starts from {start / member}.")
        return is_warm

    def take_over_finished(self) -> None:
        """Copies stages that the run to start from finished, so that they are not trained again.

        Those whose budget is larger now are trained on all the same.
        """
        start = self._inputs.start_from
        for path in sorted(start.glob(f"*/{FINISHED}")) if start is not None else ():
            for index in range(json.loads(path.read_text()).get("members", 1)):
                self._take_over(member_name(path.parent.name, index))

    def _take_over(self, name: str) -> None:
        """Copies what the weights to start from were trained with."""
        if self._inputs.start_from is not None:
            copy_start(self._inputs.start_from / name, self._inputs.work / name)

    @property
    def is_main(self) -> bool:
        """Whether this process writes files and speaks to people."""
        return self._process.is_main_process

    def write_pairs(self) -> Path:
        """Ages held-out photos to score a checkpoint with; returns their folder."""
        folder = self._inputs.work / "pairs"
        if not (folder / "pairs.csv").is_file():
            bank = self.bank.to("cpu")
            write_development_pairs(self.store, bank, folder, count=self.settings.pairs)
        return folder

    @property
    def settings(self) -> TrainingSettings:
        return self._inputs.settings

    @property
    def device(self) -> str:
        return self._inputs.device

    @cached_property
    def store(self) -> PhotoStore:
        inputs = self._inputs
        return open_photos(inputs.photos, inputs.work, evaluation=inputs.evaluation, say=self._say)

    @cached_property
    def bank(self) -> DamageBank:
        settings = self.settings
        return build_bank(
            seed=settings.seed,
            drawn_per_kind=settings.stamps_per_kind,
            textures=self._inputs.textures,
        ).to(self.device)

    @cached_property
    def captions(self) -> dict[str, Caption]:
        """What photos show, by bare file name; a file of captions goes before those of shards."""
        return {**self.store.captions, **read_captions(self._inputs.captions)}

    def maker(self, indices: list[int], size: int) -> BatchMaker:
        """Makes pre-restored batches of some of the photos, by finished networks."""
        return BatchMaker(
            self.store,
            indices,
            self.captions,
            bank=self.bank,
            tone=self.trained.tone(),
            pre_restorer=self.trained.pre_restorer(),
            size=size,
        )

    def development(self, settings: StageSettings) -> list[DiffusionBatch]:
        """Draws batches of held-out photos, the same ones every time."""
        count = -(-self.settings.development // settings.batch)
        return self._batches(self.store.split()[1], settings, count=count, seed=5)

    def controlnet_stage(
        self, networks: DiffusionNetworks, settings: StageSettings, *, iide: IideSettings
    ) -> DiffusionStage:
        """Makes the stage that trains a ControlNet alone, its base frozen."""
        return DiffusionStage(
            networks,
            self.maker(self.store.split()[0], settings.size),
            development=self.development(settings),
            iide=iide,
            is_base_frozen=True,
            batch=settings.batch,
            noises=settings.noises,
        )

    def prepare_text(self) -> None:
        """Learns the vocabulary from captions and phrases, unless that was done."""
        self._take_over(TOKENIZER)
        folder = self.trained.folder(TOKENIZER)
        if (folder / "tokenizer_config.json").is_file():
            return
        texts = [t for c in self.captions.values() for t in (c.text, *c.phrases)]
        shapes = self.settings.networks
        train_tokenizer(
            texts,
            folder,
            vocabulary=shapes.vocabulary,
            length=shapes.prompt_tokens,
            also_known=recolouring_words(),
        )

    def prepare_latents(self, settings: StageSettings) -> None:
        """Measures the latents' statistics, unless that was done."""
        self._take_over(f"base/{LATENTS}")
        folder = self.trained.folder("base")
        if (folder / LATENTS).is_file():
            return
        indices, _ = self.store.split()
        crops = CropSampler(self.store, indices, size=settings.size)
        photos, _ = crops.draw(MEASURED_PHOTOS, random.Random(1))
        batches = self._batches(indices, settings, count=4, seed=2)
        write_latents(folder, measure_latents(self.trained.autoencoder(), photos, batches))

    def _batches(
        self, indices: list[int], settings: StageSettings, *, count: int, seed: int
    ) -> list[DiffusionBatch]:
        maker = self.maker(indices, settings.size)
        rng, generator = random.Random(seed), torch.Generator(self.device).manual_seed(seed)
        return [maker.draw(settings.batch, rng, generator) for _ in range(count)]


def _build_tone(chain: Chain, settings: StageSettings) -> Stage:
    model = make_tone(chain.settings.networks)
    return ToneStage(
        chain.store, chain.bank, model=model, batch=settings.batch, device=chain.device
    )


def _build_detector(chain: Chain, settings: StageSettings) -> Stage:
    return DetectorStage(
        chain.store, chain.bank, batch=settings.batch, size=settings.size, device=chain.device
    )


def _build_pre_restorer(chain: Chain, settings: StageSettings) -> Stage:
    return PreRestorerStage(
        chain.store,
        chain.bank,
        tone=chain.trained.tone(),
        detector=chain.trained.scratch_detector(),
        batch=settings.batch,
        size=settings.size,
        device=chain.device,
    )


def _build_super_resolution(chain: Chain, settings: StageSettings) -> Stage:
    return SuperResolutionStage(
        chain.store, batch=settings.batch, size=settings.size, device=chain.device
    )


def _build_autoencoder(chain: Chain, settings: StageSettings) -> Stage:
    return AutoencoderStage(
        chain.store,
        latent_channels=chain.settings.networks.latent_channels,
        batch=settings.batch,
        size=settings.size,
        device=chain.device,
    )


def _build_base(chain: Chain, settings: StageSettings) -> Stage:
    """All networks together: there is no pretrained prior to protect, so IIDE waits."""
    chain.prepare_text()
    chain.prepare_latents(settings)
    return DiffusionStage(
        chain.trained.new_diffusion(),
        chain.maker(chain.store.split()[0], settings.size),
        development=chain.development(settings),
        iide=IideSettings(probability=1.0),
        is_base_frozen=False,
        batch=settings.batch,
        noises=settings.noises,
    )


def _build_controlnet(chain: Chain, settings: StageSettings) -> Stage:
    iide = IideSettings(**vars(chain.settings.iide))
    return chain.controlnet_stage(chain.trained.diffusion("base"), settings, iide=iide)


def _build_cfw(chain: Chain, settings: StageSettings) -> Stage:
    autoencoder = chain.trained.autoencoder()
    recipe = chain.settings.recipe("old-photo")
    assert recipe.steps is not None
    assert recipe.strength is not None
    return FidelityStage(
        chain.trained.diffusion("controlnet"),
        autoencoder,
        chain.maker(chain.store.split()[0], settings.size),
        module=FidelityModule(*fidelity_channels(autoencoder)).to(chain.device),
        development=chain.development(settings),
        steps=recipe.steps,
        # Where the recipe does without diffusion, colourising still runs it.
        strength=recipe.strength or 0.5,
        batch=settings.batch,
    )


_BUILDERS: dict[str, Callable[[Chain, StageSettings], Stage]] = {
    "tone": _build_tone,
    "scratch-detector": _build_detector,
    "pre-restorer": _build_pre_restorer,
    "super-resolution": _build_super_resolution,
    "autoencoder": _build_autoencoder,
    "base": _build_base,
    "controlnet": _build_controlnet,
    "cfw": _build_cfw,
}
