"""Runs restorations of open documents."""

from __future__ import annotations

import dataclasses
from functools import partial

from PySide6.QtCore import QObject, Signal

from iide_studio.core.commands.settings import ChangeRecipe
from iide_studio.core.document_request import request_of
from iide_studio.core.engine_settings import LARGEST
from iide_studio.core.errors import StudioError
from iide_studio.core.jobs import AnyJob, JobEvent, JobState, RestoreJob
from iide_studio.core.photo_part import part_around
from iide_studio.core.presets import PresetFolder, presets_folder
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import RestoreRequest
from iide_studio.core.result_arrival import preview_in_document
from iide_studio.core.result_layer import area_of
from iide_studio.core.selection import selected_area
from iide_studio.core.tiles import TileStore
from iide_studio.core.variations import most_variations, with_seeds
from iide_studio.ui.restoring.homecoming import Homecoming
from iide_studio.ui.restoring.naming import result_title
from iide_studio.ui.restoring.run import Run
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio
from iide_studio.ui.worker import Worker


class Restoring(QObject):
    """At most one run for each document; several documents may have one.

    Attributes:
        worker: A thread for what concerns requests and results.
        home: Where results go.
        count: How many variations the next run makes.
        is_selection_only: Whether the next run counts inside the selection alone.
    """

    changed = Signal(object)
    """A Session: its run began, went on or is over."""
    wishes_changed = Signal()
    """`count` or `is_selection_only`."""

    def __init__(self, studio: Studio) -> None:
        """Listens to the engine from now on; see `restoring_of`."""
        super().__init__(studio)
        self._studio = studio
        self._runs: dict[Session, Run] = {}
        self._presets = PresetFolder(presets_folder(studio.paths))
        self._failed: dict[Session, tuple[RestoreJob, Run]] = {}
        self.worker = Worker("restoring")
        self.home = Homecoming(studio, self.worker)
        self.count = 1
        self.is_selection_only = False
        studio.engine.job_changed.connect(self._hear)
        studio.engine.retried.connect(self._take_up)
        studio.session_removed.connect(self._forget)
        studio.closing.connect(self.worker.close)

    def run_of(self, session: Session | None) -> Run | None:
        """Returns what runs for a document, or waits."""
        return None if session is None else self._runs.get(session)

    def set_count(self, count: int) -> None:
        """Says how many variations the next run makes."""
        self.count = count
        self.wishes_changed.emit()

    def set_selection_only(self, is_on: bool) -> None:
        """Says whether the next run counts inside the selection alone."""
        self.is_selection_only = is_on
        self.wishes_changed.emit()

    def start(
        self, session: Session, recipe: Recipe, *, selection: TileStore | None = None
    ) -> None:
        """Restores a document; nothing happens while an earlier run of it goes on.

        Args:
            session: Of the document.
            recipe: How.
            selection: Where alone the result counts; None = as the user chose.
        """
        if session in self._runs:
            return
        self._failed.pop(session, None)
        copy, largest = session.document.copy(), self._studio.settings.get(LARGEST)
        if recipe.scale != 1:
            selection = None
        elif selection is None and self.is_selection_only:
            selection = copy.selection
        area = None if selection is None else part_around(copy, selection)
        run = Run(
            session=session,
            recipes=with_seeds(recipe, min(self.count, most_variations(recipe))),
            title=result_title(recipe, self._presets),
            selection=selection,
        )
        self._runs[session] = run
        self.changed.emit(session)
        self.worker.do(
            lambda: request_of(copy, recipe, maximum_megapixels=largest, area=area),
            partial(self._queue, run),
            partial(self._give_up, run),
        )

    def cancel(self, session: Session) -> None:
        """Gives a run up; results that have come already stay."""
        run = self._runs.get(session)
        if run is not None:
            self._cancel_jobs(run)
            self.changed.emit(session)

    def _queue(self, run: Run, request: RestoreRequest) -> None:
        """Gives the engine all jobs; they share the photo's pixels."""
        for recipe in () if run.is_cancelled else run.recipes:
            wanted = dataclasses.replace(request.recipe, seed=recipe.seed)
            request = dataclasses.replace(request, recipe=wanted)
            run.jobs.append(self._studio.engine.restore(request, title=self._title(run, recipe)))
        self._go_on(run)

    def _title(self, run: Run, recipe: Recipe) -> str:
        if run.has_variations:
            text = self.tr("Restore {photo}, seed {seed}")
            return text.format(photo=run.session.title, seed=recipe.seed)
        return self.tr("Restore {photo}").format(photo=run.session.title)

    def _give_up(self, run: Run, error: StudioError) -> None:
        self._go_on(run)
        self._studio.shell.show_error(error)

    def _hear(self, event: JobEvent) -> None:
        run = next((r for r in self._runs.values() if event.job in r.jobs), None)
        if run is None:
            return
        if event.state.is_final:
            self._take(run, event.job)
            return
        run.event = event
        self._show_preview(run, event)
        self.changed.emit(run.session)

    def _show_preview(self, run: Run, event: JobEvent) -> None:
        if event.progress is None or event.progress.preview is None:
            return
        limit = None if run.selection is None else selected_area(run.selection)
        area = area_of(run.session.document, event.job.request)
        pixels = event.progress.preview
        picture, place = preview_in_document(event.job.request, pixels, area, limit)
        self._studio.shell.canvas_of(run.session).set_preview(picture, place)

    def _take(self, run: Run, job: RestoreJob) -> None:
        """Notes that a job is over."""
        run.finished += 1
        run.event = None
        if job.state is JobState.DONE and not run.is_cancelled:
            run.arriving += 1
            self.home.bring(run, job, partial(self._arrived, run))
        if job.state is JobState.FAILED:
            # What failed once would fail again with another seed.
            self._cancel_jobs(run)
            self._failed[run.session] = (job, run)
        self._go_on(run)

    def _take_up(self, failed: AnyJob, again: AnyJob) -> None:
        """Waits for a job that is tried again, with the run of its document or one of its own."""
        for session, (job, old) in list(self._failed.items()):
            if job is failed:
                del self._failed[session]
                recipe = again.request.recipe
                run = self._runs.get(session) or Run(
                    session=session,
                    recipes=(),
                    title=old.title,
                    selection=old.selection,
                    variations=old.variations,
                )
                run.recipes, self._runs[session] = (*run.recipes, recipe), run
                run.jobs.append(again)
                self._keep_what_helps(session, recipe)
                self.changed.emit(session)

    def _keep_what_helps(self, session: Session, recipe: Recipe) -> None:
        """Needing less memory is a choice for the next time too."""
        own = session.document.recipe
        smaller = dataclasses.replace(own, tile=recipe.tile, working_size=recipe.working_size)
        if smaller != own and not session.is_stroking:
            session.do(ChangeRecipe(smaller), self)

    def _arrived(self, run: Run) -> None:
        run.arriving -= 1
        self._go_on(run)

    def _go_on(self, run: Run) -> None:
        """Ends a run of which nothing more will come."""
        if self._runs.get(run.session) is not run:
            return
        if run.event is None and not run.arriving:
            self._studio.shell.canvas_of(run.session).set_preview(None, None)
        if run.is_over:
            del self._runs[run.session]
        self.changed.emit(run.session)

    def _cancel_jobs(self, run: Run) -> None:
        run.is_cancelled = True
        for job in run.jobs:
            if not job.state.is_final:
                self._studio.engine.cancel(job)

    def _forget(self, session: Session) -> None:
        self._failed.pop(session, None)
        run = self._runs.pop(session, None)
        if run is not None:
            self._cancel_jobs(run)
        self.home.forget(session)


def restoring_of(studio: Studio) -> Restoring:
    """Returns the window's only one."""
    found = studio.findChild(Restoring)
    return Restoring(studio) if found is None else found
