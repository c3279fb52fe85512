"""The command that turns a grey document into a coloured one."""

from __future__ import annotations

import dataclasses
from typing import ClassVar

import numpy as np

from iide_studio.core.change import Change, Part
from iide_studio.core.color import ColorSpace, quantise
from iide_studio.core.commands.state_edit import StateEdit
from iide_studio.core.document import Document
from iide_studio.core.errors import DocumentError
from iide_studio.core.tiles import TileStore


class ConvertToColor(StateEdit):
    """Makes a grey document an sRGB one that looks the same, because colour is to be added."""

    label = "Convert to colour"
    attributes: ClassVar[tuple[str, ...]] = ("channels", "icc_profile", "layers")

    def edit(self, document: Document) -> None:
        if not document.is_gray:
            raise DocumentError("The document is in colour already.")
        table = color_table(document.icc_profile, document.dtype)
        layers = []
        for layer in document.layers:
            if layer.pixels is not None and not layer.is_overlay:
                layer = dataclasses.replace(layer, pixels=colored_store(layer.pixels, table))
            layers.append(layer)
        document.channels, document.icc_profile = 3, None
        document.layers = tuple(layers)

    def change(self, document: Document) -> Change:
        return Change(frozenset({Part.COLOR_MODE, Part.LAYERS, Part.PIXELS}), document.area)


def color_table(icc_profile: bytes | None, dtype: np.dtype) -> np.ndarray:
    """Returns (256 or 65536, 3): the sRGB colour of every grey value, in the same depth."""
    values = np.arange(np.iinfo(dtype).max + 1, dtype=dtype)[None]
    return quantise(ColorSpace(icc_profile, is_gray=True).to_srgb(values), dtype)[0]


def colored_store(store: TileStore, table: np.ndarray) -> TileStore:
    """Returns grey pixels with alpha as RGB ones; `table` is that of `color_table`."""
    result = TileStore(store.width, store.height, 4, store.dtype, store.cache)
    for key in store.present():
        cell = store.cell(*key)
        gray, alpha = store.read(cell)
        result.write(cell, np.stack([*(table[:, i][gray] for i in range(3)), alpha]))
    return result
