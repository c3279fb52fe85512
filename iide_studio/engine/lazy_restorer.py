"""A restorer that loads its networks when they are needed first."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import (
    CancelToken,
    Estimate,
    OnProgress,
    Restorer,
    RestorerDescription,
    RestoreRequest,
    RestoreResult,
    RestorerFactory,
    RestorerOptions,
)


class LazyRestorer:
    """Implements `Restorer` with one that is made at first use; belongs to one thread.

    Every method loads what is missing, and raises what loading raises (CheckpointError,
    DeviceError).
    """

    def __init__(
        self,
        create: RestorerFactory,
        *,
        on_loading: Callable[[], None],
        on_loaded: Callable[[RestorerDescription], None],
    ) -> None:
        """Makes it; nothing is loaded.

        Args:
            create: Loads a checkpoint; imports torch.
            on_loading: Called before that.
            on_loaded: Called afterwards, unless it raised.
        """
        self._create, self._on_loading, self._on_loaded = create, on_loading, on_loaded
        self._options = RestorerOptions()
        self._loaded: Restorer | None = None

    def choose(self, options: RestorerOptions) -> None:
        """Says what to load; networks that were loaded otherwise are given up at once."""
        if options != self._options:
            self._options, self._loaded = options, None

    @property
    def is_loaded(self) -> bool:
        """Whether the networks are in memory."""
        return self._loaded is not None

    def load(self) -> Restorer:
        """Returns the restorer, loaded now if it was not."""
        if self._loaded is None:
            self._on_loading()
            self._loaded = self._create(self._options)
            self._on_loaded(self._loaded.describe())
        return self._loaded

    def release(self) -> None:
        """Gives the networks up."""
        self._loaded = None

    def describe(self) -> RestorerDescription:
        """See `Restorer`."""
        return self.load().describe()

    def estimate(self, size: tuple[int, int], recipe: Recipe) -> Estimate:
        """See `Restorer`."""
        return self.load().estimate(size, recipe)

    def restore(
        self, request: RestoreRequest, on_progress: OnProgress, cancel: CancelToken
    ) -> RestoreResult:
        """See `Restorer`."""
        return self.load().restore(request, on_progress, cancel)

    def detect_scratches(
        self, photo: Photo, on_progress: OnProgress, cancel: CancelToken
    ) -> np.ndarray:
        """See `Restorer`."""
        return self.load().detect_scratches(photo, on_progress, cancel)
