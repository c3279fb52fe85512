"""What the colours of the evidence map mean, while it is shown."""

from __future__ import annotations

import html

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel

from iide_studio.core.evidence import LEGEND


class EvidenceLegend(QLabel):
    """Coloured squares with words, for the status bar; the tooltip says more."""

    def __init__(self) -> None:
        """Makes a hidden legend."""
        super().__init__()
        self.setObjectName("evidence-legend")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAccessibleName(self.tr("Colours of the evidence map"))
        titles, meanings = _titles(), _meanings()
        parts = []
        for name, color, _meaning in LEGEND:
            sign = "&#9640;" if name == "Guessed" else "&#9632;"
            square = f'<span style="color:rgb{color}">{sign}</span>'
            parts.append(f"{square} {html.escape(titles[name])}")
        self.setText("&nbsp; ".join(parts))
        self.setToolTip("\n".join(f"{titles[name]}: {meanings[name]}" for name in titles))
        self.hide()


def _titles() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "Filled": translate("Evidence", "Filled"),
        "Changed": translate("Evidence", "Changed"),
        "Uncertain": translate("Evidence", "Uncertain"),
        "Guessed": translate("Evidence", "Guessed colour"),
    }


def _meanings() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "Filled": translate("Evidence", "nothing of the original is left there"),
        "Changed": translate("Evidence", "the colour moved; the stronger, the further"),
        "Uncertain": translate("Evidence", "results with other seeds differ there"),
        "Guessed": translate("Evidence", "hatched: nobody knows the colour, it was made up"),
    }
