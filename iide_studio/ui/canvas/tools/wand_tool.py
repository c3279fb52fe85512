"""The magic wand: selects what has the tone that was clicked."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from iide_studio.core.change import Change, Part
from iide_studio.core.rect import Rect
from iide_studio.core.selection import SelectionMode
from iide_studio.core.tile_flood import TileFlood
from iide_studio.core.wand import ToneView, ToneWand
from iide_studio.ui.canvas.tool import PointerEvent
from iide_studio.ui.canvas.tools.flood_runner import FloodRunner
from iide_studio.ui.canvas.tools.mask_choices import MaskChoices
from iide_studio.ui.canvas.tools.mask_options import MaskOptions
from iide_studio.ui.canvas.tools.mask_preview import MaskPreview
from iide_studio.ui.canvas.tools.mask_tool import MaskTool
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio
from iide_studio.ui.widgets.value_row import ValueRow

_SLACK = 4.0
"""Logical pixels by which a hand may tremble in a click."""
_PER_PIXEL = 0.15
"""Per cent of tolerance for every logical pixel that the pointer is dragged."""
_DEFAULT = 8.0
_SLIDER_WIDTH = 230


@dataclass(frozen=True)
class _Click:
    """The place that was clicked, for as long as the tolerance can be changed."""

    session: Session
    view: ToneView
    mode: SelectionMode
    gesture: str
    start: QPointF
    tolerance: float


class WandTool(MaskTool):
    """Selects what can be reached from a click through tones like the one there.

    Dragging to the right or left changes the tolerance, and so does its slider as long as nothing
    else was done: what will be selected is shown at once for all that is in sight.
    """

    identity = "wand"

    def __init__(self, studio: Studio, choices: MaskChoices) -> None:
        super().__init__(studio, choices)
        self._runner = FloodRunner(self)
        self._click: _Click | None = None
        self._is_down = self._is_dragged = False
        self._preview: MaskPreview | None = None
        self._tolerance = ValueRow(
            self.tr("Tolerance"),
            0,
            100,
            decimals=1,
            unit="%",
            tip=self.tr("How far a tone may differ; drag on the photo to change it while looking"),
        )
        self._tolerance.setFixedWidth(_SLIDER_WIDTH)
        self._tolerance.show_value(_DEFAULT)
        self._is_contiguous = QCheckBox(self.tr("Connected only"))
        self._is_contiguous.setChecked(True)
        self._is_contiguous.setToolTip(self.tr("Off: similar tones anywhere in the photo"))
        self._size = QComboBox()
        self._size.setAccessibleName(self.tr("Sample"))
        self._size.setToolTip(self.tr("How many pixels around the click give the tone"))
        for radius in (0, 1, 2, 5):
            side = 2 * radius + 1
            self._size.addItem(self.tr("{side} x {side} pixels").format(side=side), radius)
        self._size.setCurrentIndex(1)

    def title(self) -> str:
        return self.tr("Magic wand")

    def icon(self) -> str:
        return "mdi6.magic-staff"

    def shortcut(self) -> str:
        return "W"

    def options(self) -> QWidget | None:
        options = MaskOptions(self.studio, self.choices)
        options.add(self.tr("Tolerance"), self._tolerance)
        options.add("", self._is_contiguous)
        options.add(self.tr("Sample"), self._size)
        self._tolerance.edited.connect(self._tolerance_edited)
        self._tolerance.slider.sliderReleased.connect(self._commit)
        self._is_contiguous.toggled.connect(self._commit)
        return options

    @property
    def tolerance(self) -> float:
        """Largest difference of any channel, in per cent."""
        return self._tolerance.value

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
        x, y = int(event.position.x() // 1), int(event.position.y() // 1)
        if not session.document.area.contains(Rect(x, y, 1, 1)):
            self.give_nothing(self.choices.mode_for(event))
            return
        wand = ToneWand(
            document=session.document,
            x=x,
            y=y,
            level=canvas.level,
            radius=self._size.currentData(),
        )
        view = ToneView(wand, _at_level(canvas.visible_photo_area(), canvas.level))
        mode = self.choices.mode_for(event)
        self._click = _Click(session, view, mode, uuid.uuid4().hex, event.widget, self.tolerance)
        self._is_down, self._is_dragged = True, False
        session.changed.connect(self._session_changed)
        self._show()

    def move(self, event: PointerEvent) -> None:
        click = self._click
        if click is None or not self._is_down:
            return
        across = event.widget.x() - click.start.x()
        if self._is_dragged or abs(across) > _SLACK:
            self._is_dragged = True
            self._tolerance.show_value(min(max(click.tolerance + _PER_PIXEL * across, 0), 100))
            self._show()

    def release(self, event: PointerEvent) -> None:
        if self._is_down:
            self._is_down = False
            self._commit()

    def key_press(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Escape or not (self._is_down or self._runner.is_running):
            return False
        self._forget()
        return True

    def paint(self, painter: QPainter) -> None:
        canvas = self.studio.canvas
        if self._preview is not None and canvas is not None:
            self._preview.paint(painter, canvas)

    def _tolerance_edited(self, _value: float, _gesture: str) -> None:
        self._show()
        if not self._tolerance.slider.isSliderDown():
            self._commit()

    def _show(self) -> None:
        """Shows what the present tolerance reaches of all that is in sight."""
        canvas, click = self.studio.canvas, self._click
        if canvas is None or click is None:
            return
        self._runner.stop()
        mask = click.view.mask(self.tolerance / 100, is_contiguous=self._is_contiguous.isChecked())
        color = canvas.palette().highlight().color()
        self._preview = MaskPreview(click.view.rect, click.view.wand.level, mask, color)
        canvas.update()

    def _commit(self) -> None:
        """Floods all of the photo."""
        if self._click is None or self._is_down:
            return
        wand = self._click.view.wand
        flood = wand.flood(self.tolerance / 100, is_contiguous=self._is_contiguous.isChecked())
        self._runner.start(flood, self._finish)
        if self._runner.is_running:
            self.studio.shell.say(self.tr("Selecting in all of the photo…"))

    def _finish(self, flood: TileFlood) -> None:
        click = self._click
        self._preview = None
        if click is not None:
            rect, mask = click.view.wand.to_photo(*flood.mask())
            self.give(rect, mask, click.mode, gesture=click.gesture)
        self.update_canvas()

    def _session_changed(self, change: Change) -> None:
        """Whatever others do to the document ends the click."""
        if change.initiator is not self and change.parts != {Part.RECIPE}:
            self._forget()

    def _forget(self) -> None:
        if self._click is not None:
            self._click.session.changed.disconnect(self._session_changed)
        self._runner.stop()
        self._click = self._preview = None
        self._is_down = False
        self.update_canvas()


def _at_level(rect: Rect, level: int) -> Rect:
    side = 1 << level
    return Rect.from_edges(
        rect.x // side, rect.y // side, -(-rect.right // side), -(-rect.bottom // side)
    )
