"""The command `iide-train check-detector`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from iide_studio.core.recipe import Fill
from iide_training.cli_options import Threads
from iide_training.cli_output import say_on_stderr, write_text
from iide_training.training_commands import set_threads


def check_detector(
    checkpoint: Annotated[str, typer.Argument(help="Name or folder of the checkpoint.")],
    photos: Annotated[Path, typer.Argument(help="Folder of photos.")],
    marks: Annotated[
        Path, typer.Option("--marks", help="JSON of eyes, mouths, lettering and jewellery.")
    ],
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Write all numbers, for 'export --scores'.")
    ] = None,
    sheet: Annotated[
        Path | None, typer.Option("--sheet", help="Write a PNG of what was wrongly marked.")
    ] = None,
    threshold: Annotated[
        float | None, typer.Option("--threshold", help="Try this in place of the recipe's.")
    ] = None,
    fill: Annotated[
        Fill | None, typer.Option("--fill", help="Try this in place of the recipe's.")
    ] = None,
    threads: Threads = None,
    device: Annotated[str, typer.Option("--device", help="auto, cpu, cuda ...")] = "auto",
) -> None:
    """Count what the scratch detector finds on eyes, mouths, lettering and jewellery."""
    from iide_studio.core.recipe import Recipe
    from iide_studio.core.restoration import RestorerOptions
    from iide_studio.diffusion.pipeline import create_restorer
    from iide_training import detector_check as checks
    from iide_training.detector_check_sheet import write_sheet
    from iide_training.photo_marks import read_marks

    recipe = Recipe(mask_threshold=threshold, fill=fill)
    known = read_marks(marks)
    set_threads(threads)
    restorer = create_restorer(RestorerOptions(checkpoint=checkpoint, device=device))
    check = checks.check_detector(restorer, photos, known, recipe=recipe, say=say_on_stderr)
    print(f"{checks.render_table(check)}\n\n{checks.render_line(check)}")
    if check.unmarked:
        print(f"Nobody marked, so not looked at: {', '.join(check.unmarked)}.")
    if sheet is not None:
        write_sheet(check, sheet)
    if json_file is not None:
        write_text(json_file, json.dumps(checks.summarize(check)))
