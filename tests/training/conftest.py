"""Shared by the tests of training: one core, and trained-looking stages with random weights."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from torch import nn

from iide_studio.diffusion.decoder import fidelity_channels
from iide_studio.diffusion.fidelity import FidelityModule
from iide_studio.diffusion.manifest import LatentStatistics
from iide_studio.diffusion.patch_autoencoder import PatchAutoencoder
from iide_studio.diffusion.pre_restorer import PreRestorer
from iide_studio.diffusion.scratch_detector import ScratchDetector
from iide_training.autoencoder_stage import fit_components
from iide_training.settings import TrainingSettings, read_settings
from iide_training.text_stage import train_tokenizer
from iide_training.trained_networks import TrainedNetworks, make_tone, write_latents
from iide_training.weight_files import AVERAGED, write_tensors
from tests.training.toys import make_batch_of_photos, write_config

TEXTS = ("A woman in a red woollen dress.", "navy suit", "Two children on a green lawn.")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: takes ten seconds or more")


@pytest.fixture(autouse=True)
def one_core() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> TrainingSettings:
    return read_settings(write_config(tmp_path_factory.mktemp("config") / "toy.toml"))


@pytest.fixture(scope="session")
def work(tmp_path_factory: pytest.TempPathFactory, settings: TrainingSettings) -> Path:
    """A folder of stages, all of which have (random) weights."""
    torch.manual_seed(0)
    folder = tmp_path_factory.mktemp("work")
    shapes = settings.networks
    train_tokenizer(TEXTS, folder / "tokenizer", vocabulary=shapes.vocabulary)
    autoencoder = PatchAutoencoder(latent_channels=shapes.latent_channels)
    fit_components(autoencoder, make_batch_of_photos(8, side=64))
    stages: dict[str, nn.Module] = {
        "tone": make_tone(shapes),
        "scratch-detector": ScratchDetector(),
        "scratch-detector-2": ScratchDetector(),
        "pre-restorer": PreRestorer(),
        "super-resolution": PreRestorer(),
        "autoencoder": autoencoder,
        "cfw": FidelityModule(*fidelity_channels(autoencoder)),
    }
    for name, network in stages.items():
        _save(network, folder / name)
    ones = (1.0,) * shapes.latent_channels
    write_latents(folder / "base", LatentStatistics((0.0,) * len(ones), ones, (0.5,) * len(ones)))
    networks = TrainedNetworks(folder, shapes).new_diffusion()
    _save(networks, folder / "base")
    _save(networks, folder / "controlnet")
    return folder


@pytest.fixture
def trained(work: Path, settings: TrainingSettings) -> TrainedNetworks:
    return TrainedNetworks(work, settings.networks)


def _save(network: nn.Module, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    write_tensors(folder / AVERAGED, network.state_dict())
