"""The window's arrangement as the settings keep it."""

from __future__ import annotations

from PySide6.QtCore import QByteArray


def encoded_layout(geometry: QByteArray, state: QByteArray) -> dict[str, str]:
    """Returns what `WINDOW_LAYOUT` keeps."""
    parts = {"geometry": geometry, "state": state}
    return {name: bytes(part.toBase64().data()).decode() for name, part in parts.items()}


def decoded_layout(kept: dict[str, str]) -> tuple[QByteArray, QByteArray] | None:
    """Returns geometry and state out of `WINDOW_LAYOUT`; None if there is nothing."""
    if not {"geometry", "state"} <= kept.keys():
        return None
    names = ("geometry", "state")
    geometry, state = (QByteArray.fromBase64(QByteArray(kept[n].encode())) for n in names)
    return geometry, state
