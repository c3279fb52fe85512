"""Writing a photo: picking the encoder by the name, and saying what the format cannot hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from iide_studio.core.errors import ExportError
from iide_studio.core.export_options import ExportOptions
from iide_studio.core.files import new_file
from iide_studio.core.jpeg_writing import exif_left_out, write_jpeg
from iide_studio.core.metadata.changes import MetadataChanges
from iide_studio.core.metadata.tiff_directory import MAKER_NOTE
from iide_studio.core.photo_formats import FORMATS
from iide_studio.core.png_writing import write_png
from iide_studio.core.tiff_writing import write_tiff
from iide_studio.core.webp_writing import write_webp

if TYPE_CHECKING:
    from iide_studio.core.photo import Photo

Writer = Callable[["Photo", Path, ExportOptions, MetadataChanges | None], None]

_WRITERS: dict[str, Writer] = {
    "PNG": write_png,
    "JPEG": write_jpeg,
    "TIFF": write_tiff,
    "WEBP": write_webp,
}
_LOSSY = ("JPEG", "WEBP")
_LONGEST_SIDE = {"JPEG": 65_535, "WEBP": 16_383}
_PHOTOSHOP_LAYERS = 37724
_ROOM_FOR_METADATA = 2**16


def save(
    photo: Photo,
    path: Path,
    *,
    overwrite: bool = False,
    options: ExportOptions | None = None,
    changes: MetadataChanges | None = None,
    protected: Iterable[Path] = (),
) -> None:
    """Writes a photograph; the name's ending decides the format.

    The file appears whole or not at all. JPEG and WebP hold 8 bits, so 16 are rounded to them.

    Args:
        photo: All its metadata goes along where the format has a place; see `losses`.
        path: Ends in one of `FORMATS`; its folder must exist. Never the photo's own file.
        overwrite: Whether an older file of that name may be replaced.
        options: How to encode; None = the best.
        changes: What a restoration says about itself; None for a mere copy.
        protected: More files that are never replaced.

    Raises:
        ExportError: for an unknown ending, an existing file, a full disk and so on.
    """
    write = writer_for(path, (photo.height, photo.width))
    sources = [photo.path, None if photo.source is None else photo.source.path]
    with new_file(
        path,
        overwrite=overwrite,
        size=expected_size(path, photo),
        protected=[*protected, *(source for source in sources if source is not None)],
    ) as file:
        write(photo, file, options or ExportOptions(), changes)


def extension_for(photo: Photo) -> str:
    """The ending for a result in the photo's own format.

    Where that cannot be written, .tif for 16 bits, which archives expect, and else .png.
    """
    if photo.path is not None and FORMATS.get(photo.path.suffix.lower()) == photo.format:
        return photo.path.suffix
    endings = {name: ending for ending, name in reversed(FORMATS.items())}
    return endings.get(photo.format, ".png" if photo.max_value == 255 else ".tif")


def writer_for(path: Path, size: tuple[int, int]) -> Writer:
    """Returns the function that writes a photo of (H, W); raises ExportError if none can."""
    name = FORMATS.get(path.suffix.lower())
    if name is None:
        raise ExportError(
            f"Pictures cannot be saved as {path.name}.",
            f"Use a name that ends in one of: {', '.join(FORMATS)}.",
        )
    if max(size) > _LONGEST_SIDE.get(name, 2**31):
        raise ExportError(
            f"{size[1]} x {size[0]} pixels are too many for {name}.",
            "Save it as .tif or .png.",
        )
    return _WRITERS[name]


def expected_size(path: Path, photo: Photo) -> int:
    """A cautious guess of the file's bytes, for the check of free space."""
    if is_lossy(path):
        return photo.pixels.size // 4 + _ROOM_FOR_METADATA
    alpha = 0 if photo.alpha is None else photo.alpha.nbytes
    return photo.pixels.nbytes + alpha + _ROOM_FOR_METADATA


def is_lossy(path: Path) -> bool:
    """Whether a file of that name holds pixels only approximately."""
    return FORMATS.get(path.suffix.lower()) in _LOSSY


def losses(photo: Photo, path: Path) -> list[str]:
    """Says what of the photo the file of that name cannot hold, a sentence each."""
    name = FORMATS.get(path.suffix.lower(), "")
    found = []
    if name in _LOSSY and photo.max_value > 255:
        found.append(f"{name} holds 8 bits, so the photo's 16 are rounded; .tif keeps them.")
    if name == "JPEG" and photo.alpha is not None:
        found.append("JPEG knows no transparency, so it is left out; .png keeps it.")
    if photo.infrared is not None:
        found.append("The infrared channel is not written.")
    return found + _metadata_losses(photo, name) + changed_source(photo)


def changed_source(photo: Photo) -> list[str]:
    """Says so if the photo's file is no longer what was read."""
    if photo.source is None or not photo.source.has_changed():
        return []
    return [f"{photo.source.path} was changed by another program since it was opened."]


def _metadata_losses(photo: Photo, name: str) -> list[str]:
    metadata = photo.metadata
    found = []
    if name == "JPEG" and (codes := exif_left_out(metadata)):
        names = ", ".join("the maker's note" if c == MAKER_NOTE else f"tag {c}" for c in codes)
        found.append(f"JPEG holds 64 KB of Exif, so {names} is left out; .tif keeps all.")
    if name == "WEBP" and (metadata.iptc or metadata.photoshop):
        found.append(
            "WebP has no place for IPTC and Photoshop data, so captions, names and places go into "
            "XMP and the rest is left out; .tif and .jpg keep all."
        )
    if name in ("JPEG", "TIFF", "WEBP") and metadata.texts:
        found.append(f"{name} has no place for PNG's texts, so they are left out; .png keeps them.")
    if name in ("PNG", "TIFF", "WEBP") and metadata.comment:
        found.append(f"{name} has no place for JPEG's comment, so it is left out.")
    tags = () if metadata.tiff is None else metadata.tiff.tags
    if any(tag.code == _PHOTOSHOP_LAYERS for tag in tags):
        found.append("Photoshop's layers in the file are left out; they show the old picture.")
    return found
