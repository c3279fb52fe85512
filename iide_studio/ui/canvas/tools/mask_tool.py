"""What the tools share that draw or flood a shape."""

from __future__ import annotations

import numpy as np
from PySide6.QtWidgets import QWidget

from iide_studio.core.commands.masks import CombineArea
from iide_studio.core.commands.selecting import Deselect, Select
from iide_studio.core.rect import Rect
from iide_studio.core.selection import SelectionMode
from iide_studio.ui.canvas.tool import Tool
from iide_studio.ui.canvas.tools.mask_choices import Into, MaskChoices
from iide_studio.ui.canvas.tools.mask_options import MaskOptions
from iide_studio.ui.mask_target import mask_target
from iide_studio.ui.studio import Studio


class MaskTool(Tool):
    """A tool that makes a shape: of the selection, or in the mask that is painted on.

    Attributes:
        studio: The rest of the window.
        choices: How shapes meet what is there.
    """

    def __init__(self, studio: Studio, choices: MaskChoices) -> None:
        super().__init__(studio)
        self.studio, self.choices = studio, choices

    def options(self) -> QWidget | None:
        return MaskOptions(self.studio, self.choices)

    def give(self, rect: Rect, mask: np.ndarray, mode: SelectionMode, *, gesture: str = "") -> bool:
        """Selects a shape or fills it into the mask; returns whether that was done.

        Args:
            rect: In pixels of the photo.
            mask: (rect.height, rect.width) uint8.
            mode: How it meets what is there.
            gesture: See `Command.is_version_of`.
        """
        session = self.studio.session
        if session is None:
            return False
        if self.choices.into is Into.SELECTION:
            return self.studio.do(Select(rect, mask, mode, gesture=gesture), self)
        command = CombineArea(mask_target(session), rect, mask, mode, gesture=gesture)
        return self.studio.do(command, self)

    def give_nothing(self, mode: SelectionMode) -> None:
        """A click that draws no shape: it takes the selection back, unless shapes are collected."""
        session = self.studio.session
        if session is None or session.document.selection is None:
            return
        if self.choices.into is Into.SELECTION and mode is SelectionMode.REPLACE:
            self.studio.do(Deselect(), self)

    def update_canvas(self) -> None:
        """Has everything drawn again that the tool draws."""
        if self.studio.canvas is not None:
            self.studio.canvas.update()
