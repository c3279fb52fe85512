from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from iide_studio.core.errors import CheckpointError, NumericalError, RestoreCancelled
from iide_studio.core.restoration import CancelToken
from iide_studio.diffusion.denoising import Conditions, NoisePredictor
from iide_studio.diffusion.fidelity import FidelityModule
from iide_studio.diffusion.latent_restoration import LatentJob, LatentRegion, LatentRestorer
from tests.diffusion import toys

CPU = torch.device("cpu")


@pytest.fixture(scope="module")
def networks(tmp_path_factory):
    return toys.make_networks(tmp_path_factory.mktemp("toys"))


@pytest.fixture(scope="module")
def own(networks):
    """Networks in the manner of a checkpoint that is trained from scratch."""
    return toys.with_patch_vae(networks, prediction_type="posterior_residual")


@pytest.fixture(scope="module")
def silent(own):
    """Networks that predict nothing, so that the posterior residual keeps the photo."""
    unet = toys.make_unet(channels=8)
    unet.conv_out.weight.data.zero_()
    unet.conv_out.bias.data.zero_()
    return replace(
        own,
        unet=unet,
        latents=replace(own.latents, prior_deviation=(1e-4,) * 8),
        scheduler_config=toys.scheduler_config(timestep_spacing="trailing", set_alpha_to_one=True),
    )


def _job(height=64, width=96, **changes):
    scene = toys.make_scene(height, width)
    settings = {"steps": 3, "guidance": 2.0, "prompt": "a photo", "negative_prompt": "blurry"}
    return LatentJob(
        image=scene.image, control_image=scene.control_image, mask=scene.mask, **settings | changes
    )


def _run(networks, job, **extras):
    return LatentRestorer(networks, device=CPU, dtype=torch.float32).run(job, **extras)


def _latents(networks, job) -> torch.Tensor:
    latents = _run(networks, job).latents
    assert latents is not None
    return latents


