"""Writes the photos of an album page, each with its link to the page."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from iide_studio.core import photo as photos
from iide_studio.core.album_page import AlbumPhoto, cut_out
from iide_studio.core.errors import MaskError
from iide_studio.core.files import new_file
from iide_studio.core.metadata.changes import MetadataChanges
from iide_studio.core.metadata.xmp import XmpPacket
from iide_studio.core.metadata.xmp_namespaces import STUDIO
from iide_studio.core.photo import Photo
from iide_studio.core.provenance import SOFTWARE, SourceRecord
from iide_studio.core.provenance_xmp import add_source
from iide_studio.core.result_writing import source_record

KIND = "IIDE Studio album page"
_VERSION = 1
_LARGEST = 4 * 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class SplitOptions:
    """How the photos of a page are written.

    Attributes:
        created: When, with a time zone.
        is_private: Leave out the page's path and GPS.
        overwrite: Whether older files may be replaced.
    """

    created: datetime
    is_private: bool = False
    overwrite: bool = False


def write_photo(page: Photo, place: AlbumPhoto, path: Path, options: SplitOptions) -> None:
    """Cuts one photo out and writes it with the page's metadata; raises StudioError."""
    source = _source(page, options)

    def link(packet: XmpPacket) -> None:
        add_source(packet, source, is_private=options.is_private)
        fields = {
            "Corners": json.dumps(place.corners.round(2).tolist()),
            "Angle": f"{place.angle:.4f}",
            "Page": str(source.page),
        }
        named = {(STUDIO, name): text for name, text in fields.items()}
        packet.set_fields(STUDIO, "AlbumPage", named)

    changes = MetadataChanges(
        software=SOFTWARE, modified=options.created, xmp=link, drop_gps=options.is_private
    )
    photos.save(cut_out(page, place), path, overwrite=options.overwrite, changes=changes)


def write_places(
    page: Photo, places: Sequence[AlbumPhoto], path: Path, options: SplitOptions
) -> None:
    """Writes where the photos lie as JSON, to be corrected and read again; raises ExportError."""
    source = _source(page, options)
    data = {
        "kind": KIND,
        "version": _VERSION,
        "page": {"sha256": source.sha256, "path": source.path, "page": source.page},
        "size": [page.width, page.height],
        "photos": [place.to_json() for place in places],
    }
    text = json.dumps(data, indent=2, ensure_ascii=False) + "\n"
    with new_file(path, overwrite=options.overwrite, size=len(text)) as file:
        file.write_text(text, encoding="utf-8")


def read_places(path: Path) -> list[AlbumPhoto]:
    """Reads what `write_places` wrote.

    Raises:
        MaskError: if it cannot be read or is something else.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise ValueError("it is too large")
        data = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(data, dict) or data.get("kind") != KIND:
            raise ValueError("it is something else")
        return [AlbumPhoto.from_json(place) for place in data["photos"]]
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise MaskError(
            f"The places of photos in {path} cannot be read: {error}.",
            "Write them with 'iide-studio split-album --only-find'.",
        ) from error


def _source(page: Photo, options: SplitOptions) -> SourceRecord:
    source = source_record(page)
    return dataclasses.replace(source, path="") if options.is_private else source
