"""`iide-studio report`: what was done to a photo, on paper."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from iide_studio.cli import options


def report(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A result.", readable=False)],
    output: Annotated[
        Path,
        typer.Option(
            "--output",
            "-o",
            metavar="REPORT.html|.pdf",
            help="Where the report goes; the ending decides what it is.",
            readable=False,
        ),
    ],
    original: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Where the original lies, if not where it was.",
            show_default=False,
            readable=False,
        ),
    ] = None,
    operator: Annotated[
        str, typer.Option(metavar="NAME", help="Who did the work.", show_default=False)
    ] = "",
    notes: Annotated[
        str, typer.Option(metavar="TEXT", help="Remarks to print.", show_default=False)
    ] = "",
    overwrite: options.Overwrite = False,
) -> int:
    """Writes a treatment report: before, after, mask, evidence map, settings, hashes."""
    from iide_studio.cli.treatment_reports import ReportCommand, run_report

    return run_report(
        ReportCommand(
            file=file,
            output=output,
            original=original,
            operator=operator,
            notes=notes,
            is_overwriting=overwrite,
        )
    )
