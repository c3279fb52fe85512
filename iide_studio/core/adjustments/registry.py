"""Every kind of adjustment, by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from iide_studio.core.adjustments.adjustment import Adjustment
from iide_studio.core.adjustments.curves import Curves
from iide_studio.core.adjustments.inversion import Inversion
from iide_studio.core.adjustments.levels import Levels
from iide_studio.core.adjustments.saturation import Saturation
from iide_studio.core.adjustments.sharpen import Sharpen
from iide_studio.core.adjustments.white_balance import WhiteBalance
from iide_studio.core.errors import DocumentError

KINDS: Mapping[str, type[Adjustment]] = {
    kind.kind: kind for kind in (Levels, Curves, WhiteBalance, Saturation, Sharpen, Inversion)
}


def adjustment_from_json(data: Any) -> Adjustment:
    """Reads what `Adjustment.to_json` wrote.

    Raises:
        DocumentError: for an unknown kind, unknown settings or values out of range.
    """
    kind = data.get("kind") if isinstance(data, Mapping) else None
    if not isinstance(kind, str) or kind not in KINDS:
        raise DocumentError("The document has an adjustment that this program does not know.")
    settings = {name: value for name, value in data.items() if name != "kind"}
    try:
        return KINDS[kind].from_settings(settings)
    except (TypeError, ValueError, AttributeError) as error:
        raise DocumentError(f"The adjustment {kind!r} cannot be read: {error}.") from error
