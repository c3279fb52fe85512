"""Opening a project file, or an OpenRaster file of another program."""

from __future__ import annotations

import dataclasses
from collections.abc import Set
from dataclasses import dataclass
from pathlib import Path

from iide_studio.core.document import Document
from iide_studio.core.openraster_container import Container
from iide_studio.core.openraster_stack import Stack, parse_stack
from iide_studio.core.project_file.document_json import document_from_json
from iide_studio.core.project_file.earlier import STACK
from iide_studio.core.project_file.index import Index, read_index
from iide_studio.core.project_file.picture_budget import check_budget
from iide_studio.core.project_file.saving import BLOBS
from iide_studio.core.project_file.stack_import import document_from_stack, layer_pixels
from iide_studio.core.project_file.store_reading import read_stores
from iide_studio.core.project_file.typed_json import wrong_type
from iide_studio.core.tile_cache import TileCache

_LARGEST_STACK = 16 * 2**20
_LARGEST_BLOB = 2**30


@dataclass(frozen=True, eq=False)
class OpenedProject:
    """What was in a project file.

    Attributes:
        document: Ready to be worked on.
        notes: What is not as it was saved, or could not be taken over; a sentence each.
        path: The file; give it to `save_project` as `previous`.
    """

    document: Document
    notes: tuple[str, ...]
    path: Path


def open_project(path: Path, *, cache: TileCache | None = None) -> OpenedProject:
    """Opens an OpenRaster file.

    Our own parts count only as far as the layers are as this program wrote them: what another
    program changed comes in as that program left it, with a note.

    Args:
        path: The file; its name does not matter.
        cache: Holds the memory of the tiles; None = without a limit.

    Raises:
        ProjectError: for what is damaged, hostile or no OpenRaster file.
        ProjectVersionError: for a project of a newer version.
    """
    cache = TileCache() if cache is None else cache
    with Container(path) as container:
        index = read_index(container)
        stack = parse_stack(container.read(STACK, limit=_LARGEST_STACK))
        document, notes = _opened(container, index, stack, cache)
    return OpenedProject(document, tuple(notes), path)


def _opened(
    container: Container, index: Index | None, stack: Stack, cache: TileCache
) -> tuple[Document, list[str]]:
    layers = {layer.source for layer in stack.root.layers()}
    pictures = {name for name in layers if name.lower().endswith(".png")}
    check_budget(container, pictures | set(index.pictures if index else ()))
    if index is None:
        return document_from_stack(container, stack, cache)
    stores = read_stores(container, index.data.get("stores"), cache)
    saved = document_from_json(
        index.data.get("document"),
        stores,
        lambda key: container.read(BLOBS + key, limit=_LARGEST_BLOB),
        cache,
    )
    _check_layers(saved, index)
    changed = _changed_pictures(container, index)
    is_same_stack = container.sha256(STACK) == index.stack_sha256
    if is_same_stack and changed <= {path for path in layers if index.layer_ids.get(path)}:
        return saved, _take_changed(saved, container, index, stack, changed)
    return _merged(saved, container, index, stack, changed)


def _check_layers(document: Document, index: Index) -> None:
    known = {layer.id for layer in document.layers} | {""}
    if not known.issuperset(index.layer_ids.values()):
        raise wrong_type("the list of layers")


def _changed_pictures(container: Container, index: Index) -> set[str]:
    """Returns the layers' pictures that are not as this program wrote them."""
    names = set(container.names())
    return {
        path
        for path in index.layer_ids
        if path not in names
        or path not in index.pictures
        or container.sha256(path) != index.pictures[path].sha256
    }


def _take_changed(
    document: Document, container: Container, index: Index, stack: Stack, changed: Set[str]
) -> list[str]:
    """Puts pictures that another program painted into the document; returns the notes."""
    notes = []
    places = {layer.source: layer for layer in stack.root.layers()}
    for path in sorted(changed):
        position = document.layer_index(index.layer_ids[path])
        layer = document.layers[position]
        pixels, more = layer_pixels(container, places[path], document)
        place = (places[path].x, places[path].y)
        painted = dataclasses.replace(layer, pixels=pixels, mask=None, offset=place)
        layers = document.layers
        document.layers = (*layers[:position], painted, *layers[position + 1 :])
        lost = "" if layer.mask is None else " Its mask is part of its pixels now."
        notes += [*more, f"Another program changed the layer “{layer.name}”.{lost}"]
    return notes


def _merged(
    saved: Document, container: Container, index: Index, stack: Stack, changed: Set[str]
) -> tuple[Document, list[str]]:
    """Takes the layers as another program arranged them, and the rest as it was saved."""
    ours = {
        path: saved.layer(layer_id)
        for path, layer_id in index.layer_ids.items()
        if layer_id and path not in changed
    }
    document, notes = document_from_stack(container, stack, saved.cache, saved=saved, known=ours)
    if document.area == saved.area:  # overlays never were in the stack
        document.layers += tuple(layer for layer in saved.layers if layer.is_overlay)
    return document, ["Another program changed the arrangement of the layers.", *notes]
