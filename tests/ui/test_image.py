"""Cropping, turning, straightening, perspective, and the eyedropper."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from iide_studio.core.commands.layering import AddLayer
from iide_studio.core.commands.selecting import Select
from iide_studio.core.layers import Layer
from iide_studio.core.rect import Rect
from iide_studio.ui import app
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.canvas.tools.crop_tool import CropTool
from iide_studio.ui.canvas.tools.eyedropper_tool import EyedropperTool
from iide_studio.ui.canvas.tools.perspective_tool import PerspectiveTool
from iide_studio.ui.features.image_feature import ImageFeature
from iide_studio.ui.session import Session
from tests.ui.canvas_hand import CanvasHand


@pytest.fixture(autouse=True)
def only_these_features(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window with nothing else is quicker to build."""
    monkeypatch.setattr(app, "FEATURES", (ImageFeature,))
    monkeypatch.setattr(app, "PANEL_GROUPS", ())
    monkeypatch.setattr(app, "MAIN_BAR", ())


@pytest.fixture
def hand(studio_window: StudioWindow, session: Session) -> CanvasHand:
    """A hand on the canvas of `session`, at 100 %, so that there is room around the photo."""
    canvas = studio_window.studio.shell.canvas_of(session)
    canvas.set_zoom(1.0)
    return CanvasHand(canvas)


def pixels(session: Session) -> np.ndarray:
    return session.document.to_photo().pixels


def trigger(window: StudioWindow, identity: str) -> None:
    action = window.studio.actions[identity]
    assert action.isEnabled()
    action.trigger()


def test_turns_and_mirrors(studio_window: StudioWindow, session: Session) -> None:
    first = pixels(session)
    for name, wanted in (
        ("turn_right", np.rot90(first, -1)),
        ("turn_left", np.rot90(first)),
        ("turn_over", first[::-1, ::-1]),
        ("mirror_across", first[:, ::-1]),
        ("mirror_down", first[::-1]),
    ):
        trigger(studio_window, f"image.{name}")
        assert np.array_equal(pixels(session), wanted)
        trigger(studio_window, "image.reset")
        assert np.array_equal(pixels(session), first)
    assert not studio_window.studio.actions["image.reset"].isEnabled()
    assert session.history.position == 10


def test_crop_with_handles(studio_window: StudioWindow, session: Session, hand: CanvasHand) -> None:
    first = pixels(session)
    trigger(studio_window, "tool.crop")
    hand.drag([(0, 0), (20, 10), (40, 30)])
    hand.drag([(320, 135), (300, 135)])
    hand.drag([(100, 100), (90, 110)])  # moves all of it
    assert session.history.position == 0
    hand.key(Qt.Key.Key_Return)
    assert np.array_equal(pixels(session), first[30:240, 30:290])
    session.undo()
    assert np.array_equal(pixels(session), first)


def test_crop_of_a_crop(studio_window: StudioWindow, session: Session, hand: CanvasHand) -> None:
    """What comes second is meant in what is seen, not in the photo."""
    first = pixels(session)
    trigger(studio_window, "image.turn_right")
    trigger(studio_window, "tool.crop")
    tool = studio_window.studio.tool
    assert isinstance(tool, CropTool)
    hand.drag([(0, 240), (20, 200)])  # the photo's lower left corner is seen at the top left
    hand.key(Qt.Key.Key_Return)
    assert np.array_equal(pixels(session), np.rot90(first, -1)[20:, 40:])
    assert tool.frame is not None
    assert tool.frame.size == (200, 300)


def test_crop_keeps_an_aspect(
    studio_window: StudioWindow, session: Session, hand: CanvasHand
) -> None:
    trigger(studio_window, "tool.crop")
    tool = studio_window.studio.tool
    assert isinstance(tool, CropTool)
    box = tool._controls.findChild(QComboBox)
    assert box is not None
    box.setCurrentIndex(box.findText("1 : 1"))
    assert tool.frame is not None
    assert tool.frame.size == (240, 240)
    corner = tool.frame.point((1, 1))
    hand.drag([corner, (corner[0] - 60, corner[1] - 20)])
    width, height = tool.frame.size
    assert width == height < 240
    hand.key(Qt.Key.Key_Return)
    assert session.document.transform.size == (width, height)


def test_a_drawn_line_becomes_level(
    studio_window: StudioWindow, session: Session, hand: CanvasHand
) -> None:
    trigger(studio_window, "image.straighten")
    hand.drag([(60, 100), (160, 110), (260, 120)])
    tool = studio_window.studio.tool
    assert isinstance(tool, CropTool)
    assert tool.frame is not None
    assert tool.frame.degrees == pytest.approx(5.71, abs=0.3)
    hand.key(Qt.Key.Key_Return)
    transform = session.document.transform
    left, right = transform.point_to_output(60, 100), transform.point_to_output(260, 120)
    assert left[1] == pytest.approx(right[1], abs=1.5)
    alpha = session.document.flatten(session.document.output_area)[..., -1]
    assert alpha.min() == 65535  # no empty corners


