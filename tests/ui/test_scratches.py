"""Finding scratches, choosing the threshold, and showing the mask, as a user does it."""

from __future__ import annotations

import dataclasses
import threading

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyleOptionSlider
from pytestqt.qtbot import QtBot

from iide_studio.core import damage_map
from iide_studio.core.commands.painting import Stroke, WritePixels
from iide_studio.core.errors import CheckpointError
from iide_studio.core.jobs import JobState
from iide_studio.core.overlay_settings import SCRATCH_COLOR, SCRATCH_OPACITY
from iide_studio.core.photo import Photo
from iide_studio.core.rect import Rect
from iide_studio.core.restoration import CancelToken, OnProgress, RestorerDescription
from iide_studio.core.target import SCRATCHES
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.features.scratches_feature import ScratchesFeature
from iide_studio.ui.panels import scratches_panel
from iide_studio.ui.panels.scratches_panel import ScratchesPanel
from iide_studio.ui.session import Session, session_of_photo
from tests.fakes import FakeRestorer


class RampDetector(FakeRestorer):
    """Is surer of damage the further right it looks; counts how often it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.searches = 0

    def describe(self) -> RestorerDescription:
        """Large areas count as much as narrow ones."""
        usual = super().describe()
        old_photo = {**usual.recommended["old-photo"], "fill": "all", "grow": 0}
        return dataclasses.replace(usual, recommended={"old-photo": old_photo})

    def detect_scratches(
        self, photo: Photo, on_progress: OnProgress, cancel: CancelToken
    ) -> np.ndarray:
        self.searches += 1
        self._work(on_progress, cancel, preview=False)
        return np.tile(np.linspace(0, 1, photo.width, dtype=np.float32), (photo.height, 1))


@pytest.fixture(autouse=True)
def no_edges(monkeypatch: pytest.MonkeyPatch) -> None:
    """A slope has no edges: each place of it stands for one probability."""
    monkeypatch.setattr(damage_map, "with_edges", lambda probability: probability)


@pytest.fixture
def restorer() -> RampDetector:
    return RampDetector()


@pytest.fixture
def panel(studio_window: StudioWindow) -> ScratchesPanel:
    feature = studio_window.features[ScratchesFeature]
    assert isinstance(feature, ScratchesFeature)
    studio_window.studio.shell.show_panel("scratches")
    return feature.panel


def detect(qtbot: QtBot, panel: ScratchesPanel, session: Session) -> None:
    qtbot.mouseClick(panel.detect, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.document.scratch_probability is not None)


def marked_from(session: Session) -> float:
    """Returns from which probability on the ramp is marked."""
    mask = session.document.scratch_mask.read(session.document.area)[0]
    assert ((mask == 255) | (mask == 0)).all()
    columns = mask.min(0)
    assert (mask == columns).all(), "some rows were left out"
    first = int(np.argmax(columns == 255))
    assert (columns[first:] == 255).all()
    return first / (session.document.width - 1)


def drag(panel: ScratchesPanel, steps: list[int]) -> None:
    """Takes the slider's handle and moves it; `release` lets it go."""
    slider = panel.threshold.slider
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=handle(panel))
    for step in steps:
        QTest.mouseMove(slider, handle(panel) + QPoint(step, 0))


def handle(panel: ScratchesPanel) -> QPoint:
    slider = panel.threshold.slider
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    place = slider.style().subControlRect(
        QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, slider
    )
    return place.center()


def release(panel: ScratchesPanel) -> None:
    QTest.mouseRelease(panel.threshold.slider, Qt.MouseButton.LeftButton, pos=handle(panel))


def test_detecting_keeps_the_map_and_marks_what_is_sure(
    qtbot: QtBot, panel: ScratchesPanel, session: Session
) -> None:
    assert not panel.threshold.isEnabled()
    detect(qtbot, panel, session)
    assert marked_from(session) == pytest.approx(0.4, abs=0.01)  # as the checkpoint recommends
    assert panel.threshold.value == pytest.approx(40)
    assert panel.threshold.isEnabled()
    assert session.history.labels == ("Detect scratches",)
    qtbot.waitUntil(lambda: panel._share.text().startswith("60"))
    session.undo()
    assert session.document.scratch_probability is None
    assert session.document.scratch_mask.is_blank
    assert not panel.threshold.isEnabled()


