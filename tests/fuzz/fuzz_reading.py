"""Opens damaged copies of real files for some minutes; run by hand, not by pytest.

    python -m tests.fuzz.fuzz_reading FOLDER [--minutes 10] [--seed 0] [--keep FOLDER]

Every file of the folder is cut short, has bits flipped, bytes overwritten, pieces removed or
doubled, or numbers set to extremes, mostly in its head. Each copy is opened in a process of its
own, with a limit of memory and of time. It must open or be refused by `PhotoReadError`; every other
exception, a signal or a hang is a finding, whose file is kept.
"""

from __future__ import annotations

import argparse
import collections
import os
import random
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

_OPENED, _REFUSED, _ESCAPED = 0, 10, 11
_HANG_SECONDS = 10
_MEMORY = 3 * 2**30
_LARGEST_SEED = 2_000_000
_EXTREMES = (b"\0", b"\1", b"\x7f", b"\x80", b"\xff")


def main() -> None:
    """Fuzzes until the time is over; the exit code says whether something was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, default=Path("fuzz_findings"))
    options = parser.parse_args()
    seeds = _seeds(options.folder)
    _import_everything(seeds)
    counts: collections.Counter[str] = collections.Counter()
    generator = random.Random(options.seed)
    end = time.monotonic() + 60 * options.minutes
    with tempfile.TemporaryDirectory() as folder:
        while time.monotonic() < end:
            seed = generator.choice(seeds)
            content, way = _damaged(seed.read_bytes(), generator)
            path = Path(folder) / f"damaged{seed.suffix}"
            path.write_bytes(content)
            outcome = _open_in_a_process(path)
            counts[outcome] += 1
            if outcome not in ("opened", "refused"):
                options.keep.mkdir(parents=True, exist_ok=True)
                kept = options.keep / f"{sum(counts.values())}_{seed.name}"
                kept.write_bytes(content)
                print(f"{outcome}: {seed.name}, {way}, kept as {kept}", flush=True)
    total = sum(counts.values())
    print(f"{total} files: " + ", ".join(f"{n} {name}" for name, n in counts.most_common()))
    sys.exit(total != counts["opened"] + counts["refused"])


def _seeds(folder: Path) -> list[Path]:
    files = [path for path in sorted(folder.iterdir()) if path.suffix != ".csv"]
    return [path for path in files if 0 < path.stat().st_size < _LARGEST_SEED]


def _import_everything(seeds: list[Path]) -> None:
    """Opens one file of each ending, so that the processes, which are forks, start at once.

    A fork has none of OpenMP's threads, with which LibRaw works, and would wait for them for ever.
    """
    os.environ["OMP_NUM_THREADS"] = "1"
    from iide_studio.core import photo as photos
    from iide_studio.core.errors import PhotoReadError

    for path in {seed.suffix: seed for seed in seeds}.values():
        try:
            photos.load(path)
        except PhotoReadError:
            continue


def _open_in_a_process(path: Path) -> str:
    child = os.fork()
    if child == 0:
        os._exit(_open(path))
    start = time.monotonic()
    while True:
        ended, status, usage = os.wait4(child, os.WNOHANG)
        if ended:
            break
        if time.monotonic() - start > 6 * _HANG_SECONDS:
            os.kill(child, signal.SIGKILL)
        time.sleep(0.002)
    seconds = usage.ru_utime + usage.ru_stime
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        is_hang = number in (signal.SIGXCPU, signal.SIGKILL)
        return f"hang after {seconds:.0f} s" if is_hang else f"signal {number}"
    names = {_OPENED: "opened", _REFUSED: "refused", _ESCAPED: "another exception"}
    return names.get(os.WEXITSTATUS(status), f"exit code {os.WEXITSTATUS(status)}")


def _open(path: Path) -> int:
    """Runs in the child: processor time is limited, which a busy machine does not use up."""
    from iide_studio.core import photo as photos
    from iide_studio.core.errors import PhotoReadError

    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + _MEMORY, used + _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_HANG_SECONDS, _HANG_SECONDS + 1))
    try:
        photos.load(path)
    except PhotoReadError:
        return _REFUSED
    except BaseException:  # noqa: BLE001 - every other exception is what is looked for
        traceback.print_exc()
        return _ESCAPED
    return _OPENED


def _damaged(content: bytes, generator: random.Random) -> tuple[bytes, str]:
    ways: list[Callable[[bytearray, random.Random], bytearray]] = [
        _cut,
        _flipped,
        _overwritten,
        _extreme,
        _spliced,
    ]
    way = generator.choice(ways)
    return bytes(way(bytearray(content), generator)), way.__name__.strip("_")


def _cut(content: bytearray, generator: random.Random) -> bytearray:
    return content[: generator.randrange(1, len(content))]


def _flipped(content: bytearray, generator: random.Random) -> bytearray:
    for _ in range(generator.choice((1, 1, 2, 8, 64))):
        content[_place(content, generator)] ^= 1 << generator.randrange(8)
    return content


def _overwritten(content: bytearray, generator: random.Random) -> bytearray:
    place, length = _place(content, generator), generator.choice((1, 4, 16, 256))
    content[place : place + length] = generator.randbytes(length)
    return content


def _extreme(content: bytearray, generator: random.Random) -> bytearray:
    place, length = _place(content, generator), generator.choice((1, 2, 4, 8))
    content[place : place + length] = generator.choice(_EXTREMES) * length
    return content


def _spliced(content: bytearray, generator: random.Random) -> bytearray:
    first, second = sorted(_place(content, generator) for _ in range(2))
    if generator.random() < 0.5:
        del content[first:second]
    else:
        content[second:second] = content[first:second]
    return content or bytearray(b"\0")


def _place(content: bytearray, generator: random.Random) -> int:
    """Half of all places lie in the head, where the sizes and offsets are."""
    end = min(len(content), 1024) if generator.random() < 0.5 else len(content)
    return generator.randrange(end)


if __name__ == "__main__":
    main()
