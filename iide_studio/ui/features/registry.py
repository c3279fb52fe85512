"""Which features the window has, and in which order their panels and actions come."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from iide_studio.ui.features.adjustment_feature import AdjustmentFeature
from iide_studio.ui.features.feature import Feature
from iide_studio.ui.features.file_features import FileFeature
from iide_studio.ui.features.help_feature import HelpFeature
from iide_studio.ui.features.history_feature import HistoryFeature
from iide_studio.ui.features.image_feature import ImageFeature
from iide_studio.ui.features.info_feature import InfoFeature
from iide_studio.ui.features.jobs_feature import JobsFeature
from iide_studio.ui.features.layer_feature import LayerFeature
from iide_studio.ui.features.log_feature import LogFeature
from iide_studio.ui.features.mask_feature import MaskFeature
from iide_studio.ui.features.painting_feature import PaintingFeature
from iide_studio.ui.features.region_feature import RegionFeature
from iide_studio.ui.features.restore_feature import RestoreFeature
from iide_studio.ui.features.result_feature import ResultFeature
from iide_studio.ui.features.scratches_feature import ScratchesFeature
from iide_studio.ui.features.selection_feature import SelectionFeature
from iide_studio.ui.features.settings_feature import SettingsFeature
from iide_studio.ui.features.view_feature import ViewFeature

FEATURES: tuple[type[Feature], ...] = (
    FileFeature,
    HistoryFeature,
    ViewFeature,
    PaintingFeature,
    SelectionFeature,
    MaskFeature,
    ImageFeature,
    AdjustmentFeature,
    LayerFeature,
    RegionFeature,
    ScratchesFeature,
    RestoreFeature,
    ResultFeature,
    JobsFeature,
    InfoFeature,
    LogFeature,
    HelpFeature,
    SettingsFeature,
)
"""Made one after the other; an action's place in its menu follows from it."""

PANEL_GROUPS: tuple[tuple[str, ...], ...] = (
    ("restore", "scratches", "regions", "adjustment"),
    ("layers", "history", "info", "palette"),
    ("variations", "jobs", "log"),
)
"""Panels that share a place as tabs, the first in front."""

MAIN_BAR: tuple[str, ...] = (
    *("file.open", "file.save", "file.export", ""),
    *("edit.undo", "edit.redo", ""),
    *("view.fit", "view.actual_size", "view.show_original", "view.compare_split", ""),
    *("mask.detect_scratches", "restore.run", "restore.keep-original"),
)
"""Actions in the main tool bar; "" = a line."""


def menu_titles() -> tuple[tuple[str, str], ...]:
    """Returns (name, translated title) of the menus, from left to right."""
    translate = QCoreApplication.translate
    return (
        ("file", translate("Menus", "&File")),
        ("edit", translate("Menus", "&Edit")),
        ("view", translate("Menus", "&View")),
        ("select", translate("Menus", "&Select")),
        ("mask", translate("Menus", "&Mask")),
        ("image", translate("Menus", "&Image")),
        ("layer", translate("Menus", "&Layer")),
        ("region", translate("Menus", "Re&gion")),
        ("restore", translate("Menus", "&Restore")),
        ("tool", translate("Menus", "&Tools")),
        ("window", translate("Menus", "&Window")),
        ("help", translate("Menus", "&Help")),
    )
