"""Every kind of command."""

from __future__ import annotations

from iide_studio.core.commands.color_mode import ConvertToColor
from iide_studio.core.commands.command import Command
from iide_studio.core.commands.layering import (
    AddLayer,
    AddLayerMask,
    ChangeLayer,
    MoveLayer,
    RemoveLayer,
    RemoveLayerMask,
)
from iide_studio.core.commands.masks import (
    CombineArea,
    CombineMask,
    FeatherMask,
    GrowMask,
    InvertMask,
    ThresholdScratches,
)
from iide_studio.core.commands.painting import ClearPixels, Stroke, WritePixels
from iide_studio.core.commands.regions import AddRegion, ChangeRegion, MoveRegion, RemoveRegion
from iide_studio.core.commands.replacing import ReplaceLayer
from iide_studio.core.commands.selecting import Deselect, Select
from iide_studio.core.commands.sequence import CommandSequence
from iide_studio.core.commands.settings import ChangeRecipe, SetScratchProbability, SetTransform

COMMANDS: tuple[type[Command], ...] = (
    AddLayer,
    AddLayerMask,
    AddRegion,
    ChangeLayer,
    ChangeRecipe,
    ChangeRegion,
    ClearPixels,
    CombineArea,
    CombineMask,
    CommandSequence,
    ConvertToColor,
    Deselect,
    FeatherMask,
    GrowMask,
    InvertMask,
    MoveLayer,
    MoveRegion,
    RemoveLayer,
    RemoveLayerMask,
    RemoveRegion,
    ReplaceLayer,
    Select,
    SetScratchProbability,
    SetTransform,
    Stroke,
    ThresholdScratches,
    WritePixels,
)
