"""Restores one photo after the other, as `iide-studio restore` was asked to."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from iide_studio.cli.evidence_maps import EvidenceGathering, EvidenceWish
from iide_studio.cli.interrupts import cancel_on_interrupt
from iide_studio.cli.machine import require_checkpoint, require_machine
from iide_studio.cli.outputs import Destinations, destinations, means_folder, require_mask_name
from iide_studio.cli.previews import PreviewFolder
from iide_studio.cli.recipes import Choices, choose, pair_regions
from iide_studio.cli.reporting import Reporter, make_reporter
from iide_studio.cli.services import (
    EXIT_CANCELLED,
    EXIT_DONE,
    EXIT_SOME_FAILED,
    Services,
    UsageError,
    exit_code_for,
)
from iide_studio.core import infrared, photo_writing
from iide_studio.core import mask as masks
from iide_studio.core import photo as photos
from iide_studio.core.checkpoint_card import read_card
from iide_studio.core.errors import RestoreCancelled, StudioError
from iide_studio.core.export_options import ExportOptions
from iide_studio.core.files import make_folder
from iide_studio.core.jobs import Job, JobEvent, JobState, run_job
from iide_studio.core.negative import as_positive
from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import (
    CancelToken,
    Estimate,
    Restorer,
    RestoreRequest,
    RestoreResult,
    RestorerOptions,
)
from iide_studio.core.result_writing import ResultOptions, write_result

_INFRARED_OFFER = "--mask infrared repairs what its infrared channel shows."


@dataclass(frozen=True, kw_only=True)
class RestoreCommand:
    """The command as it was typed; see the options' help in `restore.py`."""

    photos: tuple[Path, ...]
    is_sample_wanted: bool
    output: str | None
    options: Mapping[str, Any]
    region_masks: tuple[Path, ...]
    region_prompts: tuple[str, ...]
    region_strengths: tuple[float, ...]
    recipe_file: Path | None
    variations: int
    save_mask: str | None
    machine: RestorerOptions
    is_recipe_wanted: bool
    is_explaining: bool
    is_overwriting: bool
    is_json: bool
    preview_folder: Path | None
    page: int
    maximum_megapixels: float
    has_sidecar: bool
    is_private: bool
    operator: str
    evidence: EvidenceWish | None
    export: ExportOptions


def run_restore(command: RestoreCommand, services: Services) -> int:
    """Carries the command out; returns the exit code."""
    if command.is_recipe_wanted:
        return _print_recipe(command, services)
    reporter = make_reporter(as_json=command.is_json, is_explaining=command.is_explaining)
    with reporter, cancel_on_interrupt() as cancel:
        try:
            return _Run(command, services, reporter, cancel).restore_all()
        except RestoreCancelled:
            return EXIT_CANCELLED
        except StudioError as error:
            reporter.failed(None, error)
            return exit_code_for(error)


def _print_recipe(command: RestoreCommand, services: Services) -> int:
    folder = require_checkpoint(services.paths, command.machine.checkpoint)
    recipe = _choices(command).recipe
    recommended = read_card(folder).recommended.get(recipe.task, {})
    print(json.dumps(recipe.resolve(recommended).to_json(), indent=2))
    return EXIT_DONE


def _choices(command: RestoreCommand) -> Choices:
    regions = pair_regions(command.region_masks, command.region_prompts, command.region_strengths)
    return choose(command.recipe_file, command.options, regions=regions)


