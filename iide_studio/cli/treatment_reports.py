"""Writes a treatment report, as `iide-studio report` was asked to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from iide_studio.cli.messages import print_note
from iide_studio.cli.outputs import destinations_of_files
from iide_studio.cli.records import load_with_record
from iide_studio.cli.services import EXIT_DONE, UsageError
from iide_studio.core.files import new_file
from iide_studio.core.report.content import Report
from iide_studio.core.report.gathering import ReportOptions, gather_report
from iide_studio.core.report.html_page import as_html
from iide_studio.core.report.pdf_file import as_pdf
from iide_studio.core.verification import RecordedFile

_PAGES = (".html", ".htm")
_ENDINGS = (*_PAGES, ".pdf")


@dataclass(frozen=True, kw_only=True)
class ReportCommand:
    """The command as it was typed; see the options' help in `report.py`."""

    file: Path
    output: Path
    original: Path | None
    operator: str
    notes: str
    is_overwriting: bool


def run_report(command: ReportCommand) -> int:
    """Carries the command out; returns the exit code."""
    if command.output.suffix.lower() not in _ENDINGS:
        raise UsageError(
            f"A report cannot be written as {command.output.name}.",
            f"Use a name that ends in one of: {', '.join(_ENDINGS)}.",
        )
    read = [path for path in (command.file, command.original) if path is not None]
    reserved = destinations_of_files(overwrite=command.is_overwriting, protected=read)
    reserved.reserve(command.output)
    photo, provenance = load_with_record(command.file)
    recorded = RecordedFile(
        path=command.file, photo=photo, provenance=provenance, original=command.original
    )
    options = ReportOptions(
        date=datetime.now().astimezone(), operator=command.operator, notes=command.notes
    )
    report = gather_report(recorded, options)
    _write(report, command)
    for remark in report.remarks:
        print_note(remark)
    print(command.output)
    return EXIT_DONE


def _write(report: Report, command: ReportCommand) -> None:
    is_page = command.output.suffix.lower() in _PAGES
    content = as_html(report).encode() if is_page else as_pdf(report)
    overwrite = command.is_overwriting
    with new_file(command.output, overwrite=overwrite, size=len(content)) as file:
        file.write_bytes(content)
