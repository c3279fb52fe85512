"""Choosing the networks that restore."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from iide_studio.core.paths import Paths
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.dialogs.checkpoint_dialog import CheckpointDialog
from iide_studio.ui.features.restore_feature import RestoreFeature
from iide_studio.ui.panels.restore.number_fields import ShareField
from iide_studio.ui.session import Session
from tests.fakes import FakeRestorer


def make_checkpoint(folder: Path, *, tone: float) -> Path:
    folder.mkdir(parents=True)
    card = {"name": folder.name, "tasks": {"old-photo": {"recommended": {"tone": tone}}}}
    (folder / "iide.json").write_text(json.dumps(card))
    return folder


@pytest.fixture
def feature(paths: Paths, studio_window: StudioWindow, session: Session) -> RestoreFeature:
    """The feature, with a checkpoint of the user's own beside the embedded one."""
    make_checkpoint(paths.data / "checkpoints" / "own", tone=0.2)
    studio_window.window.show_panel("restore")
    feature = studio_window.features[RestoreFeature]
    assert isinstance(feature, RestoreFeature)
    return feature


def shown_tone(feature: RestoreFeature) -> float:
    tone = feature.panel.fields["tone"]
    assert isinstance(tone, ShareField)
    return tone.row.value


def test_another_checkpoint_recommends_other_values_and_runs(
    qtbot: QtBot, feature: RestoreFeature, session: Session, restorer: FakeRestorer
) -> None:
    field = feature.panel.checkpoint
    field.show_choices()
    assert shown_tone(feature) == 100
    own = field.box.findText("own")
    field.box.setCurrentIndex(own)
    field.box.activated.emit(own)
    assert shown_tone(feature) == 20
    feature.studio.actions["restore.run"].trigger()
    qtbot.waitUntil(lambda: bool(restorer.requests), timeout=8000)
    assert restorer.options is not None
    assert restorer.options.checkpoint == "own"
    qtbot.waitUntil(lambda: feature.restoring.run_of(session) is None, timeout=8000)


def test_any_folder_can_be_chosen_but_not_one_that_is_no_checkpoint(
    tmp_path: Path, studio_window: StudioWindow, feature: RestoreFeature
) -> None:
    feature.studio.actions["restore.choose-checkpoint"].trigger()
    dialog = studio_window.window.findChild(CheckpointDialog)
    assert isinstance(dialog, CheckpointDialog)
    dialog.chosen.emit(str(tmp_path))
    assert feature.checkpoints.current == "embedded"
    box = studio_window.window.findChild(QMessageBox, "error-dialog")
    assert isinstance(box, QMessageBox)
    box.close()
    folder = make_checkpoint(tmp_path / "elsewhere" / "large", tone=0.7)
    dialog.chosen.emit(str(folder))
    dialog.close()
    assert feature.checkpoints.current == str(folder)
    assert feature.panel.checkpoint.box.currentText() == "large"
    assert shown_tone(feature) == 70
