"""The pre-restorer: a deterministic network that undoes blur and noise and mends fills."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from diffusers.configuration_utils import ConfigMixin, register_to_config
from diffusers.models.modeling_utils import ModelMixin
from torch import Tensor, nn

from iide_studio.diffusion.local_network import LocalNetwork

SUSPECTED = 0.6
"""Value of the mask's channel where damage is certain to the detector but was not filled."""


class PreRestorer(ModelMixin, ConfigMixin):
    """Adds a correction to a tone-corrected, pre-filled photo.

    Serves as the upscaler of the super-resolution task too, on the photo enlarged by bicubic
    interpolation and an empty mask.

    Args:
        widths: Channels at 1/2, 1/4, 1/8, ... of the resolution.
        blocks: Blocks at each level.
        context: Pixels around a tile that can change the tile's inside noticeably.
    """

    @register_to_config
    def __init__(
        self,
        widths: Sequence[int] = (24, 48, 96, 128),
        blocks: Sequence[int] = (1, 1, 2, 2),
        context: int = 64,
    ) -> None:
        super().__init__()
        self.network = LocalNetwork(4, 3, widths=widths, blocks=blocks)
        nn.init.zeros_(self.network.head.weight)
        nn.init.zeros_(_bias(self.network.head))

    def forward(self, image: Tensor, mask: Tensor) -> Tensor:
        """Returns the corrected image.

        Args:
            image: (B, 3, H, W) in [0, 1], pre-filled under the mask.
            mask: (B, 1, H, W) in [0, 1], as `evidence_channel` makes it.

        Returns:
            (B, 3, H, W), around [0, 1] but not clamped.
        """
        return image + self.network(torch.cat([image, mask], dim=1))


def evidence_channel(mask: Tensor, suspicion: Tensor | None) -> Tensor:
    """Tells the pre-restorer what was filled, and what looks damaged but was not.

    A pixel that is only suspected is left as it is: the network judges by the picture itself
    whether it is a scratch or a twig, and mends or keeps it.

    Args:
        mask: (B, 1, H, W), from 0.5 on a pixel was filled.
        suspicion: (B, 1, H, W), the detector's probability of damage in [0, 1]; None = nothing
            is suspected, as with a mask that somebody painted.

    Returns:
        (B, 1, H, W): 1 = filled, no evidence; up to `SUSPECTED` = the probability; 0 = sound.
    """
    filled = (mask >= 0.5).to(mask.dtype)
    return filled if suspicion is None else torch.maximum(filled, suspicion * SUSPECTED)


def _bias(layer: nn.Conv2d) -> Tensor:
    assert layer.bias is not None
    return layer.bias
