"""A hash of everything that a user could see in a document."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from iide_studio.core.layers import Layer
from iide_studio.core.regions import Region
from iide_studio.core.tiles import TileStore

if TYPE_CHECKING:
    from iide_studio.core.document import Document


def fingerprint(document: Document) -> str:
    """Returns SHA-256, hexadecimal; equal documents have equal ones.

    Tiles hash once in their life, so a second call after a small edit is quick.
    """
    profile = document.icc_profile
    facts = {
        "size": [document.width, document.height, document.channels, document.dtype.name],
        "icc_profile": None if profile is None else hashlib.sha256(profile).hexdigest(),
        "has_alpha": document.has_alpha,
        "layers": [_layer(layer) for layer in document.layers],
        "scratch_mask": _hash(document.scratch_mask),
        "scratch_probability": _hash(document.scratch_probability),
        "selection": _hash(document.selection),
        "regions": [_region(region) for region in document.regions],
        "transform": [document.transform.matrix, document.transform.size],
        "recipe": document.recipe.to_json(),
    }
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()


def _layer(layer: Layer) -> dict[str, Any]:
    return {
        "id": layer.id,
        "name": layer.name,
        "visible": layer.visible,
        "opacity": layer.opacity,
        "mode": layer.mode.value,
        "offset": layer.offset,
        "pixels": _hash(layer.pixels),
        "mask": _hash(layer.mask),
        "adjustment": None if layer.adjustment is None else layer.adjustment.to_json(),
        "request": None if layer.request is None else dict(layer.request),
        "is_locked": layer.is_locked,
        "is_overlay": layer.is_overlay,
    }


def _region(region: Region) -> dict[str, Any]:
    plain = {name: value for name, value in vars(region).items() if name != "mask"}
    return plain | {"mask": _hash(region.mask)}


def _hash(store: TileStore | None) -> str | None:
    return None if store is None else store.content_hash()
