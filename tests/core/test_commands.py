"""Commands: every one can be taken back and done again, and says what it changed."""

from __future__ import annotations

import inspect

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

import iide_studio.core.commands.registry as registry
from iide_studio.core.adjustments.saturation import Saturation
from iide_studio.core.adjustments.sharpen import Sharpen
from iide_studio.core.blending import BlendMode
from iide_studio.core.change import Change, Part
from iide_studio.core.commands.adding import add_layer
from iide_studio.core.commands.color_mode import ConvertToColor
from iide_studio.core.commands.command import Command
from iide_studio.core.commands.layering import (
    AddLayer,
    AddLayerMask,
    ChangeLayer,
    MoveLayer,
    RemoveLayer,
)
from iide_studio.core.commands.masks import (
    CombineMask,
    FeatherMask,
    GrowMask,
    InvertMask,
    ThresholdScratches,
)
from iide_studio.core.commands.painting import ClearPixels, Stroke, WritePixels
from iide_studio.core.commands.regions import AddRegion, ChangeRegion
from iide_studio.core.commands.selecting import Deselect, Select
from iide_studio.core.commands.sequence import CommandSequence
from iide_studio.core.document import Document
from iide_studio.core.errors import DocumentError
from iide_studio.core.history import History
from iide_studio.core.layers import Layer
from iide_studio.core.photo import Photo
from iide_studio.core.rect import Rect
from iide_studio.core.regions import Region
from iide_studio.core.selection import SelectionMode, limited
from iide_studio.core.target import SCRATCHES, SELECTION, Target, TargetKind
from iide_studio.core.tiles import TileStore
from tests.core.command_strategies import LEVELS, RECTS, STRATEGIES, Draw, make_document
from tests.core.test_tiles import noise

GRAY, COLOR = make_document(is_gray=True), make_document(is_gray=False)


def test_every_command_is_registered_and_has_a_strategy() -> None:
    def below(kind: type) -> set[type]:
        return {kind, *(x for child in kind.__subclasses__() for x in below(child))}

    own = {k for k in below(Command) if k.__module__.startswith("iide_studio.")}
    # What has subclasses is their common ground.
    concrete = {k for k in own if not inspect.isabstract(k) and not k.__subclasses__()}
    assert concrete == set(registry.COMMANDS)
    assert set(STRATEGIES) == set(registry.COMMANDS)


def perform(history: History, document: Document, kind: type[Command], draw: Draw) -> bool:
    """Draws a command and does it; returns False if the document has nothing for it."""
    before = document.fingerprint()
    try:
        command = STRATEGIES[kind](document, draw)
    except InvalidArgument:  # nothing to choose from
        return False
    if isinstance(command, Stroke):
        history.record(command)
        return True
    try:
        history.do(command)
    except DocumentError:
        assert document.fingerprint() == before
        return False
    return True


