"""Commands on the layers as such."""

from __future__ import annotations

import dataclasses
from typing import Any, ClassVar

from iide_studio.core.change import Change, Part
from iide_studio.core.commands.command import seen_area
from iide_studio.core.commands.state_edit import StateEdit
from iide_studio.core.document import Document
from iide_studio.core.errors import DocumentError
from iide_studio.core.layers import Layer
from iide_studio.core.rect import Rect
from iide_studio.core.tiles import TileStore

_CHANGEABLE = {
    "name": "Rename layer",
    "visible": "Layer visibility",
    "opacity": "Layer opacity",
    "mode": "Blend mode",
    "offset": "Move layer",
    "adjustment": "Change adjustment",
    "is_locked": "Lock layer",
}


class LayerEdit(StateEdit):
    """A command that replaces the list of layers, or one layer in it."""

    attributes: ClassVar[tuple[str, ...]] = ("layers",)

    def change(self, document: Document) -> Change:
        before, after = self.before["layers"], self.after["layers"]
        looks_before, looks_after = ({_look(x) for x in layers} for layers in (before, after))
        changed = looks_before ^ looks_after
        moved = _moved(before, after)
        total = Rect(0, 0, 0, 0)
        for layer in (*before, *after):
            if layer in moved or _look(layer) in changed:
                total = total.united(layer_area(document, layer))
        return Change(frozenset({Part.LAYERS}), seen_area(document, total))


class AddLayer(LayerEdit):
    """Puts a layer into the document."""

    def __init__(self, layer: Layer, *, index: int | None = None, label: str = "Add layer") -> None:
        """Makes the command.

        Args:
            layer: Of the document's kind; see `result_layer` and `add_layer` for coloured ones.
            index: Its place from below, 1 or higher; None = on top.
            label: What kind of layer it is, for the menu.
        """
        super().__init__()
        self.layer, self.index, self.label = layer, index, label

    def edit(self, document: Document) -> None:
        layer, layers = self.layer, document.layers
        index = len(layers) if self.index is None else self.index
        _check_place(document, index, len(layers))
        if any(other.id == layer.id for other in layers):
            raise DocumentError("The document has this layer already.")
        pixels = layer.pixels
        kind = None if pixels is None else (pixels.channels, pixels.dtype)
        is_right = kind in (None, (document.channels + 1, document.dtype))
        if not is_right and not layer.is_overlay:
            raise DocumentError("The layer is not of the document's kind.", "Convert it first.")
        if layer.adjustment is not None and layer.mask is not None:
            _check_size(layer.mask, document.area)
        document.layers = (*layers[:index], layer, *layers[index:])


class RemoveLayer(LayerEdit):
    """Takes a layer out of the document."""

    label = "Remove layer"

    def __init__(self, layer_id: str) -> None:
        """Makes the command; the layer must not be locked."""
        super().__init__()
        self.layer_id = layer_id

    def edit(self, document: Document) -> None:
        layer = _unlocked(document, self.layer_id)
        document.layers = tuple(other for other in document.layers if other is not layer)


class MoveLayer(LayerEdit):
    """Moves a layer up or down."""

    label = "Reorder layers"

    def __init__(self, layer_id: str, index: int) -> None:
        """Makes the command; `index` is the layer's new place from below, 1 or higher."""
        super().__init__()
        self.layer_id, self.index = layer_id, index

    def edit(self, document: Document) -> None:
        layer = _unlocked(document, self.layer_id)
        others = [other for other in document.layers if other is not layer]
        _check_place(document, self.index, len(others))
        others.insert(self.index, layer)
        document.layers = tuple(others)


