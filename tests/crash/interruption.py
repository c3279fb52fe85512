"""Stopping this process at its nth operation on files.

Opening, renaming and removing announce themselves by Python's audit events; writing and syncing do
not, so the functions for those are replaced.
"""

from __future__ import annotations

import builtins
import errno
import io
import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

_AUDITED = ("open", "os.rename", "os.remove", "os.link", "os.truncate")


class Interruption:
    """Counts operations once it is armed, and strikes at one of them."""

    def __init__(self, folder: Path, moment: int, strike: Callable[[str], None]) -> None:
        """Prepares it.

        Args:
            folder: Only what happens in it counts, so that imports and the like do not.
            moment: The operation at which to strike, from 1; 0 = only count.
            strike: What to do; gets the operation's name.
        """
        self.has_struck = False
        self._count = 0
        self._folder, self._moment, self._strike = str(folder), moment, strike
        self._lock = threading.Lock()
        self._is_armed = False

    def arm(self) -> None:
        """Begins; there is no way back, so this is for a process of its own."""
        sys.addaudithook(self._on_event)
        self._replace_functions()
        self._is_armed = True

    def happens(self, name: str) -> bool:
        """Counts an operation; returns whether it is the one."""
        if not self._is_armed:
            return False
        with self._lock:
            self._count += 1
            self.has_struck |= self._count == self._moment
            return self._count == self._moment

    def before(self, name: str) -> None:
        """Counts an operation and strikes if it is the one."""
        if self.happens(name):
            self._strike(name)

    def strike(self, name: str) -> None:
        self._strike(name)

    def _on_event(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event not in _AUDITED or not isinstance(arguments[0], str | os.PathLike):
            return
        if os.fspath(arguments[0]).startswith(self._folder):
            is_reading = event == "open" and not arguments[2] & (os.O_WRONLY | os.O_RDWR)
            self.before("open for reading" if is_reading else event)

    def _replace_functions(self) -> None:
        original_open, fsync, write = io.open, os.fsync, os.write

        def open_(file: Any, mode: str = "r", buffering: int = -1, *rest: Any, **more: Any) -> Any:
            if "b" not in mode or not set(mode) & set("wxa+") or not self._is_ours(file):
                return original_open(file, mode, buffering, *rest, **more)
            raw = _Raw(self, file, mode.replace("b", ""))
            if buffering == 0:
                return raw
            return io.BufferedRandom(raw) if "+" in mode else io.BufferedWriter(raw)

        def fsync_(file: Any) -> None:
            self.before("fsync")
            fsync(file)

        def write_(descriptor: int, data: Any) -> int:
            if self.happens("write"):
                write(descriptor, bytes(data)[: len(data) // 2])
                self.strike("write")
            return write(descriptor, data)

        builtins.open = io.open = open_
        os.fsync, os.write = fsync_, write_

    def _is_ours(self, file: Any) -> bool:
        return isinstance(file, int) or os.fspath(file).startswith(self._folder)


class _Raw(io.FileIO):
    """A file whose writes are counted; the one that is struck gets half of its bytes."""

    def __init__(self, interruption: Interruption, file: Any, mode: str) -> None:
        super().__init__(file, mode)
        self._interruption = interruption

    def write(self, data: Any, /) -> int:
        if self._interruption.happens("write"):
            view = memoryview(data).cast("B")
            super().write(view[: len(view) // 2])
            self._interruption.strike("write")
        return super().write(data) or 0


def kill(_: str) -> None:
    """Ends this process at once, as a power cut would."""
    os.kill(os.getpid(), signal.SIGKILL)


def fill_disk(name: str) -> None:
    """Fails as a full disk does."""
    if name in ("write", "open", "fsync"):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
