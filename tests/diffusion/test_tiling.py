from __future__ import annotations

from itertools import pairwise

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from iide_studio.core.errors import RestoreCancelled
from iide_studio.core.restoration import CancelToken
from iide_studio.diffusion.tiling import TileGrid, balanced_tile, run_tiled


@settings(max_examples=60, deadline=None)
@given(
    height=st.integers(1, 300),
    width=st.integers(1, 300),
    tile=st.integers(24, 96),
    overlap=st.integers(0, 23),
    multiple=st.sampled_from([1, 8]),
)
def test_tiles_cover_fit_and_their_weights_sum_to_one(height, width, tile, overlap, multiple):
    if multiple > 1:
        tile, overlap = tile // 8 * 8, min(overlap, tile // 8 * 8 - 8)
    grid = TileGrid(height, width, tile=tile, overlap=overlap, multiple=multiple, context=0)
    total = torch.zeros(height, width)
    for index, box in enumerate(grid.boxes):
        assert box.height <= tile
        assert box.width <= tile
        assert box.top % multiple == 0
        box.crop(total).add_(grid.window(index))
    torch.testing.assert_close(total, torch.ones_like(total))


def test_neighbours_overlap_as_much_as_was_asked_for():
    boxes = TileGrid(100, 1000, tile=128, overlap=32).boxes
    assert all(a.right - b.left >= 32 for a, b in pairwise(boxes))
    assert (boxes[0].left, boxes[-1].right) == (0, 1000)


def test_what_fits_into_one_tile_is_one_call_on_the_image_itself():
    seen = []

    def double(image):
        seen.append(image.shape)
        return image * 2

    image = torch.rand(1, 3, 70, 90)
    assert torch.equal(run_tiled(double, image, tile=90, overlap=16), image * 2)
    assert seen == [image.shape]


@pytest.mark.parametrize(("height", "width"), [(131, 203), (64, 400), (97, 65)])
def test_tiled_equals_whole_if_the_receptive_field_is_below_the_overlap(height, width):
    torch.manual_seed(0)
    layers = [nn.Conv2d(3, 8, 5, padding=2), nn.GELU()]
    layers += [nn.Conv2d(8, 8, 5, padding=2), nn.GELU()] * 4
    network = nn.Sequential(*layers, nn.Conv2d(8, 3, 3, padding=1))  # receptive field 23
    image = torch.randn(1, 3, height, width)
    with torch.inference_mode():
        tiled = run_tiled(network, image, tile=64, overlap=32)
        assert (tiled - network(image)).abs().max() < 1e-4


def test_an_output_of_another_scale_is_blended_at_that_scale():
    image = torch.rand(1, 2, 64, 96)
    larger = run_tiled(
        lambda t: t.repeat_interleave(4, 2).repeat_interleave(4, 3),
        image,
        tile=32,
        overlap=8,
        scale=4,
    )
    torch.testing.assert_close(larger, image.repeat_interleave(4, 2).repeat_interleave(4, 3))
    smaller = run_tiled(
        lambda t: nn.functional.avg_pool2d(t, 8), image, tile=32, overlap=8, scale=1 / 8, multiple=8
    )
    torch.testing.assert_close(smaller, nn.functional.avg_pool2d(image, 8))


def test_a_given_buffer_receives_the_result():
    image, out = torch.rand(1, 1, 80, 80), torch.zeros(1, 1, 80, 80)
    for tile in (48, 128):
        assert run_tiled(lambda t: t, image, tile=tile, overlap=16, out=out.zero_()) is out
        torch.testing.assert_close(out, image)


def test_cancel_stops_before_the_next_tile():
    cancel, calls = CancelToken(), []

    def function(image):
        calls.append(1)
        cancel.cancel()
        return image

    with pytest.raises(RestoreCancelled):
        run_tiled(function, torch.zeros(1, 1, 100, 100), tile=64, overlap=16, cancel=cancel)
    assert len(calls) == 1


def test_tiles_are_reported():
    seen = []
    run_tiled(
        lambda t: t,
        torch.zeros(1, 1, 60, 200),
        tile=64,
        overlap=16,
        on_tile=lambda done, total: seen.append((done, total)),
    )
    assert seen == [(n + 1, len(seen)) for n in range(len(seen))]


@settings(max_examples=60, deadline=None)
@given(
    length=st.integers(1, 900),
    tile=st.integers(32, 128),
    overlap=st.integers(0, 24),
    multiple=st.sampled_from([1, 8]),
)
def test_a_balanced_tile_needs_no_more_tiles_and_never_a_larger_one(
    length, tile, overlap, multiple
):
    tile = tile // multiple * multiple
    balanced = balanced_tile(length, tile, overlap, multiple=multiple)
    assert balanced <= tile
    balanced_grid, grid = (
        TileGrid(1, length, tile=side, overlap=overlap, context=0, multiple=multiple)
        for side in (balanced, tile)
    )
    assert len(balanced_grid) == len(grid)
    assert all(box.width <= tile for box in balanced_grid.boxes)
