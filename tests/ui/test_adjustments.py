"""Adjustment layers as a user makes and changes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from iide_studio.core.adjustments.curves import STRAIGHT, Curves
from iide_studio.core.adjustments.inversion import Inversion
from iide_studio.core.adjustments.levels import LevelRange, Levels
from iide_studio.core.adjustments.saturation import Saturation
from iide_studio.core.adjustments.white_balance import WhiteBalance
from iide_studio.core.commands.selecting import Select
from iide_studio.core.document import Document
from iide_studio.core.paths import Paths
from iide_studio.core.photo import Photo
from iide_studio.core.rect import Rect
from iide_studio.ui.canvas.tool import PointerEvent
from iide_studio.ui.features.adjustment_feature import AdjustmentFeature
from iide_studio.ui.panels.adjusting.curves_editor import CurvesEditor
from iide_studio.ui.panels.adjusting.levels_editor import LevelsEditor
from iide_studio.ui.panels.adjusting.simple_editors import InversionEditor, SaturationEditor
from iide_studio.ui.panels.adjustment_panel import AdjustmentPanel
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio
from tests.ui.light_studio import light_studio

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def studio(qtbot: QtBot, paths: Paths) -> Iterator[Studio]:
    window, studio = light_studio(paths)
    AdjustmentFeature(studio)
    window.show()
    qtbot.waitExposed(window)
    yield studio
    window.close()
    window.deleteLater()


@pytest.fixture
def session(studio: Studio, photo: Photo) -> Session:
    session = Session(Document.from_photo(photo), title="photo.tif")
    studio.add_session(session)
    return session


@pytest.fixture
def panel(studio: Studio, session: Session) -> AdjustmentPanel:
    panel = studio.shell.widget().findChild(AdjustmentPanel)
    assert panel is not None
    return panel


@pytest.fixture
def add(studio: Studio) -> Callable[[str], None]:
    return lambda kind: studio.actions[f"image.{kind}"].trigger()


def _button(panel: AdjustmentPanel, text: str) -> QPushButton:
    assert panel.editor is not None
    return next(b for b in panel.editor.findChildren(QPushButton) if b.text() == text)


def _active(session: Session) -> object:
    return session.document.layer(session.active_layer).adjustment


def _drag(widget: LevelsEditor | CurvesEditor, start: QPointF, *stops: QPointF) -> None:
    target = widget.view if isinstance(widget, LevelsEditor) else widget.curve
    QTest.mousePress(target, LEFT, pos=start.toPoint())
    for stop in stops:
        QTest.mouseMove(target, stop.toPoint())
    QTest.mouseRelease(target, LEFT, pos=stops[-1].toPoint())


@pytest.mark.parametrize(
    "kind", ["levels", "curves", "white-balance", "saturation", "sharpen", "inversion"]
)
def test_each_kind_can_be_added_and_undone(
    session: Session, panel: AdjustmentPanel, add: Callable[[str], None], kind: str
) -> None:
    before = session.document.fingerprint()
    add(kind)
    assert getattr(_active(session), "kind", "") == kind
    assert panel.isVisible()
    assert panel.editor is not None
    assert panel.editor.kind.kind == kind
    session.undo()
    assert session.document.fingerprint() == before
    assert panel.editor is None


def test_dragging_a_handle_is_one_step(
    session: Session, panel: AdjustmentPanel, add: Callable[[str], None]
) -> None:
    add("levels")
    editor = panel.editor
    assert isinstance(editor, LevelsEditor)
    steps = session.history.position
    start = editor.view.handle_point("black")
    stops = [start + QPointF(x, 0) for x in (10, 25, 40)]
    _drag(editor, start, *stops)
    levels = _active(session)
    assert isinstance(levels, Levels)
    assert 0.05 < levels.master.black < 0.4
    assert session.history.position == steps + 1
    assert editor.fields["black"].value() == pytest.approx(levels.master.black * 255, abs=0.06)
    session.undo()
    assert _active(session) == Levels()
    assert editor.fields["black"].value() == 0


def test_two_drags_are_two_steps(
    session: Session, panel: AdjustmentPanel, add: Callable[[str], None]
) -> None:
    add("levels")
    editor = panel.editor
    assert isinstance(editor, LevelsEditor)
    steps = session.history.position
    for handle in ("black", "white"):
        start = editor.view.handle_point(handle)
        move = 30 if handle == "black" else -30
        _drag(editor, start, start + QPointF(move, 0))
    assert session.history.position == steps + 2


def test_levels_by_keyboard_and_numbers(
    session: Session, panel: AdjustmentPanel, add: Callable[[str], None]
) -> None:
    add("levels")
    editor = panel.editor
    assert isinstance(editor, LevelsEditor)
    editor.view.setFocus()
    QTest.keyClick(editor.view, Qt.Key.Key_Down)
    QTest.keyClick(editor.view, Qt.Key.Key_Down)
    QTest.keyClick(editor.view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    levels = _active(session)
    assert isinstance(levels, Levels)
    assert levels.master.white == pytest.approx(245 / 255)
    editor.channel.setCurrentIndex(3)
    editor.fields["gamma"].setValue(1.5)
    levels = _active(session)
    assert isinstance(levels, Levels)
    assert levels.blue == LevelRange(gamma=1.5)


def test_automatic_levels_use_the_whole_range(
    qtbot: QtBot, session: Session, panel: AdjustmentPanel, add: Callable[[str], None]
) -> None:
    add("levels")
    QTest.mouseClick(_button(panel, "Auto colour"), LEFT)
    levels = _active(session)
    assert isinstance(levels, Levels)
    # The blue of the photo goes from 0.2 to 0.97 in shapes that are large enough to count.
    assert levels.blue.black > 0.1
    QTest.mouseClick(_tool_button(panel, "Reset"), LEFT)
    assert _active(session) == Levels()


def _tool_button(panel: AdjustmentPanel, name: str) -> QToolButton:
    buttons = panel.findChildren(QToolButton)
    return next(b for b in buttons if b.accessibleName().startswith(name))


def test_points_of_a_curve_are_added_moved_and_removed(
    session: Session, panel: AdjustmentPanel, add: Callable[[str], None]
) -> None:
    add("curves")
    editor = panel.editor
    assert isinstance(editor, CurvesEditor)
    curve, steps = editor.curve, session.history.position
    _drag(editor, curve.widget_point(0.5, 0.5), curve.widget_point(0.5, 0.7))
    curves = _active(session)
    assert isinstance(curves, Curves)
    assert curves.master[1] == pytest.approx((0.5, 0.7), abs=0.01)
    assert session.history.position == steps + 1
    editor.after.setValue(204)
    curves = _active(session)
    assert isinstance(curves, Curves)
    assert curves.master[1][1] == pytest.approx(0.8, abs=0.01)
    curve.setFocus()
    QTest.keyClick(curve, Qt.Key.Key_Delete)
    assert _active(session) == Curves(master=STRAIGHT)


def test_a_point_that_is_dragged_off_goes(
    session: Session, panel: AdjustmentPanel, add: Callable[[str], None]
) -> None:
    add("curves")
    editor = panel.editor
    assert isinstance(editor, CurvesEditor)
    curve = editor.curve
    _drag(editor, curve.widget_point(0.4, 0.5), QPointF(curve.width() + 60, 20))
    assert _active(session) == Curves()


def test_a_click_makes_grey_what_ought_to_be(
    studio: Studio, session: Session, panel: AdjustmentPanel
) -> None:
    studio.shell.choose_tool("tone-picker")
    assert studio.tool is not None
    event = PointerEvent(
        position=QPointF(100, 80),
        output=QPointF(100, 80),
        widget=QPointF(0, 0),
        button=LEFT,
        modifiers=Qt.KeyboardModifier.NoModifier,
    )
    studio.tool.press(event)
    assert isinstance(_active(session), WhiteBalance)
    seen = session.document.flatten(Rect(100, 80, 1, 1), dtype=np.float32)[0, 0, :3]
    np.testing.assert_allclose(seen, seen.mean(), atol=1e-3)
    layers = len(session.document.layers)
    studio.tool.press(event)
    assert len(session.document.layers) == layers


def test_the_button_takes_the_picker_in_hand(
    studio: Studio, panel: AdjustmentPanel, add: Callable[[str], None]
) -> None:
    add("inversion")
    QTest.mouseClick(_button(panel, "This is bare film"), LEFT)
    assert studio.tool is not None
    assert studio.tool.identity == "tone-picker"


def test_a_selection_becomes_the_mask(session: Session, add: Callable[[str], None]) -> None:
    mask = np.zeros((240, 320), np.uint8)
    mask[:50] = 255
    session.do(Select(session.document.area, mask))
    add("saturation")
    layer = session.document.layer(session.active_layer)
    assert layer.mask is not None
    assert (layer.mask.read(session.document.area)[0] == mask).all()


def test_an_inversion_is_measured(
    session: Session, panel: AdjustmentPanel, add: Callable[[str], None]
) -> None:
    add("inversion")
    inversion = _active(session)
    assert isinstance(inversion, Inversion)
    assert inversion != Inversion()
    editor = panel.editor
    assert isinstance(editor, InversionEditor)
    editor.gamma.field.setValue(1.5)
    QTest.mouseClick(_button(panel, "Measure again"), LEFT)
    assert _active(session) == Inversion(inversion.base, inversion.densest, 1.5)


def test_the_wheel_scrolls_and_does_not_change(
    session: Session, panel: AdjustmentPanel, add: Callable[[str], None]
) -> None:
    add("saturation")
    editor = panel.editor
    assert isinstance(editor, SaturationEditor)
    slider = editor.rows["amount"].slider
    center = QPointF(slider.rect().center())
    wheel = QWheelEvent(
        center,
        QPointF(slider.mapToGlobal(center)),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    slider.clearFocus()
    QApplication.sendEvent(slider, wheel)
    assert _active(session) == Saturation()
    editor.rows["amount"].field.setValue(40)
    assert _active(session) == Saturation(0.4)
    assert slider.value() == round(1000 * 140 / 300)


def test_a_grey_photo_has_no_channels(
    studio: Studio, panel: AdjustmentPanel, add: Callable[[str], None]
) -> None:
    gray = Photo(pixels=np.tile(np.arange(100, dtype=np.uint8), (80, 1)))
    session = Session(Document.from_photo(gray), title="gray.png")
    studio.add_session(session)
    assert not studio.actions["image.white-balance"].isEnabled()
    add("levels")
    editor = panel.editor
    assert isinstance(editor, LevelsEditor)
    assert not editor.channel.isVisible()
    QTest.mouseClick(_button(panel, "Auto colour"), LEFT)
    levels = _active(session)
    assert isinstance(levels, Levels)
    assert levels.master.white < 0.5
