"""A whole piece of work, from opening a damaged photo to the exported file, by mouse and keys."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from iide_studio.__main__ import create_restorer
from iide_studio.core.file_settings import remember_file
from iide_studio.core.paths import Paths, find_paths
from iide_studio.core.photo import Photo, load, save
from iide_studio.core.profiles import adobe_rgb_profile
from iide_studio.core.rect import Rect
from iide_studio.core.settings import Settings
from iide_studio.ui.app import StudioWindow, WindowServices
from iide_studio.ui.features.region_feature import RegionFeature
from iide_studio.ui.features.scratches_feature import ScratchesFeature
from tests.fakes import FakeRestorer
from tests.ui.canvas_hand import Place
from tests.ui.user_hands import CONTROL, SHIFT, Hands

MISSED = [(60.0, 40.0), (90.0, 60.0), (120.0, 90.0)]
DRESS = [(40.0, 130.0), (80.0, 135.0), (110.0, 140.0)]
FACE = [(112.0, 52.0), (118.0, 58.0)]
UNTOUCHED = Rect(150, 100, 8, 8)
FALSE_FIND = (12.0, 12.0)
"""Where the restorer without networks always sees damage."""


def damaged() -> np.ndarray:
    """The middle of the damaged photo that comes with the program, 192 pixels high and wide."""
    with Image.open(find_paths().sample_photo()) as picture:
        return np.ascontiguousarray(np.asarray(picture.convert("RGB"))[128:320, 160:352])


@dataclass(frozen=True)
class Kind:
    """A sort of file that archives have."""

    name: str
    dtype: type[np.unsignedinteger]
    profile: bytes | None

    def make(self) -> Photo:
        pixels = damaged().astype(self.dtype) * (257 if self.dtype is np.uint16 else 1)
        return Photo(pixels=pixels, icc_profile=self.profile, resolution=(600.0, 600.0))


SCAN = Kind("scan.tif", np.uint16, adobe_rgb_profile())
PICTURE = Kind("picture.png", np.uint8, None)


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


@pytest.fixture
def embedded(qtbot: QtBot, paths: Paths) -> Iterator[Hands]:
    """The window with the networks that come along."""
    studio = StudioWindow(
        WindowServices(create_restorer=create_restorer, paths=paths), Settings(None)
    )
    studio.window.resize(1280, 800)
    studio.window.show()
    qtbot.waitExposed(studio.window)
    yield Hands(qtbot, studio, patience=120_000)
    studio.studio.may_close.clear()
    studio.window.close()
    studio.window.deleteLater()


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


@pytest.mark.parametrize("kind", [SCAN, PICTURE], ids=["16 bit", "8 bit"])
def test_a_photo_from_opening_to_export(
    hands: Hands, restorer: FakeRestorer, tmp_path: Path, kind: Kind
) -> None:
    photo, path = opened(hands, kind, tmp_path)
    find_scratches(hands)
    correct_scratches(hands, FALSE_FIND, MISSED)
    name_a_region(hands)
    restore_and_compare(hands)
    assert_the_right_request(restorer, photo)
    paint_out_a_face(hands)
    exported = kept_and_exported(hands, tmp_path)

    limit, whole = photo.max_value, hands.session.document.area
    brighter = np.minimum(photo.pixels.astype(int) + 1, limit)  # as that restorer makes it
    place = UNTOUCHED.slices_in(whole)
    assert np.array_equal(exported.pixels[place], brighter[place])
    assert_as_it_was(exported, photo, FACE[0])
    assert path.read_bytes() == file_of(photo, tmp_path / "again", kind), "the original was touched"


def test_a_photo_from_opening_to_export_with_the_networks(embedded: Hands, tmp_path: Path) -> None:
    """What comes along really restores: damage that was painted over is filled."""
    hands = embedded
    photo, _ = opened(hands, SCAN, tmp_path)
    find_scratches(hands)
    assert 0.001 < (found_in(hands) > 0).mean() < 0.5
    correct_scratches(hands, *places_in(hands))
    name_a_region(hands)
    restore_and_compare(hands)
    paint_out_a_face(hands)
    exported = kept_and_exported(hands, tmp_path)

    request = hands.session.document.layers[-1].request
    assert request is not None
    assert request["checkpoint"] == "embedded"
    assert not np.array_equal(exported.pixels, photo.pixels)
    assert_as_it_was(exported, photo, FACE[0])


def opened(hands: Hands, kind: Kind, folder: Path) -> tuple[Photo, Path]:
    """Writes a damaged photo and opens it."""
    photo, path = kind.make(), folder / kind.name
    save(photo, path)
    remember_file(hands.studio.settings, path)  # the dialog begins where the last photo was
    hands.open(path)
    return photo, path


def file_of(photo: Photo, folder: Path, kind: Kind) -> bytes:
    """Returns what a photo's file holds when it is new."""
    folder.mkdir()
    save(photo, folder / kind.name)
    return (folder / kind.name).read_bytes()


def find_scratches(hands: Hands) -> None:
    """Has the damage detected."""
    feature = hands.all.features[ScratchesFeature]
    assert isinstance(feature, ScratchesFeature)
    hands.show("Scratches")
    hands.click(feature.panel.detect)
    hands.wait(lambda: bool((found_in(hands) == 255).any()))


def found_in(hands: Hands) -> np.ndarray:
    """Returns the mask of scratches, (H, W)."""
    document = hands.session.document
    return document.scratch_mask.read(document.area)[0]


