"""Unsaved work survives the end of the program."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iide_studio.core.autosave import Autosave
from iide_studio.core.document import Document
from iide_studio.core.errors import ProjectError, StudioError
from iide_studio.core.journal import Journal
from iide_studio.core.journal_file import JournalFile
from iide_studio.core.recovery import recoverable
from iide_studio.core.rect import Rect
from iide_studio.core.spill import SqliteSpill
from iide_studio.core.tile_cache import TileCache
from tests.core import project_documents as documents


def crashed(folder: Path, *states: Document) -> None:
    """Leaves a journal behind as a program does that was killed."""
    journal = Journal(folder)
    for state in states:
        journal.record(state)
    journal.close()


@pytest.mark.parametrize(("channels", "dtype"), [(1, np.uint8), (3, np.uint16)])
def test_the_last_state_is_recovered(tmp_path: Path, channels: int, dtype: type) -> None:
    document = documents.with_levels(documents.rich_document(channels=channels, dtype=dtype), 2)
    document.transform = document.transform.straightened(3)
    crashed(tmp_path, documents.plain_document(), documents.painted(document), document)
    (recovery,) = recoverable(tmp_path)
    recovered = recovery.open()
    assert recovered.notes == ()
    assert recovered.project is None
    assert recovered.document.fingerprint() == document.fingerprint()
    assert recovered.document.metadata == document.metadata
    assert recovered.document.infrared is not None
    assert document.infrared is not None
    assert np.array_equal(recovered.document.infrared, document.infrared)
    assert recoverable(tmp_path), "the journal stays until the work is safe elsewhere"
    recovery.discard()
    assert recoverable(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(st.integers(0, 250), st.integers(0, 250), st.integers(1, 300), st.booleans()),
        min_size=1,
        max_size=8,
    )
)
def test_any_strokes_are_recovered(
    tmp_path: Path, strokes: list[tuple[int, int, int, bool]]
) -> None:
    """Painting and taking back, tile by tile, with tiles that come and go."""
    document = documents.plain_document(300, 300, dtype=np.uint8)
    folder = tmp_path / str(time.monotonic_ns())
    journal = Journal(folder)
    before = document.scratch_mask.snapshot()
    for x, y, size, is_undo in strokes:
        if is_undo:
            document.scratch_mask.restore(before)
        else:
            before = document.scratch_mask.snapshot()
            value = np.full((1, size, size), size % 256, np.uint8)
            document.scratch_mask.write(Rect(x, y, size, size), value)
        journal.record(document)
    journal.close()
    (recovery,) = recoverable(folder)
    assert recovery.open().document.fingerprint() == document.fingerprint()


def test_only_changed_tiles_are_written(tmp_path: Path) -> None:
    document = documents.plain_document(1500, 1500)
    journal = Journal(tmp_path)
    journal.record(document)
    before = rows(journal)
    edited = documents.painted(document, layer=0)
    journal.record(edited)
    after = rows(journal)
    assert len(before) == len(after) == 36
    assert len(after - before) == 1
    journal.remove()


def rows(journal: Journal) -> set[int]:
    with journal._file.transaction() as connection:
        return {row[0] for row in connection.execute("SELECT rowid FROM tiles")}


def test_what_is_saved_is_not_offered(tmp_path: Path) -> None:
    document = documents.rich_document()
    journal = Journal(tmp_path)
    journal.record(document)
    journal.mark_saved(document, tmp_path / "a.ora")
    journal.close()
    assert recoverable(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


def test_an_edit_after_saving_is_offered(tmp_path: Path) -> None:
    document = documents.rich_document()
    edited = documents.renamed(document, "New")
    journal = Journal(tmp_path)
    journal.record(edited)
    journal.mark_saved(document, tmp_path / "a.ora")
    journal.close()
    (recovery,) = recoverable(tmp_path)
    assert recovery.project == tmp_path / "a.ora"
    assert recovery.open().document.layers[-1].name == "New"


def test_a_session_without_edits_leaves_nothing(tmp_path: Path) -> None:
    Journal(tmp_path).close()
    assert recoverable(tmp_path) == []
    assert list(tmp_path.iterdir()) == []
    assert recoverable(tmp_path / "missing") == []


def test_work_of_a_running_program_is_not_offered(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.record(documents.plain_document())
    assert recoverable(tmp_path) == []
    assert recoverable_elsewhere(tmp_path) == 0
    journal.close()
    assert recoverable_elsewhere(tmp_path) == 1


def recoverable_elsewhere(folder: Path) -> int:
    """Number of recoveries that another process is offered."""
    code = (
        "import sys; from pathlib import Path; from iide_studio.core.recovery import recoverable; "
        "print(len(recoverable(Path(sys.argv[1]))))"
    )
    command = [sys.executable, "-c", code, str(folder)]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def test_newest_work_comes_first(tmp_path: Path) -> None:
    for name in ("first", "second", "third"):
        crashed(tmp_path, documents.renamed(documents.rich_document(), name))
        time.sleep(0.01)
    names = [recovery.open().document.layers[-1].name for recovery in recoverable(tmp_path)]
    assert names == ["third", "second", "first"]


def test_a_damaged_tile_does_not_take_the_others_with_it(tmp_path: Path) -> None:
    document = documents.rich_document()
    crashed(tmp_path, document)
    (path,) = tmp_path.glob("*.journal")
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE tiles SET packed = zeroblob(100) WHERE rowid = 1")
    connection.close()
    (recovery,) = recoverable(tmp_path)
    recovered = recovery.open()
    assert any("could not be recovered" in note for note in recovered.notes)
    assert len(recovered.document.layers) == len(document.layers)


def test_files_that_are_no_journals_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "text.journal").write_text("no database" * 100)
    newer = JournalFile(tmp_path / "newer.journal")
    newer._connection.execute("PRAGMA user_version = 99")
    newer.close()
    assert recoverable(tmp_path) == []
    assert (tmp_path / "text.journal").exists()
    assert (tmp_path / "newer.journal").exists()


def test_spilled_bytes_are_found_again_until_they_are_dropped(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    keys = [journal.spill.put(bytes([number]) * 1000) for number in range(5)]
    assert [journal.spill.get(key)[0] for key in keys] == list(range(5))
    journal.spill.drop(keys[2:4])
    journal.spill.drop([12345])
    with pytest.raises(ProjectError):
        journal.spill.get(keys[2])
    journal.remove()
    journal.spill.drop(keys[:1])
    with pytest.raises(ProjectError):
        journal.spill.put(b"too late")


def test_a_document_larger_than_memory_is_recovered(tmp_path: Path) -> None:
    """Tiles that lie in the journal's own file already, put away by the cache."""
    journal = Journal(tmp_path)
    cache = TileCache(budget=600_000, spill=journal.spill)
    document = Document.from_photo(documents.photo(700, 700), cache)
    journal.record(document)
    assert cache.memory <= 1_200_000
    fingerprint = document.fingerprint()
    journal.close()
    (recovery,) = recoverable(tmp_path)
    assert recovery.open().document.fingerprint() == fingerprint


