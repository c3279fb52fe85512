"""The panel that says how to restore, and does it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from iide_studio.core.change import Change, Part
from iide_studio.core.commands.settings import ChangeRecipe
from iide_studio.core.document import Document
from iide_studio.core.document_request import mask_source
from iide_studio.core.errors import StudioError
from iide_studio.core.presets import Preset
from iide_studio.core.recipe import Recipe
from iide_studio.core.recipe_editing import can_stay_inside_mask, is_drawing, with_choice
from iide_studio.core.restoration import Estimate
from iide_studio.core.variations import most_variations
from iide_studio.ui.checkpoints import Checkpoints
from iide_studio.ui.panels.panel import Panel
from iide_studio.ui.panels.restore.checkpoint_field import CheckpointField
from iide_studio.ui.panels.restore.choice_fields import ChoiceField
from iide_studio.ui.panels.restore.estimate import Estimates, Question
from iide_studio.ui.panels.restore.field_list import Section, make_sections, scale_choices
from iide_studio.ui.panels.restore.preset_bar import PresetBar
from iide_studio.ui.panels.restore.recipe_field import RecipeField
from iide_studio.ui.panels.restore.run_box import RunBox
from iide_studio.ui.panels.restore.seed_field import SeedField
from iide_studio.ui.restoring.restoring import Restoring
from iide_studio.ui.studio import Studio
from iide_studio.ui.widgets.folding import Folding
from iide_studio.ui.widgets.gesture import Gestures

_USUAL = ("task", "color", "prompt", "tone", "denoise", "strength")
"""Fields that are always unfolded."""


class RestorePanel(Panel):
    """Shows the document's recipe; every choice is a step of the history.

    Attributes:
        fields: The controls by the recipe's field.
        run_box: The button.
        presets: The list of presets.
        count: How many variations.
        selection_only: Whether only the selection counts.
        more: What is seldom needed, folded.
    """

    def __init__(self, studio: Studio, checkpoints: Checkpoints, restoring: Restoring) -> None:
        """Makes the panel; the actions "restore.run" and the like exist already."""
        super().__init__(studio)
        self.setObjectName("restore-panel")
        self._checkpoints, self._restoring = checkpoints, restoring
        self._estimates = Estimates(studio.engine)
        actions = studio.actions
        self.presets = PresetBar(studio)
        self.run_box = RunBox(actions["restore.run"], actions["restore.cancel"])
        self.checkpoint = CheckpointField(studio, checkpoints, actions["restore.choose-checkpoint"])
        self.count = QSpinBox(minimum=1)
        self.selection_only = QCheckBox(self.tr("Only the selection"))
        self.note = QLabel(wordWrap=True)
        self.note.hide()
        self.fields: dict[str, RecipeField] = {}
        self._build(make_sections())
        self._connect()
        self.setEnabled(False)
        self.show_session()

    def show_session(self) -> None:
        self._show_recipe()
        self._show_wishes()
        self._show_run()

    def show_change(self, change: Change) -> None:
        if change.parts & {Part.RECIPE, Part.TRANSFORM}:
            self._show_recipe()
        if change.parts & {Part.RECIPE, Part.SELECTION, Part.REGIONS}:
            self._show_wishes()
        elif change.parts & {Part.SCRATCHES, Part.LAYERS} and self.session is not None:
            self._show_note(self.session.document.recipe)

    def minimumSizeHint(self) -> QSize:
        """Counts all lines of what is said; Qt counts one, and would push the rest together."""
        size, said = super().minimumSizeHint(), (self.note, self.run_box.words)
        missing = sum(
            label.heightForWidth(label.width()) - label.minimumSizeHint().height()
            for label in said
            if not label.isHidden()
        )
        return size + QSize(0, max(0, missing))

    def throw_dice(self) -> None:
        """Chooses another seed by chance."""
        seed = self.fields["seed"]
        assert isinstance(seed, SeedField)
        seed.throw()

    def _build(self, sections: tuple[Section, ...]) -> None:
        top, usual = _form(), _form()
        self._build_top(top)
        rare = QWidget()
        for section in sections:
            for field in section.fields:
                self.fields[field.name] = field
                if field.name in _USUAL:
                    self._add_row(usual, field.title, field)
        self._add_row(usual, self.tr("Networks"), self.checkpoint)
        self._build_rare(rare, sections)
        self.more = Folding("restore", self.tr("More settings"), rare, self.studio.settings)
        inner = QWidget()
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, 4, 0)
        inside.addLayout(usual)
        inside.addWidget(self.more)
        inside.addStretch(1)
        scrolled = QScrollArea(widgetResizable=True)
        scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setWidget(inner)
        policy = QSizePolicy.Policy
        scrolled.setSizePolicy(policy.Preferred, policy.Ignored)  # scrolls rather than the panel
        scrolled.setMinimumSize(inner.minimumSizeHint().width() + 20, 90)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 6, 6)
        layout.setSpacing(5)
        layout.addLayout(top)
        layout.addWidget(scrolled, 1)

    def _build_top(self, form: QFormLayout) -> None:
        """Adds what is always in sight."""
        self._add_row(form, self.tr("Preset"), self.presets)
        form.addRow(self.run_box)
        self.count.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.count.setAccessibleName(self.tr("Variations"))
        self.count.setToolTip(self.tr("Several results with other seeds, to choose from"))
        wishes = QHBoxLayout()
        wishes.setSpacing(12)
        wishes.addWidget(self.count)
        wishes.addWidget(self.selection_only, 1)
        label = QLabel(self.tr("Variations"))
        label.setBuddy(self.count)
        form.addRow(label, wishes)
        form.addRow(self.note)

    def _build_rare(self, rare: QWidget, sections: tuple[Section, ...]) -> None:
        form = _form()
        rare.setLayout(form)
        for section in sections:
            form.addRow(_heading(section.title))
            for field in section.fields:
                if field.name not in _USUAL:
                    self._add_row(form, "" if field.control_says_title else field.title, field)

    def _add_row(self, form: QFormLayout, title: str, field: QWidget) -> None:
        label = QLabel(title)
        label.setBuddy(field)
        form.addRow(label, field)

    def _connect(self) -> None:
        self._gestures = Gestures(self.count)
        for field in self.fields.values():
            field.chosen.connect(self._choose)
        self.presets.chosen.connect(self._apply)
        self.count.valueChanged.connect(self._restoring.set_count)
        self.selection_only.clicked.connect(self._restoring.set_selection_only)
        self._restoring.wishes_changed.connect(self._show_wishes)
        self._restoring.changed.connect(self._run_changed)
        self._estimates.answered.connect(self._show_estimate)
        self._checkpoints.changed.connect(self._show_recipe)
        self.studio.engine.ready.connect(self._networks_came)
        self.studio.engine.state_changed.connect(self._run_changed)

    def _choose(self, name: str, value: object, gesture: str) -> None:
        if self.session is None:
            return
        try:
            recipe = with_choice(self.session.document.recipe, name, value)
        except StudioError as error:
            self.studio.shell.show_error(error)
            self._show_recipe()
            return
        if recipe != self.session.document.recipe:
            self.studio.do(ChangeRecipe(recipe, gesture=gesture), self)

    def _apply(self, preset: Preset) -> None:
        if self.session is None:
            return
        recipe = preset.applied_to(self.session.document.recipe)
        if recipe != self.session.document.recipe:
            self.studio.do(ChangeRecipe(recipe), self)

    def _show_recipe(self) -> None:
        recipe = Recipe() if self.session is None else self.session.document.recipe
        resolved = self._checkpoints.resolved(recipe)
        scale = self.fields["scale"]
        assert isinstance(scale, ChoiceField)
        scale.set_choices(scale_choices(recipe.task))
        for field in self.fields.values():
            field.show_recipe(recipe, resolved)
        self._show_what_counts(recipe)
        self.presets.show_recipe(recipe)
        self._show_wishes()

    def _show_what_counts(self, recipe: Recipe) -> None:
        """Choices that mean nothing for a task cannot be made."""
        is_old_photo = recipe.task == "old-photo"
        for name in ("color", "mask", "fill", "tone", "denoise"):
            self.fields[name].setEnabled(is_old_photo)
        self.fields["fill"].setEnabled(is_old_photo and recipe.mask == "auto")
        self.fields["inside_mask_only"].setEnabled(can_stay_inside_mask(recipe))

    def _show_wishes(self) -> None:
        recipe = Recipe() if self.session is None else self.session.document.recipe
        self.count.blockSignals(True)
        self.count.setMaximum(most_variations(recipe))
        self.count.setValue(self._restoring.count)
        self.count.blockSignals(False)
        self.run_box.show_count(self.count.value())
        has_selection = self.session is not None and self.session.document.selection is not None
        is_possible = has_selection and recipe.scale == 1
        self.selection_only.setEnabled(is_possible)
        self.selection_only.setChecked(is_possible and self._restoring.is_selection_only)
        self.selection_only.setToolTip(
            self.tr("Restores the selection and what is around it; the tone is the photo's")
            if has_selection
            else self.tr("Select a part of the photo first")
        )
        self._show_note(recipe)
        self._ask_estimate(recipe)

    def _ask_estimate(self, recipe: Recipe) -> None:
        if self.session is None:
            self._estimates.ask(None)
            return
        document = self.session.document
        selection = document.selection if self.selection_only.isChecked() else None
        resolved = self._checkpoints.resolved(recipe)
        self._estimates.ask(Question(document, recipe, resolved, selection))

    def _show_note(self, recipe: Recipe) -> None:
        """Says what has no effect as things are, or which step comes first."""
        notes = []
        if self.session is not None and not is_drawing(self._checkpoints.resolved(recipe)):
            if _has_words(recipe, self.session.document):
                notes.append(self.tr("Words have no effect while the strength is 0 %."))
            if self.count.value() > 1:
                notes.append(self.tr("Variations hardly differ while the strength is 0 %."))
        if not notes and self.session is not None and _is_unsearched(self.session.document):
            notes.append(self.tr("To see first what will be filled: Detect, correct, Restore."))
        self.note.setVisible(bool(notes))
        self.note.setText(" ".join(notes))

    def _run_changed(self, _what: object) -> None:
        self._show_run()

    def _networks_came(self, _description: object) -> None:
        self._show_recipe()

    def _show_run(self) -> None:
        self.run_box.show_run(self._restoring.run_of(self.session), self.studio.engine.state)
        self.studio.actions.refresh()

    def _show_estimate(self, estimate: Estimate | None) -> None:
        self.run_box.show_estimate(estimate)


def _is_unsearched(document: Document) -> bool:
    """Whether the next restoration searches for damage that nobody has looked at yet."""
    has_results = any(layer.request is not None for layer in document.layers)
    recipe = document.recipe
    is_searching = recipe.task == "old-photo" and mask_source(document, recipe) == "auto"
    return is_searching and not has_results


def _has_words(recipe: Recipe, document: Document) -> bool:
    regions = any(region.visible and region.prompt.strip() for region in document.regions)
    return regions or bool(recipe.prompt.strip() or recipe.negative_prompt.strip())


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setContentsMargins(0, 0, 0, 0)
    form.setVerticalSpacing(5)
    return form


def _heading(title: str) -> QLabel:
    label = QLabel(title)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    label.setContentsMargins(0, 8, 0, 0)
    return label
