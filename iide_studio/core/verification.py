"""Makes a result again by its record, and says how near that comes to the file."""

from __future__ import annotations

import dataclasses
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import cast

import numpy as np

from iide_studio.core import original_finding, photo_writing, sidecar
from iide_studio.core import photo as photos
from iide_studio.core.errors import ProvenanceError, RestoreCancelled, StudioError
from iide_studio.core.export_options import ExportOptions, Subsampling
from iide_studio.core.negative import as_positive
from iide_studio.core.photo import Photo
from iide_studio.core.proof import hash_outside, hash_pixels
from iide_studio.core.provenance import Provenance, installed_versions
from iide_studio.core.restoration import CancelToken, OnProgress, Restorer, RestoreRequest

TOLERANCE = 2.0
"""255ths by which a value may differ: what other hardware and other versions do to rounding."""

_ROWS = 256


class Outcome(Enum):
    """What came of making a result again."""

    REPRODUCED = "reproduced"
    WITHIN_TOLERANCE = "within tolerance"
    DIFFERS = "differs"
    CANNOT_BE_CHECKED = "cannot be checked"


@dataclass(frozen=True, kw_only=True)
class Difference:
    """How far two pictures of one size lie apart.

    Attributes:
        greatest: The greatest difference of a value, in 255ths of the full range.
        mean: The mean difference of all values, in 255ths.
        share: Share of the values that differ at all, 0..1.
    """

    greatest: float
    mean: float
    share: float


@dataclass(frozen=True, kw_only=True)
class Verification:
    """What a check found.

    Attributes:
        outcome: Of making the result again; a broken proof counts as a difference.
        reasons: Why, a sentence each.
        difference: Between the file and what was made again, if it was made.
        is_proof_good: Whether the proof holds; None if the file carries none or it could not be
            checked.
        has_proof: Whether the file carries a proof.
        is_unaltered: Whether the file's pixels are the recorded ones; None if its format keeps
            pixels only approximately.
    """

    outcome: Outcome
    reasons: tuple[str, ...]
    difference: Difference | None = None
    has_proof: bool = False
    is_proof_good: bool | None = None
    is_unaltered: bool | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class RecordedFile:
    """What a check works with.

    Attributes:
        path: The result.
        photo: The result as it was opened.
        provenance: Its record.
        original: Where the user says that the original lies; None = look for it.
    """

    path: Path
    photo: Photo
    provenance: Provenance
    original: Path | None = None


RestorerOf = Callable[[Provenance], Restorer]
"""Makes the restorer that a record names; raises StudioError if there is none."""


def verify(
    recorded: RecordedFile,
    create_restorer: RestorerOf,
    *,
    on_progress: OnProgress,
    cancel: CancelToken,
    tolerance: float = TOLERANCE,
) -> Verification:
    """Checks the proof, makes the result again and compares.

    Args:
        recorded: The file and its record.
        create_restorer: Called only when everything else is there.
        on_progress: Told of the restoration.
        cancel: Stops it.
        tolerance: See `TOLERANCE`.

    Raises:
        RestoreCancelled: if the user cancelled.
    """
    original = _open_original(recorded)
    checked = _check_without_restoring(recorded, original)
    try:
        again = _restore_again(recorded, _required(original), create_restorer, on_progress, cancel)
        difference = _compare_with_file(recorded, again)
    except RestoreCancelled:
        raise
    except StudioError as error:
        return _joined(checked, reasons=(str(error),))
    return _judged(checked, recorded, again, difference, tolerance)


def check_without_restoring(recorded: RecordedFile) -> Verification:
    """Checks whatever needs no networks: the proof, and whether the pixels are the recorded ones.

    Returns:
        DIFFERS if the proof does not hold or pixels have changed, else CANNOT_BE_CHECKED, because
        nothing was made again.
    """
    return _check_without_restoring(recorded, _open_original(recorded))


def load_original(recorded: RecordedFile) -> Photo:
    """Finds and opens the original, a negative as a positive; raises StudioError."""
    source = recorded.provenance.source
    path = original_finding.find_original(source, recorded.path, given=recorded.original)
    photo = photos.load(path, page=source.page)
    return as_positive(photo) if recorded.provenance.recipe.negative else photo