def places_in(hands: Hands) -> tuple[Place, list[Place]]:
    """Returns the middle of something that was found, and a line where nothing was."""
    found = found_in(hands)
    rows, columns = np.nonzero(found == 255)
    at = len(rows) // 2
    free = next(y for y in range(20, 170) if not found[y - 4 : y + 5, 30:70].any())
    return (float(columns[at]), float(rows[at])), [(40.0, free), (50.0, free), (60.0, free)]


def correct_scratches(hands: Hands, false_find: Place, missed: list[Place]) -> None:
    """Erases a false find, paints a scratch that was missed."""
    mask = hands.session.document.scratch_mask
    x, y = (int(value) for value in false_find)
    assert mask.read(Rect(x, y, 1, 1)).item() == 255
    hands.key(Qt.Key.Key_E)
    hands.on_canvas().drag([(x - 8, y), false_find, (x + 8, y), (x + 8, y - 2), (x - 8, y + 2)])
    assert mask.read(Rect(x, y, 1, 1)).item() == 0

    hands.key(Qt.Key.Key_B)
    hands.on_canvas().drag(missed)
    x, y = (int(value) for value in missed[1])
    assert mask.read(Rect(x, y, 1, 1)).item() == 255


def name_a_region(hands: Hands) -> None:
    """Adds a region, says what it is, and paints it."""
    hands.choose("Region", "New region by painting")
    feature = hands.all.features[RegionFeature]
    assert isinstance(feature, RegionFeature)
    hands.show("Regions")
    prompt = feature.panel.form.prompt
    hands.click(prompt)
    QTest.keyClick(prompt, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(prompt, "red dress")
    QTest.keyClick(prompt, Qt.Key.Key_Return)
    hands.key(Qt.Key.Key_B)
    hands.on_canvas().drag(DRESS)
    region = hands.session.document.regions[0]
    assert region.prompt == "red dress"
    assert not region.mask.is_blank


def restore_and_compare(hands: Hands) -> None:
    """Presses Restore and looks at before and after."""
    count = len(hands.session.document.layers)
    hands.key(Qt.Key.Key_Return, CONTROL)
    hands.wait(lambda: len(hands.session.document.layers) == count + 1)

    hands.wait(lambda: hands.canvas.is_complete)
    plain = hands.canvas.grab().toImage()
    hands.key(Qt.Key.Key_F7)
    hands.wait(lambda: hands.canvas.is_complete)
    assert hands.canvas.grab().toImage() != plain
    hands.key(Qt.Key.Key_F7)


def assert_the_right_request(restorer: FakeRestorer, photo: Photo) -> None:
    """What was corrected by hand and said in words reaches the networks."""
    request = restorer.requests[-1]
    x, y = (int(value) for value in MISSED[1])
    assert request.mask is not None
    assert request.mask[y, x] == 255
    assert request.mask[int(FALSE_FIND[1]), int(FALSE_FIND[0])] == 0
    assert [region.prompt for region in request.recipe.regions] == ["red dress"]
    assert np.array_equal(request.photo.pixels, photo.pixels)


def paint_out_a_face(hands: Hands) -> None:
    """Takes the result away where a face should stay as it was."""
    hands.choose("Restore", "Keep the original here")
    hands.on_canvas().drag(FACE)
    layer = hands.session.document.layers[-1]
    assert layer.mask is not None
    x, y = (int(value) for value in FACE[0])
    assert layer.mask.read(Rect(x, y, 1, 1)).item() < layer.mask.max_value


def kept_and_exported(hands: Hands, folder: Path) -> Photo:
    """Undoes and redoes, saves, closes, reopens and exports; returns the exported picture."""
    undo_and_redo(hands)
    document = hands.session.document
    look, fingerprint = document.flatten(document.area), document.fingerprint()
    profile = document.icc_profile
    save_close_and_reopen(hands, folder / "work.ora")
    assert hands.session.document.fingerprint() == fingerprint
    assert hands.session.document.regions[0].prompt == "red dress"

    export_tiff(hands, folder / "out")
    exported = load(next((folder / "out").glob("*.tif")))
    assert exported.pixels.dtype == look.dtype
    assert exported.icc_profile == profile
    assert np.array_equal(exported.pixels, look[..., :3])
    return exported


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
    hands.choose("File", "Close")
    hands.wait(lambda: hands.studio.session is None)
    hands.open(project)


def export_tiff(hands: Hands, folder: Path) -> None:
    """Exports through the dialog, by its controls."""
    folder.mkdir()
    hands.key(Qt.Key.Key_E, CONTROL | SHIFT)
    dialog = hands.dialog("export-dialog")
    by_name = {w.accessibleName(): w for w in dialog.findChildren(QWidget) if w.accessibleName()}
    line = by_name["Folder"]
    assert isinstance(line, QLineEdit)
    hands.click(line)
    QTest.keyClick(line, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(line, str(folder))
    box = next(b for b in dialog.findChildren(QComboBox) if b.findData(".tif") >= 0)
    hands.choose_in_box(box, ".tif")
    button = dialog.findChild(QPushButton, "export-button")
    assert isinstance(button, QAbstractButton)
    hands.click(button)
    hands.wait(lambda: any(folder.glob("*.tif")))


def assert_as_it_was(exported: Photo, photo: Photo, place: Place) -> None:
    """A face that was painted out of the result is the photo's own."""
    x, y = (int(value) for value in place)
    assert np.array_equal(exported.pixels[y, x], photo.pixels[y, x])
