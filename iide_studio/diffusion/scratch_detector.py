"""The scratch detector: a small U-Net that gives each pixel's probability of being damaged."""

from __future__ import annotations

from collections.abc import Sequence

from diffusers.configuration_utils import ConfigMixin, register_to_config
from diffusers.models.modeling_utils import ModelMixin
from torch import Tensor

from iide_studio.diffusion.local_network import LocalNetwork


class ScratchDetector(ModelMixin, ConfigMixin):
    """Finds structured damage: scratches, cracks, folds, dust, stains, missing pieces.

    Args:
        widths: Channels at 1/2, 1/4, 1/8, ... of the resolution.
        blocks: Blocks at each level.
        context: Pixels around a tile that can change the tile's inside noticeably.
    """

    @register_to_config
    def __init__(
        self,
        widths: Sequence[int] = (16, 32, 64, 96, 128),
        blocks: Sequence[int] = (1, 1, 2, 2, 3),
        context: int = 96,
    ) -> None:
        super().__init__()
        self.network = LocalNetwork(3, 1, widths=widths, blocks=blocks)

    def forward(self, image: Tensor) -> Tensor:
        """Maps (B, 3, H, W) in [0, 1] to logits of damage, (B, 1, H, W)."""
        return self.network(image * 2 - 1)
