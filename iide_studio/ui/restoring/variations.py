"""The results of one run, to be chosen from."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from iide_studio.core.document import Document
from iide_studio.core.layers import Layer, new_id
from iide_studio.core.tiles import TileStore


@dataclass(frozen=True, kw_only=True, eq=False)
class Variation:
    """One result.

    Attributes:
        layer: With the identity that all variations of a run share.
        icc_profile: What the layer's values mean, if they are grey.
        filled: One channel uint8 of the document's size, 255 = was filled.
        seed: Of its recipe.
        picture: (h, w, 4) uint8 sRGB, small, as it is seen.
    """

    layer: Layer
    icc_profile: bytes | None
    filled: TileStore
    seed: int
    picture: np.ndarray


@dataclass(eq=False, kw_only=True)
class Variations:
    """The results of one run; one of them is in the document.

    Attributes:
        layer_id: The identity that they share.
        items: In the order in which they came.
        gesture: Choices right after each other are one step of the history.
    """

    layer_id: str = field(default_factory=new_id)
    items: list[Variation] = field(default_factory=list)
    gesture: str = field(default_factory=new_id)

    def chosen(self, document: Document) -> int | None:
        """Returns the index of the one that is in the document, whatever was undone; or None."""
        layer = next((x for x in document.layers if x.id == self.layer_id), None)
        if layer is None or layer.request is None:
            return None
        seed = layer.request["recipe"]["seed"]
        return next((i for i, item in enumerate(self.items) if item.seed == seed), None)
