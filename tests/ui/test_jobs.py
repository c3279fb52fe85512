"""The list of jobs, the status of the engine, and what helps after a failure."""

from __future__ import annotations

import ast
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from iide_studio.core.engine_settings import CHECKPOINT, DEVICE, PREPARES_EARLY
from iide_studio.core.errors import CheckpointError, DeviceError, OutOfMemoryError
from iide_studio.core.jobs import AnyJob, JobState
from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import CancelToken, RestoreRequest, RestorerOptions
from iide_studio.engine.engine import EngineState
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.dialogs.checkpoint_dialog import CheckpointDialog
from iide_studio.ui.features.jobs_feature import JobsFeature
from iide_studio.ui.session import session_of_photo
from iide_studio.ui.stage_names import STAGES
from tests.fakes import FakeRestorer


@pytest.fixture
def jobs(studio_window: StudioWindow) -> JobsFeature:
    feature = studio_window.features[JobsFeature]
    assert isinstance(feature, JobsFeature)
    studio_window.studio.shell.show_panel("jobs")
    return feature


@pytest.fixture
def gate(restorer: FakeRestorer) -> threading.Event:
    """Holds every job at its first step until it is set, or the job is cancelled."""
    opened = threading.Event()

    def wait(cancel: CancelToken) -> None:
        while not opened.wait(0.005):
            cancel.raise_if_cancelled()

    restorer.on_step = wait
    return opened


def start(jobs: JobsFeature, photo: Photo, title: str = "Restore", tile: int = 512) -> AnyJob:
    request = RestoreRequest(photo=photo, recipe=Recipe(tile=tile))
    return jobs.studio.engine.restore(request, title=title)


def wait_for_error(qtbot: QtBot, window: StudioWindow) -> QMessageBox:
    qtbot.waitUntil(lambda: window.window.findChild(QMessageBox) is not None)
    box = window.window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    return box


def press(qtbot: QtBot, box: QMessageBox, words: str) -> None:
    buttons = {button.text(): button for button in box.findChildren(QPushButton)}
    qtbot.mouseClick(buttons[words], Qt.MouseButton.LeftButton)


def titles(jobs: JobsFeature) -> list[str]:
    return [row._title.text() for row in jobs.panel.rows]


def test_first_photo_prepares_the_engine(
    qtbot: QtBot, studio_window: StudioWindow, jobs: JobsFeature, photo: Photo
) -> None:
    assert jobs.status.text == "Engine not loaded"
    studio_window.studio.add_session(session_of_photo(photo, title="photo"))
    qtbot.waitUntil(lambda: studio_window.engine.state is EngineState.READY)
    assert jobs.status.text == "fake on cpu"


def test_engine_is_left_alone_if_the_user_wants_that(
    studio_window: StudioWindow, restorer: FakeRestorer, photo: Photo
) -> None:
    studio_window.studio.settings.set(PREPARES_EARLY, False)
    studio_window.studio.add_session(session_of_photo(photo, title="photo"))
    assert studio_window.engine.state is EngineState.IDLE
    assert restorer.options is None


def test_jobs_are_listed_cancelled_and_moved(
    qtbot: QtBot, jobs: JobsFeature, photo: Photo, gate: threading.Event
) -> None:
    first, _, third = (start(jobs, photo, title) for title in ("One", "Two", "Three"))
    qtbot.waitUntil(lambda: first.state is JobState.RUNNING)
    assert titles(jobs) == ["One", "Two", "Three"]
    jobs.panel.rows[2].sooner_button.click()
    assert titles(jobs) == ["One", "Three", "Two"]
    jobs.panel.rows[1].end_button.click()
    assert third.state is JobState.CANCELLED
    assert titles(jobs) == ["One", "Two", "Three"]
    assert jobs.panel.rows[2].text == "Cancelled"
    gate.set()
    qtbot.waitUntil(lambda: not jobs.studio.engine.jobs)
    assert [row.text for row in jobs.panel.rows] == ["Done", "Done", "Cancelled"]
    jobs.panel.rows[0].end_button.click()
    assert len(jobs.panel.rows) == 2
    jobs.panel.clear_ended()
    assert jobs.panel.rows == ()


def test_cancelling_everything_by_its_shortcut(
    qtbot: QtBot,
    studio_window: StudioWindow,
    jobs: JobsFeature,
    photo: Photo,
    gate: threading.Event,
) -> None:
    both = [start(jobs, photo) for _ in range(2)]
    action = studio_window.studio.actions["restore.cancel_all"]
    assert action.isEnabled()
    action.trigger()
    qtbot.waitUntil(lambda: not jobs.studio.engine.jobs)
    assert [job.state for job in both] == [JobState.CANCELLED] * 2
    qtbot.waitUntil(lambda: not action.isEnabled())


