"""Undo, redo and the History panel."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from iide_studio.core.commands.layering import AddLayer, ChangeLayer
from iide_studio.core.commands.painting import Stroke
from iide_studio.core.document import Document
from iide_studio.core.layers import Layer
from iide_studio.core.paths import Paths
from iide_studio.core.photo import Photo
from iide_studio.core.rect import Rect
from iide_studio.core.target import SCRATCHES
from iide_studio.ui.features.history_feature import HistoryFeature
from iide_studio.ui.panels.history_panel import HistoryPanel
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio
from tests.ui.light_studio import light_studio


@pytest.fixture
def studio(qtbot: QtBot, paths: Paths, photo: Photo) -> Studio:
    """A studio with a history, and a document of `photo`."""
    window, studio = light_studio(paths)
    qtbot.addWidget(window)
    HistoryFeature(studio)
    studio.add_session(Session(Document.from_photo(photo), title="photo.tif"))
    window.show()
    return studio


@pytest.fixture
def session(studio: Studio) -> Session:
    """The document in front."""
    assert studio.session is not None
    return studio.session


@pytest.fixture
def panel(studio: Studio) -> HistoryPanel:
    """The panel."""
    panel = studio.shell.widget().findChild(HistoryPanel)
    assert panel is not None
    return panel


def add_layers(session: Session, count: int) -> None:
    for number in range(count):
        session.do(AddLayer(Layer(name=f"{number}", pixels=session.document.new_pixels())))


def titles(panel: HistoryPanel) -> list[str]:
    return [panel.list.item(row).text() for row in range(panel.list.count())]


def click(panel: HistoryPanel, row: int) -> None:
    place = panel.list.visualItemRect(panel.list.item(row)).center()
    QTest.mouseClick(
        panel.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
    )


def test_the_menu_names_the_steps(studio: Studio, session: Session) -> None:
    undo, redo = (studio.actions[f"edit.{name}"] for name in ("undo", "redo"))
    assert not undo.isEnabled()
    add_layers(session, 1)
    assert undo.isEnabled()
    assert undo.text().endswith("Add layer")
    undo.trigger()
    assert redo.text().endswith("Add layer")
    assert not undo.isEnabled()
    redo.trigger()
    assert len(session.document.layers) == 2


def test_shortcuts(studio: Studio, session: Session, panel: HistoryPanel) -> None:
    add_layers(session, 2)
    window = studio.shell.widget()
    ctrl = Qt.KeyboardModifier.ControlModifier
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_Z, ctrl)
    assert session.history.position == 1
    QTest.keyClick(window, Qt.Key.Key_Z, ctrl | Qt.KeyboardModifier.ShiftModifier)
    assert session.history.position == 2


def test_a_click_goes_back_and_forth_without_loss(session: Session, panel: HistoryPanel) -> None:
    prints = [session.document.fingerprint()]
    for _ in range(3):
        add_layers(session, 1)
        prints.append(session.document.fingerprint())
    assert titles(panel) == ["Opened", *["Add layer"] * 3]
    for row in (1, 0, 3, 2):
        click(panel, row)
        assert session.history.position == row
        assert session.document.fingerprint() == prints[row]
        assert panel.list.currentRow() == row
    QTest.keyClick(panel.list, Qt.Key.Key_Up)
    assert session.history.position == 1


def test_new_work_replaces_what_was_undone(session: Session, panel: HistoryPanel) -> None:
    add_layers(session, 3)
    click(panel, 1)
    session.do(ChangeLayer(session.active_layer, opacity=0.5))
    assert titles(panel) == ["Opened", "Add layer", "Layer opacity"]
    assert panel.list.currentRow() == 2


def test_undone_steps_are_faint_until_they_are_done_again(
    studio: Studio, session: Session, panel: HistoryPanel
) -> None:
    add_layers(session, 3)
    click(panel, 1)

    def colors() -> list[str]:
        rows = range(panel.list.count())
        return [panel.list.item(row).foreground().color().name() for row in rows]

    assert colors()[2] == colors()[3] != colors()[1]
    studio.actions["edit.redo"].trigger()
    assert colors()[2] == colors()[1] != colors()[3]
    other = Session(session.document.copy(), title="other")
    studio.add_session(other)
    studio.set_session(session)
    assert colors()[3] != colors()[2]


def test_versions_of_one_gesture_are_one_row(session: Session, panel: HistoryPanel) -> None:
    layer = session.active_layer
    for percent in range(100, 50, -5):
        session.do(ChangeLayer(layer, opacity=percent / 100, gesture="a drag"))
    assert titles(panel) == ["Opened", "Layer opacity"]


def test_steps_get_pictures_of_what_they_left(
    session: Session, panel: HistoryPanel, qtbot: QtBot
) -> None:
    def middle(row: int) -> int:
        """How bright the picture of a step is; -1 as long as there is none."""
        image = panel.list.item(row).icon().pixmap(48, 36).toImage()
        color = image.pixelColor(image.width() // 2, image.height() // 2)
        return color.lightness() if color.alpha() else -1

    qtbot.waitUntil(lambda: middle(0) > 0, timeout=3000)
    white = session.document.new_pixels()
    white.fill(65535)
    session.do(AddLayer(Layer(name="white", pixels=white)))
    qtbot.waitUntil(lambda: middle(1) == 255, timeout=3000)
    assert 0 < middle(0) < 255
    # Pictures stay with their steps when something in between is undone and done again.
    click(panel, 0)
    assert middle(1) == 255


def test_nothing_is_undone_while_the_brush_is_down(
    studio: Studio, session: Session, panel: HistoryPanel
) -> None:
    add_layers(session, 1)
    stroke = Stroke(SCRATCHES)
    session.begin_stroke()
    pixels = np.full((1, 5, 5), 255, np.uint8)
    session.stroke_changed(stroke.extend(session.document, Rect(10, 10, 5, 5), pixels))
    studio.actions["edit.undo"].trigger()
    click(panel, 0)
    assert session.history.position == 1
    assert panel.list.currentRow() == 1
    session.end_stroke(stroke)
    assert titles(panel) == ["Opened", "Add layer", "Brush stroke"]


def test_memory_is_shown(session: Session, panel: HistoryPanel, qtbot: QtBot) -> None:
    noise = np.random.default_rng(0).integers(0, 65535, (4, 240, 320), np.uint16)
    layer = Layer(name="noise", pixels=session.document.new_pixels())
    assert layer.pixels is not None
    layer.pixels.write(layer.pixels.area, noise)
    session.do(AddLayer(layer))
    session.undo()
    qtbot.waitUntil(lambda: panel.memory.text().startswith("1.0 MB"), timeout=3000)


def test_each_document_has_its_own_steps(
    studio: Studio, session: Session, panel: HistoryPanel
) -> None:
    add_layers(session, 2)
    pixels = np.zeros((50, 60), np.uint8)
    other = Session(Document.from_photo(Photo(pixels=pixels)), title="other")
    studio.add_session(other)
    assert titles(panel) == ["Opened"]
    studio.set_session(session)
    assert titles(panel) == ["Opened", "Add layer", "Add layer"]


def test_typing_has_an_undo_of_its_own(studio: Studio, session: Session, qtbot: QtBot) -> None:
    add_layers(session, 1)
    field = QLineEdit(studio.shell.widget())
    field.show()
    field.setFocus()
    QTest.keyClicks(field, "red")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""
    assert session.history.position == 1
