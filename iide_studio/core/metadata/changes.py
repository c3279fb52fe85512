"""What a derivative changes in the metadata that it takes over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from iide_studio.core.metadata.xmp import XmpPacket


@dataclass(frozen=True, kw_only=True)
class MetadataChanges:
    """What a restoration says about itself.

    Attributes:
        software: Name and version of the program, for Exif, TIFF and XMP.
        modified: When; with a time zone, so that Exif's offset can be right.
        xmp: Adds to the XMP packet what else there is to say; comes after all other changes.
        drop_gps: Whether places of the globe are left out, in Exif and in XMP.
    """

    software: str
    modified: datetime
    xmp: Callable[[XmpPacket], None] | None = None
    drop_gps: bool = False


@dataclass(frozen=True, kw_only=True)
class Derivative:
    """What metadata has to agree with: the picture that is being written.

    Attributes:
        width: Pixels.
        height: Pixels.
        resolution: Dots per inch, across and down; None leaves what was there.
        is_srgb: Whether the pixels are sRGB.
        is_gray: Whether there is one channel.
        has_other_colors: Whether values mean something else than in the original file, so that what
            it said of its white point, primaries and tone curve no longer holds.
        factor: How many times as wide and as high as the original it is.
        orientation: The Exif value by which the original's pixels were turned.
    """

    width: int
    height: int
    resolution: tuple[float, float] | None
    is_srgb: bool
    is_gray: bool
    has_other_colors: bool = False
    factor: int = 1
    orientation: int = 1