def test_progress_is_in_the_status_bar(
    qtbot: QtBot, jobs: JobsFeature, photo: Photo, restorer: FakeRestorer
) -> None:
    seen: list[str] = []
    jobs.studio.engine.job_changed.connect(lambda _event: seen.append(jobs.status.text))
    start(jobs, photo)
    qtbot.waitUntil(lambda: not jobs.studio.engine.jobs)
    assert any(text.startswith("Restoring: 33 %") for text in seen), seen


def test_panel_keeps_no_large_job(
    qtbot: QtBot, jobs: JobsFeature, photo: Photo, studio_window: StudioWindow
) -> None:
    start(jobs, photo)
    qtbot.waitUntil(lambda: not jobs.studio.engine.jobs)
    assert jobs.panel._active == {}


def test_too_little_memory_offers_smaller_tiles(
    qtbot: QtBot,
    studio_window: StudioWindow,
    jobs: JobsFeature,
    photo: Photo,
    restorer: FakeRestorer,
) -> None:
    restorer.error = OutOfMemoryError("Too little memory.", "Close other programs.")
    start(jobs, photo, tile=400)
    box = wait_for_error(qtbot, studio_window)
    assert box.text() == "Too little memory."
    restorer.error = None
    press(qtbot, box, "Use smaller tiles")
    qtbot.waitUntil(lambda: len(restorer.requests) == 2)
    assert restorer.requests[1].recipe.tile == 200
    qtbot.waitUntil(lambda: not jobs.studio.engine.jobs)


def test_missing_checkpoint_lets_the_user_choose_one(
    qtbot: QtBot,
    studio_window: StudioWindow,
    jobs: JobsFeature,
    photo: Photo,
    restorer: FakeRestorer,
) -> None:
    def create(options: RestorerOptions) -> FakeRestorer:
        if options.checkpoint != "embedded":
            raise CheckpointError("There is no checkpoint 'gone'.", "Choose another one.")
        return FakeRestorer()

    restorer.create_hook = create
    studio_window.studio.settings.set(CHECKPOINT, "gone")
    engine = studio_window.engine
    engine.set_options(RestorerOptions(checkpoint="gone"))
    start(jobs, photo)
    box = wait_for_error(qtbot, studio_window)
    assert jobs.status.text == "The engine cannot be loaded"
    press(qtbot, box, "Choose a checkpoint…")
    dialog = studio_window.window.findChild(CheckpointDialog)
    assert isinstance(dialog, CheckpointDialog)
    dialog.names.setCurrentRow(0)
    dialog.accept()
    qtbot.waitUntil(lambda: engine.state is EngineState.READY and not engine.jobs)
    assert studio_window.studio.settings.get(CHECKPOINT) == "embedded"
    assert jobs.panel.rows[0].text == "Done"


def test_missing_device_offers_the_processor(
    qtbot: QtBot,
    studio_window: StudioWindow,
    jobs: JobsFeature,
    photo: Photo,
    restorer: FakeRestorer,
) -> None:
    def create(options: RestorerOptions) -> FakeRestorer:
        if options.device != "cpu":
            raise DeviceError("This computer has no device 'cuda'.")
        return FakeRestorer()

    restorer.create_hook = create
    studio_window.engine.set_options(RestorerOptions(device="cuda"))
    start(jobs, photo)
    press(qtbot, wait_for_error(qtbot, studio_window), "Use the processor")
    qtbot.waitUntil(lambda: studio_window.engine.state is EngineState.READY)
    assert studio_window.studio.settings.get(DEVICE) == "cpu"


def test_failure_to_prepare_is_told_where_it_is_asked_for(
    qtbot: QtBot,
    studio_window: StudioWindow,
    jobs: JobsFeature,
    restorer: FakeRestorer,
) -> None:
    def refuse(_options: RestorerOptions) -> FakeRestorer:
        raise CheckpointError("There is no checkpoint.")

    restorer.create_hook = refuse
    studio_window.engine.prepare()
    qtbot.waitUntil(lambda: studio_window.engine.state is EngineState.FAILED)
    assert studio_window.window.findChild(QMessageBox) is None
    qtbot.mouseClick(jobs.status._words, Qt.MouseButton.LeftButton)
    assert wait_for_error(qtbot, studio_window).text() == "There is no checkpoint."


def test_stages_are_those_of_the_pipeline() -> None:
    source = Path(__file__).parents[2] / "iide_studio" / "diffusion" / "estimate.py"
    names = {
        node.value.value
        for node in ast.parse(source.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    }
    assert names == set(STAGES)
