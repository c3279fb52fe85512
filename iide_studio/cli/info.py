"""`iide-studio info`: what a file says about itself."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def info(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Any picture.", readable=False)],
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> int:
    """Shows what is in a picture file: pixels, profile, metadata, and how it was made."""
    from iide_studio.cli.informing import print_information

    return print_information(file, as_json=json)
