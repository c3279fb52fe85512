"""Writing a file so that it is either there whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import shutil
import stat
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from iide_studio.core.errors import ExportError

_MESSAGES = {
    errno.ENOSPC: (
        "{path} could not be written: The disk is full.",
        "Free some space or choose another folder.",
    ),
    errno.EDQUOT: (
        "{path} could not be written: The disk quota is used up.",
        "Free some space or choose another folder.",
    ),
    errno.EACCES: (
        "{path} could not be written: Writing there is not allowed.",
        "Choose a folder that you may write to.",
    ),
    errno.EPERM: (
        "{path} could not be written: Writing there is not allowed.",
        "Choose a folder that you may write to.",
    ),
    errno.EROFS: (
        "{path} could not be written: The disk is read-only.",
        "Choose another folder.",
    ),
    errno.ENOENT: (
        "{path} could not be written: The folder does not exist.",
        "Create it first, or choose another.",
    ),
    errno.ENOTDIR: (
        "{path} could not be written: A part of that path is not a folder.",
        "Choose another name.",
    ),
    errno.ENAMETOOLONG: (
        "{path} could not be written: The name is too long.",
        "Choose a shorter name.",
    ),
}
_FAILED = "{path} could not be written: {reason}."


_BUSY_ON_WINDOWS = (5, 32, 33)
"""Virus scanners and indexers hold a new file for a moment (access denied, sharing violation)."""
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8, 1.6)
"""Seconds between attempts to rename."""
_WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
_PART = ".part"
_TOKEN = re.compile("[0-9a-f]{8}")
_FORGOTTEN = 3600
"""Seconds without a write after which nobody can be writing a temporary file any more."""


@contextlib.contextmanager
def new_file(
    path: Path, *, overwrite: bool = False, size: int = 0, protected: Iterable[Path] = ()
) -> Iterator[Path]:
    """Yields a temporary path beside `path`; on success it takes the name of `path`.

    After an error, or a cancel, nothing is left behind and an older file is untouched. A process
    killed meanwhile, and a computer that loses its power, leave the older file or the new one.

    Args:
        path: The file to make; its folder must exist.
        overwrite: Whether an older file of that name may be replaced.
        size: Bytes that the file is expected to need; checked against the free space first.
        protected: Files that are never replaced, whatever name leads to them.

    Raises:
        ExportError: if the file exists, or for any failure of the file system.
    """
    protected = list(protected)
    refuse_existing(path, overwrite=overwrite)
    refuse_protected(path, protected)
    _refuse_locked(path)
    temporary = path.with_name(f"{_beginning_of(path)}{secrets.token_hex(4)}{_PART}")
    _remove_forgotten(path)
    try:
        with export_errors(path):
            _check_space(path.parent, size)
            yield temporary
            refuse_existing(path, overwrite=overwrite)
            refuse_protected(path, protected)
            _take_name(temporary, path)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _beginning_of(path: Path) -> str:
    return f".{path.stem[:32]}."


def _remove_forgotten(path: Path) -> None:
    """Deletes temporary files for `path` that a killed process or a power cut left behind."""
    begin, oldest = _beginning_of(path), time.time() - _FORGOTTEN
    with contextlib.suppress(OSError):
        for other in path.parent.iterdir():
            middle = other.name.removeprefix(begin).removesuffix(_PART)
            is_ours = other.name == f"{begin}{middle}{_PART}" and _TOKEN.fullmatch(middle)
            if is_ours and other.lstat().st_mtime < oldest:
                other.unlink(missing_ok=True)


def refuse_existing(path: Path, *, overwrite: bool) -> None:
    """Raises ExportError if something of that name is in the way."""
    if os.path.isdir(path):
        raise ExportError(f"{path} is a folder.", "Give the name of a file.")
    if not overwrite and os.path.lexists(path):
        raise ExportError(
            f"{path} exists already.", "Choose another name, or allow it with --overwrite."
        )


def refuse_protected(path: Path, protected: Iterable[Path]) -> None:
    """Raises ExportError if the name leads to one of these files."""
    for other in protected:
        if _is_same_file(path, other):
            raise ExportError(
                f"{path} is the original and never overwritten.", "Choose another name."
            )


def _refuse_locked(path: Path) -> None:
    """Raises ExportError for a file that somebody has made read-only, which a rename ignores."""
    with contextlib.suppress(OSError):
        if not path.stat().st_mode & _WRITABLE:
            raise ExportError(
                f"{path} is write-protected.", "Choose another name, or lift the protection first."
            )


@contextlib.contextmanager
def export_errors(path: Path) -> Iterator[None]:
    """Turns failures of the file system into an ExportError that names `path`."""
    try:
        yield
    except OSError as error:
        message, hint = _MESSAGES.get(error.errno or 0, (_FAILED, "Try another folder."))
        reason = error.strerror or str(error)
        raise ExportError(message.format(path=path, reason=reason), hint) from error


def make_folder(path: Path) -> None:
    """Makes a folder and its parents; raises ExportError."""
    if os.path.exists(path) and not os.path.isdir(path):
        raise ExportError(f"{path} is not a folder.", "Choose another name.")
    with export_errors(path):
        path.mkdir(parents=True, exist_ok=True)


def _check_space(folder: Path, size: int) -> None:
    if size and shutil.disk_usage(folder).free < size:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _is_same_file(path: Path, other: Path) -> bool:
    try:
        return os.path.samefile(path, other)
    except OSError:
        return False


def _take_name(temporary: Path, path: Path) -> None:
    """Renames a finished file once its bytes are on the disk, and waits until the name is."""
    if path.exists():
        with contextlib.suppress(OSError):
            shutil.copymode(path, temporary)
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())
    _rename(temporary, path)
    _sync_folder(path.parent)


def _rename(temporary: Path, path: Path) -> None:
    for pause in _PAUSES:
        try:
            os.replace(temporary, path)
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _BUSY_ON_WINDOWS:
                raise
            time.sleep(pause)
        else:
            return
    os.replace(temporary, path)


def _sync_folder(folder: Path) -> None:
    """Brings a folder's names to the disk; Windows and some network folders know no such thing."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
