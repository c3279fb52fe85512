"""Controllable feature transformation: the decoder takes in features of the damaged photo.

Source: StableSR and CodeFormer; used by IIDE (arXiv 2505.18674), Section III-D:
F = F_dec + w G(F_enc, F_dec), w in [0, 1] trades perceptual quality (0) against fidelity (1).
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from diffusers.configuration_utils import ConfigMixin, register_to_config
from diffusers.models.modeling_utils import ModelMixin
from torch import Tensor, nn
from torch.nn import functional

from iide_studio.diffusion.local_network import GatedBlock


class FidelityModule(ModelMixin, ConfigMixin):
    """One transformation G for each decoder level that takes part.

    With PatchAutoencoder there are two levels: block resolution, with the photo's pixels unshuffled
    by the factor as F_enc (192 channels for factor 8), and half resolution (12 channels).

    Args:
        encoder_channels: Channels of F_enc at each level, in decoding order.
        decoder_channels: Channels of F_dec at each level.
        width: Inner channels of every G.
    """

    @register_to_config
    def __init__(
        self,
        encoder_channels: Sequence[int] = (192, 12),
        decoder_channels: Sequence[int] = (96, 24),
        width: int = 48,
    ) -> None:
        super().__init__()
        pairs = zip(encoder_channels, decoder_channels, strict=True)
        self.levels = nn.ModuleList(_transformation(e, d, width) for e, d in pairs)

    def forward(
        self, level: int, decoder_features: Tensor, encoder_features: Tensor, gate: Tensor
    ) -> Tensor:
        """Returns F_dec + gate * G(F_enc, F_dec).

        Args:
            level: Index of the decoder level.
            decoder_features: F_dec, (B, D, h, w).
            encoder_features: F_enc of the pre-filled photo, (B, E, h, w).
            gate: (B, 1, h, w) in [0, 1]: the weight w where the photo is evidence, 0 in damage.
        """
        change = self.levels[level](torch.cat([encoder_features, decoder_features], dim=1))
        return decoder_features + gate * change


def gate_for(mask: Tensor, size: tuple[int, int], weight: float) -> Tensor:
    """Returns the gate of one level: `weight` outside damage, 0 within a cell of it.

    Args:
        mask: (B, 1, H, W) in [0, 1], 1 = damaged.
        size: (h, w) of the level; the mask is brought down by maximum, never by area.
        weight: The fidelity weight w in [0, 1].
    """
    coarse = functional.adaptive_max_pool2d(mask, size)
    return weight * (1 - functional.max_pool2d(coarse, 3, stride=1, padding=1))


def _transformation(encoder: int, decoder: int, width: int) -> nn.Sequential:
    last = nn.Conv2d(width, decoder, 1)
    nn.init.zeros_(last.weight)
    nn.init.zeros_(last.bias)  # type: ignore[arg-type]
    return nn.Sequential(nn.Conv2d(encoder + decoder, width, 3, padding=1), GatedBlock(width), last)
