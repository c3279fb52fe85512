"""`iide-studio doctor`: what the program will work with, and whether it does."""

from __future__ import annotations

from typing import Annotated

import typer

from iide_studio.cli import options
from iide_studio.cli.services import Services


def doctor(
    context: typer.Context,
    checkpoint: options.Checkpoint = "embedded",
    device: options.Device = "auto",
    dtype: options.DType = "auto",
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> int:
    """Shows device, memory, checkpoint and versions, and restores a tiny picture as a test."""
    from iide_studio.cli.examining import print_examination
    from iide_studio.core.restoration import RestorerOptions

    services: Services = context.obj
    machine = RestorerOptions(checkpoint=checkpoint, device=device, dtype=dtype)
    return print_examination(services, machine, as_json=json)
