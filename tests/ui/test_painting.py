"""Painting with mouse, pen and keys."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from iide_studio.core.brush import Brush, Pressure
from iide_studio.core.brush_settings import BRUSH, HEALING, brush_of
from iide_studio.core.commands.layering import AddLayer, AddLayerMask
from iide_studio.core.commands.regions import AddRegion, ChangeRegion
from iide_studio.core.commands.selecting import Select
from iide_studio.core.layers import Layer
from iide_studio.core.rect import Rect
from iide_studio.core.regions import Region
from iide_studio.core.target import SELECTION, Target, TargetKind
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.canvas.canvas import Canvas
from iide_studio.ui.canvas.tools.brush_bar import BrushBar
from iide_studio.ui.canvas.tools.healing_tool import HealingTool
from iide_studio.ui.canvas.tools.painting_tool import PaintingTool
from iide_studio.ui.canvas.tools.target_box import TargetBox
from iide_studio.ui.features.painting_feature import PaintingFeature
from iide_studio.ui.session import Session

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


class Hand:
    """A hand at mouse and keyboard, in pixels of the photo."""

    def __init__(self, studio: StudioWindow) -> None:
        self.window, self.studio = studio.window, studio.studio
        feature = studio.features[PaintingFeature]
        assert isinstance(feature, PaintingFeature)
        self.brush = feature.brush

    @property
    def canvas(self) -> Canvas:
        assert self.studio.canvas is not None
        return self.studio.canvas

    def take(self, tool: str, size: float = 20.0) -> PaintingTool:
        self.window.choose_tool(tool)
        chosen = self.studio.tool
        assert isinstance(chosen, PaintingTool)
        chosen.choice.change(size=size, hardness=1.0)
        return chosen

    def at(self, x: float, y: float) -> QPoint:
        return self.canvas.to_widget(QPointF(x, y)).toPoint()

    def click(
        self,
        x: float,
        y: float,
        *,
        button: Qt.MouseButton = LEFT,
        keys: Qt.KeyboardModifier = NONE,
    ) -> None:
        QTest.mouseClick(self.canvas, button, keys, self.at(x, y))

    def hold(self, *places: tuple[float, float], button: Qt.MouseButton = LEFT) -> None:
        QTest.mousePress(self.canvas, button, NONE, self.at(*places[0]))
        for place in places[1:]:
            QTest.mouseMove(self.canvas, self.at(*place))

    def drag(self, *places: tuple[float, float], button: Qt.MouseButton = LEFT) -> None:
        self.hold(*places, button=button)
        QTest.mouseRelease(self.canvas, button, NONE, self.at(*places[-1]))

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.canvas, key, keys)


@pytest.fixture
def hand(studio_window: StudioWindow, session: Session, qtbot: QtBot) -> Hand:
    hand = Hand(studio_window)
    qtbot.waitUntil(lambda: hand.canvas.width() > 200)
    hand.canvas.setFocus()
    return hand


def scratch(session: Session, x: int, y: int) -> int:
    return int(session.document.scratch_mask.read(Rect(x, y, 1, 1)).item())


def test_a_drag_paints_scratches_at_once_and_is_one_step(hand: Hand, session: Session) -> None:
    before = session.document.fingerprint()
    hand.take("brush")
    hand.hold((50, 60), (150, 60))
    assert scratch(session, 100, 60) == 255  # while the button is held
    assert session.is_stroking
    assert not session.history.labels
    hand.drag((50, 60), (150, 60))
    assert session.history.labels == ("Brush stroke",)
    assert not session.is_stroking
    assert scratch(session, 100, 90) == 0
    session.undo()
    assert session.document.fingerprint() == before


def test_eraser_right_button_and_swapping(hand: Hand, session: Session) -> None:
    hand.take("brush", 60)
    hand.drag((50, 100), (250, 100))
    hand.drag((60, 100), (80, 100), button=RIGHT)
    assert (scratch(session, 70, 100), scratch(session, 150, 100)) == (0, 255)
    hand.press(Qt.Key.Key_X)
    assert hand.studio.tool is not None
    assert hand.studio.tool.identity == "eraser"
    hand.click(150, 100)
    assert scratch(session, 150, 100) == 0
    hand.press(Qt.Key.Key_X)
    assert hand.studio.tool.identity == "brush"
    assert session.history.labels == ("Brush stroke", "Erase", "Erase")


def test_shift_draws_a_straight_line_from_the_last_stroke(hand: Hand, session: Session) -> None:
    hand.take("brush", 10)
    hand.click(40, 200)
    hand.click(240, 100, keys=SHIFT)
    assert [scratch(session, x, 220 - x // 2) for x in range(40, 241, 20)] == [255] * 11
    assert scratch(session, 140, 170) == 0
    assert len(session.history.labels) == 2


def test_keys_and_fields_change_the_same_brush(hand: Hand) -> None:
    hand.take("brush", 40)
    hand.brush.change(hardness=0.8)
    hand.press(Qt.Key.Key_BracketRight)
    assert hand.brush.brush.size == 45
    hand.press(Qt.Key.Key_BracketLeft)
    assert hand.brush.brush.size == 40
    hand.press(Qt.Key.Key_BracketLeft, SHIFT)
    assert hand.brush.brush.hardness == pytest.approx(0.7)
    bar = next(bar for bar in hand.window.findChildren(BrushBar) if bar.isVisible())
    assert bar._size.value == 40
    assert bar._hardness.value() == 70
    bar._opacity.setValue(30)
    bar._spacing.setValue(25)
    bar._size.field.setValue(77)
    assert hand.brush.brush == Brush(size=77, hardness=0.7, opacity=0.3, spacing=0.25)


def test_escape_and_another_tool_give_a_stroke_up(hand: Hand, session: Session) -> None:
    before = session.document.fingerprint()
    hand.take("brush")
    hand.hold((50, 60), (150, 60))
    hand.press(Qt.Key.Key_Escape)
    assert session.document.fingerprint() == before
    QTest.mouseRelease(hand.canvas, LEFT, NONE, hand.at(150, 60))
    hand.hold((50, 60), (150, 60))
    hand.window.choose_tool("stamp")
    QTest.mouseRelease(hand.canvas, LEFT, NONE, hand.at(150, 60))
    assert session.document.fingerprint() == before
    assert not session.is_stroking
    assert not session.history.labels


def test_a_stroke_beside_the_photo_is_no_step(hand: Hand, session: Session) -> None:
    hand.take("brush")
    hand.drag((-60, 60), (-80, 100))
    assert not session.history.labels
    assert not session.is_stroking


def test_painting_stays_in_the_selection(hand: Hand, session: Session) -> None:
    session.do(Select(Rect(0, 0, 100, 240), np.full((240, 100), 255, np.uint8)))
    hand.take("brush")
    hand.drag((50, 60), (150, 60))
    assert (scratch(session, 99, 60), scratch(session, 100, 60)) == (255, 0)


def test_what_is_painted_on_is_chosen_from_a_list(hand: Hand, session: Session) -> None:
    region = Region(name="dress", mask=session.document.new_mask())
    layer = Layer(name="result", pixels=session.document.new_pixels())
    for command in (AddRegion(region), AddLayer(layer), AddLayerMask(layer.id)):
        session.do(command)
    tool = hand.take("brush")
    box = next(box for box in hand.window.findChildren(TargetBox) if box.isVisible())
    names = [box.itemText(index) for index in range(box.count())]
    assert names == ["Scratches", "Region: dress", "Mask of result", "Layer: result"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert session.target == Target(TargetKind.REGION, region.id)
    hand.click(50, 60)
    mask = session.document.region(region.id).mask
    assert mask.read(Rect(50, 60, 1, 1)).item() == 255
    session.set_target(Target(TargetKind.LAYER, layer.id))
    assert box.currentText() == "Layer: result"
    tool.choice.set_color((1.0, 0.0, 0.0))
    hand.click(50, 60)
    assert session.document.flatten_photo(Rect(50, 60, 1, 1)).ravel().tolist() == [
        65535,
        0,
        0,
        65535,
    ]
    session.do(Select(Rect(0, 0, 9, 9), np.full((9, 9), 255, np.uint8)))
    assert box.itemData(1) == SELECTION


def test_a_locked_region_says_so(
    hand: Hand, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    region = Region(name="dress", mask=session.document.new_mask())
    session.do(AddRegion(region))
    session.do(ChangeRegion(region.id, locked=True))
    session.set_target(Target(TargetKind.REGION, region.id))
    told: list[str] = []
    monkeypatch.setattr(hand.window, "show_error", lambda error: told.append(error.message))
    hand.take("brush")
    hand.click(50, 60)
    assert told == ["This region is locked."]
    assert not session.is_stroking


def test_pen_pressure_and_its_eraser(hand: Hand, session: Session) -> None:
    hand.take("brush", 40)
    hand.brush.change(pressure=Pressure.SIZE)
    use_pen(hand, [(50, 60, 0.2), (150, 60, 0.2)])
    assert (scratch(session, 100, 62), scratch(session, 100, 70)) == (255, 0)
    use_pen(hand, [(50, 160, 1.0), (150, 160, 1.0)])
    assert scratch(session, 100, 175) == 255
    use_pen(hand, [(100, 160, 1.0)], kind=QPointingDevice.PointerType.Eraser)
    assert scratch(session, 100, 160) == 0


def test_clone_stamp_copies_into_a_layer_of_its_own(hand: Hand, session: Session) -> None:
    photo = session.document.flatten_photo(session.document.area)
    hand.take("stamp", 30)
    hand.click(60, 200)
    assert not session.history.labels
    assert "Alt+click" in hand.window.statusBar().currentMessage()
    hand.click(240, 175, keys=ALT)
    hand.drag((50, 30), (80, 30))
    hand.drag((50, 60), (80, 60))
    assert session.history.labels == ("Add retouching layer", "Clone stamp", "Clone stamp")
    layers = session.document.layers
    assert [layer.name for layer in layers] == ["Photo", "Retouching"]
    result = session.document.flatten_photo(session.document.area)
    # The place was pressed to the nearest pixel of the screen.
    assert np.array_equal(result[30, 60], photo[175, 250])
    assert not np.array_equal(result[30, 60], photo[30, 60])
    assert layers[0].pixels is not None
    before = layers[0].pixels.read(session.document.area)
    assert np.array_equal(np.moveaxis(before, 0, -1), photo)


def test_healing_takes_a_scratch_away(hand: Hand, session: Session) -> None:
    original = session.document.flatten_photo(Rect(180, 60, 120, 80)).astype(float)
    assert np.ptp(original[..., 1]) > 25000  # the scratch
    hand.take("healing", 12)
    hand.click(165, 130, button=RIGHT)
    hand.drag((175, 101), (312, 101))
    healed = session.document.flatten_photo(Rect(180, 60, 120, 80)).astype(float)
    assert np.ptp(healed[..., 1]) < 80 / 240 * 65535 + 700  # nothing but the photo's gradient
    assert session.history.labels[-1] == "Healing brush"


def test_healing_finds_its_source_itself(hand: Hand, session: Session) -> None:
    tool = hand.take("healing", 12)
    hand.drag((175, 101), (312, 101))
    healed = session.document.flatten_photo(Rect(180, 60, 120, 80)).astype(float)
    assert np.ptp(healed[..., 1]) < 80 / 240 * 65535 + 700
    assert session.history.labels == ("Add retouching layer", "Healing brush")
    hand.click(165, 130, button=RIGHT)
    assert isinstance(tool, HealingTool)
    assert tool._finds is not None
    assert not tool._finds.isChecked()
    tool._finds.click()
    assert tool._anchor is None


def test_healing_says_when_nothing_fits(hand: Hand, session: Session) -> None:
    hand.take("healing", 480)
    hand.click(160, 120)
    assert session.history.labels == ("Add retouching layer",)
    assert not session.is_stroking


def test_outline_follows_pointer_and_size(hand: Hand, qtbot: QtBot) -> None:
    tool = hand.take("brush", 60)
    QTest.mouseMove(hand.canvas, hand.at(100, 100))
    qtbot.waitUntil(lambda: bool(tool._outlines()))
    width = tool._outlines()[0].boundingRect().width()
    assert width == pytest.approx(60 * hand.canvas.zoom / hand.canvas.devicePixelRatio(), rel=0.02)
    hand.press(Qt.Key.Key_BracketRight)
    assert tool._outlines()[0].boundingRect().width() > width
    hand.canvas.hovered.emit(None)
    assert not tool._outlines()


def test_brushes_are_kept(hand: Hand) -> None:
    hand.take("brush", 33)
    hand.take("healing", 17)
    hand.studio.closing.emit()
    settings = hand.studio.settings
    assert brush_of(settings.get(BRUSH), Brush()).size == 33
    assert brush_of(settings.get(HEALING), Brush()).size == 17
    assert brush_of({"size": "many"}, Brush(size=9)) == Brush(size=9)


def use_pen(
    hand: Hand,
    places: list[tuple[float, float, float]],
    *,
    kind: QPointingDevice.PointerType = QPointingDevice.PointerType.Pen,
) -> None:
    """Draws with a pen through places; the third number is its pressure."""
    device = QPointingDevice(
        "pen",
        7,
        QInputDevice.DeviceType.Stylus,
        kind,
        QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
        1,
        2,
    )
    steps = [(QEvent.Type.TabletPress, places[0])]
    steps += [(QEvent.Type.TabletMove, place) for place in places[1:]]
    steps += [(QEvent.Type.TabletRelease, places[-1])]
    for event, (x, y, pressure) in steps:
        place = QPointF(hand.at(x, y))
        button = Qt.MouseButton.NoButton if event == QEvent.Type.TabletMove else LEFT
        held = Qt.MouseButton.NoButton if event == QEvent.Type.TabletRelease else LEFT
        QApplication.sendEvent(
            hand.canvas,
            QTabletEvent(
                event,
                device,
                place,
                QPointF(hand.canvas.mapToGlobal(place)),
                pressure,
                0,
                0,
                0,
                0,
                0,
                NONE,
                button,
                held,
            ),
        )
