"""Where the mask of one restoration comes from: the detector, a file, or nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from iide_studio.core.color import ColorSpace
from iide_studio.core.errors import MaskError
from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe
from iide_studio.diffusion import scratch_detection as scratches
from iide_studio.diffusion.local_inference import LocalRun
from iide_studio.diffusion.resampling import Size, reduce_image, reduce_photo
from iide_studio.diffusion.stage_report import Stage


@dataclass(frozen=True, kw_only=True, eq=False)
class MaskFinder:
    """Finds what is damaged in one photo.

    Attributes:
        photo: The photo.
        colors: Its colour space.
        recipe: With every value resolved.
        detector: A ScratchDetector; None = the checkpoint has none.
        device: Where it is.
    """

    photo: Photo
    colors: ColorSpace
    recipe: Recipe
    detector: nn.Module | None
    device: torch.device

    @property
    def _full(self) -> Size:
        return self.photo.height, self.photo.width

    def find(self, work: Tensor, stage: Stage, *, given: np.ndarray | None) -> np.ndarray:
        """Returns the mask, (H, W) uint8, 0 or 255, and notes how it came about.

        Args:
            work: (1, 3, h, w), the photo at the working size.
            stage: Takes progress and the note.
            given: (H, W) uint8, the user's own mask.

        Raises:
            MaskError: if the recipe asks for the user's mask and there is none, or one of another
                size.
        """
        if self.recipe.mask == "file":
            mask = scratches.binary_mask(self._checked(given))
            share = scratches.mask_share(mask)
            stage.note(f"The given mask covers {share:.2%} of the photo.", share=share)
            return mask
        if self.recipe.mask == "auto" and self.recipe.fill != "none":
            if self.detector is not None:
                return self._detect(work, stage)
            stage.note("The checkpoint has no scratch detector: nothing was looked for.")
        return scratches.empty_mask(self._full)

    def probability(self, work: Tensor, stage: Stage) -> np.ndarray:
        """Returns the probability of damage at the largest size that was searched.

        Args:
            work: (1, 3, h, w), the photo at the working size.
            stage: Takes progress.

        Returns:
            (h, w) float32, no larger than the photo.
        """
        assert self.detector is not None
        working = (work.shape[-2], work.shape[-1])
        sizes = scratches.detection_sizes(self._full, working)
        maps = []
        for index, size in enumerate(sizes):
            if size[0] * size[1] <= working[0] * working[1]:
                image = reduce_image(work, size)
            else:
                image = reduce_photo(self.photo, self.colors, size, stage.cancel)
            run = self._run(stage, done=index, rounds=len(sizes))
            maps.append(scratches.find_damage(self.detector, image, run))
        return scratches.combine_maps(maps, sizes[-1])

    def _checked(self, given: np.ndarray | None) -> np.ndarray:
        if given is None:
            raise MaskError("The recipe asks for a mask of your own.", "Give one, or use auto.")
        if given.shape != self._full:
            raise MaskError(
                f"The mask is {given.shape[1]} x {given.shape[0]} pixels, "
                f"the photo {self.photo.width} x {self.photo.height}.",
                "Save the mask at the photo's own size.",
            )
        return given

    def _detect(self, work: Tensor, stage: Stage) -> np.ndarray:
        recipe: Any = self.recipe
        working = (work.shape[-2], work.shape[-1])
        probability = self.probability(work, stage)
        found = scratches.make_mask(
            probability,
            scratches.MaskChoices(
                threshold=recipe.mask_threshold, grow=recipe.grow, fill=recipe.fill
            ),
            full=self._full,
            working=working,
        )
        share = scratches.mask_share(found.mask)
        stage.note(
            f"Scratches and spots cover {share:.2%} of the photo"
            + (f"; {found.left:.2%} is too large to fill." if found.left >= 5e-5 else "."),
            share=share,
            found=found.found,
            left=found.left,
        )
        return found.mask

    def _run(self, stage: Stage, *, done: int, rounds: int) -> LocalRun:
        return LocalRun(
            device=self.device,
            tile=self.recipe.tile or 512,
            cancel=stage.cancel,
            on_tile=lambda tile, tiles: stage.step(done * tiles + tile, rounds * tiles),
        )
