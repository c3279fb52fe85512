"""The pre-restorer: a deterministic network that undoes blur and noise and mends fills."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from diffusers.configuration_utils import ConfigMixin, register_to_config
from diffusers.models.modeling_utils import ModelMixin
from torch import Tensor, nn

from iide_studio.diffusion.local_network import LocalNetwork


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
            mask: (B, 1, H, W) in [0, 1], 1 = filled, no evidence.

        Returns:
            (B, 3, H, W), around [0, 1] but not clamped.
        """
        return image + self.network(torch.cat([image, mask], dim=1))


def _bias(layer: nn.Conv2d) -> Tensor:
    assert layer.bias is not None
    return layer.bias
