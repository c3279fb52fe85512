"""`iide-train`: trains, exports and scores checkpoints. Imports torch only inside commands."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from typer.exceptions import TyperException

from iide_studio.core.errors import StudioError
from iide_training.data_commands import add_data_commands
from iide_training.settings import STAGE_NAMES, SettingsError, TrainingSettings, read_settings

if TYPE_CHECKING:
    from iide_training.chain import Chain

PROGRAM = "iide-train"
EXIT_DONE, EXIT_FAILED, EXIT_BAD_USAGE, EXIT_CANCELLED = 0, 1, 2, 130

Photos = Annotated[Path, typer.Option("--photos", help="Folder of photographs.")]
Captions = Annotated[
    Path | None, typer.Option("--captions", help="Captions as file|caption|phrases.")
]
Textures = Annotated[
    Path | None, typer.Option("--textures", help="Folder of real damage with alpha.")
]
Evaluation = Annotated[
    Path | None,
    typer.Option("--evaluation", help="Photos to score with; copies to train on are refused."),
]
Work = Annotated[Path, typer.Option("--work", help="Where stages and packed photos are kept.")]
Config = Annotated[Path | None, typer.Option("--config", help="TOML file; default: embedded.")]
Scale = Annotated[
    float, typer.Option("--minutes-scale", help="Multiplies the minutes of every stage.")
]
Threads = Annotated[int | None, typer.Option("--threads", min=1, help="Processor cores to use.")]
Device = Annotated[str, typer.Option("--device", help="cpu or cuda.")]
Output = Annotated[Path, typer.Option("-o", "--output", help="The checkpoint's folder.")]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace an older checkpoint.")]

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


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command line and leaves with its exit code."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Carries out one command; returns 0 done, 1 failed, 2 bad usage or 130 cancelled."""
    try:
        code = build_app()(args=arguments, prog_name=PROGRAM, standalone_mode=False)
        if code == EXIT_CANCELLED:  # what typer makes of Ctrl-C
            raise KeyboardInterrupt
        return code if isinstance(code, int) else EXIT_DONE
    except TyperException as error:
        command = getattr(getattr(error, "ctx", None), "command_path", PROGRAM)
        _print_error(error.format_message(), f"See '{command} --help'.")
        return EXIT_BAD_USAGE
    except (KeyboardInterrupt, typer.Abort):
        print(
            "\nStopped. What was done is kept, a minute old at most; "
            "the same command goes on from there.",
            file=sys.stderr,
        )
        return EXIT_CANCELLED
    except StudioError as error:
        _print_error(error.message, error.hint)
        return EXIT_BAD_USAGE if isinstance(error, SettingsError) else EXIT_FAILED
    except (RuntimeError, MemoryError) as error:
        if not _is_out_of_memory(error):
            raise
        _print_error("The memory is too small for this stage.", "Lower its batch in the config.")
        return EXIT_FAILED


