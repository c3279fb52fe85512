"""Commands on the regions as such; painting them is `painting`."""

from __future__ import annotations

import dataclasses
from typing import Any, ClassVar

from iide_studio.core.change import Change, Part
from iide_studio.core.commands.state_edit import StateEdit
from iide_studio.core.document import Document
from iide_studio.core.errors import DocumentError
from iide_studio.core.rect import Rect, bounds_of
from iide_studio.core.regions import Region

_CHANGEABLE = {
    "name": "Rename region",
    "prompt": "Region prompt",
    "strength": "Region strength",
    "color": "Region colour",
    "basis": "Region colour",
    "note": "Region note",
    "visible": "Region visibility",
    "locked": "Lock region",
}


class RegionEdit(StateEdit):
    """A command that replaces the list of regions, or one region in it."""

    attributes: ClassVar[tuple[str, ...]] = ("regions",)

    def change(self, document: Document) -> Change:
        before, after = set(self.before["regions"]), set(self.after["regions"])
        # If only the order is another, any overlap may look different.
        changed = (before ^ after) or after
        rects: list[Rect] = [region.mask.bounds() for region in changed]
        return Change(frozenset({Part.REGIONS}), bounds_of(rects))


class AddRegion(RegionEdit):
    """Puts a region into the document."""

    def __init__(
        self, region: Region, *, index: int | None = None, label: str = "Add region"
    ) -> None:
        """Makes the command; `index` is the place in the order, None = on top."""
        super().__init__()
        self.region, self.index, self.label = region, index, label

    def edit(self, document: Document) -> None:
        mask, regions = self.region.mask, document.regions
        if (mask.area, mask.channels, mask.dtype) != (document.area, 1, "uint8"):
            raise DocumentError("The region's mask does not fit the photo.")
        if any(other.id == self.region.id for other in regions):
            raise DocumentError("The document has this region already.")
        index = len(regions) if self.index is None else _checked(self.index, len(regions))
        document.regions = (*regions[:index], self.region, *regions[index:])


class RemoveRegion(RegionEdit):
    """Takes a region out of the document."""

    label = "Remove region"

    def __init__(self, region_id: str) -> None:
        """Makes the command."""
        super().__init__()
        self.region_id = region_id

    def edit(self, document: Document) -> None:
        region = document.region(self.region_id)
        document.regions = tuple(other for other in document.regions if other is not region)


class MoveRegion(RegionEdit):
    """Moves a region in the order."""

    label = "Reorder regions"

    def __init__(self, region_id: str, index: int) -> None:
        """Makes the command; `index` is the region's new place."""
        super().__init__()
        self.region_id, self.index = region_id, index

    def edit(self, document: Document) -> None:
        region = document.region(self.region_id)
        others = [other for other in document.regions if other is not region]
        others.insert(_checked(self.index, len(others)), region)
        document.regions = tuple(others)


class ChangeRegion(RegionEdit):
    """Changes what is noted about a region."""

    def __init__(self, region_id: str, *, gesture: str = "", **properties: Any) -> None:
        """Makes the command.

        Args:
            region_id: Which region.
            gesture: See `Command.is_version_of`.
            properties: Any of name, prompt, strength, color, basis, note, visible, locked.
        """
        super().__init__(gesture=gesture)
        if not properties or properties.keys() - _CHANGEABLE.keys():
            raise ValueError(f"{sorted(properties)} are not properties that can be changed")
        self.region_id, self.properties = region_id, properties
        self.label = _CHANGEABLE[next(iter(properties))]

    @property
    def subject(self) -> object:
        return self.region_id, frozenset(self.properties)

    def edit(self, document: Document) -> None:
        index = document.region_index(self.region_id)
        region = dataclasses.replace(document.regions[index], **self.properties)
        document.regions = (*document.regions[:index], region, *document.regions[index + 1 :])


def _checked(index: int, count: int) -> int:
    if not 0 <= index <= count:
        raise DocumentError("The region cannot stand there.")
    return index
