"""Layers: their panel and their menu."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from iide_studio.core.commands.layering import (
    AddLayer,
    AddLayerMask,
    ChangeLayer,
    MoveLayer,
    RemoveLayer,
    RemoveLayerMask,
)
from iide_studio.core.layers import Layer, new_id
from iide_studio.core.target import Target, TargetKind
from iide_studio.core.tiles import TileStore
from iide_studio.ui.features.feature import Feature
from iide_studio.ui.panels.layers_panel import LayersPanel
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio


class LayerFeature(Feature):
    """Everything that can be done with whole layers.

    Attributes:
        panel: Shows them.
    """

    def __init__(self, studio: Studio) -> None:
        """Registers the actions and the panel."""
        super().__init__(studio)
        self._add_layer_actions()
        studio.actions.add_separator("layer")
        self._add_mask_actions()
        studio.actions.add_separator("layer")
        self._add_order_actions()
        self.panel = LayersPanel(studio)
        studio.shell.add_panel("layers", self.tr("Layers"), self.panel)

    def _add_layer_actions(self) -> None:
        add = self.studio.actions.add
        add(
            "layer.add",
            self.tr("&New layer"),
            self.add_layer,
            shortcut="Ctrl+Shift+N",
            icon="mdi6.layers-plus",
            tip=self.tr("Adds an empty layer to paint on"),
            is_enabled=self.has_document,
        )
        add(
            "layer.duplicate",
            self.tr("&Duplicate layer"),
            self.duplicate,
            shortcut="Ctrl+J",
            icon="mdi6.content-copy",
            is_enabled=self.has_document,
        )
        add(
            "layer.rename",
            self.tr("&Rename layer…"),
            self.rename,
            icon="mdi6.rename-outline",
            is_enabled=self.has_document,
        )
        add(
            "layer.remove",
            self.tr("Re&move layer"),
            self.remove,
            icon="mdi6.trash-can-outline",
            is_enabled=self._is_movable,
        )
        add(
            "layer.visible",
            self.tr("&Visible"),
            self.toggle_visible,
            tip=self.tr("Shows or hides the active layer"),
            is_enabled=self.has_document,
            is_checked=lambda: self._has(lambda layer: layer.visible),
        )
        add(
            "layer.locked",
            self.tr("&Locked"),
            self.toggle_locked,
            tip=self.tr("Keeps pixels and place of the active layer as they are"),
            is_enabled=self.has_document,
            is_checked=lambda: self._has(lambda layer: layer.is_locked),
        )

    def _add_mask_actions(self) -> None:
        add = self.studio.actions.add
        add(
            "layer.add_mask",
            self.tr("Add m&ask"),
            self.add_mask,
            icon="mdi6.image-filter-black-white",
            tip=self.tr("Gives the layer a mask; paint on it to let show what lies below"),
            is_enabled=lambda: self._has(lambda layer: layer.mask is None),
        )
        add(
            "layer.add_hiding_mask",
            self.tr("Add mask that &hides all"),
            self.add_hiding_mask,
            tip=self.tr("Gives the layer a mask; paint on it to bring the layer back"),
            is_enabled=lambda: self._has(lambda layer: layer.mask is None),
        )
        add(
            "layer.mask_from_selection",
            self.tr("Add mask from &selection"),
            self.mask_from_selection,
            tip=self.tr("Shows the layer inside the selection only"),
            is_enabled=self._can_mask_selection,
        )
        add(
            "layer.paint_mask",
            self.tr("&Paint on mask"),
            self.toggle_mask_painting,
            icon="mdi6.brush-variant",
            tip=self.tr("Makes brushes paint on the layer's mask"),
            is_enabled=lambda: self._has(lambda layer: layer.mask is not None),
            is_checked=self._is_mask_painted,
        )
        add(
            "layer.remove_mask",
            self.tr("Remove mas&k"),
            self.remove_mask,
            icon="mdi6.image-off-outline",
            tip=self.tr("Takes the layer's mask away; all of the layer shows again"),
            is_enabled=lambda: self._has(lambda layer: layer.mask is not None),
        )

    def _add_order_actions(self) -> None:
        add = self.studio.actions.add
        add(
            "layer.raise",
            self.tr("Move &up"),
            self.raise_layer,
            shortcut="Ctrl+Shift+]",
            icon="mdi6.arrow-up",
            tip=self.tr("Moves the layer above the next one"),
            is_enabled=lambda: self._can_move(1),
        )
        add(
            "layer.lower",
            self.tr("Move &down"),
            self.lower_layer,
            shortcut="Ctrl+Shift+[",
            icon="mdi6.arrow-down",
            tip=self.tr("Moves the layer below the one under it"),
            is_enabled=lambda: self._can_move(-1),
        )
        add(
            "layer.above",
            self.tr("Choose layer a&bove"),
            self.choose_above,
            shortcut="Alt+]",
            is_enabled=lambda: self._neighbour(1) is not None,
        )
        add(
            "layer.below",
            self.tr("Choose layer belo&w"),
            self.choose_below,
            shortcut="Alt+[",
            is_enabled=lambda: self._neighbour(-1) is not None,
        )

    def add_layer(self) -> None:
        """Adds an empty layer above the active one and paints on it."""
        session = self._session()
        number = len(session.document.layers)
        name = self.tr("Layer {}").format(number)
        self._add(
            session, Layer(name=name, pixels=session.document.new_pixels()), label="Add layer"
        )
        session.set_target(Target(TargetKind.LAYER, session.active_layer))

    def duplicate(self) -> None:
        """Puts a copy of the active layer above it; the copy is never locked."""
        session, layer = self._session(), self._layer()
        name = self.tr("{} copy").format(layer.name)
        copy = dataclasses.replace(layer.copied(), id=new_id(), name=name, is_locked=False)
        self._add(session, copy, label="Duplicate layer")

    def rename(self) -> None:
        """Lets the user type another name in the panel."""
        self.studio.shell.show_panel("layers")
        self.panel.list.rename(self._layer().id)

    def remove(self) -> None:
        """Removes the active layer; the one below becomes active."""
        session, below = self._session(), self._neighbour(-1)
        if self.studio.do(RemoveLayer(session.active_layer), self) and below is not None:
            session.set_active_layer(below)

    def toggle_visible(self) -> None:
        """Shows or hides the active layer."""
        layer = self._layer()
        self.studio.do(ChangeLayer(layer.id, visible=not layer.visible), self)

    def toggle_locked(self) -> None:
        """Locks or unlocks the active layer."""
        layer = self._layer()
        self.studio.do(ChangeLayer(layer.id, is_locked=not layer.is_locked), self)

    def add_mask(self) -> None:
        """Gives the active layer a mask that shows everything, and paints on it."""
        self._add_mask(AddLayerMask(self._layer().id))

    def add_hiding_mask(self) -> None:
        """Gives the active layer a mask that hides everything, and paints on it."""
        self._add_mask(AddLayerMask(self._layer().id, shows=False))

    def mask_from_selection(self) -> None:
        """Gives the active layer the selection as its mask."""
        session, layer = self._session(), self._layer()
        selection = session.document.selection
        if selection is not None:
            self._add_mask(AddLayerMask(layer.id, mask=_moved(selection, layer)))

    def remove_mask(self) -> None:
        """Takes the active layer's mask away."""
        self.studio.do(RemoveLayerMask(self._layer().id), self)

    def toggle_mask_painting(self) -> None:
        """Switches brushes between the active layer and its mask."""
        kind = TargetKind.LAYER if self._is_mask_painted() else TargetKind.LAYER_MASK
        self._session().set_target(Target(kind, self._layer().id))

    def raise_layer(self) -> None:
        """Moves the active layer up by one."""
        self._move(1)

    def lower_layer(self) -> None:
        """Moves the active layer down by one."""
        self._move(-1)

    def choose_above(self) -> None:
        """Makes the layer above the active one."""
        above = self._neighbour(1)
        if above is not None:
            self._session().set_active_layer(above)

    def choose_below(self) -> None:
        """Makes the layer below the active one."""
        below = self._neighbour(-1)
        if below is not None:
            self._session().set_active_layer(below)

    def _session(self) -> Session:
        session = self.studio.session
        assert session is not None
        return session

    def _layer(self) -> Layer:
        session = self._session()
        return session.document.layer(session.active_layer)

    def _add(self, session: Session, layer: Layer, *, label: str) -> None:
        index = session.document.layer_index(session.active_layer) + 1
        if self.studio.do(AddLayer(layer, index=index, label=label), self):
            session.set_active_layer(layer.id)

    def _add_mask(self, command: AddLayerMask) -> None:
        if self.studio.do(command, self):
            self._session().set_target(Target(TargetKind.LAYER_MASK, command.layer_id))

    def _move(self, by: int) -> None:
        session = self._session()
        index = session.document.layer_index(session.active_layer)
        self.studio.do(MoveLayer(session.active_layer, index + by), self)

    def _has(self, asks: Callable[[Layer], bool]) -> bool:
        return self.studio.session is not None and asks(self._layer())

    def _is_movable(self) -> bool:
        return self._has(lambda layer: not layer.is_locked)

    def _can_move(self, by: int) -> bool:
        if not self._is_movable():
            return False
        layers = self._session().document.layers
        index = layers.index(self._layer()) + by
        return (1 if layers[0].is_locked else 0) <= index < len(layers)

    def _can_mask_selection(self) -> bool:
        session = self.studio.session
        if session is None or session.document.selection is None:
            return False
        return self._layer().mask is None

    def _is_mask_painted(self) -> bool:
        session = self.studio.session
        if session is None:
            return False
        return session.target == Target(TargetKind.LAYER_MASK, session.active_layer)

    def _neighbour(self, by: int) -> str | None:
        session = self.studio.session
        if session is None:
            return None
        index = session.document.layer_index(session.active_layer) + by
        layers = session.document.layers
        return layers[index].id if 0 <= index < len(layers) else None


def _moved(mask: TileStore, layer: Layer) -> TileStore:
    """Returns a mask of the document as one of a layer, which may lie elsewhere."""
    if layer.pixels is None or (layer.offset == (0, 0) and layer.pixels.area == mask.area):
        return mask.copy()
    pixels = layer.pixels
    moved = TileStore(pixels.width, pixels.height, 1, mask.dtype, mask.cache)
    moved.write(pixels.area, mask.read(pixels.area.moved(*layer.offset)))
    return moved
