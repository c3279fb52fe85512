"""The paper's training step: what the ControlNet sees, and what the gradient reaches."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor, nn

from iide_studio.diffusion.prediction import ddim_step, noise_of
from iide_training.diffusion_networks import DiffusionNetworks, make_schedule
from iide_training.diffusion_stage import DiffusionBatch, diffusion_loss
from iide_training.iide_step import IideSettings, choose_condition
from iide_training.trained_networks import TrainedNetworks
from tests.training.toys import make_batch_of_photos

ALPHAS = make_schedule().alphas_cumprod
PAPER = IideSettings(probability=0.0, stride=1, is_prefilled=False)


def _generator(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def _noisy(clean: Tensor, timesteps: Tensor, noise: Tensor) -> Tensor:
    alpha_bar = ALPHAS[timesteps][:, None, None, None]
    return alpha_bar.sqrt() * clean + (1 - alpha_bar).sqrt() * noise


def _choose(latents: Tensor, timesteps: Tensor, estimate, **changes) -> Tensor:
    arguments = {
        "control_image": torch.full((len(latents), 4, 8, 8), 0.25),
        "alphas_cumprod": ALPHAS,
        "estimate": estimate,
        "decode": lambda z: z[:, :3],
        "settings": PAPER,
        "generator": _generator(),
    } | changes
    control = arguments.pop("control_image")
    return choose_condition(control, latents, timesteps, **arguments)


@pytest.mark.parametrize("stride", [1, 250])
def test_a_perfect_predictor_gives_the_clean_photo(stride: int) -> None:
    clean = torch.rand(6, 4, 8, 8) * 2 - 1
    timesteps = torch.tensor([0, 1, 100, 400, 800, 999])
    latents = _noisy(clean, timesteps, torch.randn(clean.shape))

    control = _choose(
        latents,
        timesteps,
        lambda _noisy, _at, _control, chosen: clean[chosen],
        settings=IideSettings(probability=0, stride=stride, is_prefilled=False),
    )

    assert torch.allclose(control[:, :3], (clean[:, :3] + 1) / 2, atol=1e-6)
    assert torch.equal(control[:, 3:], torch.full((6, 1, 8, 8), 0.25))


def test_the_step_is_that_of_diffusers() -> None:
    scheduler = make_schedule()
    scheduler.set_timesteps(4)
    latents, original = torch.randn(2, 1, 4, 8, 8)
    for timestep in scheduler.timesteps[:-1].tolist():
        expected = scheduler.step(original, timestep, latents, return_dict=False)[0]
        noise = noise_of(original, latents, ALPHAS[timestep])

        stepped = ddim_step(original, noise, ALPHAS[timestep - 250])

        assert torch.allclose(stepped, expected, atol=1e-5)


def test_the_second_prediction_is_made_one_stride_earlier() -> None:
    calls: list[list[int]] = []

    def estimate(noisy: Tensor, at: Tensor, _control: Tensor, _chosen: Tensor) -> Tensor:
        calls.append(at.tolist())
        return torch.zeros_like(noisy)

    _choose(torch.randn(3, 4, 8, 8), torch.tensor([0, 1, 500]), estimate)

    assert calls == [[0, 1, 500], [0, 499]]


def test_each_sample_draws_its_branch() -> None:
    count = 2000
    seen: list[int] = []

    def estimate(noisy: Tensor, _at: Tensor, _control: Tensor, chosen: Tensor) -> Tensor:
        seen.append(len(chosen))
        return torch.zeros_like(noisy)

    control = _choose(
        torch.randn(count, 4, 8, 8),
        torch.zeros(count, dtype=torch.long),
        estimate,
        settings=IideSettings(probability=0.3, is_prefilled=False),
    )

    own = (control[:, 0, 0, 0] != 0.25).float().mean()
    assert float(own) == pytest.approx(0.7, abs=0.04)
    assert seen == [round(float(own) * count)]


def test_probability_one_is_the_plain_controlnet() -> None:
    def never(*_arguments: Tensor) -> Tensor:
        raise AssertionError("no prediction is needed")

    control = _choose(
        torch.randn(5, 4, 8, 8),
        torch.full((5,), 500),
        never,
        settings=IideSettings(probability=1.0),
    )

    assert torch.equal(control, torch.full((5, 4, 8, 8), 0.25))


def test_the_own_estimate_carries_no_gradient() -> None:
    weight = nn.Parameter(torch.ones(()))

    control = _choose(
        torch.randn(2, 4, 8, 8),
        torch.tensor([300, 600]),
        lambda noisy, *_rest: noisy * weight,
    )

    assert not control.requires_grad


def test_the_true_noise_enters_only_through_the_noisy_latents() -> None:
    timesteps = torch.tensor([400, 800])
    alpha_bar = ALPHAS[timesteps][:, None, None, None]
    clean, noise, other = torch.randn(3, 2, 4, 8, 8)
    latents = _noisy(clean, timesteps, noise)
    same = _noisy(other, timesteps, (latents - alpha_bar.sqrt() * other) / (1 - alpha_bar).sqrt())

    def estimate(noisy: Tensor, *_rest: Tensor) -> Tensor:
        return 0.5 * noisy

    first, second = (_choose(z, timesteps, estimate) for z in (latents, same))

    assert torch.allclose(first, second, atol=1e-5)


def test_the_estimate_is_filled_under_the_mask() -> None:
    control = torch.full((1, 4, 16, 16), 0.25)
    control[:, 3] = 0
    control[:, 3, 6:10, 6:10] = 1
    estimate = torch.full((1, 4, 16, 16), -0.5)
    estimate[:, :, 6:10, 6:10] = 1

    chosen = _choose(
        torch.randn(1, 4, 16, 16),
        torch.tensor([0]),
        lambda *_arguments: estimate,
        control_image=control,
        settings=IideSettings(probability=0, is_prefilled=True),
    )

    assert torch.allclose(chosen[:, :3], torch.full((1, 3, 16, 16), 0.25), atol=0.02)


@pytest.fixture
def networks(trained: TrainedNetworks) -> DiffusionNetworks:
    return trained.diffusion("base")


def test_a_frozen_base_gets_no_gradient_and_does_not_change(networks: DiffusionNetworks) -> None:
    networks.controlnet.requires_grad_(True)
    before = {name: value.clone() for name, value in networks.state_dict().items()}
    trainable = [p for p in networks.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(trainable, lr=1e-2)

    loss = diffusion_loss(
        networks,
        _batch(),
        generator=_generator(),
        iide=IideSettings(probability=0.5, stride=250),
    )
    loss.backward()
    optimizer.step()

    for part in (networks.unet, networks.text_encoder):
        assert all(parameter.grad is None for parameter in part.parameters())
    changed = {k.split(".")[0] for k, v in networks.state_dict().items() if not v.equal(before[k])}
    assert changed == {"controlnet"}


def test_networks_that_output_nothing_leave_the_photo_as_it_is(networks: DiffusionNetworks) -> None:
    for parameter in networks.unet.conv_out.parameters():
        nn.init.zeros_(parameter)
    batch = _batch()
    prior = networks.encode(batch.image)
    timesteps = torch.full((2,), 999)
    # At the last timestep the noisy latents say nothing, so all that is known is the prior.
    found = networks.clean_latents(
        torch.randn(prior.shape),
        timesteps,
        networks.embed(batch.prompts),
        batch.control_image,
        prior,
    )

    assert torch.allclose(found, prior, atol=0.05)


def _batch() -> DiffusionBatch:
    photos = make_batch_of_photos(2, side=64)
    mask = torch.zeros(2, 1, 64, 64)
    mask[:, :, 20:24] = 1
    return DiffusionBatch(photos, photos * 0.9 + 0.05, mask, ("a red block", ""))
