"""Selecting with the mouse, and the Select menu."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from iide_studio.core.commands.settings import SetTransform
from iide_studio.core.rect import Rect
from iide_studio.core.target import TargetKind
from iide_studio.core.tiles import TileStore
from iide_studio.ui import app
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.canvas.tools.mask_choices import Into
from iide_studio.ui.canvas.tools.scratch_wand_tool import ScratchWandTool
from iide_studio.ui.canvas.tools.wand_tool import WandTool
from iide_studio.ui.dialogs.radius_dialog import RadiusDialog
from iide_studio.ui.features.selection_feature import SelectionFeature
from iide_studio.ui.session import Session
from tests.ui.canvas_hand import CanvasHand

SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
RED_BLOCK = Rect(80, 60, 80, 60)
BLUE_BLOCK = Rect(200, 150, 80, 50)


@pytest.fixture(autouse=True)
def only_these_features(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window with nothing else is quicker to build."""
    monkeypatch.setattr(app, "FEATURES", (SelectionFeature,))
    monkeypatch.setattr(app, "PANEL_GROUPS", ())
    monkeypatch.setattr(app, "MAIN_BAR", ())


@pytest.fixture
def hand(studio_window: StudioWindow, session: Session, qtbot: QtBot) -> CanvasHand:
    """A hand on the canvas of `session`, at 200 %."""
    canvas = studio_window.studio.shell.canvas_of(session)
    canvas.set_zoom(2.0)
    return CanvasHand(canvas)


def selected(session: Session) -> np.ndarray:
    """Returns the selection, uint8; all of it if there is none."""
    store = session.document.selection
    size = (session.document.height, session.document.width)
    return np.full(size, 255, np.uint8) if store is None else store.read(store.area)[0]


def only(*rects: Rect) -> np.ndarray:
    """Returns a mask of the photo's size that is full in rectangles."""
    mask = np.zeros((240, 320), np.uint8)
    for rect in rects:
        mask[rect.slices_in(Rect(0, 0, 320, 240))] = 255
    return mask


def choose(window: StudioWindow, identity: str) -> None:
    window.studio.actions[f"tool.{identity}"].trigger()


def trigger(window: StudioWindow, identity: str) -> None:
    action = window.studio.actions[identity]
    assert action.isEnabled()
    action.trigger()


def test_rectangles_are_exact_and_meet_by_keys(
    studio_window: StudioWindow, session: Session, hand: CanvasHand
) -> None:
    choose(studio_window, "rectangle")
    hand.drag([(20, 30), (50, 40), (100, 90)])
    assert np.array_equal(selected(session), only(Rect(20, 30, 80, 60)))
    hand.drag([(200, 30), (250, 90)], SHIFT)
    both = only(Rect(20, 30, 80, 60), Rect(200, 30, 50, 60))
    assert np.array_equal(selected(session), both)
    hand.drag([(20, 60), (300, 120)], ALT)
    above = only(Rect(20, 30, 80, 30), Rect(200, 30, 50, 30))
    assert np.array_equal(selected(session), above)
    hand.drag([(0, 0), (150, 150)], SHIFT | ALT)
    assert np.array_equal(selected(session), only(Rect(20, 30, 80, 30)))
    for _ in range(4):
        session.undo()
    assert session.document.selection is None


def test_the_right_button_takes_away(
    studio_window: StudioWindow, session: Session, hand: CanvasHand
) -> None:
    choose(studio_window, "rectangle")
    hand.drag([(20, 30), (100, 90)])
    hand.drag([(20, 30), (100, 60)], button=Qt.MouseButton.RightButton)
    assert np.array_equal(selected(session), only(Rect(20, 60, 80, 30)))


def test_a_click_takes_the_selection_back(
    studio_window: StudioWindow, session: Session, hand: CanvasHand
) -> None:
    choose(studio_window, "rectangle")
    hand.drag([(20, 30), (100, 90)])
    hand.click((200, 200), SHIFT)
    assert session.document.selection is not None
    hand.click((200, 200))
    assert session.document.selection is None
    hand.click((200, 200))
    assert session.history.position == 2


def test_rectangle_is_upright_as_the_photo_is_seen(
    studio_window: StudioWindow, session: Session, hand: CanvasHand
) -> None:
    session.do(SetTransform(session.document.transform.turned(1).cropped(Rect(10, 20, 150, 200))))
    hand.canvas.set_zoom(2.0)
    choose(studio_window, "rectangle")
    hand.drag([(60, 80), (130, 120)])
    assert np.array_equal(selected(session), only(Rect(60, 80, 70, 40)))


def test_lasso_follows_the_hand(
    studio_window: StudioWindow, session: Session, hand: CanvasHand
) -> None:
    choose(studio_window, "lasso")
    turns = [2 * math.pi * i / 60 for i in range(60)]
    hand.drag([(150 + 60 * math.cos(t), 110 + 60 * math.sin(t)) for t in turns])
    mask = selected(session)
    assert mask.sum() / 255 == pytest.approx(math.pi * 60**2, rel=0.02)
    assert mask[110, 150] == 255
    y, x = np.mgrid[:240, :320] + 0.5
    assert not mask[np.hypot(x - 150, y - 110) > 62].any()


