"""The restore panel, as a user works with it."""

from __future__ import annotations

import threading
from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QMessageBox, QScrollArea, QToolBar, QToolButton
from pytestqt.qtbot import QtBot

from iide_studio.core.commands.selecting import Deselect, Select
from iide_studio.core.errors import OutOfMemoryError
from iide_studio.core.making_facts import result_facts
from iide_studio.core.presets import Preset
from iide_studio.core.rect import Rect
from iide_studio.core.restoration import CancelToken
from iide_studio.core.scratch_search import found_scratches
from iide_studio.core.selection import SelectionMode
from iide_studio.core.view_settings import TOOLBAR_TEXT, UNFOLDED
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.features.restore_feature import RestoreFeature
from iide_studio.ui.panels.restore.choice_fields import ChoiceField, SwitchField
from iide_studio.ui.panels.restore.number_fields import ShareField
from iide_studio.ui.panels.restore.seed_field import SeedField
from iide_studio.ui.panels.restore.words_field import WordsField
from iide_studio.ui.panels.restore_panel import RestorePanel
from iide_studio.ui.session import Session
from tests.fakes import FakeRestorer

NEAR_LEFT = QPoint(8, 8)
"""Where a check box has its box."""


@pytest.fixture
def feature(studio_window: StudioWindow, session: Session) -> RestoreFeature:
    """The feature, with a document and its panel in front."""
    studio_window.window.show_panel("restore")
    feature = studio_window.features[RestoreFeature]
    assert isinstance(feature, RestoreFeature)
    return feature


@pytest.fixture
def panel(feature: RestoreFeature) -> RestorePanel:
    return feature.panel


class Gate:
    """Stops the restorer at its next step until it is opened."""

    def __init__(self, restorer: FakeRestorer) -> None:
        self._open, self.is_reached = threading.Event(), threading.Event()
        restorer.on_step = self._wait

    def open(self) -> None:
        self._open.set()

    def _wait(self, cancel: CancelToken) -> None:
        self.is_reached.set()
        while not self._open.is_set() and not cancel.is_cancelled:
            self._open.wait(0.005)


def press(panel: RestorePanel) -> None:
    QTest.mouseClick(panel.run_box.button, Qt.MouseButton.LeftButton)


def wait_until_over(qtbot: QtBot, feature: RestoreFeature, session: Session) -> None:
    qtbot.waitUntil(lambda: feature.restoring.run_of(session) is None, timeout=8000)


def select(session: Session, rect: Rect) -> None:
    mask = np.full((rect.height, rect.width), 255, np.uint8)
    session.do(Select(rect, mask, SelectionMode.REPLACE))


def test_what_is_chosen_reaches_the_request(
    qtbot: QtBot, feature: RestoreFeature, session: Session, restorer: FakeRestorer
) -> None:
    panel = feature.panel
    fields = panel.fields
    prompt, tone, colors = fields["prompt"], fields["tone"], fields["color"]
    assert isinstance(prompt, WordsField)
    assert isinstance(tone, ShareField)
    assert isinstance(colors, ChoiceField)
    QTest.keyClicks(prompt.words, "a red dress")
    tone.row.field.setValue(40)
    QTest.keyClick(colors.box, Qt.Key.Key_Down)
    assert not fields["inside_mask_only"].isVisible()
    QTest.mouseClick(panel.more.button, Qt.MouseButton.LeftButton)
    assert isinstance(fields["inside_mask_only"], SwitchField)
    QTest.keyClick(fields["inside_mask_only"].box, Qt.Key.Key_Space)
    press(panel)
    wait_until_over(qtbot, feature, session)
    (request,) = restorer.requests
    recipe = request.recipe
    assert (recipe.prompt, recipe.tone, recipe.color) == ("a red dress", 0.4, "keep")
    assert recipe.inside_mask_only
    assert [layer.name for layer in session.document.layers] == ["Photo", "Result"]
    assert session.history.undo_label == "Restore"
    assert session.active_layer == session.document.layers[-1].id