class _Run:
    """One run over all photos; the networks are loaded when the first photo needs them."""

    def __init__(
        self, command: RestoreCommand, services: Services, reporter: Reporter, cancel: CancelToken
    ) -> None:
        self._command = command
        self._services = services
        self._reporter = reporter
        self._cancel = cancel
        self._choices = _choices(command)
        self._photos = self._wanted_photos()
        self._destinations = self._make_destinations()
        self._previews = PreviewFolder(command.preview_folder)
        require_machine(services.paths, command.machine)
        self._restorer: Restorer | None = None

    def restore_all(self) -> int:
        failures = 0
        for path in self._photos:
            try:
                self._restore(path)
            except RestoreCancelled:
                self._reporter.cancelled(path)
                raise
            except StudioError as error:
                self._reporter.failed(path, error)
                failures += 1
        return EXIT_SOME_FAILED if failures else EXIT_DONE

    def _wanted_photos(self) -> list[Path]:
        wanted = list(self._command.photos)
        if self._command.is_sample_wanted:
            wanted.append(self._services.paths.sample_photo())
        if not wanted:
            raise UsageError("There is no photo to restore.", "Name one, or try --sample.")
        return wanted

    def _make_destinations(self) -> Destinations:
        read = (self._choices.mask_file, self._command.recipe_file, *self._choices.region_files)
        save_mask = self._command.save_mask
        evidence = self._command.evidence
        for name in (save_mask, None if evidence is None else evidence.name):
            if name and not means_folder(name, several=len(self._photos) > 1):
                require_mask_name(Path(name))
        return destinations(
            self._command.output,
            photos=len(self._photos),
            overwrite=self._command.is_overwriting,
            variations=self._command.variations,
            protected=[*self._photos, *(path for path in read if path is not None)],
        )

    def _restore(self, path: Path) -> None:
        """Restores all variations of one photo; what fails early fails before the networks load."""
        limit = self._command.maximum_megapixels
        photo = photos.load(
            path,
            page=self._command.page - 1,
            maximum_megapixels=max(limit, photos.MAXIMUM_MEGAPIXELS),
        )
        photos.require_restorable(photo, maximum_megapixels=limit)
        results = self._destinations.results(
            photo,
            self._choices.recipe,
            folder=self._folder_of(path),
            has_sidecar=self._command.has_sidecar,
        )
        mask_path = self._path_beside(self._command.save_mask, path, "mask")
        evidence = self._evidence_of(path)
        request = self._request(photo)
        for note in (*photo.notes, *photo_writing.losses(photo, results[0])):
            self._reporter.note(path, note)
        if photo.infrared is not None and self._choices.recipe.mask == "auto":
            self._reporter.note(path, _INFRARED_OFFER)
        restorer = self._ready_restorer()
        self._note_shortage(path, restorer.estimate((photo.height, photo.width), request.recipe))
        for number, result_path in enumerate(results):
            seeded = with_seed(request, number)
            result = self._run(seeded, restorer, path)
            self._save(seeded, result, result_path, mask_path=mask_path if number == 0 else None)
            evidence.add(result)
        self._make_evidence(evidence, request, restorer, path)

    def _evidence_of(self, path: Path) -> EvidenceGathering:
        wish = self._command.evidence
        name = None if wish is None else wish.name
        return EvidenceGathering(wish, self._path_beside(name, path, "evidence"))

    def _make_evidence(
        self, evidence: EvidenceGathering, request: RestoreRequest, restorer: Restorer, path: Path
    ) -> None:
        """Makes the results with other seeds that are missing, then writes the map."""
        while evidence.is_short:
            evidence.add(self._run(with_seed(request, evidence.count), restorer, path))
        written = evidence.write(request.photo, overwrite=self._command.is_overwriting)
        for note in evidence.notes:
            self._reporter.note(path, note)
        if written is not None:
            self._reporter.note(path, f"The evidence map is {written}.")

    def _folder_of(self, path: Path) -> Path:
        is_sample = path == self._services.paths.sample_photo()
        return Path() if is_sample else path.parent  # the program's own folder may be read-only

    def _path_beside(self, name: str | None, path: Path, kind: str) -> Path | None:
        """Returns where a further picture of that kind goes, and reserves it."""
        if name is None:
            return None
        wanted = Path(name)
        if means_folder(name, several=len(self._photos) > 1):
            make_folder(wanted)
            wanted = wanted / f"{path.stem}_{kind}.png"
        self._destinations.reserve(wanted)
        return wanted

    def _request(self, photo: Photo) -> RestoreRequest:
        size = (photo.height, photo.width)
        recipe, regions = self._choices.recipe, self._choices.region_files
        return RestoreRequest(
            photo=as_positive(photo) if recipe.negative else photo,
            recipe=recipe,
            mask=self._mask(photo),
            region_masks=tuple(masks.load_mask(file, size) for file in regions),
            preview=self._command.preview_folder is not None,
        )

    def _mask(self, photo: Photo) -> np.ndarray | None:
        if self._choices.is_mask_infrared:
            return infrared.mask_of(photo)
        file = self._choices.mask_file
        return None if file is None else masks.load_mask(file, (photo.height, photo.width))

    def _ready_restorer(self) -> Restorer:
        if self._restorer is None:
            self._reporter.prepare()
            self._restorer = self._services.create_restorer(self._command.machine)
        self._cancel.raise_if_cancelled()
        return self._restorer

    def _note_shortage(self, path: Path, estimate: Estimate) -> None:
        """Warns before the work: where memory is short, a system may end the program unasked."""
        free, _total = self._services.device_memory("cpu")
        if free and estimate.more_memory > free:
            self._reporter.note(
                path,
                f"About {estimate.more_memory / 1e9:.1f} GB of memory will be needed, but only "
                f"{free / 1e9:.1f} GB are free; a smaller --working-size or --tile needs less.",
            )

    def _run(self, request: RestoreRequest, restorer: Restorer, path: Path) -> RestoreResult:
        self._reporter.start(path, request.recipe, restorer.describe())

        def on_event(event: JobEvent) -> None:
            if event.progress is not None:
                self._reporter.progress(path, event.progress)
                self._previews.add(path.stem, event.progress)

        job = Job(request=request, cancel=self._cancel)
        run_job(job, restorer, on_event)
        if job.state is JobState.CANCELLED:
            raise RestoreCancelled()
        if job.error is not None:
            raise job.error
        assert job.result is not None
        return job.result

    def _save(
        self, request: RestoreRequest, result: RestoreResult, path: Path, *, mask_path: Path | None
    ) -> None:
        command = self._command
        options = ResultOptions(
            created=datetime.now().astimezone(),
            overwrite=command.is_overwriting,
            export=command.export,
            is_private=command.is_private,
            has_sidecar=command.has_sidecar,
            operator=command.operator,
        )
        written = write_result(request, result, path, options)
        if mask_path is not None:
            masks.save_mask(result.mask, mask_path, overwrite=command.is_overwriting)
            written["mask"] = mask_path
        assert request.photo.path is not None
        for note in photo_writing.changed_source(request.photo):  # while the networks ran
            self._reporter.note(request.photo.path, note)
        self._reporter.done(request.photo.path, written, result)


def with_seed(request: RestoreRequest, number: int) -> RestoreRequest:
    """Returns the request of the variation of that number, counted from 0."""
    recipe: Recipe = request.recipe
    return dataclasses.replace(
        request, recipe=dataclasses.replace(recipe, seed=recipe.seed + number)
    )
