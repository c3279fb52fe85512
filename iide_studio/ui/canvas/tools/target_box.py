"""Choosing what brushes paint on."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from iide_studio.core.change import Change, Part
from iide_studio.core.document import Document
from iide_studio.core.target import SCRATCHES, SELECTION, Target, TargetKind
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio

_PARTS = {Part.LAYERS, Part.REGIONS, Part.SELECTION, Part.COLOR_MODE}


class TargetBox(QComboBox):
    """A list of everything in the document in front that can be painted on."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("What is painted on"))
        self.setToolTip(self.tr("The mask, region or layer that the brush changes"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        self._session: Session | None = None
        self.activated.connect(self._choose)
        studio.current_changed.connect(self._follow)
        self._follow(studio.session)

    def _follow(self, session: Session | None) -> None:
        if self._session is not None:
            self._session.changed.disconnect(self._show_change)
            self._session.target_changed.disconnect(self._show_all)
        self._session = session
        if session is not None:
            session.changed.connect(self._show_change)
            session.target_changed.connect(self._show_all)
        self.setEnabled(session is not None)
        self._show_all()

    def _show_change(self, change: Change) -> None:
        session = self._session
        # The parts of a stroke do not make or rename anything.
        if session is not None and not session.is_stroking and change.parts & _PARTS:
            self._show_all()

    def _show_all(self) -> None:
        self.clear()
        if self._session is None:
            return
        for target in _targets(self._session.document):
            self.addItem(self._name(self._session.document, target), target)
            if target == self._session.target:
                self.setCurrentIndex(self.count() - 1)
        if self.currentData() != self._session.target:  # a locked layer, as a rule
            self.setCurrentIndex(-1)

    def _choose(self, index: int) -> None:
        if self._session is not None:
            self._session.set_target(self.itemData(index))

    def _name(self, document: Document, target: Target) -> str:
        match target.kind:
            case TargetKind.SCRATCHES:
                return self.tr("Scratches")
            case TargetKind.SELECTION:
                return self.tr("Selection")
            case TargetKind.REGION:
                return self.tr("Region: {name}").format(name=document.region(target.owner).name)
            case TargetKind.LAYER_MASK:
                return self.tr("Mask of {name}").format(name=document.layer(target.owner).name)
            case TargetKind.LAYER:
                return self.tr("Layer: {name}").format(name=document.layer(target.owner).name)


def _targets(document: Document) -> list[Target]:
    """Returns what can be painted on, the usual first."""
    found = [SCRATCHES]
    if document.selection is not None:
        found.append(SELECTION)
    found += [Target(TargetKind.REGION, x.id) for x in document.regions if not x.locked]
    for layer in reversed(document.layers):
        if layer.mask is not None:
            found.append(Target(TargetKind.LAYER_MASK, layer.id))
        if layer.pixels is not None and not layer.is_locked:
            found.append(Target(TargetKind.LAYER, layer.id))
    return found
