"""Pictures for a report: small, in sRGB, as JPEG."""

from __future__ import annotations

import io

import numpy as np

from iide_studio.core.color import ColorSpace, quantise
from iide_studio.core.photo import Photo
from iide_studio.core.report.content import ReportPicture

LONGEST_SIDE = 1400
_QUALITY = 90


def picture_of(photo: Photo, *, title: str, caption: str) -> ReportPicture:
    """Makes a picture of a photo as a screen shows it; transparency is left out."""
    colors = ColorSpace(photo.icc_profile, is_gray=photo.is_gray)
    small = _reduced(photo.pixels)
    return _encoded(quantise(colors.to_srgb(small), np.uint8), title, caption)


def picture_of_array(pixels: np.ndarray, *, title: str, caption: str) -> ReportPicture:
    """Makes a picture of (H, W) or (H, W, 3) uint8 sRGB."""
    return _encoded(_reduced(pixels), title, caption)


def _reduced(pixels: np.ndarray) -> np.ndarray:
    """Averages areas; thin scratches in a mask become paler, but none is lost."""
    height, width = pixels.shape[:2]
    factor = max(height, width) / LONGEST_SIDE
    if factor <= 1:
        return pixels
    import cv2

    size = (max(1, round(width / factor)), max(1, round(height / factor)))
    return cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)


def _encoded(pixels: np.ndarray, title: str, caption: str) -> ReportPicture:
    from PIL import Image

    target = io.BytesIO()
    picture = Image.fromarray(np.ascontiguousarray(pixels))
    picture.save(target, "JPEG", quality=_QUALITY, subsampling=0)
    return ReportPicture(title=title, caption=caption, jpeg=target.getvalue(), size=picture.size)
