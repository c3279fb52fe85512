"""Packs everything that training needs into one folder, for a machine without a network.

The folder holds tar files of a limited size, so that they can be carried one at a time, and
pack.json with their hashes. Wheels of pure Python are unpacked and compressed together, which makes
diffusers a third of its wheel.
"""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from iide_studio.core.errors import StudioError
from iide_studio.core.files import make_folder, new_file

INDEX, SITE = "pack.json", "site.tar.xz"
PHOTOS, CAPTIONS, TEXTURES, WEIGHTS = "photos", "captions.csv", "textures", "weights"
LARGEST_PACK = 45_000_000
LARGEST_PART = 20_000_000
PINNED = ("diffusers",)
"""Packages that are taken along in our version, whatever is there."""
SPARE = ("importlib_metadata", "platformdirs", "defusedxml", "httpx")
"""Packages that are taken along too, and used where they are missing."""


@dataclass(frozen=True, kw_only=True)
class PackContents:
    """What a pack is made of.

    Attributes:
        photos: Folder of photographs; they are copied as they are.
        captions: `file|caption|phrases`, or None.
        textures: Folder of real damage, or None.
        textures_used: Names of its folders that training looks into.
        wheels: Folder of wheels, or None.
        weights: Folder of stages to start from, or None.
    """

    photos: Path
    captions: Path | None = None
    textures: Path | None = None
    textures_used: Sequence[str] = ()
    wheels: Path | None = None
    weights: Path | None = None


def fetch_wheels(folder: Path, requirements: Sequence[str]) -> None:
    """Downloads wheels by pip; raises StudioError."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    command += ["--only-binary=:all:", "--dest", str(folder), *requirements]
    if subprocess.run(command, check=False).returncode:
        raise StudioError(
            f"pip could not fetch {', '.join(requirements)}.",
            "Name a folder that has the wheels with --wheels, or leave them out with --no-wheels.",
        )


def make_pack(
    contents: PackContents,
    target: Path,
    *,
    largest: int = LARGEST_PACK,
    part: int = LARGEST_PART,
) -> int:
    """Writes a pack into a new or empty folder; returns its size in bytes.

    Args:
        contents: See there.
        target: The folder.
        largest: Bytes that it may have.
        part: Bytes of each of its files at most.

    Raises:
        StudioError: if something is missing, in the way, or the pack becomes too large.
    """
    if target.exists() and any(target.iterdir()):
        raise StudioError(f"{target} is not empty.", "Choose another folder.")
    make_folder(target)
    files = list(_files(contents))
    names = [_write_part(target, number, p) for number, p in enumerate(_in_parts(files, part))]
    index = {"parts": {name: file_hash(target / name) for name in names}}
    with new_file(target / INDEX, overwrite=True) as file:
        file.write_text(json.dumps(index, indent=1), encoding="utf-8")
    size = sum(path.stat().st_size for path in target.iterdir())
    if size > largest:
        raise StudioError(
            f"The pack has {size / 1e6:.1f} MB; {largest / 1e6:.0f} MB are allowed.",
            "Leave out photos, textures or weights, or raise --largest.",
        )
    return size


def unpack(pack: Path, data: Path) -> list[str]:
    """Unpacks the parts that are there; returns the names of those that are missing still.

    Args:
        pack: A folder with pack.json and one or more of its parts.
        data: Gets the files; parts that came earlier are remembered.

    Raises:
        StudioError: if a part is damaged.
    """
    index = read_json(pack / INDEX)
    done_path = data / "unpacked.json"
    done: dict[str, str] = read_json(done_path) if done_path.is_file() else {}
    for name, expected in index["parts"].items():
        path = pack / name
        if done.get(name) == expected or not path.is_file():
            continue
        if file_hash(path) != expected:
            raise StudioError(f"{path} is damaged.", "Copy it again.")
        with tarfile.open(path) as archive:
            archive.extractall(data, filter="data")
        done[name] = expected
        done_path.write_text(json.dumps(done), encoding="utf-8")
    return [name for name, expected in index["parts"].items() if done.get(name) != expected]


def install_wheels(data: Path) -> Path:
    """Unpacks the packages that are pinned or missing here; returns their folder."""
    site = data / "site"
    if not (data / SITE).is_file() or site.is_dir():
        return site
    with tarfile.open(data / SITE) as archive:
        for member in archive:
            package, _, member.name = member.name.partition("/")
            if package in PINNED or find_spec(package) is None:
                archive.extract(member, site, filter="data")
    return site


def file_hash(path: Path) -> str:
    """Returns the SHA-256 of a file as hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_json(path: Path) -> dict:
    """Reads a JSON file; raises StudioError."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise StudioError(f"{path} cannot be read.", "Check the folder's path.") from error


Entry = tuple[str, bytes]


def _files(contents: PackContents) -> Iterator[Entry]:
    """Yields names and contents of all files, the small and necessary ones first."""
    if contents.wheels is not None:
        yield SITE, _compressed_wheels(contents.wheels)
    if contents.captions is not None:
        yield CAPTIONS, contents.captions.read_bytes()
    textures = contents.textures
    if textures is not None:
        for name in contents.textures_used:
            yield from _tree(textures / name, f"{TEXTURES}/{name}")
    if contents.weights is not None:
        yield from _tree(contents.weights, WEIGHTS)
    found = list(_tree(contents.photos, PHOTOS))
    if not found:
        raise StudioError(f"There is no photo in {contents.photos}.", "Check the folder's path.")
    yield from found


def _tree(folder: Path, name: str) -> Iterator[Entry]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield f"{name}/{path.relative_to(folder).as_posix()}", path.read_bytes()


def _in_parts(files: Sequence[Entry], largest: int) -> Iterator[list[Entry]]:
    """Shares files out, in their order; one that is larger than a part is a part of its own."""
    part: list[Entry] = []
    size = 0
    for name, data in files:
        needed = len(data) + 1536  # tar's header, and padding
        if part and size + needed > largest:
            yield part
            part, size = [], 0
        part.append((name, data))
        size += needed
    yield part


def _write_part(target: Path, number: int, files: Sequence[Entry]) -> str:
    name = f"part-{number:02d}.tar"
    with new_file(target / name, overwrite=True) as file, tarfile.open(file, "w") as archive:
        _add(archive, dict(files))
    return name


def _add(archive: tarfile.TarFile, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        member = tarfile.TarInfo(name)
        member.size = len(data)
        archive.addfile(member, io.BytesIO(data))


def _compressed_wheels(folder: Path) -> bytes:
    """Returns a tar.xz in which every package has a folder, named as it is imported."""
    with tempfile.TemporaryFile() as file:
        with tarfile.open(fileobj=file, mode="w:xz", preset=6) as archive:
            for path in sorted(folder.glob("*.whl")):
                if not path.name.endswith("-none-any.whl"):
                    raise StudioError(f"{path.name} is not pure Python.", "Leave it out.")
                package = path.name.split("-")[0]
                with zipfile.ZipFile(path) as wheel:
                    names = [n for n in wheel.namelist() if not n.endswith("/")]
                    _add(archive, {f"{package}/{n}": wheel.read(n) for n in names})
        file.seek(0)
        return file.read()