class ChangeLayer(LayerEdit):
    """Changes properties of a layer."""

    def __init__(self, layer_id: str, *, gesture: str = "", **properties: Any) -> None:
        """Makes the command.

        Args:
            layer_id: Which layer.
            gesture: See `Command.is_version_of`.
            properties: Any of name, visible, opacity, mode, offset, adjustment, is_locked.
        """
        super().__init__(gesture=gesture)
        if not properties or properties.keys() - _CHANGEABLE.keys():
            raise ValueError(f"{sorted(properties)} are not properties that can be changed")
        self.layer_id, self.properties = layer_id, properties
        self.label = _CHANGEABLE[next(iter(properties))]

    @property
    def subject(self) -> object:
        return self.layer_id, frozenset(self.properties)

    def edit(self, document: Document) -> None:
        layer = document.layer(self.layer_id)
        if layer.is_locked and "offset" in self.properties:
            raise DocumentError("This layer is locked.", "Unlock it first.")
        if "adjustment" in self.properties and layer.adjustment is None:
            raise DocumentError("This layer is no adjustment.")
        _replace(document, dataclasses.replace(layer, **self.properties))


class AddLayerMask(LayerEdit):
    """Gives a layer a mask."""

    label = "Add layer mask"

    def __init__(self, layer_id: str, *, mask: TileStore | None = None, shows: bool = True) -> None:
        """Makes the command.

        Args:
            layer_id: Which layer; it must have none.
            mask: One channel of the size of the layer's pixels; None = an even one.
            shows: Whether the even one shows everything, or nothing.
        """
        super().__init__()
        self.layer_id, self.mask, self.shows = layer_id, mask, shows

    def edit(self, document: Document) -> None:
        layer = document.layer(self.layer_id)
        if layer.mask is not None:
            raise DocumentError("The layer has a mask already.")
        area = document.area if layer.pixels is None else layer.pixels.area
        mask = self.mask
        if mask is None:
            mask = TileStore(area.width, area.height, 1, "uint8", document.cache)
            mask.fill(255 if self.shows else 0)
        _check_size(mask, area)
        _replace(document, dataclasses.replace(layer, mask=mask))
        self.mask = None


class RemoveLayerMask(LayerEdit):
    """Takes a layer's mask away; all of the layer shows again."""

    label = "Remove layer mask"

    def __init__(self, layer_id: str) -> None:
        """Makes the command; the layer must have a mask."""
        super().__init__()
        self.layer_id = layer_id

    def edit(self, document: Document) -> None:
        layer = document.layer(self.layer_id)
        if layer.mask is None:
            raise DocumentError("The layer has no mask.")
        _replace(document, dataclasses.replace(layer, mask=None))


def layer_area(document: Document, layer: Layer) -> Rect:
    """Returns where a layer can be seen, in pixels of the document."""
    store = layer.pixels or layer.mask
    if layer.pixels is None and (layer.mask is None or layer.mask.is_blank):
        return document.area
    assert store is not None
    return store.bounds().moved(*layer.offset)


def _look(layer: Layer) -> tuple[object, ...]:
    """Returns everything that decides what the layer looks like, apart from its place."""
    looks = (layer.visible, layer.opacity, layer.mode, layer.offset, layer.adjustment)
    return (layer.id, *looks, id(layer.pixels), id(layer.mask))


def _moved(before: tuple[Layer, ...], after: tuple[Layer, ...]) -> set[Layer]:
    """Returns the layers that stand elsewhere in the order."""
    shared = {x.id for x in before} & {x.id for x in after}
    old = [x.id for x in before if x.id in shared]
    new = [x for x in after if x.id in shared]
    return {x for x, was in zip(new, old, strict=True) if x.id != was}


def _unlocked(document: Document, layer_id: str) -> Layer:
    layer = document.layer(layer_id)
    if layer.is_locked:
        raise DocumentError("This layer is locked.", "Unlock it first.")
    return layer


def _replace(document: Document, layer: Layer) -> None:
    index = document.layer_index(layer.id)
    document.layers = (*document.layers[:index], layer, *document.layers[index + 1 :])


def _check_place(document: Document, index: int, highest: int) -> None:
    """The photo stays at the bottom."""
    lowest = 1 if document.layers and document.layers[0].is_locked else 0
    if not lowest <= index <= highest:
        raise DocumentError("The layer cannot lie there.", "Choose a place above the photo.")


def _check_size(mask: TileStore, area: Rect) -> None:
    if (mask.area, mask.channels) != (area, 1):
        raise DocumentError("The mask does not fit the layer.")