@pytest.mark.parametrize("kind", registry.COMMANDS, ids=lambda kind: kind.__name__)
def test_edits_are_undone_step_by_step_and_redone(kind: type[Command]) -> None:
    done = 0

    @settings(
        max_examples=55,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
    @given(
        data=st.data(),
        is_gray=st.just(True) if kind is ConvertToColor else st.booleans(),
        others=st.lists(st.sampled_from(registry.COMMANDS), max_size=2),
    )
    def check(data: st.DataObject, is_gray: bool, others: list[type[Command]]) -> None:
        nonlocal done
        document = (GRAY if is_gray else COLOR).copy()
        history = History(document)
        marks = [document.fingerprint()]
        for wanted in (kind, *others):
            has_worked = perform(history, document, wanted, data.draw)
            done += has_worked and wanted is kind
            if history.position == len(marks):
                marks.append(document.fingerprint())
            else:  # it was refused, or became a part of the step before
                marks[-1] = document.fingerprint()
        assert len(marks) == len(history.labels) + 1
        assert all(history.labels)
        for mark in marks[-2::-1]:
            assert history.undo() is not None
            assert document.fingerprint() == mark
        assert history.undo() is None
        for mark in marks[1:]:
            assert history.redo() is not None
            assert document.fingerprint() == mark
        assert history.redo() is None

    check()
    assert done >= 50


@pytest.mark.parametrize("is_gray", [True, False])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data(), kind=st.sampled_from(registry.COMMANDS))
def test_a_change_says_all_that_looks_different(
    is_gray: bool, data: st.DataObject, kind: type[Command]
) -> None:
    document = (GRAY if is_gray else COLOR).copy()
    before = document.flatten_photo(document.area)
    try:
        command = STRATEGIES[kind](document, data.draw)
        change = command.apply(document)
    except (InvalidArgument, DocumentError):
        return
    after = document.flatten_photo(document.area)
    if Part.COLOR_MODE in change.parts:
        assert change.dirty == document.area
        return
    differs = (before != after).any(-1)
    if change.dirty is not None and change.parts & {Part.PIXELS, Part.LAYERS}:
        differs[change.dirty.slices_in(document.area)] = False
    assert not differs.any()
    assert command.revert(document).dirty == change.dirty


def paint(document: Document, target: Target, rect: Rect, value: int) -> Change:
    store = document.store(target)
    assert store is not None
    pixels = np.full((store.channels, rect.height, rect.width), value, store.dtype)
    return WritePixels(target, rect, pixels).apply(document)


def test_a_filter_above_widens_what_has_to_be_drawn() -> None:
    document = COLOR.copy()
    target = Target(TargetKind.LAYER, document.layers[1].id)
    AddLayer(Layer(name="sharp", adjustment=Sharpen(radius=2))).apply(document)
    assert paint(document, target, Rect(3, 3, 5, 5), 9).dirty == Rect(0, 0, 262, 45)
    assert paint(document, SCRATCHES, Rect(3, 3, 5, 5), 9).dirty == Rect(0, 0, 256, 45)


def test_the_photo_itself_is_safe() -> None:
    document = COLOR.copy()
    photo = document.layers[0]
    mark = document.fingerprint()
    for command in (
        RemoveLayer(photo.id),
        MoveLayer(photo.id, 1),
        MoveLayer(document.layers[1].id, 0),
        AddLayer(Layer(name="below", pixels=document.new_pixels()), index=0),
        ChangeLayer(photo.id, offset=(1, 1)),
        ClearPixels(Target(TargetKind.LAYER, photo.id)),
        ClearPixels(Target(TargetKind.LAYER_MASK, photo.id)),
    ):
        with pytest.raises(DocumentError):
            command.apply(document)
        assert document.fingerprint() == mark
    ChangeLayer(photo.id, visible=False).apply(document)
    assert document.fingerprint() != mark


def test_what_does_not_fit_is_refused() -> None:
    document = COLOR.copy()
    layer = document.layers[1]
    small = TileStore(10, 10, 1, np.uint8)
    gray = TileStore(document.width, document.height, 2, np.uint16)
    locked = Region(name="locked", mask=document.new_mask(), locked=True)
    AddRegion(locked).apply(document)
    for command in (
        AddLayer(Layer(name="grey", pixels=gray)),
        AddLayer(layer),
        AddLayerMask(layer.id),
        AddLayerMask(document.layers[2].id, mask=small),
        AddRegion(Region(name="small", mask=small)),
        AddRegion(document.regions[0]),
        InvertMask(Target(TargetKind.REGION, locked.id)),
        InvertMask(Target(TargetKind.LAYER, layer.id)),
        ChangeLayer(layer.id, adjustment=Saturation(0.5)),
        RemoveLayer("gone"),
        ConvertToColor(),
        CombineMask(SCRATCHES, np.zeros((3, 3), np.uint8), SelectionMode.ADD),
    ):
        mark = document.fingerprint()
        with pytest.raises(DocumentError):
            command.apply(document)
        assert document.fingerprint() == mark
    with pytest.raises(ValueError, match="properties"):
        ChangeLayer(layer.id, id="other")
    with pytest.raises(ValueError, match="opacity"):
        ChangeLayer(layer.id, opacity=2).apply(document)


