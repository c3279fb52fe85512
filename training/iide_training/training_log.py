"""What a person sees of a run: a line for each score, a CSV file, TensorBoard, a progress bar."""

from __future__ import annotations

import csv
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from torch import Tensor


class TrainingLog:
    """Writes scores; silent in all processes but the main one.

    Args:
        name: The stage's.
        folder: Gets log.csv, and a folder tensorboard if that package is installed.
        total: The end of the progress bar, steps or seconds.
        is_main: Whether this is the main process.
    """

    def __init__(self, name: str, folder: Path, *, total: float, is_main: bool = True) -> None:
        self._name, self._folder, self._is_main = name, folder, is_main
        self._board = _make_board(folder / "tensorboard") if is_main else None
        console = Console(stderr=True)
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.percentage:>3.0f} %  loss {task.fields[loss]:.4f}"),
            TimeElapsedColumn(),
            TimeRemainingColumn(),
            console=console,
            transient=True,
            disable=not is_main or not sys.stderr.isatty(),
        )
        self._task = self._bar.add_task(name, total=total, loss=float("nan"))

    @property
    def has_board(self) -> bool:
        """Whether there is a TensorBoard to show samples on."""
        return self._board is not None

    def __enter__(self) -> TrainingLog:
        self._bar.start()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        self._bar.stop()
        if self._board is not None:
            self._board.close()

    def advance(self, done: float, loss: float) -> None:
        """Moves the progress bar to `done`, in the unit of its total."""
        self._bar.update(self._task, completed=done, loss=loss)

    def write(self, row: Mapping[str, Any], sheet: Tensor | None = None) -> None:
        """Writes a row of scores; "step" must be among them.

        Args:
            row: Values by column. A file of other columns keeps its own.
            sheet: (3, H, W) in [0, 1], samples to look at, or None.
        """
        if not self._is_main:
            return
        self._write_csv(row)
        self._bar.console.print(f"{self._name}: {dict(row)}", highlight=False, soft_wrap=True)
        if self._board is None:
            return
        for name, value in row.items():
            self._board.add_scalar(name, value, row["step"])
        if sheet is not None:
            self._board.add_image("samples", sheet, row["step"])

    def _write_csv(self, row: Mapping[str, Any]) -> None:
        path = self._folder / "log.csv"
        columns = list(row)
        if path.exists():
            with path.open(newline="", encoding="utf-8") as file:
                columns = next(csv.reader(file), columns)
        is_new = not path.exists()
        with path.open("a", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, columns, restval="", extrasaction="ignore")
            if is_new:
                writer.writeheader()
            writer.writerow(row)


def _make_board(folder: Path) -> Any | None:
    """Returns TensorBoard's writer, or None where it is not installed."""
    if find_spec("tensorboard") is None:
        return None
    from torch.utils.tensorboard import SummaryWriter

    return SummaryWriter(str(folder))
