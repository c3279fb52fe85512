"""`iide-studio verify`, and what `restore` writes for it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from iide_studio.core import mask as masks
from iide_studio.core import photo as photos
from iide_studio.core.errors import DeviceError
from iide_studio.core.restoration import RestorerOptions
from tests.cli.conftest import Program, make_photo
from tests.fakes import FakeRestorer


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """An uncompressed 16-bit TIFF of noise: each of its bytes counts."""
    path = tmp_path / "scans" / "scan.tif"
    path.parent.mkdir()
    pixels = np.random.default_rng(0).integers(0, 60_000, (80, 100, 3)).astype(np.uint16)
    tifffile.imwrite(path, pixels, photometric="rgb")
    return path


@pytest.fixture
def painted(tmp_path: Path) -> Path:
    mask = np.zeros((80, 100), np.uint8)
    mask[20:40, 30:60] = 255
    path = tmp_path / "painted.png"
    masks.save_mask(mask, path)
    return path


def restored(path: Path) -> Path:
    return path.with_name(f"{path.stem}_restored{path.suffix}")


def flip(path: Path, offset: int) -> None:
    data = bytearray(path.read_bytes())
    data[offset] ^= 1
    path.write_bytes(bytes(data))


def pixel_offset(path: Path, row: int, column: int) -> int:
    """Where in an uncompressed TIFF a pixel's first byte lies."""
    with tifffile.TiffFile(path) as file:
        page = file.pages.first
        assert isinstance(page, tifffile.TiffPage)
        rows = page.rowsperstrip
        return page.dataoffsets[row // rows] + ((row % rows) * 100 + column) * 6


class TestOutcome:
    def test_untouched_result_is_reproduced(self, program: Program, photo_file: Path) -> None:
        program("restore", photo_file, "--seed", 7, "--prompt", "Großmutter")
        outcome = program("verify", restored(photo_file))
        assert outcome.code == 0
        assert "reproduced" in outcome.out
        assert "every pixel is the same" in outcome.out

    @pytest.mark.parametrize("ending", [".jpg", ".webp", ".png", ".tif"])
    def test_every_format_is_reproduced(
        self, program: Program, scan: Path, tmp_path: Path, ending: str
    ) -> None:
        result = tmp_path / f"result{ending}"
        assert program("restore", scan, "-o", result, "--quality", 71).code == 0
        verified = program("verify", result, "--json").named("verified")[0]
        assert verified["outcome"] == "reproduced"
        assert verified["difference"]["greatest"] == 0

    def test_small_differences_are_within_tolerance(
        self, program: Program, photo_file: Path, restorer: FakeRestorer
    ) -> None:
        program("restore", photo_file)
        restorer.offset = 2
        outcome = program("verify", restored(photo_file))
        assert outcome.code == 0
        assert "within tolerance" in outcome.out
        assert "by 2 at most" in outcome.out
        assert program("verify", restored(photo_file), "--tolerance", 1).code == 1

    def test_large_differences_are_differences(
        self, program: Program, photo_file: Path, restorer: FakeRestorer
    ) -> None:
        program("restore", photo_file)
        restorer.offset = 3
        outcome = program("verify", restored(photo_file))
        assert outcome.code == 1
        assert "differs" in outcome.out

    def test_changed_pixel_is_found(self, program: Program, photo_file: Path) -> None:
        program("restore", photo_file)
        photo = photos.load(restored(photo_file))
        photo.pixels[5, 5, 0] ^= 1
        photos.save(photo, photo_file.with_name("edited.png"))
        outcome = program("verify", photo_file.with_name("edited.png"))
        assert outcome.code == 1
        assert "changed afterwards" in outcome.out

    def test_variations_verify_each(self, program: Program, photo_file: Path) -> None:
        program("restore", photo_file, "--variations", 2, "--seed", 7)
        for number in (1, 2):
            result = photo_file.with_name(f"grandmother_restored_{number}.png")
            assert program("verify", result).code == 0


class TestMissing:
    def test_file_without_a_record(self, program: Program, photo_file: Path) -> None:
        outcome = program("verify", photo_file)
        assert outcome.code == 3
        assert "cannot be checked" in outcome.out
        assert "says nothing" in outcome.out

    def test_missing_original_can_be_given(
        self, program: Program, photo_file: Path, tmp_path: Path
    ) -> None:
        program("restore", photo_file)
        elsewhere = photo_file.rename(tmp_path / "elsewhere.png")
        result = restored(photo_file).rename(tmp_path.joinpath("out.png"))
        elsewhere = elsewhere.rename(tmp_path / "photos" / "other.png")
        outcome = program("verify", result)
        assert outcome.code == 3
        assert "was not found" in outcome.out
        assert program("verify", result, "--original", elsewhere).code == 0

    def test_moved_together_they_find_each_other(
        self, program: Program, photo_file: Path, tmp_path: Path
    ) -> None:
        program("restore", photo_file)
        folder = photo_file.parent.rename(tmp_path / "moved")
        assert program("verify", folder / restored(photo_file).name).code == 0

    def test_changed_original_is_no_original(self, program: Program, photo_file: Path) -> None:
        program("restore", photo_file)
        photo_file.write_bytes(photo_file.read_bytes() + b"\0")
        outcome = program("verify", restored(photo_file))
        assert outcome.code == 3
        assert "not the original" in outcome.out

    def test_other_checkpoint(
        self, program: Program, photo_file: Path, restorer: FakeRestorer
    ) -> None:
        program("restore", photo_file)
        restorer.sha256 = "cd" * 32
        outcome = program("verify", restored(photo_file))
        assert outcome.code == 3
        assert "it is another one" in outcome.out

    def test_unknown_checkpoint(
        self, program: Program, photo_file: Path, restorer: FakeRestorer
    ) -> None:
        restorer.name = "/some/folder"
        program("restore", photo_file)
        outcome = program("verify", restored(photo_file))
        assert outcome.code == 3
        assert "'/some/folder' is not there" in outcome.out

    def test_missing_mask(self, program: Program, photo_file: Path, painted: Path) -> None:
        program("restore", photo_file, "--mask", painted)
        assert program("verify", restored(photo_file)).code == 0
        restored(photo_file).with_name("grandmother_restored.mask.png").unlink()
        outcome = program("verify", restored(photo_file))
        assert outcome.code == 3
        assert "mask.png is missing" in outcome.out

    def test_missing_device_falls_back_to_another(
        self, program: Program, photo_file: Path, restorer: FakeRestorer
    ) -> None:
        program("restore", photo_file)
        asked: list[RestorerOptions] = []

        def create(options: RestorerOptions) -> FakeRestorer:
            asked.append(options)
            if len(asked) == 1:
                raise DeviceError("There is no such device.")
            return restorer

        restorer.create_hook = create
        assert program("verify", restored(photo_file)).code == 0
        assert [o.device for o in asked] == ["cpu", "auto"]


class TestRegions:
    def test_masks_travel_and_are_used_again(
        self, program: Program, photo_file: Path, painted: Path, restorer: FakeRestorer
    ) -> None:
        program("restore", photo_file, "--region-mask", painted, "--region-prompt", "red dress")
        painted.unlink()
        assert program("verify", restored(photo_file)).code == 0
        first, again = restorer.requests
        assert np.array_equal(first.region_masks[0], again.region_masks[0])
        assert again.recipe.regions[0].prompt == "red dress"


class TestProof:
    def test_pixels_outside_are_identical_and_verify_confirms(
        self, program: Program, scan: Path, painted: Path
    ) -> None:
        outcome = program(
            "restore", scan, "--inside-mask-only", "--mask", painted, "--compression", "none"
        )
        assert outcome.code == 0
        outside = photos.load(painted).pixels == 0
        before, after = tifffile.imread(scan), tifffile.imread(restored(scan))
        assert after.dtype == np.uint16
        assert np.array_equal(before[outside], after[outside])
        assert not np.array_equal(before, after)
        verified = program("verify", restored(scan), "--json")
        assert verified.code == 0
        found = verified.named("verified")[0]
        assert (found["outcome"], found["is_proof_good"]) == ("reproduced", True)

    @pytest.mark.parametrize("mode", [[], ["--quick"]])
    def test_one_changed_byte_breaks_it(
        self, program: Program, scan: Path, painted: Path, mode: list[str]
    ) -> None:
        options = ["--inside-mask-only", "--mask", painted, "--compression", "none"]
        program("restore", scan, *options)
        assert program("verify", restored(scan), *mode).code == 0
        flip(restored(scan), pixel_offset(restored(scan), 10, 10))
        outcome = program("verify", restored(scan), *mode)
        assert outcome.code == 1
        assert "proof does not hold" in outcome.out
        assert "differs" in outcome.out

    def test_changed_byte_inside_the_mask_leaves_the_proof_but_not_the_result(
        self, program: Program, scan: Path, painted: Path
    ) -> None:
        options = ["--inside-mask-only", "--mask", painted, "--compression", "none"]
        program("restore", scan, *options)
        flip(restored(scan), pixel_offset(restored(scan), 30, 40))
        outcome = program("verify", restored(scan), "--json")
        assert outcome.code == 1
        found = outcome.named("verified")[0]
        assert found["is_proof_good"] is True
        assert found["is_unaltered"] is False

    def test_found_damage_travels_as_a_mask_too(self, program: Program, scan: Path) -> None:
        program("restore", scan, "--inside-mask-only")
        assert restored(scan).with_name("scan_restored.mask.png").exists()
        assert program("verify", restored(scan)).code == 0

    def test_other_mask_proves_nothing(self, program: Program, scan: Path, painted: Path) -> None:
        program("restore", scan, "--inside-mask-only", "--mask", painted)
        travelled = restored(scan).with_name("scan_restored.mask.png")
        masks.save_mask(np.full((80, 100), 255, np.uint8), travelled, overwrite=True)
        outcome = program("verify", restored(scan))
        assert outcome.code == 3
        assert "hash differs" in outcome.out

    def test_change_outside_the_mask_is_a_fault_and_writes_nothing(
        self, program: Program, scan: Path, restorer: FakeRestorer
    ) -> None:
        restorer.offset = 1
        restorer.heeds_mask = False
        outcome = program("restore", scan, "--inside-mask-only")
        assert outcome.code == 1
        assert "fault of the program" in outcome.err
        assert [f.name for f in scan.parent.iterdir()] == ["scan.tif"]


class TestPrivacy:
    def test_neither_paths_nor_words_are_left(
        self, program: Program, photo_file: Path, painted: Path
    ) -> None:
        options = ["--private", "--sidecar", "--prompt", "secretword", "--mask", painted]
        options += ["--operator", "Mr Secret"]
        program("restore", photo_file, *options)
        for file in photo_file.parent.glob("*_restored*"):
            data = file.read_bytes()
            assert b"secretword" not in data
            assert b"Mr Secret" not in data
            assert str(photo_file.parent).encode() not in data
            assert b"painted" not in data
        outcome = program("verify", restored(photo_file))
        assert outcome.code == 3
        assert "left out" in outcome.out

    def test_without_words_it_can_be_made_again(self, program: Program, photo_file: Path) -> None:
        program("restore", photo_file, "--private")
        assert program("verify", restored(photo_file)).code == 0


class TestSidecar:
    def test_serves_where_the_file_lost_its_record(
        self, program: Program, photo_file: Path
    ) -> None:
        program("restore", photo_file, "--sidecar", "--seed", 9)
        result = restored(photo_file)
        data = json.loads(result.with_suffix(".json").read_text())
        assert data["recipe"]["seed"] == 9
        assert data["checkpoint_sha256"] == "ab" * 32
        photos.save(photos.Photo(photos.load(result).pixels), result, overwrite=True)
        assert program("verify", result).code == 0

    def test_is_a_recipe_too(
        self, program: Program, photo_file: Path, restorer: FakeRestorer, painted: Path
    ) -> None:
        again = photo_file.with_name("again.png")
        region = ["--region-mask", painted, "--region-prompt", "dress"]
        program("restore", photo_file, "--sidecar", "--seed", 9, *region)
        record = restored(photo_file).with_suffix(".json")
        outcome = program("restore", photo_file, "--recipe", record, "-o", again)
        assert outcome.code == 0, outcome.err
        assert restorer.requests[1].recipe.seed == 9
        assert restorer.requests[1].region_masks[0].any()

    def test_older_files_beside_a_result_need_leave(
        self, program: Program, photo_file: Path, restorer: FakeRestorer
    ) -> None:
        restored(photo_file).with_suffix(".json").write_text("mine")
        outcome = program("restore", photo_file, "--sidecar")
        assert outcome.code == 1
        assert not restorer.requests
        assert not restored(photo_file).exists()


class TestEvidenceMap:
    def test_compares_other_seeds(
        self, program: Program, photo_file: Path, restorer: FakeRestorer, tmp_path: Path
    ) -> None:
        path = tmp_path / "evidence.png"
        options = ["--evidence-kind", "measures", "--evidence-runs", 3]
        assert program("restore", photo_file, "--evidence", path, *options).code == 0
        assert [r.recipe.seed for r in restorer.requests] == [0, 1, 2]
        mask, change, spread = np.moveaxis(photos.load(path).pixels, 2, 0)
        assert (mask[11, 11], mask[40, 40]) == (255, 0)
        assert change.min() > 0
        assert spread.min() > 0

    def test_variations_serve_as_other_seeds(
        self, program: Program, photo_file: Path, restorer: FakeRestorer, tmp_path: Path
    ) -> None:
        options = ["--evidence", tmp_path / "e.png", "--evidence-runs", 2, "--variations", 2]
        assert program("restore", photo_file, *options).code == 0
        assert len(restorer.requests) == 2

    def test_without_diffusion_one_result_is_enough(
        self, program: Program, photo_file: Path, restorer: FakeRestorer, tmp_path: Path
    ) -> None:
        path = tmp_path / "layer.png"
        options = ["--strength", 0, "--evidence", path, "--evidence-kind", "layer"]
        outcome = program("restore", photo_file, *options)
        assert outcome.code == 0
        assert "no spread" in outcome.err
        assert len(restorer.requests) == 1
        assert photos.load(path).alpha is not None


class TestPages:
    def test_page_of_a_file_of_several(
        self, program: Program, tmp_path: Path, restorer: FakeRestorer
    ) -> None:
        path = tmp_path / "pages.tif"
        for value in (10, 20):
            pixels = np.full((80, 100, 3), value, np.uint8)
            tifffile.imwrite(path, pixels, photometric="rgb", append=value > 10)
        assert program("restore", path, "--page", 2).code == 0
        result = tmp_path / "pages_page2_restored.tif"
        assert photos.load(result).pixels[0, 0, 0] == 21
        assert program("verify", result).code == 0

    def test_page_that_is_not_there(self, program: Program, photo_file: Path) -> None:
        assert program("restore", photo_file, "--page", 2).code == 1


class TestInfo:
    def test_shows_how_a_file_was_made(self, program: Program, photo_file: Path) -> None:
        program("restore", photo_file, "--prompt", "a woman", "--seed", 12)
        outcome = program("info", restored(photo_file))
        assert outcome.code == 0
        for text in ("a woman", "recipe.seed: 12", "compositeWithTrained", "ab" * 32, "100"):
            assert text in outcome.out

    def test_as_json(self, program: Program, photo_file: Path) -> None:
        program("restore", photo_file)
        found = program("info", restored(photo_file), "--json").events[0]
        assert found["picture"]["bits"] == 8
        assert found["provenance"]["checkpoint"] == "fake"
        derived = found["xmp"]["xmpMM:DerivedFrom"]
        assert derived["stRef:filePath"] == str(photo_file)

    def test_of_any_picture(self, program: Program, photo_file: Path) -> None:
        outcome = program("info", photo_file)
        assert outcome.code == 0
        assert "provenance" not in outcome.out
        assert "  alpha: no\n" in outcome.out
        assert "notes:\n  The file has no colour profile; sRGB is assumed.\n" in outcome.out


class TestKinds:
    @pytest.mark.parametrize("ending", [".png", ".tif", ".jpg", ".webp"])
    @pytest.mark.parametrize("is_gray", [True, False])
    def test_transparent_and_grey_photos(
        self, program: Program, tmp_path: Path, ending: str, is_gray: bool
    ) -> None:
        photo = make_photo(dtype=np.uint16)
        pixels = np.ascontiguousarray(photo.pixels[..., 0]) if is_gray else photo.pixels
        alpha = np.full(pixels.shape[:2], 65535, np.uint16)
        alpha[:20] = 4000
        photos.save(photos.Photo(pixels, alpha=alpha), tmp_path / "scan.png")
        result = tmp_path / f"result{ending}"
        assert program("restore", tmp_path / "scan.png", "-o", result).code == 0
        outcome = program("verify", result)
        assert outcome.code == 0, outcome.out
        assert "reproduced" in outcome.out

    def test_transparency_is_part_of_the_proof(self, program: Program, tmp_path: Path) -> None:
        alpha = np.full((80, 100), 255, np.uint8)
        photos.save(photos.Photo(make_photo().pixels, alpha=alpha), tmp_path / "scan.png")
        program("restore", tmp_path / "scan.png", "--inside-mask-only")
        result = restored(tmp_path / "scan.png")
        assert program("verify", result, "--quick").code == 0
        photo = photos.load(result)
        assert photo.alpha is not None
        photo.alpha[0, 0] = 254
        edited = tmp_path / "edited.png"
        photos.save(photo, edited)
        result.with_name("scan_restored.mask.png").rename(tmp_path / "edited.mask.png")
        outcome = program("verify", edited, "--quick")
        assert outcome.code == 1
        assert "proof does not hold" in outcome.out

    def test_turned_photo(self, program: Program, tmp_path: Path) -> None:
        exif = Image.Exif()
        exif[274] = 6
        path = tmp_path / "phone.jpg"
        Image.fromarray(make_photo().pixels).save(path, exif=exif, quality=95)
        assert program("restore", path, "--inside-mask-only").code == 0
        result = tmp_path / "phone_restored.png"
        assert photos.load(result).pixels.shape == (100, 80, 3)
        assert program("verify", result).code == 0

    def test_enlarged_result(self, program: Program, photo_file: Path) -> None:
        program("restore", photo_file, "--task", "super-resolution")
        assert program("verify", restored(photo_file)).code == 0