def test_a_sequence_that_fails_half_way_changes_nothing() -> None:
    document = COLOR.copy()
    mark = document.fingerprint()
    steps = [InvertMask(SCRATCHES), RemoveLayer(document.layers[1].id), RemoveLayer("gone")]
    with pytest.raises(DocumentError):
        CommandSequence("All", steps).apply(document)
    assert document.fingerprint() == mark


def test_a_stroke_shows_while_it_is_made_and_knows_what_was_there() -> None:
    document = Document.from_photo(Photo(pixels=noise((60, 300), np.uint8)))
    history = History(document)
    layer = Layer(name="paint", pixels=document.new_pixels(), offset=(10, 5))
    history.do(AddLayer(layer))
    stroke = Stroke(Target(TargetKind.LAYER, layer.id))
    original = stroke.original(document)
    for x in (250, 260, 270):
        change = stroke.extend(document, Rect(x, 20, 20, 20), np.full((2, 20, 20), 200, np.uint8))
        assert change.dirty is not None
        assert change.dirty.contains(Rect(x, 20, 20, 20))
    history.record(stroke)
    assert layer.pixels is not None
    assert layer.pixels.read(Rect(240, 15, 40, 20)).min() == 200
    assert original.is_blank
    assert history.labels == ("Add layer", "Brush stroke")
    history.undo()
    assert layer.pixels.is_blank
    history.redo()
    assert layer.pixels.read(Rect(240, 15, 40, 20)).min() == 200


def test_a_stroke_that_is_given_up_leaves_nothing() -> None:
    document = COLOR.copy()
    mark = document.fingerprint()
    stroke = Stroke(SCRATCHES)
    stroke.extend(document, Rect(240, 10, 30, 30), np.full((1, 30, 30), 255, np.uint8))
    assert document.fingerprint() != mark
    stroke.revert(document)
    assert document.fingerprint() == mark


def test_masks_grow_shrink_soften_and_turn_over() -> None:
    document = Document(400, 300, np.uint8, 1)
    paint(document, SCRATCHES, Rect(240, 100, 40, 40), 255)

    def area(level: int = 128) -> int:
        return int((document.scratch_mask.read(document.area) >= level).sum())

    GrowMask(SCRATCHES, 5).apply(document)
    assert 50 * 50 - 60 < area() < 50 * 50
    GrowMask(SCRATCHES, -5).apply(document)
    assert area() == pytest.approx(1600, abs=20)
    FeatherMask(SCRATCHES, 4).apply(document)
    assert area() == pytest.approx(1600, rel=0.05)
    assert area(1) > 2500
    assert area(255) < 1200
    InvertMask(SCRATCHES).apply(document)
    assert area() == pytest.approx(400 * 300 - 1600, rel=0.01)
    GrowMask(SCRATCHES, -300).apply(document)
    assert area() == 0


def test_a_mask_that_touches_the_edge_does_not_shrink_from_there() -> None:
    document = Document(100, 80, np.uint8, 1)
    paint(document, SCRATCHES, Rect(0, 0, 100, 80), 255)
    GrowMask(SCRATCHES, -10).apply(document)
    assert document.scratch_mask.read(document.area).min() == 255


def test_the_threshold_follows_the_probability() -> None:
    document = COLOR.copy()
    assert document.scratch_probability is not None
    probability = document.scratch_probability.read(document.area)[0] / 65535
    history = History(document)
    for level in (0.2, 0.5, 0.8):
        history.do(ThresholdScratches(level, gesture="drag"))
        wanted = np.where(probability >= level, 255, 0)
        assert np.array_equal(document.scratch_mask.read(document.area)[0], wanted)
    assert len(history.labels) == 1  # one drag is one step
    document.scratch_probability = None
    with pytest.raises(DocumentError):
        ThresholdScratches(0.5).apply(document)


