"""The vocabulary learnt from captions."""

from __future__ import annotations

from pathlib import Path

from transformers import CLIPTokenizer

from iide_training.text_stage import make_text_encoder, train_tokenizer

TEXTS = ["A woman in a red woollen dress.", "navy suit; red striped tie", "Two green chairs"] * 3


def test_text_survives_the_vocabulary_even_with_words_it_never_saw(tmp_path: Path) -> None:
    tokenizer = train_tokenizer(TEXTS, tmp_path, vocabulary=700)
    text = "a red zebra in größe"

    ids = tokenizer(text).input_ids

    assert str(tokenizer.decode(ids, skip_special_tokens=True)).strip() == text
    assert ids[0] == tokenizer.bos_token_id
    assert ids[-1] == tokenizer.eos_token_id


def test_the_written_folder_gives_the_same_tokens(tmp_path: Path) -> None:
    tokenizer = train_tokenizer(TEXTS, tmp_path, vocabulary=700, length=16)

    again = CLIPTokenizer.from_pretrained(tmp_path, local_files_only=True)

    for text in ("Red woollen dress", "", "navy suit, " * 20):
        wanted = tokenizer(text, padding="max_length", truncation=True, max_length=16).input_ids
        assert again(text, padding="max_length", truncation=True, max_length=16).input_ids == wanted
        assert len(wanted) == again.model_max_length == 16


def test_the_encoder_fits_the_vocabulary(tmp_path: Path) -> None:
    tokenizer = train_tokenizer(TEXTS, tmp_path, vocabulary=700, length=16)

    encoder = make_text_encoder(tokenizer, width=32, layers=1)

    tokens = tokenizer("red", padding="max_length", max_length=16, return_tensors="pt")
    assert encoder(tokens.input_ids).last_hidden_state.shape == (1, 16, 32)