def test_escape_gives_an_outline_up(
    studio_window: StudioWindow, session: Session, hand: CanvasHand
) -> None:
    choose(studio_window, "lasso")
    hand.press((50, 50))
    hand.move((90, 50))
    hand.move((90, 90))
    hand.key(Qt.Key.Key_Escape)
    hand.release((50, 90))
    assert session.document.selection is None


@pytest.mark.parametrize("how", ["return", "double click", "first corner"])
def test_polygon_is_closed(
    studio_window: StudioWindow, session: Session, hand: CanvasHand, how: str
) -> None:
    choose(studio_window, "polygon")
    for corner in ((40, 40), (140, 40), (140, 100), (200, 200)):
        hand.click(corner)
    hand.key(Qt.Key.Key_Backspace)
    assert session.document.selection is None
    if how == "double click":
        hand.double_click((40, 100))
    else:
        hand.click((40, 100))
        if how == "return":
            hand.key(Qt.Key.Key_Return)
        else:
            hand.click((40, 40))
    assert np.array_equal(selected(session), only(Rect(40, 40, 100, 60)))
    assert session.history.position == 1


def test_wand_selects_what_has_one_tone(
    studio_window: StudioWindow, session: Session, hand: CanvasHand, qtbot: QtBot
) -> None:
    choose(studio_window, "wand")
    hand.click((100, 90))
    qtbot.waitUntil(lambda: session.document.selection is not None)
    wanted = only(RED_BLOCK)
    wanted[100:102, 80:160] = 0  # the scratch across it
    upper = wanted.copy()
    upper[102:] = 0
    assert np.array_equal(selected(session), upper)
    hand.click((240, 170), SHIFT)
    qtbot.waitUntil(lambda: session.history.position == 2)
    assert np.array_equal(selected(session), upper | only(BLUE_BLOCK))


def test_wand_without_connection_takes_both_sides_of_a_scratch(
    studio_window: StudioWindow, session: Session, hand: CanvasHand, qtbot: QtBot
) -> None:
    choose(studio_window, "wand")
    wand = studio_window.studio.tool
    assert isinstance(wand, WandTool)
    wand._is_contiguous.setChecked(False)
    hand.click((100, 90))
    qtbot.waitUntil(lambda: session.document.selection is not None)
    wanted = only(RED_BLOCK)
    wanted[100:102, 80:160] = 0
    assert np.array_equal(selected(session), wanted)


def test_tolerance_is_live_while_it_is_dragged(
    studio_window: StudioWindow, session: Session, hand: CanvasHand, qtbot: QtBot
) -> None:
    """On the ramp of the photo's background more tolerance means more."""
    choose(studio_window, "wand")
    wand = studio_window.studio.tool
    assert isinstance(wand, WandTool)
    hand.press((40, 30))
    before = hand.canvas.grab().toImage()
    hand.move((60, 30))
    hand.move((140, 30))
    dragged = wand.tolerance
    assert dragged > 8
    assert hand.canvas.grab().toImage() != before
    assert session.document.selection is None
    hand.release((140, 30))
    qtbot.waitUntil(lambda: session.document.selection is not None)
    wide = selected(session)
    x, y = 40.5 / 320, 30.5 / 240
    rows, columns = np.nonzero(wide)
    assert columns.max() / 320 == pytest.approx(x + dragged / 100, abs=0.01)
    assert rows.max() / 240 == pytest.approx(y + dragged / 100, abs=0.01)

    wand._tolerance.field.setValue(3)
    qtbot.waitUntil(lambda: selected(session).sum() < wide.sum())
    assert session.history.position == 1
    session.undo()
    assert session.document.selection is None
    wand._tolerance.field.setValue(9)  # the click is over
    assert session.document.selection is None


def test_escape_stops_the_wand(
    studio_window: StudioWindow, session: Session, hand: CanvasHand
) -> None:
    choose(studio_window, "wand")
    hand.press((40, 30))
    hand.key(Qt.Key.Key_Escape)
    hand.release((40, 30))
    assert session.document.selection is None
    assert session.history.position == 0


def test_shapes_fill_the_mask_that_is_painted_on(
    studio_window: StudioWindow, session: Session, hand: CanvasHand
) -> None:
    feature = studio_window.features[SelectionFeature]
    assert isinstance(feature, SelectionFeature)
    feature.choices.set_into(Into.MASK)
    choose(studio_window, "rectangle")
    hand.drag([(20, 30), (60, 50)])
    hand.drag([(100, 30), (120, 50)])
    assert session.document.selection is None
    scratches = session.document.scratch_mask
    assert np.array_equal(
        scratches.read(scratches.area)[0], only(Rect(20, 30, 40, 20), Rect(100, 30, 20, 20))
    )


