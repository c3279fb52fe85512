"""Commands of `iide-train` that prepare data: they train nothing."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer


def add_data_commands(app: typer.Typer) -> None:
    """Adds the commands to the program."""
    app.command("check-photos")(check_photos)
    app.command("harvest-damage")(harvest_damage)


def check_photos(
    folder: Annotated[Path, typer.Argument(help="Photos to train on.")],
    against: Annotated[
        Path | None, typer.Option("--against", help="Photos to score with, to find copies of.")
    ] = None,
) -> int:
    """List unreadable, tiny and grey photos and copies; exit code 1 if training would object."""
    from iide_training import photo_check

    check = photo_check.check_photos(folder, against=against, say=_note)
    photo_check.print_check(check)
    return int(check.is_severe)


def harvest_damage(
    inputs: Annotated[
        list[Path],
        typer.Argument(
            metavar="PROJECT_OR_SCAN...",
            help="Projects, scans with NAME.mask.png beside them, or folders of these.",
        ),
    ],
    output: Annotated[Path, typer.Option("-o", "--output", help="The folder of stamps.")],
    working_size: Annotated[
        int, typer.Option("--working-size", min=256, help="Larger scans are reduced to this.")
    ] = 1024,
) -> None:
    """Collect the damage of marked scans as stamps, which --textures mixes into training."""
    from iide_training import harvest

    done = harvest.harvest_damage(inputs, output, working_size=working_size, say=_note)
    kinds = ", ".join(f"{count} {kind}" for kind, count in done.stamps.most_common())
    print(f"Scans harvested: {done.scans}. Stamps in {output}: {done.stamps.total()} ({kinds}).")
    if done.faint:
        print(f"Marked places that look like their surroundings and gave none: {done.faint}.")
    print(f"Train with them: iide-train embedded ... --textures {output}")


def _note(text: str) -> None:
    print(f"Note: {text}", file=sys.stderr, flush=True)
