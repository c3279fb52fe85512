"""Says what went wrong, and offers what helps."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from iide_studio.core.errors import StudioError
from iide_studio.ui.translation import said


def show_error_dialog(
    parent: QWidget,
    error: StudioError,
    buttons: Sequence[tuple[str, Callable[[], object]]] = (),
) -> QMessageBox:
    """Shows a dialog over the window, without waiting for an answer.

    Args:
        parent: The window.
        error: Its message and hint are shown; its text can be marked and copied.
        buttons: (text, what it does) of buttons before "Close".
    """
    box = QMessageBox(parent)
    box.setObjectName("error-dialog")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(said(error.message))
    box.setInformativeText(said(error.hint))
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    for text, slot in buttons:
        button = box.addButton(text, QMessageBox.ButtonRole.ActionRole)
        button.clicked.connect(lambda _checked=False, slot=slot: slot())
    box.addButton(QMessageBox.StandardButton.Close)
    box.open()
    return box
