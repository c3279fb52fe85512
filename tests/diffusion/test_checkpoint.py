from __future__ import annotations

import json
import pickle
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from iide_studio.core.errors import CheckpointError
from iide_studio.diffusion import checkpoint_files
from iide_studio.diffusion.checkpoint import load_checkpoint, write_manifest
from iide_studio.diffusion.decoder import fidelity_channels
from iide_studio.diffusion.fidelity import FidelityModule
from iide_studio.diffusion.latent_restoration import LatentJob, LatentRestorer
from iide_studio.diffusion.manifest import LatentStatistics, Manifest, TaskManifest, read_manifest
from iide_studio.diffusion.pre_restorer import PreRestorer
from iide_studio.diffusion.scratch_detector import ScratchDetector
from tests.diffusion import toys

CPU = torch.device("cpu")
MANIFEST = Manifest(
    name="toy",
    tasks={
        "old-photo": TaskManifest(
            condition_channels=4, control="pre-restored", recommended={"steps": 4, "guidance": 2.0}
        ),
        "super-resolution": TaskManifest(
            condition_channels=3, controlnet=None, pre_restorer="super_resolution"
        ),
    },
)


@pytest.fixture(scope="module")
def networks(tmp_path_factory):
    return toys.make_networks(tmp_path_factory.mktemp("tokenizer"))


@pytest.fixture(scope="module")
def complete(tmp_path_factory, networks) -> Path:
    """A checkpoint with a manifest and two parts of our own."""
    folder = toys.save_checkpoint(networks, tmp_path_factory.mktemp("checkpoints") / "toy")
    for name in ("super_resolution", "pre_restorer"):
        PreRestorer(widths=(8, 8), blocks=(1, 1)).save_pretrained(folder / name)
    ScratchDetector(widths=(8, 8), blocks=(1, 1)).save_pretrained(folder / "scratch_detector")
    write_manifest(folder, MANIFEST)
    return folder


@pytest.fixture
def folder(complete, tmp_path) -> Path:
    """A copy to damage."""
    return Path(shutil.copytree(complete, tmp_path / "copy"))


def _edit(path: Path, **changes) -> None:
    data = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps({**data, **changes}), "utf-8")


def _weights(folder: Path, part: str = "unet") -> Path:
    return folder / part / "diffusion_pytorch_model.safetensors"


def _sign(folder: Path) -> None:
    """Makes the hashes true again, so that a later check is reached."""
    write_manifest(folder, read_manifest(folder / "iide.json"))


def _refusal(folder: Path, *, task="old-photo") -> CheckpointError:
    with pytest.raises(CheckpointError) as caught:
        load_checkpoint(folder).load_networks(CPU, torch.float32, task)
    assert caught.value.hint
    return caught.value


def test_a_complete_checkpoint_loads_and_runs(complete, networks):
    checkpoint = load_checkpoint(complete)
    assert checkpoint.name == "toy"
    assert len(checkpoint.sha256) == 64
    assert checkpoint.task("old-photo").recommended["steps"] == 4
    loaded = checkpoint.load_networks(CPU, torch.bfloat16, "old-photo")
    assert loaded.controlnet is not None
    assert loaded.unet.dtype == loaded.controlnet.dtype == torch.bfloat16
    assert loaded.vae.dtype == loaded.text_encoder.dtype == torch.float32
    assert (loaded.tone, loaded.fidelity) == (None, None)
    assert type(loaded.pre_restorer).__name__ == "PreRestorer"
    assert not any(p.requires_grad for p in loaded.unet.parameters())
    scene = toys.make_scene(64, 64)
    job = LatentJob(
        image=scene.image, control_image=scene.control_image, mask=scene.mask, steps=2, prompt="man"
    )
    exact = checkpoint.load_networks(CPU, torch.float32, "old-photo")
    results = [
        LatentRestorer(n, device=CPU, dtype=torch.float32).run(job).image for n in (exact, networks)
    ]
    torch.testing.assert_close(*results)


