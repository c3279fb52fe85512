"""A scratch mask from a scanner's infrared channel.

The dyes of colour film let infrared light pass, dust and scratches do not: they are dark spots and
lines on an even ground. What is left of the picture in the channel is soft, so each place is
compared with its neighbourhood. Silver, in black-and-white film and in Kodachrome, holds infrared
back as well: then the channel shows the picture, and no mask can be made.
"""

from __future__ import annotations

import numpy as np

from iide_studio.core.errors import MaskError
from iide_studio.core.photo import Photo

_CLOSING = 1 / 60
"""Width of the widest damage that is found, as a share of the longer side."""

_WORKING_SIDE = 1500
_SILVER_SHARE = 0.25
"""Above this share of the area, the channel shows a picture and not damage."""


def mask_of(photo: Photo) -> np.ndarray:
    """Returns the scratch mask of a photo's own infrared channel; raises MaskError without one."""
    if photo.infrared is None:
        raise MaskError(
            f"{photo.path or 'The photo'} has no infrared channel.",
            "Have the scratches found in the picture, or give a mask.",
        )
    return scratch_mask(photo.infrared)


def scratch_mask(infrared: np.ndarray, *, threshold: float = 0.12, grow: int = 1) -> np.ndarray:
    """Returns where infrared light is held back.

    Args:
        infrared: (H, W) uint8 or uint16.
        threshold: Share of the neighbourhood's light that must be missing, 0..1.
        grow: By how many pixels the mask is widened, for the soft edges of what was found.

    Returns:
        (H, W) uint8, 255 = repair here.

    Raises:
        MaskError: if so much is held back that the channel shows the picture itself.
    """
    import cv2

    ground = _ground(infrared)
    mask = (infrared < ground * np.float32(1 - threshold)).astype(np.uint8) * np.uint8(255)
    if mask.mean() > 255 * _SILVER_SHARE:
        raise MaskError(
            "The infrared channel shows the picture itself, as on black-and-white film.",
            "Have the scratches found in the picture instead.",
        )
    if grow > 0:
        element = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * grow + 1, 2 * grow + 1))
        mask = cv2.dilate(mask, element)
    return mask


def _ground(infrared: np.ndarray) -> np.ndarray:
    """The channel without its dark spots and lines, (H, W) float32, from a smaller version."""
    import cv2

    height, width = infrared.shape
    scale = min(1.0, _WORKING_SIDE / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = cv2.resize(infrared.astype(np.float32), size, interpolation=cv2.INTER_AREA)
    across = max(3, round(max(size) * _CLOSING)) | 1
    element = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (across, across))
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, element)
    smooth = cv2.GaussianBlur(closed, (0, 0), across / 4)
    return cv2.resize(smooth, (width, height), interpolation=cv2.INTER_LINEAR)
