"""The Info panel: histogram and facts follow the document."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from iide_studio.core.adjustments.levels import LevelRange, Levels
from iide_studio.core.commands.layering import AddLayer
from iide_studio.core.document import Document
from iide_studio.core.layers import Layer
from iide_studio.core.paths import Paths
from iide_studio.core.photo import Photo
from iide_studio.ui.features.info_feature import InfoFeature
from iide_studio.ui.panels.info_panel import InfoPanel
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio
from tests.ui.light_studio import light_studio


@pytest.fixture
def studio(qtbot: QtBot, paths: Paths) -> Iterator[Studio]:
    window, studio = light_studio(paths)
    InfoFeature(studio)
    window.show()
    qtbot.waitExposed(window)
    yield studio
    window.close()
    window.deleteLater()


@pytest.fixture
def session(studio: Studio, photo: Photo) -> Session:
    session = Session(Document.from_photo(photo), title="photo.tif")
    studio.add_session(session)
    return session


@pytest.fixture
def panel(qtbot: QtBot, studio: Studio, session: Session) -> InfoPanel:
    panel = studio.shell.widget().findChild(InfoPanel)
    assert panel is not None
    qtbot.waitUntil(lambda: panel.tree.topLevelItemCount() > 0)
    return panel


def _find(panel: InfoPanel, name: str) -> QTreeWidgetItem:
    found = panel.tree.findItems(
        name, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive, column=0
    )
    assert found, f"no {name}"
    return found[0]


def test_it_follows_the_document(qtbot: QtBot, panel: InfoPanel, session: Session) -> None:
    assert _find(panel, "Pixels").text(1).startswith("320 x 240")
    before = panel.numbers.text()
    session.do(AddLayer(Layer(name="Dark", adjustment=Levels(LevelRange(out_white=0.5)))))
    qtbot.waitUntil(lambda: panel.numbers.text() != before)
    panel.channel.setCurrentIndex(1)
    assert panel.view.histogram is not None
    assert panel.view.histogram.pixels == 320 * 240


def test_values_can_be_found_and_copied(panel: InfoPanel) -> None:
    QTest.keyClicks(panel.search, "depth")
    assert _find(panel, "Pixels").isHidden()
    item = _find(panel, "Depth")
    assert not item.isHidden()
    item.setSelected(True)
    panel.tree.setFocus()
    QTest.keyClick(panel.tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "16 bit"


def test_without_a_document_it_is_empty(studio: Studio, panel: InfoPanel) -> None:
    studio.set_session(None)
    assert panel.tree.topLevelItemCount() == 0
    assert panel.view.histogram is None