def test_typing_is_one_step_and_is_undone_in_the_field(
    panel: RestorePanel, session: Session
) -> None:
    prompt = panel.fields["prompt"]
    assert isinstance(prompt, WordsField)
    prompt.words.setFocus()
    QTest.keyClicks(prompt.words, "a portrait")
    assert session.history.labels == ("Change settings",)
    session.undo()
    assert prompt.words.toPlainText() == ""
    session.redo()
    assert prompt.words.toPlainText() == "a portrait"


def test_a_drag_is_one_step_and_the_recommended_value_comes_back(
    panel: RestorePanel, session: Session
) -> None:
    tone = panel.fields["tone"]
    assert isinstance(tone, ShareField)
    assert tone.reset is not None
    recommended = tone.row.value
    assert not tone.reset.isEnabled()
    slider = tone.row.slider
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=slider.rect().center())
    for value in (700, 500, 300):
        slider.setValue(value)
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=slider.rect().center())
    assert len(session.history.labels) == 1
    assert session.document.recipe.tone == pytest.approx(0.3)
    QTest.mouseClick(tone.reset, Qt.MouseButton.LeftButton)
    assert session.document.recipe.tone is None
    assert tone.row.value == recommended


def test_presets_are_taken_over_kept_and_forgotten(
    qtbot: QtBot, panel: RestorePanel, session: Session
) -> None:
    bar = panel.presets
    assert bar.box.currentText() == "Standard"
    bar.box.setCurrentIndex(0)
    bar.box.activated.emit(0)
    assert session.document.recipe.tone == 0.5
    panel.fields["tone"].choose(0.25)
    assert bar.box.currentIndex() == -1
    QTest.mouseClick(bar.save, Qt.MouseButton.LeftButton)
    dialog = panel.window().findChild(QInputDialog, "preset-name")
    assert isinstance(dialog, QInputDialog)
    dialog.setTextValue("Glass plates")
    dialog.accept()
    assert bar.box.currentText() == "Glass plates"
    bar.chosen.emit(Preset(name="standard"))
    assert session.document.recipe.tone is None
    assert bar.box.currentText() == "Standard"
    assert not bar.remove.isEnabled()
    panel.fields["tone"].choose(0.25)
    session.undo()
    session.redo()
    bar.chosen.emit(bar.box.itemData(bar.box.count() - 1))
    assert bar.box.currentText() == "Glass plates"
    QTest.mouseClick(bar.remove, Qt.MouseButton.LeftButton)
    assert bar.box.findText("Glass plates") == -1


def test_enlarging_opens_a_document_that_knows_how_it_was_made(
    qtbot: QtBot,
    studio_window: StudioWindow,
    feature: RestoreFeature,
    session: Session,
    restorer: FakeRestorer,
) -> None:
    enlarge = feature.panel.presets.box.findText("Enlarge")
    feature.panel.presets.box.activated.emit(enlarge)
    assert not feature.panel.fields["tone"].isEnabled()
    before = session.document.fingerprint()
    press(feature.panel)
    qtbot.waitUntil(lambda: len(studio_window.studio.sessions) == 2, timeout=8000)
    larger = studio_window.studio.session
    assert larger is not None
    assert larger is not session
    assert (larger.document.width, larger.document.height) == (640, 480)
    assert not larger.is_saved
    assert session.document.fingerprint() == before
    wait_until_over(qtbot, feature, session)
    facts = dict(result_facts(larger.document))
    assert "super-resolution" in facts["Photo"]
    assert not studio_window.studio.actions["restore.keep-original"].isEnabled()
    studio_window.studio.actions["restore.again"].trigger()
    qtbot.waitUntil(lambda: len(studio_window.studio.sessions) == 3, timeout=8000)
    wait_until_over(qtbot, feature, session)
    sizes = [request.photo.pixels.shape for request in restorer.requests]
    assert sizes == [(240, 320, 3)] * 2, "not the enlarged photo is enlarged once more"


