"""What the user sees of each kind of adjustment."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from iide_studio.core.adjustments.adjustment import Adjustment
from iide_studio.core.adjustments.curves import Curves
from iide_studio.core.adjustments.inversion import Inversion
from iide_studio.core.adjustments.levels import Levels
from iide_studio.core.adjustments.saturation import Saturation
from iide_studio.core.adjustments.sharpen import Sharpen
from iide_studio.core.adjustments.white_balance import WhiteBalance
from iide_studio.core.tone_picking import Pick


@dataclass(frozen=True)
class AdjustmentTitle:
    """Words and picture for one kind.

    Attributes:
        kind: The kind.
        title: For menus and new layers, translated.
        tip: One sentence on what it is for, translated.
        icon: Its name in qtawesome.
        shortcut: In Qt's spelling; may be empty.
        needs_color: Whether it does nothing to a grey photo.
    """

    kind: type[Adjustment]
    title: str
    tip: str
    icon: str
    shortcut: str = ""
    needs_color: bool = False


def adjustment_titles() -> tuple[AdjustmentTitle, ...]:
    """Returns all kinds in the order in which they are shown."""
    translate = QCoreApplication.translate
    return (
        AdjustmentTitle(
            Levels,
            translate("Adjustments", "Levels"),
            translate("Adjustments", "Sets black, white and the middle, over the histogram."),
            "mdi6.chart-histogram",
            "Ctrl+L",
        ),
        AdjustmentTitle(
            Curves,
            translate("Adjustments", "Curves"),
            translate("Adjustments", "Makes any tone lighter or darker by a curve."),
            "mdi6.chart-bell-curve-cumulative",
            "Ctrl+M",
        ),
        AdjustmentTitle(
            WhiteBalance,
            translate("Adjustments", "White balance"),
            translate("Adjustments", "Takes a colour cast away: what ought to be grey gets grey."),
            "mdi6.thermometer",
            "Ctrl+B",
            needs_color=True,
        ),
        AdjustmentTitle(
            Saturation,
            translate("Adjustments", "Saturation"),
            translate("Adjustments", "Makes colours stronger or weaker at the same lightness."),
            "mdi6.palette-outline",
            "Ctrl+U",
            needs_color=True,
        ),
        AdjustmentTitle(
            Sharpen,
            translate("Adjustments", "Sharpen"),
            translate("Adjustments", "Raises fine detail; grain can be spared."),
            "mdi6.triangle-outline",
        ),
        AdjustmentTitle(
            Inversion,
            translate("Adjustments", "Invert negative"),
            translate(
                "Adjustments", "Makes a positive of a scanned negative, without its orange mask."
            ),
            "mdi6.invert-colors",
        ),
    )


def title_of(kind: type[Adjustment]) -> AdjustmentTitle:
    """Returns the words for one kind."""
    return next(title for title in adjustment_titles() if title.kind is kind)


def pick_title(pick: Pick) -> str:
    """Returns what a click with the picker says, translated."""
    translate = QCoreApplication.translate
    titles = {
        Pick.GRAY: translate("Adjustments", "This is grey"),
        Pick.BLACK: translate("Adjustments", "This is black"),
        Pick.WHITE: translate("Adjustments", "This is white"),
        Pick.FILM_BASE: translate("Adjustments", "This is bare film"),
        Pick.DENSEST: translate("Adjustments", "This is the densest part"),
    }
    return titles[pick]
