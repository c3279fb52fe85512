"""Training the ControlNet of a pretrained base: a toy of Stable Diffusion 2.1's exact layout."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file
from transformers import CLIPTokenizer

from iide_studio.core.errors import CheckpointError
from iide_studio.core.photo import load
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import CancelToken, RestoreRequest, RestorerOptions
from iide_studio.diffusion.pipeline import create_restorer
from iide_training.checkpoint_stages import load_controlnet
from iide_training.cli import run
from iide_training.control_batches import ControlBatch
from iide_training.control_settings import ControlChoices, read_control_settings
from iide_training.control_stage import ControlStage, check_schedule, control_loss, snr_weight
from iide_training.frozen_base import FrozenBase
from iide_training.iide_step import IideSettings
from iide_training.settings import SettingsError, config_folder
from tests.diffusion import toys
from tests.training.toys import make_batch_of_photos, write_photos

CONFIGS = ("sd21-old-photo", "sd21-super-resolution")
SMALL = ["controlnet.steps=2", "controlnet.batch=2", "controlnet.accumulation=1"]
SMALL += ["controlnet.size=64", "development=2", "stamps_per_kind=3", "controlnet.warmup_steps=1"]
SMALL += ["controlnet.learning_rate=0.01", "recommended.steps=2", "controlnet.average=0.5"]


def write_base(folder: Path) -> Path:
    """Writes a base with the blocks of Stable Diffusion 2.1 at toy width, random weights."""
    words = toys.write_tokenizer(folder / "tokenizer")
    networks = toys.Networks(
        vae=toys.make_vae(),
        text_encoder=toys.make_text_encoder(words),
        tokenizer=CLIPTokenizer.from_pretrained(folder / "tokenizer", local_files_only=True),
        unet=toys.make_unet(layers_per_block=2),
        controlnet=None,
        scheduler_config=toys.scheduler_config(),
    )
    for name in ("vae", "text_encoder", "unet"):
        getattr(networks, name).save_pretrained(folder / name, safe_serialization=True)
    (folder / "scheduler").mkdir()
    text = json.dumps(dict(networks.scheduler_config))
    (folder / "scheduler" / "scheduler_config.json").write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def base_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_base(tmp_path_factory.mktemp("base") / "sd21")


@pytest.fixture(scope="module")
def base(base_folder: Path) -> FrozenBase:
    return FrozenBase(base_folder)


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_photos(tmp_path_factory.mktemp("control") / "photos")


def _batch() -> ControlBatch:
    photos = make_batch_of_photos(2, side=64)
    mask = torch.zeros(2, 1, 64, 64)
    mask[:, :, 20:24] = 1
    return ControlBatch(photos, torch.cat([photos * 0.8, mask], 1), ("a red dress", ""))


@pytest.mark.parametrize("probability", [1.0, 0.0])
@pytest.mark.parametrize("prediction", ["epsilon", "v_prediction"])
def test_only_the_controlnet_is_trained(
    base_folder: Path, probability: float, prediction: str
) -> None:
    base = FrozenBase(base_folder)
    base.schedule.register_to_config(prediction_type=prediction)
    frozen = (base.unet, base.vae, base.text_encoder)
    before = [{k: v.clone() for k, v in part.state_dict().items()} for part in frozen]
    controlnet = base.new_controlnet(4)
    unet = base.unet.state_dict()
    assert torch.equal(controlnet.state_dict()["conv_in.weight"], unet["conv_in.weight"])
    optimizer = torch.optim.AdamW(controlnet.parameters(), lr=1e-2)
    started = {k: v.clone() for k, v in controlnet.state_dict().items()}
    for step in range(2):
        loss = control_loss(
            base,
            controlnet,
            _batch(),
            generator=torch.Generator().manual_seed(step),
            iide=IideSettings(probability=probability, stride=1, is_prefilled=False),
            choices=ControlChoices(min_snr=5.0),
        )
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()

    for part, values in zip(frozen, before, strict=True):
        assert all(p.grad is None for p in part.parameters())
        assert all(torch.equal(v, values[k]) for k, v in part.state_dict().items())
    assert any(not torch.equal(v, started[k]) for k, v in controlnet.state_dict().items())


def test_samples_can_be_looked_at(base: FrozenBase) -> None:
    batches: Any = None
    stage = ControlStage(
        base,
        base.new_controlnet(4),
        batches,
        development=[_batch()],
        iide=IideSettings(),
        choices=ControlChoices(),
        batch=2,
    )

    sheet = stage.sheet(stage.model)

    assert sheet.shape == (3, 3 * 64, 2 * 64)
    assert torch.allclose(sheet[:, 128:, :64], _batch().target[0])


@pytest.mark.slow
@pytest.mark.parametrize("name", CONFIGS)
def test_one_command_makes_a_checkpoint_that_restores(
    name: str, base_folder: Path, photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "out"
    arguments = ["all", name, photos, *SMALL, "--base", base_folder, "--work", tmp_path / "work"]
    arguments += ["--captions", photos.parent / "captions.csv", "--output", output]

    assert run([str(argument) for argument in arguments]) == 0

    assert f"--checkpoint {output}" in capsys.readouterr().out
    restorer = create_restorer(RestorerOptions(checkpoint=str(output), device="cpu"))
    task = read_control_settings(config_folder() / f"{name}.toml").task
    scale = 2 if task == "super-resolution" else 1
    recipe = Recipe(task=task, mask="none", scale=scale)  # type: ignore[arg-type]
    request = RestoreRequest(photo=load(photos / "toy_000.png"), recipe=recipe)
    result = restorer.restore(request, lambda _progress: None, CancelToken())
    assert result.pixels.shape[2] == 3
    assert not (output / "unet").exists()


@pytest.mark.slow
def test_training_goes_on_from_a_checkpoint_of_the_same_base(
    base_folder: Path, photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def train(name: str, *more: object) -> int:
        arguments = ["all", config_folder() / "sd21-old-photo.toml", photos, *SMALL]
        arguments += ["--base", base_folder, "--work", tmp_path / name, *more]
        return run([str(part) for part in (*arguments, "-o", tmp_path / f"{name}-checkpoint")])

    slow = ("controlnet.steps=1", "controlnet.learning_rate=1e-9")
    assert train("first") == 0
    assert train("second", *slow, "--start-from", tmp_path / "first-checkpoint") == 0
    assert train("other", *slow) == 0

    found = {
        name: load_file(
            tmp_path / f"{name}-checkpoint/controlnet/diffusion_pytorch_model.safetensors"
        )
        for name in ("first", "second", "other")
    }
    zero = "controlnet_mid_block.weight"
    assert torch.equal(found["second"][zero], found["first"][zero])
    assert not torch.equal(found["other"][zero], found["first"][zero])

    with pytest.raises(CheckpointError):
        load_controlnet(torch.nn.Linear(1, 1), tmp_path / "first-checkpoint", "super-resolution")


def test_a_base_must_be_named(
    photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["all", CONFIGS[0], photos, "--work", tmp_path / "work", "-o", tmp_path / "out"]

    assert run([str(argument) for argument in arguments]) == 2
    assert "--base" in capsys.readouterr().err
    assert run([str(a) for a in (*arguments, "--base", photos)]) == 1
    assert "has no folder unet" in capsys.readouterr().err


def test_a_base_with_weights_of_another_shape_is_refused(base_folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "base"
    shutil.copytree(base_folder, copy)
    config = json.loads((copy / "unet" / "config.json").read_text())
    (copy / "unet" / "config.json").write_text(json.dumps({**config, "layers_per_block": 3}))

    with pytest.raises(CheckpointError, match="do not fit"):
        FrozenBase(copy)


def test_a_schedule_of_another_end_is_refused(base: FrozenBase) -> None:
    with pytest.raises(SettingsError, match="zero_terminal_snr"):
        check_schedule(base, ControlChoices(zero_terminal_snr=True))


def test_min_snr_limits_what_the_last_steps_weigh() -> None:
    alpha_bar = torch.tensor([0.999, 0.5, 0.01])

    assert torch.equal(snr_weight(alpha_bar, "epsilon", 0), torch.ones(3))
    weights = snr_weight(alpha_bar, "epsilon", 5.0)
    assert float(weights[0]) == pytest.approx(5 / 999, rel=1e-3)
    assert torch.allclose(weights[1:], torch.ones(2))
