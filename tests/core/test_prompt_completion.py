"""Completion of prompts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from iide_studio.core.prompt_completion import PromptCompletion, read_words

FOLDER = Path(__file__).parents[2] / "resources/words"
WORDS = PromptCompletion(["olive", "olive green", "dark olive green", "Oak", "oak tree", "velvet"])


def test_as_many_last_words_as_fit_are_taken_together() -> None:
    text = "a dress of dark ol"
    found = WORDS.complete(text)
    assert text[: found.start] == "a dress of "
    assert found.entries == ("dark olive green",)


def test_short_entries_come_first_and_whole_words_are_no_news() -> None:
    assert WORDS.complete("ol").entries == ("olive", "olive green")
    assert WORDS.complete("a olive").entries == ("olive green",)
    assert WORDS.complete("OA").entries == ("Oak", "oak tree")


@pytest.mark.parametrize("text", ["", "o", "red ", "zebra", "velvet "])
def test_nothing_fits(text: str) -> None:
    assert WORDS.complete(text).entries == ()


@given(st.text(max_size=20), st.sampled_from(["olive green", "dark olive green", "velvet"]))
def test_an_entry_is_found_by_its_beginning_after_any_text(before: str, entry: str) -> None:
    text = f"{before} {entry[:3]}"
    found = WORDS.complete(text)
    assert entry in found.entries
    assert text[found.start :].casefold() == entry[:3]


def test_the_lists_that_come_with_the_program() -> None:
    words = read_words(FOLDER)
    assert {"velvet", "blond hair", "wedding dress", "oak", "meadow"} <= set(words)
    assert len(words) == len({word.casefold() for word in words}) or len(words) > 300
    assert all(word == word.strip() and "#" not in word for word in words)
