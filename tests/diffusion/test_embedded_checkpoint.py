"""What the checkpoint that comes along does to a real photograph."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from skimage import color, data, transform

from iide_studio.core.paths import find_paths
from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe, RegionRecipe
from iide_studio.core.restoration import (
    CancelToken,
    RestoreRequest,
    RestoreResult,
    RestorerOptions,
)
from iide_studio.diffusion.pipeline import RestorationPipeline, create_restorer

MOST_BYTES = 60_000_000


@pytest.fixture(scope="module")
def restorer() -> RestorationPipeline:
    return create_restorer(RestorerOptions(device="cpu", dtype="float32"))


@pytest.fixture(scope="module")
def portrait() -> Photo:
    """A face and its surroundings, 320 x 384."""
    pixels = transform.resize(data.astronaut()[:300, 100:460], (320, 384), anti_aliasing=True)
    return Photo(pixels=(pixels * 255).round().astype(np.uint8))


def _restore(
    restorer: RestorationPipeline, photo: Photo, recipe: Recipe, **parts: object
) -> RestoreResult:
    request = RestoreRequest(photo=photo, recipe=recipe, **parts)  # type: ignore[arg-type]
    return restorer.restore(request, lambda _: None, CancelToken())


def _lab(pixels: np.ndarray) -> np.ndarray:
    return color.rgb2lab(pixels)


def test_the_folder_is_small_and_says_what_it_is() -> None:
    folder = find_paths().checkpoint_folder("embedded")
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= MOST_BYTES
    assert (folder / "README.md").is_file()
    assert not [path for path in files if path.suffix in {".bin", ".pt", ".ckpt", ".pth"}]


@pytest.mark.parametrize(("strength", "tile"), [(0.0, 64), (0.5, 192)])
def test_tiles_cannot_be_seen(
    restorer: RestorationPipeline, portrait: Photo, strength: float, tile: int
) -> None:
    recipe = Recipe(working_size=0, strength=strength, mask="none")
    whole = _restore(restorer, portrait, dataclasses.replace(recipe, tile=1024)).pixels
    tiled = _restore(restorer, portrait, dataclasses.replace(recipe, tile=tile)).pixels
    assert color.deltaE_ciede2000(_lab(whole), _lab(tiled)).mean() < 1
    for axis in (0, 1):
        # A seam would make some column or row of the tiled result steeper than the whole has it.
        ratio = _steepness(tiled, axis) / _steepness(whole, axis)
        assert ratio.max() < 1.05 * np.median(ratio)


def _steepness(pixels: np.ndarray, axis: int) -> np.ndarray:
    """Mean absolute step of lightness at each row or column, over seven of them."""
    steps = np.abs(np.diff(_lab(pixels)[..., 0], axis=axis)).mean(axis=1 - axis)
    return np.convolve(steps, np.ones(7) / 7, mode="valid")


def test_diffusion_leaves_the_lightness_of_a_face(
    restorer: RestorationPipeline, portrait: Photo
) -> None:
    recipe = Recipe(mask="none", color="auto", strength=1.0)
    with_diffusion = _restore(restorer, portrait, recipe).pixels
    without = _restore(restorer, portrait, dataclasses.replace(recipe, strength=0.0)).pixels
    change = np.abs(_lab(with_diffusion)[..., 0] - _lab(without)[..., 0])
    assert change[40:200, 80:220].mean() < 1


def test_a_region_acts_inside_it(restorer: RestorationPipeline, portrait: Photo) -> None:
    gray = Photo(pixels=portrait.pixels.mean(axis=2).round().astype(np.uint8))
    mask = np.zeros(gray.pixels.shape, np.uint8)
    mask[220:310, 60:200] = 255
    recipe = Recipe(color="colorize", strength=1.0, guidance=3.0, mask="none", prompt="a woman")
    plain = _restore(restorer, gray, recipe).pixels.astype(float)

    def with_region(strength: float) -> np.ndarray:
        regions = (RegionRecipe(prompt="bright orange suit", strength=strength),)
        asked = dataclasses.replace(recipe, regions=regions)
        return _restore(restorer, gray, asked, region_masks=(mask,)).pixels.astype(float)

    assert np.array_equal(with_region(0.0), plain)
    change = np.abs(with_region(1.0) - plain).mean(axis=2)
    assert change[mask > 0].mean() > change[mask == 0].mean()


def test_an_undamaged_photo_stays_what_it_is(
    restorer: RestorationPipeline, portrait: Photo
) -> None:
    result = _restore(restorer, portrait, Recipe())
    assert (result.mask > 0).mean() < 0.01
    before, after = portrait.pixels.astype(float), result.pixels.astype(float)
    aligned = np.stack(
        [
            np.polyval(np.polyfit(after[..., i].ravel(), before[..., i].ravel(), 1), after[..., i])
            for i in range(3)
        ],
        axis=2,
    )
    assert 10 * np.log10(255**2 / np.mean((aligned - before) ** 2)) > 30


def test_enlarging_keeps_size_colour_and_detail(
    restorer: RestorationPipeline, portrait: Photo
) -> None:
    small = Photo(pixels=portrait.pixels[::2, ::2].copy())
    result = _restore(restorer, small, Recipe(task="super-resolution", scale=2))
    assert result.pixels.shape == (320, 384, 3)
    means = result.pixels.mean((0, 1)) - small.pixels.mean((0, 1))
    assert np.abs(means).max() < 2
