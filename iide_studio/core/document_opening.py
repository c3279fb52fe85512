"""Opening whatever file a user picks as a document: a photo, or a project."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from iide_studio.core import photo as photos
from iide_studio.core.document import Document
from iide_studio.core.errors import ProjectError
from iide_studio.core.journal import Journal
from iide_studio.core.photo_formats import FORMATS
from iide_studio.core.project_file.ending import ENDING
from iide_studio.core.recovery import Recovered, Recovery
from iide_studio.core.tile_cache import TileCache

_log = logging.getLogger(__name__)

TILE_MEMORY = 2 << 30
"""Bytes of main memory for the unpacked tiles of one document; the others lie in its journal."""

READABLE_ENDINGS = (
    *FORMATS,
    *(".bmp", ".gif", ".heic", ".heif", ".avif", ".jp2", ".psd", ".psb", ".tga", ".ppm"),
    *(".dng", ".nef", ".cr2", ".cr3", ".arw", ".orf", ".raf", ".rw2", ".pef"),
)
"""What a file dialog offers as photos; anything else is tried too if the user insists."""


@dataclass(frozen=True, eq=False)
class OpenedDocument:
    """A document out of a file, ready to be worked on.

    Attributes:
        document: Its tiles that do not fit in memory lie in the journal.
        title: For people.
        project: The project file; None for a photo.
        notes: What was done to read it, or could not be taken over, a sentence each.
        journal: Keeps its unsaved work; whoever works on the document closes or removes it. None
            if none could be made: a photo can be looked at all the same.
    """

    document: Document
    title: str
    project: Path | None
    notes: tuple[str, ...]
    journal: Journal | None


def is_project(path: Path) -> bool:
    """Whether a file of that name is opened as a project rather than as a photo."""
    return path.suffix.lower() == ENDING


def open_document(path: Path, *, journals: Path, page: int = 0) -> OpenedDocument:
    """Reads a photo or a project; takes seconds for large ones.

    Args:
        path: The file.
        journals: Folder in which its journal is made.
        page: Which page of a photo's file, from 0.

    Raises:
        PhotoReadError: if it is no photo that can be read.
        ProjectError: if it is a project that cannot be opened.
    """
    journal = _journal_in(journals)
    try:
        return _opened(path, journal, page)
    except BaseException:
        if journal is not None:
            journal.remove()
        raise


def recovered_document(recovery: Recovery, *, journals: Path) -> tuple[Recovered, Journal]:
    """Reads unsaved work and makes it safe in a journal of its own before anybody sees it.

    Args:
        recovery: Stays as it is; `discard` it afterwards.
        journals: Folder in which the new journal is made.

    Raises:
        ProjectError: if it is damaged, or the disk is full.
    """
    journal = Journal(journals)
    try:
        recovered = recovery.open(cache=TileCache(TILE_MEMORY, journal.spill))
        journal.record(recovered.document)
    except BaseException:
        journal.remove()
        raise
    return recovered, journal


def _journal_in(folder: Path) -> Journal | None:
    try:
        return Journal(folder)
    except ProjectError as error:
        _log.info("a document has no journal: %s", error)
        return None


def _opened(path: Path, journal: Journal | None, page: int) -> OpenedDocument:
    cache = TileCache(TILE_MEMORY, None if journal is None else journal.spill)
    if is_project(path):
        from iide_studio.core.project_file.opening import open_project  # see `photo.read`

        project = open_project(path, cache=cache)
        return OpenedDocument(project.document, path.name, path, project.notes, journal)
    photo = photos.load(path, page=page)
    title = path.name if photo.page_count == 1 else f"{path.name} ({page + 1})"
    document = Document.from_photo(photo, cache)
    return OpenedDocument(document, title, None, photo.notes, journal)