def test_autosave_writes_the_last_state(tmp_path: Path) -> None:
    document = documents.rich_document(dtype=np.uint8)
    journal = Journal(tmp_path)
    autosave = Autosave(tmp_path, journal)
    for number in range(20):
        document.scratch_mask.write(Rect(number, 0, 9, 9), np.full((1, 9, 9), 255, np.uint8))
        autosave.record(document)
    autosave.flush()
    autosave.close()
    autosave.close()
    journal.close()
    (recovery,) = recoverable(tmp_path)
    assert recovery.open().document.fingerprint() == document.fingerprint()


def test_autosave_knows_what_was_saved(tmp_path: Path) -> None:
    document = documents.rich_document(dtype=np.uint8)
    journal = Journal(tmp_path)
    autosave = Autosave(tmp_path, journal)
    autosave.record(document)
    autosave.mark_saved(document.copy(), tmp_path / "a.ora")
    autosave.close()
    journal.close()
    assert recoverable(tmp_path) == []


def test_nobody_waits_longer_than_wanted_for_a_slow_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal, go_on = Journal(tmp_path), threading.Event()
    record = journal.record

    def wait(document: Document) -> None:
        go_on.wait()
        record(document)

    monkeypatch.setattr(journal, "record", wait)
    autosave = Autosave(tmp_path, journal)
    assert autosave.flush(0.01), "nothing was given yet"
    autosave.record(documents.plain_document())
    assert not autosave.flush(0.01)
    go_on.set()
    assert autosave.flush()
    autosave.close()
    journal.close()


