"""The settings dialog."""

from __future__ import annotations

from iide_studio.core.setting_list import SHORTCUTS
from iide_studio.ui.dialogs.settings_dialog import SettingsDialog
from iide_studio.ui.features.feature import Feature
from iide_studio.ui.shortcuts import apply_shortcuts
from iide_studio.ui.studio import Studio
from iide_studio.ui.toolbar_text import ToolbarText


class SettingsFeature(Feature):
    """Offers the settings dialog; shortcuts count as soon as they are changed."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        studio.actions.add(
            "edit.settings",
            self.tr("Se&ttings…"),
            self._open,
            shortcut="Ctrl+,",
            icon="mdi6.cog-outline",
            tip=self.tr("Theme, language, shortcuts and all other settings"),
        )
        studio.settings.listen(self._setting_changed)
        ToolbarText(studio)

    def _open(self) -> None:
        dialog = SettingsDialog(
            self.studio.shell.widget(), self.studio.settings, self.studio.actions
        )
        dialog.open()

    def _setting_changed(self, key: str) -> None:
        if key == SHORTCUTS.key:
            apply_shortcuts(self.studio.actions, self.studio.settings)