def build_app() -> typer.Typer:
    """Puts the commands together."""
    app = typer.Typer(
        help="Trains, exports and scores checkpoints of IIDE Studio.",
        add_completion=False,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.command("embedded")(embedded)
    for name in STAGE_NAMES:
        app.command(name, help=_STAGE_HELP[name])(_stage_command(name))
    app.command("export")(export)
    app.command("evaluate")(evaluate)
    app.command("development-pairs")(development_pairs)
    app.command("sample")(sample)
    app.command("degrade")(degrade)
    add_data_commands(app)
    return app


def embedded(
    photos: Photos,
    work: Work,
    output: Output,
    captions: Captions = None,
    textures: Textures = None,
    evaluation: Evaluation = None,
    config: Config = None,
    minutes_scale: Scale = 1.0,
    threads: Threads = None,
    device: Device = "cpu",
    overwrite: Overwrite = False,
) -> None:
    """Train everything from scratch and write the checkpoint; started again, it goes on."""
    from iide_training.export import ExportOptions, export_checkpoint

    settings = read_settings(config).scaled(minutes_scale)
    if output.exists() and not overwrite:
        raise StudioError(f"{output} exists already.", "Allow to replace it with --overwrite.")
    chain = _make_chain(
        settings,
        photos=photos,
        work=work,
        captions=captions,
        textures=textures,
        evaluation=evaluation,
        threads=threads,
        device=device,
    )
    chain.run()
    options = ExportOptions(output=output, overwrite=overwrite)
    size = export_checkpoint(chain.trained.on_cpu(), settings, options)
    _say_exported(output, size)


def _stage_command(name: str) -> Callable[..., None]:
    def command(
        photos: Photos,
        work: Work,
        captions: Captions = None,
        textures: Textures = None,
        evaluation: Evaluation = None,
        config: Config = None,
        minutes_scale: Scale = 1.0,
        threads: Threads = None,
        device: Device = "cpu",
    ) -> None:
        chain = _make_chain(
            read_settings(config).scaled(minutes_scale),
            photos=photos,
            work=work,
            captions=captions,
            textures=textures,
            evaluation=evaluation,
            threads=threads,
            device=device,
        )
        chain.run([name])

    return command


def export(
    work: Work,
    output: Output,
    config: Config = None,
    scores: Annotated[
        Path | None, typer.Option("--scores", help="What 'evaluate --json' wrote, for the card.")
    ] = None,
    stage_folder: Annotated[
        list[str] | None,
        typer.Option("--stage-folder", metavar="STAGE=FOLDER", help="A stage that lies elsewhere."),
    ] = None,
    largest: Annotated[float, typer.Option("--largest", help="Megabytes it may have.")] = 60.0,
    overwrite: Overwrite = False,
) -> None:
    """Write trained stages as a checkpoint folder; unfinished stages give interim weights."""
    from iide_training.export import ExportOptions, export_checkpoint, read_scores
    from iide_training.trained_networks import TrainedNetworks

    settings = read_settings(config)
    folders = _parse_folders(stage_folder or [])
    options = ExportOptions(
        output=output,
        scores=read_scores(scores),
        overwrite=overwrite,
        largest_size=int(largest * 1e6),
    )
    trained = TrainedNetworks(work, settings.networks, folders=folders)
    _say_exported(output, export_checkpoint(trained, settings, options))


def evaluate(
    checkpoint: Annotated[str, typer.Argument(help="Name or folder of the checkpoint.")],
    pairs: Annotated[Path, typer.Argument(help="Folder with pairs.csv, aged, clean and mask.")],
    clean: Annotated[
        Path | None, typer.Option("--clean", help="Folder of undamaged photos to leave alone.")
    ] = None,
    markdown: Annotated[Path | None, typer.Option("--markdown", help="Write the tables.")] = None,
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Write all numbers, for 'export --scores'.")
    ] = None,
    restored: Annotated[
        Path | None, typer.Option("--restored", help="Write the restored photos as PNG.")
    ] = None,
    variants: Annotated[
        bool, typer.Option(help="Also without diffusion and without the pre-restorer.")
    ] = True,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="Only the first N.")] = None,
    threads: Threads = None,
    device: Annotated[str, typer.Option("--device", help="auto, cpu, cuda ...")] = "auto",
) -> None:
    """Score a checkpoint's default recipe on aged pairs, beside simpler ways."""
    from iide_studio.core.restoration import RestorerOptions
    from iide_studio.diffusion.pipeline import create_restorer
    from iide_training.evaluate import VARIANTS, Evaluator, render_markdown, summarize

    _set_threads(threads)
    restorer = create_restorer(RestorerOptions(checkpoint=checkpoint, device=device))
    chosen = VARIANTS if variants else {"ours": {}}
    evaluator = Evaluator(restorer, variants=chosen, restored=restored, say=_say_on_stderr)
    evaluation = evaluator.run(pairs, clean=clean, limit=limit)
    text = render_markdown(evaluation)
    print(text)
    for path, content in ((markdown, text), (json_file, json.dumps(summarize(evaluation)))):
        if path is not None:
            _write_text(path, content)


def development_pairs(
    photos: Photos,
    work: Work,
    output: Annotated[Path, typer.Option("-o", "--output", help="The folder of pairs.")],
    textures: Textures = None,
    config: Config = None,
    count: Annotated[int, typer.Option("--count", min=1, help="Photos at most.")] = 30,
    threads: Threads = None,
) -> None:
    """Age photos that are kept out of training, to choose thresholds and recipes on."""
    from iide_training.development_pairs import write_development_pairs

    chain = _make_chain(
        read_settings(config),
        photos=photos,
        work=work,
        captions=None,
        textures=textures,
        threads=threads,
        device="cpu",
    )
    write_development_pairs(chain.store, chain.bank, output, count=count)
    print(f"Wrote {output}. Score a checkpoint with: iide-train evaluate CHECKPOINT {output}")


