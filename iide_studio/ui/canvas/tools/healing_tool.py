"""The healing brush."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from iide_studio.core.cloning import CloneSource
from iide_studio.core.healing_search import find_source
from iide_studio.core.healing_stroke import healed
from iide_studio.core.inks import VeilInk
from iide_studio.core.painting import Painting
from iide_studio.core.target import Target, TargetKind
from iide_studio.ui.canvas.tools.brush_bar import BrushBar
from iide_studio.ui.canvas.tools.copying_tool import Anchor, Copied, CopyingTool
from iide_studio.ui.session import Session


class HealingTool(CopyingTool):
    """Copies a texture; its tone comes from around the place, once the brush is lifted.

    As long as nobody says where to copy from, it finds that out for every stroke.
    """

    identity = "healing"
    label = "Healing brush"
    _finds: QCheckBox | None = None
    _searched: CloneSource | None = None

    def title(self) -> str:
        return self.tr("Healing brush")

    def icon(self) -> str:
        return "mdi6.bandage"

    def shortcut(self) -> str:
        return "J"

    @property
    def has_edge(self) -> bool:
        """A soft edge would mix two grains into half of one; the tone is even without it."""
        return False

    def add_source_choice(self, bar: BrushBar) -> None:
        self._finds = QCheckBox(self.tr("Find the source"))
        self._finds.setChecked(self._anchor is None)
        self._finds.setToolTip(
            self.tr("Every stroke is healed with what fits best nearby; else with the chosen place")
        )
        self._finds.clicked.connect(self._choose_finding)
        bar.add(self._finds)
        bar.add_note(self.tr("Alt+click or right-click chooses the place to copy from"))

    def set_source(self, anchor: Anchor | None) -> None:
        super().set_source(anchor)
        if self._finds is not None:
            self._finds.setChecked(anchor is None)

    def begin_without_source(self, session: Session) -> Painting | None:
        if self._finds is not None and not self._finds.isChecked():
            return super().begin_without_source(session)
        layer = self.layer_in(session)
        self._searched = CloneSource(session.document, layer.id)
        target = Target(TargetKind.LAYER, layer.id)
        return Painting(session.document, target, brush=self.brush, ink=VeilInk(), label=self.label)

    def complete(self, session: Session, painting: Painting) -> bool:
        copied = self._found(painting)
        if copied is None:
            self.studio.shell.say(
                self.tr("Nothing nearby fits. Alt+click or right-click the place to copy from.")
            )
            return False
        for rect, pixels in healed(painting, copied.source, copied.offset, self.brush):
            session.stroke_changed(painting.stroke.extend(session.document, rect, pixels))
        return True

    def _found(self, painting: Painting) -> Copied | None:
        """Returns what the stroke copies, looked for if it was not said."""
        source, self._searched = self._searched, None
        if source is None:
            return self.copied
        offset = find_source(painting, source, self.brush)
        return None if offset is None else Copied(source, offset)

    def _choose_finding(self, is_on: bool) -> None:
        if is_on:
            self.set_source(None)
