"""A document as JSON, apart from its tiles; project files and the recovery journal share it."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from iide_studio.core.adjustments.registry import adjustment_from_json
from iide_studio.core.document import Document
from iide_studio.core.errors import ProjectError, StudioError
from iide_studio.core.layers import Layer
from iide_studio.core.photo import Photo
from iide_studio.core.project_file.remembered_source import RememberedSource
from iide_studio.core.project_file.typed_json import (
    FindBytes,
    KeepBytes,
    fields_from_json,
    fields_to_json,
    wrong_type,
)
from iide_studio.core.recipe import Recipe
from iide_studio.core.regions import Region
from iide_studio.core.source_file import SourceFile
from iide_studio.core.tile_cache import TileCache
from iide_studio.core.tiles import TileStore
from iide_studio.core.transform import Transform

MAXIMUM_PIXELS = 400_000_000
"""Of a document or a part of it; the same limit as for photographs."""

_SCRATCHES, _PROBABILITY, _SELECTION = "scratch-mask", "scratch-probability", "selection"
INFRARED = "infrared"

_NOT_OF_LAYER = ("pixels", "mask", "adjustment")
_NOT_OF_PHOTO = ("pixels", "alpha", "infrared", "icc_profile", "source")


@dataclass(frozen=True)
class StoreFacts:
    """What has to be known of a store besides its tiles.

    Attributes:
        width: Columns.
        height: Rows.
        channels: See `TileStore`.
        dtype: "uint8" or "uint16".
    """

    width: int
    height: int
    channels: int
    dtype: str

    @classmethod
    def of(cls, store: TileStore) -> StoreFacts:
        return cls(store.width, store.height, store.channels, store.dtype.name)

    def __post_init__(self) -> None:
        is_size = min(self.width, self.height) > 0 and self.width * self.height <= MAXIMUM_PIXELS
        if not is_size or self.channels not in (1, 2, 3, 4):
            raise ValueError("a part of the document has a size that cannot be")
        if self.dtype not in ("uint8", "uint16"):
            raise ValueError("a part of the document has a depth that cannot be")

    def new_store(self, cache: TileCache) -> TileStore:
        """Returns an empty store of this kind."""
        return TileStore(self.width, self.height, self.channels, self.dtype, cache)


@dataclass(frozen=True, kw_only=True)
class _Head:
    """The plain values of a document."""

    width: int
    height: int
    dtype: str
    channels: int
    has_alpha: bool
    icc_profile: bytes | None
    transform: Transform


@dataclass(frozen=True)
class _Source:
    path: Path
    size: int
    modified_ns: int
    sha256: str


def layer_store(layer_id: str) -> str:
    """The name of a layer's pixels."""
    return f"layer-{layer_id}"


def mask_store(layer_id: str) -> str:
    """The name of a layer's mask."""
    return f"layer-{layer_id}-mask"


def region_store(region_id: str) -> str:
    """The name of a region's mask."""
    return f"region-{region_id}"


def named_stores(document: Document, infrared: TileStore | None) -> dict[str, TileStore]:
    """Returns everything of a document that consists of tiles.

    Args:
        document: Its stores are returned themselves, not copies.
        infrared: What `infrared_store` gave.
    """
    found: dict[str, TileStore | None] = {}
    for layer in document.layers:
        found[layer_store(layer.id)] = layer.pixels
        found[mask_store(layer.id)] = layer.mask
    for region in document.regions:
        found[region_store(region.id)] = region.mask
    found[_SCRATCHES] = document.scratch_mask
    found[_PROBABILITY] = document.scratch_probability
    found[_SELECTION] = document.selection
    found[INFRARED] = infrared
    return {name: store for name, store in found.items() if store is not None}


def infrared_store(document: Document) -> TileStore | None:
    """Returns the infrared channel in tiles; None if there is none."""
    if document.infrared is None:
        return None
    return TileStore.from_mask(document.infrared)


def document_to_json(document: Document, keep: KeepBytes) -> dict[str, Any]:
    """Returns everything but the tiles; waits for the source's hash.

    Args:
        document: Must not change meanwhile: give a copy where another thread edits it.
        keep: Takes long bytes.
    """
    head = _Head(
        width=document.width,
        height=document.height,
        dtype=document.dtype.name,
        channels=document.channels,
        has_alpha=document.has_alpha,
        icc_profile=document.icc_profile,
        transform=document.transform,
    )
    return fields_to_json(head, keep) | {
        "photo": fields_to_json(document.origin, keep, without=_NOT_OF_PHOTO),
        "source": _source_to_json(document.source),
        "layers": [_layer_to_json(layer, keep) for layer in document.layers],
        "regions": [fields_to_json(region, keep, without=("mask",)) for region in document.regions],
        "recipe": document.recipe.to_json(),
    }


