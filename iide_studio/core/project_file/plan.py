"""What a project's OpenRaster file will hold: its stack of layers and all of its pictures.

OpenRaster knows no layer masks, no adjustments and no transform. So that other programs show the
same picture, a masked layer's PNG carries the mask in its alpha; the topmost adjustment is written
as one picture of everything up to it, and the layers in that picture are hidden; a transform is
written as one picture of the result, everything else hidden.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any

from iide_studio.core.document import Document
from iide_studio.core.layers import Layer
from iide_studio.core.openraster_stack import Stack, StackGroup, StackLayer
from iide_studio.core.project_file.document_json import (
    INFRARED,
    StoreFacts,
    infrared_store,
    layer_store,
    named_stores,
)
from iide_studio.core.project_file.pictures import Picture, PictureMaker, stored_area
from iide_studio.core.tiles import TileStore

MERGED = "mergedimage.png"
THUMBNAIL = "Thumbnails/thumbnail.png"
OURS = "iide/"
"""Where the parts lie that only this program reads."""

OUTPUT = "data/output.png"
"""The picture of a transformed document."""


@dataclass(frozen=True, eq=False)
class Plan:
    """Everything of a project file but the JSON.

    Attributes:
        stack: For stack.xml.
        layer_ids: The layers that the stack's pictures show, by path; a picture of several layers
            has an empty one.
        pictures: To be written, in order.
        stores: For each store its facts, its picture's path (None if it is blank) and where in the
            store the picture begins.
    """

    stack: Stack
    layer_ids: dict[str, str]
    pictures: tuple[Picture, ...]
    stores: dict[str, dict[str, Any]]


def plan_project(document: Document) -> Plan:
    """Describes the file of a document, which must not change until it is written."""
    return _Planner(document).plan()


class _Planner:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._maker = PictureMaker(document)
        self._pictures: list[Picture] = []
        self._layer_ids: dict[str, str] = {}

    def plan(self) -> Plan:
        document = self._document
        children = self._stack_layers()
        if not document.transform.is_identity_for(document.width, document.height):
            self._pictures.append(self._maker.of_output(OUTPUT, document.dtype))
            self._layer_ids[OUTPUT] = ""
            children = [_hidden(child) for child in children]
            children.append(StackLayer(name="Result", source=OUTPUT))
        width, height = document.transform.size
        root = StackGroup(children=tuple(children), is_isolated=True)
        stores = self._plan_stores()
        self._pictures.append(self._maker.of_output(MERGED, "uint8"))
        self._pictures.append(self._maker.of_thumbnail(THUMBNAIL))
        stack = Stack(width=width, height=height, root=root, resolution=document.output_resolution)
        return Plan(stack, self._layer_ids, tuple(self._pictures), stores)

    def _stack_layers(self) -> list[StackLayer]:
        layers = _in_stack(self._document)
        shown = [layer.is_shown for layer in layers]
        baked = [i for i, layer in enumerate(layers) if shown[i] and layer.adjustment is not None]
        topmost = baked[-1] if baked else -1
        found = []
        for index, layer in enumerate(layers):
            if layer.pixels is not None:
                found.append(self._pixel_layer(layer, layer.pixels, is_shown=index > topmost))
            elif index == topmost:
                found.append(self._adjusted_layer(layer, layers[: index + 1]))
        return found

    def _pixel_layer(self, layer: Layer, pixels: TileStore, *, is_shown: bool) -> StackLayer:
        path = _path_of(layer)
        if layer.mask is None:
            self._pictures.append(self._maker.of_store(path, pixels, is_mask=False))
        else:
            self._pictures.append(self._maker.of_masked_layer(path, pixels, layer.mask))
        self._layer_ids[path] = layer.id
        area = stored_area(pixels)
        return StackLayer(
            name=layer.name,
            source=path,
            x=layer.offset[0] + area.x,
            y=layer.offset[1] + area.y,
            opacity=layer.opacity,
            is_visible=layer.visible and is_shown,
            operator=operator_of(layer),
            is_locked=layer.is_locked,
        )

    def _adjusted_layer(self, layer: Layer, layers: tuple[Layer, ...]) -> StackLayer:
        path = f"data/adjusted-{layer.id}.png"
        self._pictures.append(self._maker.of_layers(path, layers))
        self._layer_ids[path] = ""
        return StackLayer(name=layer.name, source=path)

    def _plan_stores(self) -> dict[str, dict[str, Any]]:
        document, facts = self._document, {}
        plain = {layer_store(x.id): _path_of(x) for x in _in_stack(document) if x.mask is None}
        layers = {layer_store(x.id) for x in document.layers}
        for name, store in named_stores(document, infrared_store(document)).items():
            path = plain.get(name, f"{OURS}{name}.png")
            if name not in plain and not store.is_blank:
                is_mask = name not in layers and name != INFRARED
                self._pictures.append(self._maker.of_store(path, store, is_mask=is_mask))
            area = stored_area(store)
            facts[name] = {
                "facts": vars(StoreFacts.of(store)),
                "picture": None if store.is_blank else path,
                "begin": [area.x, area.y],
            }
        return facts


def operator_of(layer: Layer) -> str:
    """OpenRaster's name for a layer's blend mode."""
    return "svg:src-over" if layer.mode.value == "normal" else f"svg:{layer.mode.value}"


def _in_stack(document: Document) -> tuple[Layer, ...]:
    """Other programs would take an overlay for a part of the picture; it is among our parts."""
    return tuple(layer for layer in document.layers if not layer.is_overlay)


def _path_of(layer: Layer) -> str:
    return f"data/{layer_store(layer.id)}.png"


def _hidden(layer: StackLayer) -> StackLayer:
    return dataclasses.replace(layer, is_visible=False)
