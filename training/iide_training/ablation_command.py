"""The commands that take a checkpoint apart and that measure what IIDE is worth."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from iide_training.cli_options import (
    Captions,
    Changes,
    Config,
    Device,
    Photos,
    StopAfter,
    Textures,
    Threads,
    Work,
)
from iide_training.cli_output import say_on_stderr, write_text
from iide_training.settings import SettingsError, find_config, read_settings
from iide_training.training_commands import make_chain, make_stop


def add_ablation_commands(app: typer.Typer) -> None:
    """Adds the commands to the program."""
    app.command("unpack")(unpack)
    app.command("ablation")(ablation)


def unpack(
    checkpoint: Annotated[Path, typer.Argument(help="Folder of a checkpoint made from scratch.")],
    work: Work,
) -> None:
    """Take a checkpoint apart into the stages of a run, to train on or to measure with."""
    from iide_training.checkpoint_stages import write_stages

    stages = write_stages(checkpoint, work)
    print(f"Wrote to {work}: {', '.join(stages)}.")


def ablation(
    pairs: Annotated[Path, typer.Argument(help="Folder with pairs.csv, aged, clean and mask.")],
    clean: Annotated[Path, typer.Argument(help="Folder of colour photos to colourise.")],
    photos: Photos,
    work: Work,
    changes: Changes = None,
    captions: Captions = None,
    textures: Textures = None,
    config: Config = None,
    seeds: Annotated[int, typer.Option("--seeds", min=1, help="Trainings of each arm.")] = 2,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="Only the first N.")] = None,
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Write all numbers, for 'export --scores'.")
    ] = None,
    threads: Threads = None,
    device: Device = "cpu",
    stop_after: StopAfter = None,
) -> None:
    """Train the ControlNet with IIDE and without, on a base that is there, and compare them."""
    import numpy as np

    from iide_studio.core.restoration import RestorerOptions
    from iide_studio.diffusion.pipeline import create_restorer
    from iide_training.ablation import Ablation
    from iide_training.ablation_scores import (
        DIFFUSION_ALONE,
        WITHOUT_DIFFUSION,
        ArmScores,
        score_pairs,
        summarize,
    )
    from iide_training.color_evaluation import ColorEvaluator

    chain = make_chain(
        read_settings(config and find_config(config), changes or ()),
        photos=photos,
        work=work,
        captions=captions,
        textures=textures,
        threads=threads,
        device=device,
    )
    if not chain.trained.has("base"):
        raise SettingsError(
            f"{work} has no trained base.",
            "Train one, or take a checkpoint apart with 'iide-train unpack'.",
        )
    trial = Ablation(chain, work / "ablation", seeds=seeds)
    stop = make_stop(stop_after)
    spent = {arm: trial.train(arm, stop=stop) for arm in trial.arms}
    options = {
        arm: RestorerOptions(checkpoint=str(trial.export(arm)), device=device) for arm in trial.arms
    }
    scored: dict[str, Any] = {"limit": limit, "say": say_on_stderr}
    # Which ControlNet it is does not matter here, so any arm's checkpoint serves.
    plain = create_restorer(options[trial.arms[0]])
    without = score_pairs(plain, pairs, values=WITHOUT_DIFFUSION, **scored)
    scores = {}
    for arm in trial.arms:
        restorer = create_restorer(options[arm])
        found = score_pairs(restorer, pairs, values=DIFFUSION_ALONE, **scored)
        painter = ColorEvaluator(restorer, chain.captions, say=say_on_stderr)
        scores[arm] = ArmScores(found, np.array(painter.differences(clean, limit=limit)))
    summary = summarize(scores, spent, without)
    print(summary["markdown"])
    if json_file is not None:
        write_text(json_file, json.dumps(summary))
