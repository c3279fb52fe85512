"""The jobs panel: what the engine does, what waits for it, and how the last jobs ended."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from iide_studio.core.jobs import AnyJob, JobEvent, JobState
from iide_studio.engine.engine import Engine
from iide_studio.ui.panels.job_row import JobRow

MOST_ENDED = 20
"""Rows of jobs that are over; older ones leave."""


class JobsPanel(QWidget):
    """A list of all jobs: the running one, those that wait in their order, then the newest ended.

    It belongs to no document: jobs of all of them stand in one queue.
    """

    def __init__(self, engine: Engine) -> None:
        """Follows the engine from now on."""
        super().__init__()
        self._engine = engine
        self._active: dict[AnyJob, JobRow] = {}
        self._ended: list[JobRow] = []
        self._nothing = QLabel(
            self.tr("Restorations and searches for scratches are listed here."), wordWrap=True
        )
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setEnabled(False)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self._cancel = QPushButton(self.tr("Cancel all"))
        self._cancel.setToolTip(self.tr("Cancel the running job and all that wait"))
        self._cancel.clicked.connect(self.cancel_all)
        self._clear = QPushButton(self.tr("Clear ended"))
        self._clear.setToolTip(self.tr("Remove the jobs that are over from the list"))
        self._clear.clicked.connect(self.clear_ended)
        self._arrange()
        engine.jobs_changed.connect(self._show_jobs)
        engine.job_changed.connect(self._show_event)
        self._show_jobs()

    @property
    def rows(self) -> tuple[JobRow, ...]:
        """The rows from top to bottom."""
        return (*(self._active[job] for job in self._engine.jobs), *self._ended)

    def cancel_all(self) -> None:
        """Cancels every job that is not over."""
        for job in reversed(self._engine.jobs):
            self._engine.cancel(job)

    def clear_ended(self) -> None:
        """Removes the rows of jobs that are over."""
        for row in list(self._ended):
            self._remove(row)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._clear)
        layout = QVBoxLayout(self)
        layout.addLayout(self._rows)
        layout.addWidget(self._nothing)
        layout.addStretch(1)
        layout.addLayout(buttons)

    def _show_jobs(self) -> None:
        """Makes rows for what came and puts those of waiting jobs in order."""
        jobs = self._engine.jobs
        for place, job in enumerate(jobs):
            if job not in self._active:
                self._active[job] = self._new_row(job)
            self._rows.removeWidget(self._active[job])
            self._rows.insertWidget(place, self._active[job])
            self._active[job].set_can_come_sooner(place > 1)
        self._show_buttons()

    def _show_event(self, event: JobEvent) -> None:
        row = self._active.get(event.job)
        if row is None:
            return
        row.show_event(event)
        if event.progress is None and event.state.is_final:
            self._end(self._active.pop(event.job))
        if event.state is JobState.RUNNING:
            row.set_can_come_sooner(False)

    def _end(self, row: JobRow) -> None:
        self._rows.removeWidget(row)
        self._rows.insertWidget(len(self._active), row)
        self._ended.insert(0, row)
        for old in self._ended[MOST_ENDED:]:
            self._remove(old)
        self._show_buttons()

    def _new_row(self, job: AnyJob) -> JobRow:
        row = JobRow(job.title)
        row.cancel_wanted.connect(self._cancel_row)
        row.sooner_wanted.connect(self._move_row)
        row.remove_wanted.connect(self._remove_row)
        return row

    def _job_of(self, row: object) -> AnyJob | None:
        return next((job for job, known in self._active.items() if known is row), None)

    def _cancel_row(self) -> None:
        job = self._job_of(self.sender())
        if job is not None:
            self._engine.cancel(job)

    def _move_row(self) -> None:
        job = self._job_of(self.sender())
        if job is not None:
            self._engine.move(job, 0)

    def _remove_row(self) -> None:
        row = self.sender()
        if isinstance(row, JobRow):
            self._remove(row)

    def _remove(self, row: JobRow) -> None:
        self._ended.remove(row)
        self._rows.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._show_buttons()

    def _show_buttons(self) -> None:
        self._cancel.setEnabled(bool(self._engine.jobs))
        self._clear.setEnabled(bool(self._ended))
        self._nothing.setVisible(not self._active and not self._ended)
