"""What the parts of the window share: open documents, actions, tools, engine, settings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from iide_studio.core.errors import StudioError
from iide_studio.core.paths import Paths
from iide_studio.core.settings import Settings
from iide_studio.ui.actions import Actions
from iide_studio.ui.session import Session

if TYPE_CHECKING:
    from iide_studio.core.commands.command import Command
    from iide_studio.engine.engine import Engine
    from iide_studio.ui.canvas.canvas import Canvas
    from iide_studio.ui.canvas.tool import Tool


class Shell(Protocol):
    """The main window, as far as others need it."""

    def add_panel(
        self,
        identity: str,
        title: str,
        panel: QWidget,
        *,
        area: Qt.DockWidgetArea = Qt.DockWidgetArea.RightDockWidgetArea,
        is_shown: bool = True,
    ) -> None: ...

    def show_panel(self, identity: str) -> None: ...

    def set_start_page(self, page: QWidget) -> None: ...

    def add_tool(self, tool: Tool) -> None: ...

    def choose_tool(self, identity: str) -> None: ...

    def add_status(self, widget: QWidget) -> None: ...

    def say(self, text: str) -> None: ...

    def show_error(
        self, error: StudioError, buttons: Sequence[tuple[str, Callable[[], object]]] = ()
    ) -> None: ...

    def show_notice(
        self,
        identity: str,
        text: str,
        buttons: Sequence[tuple[str, Callable[[], object]]] = (),
        dismissed: Callable[[], object] | None = None,
    ) -> None: ...

    def hide_notice(self, identity: str) -> None: ...

    def canvas_of(self, session: Session) -> Canvas: ...

    def widget(self) -> QWidget: ...


class Studio(QObject):
    """The parts of the window, for each other; given to whatever needs more than one of them.

    Attributes:
        paths: The program's folders.
        settings: The user's choices.
        engine: Runs the networks in its thread.
        actions: Everything that can be done.
        shell: The main window.
    """

    session_added = Signal(object)
    session_removed = Signal(object)
    current_changed = Signal(object)
    """The Session in front, or None."""
    tool_changed = Signal(object)
    """The Tool that the canvas uses."""
    closing = Signal()
    """The window is about to go; threads must end."""

    def __init__(
        self, *, paths: Paths, settings: Settings, engine: Engine, actions: Actions, shell: Shell
    ) -> None:
        """See the attributes."""
        super().__init__()
        self.paths, self.settings, self.engine = paths, settings, engine
        self.actions, self.shell = actions, shell
        self._sessions: list[Session] = []
        self._current: Session | None = None
        self._tool: Tool | None = None
        self.may_close: list[Callable[[Session], bool]] = []
        """Asked before a document is closed; False keeps it open."""
        self.may_quit: list[Callable[[], bool]] = []
        """Asked before the window closes, when no document is open any more."""

    @property
    def sessions(self) -> tuple[Session, ...]:
        """All open documents in the order of their tabs."""
        return tuple(self._sessions)

    @property
    def session(self) -> Session | None:
        """The document in front."""
        return self._current

    @property
    def canvas(self) -> Canvas | None:
        """The canvas of the document in front."""
        return None if self._current is None else self.shell.canvas_of(self._current)

    @property
    def tool(self) -> Tool | None:
        """The tool in use."""
        return self._tool

    def add_session(self, session: Session) -> None:
        """Opens a document in a tab of its own and brings it to the front."""
        session.setParent(self)
        self._sessions.append(session)
        session.changed.connect(self._refresh_after)
        session.history_changed.connect(self._refresh_actions)
        session.target_changed.connect(self._refresh_actions)
        session.stroking_changed.connect(self._refresh_actions)
        self.session_added.emit(session)
        self.set_session(session)

    def set_session(self, session: Session | None) -> None:
        """Brings a document to the front."""
        if session is self._current:
            return
        if self._tool is not None:
            self._tool.deactivate()
        self._current = session
        self.current_changed.emit(session)
        if self._tool is not None and session is not None:
            self._tool.activate()
        self._refresh_actions()

    def close_session(self, session: Session) -> bool:
        """Closes a document, unless somebody in `may_close` objects; returns whether it did."""
        if not all(ask(session) for ask in self.may_close):
            return False
        place = self._sessions.index(session)
        rest = [s for s in self._sessions if s is not session]
        if session is self._current:
            self.set_session(rest[min(place, len(rest) - 1)] if rest else None)
        self._sessions.remove(session)
        self.session_removed.emit(session)
        session.deleteLater()
        self._refresh_actions()
        return True

    def set_tool(self, tool: Tool) -> None:
        """Takes a tool in hand."""
        if tool is self._tool:
            return
        if self._tool is not None:
            self._tool.deactivate()
        self._tool = tool
        tool.activate()
        self.tool_changed.emit(tool)
        self._refresh_actions()

    def do(self, command: Command, initiator: object | None = None) -> bool:
        """Carries a command out on the document in front; a refusal is shown to the user.

        Returns:
            Whether it was done.
        """
        if self._current is None:
            return False
        try:
            self._current.do(command, initiator)
        except StudioError as error:
            self.shell.show_error(error)
            return False
        return True

    def _refresh_after(self, _change: object) -> None:
        # A brush paints a hundred times a second, and no action depends on its dabs.
        if self._current is None or not self._current.is_stroking:
            self._refresh_actions()

    def _refresh_actions(self, *_: object) -> None:
        self.actions.refresh()
