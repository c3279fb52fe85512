"""Every action of the window by name: menus, toolbars, shortcuts and tests find them here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from iide_studio.ui.icons import glyph_icon


@dataclass(frozen=True)
class _Entry:
    action: QAction
    is_enabled: Callable[[], bool] | None
    is_checked: Callable[[], bool] | None
    default_shortcuts: tuple[QKeySequence, ...]
    icon: str


class Actions(QObject):
    """The registered actions.

    An action's identity is "menu.name" ("file.open"); its first part says in which menu it stands.
    """

    def __init__(self, window: QWidget) -> None:
        """Makes an empty register whose shortcuts work in the whole window."""
        super().__init__(window)
        self._window = window
        self._entries: dict[str, _Entry] = {}
        self._menus: dict[str, list[str | None]] = {}

    def add(
        self,
        identity: str,
        text: str,
        slot: Callable[[], object],
        *,
        shortcut: str | QKeySequence.StandardKey | tuple[str, ...] = "",
        icon: str = "",
        tip: str = "",
        is_enabled: Callable[[], bool] | None = None,
        is_checked: Callable[[], bool] | None = None,
    ) -> QAction:
        """Registers an action.

        Args:
            identity: "menu.name"; unique.
            text: For the menu, translated, with & before its letter.
            slot: What it does; called without arguments.
            shortcut: Key sequences in Qt's spelling, or a standard key.
            icon: Name in qtawesome ("mdi6.brush").
            tip: One sentence for the tooltip; empty = the text.
            is_enabled: Asked whenever the state of the window may have changed.
            is_checked: Makes it checkable; asked at the same times.
        """
        if identity in self._entries:
            raise ValueError(f"there are two actions {identity}")
        action = QAction(text, self._window)
        action.setObjectName(identity)
        action.setToolTip(tip or text.replace("&", "").rstrip("…"))
        action.setStatusTip(tip)
        shortcuts = _sequences(shortcut)
        action.setShortcuts(list(shortcuts))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setCheckable(is_checked is not None)
        if icon:
            action.setIcon(glyph_icon(icon))
        action.triggered.connect(lambda _checked=False: slot())
        self._window.addAction(action)
        self._entries[identity] = _Entry(action, is_enabled, is_checked, shortcuts, icon)
        self._menus.setdefault(identity.partition(".")[0], []).append(identity)
        return action

    def add_separator(self, menu: str) -> None:
        """Draws a line in a menu, behind what was added so far."""
        self._menus.setdefault(menu, []).append(None)

    def menu(self, name: str) -> tuple[str | None, ...]:
        """Returns the identities in a menu in their order; None = a line."""
        return tuple(self._menus.get(name, ()))

    def __getitem__(self, identity: str) -> QAction:
        return self._entries[identity].action

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def default_shortcuts(self, identity: str) -> tuple[QKeySequence, ...]:
        """Returns an action's shortcuts before the user changed any."""
        return self._entries[identity].default_shortcuts

    def refresh(self) -> None:
        """Asks every action again whether it can be used and whether it is on."""
        for entry in self._entries.values():
            if entry.is_enabled is not None:
                entry.action.setEnabled(entry.is_enabled())
            if entry.is_checked is not None:
                entry.action.setChecked(entry.is_checked())

    def refresh_icons(self) -> None:
        """Draws the icons again: for another theme their colour is another one."""
        for entry in self._entries.values():
            if entry.icon:
                entry.action.setIcon(glyph_icon(entry.icon))


def _sequences(
    shortcut: str | QKeySequence.StandardKey | tuple[str, ...],
) -> tuple[QKeySequence, ...]:
    if isinstance(shortcut, QKeySequence.StandardKey):
        return tuple(QKeySequence.keyBindings(shortcut))
    texts = (shortcut,) if isinstance(shortcut, str) else shortcut
    return tuple(QKeySequence(text) for text in texts if text)
