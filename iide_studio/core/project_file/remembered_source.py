"""The photo's file as a project remembers it."""

from __future__ import annotations

from pathlib import Path

from iide_studio.core.source_file import SourceFile


class RememberedSource(SourceFile):
    """A file as it was when its photo was read; nothing is read now, and it may be gone."""

    def __init__(self, path: Path, *, size: int, modified_ns: int, sha256: str) -> None:
        """Takes what a project says.

        Args:
            path: Absolute where it was opened.
            size: Bytes.
            modified_ns: See `SourceFile`.
            sha256: Hexadecimal; empty if it was not known.
        """
        self.path, self.size, self.modified_ns = path, size, modified_ns
        self._sha256 = sha256

    @property
    def sha256(self) -> str:
        """Hexadecimal; raises OSError if it was never known."""
        if not self._sha256:
            raise OSError(f"the hash of {self.path} is not known")
        return self._sha256
