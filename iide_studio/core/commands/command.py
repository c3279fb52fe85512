"""What every command can do."""

from __future__ import annotations

import abc

from iide_studio.core.change import Change
from iide_studio.core.document import Document
from iide_studio.core.rect import Rect
from iide_studio.core.tile_cache import Tile


class Command(abc.ABC):
    """One step of work on one document.

    Applying, reverting and applying again gives the same documents each time, provided that all
    later commands were reverted before. A command that raises has changed nothing.

    Attributes:
        label: What the menu shows after "Undo"; a fixed text, so that it can be translated.
        gesture: A text that is new for every gesture of the user; empty = no gesture.
    """

    label: str
    gesture: str = ""

    @abc.abstractmethod
    def apply(self, document: Document) -> Change:
        """Carries the step out, also again after `revert`.

        Raises:
            DocumentError: if the document does not allow it; nothing was changed.
        """

    @abc.abstractmethod
    def revert(self, document: Document) -> Change:
        """Takes the step back."""

    def finish(self) -> None:  # noqa: B027 - most commands have nothing to let go of
        """Lets go of what is only needed while the step is being made."""

    @property
    def subject(self) -> object:
        """What it changes; see `is_version_of`."""
        return None

    def is_version_of(self, older: Command) -> bool:
        """Whether it takes the place of a command that was applied right before it.

        While a slider is dragged or a shape is drawn, every movement makes a command of the same
        kind, subject and gesture; together they are one step, of which the last version counts.
        """
        same = (type(older), older.gesture, older.subject) == (
            type(self),
            self.gesture,
            self.subject,
        )
        return bool(self.gesture) and same

    def tiles(self) -> set[Tile]:
        """Returns the tiles that it keeps alive."""
        return set()


def seen_area(document: Document, rect: Rect) -> Rect | None:
    """Returns where the document looks different once the pixels of an area changed.

    Filters above carry a change further.
    """
    margins = [x.adjustment.margin(0) for x in document.layers if x.adjustment is not None]
    area = rect.grown(sum(margins)).intersected(document.area)
    return None if rect.is_empty or area.is_empty else area
