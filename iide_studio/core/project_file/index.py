"""The JSON part of a project file that lists the other parts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from iide_studio.core.errors import ProjectError
from iide_studio.core.openraster_container import Container
from iide_studio.core.project_file.migrations import migrated
from iide_studio.core.project_file.typed_json import wrong_type

PATH = "iide/project.json"
_LARGEST = 64 * 2**20


@dataclass(frozen=True)
class PictureFacts:
    """What is known of a picture in the file.

    Attributes:
        sha256: Of the PNG file, hexadecimal.
        key: See `Picture`.
    """

    sha256: str
    key: str


@dataclass(frozen=True)
class Index:
    """A project's JSON.

    Attributes:
        data: All of it.
        stack_sha256: Of stack.xml as it was written.
        layer_ids: See `Plan`.
        pictures: By path.
        parts: Paths of our further parts.
    """

    data: Mapping[str, Any]
    stack_sha256: str
    layer_ids: Mapping[str, str]
    pictures: Mapping[str, PictureFacts]
    parts: frozenset[str]


def read_index(container: Container) -> Index | None:
    """Returns a project's JSON; None for a file of another program.

    Raises:
        ProjectError: if it is damaged; ProjectVersionError, if it is too new.
    """
    if PATH not in container.names():
        return None
    try:
        data = json.loads(container.read(PATH, limit=_LARGEST), parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise ProjectError(
            f"{container.path} is damaged: {PATH} cannot be read.", "Open an older copy."
        ) from error
    return _index(migrated(data))


def _index(data: dict[str, Any]) -> Index:
    try:
        return Index(
            data=data,
            stack_sha256=_text(data["stack"]["sha256"]),
            layer_ids={_text(k): _text(v) for k, v in data["stack"]["layers"].items()},
            pictures={
                _text(path): PictureFacts(_text(facts["sha256"]), _text(facts["key"]))
                for path, facts in data["pictures"].items()
            },
            parts=frozenset(_text(part) for part in data["parts"]),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise wrong_type("the list of parts") from error


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is no number")
