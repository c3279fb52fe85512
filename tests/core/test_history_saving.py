"""Whether a history knows what is on disk, when saving takes a while and work goes on."""

from __future__ import annotations

import numpy as np
import pytest

from iide_studio.core.commands.settings import ChangeRecipe
from iide_studio.core.document import Document
from iide_studio.core.history import History
from iide_studio.core.photo import Photo
from iide_studio.core.recipe import Recipe


@pytest.fixture
def history() -> History:
    return History(Document.from_photo(Photo(np.zeros((8, 8, 3), np.uint8))))


def _step(history: History, steps: int) -> None:
    history.do(ChangeRecipe(Recipe(steps=steps)))


def test_what_was_done_meanwhile_is_not_saved(history: History) -> None:
    _step(history, 1)
    moment = history.moment()
    _step(history, 2)
    history.mark_saved(moment)
    assert not history.is_saved
    history.undo()
    assert history.is_saved


def test_a_saved_state_that_was_left_for_good_is_never_reached_again(history: History) -> None:
    _step(history, 1)
    moment = history.moment()
    history.undo()
    _step(history, 2)
    history.mark_saved(moment)
    assert not history.is_saved
    history.undo()
    assert not history.is_saved


def test_the_beginning_can_be_what_was_saved(history: History) -> None:
    moment = history.moment()
    _step(history, 1)
    history.mark_saved(moment)
    history.undo()
    assert history.is_saved


def test_recovered_work_is_unsaved_without_any_step(history: History) -> None:
    history.mark_unsaved()
    assert not history.is_saved
    history.mark_saved()
    assert history.is_saved
