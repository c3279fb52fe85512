"""OpenRaster files as other programs write them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from iide_studio.core.errors import ProjectError
from iide_studio.core.openraster_png_writing import PngHeader, write_png
from iide_studio.core.profiles import adobe_rgb_profile, srgb_profile
from iide_studio.core.project_file.opening import open_project
from iide_studio.core.project_file.saving import save_project
from iide_studio.core.rect import Rect


def plain(color: tuple[int, ...], size: tuple[int, int] = (8, 6), **options) -> bytes:
    """A PNG of one colour; `size` is (width, height)."""
    mode = {1: "L", 3: "RGB", 4: "RGBA"}[len(color)]
    file = io.BytesIO()
    Image.new(mode, size, color[0] if mode == "L" else color).save(file, "PNG", **options)
    return file.getvalue()


def written(folder: Path, layers: str, pictures: dict[str, bytes]) -> Path:
    path = folder / "a.ora"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("mimetype", "image/openraster")
        xml = f"<?xml version='1.0' encoding='UTF-8'?><image w='20' h='10'>{layers}</image>"
        file.writestr("stack.xml", xml)
        for name, data in pictures.items():
            file.writestr(name, data)
    return path


def test_nested_groups_and_offsets_as_mypaint_writes_them(tmp_path: Path) -> None:
    stack = """<stack isolation="isolate">
        <stack name="Group" x="2" y="1" isolation="auto" opacity="1.0">
            <stack x="1" y="1"><layer src="data/red.png" x="3" y="2" name="Red"
                composite-op="svg:src-over" opacity="0.5" selected="true"/></stack>
        </stack>
        <layer src="data/background.png" x="0" y="0" name="background"
            background-tile="data/tile.png" visibility="visible"/></stack>"""
    path = written(
        tmp_path,
        stack,
        {
            "data/red.png": plain((255, 0, 0, 255)),
            "data/background.png": plain((0, 0, 0), (20, 10)),
            "data/tile.png": plain((0, 0, 0), (64, 64)),
        },
    )
    opened = open_project(path)
    assert opened.notes == ()
    names = [layer.name for layer in opened.document.layers]
    assert names == ["background", "Red"]
    assert opened.document.layers[1].offset == (6, 4)
    seen = opened.document.flatten(opened.document.output_area)
    assert seen[4, 6].tolist() == [128, 0, 0, 255]
    assert seen[3, 6].tolist() == [0, 0, 0, 255]


def test_a_group_that_matters_becomes_one_layer(tmp_path: Path) -> None:
    stack = """<stack><stack name="Half" opacity="0.5" x="1">
        <layer src="white.png" composite-op="svg:multiply"/><layer src="red.png"/></stack>
        <stack visibility="hidden"><layer src="white.png" name="In a hidden group"/></stack>
        <layer src="black.png"/></stack>"""
    pictures = {
        "white.png": plain((255, 255, 255)),
        "red.png": plain((200, 0, 0)),
        "black.png": plain((0, 0, 0), (20, 10)),
    }
    opened = open_project(written(tmp_path, stack, pictures))
    assert any("Half" in note for note in opened.notes)
    black, hidden, half = opened.document.layers
    assert (black.visible, hidden.visible, half.visible) == (True, False, True)
    assert (half.opacity, half.offset) == (0.5, (1, 0))
    seen = opened.document.flatten(opened.document.output_area)
    assert seen[2, 3].tolist() == [100, 0, 0, 255]


def test_unknown_blending_is_said(tmp_path: Path) -> None:
    stack = """<stack><layer name="A" src="a.png" composite-op="krita:dissolve"/>
        <layer name="B" src="a.png" composite-op="svg:dst-in"/>
        <layer name="C" src="drawing.svg"/><layer name="D" src="a.png"/></stack>"""
    pictures = {"a.png": plain((1, 2, 3)), "drawing.svg": b"<svg/>"}
    opened = open_project(written(tmp_path, stack, pictures))
    assert [layer.name for layer in opened.document.layers] == ["D", "B", "A"]
    assert [layer.visible for layer in opened.document.layers] == [True, False, True]
    assert [any(f"“{name}”" in note for note in opened.notes) for name in "ABC"] == [True] * 3


def test_depths_and_profiles_are_brought_together(tmp_path: Path) -> None:
    deep = io.BytesIO()
    pixels = np.full((10, 20, 3), 30_000, np.uint16)
    header = PngHeader(
        width=20,
        height=10,
        channels=3,
        dtype=pixels.dtype,
        icc_profile=adobe_rgb_profile(),
    )
    write_png(deep, header, lambda top, bottom: pixels[top:bottom])
    stack = """<stack><layer name="Grey" src="grey.png"/><layer name="sRGB" src="srgb.png"/>
        <layer name="Deep" src="deep.png"/></stack>"""
    pictures = {
        "deep.png": deep.getvalue(),
        "srgb.png": plain((255, 0, 0), icc_profile=srgb_profile()),
        "grey.png": plain((128,), (3, 3)),
    }
    opened = open_project(written(tmp_path, stack, pictures))
    document = opened.document
    assert (document.dtype, document.channels) == (np.uint16, 3)
    assert document.icc_profile == adobe_rgb_profile()
    below, red, grey = document.layers
    assert below.pixels is not None
    assert red.pixels is not None
    assert grey.pixels is not None
    assert below.pixels.read(Rect(0, 0, 1, 1)).ravel().tolist() == [30_000] * 3 + [65_535]
    assert red.pixels.read(Rect(0, 0, 1, 1))[0, 0, 0] == pytest.approx(0.858 * 65_535, abs=400)
    values = grey.pixels.read(Rect(0, 0, 1, 1)).ravel()[:3].astype(int)
    assert np.ptp(values) < 60
    assert len(opened.notes) == 2


def test_it_can_be_saved_as_a_project_and_keeps_its_other_parts(tmp_path: Path) -> None:
    pictures = {"a.png": plain((1, 2, 3)), "strokes.dat": b"strokes"}
    path = written(tmp_path, "<stack><layer src='a.png'/></stack>", pictures)
    opened = open_project(path)
    save_project(opened.document, tmp_path / "b.ora", previous=path)
    with zipfile.ZipFile(tmp_path / "b.ora") as file:
        assert file.read("strokes.dat") == b"strokes"
        assert "a.png" not in file.namelist()
    again = open_project(tmp_path / "b.ora").document
    assert again.fingerprint() == opened.document.fingerprint()


@pytest.mark.parametrize(
    ("layers", "pictures"),
    [
        ("<stack/>", {}),
        ("<stack><layer src='missing.png'/></stack>", {}),
        ("<stack><layer src='a.png'/></stack>", {"a.png": b"no picture"}),
        ("<stack><layer src='../a.png'/></stack>", {}),
        ("<stack><layer src='a.svg'/></stack>", {"a.svg": b"<svg/>"}),
    ],
)
def test_what_cannot_be_read_is_refused(
    tmp_path: Path, layers: str, pictures: dict[str, bytes]
) -> None:
    with pytest.raises(ProjectError) as caught:
        open_project(written(tmp_path, layers, pictures))
    assert caught.value.hint


def test_a_gigantic_canvas_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.ora"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("mimetype", "image/openraster")
        xml = b"<image w='90000' h='90000'><stack><layer src='a.png'/></stack></image>"
        file.writestr("stack.xml", xml)
        file.writestr("a.png", plain((1, 2, 3)))
    with pytest.raises(ProjectError, match="90000 x 90000"):
        open_project(path)