def test_a_task_without_controlnet_loads_none(complete):
    loaded = load_checkpoint(complete).load_networks(CPU, torch.float32, "super-resolution")
    assert loaded.controlnet is None
    assert loaded.super_resolution is not None


def test_one_part_loads_alone(complete):
    detector = load_checkpoint(complete).load_part("scratch_detector", device=CPU)
    assert detector(torch.rand(1, 3, 20, 20)).shape == (1, 1, 20, 20)


def test_a_plain_diffusers_folder_loads(complete, folder):
    (folder / "iide.json").unlink()
    checkpoint = load_checkpoint(folder)
    assert checkpoint.task("old-photo").condition_channels == 4
    assert checkpoint.load_networks(CPU, torch.float32, "old-photo").controlnet is not None
    with pytest.raises(CheckpointError, match="super-resolution"):
        checkpoint.task("super-resolution")
    assert checkpoint.sha256 != load_checkpoint(complete).sha256


def test_a_base_is_shared_by_reference(folder, tmp_path):
    own = tmp_path / "own"
    shutil.move(folder / "controlnet", own / "controlnet")
    (folder / "iide.json").unlink()
    tasks = {"old-photo": MANIFEST.tasks["old-photo"]}
    write_manifest(own, replace(MANIFEST, tasks=tasks, base="../copy"))
    checkpoint = load_checkpoint(own)
    assert checkpoint.parts["unet"] == own / "../copy/unet"
    assert checkpoint.load_networks(CPU, torch.float32, "old-photo").unet is not None
    before = checkpoint.sha256
    path = _weights(folder)
    tensors = load_file(path)
    tensors["conv_out.bias"] += 1
    save_file(tensors, path, metadata={"format": "pt"})
    assert load_checkpoint(own).sha256 != before
    shutil.rmtree(folder)
    assert "copy" in _refusal(own).message


def test_half_precision_variants_load(folder):
    (folder / "iide.json").unlink()
    path = _weights(folder)
    path.rename(path.with_name("diffusion_pytorch_model.fp16.safetensors"))
    assert load_checkpoint(folder).load_networks(CPU, torch.float32, "old-photo").unet is not None


def test_hashes_are_computed_once(complete, tmp_path, monkeypatch):
    first = load_checkpoint(complete, cache_folder=tmp_path)
    calls = []
    monkeypatch.setattr(checkpoint_files, "hash_file", lambda path: calls.append(path) or "0" * 64)
    assert load_checkpoint(complete, cache_folder=tmp_path).sha256 == first.sha256
    assert not calls
    (tmp_path / "checkpoint_hashes.json").write_text("{broken", "utf-8")
    with pytest.raises(CheckpointError):
        load_checkpoint(complete, cache_folder=tmp_path)
    assert calls


def test_a_manifest_survives_writing_and_reading(folder):
    latents = LatentStatistics((0.0,) * 4, (1.0,) * 4, (0.5,) * 4)
    manifest = replace(
        MANIFEST, prediction_type="posterior_residual", latents=latents, scores={"psnr": 22.5}
    )
    path = write_manifest(folder, manifest)
    read = read_manifest(path)
    assert replace(read, sha256={}) == manifest
    assert read.sha256["unet/config.json"]
    assert load_checkpoint(folder).manifest == read


def test_a_changed_file_is_named(folder):
    path = _weights(folder, "controlnet")
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    assert str(path) in _refusal(folder).message


def test_a_file_that_is_not_listed_is_refused(folder):
    (folder / "unet" / "more.safetensors").write_bytes(b"")
    assert "more.safetensors" in _refusal(folder).message


@pytest.mark.parametrize("has_manifest", [True, False])
@pytest.mark.parametrize("size", [0, 4, 100, -1000])
def test_a_truncated_file_is_named(folder, size, has_manifest):
    if not has_manifest:
        (folder / "iide.json").unlink()
    path = _weights(folder)
    path.write_bytes(path.read_bytes()[:size])
    error = _refusal(folder)
    assert str(path) in error.message
    assert "cut off" in error.message


