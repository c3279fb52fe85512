"""What is known and wished about one region."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from iide_studio.core.color_words import ColorWords
from iide_studio.core.prompt_completion import PromptCompletion
from iide_studio.core.regions import Region
from iide_studio.ui.panels.region_rows import basis_titles
from iide_studio.ui.widgets.color_field import ColorField
from iide_studio.ui.widgets.gesture import Gestures
from iide_studio.ui.widgets.pictures import swatch_icon
from iide_studio.ui.widgets.prompt_field import PromptField
from iide_studio.ui.widgets.value_row import ValueRow


class RegionForm(QWidget):
    """Fields for a region. A picked colour becomes words; words only suggest a colour.

    Attributes:
        prompt: What is there, in words.
        suggestion: Offers the colour that the words name.
        strength: How much the words count, in percent.
        color: The colour, if it is known or believed.
        basis: How it is known.
        note: Where that comes from.
    """

    edited = Signal(object, str)
    """Properties to change, a dict as `ChangeRegion` takes it, and the gesture."""

    def __init__(self, words: ColorWords, completion: PromptCompletion) -> None:
        """Makes empty fields.

        Args:
            words: From colours to words and back.
            completion: For prompts.
        """
        super().__init__()
        self._words = words
        self._region: Region | None = None
        tip = self.tr("What is there, in English: colour, cloth, thing - “red woollen dress”")
        self.prompt = PromptField(completion, self.tr("Words for the region"), tip)
        self.prompt.setPlaceholderText(self.tr("red woollen dress"))
        self.prompt.setObjectName("region-prompt")
        self.suggestion = QPushButton(flat=True)
        self.suggestion.setToolTip(self.tr("Notes the colour that the words name"))
        self.strength = ValueRow(
            self.tr("Strength"),
            0,
            100,
            unit="%",
            tip=self.tr("0 % leaves the photo's own words in force, 100 % these words alone"),
        )
        self.color = ColorField(
            self.tr("colour"), self.tr("Picks a colour; it becomes words of the prompt")
        )
        self.color_words = QLabel()
        self._build_basis()
        self._build()

    def show_region(self, region: Region | None) -> None:
        """Shows a region; nobody is told."""
        self._region = region
        self.setEnabled(region is not None)
        self.prompt.show_text(region.prompt if region else "")
        self.strength.show_value(region.strength * 100 if region else 100)
        self.color.show_color(self._color)
        self.color_words.setText(self._words.words_of(self._color) if self._color else "")
        self.basis.setCurrentIndex(self.basis.findData(region.basis if region else "guess"))
        note = region.note if region else ""
        if note != self.note.text():  # typing puts the cursor where it is
            self.note.setText(note)
        self._show_suggestion()

    @property
    def _color(self) -> str | None:
        return self._region.color if self._region else None

    def _build_basis(self) -> None:
        self.basis = QComboBox()
        self.basis.setAccessibleName(self.tr("How the colour is known"))
        self.basis.setToolTip(self.tr("Kept with the photo, so that later readers can judge it"))
        for basis, title in basis_titles().items():
            self.basis.addItem(title, basis)
        self.note = QLineEdit(placeholderText=self.tr("The dress hangs in the museum"))
        self.note.setAccessibleName(self.tr("Note on the colour"))
        self.note.setToolTip(self.tr("Where the knowledge comes from"))

    def _build(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(4)
        form.addRow(self.tr("&Words"), self.prompt)
        form.addRow("", self.suggestion)
        form.addRow(self.tr("S&trength"), self.strength)
        colored = QHBoxLayout()
        colored.addWidget(self.color, 1)
        colored.addWidget(self.color_words)
        label = QLabel(self.tr("&Colour"))
        label.setBuddy(self.color)
        form.addRow(label, colored)
        form.addRow(self.tr("&Basis"), self.basis)
        form.addRow(self.tr("&Note"), self.note)
        self._form = form
        self._note_gestures = Gestures(self.note)
        self.prompt.edited.connect(self._set_prompt)
        self.suggestion.clicked.connect(self._take_suggestion)
        self.strength.edited.connect(self._set_strength)
        self.color.edited.connect(self._set_color)
        self.basis.activated.connect(self._set_basis)
        self.note.textEdited.connect(self._set_note)
        self.show_region(None)

    def _show_suggestion(self) -> None:
        found = None if self._region is None else self._words.find(self._region.prompt)
        is_needed = found is not None and self._color is None
        self._form.setRowVisible(self.suggestion, is_needed)
        self.color_words.setVisible(self._color is not None)
        if is_needed and found is not None and self._region is not None:
            words = self._region.prompt[found.start : found.end]
            self.suggestion.setIcon(swatch_icon(found.color, self.palette()))
            self.suggestion.setText(self.tr("Note “{}” as {}").format(words, found.color))

    def _set_prompt(self, text: str, gesture: str) -> None:
        self.edited.emit({"prompt": text}, gesture)

    def _set_strength(self, percent: float, gesture: str) -> None:
        self.edited.emit({"strength": percent / 100}, gesture)

    def _set_color(self, color: str | None) -> None:
        if self._region is None:
            return
        properties: dict[str, str | None] = {"color": color}
        if color is not None:
            properties["prompt"] = self._words.with_color(self._region.prompt, color)
        self.edited.emit(properties, "")

    def _take_suggestion(self) -> None:
        found = None if self._region is None else self._words.find(self._region.prompt)
        if found is not None:
            self.edited.emit({"color": found.color}, "")

    def _set_basis(self) -> None:
        if self._region is not None and self.basis.currentData() != self._region.basis:
            self.edited.emit({"basis": self.basis.currentData()}, "")

    def _set_note(self, text: str) -> None:
        self.edited.emit({"note": text}, self._note_gestures.current)