def test_dragging_the_threshold_is_one_step_and_no_search(
    qtbot: QtBot, panel: ScratchesPanel, session: Session, restorer: RampDetector
) -> None:
    detect(qtbot, panel, session)
    drag(panel, [5, 12, 12])
    assert marked_from(session) > 0.41, "the mask must follow while the mouse is down"
    release(panel)
    assert marked_from(session) == pytest.approx(panel.threshold.value / 100, abs=0.01)
    assert session.history.labels == ("Detect scratches", "Scratch threshold")
    session.undo()
    assert marked_from(session) == pytest.approx(0.4, abs=0.01)
    assert restorer.searches == 1


def test_what_is_out_of_sight_follows_when_the_slider_is_let_go(
    qtbot: QtBot, panel: ScratchesPanel, session: Session, studio_window: StudioWindow
) -> None:
    detect(qtbot, panel, session)
    canvas = studio_window.studio.canvas
    assert canvas is not None
    canvas.set_zoom(32.0)
    visible = canvas.visible_photo_area()
    assert visible.width * visible.height < 0.2 * 320 * 240
    before = session.document.scratch_mask.read(session.document.area)
    drag(panel, [10, 40])
    during = session.document.scratch_mask.read(session.document.area)
    outside = np.ones((240, 320), bool)
    outside[visible.slices_in(session.document.area)] = False
    np.testing.assert_array_equal(during[0][outside], before[0][outside])
    assert not np.array_equal(during, before)
    release(panel)
    assert marked_from(session) == pytest.approx(panel.threshold.value / 100, abs=0.01)


def write_mask(session: Session, rect: Rect, value: int) -> None:
    mask = np.full((1, rect.height, rect.width), value, np.uint8)
    session.do(WritePixels(SCRATCHES, rect, mask, label="Brush stroke"))


def erase_by_brush(session: Session, rect: Rect) -> None:
    stroke = Stroke(SCRATCHES)
    session.begin_stroke()
    nothing = np.zeros((1, rect.height, rect.width), np.uint8)
    session.stroke_changed(stroke.extend(session.document, rect, nothing))
    session.end_stroke(stroke)


def corrected(level: float) -> np.ndarray:
    """Returns the ramp's mask at a threshold with what `ERASED` and `PAINTED` made of it."""
    columns = np.linspace(0, 1, 320) >= level - 1e-4
    mask = np.tile(np.where(columns, 255, 0).astype(np.uint8), (240, 1))
    mask[ERASED.slices_in(Rect(0, 0, 320, 240))] = 0
    mask[PAINTED.slices_in(Rect(0, 0, 320, 240))] = PAINT
    return mask


def mask_of(session: Session) -> np.ndarray:
    return session.document.scratch_mask.read(session.document.area)[0]


def set_threshold(panel: ScratchesPanel, percent: float) -> None:
    panel.threshold.slider.setFocus()  # the next gesture
    panel.threshold.field.setFocus()
    panel.threshold.field.setValue(percent)


ERASED, PAINTED, PAINT = Rect(280, 20, 30, 40), Rect(20, 200, 40, 12), 190


def test_corrections_by_hand_stay_when_the_threshold_moves(
    qtbot: QtBot, panel: ScratchesPanel, session: Session
) -> None:
    detect(qtbot, panel, session)
    erase_by_brush(session, ERASED)
    write_mask(session, PAINTED, PAINT)
    np.testing.assert_array_equal(mask_of(session), corrected(0.4))
    set_threshold(panel, 60)
    np.testing.assert_array_equal(mask_of(session), corrected(0.6))
    set_threshold(panel, 20)
    np.testing.assert_array_equal(mask_of(session), corrected(0.2))
    session.undo()
    while session.history.undo_label == "Scratch threshold":
        session.undo()
    np.testing.assert_array_equal(mask_of(session), corrected(0.4))
    assert panel.threshold.value == pytest.approx(40), "the level in force is shown"
    set_threshold(panel, 70)
    np.testing.assert_array_equal(mask_of(session), corrected(0.7))


def test_corrections_stay_while_the_threshold_is_dragged(
    qtbot: QtBot, panel: ScratchesPanel, session: Session, studio_window: StudioWindow
) -> None:
    detect(qtbot, panel, session)
    erase_by_brush(session, ERASED)
    write_mask(session, PAINTED, PAINT)
    canvas = studio_window.studio.canvas
    assert canvas is not None
    canvas.set_zoom(8.0)
    drag(panel, [10, 30, -60, 25])
    visible = canvas.visible_photo_area().slices_in(session.document.area)
    level = panel.threshold.value / 100
    np.testing.assert_array_equal(mask_of(session)[visible], corrected(level)[visible])
    release(panel)
    np.testing.assert_array_equal(mask_of(session), corrected(panel.threshold.value / 100))
    assert session.history.labels[-2:] == ("Brush stroke", "Scratch threshold")
    session.undo()
    np.testing.assert_array_equal(mask_of(session), corrected(0.4))


