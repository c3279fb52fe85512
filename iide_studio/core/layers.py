"""A layer of a document."""

from __future__ import annotations

import dataclasses
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from iide_studio.core.adjustments.adjustment import Adjustment
from iide_studio.core.blending import BlendMode
from iide_studio.core.tiles import TileStore

ENLARGED_FROM = "enlarged_from"
"""In the request of a photo that a restoration enlarged: the size it had, [width, height]."""


def new_id() -> str:
    """Returns a fresh identity for a layer or a region."""
    return uuid.uuid4().hex


@dataclass(frozen=True, kw_only=True, eq=False)
class Layer:
    """One layer: pixels of its own, or an adjustment of everything below.

    The properties never change, a command replaces the layer; the tiles in `pixels` and `mask` are
    changed in place, by commands only.

    Attributes:
        name: What the user sees.
        id: 32 hexadecimal digits; stays the same for life.
        visible: Whether it is drawn.
        opacity: 0..1.
        mode: How it meets what lies below.
        offset: Column and row of the document where `pixels` begins.
        pixels: Colour channels and straight alpha, of any size; None for an adjustment.
        mask: One channel, uint8 or uint16, full = shown; as large as `pixels`, and moved with it;
            as large as the document for an adjustment. None = all shown.
        adjustment: What it does, if it is an adjustment.
        request: What made a result: JSON of the recipe and the checkpoint; else None.
        is_locked: Whether its pixels and place must stay as they are, like the photo's own.
        is_overlay: Whether it explains the picture and is no part of it: seen on the screen, in
            no export and no restoration. Its pixels are RGBA, uint8, sRGB in every document.
    """

    name: str
    id: str = field(default_factory=new_id)
    visible: bool = True
    opacity: float = 1.0
    mode: BlendMode = BlendMode.NORMAL
    offset: tuple[int, int] = (0, 0)
    pixels: TileStore | None = None
    mask: TileStore | None = None
    adjustment: Adjustment | None = None
    request: Mapping[str, Any] | None = None
    is_locked: bool = False
    is_overlay: bool = False

    def __post_init__(self) -> None:
        if (self.pixels is None) == (self.adjustment is None):
            raise ValueError("a layer has either pixels or an adjustment")
        if not 0 <= self.opacity <= 1:
            raise ValueError(f"opacity is {self.opacity}, not 0 to 1")
        sizes = {(s.width, s.height) for s in (self.pixels, self.mask) if s is not None}
        if len(sizes) > 1 or (self.mask is not None and self.mask.channels != 1):
            raise ValueError("the mask does not fit the pixels")
        if self.is_overlay and not _is_color_and_alpha(self.pixels):
            raise ValueError("an overlay has pixels of its own, RGBA of 8 bits")

    @property
    def is_shown(self) -> bool:
        """Whether it takes part in what the document looks like."""
        return self.visible and self.opacity > 0 and not self.is_overlay

    @property
    def is_result(self) -> bool:
        """Whether a restoration of the document made it; a photo that was enlarged is a photo."""
        return self.request is not None and ENLARGED_FROM not in self.request

    @property
    def kind(self) -> Literal["pixels", "adjustment"]:
        return "pixels" if self.adjustment is None else "adjustment"

    @property
    def stores(self) -> tuple[TileStore, ...]:
        """Everything of it that consists of tiles."""
        return tuple(store for store in (self.pixels, self.mask) if store is not None)

    def copied(self) -> Layer:
        """Returns the same layer with stores of its own that share the tiles."""
        return dataclasses.replace(
            self,
            pixels=None if self.pixels is None else self.pixels.copy(),
            mask=None if self.mask is None else self.mask.copy(),
        )


def _is_color_and_alpha(pixels: TileStore | None) -> bool:
    return pixels is not None and (pixels.channels, pixels.dtype.name) == (4, "uint8")
