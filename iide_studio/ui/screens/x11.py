"""Asks an X server for a screen's profile (ICC Profiles in X Specification 0.3)."""

from __future__ import annotations

import ctypes

_LONGEST = 1 << 22
"""32-bit units of a property that are read: 16 MiB."""
_ANY_TYPE, _SUCCESS, _BITS = 0, 0, 8


def x11_profile(number: int) -> bytes | None:
    """Returns the profile that a colour manager left at the root window.

    Args:
        number: Of the monitor, 0 for the first.
    """
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return None
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = x11.XOpenDisplay(None)
    if not display:
        return None
    try:
        return _property(x11, display, "_ICC_PROFILE" + (f"_{number}" if number else ""))
    finally:
        x11.XCloseDisplay(ctypes.c_void_p(display))


def _property(x11: ctypes.CDLL, display: int, name: str) -> bytes | None:
    """Returns the bytes of a property of the root window."""
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
    atom = x11.XInternAtom(display, name.encode(), 1)
    if not atom:
        return None
    kind, bits = ctypes.c_ulong(), ctypes.c_int()
    count, rest = ctypes.c_ulong(), ctypes.c_ulong()
    data = ctypes.POINTER(ctypes.c_ubyte)()
    status = x11.XGetWindowProperty(
        ctypes.c_void_p(display),
        ctypes.c_ulong(x11.XDefaultRootWindow(display)),
        ctypes.c_ulong(atom),
        ctypes.c_long(0),
        ctypes.c_long(_LONGEST),
        ctypes.c_int(0),
        ctypes.c_ulong(_ANY_TYPE),
        *(ctypes.byref(value) for value in (kind, bits, count, rest, data)),
    )
    if status != _SUCCESS or not data:
        return None
    try:
        return bytes(data[: count.value]) if bits.value == _BITS else None
    finally:
        x11.XFree(data)
