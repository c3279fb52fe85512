"""Asks how large a document is printed, and on what."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRectF, Qt, Signal
from PySide6.QtGui import QPageLayout, QPainter, QPaintEvent, QPalette
from PySide6.QtPrintSupport import QPageSetupDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from iide_studio.core.document import Document
from iide_studio.core.print_layout import PrintLayout, PrintSize, print_layout, true_size

_MILLIMETRE = QPageLayout.Unit.Millimeter
_MARGIN = 8.0
"""Millimetres that nearly every printer leaves white."""


class PrintOptionsDialog(QDialog):
    """Shows the picture on its paper.

    Attributes:
        document: What is printed.
        printer: With the paper that was chosen.
    """

    confirmed = Signal(object)
    """This dialog, whose printer is to be used."""

    def __init__(self, parent: QWidget, document: Document) -> None:
        """Makes the dialog for the system's usual printer."""
        super().__init__(parent)
        self.setObjectName("print-dialog")
        self.setWindowTitle(self.tr("Print"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.document = document
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        page = self.printer.pageLayout()
        page.setUnits(_MILLIMETRE)
        page.setMargins(QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN))
        self.printer.setPageLayout(page)
        self._true = QRadioButton(self.tr("True size"))
        self._fit = QRadioButton(self.tr("As large as the paper allows"))
        self._true.setChecked(True)
        self._sheet, self._text = _Sheet(), QLabel()
        self._text.setWordWrap(True)
        self._lay_out()
        self._true.toggled.connect(self._show)
        self._show()

    @property
    def size_choice(self) -> PrintSize:
        """How large the picture becomes."""
        return PrintSize.TRUE if self._true.isChecked() else PrintSize.FIT

    def _lay_out(self) -> None:
        self._true.setToolTip(self.tr("As large as the photo that was scanned"))
        self._fit.setToolTip(self.tr("Larger or smaller than the photo that was scanned"))
        paper = QPushButton(self.tr("Paper…"))
        paper.setToolTip(self.tr("Choose the size of the paper and how it lies"))
        paper.setAutoDefault(False)
        paper.clicked.connect(self._choose_paper)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._print = QPushButton(self.tr("Print…"))
        self._print.setToolTip(self.tr("Choose the printer and print"))
        self._print.setDefault(True)
        buttons.addButton(self._print, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.setFocusProxy(None)  # type: ignore[arg-type] - or Tab leaves out what is before it
        buttons.accepted.connect(self._choose_printer)
        buttons.rejected.connect(self.reject)
        choices = QVBoxLayout()
        for widget in (self._true, self._fit, paper, self._text):
            choices.addWidget(widget)
        choices.addStretch(1)
        middle = QHBoxLayout()
        middle.addWidget(self._sheet, 1)
        middle.addLayout(choices, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(middle, 1)
        layout.addWidget(buttons)
        self.resize(560, 400)

    def _choose_paper(self) -> None:
        dialog = QPageSetupDialog(self.printer, self)
        dialog.accepted.connect(self._show)
        dialog.open()

    def _choose_printer(self) -> None:
        dialog = QPrintDialog(self.printer, self)
        dialog.accepted.connect(self._confirm)
        QDialog.open(dialog)  # its own one wants a receiver

    def _confirm(self) -> None:
        self.confirmed.emit(self)
        self.accept()

    def _show(self) -> None:
        page = self.printer.pageLayout()
        inside, whole = page.paintRect(_MILLIMETRE), page.fullRect(_MILLIMETRE)
        area = self.document.output_area
        resolution = self.document.output_resolution
        picture = true_size((area.width, area.height), resolution)
        layout = print_layout(picture, (inside.width(), inside.height()), self.size_choice)
        self._sheet.show_layout(whole, inside, layout)
        sides = (layout.height, layout.width) if layout.is_turned else (layout.width, layout.height)
        lines = [self.tr("{:.0f} x {:.0f} mm on paper").format(*sides)]
        if resolution is None and self.size_choice is PrintSize.TRUE:
            lines.append(self.tr("The file does not say how large it is; 300 dpi are assumed."))
        if not layout.fits:
            lines.append(self.tr("The photo is larger than the paper and will be cut off."))
        self._text.setText("\n\n".join(lines))


class _Sheet(QWidget):
    """Draws the paper and where the picture lies."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(200, 240)
        self.setAccessibleName(self.tr("The picture on the paper"))
        self._whole, self._inside = QRectF(0, 0, 210, 297), QRectF(8, 8, 194, 281)
        self._layout: PrintLayout | None = None

    def show_layout(self, whole: QRectF, inside: QRectF, layout: PrintLayout) -> None:
        """Shows a picture on a paper; all in millimetres."""
        self._whole, self._inside, self._layout = whole, inside, layout
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws paper, margins and picture."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = 0.94 * min(self.width() / self._whole.width(), self.height() / self._whole.height())
        painter.translate(
            (self.width() - scale * self._whole.width()) / 2,
            (self.height() - scale * self._whole.height()) / 2,
        )
        painter.scale(scale, scale)
        painter.fillRect(self._whole, Qt.GlobalColor.white)  # paper is white in the dark too
        if self._layout is None:
            return
        place = QRectF(self._layout.x, self._layout.y, self._layout.width, self._layout.height)
        painter.setClipRect(self._inside)
        painter.fillRect(
            place.translated(self._inside.topLeft()),
            self.palette().color(QPalette.ColorRole.Highlight),
        )
