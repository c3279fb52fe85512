"""Shows what a result did to each pixel, as an overlay."""

from __future__ import annotations

import dataclasses
from functools import partial

from PySide6.QtCore import QObject, Signal

from iide_studio.core.commands.command import Command
from iide_studio.core.commands.layering import AddLayer, ChangeLayer
from iide_studio.core.commands.replacing import ReplaceLayer
from iide_studio.core.document import Document
from iide_studio.core.errors import StudioError
from iide_studio.core.evidence_layer import NAME, as_layer
from iide_studio.core.layers import Layer
from iide_studio.core.result_evidence import evidence_of_layer
from iide_studio.ui.restoring.restoring import Restoring
from iide_studio.ui.restoring.variations import Variations
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio

LABEL = "Evidence map"


class Evidence(QObject):
    """Measures results in a thread; the newest map of a document takes the place of an older."""

    changed = Signal()
    """A map is being made, or is there."""

    def __init__(self, studio: Studio, restoring: Restoring) -> None:
        """See the class."""
        super().__init__(studio)
        self._studio, self._restoring = studio, restoring
        self._busy: set[Session] = set()

    def is_busy(self, session: Session) -> bool:
        """Whether a map is being made."""
        return session in self._busy

    def show(self, session: Session, layer_id: str) -> None:
        """Makes the map of a result as it looks now."""
        if session in self._busy:
            return
        copy = session.document.copy()
        results = self._results(session, layer_id)
        self._busy.add(session)
        self._studio.shell.say(self.tr("Measuring what the restoration changed…"))
        self.changed.emit()
        self._restoring.worker.do(
            lambda: _make(copy, layer_id, results),
            partial(self._put, session),
            partial(self._fail, session),
        )

    def hide(self, session: Session) -> None:
        """Hides the map; its layer stays, to be shown again or deleted."""
        overlay = evidence_layer(session.document)
        if overlay is not None:
            self._studio.do(ChangeLayer(overlay.id, visible=False), self)

    def _results(self, session: Session, layer_id: str) -> Variations | None:
        """Returns what is still known of how a layer was made."""
        return self._restoring.home.variations_in(session, layer_id)

    def _put(self, session: Session, layer: Layer) -> None:
        if session in self._studio.sessions and session.is_stroking:
            self._restoring.home.wait(session, partial(self._put, session, layer))
            return
        self._busy.discard(session)
        if session in self._studio.sessions:
            try:
                session.do(_placing(session.document, layer), self)
            except StudioError as error:
                self._fail(session, error)
                return
            self._studio.shell.say(
                self.tr("The colours are explained below; hatched colours are guessed.")
            )
        self.changed.emit()

    def _fail(self, session: Session, error: StudioError) -> None:
        self._busy.discard(session)
        self.changed.emit()
        self._studio.shell.show_error(error)


def evidence_layer(document: Document) -> Layer | None:
    """Returns a document's evidence map, shown or not."""
    found = (layer for layer in document.layers if layer.is_overlay and layer.name == NAME)
    return next(found, None)


def _make(document: Document, layer_id: str, results: Variations | None) -> Layer:
    """Measures; runs in the worker's thread."""
    items = [] if results is None else results.items
    chosen = None if results is None else results.chosen(document)
    evidence = evidence_of_layer(
        document,
        layer_id,
        mask=None if chosen is None else items[chosen].filled,
        others=[item.layer for index, item in enumerate(items) if index != chosen],
    )
    return as_layer(evidence, cache=document.cache)


def _placing(document: Document, layer: Layer) -> Command:
    old = evidence_layer(document)
    if old is None:
        return AddLayer(layer, label=LABEL)
    return ReplaceLayer(dataclasses.replace(layer, id=old.id), label=LABEL)
