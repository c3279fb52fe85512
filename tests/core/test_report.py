"""The treatment report."""

from __future__ import annotations

import io
import re

import numpy as np
from PIL import Image

from iide_studio.core.photo import Photo
from iide_studio.core.report.content import Report, ReportTable
from iide_studio.core.report.html_page import as_html
from iide_studio.core.report.pdf_file import as_pdf
from iide_studio.core.report.pictures import LONGEST_SIDE, picture_of, picture_of_array

STORY = "Großmutter <script>alert(1)</script> & 老照片 \x07"


def make_report(**changes: str) -> Report:
    photo = Photo(np.full((300, 2800, 3), 30_000, np.uint16))
    return Report(
        title=changes.get("title", "Treatment report: scan.tif"),
        subtitle="IIDE Studio 0.1",
        pictures=(picture_of(photo, title="After", caption=changes.get("caption", "Now.")),),
        tables=(ReportTable(title="Treatment", rows=(("Prompts", changes.get("words", "none")),)),),
        remarks=("The mask is missing.",),
    )


def test_page_needs_nothing_else_and_runs_nothing() -> None:
    page = as_html(make_report(title=STORY, caption=STORY, words=STORY))
    assert "<script" not in page
    assert "Großmutter &lt;script&gt;" in page
    assert "老照片" in page
    assert set(re.findall(r'(?:src|href)="([^":,]*)', page)) == {"data"}
    assert "default-src 'none'" in page
    assert "http" not in re.sub(r"http-equiv", "", page)


def test_pdf_opens_whatever_is_written_in_it() -> None:
    content = as_pdf(make_report(title=STORY, caption=STORY, words=STORY + "x" * 5000))
    assert content.startswith(b"%PDF-")
    assert b"/JavaScript" not in content
    assert b"/FontFile2" in content


def test_pictures_are_small_and_in_srgb() -> None:
    picture = picture_of(Photo(np.full((300, 2800), 32_896, np.uint16)), title="", caption="")
    opened = Image.open(io.BytesIO(picture.jpeg))
    assert opened.size == picture.size == (LONGEST_SIDE, 150)
    assert opened.mode == "RGB"
    assert opened.getpixel((9, 9)) == (128, 128, 128)


def test_thin_scratches_are_not_lost_in_a_small_mask() -> None:
    mask = np.zeros((100, 4 * LONGEST_SIDE), np.uint8)
    mask[:, 1001] = 255
    picture = picture_of_array(mask, title="", caption="")
    assert np.asarray(Image.open(io.BytesIO(picture.jpeg))).max() > 40
