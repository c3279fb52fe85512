"""The button that restores, and what is to be said on it: before, and while it runs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from iide_studio.core.restoration import Estimate
from iide_studio.engine.engine import EngineState
from iide_studio.ui.panels.restore.progress_words import describe_run
from iide_studio.ui.quantities import duration_text, memory_text
from iide_studio.ui.restoring.run import Run

_PARTS = 1000


class RunBox(QWidget):
    """One button, Restore or Cancel; below it the estimate, or how far it is."""

    def __init__(self, run: QAction, cancel: QAction) -> None:
        """Makes the box.

        Args:
            run: What the button does while nothing runs.
            cancel: What it does while something does.
        """
        super().__init__()
        self._run, self._cancel = run, cancel
        self._estimate: Estimate | None = None
        self._count = 1
        self.button = QPushButton()
        self.button.setObjectName("restore-button")
        self.button.setMinimumHeight(self.button.sizeHint().height() * 5 // 4)
        self.button.clicked.connect(self._press)
        self.bar = QProgressBar(maximum=_PARTS, textVisible=False)
        self.bar.setFixedHeight(8)
        self.bar.setAccessibleName(self.tr("Progress of the restoration"))
        self.words = QLabel(wordWrap=True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self.button, self.bar, self.words):
            layout.addWidget(part)
        run.changed.connect(self._show_enabled)
        cancel.changed.connect(self._show_enabled)
        self._running = False
        self.show_run(None, EngineState.IDLE)

    def show_run(self, run: Run | None, engine: EngineState) -> None:
        """Shows what runs, or that nothing does."""
        self._running = run is not None
        self.bar.setVisible(run is not None)
        if run is None:
            self.button.setText(self._run.text().replace("&", ""))
            self._show_estimate()
        else:
            self.button.setText(self.tr("Cancel"))
            is_vague = run.event is None or run.event.progress is None
            self.bar.setRange(0, 0 if is_vague and run.fraction == 0 else _PARTS)
            self.bar.setValue(round(run.fraction * _PARTS))
            self.words.setText(describe_run(run, engine))
        self._show_enabled()

    def show_estimate(self, estimate: Estimate | None) -> None:
        """Shows what one restoration will need, if that is known."""
        self._estimate = estimate
        if not self._running:
            self._show_estimate()

    def show_count(self, count: int) -> None:
        """Counts on several restorations."""
        self._count = count
        if not self._running:
            self._show_estimate()

    def _show_estimate(self) -> None:
        known = self._estimate
        if known is None:
            self.words.setText(self.tr("Time and memory are not known yet"))
            return
        self.words.setText(
            self.tr("About {time}, {memory} of memory").format(
                time=duration_text(known.seconds * self._count),
                memory=memory_text(known.memory),
            )
        )
        self.words.setToolTip(
            "\n".join(f"{name}: {duration_text(s)}" for name, s in known.stages.items())
        )

    def _show_enabled(self) -> None:
        action = self._cancel if self._running else self._run
        self.button.setEnabled(action.isEnabled())
        self.button.setToolTip(action.toolTip())
        self.button.setIcon(action.icon())
        self.button.setAccessibleName(action.text().replace("&", ""))

    def _press(self) -> None:
        (self._cancel if self._running else self._run).trigger()
