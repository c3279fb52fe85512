"""Names for the tiles of a document that can be painted on."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from iide_studio.core.change import Part


class TargetKind(enum.Enum):
    """What kind of tiles it is."""

    LAYER = "layer"
    LAYER_MASK = "layer mask"
    SCRATCHES = "scratches"
    SELECTION = "selection"
    REGION = "region"


@dataclass(frozen=True)
class Target:
    """Some tiles of a document.

    Attributes:
        kind: What they belong to.
        owner: Identity of the layer or region; empty for the others.
    """

    kind: TargetKind
    owner: str = ""

    @property
    def part(self) -> Part:
        """Which part of the document changes when they do."""
        return _PARTS[self.kind]


SCRATCHES = Target(TargetKind.SCRATCHES)
SELECTION = Target(TargetKind.SELECTION)

_PARTS = {
    TargetKind.LAYER: Part.PIXELS,
    TargetKind.LAYER_MASK: Part.PIXELS,
    TargetKind.SCRATCHES: Part.SCRATCHES,
    TargetKind.SELECTION: Part.SELECTION,
    TargetKind.REGION: Part.REGIONS,
}
