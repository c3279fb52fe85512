"""Saving a project over an older state of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from iide_studio.core.project_file.opening import open_project
from iide_studio.core.project_file.saving import save_project
from tests.core import project_documents as documents
from tests.crash.action import Verdict

NAME = "a.ora"


class SavingProject:
    """The old state is a document, the new one has a stroke more."""

    def __init__(self) -> None:
        self._old = documents.rich_document(200, 300, dtype=np.uint8)
        self._new = documents.painted(self._old)
        self._content = b""

    def prepare(self, folder: Path) -> None:
        if not self._content:
            save_project(self._old, folder / NAME)
            self._content = (folder / NAME).read_bytes()
        (folder / NAME).write_bytes(self._content)

    def act(self, folder: Path) -> None:
        save_project(self._new, folder / NAME)

    def verdict(self, folder: Path) -> Verdict:
        fingerprint = open_project(folder / NAME).document.fingerprint()
        if fingerprint == self._old.fingerprint():
            return "old"
        assert fingerprint == self._new.fingerprint()
        return "new"
