"""What becomes of colours."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import Tensor

from iide_studio.diffusion import color_transfer, perceptual
from tests.diffusion.toy_checkpoint import make_photo


def _image(kind: str, **changes: int) -> Tensor:
    pixels = make_photo(kind=kind, **changes).pixels
    pixels = pixels if pixels.ndim == 3 else np.stack([pixels] * 3, axis=2)
    return torch.from_numpy(pixels.astype(np.float32) / 255).permute(2, 0, 1)[None]


def _no_mask(image: Tensor) -> Tensor:
    return torch.zeros_like(image[:, :1])


def test_lab_and_back() -> None:
    image = torch.rand(1, 3, 20, 30) * 1.2 - 0.1
    torch.testing.assert_close(
        perceptual.from_lab(perceptual.to_lab(image)), image, atol=1e-4, rtol=0
    )


def test_known_colors() -> None:
    red = torch.tensor([1.0, 0, 0])[None, :, None, None]
    assert perceptual.to_lab(red).flatten().tolist() == pytest.approx(
        [53.24, 80.09, 67.20], abs=0.05
    )


def test_fitting_the_gamut_keeps_luminance_and_what_fits() -> None:
    image = torch.rand(1, 3, 20, 30) * 1.6 - 0.3
    fitted = perceptual.fit_gamut(image)
    assert fitted.min() >= 0
    assert fitted.max() <= 1
    light = perceptual.luminance(image).clamp(0, 1)
    torch.testing.assert_close(perceptual.luminance(fitted), light, atol=2e-3, rtol=0)
    inside = ((image >= 0) & (image <= 1)).all(1, keepdim=True).expand_as(image)
    torch.testing.assert_close(fitted[inside], image[inside])


@pytest.mark.parametrize(("kind", "expected"), [("color", False), ("sepia", True), ("gray", True)])
def test_monochrome_photos_are_told_from_colored(kind: str, expected: bool) -> None:
    image = _image(kind)
    assert color_transfer.is_monochrome(image, _no_mask(image)) is expected


def test_a_yellowed_noisy_gray_photo_is_monochrome() -> None:
    generator = torch.Generator().manual_seed(1)
    image = _image("gray", height=200, width=300) * torch.tensor([1, 0.9, 0.65])[:, None, None]
    image = image + 0.04 * torch.randn(image.shape, generator=generator)
    assert color_transfer.is_monochrome(image.clamp(0, 1), _no_mask(image))


def test_colored_damage_does_not_count() -> None:
    image, mask = _image("gray"), torch.zeros(1, 1, 96, 120)
    image[:, :, :40, :60] = torch.tensor([0.9, 0.1, 0.1])[:, None, None]
    mask[:, :, :40, :60] = 1
    assert color_transfer.is_monochrome(image, mask)


def test_a_tiny_photo_is_no_trouble() -> None:
    image = torch.rand(1, 3, 1, 1)
    assert color_transfer.color_spread(image, torch.ones(1, 1, 1, 1)) >= 0


def test_yellowed_paper_ends_neutral() -> None:
    gray = _image("gray")
    image = gray * torch.tensor([1, 0.92, 0.75])[:, None, None]
    toning = color_transfer.learn_toning(image, gray[:, :1], _no_mask(gray), paper_share=1.0)
    lab = perceptual.to_lab(toning.rows(gray[:, :1], 0, 96))
    assert lab[:, 1:].abs().max() < 0.5


def test_sepia_keeps_its_hue_and_its_ends_are_neutral() -> None:
    image = _image("sepia")
    gray = color_transfer.to_gray(image)
    toning = color_transfer.learn_toning(image, gray, _no_mask(gray), paper_share=1.0)
    middle = perceptual.to_lab(toning.rows(torch.full((1, 1, 1, 1), 0.5), 0, 1)).flatten()
    assert middle[2] > 10
    ends = torch.tensor([0.0, 1.0]).reshape(1, 1, 1, 2)
    assert perceptual.to_lab(toning.rows(ends, 0, 1))[:, 1:].abs().max() < 0.5


def test_toning_keeps_lightness() -> None:
    image = _image("sepia")
    gray = color_transfer.to_gray(image)
    toning = color_transfer.learn_toning(image, gray, _no_mask(gray), paper_share=0.0)
    toned = perceptual.lightness(toning.rows(gray, 0, 96))
    assert (toned - perceptual.lightness(gray.expand(1, 3, -1, -1))).abs().max() < 0.3


def test_own_colors_are_carried_over() -> None:
    source = _image("color")
    faded = source * 0.5 + 0.25
    coloring = color_transfer.carry_own_colors(source, faded, _no_mask(source), (96, 120))
    carried = perceptual.to_lab(coloring.rows(faded, 0, 96))
    distance = (carried - perceptual.to_lab(source))[:, 1:].abs().mean()
    assert (
        distance < 0.5 * (perceptual.to_lab(faded) - perceptual.to_lab(source))[:, 1:].abs().mean()
    )
    lightness = perceptual.to_lab(faded)[:, :1]
    assert (carried[:, :1] - lightness).abs().mean() < 0.5


def test_limited_lightness_changes_colors_only() -> None:
    before, after = _image("color"), _image("color", seed=2).flip(3)
    change = color_transfer.limit_lightness(before, after, share=0.0)
    moved = perceptual.lightness(before + change) - perceptual.lightness(before)
    assert moved.abs().mean() < 0.2
    assert change.abs().mean() > 0.02


def test_no_limit_is_the_whole_change() -> None:
    before, after = _image("color"), _image("sepia")
    change = color_transfer.limit_lightness(before, after, share=1.0)
    torch.testing.assert_close(change, after - before)
