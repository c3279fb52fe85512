"""Asks the engine what the next restoration will need."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from iide_studio.core.document import Document
from iide_studio.core.document_request import size_of
from iide_studio.core.errors import StudioError
from iide_studio.core.photo_part import for_part, part_around
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import Estimate
from iide_studio.core.tiles import TileStore
from iide_studio.engine.engine import Engine

_PATIENCE = 250
"""Milliseconds without another question before one is passed on."""


@dataclass(frozen=True)
class Question:
    """What somebody wants to restore.

    Attributes:
        document: Which photo.
        recipe: How.
        resolved: The same with every value that the checkpoint would choose.
        selection: Where alone it counts; None = everywhere.
    """

    document: Document
    recipe: Recipe
    resolved: Recipe
    selection: TileStore | None = None

    def wanted(self) -> tuple[tuple[int, int], Recipe]:
        """Returns size and recipe of what the networks will get."""
        part = None if self.selection is None else part_around(self.document, self.selection)
        size = size_of(self.document, part)
        if part is None:
            return size, self.recipe
        return size, for_part(self.resolved, size_of(self.document), size)


class Estimates(QObject):
    """Passes on the newest question alone, and only while networks are loaded."""

    answered = Signal(object)
    """An Estimate, or None if nothing is known."""

    def __init__(self, engine: Engine) -> None:
        """Listens to the engine."""
        super().__init__()
        self._engine = engine
        self._question: Question | None = None
        self._token: object = None
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._timer.timeout.connect(self._ask)
        engine.estimated.connect(self._take)
        engine.ready.connect(self._ask_again)

    def ask(self, question: Question | None) -> None:
        """Wants to know it of a document; `answered` tells, now and whenever that changes."""
        if question is None:
            self._question = None
            self.answered.emit(None)
        elif question != self._question:
            self._question = question
            self._timer.start()

    def _ask_again(self, _description: object) -> None:
        """Other networks need other amounts."""
        self._timer.start()

    def _ask(self) -> None:
        if self._question is not None and self._engine.description is not None:
            self._token = self._engine.estimate(*self._question.wanted())

    def _take(self, token: object, answer: Estimate | StudioError) -> None:
        if token == self._token:
            self.answered.emit(answer if isinstance(answer, Estimate) else None)
