"""The tone transform: smooth, banded exactly, and free to change nothing."""

from __future__ import annotations

import torch

from iide_studio.diffusion.tone import ToneModel, ToneTransform


def _identity() -> ToneTransform:
    ends = torch.zeros(1, 3), torch.ones(1, 3)
    return ToneTransform(
        black=ends[0],
        white=ends[1],
        knots=torch.linspace(0, 1, 9).expand(1, 3, 9),
        matrix=torch.eye(3)[None],
        gain=torch.zeros(1, 3, 8, 8),
        offset=torch.zeros(1, 3, 8, 8),
    )


def test_identity_curves_change_nothing() -> None:
    image = torch.rand(1, 3, 20, 31)
    assert torch.allclose(_identity().apply(image), image, atol=1e-6)


def test_bands_of_rows_equal_the_whole() -> None:
    torch.manual_seed(0)
    image = torch.rand(1, 3, 37, 50)
    transform = ToneTransform(
        **{**vars(_identity()), "gain": torch.randn(1, 3, 8, 8), "offset": torch.randn(1, 3, 8, 8)}
    )
    whole = transform.apply(image)
    bands = [
        transform.apply(image[:, :, start : start + 10], first_row=start, full_height=37)
        for start in range(0, 37, 10)
    ]
    assert torch.allclose(torch.cat(bands, 2), whole, atol=1e-6)


def test_strength_zero_changes_nothing_and_half_is_half_way() -> None:
    torch.manual_seed(1)
    model = ToneModel()
    image = torch.rand(1, 3, 40, 40) * 0.4 + 0.3
    transform = model(model.make_thumbnail(image))
    assert torch.equal(transform.with_strength(0).apply(image), image)
    half = transform.with_strength(0.5).apply(image)
    assert torch.allclose(half, (image + transform.apply(image)) / 2, atol=0.02)


def test_curves_rise() -> None:
    torch.manual_seed(2)
    model = ToneModel()
    torch.nn.init.normal_(model.curve_head.weight, std=1.0)
    transform = model(model.make_thumbnail(torch.rand(4, 3, 64, 64)))
    assert bool((transform.knots.diff(dim=-1) >= 0).all())


def test_flat_photo_is_not_stretched_into_noise() -> None:
    model = ToneModel()
    flat = 0.5 + 0.002 * torch.randn(1, 3, 64, 64)
    toned = model(model.make_thumbnail(flat)).apply(flat).detach()
    assert float(toned.std()) < 0.03
