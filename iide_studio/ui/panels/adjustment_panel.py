"""The Adjustments panel: adds adjustment layers and edits the active one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from iide_studio.core.adjustments.adjustment import Adjustment
from iide_studio.core.adjustments.automatic import (
    gray_world,
    measured_inversion,
    spread_channels,
    spread_levels,
)
from iide_studio.core.adjustments.inversion import Inversion
from iide_studio.core.change import Change, Part
from iide_studio.core.commands.layering import ChangeLayer
from iide_studio.core.histogram import Histogram, document_histogram
from iide_studio.core.layers import Layer
from iide_studio.ui.panels.adjusting.curves_editor import CurvesEditor
from iide_studio.ui.panels.adjusting.editor import AdjustmentEditor
from iide_studio.ui.panels.adjusting.levels_editor import SPREAD, SPREAD_CHANNELS, LevelsEditor
from iide_studio.ui.panels.adjusting.simple_editors import (
    GRAY_WORLD,
    MEASURED,
    InversionEditor,
    SaturationEditor,
    SharpenEditor,
    WhiteBalanceEditor,
)
from iide_studio.ui.panels.panel import Panel
from iide_studio.ui.studio import Studio
from iide_studio.ui.widgets.icon_buttons import IconToolButton

_EDITORS: tuple[type[AdjustmentEditor], ...] = (
    LevelsEditor,
    CurvesEditor,
    WhiteBalanceEditor,
    SaturationEditor,
    SharpenEditor,
    InversionEditor,
)
_WAYS: Mapping[str, Callable[[Histogram], Adjustment]] = {
    SPREAD: spread_levels,
    SPREAD_CHANNELS: spread_channels,
    GRAY_WORLD: gray_world,
}
_PATIENCE = 200
"""Milliseconds without a change before the histogram is taken again."""
_SEEN = frozenset({Part.LAYERS, Part.PIXELS, Part.SELECTION, Part.COLOR_MODE})


class AdjustmentPanel(Panel):
    """Buttons for new adjustments, and the settings of the active adjustment layer.

    Everything that is set becomes a `ChangeLayer`; one drag is one step of the history.
    """

    pick_wanted = Signal(object)
    """A Pick: the user wants to click on the photo."""

    def __init__(self, studio: Studio, actions: tuple[str, ...]) -> None:
        """Makes the panel.

        Args:
            studio: The rest of the window.
            actions: Identities of the actions that add an adjustment.
        """
        super().__init__(studio)
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._timer.timeout.connect(self._take_histogram)
        self._pages = QVBoxLayout()
        self._editors = {make.kind: self._add_editor(make) for make in _EDITORS}
        self._hint = self._add_hint()
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._eye = IconToolButton("mdi6.eye-outline", self.tr("Show the adjustment"))
        self._eye.setCheckable(True)
        self._eye.clicked.connect(self._toggle)
        self._reset = IconToolButton("mdi6.restore", self.tr("Reset to no change"))
        self._reset.clicked.connect(self._reset_adjustment)
        self._lay_out(actions)
        self._show_layer()

    @property
    def editor(self) -> AdjustmentEditor | None:
        """The editor in front; None if the active layer is no adjustment."""
        return next((x for x in self._editors.values() if not x.isHidden()), None)

    def show_session(self) -> None:
        self._show_layer()

    def show_target(self) -> None:
        self._show_layer()

    def show_change(self, change: Change) -> None:
        if change.parts & {Part.LAYERS, Part.COLOR_MODE} and change.initiator is not self:
            self._show_layer()
        elif change.parts & _SEEN and change.initiator is not self:
            self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def _add_editor(self, make: type[AdjustmentEditor]) -> AdjustmentEditor:
        editor = make()
        editor.edited.connect(self._edit)
        editor.measure_wanted.connect(self._measure)
        editor.pick_wanted.connect(self.pick_wanted)
        editor.layout_.addStretch(1)
        editor.hide()
        self._pages.addWidget(editor)
        return editor

    def _add_hint(self) -> QLabel:
        hint = QLabel(
            self.tr(
                "An adjustment is a layer that changes everything below it, and nothing for good: "
                "it can be set anew at any time.\n\nAdd one with the buttons above, or choose one "
                "in the Layers panel. If something is selected, it is adjusted alone."
            )
        )
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._pages.addWidget(hint)
        return hint

    def _lay_out(self, actions: tuple[str, ...]) -> None:
        adding = QHBoxLayout()
        for identity in actions:
            button = QToolButton(autoRaise=True)
            button.setDefaultAction(self.studio.actions[identity])
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(self.studio.actions[identity].toolTip())
            button.setIconSize(QSize(22, 22))
            adding.addWidget(button)
        adding.addStretch(1)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._eye)
        head.addWidget(self._reset)
        layout = QVBoxLayout(self)
        layout.addLayout(adding)
        layout.addWidget(self._head)
        layout.addLayout(self._pages, 1)

    def _layer(self) -> Layer | None:
        """The active layer, if it is an adjustment."""
        if self.session is None:
            return None
        layer = self.session.document.layer(self.session.active_layer)
        return None if layer.adjustment is None else layer

    def _show_layer(self) -> None:
        layer = self._layer()
        self._head.setVisible(layer is not None)
        if layer is None or layer.adjustment is None or self.session is None:
            self._show_page(self._hint)
            return
        editor = self._editors[type(layer.adjustment)]
        if editor.isHidden():
            editor.show_histogram(None)
        self._show_page(editor)
        self._title.setText(layer.name)
        self._eye.setChecked(layer.visible)
        editor.show_adjustment(layer.adjustment, is_gray=self.session.document.is_gray)
        self._timer.start()

    def _show_page(self, page: QWidget) -> None:
        # A stack would keep the room of its largest page, and make small ones scroll.
        for other in (*self._editors.values(), self._hint):
            other.setVisible(other is page)

    def _take_histogram(self) -> None:
        layer, editor = self._layer(), self.editor
        if self.session is None or layer is None or editor is None or not self.isVisible():
            return
        if editor.uses_histogram:
            editor.show_histogram(document_histogram(self.session.document, below=layer.id))

    def _edit(self, adjustment: Adjustment, gesture: str) -> None:
        layer = self._layer()
        if layer is not None:
            change = ChangeLayer(layer.id, adjustment=adjustment, gesture=gesture)
            self.studio.do(change, initiator=self)

    def _measure(self, way: str) -> None:
        layer = self._layer()
        if layer is None or self.session is None:
            return
        document = self.session.document
        if way == MEASURED:
            adjustment: Adjustment = measured_inversion(
                document, below=layer.id, gamma=_gamma_of(layer)
            )
        else:
            adjustment = _WAYS[way](document_histogram(document, below=layer.id))
        self.studio.do(ChangeLayer(layer.id, adjustment=adjustment))

    def _reset_adjustment(self) -> None:
        layer = self._layer()
        if layer is None or layer.adjustment is None:
            return
        neutral = type(layer.adjustment)()
        if neutral != layer.adjustment:
            self.studio.do(ChangeLayer(layer.id, adjustment=neutral))

    def _toggle(self, is_shown: bool) -> None:
        layer = self._layer()
        if layer is not None:
            self.studio.do(ChangeLayer(layer.id, visible=is_shown))


def _gamma_of(layer: Layer) -> float:
    return layer.adjustment.gamma if isinstance(layer.adjustment, Inversion) else 1.0
