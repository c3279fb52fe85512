"""Results that come back into a document, which may have changed since they were asked for."""

from __future__ import annotations

import dataclasses

import numpy as np

from iide_studio.core import photo as photos
from iide_studio.core.commands.color_mode import color_table, colored_store
from iide_studio.core.document import Document
from iide_studio.core.layers import ENLARGED_FROM, Layer
from iide_studio.core.rect import Rect
from iide_studio.core.restoration import RestoreRequest, RestoreResult
from iide_studio.core.result_layer import (
    area_of,
    result_layer,
    result_record,
    turned_back,
)
from iide_studio.core.tile_cache import TileCache
from iide_studio.core.tiles import TileStore


def is_larger(request: RestoreRequest, result: RestoreResult) -> bool:
    """Whether a result is larger than its photo, so that it cannot be a layer."""
    return result.pixels.shape[:2] != request.photo.pixels.shape[:2]


def arrived_layer(
    document: Document,
    request: RestoreRequest,
    result: RestoreResult,
    *,
    name: str,
    selection: TileStore | None = None,
) -> Layer:
    """Makes the layer of a result, of the document's kind as it is now where that is possible.

    Args:
        document: The one that the request was made of; another result may have made it coloured.
        request: What was asked for.
        result: Of the photo's size.
        name: What the user sees.
        selection: Where the result counts: its layer's mask. None = everywhere.
    """
    layer = result_layer(document, request, result, name=name)
    layer = fitted(document, layer, request.photo.icc_profile)
    if selection is None:
        return layer
    mask = selection.copy()
    if request.part is not None:
        mask = TileStore.from_mask(selection.read(request.part.area)[0], document.cache)
    return dataclasses.replace(layer, mask=mask)


def place_of_result(document: Document) -> int:
    """Returns at which index a new result is added: above all pictures, below what explains them.

    A map of evidence or of guesses that is shown must not vanish under the next result.
    """
    index = len(document.layers)
    while index > 1 and document.layers[index - 1].is_overlay:
        index -= 1
    return index


def fitted(document: Document, layer: Layer, icc_profile: bytes | None) -> Layer:
    """Returns the layer of a result for its document as it is now: coloured, if that became so.

    Args:
        document: As it is now.
        layer: Of the kind that the document has, or had before it was made coloured.
        icc_profile: What the layer's values mean, if they are grey.
    """
    store = layer.pixels
    if document.is_gray or store is None or store.channels != 2:
        return layer
    table = color_table(icc_profile, store.dtype)
    return dataclasses.replace(layer, pixels=colored_store(store, table))


def filled_store(document: Document, request: RestoreRequest, result: RestoreResult) -> TileStore:
    """Returns which pixels a result filled: one channel uint8, as the document's photo lies."""
    filled = document.new_mask()
    filled.write(area_of(document, request), turned_back(request, result.mask)[None])
    return filled


def part_of_result(document: Document, layer: Layer) -> TileStore | None:
    """Returns where a result counts that was made for a part of the photo alone.

    Args:
        document: Holds the result.
        layer: The result.

    Returns:
        One channel uint8 of the document's size; None = it was made for all of the photo.
    """
    if layer.mask is None or "area" not in (layer.request or {}):
        return None
    place = layer.mask.area.moved(*layer.offset).intersected(document.area)
    values = layer.mask.read(place.moved(-layer.offset[0], -layer.offset[1]))
    if layer.mask.dtype != np.uint8:
        values = values >> 8
    part = document.new_mask()
    part.write(place, values.astype(np.uint8))
    return part


def enlarged_document(
    request: RestoreRequest, result: RestoreResult, cache: TileCache | None = None
) -> Document:
    """Returns a larger result as a document, with all that the original's file said.

    Its photo knows how it was made, so that the record is kept in projects and written into files.

    Args:
        request: What was asked for.
        result: Larger than the request's photo.
        cache: Holds the new tiles' memory; None = without a limit.
    """
    photo = photos.with_result(request.photo, result.pixels, is_color_added=result.is_color_added)
    document = Document.from_photo(photo, cache)
    size = [request.photo.width, request.photo.height]
    record = {**result_record(result), ENLARGED_FROM: size}
    document.layers = (dataclasses.replace(document.layers[0], request=record),)
    return document


def is_enlargement_of(document: Document, other: Document) -> bool:
    """Whether a document was enlarged from another one, as far as their files tell."""
    request, source = document.layers[0].request or {}, document.source
    if ENLARGED_FROM not in request or source is None or other.source is None:
        return False
    is_same = source.sha256 == other.source.sha256 and ENLARGED_FROM not in (
        other.layers[0].request or {}
    )
    return is_same and sorted(request[ENLARGED_FROM]) == sorted((other.width, other.height))


def preview_in_document(
    request: RestoreRequest, preview: np.ndarray, area: Rect, limit: Rect | None
) -> tuple[np.ndarray, Rect]:
    """Returns a picture of a running restoration as it lies in the document.

    Args:
        request: What is running.
        preview: (h, w, 3) uint8 sRGB, all of the request's photo.
        area: Where that lies in the document's photo, see `result_layer.area_of`.
        limit: What will change there; None = all.

    Returns:
        The picture, or the part of it, and the area of the photo that it covers.
    """
    picture = turned_back(request, preview)
    if limit is None or limit.intersected(area).is_empty:
        return picture, area
    height, width = picture.shape[:2]
    across, down = area.width / width, area.height / height
    limit = limit.intersected(area).moved(-area.x, -area.y)
    left, top = int(limit.x / across), int(limit.y / down)
    right = min(width, int(np.ceil(limit.right / across)))
    bottom = min(height, int(np.ceil(limit.bottom / down)))
    edges = [round(edge) for edge in (left * across, top * down, right * across, bottom * down)]
    place = Rect.from_edges(*edges).moved(area.x, area.y)
    return np.ascontiguousarray(picture[top:bottom, left:right]), place