def document_from_json(
    data: Any, stores: Mapping[str, TileStore], find: FindBytes, cache: TileCache
) -> Document:
    """Makes a document of what `document_to_json` gave.

    Args:
        data: The JSON.
        stores: What `named_stores` gave, or as much of it as there is.
        find: Gives long bytes back.
        cache: Holds the tiles of `stores`.

    Raises:
        ProjectError: for anything that makes no sense.
    """
    try:
        return _document(data, stores, find, cache)
    except ProjectError:
        raise
    except (StudioError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise ProjectError(
            f"The project is damaged: {error}", "Open an older copy of the file."
        ) from error


def _document(
    data: Any, stores: Mapping[str, TileStore], find: FindBytes, cache: TileCache
) -> Document:
    head = _Head(**fields_from_json(_Head, data, find))
    StoreFacts(head.width, head.height, head.channels, head.dtype)
    document = Document(head.width, head.height, head.dtype, head.channels, cache)
    document.has_alpha, document.icc_profile = head.has_alpha, head.icc_profile
    document.transform = head.transform
    document.origin = _origin(data["photo"], data["source"], document, find)
    document.layers = tuple(_layer(item, stores, document, find) for item in data["layers"])
    document.regions = tuple(_region(item, stores, document, find) for item in data["regions"])
    _check_identities(document)
    document.recipe = Recipe.from_json(data["recipe"])
    document.scratch_mask = stores.get(_SCRATCHES, document.scratch_mask)
    document.scratch_probability = stores.get(_PROBABILITY)
    document.selection = stores.get(_SELECTION)
    for store in (document.scratch_mask, document.scratch_probability, document.selection):
        if store is not None:
            _check_size(store, document)
    document.infrared = _infrared(stores.get(INFRARED), document)
    return document


def _layer_to_json(layer: Layer, keep: KeepBytes) -> dict[str, Any]:
    adjustment = layer.adjustment
    return fields_to_json(layer, keep, without=_NOT_OF_LAYER) | {
        "adjustment": None if adjustment is None else adjustment.to_json(),
        "has_mask": layer.mask is not None,
    }


def _layer(
    data: Any, stores: Mapping[str, TileStore], document: Document, find: FindBytes
) -> Layer:
    arguments = fields_from_json(Layer, data, find, without=_NOT_OF_LAYER)
    name = arguments["id"]
    mask = stores[mask_store(name)] if data["has_mask"] else None
    if data["adjustment"] is not None:
        if mask is not None:
            _check_size(mask, document)
        return Layer(**arguments, mask=mask, adjustment=adjustment_from_json(data["adjustment"]))
    pixels = stores[layer_store(name)]
    is_overlay = arguments.get("is_overlay", False)
    is_right = (pixels.channels, pixels.dtype) == (document.channels + 1, document.dtype)
    if not is_right and not is_overlay:
        raise wrong_type("the kind of a layer's pixels")
    return Layer(**arguments, mask=mask, pixels=pixels)


def _region(
    data: Any, stores: Mapping[str, TileStore], document: Document, find: FindBytes
) -> Region:
    arguments = fields_from_json(Region, data, find, without=("mask",))
    mask = stores[region_store(arguments["id"])]
    _check_size(mask, document)
    return Region(**arguments, mask=mask)


def _check_size(store: TileStore, document: Document) -> None:
    if (store.width, store.height, store.channels) != (document.width, document.height, 1):
        raise wrong_type("the size of a mask")


def _check_identities(document: Document) -> None:
    names = [item.id for item in (*document.layers, *document.regions)]
    if len(set(names)) < len(names):
        raise wrong_type("the list of layers")


def _infrared(store: TileStore | None, document: Document) -> np.ndarray | None:
    if store is None:
        return None
    _check_size(store, document)
    return store.read(store.area)[0]


def _origin(data: Any, source: Any, document: Document, find: FindBytes) -> Photo:
    shape = (1, 1) if document.is_gray else (1, 1, 3)
    arguments = fields_from_json(Photo, data, find, without=_NOT_OF_PHOTO)
    return dataclasses.replace(
        Photo(pixels=np.zeros(shape, document.dtype), **arguments),
        icc_profile=document.icc_profile,
        source=_source(source, find),
    )


def _source_to_json(source: SourceFile | None) -> dict[str, Any] | None:
    if source is None:
        return None
    try:
        sha256 = source.sha256
    except OSError:
        sha256 = ""  # the file went away before it was read to its end
    facts = _Source(source.path, source.size, source.modified_ns, sha256)
    return fields_to_json(facts, lambda _: "")


def _source(data: Any, find: FindBytes) -> SourceFile | None:
    if data is None:
        return None
    facts = _Source(**fields_from_json(_Source, data, find))
    return RememberedSource(
        facts.path, size=facts.size, modified_ns=facts.modified_ns, sha256=facts.sha256
    )
