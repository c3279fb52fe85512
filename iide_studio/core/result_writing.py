"""Writing a restoration's result with all that belongs to it: record, proof, masks, JSON."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np

from iide_studio.core import photo as photos
from iide_studio.core import photo_writing, sidecar
from iide_studio.core.errors import ExportError, ProvenanceError
from iide_studio.core.export_options import ExportOptions
from iide_studio.core.metadata.changes import MetadataChanges
from iide_studio.core.original_finding import hash_file
from iide_studio.core.photo import Photo
from iide_studio.core.proof import prove
from iide_studio.core.provenance import (
    SOFTWARE,
    MaskRecord,
    Provenance,
    SourceRecord,
    record_result,
    without_private_facts,
)
from iide_studio.core.provenance_xmp import add_provenance, parse_xmp, source_identifiers
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import RestoreRequest, RestoreResult


@dataclass(frozen=True, kw_only=True)
class ResultOptions:
    """How a result is written.

    Attributes:
        created: When, with a time zone.
        overwrite: Whether older files of the same names may be replaced.
        export: How the picture is encoded; None = the best.
        is_private: Leave out paths, prompts and GPS.
        has_sidecar: Write the record as JSON too.
        operator: Who does the work; empty if nobody is to be named.
    """

    created: datetime
    overwrite: bool = False
    export: ExportOptions | None = None
    is_private: bool = False
    has_sidecar: bool = False
    operator: str = ""


def write_result(
    request: RestoreRequest, result: RestoreResult, path: Path, options: ResultOptions
) -> dict[str, Path]:
    """Writes a result.

    Args:
        request: What was asked for; its photo was read from a file.
        result: What came of it.
        path: The picture's; its ending decides the format.
        options: See there.

    Returns:
        The written files by kind: "path", "sidecar", and the masks by role.

    Raises:
        ExportError: if something could not be written; masks written before are gone again.
        ProvenanceError: if pixels outside the mask changed though they were not to.
    """
    require_provable(request.recipe, path)
    restored = photos.with_result(
        request.photo, result.pixels, is_color_added=result.is_color_added
    )
    provenance = _record(request, restored, result, path, options)
    written: dict[str, Path] = {}
    try:
        provenance = _with_masks(provenance, request, result, path, options, written)
        if options.is_private:
            provenance = without_private_facts(provenance)
        photos.save(
            restored,
            path,
            overwrite=options.overwrite,
            options=options.export,
            changes=_changes(provenance, options),
        )
        written["path"] = path
        if options.has_sidecar:
            written["sidecar"] = sidecar.write_sidecar(
                provenance, path, overwrite=options.overwrite
            )
    except BaseException:
        _remove_new(written, options)
        raise
    return written


def require_provable(recipe: Recipe, path: Path) -> None:
    """Raises ExportError if a file of that name cannot keep the pixels outside the mask."""
    if not recipe.inside_mask_only:
        return
    if photo_writing.is_lossy(path):
        raise ExportError(
            f"{path.name} would change every pixel a little, outside the mask too.",
            "Inside-mask-only needs a name that ends in .png or .tif.",
        )
    if recipe.negative:
        raise ExportError(
            "Inverting a negative changes every pixel, outside the mask too.",
            "Invert it first, or restore the whole photo.",
        )
    if recipe.scale != 1:
        raise ExportError(
            "Enlarging changes every pixel, so nothing outside the mask can stay as it is.",
            "Choose scale 1, or restore the whole photo.",
        )


def companions(path: Path, recipe: Recipe, *, has_sidecar: bool) -> list[Path]:
    """Returns the names of the files that will be written beside a result."""
    masks = [sidecar.mask_path(path, role) for role in _roles(recipe)]
    return [*masks, sidecar.sidecar_path(path)] if has_sidecar else masks


def extension_for(photo: Photo, recipe: Recipe) -> str:
    """Returns the ending for a result: the photo's own format if that keeps what has to stay."""
    ending = photo_writing.extension_for(photo)
    is_lossy = photo_writing.is_lossy(Path(f"x{ending}"))
    return ".png" if recipe.inside_mask_only and is_lossy else ending


