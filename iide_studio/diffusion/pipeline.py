"""The restorer: what the command line, the window and batches call."""

from __future__ import annotations

import dataclasses
import functools
import time
from collections.abc import Callable
from typing import TypeVar

import numpy as np
import torch

from iide_studio.core.color import ColorSpace
from iide_studio.core.errors import CheckpointError, OutOfMemoryError
from iide_studio.core.paths import find_paths
from iide_studio.core.photo import Photo, with_result
from iide_studio.core.recipe import Recipe, Task
from iide_studio.core.restoration import (
    CancelToken,
    Estimate,
    OnProgress,
    RestorerDescription,
    RestoreRequest,
    RestoreResult,
    RestorerOptions,
)
from iide_studio.diffusion import estimate as estimates
from iide_studio.diffusion.checkpoint import Checkpoint, Networks, load_checkpoint
from iide_studio.diffusion.device import (
    choose_device,
    choose_dtype,
    dtype_name,
    is_out_of_memory,
    release_memory,
)
from iide_studio.diffusion.latent_restoration import LatentRestorer
from iide_studio.diffusion.mask_finding import MaskFinder
from iide_studio.diffusion.old_photo import Equipment, OldPhotoRun, Restored
from iide_studio.diffusion.resampling import reduce_photo, working_size
from iide_studio.diffusion.scratch_detection import combine_maps
from iide_studio.diffusion.stage_report import StageReport
from iide_studio.diffusion.super_resolution import Enlargement, enlarge, require_enlarging

Value = TypeVar("Value")


