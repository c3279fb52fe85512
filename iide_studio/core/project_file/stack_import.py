"""Layers as another program arranged them: groups, offsets, profiles and depths of all kinds.

A document has no groups. A group that changes nothing is dissolved; any other one is put together
into one layer, with a note.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field

from iide_studio.core.blending import BlendMode
from iide_studio.core.compositing import flatten
from iide_studio.core.document import Document
from iide_studio.core.errors import ProjectError
from iide_studio.core.layers import Layer
from iide_studio.core.openraster_container import Container
from iide_studio.core.openraster_png_reading import PngFacts, decode_png
from iide_studio.core.openraster_stack import NORMAL, Stack, StackGroup, StackLayer
from iide_studio.core.project_file.document_json import MAXIMUM_PIXELS
from iide_studio.core.project_file.picture_budget import facts_of
from iide_studio.core.project_file.pictures import stored_area
from iide_studio.core.project_file.pixel_kinds import PixelKind
from iide_studio.core.project_file.store_reading import write_pixels
from iide_studio.core.rect import Rect
from iide_studio.core.tile_cache import TileCache
from iide_studio.core.tiles import TileStore
from iide_studio.core.transform import Transform

_MODES = {f"svg:{mode.value}": mode for mode in BlendMode} | {NORMAL: BlendMode.NORMAL}
_CUTTING = ("svg:dst-in", "svg:dst-out", "svg:dst-atop", "svg:src-atop", "svg:src-in")
"""Operators that take away from what lies below; shown as normal layers they would hide it."""


def document_from_stack(
    container: Container,
    stack: Stack,
    cache: TileCache,
    *,
    saved: Document | None = None,
    known: Mapping[str, Layer] | None = None,
) -> tuple[Document, list[str]]:
    """Makes a document of a stack.

    Args:
        container: The file with the pictures.
        stack: Its stack.xml.
        cache: Holds the tiles.
        saved: The document as this program saved it, if it did; the kind of its pixels is kept,
            and its masks and regions are where the canvas is still the same.
        known: Layers of `saved` whose pictures are unchanged, by path.

    Returns:
        The document and notes, a sentence each.

    Raises:
        ProjectError: for what is damaged or too large.
    """
    if stack.width * stack.height > MAXIMUM_PIXELS:
        raise ProjectError(
            f"{container.path} says that it is {stack.width} x {stack.height} pixels; "
            "it is refused.",
            f"{MAXIMUM_PIXELS // 1_000_000} megapixels are the most that is opened.",
        )
    document = _canvas(container, stack, cache, saved)
    notes = _mask_notes(document, saved)
    importer = _Importer(container, document, known or {}, notes)
    document.layers = tuple(importer.layers(stack.root, 0, 0))
    if not document.layers:
        raise ProjectError(f"{container.path} has no layer that can be read.", "Choose another.")
    return document, notes


def layer_pixels(
    container: Container, layer: StackLayer, document: Document
) -> tuple[TileStore, list[str]]:
    """Reads a layer's picture as the document has its pixels, with notes; raises ProjectError."""
    picture = decode_png(container.read(layer.source), layer.source)
    kind = PixelKind.of_document(document)
    pixels, note = kind.converted(picture)
    height, width, channels = pixels.shape
    store = TileStore(width, height, document.channels + 1, document.dtype, document.cache)
    write_pixels(store, pixels, 0, 0)
    assert channels in (store.channels, store.channels - 1)
    return store, [f"The layer “{layer.name}”: {note}"] if note else []


