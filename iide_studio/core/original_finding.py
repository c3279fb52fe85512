"""Finds the file that a result was made from."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

from iide_studio.core.errors import ProvenanceError
from iide_studio.core.provenance import SourceRecord

_NETWORK_PATH = re.compile(r"[\\/]{2}")
_BLOCK = 4 * 1024 * 1024
_MOST_NEIGHBOURS = 200
"""Files that are hashed in search of an original whose name nobody knows."""


def find_original(source: SourceRecord, result: Path, *, given: Path | None = None) -> Path:
    """Returns the original's path; its hash is the recorded one.

    It is looked for where it lay, then by its name and by its hash in the result's folder and in
    the one above.

    Args:
        source: What the result says about its original.
        result: The result.
        given: Where the user says that it lies; then nowhere else is looked.

    Raises:
        ProvenanceError: if it is not found, or has changed since.
    """
    if given is not None:
        return _require_same(given, source)
    changed = None
    for path in _candidates(source, result):
        if os.path.isfile(path) and not _is_same_file(path, result):
            if hash_file(path) == source.sha256:
                return path
            changed = changed or (path if source.path and path.name == _name(source.path) else None)
    if changed is not None:
        return _require_same(changed, source)
    raise ProvenanceError(
        f"The original (SHA-256 {source.sha256[:16]}...) was not found.",
        "Say where it lies with --original.",
    )


def hash_file(path: Path) -> str:
    """Returns the SHA-256 of a file's bytes, hexadecimal; raises ProvenanceError."""
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                digest.update(block)
    except OSError as error:
        raise ProvenanceError(f"{path} cannot be read: {error.strerror}.") from error
    return digest.hexdigest()


def _require_same(path: Path, source: SourceRecord) -> Path:
    if hash_file(path) != source.sha256:
        raise ProvenanceError(
            f"{path} is not the original: its SHA-256 is another one.",
            "Say where the original lies with --original.",
        )
    return path


def _candidates(source: SourceRecord, result: Path) -> Iterator[Path]:
    folders = list(dict.fromkeys([result.absolute().parent, result.absolute().parent.parent]))
    if source.path:
        if not _NETWORK_PATH.match(source.path):  # no file may make us call a network host
            yield Path(source.path)
        for folder in folders:
            yield folder / _name(source.path)
        return
    for folder in folders:
        yield from _neighbours(folder, result)


def _neighbours(folder: Path, result: Path) -> list[Path]:
    """Files beside a result whose record names no path, the likely names first."""
    try:
        files = sorted(path for path in folder.iterdir() if path.is_file())
    except OSError:
        return []
    begin = result.stem.removesuffix("_restored")
    files.sort(key=lambda path: not path.stem.startswith(begin))
    return files[:_MOST_NEIGHBOURS]


def _name(path: str) -> str:
    """The bare name in a path of this or another operating system."""
    return path.replace("\\", "/").rsplit("/", 1)[-1]


def _is_same_file(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:
        return False
