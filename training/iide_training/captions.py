"""Captions: one sentence for each photo, and the things in it with their colours."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from iide_studio.core.errors import StudioError
from iide_studio.core.files import new_file

HEADER = ("file", "caption", "phrases")


@dataclass(frozen=True)
class Caption:
    """What a photo shows.

    Attributes:
        text: One sentence.
        phrases: Things with their colours ("navy suit", "red striped tie").
    """

    text: str
    phrases: tuple[str, ...]


def read_rows(path: Path) -> dict[str, Caption]:
    """Reads `file|caption|phrases`; keys are as the file has them.

    Raises:
        StudioError: if it cannot be read or has another form.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return {
                row["file"]: Caption(row["caption"], split_phrases(row["phrases"]))
                for row in csv.DictReader(file, delimiter="|")
            }
    except (OSError, ValueError, KeyError, AttributeError, TypeError, csv.Error) as error:
        raise StudioError(
            f"The captions in {path} cannot be read.",
            "The first line must be file|caption|phrases, and each line have three parts.",
        ) from error


def read_captions(path: Path | None) -> dict[str, Caption]:
    """Reads `file|caption|phrases`; keys are bare file names. None gives no captions.

    Raises:
        StudioError: if it cannot be read or has another form.
    """
    rows = {} if path is None else read_rows(path)
    return {Path(name).name: caption for name, caption in rows.items()}


def write_captions(path: Path, captions: Mapping[str, Caption]) -> None:
    """Writes `file|caption|phrases`, replacing an older file; raises ExportError."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter="|", lineterminator="\n")
    writer.writerow(HEADER)
    for name, caption in captions.items():
        writer.writerow((name, caption.text, "; ".join(caption.phrases)))
    with new_file(path, overwrite=True) as file:
        file.write_text(text.getvalue(), encoding="utf-8")


def split_phrases(text: str) -> tuple[str, ...]:
    """Takes "navy suit; red tie" apart."""
    return tuple(phrase.strip() for phrase in text.split(";") if phrase.strip())
