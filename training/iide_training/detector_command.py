"""The command `iide-train check-detector`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from iide_studio.core.recipe import Fill
from iide_training.cli_options import Threads
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
    check = checks.check_detector(restorer, photos, known, recipe=recipe, say=_note)
    print(f"{checks.render_table(check)}\n\n{checks.render_line(check)}")
    if check.unmarked:
        print(f"Nobody marked, so not looked at: {', '.join(check.unmarked)}.")
    if sheet is not None:
        write_sheet(check, sheet)
    if json_file is not None:
        _write(json_file, json.dumps(checks.summarize(check)))


def _write(path: Path, text: str) -> None:
    from iide_studio.core.files import make_folder, new_file

    make_folder(path.parent)
    with new_file(path, overwrite=True) as file:
        file.write_text(text, encoding="utf-8")


def _note(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
