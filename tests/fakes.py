"""Stand-ins for what is slow."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import (
    CancelToken,
    Estimate,
    OnProgress,
    Progress,
    RestorerDescription,
    RestoreRequest,
    RestoreResult,
    RestorerOptions,
    StageNote,
)

RECOMMENDED = {"old-photo": {"steps": 4, "strength": 0.25, "mask_threshold": 0.4, "grow": 2}}


class FakeRestorer:
    """A restorer without networks: brightens the photo by the seed and marks a square as damaged.

    Attributes:
        requests: What it was asked to restore.
        error: Raised in the middle of the next restorations, if set.
        on_step: Called with the cancel token at each step, to act in the middle of a job.
        offset: By how much other hardware rounds otherwise.
        heeds_mask: Whether it leaves alone what lies outside the mask, when it is told to.
        name: Its checkpoint's name.
        sha256: Its checkpoint's hash.
        create_hook: Called instead of the factory, if set.
    """

    def __init__(self, *, steps: int = 3) -> None:
        self.requests: list[RestoreRequest] = []
        self.options: RestorerOptions | None = None
        self.error: Exception | None = None
        self.on_step: Callable[[CancelToken], None] = lambda _cancel: None
        self.offset = 0
        self.heeds_mask = True
        self.name, self.sha256 = "fake", "ab" * 32
        self.create_hook: Callable[[RestorerOptions], FakeRestorer] | None = None
        self._steps = steps

    def create(self, options: RestorerOptions) -> FakeRestorer:
        """Serves as the factory."""
        self.options = options
        return self if self.create_hook is None else self.create_hook(options)

    def describe(self) -> RestorerDescription:
        return RestorerDescription(
            device="cpu",
            dtype="float32",
            checkpoint=self.name,
            checkpoint_sha256=self.sha256,
            recommended=RECOMMENDED,
        )

    def estimate(self, size: tuple[int, int], recipe: Recipe) -> Estimate:
        return Estimate(
            memory=3 * 10**9,
            more_memory=2 * 10**9,
            device_memory=10**9,
            seconds=1.0,
            stages={"Restoring": 1.0},
        )

    def restore(
        self, request: RestoreRequest, on_progress: OnProgress, cancel: CancelToken
    ) -> RestoreResult:
        self.requests.append(request)
        self._work(on_progress, cancel, preview=request.preview)
        recipe = request.recipe.resolve(RECOMMENDED.get(request.recipe.task, {}))
        pixels = request.photo.pixels
        step = recipe.seed + 1 + self.offset
        brighter = np.minimum(pixels.astype(np.int64) + step, request.photo.max_value)
        mask = self._mask(request)
        if recipe.inside_mask_only and self.heeds_mask:
            outside = mask == 0
            brighter[outside] = pixels[outside]
        grown = brighter.repeat(recipe.scale, axis=0).repeat(recipe.scale, axis=1)
        return RestoreResult(
            pixels=grown.astype(pixels.dtype),
            is_color_added=False,
            mask=mask,
            recipe=recipe,
            notes=(StageNote(stage="Tone", text="Brightened.", values={"by": np.float32(1)}),),
            seconds=0.5,
            checkpoint=self.name,
            checkpoint_sha256=self.sha256,
            device="cpu",
            dtype="float32",
        )

    def detect_scratches(
        self, photo: Photo, on_progress: OnProgress, cancel: CancelToken
    ) -> np.ndarray:
        self._work(on_progress, cancel, preview=False)
        probability = np.zeros((photo.height, photo.width), np.float32)
        probability[10:14, 10:14] = 0.45
        return probability

    def _mask(self, request: RestoreRequest) -> np.ndarray:
        if request.mask is not None:
            return request.mask
        mask = np.zeros((request.photo.height, request.photo.width), np.uint8)
        mask[10:14, 10:14] = 255
        return mask

    def _work(self, on_progress: OnProgress, cancel: CancelToken, *, preview: bool) -> None:
        picture = np.zeros((8, 8, 3), np.uint8) if preview else None
        for step in range(1, self._steps + 1):
            self.on_step(cancel)
            cancel.raise_if_cancelled()
            if self.error is not None:
                raise self.error
            fraction = step / self._steps
            on_progress(
                Progress(
                    stage="Restoring",
                    step=step,
                    steps=self._steps,
                    fraction=fraction,
                    preview=picture,
                )
            )
