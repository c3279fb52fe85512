"""Examines the installation, as `iide-studio doctor` was asked to."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Callable
from importlib import metadata

import numpy as np

from iide_studio import __version__
from iide_studio.cli.machine import require_checkpoint
from iide_studio.cli.messages import print_error
from iide_studio.cli.services import EXIT_DONE, EXIT_SOME_FAILED, Services
from iide_studio.core.errors import StudioError
from iide_studio.core.jobs import Job, run_job
from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe, Task
from iide_studio.core.restoration import Restorer, RestoreRequest, RestorerOptions

_PACKAGES = (
    *("torch", "diffusers", "transformers", "safetensors", "numpy", "pillow", "tifffile"),
    *("imagecodecs", "opencv-python-headless", "PySide6-Essentials"),
)
_TEST_SIZE = 96
_GIBIBYTE = 2**30
_REINSTALL = "Install IIDE Studio again into a fresh virtual environment."


class _Examination:
    """Findings by name, and the problems among them."""

    def __init__(self) -> None:
        self.findings: dict[str, str] = {}
        self.problems: list[StudioError] = []

    def note(self, name: str, finding: str) -> None:
        self.findings[name] = finding

    def attempt(self, name: str, action: Callable[[], str]) -> bool:
        """Notes what `action` returns, or the problem that it meets."""
        try:
            self.note(name, action())
        except StudioError as error:
            self._problem(name, error)
        except Exception as error:  # noqa: BLE001 - an examination reports whatever is broken
            message = f"The check of {name} failed: {type(error).__name__}: {error}."
            self._problem(name, StudioError(message, _REINSTALL))
        else:
            return True
        return False

    def _problem(self, name: str, error: StudioError) -> None:
        self.note(name, "problem")
        self.problems.append(error)


def print_examination(services: Services, machine: RestorerOptions, *, as_json: bool) -> int:
    """Examines and prints; returns the exit code, 1 if there is a problem."""
    examination = examine(services, machine)
    if as_json:
        problems = [{"message": p.message, "hint": p.hint} for p in examination.problems]
        print(json.dumps({"event": "doctor", **examination.findings, "problems": problems}))
    else:
        width = max(map(len, examination.findings))
        for name, finding in examination.findings.items():
            print(f"{name:<{width}}  {finding}")
    for problem in examination.problems:
        print_error(problem.message, problem.hint)
    return EXIT_SOME_FAILED if examination.problems else EXIT_DONE


def examine(services: Services, machine: RestorerOptions) -> _Examination:
    """Looks at everything that a restoration needs, the cheap things first."""
    examination = _Examination()
    examination.note("IIDE Studio", __version__)
    examination.note("Python", f"{platform.python_version()} on {platform.platform()}")
    for package in _PACKAGES:
        examination.attempt(package, lambda name=package: _version(name))
    examination.note("processors", str(os.cpu_count() or "unknown"))
    folder = "checkpoint folder"
    paths = services.paths
    if not examination.attempt(folder, lambda: str(require_checkpoint(paths, machine.checkpoint))):
        return examination
    _examine_restorer(examination, services, machine)
    return examination


def _examine_restorer(
    examination: _Examination, services: Services, machine: RestorerOptions
) -> None:
    made: list[Restorer] = []

    def create() -> str:
        made.append(services.create_restorer(machine))
        description = made[0].describe()
        return f"{description.checkpoint} (sha256 {description.checkpoint_sha256[:16]})"

    if not examination.attempt("checkpoint", create):
        return
    description = made[0].describe()
    examination.note("device", description.device)
    examination.note("number format", description.dtype)
    examination.attempt("memory", lambda: _memory(services, description.device))
    examination.attempt("self-test", lambda: _self_test(made[0]))


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError as error:
        raise StudioError(f"The package {package} is not installed.", _REINSTALL) from error


def _memory(services: Services, device: str) -> str:
    free, total = services.device_memory(device)
    if not total:
        return "unknown"
    return f"{free / _GIBIBYTE:.1f} of {total / _GIBIBYTE:.1f} GiB free"


def _self_test(restorer: Restorer) -> str:
    photo = _test_photo()
    can_restore = "old-photo" in restorer.describe().recommended
    task: Task = "old-photo" if can_restore else "super-resolution"
    scale = 1 if can_restore else 2
    # At full strength even a checkpoint that recommends no diffusion shows that it has one.
    recipe = Recipe(task=task, scale=scale, steps=2, strength=1.0)
    job = Job(request=RestoreRequest(photo=photo, recipe=recipe))
    run_job(job, restorer, lambda _event: None)
    if job.error is not None:
        raise job.error
    wanted = (scale * photo.height, scale * photo.width, 3)
    if job.result is None or job.result.pixels.shape != wanted:
        raise StudioError("The self-test gave no picture.", _REINSTALL)
    return f"passed in {job.result.seconds:.1f} s"


def _test_photo() -> Photo:
    """A faded slope of colours with a scratch."""
    slope = np.linspace(90, 170, _TEST_SIZE)
    pixels = np.stack(np.broadcast_arrays(slope[:, None], slope[None], 140.0), axis=-1)
    pixels = np.rint(pixels).astype(np.uint8)
    pixels[:, 40:42] = 250
    return Photo(pixels)
