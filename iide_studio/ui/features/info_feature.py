"""The Info panel."""

from __future__ import annotations

from iide_studio.ui.features.feature import Feature
from iide_studio.ui.panels.info_panel import InfoPanel
from iide_studio.ui.studio import Studio

PANEL = "info"


class InfoFeature(Feature):
    """Shows what is known of the photo in front."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.panel = InfoPanel(studio)
        studio.shell.add_panel(PANEL, self.tr("Info"), self.panel)
        studio.actions.add(
            "file.info",
            self.tr("Show &info"),
            self.show_info,
            shortcut="Ctrl+Alt+I",
            icon="mdi6.information-outline",
            tip=self.tr("Show the histogram, the metadata and how the file was made"),
            is_enabled=self.has_document,
        )

    def show_info(self) -> None:
        """Brings the panel to the front."""
        self.studio.shell.show_panel(PANEL)
