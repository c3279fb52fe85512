"""Networks of the scan side: any size, exact in tiles, no change before training."""

from __future__ import annotations

import pytest
import torch

from iide_studio.diffusion.local_network import LocalNetwork
from iide_studio.diffusion.pre_restorer import PreRestorer


@pytest.mark.parametrize("size", [(1, 1), (17, 33), (64, 48)])
def test_output_has_the_size_of_the_input(size: tuple[int, int]) -> None:
    network = LocalNetwork(3, 2, widths=(4, 8), blocks=(1, 1))
    assert network(torch.rand(2, 3, *size)).shape == (2, 2, *size)


def test_distant_pixels_do_not_matter() -> None:
    torch.manual_seed(0)
    network = LocalNetwork(3, 1, widths=(4, 8), blocks=(1, 1)).eval()
    image = torch.rand(1, 3, 128, 128)
    changed = image.clone()
    changed[..., 100:, :] = 0
    with torch.no_grad():
        difference = (network(image) - network(changed)).abs()
    assert float(difference[..., :60, :].max()) == 0
    assert float(difference.max()) > 0


def test_an_untrained_pre_restorer_changes_nothing() -> None:
    image = torch.rand(1, 3, 30, 30)
    assert torch.equal(PreRestorer((4, 8), (1, 1))(image, torch.zeros(1, 1, 30, 30)), image)
