"""What all panels share: they follow the document that is in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from iide_studio.core.change import Change
from iide_studio.ui.session import Session

if TYPE_CHECKING:
    from iide_studio.ui.studio import Studio


class Panel(QWidget):
    """A widget for a dock. It shows state and gives commands; it keeps no state of the document.

    Override `show_session`, `show_change`, `show_history` and `show_target` as needed.

    Attributes:
        studio: The rest of the window.
        session: The document in front; None = none is open.
    """

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.session: Session | None = None
        studio.current_changed.connect(self._follow)

    def show_session(self) -> None:
        """Another document is in front, or none: show everything anew."""

    def show_change(self, change: Change) -> None:
        """The document changed; `change.initiator is self` if this panel did it."""

    def show_history(self) -> None:
        """Steps were added, taken back, or saved."""

    def show_target(self) -> None:
        """Another layer, region or paint target is active."""

    def _follow(self, session: Session | None) -> None:
        if self.session is not None:
            self.session.changed.disconnect(self.show_change)
            self.session.history_changed.disconnect(self.show_history)
            self.session.target_changed.disconnect(self.show_target)
        self.session = session
        if session is not None:
            session.changed.connect(self.show_change)
            session.history_changed.connect(self.show_history)
            session.target_changed.connect(self.show_target)
        self.setEnabled(session is not None)
        self.show_session()
