"""The results of the newest run as a strip: click to compare, keep one."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
)

from iide_studio.core.change import Change, Part
from iide_studio.ui.panels.panel import Panel
from iide_studio.ui.restoring.homecoming import PICTURE_SIDE
from iide_studio.ui.restoring.restoring import Restoring
from iide_studio.ui.restoring.variations import Variation, Variations
from iide_studio.ui.session import Session
from iide_studio.ui.stage_names import stage_name
from iide_studio.ui.studio import Studio
from iide_studio.ui.translation import said
from iide_studio.ui.widgets.pictures import pixmap_of

_SIDE = PICTURE_SIDE * 2 // 5
_WIDTH_OF_WORDS = 220
_ROOM = 34
"""Pixels of an entry besides its picture."""


class VariationsPanel(Panel):
    """Shows the variations side by side; the chosen one is in the document.

    Attributes:
        strip: The pictures; arrow keys and clicks choose.
    """

    def __init__(self, studio: Studio, restoring: Restoring) -> None:
        """Makes the panel; "restore.keep-variation" and the like exist already."""
        super().__init__(studio)
        self.setObjectName("variations-panel")
        self._home = restoring.home
        self._shown: Variations | None = None
        self.strip = QListWidget()
        self.strip.setAccessibleName(self.tr("Variations"))
        self.strip.setToolTip(self.tr("Click to see a variation in the photo"))
        self.strip.setViewMode(QListView.ViewMode.IconMode)
        self.strip.setFlow(QListView.Flow.LeftToRight)
        self.strip.setWrapping(False)
        self.strip.setMovement(QListView.Movement.Static)
        self.strip.setIconSize(QSize(_SIDE, _SIDE))
        self.strip.setGridSize(QSize(_SIDE + 16, _SIDE + _ROOM))
        self.strip.setFixedHeight(_SIDE + _ROOM + 22)
        self.strip.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.words = QLabel(wordWrap=True)
        self.words.setMinimumWidth(_WIDTH_OF_WORDS)
        side = QVBoxLayout()
        side.addWidget(self.words)
        for name in ("restore.variation-layer", "restore.keep-variation"):
            keep = QToolButton()
            keep.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            keep.setDefaultAction(studio.actions[name])
            keep.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            side.addWidget(keep)
        side.addStretch(1)
        layout = QHBoxLayout(self)
        layout.addWidget(self.strip, 1)
        layout.addLayout(side)
        self.strip.currentRowChanged.connect(self._choose)
        self._home.varied.connect(self._varied)
        self.setEnabled(False)
        self.show_session()

    def show_session(self) -> None:
        variations = self._shown = self._home.variations_of(self.session)
        items = [] if variations is None else variations.items
        self.strip.blockSignals(True)
        self.strip.clear()
        for number, item in enumerate(items, start=1):
            entry = QListWidgetItem(
                _icon(item.picture), self.tr("Seed {seed}").format(seed=item.seed), self.strip
            )
            entry.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                self.tr("Variation {number}, seed {seed}").format(number=number, seed=item.seed),
            )
            entry.setToolTip(_what_was_done(item))
        self.strip.blockSignals(False)
        self._show_chosen()

    def show_target(self) -> None:
        """Another result may be the active layer now."""
        if self._home.variations_of(self.session) is not self._shown:
            self.show_session()

    def show_change(self, change: Change) -> None:
        if change.parts & {Part.LAYERS, Part.COLOR_MODE}:
            self._show_chosen()

    def _show_chosen(self) -> None:
        variations = self._home.variations_of(self.session)
        chosen = None
        if variations is not None and self.session is not None:
            chosen = variations.chosen(self.session.document)
        self.strip.blockSignals(True)
        self.strip.setCurrentRow(-1 if chosen is None else chosen)
        self.strip.blockSignals(False)
        self.words.setText(
            self.tr(
                "Variations: {count}. The chosen one is in the project; the others are kept until "
                "the document is closed."
            ).format(count=self.strip.count())
            if self.strip.count()
            else self.tr("Ask for several variations in the Restore panel.")
        )

    def _varied(self, session: Session) -> None:
        if session is self.session:
            self.show_session()
        self.studio.actions.refresh()

    def _choose(self, row: int) -> None:
        if self.session is not None and row >= 0 and not self.session.is_stroking:
            self._home.choose(self.session, row)


def _what_was_done(item: Variation) -> str:
    """Returns what each stage of a restoration did, a line each."""
    notes = () if item.layer.request is None else item.layer.request["notes"]
    return "\n".join(f"{stage_name(note['stage'])}: {said(note['text'])}" for note in notes)


def _icon(picture: np.ndarray) -> QIcon:
    """Makes an icon that is not tinted when it is chosen: its colours are what counts."""
    pixmap = pixmap_of(picture)
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon
