"""One open document: its history, what is active in it, and word of every change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from iide_studio.core.change import Change, Part
from iide_studio.core.commands.command import Command
from iide_studio.core.commands.painting import Stroke
from iide_studio.core.document import Document
from iide_studio.core.file_version import FileVersion
from iide_studio.core.history import History, Moment
from iide_studio.core.journal import Journal
from iide_studio.core.original import original_of
from iide_studio.core.photo import Photo
from iide_studio.core.target import SCRATCHES, Target, TargetKind


class Session(QObject):
    """A document that is being worked on.

    This is the only way in which the window changes a document. Undo is the core's own `History`
    and not a QUndoStack: it counts bytes of shared tiles, replaces the versions of one gesture, and
    works without Qt, where batches and tests use it too. A second stack would have to agree with
    it.

    Attributes:
        document: Changed by commands alone.
        history: Of this document.
        original: The photo as it was read, for comparisons; shares its tiles with the document.
        project: The project file, None before the first save.
        title: What the tab shows.
        active_layer: Identity of the layer that panels and tools mean.
        active_region: Identity of the region; empty = none.
        journal: Where its unsaved work and its cold tiles lie; None = the window makes one.
        version: The project file as it was read or written here last; None = it never was.
    """

    changed = Signal(object)
    """A Change, after everything that changes the document: commands, strokes, undo."""
    history_changed = Signal()
    """Steps, position, or whether all is saved."""
    target_changed = Signal()
    """What brushes paint on, the active layer or the active region."""
    title_changed = Signal()
    stroking_changed = Signal()
    """A brush went down or up."""

    def __init__(self, document: Document, *, title: str, project: Path | None = None) -> None:
        """Begins a session; see the attributes."""
        super().__init__()
        self.document = document
        self.history = History(document)
        self.original = original_of(document)
        self._project, self._title = project, title
        self._is_stroking = False
        self._lift: Callable[[], None] | None = None
        self.active_layer = document.layers[-1].id
        self.active_region = ""
        self._target = SCRATCHES
        self.journal: Journal | None = None
        self.version: FileVersion | None = None

    @property
    def title(self) -> str:
        return self._title

    @property
    def project(self) -> Path | None:
        return self._project

    @property
    def is_saved(self) -> bool:
        """Whether nothing would be lost."""
        return self.history.is_saved

    @property
    def is_stroking(self) -> bool:
        """Whether a brush is down: then no command may be given."""
        return self._is_stroking

    @property
    def target(self) -> Target:
        """What brushes paint on."""
        return self._target

    def set_target(self, target: Target) -> None:
        """Says what brushes paint on; a layer's or region's target makes that one active."""
        if target.kind is TargetKind.REGION:
            self.active_region = target.owner
        elif target.kind in (TargetKind.LAYER, TargetKind.LAYER_MASK):
            self.active_layer = target.owner
        self._target = target
        self.target_changed.emit()

    def set_active_layer(self, layer_id: str) -> None:
        """Says which layer is meant."""
        self.document.layer(layer_id)
        self.active_layer = layer_id
        if self._target.kind in (TargetKind.LAYER, TargetKind.LAYER_MASK):
            self._target = Target(TargetKind.LAYER, layer_id)
        self.target_changed.emit()

    def set_active_region(self, region_id: str) -> None:
        """Says which region is meant; empty = none. Brushes that paint on regions follow."""
        self.active_region = region_id
        if region_id:
            self.document.region(region_id)
            self._target = Target(TargetKind.REGION, region_id)
        elif self._target.kind is TargetKind.REGION:
            self._target = SCRATCHES
        self.target_changed.emit()

    def do(self, command: Command, initiator: object | None = None) -> Change:
        """Carries a command out as a new step; a stroke that is being made ends first.

        Raises:
            DocumentError: if the document does not allow it.
        """
        self._lift_brush()
        change = self.history.do(command, initiator)
        self._tell(change)
        return change

    def undo(self) -> None:
        """Takes the newest step back, if there is one."""
        self._lift_brush()
        self._tell(self.history.undo())

    def redo(self) -> None:
        """Does the step again that was undone last, if there is one."""
        self._lift_brush()
        self._tell(self.history.redo())

    def go_to(self, position: int) -> None:
        """Goes to a step of the history."""
        self._lift_brush()
        self._tell(self.history.go_to(position))

    def begin_stroke(self, lift: Callable[[], None] | None = None) -> None:
        """Says that a brush is down.

        Args:
            lift: Ends the stroke as if the brush were lifted: a command may come by its keys while
                the brush is down.
        """
        self._is_stroking, self._lift = True, lift
        self.stroking_changed.emit()

    def stroke_changed(self, change: Change) -> None:
        """Tells the views what `Stroke.extend` returned."""
        self.changed.emit(change)

    def end_stroke(self, stroke: Stroke) -> None:
        """Makes a finished stroke a step."""
        self._is_stroking = False
        self.history.record(stroke)
        self.changed.emit(Change(frozenset({stroke.target.part})))
        self.history_changed.emit()
        self.stroking_changed.emit()

    def cancel_stroke(self, stroke: Stroke) -> None:
        """Gives a stroke up: the document is as before."""
        self._is_stroking = False
        self.changed.emit(stroke.revert(self.document))
        self.stroking_changed.emit()

    def mark_saved(self, project: Path, moment: Moment | None = None) -> None:
        """Notes that the project file holds the document.

        Args:
            project: The file.
            moment: As it was then; None = as it is now.
        """
        self.history.mark_saved(moment)
        self._project, self._title = project, project.name
        self.title_changed.emit()
        self.history_changed.emit()

    def mark_unsaved(self) -> None:
        """Notes that the document is on no disk yet: pasted, recovered, or made of another one."""
        self.history.mark_unsaved()
        self.history_changed.emit()

    def _lift_brush(self) -> None:
        if self._is_stroking and self._lift is not None:
            self._lift()

    def _tell(self, change: Change | None) -> None:
        if change is None:
            return
        self.original.transform = self.document.transform
        self._keep_active_valid(change)
        self.changed.emit(change)
        self.history_changed.emit()

    def _keep_active_valid(self, change: Change) -> None:
        """Active things may be gone after a command or undo."""
        if not change.parts & {Part.LAYERS, Part.REGIONS, Part.PIXELS, Part.COLOR_MODE}:
            return
        before = (self.active_layer, self.active_region, self._target)
        if self.active_layer not in [layer.id for layer in self.document.layers]:
            self.active_layer = self.document.layers[-1].id
        if self.active_region not in [region.id for region in self.document.regions]:
            self.active_region = ""
        if not self._has(self._target):
            self._target = SCRATCHES
        if before != (self.active_layer, self.active_region, self._target):
            self.target_changed.emit()

    def _has(self, target: Target) -> bool:
        match target.kind:
            case TargetKind.LAYER | TargetKind.LAYER_MASK:
                return any(layer.id == target.owner for layer in self.document.layers)
            case TargetKind.REGION:
                return any(region.id == target.owner for region in self.document.regions)
            case _:
                return True


def session_of_photo(photo: Photo, *, title: str) -> Session:
    """Begins the session of a photo that was just read."""
    return Session(Document.from_photo(photo), title=title)