def with_scratch(session: Session) -> None:
    found = np.zeros((240, 320), np.uint16)
    found[100:102, 20:300] = 50000
    found[102:104, 20:300] = 15000
    found[180:190, 20:60] = 60000
    session.document.scratch_probability = TileStore.from_mask(found)


def test_scratch_wand_takes_one_scratch(
    studio_window: StudioWindow, session: Session, hand: CanvasHand, qtbot: QtBot
) -> None:
    with_scratch(session)
    choose(studio_window, "scratch_wand")
    hand.click((150, 103))
    mask = session.document.scratch_mask
    qtbot.waitUntil(lambda: not mask.is_blank)
    assert np.array_equal(mask.read(mask.area)[0][120:], np.zeros((120, 320), np.uint8))
    assert mask.read(mask.area)[0][99:103, 20:300].min() == 255
    assert not mask.read(mask.area)[0][104:].any()
    hand.click((150, 101), ALT)
    qtbot.waitUntil(lambda: mask.is_blank)


def test_scratch_wand_can_be_corrected_after_the_click(
    studio_window: StudioWindow, session: Session, hand: CanvasHand, qtbot: QtBot
) -> None:
    with_scratch(session)
    choose(studio_window, "scratch_wand")
    hand.click((150, 101))
    tool = studio_window.studio.tool
    assert isinstance(tool, ScratchWandTool)
    qtbot.waitUntil(lambda: not tool.is_busy)
    tool._margin.field.setValue(0)
    tool._sensitivity.field.setValue(90)
    qtbot.waitUntil(lambda: not tool.is_busy)
    mask = session.document.scratch_mask
    assert np.array_equal(mask.read(mask.area)[0], only(Rect(20, 100, 280, 4)))
    assert session.history.position == 1


def test_scratch_wand_says_when_nothing_was_detected(
    studio_window: StudioWindow, session: Session, hand: CanvasHand, qtbot: QtBot
) -> None:
    choose(studio_window, "scratch_wand")
    hand.click((150, 101))
    dialog = QApplication.activeModalWidget() or QApplication.activeWindow()
    assert dialog is not None
    assert dialog is not studio_window.window
    dialog.close()
    assert session.document.scratch_mask.is_blank


def test_select_menu(studio_window: StudioWindow, session: Session, hand: CanvasHand) -> None:
    trigger(studio_window, "select.all")
    assert selected(session).min() == 255
    trigger(studio_window, "select.none")
    assert session.document.selection is None
    assert not studio_window.studio.actions["select.grow"].isEnabled()
    choose(studio_window, "rectangle")
    hand.drag([(100, 100), (140, 140)])
    trigger(studio_window, "select.invert")
    assert np.array_equal(selected(session), 255 - only(Rect(100, 100, 40, 40)))
    trigger(studio_window, "select.invert")
    for name, area in (("grow", 48 * 48), ("shrink", 40 * 40)):
        trigger(studio_window, f"select.{name}")
        answer(studio_window, 4.0)
        assert selected(session).sum() / 255 == pytest.approx(area, rel=0.02)
    trigger(studio_window, "select.feather")
    answer(studio_window, 3.0)
    assert 100 < selected(session)[120, 100] < 160


def answer(window: StudioWindow, radius: float) -> None:
    """Types a radius into the dialog that is open."""
    dialog = window.window.findChild(RadiusDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.field.setValue(radius)
    dialog.accept()
    dialog.setObjectName("")
    dialog.setParent(None)


def test_selection_and_mask_become_each_other(
    studio_window: StudioWindow, session: Session, hand: CanvasHand
) -> None:
    choose(studio_window, "rectangle")
    hand.drag([(20, 30), (100, 90)])
    trigger(studio_window, "select.to_mask")
    mask = session.document.scratch_mask
    assert np.array_equal(mask.read(mask.area)[0], only(Rect(20, 30, 80, 60)))
    hand.drag([(20, 30), (60, 90)])
    trigger(studio_window, "select.out_of_mask")
    assert np.array_equal(mask.read(mask.area)[0], only(Rect(60, 30, 40, 60)))
    trigger(studio_window, "select.none")
    trigger(studio_window, "select.from_mask")
    assert np.array_equal(selected(session), only(Rect(60, 30, 40, 60)))


def test_options_follow_the_choices(
    studio_window: StudioWindow, session: Session, hand: CanvasHand
) -> None:
    choose(studio_window, "lasso")
    feature = studio_window.features[SelectionFeature]
    assert isinstance(feature, SelectionFeature)
    feature.choices.set_into(Into.MASK)
    assert feature.choices.mode.value == "add"
    assert session.target.kind is TargetKind.SCRATCHES
    feature.choices.set_into(Into.SELECTION)
    assert feature.choices.mode.value == "replace"
