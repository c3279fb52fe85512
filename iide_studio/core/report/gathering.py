"""Puts a treatment report together out of a result, its record and its original."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

import numpy as np

from iide_studio.core import sidecar
from iide_studio.core.errors import StudioError
from iide_studio.core.evidence import as_picture, make_evidence
from iide_studio.core.original_finding import hash_file
from iide_studio.core.photo import Photo
from iide_studio.core.provenance import Provenance, describe_words
from iide_studio.core.report.content import Report, ReportPicture, ReportTable
from iide_studio.core.report.pictures import picture_of, picture_of_array
from iide_studio.core.verification import RecordedFile, check_without_restoring, load_original

Value = TypeVar("Value")

_WORDS = {
    "task": "Task",
    "negative": "Negative inverted",
    "scale": "Enlargement",
    "mask": "Mask",
    "mask_threshold": "Detector's threshold",
    "grow": "Mask widened by (pixels)",
    "fill": "Damage filled",
    "inside_mask_only": "Inside the mask only",
    "tone": "Tone correction",
    "denoise": "Noise reduction",
    "grain": "Grain kept",
    "color": "Colours",
    "steps": "Diffusion steps",
    "guidance": "Guidance",
    "sampler": "Sampler",
    "start": "Start",
    "strength": "Strength of the diffusion",
    "fidelity": "Fidelity",
    "vividness": "Vividness of given colours",
    "diffusion_lightness": "Diffusion's share of lightness",
    "seed": "Seed",
    "working_size": "Working size (pixels)",
    "diffusion_size": "Size of the diffusion (pixels)",
    "tile": "Tile (pixels)",
}
"""How a recipe's fields are called; the words of prompts have a row of their own."""


@dataclass(frozen=True, kw_only=True)
class ReportOptions:
    """What a report says besides the file's own record.

    Attributes:
        date: When the report is made.
        operator: Who did the work; empty if nobody is to be named.
        notes: Remarks of the operator.
    """

    date: datetime
    operator: str = ""
    notes: str = ""


def gather_report(recorded: RecordedFile, options: ReportOptions) -> Report:
    """Makes the report of a result; whatever is missing beside it becomes a remark."""
    remarks: list[str] = []
    provenance = recorded.provenance
    original = _attempt(lambda: load_original(recorded), "Original", remarks)
    mask = _find_mask(recorded, original, remarks)
    checked = check_without_restoring(recorded)
    if provenance.withheld:
        remarks.append(f"Left out of the file for privacy: {', '.join(provenance.withheld)}.")
    return Report(
        title=f"Treatment report: {recorded.path.name}",
        subtitle=f"{provenance.software}; report of {options.date:%Y-%m-%d %H:%M}",
        pictures=tuple(_pictures(recorded, original, mask, remarks)),
        tables=tuple(_tables(recorded, original, options, checked.reasons)),
        remarks=tuple(dict.fromkeys(remarks)),
    )


def _attempt(action: Callable[[], Value], name: str, remarks: list[str]) -> Value | None:
    """Returns what the action returns, or None and a remark on why it could not."""
    try:
        return action()
    except StudioError as error:
        remarks.append(f"{name}: {error}")
        return None


