"""What clone stamp and healing brush share: where they copy from, and the layer they work on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPolygonF
from PySide6.QtWidgets import QCheckBox, QWidget

from iide_studio.core.cloning import CloneInk, CloneSource
from iide_studio.core.layers import Layer
from iide_studio.core.painting import Painting
from iide_studio.core.retouching import add_retouch_layer, retouch_layer
from iide_studio.core.target import Target, TargetKind
from iide_studio.ui.canvas.canvas import Canvas
from iide_studio.ui.canvas.tool import PointerEvent
from iide_studio.ui.canvas.tools.brush_bar import BrushBar
from iide_studio.ui.canvas.tools.brush_choice import BrushChoice
from iide_studio.ui.canvas.tools.brush_outline import circle_on, cross_at
from iide_studio.ui.canvas.tools.painting_tool import PaintingTool
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio


@dataclass(frozen=True)
class Anchor:
    """A place that the user chose to copy from.

    Attributes:
        session: The document that it is in.
        place: In pixels of the photo.
        offset: From where it is copied to, to where it comes from; None before the first stroke.
    """

    session: Session
    place: QPointF
    offset: tuple[int, int] | None = None


@dataclass(frozen=True, eq=False)
class Copied:
    """What a stroke copies.

    Attributes:
        source: The pixels, as they were before the stroke.
        offset: From where they are copied to, to where they come from.
    """

    source: CloneSource
    offset: tuple[int, int]


class CopyingTool(PaintingTool):
    """Copies one place of the photo to another, into a layer of its own.

    Attributes:
        label: Names the step.
    """

    label = ""

    def __init__(self, studio: Studio, choice: BrushChoice) -> None:
        super().__init__(studio, choice)
        self._anchor: Anchor | None = None
        self._copied: Copied | None = None
        self._is_aligned = True

    def options(self) -> QWidget:
        bar = BrushBar(self.choice, self.title(), has_edge=self.has_edge)
        aligned = QCheckBox(self.tr("Aligned"))
        aligned.setChecked(self._is_aligned)
        aligned.setToolTip(
            self.tr("Every stroke keeps the distance of the first; else each begins at the source")
        )
        aligned.toggled.connect(self._set_aligned)
        bar.add(aligned)
        self.add_source_choice(bar)
        return bar

    def add_source_choice(self, bar: BrushBar) -> None:
        """Adds to the options what there is to say of the source."""
        bar.add_note(self.tr("Alt+click or right-click the place to copy from"))

    @property
    def has_edge(self) -> bool:
        """Whether hardness and opacity mean anything."""
        return True

    @property
    def copied(self) -> Copied:
        """What the stroke in hand copies."""
        assert self._copied is not None
        return self._copied

    def begin(self, session: Session, event: PointerEvent) -> Painting | None:
        # Some desktops keep Alt and the mouse for themselves; the right button works everywhere.
        is_source = event.button == Qt.MouseButton.RightButton
        if is_source or event.modifiers & Qt.KeyboardModifier.AltModifier:
            self.set_source(Anchor(session, event.position))
            return None
        if not self._knows_source(session):
            return self.begin_without_source(session)
        layer = self.layer_in(session)
        self._copied = Copied(CloneSource(session.document, layer.id), self._begin_at(event))
        return Painting(
            session.document,
            Target(TargetKind.LAYER, layer.id),
            brush=self.brush,
            ink=CloneInk(self._copied.source, self._copied.offset),
            label=self.label,
        )

    def set_source(self, anchor: Anchor | None) -> None:
        """Copies from a place from now on; None = from no certain place."""
        self._anchor = anchor
        self.show_outline()

    def forget(self, session: Session) -> None:
        super().forget(session)
        self._copied = None
        if self._knows_source(session):
            self.set_source(None)

    def begin_without_source(self, session: Session) -> Painting | None:
        """Begins a stroke before anybody said where to copy from; None if that paints nothing."""
        self.studio.shell.say(self.tr("First Alt+click or right-click the place to copy from."))
        return None

    def outlines(self, canvas: Canvas, hover: PointerEvent) -> list[QPolygonF]:
        shown = super().outlines(canvas, hover)
        place = self._place(canvas.session, hover)
        if place is not None:
            shown.append(cross_at(canvas.to_widget(place)))
            if self.is_stroking and self._anchor is not None:
                shown.append(circle_on(canvas, place, self.brush.size))
        return shown

    def _place(self, session: Session, hover: PointerEvent) -> QPointF | None:
        """Returns what place would be copied now."""
        if self._anchor is None or self._anchor.session is not session:
            return None
        if self.is_stroking or (self._anchor.offset is not None and self._is_aligned):
            return hover.position + QPointF(*(self._anchor.offset or (0, 0)))
        return self._anchor.place

    def _knows_source(self, session: Session) -> bool:
        return self._anchor is not None and self._anchor.session is session

    def _begin_at(self, event: PointerEvent) -> tuple[int, int]:
        """Returns the stroke's offset."""
        anchor = self._anchor
        assert anchor is not None
        if anchor.offset is None or not self._is_aligned:
            way = anchor.place - event.position
            anchor = Anchor(anchor.session, anchor.place, (round(way.x()), round(way.y())))
            self._anchor = anchor
        assert anchor.offset is not None
        return anchor.offset

    def layer_in(self, session: Session) -> Layer:
        """Returns the layer to copy into, which is made if there is none."""
        layer = retouch_layer(session.document, session.active_layer)
        if layer is None:
            command = add_retouch_layer(session.document)
            session.do(command, self)
            layer = session.document.layer(command.layer.id)
        if session.active_layer != layer.id:
            session.set_active_layer(layer.id)
        return layer

    def _set_aligned(self, is_aligned: bool) -> None:
        self._is_aligned = is_aligned
