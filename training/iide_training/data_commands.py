"""Commands of `iide-train` that prepare data: they train nothing."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer


def add_data_commands(app: typer.Typer) -> None:
    """Adds the commands to the program."""
    app.command("caption")(caption)
    app.command("check-photos")(check_photos)
    app.command("harvest-damage")(harvest_damage)
    app.command("pack")(pack)


def caption(
    photos: Annotated[Path, typer.Argument(help="Folder of photographs.")],
    model: Annotated[Path, typer.Option("--model", help="Folder of a BLIP-2 model.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The file of captions.")],
    batch: Annotated[int, typer.Option("--batch", min=1, help="Photos at a time.")] = 4,
    threads: Annotated[
        int | None, typer.Option("--threads", min=1, help="Processor cores to use.")
    ] = None,
    device: Annotated[str, typer.Option("--device", help="cpu or cuda.")] = "cpu",
) -> None:
    """Write a sentence and colour phrases for each photo without one; goes on where it stopped."""
    import torch
    from rich.console import Console
    from rich.progress import track

    from iide_training import captioning

    if threads is not None:
        torch.set_num_threads(threads)
    done = captioning.caption_photos(
        photos,
        output,
        lambda: captioning.Blip2Describer(model, device=device),
        batch=batch,
        say=_note,
        show_progress=lambda batches: track(batches, "Captions", console=Console(stderr=True)),
    )
    print(f"Captions written to {output}: {done.written}. Photos that had one: {done.kept}.")
    if done.skipped:
        print(f"Left out because they cannot be read: {done.skipped}.")


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


def pack(
    photos: Annotated[Path, typer.Argument(help="Folder of photographs.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The folder of shards.")],
    shard_size: Annotated[
        int, typer.Option("--shard-size", min=1, help="Photos in each shard.")
    ] = 500,
    captions: Annotated[
        Path | None, typer.Option("--captions", help="Captions as file|caption|phrases.")
    ] = None,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace older shards.")] = False,
) -> None:
    """Put photos and captions into tar shards (WebDataset), which --photos takes as well."""
    from iide_training.captions import read_captions
    from iide_training.shards import pack_shards

    done = pack_shards(
        photos,
        output,
        size=shard_size,
        captions=read_captions(captions),
        overwrite=overwrite,
        say=_note,
    )
    print(f"Wrote {done.photos} photos in {done.shards} shards to {output}.")
    if done.skipped:
        print(f"Left out because they cannot be read: {done.skipped}.")


def _note(text: str) -> None:
    print(f"Note: {text}", file=sys.stderr, flush=True)