@dataclass
class _Importer:
    container: Container
    document: Document
    known: Mapping[str, Layer]
    notes: list[str]
    used: set[str] = field(default_factory=set)

    def layers(self, group: StackGroup, x: int, y: int) -> list[Layer]:
        """Returns the layers of a group that begins at a place of the canvas, lowest first."""
        found: list[Layer] = []
        x, y = x + group.x, y + group.y
        for child in group.children:
            if isinstance(child, StackLayer):
                found += self._layer(child, x, y)
            elif _is_dissolvable(child):
                found += [
                    dataclasses.replace(layer, visible=layer.visible and child.is_visible)
                    for layer in self.layers(child, x, y)
                ]
            else:
                found += self._merged(child, self.layers(child, x, y))
        return found

    def _layer(self, layer: StackLayer, x: int, y: int) -> list[Layer]:
        if not layer.source.lower().endswith(".png"):
            self.notes.append(f"The layer “{layer.name}” is no PNG picture and was left out.")
            return []
        ours = self.known.get(layer.source)
        if ours is not None and ours.pixels is not None and ours.id not in self.used:
            self.used.add(ours.id)
            begin = stored_area(ours.pixels)
            made, pixels, mask = ours, ours.pixels, ours.mask
        else:
            begin = Rect(0, 0, 0, 0)
            pixels, notes = layer_pixels(self.container, layer, self.document)
            made, mask = Layer(name=layer.name, pixels=pixels), None
            self.notes += notes
        is_cutting = layer.operator in _CUTTING
        return [
            dataclasses.replace(
                made,
                name=layer.name or made.name,
                pixels=pixels,
                mask=mask,
                offset=(x + layer.x - begin.x, y + layer.y - begin.y),
                opacity=layer.opacity,
                visible=layer.is_visible and not is_cutting,
                mode=self._mode(layer),
                is_locked=layer.is_locked,
            )
        ]

    def _mode(self, item: StackLayer | StackGroup) -> BlendMode:
        if item.operator in _MODES:
            return _MODES[item.operator]
        done = "was hidden" if item.operator in _CUTTING else "is blended normally here"
        self.notes.append(f"The layer “{item.name}” is blended by {item.operator}; it {done}.")
        return BlendMode.NORMAL

    def _merged(self, group: StackGroup, layers: list[Layer]) -> list[Layer]:
        document = self.document
        area = Rect(0, 0, 0, 0)
        for layer in layers:
            if layer.pixels is not None:
                area = area.united(layer.pixels.bounds().moved(*layer.offset))
        area = area.intersected(document.area)
        self.notes.append(f"The group “{group.name}” became one layer.")
        if area.is_empty:
            return []
        pixels = flatten(layers, area, frame=area, channels=document.channels, dtype=document.dtype)
        store = TileStore(
            area.width, area.height, document.channels + 1, document.dtype, document.cache
        )
        write_pixels(store, pixels, 0, 0)
        return [
            Layer(
                name=group.name or "Group",
                pixels=store,
                offset=(area.x, area.y),
                opacity=group.opacity,
                visible=group.is_visible,
                mode=self._mode(group),
            )
        ]


def _canvas(
    container: Container, stack: Stack, cache: TileCache, saved: Document | None
) -> Document:
    """Returns a document without layers."""
    if saved is not None and _has_canvas(saved, stack):
        return saved.copy()
    if saved is not None:
        kind = PixelKind.of_document(saved)
    else:
        kind = PixelKind.holding(_all_facts(container, stack))
    document = Document(stack.width, stack.height, kind.dtype, kind.channels, cache)
    document.icc_profile, document.has_alpha = kind.icc_profile, True
    if saved is not None:
        document.origin, document.recipe = saved.origin, saved.recipe
        return document
    document.origin = dataclasses.replace(
        document.origin, icc_profile=kind.icc_profile, resolution=stack.resolution
    )
    return document


def _has_canvas(saved: Document, stack: Stack) -> bool:
    is_plain = saved.transform == Transform.identity(saved.width, saved.height)
    return is_plain and (saved.width, saved.height) == (stack.width, stack.height)


def _mask_notes(document: Document, saved: Document | None) -> list[str]:
    if saved is None or document.scratch_mask.area == saved.scratch_mask.area:
        return []
    return ["The canvas has another size, so the masks and regions were left out."]


def _all_facts(container: Container, stack: Stack) -> list[PngFacts]:
    """Reads the beginnings of all pictures, lowest first."""
    names = [x.source for x in stack.root.layers() if x.source.lower().endswith(".png")]
    return [facts_of(container, name) for name in names]


def _is_dissolvable(group: StackGroup) -> bool:
    """Whether a group looks the same without being one: nothing in it or of it is special."""
    if group.opacity < 1 or group.operator != NORMAL:
        return False
    return not group.is_isolated or all(_is_normal(child) for child in group.children)


def _is_normal(child: StackLayer | StackGroup) -> bool:
    if child.operator != NORMAL:
        return False
    return isinstance(child, StackLayer) or all(_is_normal(item) for item in child.children)
