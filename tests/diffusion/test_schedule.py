from __future__ import annotations

import pytest
import torch
from diffusers import DDIMScheduler, DPMSolverMultistepScheduler, UniPCMultistepScheduler

from iide_studio.core.errors import RecipeError
from iide_studio.diffusion.prediction import original_sample
from iide_studio.diffusion.schedule import add_noise, create_schedule
from tests.diffusion.toys import scheduler_config

TRAILING = {
    "beta_schedule": "squaredcos_cap_v2",
    "timestep_spacing": "trailing",
    "rescale_betas_zero_snr": True,
    "clip_sample": False,
    "prediction_type": "v_prediction",
}
KINDS = {
    "ddim": DDIMScheduler,
    "dpm++": DPMSolverMultistepScheduler,
    "unipc": UniPCMultistepScheduler,
}


def _model(latents, timestep):
    """Any smooth function of both."""
    return torch.sin(latents * 0.7 + timestep / 300)


@pytest.mark.parametrize("sampler", KINDS)
@pytest.mark.parametrize("kind", ["epsilon", "v_prediction"])
@pytest.mark.parametrize("steps", [4, 10, 25])
def test_every_solver_steps_as_diffusers_does(sampler, kind, steps):
    config = scheduler_config(kind)
    scheduler = KINDS[sampler].from_config(config)
    scheduler.set_timesteps(steps)
    schedule = create_schedule(config, sampler=sampler, steps=steps, start="noise", strength=1.0)
    assert schedule.timesteps == scheduler.timesteps.tolist()
    ours = theirs = torch.randn(1, 4, 8, 8, generator=torch.Generator().manual_seed(0))
    for timestep in schedule.timesteps:
        theirs = scheduler.step(_model(theirs, timestep), timestep, theirs).prev_sample
        original = original_sample(
            _model(ours, timestep), ours, schedule.alpha_bar(timestep), prediction_type=kind
        )
        ours = schedule.step(original, timestep, ours)
    assert (ours - theirs).abs().max() < 1e-3 * theirs.std()


@pytest.mark.parametrize("sampler", KINDS)
@pytest.mark.parametrize("config", [scheduler_config(), TRAILING], ids=["leading", "zero-snr"])
@pytest.mark.parametrize("steps", [1, 3, 7, 20])
def test_a_perfect_prediction_leads_to_the_clean_latents(sampler, config, steps):
    clean = torch.randn(1, 4, 8, 8, generator=torch.Generator().manual_seed(1))
    noise = torch.randn(1, 4, 8, 8, generator=torch.Generator().manual_seed(2))
    schedule = create_schedule(config, sampler=sampler, steps=steps, start="noise", strength=1.0)
    latents = add_noise(clean, noise, schedule.alpha_bar(schedule.timesteps[0]))
    for timestep in schedule.timesteps:
        latents = schedule.step(clean, timestep, latents)
    # Stable Diffusion's schedule ends at abar_0, just short of no noise.
    assert (latents - clean).abs().max() < 0.15
    assert torch.isfinite(latents).all()


@pytest.mark.parametrize("sampler", KINDS)
def test_strength_runs_the_last_share_of_the_schedule(sampler):
    def timesteps(strength, start="photo"):
        return create_schedule(
            scheduler_config(), sampler=sampler, steps=10, start=start, strength=strength
        ).timesteps

    whole = timesteps(1.0)
    assert timesteps(0.6) == whole[4:]
    assert timesteps(0.001) == whole[9:]
    assert timesteps(0.3, start="noise") == whole


def test_zero_terminal_signal_at_full_strength_is_pure_noise():
    schedule = create_schedule(TRAILING, sampler="ddim", steps=4, start="photo", strength=1.0)
    noise = torch.randn(1, 4, 4, 4)
    started = add_noise(torch.ones_like(noise), noise, schedule.alpha_bar(schedule.timesteps[0]))
    torch.testing.assert_close(started, noise, atol=1e-5, rtol=1e-4)


def test_latents_are_not_clipped_unless_the_checkpoint_says_so():
    config = {k: v for k, v in scheduler_config().items() if k != "clip_sample"}
    clean = torch.full((1, 4, 2, 2), 5.0)

    def last(settings):
        schedule = create_schedule(settings, sampler="ddim", steps=1, start="noise", strength=1.0)
        return schedule.step(clean, schedule.timesteps[0], clean).max().item()

    assert last(config) > 4.5
    assert last({**config, "clip_sample": True}) < 1.5


def test_more_steps_than_timesteps_are_refused():
    with pytest.raises(RecipeError):
        create_schedule(
            scheduler_config(), sampler="dpm++", steps=1000, start="noise", strength=1.0
        )
