"""The text side of a checkpoint trained from scratch: a byte-pair vocabulary and an encoder."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tokenizers import Regex, Tokenizer, normalizers, pre_tokenizers
from tokenizers.models import BPE
from tokenizers.trainers import BpeTrainer
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTokenizer

from iide_studio.diffusion.known_words import KNOWN_WORDS, words_of

START, END = "<|startoftext|>", "<|endoftext|>"
WORD_ENDS = tuple(f"{c}</w>" for c in "abcdefghijklmnopqrstuvwxyz0123456789.,;:!?'()-&/")
_WORDS = (
    r"<\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d"
    r"|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"
)
_LEARNT_FROM = 3
"""Texts that a word must be in, for an encoder to learn what it means."""


def train_tokenizer(
    texts: Iterable[str],
    folder: Path,
    *,
    vocabulary: int = 2048,
    length: int = 32,
    also_known: Iterable[str] = (),
) -> CLIPTokenizer:
    """Learns CLIP's kind of byte-pair vocabulary and writes it as a CLIPTokenizer folder.

    Args:
        texts: What the encoder will read.
        folder: Where to.
        vocabulary: Number of tokens.
        length: Tokens of a text.
        also_known: Texts whose words the encoder will learn though `texts` lack them.
    """
    texts = list(texts)
    tokenizer = Tokenizer(BPE(unk_token=END, end_of_word_suffix="</w>", fuse_unk=False))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFC(), normalizers.Replace(Regex(r"\s+"), " "), normalizers.Lowercase()]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(_WORDS), behavior="removed", invert=True),
            pre_tokenizers.ByteLevel(add_prefix_space=False),
        ]
    )
    trainer = BpeTrainer(
        vocab_size=vocabulary - len(WORD_ENDS),
        special_tokens=[START, END],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        end_of_word_suffix="</w>",
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    model = json.loads(tokenizer.to_str())["model"]
    wrapped = CLIPTokenizer(
        vocab=_with_single_characters(model["vocab"]),
        merges=[tuple(pair) for pair in model["merges"]],
        model_max_length=length,
        pad_token=END,
    )
    wrapped.init_kwargs[KNOWN_WORDS] = known_words(texts, also_known)
    wrapped.save_pretrained(folder)
    return wrapped


def known_words(texts: Iterable[str], also: Iterable[str] = ()) -> list[str]:
    """Returns the words, sorted, of which an encoder that reads these texts learns the meaning."""
    counts = Counter(word for text in texts for word in set(words_of(text)))
    often = {word for word, count in counts.items() if count >= _LEARNT_FROM}
    return sorted(often.union(*(words_of(text) for text in also)))


def _with_single_characters(vocabulary: dict[str, int]) -> dict[str, int]:
    """Adds every letter and digit as a word of its own, so that "1940" is no unknown word."""
    missing = [end for end in WORD_ENDS if end not in vocabulary]
    return {**vocabulary, **{end: len(vocabulary) + i for i, end in enumerate(missing)}}


def make_text_encoder(
    tokenizer: CLIPTokenizer, *, width: int = 192, layers: int = 3
) -> CLIPTextModel:
    """Makes an untrained encoder for the tokenizer."""
    config = CLIPTextConfig(
        vocab_size=len(tokenizer),
        hidden_size=width,
        intermediate_size=3 * width,
        num_hidden_layers=layers,
        num_attention_heads=width // 32,
        max_position_embeddings=tokenizer.model_max_length,
        projection_dim=width,
        bos_token_id=tokenizer.bos_token_id,
        eos_token_id=tokenizer.eos_token_id,
        pad_token_id=tokenizer.pad_token_id,
    )
    return CLIPTextModel(config)
