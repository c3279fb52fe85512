"""Adjustment layers of a document: new ones, and the one that a tool means."""

from __future__ import annotations

from iide_studio.core.adjustments.adjustment import Adjustment
from iide_studio.core.commands.command import Command
from iide_studio.core.commands.layering import AddLayer, ChangeLayer
from iide_studio.core.document import Document
from iide_studio.core.layers import Layer
from iide_studio.core.tone_picking import Pick, color_at, picked


def new_adjustment_layer(document: Document, adjustment: Adjustment, name: str) -> Layer:
    """Returns a layer for a document; a selection becomes its mask."""
    selection = document.selection
    mask = None if selection is None else selection.copy()
    return Layer(name=name, adjustment=adjustment, mask=mask)


def add_above(document: Document, layer: Layer, active: str) -> Command:
    """Returns the command that puts an adjustment right above the active layer."""
    index = max(1, document.layer_index(active) + 1)
    return AddLayer(layer, index=index, label="Add adjustment")


def meant_layer(document: Document, kind: type[Adjustment], active: str) -> Layer | None:
    """Returns the adjustment layer that a tool means.

    Args:
        document: Not changed.
        kind: What the tool sets.
        active: Identity of the active layer, which is meant if it is of that kind; else the
            uppermost visible one is.
    """
    found = [layer for layer in document.layers if isinstance(layer.adjustment, kind)]
    for layer in found:
        if layer.id == active:
            return layer
    return next((layer for layer in reversed(found) if layer.visible), None)


def pick_command(
    document: Document, pick: Pick, place: tuple[int, int], *, active: str, name: str
) -> tuple[Command, str] | None:
    """Returns the command that heeds a click on the photo, and the layer that it is about.

    Args:
        document: Not changed.
        pick: What the click says.
        place: Column and row of the photo.
        active: Identity of the active layer.
        name: Of the new layer, if one is needed.

    Returns:
        None where the document shows nothing.

    Raises:
        DocumentError: if the place cannot be what the click says.
    """
    layer = meant_layer(document, pick.kind, active)
    adjustment = pick.kind() if layer is None else layer.adjustment
    assert adjustment is not None
    # A new layer goes above the active one, and gets what that one shows.
    below = _above(document, active) if layer is None else layer.id
    color = color_at(document, *place, below=below)
    if color is None:
        return None
    adjustment = picked(adjustment, pick, color)
    if layer is not None:
        return ChangeLayer(layer.id, adjustment=adjustment), layer.id
    new = new_adjustment_layer(document, adjustment, name)
    return add_above(document, new, active), new.id


def _above(document: Document, active: str) -> str | None:
    index = document.layer_index(active) + 1
    return document.layers[index].id if index < len(document.layers) else None
