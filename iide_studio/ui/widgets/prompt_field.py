"""A line for a prompt, with completion word by word."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from iide_studio.core.layers import new_id
from iide_studio.core.prompt_completion import PromptCompletion

_SAME_VISIT = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class PromptField(QLineEdit):
    """A line of text whose last words are completed from the program's lists.

    Down and Return, or a click, take an entry; typing on leaves the list alone.

    Attributes:
        completer_: What shows the list; not the line's own, which would complete all of the text.
        popup: The list.
    """

    edited = Signal(str, str)
    """The text that the user made, and the gesture: one visit to the field is one step."""

    def __init__(self, completion: PromptCompletion, name: str, tip: str) -> None:
        """Makes an empty line.

        Args:
            completion: What is offered.
            name: What it is, for those who hear the window.
            tip: What to write.
        """
        super().__init__()
        self._completion = completion
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setClearButtonEnabled(True)
        self._entries = QStringListModel(self)
        self._start = 0
        self.completer_ = QCompleter(self._entries, self)
        self.completer_.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer_.setWidget(self)
        self.popup = QListView()
        self.popup.setAccessibleName(name)
        self.completer_.setPopup(self.popup)
        self.completer_.activated.connect(self._take)
        self._gesture = new_id()
        self.textEdited.connect(self._edit)

    def show_text(self, text: str) -> None:
        """Shows another text and nothing to complete; nobody is told."""
        if text != self.text():
            self.setText(text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # The list of entries takes the focus and gives it back in the middle of a word.
        if event.reason() not in _SAME_VISIT:
            self._gesture = new_id()
        super().focusInEvent(event)

    def _edit(self, text: str) -> None:
        self._offer()
        self.edited.emit(text, self._gesture)

    def _offer(self) -> None:
        found = self._completion.complete(self.text()[: self.cursorPosition()])
        self._start = found.start
        self._entries.setStringList(list(found.entries))
        if found.entries:
            self.completer_.complete()
            # Return must end the words as they were typed, unless an entry was chosen.
            self.popup.setCurrentIndex(QModelIndex())
        else:
            self.popup.hide()

    def _take(self, entry: str) -> None:
        before, after = self.text()[: self._start], self.text()[self.cursorPosition() :]
        self.setText(before + entry + after)
        self.setCursorPosition(len(before) + len(entry))
        self.edited.emit(self.text(), self._gesture)
