"""Finding scratches, and showing the scratch mask."""

from __future__ import annotations

from functools import partial
from weakref import WeakKeyDictionary

import numpy as np

from iide_studio.core.commands.command import Command
from iide_studio.core.engine_settings import LARGEST
from iide_studio.core.errors import StudioError
from iide_studio.core.infrared import scratch_mask
from iide_studio.core.jobs import AnyJob, JobEvent, JobState
from iide_studio.core.scratch_search import (
    DetectRequest,
    found_scratches,
    infrared_scratches,
    starting_threshold,
)
from iide_studio.ui.features.feature import Feature
from iide_studio.ui.panels.scratches_panel import ScratchesPanel
from iide_studio.ui.scratch_overlay import ScratchOverlay
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio
from iide_studio.ui.worker import Worker


class ScratchesFeature(Feature):
    """Searches documents for scratches and turns what comes back into masks."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._jobs: dict[AnyJob, Session] = {}
        self._failed: WeakKeyDictionary[AnyJob, Session] = WeakKeyDictionary()
        self._levels: dict[Session, float] = {}
        self._arrived: dict[Session, Command] = {}
        self._worker = Worker("infrared")
        self.overlay = ScratchOverlay(studio)
        self._add_actions()
        self.panel = ScratchesPanel(studio)
        self.panel.level_chosen.connect(self._note_level)
        self.panel.cancel_wanted.connect(self._cancel)
        studio.shell.add_panel("scratches", self.tr("Scratches"), self.panel)
        studio.engine.job_changed.connect(self._hear)
        studio.engine.retried.connect(self._follow_retry)
        studio.session_removed.connect(self._forget)
        studio.current_changed.connect(self._show_current)
        studio.closing.connect(self._worker.close)

    def _add_actions(self) -> None:
        add = self.studio.actions.add
        add(
            "mask.detect_scratches",
            self.tr("&Detect scratches"),
            self._detect,
            shortcut="Ctrl+Shift+D",
            icon="mdi6.magnify-scan",
            tip=self.tr("Find scratches and spots; the mask can be corrected afterwards"),
            is_enabled=self._can_detect,
        )
        add(
            "mask.scratches_from_infrared",
            self.tr("From the in&frared channel"),
            self._read_infrared,
            icon="mdi6.heat-wave",
            tip=self.tr("Mark whatever held back the scanner's infrared light"),
            is_enabled=self._has_infrared,
        )
        add(
            "view.scratch_mask",
            self.tr("Scratch &mask"),
            self._toggle_overlay,
            shortcut="Q",
            icon="mdi6.eye-outline",
            tip=self.tr("Show the scratch mask over the photo"),
            is_checked=lambda: self.overlay.is_shown,
        )

    def _toggle_overlay(self) -> None:
        self.overlay.show(not self.overlay.is_shown)

    # The detector.

    def _can_detect(self) -> bool:
        session = self.studio.session
        return session is not None and self._job_of(session) is None

    def _detect(self) -> None:
        session = self.studio.session
        assert session is not None
        request = DetectRequest.from_document(session.document, self.studio.settings.get(LARGEST))
        title = self.tr("Detect scratches: {name}").format(name=session.title)
        self._jobs[self.studio.engine.detect(request, title=title)] = session
        self.studio.actions.refresh()
        self._show_current()

    def _cancel(self) -> None:
        job = None if self.studio.session is None else self._job_of(self.studio.session)
        if job is not None:
            self.studio.engine.cancel(job)

    def _hear(self, event: JobEvent) -> None:
        session = self._jobs.get(event.job)
        if session is None:
            return
        if event.state.is_final:
            del self._jobs[event.job]
        if event.state is JobState.DONE and event.job.result is not None:
            self._take_map(session, event.job.result)
        if event.state is JobState.FAILED:
            self._failed[event.job] = session
        if event.state.is_final:
            self.studio.actions.refresh()
        if session is self.studio.session:
            self.panel.show_progress(not event.state.is_final, event)

    def _take_map(self, session: Session, damage: np.ndarray) -> None:
        description = self.studio.engine.description
        recipe = session.document.recipe
        recommended = {} if description is None else description.recommended.get(recipe.task, {})
        level = self._levels.setdefault(session, starting_threshold(recipe, recommended))
        self._do_soon(session, found_scratches(session.document, damage, level))

    def _follow_retry(self, failed: AnyJob, again: AnyJob) -> None:
        session = self._failed.pop(failed, None)
        if session is not None:
            self._jobs[again] = session
            self._show_current()

    # The infrared channel.

    def _has_infrared(self) -> bool:
        session = self.studio.session
        return session is not None and session.document.infrared is not None

    def _read_infrared(self) -> None:
        session = self.studio.session
        assert session is not None
        infrared = session.document.infrared
        assert infrared is not None
        self._worker.do(
            partial(scratch_mask, infrared),
            partial(self._take_infrared, session),
            self.studio.shell.show_error,
        )

    def _take_infrared(self, session: Session, mask: np.ndarray) -> None:
        self._do_soon(session, infrared_scratches(session.document, mask))

    # What both share.

    def _do_soon(self, session: Session, command: Command) -> None:
        """Gives a command now, or as soon as the brush is lifted."""
        if session not in self.studio.sessions:
            return
        if session.is_stroking:
            self._arrived[session] = command
            session.history_changed.connect(self._do_arrived)
            session.changed.connect(self._do_arrived)
            return
        try:
            session.do(command)
        except StudioError as error:
            self.studio.shell.show_error(error)
        self._show_current()

    def _do_arrived(self) -> None:
        for session in [s for s in self._arrived if not s.is_stroking]:
            session.history_changed.disconnect(self._do_arrived)
            session.changed.disconnect(self._do_arrived)
            self._do_soon(session, self._arrived.pop(session))

    def _note_level(self, session: Session, level: float) -> None:
        self._levels[session] = level

    def _job_of(self, session: Session) -> AnyJob | None:
        return next((job for job, known in self._jobs.items() if known is session), None)

    def _show_current(self, _session: Session | None = None) -> None:
        session = self.studio.session
        if session is not None:
            self.panel.show_progress(self._job_of(session) is not None)
            if session in self._levels:
                self.panel.show_level(self._levels[session])

    def _forget(self, session: Session) -> None:
        job = self._job_of(session)
        if job is not None:
            self.studio.engine.cancel(job)
        self._levels.pop(session, None)
        self._arrived.pop(session, None)
