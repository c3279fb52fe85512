"""Zoom, comparing with the original, and what is shown over the photo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QScreen

from iide_studio.core.view_settings import MONITOR_PROFILE, PIXEL_GRID
from iide_studio.ui.canvas.canvas import Canvas
from iide_studio.ui.canvas.compare import CompareMode
from iide_studio.ui.canvas.holding import Holding
from iide_studio.ui.canvas.overlays import Overlays
from iide_studio.ui.canvas.pointer_input import STEPS_PER_DOUBLING
from iide_studio.ui.canvas.tools.hand_tool import HandTool
from iide_studio.ui.canvas.tools.zoom_tool import ZoomTool
from iide_studio.ui.canvas.view_status import ViewStatus
from iide_studio.ui.features.feature import Feature
from iide_studio.ui.monitor_profile import MonitorProfile, find_monitor_profile
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio

_TURN = 15
"""Degrees."""


class ViewFeature(Feature):
    """How the document is looked at; nothing here changes it.

    What is switched on or off counts for all tabs.
    """

    def __init__(self, studio: Studio) -> None:
        """Registers actions, tools and what the status bar shows."""
        super().__init__(studio)
        self._shown = Overlays()
        self._profile: MonitorProfile | None = None
        self._held: Canvas | None = None
        self._before_hold = CompareMode.OFF
        self._add_zoom_actions()
        self._add_turn_actions()
        self._add_compare_actions()
        self._add_overlay_actions()
        for tool in (HandTool(studio), ZoomTool(studio)):
            studio.shell.add_tool(tool)
        self._status = ViewStatus(studio)
        studio.shell.add_status(self._status)
        studio.session_added.connect(self._prepare)
        studio.current_changed.connect(self._forget_hold)
        studio.settings.listen(self._setting_changed)

    # What is registered.

    def _add_zoom_actions(self) -> None:
        add = self._add
        add(
            "zoom_in",
            self.tr("Zoom &in"),
            self._zoom_in,
            "mdi6.magnify-plus-outline",
            ("Ctrl++", "Ctrl+="),
        )
        add(
            "zoom_out",
            self.tr("Zoom &out"),
            self._zoom_out,
            "mdi6.magnify-minus-outline",
            ("Ctrl+-",),
        )
        add("fit", self.tr("&Fit the window"), self._fit, "mdi6.fit-to-page-outline", ("Ctrl+0",))
        add(
            "actual_size",
            self.tr("&Actual pixels (100 %)"),
            self._actual_size,
            "mdi6.numeric-1-box-outline",
            ("Ctrl+1",),
        )
        self.studio.actions.add_separator("view")

    def _add_turn_actions(self) -> None:
        add = self._add
        add(
            "turn_right",
            self.tr("Turn the view &right"),
            self._turn_right,
            "mdi6.rotate-right",
            ("Ctrl+Alt+]",),
        )
        add(
            "turn_left",
            self.tr("Turn the view &left"),
            self._turn_left,
            "mdi6.rotate-left",
            ("Ctrl+Alt+[",),
        )
        add(
            "turn_back",
            self.tr("Turn the view &back"),
            self._turn_back,
            "mdi6.phone-rotate-portrait",
            ("Ctrl+Shift+0",),
        )
        self.studio.actions.add_separator("view")

    def _add_compare_actions(self) -> None:
        self._add(
            "compare_split",
            self.tr("Before and after, &split"),
            self._split,
            "mdi6.compare",
            ("F7",),
            is_checked=lambda: self._is(CompareMode.SPLIT),
        )
        self._add(
            "compare_beside",
            self.tr("Before and after, side by si&de"),
            self._beside,
            "mdi6.view-split-vertical",
            ("F8",),
            is_checked=lambda: self._is(CompareMode.SIDE_BY_SIDE),
        )
        action = self._add(
            "show_original",
            self.tr("Show the ori&ginal while the key is held"),
            self._hold,
            "mdi6.eye-outline",
            ("\\",),
            is_checked=lambda: self._holding.is_on,
        )
        self._holding = Holding(action, self._begin_hold, self._finish_hold)
        self.studio.actions.add_separator("view")

    def _add_overlay_actions(self) -> None:
        add = self._add
        add(
            "regions",
            self.tr("Re&gions"),
            self._toggle_regions,
            "mdi6.vector-polygon",
            (),
            is_checked=lambda: self._shown.regions,
        )
        add(
            "selection_edge",
            self.tr("&Edge of the selection"),
            self._toggle_edge,
            "mdi6.selection",
            ("Ctrl+H",),
            is_checked=lambda: self._shown.selection,
        )
        add(
            "overlay_layers",
            self.tr("E&vidence and other overlays"),
            self._toggle_layers,
            "mdi6.layers-search-outline",
            (),
            is_checked=lambda: self._shown.layers,
        )
        add(
            "pixel_grid",
            self.tr("&Lines between large pixels"),
            self._toggle_grid,
            "mdi6.grid",
            (),
            is_checked=lambda: self.studio.settings.get(PIXEL_GRID),
        )

    def _add(
        self,
        name: str,
        text: str,
        slot: Callable[[], object],
        icon: str,
        shortcut: tuple[str, ...],
        *,
        is_checked: Callable[[], bool] | None = None,
    ) -> QAction:
        return self.studio.actions.add(
            f"view.{name}",
            text,
            slot,
            shortcut=shortcut,
            icon=icon,
            is_enabled=self.has_document,
            is_checked=is_checked,
        )

    # Zoom and turn.

    @property
    def _canvas(self) -> Canvas:
        """The canvas in front; the actions can be used only while there is one."""
        canvas = self.studio.canvas
        assert canvas is not None
        return canvas

    def _zoom_in(self) -> None:
        self._canvas.zoom_by_steps(STEPS_PER_DOUBLING // 2)

    def _zoom_out(self) -> None:
        self._canvas.zoom_by_steps(-STEPS_PER_DOUBLING // 2)

    def _fit(self) -> None:
        self._canvas.fit()

    def _actual_size(self) -> None:
        self._canvas.set_zoom(1.0)

    def _turn_right(self) -> None:
        self._canvas.set_rotation(self._canvas.rotation + _TURN)

    def _turn_left(self) -> None:
        self._canvas.set_rotation(self._canvas.rotation - _TURN)

    def _turn_back(self) -> None:
        self._canvas.set_rotation(0)

    # Comparing.

    def _is(self, mode: CompareMode) -> bool:
        canvas = self.studio.canvas
        return canvas is not None and canvas.compare is mode

    def _split(self) -> None:
        self._switch(CompareMode.SPLIT)

    def _beside(self) -> None:
        self._switch(CompareMode.SIDE_BY_SIDE)

    def _switch(self, mode: CompareMode) -> None:
        self._canvas.set_compare(CompareMode.OFF if self._is(mode) else mode)

    def _hold(self) -> None:
        self._holding.toggle()

    def _begin_hold(self) -> None:
        self._held, self._before_hold = self._canvas, self._canvas.compare
        self._held.set_compare(CompareMode.ORIGINAL)

    def _finish_hold(self) -> None:
        if self._held is not None:
            self._held.set_compare(self._before_hold)
        self._held = None

    def _forget_hold(self, _session: Session | None) -> None:
        """Another document came to the front, perhaps because this one was closed."""
        self._holding.stop()

    # Over the photo.

    def _toggle_regions(self) -> None:
        self._show(replace(self._shown, regions=not self._shown.regions))

    def _toggle_edge(self) -> None:
        self._show(replace(self._shown, selection=not self._shown.selection))

    def _toggle_layers(self) -> None:
        self._show(replace(self._shown, layers=not self._shown.layers))

    def _toggle_grid(self) -> None:
        settings = self.studio.settings
        settings.set(PIXEL_GRID, not settings.get(PIXEL_GRID))

    def _show(self, shown: Overlays) -> None:
        self._shown = shown
        for session in self.studio.sessions:
            self._apply(session)
        self.studio.actions.refresh()

    def _apply(self, session: Session) -> None:
        """Brings a tab in line with what is switched on; the scratches are others' business."""
        canvas, shown = self.studio.shell.canvas_of(session), self._shown
        canvas.set_overlays(
            replace(
                canvas.overlays,
                regions=shown.regions,
                selection=shown.selection,
                layers=shown.layers,
            )
        )
        canvas.set_pixel_grid(self.studio.settings.get(PIXEL_GRID))
        if self._profile is not None:
            canvas.set_monitor_profile(self._profile.icc_profile)

    def _prepare(self, session: Session) -> None:
        """A new tab."""
        if self._profile is None:
            self._find_profile()
        self._apply(session)
        self.studio.shell.canvas_of(session).compare_changed.connect(self.studio.actions.refresh)

    def _setting_changed(self, key: str) -> None:
        if key == MONITOR_PROFILE.key and self._profile is not None:
            self._find_profile()
        if key in (MONITOR_PROFILE.key, PIXEL_GRID.key):
            self._show(self._shown)

    # The screen.

    def _find_profile(self) -> None:
        """Asks for the screen's profile, and listens for a move to another screen."""
        window = self.studio.shell.widget().window()
        handle = window.windowHandle()
        if handle is not None:
            handle.screenChanged.connect(self._screen_changed, Qt.ConnectionType.UniqueConnection)
        chosen = self.studio.settings.get(MONITOR_PROFILE)
        self._profile = find_monitor_profile(window.screen(), chosen)
        self._status.show_profile(self._profile)

    def _screen_changed(self, _screen: QScreen) -> None:
        self._find_profile()
        self._show(self._shown)
