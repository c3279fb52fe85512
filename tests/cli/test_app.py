"""What holds for all commands."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import typer

from iide_studio import __version__
from iide_studio.__main__ import open_window
from iide_studio.cli.app import build_app
from iide_studio.cli.window import COMMANDS
from iide_studio.core import photo as photos
from iide_studio.core.document import Document
from iide_studio.core.errors import DeviceError
from iide_studio.core.restoration import CancelToken
from iide_studio.core.scratch_search import DetectRequest, find_damage
from tests.cli.conftest import Program
from tests.fakes import FakeRestorer

_WITHOUT = """
import sys
from iide_studio.__main__ import main
try:
    main([{option!r}])
except SystemExit as end:
    assert end.code == 0, end.code
heavy = {{"torch", "diffusers", "transformers", "PySide6", "cv2"}} & set(sys.modules)
assert not heavy, heavy
"""


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_help_and_version_import_neither_qt_nor_torch(option: str) -> None:
    program = _WITHOUT.format(option=option)
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr


def test_version(program: Program) -> None:
    assert program("--version").out.strip() == f"IIDE Studio {__version__}"


class TestWindow:
    def test_opens_without_a_command(self, program: Program, windows: list[list[Path]]) -> None:
        assert program().code == 0
        assert windows == [[]]

    def test_opens_files(
        self, program: Program, windows: list[list[Path]], photo_file: Path
    ) -> None:
        assert program(photo_file, "missing.tif").code == 0
        assert windows == [[photo_file, Path("missing.tif")]]

    def test_a_command_that_is_misspelt_is_no_file(
        self, program: Program, windows: list[list[Path]]
    ) -> None:
        outcome = program("restor", "photo.jpg")
        assert outcome.code == 2
        assert "restor" in outcome.err
        assert not windows

    def test_knows_all_commands(self) -> None:
        assert set(COMMANDS) == set(typer.main.get_group(build_app()).commands)

    def test_opens_without_importing_commands(self) -> None:
        program = (
            "import sys, iide_studio.__main__; assert not {'typer', 'rich'} & set(sys.modules)"
        )
        result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
        assert result.returncode == 0, result.stderr

    def test_needs_a_screen(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setattr(sys, "platform", "linux")
        with pytest.raises(DeviceError, match="no screen"):
            open_window([])


def test_unknown_option(program: Program) -> None:
    outcome = program("restore", "--nonsense")
    assert outcome.code == 2
    assert "--nonsense" in outcome.err


class TestDetectScratches:
    def test_writes_a_hard_mask(self, program: Program, photo_file: Path, tmp_path: Path) -> None:
        mask = tmp_path / "mask.png"
        options = ("--grow", 1, "--fill", "all")
        assert program("detect-scratches", photo_file, "-o", mask, *options).code == 0
        pixels = photos.load(mask).pixels
        assert set(np.unique(pixels)) == {0, 255}
        assert pixels[9, 11] == 255  # grown by one
        assert pixels[8, 11] == 0

    def test_finds_what_the_window_finds(
        self, program: Program, photo_file: Path, tmp_path: Path, restorer: FakeRestorer
    ) -> None:
        mask = tmp_path / "mask.png"
        photo = photos.load(photo_file)
        probability = np.zeros((photo.height, photo.width), np.float32)
        probability[:, 5], probability[:, 6] = 0.45, 0.25
        probability[10:25, 12:28] = 0.9
        restorer.detect_scratches = lambda *_: probability  # type: ignore[method-assign]
        request = DetectRequest.from_document(Document.from_photo(photo))
        found = find_damage(request, restorer, lambda _: None, CancelToken())
        for choices in ((), ("--fill", "narrow")):
            program("detect-scratches", photo_file, "-o", mask, "--overwrite", *choices)
            pixels = photos.load(mask).pixels
            assert np.array_equal(pixels > 0, found >= round(0.4 * 65535))
            assert pixels[2, 6] == 255, "an edge"
            assert pixels[17, 20] == 0, "a large area"

    def test_threshold(self, program: Program, photo_file: Path, tmp_path: Path) -> None:
        mask = tmp_path / "mask.png"
        program("detect-scratches", photo_file, "-o", mask, "--threshold", 0.9)
        assert photos.load(mask).pixels.max() == 0

    def test_soft_map(self, program: Program, photo_file: Path, tmp_path: Path) -> None:
        mask = tmp_path / "mask.png"
        program("detect-scratches", photo_file, "-o", mask, "--soft")
        assert photos.load(mask).pixels[11, 11] == round(0.45 * 255)

    def test_photo_is_never_overwritten(self, program: Program, photo_file: Path) -> None:
        outcome = program("detect-scratches", photo_file, "-o", photo_file, "--overwrite")
        assert outcome.code == 1


class TestDoctor:
    def test_of_a_sound_installation(self, program: Program, restorer: FakeRestorer) -> None:
        outcome = program("doctor", "--json")
        assert outcome.code == 0
        report = outcome.events[0]
        assert report["problems"] == []
        assert report["device"] == "cpu"
        assert report["self-test"].startswith("passed")

    def test_of_a_missing_device(self, program: Program, restorer: FakeRestorer) -> None:
        restorer.error = DeviceError("There is no cuda.", "Use --device cpu.")
        outcome = program("doctor")
        assert outcome.code == 1
        assert "There is no cuda. Use --device cpu." in outcome.err

    def test_of_a_missing_checkpoint(self, program: Program) -> None:
        outcome = program("doctor", "--checkpoint", "nothing")
        assert outcome.code == 1
        assert "no checkpoint 'nothing'" in outcome.err
