"""The stages of a restoration in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

STAGES = (
    QT_TRANSLATE_NOOP("Stages", "Reading the photo"),
    QT_TRANSLATE_NOOP("Stages", "Finding scratches"),
    QT_TRANSLATE_NOOP("Stages", "Correcting tone"),
    QT_TRANSLATE_NOOP("Stages", "Repairing"),
    QT_TRANSLATE_NOOP("Stages", "Adding detail"),
    QT_TRANSLATE_NOOP("Stages", "Putting the result together"),
    QT_TRANSLATE_NOOP("Stages", "Enlarging"),
)
"""As `Progress.stage` has them; a test holds them against the pipeline's."""


def stage_name(stage: str) -> str:
    """Returns a stage's name, translated if it is known."""
    return QCoreApplication.translate("Stages", stage)
