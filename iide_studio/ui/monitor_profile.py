"""The ICC profile of the screen that a window is on."""

from __future__ import annotations

import logging
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QScreen

from iide_studio.core.display_color import is_monitor_profile, profile_name

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class MonitorProfile:
    """What is known about a screen's colours.

    Attributes:
        name: What the profile calls itself, for people.
        icc_profile: None = sRGB.
        origin: Who said so, for people.
    """

    name: str
    icc_profile: bytes | None
    origin: str


def find_monitor_profile(screen: QScreen, chosen: str) -> MonitorProfile:
    """Asks the system for a screen's profile.

    Args:
        screen: The one that the window is on.
        chosen: A file from the settings for systems that do not know; may be empty.

    Returns:
        The system's; if there is none, the file's; if there is none either, sRGB.
    """
    translate = QCoreApplication.translate
    found = _usable(_system_profile(screen))
    if found is not None:
        origin = translate("MonitorProfile", "The system names this profile for the screen.")
        return MonitorProfile(profile_name(found), found, origin)
    found = _usable(_file(Path(chosen))) if chosen else None
    if found is not None:
        origin = translate("MonitorProfile", "This profile is chosen in the settings.")
        return MonitorProfile(profile_name(found), found, origin)
    origin = translate(
        "MonitorProfile", "The system names no profile for the screen, so sRGB is assumed."
    )
    return MonitorProfile("sRGB", None, origin)


def _system_profile(screen: QScreen) -> bytes | None:
    """Returns what the system says, unchecked; None if it says nothing."""
    if sys.platform == "win32":
        from iide_studio.ui.screens.windows import windows_profile

        return windows_profile(screen.name())
    if QGuiApplication.platformName() == "xcb":
        from iide_studio.ui.screens.x11 import x11_profile

        number = QGuiApplication.screens().index(screen)
        found = x11_profile(number)
        if found is not None:
            return found
    if QGuiApplication.platformName() in ("xcb", "wayland"):
        from iide_studio.ui.screens.colord import colord_profile

        return colord_profile(screen.name())
    return None


def _usable(icc_profile: bytes | None) -> bytes | None:
    if icc_profile is None:
        return None
    if not is_monitor_profile(icc_profile):
        _log.info("the screen's profile cannot be used")
        return None
    return icc_profile


def _file(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError as error:
        _log.info("the monitor profile %s cannot be read: %s", path, error)
        return None