def test_restore_becomes_cancel_and_nothing_changes(
    qtbot: QtBot, feature: RestoreFeature, session: Session, restorer: FakeRestorer
) -> None:
    gate, panel = Gate(restorer), feature.panel
    before = session.document.fingerprint()
    assert panel.run_box.button.text() == "Restore"
    press(panel)
    qtbot.waitUntil(gate.is_reached.is_set, timeout=8000)
    assert panel.run_box.button.text() == "Cancel"
    assert panel.run_box.bar.isVisible()
    press(panel)
    wait_until_over(qtbot, feature, session)
    assert session.document.fingerprint() == before
    assert panel.run_box.button.text() == "Restore"
    assert not panel.run_box.bar.isVisible()


def test_progress_names_the_stage_and_the_canvas_shows_a_preview(
    qtbot: QtBot,
    studio_window: StudioWindow,
    feature: RestoreFeature,
    session: Session,
    restorer: FakeRestorer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    canvas = studio_window.window.canvas_of(session)
    shown: list[object] = []
    monkeypatch.setattr(canvas, "set_preview", lambda pixels, area: shown.append(area))
    words: list[str] = []
    feature.restoring.changed.connect(lambda _s: words.append(feature.panel.run_box.words.text()))
    press(feature.panel)
    wait_until_over(qtbot, feature, session)
    assert any("Restoring" in text and "of 3" in text for text in words), words
    assert session.document.area in shown
    assert shown[-1] is None


def test_only_the_selection_and_what_is_around_it_is_restored(
    qtbot: QtBot, feature: RestoreFeature, session: Session, restorer: FakeRestorer
) -> None:
    box = feature.panel.selection_only
    assert not box.isEnabled()
    select(session, Rect(50, 60, 70, 80))
    assert box.isEnabled()
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=NEAR_LEFT)
    before = session.document.flatten(session.document.area)
    press(feature.panel)
    wait_until_over(qtbot, feature, session)
    after = session.document.flatten(session.document.area)
    changed = np.argwhere((before != after).any(-1))
    assert changed.min(0).tolist() == [60, 50]
    assert changed.max(0).tolist() == [139, 119]
    (request,) = restorer.requests
    assert request.photo.width < session.document.width
    layer = session.document.layers[-1]
    assert layer.pixels is not None
    assert (layer.pixels.width, layer.pixels.height) == (request.photo.width, request.photo.height)
    session.do(Deselect())
    assert not box.isEnabled()
    assert not box.isChecked()


def test_the_dice_draw_another_seed(panel: RestorePanel, session: Session) -> None:
    seed = panel.fields["seed"]
    assert isinstance(seed, SeedField)
    assert seed.dice is not None
    QTest.mouseClick(seed.dice, Qt.MouseButton.LeftButton)
    assert seed.digits.text() == str(session.document.recipe.seed) != "0"
    seed.digits.selectAll()
    QTest.keyClicks(seed.digits, "x12345678901234")
    QTest.keyClick(seed.digits, Qt.Key.Key_Return)
    assert session.document.recipe.seed == 12345678901234


def test_time_and_memory_are_said_before_the_run(
    qtbot: QtBot, feature: RestoreFeature, studio_window: StudioWindow
) -> None:
    studio_window.engine.prepare()
    words = feature.panel.run_box.words
    qtbot.waitUntil(lambda: words.text().startswith("About 1 s"), timeout=8000)
    feature.panel.count.setValue(4)
    assert words.text().startswith("About 4 s")
    assert "2.8 GB" in words.text()


def test_a_failure_ends_the_run_and_another_try_is_taken_up(
    qtbot: QtBot,
    studio_window: StudioWindow,
    feature: RestoreFeature,
    session: Session,
    restorer: FakeRestorer,
) -> None:
    restorer.error = OutOfMemoryError("The card is full.", "Use smaller tiles.")
    feature.restoring.set_count(3)
    press(feature.panel)
    wait_until_over(qtbot, feature, session)
    assert len(restorer.requests) == 1, "other seeds would have failed as well"
    assert feature.panel.run_box.button.text() == "Restore"
    restorer.error = None
    box = studio_window.window.findChild(QMessageBox, "error-dialog")
    assert isinstance(box, QMessageBox)
    button = next(b for b in box.buttons() if b.text() == "Use smaller tiles")
    button.click()
    wait_until_over(qtbot, feature, session)
    assert session.document.layers[-1].is_result
    assert session.document.recipe.tile == restorer.requests[-1].recipe.tile == 256


