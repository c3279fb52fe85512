"""Words beside the icons of the main toolbar, for those who want them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QToolBar, QToolButton

from iide_studio.core.view_settings import TOOLBAR_TEXT
from iide_studio.ui.studio import Studio

_WITH_WORDS = (
    *("file.open", "file.save", "file.export"),
    *("mask.detect_scratches", "restore.run", "restore.keep-original"),
)
"""Others are known by their icons, or have words too long for a toolbar."""


class ToolbarText(QObject):
    """Follows the setting."""

    def __init__(self, studio: Studio) -> None:
        """Shows what is set, now and whenever that changes."""
        super().__init__(studio)
        self._studio = studio
        studio.settings.listen(self._setting_changed)
        QTimer.singleShot(0, self, self._show)  # the bar is filled when all features are there

    def _setting_changed(self, key: str) -> None:
        if key == TOOLBAR_TEXT.key:
            self._show()

    def _show(self) -> None:
        with_words = self._studio.settings.get(TOOLBAR_TEXT)
        bar = self._studio.shell.widget().findChild(QToolBar, "bar-main")
        if isinstance(bar, QToolBar):
            styles = Qt.ToolButtonStyle
            style = styles.ToolButtonTextBesideIcon if with_words else styles.ToolButtonIconOnly
            for name in _WITH_WORDS:
                button = bar.widgetForAction(self._studio.actions[name])
                if isinstance(button, QToolButton):
                    button.setToolButtonStyle(style)
