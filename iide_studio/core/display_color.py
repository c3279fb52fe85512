"""From a document's colours to those of the screen."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np

from iide_studio.core.color import ColorSpace
from iide_studio.core.profiles import srgb_profile

if TYPE_CHECKING:
    from PIL import ImageCms


class DisplayColors:
    """Makes screen pixels of a document's or an overlay's.

    Conversions go from 8 bits to 8 bits: they are for the eye, on small tiles, and quick; they stay
    within 1/255 of the exact ones. Where both profiles mean the same, nothing is converted.
    """

    def __init__(
        self, icc_profile: bytes | None, monitor_profile: bytes | None, *, is_gray: bool
    ) -> None:
        """Prepares the conversion.

        Args:
            icc_profile: The document's; None or an unusable one counts as sRGB.
            monitor_profile: The screen's; None or an unusable one counts as sRGB.
            is_gray: Whether the document has one colour channel.
        """
        is_srgb = ColorSpace(icc_profile, is_gray=is_gray).is_srgb
        source = None if is_srgb else icc_profile
        self._transform = _transform(source, _usable_monitor(monitor_profile), is_gray=is_gray)
        self._is_gray_source = is_gray and source is not None

    @property
    def is_plain(self) -> bool:
        """Whether the values go to the screen as they are."""
        return self._transform is None

    def to_screen(self, pixels: np.ndarray) -> np.ndarray:
        """Converts pixels of the document.

        Args:
            pixels: (h, w, 2 or 4) uint8: grey or RGB and straight alpha.

        Returns:
            (h, w, 4) uint8 in the order blue, green, red, alpha; colour is multiplied by alpha, as
            screens are drawn.
        """
        import cv2

        if pixels.shape[2] == 2:
            color = self._converted_gray(pixels[..., 0])
        else:
            color = cv2.cvtColor(pixels, cv2.COLOR_RGBA2RGB)
            color = self._converted(color)
        return _screen_order(color, pixels[..., -1])

    def _converted_gray(self, plane: np.ndarray) -> np.ndarray:
        plane = np.ascontiguousarray(plane)
        if self._is_gray_source:
            return self._converted(plane)
        import cv2

        return self._converted(cv2.merge([plane, plane, plane]))

    def _converted(self, color: np.ndarray) -> np.ndarray:
        if self._transform is None:
            return color
        from PIL import Image, ImageCms  # the window opens without them

        return np.asarray(ImageCms.applyTransform(Image.fromarray(color), self._transform))


def is_monitor_profile(icc_profile: bytes) -> bool:
    """Whether a profile can be used for a screen: it is an RGB one and not damaged."""
    if icc_profile[16:20] != b"RGB ":
        return False
    from PIL import ImageCms

    try:
        _opened(icc_profile)
    except (OSError, ImageCms.PyCMSError):
        return False
    return True


def profile_name(icc_profile: bytes) -> str:
    """Returns what a profile calls itself, for people; empty if it does not say."""
    from PIL import ImageCms

    try:
        return ImageCms.getProfileDescription(_opened(icc_profile)).strip()
    except (OSError, ImageCms.PyCMSError):
        return ""


def _usable_monitor(icc_profile: bytes | None) -> bytes | None:
    """Returns the screen's profile unless it is damaged or says the same as sRGB."""
    if icc_profile is None or not is_monitor_profile(icc_profile):
        return None
    return None if ColorSpace(icc_profile, is_gray=False).is_srgb else icc_profile


def _transform(
    source: bytes | None, target: bytes | None, *, is_gray: bool
) -> ImageCms.ImageCmsTransform | None:
    if source is None and target is None:
        return None
    from PIL import ImageCms

    mode = "L" if is_gray and source is not None else "RGB"
    return ImageCms.buildTransform(
        _opened(source or srgb_profile()),
        _opened(target or srgb_profile()),
        mode,
        "RGB",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )


def _opened(icc_profile: bytes) -> ImageCms.ImageCmsProfile:
    from PIL import ImageCms

    return ImageCms.ImageCmsProfile(io.BytesIO(icc_profile))


def _screen_order(color: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    """Joins (h, w, 3) RGB and (h, w) alpha to BGRA with the colour multiplied by alpha."""
    import cv2

    alpha = np.ascontiguousarray(alpha)
    if alpha.min() < 255:
        wide = cv2.merge([alpha, alpha, alpha])
        color = cv2.multiply(color, wide, scale=1 / 255)
    red, green, blue = cv2.split(color)
    return cv2.merge([blue, green, red, alpha])
