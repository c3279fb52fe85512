"""Results that come back into a document, which may have changed since they were asked for."""

from __future__ import annotations

import dataclasses

import numpy as np

from iide_studio.core import photo as photos
from iide_studio.core.commands.color_mode import color_table, colored_store
from iide_studio.core.document import Document
from iide_studio.core.layers import Layer
from iide_studio.core.photo import Photo
from iide_studio.core.rect import Rect
from iide_studio.core.restoration import RestoreRequest, RestoreResult
from iide_studio.core.result_layer import result_layer, turned_back
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
    return layer if selection is None else dataclasses.replace(layer, mask=selection.copy())


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
    return TileStore.from_mask(turned_back(request, result.mask), document.cache)


def enlarged_photo(request: RestoreRequest, result: RestoreResult) -> Photo:
    """Returns a larger result as a photo, with all that the original's file said."""
    return photos.with_result(request.photo, result.pixels, is_color_added=result.is_color_added)


def preview_in_document(
    request: RestoreRequest, preview: np.ndarray, area: Rect, limit: Rect | None
) -> tuple[np.ndarray, Rect]:
    """Returns a picture of a running restoration as it lies in the document.

    Args:
        request: What is running.
        preview: (h, w, 3) uint8 sRGB, all of the request's photo.
        area: All of the document's photo.
        limit: The part of it that will change; None = all.

    Returns:
        The picture, or the part of it, and the area of the photo that it covers.
    """
    picture = turned_back(request, preview)
    if limit is None or limit.intersected(area).is_empty:
        return picture, area
    height, width = picture.shape[:2]
    across, down = area.width / width, area.height / height
    left, top = int(limit.x / across), int(limit.y / down)
    right = min(width, int(np.ceil(limit.right / across)))
    bottom = min(height, int(np.ceil(limit.bottom / down)))
    edges = [round(edge) for edge in (left * across, top * down, right * across, bottom * down)]
    return np.ascontiguousarray(picture[top:bottom, left:right]), Rect.from_edges(*edges)
