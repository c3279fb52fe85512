"""A whole piece of work, from opening a damaged photo to the exported file, by mouse and keys."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QListView,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from skimage import data

from iide_studio.core.photo import Photo, load, save
from iide_studio.core.profiles import adobe_rgb_profile
from iide_studio.core.rect import Rect
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.canvas.canvas import Canvas
from iide_studio.ui.features.region_feature import RegionFeature
from iide_studio.ui.features.restore_feature import RestoreFeature
from iide_studio.ui.features.scratches_feature import ScratchesFeature
from iide_studio.ui.session import Session
from tests.fakes import FakeRestorer
from tests.ui.canvas_hand import CanvasHand

LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
FALSE_FIND = (12.0, 12.0)
"""Where the restorer without networks always sees damage."""
MISSED = [(60.0, 40.0), (90.0, 60.0), (120.0, 90.0)]
DRESS = [(40.0, 130.0), (80.0, 135.0), (110.0, 140.0)]
FACE = [(112.0, 52.0), (118.0, 58.0)]
UNTOUCHED = Rect(150, 100, 8, 8)


class SixteenBits:
    """A 16-bit scan in Adobe RGB."""

    name = "scan.tif"

    @staticmethod
    def make() -> Photo:
        small = np.ascontiguousarray(data.astronaut()[::3, ::3]).astype(np.uint16) * 257
        return Photo(pixels=small, icc_profile=adobe_rgb_profile(), resolution=(600.0, 600.0))


class EightBits:
    """An 8-bit picture without a profile."""

    name = "picture.png"

    @staticmethod
    def make() -> Photo:
        return Photo(pixels=np.ascontiguousarray(data.astronaut()[::3, ::3]))


class Hands:
    """What a user does with the window."""

    def __init__(self, qtbot: QtBot, window: StudioWindow) -> None:
        self.qtbot, self.all = qtbot, window
        self.studio = window.studio

    @property
    def session(self) -> Session:
        assert self.studio.session is not None
        return self.studio.session

    @property
    def canvas(self) -> Canvas:
        assert self.studio.canvas is not None
        return self.studio.canvas

    def on_canvas(self) -> CanvasHand:
        return CanvasHand(self.canvas)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.canvas, key, modifier or Qt.KeyboardModifier.NoModifier)

    def click(self, button: QWidget) -> None:
        assert button.isEnabled()
        QTest.mouseClick(button, LEFT, pos=QPoint(button.width() // 2, button.height() // 2))

    def wait(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=10_000)

    def dialog(self, name: str) -> QDialog:
        self.wait(lambda: self.all.window.findChild(QDialog, name) is not None)
        found = self.all.window.findChild(QDialog, name)
        assert isinstance(found, QDialog)
        self.wait(found.isVisible)
        return found

    def answer_file_dialog(self, path: Path) -> None:
        """Types a name into Qt's own file dialog and presses Enter, once its list is there."""
        self.wait(lambda: bool(self.all.window.findChildren(QFileDialog)))
        dialog = self.all.window.findChildren(QFileDialog)[-1]
        files = dialog.findChild(QListView, "listView")
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        assert files is not None
        assert line is not None
        self.wait(lambda: files.model().rowCount(files.rootIndex()) > 0)
        line.selectAll()
        QTest.keyClicks(line, str(path))
        QTest.keyClick(line, Qt.Key.Key_Return)


