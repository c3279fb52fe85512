"""Finds scratches, as `iide-studio detect-scratches` was asked to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from iide_studio.cli.interrupts import cancel_on_interrupt
from iide_studio.cli.machine import require_machine
from iide_studio.cli.outputs import Destinations, destinations, require_mask_name
from iide_studio.cli.reporting import Reporter, make_reporter
from iide_studio.cli.services import EXIT_CANCELLED, EXIT_DONE, Services, exit_code_for
from iide_studio.core import mask as masks
from iide_studio.core import photo as photos
from iide_studio.core.color import quantise
from iide_studio.core.damage_map import found_damage
from iide_studio.core.errors import RestoreCancelled, StudioError
from iide_studio.core.jobs import throttled
from iide_studio.core.recipe import Fill, Recipe
from iide_studio.core.restoration import CancelToken, Restorer, RestorerOptions


@dataclass(frozen=True, kw_only=True)
class DetectCommand:
    """The command as it was typed; see the options' help in `detect_scratches.py`."""

    photo: Path
    output: Path
    threshold: float | None
    grow: int | None
    fill: Fill | None
    is_soft: bool
    machine: RestorerOptions
    is_overwriting: bool
    is_json: bool


def run_detect(command: DetectCommand, services: Services) -> int:
    """Carries the command out; returns the exit code."""
    reporter = make_reporter(as_json=command.is_json)
    with reporter, cancel_on_interrupt() as cancel:
        try:
            _detect(command, services, reporter, cancel)
            return EXIT_DONE
        except RestoreCancelled:
            reporter.cancelled(command.photo)
            return EXIT_CANCELLED
        except StudioError as error:
            reporter.failed(command.photo, error)
            return exit_code_for(error)


def _detect(
    command: DetectCommand, services: Services, reporter: Reporter, cancel: CancelToken
) -> None:
    recipe = Recipe(mask_threshold=command.threshold, grow=command.grow, fill=command.fill)
    require_machine(services.paths, command.machine)
    photo = photos.load(command.photo)
    photos.require_restorable(photo)
    require_mask_name(command.output)
    _destinations(command).reserve(command.output)
    reporter.prepare()
    restorer = services.create_restorer(command.machine)
    reporter.start(command.photo, recipe, restorer.describe())
    on_progress = throttled(partial(reporter.progress, command.photo))
    probability = restorer.detect_scratches(photo, on_progress, cancel)
    mask = quantise(probability, np.uint8)
    if not command.is_soft:
        mask = _hard_mask(probability, recipe, restorer)
    masks.save_mask(mask, command.output, overwrite=command.is_overwriting)
    reporter.detected(command.photo, command.output, share=float((mask >= 128).mean()))


def _destinations(command: DetectCommand) -> Destinations:
    return destinations(
        str(command.output),
        photos=1,
        overwrite=command.is_overwriting,
        variations=1,
        protected=[command.photo],
    )


def _hard_mask(probability: np.ndarray, recipe: Recipe, restorer: Restorer) -> np.ndarray:
    """Returns what a restoration with the same choices would fill by itself."""
    chosen = recipe.resolve(restorer.describe().recommended.get(recipe.task, {}))
    if chosen.fill == "none":
        return np.zeros(probability.shape, np.uint8)
    found = found_damage(probability, chosen)
    return masks.threshold(found, chosen.mask_threshold or 0.5)
