"""Our dataclasses as JSON and back, checked against their annotations.

Whatever a dataclass has is written, so that a field added later is not forgotten, and nothing is
read that has another type than it should. Long bytes go beside the JSON, under their hash.
"""

from __future__ import annotations

import base64
import binascii
import dataclasses
import enum
import functools
import hashlib
import math
import types
import typing
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

from iide_studio.core.errors import ProjectError

_LONGEST_INLINE = 1024
"""Bytes up to which a value stands in the JSON itself."""

KeepBytes = Callable[[bytes], str]
"""Puts bytes aside and returns the key under which they are found again."""

FindBytes = Callable[[str], bytes]
"""Returns the bytes of a key; raises ProjectError for an unknown one."""


def fields_to_json(value: Any, keep: KeepBytes, *, without: Collection[str] = ()) -> dict[str, Any]:
    """Returns a dataclass's fields as JSON.

    Args:
        value: A dataclass of plain values, bytes, paths, enums, tuples and other such dataclasses.
        keep: Takes long bytes.
        without: Fields to leave out.
    """
    return {
        field.name: _to_json(getattr(value, field.name), keep)
        for field in dataclasses.fields(value)
        if field.name not in without
    }


def fields_from_json(
    kind: type, data: Any, find: FindBytes, *, without: Collection[str] = ()
) -> dict[str, Any]:
    """Returns the arguments for making a dataclass; fields that are missing are left out.

    Args:
        kind: The dataclass.
        data: What `fields_to_json` gave.
        find: Gives long bytes back.
        without: Fields to pass over.

    Raises:
        ProjectError: for values of a wrong type.
    """
    if not isinstance(data, dict):
        raise wrong_type(kind.__name__)
    return {
        name: _from_json(annotation, data[name], find, f"{kind.__name__}.{name}")
        for name, annotation in _annotations(kind).items()
        if name in data and name not in without
    }


def keep_in(blobs: dict[str, bytes]) -> KeepBytes:
    """Returns a function that collects bytes by their SHA-256."""

    def keep(data: bytes) -> str:
        key = hashlib.sha256(data).hexdigest()
        blobs[key] = data
        return key

    return keep


def wrong_type(where: str) -> ProjectError:
    """Returns the error for a value that cannot be."""
    return ProjectError(
        f"The project is damaged: {where} has a value that makes no sense.",
        "Open an older copy of the file.",
    )


@functools.cache
def _annotations(kind: type) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}


def _to_json(value: Any, keep: KeepBytes) -> Any:
    if isinstance(value, bytes):
        if len(value) <= _LONGEST_INLINE:
            return {"base64": base64.b64encode(value).decode()}
        return {"part": keep(value)}
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, tuple | list):
        return [_to_json(item, keep) for item in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return fields_to_json(value, keep)
    if isinstance(value, Mapping):
        return {str(name): _to_json(item, keep) for name, item in value.items()}
    if isinstance(value, float) and not math.isfinite(value):
        return None  # JSON has no word for it, and a strange number must not stop a save
    if value is None or isinstance(value, bool | int | float | str):
        return value
    raise TypeError(f"{type(value).__name__} cannot be written as JSON")


def _from_json(annotation: Any, data: Any, find: FindBytes, where: str) -> Any:
    origin = typing.get_origin(annotation)
    if origin in (typing.Union, types.UnionType):
        return _optional(annotation, data, find, where)
    if origin is tuple:
        return _tuple(annotation, data, find, where)
    if origin is typing.Literal:
        return _checked(data, data in typing.get_args(annotation), where)
    if origin is not None and issubclass(origin, Mapping):
        return _checked(data, isinstance(data, dict), where)
    if dataclasses.is_dataclass(annotation) and isinstance(annotation, type):
        return _made(annotation, fields_from_json(annotation, data, find), where)
    return _plain(annotation, data, find, where)


def _plain(annotation: Any, data: Any, find: FindBytes, where: str) -> Any:
    if annotation is bytes:
        return _bytes(data, find, where)
    if annotation is Path:
        return Path(_checked(data, isinstance(data, str) and "\0" not in data, where))
    if isinstance(annotation, type) and issubclass(annotation, enum.Enum):
        return _made(annotation, {"value": data}, where)
    if annotation is float:
        is_number = isinstance(data, int | float) and not isinstance(data, bool)
        return float(_checked(data, is_number and math.isfinite(data), where))
    if annotation is int:
        return _checked(data, isinstance(data, int) and not isinstance(data, bool), where)
    if annotation in (str, bool):
        return _checked(data, isinstance(data, annotation), where)
    raise TypeError(f"{where} is a {annotation}, which cannot be read from JSON")


def _optional(annotation: Any, data: Any, find: FindBytes, where: str) -> Any:
    kinds = [kind for kind in typing.get_args(annotation) if kind is not type(None)]
    if data is None and len(kinds) < len(typing.get_args(annotation)):
        return None
    if len(kinds) != 1:
        raise TypeError(f"{where} is a {annotation}, which cannot be read from JSON")
    return _from_json(kinds[0], data, find, where)


def _tuple(annotation: Any, data: Any, find: FindBytes, where: str) -> tuple[Any, ...]:
    _checked(data, isinstance(data, list), where)
    kinds = typing.get_args(annotation)
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        kinds = (kinds[0],) * len(data)
    _checked(data, len(kinds) == len(data), where)
    return tuple(
        _from_json(kind, item, find, where) for kind, item in zip(kinds, data, strict=True)
    )


def _bytes(data: Any, find: FindBytes, where: str) -> bytes:
    _checked(data, isinstance(data, dict) and len(data) == 1, where)
    kind, text = next(iter(data.items()))
    _checked(text, isinstance(text, str), where)
    if kind == "part":
        return find(text)
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise wrong_type(where) from error


def _made(kind: Any, arguments: dict[str, Any], where: str) -> Any:
    try:
        return kind(**arguments)
    except (TypeError, ValueError) as error:
        raise wrong_type(where) from error


def _checked(data: Any, is_right: bool, where: str) -> Any:
    if not is_right:
        raise wrong_type(where)
    return data
