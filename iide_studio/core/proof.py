"""Hashes of pixels, and the proof that a restoration left those outside its mask as they were.

A proof is a record, not a signature: it tells an honest reader whether pixels and record still
belong together, and does not stop somebody who changes both.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from iide_studio.core.errors import ProvenanceError
from iide_studio.core.photo import Photo

METHOD = (
    "SHA-256 of the ASCII line 'WIDTHxHEIGHTxCHANNELS DEPTH' with one line feed, DEPTH being uint8 "
    "or uint16-le, then of the samples: rows from the top, pixels from the left, upright, channels "
    "grey or R G B, then alpha if there is one, uint16 with the low byte first"
)
"""How `hash_pixels` works, in words that let anybody repeat it."""

METHOD_OUTSIDE = f"{METHOD}; of these samples only those of pixels whose mask value is 0"
"""How `hash_outside` works."""

_ROWS = 256


@dataclass(frozen=True, kw_only=True)
class Proof:
    """What shows that the pixels outside a mask did not change.

    Attributes:
        before: `hash_outside` of the original as it was opened, hexadecimal.
        after: The same of the result; equal to `before`, or there would be no proof.
        mask_sha256: `hash_mask` of the mask.
        outside: Number of pixels outside the mask.
        total: Number of all pixels.
        method: How the hashes were made, in words.
    """

    before: str
    after: str
    mask_sha256: str
    outside: int
    total: int
    method: str = METHOD_OUTSIDE

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Proof:
        """Reads what `dataclasses.asdict` made; raises ProvenanceError."""
        try:
            texts = {k: str(data[k]) for k in ("before", "after", "mask_sha256", "method")}
            return cls(**texts, outside=int(data["outside"]), total=int(data["total"]))
        except (KeyError, TypeError, ValueError, OverflowError) as error:
            raise ProvenanceError(f"The proof cannot be understood: {error!r}.") from error


def hash_pixels(photo: Photo) -> str:
    """Returns the hash of all samples of a photo by `METHOD`, hexadecimal."""
    return _hash(photo, None)


def hash_outside(photo: Photo, mask: np.ndarray) -> str:
    """Returns the hash of the samples where the mask is 0, by `METHOD_OUTSIDE`.

    Args:
        photo: Its pixels and alpha count; profile and metadata do not.
        mask: (H, W) uint8 of the photo's size; 0 = outside.

    Raises:
        ProvenanceError: if the mask has another size.
    """
    if mask.shape != (photo.height, photo.width):
        raise ProvenanceError(
            f"The mask is {mask.shape[1]} x {mask.shape[0]} pixels, "
            f"the photo {photo.width} x {photo.height}.",
            "Only a mask of the photo's own size proves anything.",
        )
    return _hash(photo, mask)


def hash_mask(mask: np.ndarray) -> str:
    """Returns the hash of a mask's values, (H, W) uint8, by `METHOD`, whatever its file is like."""
    return _hash(Photo(pixels=mask), None)


def prove(before: Photo, after: Photo, mask: np.ndarray) -> Proof:
    """Makes the proof of a restoration that was to work inside the mask only.

    Args:
        before: The original as it was opened.
        after: The result as it will be written.
        mask: (H, W) uint8, 0 = was to stay as it is.

    Raises:
        ProvenanceError: if anything outside the mask did change, so that there is nothing to prove.
    """
    hashes = [hash_outside(photo, mask) for photo in (before, after)]
    if hashes[0] != hashes[1]:
        raise ProvenanceError(
            "Pixels outside the mask have changed, though they were to stay as they are.",
            "Nothing was written. This is a fault of the program; please report it.",
        )
    return Proof(
        before=hashes[0],
        after=hashes[1],
        mask_sha256=hash_mask(mask),
        outside=int(np.count_nonzero(mask == 0)),
        total=mask.size,
    )


def _hash(photo: Photo, mask: np.ndarray | None) -> str:
    planes = 1 if photo.is_gray else 3
    channels = planes + (photo.alpha is not None)
    depth = "uint8" if photo.max_value == 255 else "uint16-le"
    digest = hashlib.sha256(f"{photo.width}x{photo.height}x{channels} {depth}\n".encode("ascii"))
    for first in range(0, photo.height, _ROWS):
        rows = slice(first, first + _ROWS)
        samples = photo.pixels[rows].reshape(-1, photo.width, planes)
        if photo.alpha is not None:
            samples = np.concatenate([samples, photo.alpha[rows, :, None]], axis=2)
        if mask is not None:
            samples = samples[mask[rows] == 0]
        digest.update(samples.astype(samples.dtype.newbyteorder("<"), copy=False).tobytes())
    return digest.hexdigest()
