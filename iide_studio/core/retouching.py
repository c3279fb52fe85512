"""Which layer the clone stamp and the healing brush work on, so that the photo stays as it is."""

from __future__ import annotations

from iide_studio.core.blending import BlendMode
from iide_studio.core.commands.layering import AddLayer
from iide_studio.core.document import Document
from iide_studio.core.layers import Layer
from iide_studio.core.tiles import TileStore

RETOUCHING = "Retouching"
"""What a new layer is called."""


def retouch_layer(document: Document, active: str) -> Layer | None:
    """Returns the layer that copies are painted on.

    Args:
        document: The one that is retouched.
        active: Identity of the layer that the user chose; taken if it is made for that.

    Returns:
        Else the topmost such layer that no other pixels cover; None if there is none.
    """
    chosen = document.layer(active)
    if _can_take_copies(document, chosen):
        return chosen
    for layer in reversed(document.layers):
        if _can_take_copies(document, layer):
            return layer
        if layer.pixels is not None and layer.is_shown:
            return None
    return None


def add_retouch_layer(document: Document) -> AddLayer:
    """Returns the command that adds an empty layer above all pixels and below adjustments.

    Copies are taken from what lies below: an adjustment above changes photo and copies alike.
    """
    places = [index for index, x in enumerate(document.layers) if _is_picture(x)]
    layer = Layer(name=RETOUCHING, pixels=document.new_pixels())
    return AddLayer(layer, index=max(places) + 1, label="Add retouching layer")


def _is_picture(layer: Layer) -> bool:
    return layer.pixels is not None and not layer.is_overlay


def _can_take_copies(document: Document, layer: Layer) -> bool:
    """Whether it is a plain layer of the user's own: no photo, no result, nothing translucent."""
    if layer.pixels is None or layer.is_locked or layer.is_overlay or layer.request is not None:
        return False
    is_plain = layer.mode is BlendMode.NORMAL and layer.opacity == 1 and layer.mask is None
    return is_plain and layer.visible and _covers(document, layer, layer.pixels)


def _covers(document: Document, layer: Layer, pixels: TileStore) -> bool:
    return layer.offset == (0, 0) and pixels.area.contains(document.area)
