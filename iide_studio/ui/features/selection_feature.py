"""Selecting: the tools, and the menu that works on what is selected."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtGui import QKeySequence

from iide_studio.core.commands.command import Command
from iide_studio.core.commands.masks import CombineArea, FeatherMask, GrowMask, InvertMask
from iide_studio.core.commands.selecting import Deselect, Select
from iide_studio.core.selection import SelectionMode
from iide_studio.core.target import SELECTION
from iide_studio.ui.canvas.tools.lasso_tool import LassoTool
from iide_studio.ui.canvas.tools.mask_choices import MaskChoices
from iide_studio.ui.canvas.tools.polygon_tool import PolygonTool
from iide_studio.ui.canvas.tools.rectangle_tool import RectangleTool
from iide_studio.ui.canvas.tools.scratch_wand_tool import ScratchWandTool
from iide_studio.ui.canvas.tools.wand_tool import WandTool
from iide_studio.ui.dialogs.radius_dialog import RadiusDialog
from iide_studio.ui.features.feature import Feature
from iide_studio.ui.mask_target import mask_target
from iide_studio.ui.studio import Studio

RadiusCommand = Callable[[float], Command]


class SelectionFeature(Feature):
    """Rectangle, lasso, polygon and wands, and the Select menu.

    Attributes:
        choices: What the tools share.
    """

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.choices = MaskChoices(self)
        for make in (RectangleTool, LassoTool, PolygonTool, WandTool):
            studio.shell.add_tool(make(studio, self.choices))
        studio.shell.add_tool(ScratchWandTool(studio))
        self._add_whole()
        studio.actions.add_separator("select")
        self._add_edges()
        studio.actions.add_separator("select")
        self._add_masks()

    def has_selection(self) -> bool:
        """Whether a part is selected."""
        session = self.studio.session
        return session is not None and session.document.selection is not None

    def select_all(self) -> None:
        """Selects all of the photo."""
        session = self.studio.session
        if session is not None:
            area = session.document.area
            mask = np.full((area.height, area.width), 255, np.uint8)
            self.studio.do(Select(area, mask))

    def deselect(self) -> None:
        """Takes the selection back: everything may be worked on."""
        self.studio.do(Deselect())

    def invert(self) -> None:
        """Selects what was not, and the other way round."""
        self.studio.do(InvertMask(SELECTION))

    def grow(self) -> None:
        """Asks by how much, and widens the selection."""
        self._ask(self.tr("Grow selection"), lambda radius: GrowMask(SELECTION, radius))

    def shrink(self) -> None:
        """Asks by how much, and narrows the selection."""
        self._ask(self.tr("Shrink selection"), lambda radius: GrowMask(SELECTION, -radius))

    def feather(self) -> None:
        """Asks how soft, and softens the selection's edge."""
        self._ask(self.tr("Feather selection"), lambda radius: FeatherMask(SELECTION, radius))

    def from_mask(self, mode: SelectionMode) -> None:
        """Selects what is inside the mask that is painted on."""
        session = self.studio.session
        if session is None:
            return
        document, target = session.document, mask_target(session)
        store = document.store(target)
        assert store is not None
        rect = store.area.moved(*document.offset(target))
        self.studio.do(Select(rect, store.read(store.area)[0], mode))

    def to_mask(self, mode: SelectionMode) -> None:
        """Fills what is selected into the mask that is painted on, or takes it out."""
        session = self.studio.session
        if session is None or session.document.selection is None:
            return
        selection = session.document.selection
        rect = selection.bounds()
        # The command stays inside the selection by itself: soft edges must not count twice.
        mask = np.full((rect.height, rect.width), 255, np.uint8)
        self.studio.do(CombineArea(mask_target(session), rect, mask, mode))

    def _ask(self, title: str, make: RadiusCommand) -> None:
        dialog = RadiusDialog(self.studio.shell.widget(), title)
        dialog.chosen.connect(lambda radius: self.studio.do(make(radius)))
        dialog.open()

    def _add_whole(self) -> None:
        add = self.studio.actions.add
        add(
            "select.all",
            self.tr("&All"),
            self.select_all,
            shortcut=QKeySequence.StandardKey.SelectAll,
            icon="mdi6.select-all",
            tip=self.tr("Selects all of the photo"),
            is_enabled=self.has_document,
        )
        add(
            "select.none",
            self.tr("&None"),
            self.deselect,
            shortcut="Ctrl+D",
            icon="mdi6.select-off",
            tip=self.tr("Takes the selection back, so that everything can be worked on"),
            is_enabled=self.has_selection,
        )
        add(
            "select.invert",
            self.tr("&Invert"),
            self.invert,
            shortcut="Ctrl+Shift+I",
            icon="mdi6.select-inverse",
            tip=self.tr("Selects what is not selected"),
            is_enabled=self.has_selection,
        )

    def _add_edges(self) -> None:
        for name, text, slot, icon, tip in (
            (
                "grow",
                self.tr("&Grow…"),
                self.grow,
                "mdi6.arrow-expand-all",
                self.tr("Widens the selection by some pixels"),
            ),
            (
                "shrink",
                self.tr("&Shrink…"),
                self.shrink,
                "mdi6.arrow-collapse-all",
                self.tr("Narrows the selection by some pixels"),
            ),
            (
                "feather",
                self.tr("&Feather…"),
                self.feather,
                "mdi6.blur",
                self.tr("Softens the selection's edge"),
            ),
        ):
            self.studio.actions.add(
                f"select.{name}", text, slot, icon=icon, tip=tip, is_enabled=self.has_selection
            )

    def _add_masks(self) -> None:
        add = self.studio.actions.add
        add(
            "select.from_mask",
            self.tr("From the &mask"),
            partial(self.from_mask, SelectionMode.REPLACE),
            icon="mdi6.selection-marker",
            tip=self.tr("Selects what is inside the mask that is painted on"),
            is_enabled=self.has_document,
        )
        add(
            "select.to_mask",
            self.tr("&Put into the mask"),
            partial(self.to_mask, SelectionMode.ADD),
            icon="mdi6.selection-drag",
            tip=self.tr("Adds what is selected to the mask that is painted on"),
            is_enabled=self.has_selection,
        )
        add(
            "select.out_of_mask",
            self.tr("&Take out of the mask"),
            partial(self.to_mask, SelectionMode.SUBTRACT),
            icon="mdi6.selection-remove",
            tip=self.tr("Takes what is selected out of the mask that is painted on"),
            is_enabled=self.has_selection,
        )
