"""Tar shards hold what a folder held, and training reads either."""

from __future__ import annotations

import io
import json
import tarfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from iide_training.captions import Caption, read_captions, write_captions
from iide_training.chain import Chain, ChainInputs
from iide_training.cli import run
from iide_training.photo_store import PhotoStore, pack_photos
from iide_training.settings import read_settings
from iide_training.shards import read_shards
from tests.training.toys import make_photo, write_config, write_photos


def _pack(photos: Path, shards: Path, *more: object) -> int:
    return run(["pack", str(photos), "-o", str(shards), *map(str, more)])


def _write_tar(path: Path, files: dict[str, bytes]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with tarfile.open(path, "w") as tar:
        for name, data in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            tar.addfile(member, io.BytesIO(data))


def _png(seed: int) -> bytes:
    stored = io.BytesIO()
    Image.fromarray(make_photo(seed)).save(stored, "PNG")
    return stored.getvalue()


def _assert_equal(one: PhotoStore, other: PhotoStore) -> None:
    assert one.names == other.names
    assert one.is_monochrome == other.is_monochrome
    assert all(np.array_equal(one.photo(i), other.photo(i)) for i in range(len(one)))
    assert one.split() == other.split()


def test_shards_hold_what_the_folder_held(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos, shards = write_photos(tmp_path / "photos", count=7), tmp_path / "shards"

    assert _pack(photos, shards, "--shard-size", 3, "--captions", tmp_path / "captions.csv") == 0

    assert "7 photos in 3 shards" in capsys.readouterr().out
    assert [path.name for path in sorted(shards.iterdir())] == [
        f"photos-{number:06d}.tar" for number in range(3)
    ]
    from_folder = pack_photos(photos, tmp_path / "packed")
    from_shards = pack_photos(shards, tmp_path / "packed_shards")
    _assert_equal(from_folder, from_shards)
    assert from_shards.captions == read_captions(tmp_path / "captions.csv")
    assert PhotoStore(tmp_path / "packed_shards").captions == from_shards.captions


def test_the_layout_is_webdatasets(tmp_path: Path) -> None:
    photos = write_photos(tmp_path / "photos", count=2)
    _pack(photos, tmp_path / "shards", "--captions", tmp_path / "captions.csv")

    with tarfile.open(tmp_path / "shards" / "photos-000000.tar") as tar:
        names = tar.getnames()
        about = json.load(tar.extractfile("toy_000.json") or io.BytesIO())

    assert names == ["toy_000.png", "toy_000.json", "toy_001.png", "toy_001.json"]
    assert about == {
        "file": "toy_000.png",
        "caption": "Coloured blocks on a soft ground.",
        "phrases": ["red block", "blue ground"],
    }


def test_equal_folders_give_equal_shards(tmp_path: Path) -> None:
    first = write_photos(tmp_path / "a" / "photos", count=3)
    second = write_photos(tmp_path / "b" / "photos", count=3)
    _pack(first, tmp_path / "one")
    _pack(second, tmp_path / "two")

    assert (tmp_path / "one" / "photos-000000.tar").read_bytes() == (
        tmp_path / "two" / "photos-000000.tar"
    ).read_bytes()


def test_names_with_dots_and_equal_stems_stay_apart(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    (folder / "v1.2").mkdir(parents=True)
    for seed, name in enumerate(["a.b.png", "a-b.png", "a.b.JPG", "v1.2/a.png"]):
        Image.fromarray(make_photo(seed)).save(folder / name)
    _pack(folder, tmp_path / "shards")

    names = [sample.name for sample in read_shards(tmp_path / "shards")]

    assert len(names) == len({Path(name).with_suffix("") for name in names}) == 4
    assert all(name.count(".") == 1 for name in names)


def test_captions_may_be_text_or_json_or_missing(tmp_path: Path) -> None:
    _write_tar(
        tmp_path / "shards" / "other.tar",
        {
            "a.png": _png(0),
            "a.txt": b"A red block.\n",
            "b.json": b'{"caption": "A blue block.", "phrases": "blue block; green floor"}',
            "b.png": _png(1),
            "c.png": _png(2),
            "c.cls": b"7",
            "d.txt": b"no picture",
        },
    )

    store = pack_photos(tmp_path / "shards", tmp_path / "packed")

    assert store.names == ["a.png", "b.png", "c.png"]
    assert store.captions == {
        "a.png": Caption("A red block.", ()),
        "b.png": Caption("A blue block.", ("blue block", "green floor")),
    }


@pytest.mark.logs_warnings
def test_damaged_samples_and_shards_are_skipped(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shards = tmp_path / "shards"
    files = {"bad.png": b"no picture", "good.png": _png(0), "good.json": b"{"}
    _write_tar(shards / "a.tar", files)
    _write_tar(shards / "b.tar", {"first.png": _png(1), "second.png": _png(2)})
    whole = (shards / "b.tar").read_bytes()
    (shards / "b.tar").write_bytes(whole[: len(_png(1)) + 2000])
    (shards / "c.tar").write_bytes(b"no shard" * 200)

    store = pack_photos(shards, tmp_path / "packed")

    assert store.names == ["good.png", "first.png"]
    for name in ("bad.png", "b.tar", "c.tar"):
        assert name in caplog.text


def test_unreadable_photos_are_left_out_and_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos = write_photos(tmp_path / "photos", count=2)
    (photos / "bad.jpg").write_bytes(b"no picture")

    assert _pack(photos, tmp_path / "shards") == 0

    printed = capsys.readouterr()
    assert "bad.jpg" in printed.err
    assert "cannot be read: 1" in printed.out


def test_older_shards_are_replaced_only_on_request(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos, shards = write_photos(tmp_path / "photos", count=4), tmp_path / "shards"
    assert _pack(photos, shards, "--shard-size", 1) == 0
    assert _pack(photos, shards) == 1
    assert "--overwrite" in capsys.readouterr().err

    assert _pack(photos, shards, "--overwrite") == 0

    assert len(list(shards.iterdir())) == 1
    assert len(list(read_shards(shards))) == 4


@pytest.mark.parametrize("name", ["missing", "empty"])
def test_nothing_to_pack_gives_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tmp_path / "empty").mkdir()

    assert _pack(tmp_path / name, tmp_path / "shards") == 1
    assert "Error: There is no" in capsys.readouterr().err


def test_training_takes_photos_and_captions_from_shards(tmp_path: Path) -> None:
    photos = write_photos(tmp_path / "photos")
    _pack(photos, tmp_path / "shards", "--captions", tmp_path / "captions.csv")
    write_captions(tmp_path / "better.csv", {"x/toy_003.png": Caption("A better one.", ())})
    settings = read_settings(write_config(tmp_path / "toy.toml"))

    chain = Chain(
        ChainInputs(
            photos=tmp_path / "shards",
            work=tmp_path / "work",
            settings=settings,
            captions=tmp_path / "better.csv",
        )
    )

    assert len(chain.store) == len(chain.captions) == 30
    assert chain.captions["toy_003.png"].text == "A better one."
    assert chain.captions["toy_004.png"].phrases == ("red block", "blue ground")