def _region(job, *, strength):
    mask = torch.zeros_like(job.mask)
    mask[..., : job.mask.shape[-1] // 2] = 1
    return replace(job, regions=[LatentRegion(mask, "red dress", strength)])


@pytest.mark.parametrize("size", [(64, 64), (65, 93), (40, 136), (8, 8), (1, 1)])
@pytest.mark.parametrize("sampler", ["ddim", "dpm++", "unipc"])
def test_any_size_comes_back_as_it_was(networks, size, sampler):
    result = _run(networks, _job(*size, sampler=sampler, steps=2, strength=0.5))
    assert result.image.shape == result.baseline.shape == (1, 3, *size)
    assert torch.isfinite(result.image).all()


def test_the_same_seed_gives_the_same_pixels_and_another_one_does_not(networks):
    job = _job()
    first, again, other = (_run(networks, replace(job, seed=s)).image for s in (3, 3, 4))
    assert torch.equal(first, again)
    assert (first - other).abs().mean() > 0.01


def test_strength_zero_calls_no_network(networks, monkeypatch):
    for name in ("unet", "controlnet", "vae", "text_encoder"):
        monkeypatch.setattr(getattr(networks, name), "forward", None)
    job = _job(strength=0.0)
    result = _run(networks, job)
    assert torch.equal(result.image, job.image)
    assert torch.equal(result.baseline, job.image)
    assert result.steps == 0


def test_guidance_of_one_is_the_conditional_prediction_alone(networks, monkeypatch):
    batches = []
    networks.unet.register_forward_pre_hook(lambda _, inputs: batches.append(len(inputs[0])))
    job = _job(guidance=1.0)
    image = _run(networks, job).image
    assert set(batches) == {1}
    assert torch.equal(_run(networks, replace(job, negative_prompt="a blue sky")).image, image)
    nearly = _run(networks, replace(job, guidance=1.0001)).image
    assert (nearly - image).abs().max() < 0.01


def test_a_region_of_no_strength_changes_nothing(networks):
    job = _job()
    plain = _run(networks, job).image
    assert torch.equal(_run(networks, _region(job, strength=0.0)).image, plain)


@pytest.mark.parametrize("tile", [512, 96])
def test_a_region_changes_its_inside_more_than_the_outside(networks, tile):
    job = _job(96, 192, tile=tile, strength=0.5)
    plain = _latents(networks, job)
    moved = (_latents(networks, _region(job, strength=1.0)) - plain).abs()
    half = (_latents(networks, _region(job, strength=0.3)) - plain).abs()
    inside, outside = moved[..., :12].mean(), moved[..., 12:].mean()
    assert inside > 1.5 * outside
    assert half[..., :12].mean() < inside


def _local_predictor(unet, *, tile, height, width):
    conditions = Conditions(
        control_image=None,
        embeddings=torch.zeros(1, 4, 8),
        negative_embeddings=torch.zeros(1, 4, 8),
        guidance=3.0,
        regions=None,
        factor=8,
    )
    return NoisePredictor(unet, None, conditions=conditions, tile=tile)


@torch.inference_mode()
def test_a_local_network_predicts_the_same_in_tiles():
    unet, latents = toys.LocalUnet(), torch.randn(1, 4, 70, 101)
    whole, tiled = (
        _local_predictor(unet, tile=tile, height=70, width=101).predict(latents, 500)
        for tile in (128, 32)
    )
    assert unet.sizes[0] == (2, 4, 70, 101)
    assert set(unet.sizes[1:]) == {(2, 4, 32, 32)}
    assert (tiled - whole).abs().max() < 1e-4


def test_tiles_of_the_real_networks_show_no_seam(own):
    result = _run(own, _job(128, 320, tile=128, guidance=1.0, steps=2, strength=0.5))
    whole = _run(own, _job(128, 320, tile=512, guidance=1.0, steps=2, strength=0.5))
    steps = (result.image[..., 1:] - result.image[..., :-1]).abs().mean((0, 1, 2))
    expected = (whole.image[..., 1:] - whole.image[..., :-1]).abs().mean((0, 1, 2))
    assert (steps.max() / steps.mean()) < 1.3 * (expected.max() / expected.mean())


def test_what_the_diffusion_leaves_alone_cancels(silent):
    result = _run(silent, _job(72, 100, steps=4, guidance=1.0))
    assert (result.image - result.baseline).abs().max() < 1e-2


def test_pure_noise_forgets_the_photo(networks):
    job = _job(start="noise")
    other = toys.make_scene(64, 96, seed=9).image
    assert torch.equal(
        _run(networks, job).latents, _run(networks, replace(job, image=other)).latents
    )
    photo = replace(job, start="photo", strength=0.5)
    changed = _latents(networks, replace(photo, image=other))
    assert not torch.allclose(_latents(networks, photo), changed)


def test_fidelity_applies_to_the_baseline_too(own):
    torch.manual_seed(1)
    module = FidelityModule((192, 12), (16, 8), width=8).eval()
    for level in module.levels:
        torch.nn.init.normal_(level[-1].weight, std=0.3)
    job = _job(fidelity=1.0)
    faithful, plain = _run(replace(own, fidelity=module), job), _run(own, job)
    assert torch.equal(faithful.latents, plain.latents)
    assert not torch.allclose(faithful.image, plain.image)
    assert not torch.allclose(faithful.baseline, plain.baseline)


def test_cancel_stops_at_the_next_step(networks):
    cancel, seen = CancelToken(), []

    def on_step(step, steps, preview):
        seen.append((step, steps))
        cancel.cancel()

    with pytest.raises(RestoreCancelled):
        _run(networks, _job(steps=5), on_step=on_step, cancel=cancel)
    assert seen == [(1, 5)]
    assert all("Regional" not in type(p).__name__ for p in networks.unet.attn_processors.values())


def test_previews_are_small_pictures_like_the_result(silent):
    previews = []
    job = _job(64, 4000, tile=512, guidance=1.0, steps=4, strength=0.5)
    _run(silent, job, on_step=lambda step, steps, preview: previews.append(preview()))
    assert [p.shape for p in previews] == [(4, 250, 3)] * 2
    assert previews[-1].dtype.name == "uint8"
    small = torch.nn.functional.adaptive_avg_pool2d(job.image, (4, 250))[0].permute(1, 2, 0)
    shown = torch.from_numpy(previews[-1]).float() / 127.5 - 1
    together = torch.stack([shown.flatten(), small.flatten()])
    assert torch.corrcoef(together)[0, 1] > 0.8


def test_overflow_in_half_precision_is_computed_again_in_float32():
    unet = toys.LocalUnet().to(torch.bfloat16)
    plain = unet.forward

    def overflow(sample, timestep, **extras):
        (output,) = plain(sample, timestep, **extras)
        return (output * (float("nan") if unet.dtype == torch.bfloat16 else 1),)

    unet.forward = overflow
    predictor = _local_predictor(unet, tile=64, height=16, width=16)
    assert torch.isfinite(predictor.predict(torch.randn(1, 4, 16, 16), 500)).all()
    assert unet.dtype == torch.float32


def test_nonsense_in_float32_is_an_error_for_the_user():
    unet = toys.LocalUnet()
    unet.second.weight.data[0] = float("nan")
    with pytest.raises(NumericalError):
        _local_predictor(unet, tile=64, height=16, width=16).predict(torch.randn(1, 4, 8, 8), 1)


def test_lack_of_memory_in_the_networks_leads_to_smaller_tiles():
    unet = toys.LocalUnet()
    plain = unet.forward

    def greedy(sample, timestep, **extras):
        if sample.shape[-1] > 32:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return plain(sample, timestep, **extras)

    unet.forward = greedy
    predictor = _local_predictor(unet, tile=64, height=64, width=64)
    predictor.predict(torch.randn(1, 4, 64, 64), 500)
    assert predictor.tile == 32


def test_a_control_image_of_other_channels_is_refused(networks):
    job = _job()
    with pytest.raises(CheckpointError, match="4 condition channels"):
        _run(networks, replace(job, control_image=job.image))


def test_bfloat16_stays_near_float32(networks):
    job = _job(steps=2, strength=0.5, guidance=1.0)
    exact = _latents(networks, job)
    half = replace(
        networks,
        unet=toys.make_unet().to(torch.bfloat16),
        controlnet=toys.make_controlnet(toys.make_unet()).to(torch.bfloat16),
    )
    result = LatentRestorer(half, device=CPU, dtype=torch.bfloat16).run(job)
    assert result.dtype == torch.bfloat16
    assert result.latents is not None
    assert (result.latents - exact).abs().mean() < 0.1 * exact.std()
