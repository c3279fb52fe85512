"""One job in the list of jobs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from iide_studio.core.errors import StudioError
from iide_studio.core.jobs import JobEvent, JobState
from iide_studio.ui.quantities import duration_text
from iide_studio.ui.stage_names import stage_name
from iide_studio.ui.translation import said
from iide_studio.ui.widgets.icon_buttons import IconToolButton

_STEPS = 1000


class JobRow(QFrame):
    """Shows how a job goes; keeps neither the job nor its result, which are large."""

    cancel_wanted = Signal()
    sooner_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, title: str) -> None:
        """Shows a waiting job."""
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.state = JobState.QUEUED
        self._title = QLabel(title, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._bar = QProgressBar(maximum=_STEPS, textVisible=False)
        self._bar.setAccessibleName(self.tr("Progress of {title}").format(title=title))
        self._bar.setMaximumHeight(8)
        self._sooner = IconToolButton("mdi6.arrow-up", self.tr("Do this before the others"))
        self._end = IconToolButton("mdi6.close", self.tr("Cancel"))
        self._sooner.clicked.connect(self.sooner_wanted)
        self._end.clicked.connect(self._end_clicked)
        self._arrange()
        self.show_state(JobState.QUEUED)

    @property
    def text(self) -> str:
        """What it says about the job."""
        return self._words.text()

    @property
    def end_button(self) -> QToolButton:
        """Cancels the job, or takes the row away once the job is over."""
        return self._end

    @property
    def sooner_button(self) -> QToolButton:
        """Puts a waiting job before the others that wait."""
        return self._sooner

    def show_event(self, event: JobEvent) -> None:
        """Shows a change of state, or progress."""
        if event.progress is None:
            self.show_state(event.state, event.job.error)
            return
        self._bar.setRange(0, _STEPS)
        self._bar.setValue(round(event.progress.fraction * _STEPS))
        stage = stage_name(event.progress.stage)
        if event.seconds_left is None:
            self._words.setText(stage)
        else:
            left = duration_text(event.seconds_left)
            self._words.setText(self.tr("{stage}, {time} left").format(stage=stage, time=left))

    def show_state(self, state: JobState, error: StudioError | None = None) -> None:
        """Shows a state; of a failure its reason."""
        self.state = state
        self._words.setText(said(error) if error is not None else self._name(state))
        self._bar.setVisible(state is JobState.RUNNING)
        self._bar.setRange(0, 0)
        self._sooner.setVisible(state is JobState.QUEUED)
        words = self.tr("Remove from the list") if state.is_final else self.tr("Cancel")
        self._end.setToolTip(words)
        self._end.setAccessibleName(words)

    def set_can_come_sooner(self, can: bool) -> None:
        """Says whether another job waits before it."""
        self._sooner.setEnabled(can)

    def _name(self, state: JobState) -> str:
        return {
            JobState.QUEUED: self.tr("Waiting"),
            JobState.RUNNING: self.tr("Preparing the engine"),
            JobState.DONE: self.tr("Done"),
            JobState.FAILED: self.tr("Failed"),
            JobState.CANCELLED: self.tr("Cancelled"),
        }[state]

    def _arrange(self) -> None:
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (self._title, self._words, self._bar):
            column.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 4, 6)
        row.addWidget(words, 1)
        row.addWidget(self._sooner, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._end, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _end_clicked(self) -> None:
        if self.state.is_final:
            self.remove_wanted.emit()
        else:
            self.cancel_wanted.emit()
