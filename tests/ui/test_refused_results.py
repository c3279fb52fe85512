"""Results that their document does not take: the user is told, and nothing waits for ever."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from iide_studio.core.commands.command import Command
from iide_studio.core.commands.settings import SetScratchProbability
from iide_studio.core.document import Document
from iide_studio.core.errors import DocumentError
from iide_studio.core.tiles import TileStore
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.features import scratches_feature
from iide_studio.ui.features.restore_feature import RestoreFeature
from iide_studio.ui.features.scratches_feature import ScratchesFeature
from iide_studio.ui.restoring import evidence, homecoming
from iide_studio.ui.session import Session

REASON = "The layer is not of the document's kind."


def refuse(*_: object) -> Command:
    raise DocumentError(REASON)


def close_error(qtbot: QtBot, window: StudioWindow, message: str) -> None:
    """Waits for the one dialog that tells of an error, and closes it."""

    def shown() -> list[str]:
        boxes = window.window.findChildren(QMessageBox, "error-dialog")
        return [box.text() for box in boxes if box.isVisible()]

    qtbot.waitUntil(lambda: shown() == [message], timeout=8000)
    for box in window.window.findChildren(QMessageBox, "error-dialog"):
        box.close()


@pytest.fixture
def feature(studio_window: StudioWindow, session: Session) -> RestoreFeature:
    feature = studio_window.features[RestoreFeature]
    assert isinstance(feature, RestoreFeature)
    assert feature.studio.session is session
    return feature


def restore(qtbot: QtBot, feature: RestoreFeature, session: Session) -> None:
    feature.studio.actions["restore.run"].trigger()
    assert feature.restoring.run_of(session) is not None
    qtbot.waitUntil(lambda: feature.restoring.run_of(session) is None, timeout=8000)


@pytest.mark.parametrize("name", ["fitted", "add_layer"])
def test_a_result_that_does_not_fit_ends_its_run(
    qtbot: QtBot,
    studio_window: StudioWindow,
    feature: RestoreFeature,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    real = getattr(homecoming, name)

    def refuse_the_document(document: Document, *rest: object, **options: object) -> object:
        return refuse() if document is session.document else real(document, *rest, **options)

    with monkeypatch.context() as patch:
        patch.setattr(homecoming, name, refuse_the_document)
        restore(qtbot, feature, session)
    close_error(qtbot, studio_window, REASON)
    assert len(session.document.layers) == 1
    restore(qtbot, feature, session)
    assert len(session.document.layers) == 2


def test_a_variation_that_does_not_fit_leaves_the_one_before(
    qtbot: QtBot,
    studio_window: StudioWindow,
    feature: RestoreFeature,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    feature.restoring.set_count(2)
    restore(qtbot, feature, session)
    before = session.document.fingerprint()
    monkeypatch.setattr(homecoming, "fitted", refuse)
    feature.restoring.home.choose(session, 1)
    close_error(qtbot, studio_window, REASON)
    assert session.document.fingerprint() == before


def test_an_evidence_map_that_does_not_fit_can_be_made_again(
    qtbot: QtBot,
    studio_window: StudioWindow,
    feature: RestoreFeature,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    restore(qtbot, feature, session)
    action = studio_window.studio.actions["restore.evidence"]
    with monkeypatch.context() as patch:
        patch.setattr(evidence, "_placing", refuse)
        action.trigger()
        close_error(qtbot, studio_window, REASON)
    assert len(session.document.layers) == 2
    assert action.isEnabled()
    action.trigger()
    qtbot.waitUntil(lambda: len(session.document.layers) == 3, timeout=8000)


def test_a_map_of_scratches_that_does_not_fit_ends_the_search(
    qtbot: QtBot,
    studio_window: StudioWindow,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    feature = studio_window.features[ScratchesFeature]
    assert isinstance(feature, ScratchesFeature)

    def of_another_size(_document: Document, _damage: np.ndarray, _level: float) -> Command:
        return SetScratchProbability(TileStore.from_mask(np.zeros((4, 4), np.uint16)))

    detect = studio_window.studio.actions["mask.detect_scratches"]
    with monkeypatch.context() as patch:
        patch.setattr(scratches_feature, "found_scratches", of_another_size)
        detect.trigger()
        assert not detect.isEnabled()
        close_error(qtbot, studio_window, "What was detected does not fit the photo.")
    assert detect.isEnabled()
    assert feature.panel.detect.isEnabled()
    detect.trigger()
    qtbot.waitUntil(lambda: session.document.scratch_probability is not None, timeout=8000)


def test_a_result_that_fails_does_not_take_those_behind_it_along(
    qtbot: QtBot, feature: RestoreFeature, session: Session
) -> None:
    """They all waited for the same brush to be lifted."""
    arrived: list[str] = []

    def fail() -> None:
        arrived.append("first")
        raise ValueError("not of the document's kind")

    with qtbot.capture_exceptions() as raised:
        feature.restoring.home.wait(session, fail)
        feature.restoring.home.wait(session, lambda: arrived.append("second"))
        qtbot.waitUntil(lambda: arrived == ["first", "second"], timeout=8000)
    assert [kind for kind, *_ in raised] == [ValueError]
