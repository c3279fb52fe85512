"""The formats in which pictures can be written, known without what writes them."""

from __future__ import annotations

FORMATS = {
    ".png": "PNG",
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".tif": "TIFF",
    ".tiff": "TIFF",
    ".webp": "WEBP",
}
"""Endings of names that can be written."""
