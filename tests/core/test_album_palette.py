"""Palettes of albums."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iide_studio.core.album_palette import AlbumPalette, PaletteColor, PaletteFolder
from iide_studio.core.errors import StudioError
from iide_studio.core.regions import BASES, Region
from iide_studio.core.tiles import TileStore

TUNIC = PaletteColor(
    name="Grandfather's tunic",
    color="#4b5320",
    prompt="dark olive green tunic",
    basis="known",
    note="The tunic hangs in the museum.",
)
COLORS = st.builds(
    PaletteColor,
    name=st.text(max_size=20),
    color=st.integers(0, 0xFFFFFF).map("#{:06x}".format),
    prompt=st.text(max_size=20),
    basis=st.sampled_from(BASES),
    note=st.text(max_size=20),
)


@given(st.lists(COLORS, max_size=5).map(tuple).map(AlbumPalette))
def test_there_and_back(palette: AlbumPalette) -> None:
    assert AlbumPalette.from_json(palette.to_json()) == palette


def test_files_of_albums(tmp_path: Path) -> None:
    folder = PaletteFolder(tmp_path / "palettes")
    assert folder.names() == ()
    assert folder.load("Müller family") == AlbumPalette()
    folder.save("Müller family", AlbumPalette((TUNIC,)))
    folder.save("album 2", AlbumPalette())
    assert folder.names() == ("album 2", "Müller family")
    assert folder.load("Müller family").colors == (TUNIC,)
    folder.remove("album 2")
    assert folder.names() == ("Müller family",)


@pytest.mark.parametrize("name", ["", "  ", "..", "a/b", "a\\b", "c:"])
def test_names_that_no_file_can_have(tmp_path: Path, name: str) -> None:
    with pytest.raises(StudioError):
        PaletteFolder(tmp_path).save(name, AlbumPalette())


@pytest.mark.parametrize("text", ["", "[]", '{"version": 9, "colors": []}', '{"version": 1}'])
def test_damaged_files_are_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text)
    with pytest.raises(StudioError, match=r"x\.json"):
        PaletteFolder(tmp_path).load("x")


def test_a_colour_of_the_same_name_is_replaced() -> None:
    palette = AlbumPalette((TUNIC,)).with_color(PaletteColor(name="Hat", color="#000000"))
    other = PaletteColor(name=TUNIC.name, color="#123456")
    assert palette.with_color(other).colors == (other, palette.colors[1])
    assert palette.without(0).colors == palette.colors[1:]
    assert palette.replaced(1, name="Cap").colors[1].name == "Cap"


def test_from_one_region_to_another() -> None:
    region = Region(
        name=TUNIC.name,
        mask=TileStore(4, 4, 1, "uint8"),
        prompt=TUNIC.prompt,
        color=TUNIC.color,
        basis="known",
        note=TUNIC.note,
    )
    assert PaletteColor.of_region(region) == TUNIC
    assert TUNIC.for_region() == {
        "color": "#4b5320",
        "prompt": "dark olive green tunic",
        "basis": "known",
        "note": "The tunic hangs in the museum.",
    }