def source_record(photo: Photo) -> SourceRecord:
    """Returns what a derivative says about its source; raises ProvenanceError."""
    if photo.source is None and photo.path is None:
        raise ProvenanceError("The photo does not come from a file.")
    path = photo.path if photo.source is None else photo.source.path
    assert path is not None
    try:
        sha256 = hash_file(path) if photo.source is None else photo.source.sha256
    except OSError as error:
        raise ProvenanceError(f"{path} could not be read to its end: {error}.") from error
    document_id, instance_id = source_identifiers(parse_xmp(photo.metadata.xmp))
    return SourceRecord(
        sha256=sha256,
        path=str(path.absolute()),
        page=photo.page,
        document_id=document_id,
        instance_id=instance_id,
    )


def describe_encoding(path: Path, export: ExportOptions | None) -> dict[str, str]:
    """Returns the choices of encoding that change pixels in a file of that name."""
    export = export or ExportOptions()
    names: Mapping[str, tuple[str, ...]] = {
        "JPEG": ("quality", "subsampling"),
        "WEBP": ("quality", "is_lossless"),
    }
    chosen = names.get(photo_writing.FORMATS.get(path.suffix.lower(), ""), ())
    return {name: str(getattr(export, name)) for name in chosen}


def _record(
    request: RestoreRequest,
    restored: Photo,
    result: RestoreResult,
    path: Path,
    options: ResultOptions,
) -> Provenance:
    provenance = record_result(
        request.photo,
        restored,
        result,
        source=source_record(request.photo),
        created=options.created,
        encoding=describe_encoding(path, options.export),
    )
    provenance = dataclasses.replace(provenance, operator=options.operator)
    if not request.recipe.inside_mask_only:
        return provenance
    return dataclasses.replace(provenance, proof=prove(request.photo, restored, result.mask))


def _with_masks(
    provenance: Provenance,
    request: RestoreRequest,
    result: RestoreResult,
    path: Path,
    options: ResultOptions,
    written: dict[str, Path],
) -> Provenance:
    """Writes the masks without which the result could not be made or proved again."""
    arrays = _arrays(request, result)
    records: list[MaskRecord] = []
    for role in _roles(request.recipe):
        record = sidecar.write_mask(arrays[role], path, role, overwrite=options.overwrite)
        records.append(record)
        written[role] = path.with_name(record.file)
    regions = tuple(
        dataclasses.replace(region, mask=written[f"region-{number}"].name)
        for number, region in enumerate(provenance.recipe.regions, start=1)
    )
    recipe = dataclasses.replace(provenance.recipe, regions=regions)
    return dataclasses.replace(provenance, masks=tuple(records), recipe=recipe)


def _roles(recipe: Recipe) -> list[str]:
    is_mask_needed = recipe.mask == "file" or recipe.inside_mask_only
    regions = [f"region-{number}" for number in range(1, len(recipe.regions) + 1)]
    return [sidecar.MASK, *regions] if is_mask_needed else regions


def _arrays(request: RestoreRequest, result: RestoreResult) -> dict[str, np.ndarray]:
    regions = {f"region-{n}": mask for n, mask in enumerate(request.region_masks, start=1)}
    return {sidecar.MASK: result.mask, **regions}


def _changes(provenance: Provenance, options: ResultOptions) -> MetadataChanges:
    return MetadataChanges(
        software=SOFTWARE,
        modified=options.created,
        xmp=lambda packet: add_provenance(packet, provenance),
        drop_gps=options.is_private,
    )


def _remove_new(written: dict[str, Path], options: ResultOptions) -> None:
    """Takes back what was written before something failed, unless it replaced an older file."""
    if not options.overwrite:
        for path in written.values():
            path.unlink(missing_ok=True)
