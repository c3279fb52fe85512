"""What all tools that paint with a brush share: strokes, lines, the outline, giving up."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPolygonF

from iide_studio.core.brush import Brush
from iide_studio.core.brush_path import Touch
from iide_studio.core.errors import StudioError
from iide_studio.core.painting import Painting
from iide_studio.ui.canvas.canvas import Canvas
from iide_studio.ui.canvas.tool import PointerEvent, Tool
from iide_studio.ui.canvas.tools.brush_choice import BrushChoice
from iide_studio.ui.canvas.tools.brush_outline import area_of, circle_on, draw_outline
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio

_BUTTONS = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)


@dataclass(frozen=True)
class _InHand:
    """A stroke that is being made."""

    session: Session
    painting: Painting
    button: Qt.MouseButton


@dataclass(frozen=True)
class _End:
    """Where the last stroke ended, for a straight line from there."""

    session: Session
    touch: Touch


class PaintingTool(Tool):
    """A tool with a brush. Subclasses say what it leaves.

    Attributes:
        studio: The rest of the window.
        choice: The brush.
    """

    def __init__(self, studio: Studio, choice: BrushChoice) -> None:
        super().__init__(studio)
        self.studio, self.choice = studio, choice
        self._in_hand: _InHand | None = None
        self._end: _End | None = None
        self._hover: PointerEvent | None = None
        self._shown = QRect()
        self._canvas: Canvas | None = None
        choice.changed.connect(self.show_outline)
        studio.session_removed.connect(self.forget)

    # What subclasses decide.

    def begin(self, session: Session, event: PointerEvent) -> Painting | None:
        """Begins a stroke; None if this press paints nothing.

        Raises:
            StudioError: if it cannot be painted there.
        """
        raise NotImplementedError

    def complete(self, session: Session, painting: Painting) -> bool:
        """The brush was lifted; returns whether the stroke becomes a step."""
        return True

    def outlines(self, canvas: Canvas, hover: PointerEvent) -> list[QPolygonF]:
        """Returns what is drawn where the pointer is."""
        return [circle_on(canvas, hover.position, self.brush.size)]

    def forget(self, session: Session) -> None:
        """A document was closed: nothing of it may stay in memory."""
        if self._end is not None and self._end.session is session:
            self._end = None

    # What all of them do.

    @property
    def brush(self) -> Brush:
        """The brush as it was chosen."""
        return self.choice.brush

    @property
    def is_stroking(self) -> bool:
        """Whether a stroke is being made."""
        return self._in_hand is not None

    def activate(self) -> None:
        self._canvas = self.studio.canvas
        if self._canvas is not None:
            self._canvas.hovered.connect(self._see)

    def deactivate(self) -> None:
        self.give_up()
        self._hover = None
        self.show_outline()
        if self._canvas is not None:
            self._canvas.hovered.disconnect(self._see)
        self._canvas = None
        self.choice.keep()

    def press(self, event: PointerEvent) -> None:
        session = self.studio.session
        if self._in_hand is not None or session is None or event.button not in _BUTTONS:
            return
        try:
            painting = self.begin(session, event)
        except StudioError as error:
            self.studio.shell.show_error(error)
            return
        if painting is None:
            return
        self._in_hand = _InHand(session, painting, event.button)
        session.begin_stroke(self.finish)
        end = self._line_start(session, event)
        if end is not None:
            self._paint(end)
        self._paint(touch_of(event))

    def move(self, event: PointerEvent) -> None:
        if self._in_hand is not None:
            self._paint(touch_of(event))
        self._see(event)

    def release(self, event: PointerEvent) -> None:
        if self._in_hand is None or event.button != self._in_hand.button:
            return
        self._paint(touch_of(event, pressure=0.0 if event.pressure == 0 else None))
        self._end = _End(self._in_hand.session, touch_of(event))
        self.finish()

    def finish(self) -> None:
        """Makes what was painted since the brush went down a step."""
        if self._in_hand is None:
            return
        hand, self._in_hand = self._in_hand, None
        is_empty = hand.painting.area.is_empty
        if is_empty or not self.complete(hand.session, hand.painting):
            hand.session.cancel_stroke(hand.painting.stroke)
        else:
            hand.session.end_stroke(hand.painting.stroke)

    def key_press(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and self._in_hand is not None:
            self.give_up()
            return True
        return False

    def give_up(self) -> None:
        """Takes back what was painted since the brush went down."""
        if self._in_hand is not None:
            hand, self._in_hand = self._in_hand, None
            hand.session.cancel_stroke(hand.painting.stroke)

    def paint(self, painter: QPainter) -> None:
        for outline in self._outlines():
            draw_outline(painter, outline)
        line = self._line()
        if line is not None:
            draw_outline(painter, line, is_dashed=True)

    def show_outline(self) -> None:
        """Paints the canvas again where the outline was and where it is."""
        if self._canvas is None:
            return
        area = QRect()
        for outline in (*self._outlines(), self._line()):
            if outline is not None:
                area = area.united(area_of(outline))
        self._canvas.update(area.united(self._shown))
        self._shown = area

    def _see(self, event: PointerEvent | None) -> None:
        self._hover = event
        self.show_outline()

    def _outlines(self) -> list[QPolygonF]:
        if self._canvas is None or self._hover is None:
            return []
        return self.outlines(self._canvas, self._hover)

    def _line(self) -> QPolygonF | None:
        """Returns the line that the next press would draw."""
        if self._hover is None or self._canvas is None or self._in_hand is not None:
            return None
        start = self._line_start(self._canvas.session, self._hover)
        if start is None:
            return None
        return QPolygonF([self._canvas.to_widget(QPointF(start.x, start.y)), self._hover.widget])

    def _line_start(self, session: Session, event: PointerEvent) -> Touch | None:
        if not event.modifiers & Qt.KeyboardModifier.ShiftModifier or self._end is None:
            return None
        return self._end.touch if self._end.session is session else None

    def _paint(self, touch: Touch) -> None:
        assert self._in_hand is not None
        change = self._in_hand.painting.to(touch)
        if change is not None:
            self._in_hand.session.stroke_changed(change)


def touch_of(event: PointerEvent, *, pressure: float | None = None) -> Touch:
    """Returns where an event touches the photo."""
    place = event.position
    return Touch(place.x(), place.y(), event.pressure if pressure is None else pressure)
