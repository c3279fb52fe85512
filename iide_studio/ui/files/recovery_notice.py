"""A word above the open documents on unsaved work that the start page would offer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from iide_studio.core.recovery import Recovery
from iide_studio.ui.dialogs.recovery_dialog import RecoveryDialog
from iide_studio.ui.files.recovering import Recovering, title_of
from iide_studio.ui.notices import NoticeButtons
from iide_studio.ui.studio import Studio

_NOTICE = "recovery"


class RecoveryNotice(QObject):
    """Whoever begins with a file never sees the start page, and hears of unsaved work this way."""

    def __init__(self, studio: Studio, recovering: Recovering) -> None:
        """Begins to listen.

        Args:
            studio: Whose window.
            recovering: What was found, and who recovers it.
        """
        super().__init__(studio)
        self._studio, self._recovering = studio, recovering
        self._shown: frozenset[Recovery] = frozenset()
        self._dismissed: frozenset[Recovery] = frozenset()
        recovering.changed.connect(self._show)
        studio.current_changed.connect(self._show)

    def _show(self, _: object = None) -> None:
        found = self._recovering.found
        is_news = bool(set(found) - self._dismissed)
        wanted = frozenset(found if is_news and self._studio.session is not None else ())
        if wanted == self._shown:
            return
        self._shown = wanted
        if not wanted:
            self._studio.shell.hide_notice(_NOTICE)
        else:
            self._studio.shell.show_notice(_NOTICE, self._text(), self._buttons(), self._dismiss)

    def _text(self) -> str:
        found = self._recovering.found
        if len(found) == 1:
            text = self.tr("Unsaved work on “{name}” was found from a session that ended badly.")
            return text.format(name=title_of(found[0]))
        return self.tr(
            "Unsaved work on %n photos was found from sessions that ended badly.", None, len(found)
        )

    def _buttons(self) -> NoticeButtons:
        show = (self.tr("Show…"), self._open_dialog)
        recover = [
            (self.tr("Recover"), partial(self._recovering.recover, recovery))
            for recovery in self._recovering.found
        ]
        return [*recover, show] if len(recover) == 1 else [show]

    def _open_dialog(self) -> None:
        RecoveryDialog(self._studio.shell.widget(), self._recovering).show()

    def _dismiss(self) -> None:
        """Not again, unless more is found; the start page goes on offering it."""
        self._dismissed, self._shown = frozenset(self._recovering.found), frozenset()