def measure_difference(one: np.ndarray, other: np.ndarray) -> Difference:
    """Compares two arrays of one shape and depth, uint8 or uint16."""
    unit = np.iinfo(one.dtype).max / 255
    greatest, total, differing = 0, 0, 0
    for first in range(0, len(one), _ROWS):
        rows = slice(first, first + _ROWS)
        apart = np.abs(one[rows].astype(np.int32) - other[rows].astype(np.int32))
        greatest = max(greatest, int(apart.max()))
        total += int(apart.sum(dtype=np.int64))
        differing += int(np.count_nonzero(apart))
    return Difference(
        greatest=greatest / unit, mean=total / unit / one.size, share=differing / one.size
    )


def _open_original(recorded: RecordedFile) -> Photo | StudioError:
    """Opens the original once for all checks; each of them says for itself that it is missing."""
    try:
        return load_original(recorded)
    except StudioError as error:
        return error


def _required(original: Photo | StudioError) -> Photo:
    if isinstance(original, StudioError):
        raise original
    return original


def _check_without_restoring(recorded: RecordedFile, original: Photo | StudioError) -> Verification:
    reasons: list[str] = []
    is_unaltered = None
    if not photo_writing.is_lossy(recorded.path):
        is_unaltered = hash_pixels(recorded.photo) == recorded.provenance.pixels_sha256
        reasons.append(
            "The pixels are those that were written."
            if is_unaltered
            else "The pixels are not those that were written: the file was changed afterwards."
        )
    is_proof_good = _check_proof(recorded, original, reasons)
    is_broken = is_unaltered is False or is_proof_good is False
    return Verification(
        outcome=Outcome.DIFFERS if is_broken else Outcome.CANNOT_BE_CHECKED,
        reasons=tuple(reasons),
        has_proof=recorded.provenance.proof is not None,
        is_proof_good=is_proof_good,
        is_unaltered=is_unaltered,
    )


def _check_proof(
    recorded: RecordedFile, original: Photo | StudioError, reasons: list[str]
) -> bool | None:
    """Checks the proof as far as mask and original are there; adds to the reasons."""
    proof = recorded.provenance.proof
    if proof is None:
        return None
    try:
        mask = _mask_of_proof(recorded)
        if hash_outside(recorded.photo, mask) != proof.after or proof.after != proof.before:
            reasons.append("The proof does not hold: pixels outside the mask are others.")
            return False
    except StudioError as error:
        reasons.append(f"The proof cannot be checked. {error}")
        return None
    try:
        is_same = hash_outside(_required(original), mask) == proof.before
    except StudioError as error:
        reasons.append(
            f"Outside the mask the pixels are the recorded ones, but the original could not be "
            f"looked at. {error}"
        )
        return None
    reasons.append(
        f"The proof holds: {proof.outside} of {proof.total} pixels are outside the mask and are "
        "those of the original."
        if is_same
        else "The proof does not hold: outside the mask the original has other pixels."
    )
    return is_same


def _mask_of_proof(recorded: RecordedFile) -> np.ndarray:
    proof, photo = recorded.provenance.proof, recorded.photo
    record = _mask_record(recorded.provenance, sidecar.MASK)
    mask = sidecar.find_mask(record, recorded.path, (photo.height, photo.width))
    if proof is None or record.pixels_sha256 != proof.mask_sha256:
        raise ProvenanceError("The mask on record is not the mask of the proof.")
    return mask


def _restore_again(
    recorded: RecordedFile,
    original: Photo,
    create_restorer: RestorerOf,
    on_progress: OnProgress,
    cancel: CancelToken,
) -> Photo:
    request = make_request(recorded, original)
    result = create_restorer(recorded.provenance).restore(request, on_progress, cancel)
    return photos.with_result(original, result.pixels, is_color_added=result.is_color_added)


def make_request(recorded: RecordedFile, original: Photo) -> RestoreRequest:
    """Returns the request that the record describes.

    Raises:
        ProvenanceError: if words were withheld.
        MaskError: if a mask is missing or another one.
    """
    provenance = recorded.provenance
    if "prompts" in provenance.withheld:
        raise ProvenanceError("The prompts were left out of the file for privacy.")
    size = (original.height, original.width)

    def mask(role: str) -> np.ndarray:
        return sidecar.find_mask(_mask_record(provenance, role), recorded.path, size)

    regions = range(1, len(provenance.recipe.regions) + 1)
    return RestoreRequest(
        photo=original,
        recipe=provenance.recipe,
        mask=mask(sidecar.MASK) if provenance.recipe.mask == "file" else None,
        region_masks=tuple(mask(f"region-{number}") for number in regions),
    )


