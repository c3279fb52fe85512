"""What a running restoration is doing, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from iide_studio.core.restoration import Progress
from iide_studio.engine.engine import EngineState
from iide_studio.ui.quantities import duration_text
from iide_studio.ui.restoring.run import Run
from iide_studio.ui.stage_names import stage_name

_MOST_STEPS = 200
"""What has more of them counts rows of pixels, which says nothing to people."""


def describe_run(run: Run, engine: EngineState) -> str:
    """Returns one line: which picture, which stage and step, how long from now."""
    parts = [_count(run), _stage(run, engine), _time_left(run)]
    return " · ".join(part for part in parts if part)


def _stage(run: Run, engine: EngineState) -> str:
    translate = QCoreApplication.translate
    if run.is_cancelled:
        return translate("Progress", "Cancelling")
    if not run.jobs:
        return translate("Progress", "Reading the photo")
    if run.finished == len(run.jobs):
        return translate("Progress", "Putting the result into the photo")
    if engine is EngineState.PREPARING:
        return translate("Progress", "Preparing the engine")
    if run.event is None:
        return translate("Progress", "Waiting for other jobs")
    return _step(run.event.progress)


def _step(progress: Progress | None) -> str:
    if progress is None:
        return QCoreApplication.translate("Progress", "Starting")
    stage = stage_name(progress.stage)
    if not 1 < progress.steps <= _MOST_STEPS or progress.step == 0:
        return stage
    return QCoreApplication.translate("Progress", "{stage} {step} of {steps}").format(
        stage=stage, step=progress.step, steps=progress.steps
    )


def _count(run: Run) -> str:
    if not run.has_variations or not run.jobs:
        return ""
    return QCoreApplication.translate("Progress", "Variation {number} of {count}").format(
        number=min(run.finished + 1, len(run.recipes)), count=len(run.recipes)
    )


def _time_left(run: Run) -> str:
    seconds = None if run.event is None else run.event.seconds_left
    if seconds is None or run.is_cancelled:
        return ""
    return QCoreApplication.translate("Progress", "{time} left").format(time=duration_text(seconds))
