"""The Regions panel and menu, as a user works with them."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QColorDialog
from pytestqt.qtbot import QtBot

from iide_studio.core.commands.painting import WritePixels
from iide_studio.core.commands.selecting import Select
from iide_studio.core.commands.settings import ChangeRecipe
from iide_studio.core.document import Document
from iide_studio.core.paths import Paths
from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe
from iide_studio.core.rect import Rect
from iide_studio.core.regions import Region
from iide_studio.core.restoration import RestoreRequest
from iide_studio.core.target import SCRATCHES, Target, TargetKind
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.canvas.tool import PointerEvent
from iide_studio.ui.features.history_feature import HistoryFeature
from iide_studio.ui.features.region_feature import RegionFeature
from iide_studio.ui.panels.regions_panel import RegionsPanel
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio
from iide_studio.ui.widgets.stack_delegate import StackPart
from tests.ui.light_studio import LightWindow, light_studio
from tests.ui.stack_hand import click_part, drag_row

NO_KEY = Qt.KeyboardModifier.NoModifier


class FakeCanvas(QObject):
    """Only says where the pointer is."""

    hovered = Signal(object)


@pytest.fixture
def studio(qtbot: QtBot, paths: Paths, photo: Photo, monkeypatch: pytest.MonkeyPatch) -> Studio:
    """A studio with regions and history, and a document of `photo`."""
    window, studio = light_studio(paths)
    qtbot.addWidget(window)
    canvas = FakeCanvas(window)
    monkeypatch.setattr(LightWindow, "canvas_of", lambda _self, _session: canvas)
    HistoryFeature(studio)
    RegionFeature(studio)
    studio.add_session(Session(Document.from_photo(photo), title="photo.tif"))
    window.show()
    return studio


@pytest.fixture
def session(studio: Studio) -> Session:
    """The document in front."""
    assert studio.session is not None
    return studio.session


@pytest.fixture
def panel(studio: Studio) -> RegionsPanel:
    """The panel."""
    panel = studio.shell.widget().findChild(RegionsPanel)
    assert panel is not None
    return panel


def press(studio: Studio, x: int, y: int, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
    """Clicks the photo with the tool in hand."""
    place = QPointF(x, y)
    assert studio.tool is not None
    studio.tool.press(
        PointerEvent(
            position=place,
            output=place,
            widget=place,
            button=Qt.MouseButton.LeftButton,
            modifiers=modifiers,
        )
    )


def painted(session: Session, rect: Rect) -> Region:
    """Paints into the active region."""
    pixels = np.full((1, rect.height, rect.width), 255, np.uint8)
    session.do(WritePixels(Target(TargetKind.REGION, session.active_region), rect, pixels))
    return session.document.region(session.active_region)


def type_prompt(panel: RegionsPanel, text: str) -> None:
    QTest.keyClicks(panel.form.prompt, text)
    panel.form.prompt.popup.hide()


def active(session: Session) -> Region:
    return session.document.region(session.active_region)


def test_a_region_is_painted_and_gets_words(
    studio: Studio, session: Session, panel: RegionsPanel
) -> None:
    studio.actions["region.add"].trigger()
    assert session.target == Target(TargetKind.REGION, session.active_region)
    assert "nothing painted" in panel.list.rows.rows[0].warning
    painted(session, Rect(80, 60, 80, 60))
    type_prompt(panel, "red dress")
    assert active(session).prompt == "red dress"
    # Typing is one step, and what was painted is another.
    assert session.history.labels == ("Add region", "Paint", "Region prompt")
    request = RestoreRequest.from_document(session.document, Recipe())
    assert [region.prompt for region in request.recipe.regions] == ["red dress"]
    assert np.count_nonzero(request.region_masks[0]) == 80 * 60
    studio.actions["region.leave"].trigger()
    assert session.target == SCRATCHES


def test_a_region_is_made_of_the_selection(studio: Studio, session: Session) -> None:
    action = studio.actions["region.from_selection"]
    assert not action.isEnabled()
    session.do(Select(Rect(10, 20, 30, 40), np.full((40, 30), 200, np.uint8)))
    action.trigger()
    values = active(session).mask.read(session.document.area)[0]
    assert values[20:60, 10:40].min() == 200
    assert np.count_nonzero(values) == 30 * 40


def test_a_region_is_made_of_a_clicked_object(studio: Studio, session: Session) -> None:
    studio.actions["region.by_clicking"].trigger()
    press(studio, 120, 80)
    mask = active(session).mask.read(session.document.area)[0] > 127
    inside = np.zeros_like(mask)
    inside[60:120, 80:160] = True
    assert np.count_nonzero(mask & inside) > 0.6 * np.count_nonzero(inside)
    assert np.count_nonzero(mask & ~inside) < 0.1 * np.count_nonzero(inside)
    first = session.active_region
    press(studio, 240, 175, Qt.KeyboardModifier.ShiftModifier)
    assert session.active_region == first
    assert active(session).mask.read(Rect(240, 175, 1, 1)).item() == 255
    press(studio, 240, 175, Qt.KeyboardModifier.AltModifier)
    assert active(session).mask.read(Rect(240, 175, 1, 1)).item() == 0
    press(studio, 240, 175)
    assert len(session.document.regions) == 2


def test_a_picked_colour_becomes_words_and_never_goes_into_the_prompt_as_a_number(
    studio: Studio, session: Session, panel: RegionsPanel
) -> None:
    studio.actions["region.add"].trigger()
    painted(session, Rect(0, 0, 50, 50))
    type_prompt(panel, "a woollen tunic")
    panel.form.color.button.click()
    dialog = panel.findChild(QColorDialog, "color-dialog")
    assert dialog is not None
    dialog.setCurrentColor(QColor("#4b5320"))
    dialog.accept()
    assert active(session).color == "#4b5320"
    assert active(session).prompt == "a dark olive green woollen tunic"
    assert session.history.undo_label == "Region colour"
    request = RestoreRequest.from_document(session.document, Recipe())
    assert "#" not in str(request.recipe.to_json())
    studio.actions["edit.undo"].trigger()
    assert active(session).prompt == "a woollen tunic"
    assert active(session).color is None


def test_words_suggest_a_colour_that_is_taken_by_a_click_only(
    studio: Studio, session: Session, panel: RegionsPanel
) -> None:
    studio.actions["region.add"].trigger()
    assert not panel.form.suggestion.isVisible()
    type_prompt(panel, "navy blue suit")
    assert active(session).color is None
    assert panel.form.suggestion.isVisible()
    panel.form.suggestion.click()
    assert active(session).color == "#1b2a52"
    assert active(session).prompt == "navy blue suit"
    assert not panel.form.suggestion.isVisible()


def test_typed_numbers_basis_and_note_are_kept(
    studio: Studio, session: Session, panel: RegionsPanel
) -> None:
    studio.actions["region.add"].trigger()
    form = panel.form
    QTest.keyClicks(form.color.text, "C62828")
    QTest.keyClick(form.color.text, Qt.Key.Key_Return)
    assert active(session).color == "#c62828"
    form.color.text.setText("nonsense")
    QTest.keyClick(form.color.text, Qt.Key.Key_Return)
    assert active(session).color == "#c62828"
    assert form.color.text.text() == "#c62828"
    form.basis.setFocus()
    QTest.keyClick(form.basis, Qt.Key.Key_Home)
    QTest.keyClicks(form.note, "The dress is in the museum")
    region = active(session)
    assert (region.basis, region.note) == ("known", "The dress is in the museum")
    words = region.prompt
    form.color.clear_button.click()
    assert (active(session).color, active(session).prompt) == (None, words)


def test_strength_is_one_step_per_drag(
    studio: Studio, session: Session, panel: RegionsPanel
) -> None:
    studio.actions["region.add"].trigger()
    slider = panel.form.strength.slider
    start = QPoint(slider.width() - 6, slider.height() // 2)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=start)
    for x in range(start.x(), slider.width() // 2, -4):
        QTest.mouseMove(slider, QPoint(x, start.y()))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, 5))
    assert 0.3 < active(session).strength < 0.8
    assert session.history.labels == ("Add region", "Region strength")


def test_completion_is_taken_by_down_and_return(
    studio: Studio, session: Session, panel: RegionsPanel
) -> None:
    studio.actions["region.add"].trigger()
    field = panel.form.prompt
    field.setFocus()
    QTest.keyClicks(field, "dress of dark olive g")
    assert field.popup.isVisible()
    QTest.keyClick(field.popup, Qt.Key.Key_Down)
    QTest.keyClick(field.popup, Qt.Key.Key_Return)
    assert field.text() == "dress of dark olive green"
    assert active(session).prompt == "dress of dark olive green"
    QTest.keyClicks(field, " velvet collar")
    assert active(session).prompt == "dress of dark olive green velvet collar"
    field.popup.hide()


def test_order_eye_lock_duplicate_and_remove(
    studio: Studio, session: Session, panel: RegionsPanel
) -> None:
    for _ in range(3):
        studio.actions["region.add"].trigger()
    first, second, third = (region.id for region in session.document.regions)
    drag_row(panel.list, third, 2)
    assert [region.id for region in session.document.regions] == [third, first, second]
    click_part(panel.list, second, StackPart.EYE)
    assert not session.document.region(second).visible
    click_part(panel.list, second, StackPart.LOCK)
    assert session.document.region(second).locked
    click_part(panel.list, first, StackPart.TEXT)
    assert session.active_region == first
    assert session.target == Target(TargetKind.REGION, first)
    studio.actions["region.duplicate"].trigger()
    names = [region.name for region in session.document.regions]
    assert names == ["Region 3", "Region 1", "Region 1 copy", "Region 2"]
    studio.actions["region.remove"].trigger()
    assert len(session.document.regions) == 3
    assert session.active_region == ""
    assert not panel.form.isEnabled()


def test_the_map_names_shares_overlaps_and_the_pointer(
    studio: Studio, session: Session, panel: RegionsPanel, qtbot: QtBot
) -> None:
    session.do(ChangeRecipe(Recipe(prompt="two sisters")))
    studio.actions["region.add"].trigger()
    painted(session, Rect(0, 0, 160, 240))
    type_prompt(panel, "red dress")
    studio.actions["region.add"].trigger()
    painted(session, Rect(80, 0, 160, 240))
    type_prompt(panel, "blue coat")
    qtbot.waitUntil(lambda: "covers" in panel.cover.warnings.text(), timeout=3000)
    assert "“Region 2” covers “Region 1”" in panel.cover.warnings.text()
    legend = panel.cover.legend.text()
    assert "red dress <b>25" in legend
    assert "blue coat <b>50" in legend
    assert "two sisters <b>25" in legend
    qtbot.waitUntil(lambda: "overlaps Region 1" in panel.list.rows.rows[0].warning, timeout=3000)
    assert not panel.cover.picture.pixmap().isNull()
    canvas = studio.shell.widget().findChild(FakeCanvas)
    assert canvas is not None
    place = QPointF(100, 100)
    event = PointerEvent(
        position=place,
        output=place,
        widget=place,
        button=Qt.MouseButton.NoButton,
        modifiers=Qt.KeyboardModifier.NoModifier,
    )
    canvas.hovered.emit(event)
    assert "blue coat" in panel.cover.here.text()
    assert "red dress" not in panel.cover.here.text()
    canvas.hovered.emit(None)
    assert panel.cover.here.text() == ""


def test_a_locked_region_refuses_the_tool(studio: Studio, session: Session) -> None:
    studio.actions["region.by_clicking"].trigger()
    press(studio, 120, 80)
    studio.actions["region.locked"].trigger()
    press(studio, 240, 175, Qt.KeyboardModifier.ShiftModifier)
    window = studio.shell.widget()
    assert isinstance(window, LightWindow)
    assert "locked" in window.errors[0].message


def test_in_the_whole_window_a_click_on_the_canvas_makes_a_region(
    studio_window: StudioWindow, photo: Photo, qtbot: QtBot
) -> None:
    session = Session(Document.from_photo(photo), title="photo.tif")
    studio_window.studio.add_session(session)
    studio_window.studio.actions["tool.object"].trigger()
    canvas = studio_window.studio.canvas
    assert canvas is not None
    place = canvas.to_widget(QPointF(120, 80)).toPoint()
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, NO_KEY, place)
    qtbot.waitUntil(lambda: len(session.document.regions) == 1, timeout=3000)
    assert session.document.regions[0].mask.read(Rect(100, 80, 1, 1)).item() == 255
