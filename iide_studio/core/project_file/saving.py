"""Writing a project file."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from iide_studio import __version__
from iide_studio.core.document import Document
from iide_studio.core.errors import ExportError
from iide_studio.core.files import new_file
from iide_studio.core.openraster_container import ContainerWriter
from iide_studio.core.openraster_png_writing import write_png
from iide_studio.core.openraster_stack import format_stack
from iide_studio.core.project_file import index as indexes
from iide_studio.core.project_file.document_json import document_to_json
from iide_studio.core.project_file.earlier import STACK, EarlierFile, earlier_file
from iide_studio.core.project_file.ending import ENDING
from iide_studio.core.project_file.migrations import FORMAT, VERSION
from iide_studio.core.project_file.pictures import Picture
from iide_studio.core.project_file.plan import OURS, Plan, plan_project
from iide_studio.core.project_file.typed_json import keep_in

BLOBS = f"{OURS}bytes/"
"""Where long pieces of bytes lie, by their hash."""

OnFraction = Callable[[float], None]
"""Gets the finished share, 0 to 1; called from the thread that saves."""

_EXPECTED_SHARE = 0.5
"""Of a picture's bytes that its PNG is at least expected to need."""


def save_project(
    document: Document,
    path: Path,
    *,
    previous: Path | None = None,
    on_progress: OnFraction | None = None,
) -> None:
    """Writes a document as an OpenRaster file with parts of our own.

    The file appears whole or not at all. May run in any thread, on a copy of the document where
    another one edits it. Pictures that have not changed since the previous file are copied.

    Args:
        document: What to write.
        path: Ends in ".ora"; an older file of that name is replaced.
        previous: The file from which the document was opened, or to which it was last saved, if
            that is another one; parts of it that other programs added are taken along.
        on_progress: Hears how far it is.

    Raises:
        ExportError: for another ending, the photo's own file, a full disk and so on.
    """
    if path.suffix.lower() != ENDING:
        raise ExportError(
            f"A project cannot be saved as {path.name}.", f"Use a name that ends in {ENDING}."
        )
    plan = plan_project(document)
    with earlier_file(previous or path) as earlier:
        if previous is None and earlier is not None and not earlier.is_of(document):
            earlier = None
        project = _Project(document, plan, earlier, on_progress or (lambda _: None))
        photo = [] if document.source is None else [document.source.path]
        with new_file(
            path, overwrite=True, size=project.expected_size(), protected=photo
        ) as temporary:
            project.write(temporary)
            if earlier is not None:
                earlier.close()  # Windows does not replace a file that is open


class _Project:
    """One file while it is written."""

    def __init__(
        self,
        document: Document,
        plan: Plan,
        earlier: EarlierFile | None,
        on_progress: OnFraction,
    ) -> None:
        self._document, self._plan, self._earlier = document, plan, earlier
        self._on_progress = on_progress
        self._unchanged = self._find_unchanged()
        self._unknown = self._find_unknown()
        self._total = sum(p.raw_size for p in plan.pictures if p.path not in self._unchanged) or 1
        self._done = 0

    def expected_size(self) -> int:
        """Bytes that the file will need at least."""
        size = int(self._total * _EXPECTED_SHARE)
        if self._earlier is not None:
            size += sum(self._earlier.size(path) for path in (*self._unchanged, *self._unknown))
        return size

    def write(self, path: Path) -> None:
        with path.open("wb") as file, _closing(ContainerWriter(file)) as writer:
            stack_sha256 = writer.write(STACK, format_stack(self._plan.stack))
            pictures = {p.path: self._write_picture(writer, p) for p in self._plan.pictures}
            for name in self._unknown:
                self._copy(writer, name)
            self._write_json(writer, stack_sha256, pictures)
        self._on_progress(1.0)

    def _find_unchanged(self) -> dict[str, str]:
        """Returns the hashes of the pictures that the earlier file has already, by path."""
        if self._earlier is None:
            return {}
        found = {p.path: self._earlier.find(p.path, p.key) for p in self._plan.pictures}
        return {path: sha256 for path, sha256 in found.items() if sha256 is not None}

    def _find_unknown(self) -> list[str]:
        """Returns the earlier file's parts to take along: none that stands in the way of ours."""
        if self._earlier is None:
            return []
        ours = {picture.path for picture in self._plan.pictures}
        names = self._earlier.unknown_parts()
        return [name for name in names if name not in ours and not name.startswith(BLOBS)]

    def _write_picture(self, writer: ContainerWriter, picture: Picture) -> dict[str, str]:
        if picture.path in self._unchanged:
            self._copy(writer, picture.path)
            sha256 = self._unchanged[picture.path]
        else:
            with writer.open(picture.path, picture.largest_size) as entry:
                write_png(entry, picture.header, picture.read_rows, on_rows=self._counting(picture))
            sha256 = entry.sha256
        return {"sha256": sha256, "key": picture.key}

    def _counting(self, picture: Picture) -> Callable[[int], None]:
        row = picture.raw_size // picture.header.height

        def on_rows(count: int) -> None:
            self._done += count * row
            self._on_progress(min(1.0, self._done / self._total))

        return on_rows

    def _copy(self, writer: ContainerWriter, name: str) -> None:
        assert self._earlier is not None
        with writer.open(name, self._earlier.size(name)) as entry:
            for block in self._earlier.blocks(name):
                entry.write(block)

    def _write_json(
        self, writer: ContainerWriter, stack_sha256: str, pictures: dict[str, dict[str, str]]
    ) -> None:
        blobs: dict[str, bytes] = {}
        data: dict[str, Any] = {
            "format": FORMAT,
            "version": VERSION,
            "program": f"IIDE Studio {__version__}",
            "document": document_to_json(self._document, keep_in(blobs)),
            "stores": self._plan.stores,
            "stack": {"sha256": stack_sha256, "layers": self._plan.layer_ids},
            "pictures": pictures,
            "parts": [BLOBS + key for key in blobs],
        }
        for key, content in blobs.items():
            writer.write(BLOBS + key, content, is_compressed=True)
        text = json.dumps(data, indent=1, allow_nan=False)
        writer.write(indexes.PATH, text.encode(), is_compressed=True)


@contextlib.contextmanager
def _closing(writer: ContainerWriter) -> Iterator[ContainerWriter]:
    """Closes the container; after an error too, or it would be tried again when it is forgotten."""
    try:
        yield writer
    except BaseException:
        with contextlib.suppress(OSError, ValueError):
            writer.close()
        raise
    writer.close()
