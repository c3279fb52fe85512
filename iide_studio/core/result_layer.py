"""A finished restoration as a layer of its document."""

from __future__ import annotations

from typing import Any

import numpy as np

from iide_studio.core.document import Document
from iide_studio.core.errors import DocumentError
from iide_studio.core.layers import Layer
from iide_studio.core.rect import Rect
from iide_studio.core.restoration import RestoreRequest, RestoreResult
from iide_studio.core.tiles import TileStore


def result_layer(
    document: Document, request: RestoreRequest, result: RestoreResult, *, name: str = "Result"
) -> Layer:
    """Makes a layer of a result; `commands.adding.add_layer` puts it into the document.

    Where only the inside of the mask was restored, the layer is transparent wherever nothing
    changed. Elsewhere it is opaque: "keep the original here" is a layer mask.

    Args:
        document: The one that the request was made of.
        request: What was asked for.
        result: What came back, at the photo's own size.
        name: What the user sees.

    Raises:
        DocumentError: if the result is larger than the photo.
    """
    pixels = turned_back(request, result.pixels)
    area = area_of(document, request)
    if pixels.shape[:2] != (area.height, area.width):
        raise DocumentError(
            "The result is larger than the photo.", "Open it as a document of its own."
        )
    alpha = None
    original = turned_back(request, request.photo.pixels)
    if result.recipe.inside_mask_only and pixels.shape == original.shape:
        differs = (pixels != original).reshape(*pixels.shape[:2], -1).any(-1)
        alpha = np.where(differs, np.iinfo(pixels.dtype).max, 0).astype(pixels.dtype)
        pixels = np.where(differs if pixels.ndim == 2 else differs[..., None], pixels, 0)
        pixels = pixels.astype(result.pixels.dtype)
    store = TileStore.from_pixels(pixels, alpha, document.cache)
    return Layer(
        name=name,
        pixels=store,
        offset=(area.x, area.y),
        request=result_record(result, None if request.part is None else area),
    )


def area_of(document: Document, request: RestoreRequest) -> Rect:
    """Returns the area of the document's photo that a request is about."""
    return document.area if request.part is None else request.part.area


def turned_back(request: RestoreRequest, pixels: np.ndarray) -> np.ndarray:
    """Returns something of a result's size, (h, w) or (h, w, C), as the document's photo lies."""
    return np.ascontiguousarray(np.rot90(pixels, request.quarters))


def result_record(result: RestoreResult, area: Rect | None = None) -> dict[str, Any]:
    """Returns what it takes to do it again, and what it was done with; JSON.

    Args:
        result: What came back.
        area: The part of the photo that was restored by itself; None = all of it.
    """
    record = {
        "recipe": result.recipe.to_json(),
        "checkpoint": result.checkpoint,
        "checkpoint_sha256": result.checkpoint_sha256,
        "device": result.device,
        "dtype": result.dtype,
        "seconds": round(result.seconds, 3),
        "notes": [{"stage": note.stage, "text": note.text} for note in result.notes],
    }
    if area is not None:
        record["area"] = [area.x, area.y, area.width, area.height]
    return record
