"""`iide-studio verify`: is a result what its record says?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from iide_studio.cli import options
from iide_studio.cli.services import Services


def verify(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A result.", readable=False)],
    original: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Where the original lies, if not where it was.",
            show_default=False,
            readable=False,
        ),
    ] = None,
    tolerance: Annotated[
        float,
        typer.Option(metavar="N", help="How far a value may be off, in 255ths.", min=0, max=255),
    ] = 2.0,
    quick: Annotated[
        bool, typer.Option("--quick", help="Only what needs no restoration: pixels and proof.")
    ] = False,
    checkpoint: Annotated[
        str | None,
        typer.Option(
            metavar="NAME|FOLDER",
            help="The checkpoint; without it, the one on record.",
            rich_help_panel="Machine",
            show_default=False,
        ),
    ] = None,
    device: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help="auto, cpu, cuda, ...; without it, the one on record.",
            rich_help_panel="Machine",
            show_default=False,
        ),
    ] = None,
    json: options.Json = False,
) -> int:
    """Makes a result again from its original and says whether it is the same.

    Exit codes: 0 reproduced or within tolerance, 1 differs, 3 cannot be checked. With --quick, 0
    means that the pixels are those that were written and that the proof, if there is one, holds.
    """
    from iide_studio.cli.verifying import VerifyCommand, run_verify

    services: Services = context.obj
    command = VerifyCommand(
        file=file,
        original=original,
        tolerance=tolerance,
        is_quick=quick,
        checkpoint=checkpoint,
        device=device,
        is_json=json,
    )
    return run_verify(command, services)