def test_a_large_view_shows_the_mask_before_it_is_made(
    qtbot: QtBot,
    panel: ScratchesPanel,
    session: Session,
    studio_window: StudioWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(scratches_panel, "_PIXELS_AT_ONCE", 0)
    detect(qtbot, panel, session)
    canvas = studio_window.studio.canvas
    assert canvas is not None
    qtbot.waitUntil(lambda: canvas.is_complete)
    before = mask_of(session)
    drag(panel, [-80])
    qtbot.waitUntil(lambda: canvas.is_complete)
    promised = canvas.grab().toImage()
    np.testing.assert_array_equal(mask_of(session), before)
    release(panel)
    assert mask_of(session).sum() > before.sum()
    qtbot.waitUntil(lambda: canvas.is_complete)
    assert canvas.grab().toImage() == promised
    session.undo()
    np.testing.assert_array_equal(mask_of(session), before)
    qtbot.waitUntil(lambda: canvas.is_complete)
    assert canvas.grab().toImage() != promised


@pytest.mark.parametrize("pixels_at_once", [0, 4_000_000])
def test_another_photo_that_comes_to_the_front_ends_the_drag(
    qtbot: QtBot,
    panel: ScratchesPanel,
    session: Session,
    studio_window: StudioWindow,
    photo: Photo,
    monkeypatch: pytest.MonkeyPatch,
    pixels_at_once: int,
) -> None:
    monkeypatch.setattr(scratches_panel, "_PIXELS_AT_ONCE", pixels_at_once)
    studio = studio_window.studio
    other = session_of_photo(photo, title="other.tif")
    studio.add_session(other)
    detect(qtbot, panel, other)
    studio.set_session(session)
    detect(qtbot, panel, session)
    canvas = studio.shell.canvas_of(session)
    qtbot.waitUntil(lambda: canvas.is_complete)
    before = canvas.grab().toImage()
    drag(panel, [-80])
    level = panel.threshold.value / 100
    studio.set_session(other)
    assert marked_from(session) == pytest.approx(level, abs=0.01)
    release(panel)
    assert session.history.labels == ("Detect scratches", "Scratch threshold")
    studio.set_session(session)
    session.undo()
    qtbot.waitUntil(lambda: canvas.is_complete)
    assert canvas.grab().toImage() == before


def test_corrections_of_an_opened_project_stay(
    qtbot: QtBot, panel: ScratchesPanel, session: Session, studio_window: StudioWindow
) -> None:
    detect(qtbot, panel, session)
    erase_by_brush(session, ERASED)
    write_mask(session, PAINTED, PAINT)
    again = Session(session.document.copy(), title="opened")  # nothing is known of its steps
    studio_window.studio.add_session(again)
    set_threshold(panel, 60)
    np.testing.assert_array_equal(mask_of(again), corrected(0.6))


def test_typed_threshold_counts_everywhere(
    qtbot: QtBot, panel: ScratchesPanel, session: Session
) -> None:
    detect(qtbot, panel, session)
    panel.threshold.field.selectAll()
    qtbot.keyClicks(panel.threshold.field, "75")
    qtbot.keyClick(panel.threshold.field, Qt.Key.Key_Return)
    assert marked_from(session) == pytest.approx(0.75, abs=0.01)


def test_threshold_is_remembered_for_each_document(
    qtbot: QtBot, panel: ScratchesPanel, session: Session, studio_window: StudioWindow, photo: Photo
) -> None:
    detect(qtbot, panel, session)
    panel.threshold.field.setValue(70)
    other = session_of_photo(photo, title="other")
    studio_window.studio.add_session(other)
    detect(qtbot, panel, other)
    assert panel.threshold.value == pytest.approx(40)
    studio_window.studio.set_session(session)
    assert panel.threshold.value == pytest.approx(70)


def test_search_can_be_cancelled(
    qtbot: QtBot,
    panel: ScratchesPanel,
    session: Session,
    restorer: RampDetector,
    studio_window: StudioWindow,
) -> None:
    begun = threading.Event()

    def hold(cancel: CancelToken) -> None:
        begun.set()
        while not cancel.is_cancelled:
            pass

    restorer.on_step = hold
    qtbot.mouseClick(panel.detect, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(begun.is_set)
    assert not panel.detect.isEnabled()
    assert panel.cancel.isVisible()
    qtbot.mouseClick(panel.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.detect.isEnabled())
    assert not panel.cancel.isVisible()
    assert session.document.scratch_probability is None
    assert session.is_saved


def test_what_is_found_waits_for_the_brush(
    qtbot: QtBot, panel: ScratchesPanel, session: Session, studio_window: StudioWindow
) -> None:
    stroke = Stroke(SCRATCHES)
    session.begin_stroke()
    qtbot.mouseClick(panel.detect, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not studio_window.engine.jobs)
    dab = np.full((1, 5, 5), 255, np.uint8)
    session.stroke_changed(stroke.extend(session.document, Rect(1, 1, 5, 5), dab))
    assert session.document.scratch_probability is None
    session.end_stroke(stroke)
    assert session.document.scratch_probability is not None
    assert session.history.labels == ("Brush stroke", "Detect scratches")


def test_closing_a_document_cancels_its_search(
    qtbot: QtBot,
    panel: ScratchesPanel,
    session: Session,
    restorer: RampDetector,
    studio_window: StudioWindow,
) -> None:
    begun = threading.Event()

    def hold(cancel: CancelToken) -> None:
        begun.set()
        while not cancel.is_cancelled:
            pass

    restorer.on_step = hold
    qtbot.mouseClick(panel.detect, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(begun.is_set)
    (job,) = studio_window.engine.jobs
    studio_window.studio.may_close.clear()
    assert studio_window.studio.close_session(session)
    qtbot.waitUntil(lambda: not studio_window.engine.jobs)
    assert job.state is JobState.CANCELLED


def test_search_that_is_tried_again_reaches_its_document(
    qtbot: QtBot,
    panel: ScratchesPanel,
    session: Session,
    restorer: RampDetector,
    studio_window: StudioWindow,
) -> None:
    engine, failed = studio_window.engine, []
    engine.job_changed.connect(lambda event: failed.append(event.job) if event.job.error else None)
    restorer.error = CheckpointError("This checkpoint has no scratch detector.")
    qtbot.mouseClick(panel.detect, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(failed) and not engine.jobs)
    restorer.error = None
    engine.retry(failed[0])
    qtbot.waitUntil(lambda: session.document.scratch_probability is not None)


def test_infrared_channel_becomes_a_mask(
    qtbot: QtBot, panel: ScratchesPanel, studio_window: StudioWindow, photo: Photo
) -> None:
    infrared = np.full((240, 320), 50000, np.uint16)
    infrared[100:102, 20:300] = 9000
    session = session_of_photo(dataclasses.replace(photo, infrared=infrared), title="scan")
    studio_window.studio.add_session(session)
    assert panel.infrared.isVisible()
    qtbot.mouseClick(panel.infrared, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not session.document.scratch_mask.is_blank)
    mask = session.document.scratch_mask.read(session.document.area)[0]
    assert mask[101, 150] == 255
    assert mask[50, 150] == 0
    assert session.history.undo_label == "Scratches from infrared"


def test_photo_without_infrared_offers_none(panel: ScratchesPanel, session: Session) -> None:
    assert not panel.infrared.isVisible()
    assert not panel.infrared.isEnabled()


def test_mask_is_shown_as_the_user_wants(
    qtbot: QtBot, panel: ScratchesPanel, session: Session, studio_window: StudioWindow
) -> None:
    studio = studio_window.studio
    canvas = studio.canvas
    assert canvas is not None
    assert canvas.overlays.scratches
    qtbot.keyClick(canvas, Qt.Key.Key_Q)
    assert not canvas.overlays.scratches
    assert not studio.actions["view.scratch_mask"].isChecked()
    qtbot.keyClick(canvas, Qt.Key.Key_Q)
    assert canvas.overlays.scratches
    panel.opacity.field.setValue(80)
    assert studio.settings.get(SCRATCH_OPACITY) == pytest.approx(0.8)
    assert canvas.overlays.scratch_opacity == pytest.approx(0.8)
    studio.settings.set(SCRATCH_COLOR, "#00ff00")
    assert canvas.overlays.scratch_color == "#00ff00"


def test_new_tabs_show_the_mask_like_the_others(
    qtbot: QtBot, panel: ScratchesPanel, session: Session, studio_window: StudioWindow, photo: Photo
) -> None:
    studio_window.studio.settings.set(SCRATCH_COLOR, "#0000ff")
    studio_window.studio.actions["view.scratch_mask"].trigger()
    other = session_of_photo(photo, title="other")
    studio_window.studio.add_session(other)
    overlays = studio_window.studio.shell.canvas_of(other).overlays
    assert (overlays.scratches, overlays.scratch_color) == (False, "#0000ff")
