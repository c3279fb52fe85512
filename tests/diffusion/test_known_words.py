"""Words that a checkpoint understands, and what happens to others."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from transformers import CLIPTokenizer

from iide_studio.diffusion.known_words import known_words, understood, unknown_words
from iide_training.text_stage import train_tokenizer

KNOWN = frozenset({"red", "dress", "a", "in", "woman"})


def test_what_is_not_known_is_left_out() -> None:
    assert understood("A woman in a Red woollen dress", KNOWN) == "A woman in a Red dress"
    assert understood("woollen, 1940!", KNOWN) == ""
    assert unknown_words("woollen dress, woollen coat", KNOWN) == ["woollen", "coat"]


def test_a_large_checkpoint_takes_any_word() -> None:
    assert understood("woollen", None) == "woollen"
    assert unknown_words("woollen", None) == []
    assert known_words(object()) is None


@given(st.text())
def test_all_that_is_left_is_known(text: str) -> None:
    assert unknown_words(understood(text, KNOWN), KNOWN) == []


def test_a_vocabulary_says_which_words_were_learnt(tmp_path: Path) -> None:
    texts = ["a red dress"] * 3 + ["a green coat"] * 2
    train_tokenizer(texts, tmp_path, vocabulary=600, also_known=["teal hat"])
    loaded = CLIPTokenizer.from_pretrained(tmp_path, local_files_only=True)
    assert known_words(loaded) == {"a", "red", "dress", "teal", "hat"}
