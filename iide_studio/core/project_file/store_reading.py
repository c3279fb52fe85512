"""Tiles from the pictures of a project."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from typing import Any

import numpy as np

from iide_studio.core.errors import ProjectError
from iide_studio.core.openraster_container import Container
from iide_studio.core.openraster_png_reading import decode_png
from iide_studio.core.openraster_png_writing import BAND
from iide_studio.core.project_file.document_json import StoreFacts
from iide_studio.core.project_file.typed_json import fields_from_json, wrong_type
from iide_studio.core.rect import Rect
from iide_studio.core.tile_cache import TileCache
from iide_studio.core.tiles import TileStore


def read_stores(container: Container, data: Any, cache: TileCache) -> dict[str, TileStore]:
    """Reads all stores of a project.

    Args:
        container: The project file.
        data: What the plan says of them; see `Plan.stores`.
        cache: Holds the tiles.

    Raises:
        ProjectError: for anything that is missing, damaged or makes no sense.
    """
    if not isinstance(data, dict):
        raise wrong_type("the list of masks")
    return {name: _read_store(container, item, cache) for name, item in data.items()}


def write_pixels(store: TileStore, pixels: np.ndarray, x: int, y: int) -> None:
    """Writes a decoded picture into a store, band by band.

    Args:
        store: Gets the pixels.
        pixels: (h, w, C); without the last channel of the store where that is alpha and full.
        x: Column of the store where the picture begins.
        y: Row of the store where the picture begins.
    """
    height, width, channels = pixels.shape
    # bands that end where rows of tiles do, so that no tile is written twice
    edges = sorted({0, height, *range(BAND - y % BAND, height, BAND)})
    for top, bottom in itertools.pairwise(edges):
        planes = np.empty((store.channels, bottom - top, width), store.dtype)
        planes[:channels] = np.moveaxis(pixels[top:bottom], -1, 0)
        planes[channels:] = store.max_value
        store.write(Rect(x, y + top, width, bottom - top), planes)


def _read_store(container: Container, data: Any, cache: TileCache) -> TileStore:
    facts, path, x, y = _checked(data)
    store = facts.new_store(cache)
    if path is None:
        return store
    pixels = decode_png(container.read(path), path).pixels
    height, width, channels = pixels.shape
    has_alpha = facts.channels in (2, 4)
    is_inside = Rect(0, 0, facts.width, facts.height).contains(Rect(x, y, width, height))
    if not is_inside or pixels.dtype != store.dtype:
        raise wrong_type(path)
    if channels not in (facts.channels, facts.channels - has_alpha):
        raise wrong_type(path)
    write_pixels(store, pixels, x, y)
    return store


def _checked(data: Mapping[str, Any]) -> tuple[StoreFacts, str | None, int, int]:
    try:
        facts = StoreFacts(**fields_from_json(StoreFacts, data["facts"], _no_bytes))
        path, (x, y) = data["picture"], data["begin"]
    except (KeyError, TypeError, ValueError) as error:
        raise wrong_type("the list of masks") from error
    is_place = type(x) is int and type(y) is int
    if not is_place or not (path is None or isinstance(path, str)):
        raise wrong_type("the list of masks")
    return facts, path, x, y


def _no_bytes(key: str) -> bytes:
    raise ProjectError("The project is damaged: a size is no number.", "Open an older copy.")
