"""Rectangles of pixels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Rect:
    """A rectangle of whole pixels, half open: `right` and `bottom` lie just outside.

    Attributes:
        x: Left column; may be negative.
        y: Top row; may be negative.
        width: Columns; none or a negative number makes the rectangle empty.
        height: Rows.
    """

    x: int
    y: int
    width: int
    height: int

    @classmethod
    def from_edges(cls, left: int, top: int, right: int, bottom: int) -> Rect:
        """Returns the rectangle between edges; crossed edges make it empty, never negative."""
        return cls(left, top, max(0, right - left), max(0, bottom - top))

    @property
    def right(self) -> int:
        return self.x + self.width

    @property
    def bottom(self) -> int:
        return self.y + self.height

    @property
    def is_empty(self) -> bool:
        return self.width <= 0 or self.height <= 0

    def moved(self, x: int, y: int) -> Rect:
        """Returns it shifted by `x` columns and `y` rows."""
        return Rect(self.x + x, self.y + y, self.width, self.height)

    def grown(self, margin: int) -> Rect:
        """Returns it with `margin` more pixels on every side."""
        return Rect(
            self.x - margin, self.y - margin, self.width + 2 * margin, self.height + 2 * margin
        )

    def intersected(self, other: Rect) -> Rect:
        """Returns what both cover; may be empty."""
        return Rect.from_edges(
            max(self.x, other.x),
            max(self.y, other.y),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def united(self, other: Rect) -> Rect:
        """Returns the smallest rectangle around both; an empty one adds nothing."""
        if self.is_empty or other.is_empty:
            return other if self.is_empty else self
        return Rect.from_edges(
            min(self.x, other.x),
            min(self.y, other.y),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def contains(self, other: Rect) -> bool:
        """Whether `other` lies inside, edges included."""
        return self.intersected(other) == other

    def slices_in(self, frame: Rect) -> tuple[slice, slice]:
        """Returns the rows and columns that it takes up in an array that covers `frame`."""
        y, x = self.y - frame.y, self.x - frame.x
        return slice(y, y + self.height), slice(x, x + self.width)

    def cells(self, side: int) -> Iterator[tuple[int, int]]:
        """Yields (column, row) of every cell of a grid of `side` pixels that it touches."""
        if self.is_empty:
            return
        for row in range(self.y // side, (self.bottom - 1) // side + 1):
            for column in range(self.x // side, (self.right - 1) // side + 1):
                yield column, row


def bounds_of(rects: list[Rect]) -> Rect | None:
    """Returns the smallest rectangle around all that are not empty; None if there are none."""
    total = Rect(0, 0, 0, 0)
    for rect in rects:
        total = total.united(rect)
    return None if total.is_empty else total
