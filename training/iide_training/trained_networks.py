"""Networks out of the stages' folders, for the stages that build on them and for the export."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import torch
from torch import Tensor, nn
from transformers import CLIPTokenizer

from iide_studio.core.errors import StudioError
from iide_studio.diffusion.checkpoint_files import write_json
from iide_studio.diffusion.decoder import fidelity_channels
from iide_studio.diffusion.fidelity import FidelityModule
from iide_studio.diffusion.manifest import LatentStatistics
from iide_studio.diffusion.patch_autoencoder import PatchAutoencoder
from iide_studio.diffusion.pre_restorer import PreRestorer
from iide_studio.diffusion.scratch_detector import ScratchDetector
from iide_studio.diffusion.tone import ToneModel
from iide_training.autoencoder_stage import latent_statistics
from iide_training.diffusion_networks import DiffusionNetworks, LatentScale
from iide_training.diffusion_stage import DiffusionBatch
from iide_training.settings import NetworkSettings
from iide_training.text_stage import make_text_encoder
from iide_training.weight_files import AVERAGED, find_weights, read_weights

LATENTS = "latents.json"
TOKENIZER = "tokenizer"
_TONE_DROPOUT = 0.1
Network = TypeVar("Network", bound=nn.Module)


class TrainedNetworks:
    """Loads the best averaged weights of stages, finished or not.

    Args:
        work: Folder of all stages.
        shapes: What was trained.
        folders: Stages that lie elsewhere, by name.
        device: Where the networks go.
    """

    def __init__(
        self,
        work: Path,
        shapes: NetworkSettings,
        *,
        folders: Mapping[str, Path] | None = None,
        device: str = "cpu",
    ) -> None:
        self._work, self._shapes, self._folders = work, shapes, dict(folders or {})
        self._device = device

    def folder(self, stage: str) -> Path:
        """Returns the folder of a stage, or of the tokenizer."""
        return self._folders.get(stage, self._work / stage)

    def on_cpu(self) -> TrainedNetworks:
        """Returns the same stages, loaded onto the CPU."""
        return TrainedNetworks(self._work, self._shapes, folders=self._folders)

    def with_stage(self, stage: str, folder: Path) -> TrainedNetworks:
        """Returns the same stages, but for one that lies elsewhere."""
        folders = {**self._folders, stage: folder}
        return TrainedNetworks(self._work, self._shapes, folders=folders, device=self._device)

    def has(self, stage: str) -> bool:
        """Whether a stage has weights."""
        return find_weights(self.folder(stage)) is not None

    def tone(self) -> ToneModel:
        return self._load("tone", make_tone(self._shapes))

    def scratch_detector(self) -> ScratchDetector:
        """Loads all detectors that were trained, as one that averages them."""
        names = ["scratch-detector"]
        while self.has(member_name("scratch-detector", len(names))):
            names.append(member_name("scratch-detector", len(names)))
        together = ScratchDetector(members=len(names))
        for index, name in enumerate(names):
            together.load_member(index, self._load(name, ScratchDetector()).state_dict())
        return together.to(self._device).eval().requires_grad_(False)

    def pre_restorer(self) -> PreRestorer:
        return self._load("pre-restorer", PreRestorer())

    def super_resolution(self) -> PreRestorer:
        return self._load("super-resolution", PreRestorer())

    def autoencoder(self) -> PatchAutoencoder:
        channels = self._shapes.latent_channels
        return self._load("autoencoder", PatchAutoencoder(latent_channels=channels))

    def fidelity(self, autoencoder: PatchAutoencoder) -> FidelityModule:
        return self._load("cfw", FidelityModule(*fidelity_channels(autoencoder)))

    def tokenizer(self) -> CLIPTokenizer:
        """Loads the vocabulary; raises StudioError if there is none yet."""
        folder = self.folder(TOKENIZER)
        if not folder.is_dir():
            raise _not_trained("base", folder)
        return CLIPTokenizer.from_pretrained(folder, local_files_only=True)

    def latents(self) -> LatentStatistics:
        """Reads what `write_latents` wrote; raises StudioError if that is missing."""
        path = self.folder("base") / LATENTS
        if not path.is_file():
            raise _not_trained("base", path)
        return LatentStatistics(**{k: tuple(v) for k, v in json.loads(path.read_text()).items()})

    def diffusion(self, stage: str) -> DiffusionNetworks:
        """Loads text encoder, UNet and ControlNet of the stage "base" or "controlnet"."""
        return self._load(stage, self.new_diffusion())

    def new_diffusion(self) -> DiffusionNetworks:
        """Makes untrained networks on the trained autoencoder and its statistics."""
        tokenizer, shapes = self.tokenizer(), self._shapes
        text = make_text_encoder(tokenizer, width=shapes.text_width, layers=shapes.text_layers)
        return DiffusionNetworks(
            tokenizer,
            text,
            autoencoder=self.autoencoder(),
            scale=scale_of(self.latents(), self._device),
            widths=shapes.unet_widths,
        ).to(self._device)

    def _load(self, stage: str, network: Network) -> Network:
        path = find_weights(self.folder(stage))
        if path is None:
            raise _not_trained(stage, self.folder(stage) / AVERAGED)
        try:
            network.load_state_dict(read_weights(path))
        except (RuntimeError, KeyError) as error:
            raise StudioError(
                f"The weights in {path} do not fit the network that the configuration describes.",
                "Give the configuration that they were trained with, or train the stage again.",
            ) from error
        return network.to(self._device).eval().requires_grad_(False)


def member_name(stage: str, index: int) -> str:
    """Returns the folder's name of one of several networks that a stage trains: "stage-2"."""
    return stage if index == 0 else f"{stage}-{index + 1}"


