"""What the Layers panel says about a layer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from iide_studio.core.blending import BlendMode
from iide_studio.core.document import Document
from iide_studio.core.layers import Layer
from iide_studio.core.target import Target, TargetKind
from iide_studio.ui.widgets.stack_model import StackRow


def mode_titles() -> dict[BlendMode, str]:
    """Returns the translated names of the blend modes, in their usual order."""
    translate = QCoreApplication.translate
    return {
        BlendMode.NORMAL: translate("BlendModes", "Normal"),
        BlendMode.MULTIPLY: translate("BlendModes", "Multiply"),
        BlendMode.SCREEN: translate("BlendModes", "Screen"),
        BlendMode.OVERLAY: translate("BlendModes", "Overlay"),
        BlendMode.SOFT_LIGHT: translate("BlendModes", "Soft light"),
        BlendMode.COLOR: translate("BlendModes", "Colour"),
        BlendMode.LUMINOSITY: translate("BlendModes", "Luminosity"),
    }


def layer_rows(document: Document, target: Target) -> tuple[StackRow, ...]:
    """Returns the rows of the panel, the highest layer first.

    Args:
        document: Its layers are shown.
        target: What brushes paint on, which is marked.
    """
    return tuple(_row(layer, target) for layer in reversed(document.layers))


def _row(layer: Layer, target: Target) -> StackRow:
    return StackRow(
        identity=layer.id,
        title=layer.name,
        subtitle=_subtitle(layer),
        is_visible=layer.visible,
        is_locked=layer.is_locked,
        has_mask=layer.mask is not None,
        is_painted=target == Target(TargetKind.LAYER, layer.id),
        is_mask_painted=target == Target(TargetKind.LAYER_MASK, layer.id),
    )


def _subtitle(layer: Layer) -> str:
    translate = QCoreApplication.translate
    parts: list[str] = []
    if layer.mode is not BlendMode.NORMAL:
        parts.append(mode_titles()[layer.mode])
    if layer.opacity < 1:
        parts.append(translate("LayerRows", "{}\u00a0%").format(round(layer.opacity * 100)))
    if layer.is_overlay:
        parts.append(translate("LayerRows", "on the screen only"))
    elif layer.adjustment is not None:
        parts.append(translate("LayerRows", "adjustment"))
    elif layer.request is not None:
        parts.append(translate("LayerRows", "restored"))
    return " · ".join(parts)
