"""Shortcuts that the user changed."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from iide_studio.core.setting_list import SHORTCUTS
from iide_studio.core.settings import Settings
from iide_studio.ui.actions import Actions

_FORMAT = QKeySequence.SequenceFormat.PortableText


def apply_shortcuts(actions: Actions, settings: Settings) -> None:
    """Gives every action its keys: the user's own, else those that it came with."""
    own = settings.get(SHORTCUTS)
    for identity in actions:
        keys = [QKeySequence(own[identity])] if identity in own else None
        actions[identity].setShortcuts(keys or list(actions.default_shortcuts(identity)))


def set_shortcut(actions: Actions, settings: Settings, identity: str, keys: QKeySequence) -> None:
    """Changes an action's keys and keeps that; whoever had them loses them.

    Args:
        actions: All of them.
        settings: Where it is kept.
        identity: The action.
        keys: Empty = none.
    """
    own = dict(settings.get(SHORTCUTS))
    for other in owners(actions, keys):
        if other != identity:
            own[other] = ""
    own[identity] = keys.toString(_FORMAT)
    defaults = actions.default_shortcuts(identity)
    if own[identity] == (defaults[0].toString(_FORMAT) if defaults else ""):
        del own[identity]
    settings.set(SHORTCUTS, own)
    apply_shortcuts(actions, settings)


def reset_shortcuts(actions: Actions, settings: Settings) -> None:
    """Gives all actions the keys that they came with."""
    settings.set(SHORTCUTS, {})
    apply_shortcuts(actions, settings)


def owners(actions: Actions, keys: QKeySequence) -> list[str]:
    """Returns the identities of the actions that have these keys."""
    if keys.isEmpty():
        return []
    return [name for name in actions if keys in actions[name].shortcuts()]
