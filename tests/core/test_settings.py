"""Settings keep what was chosen, whatever happens to their file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from iide_studio.core.setting_list import LANGUAGE, SCALE, SETTINGS, SHORTCUTS, THEME
from iide_studio.core.settings import Settings


def test_choices_outlive_the_program(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"
    settings = Settings(path)
    settings.set(THEME, "dark")
    settings.set(SCALE, 1.5)
    settings.set(SHORTCUTS, {"file.open": "Ctrl+9"})

    again = Settings(path)

    assert (again.get(THEME), again.get(SCALE)) == ("dark", 1.5)
    assert again.get(SHORTCUTS) == {"file.open": "Ctrl+9"}
    assert again.get(LANGUAGE) == "system"
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"version": 99, "values": {}}', '{"version": 1, "values": 3}']
)
def test_a_damaged_file_gives_defaults_and_can_be_written_again(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text)
    settings = Settings(path)

    assert all(settings.get(setting) == setting.default for setting in SETTINGS)
    settings.set(THEME, "light")
    assert Settings(path).get(THEME) == "light"


@pytest.mark.logs_warnings
@pytest.mark.parametrize("obstacle", ["a file as its folder", "a folder of its name"])
def test_a_file_that_cannot_be_written_stops_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, obstacle: str
) -> None:
    folder = tmp_path / "user"
    path = folder / "settings.json"
    if obstacle == "a file as its folder":
        folder.write_text("in the way")
    else:
        path.mkdir(parents=True)
    settings, heard = Settings(path), []
    settings.listen(heard.append)

    settings.set(THEME, "dark")
    settings.set(SCALE, 1.5)

    assert (settings.get(THEME), settings.get(SCALE)) == ("dark", 1.5)
    assert heard == [THEME.key, SCALE.key]
    assert [record.levelname for record in caplog.records].count("WARNING") == 1


@pytest.mark.logs_warnings
def test_values_are_written_as_soon_as_the_file_can_be(tmp_path: Path) -> None:
    folder = tmp_path / "user"
    folder.write_text("in the way")
    settings = Settings(folder / "settings.json")
    settings.set(THEME, "dark")
    folder.unlink()
    settings.set(SCALE, 1.5)

    again = Settings(folder / "settings.json")

    assert (again.get(THEME), again.get(SCALE)) == ("dark", 1.5)


@pytest.mark.parametrize("value", [7, None, "purple", True, ["dark"]])
def test_a_value_that_makes_no_sense_is_the_default(tmp_path: Path, value: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"version": 1, "values": {THEME.key: value}}))

    assert Settings(path).get(THEME) == "system"


@pytest.mark.parametrize("value", [0.1, 9.0, True])
def test_a_number_out_of_range_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="cannot be"):
        Settings(None).set(SCALE, value)


def test_listeners_hear_of_real_changes_only() -> None:
    settings, heard = Settings(None), []
    settings.listen(heard.append)
    settings.set(THEME, "dark")
    settings.set(THEME, "dark")

    assert heard == [THEME.key]


def test_every_setting_has_its_own_key_and_an_acceptable_default() -> None:
    assert len({setting.key for setting in SETTINGS}) == len(SETTINGS)
    assert all(setting.accepts(setting.default) for setting in SETTINGS)
    assert all(setting.help for setting in SETTINGS if setting.title)
