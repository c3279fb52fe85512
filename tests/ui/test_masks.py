"""The Mask menu, and masks in files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from iide_studio.core import mask as masks
from iide_studio.core import photo as photos
from iide_studio.core.commands.layering import AddLayer, AddLayerMask
from iide_studio.core.commands.regions import AddRegion
from iide_studio.core.layers import Layer
from iide_studio.core.photo import Photo
from iide_studio.core.rect import Rect
from iide_studio.core.regions import Region
from iide_studio.core.selection import SelectionMode
from iide_studio.core.target import SCRATCHES, SELECTION, Target, TargetKind
from iide_studio.ui import app
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.dialogs.radius_dialog import RadiusDialog
from iide_studio.ui.features.mask_feature import MaskFeature
from iide_studio.ui.mask_target import mask_target, target_title
from iide_studio.ui.session import Session, session_of_photo

BLOCK = Rect(50, 60, 80, 40)


@pytest.fixture(autouse=True)
def only_these_features(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window with nothing else is quicker to build."""
    monkeypatch.setattr(app, "FEATURES", (MaskFeature,))
    monkeypatch.setattr(app, "PANEL_GROUPS", ())
    monkeypatch.setattr(app, "MAIN_BAR", ())


@pytest.fixture
def feature(studio_window: StudioWindow, session: Session) -> MaskFeature:
    feature = studio_window.features[MaskFeature]
    assert isinstance(feature, MaskFeature)
    session.document.scratch_mask.write(BLOCK, np.full((1, 40, 80), 255, np.uint8))
    studio_window.studio.actions.refresh()
    return feature


def scratches(session: Session) -> np.ndarray:
    mask = session.document.scratch_mask
    return mask.read(mask.area)[0]


def test_whole_mask_edits_are_steps(
    studio_window: StudioWindow, session: Session, feature: MaskFeature
) -> None:
    before = scratches(session)
    actions = studio_window.studio.actions
    actions["mask.invert"].trigger()
    assert np.array_equal(scratches(session), 255 - before)
    actions["mask.clear"].trigger()
    assert not scratches(session).any()
    assert not actions["mask.clear"].isEnabled()
    assert not actions["mask.save"].isEnabled()
    session.undo()
    session.undo()
    assert np.array_equal(scratches(session), before)
    for name, radius, area in (("grow", 5, 90 * 50), ("shrink", 5, 80 * 40)):
        actions[f"mask.{name}"].trigger()
        dialog = studio_window.window.findChildren(RadiusDialog)[-1]
        dialog.field.setValue(radius)
        dialog.accept()
        assert scratches(session).sum() / 255 == pytest.approx(area, rel=0.02)
    actions["mask.feather"].trigger()
    studio_window.window.findChildren(RadiusDialog)[-1].accept()
    assert 0 < scratches(session)[60, 50] < 255


def test_a_saved_mask_comes_back(
    studio_window: StudioWindow,
    session: Session,
    feature: MaskFeature,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    before = scratches(session)
    feature.save(tmp_path / "mask.png")
    qtbot.waitUntil(lambda: not feature.is_busy)
    assert np.array_equal(masks.load_mask(tmp_path / "mask.png", (240, 320)), before)
    feature.clear()
    feature.load(tmp_path / "mask.png")
    qtbot.waitUntil(lambda: not feature.is_busy)
    assert np.array_equal(scratches(session), before)
    session.undo()
    assert not scratches(session).any()


def test_a_mask_can_be_added_from_a_file(
    session: Session, feature: MaskFeature, qtbot: QtBot, tmp_path: Path
) -> None:
    other = np.zeros((240, 320), np.uint8)
    other[200:210, 10:20] = 255
    masks.save_mask(other, tmp_path / "other.tif")
    before = scratches(session)
    feature.load(tmp_path / "other.tif", SelectionMode.ADD)
    qtbot.waitUntil(lambda: not feature.is_busy)
    assert np.array_equal(scratches(session), before | other)


def test_a_mask_of_another_size_is_refused(
    studio_window: StudioWindow,
    session: Session,
    feature: MaskFeature,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(
        type(studio_window.window), "show_error", lambda _self, error: shown.append(error.message)
    )
    masks.save_mask(np.zeros((9, 9), np.uint8), tmp_path / "small.png")
    feature.load(tmp_path / "small.png")
    qtbot.waitUntil(lambda: not feature.is_busy)
    assert "9 x 9 pixels, the photo 320 x 240" in shown[0]
    assert session.history.position == 0


def test_a_mask_never_replaces_the_photo(
    studio_window: StudioWindow,
    feature: MaskFeature,
    qtbot: QtBot,
    tmp_path: Path,
    photo: Photo,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(
        type(studio_window.window), "show_error", lambda _self, error: shown.append(error.message)
    )
    master, link = tmp_path / "master.tif", tmp_path / "link.tif"
    photos.save(photo, master)
    link.hardlink_to(master)
    content = master.read_bytes()
    studio_window.studio.add_session(session_of_photo(photos.load(master), title="master.tif"))
    feature.invert()
    for path in (master, link):
        feature.save(path, overwrite=True)
        qtbot.waitUntil(lambda: not feature.is_busy)
        assert "is the original" in shown.pop()
        assert path.read_bytes() == content
    feature.save(tmp_path / "mask.tif")
    qtbot.waitUntil(lambda: not feature.is_busy)
    assert masks.load_mask(tmp_path / "mask.tif", (240, 320)).any()


def test_which_mask_is_meant(session: Session, feature: MaskFeature) -> None:
    document = session.document
    assert mask_target(session) == SCRATCHES
    region = Region(name="Dress", mask=document.new_mask())
    session.do(AddRegion(region))
    session.set_active_region(region.id)
    assert target_title(session, mask_target(session)) == "Region Dress"
    feature.invert()
    assert document.region(region.id).mask.read(Rect(5, 5, 1, 1))[0, 0, 0] == 255
    layer = Layer(name="Result", pixels=document.new_pixels())
    session.do(AddLayer(layer))
    session.set_target(Target(TargetKind.LAYER, layer.id))
    assert mask_target(session) == SCRATCHES
    session.do(AddLayerMask(layer.id))
    assert target_title(session, mask_target(session)) == "Mask of Result"
    session.set_target(SELECTION)
    assert mask_target(session) == SCRATCHES
