"""Durations and amounts of memory as people say them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

_MINUTE, _HOUR = 60, 3600


def duration_text(seconds: float) -> str:
    """Returns a rough duration: "less than a second", "45 s", "3 min", "2 h 10 min"."""
    if seconds < 1:
        return QCoreApplication.translate("Quantities", "less than a second")
    if seconds < 100:
        return QCoreApplication.translate("Quantities", "{count} s").format(count=round(seconds))
    minutes = round(seconds / _MINUTE)
    if seconds < _HOUR:
        return QCoreApplication.translate("Quantities", "{count} min").format(count=minutes)
    return QCoreApplication.translate("Quantities", "{hours} h {minutes} min").format(
        hours=minutes // 60, minutes=minutes % 60
    )


def memory_text(count: float) -> str:
    """Returns an amount of memory in the user's way of writing it: "2.1 GB"."""
    return QLocale().formattedDataSize(
        int(count), 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat
    )
