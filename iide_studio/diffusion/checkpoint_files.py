"""The files of a checkpoint: which ones hold weights, whether they are whole, and their hashes.

Only safetensors are ever opened. A pickled file (.bin, .ckpt, .pt) can run code when it is opened.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from iide_studio.core.errors import CheckpointError
from iide_studio.diffusion.manifest import COPY_AGAIN, read_json

PICKLED = (".bin", ".ckpt", ".pt", ".pth", ".pkl", ".pickle")
_USED = (".json", ".safetensors", ".txt")
_STEMS = ("diffusion_pytorch_model", "model")
_CONVERT = (
    "Convert it to safetensors on a computer that you can spare, or choose another checkpoint."
)


def find_weights(folder: Path) -> tuple[list[Path], str | None]:
    """Returns the weight files of one network, and their variant ("fp16") if they are named so.

    Raises:
        CheckpointError: if there are none, or only pickled ones.
    """
    for stem in _STEMS:
        if (folder / f"{stem}.safetensors").is_file():
            return [folder / f"{stem}.safetensors"], None
        index = folder / f"{stem}.safetensors.index.json"
        if index.is_file():
            names = set(map(str, (read_json(index).get("weight_map") or {}).values()))
            return [folder / Path(name).name for name in sorted(names)], None
        variants = sorted(folder.glob(f"{stem}.*.safetensors"))
        if variants:
            return variants[:1], variants[0].name.split(".")[-2]
    pickled = sorted(p for p in folder.glob("*") if p.suffix.lower() in PICKLED)
    if pickled:
        raise CheckpointError(
            f"{pickled[0]} holds pickled weights, which can run code when they are opened.",
            _CONVERT,
        )
    raise CheckpointError(f"{folder} has no weights (.safetensors).", COPY_AGAIN)


def check_safetensors(path: Path) -> None:
    """Checks that a file is a whole safetensors file, without reading its weights.

    Raises:
        CheckpointError: if it is missing, pickled, truncated or something else.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(9)
            length = int.from_bytes(start[:8], "little")
            is_header = start[8:] == b"{" and 8 + length <= size
            header = b"{" + file.read(length - 1) if is_header else b""
    except OSError as error:
        raise CheckpointError(f"{path} cannot be read.", COPY_AGAIN) from error
    if start[8:] != b"{" and start.startswith((b"PK\x03\x04", b"\x80")):
        raise CheckpointError(
            f"{path} is a pickled file under a wrong name; such files can run code.", _CONVERT
        )
    try:
        offsets = [v["data_offsets"][1] for k, v in json.loads(header).items() if k[:2] != "__"]
        wanted = 8 + length + max(offsets, default=0)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise CheckpointError(f"{path} is damaged or cut off.", COPY_AGAIN) from error
    if wanted != size:
        raise CheckpointError(
            f"{path} is cut off or damaged: it has {size} bytes and should have {wanted}.",
            COPY_AGAIN,
        )


def used_files(folder: Path, parts: Iterable[str]) -> list[str]:
    """Returns the paths inside `folder`, with forward slashes, that a checkpoint consists of.

    Args:
        folder: The checkpoint.
        parts: Its sub-folders that count; configurations, vocabularies and weights in them do.
    """
    found = [folder / "model_index.json"]
    for part in parts:
        found += [p for p in (folder / part).glob("*") if p.suffix.lower() in _USED]
    return sorted(p.relative_to(folder).as_posix() for p in found if p.is_file())


def hash_file(path: Path) -> str:
    """Returns the SHA-256 of a file, hexadecimal.

    Raises:
        CheckpointError: if it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise CheckpointError(f"{path} cannot be read.", COPY_AGAIN) from error


class HashCache:
    """Remembers hashes of files by their size and time of change.

    Args:
        folder: Where to keep them between runs; None keeps nothing.
    """

    def __init__(self, folder: Path | None) -> None:
        self._path = None if folder is None else folder / "checkpoint_hashes.json"
        self._entries: dict[str, list[Any]] = {}
        self._is_changed = False
        try:
            stored = json.loads(self._path.read_text("utf-8")) if self._path else {}
            self._entries = stored if isinstance(stored, dict) else {}
        except (OSError, ValueError):
            pass  # A lost cache costs only time.

    def hash(self, path: Path) -> str:
        """Returns the SHA-256 of a file, read only if the file has changed."""
        try:
            status = path.stat()
        except OSError as error:
            raise CheckpointError(f"{path} is missing.", COPY_AGAIN) from error
        key, stamp = str(path.resolve()), [status.st_size, status.st_mtime_ns]
        entry = self._entries.get(key)
        if isinstance(entry, list) and len(entry) == 3 and entry[:2] == stamp:
            return str(entry[2])
        digest = hash_file(path)
        self._entries[key] = [*stamp, digest]
        self._is_changed = True
        return digest

    def save(self) -> None:
        """Writes the cache; a folder that cannot be written is no error."""
        if self._path is None or not self._is_changed:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_json(self._path, self._entries)
        except OSError:
            pass


def check_hashes(
    folder: Path, sha256: Mapping[str, str], *, parts: Iterable[str], cache: HashCache
) -> None:
    """Compares every file that is used with the manifest.

    Args:
        folder: The checkpoint.
        sha256: By path inside the folder; empty means that the manifest has none to compare.
        parts: Sub-folders that are used.
        cache: Hashes that are known.

    Raises:
        CheckpointError: naming the first file that is missing, changed or not listed.
    """
    if not sha256:
        return
    parts = set(parts)
    for relative in used_files(folder, parts):
        if relative not in sha256:
            raise CheckpointError(
                f"{folder / relative} is not listed in the checkpoint's iide.json.",
                "Remove the file, or copy the checkpoint folder again.",
            )
    for relative, wanted in sha256.items():
        # Parts of other tasks may be left away on purpose.
        is_used = relative.split("/")[0] in parts or "/" not in relative
        if is_used and cache.hash(folder / relative) != wanted:
            raise CheckpointError(
                f"{folder / relative} is not the file that the checkpoint was made with: its "
                "SHA-256 differs.",
                COPY_AGAIN,
            )


def write_json(path: Path, data: Any) -> None:
    """Writes JSON under another name first, so that no half a file can be seen."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(data, file, indent=1, ensure_ascii=False)
            file.write("\n")
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
