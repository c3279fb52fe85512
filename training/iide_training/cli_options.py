"""Options that several commands of `iide-train` have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Photos = Annotated[Path, typer.Option("--photos", help="Folder of photographs.")]
Captions = Annotated[
    Path | None, typer.Option("--captions", help="Captions as file|caption|phrases.")
]
Textures = Annotated[
    Path | None, typer.Option("--textures", help="Folder of real damage with alpha.")
]
Evaluation = Annotated[
    Path | None,
    typer.Option("--evaluation", help="Photos to score with; copies to train on are refused."),
]
Work = Annotated[Path, typer.Option("--work", help="Where stages and packed photos are kept.")]
Config = Annotated[Path | None, typer.Option("--config", help="TOML file; default: embedded.")]
Scale = Annotated[
    float, typer.Option("--minutes-scale", help="Multiplies the minutes of every stage.")
]
Threads = Annotated[int | None, typer.Option("--threads", min=1, help="Processor cores to use.")]
Device = Annotated[str, typer.Option("--device", help="cpu or cuda.")]
Output = Annotated[Path, typer.Option("-o", "--output", help="The checkpoint's folder.")]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace an older checkpoint.")]
StopAfter = Annotated[
    str | None,
    typer.Option("--stop-after", metavar="TIME", help="Stop, to go on later, after 9m or 1h30m."),
]
StartFrom = Annotated[
    Path | None,
    typer.Option(
        "--start-from",
        help="Another run's --work, or a checkpoint, whose weights stages begin with.",
    ),
]
Scores = Annotated[
    bool, typer.Option("--scores/--no-scores", help="Score the checkpoint on photos kept aside.")
]
Base = Annotated[
    Path | None,
    typer.Option("--base", help="Pretrained Stable Diffusion, for configurations that need one."),
]
Changes = Annotated[
    list[str] | None,
    typer.Argument(metavar="[KEY=VALUE]...", help="Settings in place of the configuration's."),
]
