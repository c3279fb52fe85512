"""Diffusion at a smaller size than the rest: colour needs overview more than detail."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from torch import Tensor

from iide_studio.diffusion.latent_restoration import (
    LatentJob,
    LatentRegion,
    LatentRestorer,
    LatentResult,
    OnStep,
)
from iide_studio.diffusion.resampling import RowEnlarger, Size, reduce_image, working_size

if TYPE_CHECKING:
    from iide_studio.core.restoration import CancelToken


def run_at_size(
    restorer: LatentRestorer,
    job: LatentJob,
    longest: int,
    on_step: OnStep | None = None,
    cancel: CancelToken | None = None,
) -> LatentResult:
    """Runs a job with a longer side of at most `longest`, and gives the change back at its size.

    Small networks know things by how they look in small photos: a coat that fills a thousand
    pixels is no coat to them. What the diffusion changed is enlarged and added to the job's own
    image, so no detail of it is lost.

    Args:
        restorer: Runs it.
        job: At the working size.
        longest: In pixels; 0 = the job's own size.
        on_step: See `LatentRestorer.run`.
        cancel: See there.

    Returns:
        As `LatentRestorer.run`, images at the job's size; `baseline` is the job's own image.
    """
    full: Size = (job.image.shape[-2], job.image.shape[-1])
    size = working_size(full, longest)
    if size == full or job.strength <= 0:
        return restorer.run(job, on_step, cancel)
    result = restorer.run(_reduced(job, size), on_step, cancel)
    change = RowEnlarger(result.image - result.baseline, full).rows(0, full[0])
    return replace(result, image=job.image + change, baseline=job.image)


def _reduced(job: LatentJob, size: Size) -> LatentJob:
    control = job.control_image
    return replace(
        job,
        image=reduce_image(job.image, size),
        control_image=None if control is None else _control(control, size),
        mask=_hard(job.mask, size),
        regions=[_region(region, size) for region in job.regions],
    )


def _control(control: Tensor, size: Size) -> Tensor:
    reduced = reduce_image(control, size)
    if control.shape[1] > 3:
        reduced[:, 3:] = _hard(control[:, 3:], size)
    return reduced


def _hard(mask: Tensor, size: Size) -> Tensor:
    """Networks know masks of 0 and 1 only; what is half damaged counts."""
    return (reduce_image(mask, size) >= 0.5).to(mask.dtype)


def _region(region: LatentRegion, size: Size) -> LatentRegion:
    return replace(region, mask=reduce_image(region.mask, size))
