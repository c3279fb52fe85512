"""How a file and the results in a document were made, as names and values for people."""

from __future__ import annotations

from collections.abc import Iterator

from iide_studio.core.document import Document
from iide_studio.core.errors import ProvenanceError
from iide_studio.core.metadata.xmp import XmpPacket
from iide_studio.core.metadata.xmp_facts import Fact, flat_facts
from iide_studio.core.metadata.xmp_namespaces import STUDIO
from iide_studio.core.provenance import Provenance, describe_words
from iide_studio.core.provenance_xmp import read_provenance
from iide_studio.core.recipe import Recipe


def making_facts(packet: XmpPacket) -> Iterator[Fact]:
    """Yields what the record in a file's XMP says, if it has one."""
    try:
        provenance = read_provenance(packet)
    except ProvenanceError:  # a document's record, or one that is damaged: as it stands
        yield from flat_facts(packet, lambda uri: uri == STUDIO, with_prefix=False)
        return
    if provenance is not None:
        yield from _provenance(provenance)


def _provenance(provenance: Provenance) -> Iterator[Fact]:
    yield "Made", provenance.created.replace("T", " ")
    yield "Program", provenance.software
    yield "Made from", provenance.source.path or "not named"
    yield "SHA-256 of the original", provenance.source.sha256
    yield "Checkpoint", f"{provenance.checkpoint} ({provenance.checkpoint_sha256[:16]})"
    yield "Device", f"{provenance.device}, {provenance.dtype}"
    yield from recipe_facts(provenance.recipe)
    if provenance.proof is not None:
        yield "Outside the mask", "proved to be as in the original"
    for stage in provenance.stages:
        yield "Stage", stage
    if provenance.operator:
        yield "Operator", provenance.operator
    if provenance.withheld:
        yield "Withheld", ", ".join(provenance.withheld)


def recipe_facts(recipe: Recipe) -> Iterator[Fact]:
    """Yields the settings of a recipe that somebody chose or that decide the look."""
    words = describe_words(recipe)
    if words:
        yield "Words", words
    default = Recipe().to_json()
    skipped = {"version", "prompt", "negative_prompt", "regions"}
    for name, value in recipe.to_json().items():
        if name not in skipped and value is not None and value != default[name]:
            yield name.replace("_", " ").capitalize(), _plain_number(value)


def result_facts(document: Document) -> Iterator[Fact]:
    """Yields what each result in a document was made with, and what its stages did."""
    for layer in document.layers:
        request = layer.request
        if request is None:
            continue
        made = [f"checkpoint {request.get('checkpoint', '?')}", str(request.get("device", ""))]
        recipe = Recipe.from_json(dict(request.get("recipe", {})))
        made += [f"{name}: {value}" for name, value in recipe_facts(recipe)]
        yield layer.name, ", ".join(filter(None, made))
        for note in request.get("notes", ()):
            yield f"{layer.name}, {note['stage']}", str(note["text"])


def color_facts(document: Document) -> Iterator[Fact]:
    """Yields what is known of the colours of a document's regions, and how."""
    for region in document.regions:
        known = [region.prompt, region.color or "", region.basis if region.color else ""]
        said = ", ".join(filter(None, [*known, region.note]))
        if said:
            yield region.name, said


def _plain_number(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, float) else str(value)
