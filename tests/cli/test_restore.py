"""`iide-studio restore`, with faked networks."""

from __future__ import annotations

import errno
import json
import os
import signal
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from iide_studio.core import mask as masks
from iide_studio.core import photo as photos
from iide_studio.core.errors import OutOfMemoryError
from iide_studio.core.recipe import Recipe
from iide_studio.core.restoration import RestorerOptions
from tests.cli.conftest import Program, make_photo
from tests.fakes import FakeRestorer


def saved_photo(path: Path, photo: photos.Photo | None = None) -> Path:
    photos.save(photo or make_photo(), path)
    return path


def saved_mask(path: Path, size: tuple[int, int] = (80, 100)) -> Path:
    mask = np.zeros(size, np.uint8)
    mask[:20, :20] = 255
    masks.save_mask(mask, path)
    return path


class TestResult:
    def test_lies_beside_the_photo(self, program: Program, photo_file: Path) -> None:
        outcome = program("restore", photo_file)
        result = photo_file.with_name("grandmother_restored.png")
        assert outcome.code == 0
        assert np.array_equal(photos.load(result).pixels, make_photo().pixels + 1)
        assert str(result) in outcome.out
        assert "seed 0" in outcome.out

    def test_keeps_depth_and_format(self, program: Program, tmp_path: Path) -> None:
        photo = saved_photo(tmp_path / "scan.tif", make_photo(dtype=np.uint16))
        assert program("restore", photo).code == 0
        assert photos.load(tmp_path / "scan_restored.tif").pixels.dtype == np.uint16

    def test_ending_of_output_decides_the_format(
        self, program: Program, photo_file: Path, tmp_path: Path
    ) -> None:
        program("restore", photo_file, "-o", tmp_path / "result.tif")
        assert photos.load(tmp_path / "result.tif").format == "TIFF"

    def test_loss_of_depth_is_said(self, program: Program, tmp_path: Path) -> None:
        photo = saved_photo(tmp_path / "scan.tif", make_photo(dtype=np.uint16))
        outcome = program("restore", photo, "-o", tmp_path / "scan.jpg")
        assert outcome.code == 0
        assert "8 bits" in outcome.err

    def test_sample_goes_to_the_current_folder(
        self, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        here = tmp_path / "here"
        here.mkdir()
        monkeypatch.chdir(here)
        assert program("restore", "--sample").code == 0
        assert [f.name for f in here.iterdir()] == ["astronaut_aged_restored.png"]

    def test_several_photos_go_into_a_new_folder(
        self, program: Program, photo_file: Path, tmp_path: Path
    ) -> None:
        other = saved_photo(tmp_path / "other.png")
        assert program("restore", photo_file, other, "-o", tmp_path / "results").code == 0
        names = sorted(f.name for f in (tmp_path / "results").iterdir())
        assert names == ["grandmother_restored.png", "other_restored.png"]

    def test_variations_count_seeds_up(
        self, program: Program, photo_file: Path, restorer: FakeRestorer
    ) -> None:
        outcome = program("restore", photo_file, "--variations", 2, "--seed", 7, "--json")
        assert [r.recipe.seed for r in restorer.requests] == [7, 8]
        done = outcome.named("done")
        assert [(Path(e["path"]).name, e["seed"]) for e in done] == [
            ("grandmother_restored_1.png", 7),
            ("grandmother_restored_2.png", 8),
        ]

    def test_scale_raises_resolution(self, program: Program, tmp_path: Path) -> None:
        photo = photos.Photo(make_photo().pixels, resolution=(300.0, 300.0))
        path = saved_photo(tmp_path / "small.tif", photo)
        program("restore", path, "--task", "super-resolution")
        result = photos.load(tmp_path / "small_restored.tif")
        assert result.pixels.shape == (160, 200, 3)
        assert result.resolution == (600, 600)


class TestOverwriting:
    def test_older_results_need_leave(self, program: Program, photo_file: Path) -> None:
        program("restore", photo_file)
        assert program("restore", photo_file).code == 1
        assert program("restore", photo_file, "--overwrite").code == 0

    def test_photo_is_never_overwritten(
        self, program: Program, photo_file: Path, tmp_path: Path
    ) -> None:
        before = photo_file.read_bytes()
        link = tmp_path / "link.png"
        link.symlink_to(photo_file)
        for output in (photo_file, link):
            outcome = program("restore", photo_file, "-o", output, "--overwrite")
            assert outcome.code == 1
            assert "never overwritten" in outcome.err
        assert photo_file.read_bytes() == before

    def test_results_do_not_replace_each_other(
        self, program: Program, photo_file: Path, tmp_path: Path
    ) -> None:
        twin = saved_photo(tmp_path / "grandmother.png")
        out = tmp_path / "out"
        outcome = program("restore", photo_file, twin, "-o", out, "--overwrite")
        assert outcome.code == 1
        assert len(list(out.iterdir())) == 1


class TestRecipe:
    @pytest.mark.parametrize(
        ("option", "value"),
        [
            ("--task", "super-resolution"),
            ("--scale", 4),
            ("--mask", "none"),
            ("--mask-threshold", 0.3),
            ("--grow", 5),
            ("--fill", "all"),
            ("--prompt", "a woman"),
            ("--negative-prompt", "blurry"),
            ("--tone", 0.5),
            ("--denoise", 0.5),
            ("--grain", 0.5),
            ("--color", "colorize"),
            ("--steps", 9),
            ("--guidance", 2.5),
            ("--sampler", "dpm++"),
            ("--start", "noise"),
            ("--strength", 0.5),
            ("--fidelity", 0.5),
            ("--vividness", 1.5),
            ("--seed", 9),
            ("--working-size", 0),
            ("--tile", 256),
        ],
    )
    def test_every_option_reaches_the_request(
        self, program: Program, photo_file: Path, restorer: FakeRestorer, option: str, value: Any
    ) -> None:
        assert program("restore", photo_file, option, value).code == 0
        recipe, name = restorer.requests[0].recipe, option[2:].replace("-", "_")
        assert getattr(recipe, name) == value
        allowed = {"task": {"task", "scale"}}.get(name, {name})
        usual = Recipe()
        changed = {f.name for f in fields(Recipe)}
        changed = {n for n in changed if getattr(recipe, n) != getattr(usual, n)}
        assert changed == allowed

    def test_machine_options_reach_the_factory(
        self, program: Program, photo_file: Path, restorer: FakeRestorer
    ) -> None:
        options = ["--checkpoint", "embedded", "--device", "cuda:1", "--dtype", "bfloat16"]
        assert program("restore", photo_file, *options).code == 0
        assert restorer.options == RestorerOptions(device="cuda:1", dtype="bfloat16")

    def test_super_resolution_in_a_file_gets_a_scale(
        self, program: Program, photo_file: Path, restorer: FakeRestorer, tmp_path: Path
    ) -> None:
        file = tmp_path / "recipe.json"
        file.write_text(json.dumps({"task": "super-resolution"}))
        assert program("restore", photo_file, "--recipe", file).code == 0
        assert restorer.requests[0].recipe.scale == 2

    def test_options_win_over_the_file(
        self, program: Program, photo_file: Path, restorer: FakeRestorer, tmp_path: Path
    ) -> None:
        file = tmp_path / "recipe.json"
        file.write_text(json.dumps({"steps": 9, "grain": 0.25, "inside_mask_only": True}))
        program("restore", photo_file, "--recipe", file, "--steps", 3, "--whole-photo")
        recipe = restorer.requests[0].recipe
        assert (recipe.steps, recipe.grain, recipe.inside_mask_only) == (3, 0.25, False)

    def test_printed_recipe_is_complete_and_can_be_read_again(
        self, program: Program, photo_file: Path, restorer: FakeRestorer, tmp_path: Path
    ) -> None:
        printed = program("restore", "--print-recipe", "--guidance", 3)
        recipe = json.loads(printed.out)
        assert (recipe["steps"], recipe["guidance"]) == (4, 3.0)
        assert None not in recipe.values()
        assert restorer.options is None
        file = tmp_path / "recipe.json"
        file.write_text(printed.out)
        assert program("restore", photo_file, "--recipe", file).code == 0

    def test_printed_regions_can_be_read_from_any_folder(
        self,
        program: Program,
        photo_file: Path,
        restorer: FakeRestorer,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.chdir(tmp_path)
        saved_mask(Path("dress.png"))
        region = ["--region-mask", "dress.png", "--region-prompt", "red dress"]
        printed = program("restore", "--print-recipe", *region)
        file = tmp_path / "recipes" / "recipe.json"
        file.parent.mkdir()
        file.write_text(printed.out)
        assert program("restore", photo_file, "--recipe", file).code == 0
        assert restorer.requests[0].region_masks[0].max() == 255

    def test_regions_of_a_file_lie_beside_it(
        self, program: Program, photo_file: Path, restorer: FakeRestorer, tmp_path: Path
    ) -> None:
        file = tmp_path / "recipes" / "recipe.json"
        file.parent.mkdir()
        saved_mask(file.with_name("dress.png"))
        file.write_text(json.dumps({"regions": [{"prompt": "dress", "mask": "dress.png"}]}))
        assert program("restore", photo_file, "--recipe", file).code == 0
        assert restorer.requests[0].region_masks[0].max() == 255

    def test_regions_keep_their_order(
        self, program: Program, photo_file: Path, restorer: FakeRestorer, tmp_path: Path
    ) -> None:
        mask = saved_mask(tmp_path / "mask.png")
        options = []
        for prompt, strength in (("red dress", 1), ("blue sky", 0.5)):
            options += ["--region-mask", mask, "--region-prompt", prompt]
            options += ["--region-strength", strength]
        assert program("restore", photo_file, *options).code == 0
        request = restorer.requests[0]
        found = [(r.prompt, r.strength) for r in request.recipe.regions]
        assert found == [("red dress", 1.0), ("blue sky", 0.5)]
        assert [m.max() for m in request.region_masks] == [255, 255]


class TestMask:
    def test_file_is_used_and_saved(
        self, program: Program, photo_file: Path, restorer: FakeRestorer, tmp_path: Path
    ) -> None:
        mask = saved_mask(tmp_path / "mask.png")
        kept = tmp_path / "kept.png"
        assert program("restore", photo_file, "--mask", mask, "--save-mask", kept).code == 0
        assert restorer.requests[0].recipe.mask == "file"
        assert np.array_equal(photos.load(kept).pixels, photos.load(mask).pixels)

    @pytest.mark.parametrize(("ending", "code"), [(".jpg", 1), (".webp", 1), (".png", 0)])
    def test_inside_only_refuses_a_format_that_keeps_no_pixel(
        self,
        program: Program,
        photo_file: Path,
        restorer: FakeRestorer,
        tmp_path: Path,
        ending: str,
        code: int,
    ) -> None:
        result = tmp_path / f"result{ending}"
        outcome = program("restore", photo_file, "--inside-mask-only", "-o", result)
        assert outcome.code == code
        assert ("outside the mask" in outcome.err) == bool(code)
        assert result.exists() == (not code)
        assert len(restorer.requests) == (not code)  # refused before the work

    def test_inside_only_makes_a_png_of_a_jpeg(self, program: Program, tmp_path: Path) -> None:
        photo = saved_photo(tmp_path / "scan.jpg")
        assert program("restore", photo, "--inside-mask-only").code == 0
        result = photos.load(tmp_path / "scan_restored.png")
        outside = photos.load(tmp_path / "scan_restored.mask.png").pixels == 0
        assert np.array_equal(result.pixels[outside], photos.load(photo).pixels[outside])

    def test_inside_only_cannot_enlarge(
        self, program: Program, photo_file: Path, restorer: FakeRestorer
    ) -> None:
        outcome = program("restore", photo_file, "--inside-mask-only", "--scale", 2)
        assert outcome.code == 1
        assert "Enlarging changes every pixel" in outcome.err
        assert not restorer.requests

    def test_of_another_size_is_refused(
        self, program: Program, photo_file: Path, tmp_path: Path
    ) -> None:
        mask = saved_mask(tmp_path / "mask.png", (80, 90))
        outcome = program("restore", photo_file, "--mask", mask)
        assert outcome.code == 1
        assert "90 x 80" in outcome.err


class TestEvents:
    def test_of_a_success(self, program: Program, photo_file: Path) -> None:
        outcome = program("restore", photo_file, "--json")
        kinds = [e["event"] for e in outcome.events if e["event"] != "note"]
        assert kinds[0] == "start"
        assert kinds[-1] == "done"
        assert set(kinds[1:-1]) == {"progress"}
        assert outcome.named("progress")[-1]["fraction"] == 1
        done = outcome.events[-1]
        assert done["checkpoint_sha256"] == "ab" * 32
        assert done["seconds"] == 0.5
        assert done["notes"][0]["values"] == {"by": 1.0}

    def test_of_a_failure(self, program: Program, photo_file: Path, restorer: FakeRestorer) -> None:
        restorer.error = OutOfMemoryError("Too little memory.", "Use smaller tiles.")
        outcome = program("restore", photo_file, "--json")
        assert outcome.code == 1
        failed = outcome.events[-1]
        assert (failed["event"], failed["hint"]) == ("failed", "Use smaller tiles.")
        assert "Too little memory. Use smaller tiles." in outcome.err

    @pytest.mark.parametrize("size", [80, 4])
    def test_short_memory_is_said_before_the_work(
        self, program: Program, photo_file: Path, monkeypatch: pytest.MonkeyPatch, size: int
    ) -> None:
        monkeypatch.setattr("tests.cli.conftest.MEMORY", (size * 10**8, 16 * 10**9))
        outcome = program("restore", photo_file, "--json")
        notes = [e["text"] for e in outcome.named("note")]
        assert any(text.startswith("About 2.0 GB") for text in notes) == (size < 20)
        assert outcome.code == 0

    def test_explanation(self, program: Program, photo_file: Path) -> None:
        assert "Tone: Brightened." in program("restore", photo_file, "--explain").out

    def test_previews_are_kept(self, program: Program, photo_file: Path, tmp_path: Path) -> None:
        program("restore", photo_file, "--preview-dir", tmp_path / "previews")
        first = {f: f.read_bytes() for f in (tmp_path / "previews").iterdir()}
        assert first
        assert all(f.name.startswith("grandmother_preview_") for f in first)
        program("restore", photo_file, "--preview-dir", tmp_path / "previews", "--overwrite")
        assert len(list((tmp_path / "previews").iterdir())) == 2 * len(first)


class TestEndings:
    def test_one_bad_photo_does_not_stop_the_others(
        self, program: Program, photo_file: Path, tmp_path: Path
    ) -> None:
        outcome = program("restore", tmp_path / "missing.png", photo_file)
        assert outcome.code == 1
        assert "missing.png does not exist" in outcome.err
        assert photo_file.with_name("grandmother_restored.png").exists()

    def test_cancel_leaves_nothing(
        self, program: Program, photo_file: Path, restorer: FakeRestorer
    ) -> None:
        restorer.on_step = lambda cancel: cancel.cancel()
        outcome = program("restore", photo_file)
        assert outcome.code == 130
        assert "Cancelled" in outcome.err
        assert [f.name for f in photo_file.parent.iterdir()] == ["grandmother.png"]

    def test_interrupt_cancels(
        self, program: Program, photo_file: Path, restorer: FakeRestorer
    ) -> None:
        restorer.on_step = lambda _cancel: signal.raise_signal(signal.SIGINT)
        before = signal.getsignal(signal.SIGINT)  # a shell's background job ignores it
        assert program("restore", photo_file, "--json").code == 130
        assert signal.getsignal(signal.SIGINT) is before

    @pytest.mark.logs_warnings
    def test_fault_of_the_networks_is_a_sentence(
        self, program: Program, photo_file: Path, restorer: FakeRestorer
    ) -> None:
        restorer.error = ZeroDivisionError("division by zero")
        outcome = program("restore", photo_file)
        assert outcome.code == 1
        assert "Traceback" not in outcome.err

    @pytest.mark.parametrize(
        ("options", "words"),
        [
            (["--steps", "-1"], "steps is -1"),
            (["--scale", "3"], "scale is 3"),
            (["--color", "pink"], "pink"),
            (["--checkpoint", "nothing"], "no checkpoint 'nothing'"),
            (["--mask", "nothing.png"], "nothing.png does not exist"),
            (["--region-mask", "nothing.png"], "1 region masks, 0 region prompts"),
            (["--region-mask", "nothing.png", "--region-prompt", "x"], "does not exist"),
            (["--recipe", "nothing.json"], "nothing.json cannot be read"),
            (["--save-mask", "mask.jpg"], "mask.jpg"),
            (["--task", "super-resolution", "--scale", "1"], "scale 1 does nothing"),
            (["--device", "toaster"], "'toaster' is not a device"),
            (["--dtype", "float8"], "float8"),
        ],
    )
    def test_bad_usage_is_found_before_any_work(
        self,
        program: Program,
        photo_file: Path,
        restorer: FakeRestorer,
        options: list[str],
        words: str,
    ) -> None:
        outcome = program("restore", photo_file, *options)
        assert outcome.code == 2
        assert words in outcome.err
        assert restorer.options is None

    def test_tiny_photo_is_refused(self, program: Program, tmp_path: Path) -> None:
        path = saved_photo(tmp_path / "dot.png", make_photo(1, 1))
        outcome = program("restore", path)
        assert outcome.code == 1
        assert "only 1 x 1 pixels" in outcome.err

    def test_missing_folder_is_found_before_any_work(
        self, program: Program, photo_file: Path, restorer: FakeRestorer, tmp_path: Path
    ) -> None:
        outcome = program("restore", photo_file, "-o", tmp_path / "nowhere" / "result.png")
        assert outcome.code == 1
        assert restorer.options is None

    def test_result_that_outgrows_its_format_is_found_before_any_work(
        self, program: Program, restorer: FakeRestorer, tmp_path: Path
    ) -> None:
        path = saved_photo(tmp_path / "long.webp", make_photo(64, 4200))
        outcome = program("restore", path, "--scale", 4)
        assert outcome.code == 1
        assert "16800 x 256 pixels are too many for WEBP" in outcome.err
        assert restorer.options is None

    def test_read_only_folder_is_found_before_any_work(
        self,
        program: Program,
        photo_file: Path,
        restorer: FakeRestorer,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
        outcome = program("restore", photo_file)
        assert outcome.code == 1
        assert "not allowed" in outcome.err
        assert restorer.options is None

    def test_unreadable_photo_does_not_stop_the_others(
        self, program: Program, photo_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        locked = saved_photo(tmp_path / "locked.png")
        really_open = Path.open

        def refuse(path: Path, *arguments: Any, **options: Any) -> object:
            if path == locked:
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
            return really_open(path, *arguments, **options)

        monkeypatch.setattr(os, "access", lambda path, _mode: Path(path) != locked)
        monkeypatch.setattr(Path, "open", refuse)
        outcome = program("restore", locked, photo_file)
        assert outcome.code == 1
        assert "locked.png may not be read" in outcome.err
        assert photo_file.with_name("grandmother_restored.png").exists()

    def test_nothing_to_do(self, program: Program) -> None:
        assert program("restore").code == 2
