"""Between images and latents: scaling per channel, tiles, and the fidelity transformation.

The autoencoder always works in float32: its error would otherwise be seen in the result, and tiles
keep its memory small.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor
from torch.nn import functional

from iide_studio.diffusion.device import check_finite, retry_with_smaller_tiles
from iide_studio.diffusion.fidelity import FidelityModule, gate_for
from iide_studio.diffusion.manifest import LatentStatistics
from iide_studio.diffusion.patch_autoencoder import PatchAutoencoder
from iide_studio.diffusion.tiling import run_tiled

if TYPE_CHECKING:
    from iide_studio.core.restoration import CancelToken

SMALLEST_TILE = 128
BLEND_CELLS = 4
"""Cells over which neighbouring tiles pass into each other, beyond their context."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Fidelity:
    """What the decoder may take from the photo.

    Attributes:
        image: (1, 3, h, w) in [-1, 1], pre-filled under the mask.
        mask: (1, 1, h, w) in [0, 1], 1 = no evidence.
        weight: w in (0, 1].
    """

    image: Tensor
    mask: Tensor
    weight: float


class LatentCodec:
    """Encodes and decodes images of any size in tiles.

    Args:
        vae: AutoencoderKL, AutoencoderTiny or PatchAutoencoder, float32, on `device`.
        statistics: Scaling per channel; None takes the autoencoder's own scaling factor.
        fidelity: The transformation of decoder features, if the checkpoint has one.
        device: Where the autoencoder is.
    """

    def __init__(
        self,
        vae: Any,
        *,
        statistics: LatentStatistics | None,
        fidelity: FidelityModule | None,
        device: torch.device,
    ) -> None:
        self._vae = vae
        self._fidelity = fidelity
        self._device = device
        self.factor = latent_factor(vae)
        self._shift, self._scale = _scaling(vae, statistics, device)

    def encode(
        self, image: Tensor, *, tile: int, cancel: CancelToken | None = None
    ) -> tuple[Tensor, int]:
        """Returns the scaled latents (1, C, h / f, w / f) on the CPU, and the tile that was used.

        Args:
            image: (1, 3, h, w) in [-1, 1], sides divisible by `factor`.
            tile: Largest side of a tile in pixels; smaller ones are tried if memory runs out.
            cancel: Asked before every tile.
        """

        def encode_tile(pixels: Tensor) -> Tensor:
            raw = encode_raw(self._vae, pixels.to(self._device, torch.float32))
            return (raw - self._shift) * self._scale

        def over_tiles(side: int) -> Tensor:
            overlap, context = self._overlap(side, encoder_context(self._vae))
            return run_tiled(
                encode_tile,
                image,
                tile=max(side // self.factor, 2) * self.factor,
                overlap=self.factor * overlap,
                context=self.factor * context,
                scale=1 / self.factor,
                multiple=self.factor,
                cancel=cancel,
            )

        latents, used = self._shrinking(over_tiles, tile)
        return check_finite(latents, what="encoder"), used

    def decode(
        self,
        latents: Tensor,
        *,
        tile: int,
        fidelity: Fidelity | None = None,
        cancel: CancelToken | None = None,
    ) -> tuple[Tensor, int]:
        """Returns the image (1, 3, h, w), not clamped, on the CPU, and the tile that was used.

        Args:
            latents: (1, C, h / f, w / f), scaled.
            tile: As for `encode`, in pixels of the image.
            fidelity: None, or no transformation in the checkpoint: the decoder alone.
            cancel: Asked before every tile.
        """
        inputs, decode_tile = latents.cpu(), self._decode_plain
        is_faithful = fidelity is not None and self._fidelity is not None
        if fidelity is not None and is_faithful:
            inputs, decode_tile = self._join(latents, fidelity), self._decode_faithful(fidelity)
        wanted = decoder_context(self._vae, is_faithful=is_faithful)

        def over_tiles(side: int) -> Tensor:
            overlap, context = self._overlap(side, wanted)
            return run_tiled(
                decode_tile,
                inputs,
                tile=max(side // self.factor, 2),
                overlap=overlap,
                context=context,
                scale=self.factor,
                cancel=cancel,
            )

        image, used = self._shrinking(over_tiles, tile)
        return check_finite(image, what="decoder"), used

    def _decode_plain(self, latents: Tensor) -> Tensor:
        return decode_raw(self._vae, self._unscale(latents.to(self._device)))

    def _decode_faithful(self, fidelity: Fidelity) -> Any:
        channels = self._scale.shape[1]
        module, weight = self._fidelity, fidelity.weight
        assert module is not None

        def decode_tile(joined: Tensor) -> Tensor:
            raw = self._unscale(joined[:, :channels].to(self._device))
            pixels = functional.pixel_shuffle(joined[:, channels:].to(self._device), self.factor)
            return decode_with_fidelity(
                self._vae, module, raw, image=pixels[:, :3], mask=pixels[:, 3:], weight=weight
            )

        return decode_tile

    def _join(self, latents: Tensor, fidelity: Fidelity) -> Tensor:
        """Puts photo and mask beside the latents, as channels, so that tiles cut all alike."""
        photo = torch.cat([fidelity.image, fidelity.mask], dim=1).cpu()
        return torch.cat([latents.cpu(), functional.pixel_unshuffle(photo, self.factor)], dim=1)

    def _unscale(self, latents: Tensor) -> Tensor:
        return latents / self._scale + self._shift

    def _shrinking(self, over_tiles: Any, tile: int) -> tuple[Tensor, int]:
        smallest = min(tile, max(SMALLEST_TILE, 4 * self.factor))
        return retry_with_smaller_tiles(
            over_tiles, tile=tile, smallest=smallest, device=self._device
        )

    def _overlap(self, side: int, context: int) -> tuple[int, int]:
        """Returns overlap and context, in cells, at most half of a tile."""
        overlap = max(min(2 * context + BLEND_CELLS, side // self.factor // 2), 1)
        return overlap, min(context, max(overlap - 1, 0) // 2)


def latent_factor(vae: Any) -> int:
    """Returns the pixels along each side of a latent."""
    if isinstance(vae, PatchAutoencoder):
        return int(vae.config["factor"])
    widths = vae.config.get("block_out_channels") or vae.config["decoder_block_out_channels"]
    return 2 ** (len(widths) - 1)


def latent_channels(vae: Any) -> int:
    """Returns the channels of the latents."""
    return int(vae.config["latent_channels"])


def encoder_context(vae: Any) -> int:
    """Returns the cells around a tile that its latents depend on noticeably.

    Our own encoder looks at single blocks. Stable Diffusion's has attention and group
    normalisation over the whole tile, so that no context makes it exact.
    """
    return 0 if isinstance(vae, PatchAutoencoder) else 8


def decoder_context(vae: Any, *, is_faithful: bool) -> int:
    """Returns the cells around a tile that its pixels depend on noticeably; see above.

    Args:
        vae: The autoencoder.
        is_faithful: Whether the fidelity transformation takes part: two convolutions and the
            gate's dilation for each of its two levels.
    """
    own = int(vae.config["blocks"]) + 2 if isinstance(vae, PatchAutoencoder) else 8
    return own + (4 if is_faithful else 0)


def encode_raw(vae: Any, image: Tensor) -> Tensor:
    """Returns the mean of the raw latents of an image in [-1, 1]."""
    output = vae.encode(image)
    if isinstance(output, Tensor):
        return output
    return output.latent_dist.mode() if hasattr(output, "latent_dist") else output.latents


def decode_raw(vae: Any, latents: Tensor) -> Tensor:
    """Returns the image of raw latents, around [-1, 1] but not clamped."""
    output = vae.decode(latents)
    return output if isinstance(output, Tensor) else output.sample


def fidelity_channels(vae: Any) -> tuple[list[int], list[int]]:
    """Returns what a FidelityModule for this autoencoder needs: channels of F_enc and of F_dec."""
    return fidelity_channels_of(vae.config)


def fidelity_channels_of(vae_config: Mapping[str, Any]) -> tuple[list[int], list[int]]:
    """Returns what a FidelityModule for an autoencoder needs: channels of F_enc and of F_dec.

    PatchAutoencoder has two levels (see FidelityModule). AutoencoderKL has one before its first up
    block, at the latents' resolution, and one after every up block for which a down block of the
    same resolution exists. AutoencoderTiny has none.

    Args:
        vae_config: `vae.config`, or the contents of its config.json.
    """
    if "factor" in vae_config:
        block = 3 * int(vae_config["factor"]) ** 2
        return [block, 12], [int(vae_config["width"]), int(vae_config["detail_width"])]
    if "down_block_types" not in vae_config:
        return [], []
    widths = [int(width) for width in vae_config["block_out_channels"]]
    halving = len(widths) - 2
    return [widths[-1], *widths[:halving][::-1]], [widths[-1], *widths[::-1][:halving]]


def decode_with_fidelity(
    vae: Any,
    fidelity: FidelityModule,
    latents: Tensor,
    *,
    image: Tensor,
    mask: Tensor,
    weight: float,
) -> Tensor:
    """Decodes raw latents with features of the photo taken in; differentiable.

    Args:
        vae: PatchAutoencoder or AutoencoderKL.
        fidelity: One transformation for each level of `fidelity_channels`.
        latents: (B, C, h / f, w / f), raw.
        image: (B, 3, h, w) in [-1, 1], pre-filled under the mask.
        mask: (B, 1, h, w) in [0, 1]: there, and one cell around it, nothing is taken over.
        weight: w in [0, 1].

    Source: IIDE (arXiv 2505.18674), Section III-D: F = F_dec + w G(F_enc, F_dec).
    """

    def take_in(level: int, decoder_features: Tensor, encoder_features: Tensor) -> Tensor:
        size = (decoder_features.shape[-2], decoder_features.shape[-1])
        gate = gate_for(mask, size, weight)
        return fidelity(level, decoder_features, encoder_features, gate)

    if isinstance(vae, PatchAutoencoder):
        return _decode_patches(vae, take_in, latents, image)
    return _decode_kl(vae, take_in, latents, image)


def _decode_patches(vae: PatchAutoencoder, take_in: Any, latents: Tensor, image: Tensor) -> Tensor:
    coarse = vae.project_back(latents)
    blocks = functional.pixel_unshuffle(image, int(vae.config["factor"]))
    features = take_in(0, vae.block_features(latents), blocks)
    detail = vae.detail_features(features, coarse)
    return vae.finish(take_in(1, detail, functional.pixel_unshuffle(image, 2)), coarse)


def _decode_kl(vae: Any, take_in: Any, latents: Tensor, image: Tensor) -> Tensor:
    """Walks through AutoencoderKL's decoder, whose own `forward` has no hook between blocks."""
    evidence = _encoder_features(vae, image)
    decoder = vae.decoder
    quantised = vae.post_quant_conv(latents) if vae.post_quant_conv is not None else latents
    features = take_in(0, decoder.mid_block(decoder.conv_in(quantised), None), evidence[0])
    for level, block in enumerate(decoder.up_blocks, start=1):
        features = block(features, None)
        if level < len(evidence):
            features = take_in(level, features, evidence[level])
    return decoder.conv_out(decoder.conv_act(decoder.conv_norm_out(features)))


def _encoder_features(vae: Any, image: Tensor) -> list[Tensor]:
    """Returns the outputs of AutoencoderKL's down blocks, coarsest first, one for a resolution."""
    features, outputs = vae.encoder.conv_in(image), []
    for block in vae.encoder.down_blocks:
        features = block(features)
        outputs.append(features)
    # The last block does not halve: it has the resolution of the one before it.
    return [outputs[-1], *reversed(outputs[:-2])]


def _scaling(
    vae: Any, statistics: LatentStatistics | None, device: torch.device
) -> tuple[Tensor, Tensor]:
    """Returns (shift, scale), each (1, C, 1, 1): scaled = (raw - shift) * scale."""
    if statistics is not None:
        return _column(statistics.mean, device), 1 / _column(statistics.deviation, device)
    channels = latent_channels(vae)
    shift = vae.config.get("shift_factor") or 0.0
    scale = vae.config.get("scaling_factor") or 1.0
    return _column([shift] * channels, device), _column([scale] * channels, device)


def _column(values: Sequence[float], device: torch.device) -> Tensor:
    return torch.tensor(values, dtype=torch.float32, device=device).reshape(1, -1, 1, 1)