@given(
    levels=st.tuples(LEVELS, LEVELS),
    area=st.none() | RECTS,
    by_hand=st.lists(st.tuples(RECTS, st.sampled_from([0, 90, 255])), max_size=3),
)
def test_the_threshold_leaves_what_was_made_by_hand(
    levels: tuple[float, float], area: Rect | None, by_hand: list[tuple[Rect, int]]
) -> None:
    document, (first, second) = COLOR.copy(), levels
    assert document.scratch_probability is not None
    probability = document.scratch_probability.read(document.area)[0]
    ThresholdScratches(first).apply(document)
    for rect, value in by_hand:
        paint(document, SCRATCHES, rect, value)
    before = document.scratch_mask.read(document.area)[0].copy()
    ThresholdScratches(second, previous=first, area=area).apply(document)
    old, new = (
        np.where(probability >= np.ceil(x * 65535 - 1e-6), 255, 0).astype(np.uint8) for x in levels
    )
    wanted = np.where(before == old, new, before)
    if area is not None:
        inside = np.zeros(before.shape, bool)
        inside[area.intersected(document.area).slices_in(document.area)] = True
        wanted = np.where(inside, wanted, before)
    assert np.array_equal(document.scratch_mask.read(document.area)[0], wanted)


@pytest.mark.parametrize(
    ("mode", "first", "both", "second", "outside"),
    [
        (SelectionMode.REPLACE, 0, 255, 255, 0),
        (SelectionMode.ADD, 255, 255, 255, 0),
        (SelectionMode.SUBTRACT, 255, 0, 0, 0),
        (SelectionMode.INTERSECT, 0, 255, 0, 0),
    ],
)
def test_selections_combine(
    mode: SelectionMode, first: int, both: int, second: int, outside: int
) -> None:
    document = Document(300, 100, np.uint8, 1)
    full = np.full((50, 100), 255, np.uint8)
    Select(Rect(200, 0, 50, 50), full[:, :50]).apply(document)
    Select(Rect(230, 0, 100, 50), full, mode).apply(document)
    assert document.selection is not None
    row = document.selection.read(document.area)[0, 25]
    assert [int(row[x]) for x in (210, 240, 280, 10)] == [first, both, second, outside]


def test_taking_away_from_no_selection_begins_with_everything() -> None:
    document = Document(300, 100, np.uint8, 1)
    full = np.full((50, 50), 255, np.uint8)
    Select(Rect(0, 0, 50, 50), full, SelectionMode.SUBTRACT).apply(document)
    assert document.selection is not None
    assert document.selection.read(Rect(49, 49, 2, 2))[0].tolist() == [[0, 255], [255, 255]]
    with pytest.raises(DocumentError):
        InvertMask(SELECTION).apply(Document(30, 10, np.uint8, 1))
    Deselect().apply(document)
    assert document.selection is None


def test_painting_limited_to_a_selection_leaves_the_outside_alone() -> None:
    before, after = noise((4, 9, 9)), noise((4, 9, 9), seed=1)
    selection = np.zeros((9, 9), np.uint8)
    selection[3:6], selection[6:] = 128, 255
    mixed = limited(before, after, selection)
    assert np.array_equal(mixed[:, :3], before[:, :3])
    assert np.array_equal(mixed[:, 6:], after[:, 6:])
    between = (before[:, 3:6] + (after[:, 3:6].astype(float) - before[:, 3:6]) * 128 / 255).round()
    assert np.abs(mixed[:, 3:6] - between).max() <= 1