def test_autosave_tells_of_a_full_disk_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[StudioError] = []
    journal = Journal(tmp_path)
    document = documents.plain_document()
    autosave = Autosave(tmp_path, journal, on_error=heard.append)

    def fail(_: Document) -> None:
        raise ProjectError("The disk is full.", "Free some space.")

    with monkeypatch.context() as patch:
        patch.setattr(journal, "record", fail)
        autosave.record(document)
        assert not autosave.flush()
    assert {error.message for error in heard} == {"The disk is full."}  # each attempt says it
    autosave.record(document)
    assert autosave.flush()
    autosave.close()
    journal.close()
    assert len(recoverable(tmp_path)) == 1


def test_tiles_are_read_and_forgotten_on_a_disk_that_takes_nothing(tmp_path: Path) -> None:
    """Later, that is: a stroke of the brush must not fail because of it."""
    journal = Journal(tmp_path)
    keys = [journal.spill.put(bytes([number]) * 100_000) for number in range(4)]
    journal._file._connection.execute("PRAGMA query_only = 1")
    journal.spill.drop(keys[:2])
    assert journal.spill.get(keys[0])
    journal._file._connection.execute("PRAGMA query_only = 0")
    journal.spill.drop(keys[2:3])
    for key in keys[:3]:
        with pytest.raises(ProjectError):
            journal.spill.get(key)
    assert journal.spill.get(keys[3])
    journal.remove()


def test_a_full_disk_leaves_the_state_before(tmp_path: Path) -> None:
    document = documents.plain_document(600, 600)
    journal = Journal(tmp_path)
    journal.record(document)
    with journal._file.transaction() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    journal._file._connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(ProjectError):
        journal.record(documents.rich_document(600, 600))
    journal.close()
    (recovery,) = recoverable(tmp_path)
    assert recovery.open().document.fingerprint() == document.fingerprint()


_EDITING = """
import sys
from pathlib import Path
import numpy as np
from iide_studio.core.journal import Journal
from iide_studio.core.rect import Rect
from tests.core import project_documents as documents
document = documents.plain_document(600, 600, dtype=np.uint8)
journal = Journal(Path(sys.argv[1]))
for number in range(1, 100_000):
    area = Rect(number * 37 % 500, number * 91 % 500, 90, 90)
    document.scratch_mask.write(area, np.full((1, 90, 90), number % 255 + 1, np.uint8))
    document.recipe = type(document.recipe)(seed=number)
    journal.record(document)
    print(number, document.fingerprint(), flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be killed by a signal there")
def test_a_killed_program_loses_no_recorded_edit(tmp_path: Path) -> None:
    """Killed at random moments while it writes, the journal holds the last state it reported."""
    for run in range(6):
        folder = tmp_path / str(run)
        program = subprocess.Popen(
            [sys.executable, "-c", _EDITING, str(folder)], stdout=subprocess.PIPE, text=True
        )
        assert program.stdout is not None
        first = program.stdout.readline()
        timer = threading.Timer(0.02 + 0.037 * run, os.kill, (program.pid, signal.SIGKILL))
        timer.start()
        lines = [first, *program.stdout.readlines()]
        program.wait()
        timer.join()
        program.stdout.close()
        reported = dict(line.split() for line in lines if line.endswith("\n"))
        (recovery,) = recoverable(folder)
        document = recovery.open().document
        last = max(map(int, reported))
        assert document.recipe.seed in (last, last + 1)
        if document.recipe.seed == last:
            assert document.fingerprint() == reported[str(last)]


def test_spill_is_one_of_the_caches_stores(tmp_path: Path) -> None:
    file = JournalFile(tmp_path / "a.journal")
    cache = TileCache(budget=300_000, spill=SqliteSpill(file))
    arrays = [documents.noise(1, 256, 256, dtype=np.uint8, seed=n) for n in range(12)]
    tiles = [cache.keep(array.copy()) for array in arrays]
    assert cache.memory <= 300_000
    assert all(
        np.array_equal(tile.pixels, array) for tile, array in zip(tiles, arrays, strict=True)
    )
    file.remove()
