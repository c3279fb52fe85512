"""XMP properties as names and values for people."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from iide_studio.core.metadata.xmp import XmpArray, XmpPacket, XmpValue
from iide_studio.core.metadata.xmp_namespaces import PREFIXES

_LONGEST = 2000

Fact = tuple[str, str]
"""A name and a value."""


def flat_facts(
    packet: XmpPacket,
    is_wanted: Callable[[str], bool],
    *,
    with_prefix: bool,
    skipped: Collection[tuple[str, str]] = (),
) -> Iterator[Fact]:
    """Yields the properties of a packet, structures taken apart.

    Args:
        packet: The picture's.
        is_wanted: Told a namespace; whether its properties are.
        with_prefix: Whether names begin with the namespace's usual prefix.
        skipped: (namespace, name) of properties that are left out.
    """
    for uri, name in packet.names():
        value = packet.value(uri, name)
        if value is not None and is_wanted(uri) and (uri, name) not in skipped:
            yield from _leaves(_name(uri, name) if with_prefix else name, value)


def _leaves(name: str, value: XmpValue) -> Iterator[Fact]:
    """Yields the texts inside a value, each under its way there."""
    if isinstance(value, XmpArray):
        if all(isinstance(item, str) for item in value.items):
            yield name, short_text("; ".join(str(item) for item in value.items))
            return
        for number, item in enumerate(value.items, start=1):
            yield from _leaves(f"{name} {number}", item)
    elif isinstance(value, Mapping):
        for (_, field), inner in value.items():
            yield from _leaves(f"{name}, {field}", inner)
    elif value:
        yield name, short_text(value)


def _name(uri: str, name: str) -> str:
    return f"{PREFIXES[uri]}:{name}" if uri in PREFIXES else name


def short_text(text: str) -> str:
    """Returns a text in one line, cut if it is endless."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."
