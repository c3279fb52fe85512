"""`iide-train`: trains, exports and scores checkpoints. Imports torch only inside commands."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

from iide_studio.core.errors import StudioError
from iide_training.ablation_command import add_ablation_commands
from iide_training.cli_options import (
    Captions,
    Config,
    Output,
    Overwrite,
    Photos,
    Textures,
    Threads,
    Work,
)
from iide_training.cli_output import say_on_stderr, write_text
from iide_training.data_commands import add_data_commands
from iide_training.detector_command import check_detector
from iide_training.settings import STAGE_NAMES, SettingsError, read_settings
from iide_training.stopping import TrainingStoppedError
from iide_training.training_commands import (
    add_training_commands,
    make_chain,
    say_exported,
    set_threads,
)

PROGRAM = "iide-train"
EXIT_DONE, EXIT_FAILED, EXIT_BAD_USAGE, EXIT_STOPPED, EXIT_CANCELLED = 0, 1, 2, 3, 130


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command line and leaves with its exit code."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Carries out one command.

    Returns:
        0 done, 1 failed, 2 bad usage, 3 out of time, 130 cancelled.
    """
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
            "\nStopped. What was done is saved; the same command goes on from there.",
            file=sys.stderr,
        )
        return EXIT_CANCELLED
    except TrainingStoppedError as error:
        print(f"{error.message} {error.hint}", file=sys.stderr, flush=True)
        return EXIT_STOPPED
    except StudioError as error:
        _print_error(error.message, error.hint)
        return EXIT_BAD_USAGE if isinstance(error, SettingsError) else EXIT_FAILED
    except (RuntimeError, MemoryError) as error:
        if not _is_out_of_memory(error):
            raise
        _print_error(
            "The memory is too small for this stage.",
            "Lower its batch and raise its accumulation, or set gradient_checkpointing = true.",
        )
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
    add_training_commands(app)
    app.command("export")(export)
    app.command("evaluate")(evaluate)
    app.command("evaluate-colors")(evaluate_colors)
    app.command("check-detector")(check_detector)
    app.command("development-pairs")(development_pairs)
    app.command("sample")(sample)
    app.command("degrade")(degrade)
    add_ablation_commands(app)
    add_data_commands(app)
    return app


def export(
    work: Work,
    output: Output,
    config: Config = None,
    scores: Annotated[
        list[Path] | None,
        typer.Option("--scores", help="What 'evaluate --json' wrote, for the card; repeatable."),
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
        scores=read_scores(*(scores or ())),
        overwrite=overwrite,
        largest_size=int(largest * 1e6),
    )
    trained = TrainedNetworks(work, settings.networks, folders=folders)
    say_exported(output, export_checkpoint(trained, settings, options))


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

    set_threads(threads)
    restorer = create_restorer(RestorerOptions(checkpoint=checkpoint, device=device))
    chosen = VARIANTS if variants else {"ours": {}}
    evaluator = Evaluator(restorer, variants=chosen, restored=restored, say=say_on_stderr)
    evaluation = evaluator.run(pairs, clean=clean, limit=limit)
    text = render_markdown(evaluation)
    print(text)
    for path, content in ((markdown, text), (json_file, json.dumps(summarize(evaluation)))):
        if path is not None:
            write_text(path, content)


def evaluate_colors(
    checkpoint: Annotated[str, typer.Argument(help="Name or folder of the checkpoint.")],
    photos: Annotated[Path, typer.Argument(help="Folder of colour photos.")],
    captions: Captions = None,
    json_file: Annotated[Path | None, typer.Option("--json", help="Write all numbers.")] = None,
    sheet: Annotated[
        Path | None, typer.Option("--sheet", help="Write a PNG with every coloured region.")
    ] = None,
    count: Annotated[int, typer.Option("--count", min=1, help="Photos with a region.")] = 12,
    limit: Annotated[int | None, typer.Option("--limit", help="Only the first N.")] = None,
    threads: Threads = None,
    device: Annotated[str, typer.Option("--device", help="auto, cpu, cuda ...")] = "auto",
) -> None:
    """Turn photos grey and score the colours that captions and words in regions give them."""
    from iide_studio.core.restoration import RestorerOptions
    from iide_studio.diffusion.pipeline import create_restorer
    from iide_training.captions import read_captions
    from iide_training.color_evaluation import ColorEvaluator, summarize, write_sheet

    set_threads(threads)
    known = read_captions(captions)
    restorer = create_restorer(RestorerOptions(checkpoint=checkpoint, device=device))
    evaluator = ColorEvaluator(restorer, known, say=say_on_stderr)
    colorization = evaluator.colorize(photos, limit=limit) if known else None
    trials, rows = evaluator.name_colors(photos, count=count)
    found = summarize(colorization, trials)
    print(found["markdown"])
    if sheet is not None:
        write_sheet(rows, sheet)
    if json_file is not None:
        write_text(json_file, json.dumps(found))


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

    chain = make_chain(
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


def _parse_folders(values: Sequence[str]) -> dict[str, Path]:
    folders = {}
    for value in values:
        stage, found, folder = value.partition("=")
        name = re.sub(r"^(scratch-detector)-[2-9]$", r"\1", stage)
        if not found or name not in (*STAGE_NAMES, "tokenizer"):
            raise SettingsError(
                f"{value!r} does not name a stage and its folder.",
                f"Write STAGE=FOLDER with one of: {', '.join(STAGE_NAMES)}, tokenizer.",
            )
        folders[stage] = Path(folder)
    return folders


def _is_out_of_memory(error: BaseException) -> bool:
    text = str(error).lower()
    return isinstance(error, MemoryError) or "out of memory" in text or "can't allocate" in text


def _print_error(message: str, hint: str = "") -> None:
    print(f"Error: {message} {hint}".strip(), file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
