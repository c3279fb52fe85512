"""Strokes of a brush on masks, regions and layers, while they are made and afterwards."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iide_studio.core.brush import LARGEST, Brush
from iide_studio.core.brush_path import Touch
from iide_studio.core.change import Part
from iide_studio.core.commands.layering import AddLayer, AddLayerMask
from iide_studio.core.commands.regions import AddRegion
from iide_studio.core.commands.selecting import Select
from iide_studio.core.document import Document
from iide_studio.core.errors import DocumentError
from iide_studio.core.history import History
from iide_studio.core.inks import ColorInk, EraserInk, Ink, MaskInk
from iide_studio.core.layers import Layer
from iide_studio.core.painting import Painting
from iide_studio.core.photo import Photo
from iide_studio.core.rect import Rect
from iide_studio.core.regions import Region
from iide_studio.core.target import SCRATCHES, SELECTION, Target, TargetKind

HARD = Brush(size=20, hardness=1)
points = st.tuples(st.integers(-40, 440), st.integers(-40, 340))


def make_document(dtype: type = np.uint8, width: int = 400, height: int = 300) -> Document:
    full = np.iinfo(dtype).max
    return Document.from_photo(Photo(pixels=np.full((height, width, 3), full // 2, dtype)))


def paint(
    document: Document,
    target: Target,
    ink: Ink,
    *touches: tuple[float, float],
    brush: Brush = HARD,
) -> Painting:
    painting = Painting(document, target, brush=brush, ink=ink, label="Brush stroke")
    for x, y in touches:
        painting.to(Touch(x, y))
    return painting


def scratches(document: Document) -> np.ndarray:
    return document.scratch_mask.read(document.area)[0]


@settings(max_examples=25)
@given(st.lists(points, min_size=1, max_size=5), st.floats(1, 120), st.floats(0, 1))
def test_a_stroke_is_one_step_that_undo_takes_back(
    places: list[tuple[int, int]], size: float, hardness: float
) -> None:
    document = make_document()
    document.scratch_mask.write(Rect(50, 50, 40, 40), np.full((1, 40, 40), 200, np.uint8))
    history = History(document)
    before = document.fingerprint()
    painting = paint(
        document, SCRATCHES, MaskInk(1), *places, brush=Brush(size=size, hardness=hardness)
    )
    history.record(painting.stroke)
    after = document.fingerprint()
    history.undo()
    assert document.fingerprint() == before
    history.redo()
    assert document.fingerprint() == after
    assert history.labels == ("Brush stroke",)


def test_a_line_covers_what_lies_within_the_radius() -> None:
    document = make_document()
    paint(document, SCRATCHES, MaskInk(1), (50, 100), (350, 200))
    y, x = np.mgrid[:300, :400] + 0.5
    along = np.clip(((x - 50) * 300 + (y - 100) * 100) / (300**2 + 100**2), 0, 1)
    distance = np.hypot(x - 50 - 300 * along, y - 100 - 100 * along)
    mask = scratches(document)
    assert (mask[distance < 9] == 255).all()
    assert not mask[distance > 11].any()


def test_changes_name_the_part_and_cover_what_was_painted() -> None:
    document = make_document()
    painting = Painting(document, SCRATCHES, brush=HARD, ink=MaskInk(1), label="Brush stroke")
    change = painting.to(Touch(100, 100))
    assert change is not None
    assert change.parts == {Part.SCRATCHES}
    assert change.dirty is not None
    assert change.dirty.contains(Rect(90, 90, 20, 20))
    assert painting.to(Touch(100.1, 100)) is None


@pytest.mark.parametrize("opacity", [0.25, 1.0])
def test_opacity_is_that_of_the_stroke_however_often_it_crosses_itself(opacity: float) -> None:
    document = make_document()
    brush = Brush(size=30, hardness=1, opacity=opacity)
    paint(document, SCRATCHES, MaskInk(1), (50, 50), (150, 50), (50, 50), (150, 50), brush=brush)
    assert scratches(document)[50, 60:140].tolist() == [round(255 * opacity)] * 80


def test_eraser_takes_away_and_untouched_pixels_stay() -> None:
    document = make_document()
    random = np.random.default_rng(0).integers(0, 256, (300, 400), np.uint8)
    document.scratch_mask.write(document.area, random[None])
    painting = paint(document, SCRATCHES, MaskInk(0), (100, 100), (200, 100))
    mask = scratches(document)
    assert not mask[95:105, 100:200].any()
    touched = painting.coverage(document.area) > 0
    assert np.array_equal(mask[~touched], random[~touched])


@settings(max_examples=20)
@given(st.lists(points, min_size=1, max_size=4), st.integers(0, 2**32 - 1))
def test_painting_stays_inside_the_selection(places: list[tuple[int, int]], seed: int) -> None:
    document = make_document()
    random = np.random.default_rng(seed)
    selected = random.choice(np.array([0, 128, 255], np.uint8), (100, 150))
    Select(Rect(100, 100, 150, 100), selected).apply(document)
    old = random.integers(0, 256, (300, 400), np.uint8)
    document.scratch_mask.write(document.area, old[None])
    paint(document, SCRATCHES, MaskInk(1), *places, brush=Brush(size=60, hardness=0.5))
    new, inside = scratches(document), np.zeros((300, 400), np.uint8)
    inside[100:200, 100:250] = selected
    assert np.array_equal(new[inside == 0], old[inside == 0])
    assert (new >= old).all()


def test_the_selection_itself_can_be_painted_outside_of_itself() -> None:
    document = make_document()
    with pytest.raises(DocumentError, match="nothing to paint on"):
        paint(document, SELECTION, MaskInk(1), (100, 100))
    Select(Rect(0, 0, 10, 10), np.full((10, 10), 255, np.uint8)).apply(document)
    paint(document, SELECTION, MaskInk(1), (100, 100))
    assert document.selection is not None
    assert document.selection.read(Rect(100, 100, 1, 1)).item() == 255


def test_regions_and_layer_masks_are_painted_alike() -> None:
    document = make_document(np.uint16)
    region = Region(name="dress", mask=document.new_mask())
    layer = Layer(name="result", pixels=document.new_pixels())
    for command in (AddRegion(region), AddLayer(layer), AddLayerMask(layer.id)):
        command.apply(document)
    paint(document, Target(TargetKind.REGION, region.id), MaskInk(1), (50, 50))
    assert document.region(region.id).mask.read(Rect(50, 50, 1, 1)).item() == 255
    paint(document, Target(TargetKind.LAYER_MASK, layer.id), MaskInk(0), (50, 50))
    mask = document.layer(layer.id).mask
    assert mask is not None
    assert mask.read(Rect(50, 50, 1, 1)).item() == 0
    assert mask.read(Rect(90, 50, 1, 1)).item() == 255


def test_colour_on_a_layer_and_erasing_it_again() -> None:
    document = make_document(np.uint16)
    layer = Layer(name="paint", pixels=document.new_pixels(), offset=(30, 20))
    AddLayer(layer).apply(document)
    target = Target(TargetKind.LAYER, layer.id)
    soft = Brush(size=80, hardness=0)
    paint(document, target, ColorInk((1, 0, 0.5)), (100, 100), brush=soft)
    assert layer.pixels is not None
    pixels = layer.pixels.read(Rect(0, 0, 200, 200))
    seen = pixels[-1] > 0
    # The edge fades by its alpha alone: no darker or lighter rim.
    assert (pixels[:, seen][:-1] == np.array([[65535], [0], [32768]])).all()
    assert pixels[-1, 80, 70] > 65000
    assert len(np.unique(pixels[-1])) > 300
    paint(document, target, EraserInk(), (100, 100), brush=Brush(size=120, hardness=1))
    assert layer.pixels.is_blank


def test_locked_things_refuse() -> None:
    document = make_document()
    with pytest.raises(DocumentError, match="locked"):
        paint(document, Target(TargetKind.LAYER, document.layers[0].id), EraserInk(), (5, 5))


def test_the_largest_brush_on_a_small_photo() -> None:
    document = make_document(width=30, height=20)
    paint(document, SCRATCHES, MaskInk(1), (15, 10), (400, 10), brush=Brush(size=LARGEST))
    assert (scratches(document) == 255).all()