def test_turning_the_frame_back_makes_it_as_large_as_before(
    studio_window: StudioWindow, session: Session, hand: CanvasHand
) -> None:
    trigger(studio_window, "tool.crop")
    tool = studio_window.studio.tool
    assert isinstance(tool, CropTool)
    before = tool.frame
    tool._controls._angle.setValue(20)
    assert tool.frame is not None
    assert tool.frame.size[0] < 320
    tool._controls._angle.setValue(0)
    assert tool.frame == before
    hand.drag([(-20, 120), (-20, 90), (-15, 60)])  # outside: turns
    assert tool.frame is not None
    assert tool.frame.degrees > 10
    hand.key(Qt.Key.Key_Escape)
    assert tool.frame == before


def test_crop_to_selection(studio_window: StudioWindow, session: Session) -> None:
    first = pixels(session)
    mask = np.full((50, 60), 255, np.uint8)
    session.do(Select(Rect(33, 44, 60, 50), mask))
    trigger(studio_window, "image.crop_to_selection")
    assert np.array_equal(pixels(session), first[44:94, 33:93])


def test_perspective(studio_window: StudioWindow, session: Session, hand: CanvasHand) -> None:
    trigger(studio_window, "tool.perspective")
    tool = studio_window.studio.tool
    assert isinstance(tool, PerspectiveTool)
    wanted = ((30, 20), (290, 40), (300, 200), (20, 220))
    for start, end in zip(tool.corners, wanted, strict=True):
        hand.drag([start, end])
    hand.key(Qt.Key.Key_Return)
    transform = session.document.transform
    assert transform.size == pytest.approx((281, 200), abs=2)
    assert transform.point_to_output(290, 40) == pytest.approx((transform.width, 0), abs=2)
    assert transform.point_to_output(20, 220) == pytest.approx((0, transform.height), abs=2)
    session.undo()
    assert len(tool.corners) == 4


def test_eyedropper_reads_16_bits(
    studio_window: StudioWindow, session: Session, hand: CanvasHand
) -> None:
    trigger(studio_window, "tool.eyedropper")
    tool = studio_window.studio.tool
    assert isinstance(tool, EyedropperTool)
    picked: list[object] = []
    tool.picked.connect(picked.append)
    hand.click((100, 80))
    assert tool.sample is not None
    assert picked == [tool.sample]
    assert tool.sample.values == (52428, 13107, 13107)
    assert tool.sample.color == "#cc3333"
    tool.copy()
    assert QGuiApplication.clipboard().text() == "#cc3333"
    assert "52" in tool._values.text()
    hand.click((-5, -5))
    assert len(picked) == 1


def test_tools_live_without_a_document(studio_window: StudioWindow) -> None:
    for tool in studio_window.window.tools():
        studio_window.studio.set_tool(tool)
        tool.deactivate()


def test_a_tool_follows_the_document_in_front(
    studio_window: StudioWindow, session: Session, hand: CanvasHand
) -> None:
    trigger(studio_window, "tool.crop")
    tool = studio_window.studio.tool
    assert isinstance(tool, CropTool)
    studio_window.studio.close_session(session)
    assert tool.frame is None


def test_clipping_warning_is_a_switch(
    studio_window: StudioWindow, session: Session, hand: CanvasHand, qtbot: QtBot
) -> None:
    white = session.document.new_pixels()
    white.write(Rect(50, 50, 80, 80), np.full((4, 80, 80), 65535, np.uint16))
    session.do(AddLayer(Layer(name="White", pixels=white)))
    qtbot.waitUntil(lambda: hand.canvas.is_complete)
    before = hand.canvas.grab().toImage()
    for is_on in (True, False):
        trigger(studio_window, "view.clipping")
        qtbot.waitUntil(lambda: hand.canvas.is_complete)
        qtbot.waitUntil(lambda on=is_on: (hand.canvas.grab().toImage() != before) == on)
        assert studio_window.studio.actions["view.clipping"].isChecked() == is_on


def test_everything_can_be_undone(
    studio_window: StudioWindow, session: Session, hand: CanvasHand
) -> None:
    first = session.document.fingerprint()
    trigger(studio_window, "image.turn_left")
    trigger(studio_window, "image.mirror_down")
    trigger(studio_window, "tool.crop")
    hand.key(Qt.Key.Key_Right)  # nothing to move: the frame is the whole photo
    hand.key(Qt.Key.Key_Return)
    assert session.history.position == 2
    trigger(studio_window, "tool.perspective")
    hand.key(Qt.Key.Key_Return)
    assert session.history.position == 3
    session.go_to(0)
    assert session.document.fingerprint() == first
