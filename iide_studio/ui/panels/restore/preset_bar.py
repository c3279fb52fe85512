"""Chooses, keeps and forgets presets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QInputDialog, QToolButton, QWidget

from iide_studio.core.errors import StudioError
from iide_studio.core.presets import BUILT_IN, Preset, PresetFolder, matching, presets_folder
from iide_studio.core.recipe import Recipe
from iide_studio.ui.icons import glyph_icon
from iide_studio.ui.restoring.preset_titles import preset_title
from iide_studio.ui.studio import Studio
from iide_studio.ui.widgets.gesture import Gestures


class PresetBar(QWidget):
    """A list of presets: those of the program, then the user's own."""

    chosen = Signal(object)
    """A Preset."""

    def __init__(self, studio: Studio) -> None:
        """Reads the user's presets."""
        super().__init__()
        self._studio = studio
        self._folder = PresetFolder(presets_folder(studio.paths))
        self._own: tuple[Preset, ...] = ()
        self._recipe = Recipe()
        self.box = QComboBox()
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.setAccessibleName(self.tr("Preset"))
        self.box.setPlaceholderText(self.tr("Own choices"))
        self._gestures = Gestures(self.box)
        self.save = self._button("mdi6.content-save-outline", self.tr("Keep as a preset…"))
        self.remove = self._button("mdi6.trash-can-outline", self.tr("Forget this preset"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.box, 1)
        layout.addWidget(self.save)
        layout.addWidget(self.remove)
        self.box.activated.connect(self._choose)
        self.save.clicked.connect(self._ask_for_name)
        self.remove.clicked.connect(self._remove)
        self.fill()

    def fill(self) -> None:
        """Reads the list again."""
        self._own = self._folder.presets()
        self.box.clear()
        for preset in BUILT_IN:
            self.box.addItem(preset_title(preset.name), preset)
            self.box.setItemData(
                self.box.count() - 1, preset_tip(preset.name), Qt.ItemDataRole.ToolTipRole
            )
        if self._own:
            self.box.insertSeparator(self.box.count())
        for preset in self._own:
            self.box.addItem(preset.name, preset)
        self.show_recipe(self._recipe)

    def show_recipe(self, recipe: Recipe) -> None:
        """Shows which preset a recipe has, if it has one."""
        self._recipe = recipe
        found = matching(recipe, (*BUILT_IN, *self._own))
        rows = range(self.box.count())
        index = next((i for i in rows if self.box.itemData(i) is found), -1) if found else -1
        self.box.setCurrentIndex(index)
        self.box.setToolTip(
            self.tr("Sets of choices; the words and the seed stay")
            if index < 0
            else self.box.itemData(index, Qt.ItemDataRole.ToolTipRole) or ""
        )
        self.remove.setEnabled(found is not None and found in self._own)

    def keep(self, name: str) -> None:
        """Keeps the recipe's choices under a name."""
        try:
            self._folder.save(name, self._recipe)
        except StudioError as error:
            self._studio.shell.show_error(error)
        self.fill()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            for button in self.findChildren(QToolButton):
                button.setIcon(glyph_icon(button.property("icon-name")))
        super().changeEvent(event)

    def _button(self, icon: str, tip: str) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setProperty("icon-name", icon)
        button.setIcon(glyph_icon(icon))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(tip.rstrip("…"))
        button.setToolTip(tip)
        return button

    def _choose(self, index: int) -> None:
        self.chosen.emit(self.box.itemData(index))

    def _ask_for_name(self) -> None:
        dialog = QInputDialog(self.window())
        dialog.setObjectName("preset-name")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Keep as a preset"))
        dialog.setLabelText(self.tr("Name of the preset:"))
        dialog.textValueSelected.connect(self.keep)
        dialog.open()

    def _remove(self) -> None:
        preset = self.box.currentData()
        if preset in self._own:
            self._folder.remove(preset.name)
            self.fill()


def preset_tip(name: str) -> str:
    """Returns what such a preset is for, in one sentence."""
    translate = QCoreApplication.translate
    tips = {
        "gentle": translate("Presets", "Half the correction, most of the grain, no invention"),
        "standard": translate("Presets", "What the checkpoint recommends"),
        "strong": translate("Presets", "Fills all damage and lets the networks draw details"),
        "colorize": translate("Presets", "Gives a black-and-white photo colours"),
        "enlarge": translate("Presets", "Twice the size, in a document of its own"),
    }
    return tips.get(name, "")
