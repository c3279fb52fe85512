"""A day has many photos: what is closed is in nobody's memory any more."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from iide_studio.core.photo import Photo
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.restoring.restoring import restoring_of
from iide_studio.ui.session import Session, session_of_photo
from tests.ui.canvas_hand import CanvasHand


def restore(qtbot: QtBot, window: StudioWindow, session: Session) -> None:
    window.studio.actions["restore.run"].trigger()
    qtbot.waitUntil(lambda: len(session.document.layers) > 1)
    qtbot.waitUntil(lambda: restoring_of(window.studio).run_of(session) is None)


def paint(window: StudioWindow, tool: str) -> None:
    canvas = window.studio.canvas
    assert canvas is not None
    hand = CanvasHand(canvas)
    window.window.choose_tool(tool)
    hand.click((60, 60), button=Qt.MouseButton.RightButton)
    hand.drag([(160, 120), (180, 130)])


@pytest.mark.parametrize("use", ["restore", "brush", "stamp", "healing"])
def test_a_closed_document_leaves_memory(
    qtbot: QtBot, studio_window: StudioWindow, photo: Photo, tmp_path: Path, use: str
) -> None:
    session = session_of_photo(photo, title="photo")
    studio_window.studio.add_session(session)
    if use == "restore":
        restore(qtbot, studio_window, session)
    else:
        paint(studio_window, use)
    assert session.history.labels
    session.mark_saved(tmp_path / "photo.iide")
    document, layer = weakref.ref(session.document), weakref.ref(session.document.layers[-1])
    studio_window.studio.close_session(session)
    del session

    def has_gone() -> bool:
        gc.collect()
        return document() is None and layer() is None

    qtbot.waitUntil(has_gone)
