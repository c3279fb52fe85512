"""Asks what to do when a project is to be saved that another program has changed meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget


def ask_about_changed_project(
    parent: QWidget,
    name: str,
    *,
    replace: Callable[[], object],
    save_as: Callable[[], object],
    cancel: Callable[[], object],
) -> QMessageBox:
    """Shows the question; exactly one of the functions is called with the answer.

    Args:
        parent: The window.
        name: The project's.
        replace: Saves over it.
        save_as: Asks for another name.
        cancel: Does nothing.
    """
    box = QMessageBox(parent)
    box.setObjectName("changed-project-dialog")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowModality(Qt.WindowModality.WindowModal)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setText(
        QCoreApplication.translate(
            "Saving", "“{name}” was changed by another program since it was opened here."
        ).format(name=name)
    )
    box.setInformativeText(
        QCoreApplication.translate("Saving", "Saving under the same name replaces those changes.")
    )
    other = box.addButton(
        QCoreApplication.translate("Saving", "Save As…"), QMessageBox.ButtonRole.AcceptRole
    )
    own = box.addButton(
        QCoreApplication.translate("Saving", "Replace"), QMessageBox.ButtonRole.DestructiveRole
    )
    box.setDefaultButton(other)
    box.setEscapeButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.finished.connect(partial(_answer, box, {other: save_as, own: replace}, cancel))
    box.open()
    return box


def _answer(
    box: QMessageBox,
    answers: dict[QAbstractButton, Callable[[], object]],
    cancel: Callable[[], object],
    _: int,
) -> None:
    clicked = box.clickedButton()
    answer = cancel if clicked is None else answers.get(clicked, cancel)
    answer()
