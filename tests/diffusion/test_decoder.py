from __future__ import annotations

import pytest
import torch
from torch import nn

from iide_studio.diffusion.decoder import (
    Fidelity,
    LatentCodec,
    decode_raw,
    decode_with_fidelity,
    encode_raw,
    fidelity_channels,
)
from iide_studio.diffusion.fidelity import FidelityModule
from iide_studio.diffusion.manifest import LatentStatistics
from tests.diffusion import toys

CPU = torch.device("cpu")


def _codec(vae, fidelity=None, statistics=None):
    return LatentCodec(vae, statistics=statistics, fidelity=fidelity, device=CPU)


def _fidelity(vae, *, is_trained):
    encoder, decoder = fidelity_channels(vae)
    torch.manual_seed(9)
    module = FidelityModule(encoder, decoder, width=8).eval().requires_grad_(False)
    for level in module.levels if is_trained else ():
        nn.init.normal_(level[-1].weight, std=0.3)
    return module


def _tiny_vae():
    from diffusers import AutoencoderTiny

    torch.manual_seed(8)
    widths = (8, 8, 8, 8)
    return AutoencoderTiny(
        encoder_block_out_channels=widths,
        decoder_block_out_channels=widths,
        num_encoder_blocks=(1, 1, 1, 1),
        num_decoder_blocks=(1, 1, 1, 1),
    ).eval()


VAES = {"kl": toys.make_vae, "tiny": _tiny_vae, "patch": toys.make_patch_vae}


@pytest.mark.parametrize("name", VAES)
@torch.inference_mode()
def test_what_fits_one_tile_is_exactly_the_autoencoder(name):
    vae, image = VAES[name](), toys.make_scene(64, 96).image
    codec = _codec(vae)
    latents, _ = codec.encode(image, tile=512)
    scale = vae.config.get("scaling_factor", 1.0)
    torch.testing.assert_close(latents, encode_raw(vae, image) * scale)
    decoded, tile = codec.decode(latents, tile=512)
    expected = decode_raw(vae, encode_raw(vae, image))
    torch.testing.assert_close(decoded, expected, atol=1e-4, rtol=0)
    assert tile == 512


@torch.inference_mode()
def test_latents_are_scaled_per_channel():
    vae, image = toys.make_patch_vae(), toys.make_scene(64, 64).image
    raw = encode_raw(vae, image)
    mean, deviation = raw.mean((0, 2, 3)), raw.std((0, 2, 3))
    codec = _codec(
        vae, statistics=LatentStatistics(tuple(mean.tolist()), tuple(deviation.tolist()))
    )
    latents, _ = codec.encode(image, tile=512)
    torch.testing.assert_close(latents.mean((0, 2, 3)), torch.zeros(8), atol=1e-4, rtol=0)
    torch.testing.assert_close(latents.std((0, 2, 3)), torch.ones(8))
    torch.testing.assert_close(codec.decode(latents, tile=512)[0], decode_raw(vae, raw))


@pytest.mark.parametrize("is_faithful", [False, True])
@torch.inference_mode()
def test_our_own_autoencoder_is_exact_in_tiles(is_faithful):
    vae, scene = toys.make_patch_vae(), toys.make_scene(264, 424)
    codec = _codec(vae, _fidelity(vae, is_trained=True))
    fidelity = Fidelity(image=scene.image, mask=scene.mask, weight=0.7) if is_faithful else None
    whole, _ = codec.encode(scene.image, tile=1024)
    tiled, _ = codec.encode(scene.image, tile=128)
    torch.testing.assert_close(tiled, whole, atol=1e-4, rtol=0)
    expected, _ = codec.decode(whole, tile=1024, fidelity=fidelity)
    actual, _ = codec.decode(whole, tile=192, fidelity=fidelity)
    torch.testing.assert_close(actual, expected, atol=1e-4, rtol=0)


@pytest.mark.parametrize("name", ["kl", "patch"])
@torch.inference_mode()
def test_an_untrained_transformation_or_no_weight_changes_nothing(name):
    vae, scene = VAES[name](), toys.make_scene(64, 96)
    raw = encode_raw(vae, scene.image)
    plain = decode_raw(vae, raw)
    for is_trained, weight in ((False, 1.0), (True, 0.0)):
        module = _fidelity(vae, is_trained=is_trained)
        faithful = decode_with_fidelity(
            vae, module, raw, image=scene.image, mask=scene.mask, weight=weight
        )
        torch.testing.assert_close(faithful, plain)


@pytest.mark.parametrize("name", ["kl", "patch"])
@torch.inference_mode()
def test_fidelity_takes_from_the_photo_outside_damage_only(name):
    vae, scene = VAES[name](), toys.make_scene(64, 64)
    module, raw = _fidelity(vae, is_trained=True), encode_raw(vae, scene.image)
    plain = decode_raw(vae, raw)
    mask = torch.ones_like(scene.mask)
    gated = decode_with_fidelity(vae, module, raw, image=scene.image, mask=mask, weight=1.0)
    torch.testing.assert_close(gated, plain)
    taken = decode_with_fidelity(
        vae, module, raw, image=scene.image, mask=torch.zeros_like(mask), weight=1.0
    )
    assert (taken - plain).abs().mean() > 1e-3


@torch.inference_mode()
def test_lack_of_memory_leads_to_smaller_tiles(monkeypatch):
    vae, image = toys.make_patch_vae(), toys.make_scene(256, 256).image
    codec = _codec(vae)
    latents, _ = codec.encode(image, tile=256)
    decode, expected = vae.decode, codec.decode(latents, tile=256)[0]

    def greedy(part):
        if part.shape[-1] > 16:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return decode(part)

    monkeypatch.setattr(vae, "decode", greedy)
    actual, tile = codec.decode(latents, tile=256)
    assert tile == 128
    torch.testing.assert_close(actual, expected, atol=1e-4, rtol=0)