def _poison():
    """Returns a pickle that would leave a trace if it were opened."""

    class Trap:
        def __reduce__(self):
            return (Path.touch, (Path("opened"),))

    return pickle.dumps(Trap())


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("unet", "diffusion_pytorch_model.bin"),
        ("controlnet", "controlnet.ckpt"),
        ("scratch_detector", "model.pt"),
        ("text_encoder", "pytorch_model.bin"),
    ],
)
def test_pickled_weights_are_refused_unopened(folder, part, name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for path in (folder / part).glob("*.safetensors"):
        path.unlink()
    (folder / part / name).write_bytes(_poison())
    error = _refusal(folder)
    assert name in error.message
    assert "pickled" in error.message
    assert not Path("opened").exists()


@pytest.mark.parametrize("content", [_poison(), b"PK\x03\x04" + b"\0" * 100])
def test_a_pickle_under_the_name_of_safetensors_is_refused(folder, content):
    _weights(folder).write_bytes(content)
    assert "pickled" in _refusal(folder).message


@pytest.mark.parametrize(
    "part", ["vae", "unet", "text_encoder", "tokenizer", "scheduler", "controlnet"]
)
def test_a_missing_folder_is_named(folder, part):
    shutil.rmtree(folder / part)
    assert str(folder / part) in _refusal(folder).message


def test_no_folder_and_an_empty_one_are_refused(tmp_path):
    assert "nowhere" in _refusal(tmp_path / "nowhere").message
    assert str(tmp_path) in _refusal(tmp_path).message


@pytest.mark.parametrize("name", ["config.json", "../iide.json"])
def test_broken_json_is_named(folder, name):
    path = (folder / "vae" / name).resolve()
    path.write_text("{", "utf-8")
    if name == "config.json":
        (folder / "iide.json").unlink()
    assert str(path) in _refusal(folder).message


def test_a_newer_format_asks_for_a_newer_program(folder):
    _edit(folder / "iide.json", format_version=2)
    error = _refusal(folder)
    assert "2" in error.message
    assert "Update" in error.hint


@pytest.mark.parametrize(
    "changes",
    [
        {"format_version": None},
        {"tasks": {}},
        {"tasks": {"old-photo": {"controlnet": None, "condition_channels": 4}}},
        {"tasks": {"old-photo": {"controlnet": "controlnet", "condition_channels": 5}}},
        {"tasks": {"old-photo": {"controlnet": "controlnet"}}},
        {"tasks": {"old-photo": {"condition_channels": 4, "recommended": {"speed": 3}}}},
        {"tasks": {"old-photo": {"condition_channels": 4, "recommended": {"steps": -3}}}},
        {"tasks": 3},
        {"prediction_type": "guess"},
        {"prediction_type": "posterior_residual"},
        {"latents": {"mean": [0.0] * 4, "deviation": [1.0] * 3}},
        {"latents": {"mean": [0.0] * 4, "deviation": [0.0] * 4}},
        {"base": "../other"},
    ],
)
def test_a_manifest_that_makes_no_sense_is_refused(folder, changes):
    _edit(folder / "iide.json", **changes)
    assert "iide.json" in _refusal(folder).message


@pytest.mark.parametrize("path", ["../copy/controlnet", "/etc", "C:\\controlnet", "a/../../b"])
def test_a_path_that_climbs_out_is_refused(folder, path):
    tasks = {"old-photo": {"controlnet": path, "condition_channels": 4}}
    _edit(folder / "iide.json", tasks=tasks)
    assert "outside" in _refusal(folder).message


def test_a_link_that_leads_out_is_refused(folder, tmp_path):
    shutil.move(folder / "unet", tmp_path / "unet")
    (folder / "unet").symlink_to(tmp_path / "unet")
    assert "link" in _refusal(folder).message


@pytest.mark.parametrize(
    ("part", "changes", "word"),
    [
        ("controlnet", {"cross_attention_dim": 64}, "cross_attention_dim"),
        ("controlnet", {"in_channels": 8}, "in_channels"),
        ("controlnet", {"block_out_channels": [16, 32, 32, 64]}, "block_out_channels"),
        ("controlnet", {"conditioning_channels": 3}, "conditioning_channels"),
        ("controlnet", {"conditioning_embedding_out_channels": [8, 8]}, "downsampling"),
        ("unet", {"cross_attention_dim": 64}, "cross_attention_dim"),
        ("unet", {"in_channels": 9}, "in_channels"),
        ("vae", {"latent_channels": 16}, "in_channels"),
        ("unet", {"_class_name": "AutoencoderKL"}, "class"),
        ("vae", {"_class_name": "AutoencoderEvil"}, "class"),
        ("unet", {"layers_per_block": 2}, "layers_per_block"),
    ],
)
def test_parts_that_do_not_fit_are_named(folder, part, changes, word):
    _edit(folder / part / "config.json", **changes)
    _sign(folder)
    error = _refusal(folder)
    assert word in error.message
    assert "config.json" in error.message


def test_a_fidelity_module_must_fit_the_autoencoder(folder, networks):
    channels = fidelity_channels(networks.vae)
    FidelityModule(*channels, width=8).save_pretrained(folder / "fidelity")
    _sign(folder)
    loaded = load_checkpoint(folder).load_networks(CPU, torch.float32, "old-photo")
    assert loaded.fidelity is not None
    _edit(folder / "fidelity" / "config.json", encoder_channels=[192, 12])
    _sign(folder)
    assert "encoder_channels" in _refusal(folder).message


def test_another_prediction_type_of_the_base_is_refused(folder):
    _edit(folder / "scheduler" / "scheduler_config.json", prediction_type="v_prediction")
    _sign(folder)
    assert "v_prediction" in _refusal(folder).message


@pytest.mark.parametrize("change", ["shape", "missing", "surplus"])
@pytest.mark.parametrize("part", ["unet", "scratch_detector"])
def test_weights_that_do_not_fit_their_configuration_are_named(folder, part, change):
    path = _weights(folder, part)
    tensors = load_file(path)
    name = sorted(tensors)[0]
    if change == "shape":
        tensors[name] = torch.zeros(3, 5)
    elif change == "missing":
        del tensors[name]
    else:
        tensors["surplus.weight"] = torch.zeros(3)
    save_file(tensors, path, metadata={"format": "pt"})
    _sign(folder)
    assert str(path) in _refusal(folder).message


def test_a_tokenizer_of_another_vocabulary_is_refused(folder):
    path = folder / "tokenizer" / "vocab.json"
    vocabulary = json.loads(path.read_text("utf-8"))
    _edit(path, **{"new</w>": len(vocabulary) + 50})
    _sign(folder)
    assert "tokenizer" in _refusal(folder).message


def test_the_weight_names_of_stable_diffusion_load(folder, networks):
    """Files of 2022 name the autoencoder's attention and the text encoder's layers otherwise."""
    path = _weights(folder, "vae")
    names = {"to_q": "query", "to_k": "key", "to_v": "value", "to_out.0": "proj_attn"}
    old = {}
    for name, tensor in load_file(path).items():
        for new, former in names.items():
            name = name.replace(f"attentions.0.{new}.", f"attentions.0.{former}.")
        old[name] = tensor
    assert any("proj_attn" in name for name in old)
    save_file(old, path, metadata={"format": "pt"})
    path = folder / "text_encoder" / "model.safetensors"
    prefix = "text_model."
    old = {prefix + name.removeprefix(prefix): t for name, t in load_file(path).items()}
    old[f"{prefix}embeddings.position_ids"] = torch.arange(16)[None]
    save_file(old, path, metadata={"format": "pt"})
    _sign(folder)
    loaded = load_checkpoint(folder).load_networks(CPU, torch.float32, "old-photo")
    for name in ("vae", "text_encoder"):
        expected = getattr(networks, name).state_dict()
        for key, tensor in getattr(loaded, name).state_dict().items():
            assert torch.equal(tensor, expected[key]), key
