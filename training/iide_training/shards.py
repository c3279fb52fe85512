"""Photos in tar files, in WebDataset's layout, for archives that outgrow a folder.

A shard holds samples one after the other; the files of a sample share a name up to its first dot:
`archive_0001.jpg` and `archive_0001.json` with the caption. Python's own tarfile reads and writes
that. The webdataset library would add shuffling and network pipes, but photos are unpacked once, in
order, into a memory-mapped file that is drawn from at random (see photo_store), so it would be a
dependency without a use. Shards made by it can be read, and those made here can be read by it.
"""

from __future__ import annotations

import io
import json
import logging
import tarfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from iide_studio.core.errors import StudioError
from iide_studio.core.files import make_folder, new_file
from iide_training.captions import Caption
from iide_training.photo_decoding import (
    SUFFIXES,
    UnreadablePhotoError,
    decode_photo,
    find_photos,
)

logger = logging.getLogger(__name__)
LARGEST_FILE = 512 * 2**20
"""Bytes of one file in a shard at most; larger ones are passed over."""


@dataclass(frozen=True, eq=False)
class ShardSample:
    """One photo of a shard.

    Attributes:
        name: Its path in the shard, with the ending.
        data: The image file.
        caption: What it shows, if the shard says so.
    """

    name: str
    data: bytes
    caption: Caption | None


@dataclass(frozen=True)
class PackedShards:
    """What was written."""

    photos: int
    shards: int
    skipped: int


def pack_shards(
    source: Path,
    target: Path,
    *,
    size: int,
    captions: Mapping[str, Caption] | None = None,
    overwrite: bool = False,
    say: Callable[[str], None] = print,
) -> PackedShards:
    """Copies the photos of a folder into shards, without encoding them again.

    Equal folders give equal shards, byte by byte.

    Args:
        source: Photos, in sub-folders too.
        target: Gets photos-000000.tar and so on; made if it is missing.
        size: Photos in each shard.
        captions: By bare file name.
        overwrite: Whether older shards may be replaced.
        say: Takes a sentence for each photo that cannot be read and is left out.

    Raises:
        StudioError: if there is no photo, shards are there already, or cannot be written.
    """
    if not source.is_dir():
        raise StudioError(f"There is no folder {source}.", "Check the spelling of the path.")
    make_folder(target)
    old = find_shards(target)
    if old and not overwrite:
        raise StudioError(f"{target} holds shards already.", "Replace them with --overwrite.")
    paths = find_photos(source)
    good = [path for path in paths if _is_readable(path, say)]
    if not good:
        raise StudioError(
            f"There is no photo in {source}.", "Name a folder with JPEG or PNG files."
        )
    written = []
    names = _sample_names(path.relative_to(source) for path in good)
    for number, start in enumerate(range(0, len(good), size)):
        written.append(target / f"photos-{number:06d}.tar")
        part = list(zip(good, names, strict=True))[start : start + size]
        _write_shard(written[-1], source, part, captions or {})
    for path in set(old) - set(written):
        path.unlink()
    return PackedShards(len(good), len(written), len(paths) - len(good))


def find_shards(folder: Path) -> list[Path]:
    """Returns the tar files of a folder, in order."""
    return sorted(path for path in folder.glob("*.tar") if path.is_file())


def read_shards(folder: Path) -> Iterator[ShardSample]:
    """Yields the photos of all shards of a folder; damaged shards are logged, and end early."""
    for path in find_shards(folder):
        try:
            with tarfile.open(path, "r:") as shard:
                yield from _samples(shard)
        except (tarfile.TarError, OSError, EOFError) as error:
            logger.warning("%s is damaged; what follows in it is skipped: %s", path.name, error)


def _samples(shard: tarfile.TarFile) -> Iterator[ShardSample]:
    key, files = "", {}
    for member in shard:
        if not member.isfile() or member.size > LARGEST_FILE:
            continue
        folder, _, name = member.name.rpartition("/")
        stem, _, ending = name.partition(".")
        if f"{folder}/{stem}" != key:
            yield from _sample(key, files)
            key, files = f"{folder}/{stem}", {}
        file = shard.extractfile(member)
        if file is not None:
            files[ending.lower()] = file.read()
    yield from _sample(key, files)


def _sample(key: str, files: Mapping[str, bytes]) -> Iterator[ShardSample]:
    for ending, data in files.items():
        if f".{ending}" in SUFFIXES:
            yield ShardSample(f"{key.lstrip('/')}.{ending}", data, _read_caption(key, files))
            return


def _read_caption(key: str, files: Mapping[str, bytes]) -> Caption | None:
    try:
        if "json" in files:
            return _caption_of(json.loads(files["json"]))
        if "txt" in files:
            return Caption(files["txt"].decode("utf-8").strip(), ())
    except ValueError as error:
        logger.warning("the caption of %s cannot be read: %s", key, error)
    return None


def _caption_of(data: Any) -> Caption | None:
    """Reads {"caption": ..., "phrases": [...]}; the phrases may be one text with semicolons."""
    if not isinstance(data, dict) or not isinstance(data.get("caption"), str):
        return None
    phrases = data.get("phrases") or []
    if isinstance(phrases, str):
        phrases = phrases.split(";")
    if not isinstance(phrases, list):
        phrases = []
    return Caption(
        data["caption"].strip(), tuple(str(p).strip() for p in phrases if str(p).strip())
    )


def _is_readable(path: Path, say: Callable[[str], None]) -> bool:
    try:
        decode_photo(path)
    except UnreadablePhotoError as error:
        say(f"{path} was left out: {error}")
        return False
    return True


def _sample_names(paths: Iterable[Path]) -> list[str]:
    """Names samples by their paths, without dots but the last, and no two alike but for it."""
    names, taken = [], set()
    for path in paths:
        plain = path.with_suffix("").as_posix().replace(".", "-")
        name, number = plain, 1
        while name.lower() in taken:
            number += 1
            name = f"{plain}-{number}"
        taken.add(name.lower())
        names.append(name + path.suffix.lower())
    return names


def _write_shard(
    path: Path,
    source: Path,
    part: Sequence[tuple[Path, str]],
    captions: Mapping[str, Caption],
) -> None:
    with new_file(path, overwrite=True) as file, tarfile.open(file, "w") as shard:
        for photo, name in part:
            about: dict[str, Any] = {"file": photo.relative_to(source).as_posix()}
            caption = captions.get(photo.name)
            if caption is not None:
                about |= {"caption": caption.text, "phrases": list(caption.phrases)}
            _add(shard, name, photo.read_bytes())
            text = json.dumps(about, ensure_ascii=False)
            _add(shard, str(PurePosixPath(name).with_suffix(".json")), text.encode())


def _add(shard: tarfile.TarFile, name: str, data: bytes) -> None:
    member = tarfile.TarInfo(name)  # its time stays 0, so that equal photos give equal shards
    member.size = len(data)
    shard.addfile(member, io.BytesIO(data))
