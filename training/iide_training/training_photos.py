"""Opens the photos that are trained on, and refuses those that cannot serve."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from iide_studio.core.errors import StudioError
from iide_training.duplicates import hash_folder, hash_photos, refuse_duplicates
from iide_training.photo_store import PhotoStore, pack_photos


def require_paths(*paths: Path | None) -> None:
    """Raises StudioError for the first of the paths that was named but is not there."""
    for path in paths:
        if path is not None and not path.exists():
            raise StudioError(f"There is no {path}.", "Check the spelling of the path.")


def open_photos(
    photos: Path, work: Path, *, evaluation: Path | None, say: Callable[[str], None]
) -> PhotoStore:
    """Packs a folder of photos, unless that was done.

    Args:
        photos: A folder of photos or of shards.
        work: Where the packed photos are kept.
        evaluation: Photos to score with, copies of which are refused; None checks nothing.
        say: Takes sentences for people.

    Raises:
        StudioError: if there are too few photos, or copies of the evaluation's among them.
    """
    store = pack_photos(photos, work / "photos")
    if not store.split()[1]:
        raise StudioError(
            f"{photos} has {len(store)} photos; some must be kept for scores.",
            "Give a folder of at least 30 photos.",
        )
    if evaluation is not None:
        own = hash_photos((name, store.photo(index)) for index, name in enumerate(store.names))
        refuse_duplicates(own, hash_folder(evaluation, say=say), (photos, evaluation))
    return store
