"""The tone picker: a click says what ought to be grey, black, white, or bare film."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from iide_studio.core.adjustment_layers import pick_command
from iide_studio.core.errors import StudioError
from iide_studio.core.tone_picking import Pick
from iide_studio.ui.canvas.tool import PointerEvent, Tool
from iide_studio.ui.panels.adjusting.titles import pick_title, title_of
from iide_studio.ui.studio import Studio


class TonePickerTool(Tool):
    """Sets white balance, levels or an inversion by a click on the photo.

    The active adjustment layer is set, else the uppermost of the right kind, else a new one.
    """

    identity = "tone-picker"

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._studio = studio
        self._choice = QComboBox()
        self._choice.setAccessibleName(self.tr("What a click says"))
        self._choice.setToolTip(self.tr("What a click on the photo says of that place"))
        for pick in Pick:
            self._choice.addItem(pick_title(pick), pick)

    @property
    def pick(self) -> Pick:
        """What a click says."""
        return self._choice.currentData()

    def set_pick(self, pick: Pick) -> None:
        """Chooses what a click says."""
        self._choice.setCurrentIndex(self._choice.findData(pick))

    def title(self) -> str:
        return self.tr("Tone picker")

    def icon(self) -> str:
        return "mdi6.eyedropper-plus"

    def options(self) -> QWidget:
        widget = QWidget()
        layout = QHBoxLayout(widget)
        layout.setContentsMargins(4, 0, 4, 0)
        layout.addWidget(QLabel(self.tr("Click on the photo:")))
        layout.addWidget(self._choice)
        layout.addStretch(1)
        return widget

    def press(self, event: PointerEvent) -> None:
        session = self._studio.session
        if session is None or event.button != Qt.MouseButton.LeftButton:
            return
        place = (math.floor(event.position.x()), math.floor(event.position.y()))
        name = title_of(self.pick.kind).title
        try:
            found = pick_command(
                session.document, self.pick, place, active=session.active_layer, name=name
            )
        except StudioError as error:
            self._studio.shell.show_error(error)
            return
        if found is not None and self._studio.do(found[0]):
            session.set_active_layer(found[1])
