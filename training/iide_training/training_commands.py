"""Commands of `iide-train` that train: single stages, and all of them up to a checkpoint."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from iide_studio.core.errors import StudioError
from iide_training.cli_options import (
    Base,
    Captions,
    Changes,
    Config,
    Device,
    Evaluation,
    Output,
    Overwrite,
    Photos,
    Scale,
    Scores,
    StartFrom,
    StopAfter,
    Textures,
    Threads,
    Work,
)
from iide_training.control_settings import (
    ControlSettings,
    read_control_settings,
    trains_control,
)
from iide_training.settings import (
    STAGE_NAMES,
    SettingsError,
    TrainingSettings,
    find_config,
    read_settings,
)
from iide_training.stopping import StopRequest, parse_duration

if TYPE_CHECKING:
    from iide_training.chain import Chain

_STAGE_HELP = {
    "tone": "Train the tone and colour correction.",
    "scratch-detector": "Train the scratch detector.",
    "pre-restorer": "Train the pre-restorer (after tone).",
    "super-resolution": "Train the upscaler.",
    "autoencoder": "Train the autoencoder's decoder.",
    "base": "Train text encoder, UNet and ControlNet together (after pre-restorer, autoencoder).",
    "controlnet": "Train the ControlNet with IIDE, the base frozen (after base).",
    "cfw": "Train the decoder's fidelity transformation (after controlnet).",
}


def add_training_commands(app: typer.Typer) -> None:
    """Adds the commands to the program."""
    app.command("all")(train_all)
    app.command("embedded")(embedded)
    for name in STAGE_NAMES:
        app.command(name, help=_STAGE_HELP[name])(_stage_command(name))


def train_all(
    config: Annotated[Path, typer.Argument(help="TOML file, or the name of one that comes along.")],
    photos: Annotated[Path, typer.Argument(help="Folder of photographs, or of shards.")],
    work: Work,
    output: Output,
    changes: Changes = None,
    base: Base = None,
    captions: Captions = None,
    textures: Textures = None,
    evaluation: Evaluation = None,
    start_from: StartFrom = None,
    minutes_scale: Scale = 1.0,
    threads: Threads = None,
    device: Device = "cpu",
    stop_after: StopAfter = None,
    scores: Scores = True,
    overwrite: Overwrite = False,
) -> None:
    """Train all stages of a configuration, score and export; started again, it goes on."""
    refuse_existing(output, overwrite=overwrite)
    inputs: dict[str, Any] = {
        "photos": photos,
        "work": work,
        "captions": captions,
        "textures": textures,
        "evaluation": evaluation,
        "start_from": start_from,
        "device": device,
        "stop": make_stop(stop_after),
    }
    set_threads(threads)
    check_device(device)
    config = find_config(config)
    if trains_control(config):
        control = read_control_settings(config, changes or ()).scaled(minutes_scale)
        _train_control(control, inputs, base, output, overwrite=overwrite)
        return
    settings = read_settings(config, changes or ()).scaled(minutes_scale)
    _train_and_export(settings, inputs, output, overwrite=overwrite, scores=scores)


def embedded(
    photos: Photos,
    work: Work,
    output: Output,
    changes: Changes = None,
    captions: Captions = None,
    textures: Textures = None,
    evaluation: Evaluation = None,
    start_from: StartFrom = None,
    config: Config = None,
    minutes_scale: Scale = 1.0,
    threads: Threads = None,
    device: Device = "cpu",
    stop_after: StopAfter = None,
    scores: Scores = True,
    overwrite: Overwrite = False,
) -> None:
    """Train the checkpoint that comes along: short for 'all embedded'."""
    train_all(
        config or Path("embedded"),
        photos,
        work,
        output,
        changes=changes,
        captions=captions,
        textures=textures,
        evaluation=evaluation,
        start_from=start_from,
        minutes_scale=minutes_scale,
        threads=threads,
        device=device,
        stop_after=stop_after,
        scores=scores,
        overwrite=overwrite,
    )


def _stage_command(name: str) -> Callable[..., None]:
    def command(
        photos: Photos,
        work: Work,
        changes: Changes = None,
        captions: Captions = None,
        textures: Textures = None,
        evaluation: Evaluation = None,
        start_from: StartFrom = None,
        config: Config = None,
        minutes_scale: Scale = 1.0,
        threads: Threads = None,
        device: Device = "cpu",
        stop_after: StopAfter = None,
    ) -> None:
        chain = make_chain(
            read_settings(config and find_config(config), changes or ()).scaled(minutes_scale),
            photos=photos,
            work=work,
            captions=captions,
            textures=textures,
            evaluation=evaluation,
            start_from=start_from,
            threads=threads,
            device=device,
            stop_after=stop_after,
        )
        chain.run([name])

    return command


def make_chain(
    settings: TrainingSettings,
    *,
    threads: int | None,
    device: str,
    stop_after: str | None = None,
    **inputs: Any,
) -> Chain:
    """Makes the stages of a configuration.

    Args:
        settings: The configuration.
        threads: Processor cores to use; None = all.
        device: "cpu" or "cuda".
        stop_after: As typed, or None.
        inputs: The other fields of ChainInputs.

    Raises:
        StudioError: if a folder is missing, or the device cannot be had.
    """
    from iide_training.chain import Chain, ChainInputs

    set_threads(threads)
    check_device(device)
    stop = make_stop(stop_after)
    return Chain(ChainInputs(settings=settings, device=device, stop=stop, **inputs), say=_say)


def make_stop(stop_after: str | None) -> StopRequest:
    """Returns what ends a run after a time as it was typed; raises SettingsError."""
    return StopRequest(None if stop_after is None else parse_duration(stop_after))


def set_threads(threads: int | None) -> None:
    """Limits the processor cores that torch uses."""
    if threads is not None:
        import torch

        torch.set_num_threads(threads)


def check_device(device: str) -> None:
    """Raises SettingsError if there is no such device, and takes this process's own GPU."""
    import torch

    kind = device.split(":")[0]
    if kind not in ("cpu", "cuda"):
        raise SettingsError(f"{device!r} is no device to train on.", "Choose cpu or cuda.")
    if kind == "cuda" and not torch.cuda.is_available():
        raise SettingsError("This machine has no CUDA device.", "Train with --device cpu.")
    if kind == "cuda" and "LOCAL_RANK" in os.environ:
        torch.cuda.set_device(int(os.environ["LOCAL_RANK"]))


