"""What the engine does, in the status bar."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QWidget

from iide_studio.core.jobs import JobEvent, JobState
from iide_studio.core.restoration import Progress
from iide_studio.engine.engine import Engine, EngineState
from iide_studio.ui.quantities import duration_text
from iide_studio.ui.stage_names import stage_name
from iide_studio.ui.translation import said

_STEPS = 1000


class EngineStatus(QWidget):
    """Words that can be clicked, and a bar while something is being done."""

    clicked = Signal()

    def __init__(self, engine: Engine) -> None:
        """Follows the engine from now on."""
        super().__init__()
        self._engine = engine
        self._words = QToolButton(autoRaise=True)
        self._words.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._words.clicked.connect(self.clicked)
        self._bar = QProgressBar(maximum=_STEPS, textVisible=False)
        self._bar.setAccessibleName(self.tr("Progress of the engine"))
        self._bar.setFixedSize(110, 10)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._bar)
        layout.addWidget(self._words)
        engine.state_changed.connect(self._show_state)
        engine.job_changed.connect(self._show_event)
        self._show_state(engine.state)

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def _show_state(self, state: EngineState) -> None:
        self._bar.setVisible(state in (EngineState.PREPARING, EngineState.BUSY))
        self._bar.setRange(0, 0)
        self._show_words(self._name(state))

    def _show_event(self, event: JobEvent) -> None:
        if event.progress is not None and event.state is JobState.RUNNING:
            self._bar.setRange(0, _STEPS)
            self._bar.setValue(round(event.progress.fraction * _STEPS))
            self._show_words(self._progress(event.progress, event.seconds_left))

    def _progress(self, progress: Progress, seconds_left: float | None) -> str:
        percent, stage = int(progress.fraction * 100), stage_name(progress.stage)
        if seconds_left is None:
            return self.tr("{stage}: {percent} %").format(stage=stage, percent=percent)
        return self.tr("{stage}: {percent} %, {time} left").format(
            stage=stage, percent=percent, time=duration_text(seconds_left)
        )

    def _name(self, state: EngineState) -> str:
        description = self._engine.description
        if state is EngineState.READY and description is not None:
            return self.tr("{checkpoint} on {device}").format(
                checkpoint=description.checkpoint, device=description.device
            )
        return {
            EngineState.IDLE: self.tr("Engine not loaded"),
            EngineState.PREPARING: self.tr("Preparing the engine"),
            EngineState.READY: self.tr("Engine ready"),
            EngineState.BUSY: self.tr("Working"),
            EngineState.FAILED: self.tr("The engine cannot be loaded"),
        }[state]

    def _show_words(self, words: str) -> None:
        self._words.setText(words)
        self._words.setAccessibleName(self.tr("Engine: {words}").format(words=words))
        error = self._engine.error
        is_failed = self._engine.state is EngineState.FAILED
        shown = said(error) if is_failed and error is not None else self.tr("Show all jobs")
        self._words.setToolTip(shown)
