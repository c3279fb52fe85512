"""The Layers panel: what lies on top of what, and how it is mixed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer
from PySide6.QtGui import QPalette, QPixmap
from PySide6.QtWidgets import QComboBox, QFormLayout, QVBoxLayout

from iide_studio.core.blending import BlendMode
from iide_studio.core.change import Change, Part
from iide_studio.core.commands.command import Command
from iide_studio.core.commands.layering import ChangeLayer, MoveLayer, RemoveLayer
from iide_studio.core.layers import Layer
from iide_studio.core.target import Target, TargetKind
from iide_studio.core.thumbnails import (
    layer_thumbnail,
    mask_thumbnail,
    pyramid_steps,
    thumbnail_level,
)
from iide_studio.core.tiles import TileSnapshot, TileStore
from iide_studio.ui.idle_work import IdleWork
from iide_studio.ui.panels.layer_rows import layer_rows, mode_titles
from iide_studio.ui.panels.panel import Panel
from iide_studio.ui.widgets.action_row import ActionRow
from iide_studio.ui.widgets.pictures import icon_in, pixmap_of
from iide_studio.ui.widgets.stack_delegate import StackPart
from iide_studio.ui.widgets.stack_list import StackList
from iide_studio.ui.widgets.value_row import ValueRow

if TYPE_CHECKING:
    from iide_studio.ui.studio import Studio

_SIDE = 96
"""Pixels of a thumbnail: enough for screens of twice the density."""
_PAUSE = 250
"""Milliseconds without a change until thumbnails are made again."""
_ROWS = frozenset({Part.LAYERS, Part.PIXELS, Part.COLOR_MODE})


class LayersPanel(Panel):
    """Shows the layers, top first, and changes the active one.

    Attributes:
        list: All layers.
        mode: Blend mode of the active one.
        opacity: Opacity of the active one, in percent.
    """

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.list = StackList(
            self.tr("Layers"),
            self.tr("Drag to reorder, double-click or F2 to rename, Space to show or hide"),
        )
        self.list.setMinimumHeight(150)
        self.mode = QComboBox()
        for mode, title in mode_titles().items():
            self.mode.addItem(title, mode)
        self.mode.setAccessibleName(self.tr("Blend mode"))
        self.mode.setToolTip(self.tr("How the layer meets the colours below it"))
        tip = self.tr("How much of the layer is seen")
        self.opacity = ValueRow(self.tr("Opacity"), 0, 100, unit="%", tip=tip)
        self._idle = IdleWork(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._known: dict[object, TileSnapshot] = {}
        self._build()
        self._connect()
        self.setEnabled(False)

    def show_session(self) -> None:
        self._idle.clear()
        self._known.clear()
        self._show_rows()
        self._pause.start(0)

    def show_change(self, change: Change) -> None:
        if change.parts & _ROWS:
            self._show_rows()
            self._pause.start(_PAUSE)

    def show_target(self) -> None:
        self._show_rows()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_pause"):
            self._pause.start(0)

    def active_layer(self) -> Layer | None:
        """Returns the layer that the controls are about."""
        session = self.session
        return None if session is None else session.document.layer(session.active_layer)

    def _build(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("&Mode"), self.mode)
        form.addRow(self.tr("&Opacity"), self.opacity)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.list, 1)
        names = ("add", "duplicate", "add_mask", "remove_mask", "", "raise", "lower", "remove")
        actions = self.studio.actions
        in_menu = (
            "rename",
            "duplicate",
            "add_mask",
            "mask_from_selection",
            "remove_mask",
            "remove",
        )
        self.list.show_menu(actions[f"layer.{name}"] for name in in_menu)
        layout.addWidget(ActionRow(*(actions[f"layer.{n}"] if n else None for n in names)))

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.list.part_chosen.connect(self._choose_part)
        self.list.lock_chosen.connect(self._lock)
        self.list.moved.connect(self._move)
        self.list.removed.connect(self._remove)
        self.list.rows.renamed.connect(self._rename)
        self.list.rows.visibility_chosen.connect(self._show_or_hide)
        self.mode.activated.connect(self._set_mode)
        self.opacity.edited.connect(self._set_opacity)
        self._pause.timeout.connect(self._make_thumbnails)

    def _show_rows(self) -> None:
        session, layer = self.session, self.active_layer()
        if session is None or layer is None:
            self.list.show_rows((), "")
            return
        self.list.show_rows(layer_rows(session.document, session.target), layer.id)
        self.mode.setCurrentIndex(self.mode.findData(layer.mode))
        self.mode.setEnabled(layer.adjustment is None)
        self.opacity.show_value(layer.opacity * 100)

    def _choose(self, layer_id: str) -> None:
        if self.session is not None:
            self.session.set_active_layer(layer_id)

    def _choose_part(self, layer_id: str, part: StackPart) -> None:
        if self.session is None:
            return
        layer = self.session.document.layer(layer_id)
        if part is StackPart.MASK:
            self.session.set_target(Target(TargetKind.LAYER_MASK, layer_id))
        elif layer.pixels is not None:
            self.session.set_target(Target(TargetKind.LAYER, layer_id))

    def _lock(self, layer_id: str, is_locked: bool) -> None:
        self._do(ChangeLayer(layer_id, is_locked=is_locked))

    def _move(self, layer_id: str, place: int) -> None:
        self._do(MoveLayer(layer_id, self.list.rows.rowCount() - 1 - place))

    def _remove(self, layer_id: str) -> None:
        self._do(RemoveLayer(layer_id))

    def _rename(self, layer_id: str, name: str) -> None:
        self._do(ChangeLayer(layer_id, name=name))

    def _show_or_hide(self, layer_id: str, is_visible: bool) -> None:
        self._do(ChangeLayer(layer_id, visible=is_visible))

    def _set_mode(self) -> None:
        layer = self.active_layer()
        mode = BlendMode(self.mode.currentData())  # Qt makes plain text of it
        if layer is not None and layer.mode is not mode:
            self._do(ChangeLayer(layer.id, mode=mode))

    def _set_opacity(self, percent: float, gesture: str) -> None:
        layer = self.active_layer()
        if layer is not None:
            self._do(ChangeLayer(layer.id, opacity=percent / 100, gesture=gesture))

    def _do(self, command: Command) -> None:
        self.studio.do(command, self)
        # After a refusal, the controls must not show what was refused.
        self._show_rows()

    def _make_thumbnails(self) -> None:
        if self.session is None:
            return
        rows = self.list.rows
        for layer in self.session.document.layers:
            if layer.pixels is None:
                rows.set_picture(layer.id, self._adjustment_picture())
            elif self._is_news((layer.id, layer.offset), layer.pixels, rows.picture(layer.id)):
                self._idle.start(layer.id, self._picture_steps(layer))
            if layer.mask is not None and self._is_news(
                (layer.id, "mask"), layer.mask, rows.mask(layer.id)
            ):
                self._idle.start((layer.id, "mask"), self._mask_steps(layer))

    def _is_news(self, key: object, store: TileStore, picture: QPixmap) -> bool:
        """Whether a picture is not there, as after a removed layer came back, or is out of date."""
        now = store.snapshot()
        was, self._known[key] = self._known.get(key), now
        return was is None or picture.isNull() or bool(now.differences(was))

    def _picture_steps(self, layer: Layer) -> Iterator[None]:
        assert self.session is not None
        assert layer.pixels is not None
        document = self.session.document
        level = thumbnail_level(document.width, document.height, _SIDE)
        yield from pyramid_steps(layer.pixels, level)
        picture = layer_thumbnail(document, layer, _SIDE)
        self.list.rows.set_picture(layer.id, pixmap_of(picture))

    def _mask_steps(self, layer: Layer) -> Iterator[None]:
        assert layer.mask is not None
        level = thumbnail_level(layer.mask.width, layer.mask.height, _SIDE)
        yield from pyramid_steps(layer.mask, level)
        self.list.rows.set_mask(layer.id, pixmap_of(mask_thumbnail(layer.mask, _SIDE)))

    def _adjustment_picture(self) -> QPixmap:
        color = self.palette().color(QPalette.ColorRole.Text)
        return icon_in("mdi6.tune-variant", color).pixmap(QSize(_SIDE // 2, _SIDE // 2))
