"""What a result in a document did to each pixel of the photo."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import numpy as np

from iide_studio.core import mask as masks
from iide_studio.core.document import Document
from iide_studio.core.evidence import EvidenceMap, make_evidence
from iide_studio.core.layers import Layer
from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe
from iide_studio.core.tiles import TileStore
from iide_studio.core.transform import Transform

_FULL = 65535
_INSIDE = 128


def evidence_of_layer(
    document: Document,
    layer_id: str,
    *,
    mask: TileStore | None = None,
    others: Sequence[Layer] = (),
) -> EvidenceMap:
    """Measures what one result changes, as it is seen: opacity and layer mask count.

    Other results are left out; retouching and adjustments are there before and after.

    Args:
        document: A copy of the one that is worked on; takes a while for a large scan.
        layer_id: The result.
        mask: One channel uint8, 255 = was filled; None = as far as the document still knows.
        others: Results with other seeds in its place.

    Raises:
        DocumentError: if the layer is gone.
    """
    layer = document.layer(layer_id)
    filled = filled_mask(document, layer) if mask is None else mask.read(document.area)[0]
    is_shown = _is_shown(document, layer)
    evidence = make_evidence(
        _photo(document, layer, None),
        _photo(document, layer, layer),
        np.where(is_shown, filled, np.uint8(0)),
        others=[_photo(document, layer, _instead_of(layer, other)) for other in others],
    )
    guessed = np.where(is_shown, guessed_colors(document, layer), np.uint8(0))
    return dataclasses.replace(evidence, guessed=guessed if guessed.any() else None)


def guessed_colors(document: Document, layer: Layer) -> np.ndarray:
    """Returns (H, W) uint8, 255 = nobody knows the colour that a result has there.

    What colourises guesses every colour but those of regions whose colour is known or told; the
    words of a region that is itself a guess make its colour one in any result that draws.
    """
    recipe = Recipe.from_json((layer.request or {}).get("recipe", {}))
    guessed = np.zeros((document.height, document.width), np.uint8)
    if recipe.color == "colorize":
        guessed[:] = 255
    elif not recipe.strength:
        return guessed
    asked = {region.prompt for region in recipe.regions}
    for region in document.regions:
        if not region.visible or region.prompt not in asked:
            continue
        inside = region.mask.read(document.area)[0] >= _INSIDE
        is_told = region.color is not None and region.basis != "guess"
        guessed[inside] = 0 if is_told else 255
    return guessed


def filled_mask(document: Document, layer: Layer) -> np.ndarray:
    """Returns (H, W) uint8: which pixels a result filled, from what a project file remembers."""
    recipe = Recipe.from_json((layer.request or {}).get("recipe", {}))
    if recipe.mask == "file":
        return document.scratch_mask.read(document.area)[0]
    found = document.scratch_probability
    if recipe.mask == "none" or found is None:
        return np.zeros((document.height, document.width), np.uint8)
    level = 0.5 if recipe.mask_threshold is None else recipe.mask_threshold
    return masks.threshold(found.read(document.area)[0], level * _FULL)


def _photo(document: Document, place: Layer, shown: Layer | None) -> Photo:
    """Returns the document with one result, or none, in the place of a layer."""
    seen = document.copy()
    seen.transform = Transform.identity(document.width, document.height)
    layers = []
    for layer in document.layers:
        if layer is place and shown is not None:
            layers.append(shown)
        elif not layer.is_result:
            layers.append(layer)
    seen.layers = tuple(layers)
    return seen.to_photo()


def _instead_of(layer: Layer, other: Layer) -> Layer:
    looks = {name: getattr(layer, name) for name in ("opacity", "mode", "visible", "mask")}
    return dataclasses.replace(other, **looks)


def _is_shown(document: Document, layer: Layer) -> np.ndarray:
    """Returns (H, W) bool: where a layer hides anything of what lies below."""
    assert layer.pixels is not None
    area = document.area.moved(-layer.offset[0], -layer.offset[1])
    is_shown = layer.pixels.read(area)[-1] > 0
    if layer.mask is not None:
        is_shown &= layer.mask.read(area)[0] > 0
    return is_shown & layer.is_shown
