"""The Regions panel: parts of the photo with words of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout

from iide_studio.core.change import Change, Part
from iide_studio.core.color_words import ColorWords
from iide_studio.core.commands.regions import ChangeRegion, MoveRegion, RemoveRegion
from iide_studio.core.prompt_completion import PromptCompletion, read_words
from iide_studio.core.region_cover import Overlap, cover_level, region_cover
from iide_studio.core.regions import Region
from iide_studio.core.target import Target, TargetKind
from iide_studio.core.thumbnails import mask_thumbnail, pyramid_steps
from iide_studio.ui.canvas.canvas import Canvas
from iide_studio.ui.canvas.overlays import region_color
from iide_studio.ui.canvas.tool import PointerEvent
from iide_studio.ui.idle_work import IdleWork
from iide_studio.ui.panels.cover_view import CoverView
from iide_studio.ui.panels.panel import Panel
from iide_studio.ui.panels.region_form import RegionForm
from iide_studio.ui.panels.region_rows import region_rows
from iide_studio.ui.widgets.action_row import ActionRow
from iide_studio.ui.widgets.folding import Folding
from iide_studio.ui.widgets.pictures import pixmap_of, swatch
from iide_studio.ui.widgets.stack_delegate import StackPart
from iide_studio.ui.widgets.stack_list import StackList

if TYPE_CHECKING:
    from iide_studio.ui.studio import Studio

_SIDE = 96
_PAUSE = 200
"""Milliseconds without a change until the map is made again."""
_SHOWN = frozenset({Part.REGIONS, Part.RECIPE, Part.TRANSFORM})


class RegionsPanel(Panel):
    """Shows the regions, top first, what is known of the active one, and who gets what.

    Attributes:
        list: All regions.
        form: About the active one.
        cover: The map.
    """

    def __init__(self, studio: Studio, words: ColorWords) -> None:
        """Makes the panel.

        Args:
            studio: The rest of the window.
            words: For colours.
        """
        super().__init__(studio)
        self.list = StackList(
            self.tr("Regions"),
            self.tr("Drag to reorder, double-click or F2 to rename, Space to show or hide"),
        )
        self.list.setMinimumHeight(86)
        self.empty = QLabel(wordWrap=True)
        self.empty.setText(
            self.tr(
                "A region says in words what is there. Paint one, make one of the selection, "
                "or click an object."
            )
        )
        entries = (*words.all_words, *read_words(studio.paths.resources / "words"))
        self.form = RegionForm(words, PromptCompletion(entries))
        self.cover = CoverView()
        self.who = Folding("regions", self.tr("Who gets what"), self.cover, studio.settings)
        self._overlaps: tuple[Overlap, ...] = ()
        self._canvas: Canvas | None = None
        self._idle = IdleWork(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._build()
        self._connect()
        self.setEnabled(False)

    def show_session(self) -> None:
        self._idle.clear()
        self._overlaps = ()
        self.cover.clear()
        self._watch_canvas()
        self._show_rows()
        self._pause.start(0)

    def show_change(self, change: Change) -> None:
        if change.parts & _SHOWN:
            self._show_rows()
            self._pause.start(_PAUSE)

    def show_target(self) -> None:
        self._show_rows()

    def active_region(self) -> Region | None:
        """Returns the region that the form is about."""
        session = self.session
        if session is None or not session.active_region:
            return None
        return session.document.region(session.active_region)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(3)
        layout.setContentsMargins(9, 2, 9, 4)
        names = ("add", "from_selection", "by_clicking", "", "duplicate", "raise", "lower")
        actions = self.studio.actions
        buttons = [actions[f"region.{n}"] if n else None for n in (*names, "remove")]
        layout.addWidget(ActionRow(*buttons))
        in_menu = ("rename", "color", "to_palette", "duplicate", "raise", "lower", "remove")
        self.list.show_menu(actions[f"region.{name}"] for name in in_menu)
        layout.addWidget(self.empty)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.form)
        layout.addWidget(self.who)
        layout.addStretch(0)

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.list.part_chosen.connect(self._choose_part)
        self.list.lock_chosen.connect(self._lock)
        self.list.moved.connect(self._move)
        self.list.removed.connect(self._remove)
        self.list.rows.renamed.connect(self._rename)
        self.list.rows.visibility_chosen.connect(self._show_or_hide)
        self.form.edited.connect(self._edit)
        self._pause.timeout.connect(self._start_map)

    def _show_rows(self) -> None:
        session, region = self.session, self.active_region()
        if session is None:
            self.list.show_rows((), "")
        else:
            rows = region_rows(session.document, self._overlaps, session.target)
            self.list.show_rows(rows, session.active_region)
            for index, other in enumerate(session.document.regions):
                color = region_color(other.color, index)
                self.list.rows.set_picture(other.id, swatch(color, self.palette()))
        has_regions = self.list.rows.rowCount() > 0
        self.empty.setVisible(not has_regions)
        for part in (self.list, self.form, self.who):
            part.setVisible(has_regions)
        self.form.show_region(region)

    def _choose(self, region_id: str) -> None:
        if self.session is not None:
            self.session.set_active_region(region_id)

    def _choose_part(self, region_id: str, _part: StackPart) -> None:
        if self.session is not None:
            self.session.set_target(Target(TargetKind.REGION, region_id))

    def _lock(self, region_id: str, is_locked: bool) -> None:
        self.studio.do(ChangeRegion(region_id, locked=is_locked), self)

    def _move(self, region_id: str, place: int) -> None:
        self.studio.do(MoveRegion(region_id, self.list.rows.rowCount() - 1 - place), self)

    def _remove(self, region_id: str) -> None:
        self.studio.do(RemoveRegion(region_id), self)

    def _rename(self, region_id: str, name: str) -> None:
        self.studio.do(ChangeRegion(region_id, name=name), self)

    def _show_or_hide(self, region_id: str, is_visible: bool) -> None:
        self.studio.do(ChangeRegion(region_id, visible=is_visible), self)

    def _edit(self, properties: dict[str, object], gesture: str) -> None:
        region = self.active_region()
        if region is not None:
            self.studio.do(ChangeRegion(region.id, gesture=gesture, **properties), self)

    def _start_map(self) -> None:
        if self.session is None:
            return
        if self.session.is_stroking:
            self._pause.start(_PAUSE)
        else:
            self._idle.start("map", self._map_steps())

    def _map_steps(self) -> Iterator[None]:
        assert self.session is not None
        document = self.session.document
        level = cover_level(document)
        for region in document.regions:
            yield from pyramid_steps(region.mask, level + 2)
            picture = pixmap_of(mask_thumbnail(region.mask, _SIDE))
            self.list.rows.set_mask(region.id, picture)
            yield
        cover = region_cover(document, level)
        self._overlaps = cover.overlaps
        self.cover.show_cover(document, cover)
        self._show_rows()

    def _watch_canvas(self) -> None:
        """The canvas of a closed document is gone, and with it the connection."""
        canvas = None if self.session is None else self.studio.shell.canvas_of(self.session)
        if canvas is not self._canvas and canvas is not None:
            canvas.hovered.connect(self._show_here)
        self._canvas = canvas

    def _show_here(self, event: PointerEvent | None) -> None:
        if self.session is not None and self.isVisible():
            self.cover.show_here(self.session.document, event)
