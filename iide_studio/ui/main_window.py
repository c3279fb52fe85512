"""The main window: menus, tabs, docks, tool bars, status bar."""

from __future__ import annotations

import itertools
import logging
from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QActionGroup, QCloseEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QLabel,
    QMainWindow,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QTabWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from iide_studio import __version__
from iide_studio.core.errors import StudioError
from iide_studio.ui.canvas.canvas import Canvas
from iide_studio.ui.canvas.tool import Tool
from iide_studio.ui.dialogs.error_dialog import show_error_dialog
from iide_studio.ui.notices import NoticeButtons, Notices
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio

MESSAGE_MILLISECONDS = 6000
_PANEL_WIDTH = 370

_log = logging.getLogger(__name__)


class MainWindow(QMainWindow):
    """Shows the documents in tabs, with everything that works on them around.

    Implements `studio.Shell`. Knows nothing of what panels, tools and actions do.
    """

    asked_to_close = Signal(object)

    def __init__(self) -> None:
        """Makes an empty window; `build` fills it."""
        super().__init__()
        self.setObjectName("main-window")
        self.setWindowTitle("IIDE Studio")
        self.setDockOptions(
            QMainWindow.DockOption.AnimatedDocks
            | QMainWindow.DockOption.AllowTabbedDocks
            | QMainWindow.DockOption.AllowNestedDocks
        )
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self._canvases: dict[Session, Canvas] = {}
        self._docks: dict[str, QDockWidget] = {}
        self._menus: dict[str, QMenu] = {}
        self._pages = QStackedWidget()
        self._tabs = QTabWidget(documentMode=True, tabsClosable=True, movable=True)
        self._tabs.setAccessibleName(self.tr("Open photos"))
        self._pages.addWidget(self._tabs)
        self._notices = Notices()
        self.setCentralWidget(_below_each_other(self._notices, self._pages))
        self._tool_bar = self._add_bar("tools", self.tr("Tools"), Qt.ToolBarArea.LeftToolBarArea)
        self._main_bar = self._add_bar("main", self.tr("Main"), Qt.ToolBarArea.TopToolBarArea)
        self.addToolBarBreak(Qt.ToolBarArea.TopToolBarArea)
        self._option_bar = self._add_bar(
            "tool-options", self.tr("Tool options"), Qt.ToolBarArea.TopToolBarArea
        )
        self._options = QStackedWidget()
        self._option_bar.addWidget(self._options)
        self._tools = QActionGroup(self)
        self._by_tool: dict[str, tuple[Tool, QWidget]] = {}
        self._studio: Studio | None = None

    @property
    def studio(self) -> Studio:
        assert self._studio is not None
        return self._studio

    def set_studio(self, studio: Studio) -> None:
        """Connects the window with the rest, before anything is added to it."""
        self._studio = studio
        studio.session_added.connect(self._add_tab)
        studio.session_removed.connect(self._remove_tab)
        studio.current_changed.connect(self._show_tab)
        studio.tool_changed.connect(self._show_tool)
        self._tabs.currentChanged.connect(self._tab_chosen)
        self._tabs.tabCloseRequested.connect(self._close_tab)

    def set_start_page(self, page: QWidget) -> None:
        """Shows a page whenever no document is open."""
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    def build_menus(self, order: Sequence[tuple[str, str]], bar: Sequence[str]) -> None:
        """Makes the menus and the main bar out of the registered actions.

        Args:
            order: (name, title) of each menu.
            bar: Identities in the main bar; "" = a line.
        """
        for name, title in order:
            menu = self.menuBar().addMenu(title)
            menu.setToolTipsVisible(True)
            self._menus[name] = menu
            for identity in self.studio.actions.menu(name):
                if identity is None:
                    menu.addSeparator()
                else:
                    menu.addAction(self.studio.actions[identity])
        window = self._menus.get("window")
        if window is not None:
            for dock in self._docks.values():
                window.addAction(dock.toggleViewAction())
        for identity in bar:
            if identity:
                self._main_bar.addAction(self.studio.actions[identity])
            else:
                self._main_bar.addSeparator()

    def menu(self, name: str) -> QMenu:
        """Returns a menu that `build_menus` made."""
        return self._menus[name]

    # What others may ask for: `Shell`.

    def add_panel(
        self,
        identity: str,
        title: str,
        panel: QWidget,
        *,
        area: Qt.DockWidgetArea = Qt.DockWidgetArea.RightDockWidgetArea,
        is_shown: bool = True,
    ) -> None:
        """Adds a dock; those at one side share tabs in the order in which they came."""
        dock = QDockWidget(title, self)
        dock.setObjectName(f"dock-{identity}")
        scrolling = QScrollArea(widgetResizable=True)
        scrolling.setFrameShape(QScrollArea.Shape.NoFrame)
        scrolling.setWidget(panel)
        scrolling.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        dock.setWidget(scrolling)
        self.addDockWidget(area, dock)
        dock.setVisible(is_shown)
        self._docks[identity] = dock

    def dock(self, identity: str) -> QDockWidget:
        """Returns a panel's dock."""
        return self._docks[identity]

    def arrange(self, *groups: Sequence[str]) -> None:
        """Puts panels of a group behind each other as tabs, the first in front.

        Groups at the same side lie below each other in their order.
        """
        for group, following in itertools.pairwise(groups):
            above, below = (self._docks[g[0]] for g in (group, following))
            if self.dockWidgetArea(above) == self.dockWidgetArea(below):
                self.splitDockWidget(above, below, Qt.Orientation.Vertical)
        for group in groups:
            for identity in group[1:]:
                self.tabifyDockWidget(self._docks[group[0]], self._docks[identity])
            self._docks[group[0]].raise_()
        fronts = [self._docks[group[0]] for group in groups]
        self.resizeDocks(fronts, [_PANEL_WIDTH] * len(fronts), Qt.Orientation.Horizontal)

    def show_panel(self, identity: str) -> None:
        """Brings a panel to the front."""
        self._docks[identity].show()
        self._docks[identity].raise_()

    def add_tool(self, tool: Tool) -> None:
        """Adds a button for a tool, and its options."""
        action = self.studio.actions.add(
            f"tool.{tool.identity}",
            tool.title(),
            lambda: self.studio.set_tool(tool),
            shortcut=tool.shortcut(),
            icon=tool.icon(),
            tip=tool.title() + (f" ({tool.shortcut()})" if tool.shortcut() else ""),
            is_checked=lambda: self.studio.tool is tool,
        )
        self._tools.addAction(action)
        self._tool_bar.addAction(action)
        options = tool.options() or QLabel(tool.title())
        self._options.addWidget(options)
        self._by_tool[tool.identity] = (tool, options)

    def choose_tool(self, identity: str) -> None:
        """Takes a tool in hand by its name."""
        self.studio.set_tool(self._by_tool[identity][0])

    def tools(self) -> tuple[Tool, ...]:
        """Returns all tools."""
        return tuple(tool for tool, _ in self._by_tool.values())

    def add_status(self, widget: QWidget) -> None:
        """Shows something at the right end of the status bar for good."""
        self.statusBar().addPermanentWidget(widget)

    def say(self, text: str) -> None:
        """Shows a sentence in the status bar for a while; the log keeps it."""
        _log.info("%s", text)
        self.statusBar().showMessage(text, MESSAGE_MILLISECONDS)

    def show_error(
        self, error: StudioError, buttons: Sequence[tuple[str, Callable[[], object]]] = ()
    ) -> None:
        """Shows what went wrong in a dialog that does not block, with buttons that help."""
        _log.info("%s", error, exc_info=error if error.__cause__ else None)
        show_error_dialog(self, error, buttons)

    def show_notice(
        self,
        identity: str,
        text: str,
        buttons: NoticeButtons = (),
        dismissed: Callable[[], object] | None = None,
    ) -> None:
        """Shows a sentence above the documents until it is hidden or closed; the log keeps it."""
        _log.info("%s", text)
        self._notices.put(identity, text, buttons, dismissed)

    def hide_notice(self, identity: str) -> None:
        """Takes a notice away, if it is there."""
        self._notices.take_away(identity)

    def canvas_of(self, session: Session) -> Canvas:
        """Returns the canvas of an open document."""
        return self._canvases[session]

    def widget(self) -> QWidget:
        """Returns the window, as a parent for dialogs."""
        return self

    # What the user does.

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closes one document after the other; a single one that must stay open stops it."""
        for session in reversed(self.studio.sessions):
            if not self.studio.close_session(session):
                event.ignore()
                return
        if not all(ask() for ask in self.studio.may_quit):
            event.ignore()
            return
        self.studio.closing.emit()
        event.accept()

    def layout_state(self) -> tuple[QByteArray, QByteArray]:
        """Returns geometry and arrangement, for `restore_layout`."""
        return self.saveGeometry(), self.saveState(_state_version())

    def restore_layout(self, geometry: QByteArray, state: QByteArray) -> None:
        """Puts everything where it was."""
        self.restoreGeometry(geometry)
        self.restoreState(state, _state_version())

    def _add_bar(self, identity: str, title: str, area: Qt.ToolBarArea) -> QToolBar:
        bar = QToolBar(title, self)
        bar.setObjectName(f"bar-{identity}")
        self.addToolBar(area, bar)
        return bar

    def _add_tab(self, session: Session) -> None:
        canvas = Canvas(self.studio, session)
        self._canvases[session] = canvas
        self._tabs.addTab(canvas, "")
        session.title_changed.connect(self._show_titles)
        session.history_changed.connect(self._show_titles)
        self._show_titles()

    def _remove_tab(self, session: Session) -> None:
        canvas = self._canvases.pop(session)
        self._tabs.removeTab(self._tabs.indexOf(canvas))
        canvas.close_canvas()
        canvas.deleteLater()

    def _show_tab(self, session: Session | None) -> None:
        if session is None:
            self._pages.setCurrentIndex(self._pages.count() - 1)
        else:
            self._pages.setCurrentWidget(self._tabs)
            self._tabs.setCurrentWidget(self._canvases[session])
            self._canvases[session].setFocus()
        self._show_titles()

    def _show_titles(self) -> None:
        for session, canvas in self._canvases.items():
            mark = "" if session.is_saved else "*"
            self._tabs.setTabText(
                self._tabs.indexOf(canvas), session.title.replace("&", "&&") + mark
            )
        session = self.studio.session
        self.setWindowModified(session is not None and not session.is_saved)
        name = "" if session is None else f"{session.title}[*] - "
        self.setWindowTitle(f"{name}IIDE Studio")

    def _show_tool(self, tool: Tool) -> None:
        self._options.setCurrentWidget(self._by_tool[tool.identity][1])

    def _tab_chosen(self, index: int) -> None:
        canvas = self._tabs.widget(index)
        for session, known in self._canvases.items():
            if known is canvas:
                self.studio.set_session(session)

    def _close_tab(self, index: int) -> None:
        canvas = self._tabs.widget(index)
        for session, known in list(self._canvases.items()):
            if known is canvas:
                self.studio.close_session(session)


def _below_each_other(*widgets: QWidget) -> QWidget:
    """The last one takes the room."""
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.setStretchFactor(widgets[-1], 1)
    return whole


def _state_version() -> int:
    """Another arrangement of docks in a newer program must not be taken over."""
    return int(__version__.split(".")[0]) * 100 + 1
