"""What the tests of the window share."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from pytestqt.qtbot import QtBot

from iide_studio.core import photo as photos
from iide_studio.core.document import Document
from iide_studio.core.paths import Paths, find_paths
from iide_studio.core.photo import Photo
from iide_studio.core.settings import Settings
from iide_studio.ui.app import StudioWindow, WindowServices
from iide_studio.ui.session import Session
from tests.fakes import FakeRestorer
from tests.ui.files_hand import open_file


@pytest.fixture(autouse=True)
def garbage_is_collected_between_tests() -> Iterator[None]:
    """Windows are taken apart in their own thread: see `GarbageCollector`, which the program has.

    Its timer would need an event loop, which many tests have not.
    """
    gc.disable()
    yield
    gc.enable()
    gc.collect()


@pytest.fixture(autouse=True)
def no_qt_warning() -> Iterator[None]:
    """Fails a test in which Qt complains."""
    complaints: list[str] = []

    def hear(kind: QtMsgType, _context: object, text: str) -> None:
        if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg) and not _is_known(text):
            complaints.append(text)

    before = qInstallMessageHandler(hear)
    yield
    qInstallMessageHandler(before)
    assert not complaints, f"Qt complained: {complaints}"


def _is_known(text: str) -> bool:
    """What the platform without a screen says about itself."""
    return "This plugin does not support" in text or "propagateSizeHints" in text


@pytest.fixture
def restorer() -> FakeRestorer:
    """A restorer without networks, which the engine of `studio_window` gets."""
    return FakeRestorer()


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """The program's folders below a temporary one."""
    return find_paths(tmp_path / "user")


@pytest.fixture
def studio_window(qtbot: QtBot, paths: Paths, restorer: FakeRestorer) -> Iterator[StudioWindow]:
    """The whole window, shown, with no document."""
    studio = StudioWindow(
        WindowServices(create_restorer=restorer.create, paths=paths), Settings(None)
    )
    studio.window.resize(1280, 800)
    studio.window.show()
    qtbot.waitExposed(studio.window)
    yield studio
    studio.studio.may_close.clear()
    studio.window.close()
    qtbot.waitUntil(studio.window.isHidden)  # it goes when everything is written
    studio.window.deleteLater()


@pytest.fixture
def photo() -> Photo:
    """A small colour photo of 16 bits, 320 x 240, with shapes to click on."""
    y, x = np.mgrid[:240, :320].astype(np.float32)
    pixels = np.stack([x / 320, y / 240, 0.5 + 0 * x], -1)
    pixels[60:120, 80:160] = (0.8, 0.2, 0.2)
    pixels[150:200, 200:280] = (0.2, 0.3, 0.7)
    pixels[100:102, 20:300] = 0.97
    return Photo(pixels=np.rint(pixels * 65535).astype(np.uint16))


@pytest.fixture
def session(studio_window: StudioWindow, photo: Photo) -> Session:
    """A document of `photo`, open in the window."""
    session = Session(Document.from_photo(photo), title="photo.tif")
    studio_window.studio.add_session(session)
    return session


@pytest.fixture
def photo_file(tmp_path: Path, photo: Photo) -> Path:
    """`photo` as a file in a folder of its own."""
    path = tmp_path / "photos" / "grandmother.tif"
    path.parent.mkdir()
    photos.save(photo, path)
    return path


@pytest.fixture
def opened(qtbot: QtBot, studio_window: StudioWindow, photo_file: Path) -> Session:
    """The document of `photo_file`, open in the window."""
    return open_file(qtbot, studio_window, photo_file)
