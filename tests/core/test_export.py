"""What exported files are like."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iide_studio.core import photo as photos
from iide_studio.core.color import ColorSpace
from iide_studio.core.document import Document
from iide_studio.core.document_writing import write_document
from iide_studio.core.errors import ExportError
from iide_studio.core.export_plan import ColorChoice, ExportPlan, planned_photo
from iide_studio.core.export_set import export_set, write_set
from iide_studio.core.photo import Photo
from iide_studio.core.profiles import adobe_rgb_profile
from iide_studio.core.result_writing import ResultOptions

_NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


def _photo(dtype: type = np.uint16, **facts: object) -> Photo:
    y, x = np.mgrid[:60, :90].astype(np.float32)
    values = np.stack([0.2 + x / 180, 0.3 + y / 200, 0.4 + 0 * x], -1)
    return Photo(np.rint(values * np.iinfo(dtype).max).astype(dtype), **facts)  # pyright: ignore[reportArgumentType]


def test_eight_bits_become_sixteen_without_loss() -> None:
    photo = _photo(np.uint8)
    deep = planned_photo(photo, ExportPlan(bits=16))
    assert deep.pixels.dtype == np.uint16
    back = planned_photo(deep, ExportPlan(bits=8))
    assert np.array_equal(back.pixels, photo.pixels)


def test_adobe_rgb_looks_the_same_in_srgb() -> None:
    photo = _photo(icc_profile=adobe_rgb_profile())
    shown = ColorSpace(photo.icc_profile, is_gray=False).to_srgb(photo.pixels)
    converted = planned_photo(photo, ExportPlan(color=ColorChoice.SRGB))
    assert converted.icc_profile is None
    assert np.abs(converted.pixels / 65535 - shown).max() < 2 / 65535 + 1e-4
    back = planned_photo(converted, ExportPlan(color=ColorChoice.ADOBE_RGB))
    assert back.icc_profile == adobe_rgb_profile()
    fits = ((shown > 0.001) & (shown < 0.999)).all(axis=-1)  # the rest is clipped in sRGB
    assert fits.mean() > 0.5
    assert np.abs(back.pixels.astype(int) - photo.pixels)[fits].max() <= 64


def test_gray_stays_gray() -> None:
    photo = Photo(np.arange(256, dtype=np.uint8)[None].repeat(4, 0))
    for choice in ColorChoice:
        assert planned_photo(photo, ExportPlan(color=choice)).is_gray


@given(st.integers(1, 2000), st.integers(1, 2000), st.integers(1, 3000))
def test_the_longest_side_is_as_wanted(width: int, height: int, side: int) -> None:
    size = ExportPlan(longest_side=side).size(width, height)
    assert max(size) == side
    assert min(size) >= 1


def test_a_smaller_picture_prints_as_large() -> None:
    photo = _photo(resolution=(300.0, 300.0))
    small = planned_photo(photo, ExportPlan(longest_side=45))
    assert (small.width, small.height) == (45, 30)
    assert small.resolution == (150.0, 150.0)
    assert planned_photo(photo, ExportPlan(resolution=72)).resolution == (72, 72)


def test_choices_that_make_no_sense_are_refused() -> None:
    for choices in ({"bits": 12}, {"ending": ".bmp"}, {"longest_side": 0}, {"resolution": 0.0}):
        with pytest.raises(ExportError):
            ExportPlan(**choices)  # pyright: ignore[reportArgumentType]


def test_jpeg_always_has_eight_bits() -> None:
    assert planned_photo(_photo(), ExportPlan(ending=".jpg", bits=16)).pixels.dtype == np.uint8


class TestSet:
    @pytest.fixture
    def document(self, tmp_path: Path) -> Document:
        path = tmp_path / "scans" / "grandmother.tif"
        path.parent.mkdir()
        photos.save(_photo(icc_profile=adobe_rgb_profile(), resolution=(600.0, 600.0)), path)
        return Document.from_photo(photos.load(path))

    def test_has_an_untouched_master_a_deep_and_a_small_picture(
        self, document: Document, tmp_path: Path
    ) -> None:
        files = export_set(tmp_path, "result", document)
        write_set(document, files, ResultOptions(created=_NOW))
        assert files.master is not None
        assert files.master == tmp_path / "grandmother_master.tif"
        assert document.source is not None
        assert files.master.read_bytes() == document.source.path.read_bytes()
        restored = photos.load(files.restored)
        assert restored.pixels.dtype == np.uint16
        assert np.array_equal(restored.pixels, document.to_photo().pixels)
        access = photos.load(files.access)
        assert access.format == "JPEG"
        assert max(access.width, access.height) == 3000

    def test_leaves_the_master_where_it_is(self, document: Document) -> None:
        assert document.source is not None
        folder = document.source.path.parent
        files = export_set(folder, "result", document)
        assert files.master == document.source.path
        assert not files.in_the_way(document)
        write_set(document, files, ResultOptions(created=_NOW))
        assert len(list(folder.iterdir())) == 3

    def test_leaves_nothing_behind_if_the_master_has_changed(
        self, document: Document, tmp_path: Path
    ) -> None:
        assert document.source is not None
        assert document.source.sha256
        document.source.path.write_bytes(b"another file")
        target = tmp_path / "out"
        target.mkdir()
        with pytest.raises(ExportError, match="no longer"):
            write_set(document, export_set(target, "x", document), ResultOptions(created=_NOW))
        assert not list(target.iterdir())

    def test_says_so_if_the_master_is_gone(self, document: Document, tmp_path: Path) -> None:
        assert document.source is not None
        assert document.source.sha256
        document.source.path.unlink()
        with pytest.raises(ExportError, match="can no longer be read"):
            write_set(document, export_set(tmp_path, "x", document), ResultOptions(created=_NOW))
        assert [path.name for path in tmp_path.iterdir()] == ["scans"]

    @pytest.mark.parametrize("name", ["grandmother_master", "Grandmother_Master"])
    def test_no_two_have_the_same_name(self, document: Document, tmp_path: Path, name: str) -> None:
        with pytest.raises(ExportError, match="same name"):
            export_set(tmp_path, name, document)

    def test_replaces_nothing_unasked(self, document: Document, tmp_path: Path) -> None:
        files = export_set(tmp_path, "result", document)
        files.access.write_bytes(b"precious")
        assert files.in_the_way(document) == [files.access]
        with pytest.raises(ExportError, match="exists"):
            write_set(document, files, ResultOptions(created=_NOW))
        assert files.access.read_bytes() == b"precious"
        assert not files.restored.exists()


@settings(max_examples=20)
@given(st.sampled_from([8, 16]), st.sampled_from([".tif", ".png"]), st.integers(10, 90))
def test_what_is_written_is_what_was_planned(bits: int, ending: str, side: int) -> None:
    import tempfile

    document = Document.from_photo(_photo(np.uint8))
    plan = ExportPlan(ending=ending, bits=bits, longest_side=side)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"x{ending}"
        options = ResultOptions(created=_NOW, export=plan.encoding)
        write_document(document, path, options, prepare=lambda photo: planned_photo(photo, plan))
        written = photos.load(path)
    assert np.array_equal(written.pixels, planned_photo(document.to_photo(), plan).pixels)