def make_tone(shapes: NetworkSettings) -> ToneModel:
    """Makes an untrained tone model of a configured shape."""
    dropout = _TONE_DROPOUT if shapes.tone_depth else 0.0
    return ToneModel(width=shapes.tone_width, depth=shapes.tone_depth, dropout=dropout)


def scale_of(latents: LatentStatistics, device: str = "cpu") -> LatentScale:
    """Returns the statistics as tensors (1, C, 1, 1)."""
    return LatentScale(*(_column(v).to(device) for v in vars(latents).values()))


def measure_latents(
    autoencoder: PatchAutoencoder, photos: Tensor, batches: Sequence[DiffusionBatch]
) -> LatentStatistics:
    """Measures the latents of photos, and how far clean ones lie from pre-restored ones.

    Args:
        autoencoder: The encoder that will be used.
        photos: (N, 3, H, W) in [0, 1].
        batches: Pre-restored photos with their targets.
    """
    device = autoencoder.block_mean.device
    mean, deviation = latent_statistics(autoencoder, photos.to(device))
    unit = _column(deviation).to(device)
    squares = []
    with torch.no_grad():
        for batch in batches:
            clean = autoencoder.encode(batch.target * 2 - 1)
            change = (clean - autoencoder.encode(batch.image * 2 - 1)) / unit
            squares.append(change.square().mean((0, 2, 3)))
    prior = torch.stack(squares).mean(0).sqrt().clamp_min(1e-3)
    return LatentStatistics(tuple(mean), tuple(deviation), tuple(prior.tolist()))


def write_latents(folder: Path, latents: LatentStatistics) -> None:
    """Writes the statistics into the folder of the base stage."""
    folder.mkdir(parents=True, exist_ok=True)
    write_json(folder / LATENTS, {k: list(v) for k, v in vars(latents).items()})


def _column(values: Sequence[float]) -> Tensor:
    return torch.tensor(values)[None, :, None, None]


def _not_trained(stage: str, path: Path) -> StudioError:
    return StudioError(
        f"The stage {stage} has not been trained: {path} is missing.",
        f"Run 'iide-train {stage}' with the same --work first.",
    )
