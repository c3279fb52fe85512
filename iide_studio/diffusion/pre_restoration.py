"""Before the diffusion: tone and colour as a transform, then local repair by a small network."""

from __future__ import annotations

import dataclasses

import torch
from torch import Tensor, nn

from iide_studio.diffusion.color_transfer import to_gray
from iide_studio.diffusion.device import check_finite
from iide_studio.diffusion.local_inference import LocalRun, context_of, run_local
from iide_studio.diffusion.resampling import row_bands
from iide_studio.diffusion.tone import ToneModel, ToneTransform


def predict_tone(
    model: ToneModel, image: Tensor, *, strength: float, device: torch.device
) -> ToneTransform:
    """Predicts a photo's tone and colour correction.

    Args:
        model: On `device`, float32.
        image: (1, 3, h, w) in [0, 1], pre-filled. A toned print has its colours still: they say
            how much the toning darkens.
        strength: Share of the correction that is applied, 0..1.
        device: Where the model is.

    Returns:
        The transform, on the CPU.

    Raises:
        NumericalError: if the model gives no numbers.
    """
    # Averaged on the CPU, so that a large photo does not have to fit on the device.
    thumbnail = model.make_thumbnail(image).to(device)
    transform = model(thumbnail)
    tensors = {
        name: check_finite(value.cpu(), what="tone model")
        for name, value in vars(transform).items()
        if isinstance(value, Tensor)
    }
    return dataclasses.replace(transform, **tensors, strength=strength)


def tone_rows(
    transform: ToneTransform | None,
    rows: Tensor,
    *,
    first: int,
    full_height: int,
    gives_gray: bool,
) -> Tensor:
    """Applies a transform to rows of a photo of any size.

    Args:
        transform: None changes nothing.
        rows: (1, 3, n, W) in [0, 1].
        first: Row of the photo at which they begin.
        full_height: Rows of the photo.
        gives_gray: Whether brightness alone is wanted.

    Returns:
        (1, 1 or 3, n, W).
    """
    if transform is not None:
        rows = transform.apply(rows, first_row=first, full_height=full_height)
    return to_gray(rows) if gives_gray else rows


def tone_image(transform: ToneTransform | None, image: Tensor, *, gives_gray: bool) -> Tensor:
    """Applies a transform to a whole image (1, 3, h, w), band by band."""
    if transform is None and not gives_gray:
        return image
    height, width = image.shape[-2:]
    result = image.new_empty(1, 1 if gives_gray else 3, height, width)
    for first, last in row_bands((height, width)):
        result[:, :, first:last] = tone_rows(
            transform,
            image[:, :, first:last],
            first=first,
            full_height=height,
            gives_gray=gives_gray,
        )
    return result


def repair(
    model: nn.Module, image: Tensor, mask: Tensor, run: LocalRun, *, denoise: float
) -> Tensor:
    """Returns the change that the pre-restorer makes.

    Args:
        model: A PreRestorer.
        image: (1, 1 or 3, h, w) in [0, 1], tone-corrected and pre-filled.
        mask: (1, 1, h, w), 1 = filled.
        run: Where and how.
        denoise: Share of the change outside the mask, 0..1; inside all of it is taken.

    Returns:
        (1, C, h, w), to be added to the image.
    """
    inputs = torch.cat([image.expand(1, 3, -1, -1), mask], dim=1)
    change = run_local(
        model.network,  # type: ignore[arg-type]
        inputs,
        run,
        context=context_of(model),
        what="pre-restorer",
    )
    del inputs
    if image.shape[1] == 1:
        change = to_gray(change)
    return change if denoise >= 1 else change.mul_(mask * (1 - denoise) + denoise)
