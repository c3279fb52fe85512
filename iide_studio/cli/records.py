"""Finds the record of a result, in the file or beside it."""

from __future__ import annotations

from pathlib import Path

from iide_studio.core import photo as photos
from iide_studio.core import sidecar
from iide_studio.core.errors import ProvenanceError
from iide_studio.core.photo import Photo
from iide_studio.core.provenance import Provenance
from iide_studio.core.provenance_xmp import parse_xmp, read_provenance


def provenance_of(photo: Photo, path: Path) -> Provenance | None:
    """Returns the record in a photo's XMP, or else in the JSON file beside it; None without one.

    Raises:
        ProvenanceError: if there is one that cannot be understood.
    """
    found = read_provenance(parse_xmp(photo.metadata.xmp))
    beside = sidecar.sidecar_path(path)
    if found is None and beside.is_file():
        return sidecar.read_sidecar(beside)
    return found


def load_with_record(path: Path) -> tuple[Photo, Provenance]:
    """Opens a result and its record.

    Raises:
        PhotoReadError: if it cannot be opened.
        ProvenanceError: if it has no record.
    """
    photo = photos.load(path)
    provenance = provenance_of(photo, path)
    if provenance is None:
        raise ProvenanceError(
            f"{path} says nothing about how it was made.",
            "Files of 'iide-studio restore' do; other programs may take that out.",
        )
    return photo, provenance