@pytest.fixture(autouse=True)
def attempts(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Forbids the network, from before the window is made until after it is gone.

    Yields:
        What was tried; a test that leaves anything in it fails, also where the error was caught.
    """
    tried: list[str] = []

    def refuse(name: str) -> None:
        tried.append(name)
        raise AssertionError(f"the network was used: {name}")

    def guard(name: str) -> None:
        real = getattr(socket.socket, name)

        def call(connection: socket.socket, address: object) -> object:
            if connection.family == getattr(socket, "AF_UNIX", None):
                return real(connection, address)
            return refuse(f"{name} to {address}")

        monkeypatch.setattr(socket.socket, name, call)

    for name in ("connect", "connect_ex"):
        guard(name)
    for name in ("getaddrinfo", "create_connection"):
        monkeypatch.setattr(socket, name, lambda *at, name=name, **_: refuse(f"{name} of {at}"))
    yield tried
    assert not tried


@pytest.fixture
def hands(qtbot: QtBot, studio_window: StudioWindow) -> Hands:
    return Hands(qtbot, studio_window)


def test_the_network_is_forbidden_here(attempts: list[str]) -> None:
    if hasattr(socket, "AF_UNIX"):
        with socket.socket(socket.AF_UNIX) as local, pytest.raises(OSError, match="No such file"):
            local.connect("/nowhere")
    with socket.socket() as connection:
        for connect in (connection.connect, connection.connect_ex):
            with pytest.raises(AssertionError, match="network"):
                connect(("127.0.0.1", 9))
    with pytest.raises(AssertionError, match="network"):
        socket.getaddrinfo("localhost", 9)
    with pytest.raises(AssertionError, match="network"):
        socket.create_connection(("localhost", 9))
    assert len(attempts) == 4
    attempts.clear()


@pytest.mark.parametrize("kind", [SixteenBits, EightBits], ids=["16 bit", "8 bit"])
def test_a_photo_from_opening_to_export(
    hands: Hands, restorer: FakeRestorer, tmp_path: Path, kind: type[SixteenBits | EightBits]
) -> None:
    photo, path = kind.make(), tmp_path / kind.name
    save(photo, path)
    before = path.read_bytes()
    hands.all.open([path])
    hands.wait(lambda: hands.studio.session is not None)
    area = hands.session.document.area

    find_and_correct_scratches(hands)
    name_a_region(hands)
    restore_and_compare(hands, restorer, photo)
    paint_out_a_face(hands)
    undo_and_redo(hands)

    look = hands.session.document.flatten(area)
    fingerprint = hands.session.document.fingerprint()
    project = tmp_path / "work.ora"
    save_close_and_reopen(hands, project)
    assert hands.session.document.fingerprint() == fingerprint

    export_tiff(hands, tmp_path / "out")
    exported = load(next((tmp_path / "out").glob("*.tif")))
    assert exported.pixels.dtype == photo.pixels.dtype
    assert exported.icc_profile == photo.icc_profile
    assert np.array_equal(exported.pixels, look[..., :3])
    assert_the_right_pixels(exported.pixels, photo.pixels, hands)
    assert path.read_bytes() == before, "the original was touched"


def find_and_correct_scratches(hands: Hands) -> None:
    """Detects, erases the false find, paints a scratch that was missed."""
    feature = hands.all.features[ScratchesFeature]
    assert isinstance(feature, ScratchesFeature)
    hands.studio.shell.show_panel("scratches")
    hands.click(feature.panel.detect)
    document = hands.session.document
    hands.wait(lambda: not document.scratch_mask.is_blank)
    x, y = (int(value) for value in FALSE_FIND)
    assert document.scratch_mask.read(Rect(x, y, 1, 1)).item() == 255

    hands.key(Qt.Key.Key_E)
    hands.on_canvas().drag([(4.0, 12.0), FALSE_FIND, (20.0, 12.0), (20.0, 10.0), (4.0, 14.0)])
    assert document.scratch_mask.read(Rect(x, y, 1, 1)).item() == 0

    hands.key(Qt.Key.Key_B)
    hands.on_canvas().drag(MISSED)
    x, y = (int(value) for value in MISSED[1])
    assert document.scratch_mask.read(Rect(x, y, 1, 1)).item() == 255


def name_a_region(hands: Hands) -> None:
    """Adds a region, says what it is, and paints it."""
    hands.studio.actions["region.add"].trigger()
    feature = hands.all.features[RegionFeature]
    assert isinstance(feature, RegionFeature)
    hands.studio.shell.show_panel("regions")
    prompt = feature.panel.form.prompt
    prompt.setFocus()
    prompt.selectAll()
    QTest.keyClicks(prompt, "red dress")
    QTest.keyClick(prompt, Qt.Key.Key_Return)
    hands.key(Qt.Key.Key_B)
    hands.on_canvas().drag(DRESS)
    region = hands.session.document.regions[0]
    assert region.prompt == "red dress"
    assert not region.mask.is_blank


def restore_and_compare(hands: Hands, restorer: FakeRestorer, photo: Photo) -> None:
    """Presses Restore and looks at before and after."""
    feature = hands.all.features[RestoreFeature]
    assert isinstance(feature, RestoreFeature)
    hands.studio.shell.show_panel("restore")
    count = len(hands.session.document.layers)
    hands.key(Qt.Key.Key_Return, CONTROL)
    hands.wait(lambda: len(hands.session.document.layers) == count + 1)
    request = restorer.requests[-1]
    x, y = (int(value) for value in MISSED[1])
    assert request.mask is not None
    assert request.mask[y, x] == 255
    assert request.mask[12, 12] == 0
    assert [region.prompt for region in request.recipe.regions] == ["red dress"]
    assert np.array_equal(request.photo.pixels, photo.pixels)

    hands.wait(lambda: hands.canvas.is_complete)
    plain = hands.canvas.grab().toImage()
    hands.studio.actions["view.compare_split"].trigger()
    hands.wait(lambda: hands.canvas.is_complete)
    assert hands.canvas.grab().toImage() != plain
    hands.studio.actions["view.compare_split"].trigger()


def paint_out_a_face(hands: Hands) -> None:
    """Takes the result away where a face should stay as it was."""
    hands.studio.actions["restore.keep-original"].trigger()
    hands.on_canvas().drag(FACE)
    layer = hands.session.document.layers[-1]
    assert layer.mask is not None
    x, y = (int(value) for value in FACE[0])
    assert layer.mask.read(Rect(x, y, 1, 1)).item() < layer.mask.max_value


def undo_and_redo(hands: Hands) -> None:
    """Takes five steps back and does them again."""
    fingerprint = hands.session.document.fingerprint()
    position = hands.session.history.position
    assert position >= 6
    for _ in range(5):
        hands.key(Qt.Key.Key_Z, CONTROL)
    assert hands.session.history.position == position - 5
    assert hands.session.document.fingerprint() != fingerprint
    for _ in range(5):
        hands.key(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert hands.session.document.fingerprint() == fingerprint


def save_close_and_reopen(hands: Hands, project: Path) -> None:
    """Saves under a name, closes the tab, and opens the project again."""
    hands.key(Qt.Key.Key_S, CONTROL)
    hands.answer_file_dialog(project)
    hands.wait(lambda: hands.session.project == project and hands.session.is_saved)
    hands.studio.actions["file.close"].trigger()
    hands.wait(lambda: hands.studio.session is None)
    hands.all.open([project])
    hands.wait(lambda: hands.studio.session is not None)


def export_tiff(hands: Hands, folder: Path) -> None:
    """Exports through the dialog, by its controls."""
    folder.mkdir()
    hands.studio.actions["file.export"].trigger()
    dialog = hands.dialog("export-dialog")
    by_name = {w.accessibleName(): w for w in dialog.findChildren(QWidget) if w.accessibleName()}
    line = by_name["Folder"]
    assert isinstance(line, QLineEdit)
    line.selectAll()
    QTest.keyClicks(line, str(folder))
    box = next(b for b in dialog.findChildren(QComboBox) if b.findData(".tif") >= 0)
    box.setCurrentIndex(box.findData(".tif"))
    button = dialog.findChild(QPushButton, "export-button")
    assert isinstance(button, QAbstractButton)
    hands.click(button)
    hands.wait(lambda: any(folder.glob("*.tif")))


def assert_the_right_pixels(exported: np.ndarray, photo: np.ndarray, hands: Hands) -> None:
    """The restorer without networks makes everything brighter by one step; the face is kept."""
    limit, whole = np.iinfo(photo.dtype).max, hands.session.document.area
    brighter = np.minimum(photo.astype(int) + 1, limit)
    assert np.array_equal(
        exported[UNTOUCHED.slices_in(whole)], brighter[UNTOUCHED.slices_in(whole)]
    )
    x, y = (int(value) for value in FACE[0])
    assert np.array_equal(exported[y, x], photo[y, x])
    assert hands.session.document.regions[0].prompt == "red dress"
