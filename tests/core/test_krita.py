"""Krita shows our projects as we do, and we open what Krita writes."""

from __future__ import annotations

import dataclasses
import io
import os
import shutil
import signal
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from iide_studio.core.blending import BlendMode
from iide_studio.core.document import Document
from iide_studio.core.layers import Layer
from iide_studio.core.photo import Photo
from iide_studio.core.project_file.opening import open_project
from iide_studio.core.project_file.saving import save_project
from iide_studio.core.tiles import TileStore

pytestmark = pytest.mark.skipif(
    shutil.which("krita") is None or shutil.which("xvfb-run") is None,
    reason="Krita and a display without a screen (xvfb-run) are not installed",
)

SECONDS = 240
"""Krita takes 15 s at its first start on a machine that does nothing else."""

HEIGHT, WIDTH = 330, 300
PATCH = 90
STEP = 100
SQUARE = 15

Convert = Callable[[Path, str], Path]


@pytest.fixture(scope="module")
def krita(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Returns a function that lets Krita convert a file to another one of that name."""
    home = tmp_path_factory.mktemp("home")
    environment = os.environ | {"HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
    environment.pop("QT_QPA_PLATFORM", None)

    def convert(path: Path, name: str) -> Path:
        target = path.with_name(name)
        command = ["xvfb-run", "-a", "krita", "--export", "--export-filename", str(target)]
        said = ""
        for _ in range(3):  # it sometimes aborts on its way out, or the display is not up yet
            code, said = run([*command, str(path)], environment)
            if code == 0 and target.exists():
                return target
        pytest.fail(f"Krita failed: {said[-500:]}")

    return convert


def run(command: list[str], environment: dict[str, str]) -> tuple[int, str]:
    """Runs a command that starts others; none of them outlives its time."""
    process = subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        _, said = process.communicate(timeout=SECONDS)
    except BaseException:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise
    return process.returncode, said.decode(errors="replace")


def project(*, is_translucent: bool) -> Document:
    """All modes side by side, with offsets, masks and opacities.

    Krita computes with 8 bits, and its rounding adds up over translucent layers. So the values are
    such as 8 bits can hold, in large squares, one layer over the photo at each place.
    """
    down, across = squares(HEIGHT, WIDTH)
    values = np.stack([down, across, (down + across) / 2], -1)
    alpha = sixteen_bit(0.5 + 0.5 * across) if is_translucent else None
    document = Document.from_photo(Photo(pixels=sixteen_bit(0.2 + 0.6 * values), alpha=alpha))
    layers = [
        dataclasses.replace(
            patch(document, number),
            mode=mode,
            offset=(number % 3 * STEP - 4, number // 3 * STEP + 7),
            opacity=(1.0, 0.8, 0.6)[number % 3],
        )
        for number, mode in enumerate(BlendMode)
    ]
    document.layers += tuple(layers)
    return document


def patch(document: Document, number: int) -> Layer:
    """A round picture of its own kind; every other one has a mask too."""
    down, across = squares(PATCH, PATCH)
    waves = [np.sin(down * 5 + number), np.cos(across * 4 + number), np.sin(across * 3 - down * 6)]
    alpha = sixteen_bit(np.hypot(across - 0.5, down - 0.5) < 0.5)
    color = sixteen_bit(np.stack(waves, -1) * 0.3 + 0.5)
    pixels = TileStore.from_pixels(color, alpha, document.cache)
    mask = TileStore.from_mask((255 * np.clip(3 * down - 0.2, 0, 1)).astype(np.uint8))
    return Layer(name=f"Layer {number}", pixels=pixels, mask=mask if number % 2 else None)


def squares(height: int, width: int) -> tuple[np.ndarray, np.ndarray]:
    """(height, width) twice: how far down and how far across a square is, 0 to 1."""
    down, across = np.mgrid[0:height, 0:width] // SQUARE * SQUARE
    return down / height, across / width


def sixteen_bit(values: np.ndarray) -> np.ndarray:
    """Values from 0 to 1 as uint16, of those that 8 bits can hold."""
    return np.rint(values * 255).astype(np.uint16) * np.uint16(257)


@pytest.mark.parametrize("is_translucent", [False, True])
def test_krita_shows_the_same(tmp_path: Path, krita: Convert, is_translucent: bool) -> None:
    document = project(is_translucent=is_translucent)
    save_project(document, tmp_path / "a.ora")
    with Image.open(krita(tmp_path / "a.ora", "a.png")) as image:
        theirs = np.asarray(image.convert("RGBA")).astype(int)
    ours = document.flatten(document.output_area, dtype=np.uint8)
    difference = np.abs(theirs - ours)
    assert difference.mean() <= 0.5
    assert difference.max() <= 2


def test_what_krita_writes_is_opened(tmp_path: Path, krita: Convert) -> None:
    """Nested stacks and offsets, as Krita writes them after reading ours."""
    document = project(is_translucent=False)
    save_project(document, tmp_path / "a.ora")
    nest(tmp_path / "a.ora")
    theirs = krita(tmp_path / "a.ora", "b.ora")
    with zipfile.ZipFile(theirs) as file:
        assert file.read("stack.xml").count(b"<stack") == 3
        with Image.open(io.BytesIO(file.read("mergedimage.png"))) as image:
            merged = np.asarray(image.convert("RGBA")).astype(float)
    opened = open_project(theirs)
    assert [layer.mode for layer in opened.document.layers[-2:]] == [
        BlendMode.COLOR,
        BlendMode.LUMINOSITY,
    ]
    seen = opened.document.flatten(opened.document.output_area, dtype=np.uint8).astype(float)
    difference = np.abs(seen - merged)
    assert difference.mean() <= 0.5
    assert difference.max() <= 2
    # and once more, as a project of ours
    save_project(opened.document, tmp_path / "c.ora", previous=theirs)
    again = open_project(tmp_path / "c.ora")
    assert again.notes == ()
    assert again.document.fingerprint() == opened.document.fingerprint()


def nest(path: Path) -> None:
    """Puts the second and third layer from below two groups deep."""
    with zipfile.ZipFile(path) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    lines = parts["stack.xml"].decode().splitlines()
    places = [index for index, line in enumerate(lines) if "<layer" in line]
    first, last = places[-3], places[-2]
    inner = ['<stack name="Outer">', '<stack name="Inner">', *lines[first : last + 1]]
    lines[first : last + 1] = [*inner, "</stack>", "</stack>"]
    parts["stack.xml"] = "\n".join(lines).encode()
    with zipfile.ZipFile(path, "w") as file:
        for name, data in parts.items():
            file.writestr(name, data)
