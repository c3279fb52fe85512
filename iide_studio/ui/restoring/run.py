"""One wish of the user: a restoration, or several that differ in their seeds."""

from __future__ import annotations

from dataclasses import dataclass, field

from iide_studio.core.jobs import JobEvent, RestoreJob
from iide_studio.core.recipe import Recipe
from iide_studio.core.tiles import TileStore
from iide_studio.ui.restoring.variations import Variations
from iide_studio.ui.session import Session


@dataclass(eq=False, kw_only=True)
class Run:
    """A wish that is being carried out.

    Attributes:
        session: Of the document.
        recipes: What is wanted; they differ in their seeds alone.
        title: What its results are called.
        selection: Where the result counts; None = everywhere.
        jobs: Of the recipes, once the engine has them.
        finished: How many of the jobs are over.
        arriving: How many results are being put into the document.
        event: The newest of a running job; None between jobs.
        is_cancelled: Whether the user does not want it any more.
        variations: What came of it so far.
    """

    session: Session
    recipes: tuple[Recipe, ...]
    title: str
    selection: TileStore | None = None
    jobs: list[RestoreJob] = field(default_factory=list)
    finished: int = 0
    arriving: int = 0
    event: JobEvent | None = None
    is_cancelled: bool = False
    variations: Variations = field(default_factory=Variations)

    @property
    def has_variations(self) -> bool:
        """Whether several pictures will come, to be compared."""
        return len(self.recipes) > 1

    @property
    def is_over(self) -> bool:
        """Whether nothing more comes of it; `jobs` are there."""
        return self.finished == len(self.jobs) and not self.arriving

    @property
    def fraction(self) -> float:
        """Share of all its jobs that is done, 0..1."""
        progress = None if self.event is None else self.event.progress
        current = 0.0 if progress is None else progress.fraction
        return min(1.0, (self.finished + current) / len(self.recipes))
