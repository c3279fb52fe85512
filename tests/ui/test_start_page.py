"""What the start page says about the device and the checkpoint."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from iide_studio.core.engine_settings import CHECKPOINT, DEVICE, PREPARES_EARLY
from iide_studio.engine.engine import EngineState
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.files import machine_text
from tests.fakes import FakeRestorer


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Must come before the window is made."""
    monkeypatch.setattr(machine_text, "_MILLISECONDS_BEFORE_PREPARING", 300)


def words(studio_window: StudioWindow) -> str:
    label = studio_window.files.page.findChild(QLabel, "machine-text")
    assert isinstance(label, QLabel)
    assert label.isVisible()
    return label.text()


def test_the_checkpoint_is_named_before_anything_is_loaded(studio_window: StudioWindow) -> None:
    text = words(studio_window)
    assert studio_window.engine.state is EngineState.IDLE
    assert "“embedded”, on the processor unless a graphics card is found" in text
    assert "up to 1024 pixels" in text
    assert "A graphics card with CUDA" in text, "what a better device would bring"
    assert "A larger one" in text, "what a better checkpoint would bring"


def test_the_device_is_named_some_time_after_the_first_paint(
    qtbot: QtBot, waits: None, studio_window: StudioWindow
) -> None:
    assert "unless a graphics card" in words(studio_window)
    qtbot.waitUntil(lambda: studio_window.engine.state is EngineState.READY)
    assert words(studio_window).startswith("Restorations run on the processor with the checkpoint")


def test_nothing_is_loaded_early_if_the_user_wants_that(
    qtbot: QtBot, waits: None, studio_window: StudioWindow, restorer: FakeRestorer
) -> None:
    studio_window.studio.settings.set(PREPARES_EARLY, False)
    assert "when they are needed for the first time" in words(studio_window)
    (wait,) = studio_window.studio.findChildren(QTimer, "start-page-wait")
    with qtbot.waitSignal(wait.timeout):
        pass
    assert studio_window.engine.state is EngineState.IDLE
    assert restorer.options is None


def test_what_the_user_chooses_is_named(studio_window: StudioWindow) -> None:
    settings = studio_window.studio.settings
    settings.set(PREPARES_EARLY, False)
    settings.set(DEVICE, "cpu")
    assert "“embedded”, on the processor." in words(studio_window)
    assert "the settings say" in words(studio_window)
    settings.set(CHECKPOINT, "nowhere")
    assert "There is no checkpoint 'nowhere'." in words(studio_window)
