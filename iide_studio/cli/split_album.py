"""`iide-studio split-album`: the photos of a scanned album page, each in a file of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from iide_studio.cli import options


def split_album(
    page: Annotated[
        Path, typer.Argument(metavar="PAGE", help="The scan of the page.", readable=False)
    ],
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="FOLDER", help="Where the photos go.", readable=False
        ),
    ],
    places: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE.json",
            help="Where the photos lie, corrected by hand; without it they are looked for.",
            show_default=False,
            readable=False,
        ),
    ] = None,
    only_find: Annotated[
        bool, typer.Option("--only-find", help="Write only the JSON with the places.")
    ] = False,
    private: options.Private = False,
    overwrite: options.Overwrite = False,
    json: options.Json = False,
) -> int:
    """Finds the photos on an album page, turns them upright and cuts them out."""
    from iide_studio.cli.splitting import SplitCommand, run_split

    return run_split(
        SplitCommand(
            page=page,
            folder=output,
            places=places,
            is_only_finding=only_find,
            is_private=private,
            is_overwriting=overwrite,
            is_json=json,
        )
    )
