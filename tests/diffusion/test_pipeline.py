"""The whole way of a restoration, on a toy checkpoint."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from iide_studio.core.errors import CheckpointError, MaskError, OutOfMemoryError, RestoreCancelled
from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe, RegionRecipe
from iide_studio.core.restoration import CancelToken, Progress
from iide_studio.diffusion import perceptual, resampling
from iide_studio.diffusion.color_transfer import LUMA
from iide_studio.diffusion.latent_restoration import LatentJob
from iide_studio.diffusion.pipeline import RestorationPipeline
from tests.diffusion import toy_checkpoint as toy
from tests.diffusion import toys


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> RestorationPipeline:
    return toy.load_pipeline(toy.write_checkpoint(tmp_path_factory.mktemp("toy")))


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> RestorationPipeline:
    """A checkpoint with none of the optional parts."""
    return toy.load_pipeline(toy.write_checkpoint(tmp_path_factory.mktemp("bare"), parts=()))


# What must not change


@pytest.mark.parametrize("kind", ["color", "sepia", "gray"])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("working_size", [0, 60])
def test_inside_mask_only_leaves_every_other_pixel(
    pipeline: RestorationPipeline, kind: str, dtype: Any, working_size: int
) -> None:
    photo = toy.make_photo(kind=kind, dtype=dtype)
    mask = toy.make_mask(photo)
    result = toy.restore(
        pipeline, photo, mask=mask, inside_mask_only=True, working_size=working_size
    )
    assert result.pixels.dtype == dtype
    assert result.pixels.shape == photo.pixels.shape
    assert np.array_equal(result.pixels[mask == 0], photo.pixels[mask == 0])
    assert not np.array_equal(result.pixels[mask > 0], photo.pixels[mask > 0])


def test_an_empty_mask_in_mask_only_mode_returns_the_photo(pipeline: RestorationPipeline) -> None:
    photo = toy.make_photo()
    result = toy.restore(pipeline, photo, inside_mask_only=True)
    assert np.array_equal(result.pixels, photo.pixels)


@pytest.mark.parametrize("kind", ["color", "sepia", "gray"])
@pytest.mark.parametrize("color", ["auto", "keep", "colorize"])
def test_everything_at_zero_returns_the_photo(
    pipeline: RestorationPipeline, kind: str, color: Any
) -> None:
    photo = toy.make_photo(kind=kind, dtype=np.uint16)
    result = toy.restore(pipeline, photo, tone=0.0, denoise=0.0, strength=0.0, color=color)
    assert np.array_equal(result.pixels, photo.pixels)
    assert not result.is_color_added


def test_a_fill_in_an_untouched_photo_has_its_colors(pipeline: RestorationPipeline) -> None:
    photo = toy.make_photo(kind="sepia")
    mask = toy.make_mask(photo)
    result = toy.restore(pipeline, photo, mask=mask, tone=0.0, denoise=0.0, strength=0.0)
    assert np.array_equal(result.pixels[mask == 0], photo.pixels[mask == 0])
    filled = result.pixels[mask > 0].astype(float)
    assert (filled[:, 0] - filled[:, 2]).mean() > 5


# Depth, colours, size


@pytest.mark.parametrize("kind", ["color", "sepia", "gray"])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_depth_and_channels_stay(pipeline: RestorationPipeline, kind: str, dtype: Any) -> None:
    photo = toy.make_photo(kind=kind, dtype=dtype)
    result = toy.restore(pipeline, photo, mask=toy.make_mask(photo))
    assert (result.pixels.dtype, result.pixels.shape) == (photo.pixels.dtype, photo.pixels.shape)
    assert len(np.unique(result.pixels)) > (256 if dtype == np.uint16 else 32)


def test_a_neutral_color_file_ends_neutral(pipeline: RestorationPipeline) -> None:
    gray = toy.make_photo(kind="gray").pixels
    photo = Photo(pixels=np.stack([gray] * 3, axis=2))
    result = toy.restore(pipeline, photo, mask=toy.make_mask(photo))
    assert np.ptp(result.pixels.astype(int), axis=2).max() <= 1


def test_sepia_stays_sepia(pipeline: RestorationPipeline) -> None:
    result = toy.restore(pipeline, toy.make_photo(kind="sepia"), strength=0.0)
    middle = np.abs(result.pixels @ np.array(LUMA) - 128) < 30
    pixels = result.pixels[middle].astype(float)
    assert (pixels[:, 0] - pixels[:, 2]).mean() > 8


def test_colorizing_a_gray_photo_makes_it_a_color_one(pipeline: RestorationPipeline) -> None:
    photo = toy.make_photo(kind="gray")
    result = toy.restore(pipeline, photo, color="colorize")
    assert result.is_color_added
    assert result.pixels.shape == (*photo.pixels.shape, 3)
    assert np.ptp(result.pixels.astype(int), axis=2).mean() > 3


def test_vividness_moves_chroma_and_leaves_hue_and_lightness(
    pipeline: RestorationPipeline,
) -> None:
    photo = toy.make_photo(kind="gray")
    lab = []
    for vividness in (0.0, 0.5, 1.0):
        pixels = toy.restore(pipeline, photo, color="colorize", vividness=vividness).pixels
        lab.append(perceptual.to_lab(resampling.to_tensor(pixels.astype(np.float32) / 255))[0])
    none, half, whole = lab
    chroma = [found[1:].norm(dim=0) for found in lab]
    colored = chroma[2] > 6

    assert float(chroma[0].max()) < 2
    assert colored.any()
    assert float((chroma[1] / chroma[2])[colored].median()) == pytest.approx(0.5, abs=0.1)
    across = (half[1:] * whole[1:]).sum(0) / (chroma[1] * chroma[2]).clamp_min(1e-6)
    assert float(across[colored].median()) > 0.98
    assert float((whole[0] - none[0]).abs().mean()) < 1


def test_colorizing_without_diffusion_says_so(pipeline: RestorationPipeline) -> None:
    result = toy.restore(pipeline, toy.make_photo(kind="gray"), color="colorize", strength=0.0)
    assert not result.is_color_added
    assert "no colour was added" in result.notes[-1].text


def test_a_smaller_diffusion_gives_colour_and_keeps_the_detail(
    pipeline: RestorationPipeline,
) -> None:
    photo = toy.make_photo(height=160, width=240, kind="gray")
    steps: list[Progress] = []
    result = toy.restore(
        pipeline, photo, color="colorize", working_size=0, diffusion_size=64, seen=steps
    )
    plain = toy.restore(pipeline, photo, strength=0.0, working_size=0).pixels
    before = perceptual.lightness(torch.from_numpy(plain / 255).float().expand(1, 3, -1, -1))
    after = perceptual.lightness(resampling.to_tensor(result.pixels.astype(np.float32) / 255))

    assert result.is_color_added
    assert np.ptp(result.pixels.astype(int), axis=2).mean() > 3
    assert float((after - before).abs().mean()) < 1
    assert steps[-1].fraction == 1


def test_a_region_counts_in_a_smaller_diffusion_too(pipeline: RestorationPipeline) -> None:
    photo = toy.make_photo(height=160, width=240)
    region = np.zeros((160, 240), np.uint8)
    region[:, :120] = 255
    results = [
        toy.restore(
            pipeline,
            photo,
            diffusion_size=64,
            working_size=0,
            strength=1.0,
            color="colorize",
            regions=(RegionRecipe(prompt=words),),
            region_masks=(region,),
        ).pixels.astype(int)
        for words in ("red dress", "blue dress")
    ]
    change = np.abs(results[0] - results[1]).mean(2)
    # Convolutions carry some of it across: 64 pixels are eight latents.
    assert change[:, :110].mean() > 1.3 * change[:, 150:].mean() > 0


def test_the_model_mode_shows_what_the_diffusion_decoded(bare: RestorationPipeline) -> None:
    """So that what holds for `LatentRestorer` (see test_parity) holds for a photo."""
    photo = toy.make_photo(64, 96)
    choices: dict[str, Any] = {"prompt": "red dress", "guidance": 7.5, "start": "noise", "seed": 3}
    result = toy.restore(bare, photo, color="model", strength=1.0, steps=3, **choices)
    image = resampling.to_tensor(photo.pixels.astype(np.float32) / 255)
    mask = torch.zeros_like(image[:, :1])
    job = LatentJob(
        image=image * 2 - 1,
        control_image=torch.cat([image, mask], 1),
        mask=mask,
        steps=3,
        **choices,
    )
    decoded = resampling.to_array(bare._latent_restorer("old-photo").run(job).image + 1) / 2
    expected = (decoded.clip(0, 1) * 255).round()
    assert np.abs(result.pixels - expected).max() <= 1


@pytest.mark.parametrize(
    "size", [(1, 1), (2, 700), (64, 64), (65, 63), (333, 129), (900, 40)], ids=str
)
def test_any_size(pipeline: RestorationPipeline, size: tuple[int, int]) -> None:
    photo = toy.make_photo(*size)
    result = toy.restore(pipeline, photo, mask="auto")
    assert result.pixels.shape == photo.pixels.shape
    assert result.mask.shape == size


@pytest.mark.parametrize("scale", [2, 4])
@pytest.mark.parametrize("task", ["old-photo", "super-resolution"])
@pytest.mark.parametrize("kind", ["color", "gray"])
def test_scales(pipeline: RestorationPipeline, scale: int, task: Any, kind: str) -> None:
    photo = toy.make_photo(50, 71, kind=kind, dtype=np.uint16)
    result = toy.restore(pipeline, photo, task=task, scale=scale)
    assert result.pixels.shape == (50 * scale, 71 * scale, *photo.pixels.shape[2:])
    assert result.pixels.dtype == np.uint16


# Sameness


def test_same_seed_same_pixels(pipeline: RestorationPipeline) -> None:
    photo = toy.make_photo()
    mask = toy.make_mask(photo)
    first, again, other = (
        toy.restore(pipeline, photo, mask=mask, color="model", seed=seed).pixels
        for seed in (3, 3, 4)
    )
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


@pytest.mark.parametrize("kind", ["color", "sepia"])
def test_bands_leave_no_trace(
    pipeline: RestorationPipeline, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = toy.make_photo(300, 400, kind=kind)
    mask = toy.make_mask(photo)
    choices: dict[str, Any] = {"mask": mask, "strength": 0.0, "grain": 0.5, "working_size": 100}
    whole = toy.restore(pipeline, photo, **choices)
    monkeypatch.setattr(resampling.row_bands, "__kwdefaults__", {"pixels": 400 * 40})
    banded = toy.restore(pipeline, photo, **choices)
    difference = np.abs(whole.pixels.astype(int) - banded.pixels.astype(int))
    assert difference[mask == 0].max() <= 1
    assert difference[mask > 0].mean() < 1
    assert difference.max() <= 8


def test_small_tiles_repair_as_the_whole(pipeline: RestorationPipeline) -> None:
    photo = toy.make_photo(400, 500)
    mask = toy.make_mask(photo)
    results = [
        toy.restore(pipeline, photo, mask=mask, strength=0.0, working_size=0, tile=tile).pixels
        for tile in (64, 1024)
    ]
    assert np.abs(results[0].astype(int) - results[1].astype(int)).max() <= 1


def test_enlarging_in_blocks_leaves_no_trace(pipeline: RestorationPipeline) -> None:
    photo = toy.make_photo(300, 340)
    choices: dict[str, Any] = {"task": "super-resolution", "scale": 2}
    results = [toy.restore(pipeline, photo, tile=tile, **choices).pixels for tile in (128, 1024)]
    assert np.abs(results[0].astype(int) - results[1].astype(int)).max() <= 1


def test_enlarging_keeps_the_source_colors(pipeline: RestorationPipeline) -> None:
    photo = toy.make_photo(96, 120)
    result = toy.restore(pipeline, photo, task="super-resolution", scale=4)
    means = [p.reshape(-1, 3).mean(axis=0) for p in (photo.pixels, result.pixels)]
    np.testing.assert_allclose(means[0], means[1], atol=1.5)


@pytest.mark.parametrize("kind", ["color", "gray"])
def test_enlarging_with_diffusion_adds_detail_and_keeps_colors(tmp_path: Path, kind: str) -> None:
    pipeline = toy.load_pipeline(toy.write_checkpoint(tmp_path))
    networks = pipeline._networks_of("super-resolution")
    pipeline._networks["super-resolution"] = dataclasses.replace(
        networks, controlnet=toys.make_controlnet(networks.unet, condition_channels=3)
    )
    photo, seen = toy.make_photo(48, 60, kind=kind), []
    choices: dict[str, Any] = {"task": "super-resolution", "scale": 2}
    drawn = toy.restore(pipeline, photo, strength=0.5, seen=seen, preview=True, **choices)
    assert drawn.pixels.shape == (96, 120, *photo.pixels.shape[2:])
    assert any(progress.preview is not None for progress in seen)
    plain = toy.restore(pipeline, photo, strength=0.0, **choices)
    assert not np.array_equal(drawn.pixels, plain.pixels)
    difference = drawn.pixels.mean((0, 1)) - photo.pixels.mean((0, 1))
    assert np.abs(difference).max() < 4


# Settings


def test_a_denoise_of_zero_still_fills(pipeline: RestorationPipeline) -> None:
    photo = toy.make_photo()
    mask = toy.make_mask(photo)
    damaged = photo.pixels.copy()
    damaged[mask > 0] = 255
    result = toy.restore(
        pipeline, Photo(pixels=damaged), mask=mask, denoise=0.0, tone=0.0, strength=0.0
    )
    assert np.array_equal(result.pixels[mask == 0], damaged[mask == 0])
    assert result.pixels[mask > 0].mean() < 200


def test_damage_under_the_mask_does_not_matter(pipeline: RestorationPipeline) -> None:
    photo = toy.make_photo(200, 260)
    mask = toy.make_mask(photo)
    results = []
    for level in (0, 255):
        damaged = photo.pixels.copy()
        damaged[mask > 0] = level
        # A mask from a file is taken as it is at full size, and by maximum at the working size.
        results.append(toy.restore(pipeline, Photo(pixels=damaged), mask=mask, working_size=0))
    assert np.array_equal(results[0].pixels, results[1].pixels)


def test_grain_gives_fine_detail_back(pipeline: RestorationPipeline) -> None:
    photo = toy.make_photo()

    def distance(grain: float) -> float:
        result = toy.restore(pipeline, photo, tone=0.0, strength=0.0, grain=grain)
        difference = result.pixels.astype(np.float32) - photo.pixels
        smooth = resampling.to_array(resampling.blur(resampling.to_tensor(difference), 1.5))
        return float(np.abs(difference - smooth).mean())

    assert distance(1.0) < 0.5 * distance(0.0)


def test_the_diffusion_leaves_lightness_alone_outside_the_mask(
    pipeline: RestorationPipeline,
) -> None:
    photo = toy.make_photo()
    choices: dict[str, Any] = {"tone": 0.0, "denoise": 0.0}
    result = toy.restore(pipeline, photo, diffusion_lightness=0.0, **choices)
    free = toy.restore(pipeline, photo, diffusion_lightness=1.0, **choices)

    def moved(pixels: np.ndarray) -> float:
        before, after = (
            resampling.to_tensor(p.astype(np.float32) / 255) for p in (photo.pixels, pixels)
        )
        from iide_studio.diffusion.perceptual import lightness

        return float((lightness(after) - lightness(before)).abs().mean())

    assert moved(result.pixels) < 1.0
    assert moved(free.pixels) > 2 * moved(result.pixels)
    assert not np.array_equal(result.pixels, photo.pixels)


def test_a_region_changes_its_inside_most(pipeline: RestorationPipeline) -> None:
    photo = toy.make_photo(128, 128)
    region = np.zeros((128, 128), np.uint8)
    region[:, :64] = 255

    def result(strength: float) -> np.ndarray:
        regions = (RegionRecipe(prompt="red dress", strength=strength),)
        return toy.restore(
            pipeline, photo, regions=regions, region_masks=(region,), color="model"
        ).pixels.astype(int)

    plain = toy.restore(pipeline, photo, color="model").pixels.astype(int)
    assert np.array_equal(result(0.0), plain)
    difference = np.abs(result(1.0) - plain)
    assert difference[:, :64].mean() > difference[:, 64:].mean()


def test_region_masks_must_fit(pipeline: RestorationPipeline) -> None:
    photo, regions = toy.make_photo(), (RegionRecipe(prompt="red dress"),)
    with pytest.raises(MaskError, match="0 region masks"):
        toy.restore(pipeline, photo, regions=regions)
    with pytest.raises(MaskError, match="red dress"):
        toy.restore(pipeline, photo, regions=regions, region_masks=(np.zeros((9, 9), np.uint8),))


def test_a_mask_of_another_size_is_refused(pipeline: RestorationPipeline) -> None:
    with pytest.raises(MaskError, match="9 x 9"):
        toy.restore(pipeline, toy.make_photo(), mask=np.zeros((9, 9), np.uint8))


# Progress, cancelling, notes


def test_progress_rises_to_one(pipeline: RestorationPipeline) -> None:
    seen: list[Progress] = []
    toy.restore(pipeline, toy.make_photo(), mask="auto", seen=seen, preview=True)
    fractions = [progress.fraction for progress in seen]
    assert fractions == sorted(fractions)
    assert fractions[0] == 0
    assert fractions[-1] == 1
    assert {"Finding scratches", "Adding detail"} <= {progress.stage for progress in seen}
    previews = [progress.preview for progress in seen if progress.preview is not None]
    assert previews
    assert all(p.dtype == np.uint8 and p.ndim == 3 and max(p.shape) <= 256 for p in previews)


def test_no_previews_unless_wanted(pipeline: RestorationPipeline) -> None:
    seen: list[Progress] = []
    toy.restore(pipeline, toy.make_photo(), seen=seen)
    assert all(progress.preview is None for progress in seen)


@pytest.mark.parametrize(
    "stage",
    ["Reading the photo", "Finding scratches", "Repairing", "Adding detail", "Putting the"],
)
def test_cancelling_in_any_stage(pipeline: RestorationPipeline, stage: str) -> None:
    cancel = CancelToken()

    class Seen(list[Progress]):
        def append(self, progress: Progress) -> None:
            super().append(progress)
            if progress.stage.startswith(stage):
                cancel.cancel()

    seen = Seen()
    with pytest.raises(RestoreCancelled):
        toy.restore(pipeline, toy.make_photo(), mask="auto", seen=seen, cancel=cancel)
    assert seen[-1].stage.startswith(stage)


def test_words_without_effect_are_said(pipeline: RestorationPipeline) -> None:
    unused = toy.restore(pipeline, toy.make_photo(), prompt="red dress", strength=0.0)
    assert any("words change nothing" in note.text for note in unused.notes)
    long = toy.restore(pipeline, toy.make_photo(), prompt="red dress " * 200)
    assert any("was not read" in note.text for note in long.notes)
    avoided = toy.restore(pipeline, toy.make_photo(), negative_prompt="blurry", guidance=1.0)
    assert any("above 1" in note.text for note in avoided.notes)
    short = toy.restore(
        pipeline, toy.make_photo(), prompt="red dress", negative_prompt="blurry", guidance=2.0
    )
    assert not any("was not read" in note.text or "above" in note.text for note in short.notes)


def test_the_result_says_what_was_done(pipeline: RestorationPipeline) -> None:
    result = toy.restore(pipeline, toy.make_photo(), mask="auto")
    notes = {note.stage: note for note in result.notes}
    assert notes["Adding detail"].values["steps"] == 2
    assert 0 <= notes["Finding scratches"].values["share"] <= 1
    assert notes["Correcting tone"].values["strength"] == 1
    assert all("seconds" in note.values for note in result.notes)
    assert result.recipe.steps == 2
    assert (result.checkpoint, result.device, result.dtype) == ("toy", "cpu", "float32")


# Checkpoints with less


def test_missing_parts_are_done_without(bare: RestorationPipeline) -> None:
    photo = toy.make_photo()
    result = toy.restore(bare, photo, mask="auto", strength=0.0)
    assert np.array_equal(result.pixels, photo.pixels)
    assert any("no scratch detector" in note.text for note in result.notes)


def test_missing_detector_is_an_error_where_it_is_the_point(bare: RestorationPipeline) -> None:
    with pytest.raises(CheckpointError, match="scratch detector"):
        bare.detect_scratches(toy.make_photo(), lambda _: None, CancelToken())


def test_missing_upscaler_is_an_error_with_a_hint(bare: RestorationPipeline) -> None:
    with pytest.raises(CheckpointError) as error:
        toy.restore(bare, toy.make_photo(), scale=2)
    assert error.value.hint


# Detection, failures, estimate


def test_the_soft_map_has_the_photos_size(pipeline: RestorationPipeline) -> None:
    found = pipeline.detect_scratches(toy.make_photo(300, 410), lambda _: None, CancelToken())
    assert (found.shape, found.dtype) == ((300, 410), np.float32)
    assert found.min() >= 0
    assert found.max() <= 1


def test_running_out_of_memory_makes_tiles_smaller(
    pipeline: RestorationPipeline, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = toy.make_photo(500, 600)
    choices: dict[str, Any] = {"strength": 0.0, "working_size": 0}
    expected = toy.restore(pipeline, photo, tile=64, **choices)
    limit = 250 * 250
    network: Any = pipeline._networks["old-photo"].pre_restorer
    original = network.network.forward

    def forward(image: torch.Tensor) -> torch.Tensor:
        if image.shape[-1] * image.shape[-2] > limit:
            raise torch.OutOfMemoryError("out of memory")
        return original(image)

    monkeypatch.setattr(network.network, "forward", forward)
    result = toy.restore(pipeline, photo, tile=512, **choices)
    assert np.abs(result.pixels.astype(int) - expected.pixels.astype(int)).max() <= 1
    limit = 0
    with pytest.raises(OutOfMemoryError):
        toy.restore(pipeline, photo, tile=512, **choices)


def test_larger_photos_need_more(pipeline: RestorationPipeline) -> None:
    small, large = (pipeline.estimate(size, Recipe()) for size in ((500, 700), (4000, 6000)))
    assert large.memory > small.memory > small.more_memory > 0
    assert large.seconds > small.seconds
    assert large.seconds == pytest.approx(sum(large.stages.values()))


def test_a_profile_of_other_colors_is_respected(pipeline: RestorationPipeline) -> None:
    """A weak correction moves an Adobe RGB photo as little as an sRGB one."""
    imagecodecs = pytest.importorskip("imagecodecs")
    plain = toy.make_photo(dtype=np.uint16)
    pixels = (plain.pixels * 0.6 + 13000).astype(np.uint16)
    photos = [
        Photo(pixels=pixels),
        Photo(pixels=pixels, icc_profile=imagecodecs.cms_profile("adobergb")),
    ]
    for photo in photos:
        result = toy.restore(pipeline, photo, tone=0.0, denoise=0.02, strength=0.0)
        difference = np.abs(result.pixels.astype(int) - pixels)
        assert 0 < difference.mean() < 300
