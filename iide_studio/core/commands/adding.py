"""Adding a layer whatever the document's kind."""

from __future__ import annotations

from iide_studio.core.commands.color_mode import ConvertToColor
from iide_studio.core.commands.command import Command
from iide_studio.core.commands.layering import AddLayer
from iide_studio.core.commands.sequence import CommandSequence
from iide_studio.core.document import Document
from iide_studio.core.layers import Layer


def add_layer(
    document: Document, layer: Layer, *, index: int | None = None, label: str = "Add layer"
) -> Command:
    """Returns the command that adds a layer; a coloured one makes a grey document coloured first.

    Args:
        document: The one that it is for, as it is now.
        layer: See `AddLayer`.
        index: See `AddLayer`.
        label: See `AddLayer`.
    """
    adding = AddLayer(layer, index=index, label=label)
    is_colored = layer.pixels is not None and layer.pixels.channels == 4
    if document.is_gray and is_colored and not layer.is_overlay:
        return CommandSequence(label, [ConvertToColor(), adding])
    return adding
