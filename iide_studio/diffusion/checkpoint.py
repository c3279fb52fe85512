"""Checkpoint folders: read, verify, load, and describe.

One format serves the small checkpoint that comes along and Stable Diffusion 2.1: the diffusers
layout (vae, text_encoder, tokenizer, unet, controlnet, scheduler) plus our own parts, each
optional, and `iide.json`. A folder without `iide.json` is taken for a plain ControlNet pipeline.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from iide_studio.core.errors import CheckpointError
from iide_studio.core.recipe import Task
from iide_studio.diffusion.checkpoint_files import (
    HashCache,
    check_hashes,
    check_safetensors,
    find_weights,
    hash_file,
    used_files,
    write_json,
)
from iide_studio.diffusion.checkpoint_fit import check_fit
from iide_studio.diffusion.manifest import (
    COPY_AGAIN,
    MANIFEST_NAME,
    LatentStatistics,
    Manifest,
    TaskManifest,
    check_inner_path,
    read_json,
    read_manifest,
)
from iide_studio.diffusion.network_loading import (
    ALLOWED,
    check_class,
    class_name,
    load_network,
    load_tokenizer,
)
from iide_studio.diffusion.prediction import PredictionType

BASE_PARTS = ("vae", "text_encoder", "tokenizer", "unet", "scheduler")
OWN_PARTS = ("tone", "pre_restorer", "super_resolution", "scratch_detector", "fidelity")


@dataclass(frozen=True, kw_only=True, eq=False)
class Networks:
    """The loaded networks of one task, in evaluation mode on one device.

    UNet and ControlNet have the chosen number format; everything else is float32, because its
    rounding would be seen in the result.

    Attributes:
        vae: AutoencoderKL, AutoencoderTiny or PatchAutoencoder.
        text_encoder: CLIPTextModel.
        tokenizer: CLIPTokenizer.
        unet: UNet2DConditionModel.
        controlnet: ControlNetModel; None if the task has none.
        scheduler_config: As in `scheduler/scheduler_config.json`.
        prediction_type: What the UNet predicts.
        latents: Scaling per channel; None takes the autoencoder's own scaling factor.
        tone: ToneModel or None.
        pre_restorer: PreRestorer or None.
        super_resolution: PreRestorer that was trained on enlarged photos, or None.
        scratch_detector: ScratchDetector or None.
        fidelity: FidelityModule or None.
    """

    vae: Any
    text_encoder: Any
    tokenizer: Any
    unet: Any
    controlnet: Any | None
    scheduler_config: Mapping[str, Any]
    prediction_type: PredictionType = "epsilon"
    latents: LatentStatistics | None = None
    tone: Any | None = None
    pre_restorer: Any | None = None
    super_resolution: Any | None = None
    scratch_detector: Any | None = None
    fidelity: Any | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Checkpoint:
    """A verified checkpoint folder; nothing of it is loaded yet.

    Attributes:
        folder: Where it is.
        manifest: What it says of itself.
        sha256: Identifies it with its base, hexadecimal.
        parts: Folder of every part that is there, by name; ControlNets by their folder's name.
        configs: The parts' configurations, by the same names.
    """

    folder: Path
    manifest: Manifest
    sha256: str
    parts: Mapping[str, Path]
    configs: Mapping[str, Mapping[str, Any]]

    @property
    def name(self) -> str:
        return self.manifest.name

    def task(self, task: Task) -> TaskManifest:
        """Returns what the checkpoint has for a task; raises CheckpointError if nothing."""
        if task not in self.manifest.tasks:
            raise CheckpointError(
                f"The checkpoint {self.name!r} was not made for the task {task}.",
                f"It can do: {', '.join(self.manifest.tasks)}.",
            )
        return self.manifest.tasks[task]

    def load_networks(self, device: torch.device, dtype: torch.dtype, task: Task) -> Networks:
        """Loads what one task needs.

        Args:
            device: Where to.
            dtype: Number format of UNet and ControlNet.
            task: Which ControlNet and pre-restorer.

        Raises:
            CheckpointError: naming the file that does not fit.
        """
        wanted = self.task(task)
        controlnet = wanted.controlnet
        own = {p: self.load_part(p, device=device) for p in OWN_PARTS if p in self.parts}
        if wanted.pre_restorer is not None:
            slot = "super_resolution" if task == "super-resolution" else "pre_restorer"
            own[slot] = own.get(wanted.pre_restorer) or self.load_part(
                wanted.pre_restorer, device=device
            )
        return Networks(
            vae=self.load_part("vae", device=device),
            text_encoder=self.load_part("text_encoder", device=device),
            tokenizer=self._load_tokenizer(),
            unet=self.load_part("unet", device=device, dtype=dtype),
            controlnet=controlnet and self.load_part(controlnet, device=device, dtype=dtype),
            scheduler_config=self.configs["scheduler"],
            prediction_type=self.manifest.prediction_type,  # type: ignore[arg-type]
            latents=self.manifest.latents,
            **own,
        )

    def load_part(
        self, part: str, *, device: torch.device, dtype: torch.dtype = torch.float32
    ) -> Any:
        """Loads one network, in evaluation mode and without gradients.

        Args:
            part: A name in `parts`; not "tokenizer" or "scheduler".
            device: Where to.
            dtype: Number format.

        Raises:
            CheckpointError: if its weights do not fit its configuration.
        """
        network = load_network(self.parts[part], self.configs[part], dtype=dtype)
        return network.to(device).eval().requires_grad_(False)

    def _load_tokenizer(self) -> Any:
        words = int(self.configs["text_encoder"].get("vocab_size", 49408))
        return load_tokenizer(self.parts["tokenizer"], words=words)


def load_checkpoint(folder: Path, *, cache_folder: Path | None = None) -> Checkpoint:
    """Reads and verifies a checkpoint folder.

    Format version, files, hashes, classes, and that the parts fit together are checked here;
    that the weights fit their configurations when they are loaded.

    Args:
        folder: The checkpoint.
        cache_folder: Where hashes are remembered between runs; None computes them every time.

    Raises:
        CheckpointError: naming the file that is wrong, and what to do.
    """
    folder = Path(folder).expanduser()
    if not folder.is_dir():
        raise CheckpointError(
            f"There is no checkpoint folder {folder}.",
            "Give the name of an installed checkpoint, or the path of its folder.",
        )
    has_manifest = (folder / MANIFEST_NAME).is_file()
    manifest = read_manifest(folder / MANIFEST_NAME) if has_manifest else _plain_manifest(folder)
    base = _find_base(folder, manifest)
    parts = _find_parts(folder, base, manifest)
    cache = HashCache(cache_folder)
    sha256 = _verify(folder, base, manifest, parts=parts, cache=cache)
    cache.save()
    configs = {name: _read_config(name, path) for name, path in parts.items()}
    _check_index(base)
    checkpoint = Checkpoint(
        folder=folder, manifest=manifest, sha256=sha256, parts=parts, configs=configs
    )
    check_fit(manifest, parts, configs)
    return checkpoint


def write_manifest(folder: Path, manifest: Manifest) -> Path:
    """Writes `iide.json` with the hashes of all files that are in the folder now.

    Args:
        folder: The checkpoint, otherwise complete.
        manifest: Its `sha256` is replaced.
    """
    parts = [p.name for p in folder.iterdir() if p.is_dir() and not p.name.startswith(".")]
    hashes = {relative: hash_file(folder / relative) for relative in used_files(folder, parts)}
    complete = dataclasses.replace(manifest, sha256=hashes)
    write_json(folder / MANIFEST_NAME, complete.to_json())
    return folder / MANIFEST_NAME


def _plain_manifest(folder: Path) -> Manifest:
    """Describes a plain diffusers ControlNet pipeline."""
    if not (folder / "unet").is_dir() or not (folder / "controlnet").is_dir():
        raise CheckpointError(
            f"{folder} is not a checkpoint: it has neither {MANIFEST_NAME} nor the folders unet "
            "and controlnet.",
            "Choose the folder that contains them.",
        )
    controlnet = read_json(folder / "controlnet" / "config.json")
    scheduler = read_json(folder / "scheduler" / "scheduler_config.json")
    channels = int(controlnet.get("conditioning_channels", 3))
    return Manifest(
        name=folder.resolve().name,
        tasks={"old-photo": TaskManifest(condition_channels=channels)},
        prediction_type=scheduler.get("prediction_type", "epsilon"),
    )


def _find_base(folder: Path, manifest: Manifest) -> Path:
    if manifest.base is None:
        return folder
    base = Path(manifest.base).expanduser()
    base = base if base.is_absolute() else folder / base
    if not base.is_dir():
        raise CheckpointError(
            f"The base {base} that {folder / MANIFEST_NAME} names is not there.",
            "Put the base model's folder there, or change base.folder.",
        )
    return base


def _find_parts(folder: Path, base: Path, manifest: Manifest) -> dict[str, Path]:
    """Returns the folders of all parts; raises CheckpointError if a necessary one is missing."""
    where = folder / MANIFEST_NAME
    named: set[str] = set()
    for task in manifest.tasks.values():
        named |= {check_inner_path(p, where) for p in (task.controlnet, task.pre_restorer) if p}
    for relative in manifest.sha256:
        check_inner_path(relative, where)
    parts = {name: base / name for name in BASE_PARTS} | {name: folder / name for name in named}
    parts |= {name: folder / name for name in OWN_PARTS if (folder / name).is_dir()}
    for path in parts.values():
        if not path.is_dir():
            raise CheckpointError(f"The checkpoint's folder {path} is missing.", COPY_AGAIN)
        if not path.resolve().is_relative_to((base if path.parent == base else folder).resolve()):
            raise CheckpointError(
                f"{path} is a link to a place outside of the checkpoint.",
                "Copy the files themselves into the checkpoint's folder.",
            )
    return parts


def _verify(
    folder: Path, base: Path, manifest: Manifest, *, parts: Mapping[str, Path], cache: HashCache
) -> str:
    """Checks weights and hashes; returns what identifies the checkpoint with its base."""
    for name, path in parts.items():
        if name not in ("tokenizer", "scheduler"):
            for file in find_weights(path)[0]:
                check_safetensors(file)
    own = [n for n, p in parts.items() if p == folder / n]
    check_hashes(folder, manifest.sha256, parts=own, cache=cache)
    identities = [_identity(folder, own, cache)]
    if base != folder:
        lent = [n for n, p in parts.items() if p == base / n and p != folder / n]
        if (base / MANIFEST_NAME).is_file():
            described = read_manifest(base / MANIFEST_NAME)
            _check_base_prediction(folder, base, manifest, described)
            check_hashes(base, described.sha256, parts=lent, cache=cache)
        identities.append(_identity(base, lent, cache))
    if len(identities) == 1:
        return identities[0]
    return hashlib.sha256("".join(identities).encode()).hexdigest()


def _check_base_prediction(folder: Path, base: Path, own: Manifest, other: Manifest) -> None:
    if own.prediction_type != other.prediction_type:
        raise CheckpointError(
            f"{folder / MANIFEST_NAME} was made for a base that predicts {own.prediction_type}, "
            f"but {base} predicts {other.prediction_type}.",
            "Name the base that this checkpoint was trained with in base.folder.",
        )


def _identity(folder: Path, parts: list[str], cache: HashCache) -> str:
    """Returns the hash of the manifest, which holds all hashes, or one over all used files."""
    if (folder / MANIFEST_NAME).is_file() and read_json(folder / MANIFEST_NAME).get("sha256"):
        return hash_file(folder / MANIFEST_NAME)
    lines = [f"{cache.hash(folder / name)}  {name}\n" for name in used_files(folder, parts)]
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _read_config(part: str, folder: Path) -> dict[str, Any]:
    """Reads a part's configuration and checks its class against the whitelist."""
    if part == "tokenizer":
        path = folder / "tokenizer_config.json"
        config = read_json(path) if path.is_file() else {}
        name = config.get("tokenizer_class", "CLIPTokenizer")
        check_class(name, ALLOWED["tokenizer"], path)
        return config
    if part == "scheduler":
        return read_json(folder / "scheduler_config.json")
    path = folder / "config.json"
    config = read_json(path)
    allowed = ALLOWED.get(part) or ("ControlNetModel", "PreRestorer")
    check_class(class_name(config), allowed, path)
    return config


def _check_index(base: Path) -> None:
    """Checks the classes that `model_index.json`, if there is one, names for the parts we use."""
    path = base / "model_index.json"
    index = read_json(path) if path.is_file() else {}
    for part, entry in index.items():
        name = entry[-1] if isinstance(entry, list) and entry else None
        if part in ALLOWED and name is not None:
            check_class(name, ALLOWED[part], path)