def refuse_existing(output: Path, *, overwrite: bool) -> None:
    """Raises StudioError before anything is trained, if a checkpoint would be in the way."""
    if output.exists() and not overwrite:
        raise StudioError(f"{output} exists already.", "Allow to replace it with --overwrite.")


def say_exported(output: Path, size: int) -> None:
    """Says where a checkpoint is and how it is used."""
    print(f"Wrote the checkpoint {output}, {size / 1e6:.1f} MB.")
    print(f"Use it with: iide-studio restore PHOTO --checkpoint {output}")


def _train_and_export(
    settings: TrainingSettings,
    inputs: dict[str, Any],
    output: Path,
    *,
    overwrite: bool,
    scores: bool,
) -> None:
    """Trains what is left, writes the checkpoint, and writes it again with its scores."""
    from iide_training.chain import Chain, ChainInputs
    from iide_training.export import ExportOptions, export_checkpoint

    chain = Chain(ChainInputs(settings=settings, **inputs), say=_say)
    chain.run()
    if not chain.is_main:
        return
    trained = chain.trained.on_cpu()
    size = export_checkpoint(trained, settings, ExportOptions(output=output, overwrite=overwrite))
    if scores:
        options = ExportOptions(output=output, overwrite=True, scores=_score(chain, output))
        size = export_checkpoint(trained, settings, options)
    say_exported(output, size)


def _train_control(
    settings: ControlSettings,
    inputs: dict[str, Any],
    base: Path | None,
    output: Path,
    *,
    overwrite: bool,
) -> None:
    """Trains the ControlNet of a base and writes it as a checkpoint that names the base."""
    if base is None:
        raise SettingsError(
            f"The configuration {settings.name} trains the ControlNet of a base.",
            "Name the base's folder with --base.",
        )
    from iide_training.control_chain import ControlChain, ControlInputs
    from iide_training.control_export import export_control

    chain = ControlChain(ControlInputs(settings=settings, base=base, **inputs), say=_say)
    controlnet = chain.run()
    if chain.is_main:
        size = export_control(controlnet, chain.base, settings, output, overwrite=overwrite)
        say_exported(output, size)


def _say(text: str) -> None:
    print(text, flush=True)


def _score(chain: Chain, checkpoint: Path) -> dict[str, Any]:
    """Scores a checkpoint on photos that were kept aside, beside simpler ways."""
    from iide_studio.core.restoration import RestorerOptions
    from iide_studio.diffusion.pipeline import create_restorer
    from iide_training.evaluate import Evaluator, render_markdown, summarize

    folder = chain.write_pairs()
    device = "cuda" if chain.device.startswith("cuda") else "cpu"
    restorer = create_restorer(RestorerOptions(checkpoint=str(checkpoint), device=device))
    evaluation = Evaluator(restorer, say=lambda _text: None).run(folder)
    print(render_markdown(evaluation), flush=True)
    return {k: v for k, v in summarize(evaluation).items() if k != "photos"}
