"""A part of a photo gets the tone of the whole."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from iide_studio.core.document import Document
from iide_studio.core.photo_part import part_of
from iide_studio.core.recipe import Recipe
from iide_studio.core.rect import Rect
from iide_studio.core.restoration import CancelToken, RestoreRequest
from iide_studio.diffusion.photo_part import tone_of_part
from iide_studio.diffusion.tone import ToneTransform
from tests.diffusion import toy_checkpoint as toy


def test_the_tone_of_a_part_is_that_of_the_whole() -> None:
    generator = torch.Generator().manual_seed(3)
    grids = torch.rand(2, 1, 3, 8, 8, generator=generator) - 0.5
    even = torch.linspace(0, 1, 9).expand(1, 3, 9)
    tone = ToneTransform(
        black=torch.zeros(1, 3),
        white=torch.ones(1, 3),
        knots=even,
        matrix=torch.eye(3)[None],
        gain=grids[0],
        offset=0.3 * grids[1],
    )
    photo = toy.make_photo()
    document = Document.from_photo(photo)
    place = Rect(photo.width // 4, photo.height // 3, photo.width // 2, photo.height // 2)
    part = part_of(document, place, has_mask=False)
    image = torch.rand(1, 3, photo.height, photo.width, generator=generator)
    rows, columns = place.slices_in(document.area)
    cut = tone_of_part(tone, part).apply(image[..., rows, columns])
    difference = (tone.apply(image)[..., rows, columns] - cut).abs()
    assert (
        float(difference[..., 4:-4, 4:-4].max()) < 0.006
    )  # of grids far rougher than any photo asks for
    assert float(difference.max()) < 0.02


@pytest.mark.parametrize("kind", ["color", "sepia", "gray"])
def test_a_part_is_restored_as_in_the_whole(tmp_path: Path, kind: str) -> None:
    pipeline = toy.load_pipeline(toy.write_checkpoint(tmp_path))
    document = Document.from_photo(toy.make_photo(kind=kind))
    recipe = Recipe(mask="none", strength=0.0, working_size=0)
    place = Rect(0, 0, document.width // 2, document.height)
    results = []
    for area in (None, place):
        request = RestoreRequest.from_document(document, recipe, area=area)
        result = pipeline.restore(request, lambda _: None, CancelToken())
        results.append(result.pixels[: place.height, : place.width].astype(int))
    inside = (slice(16, -16), slice(16, -24))
    assert np.abs(results[0][inside] - results[1][inside]).mean() < 2
