"""The scratch wand: a click on a scratch takes all of it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from iide_studio.core import mask as masks
from iide_studio.core.change import Change, Part
from iide_studio.core.errors import DocumentError
from iide_studio.core.selection import SelectionMode
from iide_studio.core.tile_flood import TileFlood
from iide_studio.core.wand import scratch_flood
from iide_studio.ui.canvas.tool import PointerEvent
from iide_studio.ui.canvas.tools.flood_runner import FloodRunner
from iide_studio.ui.canvas.tools.mask_choices import Into, MaskChoices
from iide_studio.ui.canvas.tools.mask_options import MaskOptions
from iide_studio.ui.canvas.tools.mask_tool import MaskTool
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio
from iide_studio.ui.widgets.value_row import ValueRow

_REACH = 8.0
"""Logical pixels from the click within which a scratch is looked for."""
_DEFAULT_SENSITIVITY = 60.0
_ROW_WIDTH = 190


@dataclass(frozen=True)
class _Click:
    session: Session
    position: QPointF
    reach: float
    mode: SelectionMode
    gesture: str


class ScratchWandTool(MaskTool):
    """Floods what the detector found, from a click, into the mask; Alt takes a scratch out again.

    Its slider can be moved after the click, as long as nothing else was done.
    """

    identity = "scratch_wand"

    def __init__(self, studio: Studio) -> None:
        """Makes the tool; it has choices of its own, for it mostly adds to the scratches."""
        choices = MaskChoices(studio)
        choices.set_mode(SelectionMode.ADD)
        choices.set_into(Into.MASK)
        super().__init__(studio, choices)
        self._runner = FloodRunner(self)
        self._click: _Click | None = None
        self._sensitivity = ValueRow(
            self.tr("Sensitivity"),
            1,
            99,
            unit="%",
            tip=self.tr("How much of what the detector is unsure of belongs to the scratch"),
        )
        self._sensitivity.show_value(_DEFAULT_SENSITIVITY)
        self._margin = ValueRow(
            self.tr("Wider by"),
            0,
            20,
            unit="px",
            tip=self.tr("By how many pixels the scratch is widened on every side"),
        )
        self._margin.show_value(1)
        for row in (self._sensitivity, self._margin):
            row.setFixedWidth(_ROW_WIDTH)

    def title(self) -> str:
        return self.tr("Scratch wand")

    def icon(self) -> str:
        return "mdi6.auto-fix"

    def shortcut(self) -> str:
        return "Shift+W"

    def options(self) -> QWidget | None:
        options = MaskOptions(self.studio, self.choices)
        options.add(self.tr("Sensitivity"), self._sensitivity)
        options.add(self.tr("Wider by"), self._margin)
        self._sensitivity.edited.connect(self._again)
        self._margin.edited.connect(self._again)
        return options

    @property
    def is_busy(self) -> bool:
        """Whether a flood is still on its way."""
        return self._runner.is_running

    def deactivate(self) -> None:
        self._forget()

    def press(self, event: PointerEvent) -> None:
        session, canvas = self.studio.session, self.studio.canvas
        self._forget()
        if session is None or canvas is None:
            return
        if session.document.scratch_probability is None:
            self._ask_to_detect()
            return
        reach = _REACH / canvas.view.scale
        mode = self.choices.mode_for(event)
        self._click = _Click(session, event.position, reach, mode, uuid.uuid4().hex)
        session.changed.connect(self._session_changed)
        self._start()

    def _ask_to_detect(self) -> None:
        error = DocumentError("No scratches were looked for yet.", "Detect them first.")
        detect = "mask.detect_scratches"
        if detect in list(self.studio.actions):
            button = (self.tr("Detect scratches"), self.studio.actions[detect].trigger)
            self.studio.shell.show_error(error, [button])
        else:
            self.studio.shell.show_error(error)

    def _again(self, _value: float, _gesture: str) -> None:
        if self._click is not None:
            self._start()

    def _start(self) -> None:
        click = self._click
        assert click is not None
        flood = scratch_flood(
            click.session.document,
            click.position.x(),
            click.position.y(),
            share=1 - self._sensitivity.value / 100,
            reach=click.reach,
        )
        if flood is None:
            self.studio.shell.say(self.tr("The detector found no scratch here."))
            self._forget()
        else:
            self._runner.start(flood, self._finish)

    def _finish(self, flood: TileFlood) -> None:
        if self._click is None:
            return
        rect, mask = flood.mask()
        margin = round(self._margin.value)
        wide = rect.grown(margin).intersected(self._click.session.document.area)
        room = masks.grow(np.pad(mask, margin), margin)
        part = wide.slices_in(rect.grown(margin))
        self.give(wide, room[part].copy(), self._click.mode, gesture=self._click.gesture)

    def _session_changed(self, change: Change) -> None:
        """Whatever others do to the document ends the click."""
        if change.initiator is not self and change.parts != {Part.RECIPE}:
            self._forget()

    def _forget(self) -> None:
        if self._click is not None:
            self._click.session.changed.disconnect(self._session_changed)
        self._runner.stop()
        self._click = None
