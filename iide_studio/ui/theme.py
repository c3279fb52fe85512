"""How the window looks: light, dark or in high contrast, with greys that do not tint a photo."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from iide_studio.core.setting_list import THEME
from iide_studio.core.settings import Settings
from iide_studio.ui.system_look import SystemLook


@dataclass(frozen=True, kw_only=True)
class Theme:
    """The colours of one look, "#rrggbb".

    Attributes:
        window: Behind panels.
        base: Behind text that can be edited, and lists.
        raised: Of buttons.
        text: Of everything that can be read.
        faint: Of what cannot be used at the moment.
        accent: Of what is chosen.
        accent_text: On the accent.
        border: Between parts.
    """

    window: str
    base: str
    raised: str
    text: str
    faint: str
    accent: str
    accent_text: str
    border: str


THEMES: dict[str, Theme] = {
    "light": Theme(
        window="#ececec",
        base="#fbfbfb",
        raised="#f6f6f6",
        text="#1c1c1c",
        faint="#8c8c8c",
        accent="#2f6db5",
        accent_text="#ffffff",
        border="#b9b9b9",
    ),
    "dark": Theme(
        window="#2e2e2e",
        base="#232323",
        raised="#3a3a3a",
        text="#e2e2e2",
        faint="#7d7d7d",
        accent="#4a86cf",
        accent_text="#ffffff",
        border="#1b1b1b",
    ),
    "contrast": Theme(
        window="#000000",
        base="#000000",
        raised="#101010",
        text="#ffffff",
        faint="#b0b0b0",
        accent="#ffe100",
        accent_text="#000000",
        border="#ffffff",
    ),
    "contrast-light": Theme(
        window="#ffffff",
        base="#ffffff",
        raised="#f0f0f0",
        text="#000000",
        faint="#4d4d4d",
        accent="#00309c",
        accent_text="#ffffff",
        border="#000000",
    ),
}
"""By the value of the setting."""

_FRAMED = (
    "QAbstractButton",
    "QLineEdit",
    "QAbstractSpinBox",
    "QComboBox",
    "QTextEdit",
    "QPlainTextEdit",
    "QAbstractItemView",
    "QSlider",
    "QProgressBar",
)
"""Kinds of widgets with an edge that has to be seen; none shows what is behind it."""


class ThemeKeeper(QObject):
    """Gives the application the look that the user chose, and follows the system's where asked."""

    changed = Signal()
    """Icons have to be drawn again."""

    def __init__(
        self, application: QApplication, settings: Settings, system: SystemLook | None = None
    ) -> None:
        """Applies the look at once.

        Args:
            application: Gets it.
            settings: Where it is chosen.
            system: Tells what the system wants; None = as Qt says.
        """
        super().__init__(application)
        self._application, self._settings = application, settings
        self._system = SystemLook(application) if system is None else system
        application.setStyle("Fusion")
        settings.listen(self._setting_changed)
        self._system.changed.connect(self._system_changed)
        self.apply()

    @property
    def name(self) -> str:
        """The look in force: a key of `THEMES`."""
        chosen = self._settings.get(THEME)
        if chosen != "system":
            return chosen
        if self._system.wants_contrast:
            return "contrast" if self._system.is_dark else "contrast-light"
        return "dark" if self._system.is_dark else "light"

    def apply(self) -> None:
        """Gives the application its colours."""
        theme = THEMES[self.name]
        is_strong = "contrast" in self.name
        self._application.setPalette(palette_of(theme))  # for all kinds of widgets: a clean slate
        if is_strong:
            for kind in _FRAMED:
                # PySide says bytes and takes text.
                self._application.setPalette(framed_palette_of(theme), kind)  # pyright: ignore[reportArgumentType]
        self._application.setStyleSheet(style_sheet_of(theme, is_strong=is_strong))
        self.changed.emit()

    def _setting_changed(self, key: str) -> None:
        if key == THEME.key:
            self.apply()

    def _system_changed(self) -> None:
        if self._settings.get(THEME) == "system":
            self.apply()


def palette_of(theme: Theme) -> QPalette:
    """Returns a theme as Qt's palette."""
    palette = QPalette(QColor(theme.raised), QColor(theme.window))
    role = QPalette.ColorRole
    colors = {
        role.Window: theme.window,
        role.Base: theme.base,
        role.AlternateBase: theme.window,
        role.Button: theme.raised,
        role.ToolTipBase: theme.base,
        role.Highlight: theme.accent,
        role.Link: theme.accent,
        role.Accent: theme.accent,
        role.HighlightedText: theme.accent_text,
        role.PlaceholderText: theme.faint,
        role.WindowText: theme.text,
        role.Text: theme.text,
        role.ButtonText: theme.text,
        role.ToolTipText: theme.text,
        role.BrightText: theme.text,
    }
    for which, color in colors.items():
        palette.setColor(which, QColor(color))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.faint))
    # Sliders that cannot be moved are not to look as if they could.
    for which in (role.Highlight, role.Accent):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.faint))
    return palette


def framed_palette_of(theme: Theme) -> QPalette:
    """Returns a theme for widgets that Fusion frames in a darker shade of what is behind them.

    On black there is none: boxes to tick and fields to fill in would have no edge at all.
    """
    palette = palette_of(theme)
    palette.setColor(QPalette.ColorRole.Window, QColor(theme.border))
    return palette


def style_sheet_of(theme: Theme, *, is_strong: bool) -> str:
    """Returns what a palette cannot say: calm docks, a visible focus where contrast is wanted."""
    focus = f"*:focus {{ outline: 2px solid {theme.accent}; }}" if is_strong else ""
    edge = f"1px solid {theme.border}"
    return f"""
        QDockWidget::title {{ padding: 5px 8px; background: {theme.window}; }}
        QMainWindow::separator {{ width: 4px; height: 4px; }}
        QToolBar {{ border: none; spacing: 2px; padding: 2px; }}
        QToolTip {{ border: {edge}; padding: 3px; }}
        {focus}
    """
