"""What several commands of `iide-train` say and write."""

from __future__ import annotations

import sys
from pathlib import Path


def write_text(path: Path, text: str) -> None:
    """Writes a file in UTF-8 over an older one; raises ExportError."""
    from iide_studio.core.files import make_folder, new_file

    make_folder(path.parent)
    with new_file(path, overwrite=True) as file:
        file.write_text(text, encoding="utf-8")


def say_on_stderr(text: str) -> None:
    """Says something that is no result, at once."""
    print(text, file=sys.stderr, flush=True)
