"""Finding photos on the scan of an album page."""

from __future__ import annotations

import functools
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from skimage import data

from iide_studio.core.album_finding import find_photos
from iide_studio.core.album_page import AlbumPhoto, cut_out, in_reading_order
from iide_studio.core.errors import MaskError
from iide_studio.core.photo import Photo

PAGES = {"cream": (225, 215, 190), "black": (28, 26, 25), "grey": (150, 150, 148)}


cv2 = pytest.importorskip("cv2")


def picture(name: str, size: tuple[int, int]) -> np.ndarray:
    image = getattr(data, name)()
    image = image if image.ndim == 3 else np.dstack([image] * 3)
    return cv2.resize(image[..., :3], size, interpolation=cv2.INTER_AREA)


def lay(page: np.ndarray, image: np.ndarray, place: AlbumPhoto) -> None:
    """Lays a picture on a page as a hand would, turned about its middle."""
    height, width = image.shape[:2]
    turn = math.radians(place.angle)
    x, y = place.center[0] - 0.5, place.center[1] - 0.5
    across, down = (width - 1) / 2, (height - 1) / 2
    cosine, sine = math.cos(turn), math.sin(turn)
    matrix = np.array(
        [
            [cosine, -sine, x - cosine * across + sine * down],
            [sine, cosine, y - sine * across - cosine * down],
        ]
    )
    size = (page.shape[1], page.shape[0])
    laid = cv2.warpAffine(image, matrix, size, flags=cv2.INTER_CUBIC)
    share = cv2.warpAffine(np.ones((height, width)), matrix, size)[..., None]
    page[...] = np.rint(page * (1 - share) + laid * share)


PLACES = [
    ("astronaut", AlbumPhoto(center=(260, 250), size=(320, 380), angle=2.0)),
    ("coffee", AlbumPhoto(center=(680, 240), size=(400, 270), angle=-4.0)),
    ("camera", AlbumPhoto(center=(280, 760), size=(300, 300), angle=0.0)),
    ("rocket", AlbumPhoto(center=(700, 720), size=(360, 260), angle=7.0)),
]


def make_page(color: tuple[int, int, int]) -> np.ndarray:
    return page_of(color).copy()


@functools.cache
def page_of(color: tuple[int, int, int]) -> np.ndarray:
    page = np.ones((1000, 950, 3), np.float64) * color
    page += np.random.default_rng(0).normal(0, 2, page.shape)
    page = np.clip(page, 0, 255).astype(np.uint8)
    for name, place in PLACES:
        image = picture(name, (int(place.size[0]), int(place.size[1])))
        if name == "camera":  # its sky is as bright as the page; prints of its time have a border
            image = cv2.rectangle(image.copy(), (0, 0), (299, 299), (255, 255, 255), 16)
        lay(page, image, place)
    return page


@pytest.mark.parametrize("color", PAGES.values(), ids=PAGES)
def test_photos_are_found_where_they_lie(color: tuple[int, int, int]) -> None:
    found = find_photos(Photo(make_page(color)))
    assert len(found) == len(PLACES)
    for place, (_name, true) in zip(found, PLACES, strict=True):
        assert np.allclose(place.center, true.center, atol=4)
        assert np.allclose(place.size, true.size, atol=8)
        assert place.angle == pytest.approx(true.angle, abs=0.8)


def test_mounts_captions_and_uneven_light_mislead_nobody() -> None:
    page = make_page(PAGES["cream"])
    for _name, place in PLACES:
        for x, y in place.corners:
            cv2.circle(page, (round(x), round(y)), 12, (25, 25, 25), -1)
        under = (round(place.center[0]) - 90, round(place.center[1] + place.size[1] / 2) + 35)
        cv2.putText(page, "Onkel Karl", under, cv2.FONT_HERSHEY_SIMPLEX, 0.9, (60, 50, 40), 2)
    y, x = np.mgrid[-1:1:1000j, -1:1:950j]
    page = np.rint(page * (1 - 0.12 * (x * x + y * y))[..., None]).astype(np.uint8)
    found = find_photos(Photo(page))
    assert len(found) == len(PLACES)
    for place, (_name, true) in zip(found, PLACES, strict=True):
        assert np.allclose(place.center, true.center, atol=5)
        assert np.allclose(place.size, true.size, atol=10)
        assert place.angle == pytest.approx(true.angle, abs=0.8)


def test_page_on_the_white_lid_of_a_scanner() -> None:
    bed = np.full((1100, 1050, 3), 250, np.uint8)
    bed[40:1040, 50:1000] = make_page(PAGES["black"])
    assert len(find_photos(Photo(bed))) == len(PLACES)


def test_large_sixteen_bit_scan_gives_places_in_its_own_pixels() -> None:
    page = make_page(PAGES["cream"]).repeat(2, axis=0).repeat(2, axis=1).astype(np.uint16) * 257
    found = find_photos(Photo(page))
    assert len(found) == len(PLACES)
    assert np.allclose(found[0].center, np.array(PLACES[0][1].center) * 2, atol=8)


def test_captions_are_no_photos_and_an_empty_page_has_none() -> None:
    page = np.full((800, 600, 3), 230, np.uint8)
    cv2.putText(page, "Summer 1931", (100, 400), cv2.FONT_HERSHEY_SIMPLEX, 1.5, (40, 40, 60), 3)
    assert find_photos(Photo(page)) == []
    assert find_photos(Photo(np.full((80, 60), 9, np.uint16))) == []


@settings(max_examples=25, deadline=None)
@given(angle=st.floats(-20, 20), x=st.integers(140, 160), y=st.integers(140, 160))
def test_turned_photo_comes_out_upright(angle: float, x: int, y: int) -> None:
    image = cv2.GaussianBlur(picture("astronaut", (120, 90)), (0, 0), 2)
    page = np.full((300, 300, 3), 220, np.uint8)
    place = AlbumPhoto(center=(x, y), size=(120, 90), angle=angle)
    lay(page, image, place)
    found = cut_out(Photo(page), place).pixels
    inside = (slice(3, -3), slice(3, -3))
    assert np.abs(found[inside].astype(int) - image[inside]).mean() < 2.5


def test_straight_photo_is_cropped_exactly() -> None:
    pixels = np.random.default_rng(1).integers(0, 65535, (80, 90, 3)).astype(np.uint16)
    page = Photo(pixels, alpha=pixels[..., 0].copy(), resolution=(600.0, 600.0))
    photo = cut_out(page, AlbumPhoto(center=(40, 30), size=(20, 10), angle=0.01))
    assert np.array_equal(photo.pixels, pixels[25:35, 30:50])
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha, pixels[25:35, 30:50, 0])
    assert photo.resolution == (600, 600)


def test_place_off_the_page_is_refused() -> None:
    with pytest.raises(MaskError, match="not on its page"):
        cut_out(
            Photo(np.zeros((50, 50), np.uint8)), AlbumPhoto(center=(60, 10), size=(9, 9), angle=0)
        )


def test_place_comes_back_from_json_and_nonsense_is_refused() -> None:
    place = PLACES[1][1]
    assert AlbumPhoto.from_json(place.to_json()) == place
    for wrong in ({}, {"center": [1], "size": [1, 1], "angle": 0}):
        with pytest.raises(MaskError):
            AlbumPhoto.from_json(wrong)
    with pytest.raises(MaskError):
        AlbumPhoto.from_json({"center": [1, float("nan")], "size": [1, 1], "angle": 0})


@given(st.permutations([place for _name, place in PLACES]))
def test_reading_order(places: list[AlbumPhoto]) -> None:
    assert in_reading_order(places) == [place for _name, place in PLACES]
