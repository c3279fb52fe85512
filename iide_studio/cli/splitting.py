"""Splits an album page, as `iide-studio split-album` was asked to."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from iide_studio.cli.messages import print_note
from iide_studio.cli.outputs import destinations_of_files
from iide_studio.cli.services import EXIT_DONE, EXIT_SOME_FAILED, UsageError
from iide_studio.core import album_splitting, photo_writing
from iide_studio.core import photo as photos
from iide_studio.core.album_finding import find_photos
from iide_studio.core.album_page import AlbumPhoto
from iide_studio.core.files import make_folder


@dataclass(frozen=True, kw_only=True)
class SplitCommand:
    """The command as it was typed; see the options' help in `split_album.py`."""

    page: Path
    folder: Path
    places: Path | None
    is_only_finding: bool
    is_private: bool
    is_overwriting: bool
    is_json: bool


def run_split(command: SplitCommand) -> int:
    """Carries the command out; returns the exit code: 1 if no photo was found."""
    if command.places is not None and command.is_only_finding:
        raise UsageError("With --places there is nothing to find.", "Leave one of both out.")
    page = photos.load(command.page)
    places = _places(command, page)
    if not places:
        print_note(f"{command.page.name}: no photo was found; give their places with --places.")
        return EXIT_SOME_FAILED
    written = _write(command, page, places)
    for path in written:
        _print(command, path)
    return EXIT_DONE


def _places(command: SplitCommand, page: photos.Photo) -> list[AlbumPhoto]:
    if command.places is not None:
        return album_splitting.read_places(command.places)
    return find_photos(page)


def _write(command: SplitCommand, page: photos.Photo, places: list[AlbumPhoto]) -> list[Path]:
    stem, ending = command.page.stem, photo_writing.extension_for(page)
    record = command.folder / f"{stem}.album.json"
    paths = [command.folder / f"{stem}_{i:02d}{ending}" for i in range(1, len(places) + 1)]
    wanted = [] if command.is_only_finding else paths
    make_folder(command.folder)
    read = [path for path in (command.page, command.places) if path is not None]
    reserved = destinations_of_files(overwrite=command.is_overwriting, protected=read)
    keeps_record = command.places is None
    for path in (*([record] if keeps_record else []), *wanted):
        reserved.reserve(path)
    options = album_splitting.SplitOptions(
        created=datetime.now().astimezone(),
        is_private=command.is_private,
        overwrite=command.is_overwriting,
    )
    if keeps_record:
        album_splitting.write_places(page, places, record, options)
    for place, path in zip(places, wanted, strict=False):
        album_splitting.write_photo(page, place, path, options)
    return [*([record] if keeps_record else []), *wanted]


def _print(command: SplitCommand, path: Path) -> None:
    if command.is_json:
        print(json.dumps({"event": "done", "photo": str(command.page), "path": str(path)}))
    else:
        print(path)
