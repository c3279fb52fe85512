"""Five hundred things that nobody would do in this order."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from iide_studio.core.project_file.opening import open_project
from iide_studio.core.project_file.saving import save_project
from iide_studio.ui.app import StudioWindow
from iide_studio.ui.session import Session
from tests.ui.canvas_hand import CanvasHand, Place

COUNT = 500
Kind = TypeVar("Kind", bound=QWidget)
LEAVES = {"file.quit", "file.close"}
"""What would end the test; it is triggered once, when everything else is done."""


def test_five_hundred_actions_at_random(
    qtbot: QtBot, studio_window: StudioWindow, session: Session, tmp_path: Path
) -> None:
    monkey = Monkey(qtbot, studio_window, session, random.Random(20))
    first = session.document.fingerprint()
    for _ in range(COUNT):
        monkey.act()
    monkey.come_to_rest()

    known = set(studio_window.studio.actions) - LEAVES
    never = sorted(known - monkey.done.keys())
    assert len(never) <= 0.2 * len(known), never

    last = session.document.fingerprint()
    project = tmp_path / "monkey.ora"
    save_project(session.document, project)
    assert open_project(project).document.fingerprint() == last

    session.go_to(0)
    assert session.document.fingerprint() == first


class Monkey:
    """Triggers actions, draws on the canvas, and gets rid of every dialog in one way or another.

    Attributes:
        done: How often each action was triggered.
    """

    def __init__(
        self, qtbot: QtBot, window: StudioWindow, session: Session, rng: random.Random
    ) -> None:
        self.done: Counter[str] = Counter()
        self._qtbot, self._all, self._session, self._rng = qtbot, window, session, rng

    def act(self) -> None:
        """Does one thing."""
        self._all.studio.set_session(self._session)
        if self._rng.random() < 0.3:
            self._draw()
        else:
            self._trigger()
        QApplication.sendPostedEvents()
        self._answer_dialogs()

    def come_to_rest(self) -> None:
        """Waits for whatever still runs."""
        engine = self._all.engine
        self._qtbot.waitUntil(lambda: all(j.state.is_final for j in engine.jobs), timeout=20_000)
        self._answer_dialogs()
        self._all.studio.set_session(self._session)

    def _trigger(self) -> None:
        """Prefers what was done least."""
        actions = self._all.studio.actions
        actions.refresh()
        ready = [name for name in actions if actions[name].isEnabled() and name not in LEAVES]
        least = min(self.done[name] for name in ready)
        name = self._rng.choice(
            [n for n in ready if self.done[n] <= least + self._rng.choice((0, 2))]
        )
        self.done[name] += 1
        actions[name].trigger()
        if name in ("restore.run", "mask.detect_scratches"):
            self.come_to_rest()

    def _draw(self) -> None:
        canvas = self._all.studio.canvas
        assert canvas is not None
        hand = CanvasHand(canvas)
        places = [self._place() for _ in range(self._rng.randint(1, 4))]
        keys = Qt.KeyboardModifier
        held = self._rng.choice((keys.NoModifier, keys.NoModifier, keys.ShiftModifier))
        match self._rng.randrange(5):
            case 0:
                hand.click(places[0], held)
            case 1:
                hand.double_click(places[0])
            case 2:
                hand.key(self._rng.choice((Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_X)))
            case 3:
                hand.drag(places, held, Qt.MouseButton.RightButton)
            case _:
                hand.drag(places, held)

    def _place(self) -> Place:
        """A place on the photo, or a little beside it."""
        document = self._session.document
        x = self._rng.uniform(-0.1, 1.1) * document.width
        return x, self._rng.uniform(-0.1, 1.1) * document.height

    def _answer_dialogs(self) -> None:
        for _ in range(5):
            for popup in _visible(QMenu):
                popup.close()
            dialogs = _visible(QDialog)
            if not dialogs:
                return
            for dialog in reversed(dialogs):
                self._answer(dialog)
            QApplication.sendPostedEvents()
        assert not _visible(QDialog), [d.objectName() for d in _visible(QDialog)]

    def _answer(self, dialog: QDialog) -> None:
        wants = not isinstance(dialog, QFileDialog | QMessageBox) and self._rng.random() < 0.5
        if wants and dialog.objectName() != "export-dialog":
            dialog.accept()
        elif isinstance(dialog, QMessageBox):
            button = dialog.escapeButton() or dialog.buttons()[-1]
            button.click()
        else:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
            dialog.close()


def _visible(kind: type[Kind]) -> list[Kind]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
