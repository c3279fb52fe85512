"""A treatment report as a PDF."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from iide_studio.core.report.content import Report, ReportPicture, ReportTable

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Flowable

_FONT_FOLDERS = (
    "/usr/share/fonts/truetype/dejavu",
    "/usr/share/fonts/dejavu-sans-fonts",
    "/usr/share/fonts/TTF",
    "C:/Windows/Fonts",
    "/System/Library/Fonts/Supplemental",
)
_FONT_FILES = (
    *(("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"), ("arial.ttf", "arialbd.ttf")),
    ("Arial.ttf", "Arial Bold.ttf"),
)
_MARGIN = 48
_PICTURE_GAP = 12
_LABEL_SHARE = 0.26


def as_pdf(report: Report) -> bytes:
    """Returns the report as A4 pages; fonts are embedded.

    A letter that no font at hand knows is written as its code, for instance <U+8001>.
    """
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import SimpleDocTemplate

    target = io.BytesIO()
    document = SimpleDocTemplate(
        target,
        pagesize=A4,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN,
        title=report.title,
        author=report.subtitle.partition(";")[0],
    )
    document.build(list(_Story(document.width).of(report)))
    return target.getvalue()


class _Story:
    """Turns a report into what reportlab lays out."""

    def __init__(self, width: float) -> None:
        from reportlab.lib.styles import ParagraphStyle

        self._width = width
        regular, bold = _fonts()
        self._letters = set(regular[1])
        self._text = ParagraphStyle("text", fontName=regular[0], fontSize=8, leading=10.5)
        self._label = ParagraphStyle("label", self._text, fontName=bold[0])
        self._value = ParagraphStyle("value", self._text, wordWrap="CJK")
        self._heading = ParagraphStyle(
            "heading", self._label, fontSize=10, leading=13, spaceBefore=10, spaceAfter=3
        )
        self._title = ParagraphStyle("title", self._label, fontSize=15, leading=19)

    def of(self, report: Report) -> Iterator[Flowable]:
        from reportlab.platypus import Spacer

        yield self._paragraph(report.title, self._title)
        yield self._paragraph(report.subtitle, self._text)
        yield Spacer(1, 10)
        yield from self._pictures(report.pictures)
        for table in report.tables:
            yield from self._table(table)
        if report.remarks:
            yield self._paragraph("Remarks", self._heading)
            yield from (self._paragraph(remark, self._text) for remark in report.remarks)

    def _pictures(self, pictures: tuple[ReportPicture, ...]) -> Iterator[Flowable]:
        from reportlab.platypus import Table

        width = (self._width - _PICTURE_GAP) / 2
        for first in range(0, len(pictures), 2):
            cells = [self._picture(p, width) for p in pictures[first : first + 2]]
            cells += [""] * (2 - len(cells))
            style = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
            yield Table([cells], colWidths=[self._width / 2] * 2, style=style)

    def _picture(self, picture: ReportPicture, width: float) -> list[Flowable]:
        from reportlab.platypus import Image

        height = width * picture.size[1] / picture.size[0]
        shrink = min(1.0, 300 / height)
        image = Image(io.BytesIO(picture.jpeg), width=width * shrink, height=height * shrink)
        image.hAlign = "LEFT"
        return [image, self._paragraph(f"{picture.title}. {picture.caption}", self._text)]

    def _table(self, table: ReportTable) -> Iterator[Flowable]:
        from reportlab.lib import colors
        from reportlab.platypus import Table

        yield self._paragraph(table.title, self._heading)
        rows = [
            [self._paragraph(name, self._label), self._paragraph(value, self._value)]
            for name, value in table.rows
        ]
        label = self._width * _LABEL_SHARE
        style = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LINEBELOW", (0, 0), (-1, -1), 0.25, colors.lightgrey),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 1),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
        ]
        yield Table(rows, colWidths=[label, self._width - label], style=style)

    def _paragraph(self, text: str, style: ParagraphStyle) -> Flowable:
        from reportlab.platypus import Paragraph

        known = "".join(c if ord(c) in self._letters else _code(c) for c in text)
        return Paragraph(escape(known), style)


def _code(letter: str) -> str:
    return " " if letter.isspace() else f"<U+{ord(letter):04X}>"


def _fonts() -> tuple[tuple[str, dict[int, int]], tuple[str, dict[int, int]]]:
    """Registers a regular and a bold font, the widest that there is; their letters by code."""
    import reportlab

    own = Path(reportlab.__file__).parent / "fonts"
    found = [
        (Path(f) / regular, Path(f) / bold) for f in _FONT_FOLDERS for regular, bold in _FONT_FILES
    ]
    for regular, bold in (*found, (own / "Vera.ttf", own / "VeraBd.ttf")):
        if regular.is_file() and bold.is_file():
            return _registered(regular), _registered(bold)
    raise FileNotFoundError(f"no font for {sys.platform}")


def _registered(path: Path) -> tuple[str, dict[int, int]]:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    font = TTFont(f"report-{path.stem}", str(path))
    pdfmetrics.registerFont(font)
    return font.fontName, font.face.charToGlyph