def _find_mask(
    recorded: RecordedFile, original: Photo | None, remarks: list[str]
) -> np.ndarray | None:
    record = next((m for m in recorded.provenance.masks if m.role == sidecar.MASK), None)
    if record is None:
        remarks.append("The mask that was used was not kept; 'restore --save-mask' keeps it.")
        return None
    scale = recorded.provenance.recipe.scale
    size = (recorded.photo.height // scale, recorded.photo.width // scale)
    if original is not None:
        size = (original.height, original.width)
    return _attempt(lambda: sidecar.find_mask(record, recorded.path, size), "Mask", remarks)


def _pictures(
    recorded: RecordedFile, original: Photo | None, mask: np.ndarray | None, remarks: list[str]
) -> Iterable[ReportPicture]:
    if original is not None:
        yield picture_of(original, title="Before", caption="The original as it was opened.")
    yield picture_of(recorded.photo, title="After", caption="The result.")
    if mask is not None:
        share = np.count_nonzero(mask) / mask.size
        caption = f"White: what was filled, {share:.2%} of the picture."
        yield picture_of_array(mask, title="Mask", caption=caption)
    if original is not None:
        picture = _attempt(
            lambda: _evidence_picture(recorded, original, mask), "Evidence map", remarks
        )
        if picture is not None:
            yield picture


def _evidence_picture(
    recorded: RecordedFile, original: Photo, mask: np.ndarray | None
) -> ReportPicture:
    filled = np.zeros((original.height, original.width), np.uint8) if mask is None else mask
    found = make_evidence(original, recorded.photo, filled)
    untouched = f"{found.untouched_share:.2%} of the pixels are exactly the original's"
    if mask is None:
        caption = f"{untouched}. Orange: changed, the stronger, the further. The mask is missing."
    else:
        caption = (
            f"{found.filled_share:.2%} of the pixels were filled, {untouched}. Magenta: filled, "
            "nothing of the original is left there. Orange: changed, the stronger, the further."
        )
    return picture_of_array(as_picture(found, original), title="Evidence map", caption=caption)


def _tables(
    recorded: RecordedFile,
    original: Photo | None,
    options: ReportOptions,
    checks: tuple[str, ...],
) -> Iterable[ReportTable]:
    provenance = recorded.provenance
    yield ReportTable(title="Result", rows=(*_file_rows(recorded), *_photo_rows(recorded.photo)))
    yield ReportTable(title="Original", rows=tuple(_original_rows(provenance, original)))
    yield ReportTable(title="Treatment", rows=tuple(_treatment_rows(provenance, options)))
    yield ReportTable(title="Settings", rows=tuple(_recipe_rows(provenance)))
    yield ReportTable(title="Program", rows=tuple(_program_rows(provenance)))
    yield ReportTable(title="Proof", rows=tuple(_proof_rows(provenance, checks)))


def _file_rows(recorded: RecordedFile) -> Iterable[tuple[str, str]]:
    yield "File", recorded.path.name
    yield "SHA-256", hash_file(recorded.path)


def _photo_rows(photo: Photo) -> Iterable[tuple[str, str]]:
    kind = "grey" if photo.is_gray else "RGB"
    yield "Pixels", f"{photo.width} x {photo.height}, {8 * photo.pixels.itemsize} bit {kind}"
    yield "Format", photo.format
    if photo.resolution:
        yield "Resolution", f"{photo.resolution[0]:g} x {photo.resolution[1]:g} dpi"
    yield "Colour profile", "embedded" if photo.icc_profile else "none (taken as sRGB)"


def _original_rows(provenance: Provenance, original: Photo | None) -> Iterable[tuple[str, str]]:
    source = provenance.source
    yield "File", source.path or "not named"
    yield "SHA-256", source.sha256
    if source.page:
        yield "Page", str(source.page + 1)
    if source.document_id:
        yield "Document", source.document_id
    if original is not None:
        yield from _photo_rows(original)


def _treatment_rows(provenance: Provenance, options: ReportOptions) -> Iterable[tuple[str, str]]:
    yield "Date", provenance.created
    if operator := options.operator or provenance.operator:
        yield "Operator", operator
    if options.notes:
        yield "Notes", options.notes
    yield "Prompts", describe_words(provenance.recipe) or "none"
    for number, stage in enumerate(provenance.stages, start=1):
        yield f"Stage {number}", stage


def _recipe_rows(provenance: Provenance) -> Iterable[tuple[str, str]]:
    for field in dataclasses.fields(provenance.recipe):
        if field.name in _WORDS:
            yield _WORDS[field.name], _plain(getattr(provenance.recipe, field.name))


def _program_rows(provenance: Provenance) -> Iterable[tuple[str, str]]:
    yield "Program", provenance.software
    yield "Checkpoint", provenance.checkpoint
    yield "Checkpoint's SHA-256", provenance.checkpoint_sha256
    yield "Device", f"{provenance.device}, {provenance.dtype}"
    yield from ((name, version) for name, version in provenance.versions.items())


def _proof_rows(provenance: Provenance, checks: tuple[str, ...]) -> Iterable[tuple[str, str]]:
    for check in checks:
        yield "Check", check
    yield "Pixels' SHA-256", provenance.pixels_sha256
    yield "Method", provenance.pixels_method
    for mask in provenance.masks:
        yield f"{mask.role.capitalize()}'s SHA-256", f"{mask.file_sha256}  {mask.file}".strip()
    if provenance.proof is not None:
        yield "Outside the mask, before", provenance.proof.before
        yield "Outside the mask, after", provenance.proof.after
        yield "Method", provenance.proof.method


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:g}" if isinstance(value, float) else str(value)
