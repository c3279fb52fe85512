"""Writing a document as a picture that says what it was made of."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from iide_studio.core import photo as photos
from iide_studio.core.document import Document
from iide_studio.core.document_facts import DocumentFacts
from iide_studio.core.layers import Layer
from iide_studio.core.metadata.changes import MetadataChanges
from iide_studio.core.original import original_of
from iide_studio.core.photo import Photo
from iide_studio.core.proof import hash_pixels
from iide_studio.core.provenance import SOFTWARE, WITHHELD, SourceRecord
from iide_studio.core.provenance_xmp import add_document
from iide_studio.core.recipe import Recipe
from iide_studio.core.regions import Region
from iide_studio.core.result_writing import ResultOptions, source_record
from iide_studio.core.transform import Transform

_KEPT_OF_A_RESULT = ("checkpoint", "checkpoint_sha256", "device", "dtype")


def write_document(
    document: Document,
    path: Path,
    options: ResultOptions,
    *,
    prepare: Callable[[Photo], Photo] | None = None,
) -> None:
    """Writes what a document looks like.

    Args:
        document: Not changed.
        path: The picture's; its ending decides the format.
        options: A JSON file beside it is not written, for no recipe makes a document again.
        prepare: Makes of the picture what is to be written: another size, depth or profile.

    Raises:
        ExportError: if it cannot be written.
    """
    photo = document.to_photo()
    photo = photo if prepare is None else prepare(photo)
    facts = facts_of(document, photo, options)
    changes = MetadataChanges(
        software=SOFTWARE,
        modified=options.created,
        xmp=lambda packet: add_document(packet, facts),
        drop_gps=options.is_private,
    )
    photos.save(photo, path, overwrite=options.overwrite, options=options.export, changes=changes)


def facts_of(document: Document, photo: Photo, options: ResultOptions) -> DocumentFacts:
    """Returns what a document was made of.

    Args:
        document: The document.
        photo: What is written of it, `document.to_photo()` for one.
        options: Whether paths and words are left out.
    """
    visible = [layer for layer in document.layers if layer.is_shown]
    added = [layer for layer in document.layers[1:] if layer.is_shown]
    pixels_sha256 = hash_pixels(photo)
    facts = DocumentFacts(
        created=options.created.isoformat(timespec="seconds"),
        source=_source(document),
        pixels_sha256=pixels_sha256,
        is_changed=_is_enlarged(document) or pixels_sha256 != hash_pixels(_untouched(document)),
        results=tuple(_result(layer) for layer in visible if layer.request is not None),
        layers=tuple(layer.name for layer in added if layer.request is None),
        regions=tuple(_region(region) for region in document.regions if _says_something(region)),
    )
    return _without_private_facts(facts) if options.is_private else facts


def _is_enlarged(document: Document) -> bool:
    """Whether the photo itself came out of a restoration."""
    return document.layers[0].request is not None


def _untouched(document: Document) -> Photo:
    bare = original_of(document)
    bare.transform = Transform.identity(bare.width, bare.height)
    return bare.to_photo()


def _source(document: Document) -> SourceRecord | None:
    origin = document.origin
    return None if origin.source is None and origin.path is None else source_record(origin)


def _result(layer: Layer) -> dict[str, Any]:
    request: Mapping[str, Any] = layer.request or {}
    recipe = Recipe.from_json(dict(request.get("recipe", {})))
    kept = {name: str(request.get(name, "")) for name in _KEPT_OF_A_RESULT}
    if "area" in request:
        kept["area"] = " ".join(str(number) for number in request["area"])
    return {"name": layer.name, "recipe": recipe.to_json(), **kept}


def _says_something(region: Region) -> bool:
    return bool(region.prompt or region.color or region.note)


def _region(region: Region) -> dict[str, Any]:
    return {
        "name": region.name,
        "prompt": region.prompt,
        "color": region.color or "",
        "basis": region.basis,
        "note": region.note,
    }


def _without_private_facts(facts: DocumentFacts) -> DocumentFacts:
    source = facts.source
    return dataclasses.replace(
        facts,
        source=None if source is None else dataclasses.replace(source, path=""),
        results=tuple(_without_words(result) for result in facts.results),
        layers=(),
        regions=tuple({k: r[k] for k in ("color", "basis")} for r in facts.regions),
        withheld=WITHHELD,
    )


def _without_words(result: Mapping[str, Any]) -> dict[str, Any]:
    recipe = {**result["recipe"], "prompt": "", "negative_prompt": ""}
    recipe["regions"] = [{**region, "prompt": "", "mask": ""} for region in recipe["regions"]]
    return {**result, "name": "", "recipe": recipe}
