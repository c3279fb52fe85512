"""The album palette, from one photo to the next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from iide_studio.core.album_palette import PaletteFolder
from iide_studio.core.commands.regions import AddRegion
from iide_studio.core.document import Document
from iide_studio.core.paths import Paths
from iide_studio.core.photo import Photo
from iide_studio.core.regions import Region
from iide_studio.ui.panels.palette_panel import PalettePanel
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio
from tests.ui.light_studio import LightWindow, light_studio


@pytest.fixture
def studio(qtbot: QtBot, paths: Paths, photo: Photo) -> Studio:
    """A studio with a palette, and a document that knows the colour of a tunic."""
    window, studio = light_studio(paths)
    qtbot.addWidget(window)
    window.add_panel("palette", "Album palette", PalettePanel(studio))
    add_photo(studio, photo, color="#4b5320", prompt="dark olive green tunic", basis="known")
    window.show()
    return studio


@pytest.fixture
def panel(studio: Studio) -> PalettePanel:
    """The panel."""
    panel = studio.shell.widget().findChild(PalettePanel)
    assert panel is not None
    return panel


def add_photo(studio: Studio, photo: Photo, **known: object) -> Session:
    """Opens a photo with one region, which is active."""
    session = Session(Document.from_photo(photo), title="photo")
    region = Region(name="Tunic", mask=session.document.new_mask(), **known)  # type: ignore[arg-type]
    session.do(AddRegion(region))
    session.set_active_region(region.id)
    studio.add_session(session)
    return session


def names(panel: PalettePanel) -> list[str]:
    return [panel.list.item(row).text() for row in range(panel.list.count())]


def test_a_colour_goes_from_one_photo_to_the_next(
    studio: Studio, panel: PalettePanel, photo: Photo, paths: Paths
) -> None:
    panel.keep_button.click()
    assert names(panel) == ["Tunic"]
    other = add_photo(studio, photo)
    assert not panel.keep_button.isEnabled()
    panel.list.setCurrentRow(0)
    panel.use_button.click()
    region = other.document.regions[0]
    assert (region.color, region.prompt, region.basis) == (
        "#4b5320",
        "dark olive green tunic",
        "known",
    )
    assert len(other.history.labels) == 2
    # It is on the disk, for the next start.
    assert PalettePanel(studio).list.item(0).text() == "Tunic"
    assert (paths.data / "palettes").is_dir()


def test_a_double_click_gives_the_colour(studio: Studio, panel: PalettePanel, photo: Photo) -> None:
    panel.keep_button.click()
    other = add_photo(studio, photo)
    place = panel.list.visualItemRect(panel.list.item(0)).center()
    viewport, left = panel.list.viewport(), Qt.MouseButton.LeftButton
    QTest.mouseClick(viewport, left, Qt.KeyboardModifier.NoModifier, place)
    QTest.mouseDClick(viewport, left, Qt.KeyboardModifier.NoModifier, place)
    assert other.document.regions[0].color == "#4b5320"


def test_renaming_and_removing(
    studio: Studio, panel: PalettePanel, paths: Paths, qtbot: QtBot
) -> None:
    panel.keep_button.click()
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_F2)
    editor = panel.list.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    QTest.keyClicks(editor, "Grandfather's tunic")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(panel) == ["Grandfather's tunic"], timeout=3000)
    folder = PaletteFolder(paths.data / "palettes")
    (album,) = folder.names()
    assert folder.load(album).colors[0].name == "Grandfather's tunic"
    panel.remove_button.click()
    assert names(panel) == []
    assert folder.load(album).colors == ()


def test_several_albums(studio: Studio, panel: PalettePanel, paths: Paths) -> None:
    panel.keep_button.click()
    panel.new_button.click()
    dialog = panel.findChild(QInputDialog, "album-name")
    assert dialog is not None
    dialog.setTextValue("Wedding 1931")
    dialog.accept()
    assert panel.album.currentText() == "Wedding 1931"
    assert names(panel) == []
    panel.drop_button.click()
    box = panel.findChild(QMessageBox, "delete-album")
    assert box is not None
    next(button for button in box.buttons() if button.text() == "Delete").click()
    assert names(panel) == ["Tunic"]
    assert "Wedding 1931" not in PaletteFolder(paths.data / "palettes").names()


def test_a_damaged_palette_is_said_and_not_overwritten(
    studio: Studio, panel: PalettePanel, paths: Paths
) -> None:
    (paths.data / "palettes").mkdir(parents=True)
    path = paths.data / "palettes" / "Album.json"
    path.write_text("not a palette")
    PalettePanel(studio)
    window = studio.shell.widget()
    assert isinstance(window, LightWindow)
    assert "Album.json" in window.errors[0].message
    assert path.read_text() == "not a palette"
