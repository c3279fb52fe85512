"""Verifies a result, as `iide-studio verify` was asked to."""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import get_args

from iide_studio.cli.interrupts import cancel_on_interrupt
from iide_studio.cli.machine import is_device_name, require_device_name
from iide_studio.cli.options import DTypeName
from iide_studio.cli.records import load_with_record
from iide_studio.cli.reporting import Reporter, make_reporter
from iide_studio.cli.services import (
    EXIT_CANNOT_BE_CHECKED,
    EXIT_DONE,
    EXIT_SOME_FAILED,
    Services,
)
from iide_studio.core.checkpoint_card import read_card
from iide_studio.core.errors import (
    CheckpointError,
    DeviceError,
    ProvenanceError,
    RestoreCancelled,
)
from iide_studio.core.jobs import throttled
from iide_studio.core.paths import Paths
from iide_studio.core.provenance import Provenance
from iide_studio.core.restoration import CancelToken, Restorer, RestorerOptions
from iide_studio.core.verification import (
    Outcome,
    RecordedFile,
    Verification,
    check_without_restoring,
    verify,
)


@dataclass(frozen=True, kw_only=True)
class VerifyCommand:
    """The command as it was typed; see the options' help in `verify.py`."""

    file: Path
    original: Path | None
    tolerance: float
    is_quick: bool
    checkpoint: str | None
    device: str | None
    is_json: bool


def run_verify(command: VerifyCommand, services: Services) -> int:
    """Carries the command out; returns the exit code."""
    if command.device is not None:
        require_device_name(command.device)
    reporter = make_reporter(as_json=command.is_json)
    with reporter, cancel_on_interrupt() as cancel:
        try:
            found = _verify(command, services, reporter, cancel)
        except RestoreCancelled:
            reporter.cancelled(command.file)
            raise
        except ProvenanceError as error:
            found = Verification(outcome=Outcome.CANNOT_BE_CHECKED, reasons=(str(error),))
    _print(command, found)
    return _exit_code(command, found)


def _verify(
    command: VerifyCommand, services: Services, reporter: Reporter, cancel: CancelToken
) -> Verification:
    photo, provenance = load_with_record(command.file)
    recorded = RecordedFile(
        path=command.file, photo=photo, provenance=provenance, original=command.original
    )
    if command.is_quick:
        return check_without_restoring(recorded)

    def create(record: Provenance) -> Restorer:
        restorer = _create_restorer(record, command, services, reporter)
        reporter.start(command.file, record.recipe, restorer.describe())
        return restorer

    return verify(
        recorded,
        create,
        on_progress=throttled(partial(reporter.progress, command.file)),
        cancel=cancel,
        tolerance=command.tolerance,
    )


def _create_restorer(
    record: Provenance, command: VerifyCommand, services: Services, reporter: Reporter
) -> Restorer:
    """Makes the restorer of the record; on another device if that one is not there.

    Raises:
        CheckpointError: if the checkpoint is missing or is not the one of the record.
    """
    name = command.checkpoint or _checkpoint_called(record.checkpoint, services.paths)
    services.paths.checkpoint_folder(name)
    reporter.prepare()
    try:
        restorer = services.create_restorer(_machine_of(record, command, name))
    except DeviceError:
        if command.device is not None:
            raise
        restorer = services.create_restorer(RestorerOptions(checkpoint=name))
    found = restorer.describe()
    if found.checkpoint_sha256 != record.checkpoint_sha256:
        raise CheckpointError(
            f"The checkpoint {name} has the SHA-256 {found.checkpoint_sha256[:16]}..., "
            f"the record names {record.checkpoint_sha256[:16]}...: it is another one.",
            "Give the one that was used with --checkpoint.",
        )
    return restorer


def _machine_of(record: Provenance, command: VerifyCommand, checkpoint: str) -> RestorerOptions:
    recorded = record.device if is_device_name(record.device) else "auto"
    dtype = record.dtype if record.dtype in get_args(DTypeName) else "auto"
    return RestorerOptions(checkpoint=checkpoint, device=command.device or recorded, dtype=dtype)


def _checkpoint_called(name: str, paths: Paths) -> str:
    """Returns the known checkpoint whose card bears the name; else the name itself.

    A record's name never becomes a path: a file from elsewhere must not choose what is loaded.
    """
    for known, folder in paths.checkpoints().items():
        try:
            if read_card(folder).name == name:
                return known
        except CheckpointError:
            continue
    if name not in paths.checkpoints():
        raise CheckpointError(
            f"The checkpoint {name!r} is not there.", "Give its folder with --checkpoint."
        )
    return name


def _print(command: VerifyCommand, found: Verification) -> None:
    if command.is_json:
        data = {**dataclasses.asdict(found), "outcome": found.outcome.value}
        print(json.dumps({"event": "verified", "photo": str(command.file), **data}))
        return
    if command.is_quick and found.outcome is Outcome.CANNOT_BE_CHECKED:
        print(f"{command.file}: not made again")
    else:
        print(f"{command.file}: {found.outcome.value}")
    for reason in found.reasons:
        print(f"  {reason}")


def _exit_code(command: VerifyCommand, found: Verification) -> int:
    if found.outcome is Outcome.DIFFERS:
        return EXIT_SOME_FAILED
    if found.outcome is not Outcome.CANNOT_BE_CHECKED:
        return EXIT_DONE
    return EXIT_DONE if command.is_quick and _is_sound(found) else EXIT_CANNOT_BE_CHECKED


def _is_sound(found: Verification) -> bool:
    """Whether a quick check found something to confirm, and nothing that it could not."""
    return found.is_proof_good is True or (found.is_unaltered is True and not found.has_proof)
