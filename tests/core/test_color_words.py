"""Words for colours and back."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from iide_studio.core.color_words import ColorWords
from iide_studio.core.oklab import oklab_from_srgb, srgb_from_oklab

WORDS = ColorWords.load(Path(__file__).parents[2] / "resources/words/colors.json")
COLORS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def oklab(color: str) -> np.ndarray:
    return oklab_from_srgb(np.array([int(color[i : i + 2], 16) for i in (1, 3, 5)]) / 255)


@given(color=COLORS)
def test_oklab_there_and_back(color: str) -> None:
    srgb = np.array([int(color[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    np.testing.assert_allclose(srgb_from_oklab(oklab_from_srgb(srgb)), srgb, atol=1e-5)


def test_oklab_of_white_and_red() -> None:
    np.testing.assert_allclose(oklab("#ffffff"), (1, 0, 0), atol=1e-4)
    np.testing.assert_allclose(oklab("#ff0000"), (0.628, 0.225, 0.126), atol=1e-3)


@given(color=COLORS)
def test_words_mean_a_colour_that_looks_similar(color: str) -> None:
    words = WORDS.words_of(color)
    meant = WORDS.color_of(words)
    assert meant is not None
    # The rarest colours, such as pure green, have no word of their own.
    assert np.linalg.norm(oklab(meant) - oklab(color)) < 0.2


@pytest.mark.parametrize("words", WORDS.all_words)
def test_every_name_is_its_own(words: str) -> None:
    color = WORDS.color_of(words)
    assert color is not None
    assert WORDS.words_of(color) == words


@pytest.mark.parametrize(
    ("color", "words"),
    [
        ("#4b5320", "dark olive green"),
        ("#ffffff", "white"),
        ("#101010", "black"),
        ("#7f7f7f", "grey"),
        ("#5a3720", "brown"),
        ("#fa8072", "salmon"),
    ],
)
def test_names_that_people_would_give(color: str, words: str) -> None:
    assert words in WORDS.words_of(color)


def test_finds_the_longest_name_in_a_text() -> None:
    text = "her Dark olive-green coat, red hat"
    found = WORDS.find(text)
    assert found is not None
    assert text[found.start : found.end] == "Dark olive-green"
    assert found.color == WORDS.color_of("dark olive green")
    assert WORDS.find("a woollen dress") is None
    gray = WORDS.find("a gray horse")
    assert gray is not None
    assert gray.color == WORDS.color_of("grey")


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("", "dark olive green"),
        ("woollen dress", "dark olive green woollen dress"),
        ("a woollen dress", "a dark olive green woollen dress"),
        ("his navy blue suit", "his dark olive green suit"),
        ("another dress", "dark olive green another dress"),
    ],
)
def test_a_colour_becomes_words_of_the_prompt(prompt: str, expected: str) -> None:
    assert WORDS.with_color(prompt, "#4b5320") == expected


@given(color=COLORS, prompt=st.sampled_from(["", "a dress", "red dress", "the old navy blue car"]))
def test_naming_the_same_colour_again_changes_nothing(color: str, prompt: str) -> None:
    once = WORDS.with_color(prompt, color)
    assert WORDS.with_color(once, color) == once
