"""What the presets that come with the program are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def preset_title(name: str) -> str:
    """Returns what the user sees of a preset that comes with the program."""
    translate = QCoreApplication.translate
    titles = {
        "gentle": translate("Presets", "Gentle"),
        "standard": translate("Presets", "Standard"),
        "strong": translate("Presets", "Strong"),
        "colorize": translate("Presets", "Colourise"),
        "enlarge": translate("Presets", "Enlarge"),
    }
    return titles.get(name, name)
