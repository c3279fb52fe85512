"""Commands on the transform, the recipe and what the detector found."""

from __future__ import annotations

from typing import ClassVar

from iide_studio.core.change import Change, Part
from iide_studio.core.commands.state_edit import StateEdit
from iide_studio.core.document import Document
from iide_studio.core.errors import DocumentError
from iide_studio.core.recipe import Recipe
from iide_studio.core.tiles import TileStore
from iide_studio.core.transform import Transform


class SetTransform(StateEdit):
    """Crops, turns, straightens or rectifies what is seen."""

    attributes: ClassVar[tuple[str, ...]] = ("transform",)

    def __init__(self, transform: Transform, *, label: str = "Crop", gesture: str = "") -> None:
        """Makes the command; the new transform is made from the document's own."""
        super().__init__(gesture=gesture)
        self.transform, self.label = transform, label

    def edit(self, document: Document) -> None:
        document.transform = self.transform

    def change(self, document: Document) -> Change:
        return Change(frozenset({Part.TRANSFORM}), document.area)


class ChangeRecipe(StateEdit):
    """Changes the settings of the next restoration."""

    label = "Change settings"
    attributes: ClassVar[tuple[str, ...]] = ("recipe",)

    def __init__(self, recipe: Recipe, *, gesture: str = "") -> None:
        """Makes the command."""
        super().__init__(gesture=gesture)
        self.recipe = recipe

    def edit(self, document: Document) -> None:
        document.recipe = self.recipe

    def change(self, document: Document) -> Change:
        return Change(frozenset({Part.RECIPE}))


class SetScratchProbability(StateEdit):
    """Keeps what the detector found; `ThresholdScratches` makes a mask of it."""

    label = "Detect scratches"
    attributes: ClassVar[tuple[str, ...]] = ("scratch_probability",)

    def __init__(self, probability: TileStore | None) -> None:
        """Makes the command; one channel uint16 of the document's size, or None to forget it."""
        super().__init__()
        self.probability = probability

    def edit(self, document: Document) -> None:
        found = self.probability
        if found is not None:
            kind = (found.area, found.channels, found.dtype)
            if kind != (document.area, 1, "uint16"):
                raise DocumentError("What was detected does not fit the photo.")
        document.scratch_probability = found

    def change(self, document: Document) -> Change:
        return Change(frozenset({Part.SCRATCHES}), document.area)