def test_a_coloured_layer_makes_a_gray_document_coloured_and_undo_makes_it_gray() -> None:
    photo = Photo(pixels=noise((60, 300), np.uint16))
    document = Document.from_photo(photo)
    mark = document.fingerprint()
    tint = TileStore.from_pixels(np.full((60, 300, 3), (60000, 30000, 10000), np.uint16))
    history = History(document)
    history.do(add_layer(document, Layer(name="tint", pixels=tint, mode=BlendMode.COLOR)))
    colored = document.to_photo().pixels
    assert colored.shape == (60, 300, 3)
    assert np.ptp(colored.astype(int), axis=-1).max() > 1000
    ChangeLayer(document.layers[1].id, visible=False).apply(document)
    assert np.array_equal(document.to_photo().pixels, np.repeat(photo.pixels[..., None], 3, 2))
    history.undo()
    assert document.fingerprint() == mark
    assert np.array_equal(document.to_photo().pixels, photo.pixels)


def test_gray_with_a_profile_of_its_own_becomes_srgb_that_looks_the_same() -> None:
    import imagecodecs

    from iide_studio.core.color import ColorSpace

    profile = imagecodecs.cms_profile("gray", gamma=1.4)
    pixels = noise((40, 50), np.uint16)
    document = Document.from_photo(Photo(pixels=pixels, icc_profile=profile))
    ConvertToColor().apply(document)
    wanted = ColorSpace(profile, is_gray=True).to_srgb(pixels)
    assert document.icc_profile is None
    assert np.abs(document.to_photo().pixels / 65535 - wanted).max() <= 0.51 / 65535


def test_dragging_an_opacity_is_one_step_per_layer() -> None:
    document = COLOR.copy()
    history = History(document)
    _, first, second = document.layers
    for opacity in (0.9, 0.8, 0.7):
        history.do(ChangeLayer(first.id, gesture="drag", opacity=opacity))
    history.do(ChangeLayer(second.id, gesture="drag", opacity=0.1))
    history.do(ChangeLayer(second.id, opacity=0.2))
    assert history.labels == ("Layer opacity",) * 3
    history.go_to(0)
    assert [layer.opacity for layer in document.layers] == [1, 1, 0.4]
    history.go_to(1)
    assert document.layers[1].opacity == 0.7


def test_a_gesture_counts_by_its_last_version() -> None:
    document = Document(300, 100, np.uint8, 1)
    history = History(document)
    full = np.full((50, 100), 255, np.uint8)
    history.do(Select(Rect(0, 0, 50, 50), full[:, :50]))
    for x in (100, 150, 200):  # a rectangle that is being drawn, added to what is selected
        change = history.do(
            Select(Rect(x, 0, 100, 50), full, SelectionMode.ADD, gesture="rectangle 1")
        )
        assert change.dirty == document.area
    assert document.selection is not None
    row = document.selection.read(document.area)[0, 25]
    assert [int(row[x]) for x in (10, 120, 180, 250)] == [255, 0, 0, 255]
    paint(document, SCRATCHES, Rect(100, 20, 40, 40), 255)
    for radius in (3, 9, 5):
        history.do(GrowMask(SCRATCHES, radius, gesture="grow 1"))
    assert document.scratch_mask.read(Rect(94, 40, 2, 1)).tolist() == [[[0, 255]]]
    small, whole = np.zeros((5, 5), np.uint8), np.full((100, 300), 255, np.uint8)
    history.do(CombineMask(SCRATCHES, whole, SelectionMode.ADD, gesture="combine 1"))
    mark = document.fingerprint()
    broken = CombineMask(SCRATCHES, small, SelectionMode.ADD, gesture="combine 1")
    with pytest.raises(DocumentError):
        history.do(broken)
    assert document.fingerprint() == mark  # the version before is still in force
    history.undo()
    assert history.labels == ("Select", "Select", "Grow or shrink mask", "Combine masks")


def test_region_facts_are_changed_and_checked() -> None:
    document = COLOR.copy()
    region = document.regions[0]
    ChangeRegion(region.id, color="#4b5320", basis="family says").apply(document)
    assert document.regions[0].color == "#4b5320"
    with pytest.raises(ValueError, match="colour"):
        ChangeRegion(region.id, color="olive").apply(document)
