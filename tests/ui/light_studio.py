"""A studio with a window that only holds what a test puts into it: quick to make."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from iide_studio.core.errors import StudioError
from iide_studio.core.paths import Paths
from iide_studio.core.settings import Settings
from iide_studio.ui.actions import Actions
from iide_studio.ui.canvas.tool import Tool
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio


class LightWindow(QMainWindow):
    """Implements `Shell`; has docks and no canvas.

    Attributes:
        errors: Those that were shown.
        said: What the status bar was told.
    """

    def __init__(self) -> None:
        super().__init__()
        self.errors: list[StudioError] = []
        self.said: list[str] = []
        self._docks: dict[str, QDockWidget] = {}
        self._tools: dict[str, Tool] = {}
        self.studio: Studio | None = None

    def add_panel(
        self,
        identity: str,
        title: str,
        panel: QWidget,
        *,
        area: Qt.DockWidgetArea = Qt.DockWidgetArea.RightDockWidgetArea,
        is_shown: bool = True,
    ) -> None:
        dock = QDockWidget(title, self)
        dock.setWidget(panel)
        self.addDockWidget(area, dock)
        dock.setVisible(is_shown)
        self._docks[identity] = dock

    def show_panel(self, identity: str) -> None:
        self._docks[identity].show()

    def add_tool(self, tool: Tool) -> None:
        self._tools[tool.identity] = tool
        options = tool.options()
        if options is not None:
            options.setParent(self)

    def choose_tool(self, identity: str) -> None:
        assert self.studio is not None
        self.studio.set_tool(self._tools[identity])

    def add_status(self, widget: QWidget) -> None:
        self.statusBar().addPermanentWidget(widget)

    def say(self, text: str) -> None:
        self.said.append(text)

    def show_error(
        self, error: StudioError, buttons: Sequence[tuple[str, Callable[[], object]]] = ()
    ) -> None:
        self.errors.append(error)

    def show_notice(
        self,
        identity: str,
        text: str,
        buttons: Sequence[tuple[str, Callable[[], object]]] = (),
        dismissed: Callable[[], object] | None = None,
    ) -> None:
        self.said.append(text)

    def hide_notice(self, identity: str) -> None:
        pass

    def set_start_page(self, page: QWidget) -> None:
        self.setCentralWidget(page)

    def canvas_of(self, session: Session) -> Any:
        raise LookupError("there is no canvas here")

    def widget(self) -> QWidget:
        return self


def light_studio(paths: Paths) -> tuple[LightWindow, Studio]:
    """Returns an empty window and its studio, without an engine."""
    window = LightWindow()
    studio = Studio(
        paths=paths,
        settings=Settings(None),
        engine=cast(Any, None),
        actions=Actions(window),
        shell=window,
    )
    studio.setParent(window)
    window.studio = studio
    window.resize(500, 900)
    return window, studio
