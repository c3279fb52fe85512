"""How a picture is encoded: the choices that formats offer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from iide_studio.core.errors import ExportError

TiffCompression = Literal["deflate", "lzw", "none"]
"""Deflate comes first: on scans, LZW takes longer and often makes the file larger."""
Subsampling = Literal["4:4:4", "4:2:2", "4:2:0"]


@dataclass(frozen=True, kw_only=True)
class ExportOptions:
    """Choices for one file; each format reads those that it knows.

    Attributes:
        quality: Of JPEG and WebP, 1 to 100.
        subsampling: How coarsely JPEG keeps colour; "4:4:4" is as fine as brightness.
        compression: Of TIFF; None = the original's if it is one of these, else Deflate.
        is_lossless: Whether WebP keeps every pixel exactly.
    """

    quality: int = 95
    subsampling: Subsampling = "4:4:4"
    compression: TiffCompression | None = None
    is_lossless: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.quality <= 100:
            raise ExportError(f"The quality cannot be {self.quality}.", "Choose from 1 to 100.")
        if self.subsampling not in get_args(Subsampling):
            raise ExportError(
                f"The subsampling cannot be {self.subsampling}.",
                f"Choose one of: {', '.join(get_args(Subsampling))}.",
            )
        if self.compression not in (None, *get_args(TiffCompression)):
            raise ExportError(
                f"The compression cannot be {self.compression}.",
                f"Choose one of: {', '.join(get_args(TiffCompression))}.",
            )
