"""The photo of a document as it was read, whatever was done to it since."""

from __future__ import annotations

import dataclasses

from iide_studio.core.blending import BlendMode
from iide_studio.core.document import Document
from iide_studio.core.layers import Layer


def original_of(document: Document) -> Document:
    """Returns a document with the photo's layer alone, all of it shown; shares the tiles.

    Hiding, fading, masking or moving the photo's layer is work on the document, and a project may
    be opened in the midst of it.
    """
    original = document.copy()
    layer = _photo_layer(original.layers)
    # A layer of another program's project may rightly begin elsewhere.
    is_whole = layer.pixels is not None and layer.pixels.area == document.area
    shown = dataclasses.replace(
        layer,
        visible=True,
        opacity=1.0,
        mode=BlendMode.NORMAL,
        mask=None,
        offset=(0, 0) if is_whole else layer.offset,
    )
    original.layers = (shown,)
    return original


def _photo_layer(layers: tuple[Layer, ...]) -> Layer:
    """Returns the lowest locked layer of pixels that no network made; the photo may be unlocked."""
    made = (layer for layer in layers if layer.pixels is not None and not layer.is_overlay)
    found = [layer for layer in made if not layer.is_result]
    return next((layer for layer in found if layer.is_locked), (found or layers)[0])
