"""Settings of how photos are shown."""

from __future__ import annotations

from iide_studio.core.settings import Setting

MONITOR_PROFILE = Setting(
    key="view.monitor_profile",
    default="",
    title="Monitor profile",
    help="An ICC file for the screen; used where the system does not name one.",
)
PIXEL_GRID = Setting(
    key="view.pixel_grid",
    default=True,
    title="Lines between pixels",
    help="Shown from ten times their size on.",
)
TOOLBAR_TEXT = Setting(
    key="view.toolbar_text",
    default=False,
    title="Words beside the toolbar's icons",
    help="Beside those of the main steps: opening, saving, detecting, restoring.",
)
UNFOLDED: Setting[list[str]] = Setting(key="view.unfolded", default=[])
"""Which parts of panels with seldom used settings are open."""
VIEW_SETTINGS = (MONITOR_PROFILE, PIXEL_GRID, TOOLBAR_TEXT, UNFOLDED)
