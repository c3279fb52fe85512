"""Measures how long opening a scan of 60 megapixels with 16 bits takes; not run by pytest.

    python -m tests.benchmarks.benchmark_reading [--megapixels 60] [--repeat 3]

Every figure comes from a process of its own, so that peak memory is its own; the best of the
repeats counts. `photo.load` hashes the file at the same time and reads the metadata. The limits:
1.5 times `tifffile.imread` and 0.2 s, for rotated and planar files 1.5 s instead, and memory grows
by at most 2.5 times the pixels.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

CASES: dict[str, dict[str, Any]] = {
    "none": {},
    "Deflate": {"compression": "adobe_deflate", "predictor": True},
    "LZW": {"compression": "lzw", "predictor": True},
    "rotated": {"extratags": [(274, 3, 1, 6, True)]},
    "upside down": {"extratags": [(274, 3, 1, 3, True)]},
    "planar": {"planarconfig": "separate"},
    "planar, rotated": {"planarconfig": "separate", "extratags": [(274, 3, 1, 8, True)]},
}
_ALLOWANCES = {"none": 0.2, "Deflate": 0.2, "LZW": 0.2, "planar, rotated": 3.0}


def main() -> None:
    """Writes the files, runs the cases and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megapixels", type=float, default=60.0)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--one", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        what, case, path = options.one
        print(json.dumps(_one(what, case, Path(path), options.megapixels)))
        return
    head = f"{'case':17}{'imread s':>9}{'load s':>8}{'limit s':>9}{'memory':>8}"
    print(f"{head}{'  (times the pixels; limit 2.5)'}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for case in CASES:
            path = Path(folder) / "scan.tif"
            size = _in_process("write", case, path, options.megapixels)["bytes"]
            imread = _best("imread", path, options.repeat)
            load = _best("load", path, options.repeat)
            limit = 1.5 * imread["seconds"] + _ALLOWANCES.get(case, 1.5)
            memory = load["growth"] / size
            mark = "" if load["seconds"] <= limit and memory <= 2.5 else "  over"
            print(
                f"{case:17}{imread['seconds']:9.2f}{load['seconds']:8.2f}{limit:9.2f}"
                f"{memory:8.2f}{mark}",
                flush=True,
            )


def make_scan(megapixels: float) -> np.ndarray:
    """A slope with grain, (H, W, 3) uint16, sides 2 to 3."""
    height = round((megapixels * 1e6 * 2 / 3) ** 0.5)
    width = round(megapixels * 1e6 / height)
    generator = np.random.default_rng(0)
    slope = np.linspace(4000, 60000, width, dtype=np.float32)
    pixels = np.empty((height, width, 3), np.uint16)
    for row in range(height):
        grain = generator.normal(0, 120, (width, 3)).astype(np.float32)
        pixels[row] = np.clip(slope[:, None] + grain, 0, 65535)
    return pixels


def write_scan(path: Path, pixels: np.ndarray, settings: dict[str, Any]) -> None:
    """Writes the scan as TIFF."""
    import tifffile

    is_planar = settings.get("planarconfig") == "separate"
    tifffile.imwrite(
        path,
        np.moveaxis(pixels, -1, 0) if is_planar else pixels,
        photometric="rgb",
        rowsperstrip=64,
        metadata=None,
        **settings,
    )


def _best(what: str, path: Path, repeat: int) -> dict[str, float]:
    runs = [_in_process(what, "", path, 0) for _ in range(repeat)]
    return {
        "seconds": min(run["seconds"] for run in runs),
        "growth": max(run["growth"] for run in runs),
    }


def _in_process(what: str, case: str, path: Path, megapixels: float) -> dict[str, float]:
    """The parent stays small: a process begins with its parent's peak of memory."""
    command = [sys.executable, "-m", "tests.benchmarks.benchmark_reading"]
    command += ["--megapixels", str(megapixels), "--one", what, case, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def _one(what: str, case: str, path: Path, megapixels: float) -> dict[str, float]:
    if what != "write":
        return measure(what, path)
    pixels = make_scan(megapixels)
    write_scan(path, pixels, CASES[case])
    return {"bytes": pixels.nbytes}


def measure(what: str, path: Path) -> dict[str, float]:
    """Opens the file once, with everything imported before."""
    import cv2
    import tifffile

    from iide_studio.core import photo as photos

    assert cv2.__version__
    _warm_up()
    before = _peak()
    start = time.perf_counter()
    if what == "imread":
        opened: Any = tifffile.imread(path)
    else:
        opened = photos.load(path)
    seconds = time.perf_counter() - start
    growth = _peak() - before
    del opened
    return {"seconds": seconds, "growth": growth}


def _warm_up() -> None:
    """Imports what the first photo would."""
    from iide_studio.core import photo as photos

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "small.tif"
        write_scan(path, make_scan(0.01), {"compression": "adobe_deflate"})
        photos.load(path)


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    main()