def test_a_closed_document_takes_its_run_along(
    qtbot: QtBot,
    studio_window: StudioWindow,
    feature: RestoreFeature,
    session: Session,
    restorer: FakeRestorer,
) -> None:
    gate = Gate(restorer)
    press(feature.panel)
    qtbot.waitUntil(gate.is_reached.is_set, timeout=8000)
    studio_window.studio.may_close.clear()
    assert studio_window.studio.close_session(session)
    qtbot.waitUntil(lambda: not studio_window.engine.jobs, timeout=8000)
    assert not feature.panel.isEnabled()


def test_a_result_waits_until_the_brush_is_up(
    qtbot: QtBot, feature: RestoreFeature, session: Session, restorer: FakeRestorer
) -> None:
    gate = Gate(restorer)
    press(feature.panel)
    qtbot.waitUntil(gate.is_reached.is_set, timeout=8000)
    session.begin_stroke()
    gate.open()
    qtbot.waitUntil(lambda: bool(feature.restoring.home._waiting), timeout=8000)
    assert len(session.document.layers) == 1
    session._is_stroking = False
    wait_until_over(qtbot, feature, session)
    assert len(session.document.layers) == 2


def test_every_control_has_a_name_and_a_tooltip(panel: RestorePanel) -> None:
    for field in panel.fields.values():
        assert field.control.accessibleName(), field.name
        assert field.control.toolTip(), field.name
    calls: list[Callable[[], str]] = [panel.count.accessibleName, panel.count.toolTip]
    assert all(call() for call in calls)


def test_the_button_stays_in_sight_and_rare_settings_stay_as_they_were_left(
    studio_window: StudioWindow, panel: RestorePanel
) -> None:
    QTest.mouseClick(panel.more.button, Qt.MouseButton.LeftButton)
    assert panel.fields["steps"].isVisible()
    assert studio_window.studio.settings.get(UNFOLDED) == ["restore"]
    panel.fields["tile"].control.setFocus()
    button = panel.run_box.button
    assert not button.visibleRegion().isEmpty()
    assert button.visibleRegion().boundingRect() == button.rect()
    QTest.mouseClick(panel.more.button, Qt.MouseButton.LeftButton)
    assert not panel.fields["steps"].isVisible()
    assert studio_window.studio.settings.get(UNFOLDED) == []


def test_the_toolbar_says_in_words_what_its_main_buttons_do(
    studio_window: StudioWindow, session: Session
) -> None:
    bar = studio_window.window.findChild(QToolBar, "bar-main")
    assert isinstance(bar, QToolBar)
    button = bar.widgetForAction(studio_window.studio.actions["restore.run"])
    assert isinstance(button, QToolButton)
    assert button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    studio_window.studio.settings.set(TOOLBAR_TEXT, True)
    assert button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    assert button.isVisible()


def test_a_tip_names_the_first_step_until_it_was_made(
    panel: RestorePanel, session: Session
) -> None:
    assert panel.note.isVisible()
    assert "Detect" in panel.note.text()
    found = np.zeros((240, 320), np.uint16)
    session.do(found_scratches(session.document, found, 0.5))
    assert not panel.note.isVisible()


def test_nothing_overlaps_where_there_is_little_room(qtbot: QtBot, panel: RestorePanel) -> None:
    panel.note.setText("Two lines of words that say what has no effect as things are. " * 2)
    panel.note.show()
    viewport = panel.parentWidget()
    assert viewport is not None
    scrolling = viewport.parentWidget()
    assert isinstance(scrolling, QScrollArea)
    scrolling.setFixedHeight(150)
    box = panel.run_box
    qtbot.waitUntil(lambda: panel.height() > scrolling.height())
    qtbot.waitUntil(lambda: box.words.y() >= box.button.geometry().bottom())
    assert panel.note.height() >= panel.note.heightForWidth(panel.note.width())
