"""Adjustment layers: added from the Image menu, set in a panel, picked on the photo."""

from __future__ import annotations

from collections.abc import Callable

from iide_studio.core.adjustment_layers import add_above, new_adjustment_layer
from iide_studio.core.adjustments.automatic import measured_inversion
from iide_studio.core.adjustments.inversion import Inversion
from iide_studio.core.tone_picking import Pick
from iide_studio.ui.canvas.tools.tone_picker_tool import TonePickerTool
from iide_studio.ui.features.feature import Feature
from iide_studio.ui.panels.adjusting.titles import AdjustmentTitle, adjustment_titles
from iide_studio.ui.panels.adjustment_panel import AdjustmentPanel
from iide_studio.ui.studio import Studio

PANEL = "adjustment"


class AdjustmentFeature(Feature):
    """Registers an action for each kind of adjustment, the panel and the tone picker."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        studio.actions.add_separator("image")
        identities = tuple(self._add_action(title) for title in adjustment_titles())
        self.panel = AdjustmentPanel(studio, identities)
        self._tool = TonePickerTool(studio)
        studio.shell.add_tool(self._tool)
        studio.shell.add_panel(PANEL, self.tr("Adjustments"), self.panel)
        self.panel.pick_wanted.connect(self._pick)

    def _add_action(self, title: AdjustmentTitle) -> str:
        identity = f"image.{title.kind.kind}"
        self.studio.actions.add(
            identity,
            title.title,
            self._adder(title),
            shortcut=title.shortcut,
            icon=title.icon,
            tip=f"{title.title}: {title.tip}",
            is_enabled=self.has_color if title.needs_color else self.has_document,
        )
        return identity

    def has_color(self) -> bool:
        """Whether a coloured document is in front."""
        session = self.studio.session
        return session is not None and not session.document.is_gray

    def _adder(self, title: AdjustmentTitle) -> Callable[[], None]:
        return lambda: self._add(title)

    def _add(self, title: AdjustmentTitle) -> None:
        session = self.studio.session
        if session is None:
            return
        document, active = session.document, session.active_layer
        # What the new layer will lie upon is measured: everything up to the active one.
        above = document.layer_index(active) + 1
        below = document.layers[above].id if above < len(document.layers) else None
        is_measured = title.kind is Inversion
        adjustment = measured_inversion(document, below=below) if is_measured else title.kind()
        layer = new_adjustment_layer(document, adjustment, title.title)
        if self.studio.do(add_above(document, layer, active)):
            session.set_active_layer(layer.id)
            self.studio.shell.show_panel(PANEL)

    def _pick(self, pick: Pick) -> None:
        self._tool.set_pick(pick)
        self.studio.shell.choose_tool(self._tool.identity)
