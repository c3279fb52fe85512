"""Captions by a BLIP-2 model in a folder; here a tiny one with random weights."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import (
    Blip2Config,
    Blip2ForConditionalGeneration,
    Blip2Processor,
    Blip2QFormerConfig,
    Blip2VisionConfig,
    OPTConfig,
    PreTrainedTokenizerFast,
)
from transformers.models.blip.image_processing_pil_blip import BlipImageProcessorPil

from iide_training.captioning import caption_photos, tidy_sentence
from iide_training.captions import read_captions, read_rows
from iide_training.cli import run
from iide_training.phrases import extract_phrases
from tests.training.toys import write_photos

SPECIAL = ["<pad>", "</s>", "<image>", "<unk>"]
WORDS = ["a", "woman", "in", "red", "blue", "woollen", "dress", "wall", "and", "white"]
QUERIES = 4


def _write_tokenizer() -> PreTrainedTokenizerFast:
    vocabulary = {word: index for index, word in enumerate([*SPECIAL, *WORDS])}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        bos_token="</s>",
        eos_token="</s>",
        pad_token="<pad>",
        unk_token="<unk>",
        additional_special_tokens=["<image>"],
    )


def _config() -> Blip2Config:
    small: dict[str, Any] = {"num_hidden_layers": 1, "num_attention_heads": 2, "hidden_size": 16}
    vision = Blip2VisionConfig(**small, intermediate_size=32, image_size=28, patch_size=14)
    qformer = Blip2QFormerConfig(
        **small, vocab_size=16, intermediate_size=32, encoder_hidden_size=16
    )
    text = OPTConfig(
        **small,
        vocab_size=len(SPECIAL) + len(WORDS),
        ffn_dim=32,
        max_position_embeddings=64,
        word_embed_proj_dim=16,
        pad_token_id=0,
        bos_token_id=1,
        eos_token_id=1,
    )
    return Blip2Config(
        vision_config=vision.to_dict(),
        qformer_config=qformer.to_dict(),
        text_config=text.to_dict(),
        num_query_tokens=QUERIES,
        image_token_index=2,
    )


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    torch.manual_seed(0)
    folder = tmp_path_factory.mktemp("blip2")
    network = Blip2ForConditionalGeneration(_config())
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter, std=0.5)
    words = network.language_model.get_input_embeddings().weight
    words.data[: len(SPECIAL)] = 0  # or it would end the sentence before it began
    network.save_pretrained(folder)
    images = BlipImageProcessorPil(size={"height": 28, "width": 28})
    Blip2Processor(images, _write_tokenizer(), num_query_tokens=QUERIES).save_pretrained(folder)
    return folder


class Parrot:
    """Describes photos without a network; is interrupted when its sentences are used up."""

    def __init__(self, *sentences: str) -> None:
        self._sentences: Iterator[str] = iter(sentences)
        self.sizes: list[tuple[int, ...]] = []

    def describe(self, photos: Sequence[np.ndarray]) -> list[str]:
        self.sizes += [photo.shape for photo in photos]
        try:
            return [next(self._sentences) for _ in photos]
        except StopIteration:
            raise KeyboardInterrupt from None


def test_a_model_in_a_folder_describes_photos(tmp_path: Path, model: Path) -> None:
    photos, output = write_photos(tmp_path / "photos", count=3), tmp_path / "by_blip.csv"

    assert run(["caption", str(photos), "--model", str(model), "-o", str(output)]) == 0

    captions = read_captions(output)
    assert list(captions) == [f"toy_{number:03d}.png" for number in range(3)]
    for caption in captions.values():
        assert caption.text.endswith(".")
        assert set(caption.text.lower().rstrip(".").split()) <= set(WORDS)
        assert caption.phrases == extract_phrases(caption.text)


def test_captions_go_on_where_they_stopped(
    tmp_path: Path, model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos, output = write_photos(tmp_path / "photos", count=5), tmp_path / "made.csv"
    parrot = Parrot("a red dress", "a blue wall", "a cat on a green lawn")

    with pytest.raises(KeyboardInterrupt):
        caption_photos(photos, output, lambda: parrot, batch=1)

    assert read_rows(output)["toy_002.png"].phrases == ("green lawn",)
    assert len(read_rows(output)) == 3
    assert run(["caption", str(photos), "--model", str(model), "-o", str(output)]) == 0
    assert "2. Photos that had one: 3" in capsys.readouterr().out
    assert len(read_rows(output)) == 5
    assert read_rows(output)["toy_000.png"].text == "A red dress."


def test_lines_that_are_there_stay_and_no_model_is_loaded_for_nothing(tmp_path: Path) -> None:
    photos = write_photos(tmp_path / "photos", count=3)
    written = (tmp_path / "captions.csv").read_text()

    def load_model() -> Parrot:
        raise AssertionError("there is nothing to do")

    done = caption_photos(photos, tmp_path / "captions.csv", load_model)

    assert (done.written, done.kept) == (0, 3)
    assert (tmp_path / "captions.csv").read_text() == written


def test_unreadable_photos_are_left_out_and_large_ones_reduced(tmp_path: Path) -> None:
    photos, said = tmp_path / "photos", []
    (photos / "sub").mkdir(parents=True)
    (photos / "bad.jpg").write_bytes(b"no picture")
    Image.new("RGB", (3000, 1500), "red").save(photos / "sub" / "large.jpg")
    parrot = Parrot('two "red" flags | and a house')

    done = caption_photos(photos, tmp_path / "c.csv", lambda: parrot, say=said.append)

    assert (done.written, done.skipped) == (1, 1)
    assert "bad.jpg" in said[0]
    assert parrot.sizes == [(256, 512, 3)]
    assert read_rows(tmp_path / "c.csv")["sub/large.jpg"].text == "Two red flags and a house."


@pytest.mark.parametrize("fault", ["missing", "empty", "pickled", "other"])
def test_a_folder_that_is_no_model_gives_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], fault: str
) -> None:
    photos, folder = write_photos(tmp_path / "photos", count=1), tmp_path / "model"
    if fault != "missing":
        folder.mkdir()
    if fault in ("pickled", "other"):
        _config().save_pretrained(folder)
    if fault == "pickled":
        (folder / "pytorch_model.bin").write_bytes(b"\x80\x04")
    if fault == "other":
        from safetensors.torch import save_file

        save_file({"weight": torch.zeros(1)}, folder / "model.safetensors")

    arguments = ["caption", str(photos), "--model", str(folder), "-o", str(tmp_path / "c.csv")]
    assert run(arguments) == 1

    message = capsys.readouterr().err
    assert "Error: " in message
    assert str(folder) in message
    assert "Traceback" not in message
    assert not (tmp_path / "c.csv").exists()


@pytest.mark.parametrize("device", ["abacus", "cuda"])
def test_a_device_that_is_not_there_gives_a_sentence(
    tmp_path: Path, model: Path, capsys: pytest.CaptureFixture[str], device: str
) -> None:
    if device == "cuda" and torch.cuda.is_available():
        pytest.skip("there is one")
    photos = write_photos(tmp_path / "photos", count=1)
    arguments = ["caption", str(photos), "--model", str(model), "-o", str(tmp_path / "c.csv")]

    assert run([*arguments, "--device", device]) == 1
    assert "device" in capsys.readouterr().err


def test_a_file_of_another_form_is_not_overwritten(
    tmp_path: Path, model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos = write_photos(tmp_path / "photos", count=1)
    (tmp_path / "other.csv").write_text("name,text\na.png,a photo\n")
    arguments = ["caption", str(photos), "--model", str(model), "-o", str(tmp_path / "other.csv")]

    assert run(arguments) == 1
    assert "file|caption|phrases" in capsys.readouterr().err
    assert (tmp_path / "other.csv").read_text() == "name,text\na.png,a photo\n"


@pytest.mark.parametrize(
    ("sentence", "phrases"),
    [
        (
            "A woman in a red woollen dress stands before a dark green door.",
            ("red woollen dress", "dark green door"),
        ),
        ("Children wave red, white and blue flags.", ("red flags", "white flags", "blue flags")),
        ("A man in a navy blue suit and a greenish tie.", ("navy blue suit", "greenish tie")),
        ("The wall is pale yellow and the sky is blue.", ("pale yellow wall", "blue sky")),
        ("A girl in pink.", ()),
        ("two men standing next to each other", ()),
        ("an orange-red scarf, a scarf, an orange-red scarf", ("orange-red scarf",)),
        ("A red building by a white car parked outside", ("red building", "white car parked")),
        ("", ()),
    ],
)
def test_phrases_name_things_with_their_colors(sentence: str, phrases: tuple[str, ...]) -> None:
    assert extract_phrases(sentence) == phrases


def test_sentences_are_tidied() -> None:
    assert tidy_sentence("  a  dog\nin a red | house ") == "A dog in a red house."
    assert tidy_sentence("Is it?") == "Is it?"
    assert tidy_sentence("  ") == ""
