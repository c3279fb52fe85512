"""`iide-studio detect-scratches`: only the mask."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from iide_studio.cli import options
from iide_studio.cli.services import Services
from iide_studio.core.recipe import Fill


def detect_scratches(
    context: typer.Context,
    photo: Annotated[Path, typer.Argument(metavar="PHOTO", help="The photograph.", readable=False)],
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="MASK.png", help="Where the mask goes.", readable=False
        ),
    ],
    threshold: Annotated[
        float | None,
        typer.Option(metavar="T", help="How sure to be of damage, 0..1.", show_default=False),
    ] = None,
    grow: Annotated[
        int | None,
        typer.Option(
            metavar="PX",
            help="Widen the damage by this many pixels of the working size.",
            show_default=False,
        ),
    ] = None,
    fill: Annotated[
        Fill | None,
        typer.Option(
            help="Which damage to mark: narrow leaves large areas out.", show_default=False
        ),
    ] = None,
    soft: Annotated[
        bool, typer.Option("--soft", help="Write how sure the detector is, not black and white.")
    ] = False,
    checkpoint: options.Checkpoint = "embedded",
    device: options.Device = "auto",
    dtype: options.DType = "auto",
    overwrite: options.Overwrite = False,
    json: options.Json = False,
) -> int:
    """Finds scratches, cracks and stains, and writes them as a mask: white = damaged."""
    from iide_studio.cli.detecting import DetectCommand, run_detect
    from iide_studio.core.restoration import RestorerOptions

    services: Services = context.obj
    command = DetectCommand(
        photo=photo,
        output=output,
        threshold=threshold,
        grow=grow,
        fill=fill,
        is_soft=soft,
        machine=RestorerOptions(checkpoint=checkpoint, device=device, dtype=dtype),
        is_overwriting=overwrite,
        is_json=json,
    )
    return run_detect(command, services)
