"""Words that a checkpoint understands.

A large text encoder makes something sensible of any word. One that was trained on a few thousand
captions does not: a word that it never saw is noise to it, and colours come out at random.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

KNOWN_WORDS = "known_words"
"""Entry of `tokenizer_config.json`; without it every word counts as known."""
_WORD = re.compile(r"[^\W\d_]+")


def words_of(text: str) -> list[str]:
    """Returns the words of a text in lower case, without digits and punctuation."""
    return _WORD.findall(text.lower())


def known_words(tokenizer: Any) -> Collection[str] | None:
    """Returns the words that the text encoder learnt; None if it takes any.

    Args:
        tokenizer: A CLIPTokenizer.
    """
    words = getattr(tokenizer, "init_kwargs", {}).get(KNOWN_WORDS)
    return frozenset(words) if words else None


def understood(text: str, known: Collection[str] | None) -> str:
    """Returns a text without the words that are not known; empty if none is left."""
    if known is None or not unknown_words(text, known):
        return text
    kept = _WORD.sub(lambda word: word[0] if word[0].lower() in known else "", text)
    return " ".join(kept.split()) if words_of(kept) else ""


def unknown_words(text: str, known: Collection[str] | None) -> list[str]:
    """Returns the words of a text that are not known, each once, in order."""
    if known is None:
        return []
    return list(dict.fromkeys(word for word in words_of(text) if word not in known))
