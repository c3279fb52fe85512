"""The canvas: what is seen, where it is, and what hands, wheels and keys do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QImage, QPointingDevice, QTabletEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from iide_studio.core.commands.layering import AddLayer
from iide_studio.core.commands.masks import CombineArea
from iide_studio.core.commands.regions import AddRegion
from iide_studio.core.commands.selecting import Select
from iide_studio.core.commands.settings import SetTransform
from iide_studio.core.layers import Layer
from iide_studio.core.profiles import coded_profile
from iide_studio.core.rect import Rect
from iide_studio.core.regions import Region
from iide_studio.core.target import SCRATCHES
from iide_studio.core.tiles import TileStore
from iide_studio.core.view_settings import MONITOR_PROFILE
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.canvas.canvas import Canvas
from iide_studio.ui.canvas.compare import CompareMode
from iide_studio.ui.canvas.pointer_input import stepped_zoom
from iide_studio.ui.canvas.tool import PointerEvent, Tool
from iide_studio.ui.canvas.view import View
from iide_studio.ui.session import Session

PLACE = QPointF(250, 30)
"""A place of the photo with no shape near it."""


class Listener(Tool):
    """A tool that writes down what it hears."""

    identity = "listener"

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[str, PointerEvent]] = []

    def title(self) -> str:
        return "Listener"

    def press(self, event: PointerEvent) -> None:
        self.heard.append(("press", event))

    def move(self, event: PointerEvent) -> None:
        if event.button != Qt.MouseButton.NoButton:
            self.heard.append(("move", event))

    def release(self, event: PointerEvent) -> None:
        self.heard.append(("release", event))

    def double_click(self, event: PointerEvent) -> None:
        self.heard.append(("double click", event))


@pytest.fixture
def canvas(qtbot: QtBot, studio_window: StudioWindow, session: Session) -> Canvas:
    """The canvas of the open photo at 100 %, all of it painted."""
    canvas = studio_window.window.canvas_of(session)
    canvas.set_zoom(1.0)
    finish(qtbot, canvas)
    return canvas


@pytest.fixture
def listener(canvas: Canvas) -> Listener:
    """The tool in hand."""
    tool = Listener()
    canvas.studio._tool = tool
    return tool


def finish(qtbot: QtBot, canvas: Canvas) -> None:
    qtbot.waitUntil(lambda: canvas.is_complete)


def seen(canvas: Canvas) -> np.ndarray:
    """What is painted, (h, w, 3) uint8 RGB."""
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    return pixels[..., 2::-1].copy()


def pixel(canvas: Canvas, photo: QPointF) -> list[int]:
    """The colour in the middle of a pixel of the photo."""
    place = canvas.to_widget(QPointF(photo.x() + 0.5, photo.y() + 0.5))
    return seen(canvas)[int(place.y()), int(place.x())].tolist()


def difference(canvas: Canvas) -> int:
    """How far what is painted is from `flatten` at the level, where all is in sight."""
    document, level = canvas.session.document, canvas.level
    whole = Rect(
        0, 0, -(-document.transform.width >> level), -(-document.transform.height >> level)
    )
    wanted = document.flatten(whole, level, np.uint8)
    corner = canvas.output_to_widget(QPointF(0, 0)).toPoint()
    part = seen(canvas)[corner.y() :, corner.x() :][: whole.height, : whole.width]
    apart = np.abs(part.astype(int) - wanted[..., :3])[:-1, :-1]
    return int(apart[wanted[:-1, :-1, 3] == 255].max())


def wheel(canvas: Canvas, place: QPointF, delta: int) -> None:
    event = QWheelEvent(
        place,
        QPointF(canvas.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def drag(canvas: Canvas, start: QPoint, end: QPoint, button: Qt.MouseButton) -> None:
    QTest.mousePress(canvas, button, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(canvas, (start + end) / 2)
    QTest.mouseMove(canvas, end)
    QTest.mouseRelease(canvas, button, Qt.KeyboardModifier.NoModifier, end)


# Geometry.

VIEWS = st.builds(
    View,
    center=st.builds(QPointF, st.floats(-500, 5000), st.floats(-500, 5000)),
    zoom=st.floats(1 / 64, 32),
    rotation=st.floats(0, 359),
    size=st.builds(QSizeF, st.integers(50, 3000), st.integers(50, 2000)),
    ratio=st.sampled_from([1.0, 1.25, 2.0]),
)
PLACES = st.builds(QPointF, st.floats(0, 2000), st.floats(0, 2000))


@given(VIEWS, PLACES, st.floats(1 / 64, 32))
def test_what_is_under_the_pointer_stays_there(view: View, anchor: QPointF, zoom: float) -> None:
    before = view.to_output(anchor)

    for after in (view.zoomed(zoom, anchor), view.turned(zoom, anchor)):
        assert (after.to_widget(before) - anchor).manhattanLength() < 1e-3 * max(1, after.zoom)


@given(VIEWS, PLACES)
def test_places_are_found_again(view: View, place: QPointF) -> None:
    error = (view.to_widget(view.to_output(place)) - place).manhattanLength()

    assert error < 1e-6 * max(1, view.zoom) * 1000


@given(VIEWS, st.integers(1, 20000), st.integers(1, 20000))
def test_all_of_a_photo_is_in_sight_once_fitted(view: View, width: int, height: int) -> None:
    fitted = view.fitted(width, height)

    corners = [(0, 0), (width, 0), (0, height), (width, height)]
    if fitted.zoom > 1 / 128:
        assert all(
            fitted.area.adjusted(-1, -1, 1, 1).contains(fitted.to_widget(QPointF(*corner)))
            for corner in corners
        )


@given(VIEWS)
def test_a_level_is_never_shown_much_larger_than_it_is(view: View) -> None:
    scale = view.zoom * 2**view.level

    assert scale <= 1.2 + 1e-9 or view.level == 0
    assert scale >= 0.59 or view.level == 0


@given(st.floats(1 / 100, 50), st.sampled_from([-1, 1]))
def test_clicks_of_the_wheel_meet_100_percent(zoom: float, direction: int) -> None:
    assume(abs(zoom - 1) > 0.02)
    way = 1 if zoom < 1 else -1
    zooms = [zoom]
    while (zooms[-1] < 1) == (zoom < 1) and zooms[-1] != 1:
        zooms.append(stepped_zoom(zooms[-1], way))

    assert zooms[-1] == 1
    assert (stepped_zoom(zoom, direction) > zoom) == (direction > 0)


# What is seen.


def test_the_photo_is_seen_in_its_colours(canvas: Canvas) -> None:
    assert difference(canvas) <= 1
    assert pixel(canvas, QPointF(100, 80)) == [204, 51, 51]


@pytest.mark.parametrize("turn", ["turned", "straightened", "cropped"])
def test_what_was_turned_and_cropped_is_seen_so(
    qtbot: QtBot, canvas: Canvas, session: Session, turn: str
) -> None:
    transform = session.document.transform
    session.do(
        SetTransform(
            {
                "turned": transform.turned(1),
                "straightened": transform.straightened(9.5),
                "cropped": transform.cropped(Rect(31, 17, 201, 150)),
            }[turn]
        )
    )
    finish(qtbot, canvas)

    assert difference(canvas) <= 2
    assert pixel(canvas, QPointF(100, 80)) == pytest.approx([204, 51, 51], abs=3)


def test_smaller_levels_are_those_of_the_document(qtbot: QtBot, canvas: Canvas) -> None:
    for zoom in (0.5, 0.25):
        canvas.set_zoom(zoom)
        finish(qtbot, canvas)

        assert difference(canvas) <= 2


def test_a_command_is_seen_and_its_undo(qtbot: QtBot, canvas: Canvas, session: Session) -> None:
    before = seen(canvas)
    green = np.zeros((40, 50, 3), np.uint16)
    green[..., 1] = 65535
    session.do(AddLayer(Layer(name="green", pixels=TileStore.from_pixels(green), offset=(7, 9))))
    finish(qtbot, canvas)

    assert pixel(canvas, QPointF(20, 20)) == [0, 255, 0]
    assert difference(canvas) <= 1

    session.undo()
    finish(qtbot, canvas)
    assert np.array_equal(seen(canvas), before)


def test_the_scratch_mask_lies_over_the_photo(
    qtbot: QtBot, canvas: Canvas, session: Session
) -> None:
    bare = pixel(canvas, QPointF(100, 80))
    rect = Rect(90, 70, 30, 30)
    session.do(CombineArea(SCRATCHES, rect, np.full((30, 30), 255, np.uint8)))
    canvas.set_overlays(
        replace(canvas.overlays, scratch_color="#0000ff", scratch_opacity=0.5, scratches=True)
    )
    finish(qtbot, canvas)
    assert pixel(canvas, QPointF(100, 80)) == pytest.approx([102, 25, 153], abs=2)
    assert pixel(canvas, QPointF(85, 80)) == bare

    canvas.set_overlays(replace(canvas.overlays, scratches=False))
    finish(qtbot, canvas)
    assert pixel(canvas, QPointF(100, 80)) == bare


def test_regions_are_seen_in_their_colours(
    qtbot: QtBot, canvas: Canvas, session: Session, studio_window: StudioWindow
) -> None:
    mask = session.document.new_mask()
    mask.write(Rect(200, 20, 60, 60), np.full((1, 60, 60), 255, np.uint8))
    bare = pixel(canvas, PLACE)
    session.do(AddRegion(Region(name="sky", mask=mask, color="#ff0000")))
    finish(qtbot, canvas)
    assert pixel(canvas, PLACE)[0] > bare[0] + 10 or bare[0] > 200
    assert pixel(canvas, PLACE) != bare

    studio_window.studio.actions["view.regions"].trigger()
    finish(qtbot, canvas)
    assert pixel(canvas, PLACE) == bare


def test_the_edge_of_the_selection_marches(
    qtbot: QtBot, canvas: Canvas, session: Session, studio_window: StudioWindow
) -> None:
    def edge() -> np.ndarray:
        corner = canvas.to_widget(QPointF(220, 20)).toPoint()
        return seen(canvas)[corner.y(), corner.x() : corner.x() + 40]

    session.do(Select(Rect(200, 20, 80, 60), np.full((60, 80), 255, np.uint8)))
    finish(qtbot, canvas)
    first = edge()
    values = {tuple(value) for value in first.tolist()}
    assert (0, 0, 0) in values
    assert (255, 255, 255) in values
    qtbot.waitUntil(lambda: not np.array_equal(edge(), first))

    studio_window.studio.actions["view.selection_edge"].trigger()
    assert (0, 0, 0) not in {tuple(value) for value in edge().tolist()}


def test_a_preview_lies_on_its_place_of_the_photo(
    qtbot: QtBot, canvas: Canvas, session: Session
) -> None:
    session.do(SetTransform(session.document.transform.turned(1)))
    canvas.set_preview(np.full((8, 8, 3), (10, 200, 30), np.uint8), Rect(80, 60, 80, 60))
    finish(qtbot, canvas)
    assert pixel(canvas, QPointF(100, 80)) == [10, 200, 30]
    assert pixel(canvas, PLACE) != [10, 200, 30]

    canvas.set_preview(None, None)
    assert pixel(canvas, QPointF(100, 80)) == [204, 51, 51]


def test_the_screens_profile_is_applied(
    qtbot: QtBot, canvas: Canvas, studio_window: StudioWindow, tmp_path: Path
) -> None:
    profile = coded_profile(12)
    assert profile is not None
    file = tmp_path / "screen.icc"
    file.write_bytes(profile)

    studio_window.studio.settings.set(MONITOR_PROFILE, str(file))
    finish(qtbot, canvas)
    red, green, blue = pixel(canvas, QPointF(100, 80))
    assert red < 200
    assert green > 51
    assert blue > 51

    studio_window.studio.settings.set(MONITOR_PROFILE, str(tmp_path / "gone.icc"))
    finish(qtbot, canvas)
    assert pixel(canvas, QPointF(100, 80)) == [204, 51, 51]


def test_large_pixels_are_squares_with_lines_between(qtbot: QtBot, canvas: Canvas) -> None:
    canvas.set_zoom(16)
    canvas.center_on(QPointF(100, 80))
    finish(qtbot, canvas)
    x, y = canvas.to_widget(QPointF(100, 80)).toTuple()

    picture = seen(canvas)[int(y) : int(y) + 16, int(x) : int(x) + 16]

    assert picture[8, 8].tolist() == [204, 51, 51]
    assert picture[8, 0].tolist() != [204, 51, 51] or picture[8, 15].tolist() != [204, 51, 51]


# Before and after.


def cover(session: Session) -> None:
    """Makes all of the photo green."""
    green = np.zeros((240, 320, 3), np.uint16)
    green[..., 1] = 65535
    session.do(AddLayer(Layer(name="green", pixels=TileStore.from_pixels(green))))


def test_the_original_is_seen_as_long_as_its_key_is_held(
    qtbot: QtBot, canvas: Canvas, session: Session
) -> None:
    cover(session)
    canvas.setFocus()
    QTest.keyPress(canvas, Qt.Key.Key_Backslash)
    finish(qtbot, canvas)
    assert pixel(canvas, QPointF(100, 80)) == [204, 51, 51]

    QTest.keyRelease(canvas, Qt.Key.Key_Backslash)
    finish(qtbot, canvas)
    assert pixel(canvas, QPointF(100, 80)) == [0, 255, 0]


def test_the_line_between_before_and_after_can_be_dragged(
    qtbot: QtBot, canvas: Canvas, session: Session, studio_window: StudioWindow, listener: Listener
) -> None:
    cover(session)
    studio_window.studio.actions["view.compare_split"].trigger()
    finish(qtbot, canvas)
    middle = canvas.rect().center()
    assert pixel(canvas, QPointF(100, 80)) == [204, 51, 51]
    assert pixel(canvas, QPointF(300, 80)) == [0, 255, 0]

    drag(canvas, QPoint(middle.x() + 1, 50), QPoint(40, 50), Qt.MouseButton.LeftButton)
    finish(qtbot, canvas)
    assert pixel(canvas, QPointF(100, 80)) == [0, 255, 0]
    assert not listener.heard


def test_side_by_side_the_same_place_is_seen_twice(
    qtbot: QtBot, canvas: Canvas, session: Session, listener: Listener
) -> None:
    cover(session)
    canvas.set_compare(CompareMode.SIDE_BY_SIDE)
    canvas.center_on(QPointF(100, 80))
    finish(qtbot, canvas)
    place = canvas.to_widget(QPointF(100, 80))
    twin = place - QPointF(canvas.view.area.left(), 0)
    picture = seen(canvas)
    assert picture[int(place.y()), int(place.x()) + 3].tolist() == [0, 255, 0]
    assert picture[int(twin.y()), int(twin.x()) + 3].tolist() == [204, 51, 51]

    wheel(canvas, twin, 120)
    assert (canvas.to_widget(QPointF(100, 80)) - place).manhattanLength() < 2
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=twin.toPoint())
    heard = listener.heard[0][1].position
    assert (heard - QPointF(100, 80)).manhattanLength() < 2


# Hands.


def test_a_tool_hears_of_places_of_the_photo(
    canvas: Canvas, session: Session, listener: Listener
) -> None:
    session.do(SetTransform(session.document.transform.turned(1)))
    start = canvas.to_widget(QPointF(60, 50)).toPoint()
    end = canvas.to_widget(QPointF(90, 50)).toPoint()

    drag(canvas, start, end, Qt.MouseButton.RightButton)

    assert [name for name, _ in listener.heard] == ["press", "move", "move", "release"]
    assert {event.button for _, event in listener.heard} == {Qt.MouseButton.RightButton}
    first, last = listener.heard[0][1], listener.heard[-1][1]
    assert (first.position - QPointF(60, 50)).manhattanLength() < 2
    assert (last.position - QPointF(90, 50)).manhattanLength() < 2
    assert (last.output - QPointF(240 - 50, 90)).manhattanLength() < 2


def test_a_pen_tells_its_pressure_and_which_end_it_is(canvas: Canvas, listener: Listener) -> None:
    pen = QPointingDevice(
        "pen",
        1,
        QPointingDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Eraser,
        QPointingDevice.Capability.Pressure,
        1,
        1,
    )
    place = QPointF(canvas.rect().center())
    event = QTabletEvent(
        QEvent.Type.TabletPress,
        pen,
        place,
        QPointF(canvas.mapToGlobal(place.toPoint())),
        0.25,
        0,
        0,
        0,
        0,
        0,
        Qt.KeyboardModifier.NoModifier,
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton,
    )
    QApplication.sendEvent(canvas, event)

    assert event.isAccepted()
    assert listener.heard[0][1].pressure == pytest.approx(0.25)
    assert listener.heard[0][1].is_eraser


@pytest.mark.parametrize("is_space", [False, True])
def test_the_middle_button_and_space_move_the_photo(
    canvas: Canvas, listener: Listener, is_space: bool
) -> None:
    place = canvas.to_widget(PLACE)
    middle, left = Qt.MouseButton.MiddleButton, Qt.MouseButton.LeftButton
    if is_space:
        canvas.setFocus()
        QTest.keyPress(canvas, Qt.Key.Key_Space)
    drag(canvas, QPoint(100, 100), QPoint(150, 80), left if is_space else middle)
    if is_space:
        QTest.keyRelease(canvas, Qt.Key.Key_Space)

    assert (canvas.to_widget(PLACE) - place - QPointF(50, -20)).manhattanLength() < 1.5
    assert not listener.heard


def test_the_wheel_zooms_towards_the_pointer(canvas: Canvas) -> None:
    place = canvas.to_widget(PLACE)

    for _ in range(4):
        wheel(canvas, place, 120)

    assert canvas.zoom == pytest.approx(2)
    assert (canvas.to_widget(PLACE) - place).manhattanLength() < 2


def test_a_fitted_photo_stays_fitted_until_somebody_zooms(canvas: Canvas) -> None:
    canvas.fit()
    canvas.resize(200, 160)
    assert canvas.zoom < 0.7
    assert canvas.visible_photo_area() == canvas.session.document.area

    canvas.set_zoom(2)
    canvas.resize(400, 300)
    assert canvas.zoom == 2


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("zoom_in", lambda canvas: canvas.zoom > 1),
        ("zoom_out", lambda canvas: canvas.zoom < 1),
        ("turn_right", lambda canvas: canvas.rotation == 15),
        ("turn_left", lambda canvas: canvas.rotation == 345),
    ],
)
def test_the_view_menu_works(
    canvas: Canvas, studio_window: StudioWindow, name: str, holds: Callable[[Canvas], bool]
) -> None:
    fingerprint = canvas.session.document.fingerprint()

    studio_window.studio.actions[f"view.{name}"].trigger()

    assert holds(canvas)
    assert canvas.session.document.fingerprint() == fingerprint


def test_hand_and_zoom_tool_change_what_is_in_sight(
    canvas: Canvas, studio_window: StudioWindow
) -> None:
    studio_window.window.choose_tool("hand")
    place = canvas.to_widget(PLACE)
    drag(canvas, QPoint(100, 100), QPoint(60, 130), Qt.MouseButton.LeftButton)
    assert (canvas.to_widget(PLACE) - place - QPointF(-40, 30)).manhattanLength() < 1.5

    studio_window.window.choose_tool("zoom")
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.rect().center())
    assert canvas.zoom == pytest.approx(2)
    QTest.mouseClick(canvas, Qt.MouseButton.RightButton, pos=canvas.rect().center())
    assert canvas.zoom == pytest.approx(1)
    middle = canvas.rect().center()
    away = QPoint(50, 40)
    drag(canvas, middle - away, middle + away, Qt.MouseButton.LeftButton)
    assert canvas.zoom > 4
