"""Which mask the mask menu and the selection tools mean, and what it is called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from iide_studio.core.target import SCRATCHES, Target, TargetKind
from iide_studio.ui.session import Session


def mask_target(session: Session) -> Target:
    """Returns the mask that is painted on; where that is none, the one that lies closest.

    The pixels of a layer are no mask, so that layer's mask is meant if it has one. The selection is
    the business of its own menu.
    """
    target = session.target
    if target.kind is TargetKind.LAYER:
        target = Target(TargetKind.LAYER_MASK, target.owner)
    is_there = session.document.store(target) is not None
    return SCRATCHES if target.kind is TargetKind.SELECTION or not is_there else target


def target_title(session: Session, target: Target) -> str:
    """Returns what a mask is called in the window."""
    translate = QCoreApplication.translate
    match target.kind:
        case TargetKind.SCRATCHES:
            return translate("MaskTarget", "Scratches")
        case TargetKind.SELECTION:
            return translate("MaskTarget", "Selection")
        case TargetKind.REGION:
            name = session.document.region(target.owner).name
            return translate("MaskTarget", "Region {name}").format(name=name)
        case TargetKind.LAYER_MASK:
            name = session.document.layer(target.owner).name
            return translate("MaskTarget", "Mask of {name}").format(name=name)
        case TargetKind.LAYER:
            name = session.document.layer(target.owner).name
            return translate("MaskTarget", "Layer {name}").format(name=name)
