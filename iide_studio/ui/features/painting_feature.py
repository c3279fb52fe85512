"""Brush, eraser, clone stamp and healing brush."""

from __future__ import annotations

from iide_studio.core.brush import Brush
from iide_studio.core.brush_settings import BRUSH, HEALING, STAMP
from iide_studio.ui.canvas.tools.brush_choice import BrushChoice
from iide_studio.ui.canvas.tools.brush_tool import BrushTool
from iide_studio.ui.canvas.tools.eraser_tool import EraserTool
from iide_studio.ui.canvas.tools.healing_tool import HealingTool
from iide_studio.ui.canvas.tools.painting_tool import PaintingTool
from iide_studio.ui.canvas.tools.stamp_tool import StampTool
from iide_studio.ui.features.feature import Feature
from iide_studio.ui.studio import Studio


class PaintingFeature(Feature):
    """The tools that paint, and the keys for their brushes.

    Attributes:
        brush: Shared by brush and eraser, so that X changes nothing but the direction.
        stamp: Of the clone stamp.
        healing: Of the healing brush.
    """

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        settings = studio.settings
        self.brush = BrushChoice(settings, BRUSH, Brush())
        self.stamp = BrushChoice(settings, STAMP, Brush(size=60, hardness=0.5))
        self.healing = BrushChoice(settings, HEALING, Brush(size=40, hardness=1))
        for tool in (
            BrushTool(studio, self.brush),
            EraserTool(studio, self.brush),
            StampTool(studio, self.stamp),
            HealingTool(studio, self.healing),
        ):
            studio.shell.add_tool(tool)
        self._add_actions()
        studio.closing.connect(self._keep)

    def swap(self) -> None:
        """Takes the eraser instead of the brush, or the brush instead of anything else."""
        tool = self.studio.tool
        is_brush = tool is not None and tool.identity == "brush"
        self.studio.shell.choose_tool("eraser" if is_brush else "brush")

    def _add_actions(self) -> None:
        add = self.studio.actions.add
        self.studio.actions.add_separator("tool")
        add(
            "tool.swap",
            self.tr("&Swap brush and eraser"),
            self.swap,
            shortcut="X",
            icon="mdi6.swap-horizontal",
        )
        add(
            "tool.smaller",
            self.tr("S&maller brush"),
            self._shrink,
            shortcut="[",
            is_enabled=self._has_brush,
        )
        add(
            "tool.larger",
            self.tr("&Larger brush"),
            self._grow,
            shortcut="]",
            is_enabled=self._has_brush,
        )
        add(
            "tool.softer",
            self.tr("S&ofter brush"),
            self._soften,
            shortcut="Shift+[",
            is_enabled=self._has_brush,
        )
        add(
            "tool.harder",
            self.tr("&Harder brush"),
            self._harden,
            shortcut="Shift+]",
            is_enabled=self._has_brush,
        )

    def _choice(self) -> BrushChoice | None:
        tool = self.studio.tool
        return tool.choice if isinstance(tool, PaintingTool) else None

    def _has_brush(self) -> bool:
        return self._choice() is not None

    def _resize(self, steps: int) -> None:
        choice = self._choice()
        if choice is not None:
            choice.resize(steps)

    def _harden_by(self, steps: int) -> None:
        choice = self._choice()
        if choice is not None:
            choice.harden(steps)

    def _shrink(self) -> None:
        self._resize(-1)

    def _grow(self) -> None:
        self._resize(1)

    def _soften(self) -> None:
        self._harden_by(-1)

    def _harden(self) -> None:
        self._harden_by(1)

    def _keep(self) -> None:
        for choice in (self.brush, self.stamp, self.healing):
            choice.keep()
