"""What all controls for one choice of a recipe share."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from iide_studio.core.recipe import FALLBACK, Recipe
from iide_studio.ui.icons import glyph_icon


class RecipeField(QWidget):
    """A control for one field of a recipe, with a button that makes it as recommended again.

    Attributes:
        name: The field.
        title: What the form calls it, translated.
    """

    reset: QToolButton | None = None
    control_says_title = False
    """Whether the control itself shows the title, so that the form need not."""

    chosen = Signal(str, object, str)
    """The field, its new value, and the gesture that it belongs to."""

    def __init__(self, name: str, title: str, control: QWidget, *, tip: str) -> None:
        """Makes the field around its control.

        Args:
            name: See the attributes.
            title: See the attributes.
            control: Takes the keyboard.
            tip: One sentence for the tooltip.
        """
        super().__init__()
        self.name, self.title = name, title
        self.setObjectName(f"recipe-{name}")
        self.control = control
        control.setAccessibleName(title)
        control.setAccessibleDescription(tip)
        control.setToolTip(tip)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(control, 1)
        if name in FALLBACK:
            self.reset = self._make_reset()
            layout.addWidget(self.reset)
        self.setFocusProxy(control)

    def show_recipe(self, recipe: Recipe, resolved: Recipe) -> None:
        """Shows a recipe's choice.

        Args:
            recipe: As it is; None = as recommended.
            resolved: With every value that the checkpoint would choose.
        """
        self.show_value(getattr(resolved, self.name))
        if self.reset is not None:
            self.reset.setEnabled(getattr(recipe, self.name) is not None)

    def show_value(self, value: object) -> None:
        """Shows a value; nobody is told."""
        raise NotImplementedError

    def choose(self, value: object, gesture: str = "") -> None:
        """Tells of a choice of the user."""
        self.chosen.emit(self.name, value, gesture)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self.reset is not None:
            self.reset.setIcon(glyph_icon("mdi6.restore"))
        super().changeEvent(event)

    def _make_reset(self) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setEnabled(False)
        button.setIcon(glyph_icon("mdi6.restore"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(self.tr("{title}: as recommended").format(title=self.title))
        button.setToolTip(self.tr("As the checkpoint recommends"))
        button.clicked.connect(self._reset)
        return button

    def _reset(self) -> None:
        self.choose(None)
