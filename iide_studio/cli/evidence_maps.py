"""The evidence map that `iide-studio restore --evidence` writes."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import NamedTuple

from iide_studio.cli.options import EvidenceKind
from iide_studio.core import photo as photos
from iide_studio.core.evidence import (
    EvidenceMap,
    as_channels,
    as_overlay,
    as_picture,
    make_evidence,
)
from iide_studio.core.photo import Photo
from iide_studio.core.restoration import RestoreResult


class EvidenceWish(NamedTuple):
    """What sort of map is wanted.

    Attributes:
        name: A file or a folder.
        kind: A picture to look at, a layer to lay over the result, or the measures themselves.
        runs: Results with different seeds that are compared, the result itself among them.
    """

    name: str
    kind: EvidenceKind
    runs: int


class EvidenceGathering:
    """Collects the results of one photo until there are enough for its map.

    Args:
        wish: None if no map is wanted.
        path: Where it goes.
    """

    def __init__(self, wish: EvidenceWish | None, path: Path | None) -> None:
        self._wish, self._path = wish, path
        self._results: list[RestoreResult] = []
        self.notes: list[str] = []

    @property
    def count(self) -> int:
        """Results so far."""
        return len(self._results)

    @property
    def is_short(self) -> bool:
        """Whether another result is needed; without diffusion all seeds give the same one."""
        if self._wish is None or not self._results[0].recipe.strength:
            return False
        return self.count < self._wish.runs

    def add(self, result: RestoreResult) -> None:
        """Keeps a result, if it will be compared."""
        if self._wish is not None and self.count < self._wish.runs:
            self._results.append(result)

    def write(self, photo: Photo, *, overwrite: bool) -> Path | None:
        """Writes the map and returns its path; None if none is wanted. Raises ExportError."""
        if self._wish is None or self._path is None:
            return None
        first = self._results[0]
        is_drawn = bool(first.recipe.strength)
        if not is_drawn:
            self.notes.append("Without diffusion the seed changes nothing: the map has no spread.")
        found = [_restored(photo, result) for result in self._results]
        others = found[1:] if is_drawn else []
        evidence = make_evidence(photo, found[0], first.mask, others=others)
        picture = _as_photo(evidence, photo, self._wish.kind)
        photos.save(picture, self._path, overwrite=overwrite)
        return self._path


def _restored(photo: Photo, result: RestoreResult) -> Photo:
    bare = dataclasses.replace(photo, alpha=None)
    return photos.with_result(bare, result.pixels, is_color_added=result.is_color_added)


def _as_photo(evidence: EvidenceMap, photo: Photo, kind: EvidenceKind) -> Photo:
    if kind == "measures":
        return Photo(as_channels(evidence))
    if kind == "picture":
        return Photo(as_picture(evidence, photo))
    overlay = as_overlay(evidence)
    return Photo(overlay[..., :3].copy(), alpha=overlay[..., 3].copy())
