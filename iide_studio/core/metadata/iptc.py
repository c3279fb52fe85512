"""IPTC-IIM records: checking them, and reading single values."""

from __future__ import annotations

from collections.abc import Iterator

_UTF8 = b"\x1b%G"
_CODED_CHARACTER_SET = (1, 90)


def read_records(data: bytes) -> tuple[list[tuple[int, int, bytes]], bool]:
    """Returns (record, dataset, value) for all that can be read, and whether all could."""
    found = list(_records(data))
    end = found[-1][3] if found else 0
    return [record[:3] for record in found], not any(data[end:])


def texts(data: bytes, record: int, dataset: int) -> list[str]:
    """Returns the texts of a dataset, such as (2, 120) for the caption."""
    records = read_records(data)[0]
    is_utf8 = any(r[:2] == _CODED_CHARACTER_SET and r[2] == _UTF8 for r in records)
    return [_text(value, is_utf8) for *place, value in records if place == [record, dataset]]


def _text(value: bytes, is_utf8: bool) -> str:
    try:
        return value.decode("utf-8" if is_utf8 else "latin-1")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _records(data: bytes) -> Iterator[tuple[int, int, bytes, int]]:
    position = 0
    while position + 5 <= len(data) and data[position] == 0x1C:
        record, dataset = data[position + 1], data[position + 2]
        size = int.from_bytes(data[position + 3 : position + 5], "big")
        position += 5
        if size & 0x8000:  # an extended dataset: the low bits say how many bytes the length has
            width = size & 0x7FFF
            size = int.from_bytes(data[position : position + width], "big")
            position += width
        value = data[position : position + size]
        if len(value) != size:
            return
        position += size
        yield record, dataset, value, position
