"""Click an object: it becomes a region."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from iide_studio.core.commands.painting import WritePixels
from iide_studio.core.commands.regions import AddRegion
from iide_studio.core.flood import flood_object
from iide_studio.core.rect import Rect
from iide_studio.core.regions import Region
from iide_studio.core.selection import SelectionMode, combined
from iide_studio.core.target import Target, TargetKind
from iide_studio.ui.canvas.tool import PointerEvent, Tool
from iide_studio.ui.region_naming import region_name
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio


class ObjectTool(Tool):
    """Finds the object under a click by its tone and edges; Shift adds it to the active region."""

    identity = "object"

    def __init__(self, studio: Studio) -> None:
        """Makes the tool."""
        super().__init__(studio)
        self._studio = studio

    def title(self) -> str:
        return self.tr("Region by clicking")

    def icon(self) -> str:
        return "mdi6.shape-plus-outline"

    def shortcut(self) -> str:
        return "O"

    def options(self) -> QWidget | None:
        return QLabel(
            self.tr(
                "Click an object for a new region; Shift adds to the active one, Alt takes away"
            )
        )

    def press(self, event: PointerEvent) -> None:
        session = self._studio.session
        if session is None or event.button != Qt.MouseButton.LeftButton:
            return
        found = flood_object(session.document, event.position.x(), event.position.y())
        if found is None:
            return
        adds = event.modifiers & Qt.KeyboardModifier.ShiftModifier
        takes = event.modifiers & Qt.KeyboardModifier.AltModifier
        if session.active_region and (adds or takes):
            self._change(session, *found, SelectionMode.ADD if adds else SelectionMode.SUBTRACT)
        else:
            self._add(session, *found)

    def _add(self, session: Session, rect: Rect, mask: np.ndarray) -> None:
        store = session.document.new_mask()
        store.write(rect, mask[None])
        region = Region(name=region_name(session.document), mask=store)
        if self._studio.do(AddRegion(region), self):
            session.set_active_region(region.id)
            self._studio.shell.show_panel("regions")

    def _change(self, session: Session, rect: Rect, mask: np.ndarray, mode: SelectionMode) -> None:
        old = session.document.region(session.active_region).mask.read(rect)
        new = combined(old, mask[None], mode)
        target = Target(TargetKind.REGION, session.active_region)
        self._studio.do(WritePixels(target, rect, new, label="Change region"), self)
