"""From probabilities to a mask."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from iide_studio.core import mask as masks
from iide_studio.core.damage_map import found_damage
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import CancelToken
from iide_studio.diffusion import scratch_detection as scratches
from iide_studio.diffusion.local_inference import LocalRun
from iide_studio.diffusion.scratch_detector import ScratchDetector
from tests.diffusion.toy_checkpoint import make_detector


def _run(tile: int) -> LocalRun:
    return LocalRun(device=torch.device("cpu"), tile=tile, cancel=CancelToken())


def _damage() -> np.ndarray:
    mask = np.zeros((600, 800), np.uint8)
    mask[:, 200:204] = 255
    mask[300:306, 500:506] = 255
    mask[100:250, 400:600] = 255
    return mask


def test_narrow_damage_stays_and_large_goes() -> None:
    kept = masks.keep_narrow(_damage())
    assert (kept[:, 200:204] == 255).all()
    assert (kept[300:306, 500:506] == 255).all()
    assert not kept[95:255, 395:605].any()


def test_a_scratch_across_a_blot_stays_outside_of_it() -> None:
    mask = np.zeros((600, 800), np.uint8)
    mask[300:303] = 255
    mask[200:400, 300:500] = 255
    kept = masks.keep_narrow(mask)
    assert (kept[300:303, :280] == 255).all()
    assert not kept[210:390, 310:490].any()


def test_growth_is_counted_at_the_working_size() -> None:
    probability = np.zeros((400, 400), np.float32)
    probability[200] = 0.9
    choices = scratches.MaskChoices(threshold=0.5, grow=2, fill="all")
    found = scratches.make_mask(probability, choices, full=(800, 800), working=(100, 100))
    assert found.mask.shape == (800, 800)
    assert 30 <= int((found.mask[:, 400] > 0).sum()) <= 40


def test_fill_none_is_an_empty_mask() -> None:
    choices = scratches.MaskChoices(threshold=0.5, grow=2, fill="none")
    found = scratches.make_mask(np.ones((9, 9), np.float32), choices, full=(9, 9), working=(9, 9))
    assert not found.mask.any()
    assert found.left == 1


def test_hairlines_are_searched_at_full_size_within_limits() -> None:
    assert scratches.detection_sizes((600, 800), (600, 800)) == [(600, 800)]
    assert scratches.detection_sizes((1100, 800), (1024, 745)) == [(1100, 800)]
    assert scratches.detection_sizes((4000, 3000), (1024, 768)) == [(1024, 768), (4000, 3000)]
    assert scratches.detection_sizes((8000, 6000), (8000, 6000)) == [(4096, 3072)]


class _Brightness(torch.nn.Module):
    """Takes what is bright for damage."""

    def __init__(self) -> None:
        super().__init__()
        self.gain = torch.nn.Parameter(torch.tensor(40.0))

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        return (image.mean(1, keepdim=True) - 0.5) * self.gain


@pytest.mark.parametrize("size", [(97, 131), (1600, 2000)])
def test_all_views_of_a_photo_agree_on_where_things_are(size: tuple[int, int]) -> None:
    height, width = size
    image = torch.zeros(1, 3, height, width)
    image[..., height // 8 : height // 3, width // 2 : width // 5 * 4] = 1
    found = scratches.find_damage(_Brightness(), image, _run(512)) > 0.5
    assert found.shape == size
    assert np.mean(found != (image[0, 0].numpy() > 0.5)) < 0.002


def test_several_detectors_give_their_mean() -> None:
    first, second, image = make_detector(), make_detector(seed=5), torch.rand(1, 3, 64, 64)
    both = ScratchDetector(widths=(8, 8), blocks=(1, 1), context=32, members=2)
    both.load_member(0, first.state_dict())
    both.load_member(1, second.state_dict())
    expected = (first(image) + second(image)) / 2
    torch.testing.assert_close(both(image), expected)
    assert both.members == 2


def test_progress_runs_once_over_all_looks() -> None:
    steps: list[tuple[int, int]] = []
    run = dataclasses.replace(_run(64), on_tile=lambda tile, tiles: steps.append((tile, tiles)))
    scratches.find_damage(make_detector(), torch.rand(1, 3, 300, 300), run)
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1]
    assert len({tiles for _, tiles in steps}) == 1


def test_tiles_find_what_the_whole_finds() -> None:
    detector, image = make_detector(), torch.rand(1, 3, 350, 470)
    whole = scratches.find_damage(detector, image, _run(1024))
    tiled = scratches.find_damage(detector, image, _run(64))
    np.testing.assert_allclose(tiled, whole, atol=1e-4)


def test_maps_combine_by_maximum() -> None:
    small, large = np.zeros((5, 5), np.float32), np.zeros((10, 10), np.float32)
    small[0], large[9] = 0.7, 0.6
    combined = scratches.combine_maps([small, large], (10, 10))
    assert combined[0, 3] == np.float32(0.7)
    assert combined[9, 3] == np.float32(0.6)


def test_large_areas_are_filled_when_they_are_beyond_doubt() -> None:
    probability = np.zeros((600, 800), np.float32)
    probability[:, 60:64] = 0.85
    probability[100:250, 200:350] = 0.84
    probability[100:250, 500:650] = 0.97
    choices = scratches.MaskChoices(threshold=0.8, grow=0, fill="certain")
    found = scratches.make_mask(probability, choices, full=(600, 800), working=(600, 800))
    assert (found.mask[:, 61:63] == 255).all()
    assert (found.mask[110:240, 510:640] == 255).all()
    assert not found.mask[90:260, 190:360].any()
    assert found.left == pytest.approx(150 * 150 / 480_000, rel=0.1)


def test_the_window_marks_what_a_restoration_fills() -> None:
    probability = np.zeros((300, 400), np.float32)
    probability[:, 30:33] = 0.85
    probability[50:130, 100:180] = 0.84
    probability[50:130, 250:330] = 0.97
    recipe = Recipe(fill="certain", mask_threshold=0.8, grow=0, working_size=0)
    choices = scratches.MaskChoices(threshold=0.8, grow=0, fill="certain")
    filled = scratches.make_mask(probability, choices, full=(300, 400), working=(300, 400)).mask
    marked = masks.threshold(found_damage(probability, recipe), 0.8)
    np.testing.assert_array_equal(marked, filled)


class _Told(torch.nn.Module):
    """Takes the first channel for the probability."""

    def __init__(self) -> None:
        super().__init__()
        self.gain = torch.nn.Parameter(torch.tensor(1.0))

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        return image[:, :1].clamp(0.001, 0.999).logit() * self.gain


def _probability_of_a_faint_line(*, share_of_sure_damage: float) -> float:
    image = torch.full((1, 3, 400, 400), 0.01)
    image[..., 180:220] = 0.6
    image[..., : round(400 * share_of_sure_damage), :] = 0.998
    found = scratches.find_damage(_Told(), image, _run(512))
    return float(found[300, 200])


def test_a_faint_line_is_likelier_damage_where_there_is_more() -> None:
    sound = _probability_of_a_faint_line(share_of_sure_damage=0)
    scratched = _probability_of_a_faint_line(share_of_sure_damage=0.005)
    ruined = _probability_of_a_faint_line(share_of_sure_damage=0.05)
    assert sound < 0.5 < scratched - 0.1
    assert scratched < ruined - 0.01


@given(st.lists(st.floats(0, 0.05), min_size=2, max_size=2))
def test_more_damage_never_speaks_against_damage(shares: list[float]) -> None:
    less, more = (torch.full((100, 100), -5.0) for _ in range(2))
    for logits, share in zip((less, more), sorted(shares), strict=True):
        logits.view(-1)[: round(10_000 * share)] = 5
    assert scratches.evidence_of_damage(less) <= scratches.evidence_of_damage(more)
