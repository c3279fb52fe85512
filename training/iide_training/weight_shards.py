"""Brings the weights of all stages home from another machine, as a few files of limited size.

Averaged weights travel in float16, with what belongs to them: vocabulary, statistics of the
latents, scores, and which stages are finished. The state of the optimizer is too large, so that
later training starts from the average.
"""

from __future__ import annotations

import hashlib
import io
import json
import tarfile
from collections.abc import Iterator
from pathlib import Path

from iide_studio.core.errors import StudioError
from iide_studio.core.files import make_folder, new_file
from iide_training.travel_pack import file_hash, read_json
from iide_training.weight_files import BEST, find_weights, read_weights

INDEX = "weights.json"
LARGEST_SHARD = 15_500_000
MOST_SHARDS = 7
"""With the index they are eight files."""
_SMALL = 8192
"""Tensors of fewer values stay in float32: statistics and components must be exact."""
_COMPANIONS = ("log.csv", "latents.json", "finished.json")
_STATE_FILES = ("settings.json",)


def collect_weights(work: Path, output: Path, *, largest: int = LARGEST_SHARD) -> list[Path]:
    """Writes the weights that there are by now; returns the files, or none if there are no weights.

    Args:
        work: Folder of stages.
        output: Gets weights-00.part and so on, and weights.json; older ones are replaced.
        largest: Bytes of each file at most.

    Raises:
        StudioError: if they need more files than allowed, or cannot be written.
    """
    archive = _archive(work)
    if archive is None:
        return []
    starts = range(0, len(archive), largest)
    if len(starts) > MOST_SHARDS:
        raise StudioError(
            f"The weights have {len(archive) / 1e6:.0f} MB: more than {MOST_SHARDS} files.",
            "Make the networks in the configuration smaller.",
        )
    make_folder(output)
    paths = [output / f"weights-{number:02d}.part" for number in range(len(starts))]
    for path, start in zip(paths, starts, strict=True):
        with new_file(path, overwrite=True) as file:
            file.write_bytes(archive[start : start + largest])
    index = {
        "shards": {path.name: file_hash(path) for path in paths},
        "sha256": hashlib.sha256(archive).hexdigest(),
    }
    with new_file(output / INDEX, overwrite=True) as file:
        file.write_text(json.dumps(index, indent=1), encoding="utf-8")
    for path in set(output.glob("weights-*.part")) - set(paths):
        path.unlink()
    return [*paths, output / INDEX]


def restore_weights(shards: Path, work: Path) -> list[str]:
    """Makes a folder of stages out of shards; returns the stages' names.

    Args:
        shards: What `collect_weights` wrote.
        work: A new or empty folder.

    Raises:
        StudioError: if a shard is missing or damaged, or something is in the way.
    """
    if work.exists() and any(work.iterdir()):
        raise StudioError(f"{work} is not empty.", "Choose another folder.")
    index = read_json(shards / INDEX)
    for name, expected in index["shards"].items():
        path = shards / name
        if not path.is_file() or file_hash(path) != expected:
            raise StudioError(f"{path} is missing or damaged.", "Copy the shards again.")
    archive = b"".join((shards / name).read_bytes() for name in index["shards"])
    if hashlib.sha256(archive).hexdigest() != index["sha256"]:
        raise StudioError(f"The shards in {shards} do not fit together.", "Copy them again.")
    make_folder(work)
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        tar.extractall(work, filter="data")
    return sorted(path.parent.name for path in work.glob(f"*/{BEST}"))


def _archive(work: Path) -> bytes | None:
    """Returns all weights as a tar file; None if there are none yet."""
    found = dict(_weights(work))
    if not found:
        return None
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as tar:
        for name, data in {**found, **dict(_companions(work))}.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            tar.addfile(member, io.BytesIO(data))
    return buffer.getvalue()


def _weights(work: Path) -> Iterator[tuple[str, bytes]]:
    from safetensors.torch import save

    for folder in sorted(work.iterdir()):
        path = find_weights(folder) if folder.is_dir() else None
        if path is None:
            continue
        tensors = read_weights(path)
        for name, tensor in tensors.items():
            if tensor.is_floating_point() and tensor.numel() >= _SMALL:
                tensors[name] = tensor.half()
        yield f"{folder.name}/{BEST}", save(tensors)


def _companions(work: Path) -> Iterator[tuple[str, bytes]]:
    patterns = [f"*/{name}" for name in _COMPANIONS] + ["tokenizer/*.json", *_STATE_FILES]
    for pattern in patterns:
        for path in sorted(work.glob(pattern)):
            yield path.relative_to(work).as_posix(), path.read_bytes()
