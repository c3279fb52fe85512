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
VIEW_SETTINGS = (MONITOR_PROFILE, PIXEL_GRID)
