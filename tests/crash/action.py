"""What a crash test does: something that replaces a file, and how to tell whether it did."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, Protocol

Verdict = Literal["old", "new"]


class CrashAction(Protocol):
    """One way of writing a file. Found by the name "module:class"; made without arguments."""

    def prepare(self, folder: Path) -> None:
        """Puts the old file into an empty folder, and whatever else `act` needs."""
        ...

    def act(self, folder: Path) -> None:
        """Writes the new file over the old one; this is what is interrupted."""
        ...

    def verdict(self, folder: Path) -> Verdict:
        """Reads the file as a user would; raises if it is neither the old nor the new one."""
        ...
