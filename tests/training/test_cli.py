"""`iide-train` as it is typed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from iide_studio.core.errors import StudioError
from iide_studio.core.paths import is_checkpoint
from iide_training import chain as chains
from iide_training.cli import run
from iide_training.evaluate import read_pairs
from iide_training.settings import STAGE_NAMES, SettingsError, read_settings
from tests.training.toys import make_photo, write_config, write_photos


def test_help_is_quick_and_loads_no_torch() -> None:
    code = (
        "import sys; from iide_training.cli import run; code = run(['--help']); "
        "sys.exit(code or 'torch' in sys.modules)"
    )
    path = [str(Path(__file__).parents[2]), str(Path(__file__).parents[2] / "training")]

    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {path!r}; {code}"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    others = ("all", "embedded", "export", "evaluate", "development-pairs", "sample", "degrade")
    for name in (*STAGE_NAMES, *others):
        assert name in done.stdout


def test_the_readme_names_the_minutes_of_every_stage() -> None:
    readme = (Path(__file__).parents[2] / "training" / "README.md").read_text(encoding="utf-8")
    for name, stage in read_settings().stages.items():
        assert f"| `{name}` | {stage.minutes:g} |" in readme


@pytest.mark.slow
def test_one_command_goes_from_photos_to_a_checkpoint(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos = write_photos(tmp_path / "photos")
    config = write_config(tmp_path / "toy.toml")
    common = ["--photos", photos, "--captions", tmp_path / "captions.csv", "--config", config]
    common += ["--work", tmp_path / "work", "--minutes-scale", "1e-6", "--threads", "1"]

    output = ["--output", str(tmp_path / "toy"), "--no-scores"]
    assert run(["embedded", *map(str, common), *output, "--stop-after", "0.01s"]) == 3
    assert "goes on from there" in capsys.readouterr().err
    assert run(["embedded", *map(str, common), *output]) == 0
    assert is_checkpoint(tmp_path / "toy")
    assert "iide-studio restore" in capsys.readouterr().out

    assert run(["controlnet", *map(str, common), "name=other"]) == 0
    assert "finished before" in capsys.readouterr().out


def test_development_pairs_can_be_evaluated(tmp_path: Path) -> None:
    photos, output = write_photos(tmp_path / "photos"), tmp_path / "pairs"
    arguments = ["--photos", photos, "--work", tmp_path / "work", "--output", output, "--count", 1]
    arguments += ["--config", write_config(tmp_path / "toy.toml")]

    assert run(["development-pairs", *map(str, arguments)]) == 0

    (pair,) = read_pairs(output)
    sizes = {Image.open(output / part / pair.name).size for part in ("aged", "clean", "mask")}
    assert len(sizes) == 1


def test_an_empty_folder_gives_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "photos").mkdir()
    arguments = ["--photos", str(tmp_path / "photos"), "--work", str(tmp_path / "work")]

    assert run(["tone", *arguments]) == 1

    message = capsys.readouterr().err
    assert "There is no photo in" in message
    assert "Traceback" not in message


def test_too_few_photos_give_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    photos = write_photos(tmp_path / "photos", count=3)

    assert run(["tone", "--photos", str(photos), "--work", str(tmp_path / "work")]) == 1

    assert "at least 30" in capsys.readouterr().err


def test_captions_of_another_form_give_a_sentence(tmp_path: Path) -> None:
    photos = write_photos(tmp_path / "photos")
    (tmp_path / "captions.csv").write_text("name,text\na.png,a photo\n")
    settings = read_settings(write_config(tmp_path / "toy.toml"))
    inputs = chains.ChainInputs(
        photos=photos, work=tmp_path, settings=settings, captions=tmp_path / "captions.csv"
    )

    with pytest.raises(StudioError, match="captions"):
        _ = chains.Chain(inputs).captions


@pytest.mark.parametrize(
    "arguments",
    [
        ["tone"],
        ["tone", "--photos", ".", "--work", "w", "--minutes-scale", "0"],
        ["tone", "--photos", ".", "--work", "w", "--device", "abacus"],
        ["export", "--work", "w", "-o", "o", "--stage-folder", "nonsense"],
    ],
)
def test_bad_usage_gives_a_sentence(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    assert capsys.readouterr().err.startswith("Error: ")


def test_a_stage_before_its_time_names_the_stage_to_train(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos = write_photos(tmp_path / "photos")
    config = write_config(tmp_path / "toy.toml")
    arguments = ["--photos", photos, "--work", tmp_path / "work", "--config", config]

    assert run(["pre-restorer", *map(str, arguments)]) == 1

    assert "iide-train tone" in capsys.readouterr().err


def test_an_interrupt_says_how_to_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(chains.Chain, "run", interrupted)

    assert run(["tone", "--photos", str(tmp_path), "--work", str(tmp_path / "work")]) == 130
    assert "goes on from there" in capsys.readouterr().err


def test_a_contact_sheet_shows_every_kind_of_damage(tmp_path: Path) -> None:
    Image.fromarray(make_photo(0, side=128)).save(tmp_path / "photo.png")

    arguments = [str(tmp_path / "photo.png"), "-o", str(tmp_path / "sheets"), "--count", "1"]
    assert run(["degrade", *arguments]) == 0

    with Image.open(tmp_path / "sheets" / "photo_sheet.png") as sheet:
        assert sheet.width > 1000


def test_the_sample_is_made_again_as_it_comes_along(tmp_path: Path) -> None:
    shipped = Path(__file__).parents[2] / "resources" / "sample" / "astronaut_aged.png"

    assert run(["sample", "-o", str(tmp_path / "again.png")]) == 0

    with Image.open(tmp_path / "again.png") as again, Image.open(shipped) as wanted:
        assert again.size == wanted.size
        same = sum(a == b for a, b in zip(again.tobytes(), wanted.tobytes(), strict=True))
        assert same > 0.99 * len(wanted.tobytes())
    assert shipped.stat().st_size < 600_000


def test_a_configuration_with_a_wrong_recipe_is_refused(tmp_path: Path) -> None:
    config = write_config(tmp_path / "toy.toml")
    config.write_text(config.read_text().replace('fill = "certain"', 'fill = "everything"'))

    with pytest.raises(SettingsError, match="fill"):
        read_settings(config)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ("nonsense=1", "nonsense"),
        ("stages.tone.minute=1", "minute"),
        ("stages.tone.minutes=soon", "minutes"),
        ("stages.tone.steps=5", "one of them"),
        ("stages.tone.mixed_precision=fp8", "fp8"),
        ("stages.sharpness.minutes=5", "sharpness"),
        ("networks.unet_widths=64", "unet_widths"),
        ("seed", "key=value"),
        ("seed.number=1", "seed"),
    ],
)
def test_changes_that_make_no_sense_are_refused(change: str, named: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings(changes=[change])
    assert named in f"{caught.value.message} {caught.value.hint}"


def test_changes_are_taken_in_place_of_what_the_file_says() -> None:
    changes = ["stages.tone.minutes=0", "stages.tone.steps=7", "name=my own", "iide.stride=1"]

    settings = read_settings(changes=changes)

    assert settings.stages["tone"].steps == 7
    assert (settings.name, settings.iide.stride) == ("my own", 1)
    assert settings.scaled(0.01).stages["tone"].steps == 1


def test_a_configuration_without_a_stage_is_refused(tmp_path: Path) -> None:
    config = write_config(tmp_path / "toy.toml")
    config.write_text(config.read_text().replace("[stages.cfw]", "[stages.unknown]"))

    with pytest.raises(SettingsError, match="cfw"):
        read_settings(config)
