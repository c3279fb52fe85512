"""The Layers panel and menu, as a user works with them."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from iide_studio.core.blending import BlendMode
from iide_studio.core.commands.painting import WritePixels
from iide_studio.core.commands.selecting import Select
from iide_studio.core.document import Document
from iide_studio.core.paths import Paths
from iide_studio.core.photo import Photo
from iide_studio.core.rect import Rect
from iide_studio.core.target import Target, TargetKind
from iide_studio.ui.features.history_feature import HistoryFeature
from iide_studio.ui.features.layer_feature import LayerFeature
from iide_studio.ui.panels.layers_panel import LayersPanel
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio
from iide_studio.ui.widgets.stack_delegate import StackPart
from tests.ui.light_studio import LightWindow, light_studio
from tests.ui.stack_hand import click_part, drag_row


@pytest.fixture
def studio(qtbot: QtBot, paths: Paths, photo: Photo) -> Studio:
    """A studio with layers and history, and a document of `photo`."""
    window, studio = light_studio(paths)
    qtbot.addWidget(window)
    HistoryFeature(studio)
    LayerFeature(studio)
    studio.add_session(Session(Document.from_photo(photo), title="photo.tif"))
    window.show()
    return studio


@pytest.fixture
def session(studio: Studio) -> Session:
    """The document in front."""
    assert studio.session is not None
    return studio.session


@pytest.fixture
def panel(studio: Studio) -> LayersPanel:
    """The panel; everything above is shown in it."""
    panel = studio.shell.widget().findChild(LayersPanel)
    assert panel is not None
    return panel


def trigger(studio: Studio, identity: str) -> None:
    action = studio.actions[identity]
    assert action.isEnabled(), identity
    action.trigger()


def names(session: Session) -> list[str]:
    return [layer.name for layer in session.document.layers]


def shown(panel: LayersPanel) -> list[str]:
    return [row.title for row in panel.list.rows.rows]


def test_new_layers_lie_above_the_active_one(
    studio: Studio, session: Session, panel: LayersPanel
) -> None:
    trigger(studio, "layer.add")
    trigger(studio, "layer.add")
    session.set_active_layer(session.document.layers[0].id)
    trigger(studio, "layer.duplicate")
    assert names(session) == ["Photo", "Photo copy", "Layer 1", "Layer 2"]
    assert shown(panel) == names(session)[::-1]
    assert session.document.layers[1].id == session.active_layer
    assert not session.document.layers[1].is_locked
    assert panel.list.currentIndex().row() == 2


def test_a_new_layer_is_painted_on(studio: Studio, session: Session) -> None:
    trigger(studio, "layer.add")
    assert session.target == Target(TargetKind.LAYER, session.document.layers[1].id)


def test_eye_lock_and_pictures(studio: Studio, session: Session, panel: LayersPanel) -> None:
    trigger(studio, "layer.duplicate")
    top = session.active_layer
    click_part(panel.list, top, StackPart.EYE)
    assert not session.document.layer(top).visible
    click_part(panel.list, top, StackPart.LOCK)
    assert session.document.layer(top).is_locked
    click_part(panel.list, top, StackPart.PICTURE)
    assert session.target == Target(TargetKind.LAYER, top)
    bottom = session.document.layers[0].id
    click_part(panel.list, bottom, StackPart.TEXT)
    assert session.active_layer == bottom
    for _ in range(2):
        studio.actions["edit.undo"].trigger()
    assert session.document.layer(top).visible
    assert not session.document.layer(top).is_locked


def test_dragging_a_row_reorders(
    studio: Studio, session: Session, panel: LayersPanel, qtbot: QtBot
) -> None:
    for _ in range(3):
        trigger(studio, "layer.add")
    top = session.active_layer
    drag_row(panel.list, top, 2)
    assert names(session) == ["Photo", "Layer 3", "Layer 1", "Layer 2"]
    assert shown(panel) == names(session)[::-1]
    assert session.active_layer == top
    drag_row(panel.list, top, 0)
    assert names(session) == ["Photo", "Layer 1", "Layer 2", "Layer 3"]
    assert session.history.labels[-2:] == ("Reorder layers", "Reorder layers")


def test_the_photo_cannot_be_dragged_away(
    studio: Studio, session: Session, panel: LayersPanel
) -> None:
    trigger(studio, "layer.add")
    before = session.history.position
    drag_row(panel.list, session.document.layers[0].id, 0)
    assert names(session) == ["Photo", "Layer 1"]
    assert session.history.position == before
    window = studio.shell.widget()
    assert isinstance(window, LightWindow)
    assert window.errors


def test_keys_move_show_rename_and_remove(
    studio: Studio, session: Session, panel: LayersPanel, qtbot: QtBot
) -> None:
    trigger(studio, "layer.add")
    trigger(studio, "layer.add")
    keys = Qt.Key
    QTest.keyClick(panel.list, keys.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(session) == ["Photo", "Layer 2", "Layer 1"]
    QTest.keyClick(panel.list, keys.Key_Space)
    assert not session.document.layer(session.active_layer).visible
    QTest.keyClick(panel.list, keys.Key_F2)
    editor = panel.list.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, "Face")
    QTest.keyClick(editor, keys.Key_Return)
    qtbot.waitUntil(lambda: names(session) == ["Photo", "Face", "Layer 1"], timeout=3000)
    QTest.keyClick(panel.list, keys.Key_Delete)
    assert names(session) == ["Photo", "Layer 1"]


def test_opacity_is_one_step_per_drag_and_mode_follows(
    studio: Studio, session: Session, panel: LayersPanel
) -> None:
    trigger(studio, "layer.duplicate")
    slider = panel.opacity.slider
    place = QPoint(slider.width() - 6, slider.height() // 2)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=place)
    for x in range(place.x(), slider.width() // 2, -5):
        QTest.mouseMove(slider, QPoint(x, place.y()))
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, 5))
    layer = session.document.layer(session.active_layer)
    assert 0.3 < layer.opacity < 0.8
    assert session.history.labels == ("Duplicate layer", "Layer opacity")
    panel.mode.setFocus()
    QTest.keyClick(panel.mode, Qt.Key.Key_Down)
    layer = session.document.layer(session.active_layer)
    assert layer.mode is BlendMode.MULTIPLY
    studio.actions["edit.undo"].trigger()
    assert panel.mode.currentText() == "Normal"


def test_masks_come_from_nothing_and_from_the_selection(
    studio: Studio, session: Session, panel: LayersPanel
) -> None:
    trigger(studio, "layer.duplicate")
    layer = session.active_layer
    trigger(studio, "layer.add_mask")
    assert session.target == Target(TargetKind.LAYER_MASK, layer)
    assert not studio.actions["layer.add_mask"].isEnabled()
    click_part(panel.list, layer, StackPart.PICTURE)
    assert session.target == Target(TargetKind.LAYER, layer)
    click_part(panel.list, layer, StackPart.MASK)
    assert session.target == Target(TargetKind.LAYER_MASK, layer)
    trigger(studio, "layer.remove_mask")
    rect = Rect(40, 30, 50, 60)
    session.do(Select(rect, np.full((60, 50), 255, np.uint8)))
    trigger(studio, "layer.mask_from_selection")
    mask = session.document.layer(layer).mask
    assert mask is not None
    values = mask.read(mask.area)[0]
    assert values[30:90, 40:90].min() == 255
    assert values.sum() == 50 * 60 * 255
    # The selection goes its own way afterwards.
    assert mask is not session.document.selection


def test_thumbnails_follow_what_is_painted(
    studio: Studio, session: Session, panel: LayersPanel, qtbot: QtBot
) -> None:
    trigger(studio, "layer.add")
    layer = session.active_layer

    def middle() -> tuple[int, int]:
        image = panel.list.rows.picture(layer).toImage()
        color = image.pixelColor(image.width() // 2, image.height() // 2)
        return color.red(), color.alpha()

    qtbot.waitUntil(lambda: not panel.list.rows.picture(layer).isNull(), timeout=3000)
    assert middle()[1] == 0
    pixels = np.zeros((4, 100, 100), np.uint16)
    pixels[[0, 3]] = 65535
    target = Target(TargetKind.LAYER, layer)
    session.do(WritePixels(target, Rect(110, 70, 100, 100), pixels))
    qtbot.waitUntil(lambda: middle() == (255, 255), timeout=3000)


def test_nothing_to_show_without_a_document(
    studio: Studio, session: Session, panel: LayersPanel
) -> None:
    trigger(studio, "layer.add")
    studio.close_session(session)
    assert shown(panel) == []
    assert not panel.isEnabled()
    assert not studio.actions["layer.add"].isEnabled()


def test_a_layer_that_comes_back_has_its_picture_again(
    studio: Studio, session: Session, panel: LayersPanel, qtbot: QtBot
) -> None:
    trigger(studio, "layer.duplicate")
    layer = session.active_layer
    qtbot.waitUntil(lambda: not panel.list.rows.picture(layer).isNull(), timeout=3000)
    trigger(studio, "layer.remove")
    trigger(studio, "edit.undo")
    assert panel.list.rows.picture(layer).isNull()
    qtbot.waitUntil(lambda: not panel.list.rows.picture(layer).isNull(), timeout=3000)
