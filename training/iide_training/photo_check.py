"""Looks through a folder of photos before training: what will be skipped, what had better go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table

from iide_studio.core.errors import StudioError
from iide_training.duplicates import Fingerprints, find_duplicates, hash_folder, hash_photos
from iide_training.photo_decoding import (
    UnreadablePhotoError,
    decode_photo,
    find_photos,
    has_color,
)

SMALLEST = 192
"""Shorter side that holds a crop as training cuts them, in pixels."""
UNREADABLE, EVALUATED, TWICE = "unreadable", "in the evaluation", "twice"
TINY, GREY = "tiny", "grey"
FINDINGS = (UNREADABLE, EVALUATED, TWICE, TINY, GREY)
SEVERE = frozenset({UNREADABLE, EVALUATED})
"""What training skips or refuses."""
_STYLES = {UNREADABLE: "red", EVALUATED: "red", TWICE: "yellow", TINY: "yellow", GREY: "dim"}


@dataclass(frozen=True)
class Finding:
    """Something about one photo: one of FINDINGS, and what exactly."""

    file: str
    kind: str
    detail: str = ""


@dataclass(frozen=True)
class PhotoCheck:
    """What a folder holds: how many photos can be read, and what was found."""

    folder: Path
    count: int
    findings: tuple[Finding, ...]

    @property
    def is_severe(self) -> bool:
        """Whether training would skip or refuse any of the photos."""
        return any(finding.kind in SEVERE for finding in self.findings)


def check_photos(
    folder: Path, *, against: Path | None = None, say: Callable[[str], None] = print
) -> PhotoCheck:
    """Looks at every photo of a folder.

    Args:
        folder: Photos to train on, in sub-folders too.
        against: Photos to score with, or None.
        say: Takes a sentence for each unreadable photo of `against`.

    Raises:
        StudioError: if one of the folders is missing or has no photos.
    """
    for path in filter(None, (folder, against)):
        if not path.is_dir():
            raise StudioError(f"There is no folder {path}.", "Check the spelling of the path.")
    paths = find_photos(folder)
    if not paths:
        raise StudioError(
            f"There is no photo in {folder}.", "Name a folder with JPEG or PNG files."
        )
    findings: list[Finding] = []
    own = hash_photos(_look(folder, paths, findings))
    if against is not None:
        findings += _compare(own, hash_folder(against, say=say), EVALUATED)
    findings += _compare(own, None, TWICE)
    findings.sort(key=lambda finding: (FINDINGS.index(finding.kind), finding.file))
    return PhotoCheck(folder, len(own.names), tuple(findings))


def print_check(check: PhotoCheck, console: Console | None = None) -> None:
    """Prints the findings as a table, and a line that sums them up."""
    console = console or Console(highlight=False)
    if check.findings:
        table = Table("photo", "finding", "what exactly", title=str(check.folder))
        table.columns[0].overflow = table.columns[2].overflow = "fold"
        for finding in check.findings:
            table.add_row(finding.file, finding.kind, finding.detail, style=_STYLES[finding.kind])
        console.print(table)
    counts = Counter(finding.kind for finding in check.findings)
    parts = [f"{counts[kind]} {kind}" for kind in FINDINGS if counts[kind]]
    summary = f"{check.count} photos can be read; found: {', '.join(parts) or 'nothing'}."
    console.print(summary, soft_wrap=True)


def _look(
    folder: Path, paths: Iterable[Path], findings: list[Finding]
) -> Iterable[tuple[str, np.ndarray]]:
    for path in paths:
        name = path.relative_to(folder).as_posix()
        try:
            pixels = decode_photo(path)
        except UnreadablePhotoError as error:
            findings.append(Finding(name, UNREADABLE, str(error)))
            continue
        height, width = pixels.shape[:2]
        if min(height, width) < SMALLEST:
            findings.append(Finding(name, TINY, f"{width} x {height} pixels"))
        if not has_color(pixels):
            findings.append(Finding(name, GREY))
        yield name, pixels


def _compare(own: Fingerprints, other: Fingerprints | None, kind: str) -> list[Finding]:
    return [
        Finding(pair.first, kind, f"same as {pair.second}") for pair in find_duplicates(own, other)
    ]
