"""Three files at once: the master untouched, the restored picture, and a small one for looking."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from iide_studio.core.document import Document
from iide_studio.core.document_writing import write_document
from iide_studio.core.errors import ExportError
from iide_studio.core.export_options import ExportOptions
from iide_studio.core.export_plan import ColorChoice, ExportPlan, planned_photo
from iide_studio.core.files import new_file
from iide_studio.core.result_writing import ResultOptions

_BLOCK = 4 * 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class ExportSet:
    """The names and choices of a set of files.

    Attributes:
        master: Where the photo's own file goes; None if the document came from no file.
        restored: The picture at full size, a 16-bit TIFF.
        access: The small JPEG in sRGB.
        access_side: Pixels of its longest side.
        access_quality: 1 to 100.
        keeps_metadata: Whether what the file said goes along with the two.
        is_private: Leave out places, paths and prompts, in the two.
    """

    master: Path | None
    restored: Path
    access: Path
    access_side: int = 3000
    access_quality: int = 90
    keeps_metadata: bool = True
    is_private: bool = False

    def __post_init__(self) -> None:
        # Some file systems know no difference between small and capital letters.
        names = [str(path).casefold() for path in self.paths]
        if len(set(names)) < len(names):
            raise ExportError(
                "Two of the three files would have the same name.",
                "Choose another pattern for the names.",
            )

    @property
    def paths(self) -> list[Path]:
        """All files."""
        files = [self.master, self.restored, self.access]
        return [path for path in files if path is not None]

    def in_the_way(self, document: Document) -> list[Path]:
        """Returns the files that exist already, apart from the master in its own place."""
        source = document.source
        return [
            path
            for path in self.paths
            if os.path.lexists(path) and not (source is not None and _is_same(path, source.path))
        ]


def export_set(folder: Path, name: str, document: Document) -> ExportSet:
    """Returns the names of a set: NAME.tif, NAME_access.jpg, and the master's.

    The master is called ORIGINAL_master with the original's own ending: it is no version of the
    restored picture. Where the original lies in that folder already it is the master.

    Args:
        folder: Where the files go.
        name: Of the restored picture, without ending.
        document: What is exported.

    Raises:
        ExportError: if two of the names are the same.
    """
    source = document.source
    master = None
    if source is not None:
        master = folder / f"{source.path.stem}_master{source.path.suffix}"
        if _is_same(source.path.parent, folder):
            master = source.path  # it is there already, under the name by which it is known
    return ExportSet(
        master=master, restored=folder / f"{name}.tif", access=folder / f"{name}_access.jpg"
    )


def write_set(document: Document, files: ExportSet, options: ResultOptions) -> None:
    """Writes the set; either all of it is there afterwards, or nothing new is.

    Args:
        document: Not changed.
        files: Names and choices.
        options: When, and whether older files may be replaced.

    Raises:
        ExportError: if the photo's file is no longer what was read, and for all the usual reasons.
    """
    options = dataclasses.replace(options, is_private=files.is_private)
    written: list[Path] = []
    try:
        if files.master is not None:
            _keep_master(document, files.master, options, written)
        for path, plan in ((files.restored, _restored(files)), (files.access, _access(files))):
            encoding = dataclasses.replace(options, export=plan.encoding)
            write_document(
                document,
                path,
                encoding,
                prepare=lambda photo, plan=plan: planned_photo(photo, plan),
            )
            written.append(path)
    except BaseException:
        if not options.overwrite:
            for path in written:
                path.unlink(missing_ok=True)
        raise


def _restored(files: ExportSet) -> ExportPlan:
    return ExportPlan(bits=16, keeps_metadata=files.keeps_metadata, is_private=files.is_private)


def _access(files: ExportSet) -> ExportPlan:
    return ExportPlan(
        ending=".jpg",
        color=ColorChoice.SRGB,
        longest_side=files.access_side,
        encoding=ExportOptions(quality=files.access_quality, subsampling="4:2:0"),
        keeps_metadata=files.keeps_metadata,
        is_private=files.is_private,
    )


def _keep_master(
    document: Document, path: Path, options: ResultOptions, written: list[Path]
) -> None:
    source = document.source
    assert source is not None
    with _reading(source.path):
        _require_same(_hash(source.path), source.sha256, source.path)
    if _is_same(path, source.path):
        return
    with new_file(path, overwrite=options.overwrite, size=source.size) as temporary:
        shutil.copyfile(source.path, temporary)
        _require_same(_hash(temporary), source.sha256, source.path)
        shutil.copystat(source.path, temporary)
    written.append(path)


@contextlib.contextmanager
def _reading(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ExportError(
            f"{path} can no longer be read, so that there is no master.",
            "See that its disk is there, or export a single file.",
        ) from error


def _require_same(found: str, wanted: str, path: Path) -> None:
    if found != wanted:
        raise ExportError(
            f"{path} is no longer the file that was opened.", "Open it again to export its master."
        )


def _hash(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _is_same(path: Path, other: Path) -> bool:
    try:
        return os.path.samefile(path, other)
    except OSError:
        return False
