"""The engine in the window: its state, its jobs, and what helps when one of them fails."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt

from iide_studio.core.engine_settings import CHECKPOINT, DEVICE, PREPARES_EARLY, chosen_options
from iide_studio.core.errors import (
    CheckpointError,
    DeviceError,
    NumericalError,
    OutOfMemoryError,
    StudioError,
)
from iide_studio.core.jobs import AnyJob, JobEvent, JobState
from iide_studio.core.memory_saving import with_smaller_tiles, with_smaller_working_size
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import RestoreRequest
from iide_studio.core.settings import Setting
from iide_studio.engine.engine import EngineState
from iide_studio.ui.dialogs.checkpoint_dialog import CheckpointDialog
from iide_studio.ui.features.feature import Feature
from iide_studio.ui.panels.jobs_panel import JobsPanel
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio
from iide_studio.ui.widgets.engine_status import EngineStatus

Button = tuple[str, Callable[[], object]]


class JobsFeature(Feature):
    """Shows what the engine does; tells of jobs that failed, with buttons that help."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.panel = JobsPanel(studio.engine)
        studio.shell.add_panel(
            "jobs",
            self.tr("Jobs"),
            self.panel,
            area=Qt.DockWidgetArea.RightDockWidgetArea,
            is_shown=False,
        )
        self.status = EngineStatus(studio.engine)
        self.status.clicked.connect(self._show_more)
        studio.shell.add_status(self.status)
        studio.actions.add(
            "restore.cancel_all",
            self.tr("Cancel &all jobs"),
            self.panel.cancel_all,
            shortcut="Ctrl+.",
            icon="mdi6.stop-circle-outline",
            tip=self.tr("Cancel the running job and all that wait"),
            is_enabled=lambda: bool(studio.engine.jobs),
        )
        studio.engine.jobs_changed.connect(studio.actions.refresh)
        studio.engine.job_changed.connect(self._hear)
        studio.session_added.connect(self._prepare)

    def _prepare(self, _session: Session) -> None:
        """Loads the networks with the first photo, after the window has come to rest."""
        engine = self.studio.engine
        if engine.state is EngineState.IDLE and self.studio.settings.get(PREPARES_EARLY):
            engine.prepare()

    def _show_more(self) -> None:
        engine = self.studio.engine
        if engine.state is EngineState.FAILED and engine.error is not None:
            self.studio.shell.show_error(engine.error, self._buttons(engine.error, None))
        else:
            self.studio.shell.show_panel("jobs")

    def _hear(self, event: JobEvent) -> None:
        if event.state is JobState.FAILED and event.job.error is not None:
            self.studio.shell.show_error(event.job.error, self._buttons(event.job.error, event.job))

    def _buttons(self, error: StudioError, job: AnyJob | None) -> list[Button]:
        """Returns what can be done about a failure, of a job or of loading the networks."""
        match error:
            case OutOfMemoryError() if job is not None and isinstance(job.request, RestoreRequest):
                return self._memory_buttons(job)
            case CheckpointError() | NumericalError():
                return [(self.tr("Choose a checkpoint…"), partial(self._ask_for_checkpoint, job))]
            case DeviceError():
                return [(self.tr("Use the processor"), partial(self._use_processor, job))]
            case _:
                return []

    def _memory_buttons(self, job: AnyJob) -> list[Button]:
        request: RestoreRequest = job.request
        recipe, size = request.recipe, (request.photo.height, request.photo.width)
        description = self.studio.engine.description
        recommended = {} if description is None else description.recommended.get(recipe.task, {})
        offers = (
            (self.tr("Use smaller tiles"), with_smaller_tiles(recipe, recommended)),
            (
                self.tr("Use a smaller working size"),
                with_smaller_working_size(recipe, recommended, size),
            ),
        )
        return [
            (words, partial(self._retry_with, job, smaller))
            for words, smaller in offers
            if smaller is not None
        ]

    def _retry_with(self, job: AnyJob, recipe: Recipe) -> None:
        self.studio.engine.retry(job, dataclasses.replace(job.request, recipe=recipe))

    def _ask_for_checkpoint(self, job: AnyJob | None) -> None:
        dialog = CheckpointDialog(
            self.studio.shell.widget(), self.studio.paths, self.studio.settings.get(CHECKPOINT)
        )
        dialog.chosen.connect(partial(self._use_checkpoint, job))
        dialog.open()

    def _use_checkpoint(self, job: AnyJob | None, name: str) -> None:
        try:
            self.studio.paths.checkpoint_folder(name)
        except CheckpointError as error:
            self.studio.shell.show_error(error, self._buttons(error, job))
            return
        self._try_again(job, CHECKPOINT, name)

    def _use_processor(self, job: AnyJob | None) -> None:
        self._try_again(job, DEVICE, "cpu")

    def _try_again(self, job: AnyJob | None, setting: Setting[str], value: str) -> None:
        engine, settings = self.studio.engine, self.studio.settings
        settings.set(setting, value)
        engine.set_options(chosen_options(settings, engine.options))
        if job is None:
            engine.prepare()
        else:
            engine.retry(job)
