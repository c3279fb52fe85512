"""Regions: their panel, their menu, and the tool that makes one of an object."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from iide_studio.core.color_words import ColorWords
from iide_studio.core.commands.regions import AddRegion, ChangeRegion, MoveRegion, RemoveRegion
from iide_studio.core.layers import new_id
from iide_studio.core.regions import Region
from iide_studio.core.tiles import TileStore
from iide_studio.ui.canvas.tools.object_tool import ObjectTool
from iide_studio.ui.features.feature import Feature
from iide_studio.ui.panels.palette_panel import PalettePanel
from iide_studio.ui.panels.regions_panel import RegionsPanel
from iide_studio.ui.region_naming import region_name
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio


class RegionFeature(Feature):
    """Everything that can be done with whole regions.

    Attributes:
        panel: Shows them.
        palette: Colours that are used again.
    """

    def __init__(self, studio: Studio) -> None:
        """Registers the tool, the actions and the panels."""
        super().__init__(studio)
        studio.shell.add_tool(ObjectTool(studio))
        self._add_making_actions()
        studio.actions.add_separator("region")
        self._add_region_actions()
        studio.actions.add_separator("region")
        self._add_order_actions()
        studio.actions.add_separator("region")
        self.palette = PalettePanel(studio)
        self._add_palette_actions()
        words = ColorWords.load(studio.paths.resources / "words" / "colors.json")
        self.panel = RegionsPanel(studio, words)
        studio.shell.add_panel("regions", self.tr("Regions"), self.panel)
        studio.shell.add_panel("palette", self.tr("Album palette"), self.palette)

    def _add_making_actions(self) -> None:
        add = self.studio.actions.add
        add(
            "region.add",
            self.tr("New region by &painting"),
            self.add_region,
            shortcut="Ctrl+G",
            icon="mdi6.brush-outline",
            tip=self.tr("Adds an empty region and takes the brush to paint it"),
            is_enabled=self.has_document,
        )
        add(
            "region.from_selection",
            self.tr("New region from the &selection"),
            self.from_selection,
            shortcut="Ctrl+Shift+G",
            icon="mdi6.selection-ellipse",
            is_enabled=self._has_selection,
        )
        add(
            "region.by_clicking",
            self.tr("New region by &clicking an object"),
            self.by_clicking,
            icon="mdi6.shape-plus-outline",
            is_enabled=self.has_document,
        )
        add(
            "region.leave",
            self.tr("Paint s&cratches again"),
            self.leave,
            tip=self.tr("Chooses no region; brushes paint on the scratch mask"),
            is_enabled=self._has_region,
        )

    def _add_region_actions(self) -> None:
        add = self.studio.actions.add
        add(
            "region.duplicate",
            self.tr("&Duplicate region"),
            self.duplicate,
            icon="mdi6.content-copy",
            is_enabled=self._has_region,
        )
        add(
            "region.rename",
            self.tr("&Rename region…"),
            self.rename,
            icon="mdi6.rename-outline",
            is_enabled=self._has_region,
        )
        add(
            "region.color",
            self.tr("Pick c&olour…"),
            self.pick_color,
            icon="mdi6.palette-outline",
            tip=self.tr("Picks the region's colour; it becomes words"),
            is_enabled=self._has_region,
        )
        add(
            "region.remove",
            self.tr("Re&move region"),
            self.remove,
            icon="mdi6.trash-can-outline",
            is_enabled=self._has_region,
        )
        add(
            "region.visible",
            self.tr("&Takes part"),
            self.toggle_visible,
            tip=self.tr("Whether the region's words count, and its tint is shown"),
            is_enabled=self._has_region,
            is_checked=lambda: self._is(lambda region: region.visible),
        )
        add(
            "region.locked",
            self.tr("&Locked"),
            self.toggle_locked,
            tip=self.tr("Keeps brushes away from the region's mask"),
            is_enabled=self._has_region,
            is_checked=lambda: self._is(lambda region: region.locked),
        )

    def _add_order_actions(self) -> None:
        add = self.studio.actions.add
        add(
            "region.raise",
            self.tr("Move &up"),
            self.raise_region,
            icon="mdi6.arrow-up",
            tip=self.tr("Moves the region above the next one, whose pixels it takes"),
            is_enabled=lambda: self._can_move(1),
        )
        add(
            "region.lower",
            self.tr("Move do&wn"),
            self.lower_region,
            icon="mdi6.arrow-down",
            tip=self.tr("Moves the region below the one under it"),
            is_enabled=lambda: self._can_move(-1),
        )

    def _add_palette_actions(self) -> None:
        add = self.studio.actions.add
        add(
            "region.to_palette",
            self.tr("Keep colour in the album p&alette"),
            self.palette.keep_color,
            is_enabled=self.palette.can_keep,
        )
        add(
            "region.palette",
            self.tr("Album pal&ette"),
            self.show_palette,
            icon="mdi6.palette-swatch-outline",
        )

    def add_region(self) -> None:
        """Adds an empty region and takes the brush."""
        session = self._session()
        self._add(session.document.new_mask())
        if "tool.brush" in self.studio.actions:
            self.studio.shell.choose_tool("brush")

    def from_selection(self) -> None:
        """Makes a region of the selection."""
        selection = self._session().document.selection
        if selection is not None:
            self._add(selection.copy())

    def by_clicking(self) -> None:
        """Takes the tool that makes a region of an object."""
        self.studio.shell.choose_tool("object")

    def leave(self) -> None:
        """Chooses no region."""
        self._session().set_active_region("")

    def duplicate(self) -> None:
        """Puts a copy of the active region above it."""
        session, region = self._session(), self._region()
        name = self.tr("{} copy").format(region.name)
        copy = dataclasses.replace(region.copied(), id=new_id(), name=name, locked=False)
        index = session.document.region_index(region.id) + 1
        if self.studio.do(AddRegion(copy, index=index, label="Duplicate region"), self):
            session.set_active_region(copy.id)

    def rename(self) -> None:
        """Lets the user type another name in the panel."""
        self.studio.shell.show_panel("regions")
        self.panel.list.rename(self._region().id)

    def pick_color(self) -> None:
        """Lets the user pick the active region's colour."""
        self.studio.shell.show_panel("regions")
        self.panel.form.color.open_dialog()

    def remove(self) -> None:
        """Removes the active region."""
        self.studio.do(RemoveRegion(self._region().id), self)

    def toggle_visible(self) -> None:
        """Has the active region take part or not."""
        region = self._region()
        self.studio.do(ChangeRegion(region.id, visible=not region.visible), self)

    def toggle_locked(self) -> None:
        """Locks or unlocks the active region."""
        region = self._region()
        self.studio.do(ChangeRegion(region.id, locked=not region.locked), self)

    def raise_region(self) -> None:
        """Moves the active region up by one."""
        self._move(1)

    def lower_region(self) -> None:
        """Moves the active region down by one."""
        self._move(-1)

    def show_palette(self) -> None:
        """Brings the album palette to the front."""
        self.studio.shell.show_panel("palette")

    def _session(self) -> Session:
        session = self.studio.session
        assert session is not None
        return session

    def _region(self) -> Region:
        session = self._session()
        return session.document.region(session.active_region)

    def _add(self, mask: TileStore) -> None:
        session = self._session()
        region = Region(name=region_name(session.document), mask=mask)
        if self.studio.do(AddRegion(region), self):
            session.set_active_region(region.id)
            self.studio.shell.show_panel("regions")
            self.panel.form.prompt.setFocus()

    def _move(self, by: int) -> None:
        index = self._session().document.region_index(self._region().id)
        self.studio.do(MoveRegion(self._region().id, index + by), self)

    def _has_region(self) -> bool:
        session = self.studio.session
        return session is not None and bool(session.active_region)

    def _has_selection(self) -> bool:
        session = self.studio.session
        return session is not None and session.document.selection is not None

    def _is(self, asks: Callable[[Region], bool]) -> bool:
        return self._has_region() and asks(self._region())

    def _can_move(self, by: int) -> bool:
        if not self._has_region():
            return False
        regions = self._session().document.regions
        return 0 <= regions.index(self._region()) + by < len(regions)
