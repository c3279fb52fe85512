"""The options of a selection tool."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QLabel, QWidget

from iide_studio.core.selection import SelectionMode
from iide_studio.ui.canvas.tools.choice_button import ChoiceButton
from iide_studio.ui.canvas.tools.mask_choices import Into, MaskChoices
from iide_studio.ui.mask_target import mask_target, target_title
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio

_ICONS = {
    SelectionMode.REPLACE: "mdi6.vector-square",
    SelectionMode.ADD: "mdi6.vector-union",
    SelectionMode.SUBTRACT: "mdi6.vector-difference-ba",
    SelectionMode.INTERSECT: "mdi6.vector-intersection",
}


class MaskOptions(QWidget):
    """Four buttons for the mode, and where shapes go; further options are added behind them."""

    def __init__(self, studio: Studio, choices: MaskChoices) -> None:
        """Shows and changes choices."""
        super().__init__()
        self._studio, self._choices = studio, choices
        self._session: Session | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(6, 0, 6, 0)
        self._modes = QButtonGroup(self)
        self._buttons = {mode: self._add_button(mode) for mode in SelectionMode}
        self._into = QComboBox()
        self._into.setAccessibleName(self.tr("Where the shape goes"))
        self._into.setToolTip(self.tr("Select with the shape, or fill the mask that is painted on"))
        self._into.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._into.addItem(self.tr("Selection"), Into.SELECTION)
        self._into.addItem("", Into.MASK)
        self._row.addStretch(1)
        self.add(self.tr("Into"), self._into)
        self._modes.idClicked.connect(self._choose_mode)
        self._into.activated.connect(self._choose_into)
        choices.changed.connect(self._show)
        studio.current_changed.connect(self._follow)
        self._follow(studio.session)

    def add(self, title: str, widget: QWidget) -> None:
        """Adds an option; `title` stands before it, empty = nothing does."""
        place = self._row.count() - 1  # before the stretch
        if title:
            label = QLabel(title)
            label.setBuddy(widget)
            self._row.insertSpacing(place, 8)
            self._row.insertWidget(place + 1, label)
            place += 2
        self._row.insertWidget(place, widget)

    def _add_button(self, mode: SelectionMode) -> ChoiceButton:
        button = ChoiceButton(_ICONS[mode], self._texts()[mode])
        self._modes.addButton(button, list(SelectionMode).index(mode))
        self._row.addWidget(button)
        return button

    def _texts(self) -> dict[SelectionMode, str]:
        return {
            SelectionMode.REPLACE: self.tr("Begin anew with each shape"),
            SelectionMode.ADD: self.tr("Add the shape (Shift)"),
            SelectionMode.SUBTRACT: self.tr("Take the shape away (Alt)"),
            SelectionMode.INTERSECT: self.tr("Keep what both share (Shift+Alt)"),
        }

    def _choose_mode(self, index: int) -> None:
        self._choices.set_mode(list(SelectionMode)[index])

    def _choose_into(self, index: int) -> None:
        self._choices.set_into(self._into.itemData(index))

    def _follow(self, session: Session | None) -> None:
        if self._session is not None:
            self._session.target_changed.disconnect(self._show)
        self._session = session
        if session is not None:
            session.target_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        into = self._choices.into
        self._buttons[SelectionMode.REPLACE].setEnabled(into is Into.SELECTION)
        self._buttons[self._choices.mode].setChecked(True)
        session = self._session
        name = self.tr("Mask") if session is None else target_title(session, mask_target(session))
        with QSignalBlocker(self._into):
            self._into.setItemText(1, name)
            self._into.setCurrentIndex(self._into.findData(into))
