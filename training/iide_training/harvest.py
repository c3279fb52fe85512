"""Collects stamps of real damage from scans whose damage users have marked."""

from __future__ import annotations

import csv
import glob
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from iide_studio.core.errors import StudioError
from iide_studio.core.files import make_folder, new_file
from iide_studio.diffusion.checkpoint_files import hash_file
from iide_training.damage_opacity import find_damage
from iide_training.damage_stamps import Stamp, cut_stamps
from iide_training.damaged_scans import WORKING_SIZE, DamagedScan, find_scans, read_scan

LIST = "stamps.csv"
COLUMNS = ("file", "kind", "scan", "left", "top", "side", "scan_width", "scan_height")
Row = dict[str, str]


@dataclass
class Harvest:
    """What was collected.

    Attributes:
        stamps: Number of stamps by kind.
        scans: Scans that gave any.
        faint: Marked places that look like their surroundings, and gave none.
    """

    stamps: Counter[str] = field(default_factory=Counter)
    scans: int = 0
    faint: int = 0


def harvest_damage(
    inputs: Sequence[Path],
    output: Path,
    *,
    working_size: int = WORKING_SIZE,
    say: Callable[[str], None] = print,
) -> Harvest:
    """Writes the damage of marked scans as RGBA PNG into a folder for each kind.

    `build_bank(textures=output)` takes the folder as it is. Stamps of other scans that are there
    already stay; those of the same scan are replaced. `stamps.csv` says where each one lay.

    Args:
        inputs: Scans with a mask beside them, projects, or folders of these.
        output: The folder of stamps, made if it is missing.
        working_size: Longer side to which larger scans are reduced first, in pixels.
        say: Takes a sentence for each scan that is passed over.

    Raises:
        StudioError: if an input is missing, nothing could be collected or written.
    """
    make_folder(output)
    rows, harvest = _read_list(output / LIST), Harvest()
    for path in find_scans(inputs):
        try:
            scan = read_scan(path, working_size=working_size)
        except StudioError as error:
            say(f"Passed over: {error}")
            continue
        rows = _harvest_one(scan, output, rows, harvest)
    if not harvest.scans:
        raise StudioError(
            "No damage was found to collect.",
            "Name scans that have a mask NAME.mask.png beside them, white where they are damaged.",
        )
    _write_list(output / LIST, rows)
    return harvest


def _harvest_one(
    scan: DamagedScan, output: Path, rows: Iterable[Row], harvest: Harvest
) -> list[Row]:
    prefix = f"{_plain(scan.path.stem)}-{hash_file(scan.path)[:6]}"
    for old in output.glob(f"*/{glob.escape(prefix)}_*.png"):
        old.unlink()
    kept = [row for row in rows if not Path(row["file"]).name.startswith(f"{prefix}_")]
    places = list(find_damage(scan.pixels, scan.mask))
    found = [place for place in places if place is not None]
    harvest.faint += len(places) - len(found)
    stamps = list(cut_stamps(found, scan.mask.shape))
    harvest.scans += bool(stamps)
    for number, stamp in enumerate(stamps, 1):
        name = f"{stamp.kind}/{prefix}_{number:03d}.png"
        _write_stamp(stamp, output / name)
        harvest.stamps[stamp.kind] += 1
        kept.append(_describe(stamp, name, scan))
    return kept


def _plain(name: str) -> str:
    return re.sub(r"[^\w-]+", "-", name)[:60]


def _write_stamp(stamp: Stamp, path: Path) -> None:
    make_folder(path.parent)
    with new_file(path, overwrite=True) as file:
        Image.fromarray(stamp.pixels).save(file, "PNG", optimize=True)


def _describe(stamp: Stamp, name: str, scan: DamagedScan) -> Row:
    height, width = scan.mask.shape
    place = (stamp.left, stamp.top, stamp.side, width, height)
    values = (name, stamp.kind, scan.path.name, *map(str, place))
    return dict(zip(COLUMNS, values, strict=True))


def _read_list(path: Path) -> list[Row]:
    if not path.is_file():
        return []
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, ValueError, csv.Error) as error:
        raise StudioError(f"{path} cannot be read.", "Delete it, or name a new folder.") from error
    if any(row.get(column) is None for row in rows for column in COLUMNS):
        raise StudioError(f"{path} is no list of stamps.", "Delete it, or name a new folder.")
    return rows


def _write_list(path: Path, rows: Iterable[Row]) -> None:
    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=COLUMNS, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    with new_file(path, overwrite=True) as file:
        file.write_text(text.getvalue(), encoding="utf-8")
