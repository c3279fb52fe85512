"""The scratch detector: a small U-Net that gives each pixel's probability of being damaged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from diffusers.configuration_utils import ConfigMixin, register_to_config
from diffusers.models.modeling_utils import ModelMixin
from torch import Tensor, nn

from iide_studio.diffusion.local_network import LocalNetwork


class ScratchDetector(ModelMixin, ConfigMixin):
    """Finds structured damage: scratches, cracks, folds, dust, stains, missing pieces.

    Args:
        widths: Channels at 1/2, 1/4, 1/8, ... of the resolution.
        blocks: Blocks at each level.
        context: Pixels around a tile that can change the tile's inside noticeably.
        members: Networks of this shape whose logits are averaged. Trained apart, they seldom take
            the same twig or flower for damage.
    """

    @register_to_config
    def __init__(
        self,
        widths: Sequence[int] = (16, 32, 64, 96, 128),
        blocks: Sequence[int] = (1, 1, 2, 2, 3),
        context: int = 96,
        members: int = 1,
    ) -> None:
        super().__init__()
        self.network = LocalNetwork(3, 1, widths=widths, blocks=blocks)
        self.others = nn.ModuleList(
            LocalNetwork(3, 1, widths=widths, blocks=blocks) for _ in range(members - 1)
        )

    @property
    def members(self) -> int:
        """How many networks there are."""
        return 1 + len(self.others)

    def load_member(self, index: int, weights: Mapping[str, Tensor]) -> None:
        """Takes the weights of a detector of one network over, as the network of that index."""
        own = {name.removeprefix("network."): value for name, value in weights.items()}
        (self.network if index == 0 else self.others[index - 1]).load_state_dict(own)

    def forward(self, image: Tensor) -> Tensor:
        """Maps (B, 3, H, W) in [0, 1] to logits of damage, (B, 1, H, W)."""
        scaled = image * 2 - 1
        logits = self.network(scaled)
        for other in self.others:
            logits = logits + other(scaled)
        return logits / self.members
