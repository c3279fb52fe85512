"""Whatever commands make of a document, it is saved, opened and recovered as it is."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from iide_studio.core.commands import registry
from iide_studio.core.commands.command import Command
from iide_studio.core.document import Document
from iide_studio.core.history import History
from iide_studio.core.journal import Journal
from iide_studio.core.project_file.opening import open_project
from iide_studio.core.project_file.saving import save_project
from iide_studio.core.recovery import recoverable
from tests.core.command_strategies import make_document
from tests.core.test_commands import perform

DOCUMENTS = {is_gray: make_document(is_gray=is_gray) for is_gray in (False, True)}


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)
@given(
    data=st.data(),
    is_gray=st.booleans(),
    kinds=st.lists(st.sampled_from(registry.COMMANDS), min_size=1, max_size=5),
)
def test_any_edits_are_kept(
    tmp_path_factory: pytest.TempPathFactory,
    data: st.DataObject,
    is_gray: bool,
    kinds: list[type[Command]],
) -> None:
    folder = tmp_path_factory.mktemp("edits")
    document = DOCUMENTS[is_gray].copy()
    history, journal = History(document), Journal(folder)
    save_project(document, folder / "a.ora")
    for kind in kinds:
        perform(history, document, kind, data.draw)
        journal.record(document)
    save_project(document, folder / "a.ora")
    journal.close()
    opened = open_project(folder / "a.ora")
    assert opened.notes == ()
    assert opened.document.fingerprint() == document.fingerprint()
    (recovery,) = recoverable(folder)
    assert recovery.open().document.fingerprint() == document.fingerprint()


def test_a_document_without_layers_is_kept(tmp_path: Path) -> None:
    document = DOCUMENTS[True].copy()
    document.layers = ()
    save_project(document, tmp_path / "a.ora")
    assert open_project(tmp_path / "a.ora").document.fingerprint() == document.fingerprint()


def test_a_document_of_hidden_layers_is_kept(tmp_path: Path) -> None:
    document: Document = DOCUMENTS[False].copy()
    document.layers = tuple(dataclasses.replace(x, visible=False) for x in document.layers)
    save_project(document, tmp_path / "a.ora")
    opened = open_project(tmp_path / "a.ora").document
    assert opened.fingerprint() == document.fingerprint()
    assert not np.any(opened.flatten(opened.output_area))
