"""Measures project files and the recovery journal at 60 megapixels; not run by pytest.

python -m tests.benchmarks.benchmark_project_file
"""

from __future__ import annotations

import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from iide_studio.core.document import Document
from iide_studio.core.journal import Journal
from iide_studio.core.layers import Layer
from iide_studio.core.photo import Photo
from iide_studio.core.project_file.opening import open_project
from iide_studio.core.project_file.saving import save_project
from iide_studio.core.rect import Rect

HEIGHT, WIDTH = 6320, 9500


def main() -> None:
    """Prints a table."""
    print(f"{'60 megapixels, 16 bit':44}{'seconds':>10}{'of CPU':>10}")
    document = scan()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.ora"
        row("saving the first time", lambda: save_project(document, path))
        stroke(document, 1)
        row("saving after a stroke", lambda: save_project(document, path))
        row("saving what has not changed", lambda: save_project(document, path))
        row("opening", lambda: open_project(path))
        print(f"{'    megabytes':44}{path.stat().st_size / 1e6:10.0f}")
        journal = Journal(Path(folder))
        row("journal: the first state", lambda: journal.record(document))
        stroke(document, 2)
        row("journal: after a stroke", lambda: journal.record(document))
        print(f"{'    megabytes':44}{journal.path.stat().st_size / 1e6:10.0f}")
        journal.remove()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(f"{'memory at the peak, gigabytes':44}{peak:10.1f}")


def scan() -> Document:
    """A noisy gradient, as a scanner's picture is, with an empty layer to paint on."""
    random = np.random.default_rng(0)
    pixels = np.empty((HEIGHT, WIDTH, 3), np.uint16)
    slope = (np.arange(HEIGHT, dtype=np.uint16) * 7)[:, None]
    for channel in range(3):
        pixels[..., channel] = slope + random.integers(0, 900, (HEIGHT, WIDTH), np.uint16)
    document = Document.from_photo(Photo(pixels=pixels, resolution=(600.0, 600.0)))
    document.layers += (Layer(name="Paint", pixels=document.new_pixels()),)
    return document


def stroke(document: Document, number: int) -> None:
    """Paints 1,000 by 100 pixels."""
    pixels = document.layers[1].pixels
    assert pixels is not None
    values = np.random.default_rng(number).integers(0, 65_536, (4, 100, 1000), np.uint16)
    pixels.write(Rect(3000, 2000, 1000, 100), values)


def row(name: str, work: Callable[[], object]) -> None:
    """Prints how long some work takes."""
    began, processor = time.perf_counter(), time.process_time()
    work()
    seconds, used = time.perf_counter() - began, time.process_time() - processor
    print(f"{name:44}{seconds:10.2f}{used:10.2f}", flush=True)


if __name__ == "__main__":
    main()