def _mask_record(provenance: Provenance, role: str) -> sidecar.MaskRecord:
    for record in provenance.masks:
        if record.role == role:
            return record
    raise ProvenanceError(f"The file says nothing about its {role.replace('-', ' ')}.")


def _compare_with_file(recorded: RecordedFile, again: Photo) -> Difference:
    """Compares after the same encoding: a lossy file is compared with one that lost as much."""
    found = recorded.photo
    if photo_writing.is_lossy(recorded.path) or found.pixels.dtype != again.pixels.dtype:
        again = _encoded(again, recorded)
    if found.pixels.shape != again.pixels.shape or (found.alpha is None) != (again.alpha is None):
        raise ProvenanceError(
            f"What was made again is {again.width} x {again.height} pixels of another kind "
            f"than the file's {found.width} x {found.height}."
        )
    return measure_difference(_samples(found), _samples(again))


def _samples(photo: Photo) -> np.ndarray:
    planes = photo.pixels.reshape(photo.height, photo.width, -1)
    return planes if photo.alpha is None else np.dstack([planes, photo.alpha])


def _encoded(photo: Photo, recorded: RecordedFile) -> Photo:
    with tempfile.TemporaryDirectory(prefix="iide-studio-") as folder:
        path = Path(folder) / f"again{recorded.path.suffix}"
        photos.save(photo, path, options=_export_options(recorded.provenance.encoding))
        return photos.load(path)


def _export_options(encoding: Mapping[str, str]) -> ExportOptions:
    try:
        return ExportOptions(
            quality=int(encoding.get("quality", ExportOptions.quality)),
            subsampling=cast(Subsampling, encoding.get("subsampling", ExportOptions.subsampling)),
            is_lossless=encoding.get("is_lossless") == "True",
        )
    except ValueError as error:
        raise ProvenanceError(f"The encoding on record makes no sense: {error}.") from error


def _judged(
    checked: Verification,
    recorded: RecordedFile,
    again: Photo,
    difference: Difference,
    tolerance: float,
) -> Verification:
    if difference.greatest == 0:
        outcome, reason = Outcome.REPRODUCED, "Made again, every pixel is the same."
    else:
        is_near = difference.greatest <= tolerance
        outcome = Outcome.WITHIN_TOLERANCE if is_near else Outcome.DIFFERS
        reason = (
            f"Made again, {difference.share:.4%} of the values differ, by {difference.mean:.4g} "
            f"on average over all and by {difference.greatest:.4g} at most (of 255); "
            f"{tolerance:g} are allowed."
        )
    reasons = [reason]
    if difference.greatest and hash_pixels(again) == recorded.provenance.pixels_sha256:
        reasons.append("Before it was encoded, every pixel was the recorded one.")
    if difference.greatest:
        reasons += _changed_versions(recorded.provenance)
    return _joined(checked, outcome=outcome, reasons=tuple(reasons), difference=difference)


def _joined(
    checked: Verification,
    *,
    reasons: tuple[str, ...],
    outcome: Outcome = Outcome.CANNOT_BE_CHECKED,
    difference: Difference | None = None,
) -> Verification:
    """Adds what making it again showed; what was found broken before stays broken."""
    is_broken = checked.is_proof_good is False or checked.outcome is Outcome.DIFFERS
    return dataclasses.replace(
        checked,
        outcome=Outcome.DIFFERS if is_broken else outcome,
        reasons=tuple(dict.fromkeys((*checked.reasons, *reasons))),
        difference=difference,
    )


def _changed_versions(provenance: Provenance) -> list[str]:
    now = installed_versions()
    others = [
        f"{name} {then} (now {now.get(name, 'missing')})"
        for name, then in provenance.versions.items()
        if now.get(name) != then
    ]
    return [f"It was made with {', '.join(others)}."] if others else []
