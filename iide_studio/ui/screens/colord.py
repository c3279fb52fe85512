"""Asks colord, the colour manager of most Linux desktops, for a screen's profile."""

from __future__ import annotations

from pathlib import Path
from typing import Any

_SERVICE = "org.freedesktop.ColorManager"
_MILLISECONDS = 500
"""As long as a desktop that answers ever takes; the window waits for it once a screen."""


def colord_profile(screen: str) -> bytes | None:
    """Returns the profile that is in force for a screen.

    Args:
        screen: Its connector, as Qt and XRandR name it ("HDMI-1").
    """
    from PySide6.QtDBus import QDBusConnection

    bus = QDBusConnection.systemBus()
    if not bus.isConnected() or not bus.interface().isServiceRegistered(_SERVICE).value():
        return None
    device = _asked(
        bus,
        "/org/freedesktop/ColorManager",
        _SERVICE,
        "FindDeviceByProperty",
        "XRANDR_name",
        screen,
    )
    if device is None:
        return None
    profiles = _read_property(bus, device.path(), f"{_SERVICE}.Device", "Profiles")
    if not profiles:
        return None
    name = _read_property(bus, profiles[0].path(), f"{_SERVICE}.Profile", "Filename")
    try:
        return Path(str(name)).read_bytes() if name else None
    except OSError:
        return None


def _read_property(bus: Any, path: str, interface: str, name: str) -> Any:
    return _asked(bus, path, "org.freedesktop.DBus.Properties", "Get", interface, name)


def _asked(bus: Any, path: str, interface: str, method: str, *arguments: str) -> Any:
    """Returns the first value of an answer; None if there is no answer."""
    from PySide6.QtDBus import QDBus, QDBusMessage

    message = QDBusMessage.createMethodCall(_SERVICE, path, interface, method)
    message.setArguments(list(arguments))
    answer = bus.call(message, QDBus.CallMode.Block, _MILLISECONDS)
    if answer.type() != QDBusMessage.MessageType.ReplyMessage or not answer.arguments():
        return None
    value = answer.arguments()[0]
    return value.variant() if hasattr(value, "variant") else value
