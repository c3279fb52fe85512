"""Prints what a picture file holds, as `iide-studio info` was asked to."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from iide_studio.cli.records import provenance_of
from iide_studio.cli.services import EXIT_DONE
from iide_studio.core import photo as photos
from iide_studio.core.errors import ProvenanceError
from iide_studio.core.metadata.metadata import Metadata
from iide_studio.core.metadata.xmp import XmpArray, XmpValue
from iide_studio.core.metadata.xmp_namespaces import PREFIXES, STUDIO
from iide_studio.core.original_finding import hash_file
from iide_studio.core.photo import Photo
from iide_studio.core.provenance import Provenance
from iide_studio.core.provenance_xmp import parse_xmp

_LONGEST = 200
_OUR_NAMES = ("picture", "metadata")
"""Headings with names that are no file's and no record's, so that people may read words."""


def print_information(path: Path, *, as_json: bool) -> int:
    """Prints everything about a file; returns the exit code."""
    information = inform(path)
    if as_json:
        print(json.dumps({"event": "info", **information}, ensure_ascii=False))
        return EXIT_DONE
    for heading, values in information.items():
        if isinstance(values, Mapping) and values:
            print(f"{heading}:")
            for name, text in _lines(values):
                print(f"  {_title(name) if heading in _OUR_NAMES else name}: {text}")
        elif isinstance(values, list) and values:
            print(f"{heading}:", *values, sep="\n  ")
        elif values:
            print(f"{heading}: {_short(values)}")
    return EXIT_DONE


def inform(path: Path) -> dict[str, Any]:
    """Returns what a file holds, by heading; raises PhotoReadError."""
    photo = photos.load(path)
    provenance, problem = _provenance(photo, path)
    information: dict[str, Any] = {
        "file": str(path),
        "sha256": hash_file(path),
        "picture": _picture(photo),
        "notes": list(photo.notes),
        "metadata": _blocks(photo.metadata),
        "xmp": _xmp(photo, with_ours=provenance is None),
        "provenance": None if provenance is None else provenance.to_json(),
    }
    return {**information, "problem": problem} if problem else information


def _provenance(photo: Photo, path: Path) -> tuple[Provenance | None, str]:
    """Returns the record if there is a sound one, and what is wrong with another."""
    try:
        return provenance_of(photo, path), ""
    except ProvenanceError as error:
        return None, str(error)


def _picture(photo: Photo) -> dict[str, Any]:
    return {
        "format": photo.format,
        "width": photo.width,
        "height": photo.height,
        "bits": 8 * photo.pixels.itemsize,
        "channels": 1 if photo.is_gray else 3,
        "has_alpha": photo.alpha is not None,
        "has_infrared": photo.infrared is not None,
        "dots_per_inch": photo.resolution,
        "profile_bytes": 0 if photo.icc_profile is None else len(photo.icc_profile),
        "page": photo.page + 1,
        "pages": photo.page_count,
        "is_converted": photo.is_converted,
    }


def _blocks(metadata: Metadata) -> dict[str, Any]:
    sizes = {
        name: len(block)
        for name in ("exif", "iptc", "photoshop", "xmp", "comment")
        if (block := getattr(metadata, name))
    }
    named: dict[str, Any] = {f"{name}_bytes": size for name, size in sizes.items()}
    if metadata.texts:
        named["texts"] = dict(metadata.texts)
    if metadata.tiff is not None:
        named["tiff_tags"] = len(metadata.tiff.tags)
    return named


def _xmp(photo: Photo, *, with_ours: bool) -> dict[str, Any]:
    """The properties by prefix and name; a sound record of ours is shown by itself."""
    packet = parse_xmp(photo.metadata.xmp)
    found: dict[str, Any] = {}
    for uri, name in packet.names():
        value = packet.value(uri, name)
        if value is not None and (with_ours or uri != STUDIO):
            found[_name(uri, name)] = _plain(value)
    return found


def _plain(value: XmpValue) -> Any:
    if isinstance(value, XmpArray):
        return [_plain(item) for item in value.items]
    if isinstance(value, Mapping):
        return {_name(uri, name): _plain(field) for (uri, name), field in value.items()}
    return value


def _name(uri: str, name: str) -> str:
    return f"{PREFIXES.get(uri, uri)}:{name}"


def _lines(values: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    for key, value in values.items():
        if isinstance(value, Mapping):
            yield from _lines(value, f"{prefix}{key}.")
        elif value not in (None, "", [], ()):
            yield f"{prefix}{key}", _short(value)


def _title(name: str) -> str:
    words = name.removeprefix("has_").removeprefix("is_")
    return f"bytes of {words[:-6]}" if words.endswith("_bytes") else words.replace("_", " ")


def _short(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."
