"""The help is complete, can be searched, and needs no network."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from iide_studio.core.help_pages import HelpPage, help_pages
from iide_studio.core.paths import Paths, find_paths
from iide_studio.ui.dialogs.help_window import HelpWindow
from iide_studio.ui.features.help_feature import HelpFeature
from iide_studio.ui.studio import Studio
from tests.ui.light_studio import light_studio

PAGES = help_pages(find_paths().resources)


@pytest.fixture
def studio(qtbot: QtBot, paths: Paths) -> Iterator[Studio]:
    window, studio = light_studio(paths)
    HelpFeature(studio)
    window.show()
    qtbot.waitExposed(window)
    yield studio
    window.close()
    window.deleteLater()


@pytest.fixture
def help_window(qtbot: QtBot, studio: Studio) -> HelpWindow:
    studio.actions["help.contents"].trigger()
    found = studio.shell.widget().findChild(HelpWindow)
    assert found is not None
    qtbot.waitExposed(found)
    return found


def test_all_pages_are_there() -> None:
    names = [page.name for page in PAGES]
    assert names[:6] == [
        "getting-started",
        "scratches",
        "colours-by-words",
        "album-batches",
        "archival-export",
        "training",
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_nothing_that_a_page_shows_is_missing(page: HelpPage) -> None:
    missing = [str(target) for target in page.targets() if not target.is_file()]
    assert not missing
    assert "http" not in page.text


def test_it_begins_with_the_first_page(help_window: HelpWindow) -> None:
    assert help_window.page == "getting-started"
    assert "Getting started" in help_window.browser.toPlainText()


def test_a_link_leads_to_another_page_and_back(help_window: HelpWindow) -> None:
    browser = help_window.browser
    cursor = browser.textCursor()
    while not cursor.charFormat().anchorHref().endswith("scratches.md"):
        assert cursor.movePosition(QTextCursor.MoveOperation.NextCharacter), "there is no link"
    browser.setTextCursor(cursor)
    QTest.mouseClick(
        browser.viewport(), Qt.MouseButton.LeftButton, pos=browser.cursorRect(cursor).center()
    )
    assert help_window.page == "scratches"
    assert help_window.list.currentItem().text().startswith("Scratches")
    help_window.browser.backward()
    assert help_window.page == "getting-started"


def test_words_are_found(help_window: HelpWindow) -> None:
    QTest.keyClicks(help_window.search, "infrared")
    assert help_window.list.count() < len(PAGES)
    QTest.keyClick(help_window.search, Qt.Key.Key_Return)
    assert help_window.page == "scratches"
    assert help_window.browser.textCursor().selectedText().lower() == "infrared"


def test_pictures_fit_the_window(qtbot: QtBot, help_window: HelpWindow) -> None:
    help_window.resize(600, 500)
    bar = help_window.browser.horizontalScrollBar()
    qtbot.waitUntil(lambda: not help_window.browser._timer.isActive())
    assert bar.maximum() == 0
    assert help_window.page == "getting-started"


def test_what_the_program_is(studio: Studio) -> None:
    studio.actions["help.about"].trigger()
    box = studio.shell.widget().findChild(QMessageBox)
    assert box is not None
    assert str(studio.paths.data) in box.informativeText()
    box.close()
