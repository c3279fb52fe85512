"""Adding, moving and removing points of a curve, so that it stays one."""

from __future__ import annotations

from iide_studio.core.adjustments.curves import Points

GAP = 1 / 256
"""How near two points may come to each other, share of full scale."""
MOST_POINTS = 16


def nearest_point(points: Points, x: float, y: float, *, reach: float) -> int | None:
    """Returns the point nearest to a place; None if none is within `reach` across and down."""
    near = [
        (max(abs(px - x), abs(py - y)), index)
        for index, (px, py) in enumerate(points)
        if max(abs(px - x), abs(py - y)) <= reach
    ]
    return min(near)[1] if near else None


def with_point(points: Points, x: float, y: float) -> tuple[Points, int | None]:
    """Returns the curve with one more point, and where in the order it stands.

    Where there is no room, and when there are `MOST_POINTS`, the curve stays and there is None.
    """
    index = sum(px < x for px, _ in points)
    low = points[index - 1][0] + GAP if index else 0.0
    high = points[index][0] - GAP if index < len(points) else 1.0
    if low > high or len(points) >= MOST_POINTS:
        return points, None
    place = (_between(x, low, high), _between(y, 0, 1))
    return (*points[:index], place, *points[index:]), index


def moved_point(points: Points, index: int, x: float, y: float) -> Points:
    """Returns the curve with a point elsewhere, as far as its neighbours and the edges let it."""
    low = points[index - 1][0] + GAP if index else 0.0
    high = points[index + 1][0] - GAP if index + 1 < len(points) else 1.0
    if low > high:  # both neighbours are as near as they may come
        low = high = points[index][0]
    place = (_between(x, low, high), _between(y, 0, 1))
    return (*points[:index], place, *points[index + 1 :])


def without_point(points: Points, index: int) -> Points:
    """Returns the curve without a point; two always stay."""
    return points if len(points) <= 2 else (*points[:index], *points[index + 1 :])


def _between(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)
