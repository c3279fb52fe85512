"""Tells the user, or a program, how a run goes."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from iide_studio.cli.messages import print_cancelled, print_error, print_note
from iide_studio.core import restoration
from iide_studio.core.errors import StudioError
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import RestorerDescription, RestoreResult


class Reporter(Protocol):
    """Is told of everything that happens to a photo."""

    def __enter__(self) -> Reporter: ...

    def __exit__(self, *_error: object) -> None: ...

    def prepare(self) -> None:
        """The networks are being loaded."""
        ...

    def start(self, photo: Path, recipe: Recipe, machine: RestorerDescription) -> None:
        """Work on a photo begins; open values of the recipe are None still."""
        ...

    def progress(self, photo: Path, progress: restoration.Progress) -> None:
        """Work on a photo goes on."""
        ...

    def note(self, photo: Path, text: str) -> None:
        """There is something worth knowing that stops nothing."""
        ...

    def done(self, photo: Path, written: Mapping[str, Path], result: RestoreResult) -> None:
        """A result was saved; `written` has "path" and, if a mask was kept, "mask"."""
        ...

    def detected(self, photo: Path, mask: Path, *, share: float) -> None:
        """A mask was saved; `share` of the photo (0..1) is damaged."""
        ...

    def failed(self, photo: Path | None, error: StudioError) -> None:
        """A photo failed; None = the whole run did."""
        ...

    def cancelled(self, photo: Path | None) -> None:
        """The user stopped the work on a photo."""
        ...


class TextReporter:
    """For people: a line for each result; a progress bar only where somebody can watch it."""

    def __init__(self, *, is_explaining: bool) -> None:
        self._is_explaining = is_explaining
        console = Console(stderr=True)
        self._bar = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TaskProgressColumn(),
            TimeRemainingColumn(),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._task = self._bar.add_task("", total=1.0, visible=False)

    def __enter__(self) -> TextReporter:
        self._bar.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._bar.stop()

    def prepare(self) -> None:
        self._bar.reset(self._task, description="Preparing the engine", total=None, visible=True)

    def start(self, photo: Path, recipe: Recipe, machine: RestorerDescription) -> None:
        self._bar.reset(self._task, description=photo.name, total=1.0, visible=True)

    def progress(self, photo: Path, progress: restoration.Progress) -> None:
        count = f" {progress.step}/{progress.steps}" if progress.steps > 1 else ""
        self._bar.update(
            self._task,
            description=f"{photo.name}: {progress.stage}{count}",
            completed=progress.fraction,
        )

    def note(self, photo: Path, text: str) -> None:
        with self._hidden_bar():
            print_note(f"{photo.name}: {text}")

    def done(self, photo: Path, written: Mapping[str, Path], result: RestoreResult) -> None:
        with self._hidden_bar():
            print(f"{written['path']}  (seed {result.recipe.seed}, {result.seconds:.1f} s)")
            for note in result.notes if self._is_explaining else ():
                print(f"  {note.stage}: {note.text}")
            sys.stdout.flush()

    def detected(self, photo: Path, mask: Path, *, share: float) -> None:
        with self._hidden_bar():
            print(f"{mask}  ({share:.2%} of the photo is damaged)", flush=True)

    def failed(self, photo: Path | None, error: StudioError) -> None:
        with self._hidden_bar():
            print_error(error.message, error.hint)

    def cancelled(self, photo: Path | None) -> None:
        with self._hidden_bar():
            print_cancelled()

    @contextlib.contextmanager
    def _hidden_bar(self) -> Iterator[None]:
        """Takes the bar off the screen, so that it does not tear what is printed."""
        self._bar.update(self._task, visible=False)
        self._bar.stop()
        yield
        self._bar.start()


class JsonReporter:
    """For programs: one JSON object a line on standard output; errors as sentences as well."""

    def __enter__(self) -> JsonReporter:
        return self

    def __exit__(self, *_error: object) -> None:
        pass

    def prepare(self) -> None:
        pass

    def start(self, photo: Path, recipe: Recipe, machine: RestorerDescription) -> None:
        values = dataclasses.asdict(machine)
        del values["recommended"]
        _emit("start", photo, seed=recipe.seed, recipe=recipe.to_json(), **values)

    def progress(self, photo: Path, progress: restoration.Progress) -> None:
        _emit(
            "progress",
            photo,
            stage=progress.stage,
            step=progress.step,
            steps=progress.steps,
            fraction=round(progress.fraction, 4),
        )

    def note(self, photo: Path, text: str) -> None:
        _emit("note", photo, text=text)

    def done(self, photo: Path, written: Mapping[str, Path], result: RestoreResult) -> None:
        _emit(
            "done",
            photo,
            **{name: str(path) for name, path in written.items()},
            seed=result.recipe.seed,
            seconds=round(result.seconds, 3),
            checkpoint=result.checkpoint,
            checkpoint_sha256=result.checkpoint_sha256,
            device=result.device,
            dtype=result.dtype,
            recipe=result.recipe.to_json(),
            notes=[dataclasses.asdict(note) for note in result.notes],
        )

    def detected(self, photo: Path, mask: Path, *, share: float) -> None:
        _emit("done", photo, path=str(mask), share=round(share, 6))

    def failed(self, photo: Path | None, error: StudioError) -> None:
        _emit("failed", photo, message=error.message, hint=error.hint)
        print_error(error.message, error.hint)

    def cancelled(self, photo: Path | None) -> None:
        _emit("cancelled", photo)
        print_cancelled()


def make_reporter(*, as_json: bool, is_explaining: bool = False) -> Reporter:
    """Returns the reporter for programs or the one for people."""
    return JsonReporter() if as_json else TextReporter(is_explaining=is_explaining)


def _emit(event: str, photo: Path | None, **values: Any) -> None:
    data = {"event": event, "photo": None if photo is None else str(photo), **values}
    print(json.dumps(data, default=_plain), flush=True)


def _plain(value: Any) -> Any:
    """Numbers of numpy and the like, which stages put into their notes."""
    return value.item() if hasattr(value, "item") else str(value)
