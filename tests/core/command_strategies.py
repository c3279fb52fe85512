"""For every kind of command, how to draw one that fits a document."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import numpy as np
from hypothesis import strategies as st

from iide_studio.core.blending import BlendMode
from iide_studio.core.commands.color_mode import ConvertToColor
from iide_studio.core.commands.command import Command
from iide_studio.core.commands.layering import (
    AddLayer,
    AddLayerMask,
    ChangeLayer,
    MoveLayer,
    RemoveLayer,
    RemoveLayerMask,
)
from iide_studio.core.commands.masks import (
    CombineArea,
    CombineMask,
    FeatherMask,
    GrowMask,
    InvertMask,
    ThresholdScratches,
)
from iide_studio.core.commands.painting import ClearPixels, Stroke, WritePixels
from iide_studio.core.commands.regions import AddRegion, ChangeRegion, MoveRegion, RemoveRegion
from iide_studio.core.commands.replacing import ReplaceLayer
from iide_studio.core.commands.selecting import Deselect, Select
from iide_studio.core.commands.sequence import CommandSequence
from iide_studio.core.commands.settings import ChangeRecipe, SetScratchProbability, SetTransform
from iide_studio.core.document import Document
from iide_studio.core.layers import Layer
from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe
from iide_studio.core.rect import Rect
from iide_studio.core.regions import BASES, Region
from iide_studio.core.selection import SelectionMode
from iide_studio.core.target import SCRATCHES, SELECTION, Target, TargetKind
from iide_studio.core.tiles import TileStore
from tests.core.test_adjustments import ANY_ADJUSTMENT
from tests.core.test_tiles import noise

Draw = Callable[[st.SearchStrategy[Any]], Any]

SEEDS = st.integers(0, 99)
LEVELS = st.integers(1, 100).map(lambda n: n / 100)
RECTS = st.builds(
    Rect, st.integers(-20, 290), st.integers(-20, 60), st.integers(1, 60), st.integers(1, 40)
)


def make_document(*, is_gray: bool) -> Document:
    """Returns a document with something of everything: 8-bit grey or 16-bit RGB."""
    shape, dtype = ((70, 300), np.uint8) if is_gray else ((45, 270, 3), np.uint16)
    document = Document.from_photo(Photo(pixels=noise(shape, dtype)))
    size = shape[:2]
    spot = document.new_pixels()
    spot.write(Rect(200, 5, 90, 20), noise((document.channels + 1, 20, 90), dtype, 1))
    mask = TileStore.from_mask(noise(size, np.uint8, 2))
    layers = (
        Layer(name="spot", pixels=spot, mask=mask, mode=BlendMode.MULTIPLY),
        Layer(name="plain", pixels=TileStore.from_pixels(noise(shape, dtype, 3)), opacity=0.4),
    )
    document.layers = (*document.layers, *layers)
    document.regions = tuple(
        Region(name=f"region {i}", mask=TileStore.from_mask(noise(size, np.uint8, 4 + i)))
        for i in range(2)
    )
    document.scratch_mask.write(Rect(10, 10, 20, 20), np.full((1, 20, 20), 255, np.uint8))
    document.scratch_probability = TileStore.from_mask(noise(size, np.uint16, 6))
    document.selection = TileStore.from_mask(noise(size, np.uint8, 7))
    return document


def draw_layer(document: Document, draw: Draw) -> Layer:
    if draw(st.booleans()):
        return Layer(name="adjustment", adjustment=draw(ANY_ADJUSTMENT))
    pixels = document.new_pixels()
    rect = draw(RECTS)
    pixels.write(rect, _patch(pixels, rect, draw))
    return Layer(name="new", pixels=pixels, offset=draw(st.tuples(*[st.integers(-9, 9)] * 2)))


def _patch(store: TileStore, rect: Rect, draw: Draw) -> np.ndarray:
    shape = (store.channels, rect.height, rect.width)
    return noise(shape, store.dtype, draw(SEEDS)) * np.array(draw(st.booleans()), store.dtype)


def _layer(document: Document, draw: Draw) -> Layer:
    return draw(st.sampled_from(document.layers))


def _region(document: Document, draw: Draw) -> Region:
    return draw(st.sampled_from(document.regions))


def _mask_target(document: Document, draw: Draw) -> Target:
    targets = [SCRATCHES] + [SELECTION] * (document.selection is not None)
    targets += [Target(TargetKind.REGION, r.id) for r in document.regions]
    targets += [Target(TargetKind.LAYER_MASK, x.id) for x in document.layers if x.mask is not None]
    return draw(st.sampled_from(targets))


def _target(document: Document, draw: Draw) -> Target:
    painted = [x for x in document.layers[1:] if x.pixels is not None]
    if painted and draw(st.booleans()):
        return Target(TargetKind.LAYER, draw(st.sampled_from(painted)).id)
    return _mask_target(document, draw)


def _stroke(document: Document, draw: Draw) -> Command:
    # The strokes of a real pen: every dab is written before the stroke becomes a step.
    stroke = Stroke(_target(document, draw))
    for _ in range(draw(st.integers(0, 3))):
        store = document.store(stroke.target)
        assert store is not None
        rect = draw(RECTS)
        stroke.extend(document, rect, _patch(store, rect, draw))
    return stroke


def _write_pixels(document: Document, draw: Draw) -> Command:
    target, rect = _target(document, draw), draw(RECTS)
    store = document.store(target)
    assert store is not None
    gesture = draw(st.sampled_from(["", "drag"]))
    return WritePixels(target, rect, _patch(store, rect, draw), gesture=gesture)


def _combine_mask(document: Document, draw: Draw) -> Command:
    mask = noise((document.height, document.width), np.uint8, draw(SEEDS))
    return CombineMask(_mask_target(document, draw), mask, draw(st.sampled_from(SelectionMode)))


def _combine_area(document: Document, draw: Draw) -> Command:
    rect = draw(RECTS)
    mask = noise((rect.height, rect.width), np.uint8, draw(SEEDS))
    target = _mask_target(document, draw)
    return CombineArea(target, rect, mask, draw(st.sampled_from(SelectionMode)))


def _select(document: Document, draw: Draw) -> Command:
    rect = draw(RECTS)
    mask = noise((rect.height, rect.width), np.uint8, draw(SEEDS))
    return Select(rect, mask, draw(st.sampled_from(SelectionMode)))


def _probability(document: Document, draw: Draw) -> Command:
    mask = noise((document.height, document.width), np.uint16, draw(SEEDS))
    return SetScratchProbability(draw(st.sampled_from([TileStore.from_mask(mask), None])))


def _change_layer(document: Document, draw: Draw) -> Command:
    layer = _layer(document, draw)
    choices: dict[str, st.SearchStrategy[Any]] = {
        "name": st.text(max_size=5),
        "visible": st.booleans(),
        "opacity": LEVELS,
        "mode": st.sampled_from(BlendMode),
        "is_locked": st.just(layer.is_locked),
    }
    if not layer.is_locked:
        choices["offset"] = st.tuples(*[st.integers(-30, 30)] * 2)
    if layer.adjustment is not None:
        choices["adjustment"] = ANY_ADJUSTMENT
    name = draw(st.sampled_from(sorted(choices)))
    gesture = draw(st.sampled_from(["", "drag"]))
    return ChangeLayer(layer.id, gesture=gesture, **{name: draw(choices[name])})


def _replace_layer(document: Document, draw: Draw) -> Command:
    old = draw(st.sampled_from([x for x in document.layers[1:] if x.pixels is not None]))
    pixels = document.new_pixels()
    rect = draw(RECTS)
    pixels.write(rect, _patch(pixels, rect, draw))
    new = dataclasses.replace(old, pixels=pixels, mask=None, opacity=draw(LEVELS))
    return ReplaceLayer(new, gesture=draw(st.sampled_from(["", "click"])))


def _change_region(document: Document, draw: Draw) -> Command:
    choices: dict[str, st.SearchStrategy[Any]] = {
        "name": st.text(max_size=5),
        "prompt": st.text(max_size=5),
        "strength": LEVELS,
        "color": st.sampled_from(["#4b5320", None]),
        "basis": st.sampled_from(BASES),
        "note": st.text(max_size=5),
        "visible": st.booleans(),
    }
    name = draw(st.sampled_from(sorted(choices)))
    gesture = draw(st.sampled_from(["", "drag"]))
    properties = {name: draw(choices[name])}
    return ChangeRegion(_region(document, draw).id, gesture=gesture, **properties)


def _add_region(document: Document, draw: Draw) -> Command:
    mask = noise((document.height, document.width), np.uint8, draw(SEEDS))
    region = Region(name="new", mask=TileStore.from_mask(mask))
    return AddRegion(region, index=draw(st.sampled_from([None, 0])))


def _transform(document: Document, draw: Draw) -> Command:
    old = document.transform
    new = draw(
        st.one_of(
            st.integers(1, 3).map(old.turned),
            st.floats(-10, 10).map(old.straightened),
            RECTS.map(old.cropped),
            st.just(old.mirrored_down()),
        )
    )
    return SetTransform(new)


def _masked(document: Document) -> list[Layer]:
    return [layer for layer in document.layers if layer.mask is not None]


STRATEGIES: dict[type[Command], Callable[[Document, Draw], Command]] = {
    AddLayer: lambda d, draw: AddLayer(draw_layer(d, draw), index=draw(st.sampled_from([None, 1]))),
    AddLayerMask: lambda d, draw: AddLayerMask(
        draw(st.sampled_from([x for x in d.layers if x.mask is None])).id,
        shows=draw(st.booleans()),
    ),
    AddRegion: _add_region,
    ChangeLayer: _change_layer,
    ChangeRecipe: lambda d, draw: ChangeRecipe(Recipe(prompt=draw(st.text(max_size=5)))),
    ChangeRegion: _change_region,
    ClearPixels: lambda d, draw: ClearPixels(_target(d, draw)),
    CombineArea: _combine_area,
    CombineMask: _combine_mask,
    CommandSequence: lambda d, draw: CommandSequence(
        "Both", [_write_pixels(d, draw), AddLayer(draw_layer(d, draw)), _change_layer(d, draw)]
    ),
    ConvertToColor: lambda d, draw: ConvertToColor(),
    Deselect: lambda d, draw: Deselect(),
    FeatherMask: lambda d, draw: FeatherMask(_mask_target(d, draw), draw(st.floats(0.5, 9))),
    GrowMask: lambda d, draw: GrowMask(_mask_target(d, draw), draw(st.floats(-9, 9))),
    InvertMask: lambda d, draw: InvertMask(_mask_target(d, draw)),
    MoveLayer: lambda d, draw: MoveLayer(
        draw(st.sampled_from(d.layers[1:])).id, draw(st.integers(1, len(d.layers) - 1))
    ),
    MoveRegion: lambda d, draw: MoveRegion(
        _region(d, draw).id, draw(st.integers(0, len(d.regions) - 1))
    ),
    RemoveLayer: lambda d, draw: RemoveLayer(draw(st.sampled_from(d.layers[1:])).id),
    RemoveLayerMask: lambda d, draw: RemoveLayerMask(draw(st.sampled_from(_masked(d))).id),
    RemoveRegion: lambda d, draw: RemoveRegion(_region(d, draw).id),
    ReplaceLayer: _replace_layer,
    Select: _select,
    SetScratchProbability: _probability,
    SetTransform: _transform,
    Stroke: _stroke,
    ThresholdScratches: lambda d, draw: ThresholdScratches(
        draw(LEVELS),
        previous=draw(st.none() | LEVELS),
        area=draw(st.none() | RECTS),
        gesture=draw(st.sampled_from(["", "drag"])),
    ),
    WritePixels: _write_pixels,
}
"""A strategy may fail with an IndexError or a sampling error where nothing of the kind is left."""
