"""What an exported document says about its making."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from iide_studio.core.proof import METHOD
from iide_studio.core.provenance import SOFTWARE, SourceRecord


@dataclass(frozen=True, kw_only=True)
class DocumentFacts:
    """What a picture was put together from: a photo, results of restorations, work by hand.

    Attributes:
        created: ISO 8601, with the offset from UTC.
        source: The photo's file; None if there is none.
        pixels_sha256: `proof.hash_pixels` of the picture before it was encoded.
        is_changed: Whether any pixel differs from the photo's.
        results: For each visible layer that a restoration made: its name, recipe, checkpoint,
            checkpoint's hash, device and number format, and the area (x, y, width, height) if a
            part of the photo was restored by itself; JSON.
        layers: The names of the other visible layers, bottom first, without the photo.
        regions: Name, prompt, colour, its basis and note, of each region that says something.
        withheld: What was left out for privacy.
        software: Name and version of the program.
        pixels_method: How the hash is made.
    """

    created: str
    source: SourceRecord | None
    pixels_sha256: str
    is_changed: bool
    results: tuple[Mapping[str, Any], ...] = ()
    layers: tuple[str, ...] = ()
    regions: tuple[Mapping[str, Any], ...] = ()
    withheld: tuple[str, ...] = ()
    software: str = SOFTWARE
    pixels_method: str = METHOD

    @property
    def is_private(self) -> bool:
        return bool(self.withheld)
