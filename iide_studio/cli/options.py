"""Options that several commands share."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

Checkpoint = Annotated[
    str,
    typer.Option(
        "--checkpoint",
        metavar="NAME|FOLDER",
        help="Name or folder of the checkpoint.",
        rich_help_panel="Machine",
    ),
]
Device = Annotated[
    str,
    typer.Option(
        "--device",
        metavar="NAME",
        help="auto, cpu, cuda, cuda:1, mps or xpu.",
        rich_help_panel="Machine",
    ),
]
DTypeName = Literal["auto", "float32", "float16", "bfloat16"]
DType = Annotated[
    DTypeName,
    typer.Option(
        "--dtype",
        help="Number format of the large networks.",
        rich_help_panel="Machine",
    ),
]
Json = Annotated[
    bool, typer.Option("--json", help="Print one JSON object per event.", rich_help_panel="Output")
]
EvidenceKind = Literal["picture", "layer", "measures"]
Private = Annotated[
    bool,
    typer.Option(
        "--private",
        help="Leave out paths, prompts, GPS and the operator.",
        rich_help_panel="Output",
    ),
]
Overwrite = Annotated[
    bool,
    typer.Option(
        "--overwrite",
        help="Replace older results; photos themselves never.",
        rich_help_panel="Output",
    ),
]
