"""Making a photo rectangular again that was taken from the side."""

from __future__ import annotations

import math

from iide_studio.core.errors import DocumentError
from iide_studio.core.transform import Corners, Transform

_LARGEST = 65535


def rectified(transform: Transform, corners: Corners) -> Transform:
    """Returns the way from the photo to what lies between four corners, seen from straight ahead.

    Args:
        transform: The present one.
        corners: In pixels of its output.

    Raises:
        DocumentError: if the corners form no frame, or one without end.
    """
    width, height = rectified_size(corners)
    if max(width, height) > _LARGEST:
        raise DocumentError("That would become too large.", "Place the corners closer together.")
    return transform.with_perspective(corners, width, height)


def rectified_size(corners: Corners) -> tuple[int, int]:
    """Returns (width, height) of the rectangle: the longer one of opposite sides, at least 1.

    The sides that were closer to the lens show the most detail, so none of it is lost.
    """
    top_left, top_right, bottom_right, bottom_left = corners
    width = max(math.dist(top_left, top_right), math.dist(bottom_left, bottom_right))
    height = max(math.dist(top_left, bottom_left), math.dist(top_right, bottom_right))
    return max(1, round(width)), max(1, round(height))
