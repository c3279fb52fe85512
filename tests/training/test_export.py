"""A checkpoint folder out of stages: complete, verified, and written whole or not at all."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import torch
from torch import nn

from iide_studio.core.errors import ExportError, StudioError
from iide_studio.diffusion.checkpoint import load_checkpoint
from iide_training.export import ExportOptions, export_checkpoint, read_scores, to_half
from iide_training.settings import TrainingSettings
from iide_training.trained_networks import TrainedNetworks
from tests.training.toys import make_batch_of_photos

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def exported(
    work: Path, settings: TrainingSettings, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    output = tmp_path_factory.mktemp("export") / "toy"
    trained = TrainedNetworks(work, settings.networks)
    export_checkpoint(trained, settings, ExportOptions(output=output))
    return output


def test_an_exported_checkpoint_loads_and_computes_the_same(
    exported: Path, trained: TrainedNetworks
) -> None:
    photos = make_batch_of_photos(2, side=64)
    networks = load_checkpoint(exported).load_networks(CPU, torch.float32, "old-photo")

    assert networks.scratch_detector is not None
    assert networks.scratch_detector.members == 2
    with torch.no_grad():
        pairs = [
            (networks.scratch_detector(photos), trained.scratch_detector()(photos)),
            (networks.vae(photos * 2 - 1), trained.autoencoder()(photos * 2 - 1)),
        ]
    for found, expected in pairs:
        assert (found - expected).abs().max() < 0.02
    assert networks.fidelity is not None
    assert networks.latents == trained.latents()
    assert networks.prediction_type == "posterior_residual"


def test_the_manifest_recommends_what_the_configuration_says(
    exported: Path, settings: TrainingSettings
) -> None:
    manifest = load_checkpoint(exported).manifest

    assert manifest.tasks["old-photo"].recommended == settings.recommended["old-photo"]
    assert manifest.tasks["old-photo"].condition_channels == 4
    assert manifest.tasks["super-resolution"].controlnet is None
    assert manifest.tasks["super-resolution"].pre_restorer == "super_resolution"
    index = json.loads((exported / "model_index.json").read_text())
    assert index["unet"] == ["diffusers", "UNet2DConditionModel"]


def test_the_card_says_what_is_in_the_folder(exported: Path, settings: TrainingSettings) -> None:
    card = (exported / "README.md").read_text()

    assert settings.card.licences[0] in card
    assert "Not measured yet" in card
    assert "`controlnet`" in card


def test_the_pre_restorer_may_be_deleted(exported: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(exported, copy)
    shutil.rmtree(copy / "pre_restorer")

    networks = load_checkpoint(copy).load_networks(CPU, torch.float32, "old-photo")

    assert networks.pre_restorer is None


def test_interim_stages_are_enough(work: Path, settings: TrainingSettings, tmp_path: Path) -> None:
    part = tmp_path / "work"
    shutil.copytree(work, part)
    for stage in ("controlnet", "cfw", "super-resolution"):
        shutil.rmtree(part / stage)

    export_checkpoint(
        TrainedNetworks(part, settings.networks), settings, ExportOptions(output=tmp_path / "out")
    )

    checkpoint = load_checkpoint(tmp_path / "out")
    assert set(checkpoint.manifest.tasks) == {"old-photo"}
    assert checkpoint.load_networks(CPU, torch.float32, "old-photo").fidelity is None


def test_a_missing_stage_is_named(work: Path, settings: TrainingSettings, tmp_path: Path) -> None:
    trained = TrainedNetworks(work, settings.networks, folders={"tone": tmp_path / "nothing"})

    with pytest.raises(StudioError, match="iide-train tone"):
        export_checkpoint(trained, settings, ExportOptions(output=tmp_path / "out"))

    assert not list(tmp_path.iterdir())


def test_weights_of_another_shape_give_a_sentence(
    work: Path, settings: TrainingSettings, tmp_path: Path
) -> None:
    trained = TrainedNetworks(work, settings.networks, folders={"tone": work / "pre-restorer"})

    with pytest.raises(StudioError, match="do not fit"):
        export_checkpoint(trained, settings, ExportOptions(output=tmp_path / "out"))


def test_a_checkpoint_that_is_too_large_is_not_written(
    trained: TrainedNetworks, settings: TrainingSettings, tmp_path: Path
) -> None:
    options = ExportOptions(output=tmp_path / "out", largest_size=1_000_000)

    with pytest.raises(ExportError, match="MB"):
        export_checkpoint(trained, settings, options)

    assert not list(tmp_path.iterdir())


def test_only_checkpoints_are_replaced_and_only_if_allowed(
    exported: Path, trained: TrainedNetworks, settings: TrainingSettings, tmp_path: Path
) -> None:
    with pytest.raises(ExportError, match="exists already"):
        export_checkpoint(trained, settings, ExportOptions(output=exported))
    (tmp_path / "holiday.txt").write_text("not a checkpoint")
    with pytest.raises(ExportError, match="not a checkpoint"):
        export_checkpoint(trained, settings, ExportOptions(output=tmp_path, overwrite=True))

    export_checkpoint(trained, settings, ExportOptions(output=exported, overwrite=True))

    assert (tmp_path / "holiday.txt").exists()
    assert [path.name for path in exported.parent.iterdir()] == [exported.name]


def test_float16_buffers_are_kept_only_where_they_cannot_be_seen(trained: TrainedNetworks) -> None:
    autoencoder = trained.autoencoder()
    assert to_half(autoencoder).components.dtype == torch.float16

    autoencoder.block_mean.fill_(300.3)  # far more than float16 can round unseen

    half = to_half(autoencoder).state_dict()
    assert half["block_mean"].dtype == torch.float32
    assert half["enter.weight"].dtype == torch.float16


def test_running_statistics_stay_exact() -> None:
    norm = nn.BatchNorm2d(4)
    norm.state_dict()["running_var"].fill_(1e-6)
    network = nn.Sequential(nn.Conv2d(3, 4, 1), norm)

    half = to_half(network).state_dict()

    assert half["1.running_var"].equal(network.state_dict()["1.running_var"])
    assert half["0.weight"].dtype == torch.float16


def test_unreadable_scores_give_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "scores.json").write_text("{")

    with pytest.raises(ExportError, match="cannot be read"):
        read_scores(tmp_path / "scores.json")
