"""Every setting of the program."""

from __future__ import annotations

from typing import Any

from iide_studio.core.brush_settings import BRUSH_SETTINGS
from iide_studio.core.engine_settings import ENGINE_SETTINGS
from iide_studio.core.file_settings import FILE_SETTINGS
from iide_studio.core.palette_settings import PALETTE_SETTINGS
from iide_studio.core.settings import Setting
from iide_studio.core.view_settings import VIEW_SETTINGS

LANGUAGE = Setting(
    key="appearance.language",
    default="system",
    title="Language",
    help="Of menus, panels and messages; counts from the next start.",
    choices=(
        ("system", "As the system"),
        ("en", "English"),
        ("de", "Deutsch"),
        ("fr", "Français"),
        ("es", "Español"),
    ),
)
SCALE = Setting(
    key="appearance.scale",
    default=1.0,
    title="Size of text and buttons",
    help="1 is the system's own size; counts from the next start.",
    range=(0.75, 3.0),
)
THEME = Setting(
    key="appearance.theme",
    default="system",
    title="Theme",
    help="Colours of the window.",
    choices=(
        ("system", "As the system"),
        ("light", "Light"),
        ("dark", "Dark"),
        ("contrast", "High contrast"),
        ("contrast-light", "High contrast, light"),
    ),
)
SHORTCUTS: Setting[dict[str, str]] = Setting(key="shortcuts.own", default={})
WINDOW_LAYOUT: Setting[dict[str, str]] = Setting(key="window.layout", default={})

SETTINGS: tuple[Setting[Any], ...] = (
    LANGUAGE,
    SCALE,
    THEME,
    *ENGINE_SETTINGS,
    *FILE_SETTINGS,
    *BRUSH_SETTINGS,
    *PALETTE_SETTINGS,
    SHORTCUTS,
    *VIEW_SETTINGS,
    WINDOW_LAYOUT,
)
"""Those with a title are on the settings page, in this order."""