def sample(
    output: Annotated[Path, typer.Option("-o", "--output", help="The PNG file to make.")],
    seed: Annotated[int | None, typer.Option("--seed", help="Another way of ageing.")] = None,
) -> None:
    """Make the damaged photograph that comes with the program."""
    from iide_training.sample_photo import SEED, write_sample

    write_sample(output, seed=SEED if seed is None else seed)
    print(f"Wrote {output}.")


def degrade(
    photo: Annotated[Path, typer.Argument(help="Any photograph.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="A folder, or a PNG file.")],
    seed: Annotated[int, typer.Option("--seed", help="Source of all chance.")] = 0,
    count: Annotated[int, typer.Option("--count", min=0, max=120, help="Whole ageings.")] = 12,
    textures: Textures = None,
    sheet: Annotated[
        bool, typer.Option("--sheet/--single", help="One picture of all, or one file for each.")
    ] = True,
    largest: Annotated[
        int | None, typer.Option("--largest", min=50, help="Kilobytes that a sheet may have.")
    ] = None,
) -> None:
    """Show every kind of simulated damage on a photo."""
    from iide_training.degrade_sheet import write_sheet, write_tiles

    if not sheet:
        number = write_tiles(photo, output, seed=seed, count=count, textures=textures)
        print(f"Wrote {number} pictures to {output}.")
        return
    largest = None if largest is None else largest * 1000
    path = write_sheet(photo, output, seed=seed, count=count, textures=textures, largest=largest)
    print(f"Wrote {path}.")


def _make_chain(
    settings: TrainingSettings,
    *,
    photos: Path,
    work: Path,
    captions: Path | None,
    textures: Path | None,
    threads: int | None,
    device: str,
    evaluation: Path | None = None,
) -> Chain:
    from iide_training.chain import Chain, ChainInputs

    _set_threads(threads)
    _check_device(device)
    return Chain(
        ChainInputs(
            photos=photos,
            work=work,
            settings=settings,
            captions=captions,
            textures=textures,
            evaluation=evaluation,
            device=device,
        ),
        say=lambda text: print(text, flush=True),
    )


def _set_threads(threads: int | None) -> None:
    if threads is not None:
        import torch

        torch.set_num_threads(threads)


def _check_device(device: str) -> None:
    import torch

    kind = device.split(":")[0]
    if kind not in ("cpu", "cuda"):
        raise SettingsError(f"{device!r} is no device to train on.", "Choose cpu or cuda.")
    if kind == "cuda" and not torch.cuda.is_available():
        raise SettingsError("This machine has no CUDA device.", "Train with --device cpu.")


def _parse_folders(values: Sequence[str]) -> dict[str, Path]:
    folders = {}
    for value in values:
        stage, found, folder = value.partition("=")
        if not found or stage not in (*STAGE_NAMES, "tokenizer"):
            raise SettingsError(
                f"{value!r} does not name a stage and its folder.",
                f"Write STAGE=FOLDER with one of: {', '.join(STAGE_NAMES)}, tokenizer.",
            )
        folders[stage] = Path(folder)
    return folders


def _write_text(path: Path, text: str) -> None:
    from iide_studio.core.files import make_folder, new_file

    make_folder(path.parent)
    with new_file(path, overwrite=True) as file:
        file.write_text(text, encoding="utf-8")


def _say_on_stderr(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _say_exported(output: Path, size: int) -> None:
    print(f"Wrote the checkpoint {output}, {size / 1e6:.1f} MB.")
    print(f"Use it with: iide-studio restore PHOTO --checkpoint {output}")


def _is_out_of_memory(error: BaseException) -> bool:
    text = str(error).lower()
    return isinstance(error, MemoryError) or "out of memory" in text or "can't allocate" in text


def _print_error(message: str, hint: str = "") -> None:
    print(f"Error: {message} {hint}".strip(), file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
