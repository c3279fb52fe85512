"""Names of exported files."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from iide_studio.core.document import Document
from iide_studio.core.errors import ExportError
from iide_studio.core.name_template import FIELDS, NameTemplate, facts_for_name, free_path
from iide_studio.core.photo import Photo


def test_fills_its_fields() -> None:
    photo = Photo(np.zeros((4, 6, 3), np.uint8), path=Path("album/aunt.tif"), resolution=(600, 600))
    now = datetime(2026, 3, 4, 5, 6, 7)
    facts = facts_for_name(Document.from_photo(photo), title="x", size=(6, 4), bits=16, now=now)
    template = NameTemplate(
        "{folder}-{name}_{date}_{time}_{width}x{height}_{dpi}_{bits}_{number:03}"
    )
    assert template.fill(facts, 7) == "album-aunt_2026-03-04_050607_6x4_600_16_007"


@pytest.mark.parametrize(
    "text", ["{nobody}", "{name", "name}", "{name.__class__}", "{name!r}", "{name:>9}", "{0}", "{}"]
)
def test_refuses_what_is_no_pattern(text: str) -> None:
    with pytest.raises(ExportError, match="pattern"):
        NameTemplate(text)


@given(st.dictionaries(st.sampled_from(FIELDS), st.text(max_size=300)))
def test_never_leads_out_of_the_folder(facts: dict[str, str]) -> None:
    name = NameTemplate("{name}{folder}").fill(facts)
    path = Path("folder") / f"{name}.tif"
    assert path.parent == Path("folder")
    assert name
    assert not set(name) & set('<>:"/\\|?*\0')
    assert name.upper() not in ("CON", "NUL", "COM1")
    assert not name.startswith(".")
    assert not name.endswith((".", " "))


def test_a_number_finds_a_free_name(tmp_path: Path) -> None:
    template = NameTemplate("{name}_{number}")
    (tmp_path / "a_1.tif").touch()
    (tmp_path / "a_2.tif").touch()
    assert template.path(tmp_path, ".tif", {"name": "a"}) == tmp_path / "a_3.tif"
    assert free_path(tmp_path / "a_1.tif") == tmp_path / "a_1_2.tif"
    assert free_path(tmp_path / "b.tif") == tmp_path / "b.tif"


@given(st.text(min_size=1, max_size=400), st.integers(1, 99999))
def test_a_long_name_gives_way_to_the_rest_of_the_pattern(name: str, number: int) -> None:
    filled = NameTemplate("{name}_restored_{number}").fill({"name": name}, number)
    assert filled.endswith(f"_restored_{number}")
    assert len(f"{filled}_access.jpg".encode()) <= 255


def test_a_pattern_without_room_for_its_number_is_refused(tmp_path: Path) -> None:
    template = NameTemplate("x" * 200 + "{number}")
    path = template.path(tmp_path, ".tif", {})
    path.touch()
    with pytest.raises(ExportError, match="too long"):
        template.path(tmp_path, ".tif", {})
