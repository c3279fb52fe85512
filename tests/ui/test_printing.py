"""Printing: sizes on paper, and that every pixel is where it belongs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from iide_studio.core.document import Document
from iide_studio.core.photo import Photo
from iide_studio.core.print_layout import PrintSize
from iide_studio.ui.files.printing import draw_document, layout_on, print_document


def _document() -> Document:
    """Two inches across, one down; left half red, with seams of the pieces in both halves."""
    pixels = np.zeros((600, 1200, 3), np.uint16)
    pixels[:, :600, 0] = 65535
    pixels[:, 600:, 2] = 65535
    return Document.from_photo(Photo(pixels, resolution=(600.0, 600.0)))


def test_true_size_in_dots(qtbot: QtBot) -> None:
    paper = QImage(300, 200, QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.translate(20, 30)
    draw_document(painter, _document(), (50.8, 25.4), 100 / 25.4)
    painter.end()
    red, blue, white = QColor("red"), QColor("blue"), QColor("white")
    assert paper.pixelColor(21, 31) == paper.pixelColor(118, 128) == red
    assert paper.pixelColor(122, 31) == paper.pixelColor(218, 128) == blue
    assert paper.pixelColor(18, 60) == paper.pixelColor(222, 60) == white
    assert paper.pixelColor(60, 28) == paper.pixelColor(60, 132) == white
    assert all(paper.pixelColor(x, 80) in (red, blue) for x in range(21, 219) if abs(x - 120) > 2)


def test_a_page_is_written(qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    target = tmp_path / "page.pdf"
    printer.setOutputFileName(str(target))
    layout = layout_on(printer, _document(), PrintSize.TRUE)
    assert (round(layout.width, 1), round(layout.height, 1)) == (50.8, 25.4)
    print_document(_document(), printer, PrintSize.TRUE)
    content = target.read_bytes()
    assert content.startswith(b"%PDF")
    assert b"/Subtype /Image" in content


def test_a_fault_in_the_middle_is_no_print(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    document, parts = _document(), 0
    flatten = Document.flatten

    def fail(*given: Any) -> np.ndarray:
        nonlocal parts
        parts += 1
        if parts == 2:
            raise MemoryError
        return flatten(*given)

    monkeypatch.setattr(Document, "flatten", fail)
    with pytest.raises(MemoryError):
        print_document(document, printer, PrintSize.TRUE)
    monkeypatch.undo()
    print_document(document, printer, PrintSize.TRUE)
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
