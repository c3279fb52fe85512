"""Takes things with their colours out of a sentence: "a woman in a red woollen dress" has one.

By words alone: a colour, the words before it that shade it, and the words after it up to the first
that cannot belong to the thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


COLORS = _words(
    """
    amber auburn azure beige black blond blonde blue bronze brown burgundy buff charcoal
    chestnut copper coral cream crimson cyan fuchsia gold golden gray green grey indigo
    ivory khaki lavender lilac lime magenta maroon mauve mustard navy ochre olive orange
    peach pink plum purple red rose rust salmon sand scarlet sepia silver tan tawny teal
    terracotta turquoise violet white yellow
    """
)
_SHADES = _words(
    """
    bright dark deep faded light medium pale soft vivid
    """
)
_STOPS = _words(
    """
    a about above across after against all along among an and another around as at atop away
    before behind being below beneath beside between but by can center centre down during
    each facing few for from front grips hang hangs has have having he her hers him his hold
    holds in inside into is it its lean leans lie lies like lit many next near of off on one
    onto or other out outside over past pose poses ride rides seen several she show shows
    sit sits smile smiles some stand stands than that the their them there these they this
    those three through to top toward towards two under underneath up wear wears were was
    are while who whose with within without
    """
)
_BE = frozenset(("is", "are", "was", "were"))
_LONGEST = 3
"""Words after the colour that a phrase keeps at most."""


def extract_phrases(sentence: str) -> tuple[str, ...]:
    """Returns phrases such as "red woollen dress", in lower case, each once, in order.

    Args:
        sentence: English, in any case.
    """
    words = re.findall(r"[a-z]+(?:[-'][a-z]+)*|[.,;:]", sentence.lower())
    found = [*_before_things(words), *_after_things(words)]
    return tuple(dict.fromkeys(phrase for _, phrase in sorted(found)))


def _before_things(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yields "red dress" and its place; "red and white flags" gives two of them."""
    for place, word in enumerate(words):
        if not _is_color(word) or _modifies_next(words, place):
            continue
        begin = place
        while begin and (words[begin - 1] in _SHADES or _modifies_next(words, begin - 1)):
            begin -= 1
        thing = _thing(words, _skip_colors(words, place + 1))
        if thing:
            yield begin, " ".join([*words[begin : place + 1], *thing])


def _after_things(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yields "blue wall" for "the wall is blue"."""
    for place in range(1, len(words) - 1):
        if words[place] not in _BE or words[place - 1] in _STOPS:
            continue
        end = place + 1
        while end < len(words) - 1 and words[end] in _SHADES:
            end += 1
        is_alone = end + 1 == len(words) or not _thing(words, end + 1)
        if _is_color(words[end]) and is_alone:
            yield place - 1, " ".join([*words[place + 1 : end + 1], words[place - 1]])


def _is_color(word: str) -> bool:
    """Whether a word is a colour; "orange-red" and "greenish" are."""
    if "-" in word:
        first, last = word.split("-")[0], word.split("-")[-1]
        return last in COLORS and (first in COLORS or first in _SHADES)
    return word in COLORS or (word.endswith("ish") and word[:-3] in COLORS)


def _modifies_next(words: Sequence[str], place: int) -> bool:
    """Whether a colour only shades the colour that follows, as in "navy blue suit"."""
    return _is_color(words[place]) and place + 1 < len(words) and _is_color(words[place + 1])


def _skip_colors(words: Sequence[str], place: int) -> int:
    """Returns where the thing begins: past ", white and dark blue" for instance."""
    while place < len(words):
        ahead = place
        while ahead < len(words) and words[ahead] in (",", "and", "or", *_SHADES):
            ahead += 1
        if ahead == place or ahead >= len(words) or not _is_color(words[ahead]):
            return place
        place = ahead + 1
        while place < len(words) and _is_color(words[place]):
            place += 1
    return place


def _thing(words: Sequence[str], begin: int) -> list[str]:
    thing: list[str] = []
    for word in words[begin : begin + _LONGEST]:
        if word in _STOPS or not word[0].isalpha() or _is_color(word):
            break
        if thing and word.endswith("ing"):  # "red dress standing"; but "red building"
            break
        thing.append(word)
    return thing
