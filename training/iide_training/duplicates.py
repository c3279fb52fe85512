"""Finds photos that are the same picture: resized, recoloured, recompressed, turned or mirrored.

A photo's perceptual hash has 64 bits: whether each of its lowest spatial frequencies (a cosine
transform of 32 x 32 grey pixels) lies above their median. Turning or mirroring a photo only swaps
these frequencies and changes their signs, so its hashes in all eight positions cost little more.

Portraits before a plain wall are alike in these frequencies, and aged copies of one photo are not
quite; so what the hashes find is compared once more by the details of the 32 x 32 pixels.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from iide_studio.core.errors import StudioError
from iide_training.photo_decoding import UnreadablePhotoError, decode_photo, find_photos

NEAR = 16
"""Bits by which the hashes of one picture may differ."""
ALIKE = 0.85
"""Correlation of the details that two copies of one picture have at least."""
_SIDE, _KEPT = 32, 8
_ROWS = 256
"""Photos that are compared with all others at a time."""


@dataclass(frozen=True, eq=False)
class Fingerprints:
    """Hashes of some photos.

    Attributes:
        names: What to call the photos.
        hashes: (N, 8) uint64: as the photo stands, then turned and mirrored.
        details: (N, 32, 32) float32: small photos without their coarse shapes, of mean 0 and
            length 1.
    """

    names: Sequence[str]
    hashes: np.ndarray
    details: np.ndarray


@dataclass(frozen=True)
class Duplicate:
    """Two photos that are the same picture; `distance` of 64 bits differ."""

    first: str
    second: str
    distance: int


def hash_photo(pixels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Returns the hashes of a photo in its eight positions, and its details.

    Args:
        pixels: (H, W, 3) uint8.

    Returns:
        (8,) uint64, of which the first is that of the photo as it stands; and (32, 32) float32.
    """
    gray = cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_RGB2GRAY).astype(np.float32)
    small = cv2.resize(gray, (_SIDE, _SIDE), interpolation=cv2.INTER_AREA)
    low = cv2.dct(small)[:_KEPT, :_KEPT]
    low[0, 0] = 0  # the mean brightness says nothing
    signs = np.where(np.arange(_KEPT) % 2, -1, 1)
    positions = [low * down * across for down in (1, signs[:, None]) for across in (1, signs)]
    positions += [position.T for position in positions]
    bits = [(position > np.median(position)).ravel() for position in positions]
    hashes = np.packbits(np.stack(bits), axis=1).view(np.uint64)[:, 0]
    fine = small - cv2.GaussianBlur(small, (0, 0), 4)
    fine -= fine.mean()
    return hashes, fine / max(float(np.linalg.norm(fine)), 1e-6)


def hash_photos(photos: Iterable[tuple[str, np.ndarray]]) -> Fingerprints:
    """Hashes photos that are given with their names."""
    found = [(name, *hash_photo(pixels)) for name, pixels in photos]
    hashes = np.array([item[1] for item in found], np.uint64).reshape(-1, 8)
    details = np.array([item[2] for item in found], np.float32).reshape(-1, _SIDE, _SIDE)
    return Fingerprints([item[0] for item in found], hashes, details)


def hash_folder(folder: Path, *, say: Callable[[str], None] = print) -> Fingerprints:
    """Hashes the photos of a folder and of those in it; unreadable ones are named and left out.

    Raises:
        StudioError: if there is none.
    """

    def photos() -> Iterable[tuple[str, np.ndarray]]:
        for path in find_photos(folder):
            try:
                yield path.relative_to(folder).as_posix(), decode_photo(path)
            except UnreadablePhotoError as error:
                say(f"{path} cannot be compared: {error}")

    found = hash_photos(photos())
    if not found.names:
        raise StudioError(
            f"There is no photo in {folder}.", "Name a folder with JPEG or PNG files."
        )
    return found


def find_duplicates(first: Fingerprints, second: Fingerprints | None = None) -> list[Duplicate]:
    """Returns the pairs of photos that are the same picture.

    Args:
        first: Photos.
        second: Other photos; None compares the first ones with each other.
    """
    other = first if second is None else second
    found: dict[tuple[int, int], Duplicate] = {}
    for start in range(0, len(first.names), _ROWS):
        own = first.hashes[start : start + _ROWS, :1, None]
        # A photo as it stands is compared with all positions of the other, which covers all cases.
        distances = np.bitwise_count(own ^ other.hashes.T[None])
        for row, position, column in np.argwhere(distances <= NEAR):
            pair = int(start + row), int(column)
            if second is None and pair[0] >= pair[1]:
                continue
            turned = _turn(other.details[column], int(position))
            if float((first.details[pair[0]] * turned).sum()) >= ALIKE:
                names = first.names[pair[0]], other.names[pair[1]]
                found[pair] = Duplicate(*names, int(distances[row, position, column]))
    return list(found.values())


def _turn(details: np.ndarray, position: int) -> np.ndarray:
    """Turns details into one of the eight positions, in the order of the hashes."""
    if position & 2:
        details = details[::-1]
    if position & 1:
        details = details[:, ::-1]
    return details.T if position & 4 else details


def refuse_duplicates(
    training: Fingerprints, evaluation: Fingerprints, folders: tuple[Path, Path]
) -> None:
    """Raises StudioError, which lists them, if photos of training are evaluated on too.

    Args:
        training: Photos to train on.
        evaluation: Photos to score with.
        folders: Where each of them lie.
    """
    found = find_duplicates(training, evaluation)
    if not found:
        return
    shown = "; ".join(f"{pair.first} = {pair.second}" for pair in found[:5])
    more = f"; and {len(found) - 5} more" if len(found) > 5 else ""
    raise StudioError(
        f"Photos of {folders[0]} are also in {folders[1]}, which would make the scores worthless: "
        f"{shown}{more}.",
        f"Take them out of one folder; all are listed by 'iide-train check-photos {folders[0]} "
        f"--against {folders[1]}'.",
    )
