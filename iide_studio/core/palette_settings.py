"""What the album palette remembers."""

from __future__ import annotations

from typing import Any

from iide_studio.core.settings import Setting

PALETTE_ALBUM = Setting(key="palette.album", default="")

PALETTE_SETTINGS: tuple[Setting[Any], ...] = (PALETTE_ALBUM,)
"""Kept, but on no page."""
