"""What a scratch detector finds on eyes, mouths, lettering and jewellery."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from iide_studio.core.errors import CheckpointError, StudioError
from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import CancelToken, OnProgress, RestorerDescription
from iide_studio.diffusion import pipeline
from iide_training.cli import run
from iide_training.detector_check import (
    check_detector,
    find_mask,
    find_mistakes,
    render_line,
    render_table,
    summarize,
)
from iide_training.export import read_scores
from iide_training.photo_marks import KINDS, Mark, read_marks
from tests.diffusion.toy_checkpoint import load_pipeline, restore, write_checkpoint
from tests.diffusion.toy_checkpoint import make_photo as make_scan
from tests.fakes import FakeRestorer

REAL_MARKS = Path(__file__).parents[1] / "data" / "marked_old_photos.json"
EYE = Mark(kind="eyes", corners=(0.1, 0.1, 0.2, 0.2))


class WhiteFinder(FakeRestorer):
    """Takes everything white for damage, and light grey for likely damage."""

    def __init__(self, *, has_detector: bool = True) -> None:
        super().__init__()
        self._has_detector = has_detector

    def describe(self) -> RestorerDescription:
        recommended = {
            "old-photo": {
                "mask_threshold": 0.9,
                "grow": 0,
                "fill": "narrow",
                "working_size": 1024,
            }
        }
        return RestorerDescription(
            device="cpu",
            dtype="float32",
            checkpoint="toy",
            checkpoint_sha256="0",
            recommended=recommended,
        )

    def detect_scratches(
        self, photo: Photo, on_progress: OnProgress, cancel: CancelToken
    ) -> np.ndarray:
        if not self._has_detector:
            raise CheckpointError("No detector.")
        lightest = photo.pixels.min(axis=2)
        return np.select([lightest == 255, lightest == 230], [0.95, 0.88], 0.0).astype(np.float32)


def make_mask(*areas: tuple[int, int, int, int]) -> np.ndarray:
    mask = np.zeros((100, 100), np.uint8)
    for left, top, right, bottom in areas:
        mask[top:bottom, left:right] = 255
    return mask


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """A face whose eye is white and mouth light grey, an untouched one, and one nobody marked."""
    folder = tmp_path / "photos"
    folder.mkdir()
    face = np.full((100, 100, 3), 90, np.uint8)
    for name in ("calm.png", "unknown.png"):
        Image.fromarray(face).save(folder / name)
    face[12:14, 4:24] = 255
    face[60:62, 40:60] = 230
    face[80:82, 0:90] = 255
    Image.fromarray(face).save(folder / "face.png")
    return folder


@pytest.fixture
def marks(tmp_path: Path) -> Path:
    content = {
        "face.png": {"eyes": [[0.1, 0.1, 0.2, 0.2]], "mouths": [[0.4, 0.58, 0.6, 0.64]]},
        "calm.png": {"lettering": [[0, 0, 1, 0.1]]},
        "lost.png": {},
    }
    path = tmp_path / "marks.json"
    path.write_text(json.dumps(content))
    return path


@pytest.mark.parametrize(
    ("area", "scale", "found"),
    [
        ((10, 10, 16, 15), 1.0, 1),  # 30 pixels
        ((10, 10, 39, 11), 1.0, 0),  # 29 pixels
        ((10, 10, 16, 15), 0.5, 0),  # 7.5 at the working size
        ((10, 10, 20, 22), 0.5, 1),
        ((10, 12, 22, 15), 1.0, 1),  # mostly on it
        ((10, 19, 90, 20), 1.0, 1),  # a tenth of it, though most is elsewhere
        ((11, 19, 90, 20), 1.0, 0),  # less than that
        ((30, 30, 50, 40), 1.0, 0),  # elsewhere
    ],
)
def test_what_lies_on_a_mark(area: tuple[int, int, int, int], scale: float, found: int) -> None:
    _, mistakes = find_mistakes(make_mask(area), [EYE], scale=scale)

    assert len(mistakes) == found


def test_a_component_on_several_marks_is_one_of_each_kind() -> None:
    other = Mark(kind="eyes", corners=(0.3, 0.1, 0.4, 0.2))
    mouth = Mark(kind="mouths", corners=(0.5, 0.1, 0.6, 0.2))
    mask = make_mask((10, 15, 60, 17), (70, 70, 80, 80))

    components, (mistake,) = find_mistakes(mask, [EYE, other, mouth], scale=1.0)

    assert components == 2
    assert mistake.kinds == ("eyes", "mouths")
    assert mistake.box == (10, 15, 60, 17)
    assert len(mistake.marks) == 3
    assert mistake.area == 100


def test_photos_are_counted_and_what_is_not_there_is_named(photos: Path, marks: Path) -> None:
    check = check_detector(
        WhiteFinder(), photos, read_marks(marks), recipe=Recipe(), say=lambda _line: None
    )

    assert [check.count(kind) for kind in KINDS] == [1, 0, 0, 0]
    assert check.total == 1
    assert check.marked == {"eyes": 1, "mouths": 1, "lettering": 1, "jewellery": 0}
    assert list(check.missing) == ["lost.png"]
    assert list(check.unmarked) == ["unknown.png"]
    assert "| face.png | 2.20% | 2 | 1 | 0 | 0 | 0 |" in render_table(check)
    assert "lost.png" in render_line(check)


@pytest.mark.parametrize(
    ("recipe", "counts"),
    [
        (Recipe(mask_threshold=0.87), [1, 1]),
        (Recipe(mask_threshold=0.96), [0, 0]),
        (Recipe(fill="none"), [0, 0]),
    ],
)
def test_other_thresholds_can_be_tried(
    recipe: Recipe, counts: list[int], photos: Path, marks: Path
) -> None:
    check = check_detector(
        WhiteFinder(), photos, read_marks(marks), recipe=recipe, say=lambda _line: None
    )

    assert [check.count(kind) for kind in ("eyes", "mouths")] == counts


def test_the_line_joins_other_scores_in_the_card(photos: Path, marks: Path, tmp_path: Path) -> None:
    check = check_detector(
        WhiteFinder(), photos, read_marks(marks), recipe=Recipe(), say=lambda _line: None
    )
    first, second = tmp_path / "scores.json", tmp_path / "detector.json"
    first.write_text(json.dumps({"markdown": "A table.", "detector": {"f1": 0.7}}))
    second.write_text(json.dumps(summarize(check)))

    scores = read_scores(first, second)

    assert scores is not None
    assert scores["markdown"].startswith("A table.\nOn 2 real photographs")
    assert scores["detector"] == {"f1": 0.7}
    assert scores["marked_photos"]["components"]["eyes"] == 1


def test_the_command_writes_table_numbers_and_sheet(
    photos: Path,
    marks: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(pipeline, "create_restorer", lambda _options: WhiteFinder())
    command = ["check-detector", "toy", str(photos), "--marks", str(marks)]
    numbers, sheet = tmp_path / "out" / "numbers.json", tmp_path / "out" / "sheet.png"

    assert run([*command, "--json", str(numbers), "--sheet", str(sheet)]) == 0
    said = capsys.readouterr().out
    assert "| face.png |" in said
    assert "unknown.png" in said
    found = json.loads(numbers.read_text())["marked_photos"]
    assert (found["threshold"], found["fill"], found["total"]) == (0.9, "narrow", 1)
    one = Image.open(sheet).size

    assert run([*command, "--threshold", "0.87", "--sheet", str(sheet)]) == 0
    assert Image.open(sheet).width == 2 * one[0]
    assert run([*command, "--fill", "none", "--sheet", str(sheet)]) == 0
    assert Image.open(sheet).height < one[1]
    assert run([*command, "--threshold", "2"]) == 1


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("{", "cannot be read"),
        ("[]", "do not fit"),
        ('{"a.png": []}', "do not fit"),
        ('{"a.png": {"ears": []}}', "ears"),
        ('{"a.png": {"eyes": [[0, 0, 1]]}}', "do not fit"),
        ('{"a.png": {"eyes": [[0, 0, "x", 1]]}}', "do not fit"),
        ('{"a.png": {"eyes": [[0.5, 0, 0.4, 1]]}}', "no rectangle"),
        ('{"a.png": {"eyes": [[10, 10, 40, 30]]}}', "no rectangle"),
        ('{"a.png": {"eyes": [[NaN, 0, 1, 1]]}}', "no rectangle"),
    ],
)
def test_bad_marks_give_a_sentence(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "marks.json"
    path.write_text(text)

    with pytest.raises(StudioError, match=complaint) as caught:
        read_marks(path)

    assert "fractions" in caught.value.hint


def test_missing_files_give_a_sentence(photos: Path, tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="cannot be read"):
        read_marks(tmp_path / "none.json")
    with pytest.raises(StudioError, match="None of the marked photos"):
        check_detector(WhiteFinder(), photos, {"lost.png": (EYE,)}, recipe=Recipe())
    with pytest.raises(StudioError, match="no folder"):
        check_detector(WhiteFinder(), photos / "none", {"face.png": ()}, recipe=Recipe())
    finder = WhiteFinder(has_detector=False)
    with pytest.raises(CheckpointError, match="No detector"):
        check_detector(finder, photos, {"face.png": (EYE,)}, recipe=Recipe())


def test_the_mask_is_that_of_a_restoration(tmp_path: Path) -> None:
    toy = load_pipeline(write_checkpoint(tmp_path / "toy", parts=("scratch_detector",)))
    photo = make_scan(90, 150)
    probability = toy.detect_scratches(photo, lambda _progress: None, CancelToken())
    choices = {"mask_threshold": float(np.quantile(probability, 0.98)), "grow": 1, "fill": "all"}

    result = restore(toy, photo, mask="auto", strength=0.0, **choices)

    mask = find_mask(toy, photo, result.recipe)
    assert 0 < (mask > 0).mean() < 0.9
    np.testing.assert_array_equal(mask, result.mask)


def test_the_marks_that_come_along_fit() -> None:
    marks = read_marks(REAL_MARKS)

    kinds = [mark.kind for found in marks.values() for mark in found]
    assert {kind for kind in KINDS if kinds.count(kind) >= 10} == set(KINDS)
