"""Asks Windows for a screen's profile."""

from __future__ import annotations

import ctypes
from pathlib import Path

_LONGEST = 1024


def windows_profile(screen: str) -> bytes | None:
    r"""Returns the profile that the user chose for a screen.

    Args:
        screen: Its device name, as Qt has it ("\\.\DISPLAY1").
    """
    gdi = ctypes.WinDLL("gdi32")  # type: ignore[attr-defined] # exists on Windows only
    gdi.CreateDCW.restype = ctypes.c_void_p
    gdi.CreateDCW.argtypes = [ctypes.c_wchar_p, ctypes.c_wchar_p, ctypes.c_wchar_p, ctypes.c_void_p]
    gdi.GetICMProfileW.argtypes = [
        ctypes.c_void_p,
        ctypes.POINTER(ctypes.c_uint32),
        ctypes.c_wchar_p,
    ]
    gdi.DeleteDC.argtypes = [ctypes.c_void_p]
    context = gdi.CreateDCW("DISPLAY", screen, None, None)
    if not context:
        return None
    try:
        length = ctypes.c_uint32(_LONGEST)
        name = ctypes.create_unicode_buffer(_LONGEST)
        if not gdi.GetICMProfileW(context, ctypes.byref(length), name):
            return None
        return Path(name.value).read_bytes()
    except OSError:
        return None
    finally:
        gdi.DeleteDC(context)
