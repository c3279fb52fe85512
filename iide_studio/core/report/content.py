"""What a treatment report holds, whatever it is printed on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ReportPicture:
    """One picture of a report.

    Attributes:
        title: Its heading.
        caption: One or two sentences under it.
        jpeg: The picture as a JPEG in sRGB, small enough for a page.
        size: (width, height) of it in pixels.
    """

    title: str
    caption: str
    jpeg: bytes
    size: tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class ReportTable:
    """Facts under one heading: pairs of a name and a value."""

    title: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Report:
    """A treatment report.

    Attributes:
        title: Names the file.
        subtitle: Program and date.
        pictures: Before, after, mask, evidence map, as far as they are there.
        tables: The facts.
        remarks: What is missing or odd, a sentence each.
    """

    title: str
    subtitle: str
    pictures: tuple[ReportPicture, ...]
    tables: tuple[ReportTable, ...]
    remarks: tuple[str, ...] = ()
