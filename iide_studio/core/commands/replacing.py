"""The command that exchanges a layer."""

from __future__ import annotations

from iide_studio.core.commands.layering import LayerEdit
from iide_studio.core.document import Document
from iide_studio.core.errors import DocumentError
from iide_studio.core.layers import Layer


class ReplaceLayer(LayerEdit):
    """Puts another layer in the place of one, under the same identity: another variation."""

    def __init__(self, layer: Layer, *, label: str = "Choose variation", gesture: str = "") -> None:
        """Makes the command.

        Args:
            layer: Has the identity of the layer that it replaces, and the document's kind.
            label: What it is, for the menu.
            gesture: See `Command.is_version_of`.
        """
        super().__init__(gesture=gesture)
        self.layer, self.label = layer, label

    @property
    def subject(self) -> object:
        return self.layer.id

    def edit(self, document: Document) -> None:
        layer, index = self.layer, document.layer_index(self.layer.id)
        old = document.layers[index]
        if old.pixels is None or layer.pixels is None:
            raise DocumentError("Only layers with pixels can be exchanged.")
        if (old.pixels.channels, old.pixels.dtype) != (layer.pixels.channels, layer.pixels.dtype):
            raise DocumentError("The layer is not of the document's kind.", "Convert it first.")
        document.layers = (*document.layers[:index], layer, *document.layers[index + 1 :])
