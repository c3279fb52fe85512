"""Results in the window: variations, painting out, doing again, evidence."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from iide_studio.core.commands.regions import AddRegion
from iide_studio.core.commands.selecting import Deselect, Select
from iide_studio.core.document import Document
from iide_studio.core.document_request import request_of
from iide_studio.core.evidence import LEGEND
from iide_studio.core.evidence_layer import NAME
from iide_studio.core.photo import Photo, load, save
from iide_studio.core.recipe import Recipe
from iide_studio.core.rect import Rect
from iide_studio.core.regions import Region
from iide_studio.core.restoration import CancelToken
from iide_studio.core.result_arrival import enlarged_document
from iide_studio.core.selection import SelectionMode
from iide_studio.core.target import TargetKind
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.features.file_features import FileFeature
from iide_studio.ui.features.restore_feature import RestoreFeature
from iide_studio.ui.restoring.restoring import restoring_of
from iide_studio.ui.restoring.variations import Variations
from iide_studio.ui.session import Session
from tests.fakes import FakeRestorer


@pytest.fixture
def feature(studio_window: StudioWindow, session: Session) -> RestoreFeature:
    """The feature, with a document in front."""
    feature = studio_window.features[RestoreFeature]
    assert isinstance(feature, RestoreFeature)
    return feature


def restore(qtbot: QtBot, feature: RestoreFeature, session: Session) -> None:
    feature.studio.actions["restore.run"].trigger()
    qtbot.waitUntil(lambda: feature.restoring.run_of(session) is None, timeout=8000)


def trigger(studio_window: StudioWindow, identity: str) -> None:
    action = studio_window.studio.actions[identity]
    assert action.isEnabled(), identity
    action.trigger()


def variations(feature: RestoreFeature, session: Session) -> Variations:
    found = feature.restoring.home.variations_of(session)
    assert found is not None
    return found


def middle(session: Session) -> list[int]:
    document = session.document
    return document.flatten(document.area)[120, 40, :3].tolist()


def test_variations_are_compared_by_clicks_and_one_is_kept(
    qtbot: QtBot, studio_window: StudioWindow, feature: RestoreFeature, session: Session
) -> None:
    original = middle(session)
    feature.restoring.set_count(3)
    restore(qtbot, feature, session)
    strip = feature.strip.strip
    assert strip.isVisible()
    assert [strip.item(row).text() for row in range(3)] == ["Seed 0", "Seed 1", "Seed 2"]
    assert strip.currentRow() == 0
    assert middle(session) == [value + 1 for value in original]
    assert len(session.document.layers) == 2
    for row in (2, 1):
        place = strip.visualItemRect(strip.item(row)).center()
        QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert middle(session) == [value + 1 + row for value in original]
    assert session.history.labels == ("Restore", "Choose variation")
    session.undo()
    assert strip.currentRow() == 0
    session.redo()
    assert strip.currentRow() == 1
    trigger(studio_window, "restore.keep-variation")
    assert strip.count() == 1
    assert middle(session) == [value + 2 for value in original]
    assert not studio_window.studio.actions["restore.keep-variation"].isEnabled()


def test_a_variation_takes_over_what_was_painted_out(
    qtbot: QtBot, studio_window: StudioWindow, feature: RestoreFeature, session: Session
) -> None:
    feature.restoring.set_count(2)
    restore(qtbot, feature, session)
    trigger(studio_window, "restore.keep-original")
    mask = session.document.layers[-1].mask
    feature.strip.strip.setCurrentRow(1)
    assert session.document.layers[-1].mask is mask
    assert variations(feature, session).chosen(session.document) == 1


def test_a_face_is_painted_out(
    qtbot: QtBot, studio_window: StudioWindow, feature: RestoreFeature, session: Session
) -> None:
    original = session.document.flatten(session.document.area)
    restore(qtbot, feature, session)
    restored = session.document.flatten(session.document.area)
    trigger(studio_window, "restore.keep-original")
    assert session.target.kind is TargetKind.LAYER_MASK
    canvas = studio_window.window.canvas_of(session)
    place = canvas.to_widget(QPointF(160, 80)).toPoint()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=place)
    after = session.document.flatten(session.document.area)
    assert np.array_equal(after[80, 160], original[80, 160])
    assert not np.array_equal(after[80, 160], restored[80, 160])
    assert np.array_equal(after[235, 5], restored[235, 5])


def test_a_result_is_made_again_with_its_own_settings(
    qtbot: QtBot,
    studio_window: StudioWindow,
    feature: RestoreFeature,
    session: Session,
    restorer: FakeRestorer,
) -> None:
    panel = feature.panel
    panel.fields["seed"].choose(41)
    panel.fields["tone"].choose(0.3)
    restore(qtbot, feature, session)
    panel.fields["tone"].choose(None)
    panel.fields["seed"].choose(7)
    trigger(studio_window, "restore.again")
    qtbot.waitUntil(lambda: len(restorer.requests) == 2, timeout=8000)
    qtbot.waitUntil(lambda: feature.restoring.run_of(session) is None, timeout=8000)
    first, second = (request.recipe for request in restorer.requests)
    assert (second.seed, second.tone) == (first.seed, first.tone) == (41, 0.3)
    pixels = [request.photo.pixels for request in restorer.requests]
    assert np.array_equal(pixels[0], pixels[1]), "the earlier result must not be restored once more"
    stores = [layer.pixels for layer in session.document.layers[-2:]]
    assert len({store.content_hash() for store in stores if store is not None}) == 1


def test_the_evidence_map_is_an_overlay_that_comes_and_goes(
    qtbot: QtBot, studio_window: StudioWindow, feature: RestoreFeature, session: Session
) -> None:
    feature.panel.fields["seed"].choose(9000)
    restore(qtbot, feature, session)
    seen = session.document.flatten(session.document.area)
    trigger(studio_window, "restore.evidence")
    qtbot.waitUntil(lambda: session.document.layers[-1].name == NAME, timeout=8000)
    overlay = session.document.flatten_overlays(session.document.area)
    filled, changed = (color for _name, color, _text in LEGEND[:2])
    assert tuple(overlay[12, 12, :3]) == filled
    assert tuple(overlay[40, 40, :3]) == changed
    assert np.array_equal(session.document.flatten(session.document.area), seen)
    legend = studio_window.window.findChild(QLabel, "evidence-legend")
    assert isinstance(legend, QLabel)
    assert legend.isVisible()
    assert "Filled" in legend.text()
    action = studio_window.studio.actions["restore.evidence"]
    assert action.isChecked()
    action.trigger()
    assert not legend.isVisible()
    assert not session.document.layers[-1].visible
    assert not action.isChecked()
    trigger(studio_window, "restore.evidence")
    qtbot.waitUntil(lambda: session.document.layers[-1].visible, timeout=8000)
    assert sum(layer.name == NAME for layer in session.document.layers) == 1


def test_a_result_is_hidden_and_shown_again(
    qtbot: QtBot, studio_window: StudioWindow, feature: RestoreFeature, session: Session
) -> None:
    restore(qtbot, feature, session)
    trigger(studio_window, "restore.toggle-result")
    assert not session.document.layers[-1].visible
    assert not studio_window.studio.actions["restore.toggle-result"].isChecked()
    trigger(studio_window, "restore.toggle-result")
    assert session.document.layers[-1].visible


def test_undoing_everything_gives_the_photo_back(
    qtbot: QtBot, studio_window: StudioWindow, feature: RestoreFeature, session: Session
) -> None:
    marks = [session.document.fingerprint()]
    feature.restoring.set_count(2)
    restore(qtbot, feature, session)
    feature.strip.strip.setCurrentRow(1)
    trigger(studio_window, "restore.keep-original")
    last = session.document.fingerprint()
    session.go_to(0)
    assert session.document.fingerprint() == marks[0]
    for identity in ("restore.again", "restore.keep-original", "restore.evidence"):
        assert not studio_window.studio.actions[identity].isEnabled()
    session.go_to(len(session.history.labels))
    assert session.document.fingerprint() == last


def test_results_are_named_by_what_made_them(
    qtbot: QtBot, feature: RestoreFeature, session: Session
) -> None:
    restore(qtbot, feature, session)
    restore(qtbot, feature, session)
    feature.panel.fields["tone"].choose(0.3)
    restore(qtbot, feature, session)
    feature.panel.fields["color"].choose("colorize")
    restore(qtbot, feature, session)
    names = [layer.name for layer in session.document.layers[1:]]
    assert names == ["Result: Standard", "Result: Standard 2", "Result", "Result: coloured"]


def test_a_shown_evidence_map_stays_above_the_next_result(
    qtbot: QtBot, studio_window: StudioWindow, feature: RestoreFeature, session: Session
) -> None:
    restore(qtbot, feature, session)
    trigger(studio_window, "restore.evidence")
    qtbot.waitUntil(lambda: session.document.layers[-1].name == NAME, timeout=8000)
    restore(qtbot, feature, session)
    assert [layer.is_overlay for layer in session.document.layers] == [False, False, False, True]


def test_a_result_of_a_part_is_made_again_for_that_part(
    qtbot: QtBot,
    studio_window: StudioWindow,
    feature: RestoreFeature,
    session: Session,
    restorer: FakeRestorer,
) -> None:
    selected = Rect(10, 20, 60, 50)
    session.do(Select(selected, np.full((50, 60), 255, np.uint8), SelectionMode.REPLACE))
    feature.restoring.set_selection_only(True)
    before = session.document.flatten(session.document.area)
    restore(qtbot, feature, session)
    session.do(Deselect())
    trigger(studio_window, "restore.again")
    qtbot.waitUntil(lambda: len(session.document.layers) == 3, timeout=8000)
    first, second = restorer.requests
    assert first.photo.pixels.shape == second.photo.pixels.shape != (240, 320, 3)
    changed = np.argwhere((before != session.document.flatten(session.document.area)).any(-1))
    assert (*changed.min(0), *changed.max(0)) == (20, 10, 69, 69)


def test_guessed_colours_are_hatched_where_nobody_knows_them(
    qtbot: QtBot, studio_window: StudioWindow, feature: RestoreFeature, session: Session
) -> None:
    mask = session.document.new_mask()
    mask.write(Rect(0, 0, 160, 240), np.full((1, 240, 160), 255, np.uint8))
    region = Region(name="x", mask=mask, prompt="a red dress", color="#aa1122", basis="known")
    session.do(AddRegion(region))
    feature.panel.fields["color"].choose("colorize")
    restore(qtbot, feature, session)
    trigger(studio_window, "restore.evidence")
    qtbot.waitUntil(lambda: session.document.layers[-1].name == NAME, timeout=8000)
    overlay = session.document.flatten_overlays(session.document.area)
    hatched = (overlay[..., :3] == LEGEND[3][1]).all(-1)
    assert not hatched[:, :160].any()
    assert 0.1 < hatched[:, 160:].mean() < 0.3


def test_variations_of_earlier_runs_are_kept_and_one_can_stay_beside_another(
    qtbot: QtBot, studio_window: StudioWindow, feature: RestoreFeature, session: Session
) -> None:
    feature.restoring.set_count(3)
    restore(qtbot, feature, session)
    first = session.document.layers[-1].id
    feature.restoring.set_count(2)
    restore(qtbot, feature, session)
    assert feature.strip.strip.count() == 2
    session.set_active_layer(first)
    assert feature.strip.strip.count() == 3
    seen = middle(session)
    trigger(studio_window, "restore.variation-layer")
    kept = session.document.layers[1]
    assert (kept.name, kept.visible) == ("Result: Standard, seed 0", False)
    assert middle(session) == seen
    feature.strip.strip.setCurrentRow(2)
    requests = [layer.request for layer in session.document.layers if layer.request]
    assert [request["recipe"]["seed"] for request in requests] == [0, 2, 0]
    assert "until the document is closed" in feature.strip.words.text()


def test_the_original_of_an_enlarged_photo_can_be_opened_again(
    qtbot: QtBot, studio_window: StudioWindow, photo: Photo, tmp_path: Path
) -> None:
    file, studio = tmp_path / "photo.png", studio_window.studio
    save(photo, file)
    request = request_of(Document.from_photo(load(file)), Recipe(task="super-resolution", scale=2))
    result = FakeRestorer().restore(request, lambda _: None, CancelToken())
    larger = Session(enlarged_document(request, result), title="larger")
    studio.add_session(larger)
    files = studio_window.features[FileFeature]
    assert isinstance(files, FileFeature)
    files.open_paths([file])
    qtbot.waitUntil(lambda: len(studio.sessions) == 2, timeout=8000)
    home = restoring_of(studio).home
    assert home.enlarged_from(larger) is studio.session
    assert studio.session is not None
    assert home.enlarged_from(studio.session) is None