class RestorationPipeline:
    """Restores photos with one checkpoint on one device; used from one thread.

    Args:
        checkpoint: Verified; its networks are loaded here, those of a second task when needed.
        device: Where they run.
        dtype: Number format of UNet and ControlNet.
    """

    def __init__(self, checkpoint: Checkpoint, *, device: torch.device, dtype: torch.dtype) -> None:
        self._checkpoint, self._device = checkpoint, device
        first: Task = next(iter(checkpoint.manifest.tasks))
        self._networks: dict[Task, Networks] = {
            first: checkpoint.load_networks(device, dtype, first)
        }
        self._restorers: dict[Task, LatentRestorer] = {}

    @property
    def _dtype(self) -> torch.dtype:
        """Number format of the UNet now: float32 from the first overflow on."""
        return next(iter(self._networks.values())).unet.dtype

    def describe(self) -> RestorerDescription:
        """See `Restorer`."""
        tasks = self._checkpoint.manifest.tasks
        return RestorerDescription(
            device=str(self._device),
            dtype=dtype_name(self._dtype),
            checkpoint=self._checkpoint.name,
            checkpoint_sha256=self._checkpoint.sha256,
            recommended={name: dict(task.recommended) for name, task in tasks.items()},
        )

    def resolve(self, recipe: Recipe) -> Recipe:
        """Fills a recipe's open values in; raises CheckpointError for a task it cannot do."""
        return recipe.resolve(self._recommended(recipe.task))

    def estimate(self, size: tuple[int, int], recipe: Recipe) -> Estimate:
        """See `Restorer`."""
        return estimates.estimate(
            size, self.resolve(recipe), workload=self._workload, device=self._device
        )

    @torch.inference_mode()
    def restore(
        self, request: RestoreRequest, on_progress: OnProgress, cancel: CancelToken
    ) -> RestoreResult:
        """See `Restorer`."""
        start = time.monotonic()
        recipe = self.resolve(request.recipe)
        size = (request.photo.height, request.photo.width)
        seconds = estimates.stage_seconds(
            size, recipe, workload=self._workload, device=self._device
        )
        report = StageReport(on_progress, cancel, seconds)
        restored = self._guarded(lambda: self._run(request, recipe, report))
        report.finish()
        return RestoreResult(
            pixels=restored.pixels,
            is_color_added=restored.is_color_added,
            mask=restored.mask,
            recipe=recipe,
            notes=tuple(report.notes),
            seconds=time.monotonic() - start,
            checkpoint=self._checkpoint.name,
            checkpoint_sha256=self._checkpoint.sha256,
            device=str(self._device),
            dtype=dtype_name(self._dtype),
        )

    @torch.inference_mode()
    def detect_scratches(
        self, photo: Photo, on_progress: OnProgress, cancel: CancelToken
    ) -> np.ndarray:
        """See `Restorer`.

        Raises:
            CheckpointError: if the checkpoint has no scratch detector.
        """
        recipe = self.resolve(Recipe(task=next(iter(self._networks))))
        networks = next(iter(self._networks.values()))
        if networks.scratch_detector is None:
            raise CheckpointError(
                "This checkpoint has no scratch detector.",
                "Choose another checkpoint, or draw a mask yourself.",
            )
        size = (photo.height, photo.width)
        finder = MaskFinder(
            photo=photo,
            colors=ColorSpace(photo.icc_profile, is_gray=photo.is_gray),
            recipe=recipe,
            detector=networks.scratch_detector,
            device=self._device,
        )
        report = StageReport(on_progress, cancel, {estimates.DETECT: 1.0})

        def find() -> np.ndarray:
            with report.stage(estimates.DETECT) as stage:
                working = working_size(size, recipe.working_size or 0)
                work = reduce_photo(photo, finder.colors, working, cancel)
                return combine_maps([finder.probability(work, stage)], size)

        return self._guarded(find)

    def _run(self, request: RestoreRequest, recipe: Recipe, report: StageReport) -> Restored:
        photo = request.photo
        if recipe.task == "super-resolution":
            enlargement = self._enlargement(recipe.task, gives_previews=request.preview)
            pixels = self._enlarge(photo, enlargement, recipe, report)
            mask = np.zeros((photo.height, photo.width), np.uint8)
            return Restored(pixels=pixels, mask=mask, is_color_added=False)
        if recipe.scale == 1:
            return OldPhotoRun(request, recipe, self._equipment(), report).run()
        enlargement = self._enlargement(recipe.task)
        require_enlarging(enlargement)  # before the work, not after it
        restored = OldPhotoRun(request, recipe, self._equipment(), report).run()
        small = with_result(
            dataclasses.replace(photo, alpha=None),
            restored.pixels,
            is_color_added=restored.is_color_added,
        )
        # The recipe's diffusion has acted already; enlarging is not asked to draw once more.
        recipe = dataclasses.replace(recipe, strength=0.0)
        pixels = self._enlarge(small, enlargement, recipe, report)
        return dataclasses.replace(restored, pixels=pixels)

    def _enlargement(self, wanted: Task, *, gives_previews: bool = False) -> Enlargement:
        """Returns what enlarges: of the super-resolution task, if there is one."""
        task: Task = "super-resolution"
        networks = self._networks_of(task if self._can(task) else wanted)
        has_diffusion = self._can(task) and networks.controlnet is not None
        return Enlargement(
            networks=networks,
            latent_restorer=self._latent_restorer(task) if has_diffusion else None,
            device=self._device,
            gives_previews=gives_previews,
        )

    def _enlarge(
        self, photo: Photo, enlargement: Enlargement, recipe: Recipe, report: StageReport
    ) -> np.ndarray:
        with report.stage(estimates.ENLARGE) as stage:
            return enlarge(photo, enlargement, recipe, stage)

    def _equipment(self) -> Equipment:
        task = self._checkpoint.task("old-photo")
        return Equipment(
            networks=self._networks_of("old-photo"),
            latent_restorer=self._latent_restorer("old-photo"),
            control=task.control,
            condition_channels=task.condition_channels,
            device=self._device,
        )

    def _can(self, task: Task) -> bool:
        return task in self._checkpoint.manifest.tasks

    def _recommended(self, task: Task) -> dict[str, object]:
        return dict(self._checkpoint.task(task).recommended)

    def _networks_of(self, task: Task) -> Networks:
        """Returns the networks of a task; what tasks share is in memory once."""
        if task not in self._networks:
            wanted = self._checkpoint.task(task)
            controlnet, shared = None, next(iter(self._networks.values()))
            if wanted.controlnet is not None:
                controlnet = self._checkpoint.load_part(
                    wanted.controlnet, device=self._device, dtype=self._dtype
                )
            own = {}
            if wanted.pre_restorer is not None:
                slot = "super_resolution" if task == "super-resolution" else "pre_restorer"
                own[slot] = self._checkpoint.load_part(wanted.pre_restorer, device=self._device)
            self._networks[task] = dataclasses.replace(shared, controlnet=controlnet, **own)
        return self._networks[task]

    def _latent_restorer(self, task: Task) -> LatentRestorer:
        if task not in self._restorers:
            self._restorers[task] = LatentRestorer(
                self._networks_of(task), device=self._device, dtype=self._dtype
            )
        return self._restorers[task]

    @functools.cached_property
    def _workload(self) -> estimates.Workload:
        networks = next(iter(self._networks.values()))
        modules = [m for m in vars(networks).values() if isinstance(m, torch.nn.Module)]
        drawing = [m for m in (networks.unet, networks.controlnet) if m is not None]
        return estimates.Workload(
            unet_parameters=sum(p.numel() for m in drawing for p in m.parameters()),
            factor=self._latent_restorer(next(iter(self._networks))).factor,
            detectors=getattr(networks.scratch_detector, "members", 1),
            weight_bytes=sum(p.numel() * p.element_size() for m in modules for p in m.parameters()),
        )

    def _guarded(self, work: Callable[[], Value]) -> Value:
        """Turns whatever runs out of memory outside of tiles into an error with a hint."""
        try:
            return work()
        except (RuntimeError, MemoryError) as error:
            if not is_out_of_memory(error):
                raise
            release_memory(self._device)
            raise OutOfMemoryError(
                "The computer ran out of memory.",
                "Close other programs, or choose a smaller working size.",
            ) from error


def create_restorer(options: RestorerOptions) -> RestorationPipeline:
    """Loads a checkpoint onto a device.

    Raises:
        CheckpointError: if there is no such checkpoint or it is damaged.
        DeviceError: if the device or the number format is not there.
    """
    if options.threads is not None:
        torch.set_num_threads(options.threads)
    paths = find_paths()
    device = choose_device(options.device)
    dtype = choose_dtype(options.dtype, device)
    folder = paths.checkpoint_folder(options.checkpoint)
    checkpoint = load_checkpoint(folder, cache_folder=paths.cache)
    return RestorationPipeline(checkpoint, device=device, dtype=dtype)
