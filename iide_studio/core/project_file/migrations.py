"""Versions of our JSON in project files, and the way from each to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from iide_studio.core.errors import ProjectError, ProjectVersionError

VERSION = 1
FORMAT = "IIDE Studio project"

Migration = Callable[[dict[str, Any]], dict[str, Any]]

MIGRATIONS: Mapping[int, Migration] = {}
"""By the version from which each leads to the next one."""


def migrated(
    data: Any, *, version: int = VERSION, migrations: Mapping[int, Migration] = MIGRATIONS
) -> dict[str, Any]:
    """Returns a project's JSON as this version of the program writes it.

    Args:
        data: What the file says.
        version: The version wanted.
        migrations: See `MIGRATIONS`.

    Raises:
        ProjectVersionError: for a file of a newer version.
        ProjectError: for what is no project's JSON.
    """
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ProjectError("This is no project of this program.", "Choose another file.")
    found = data.get("version")
    if not isinstance(found, int) or isinstance(found, bool) or found < 1:
        raise ProjectError("The project does not say its version.", "Open an older copy.")
    if found > version:
        raise ProjectVersionError(
            f"The project was written by a newer version of this program (format {found}, "
            f"this one knows {version}).",
            "Install the newer version; nothing was changed.",
        )
    for step in range(found, version):
        data = migrations[step](data) | {"version": step + 1}
    return data
