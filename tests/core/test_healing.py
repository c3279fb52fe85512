"""Clone stamp and healing brush: what is copied, where to, and whether it can be seen."""

from __future__ import annotations

import numpy as np
import pytest

from iide_studio.core.adjustments.inversion import Inversion
from iide_studio.core.brush import Brush
from iide_studio.core.brush_path import Touch
from iide_studio.core.cloning import CloneInk, CloneSource
from iide_studio.core.commands.layering import AddLayer
from iide_studio.core.commands.selecting import Select
from iide_studio.core.document import Document
from iide_studio.core.healing import heal
from iide_studio.core.healing_search import find_source
from iide_studio.core.healing_stroke import healed
from iide_studio.core.inks import VeilInk
from iide_studio.core.layers import Layer
from iide_studio.core.painting import Painting
from iide_studio.core.photo import Photo
from iide_studio.core.rect import Rect
from iide_studio.core.retouching import add_retouch_layer, retouch_layer
from iide_studio.core.target import Target, TargetKind

GRAIN = 0.02
WIDTH, HEIGHT = 900, 700


def grainy_gradient(*, gray: bool = False) -> tuple[np.ndarray, np.ndarray]:
    """Returns a 16-bit picture with grain, and the gradient without it in [0, 1]."""
    y, x = np.mgrid[:HEIGHT, :WIDTH] / np.array([HEIGHT, WIDTH]).reshape(2, 1, 1)
    clean = 0.2 + 0.5 * x + 0.1 * y
    clean = clean if gray else np.stack([clean, clean * 0.8, 0.9 - clean], -1)
    grain = np.random.default_rng(1).normal(0, GRAIN, clean.shape)
    return np.rint((clean + grain) * 65535).astype(np.uint16), clean


def with_retouch_layer(pixels: np.ndarray) -> tuple[Document, Layer]:
    document = Document.from_photo(Photo(pixels=pixels))
    add_retouch_layer(document).apply(document)
    return document, document.layers[-1]


def retouch(
    document: Document,
    layer: Layer,
    offset: tuple[int, int],
    *touches: tuple[float, float],
    brush: Brush,
    heals: bool,
) -> Painting:
    source = CloneSource(document, layer.id)
    target = Target(TargetKind.LAYER, layer.id)
    ink = CloneInk(source, offset)
    painting = Painting(document, target, brush=brush, ink=ink, label="Healing brush")
    for x, y in touches:
        painting.to(Touch(x, y))
    if heals:
        for rect, patch in healed(painting, source, offset, brush):
            painting.stroke.extend(document, rect, patch)
    return painting


def seen(document: Document) -> np.ndarray:
    return document.flatten_photo(document.area)[..., :-1]


