"""Printing at true size."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, QRect
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from iide_studio.core.color import ColorSpace, quantise
from iide_studio.core.document import Document
from iide_studio.core.errors import ExportError, StudioError
from iide_studio.core.print_layout import (
    MM_PER_INCH,
    PrintLayout,
    PrintSize,
    print_layout,
    print_level,
    true_size,
)
from iide_studio.core.pyramid import level_size
from iide_studio.core.rect import Rect
from iide_studio.ui.dialogs.print_dialog import PrintOptionsDialog
from iide_studio.ui.files.activity import FileActivity
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio
from iide_studio.ui.worker import Worker

_BAND = 512
"""Pixels of the picture along each side of a piece: no picture is ever held as a whole."""


class Printing(QObject):
    """Asks for printer, paper and size, and prints."""

    def __init__(self, studio: Studio, worker: Worker, activity: FileActivity) -> None:
        """Makes a printing that does nothing yet.

        Args:
            studio: Whose documents.
            worker: Draws the pages.
            activity: Says so.
        """
        super().__init__(studio)
        self._studio, self._worker, self._activity = studio, worker, activity
        self._count = 0

    @property
    def is_busy(self) -> bool:
        """Whether anything is being printed, or waits for it."""
        return self._count > 0

    def ask(self, session: Session) -> PrintOptionsDialog:
        """Opens the dialog; it prints when the user says so."""
        dialog = PrintOptionsDialog(self._studio.shell.widget(), session.document)
        dialog.confirmed.connect(self._print)
        dialog.open()
        return dialog

    def _print(self, dialog: PrintOptionsDialog) -> None:
        document, printer, size = dialog.document.copy(), dialog.printer, dialog.size_choice
        self._count += 1
        self._activity.begin(self.tr("Printing"))
        self._worker.do(lambda: print_document(document, printer, size), self._done, self._fail)

    def _done(self, _: None) -> None:
        self._end()
        self._studio.shell.say(self.tr("Sent to the printer."))

    def _fail(self, error: StudioError) -> None:
        self._end()
        self._studio.shell.show_error(error)

    def _end(self) -> None:
        self._count -= 1
        self._activity.end()


def layout_on(printer: QPrinter, document: Document, size: PrintSize) -> PrintLayout:
    """Returns where a document will lie on a printer's paper."""
    paper = printer.pageLayout().paintRect(QPageLayout.Unit.Millimeter)
    area = document.output_area
    picture = true_size((area.width, area.height), document.output_resolution)
    return print_layout(picture, (paper.width(), paper.height()), size)


def print_document(document: Document, printer: QPrinter, size: PrintSize) -> None:
    """Prints a document in pieces, in sRGB, over white paper; in any thread.

    Args:
        document: Not changed.
        printer: With its paper chosen.
        size: How large.

    Raises:
        ExportError: if the printer does not take it.
    """
    layout = layout_on(printer, document, size)
    painter = QPainter()
    if not painter.begin(printer):
        raise _no_answer()
    try:
        _draw_page(painter, document, layout, printer.resolution() / MM_PER_INCH)
    except BaseException:
        printer.abort()  # half a picture is no print
        raise
    finally:
        is_printed = painter.end()  # a page that is still being painted must not be thrown away
    if not is_printed or printer.printerState() is QPrinter.PrinterState.Error:
        raise _no_answer()


def _no_answer() -> ExportError:
    return ExportError(
        QCoreApplication.translate("Printing", "The printer does not answer."),
        QCoreApplication.translate("Printing", "Check it, or choose another."),
    )


def _draw_page(painter: QPainter, document: Document, layout: PrintLayout, dots: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(layout.x * dots, layout.y * dots)
    width, height = layout.width, layout.height
    if layout.is_turned:
        painter.translate(layout.width * dots, 0)
        painter.rotate(90)
        width, height = height, width
    draw_document(painter, document, (width, height), dots)


def draw_document(
    painter: QPainter, document: Document, millimetres: tuple[float, float], dots: float
) -> None:
    """Draws a document in pieces.

    Args:
        painter: Draws from its origin on.
        document: Not changed.
        millimetres: (width, height) that it becomes.
        dots: The painter's units for each millimetre.
    """
    area = document.output_area
    level = print_level((area.width, area.height), millimetres)
    size = level_size(area.width, area.height, level)
    across, down = (mm * dots / side for mm, side in zip(millimetres, size, strict=True))
    for rect in _pieces(*size):
        left, top = round(rect.x * across), round(rect.y * down)
        right, bottom = round(rect.right * across), round(rect.bottom * down)
        place = QRect(left, top, right - left, bottom - top)
        painter.drawImage(place, _image(document, rect, level))


def _pieces(width: int, height: int) -> Iterator[Rect]:
    for top in range(0, height, _BAND):
        for left in range(0, width, _BAND):
            yield Rect(left, top, min(_BAND, width - left), min(_BAND, height - top))


def _image(document: Document, rect: Rect, level: int) -> QImage:
    pixels = document.flatten(rect, level)
    color = np.ascontiguousarray(pixels[..., 0] if document.is_gray else pixels[..., :-1])
    image = ColorSpace(document.icc_profile, is_gray=document.is_gray).to_srgb(color)
    alpha = pixels[..., -1:] / np.float32(np.iinfo(pixels.dtype).max)
    values = quantise(image * alpha + (1 - alpha), np.uint8)
    stride = 3 * rect.width
    made = QImage(values.tobytes(), rect.width, rect.height, stride, QImage.Format.Format_RGB888)
    return made.copy()  # the bytes are Python's
