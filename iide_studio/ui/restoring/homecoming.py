"""Puts results into their documents."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from iide_studio.core.commands.adding import add_layer
from iide_studio.core.commands.command import Command
from iide_studio.core.commands.layering import AddLayer
from iide_studio.core.commands.replacing import ReplaceLayer
from iide_studio.core.document import Document
from iide_studio.core.errors import StudioError
from iide_studio.core.jobs import RestoreJob
from iide_studio.core.layers import Layer, new_id
from iide_studio.core.restoration import RestoreRequest, RestoreResult
from iide_studio.core.result_arrival import (
    arrived_layer,
    enlarged_document,
    filled_store,
    fitted,
    is_enlargement_of,
    is_larger,
    place_of_result,
)
from iide_studio.core.thumbnails import document_thumbnail
from iide_studio.ui.quantities import duration_text
from iide_studio.ui.restoring.naming import free_name
from iide_studio.ui.restoring.run import Run
from iide_studio.ui.restoring.variations import Variation, Variations
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio
from iide_studio.ui.worker import Worker

PICTURE_SIDE = 320
"""Longer side of a variation's small picture, twice what the strip shows, for fine screens."""
_MILLISECONDS_BETWEEN_TRIES = 100


class Homecoming(QObject):
    """Makes a layer of each result, and keeps all results so that another can be chosen.

    They are kept in memory, for as long as the document is open.

    A result that is larger than its photo becomes a document of its own.
    """

    varied = Signal(object)
    """A Session: its variations came, went, or another one was chosen."""

    def __init__(self, studio: Studio, worker: Worker) -> None:
        """Begins without any; `worker` turns results into tiles."""
        super().__init__()
        self._studio, self._worker = studio, worker
        self._variations: dict[Session, list[Variations]] = {}
        self._enlarged: dict[Session, Session] = {}
        self._waiting: list[tuple[Session, Callable[[], None]]] = []
        self._again = QTimer(self, singleShot=True, interval=_MILLISECONDS_BETWEEN_TRIES)
        self._again.timeout.connect(self._try_again)

    def variations_of(self, session: Session | None) -> Variations | None:
        """Returns the results of the run that made the active layer, else of the newest one."""
        if session is None or session not in self._variations:
            return None
        runs = self._variations[session]
        return self.variations_in(session, session.active_layer) or runs[-1]

    def variations_in(self, session: Session, layer_id: str) -> Variations | None:
        """Returns the results that one layer can show; None if it is none, or was loaded."""
        runs = self._variations.get(session, [])
        return next((run for run in runs if run.layer_id == layer_id), None)

    def bring(self, run: Run, job: RestoreJob, then: Callable[[], None]) -> None:
        """Puts a finished job's result into its document, as soon as no brush is down.

        Args:
            run: What the job belongs to.
            job: A job that is DONE.
            then: Called when all is in its place, or could not be put there.
        """
        request, result = job.request, job.result
        assert result is not None
        if is_larger(request, result):
            self._worker.do(
                lambda: enlarged_document(request, result),
                partial(self._open, run, result, then),
                partial(self._fail, then),
            )
            return
        copy = run.session.document.copy()
        self._worker.do(
            lambda: _variation(copy, request, result, run),
            partial(self._arrive, run, then),
            partial(self._fail, then),
        )

    def choose(self, session: Session, index: int) -> None:
        """Puts another variation into the document, with the mask and opacity of the last one."""
        variations = self._known(session)
        if index == variations.chosen(session.document):
            return
        self._put(session, variations, variations.items[index])
        self.varied.emit(session)

    def keep_chosen(self, session: Session) -> None:
        """Forgets the variations that are not in the document."""
        variations = self._known(session)
        index = variations.chosen(session.document)
        variations.items = [] if index is None else [variations.items[index]]
        self.varied.emit(session)

    def enlarged_from(self, session: Session) -> Session | None:
        """Returns the open document that one was enlarged from, if it is there."""
        known = self._enlarged.get(session)
        if known is not None:
            return known
        others = (other for other in self._studio.sessions if other is not session)
        document = session.document
        return next((s for s in others if is_enlargement_of(document, s.document)), None)

    def keep_beside(self, session: Session) -> None:
        """Makes the chosen variation a hidden layer of its own, which stays with the project."""
        variations, document = self._known(session), session.document
        place = document.layer_index(variations.layer_id)
        shown = document.layers[place]
        item = variations.items[variations.chosen(document) or 0]
        text = self.tr("{name}, seed {seed}").format(name=shown.name, seed=item.seed)
        name = free_name(text, [layer.name for layer in document.layers])
        copy = dataclasses.replace(shown.copied(), id=new_id(), name=name, visible=False)
        try:
            session.do(AddLayer(copy, index=place, label="Keep variation"), self)
        except StudioError as error:
            self._studio.shell.show_error(error)
            return
        session.set_active_layer(variations.layer_id)

    def _known(self, session: Session) -> Variations:
        variations = self.variations_of(session)
        assert variations is not None
        return variations

    def wait(self, session: Session, work: Callable[[], None]) -> None:
        """Tries again soon what cannot be done while a brush is down."""
        self._waiting.append((session, work))
        self._again.start()

    def forget(self, session: Session) -> None:
        """Forgets a document that was closed."""
        self._variations.pop(session, None)
        self._enlarged = {
            larger: small
            for larger, small in self._enlarged.items()
            if session not in (larger, small)
        }
        self._waiting = [(other, work) for other, work in self._waiting if other is not session]

    def _arrive(self, run: Run, then: Callable[[], None], variation: Variation) -> None:
        if run.session not in self._studio.sessions:
            return
        if run.session.is_stroking:
            self.wait(run.session, partial(self._arrive, run, then, variation))
            return
        try:
            self._take(run, variation)
        finally:
            then()

    def _take(self, run: Run, variation: Variation) -> None:
        runs = self._variations.setdefault(run.session, [])
        if run.variations not in runs:
            runs.append(run.variations)
        run.variations.items.append(variation)
        is_first = len(run.variations.items) == 1
        is_wanted = is_first and run.variations.chosen(run.session.document) is None
        if not is_wanted or self._put(run.session, run.variations, variation):
            self._say(run.session, variation)
        self.varied.emit(run.session)

    def _say(self, session: Session, variation: Variation) -> None:
        seconds = 0.0 if variation.layer.request is None else variation.layer.request["seconds"]
        text = self.tr("{photo} was restored in {time}.")
        self._studio.shell.say(text.format(photo=session.title, time=duration_text(seconds)))

    def _putting(self, session: Session, variations: Variations, wanted: Variation) -> Command:
        document = session.document
        layer = fitted(document, wanted.layer, wanted.icc_profile)
        old = next((x for x in document.layers if x.id == variations.layer_id), None)
        if old is None or old.pixels is None:
            name = free_name(layer.name, [other.name for other in document.layers])
            index = place_of_result(document)
            layer = dataclasses.replace(layer, name=name)
            return add_layer(document, layer, index=index, label="Restore")
        looks = {n: getattr(old, n) for n in ("name", "visible", "opacity", "mode", "mask")}
        return ReplaceLayer(dataclasses.replace(layer, **looks), gesture=variations.gesture)

    def _put(self, session: Session, variations: Variations, wanted: Variation) -> bool:
        """Puts a variation into the document; returns whether that went well."""
        try:
            session.do(self._putting(session, variations, wanted), self)
        except StudioError as error:
            self._studio.shell.show_error(error)
            return False
        if any(layer.id == variations.layer_id for layer in session.document.layers):
            session.set_active_layer(variations.layer_id)
        return True

    def _open(
        self, run: Run, result: RestoreResult, then: Callable[[], None], document: Document
    ) -> None:
        title = self.tr("{photo} enlarged {scale} times").format(
            photo=run.session.title, scale=result.recipe.scale
        )
        larger = Session(document, title=title)
        larger.history.mark_unsaved()
        self._enlarged[larger] = run.session
        self._studio.add_session(larger)
        then()

    def _fail(self, then: Callable[[], None], error: StudioError) -> None:
        self._studio.shell.show_error(error)
        then()

    def _try_again(self) -> None:
        waiting, self._waiting = self._waiting, []
        try:
            while waiting:
                _session, work = waiting.pop(0)
                work()
        finally:
            if waiting:  # one of them failed; the results behind it still arrive
                self._waiting = [*waiting, *self._waiting]
                self._again.start()


def _variation(
    document: Document, request: RestoreRequest, result: RestoreResult, run: Run
) -> Variation:
    """Turns a result into tiles; runs in the worker's thread."""
    layer = arrived_layer(document, request, result, name=run.title, selection=run.selection)
    layer = dataclasses.replace(layer, id=run.variations.layer_id)
    return Variation(
        layer=layer,
        icc_profile=request.photo.icc_profile,
        filled=filled_store(document, request, result),
        seed=result.recipe.seed,
        picture=_picture(document, layer),
    )


def _picture(document: Document, layer: Layer) -> np.ndarray:
    """Returns what the document looks like with a layer on top; changes the document."""
    add_layer(document, dataclasses.replace(layer, id=new_id())).apply(document)
    return document_thumbnail(document, PICTURE_SIDE)