@pytest.mark.parametrize("size", [24, 90, 240])
@pytest.mark.parametrize("gray", [False, True])
def test_healed_dab_cannot_be_told_from_the_gradient_around(size: int, gray: bool) -> None:
    pixels, clean = grainy_gradient(gray=gray)
    x, y = 250, 350
    pixels[y - size // 3 : y + size // 3, x - size // 3 : x + size // 3] = 65535
    document, layer = with_retouch_layer(pixels)
    brush = Brush(size=size, hardness=1)
    painting = retouch(document, layer, (400, 40), (x, y), brush=brush, heals=True)
    inside = painting.coverage(document.area) > 0
    rest = seen(document) / 65535 - clean.reshape(HEIGHT, WIDTH, -1)
    assert 0.8 < rest[inside].var() / GRAIN**2 < 1.2
    y_, x_ = np.mgrid[:HEIGHT, :WIDTH] + 0.5
    distance = np.hypot(x_ - x, y_ - y) - size / 2
    angle = np.arctan2(y_ - y, x_ - x)
    # The step across the border, piece by piece: tone inside against tone outside.
    band = max(5, size / 12)
    for start in np.linspace(-np.pi, np.pi, 5)[:-1]:
        sector = (angle >= start) & (angle < start + np.pi / 2)
        inner = rest[sector & (distance < 0) & (distance > -band)].mean(0)
        outer = rest[sector & (distance > 0) & (distance < band)].mean(0)
        assert np.abs(inner - outer).max() < 0.01
    assert np.array_equal(seen(document)[~inside], pixels.reshape(HEIGHT, WIDTH, -1)[~inside])


def test_healed_stroke_over_several_pieces_has_no_seams() -> None:
    y, x = np.mgrid[:600, :2600]
    clean = 0.3 + 0.2 * np.sin(x / 700) + 0.1 * y / 600
    grain = np.random.default_rng(2).normal(0, GRAIN, clean.shape)
    pixels = np.rint((clean + grain) * 65535).astype(np.uint16)
    pixels[298:302, 100:2500] = 65535
    document, layer = with_retouch_layer(pixels)
    brush = Brush(size=30, hardness=1)
    touches = ((100, 300), (2500, 300))
    painting = retouch(document, layer, (20, 150), *touches, brush=brush, heals=True)
    rest = (seen(document)[..., 0] / 65535 - clean)[285:315]
    inside = painting.coverage(document.area)[285:315] > 0
    assert 0.8 < rest[inside].var() / GRAIN**2 < 1.2
    columns = rest.mean(0)[100:2500].reshape(-1, 24).mean(1)
    assert np.abs(columns).max() < 0.01


def test_steps_and_texture_are_kept_apart() -> None:
    """A texture from a bright place comes out as dark as its new place, with all its contrast."""
    texture = np.random.default_rng(3).normal(0, 2000, (80, 80))
    source = (50000 + texture)[None].astype(np.uint16)
    before = np.full((1, 80, 80), 12000, np.uint16)
    known = np.ones((80, 80), bool)
    known[20:60, 20:60] = False
    result = heal(before, source, known)[0, 20:60, 20:60].astype(float)
    # Zero only where the texture around was averaged; its mean there is not exactly zero.
    assert abs(result.mean() - texture[20:60, 20:60].mean() - 12000) < 250
    assert result.std() == pytest.approx(texture[20:60, 20:60].std(), rel=0.05)


def test_nothing_around_and_nothing_to_heal() -> None:
    source = np.random.default_rng(4).integers(0, 65536, (3, 9, 9), np.uint16)
    assert heal(source // 2, source, np.zeros((9, 9), bool)) is source
    assert heal(source // 2, source, np.ones((9, 9), bool)) is source


def test_healing_at_the_photos_edge_and_beyond_its_source() -> None:
    pixels, clean = grainy_gradient(gray=True)
    document, layer = with_retouch_layer(pixels)
    brush = Brush(size=60, hardness=1)
    painting = retouch(document, layer, (30, 0), (5, 5), brush=brush, heals=True)
    inside = painting.coverage(document.area) > 0
    rest = (seen(document)[..., 0] / 65535 - clean)[inside]
    assert abs(rest.mean()) < 0.01
    # There is no photo left of its edge, so nothing is copied from there.
    retouch(document, layer, (-600, 0), (300, 300), brush=brush, heals=True)
    assert layer.pixels is not None
    assert layer.pixels.read(Rect(300, 300, 1, 1))[-1].item() == 0


def test_clone_stamp_copies_every_bit() -> None:
    pixels, _ = grainy_gradient()
    document, layer = with_retouch_layer(pixels)
    brush = Brush(size=40, hardness=1)
    touches = ((200, 200), (300, 240))
    painting = retouch(document, layer, (100, -50), *touches, brush=brush, heals=False)
    full = painting.coverage(document.area) == 1
    moved = np.roll(pixels, (50, -100), (0, 1))
    assert full.sum() > 2000
    assert np.array_equal(seen(document)[full], moved[full])
    document.layers = document.layers[:1]
    assert np.array_equal(seen(document), pixels)


def test_copies_come_from_before_the_stroke_and_stay_inside_the_selection() -> None:
    pixels, _ = grainy_gradient(gray=True)
    document, layer = with_retouch_layer(pixels)
    Select(Rect(0, 0, 220, HEIGHT), np.full((HEIGHT, 220), 255, np.uint8)).apply(document)
    brush = Brush(size=30, hardness=1)
    # Source and place overlap: a second copy of the copy would show.
    retouch(document, layer, (20, 0), (180, 100), (260, 100), brush=brush, heals=False)
    result = seen(document)[..., 0]
    assert np.array_equal(result[100, 180:220], pixels[100, 200:240])
    assert np.array_equal(result[:, 220:], pixels[:, 220:])


def test_second_stroke_copies_what_the_first_one_left() -> None:
    pixels, _ = grainy_gradient(gray=True)
    document, layer = with_retouch_layer(pixels)
    brush = Brush(size=30, hardness=1)
    retouch(document, layer, (100, 0), (200, 100), brush=brush, heals=False)
    retouch(document, layer, (0, -200), (200, 300), brush=brush, heals=False)
    assert np.array_equal(seen(document)[295:305, 195:205, 0], pixels[95:105, 295:305])


def test_retouch_layer_lies_above_pixels_and_below_adjustments() -> None:
    document = Document.from_photo(Photo(pixels=grainy_gradient()[0]))
    AddLayer(Layer(name="invert", adjustment=Inversion())).apply(document)
    photo = document.layers[0].id
    assert retouch_layer(document, photo) is None
    add_retouch_layer(document).apply(document)
    assert [layer.name for layer in document.layers] == ["Photo", "Retouching", "invert"]
    found = document.layers[1]
    assert retouch_layer(document, photo) is found
    result = Layer(name="result", pixels=document.new_pixels(), request={"a": 1})
    AddLayer(result, index=2).apply(document)
    # It would work below the result, where nobody sees it, unless that is what the user chose.
    assert retouch_layer(document, photo) is None
    assert retouch_layer(document, result.id) is None
    assert retouch_layer(document, found.id) is found


def heal_by_itself(
    document: Document, layer: Layer, *touches: tuple[float, float], size: int
) -> tuple[Painting, tuple[int, int]]:
    brush = Brush(size=size, hardness=1)
    source = CloneSource(document, layer.id)
    target = Target(TargetKind.LAYER, layer.id)
    painting = Painting(document, target, brush=brush, ink=VeilInk(), label="Healing brush")
    for x, y in touches:
        painting.to(Touch(x, y))
    offset = find_source(painting, source, brush)
    assert offset is not None
    for rect, patch in healed(painting, source, offset, brush):
        painting.stroke.extend(document, rect, patch)
    return painting, offset


@pytest.mark.parametrize("size", [12, 40, 150])
@pytest.mark.parametrize("place", [(250, 350), (30, 40), (880, 690)])
def test_a_source_that_is_found_leaves_neither_step_nor_smooth_place(
    size: int, place: tuple[int, int]
) -> None:
    pixels, clean = grainy_gradient()
    x, y = place
    third = size // 3
    pixels[max(0, y - third) : y + third, max(0, x - third) : x + third] = 65535
    document, layer = with_retouch_layer(pixels)
    painting, _offset = heal_by_itself(document, layer, place, size=size)
    inside = painting.coverage(document.area) > 0
    rest = seen(document) / 65535 - clean
    samples = int(inside.sum())
    slack = 4 / np.sqrt(samples)  # of the estimate itself, for small dabs
    assert 0.8 - slack < rest[inside].var() / GRAIN**2 < 1.2 + slack
    y_, x_ = np.mgrid[:HEIGHT, :WIDTH] + 0.5
    distance = np.hypot(x_ - x, y_ - y) - size / 2
    inner, outer = inside & (distance > -6), (distance > 0) & (distance < 6)
    step = np.abs(rest[inner].mean(0) - rest[outer].mean(0))
    noise = 3 * GRAIN * np.sqrt(1 / inner.sum() + 1 / outer.sum())
    assert step.max() < 0.01 + (noise if size < 24 else 0)


def test_a_scratch_is_healed_along_the_edge_that_it_crosses() -> None:
    y, x = np.mgrid[:400, :500]
    scene = np.where(x + y // 3 < 250, 0.25, 0.7)
    grain = np.random.default_rng(2).normal(0, 0.01, scene.shape)
    pixels = np.rint(np.clip(scene + grain, 0, 1) * 65535).astype(np.uint16)
    damaged = pixels.copy()
    damaged[196:204] = 65535
    document, layer = with_retouch_layer(damaged)
    touches = [(place, 200.0) for place in range(60, 441, 10)]
    heal_by_itself(document, layer, *touches, size=14)
    error = np.abs(seen(document)[190:210, 70:430, 0] / 65535 - scene[190:210, 70:430])
    assert (error > 0.1).mean() < 0.01


def test_a_source_has_no_damage_of_its_own() -> None:
    pixels, clean = grainy_gradient(gray=True)
    rng = np.random.default_rng(7)
    for x, y in rng.integers((150, 150), (550, 550), (60, 2)):
        pixels[y - 3 : y + 3, x - 3 : x + 3] = 65535
    pixels[345:355, 345:355] = 65535
    document, layer = with_retouch_layer(pixels)
    painting, _offset = heal_by_itself(document, layer, (350, 350), size=26)
    inside = painting.coverage(document.area) > 0
    assert np.abs(seen(document)[inside][:, 0] / 65535 - clean[inside]).max() < 8 * GRAIN


def test_where_nothing_is_left_no_source_is_found() -> None:
    document, layer = with_retouch_layer(np.full((60, 60), 30000, np.uint16))
    target = Target(TargetKind.LAYER, layer.id)
    brush = Brush(size=200, hardness=1)
    source = CloneSource(document, layer.id)
    painting = Painting(document, target, brush=brush, ink=VeilInk(), label="Healing brush")
    painting.to(Touch(30, 30))
    assert find_source(painting, source, brush) is None
