"""Where results go, and what they must not replace."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from iide_studio.cli.services import UsageError
from iide_studio.core import photo_writing
from iide_studio.core.errors import ExportError
from iide_studio.core.files import make_folder, refuse_existing
from iide_studio.core.mask import require_lossless_name
from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe
from iide_studio.core.result_writing import companions, extension_for, require_provable


@dataclass(kw_only=True)
class Destinations:
    """Names the results of one run, and refuses names that would destroy something.

    Attributes:
        output: A file or folder that the user named; None puts results beside the photos.
        overwrite: Whether older results may be replaced.
        protected: Files that are never replaced: the photos, masks and so on that are read.
        variations: How many results each photo gets.
        is_folder: Whether `output` is a folder.
    """

    output: Path | None
    overwrite: bool
    protected: tuple[Path, ...]
    variations: int
    is_folder: bool
    _taken: set[Path] = field(default_factory=set)

    def results(
        self, photo: Photo, recipe: Recipe, *, folder: Path, has_sidecar: bool = False
    ) -> list[Path]:
        """Returns the names of a photo's results, one for each variation, and reserves them.

        The files that belong to them are reserved as well.

        Args:
            photo: Its name, page and format are used where the user named no file.
            recipe: What is to be made.
            folder: Where results go if the user named no place.
            has_sidecar: Whether each gets a record in JSON.

        Raises:
            ExportError: if one of them cannot be made.
        """
        name = photo.path.stem if photo.path else "photo"
        page = f"_page{photo.page + 1}" if photo.page else ""
        base = (folder if self.output is None else self.output) / f"{name}{page}_restored"
        base = base.with_name(base.name + extension_for(photo, recipe))
        if self.output is not None and not self.is_folder:
            base = self.output
        paths = [base] if self.variations == 1 else numbered(base, self.variations)
        for path in paths:
            require_provable(recipe, path)
            size = (photo.height * recipe.scale, photo.width * recipe.scale)
            photo_writing.writer_for(path, size)
            for each in (path, *companions(path, recipe, has_sidecar=has_sidecar)):
                self.reserve(each)
        return paths

    def reserve(self, path: Path) -> None:
        """Makes sure that a file may be written, before minutes of work; raises ExportError."""
        refuse_existing(path, overwrite=self.overwrite)
        for other in self.protected:
            if is_same_file(path, other):
                raise ExportError(
                    f"{path} is read in this run and never overwritten.", "Choose another name."
                )
        if path.absolute() in self._taken:
            raise ExportError(
                f"{path} is the result of another photo of this run.",
                "Restore photos of the same name one after the other.",
            )
        self._taken.add(path.absolute())
        _require_writable(path.parent)


def destinations(
    output: str | None,
    *,
    photos: int,
    overwrite: bool,
    variations: int,
    protected: Iterable[Path],
) -> Destinations:
    """Decides whether `output` names a file or a folder, and makes the folder.

    Raises:
        UsageError: if it names a file for several photos, or one of an unknown format.
        ExportError: if the folder cannot be made.
    """
    path = None if output is None else Path(output)
    is_folder = path is not None and means_folder(output or "", several=photos > 1)
    if path is not None and is_folder:
        make_folder(path)
    elif path is not None and path.suffix.lower() not in photo_writing.FORMATS:
        raise UsageError(
            f"Pictures cannot be saved as {path.name}.",
            f"Use a name that ends in one of: {', '.join(photo_writing.FORMATS)}.",
        )
    return Destinations(
        output=path,
        overwrite=overwrite,
        protected=tuple(protected),
        variations=variations,
        is_folder=is_folder,
    )


def destinations_of_files(*, overwrite: bool, protected: Iterable[Path]) -> Destinations:
    """Returns what guards files whose names the caller knows; see `Destinations.reserve`."""
    return Destinations(
        output=None,
        overwrite=overwrite,
        protected=tuple(protected),
        variations=1,
        is_folder=False,
    )


def means_folder(output: str, *, several: bool) -> bool:
    """Whether a name stands for a folder; several files cannot go into one file."""
    path = Path(output)
    looks_like_folder = path.is_dir() or not path.suffix or output.endswith(("/", os.sep))
    if several and not looks_like_folder and path.suffix.lower() in photo_writing.FORMATS:
        raise UsageError(f"{path} is one file, but there are several.", "Name a folder.")
    return looks_like_folder or several


def require_mask_name(path: Path) -> None:
    """Raises UsageError unless a mask can be saved under that name."""
    try:
        require_lossless_name(path)
    except ExportError as error:
        raise UsageError(error.message, error.hint) from error


def numbered(path: Path, count: int) -> list[Path]:
    """Returns NAME_1.EXT to NAME_count.EXT."""
    return [path.with_name(f"{path.stem}_{i}{path.suffix}") for i in range(1, count + 1)]


def is_same_file(path: Path, other: Path) -> bool:
    """Whether both names lead to one existing file."""
    try:
        return os.path.samefile(path, other)
    except OSError:
        return False


def _require_writable(folder: Path) -> None:
    if not folder.is_dir():
        raise ExportError(f"The folder {folder} does not exist.", "Create it, or choose another.")
    if not os.access(folder, os.W_OK):
        raise ExportError(
            f"Writing to {folder} is not allowed.", "Choose a folder that you may write to."
        )
