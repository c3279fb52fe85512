"""Writing a file so that it is either there whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path

from iide_studio.core.errors import ExportError

_REASONS = {
    errno.ENOSPC: ("The disk is full", "Free some space or choose another folder."),
    errno.EDQUOT: ("The disk quota is used up", "Free some space or choose another folder."),
    errno.EACCES: ("Writing there is not allowed", "Choose a folder that you may write to."),
    errno.EPERM: ("Writing there is not allowed", "Choose a folder that you may write to."),
    errno.EROFS: ("The disk is read-only", "Choose another folder."),
    errno.ENOENT: ("The folder does not exist", "Create it first, or choose another."),
    errno.ENOTDIR: ("A part of that path is not a folder", "Choose another name."),
    errno.ENAMETOOLONG: ("The name is too long", "Choose a shorter name."),
}


@contextlib.contextmanager
def new_file(path: Path, *, overwrite: bool = False, size: int = 0) -> Iterator[Path]:
    """Yields a temporary path beside `path`; on success it takes the name of `path`.

    After an error, or a cancel, nothing is left behind and an older file is untouched.

    Args:
        path: The file to make; its folder must exist.
        overwrite: Whether an older file of that name may be replaced.
        size: Bytes that the file is expected to need; checked against the free space first.

    Raises:
        ExportError: if the file exists, or for any failure of the file system.
    """
    refuse_existing(path, overwrite=overwrite)
    temporary = path.with_name(f".{path.stem[:32]}.{secrets.token_hex(4)}.part")
    try:
        with export_errors(path):
            _check_space(path.parent, size)
            yield temporary
            refuse_existing(path, overwrite=overwrite)
            os.replace(temporary, path)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def refuse_existing(path: Path, *, overwrite: bool) -> None:
    """Raises ExportError if something of that name is in the way."""
    if path.is_dir():
        raise ExportError(f"{path} is a folder.", "Give the name of a file.")
    if not overwrite and os.path.lexists(path):
        raise ExportError(
            f"{path} exists already.", "Choose another name, or allow it with --overwrite."
        )


@contextlib.contextmanager
def export_errors(path: Path) -> Iterator[None]:
    """Turns failures of the file system into an ExportError that names `path`."""
    try:
        yield
    except OSError as error:
        reason, hint = _REASONS.get(
            error.errno or 0, (error.strerror or str(error), "Try another folder.")
        )
        raise ExportError(f"{path} could not be written: {reason}.", hint) from error


def make_folder(path: Path) -> None:
    """Makes a folder and its parents; raises ExportError."""
    if path.exists() and not path.is_dir():
        raise ExportError(f"{path} is not a folder.", "Choose another name.")
    with export_errors(path):
        path.mkdir(parents=True, exist_ok=True)


def _check_space(folder: Path, size: int) -> None:
    if size and shutil.disk_usage(folder).free < size:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
