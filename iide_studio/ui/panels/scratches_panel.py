"""The scratches panel: find them, choose how sure the detector must be, and how they are shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QColorDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from iide_studio.core.change import Change, Part
from iide_studio.core.commands.masks import ThresholdScratches
from iide_studio.core.jobs import JobEvent
from iide_studio.core.overlay_settings import SCRATCH_COLOR, SCRATCH_OPACITY
from iide_studio.core.rect import Rect
from iide_studio.core.scratch_level import level_before, level_in_force
from iide_studio.core.scratch_search import marked_share
from iide_studio.core.threshold_preview import ThresholdPreview
from iide_studio.ui.canvas.canvas import Canvas
from iide_studio.ui.panels.panel import Panel
from iide_studio.ui.quantities import duration_text
from iide_studio.ui.session import Session
from iide_studio.ui.studio import Studio
from iide_studio.ui.widgets.action_button import ActionButton
from iide_studio.ui.widgets.icon_buttons import IconToolButton
from iide_studio.ui.widgets.value_row import ValueRow

_STEPS = 1000
_MILLISECONDS_BEFORE_COUNTING = 150
_PIXELS_AT_ONCE = 1_000_000
"""Of the mask, which can be made anew between two frames."""


class ScratchesPanel(Panel):
    """Buttons that find scratches, the detector's threshold, and the look of the mask.

    While the threshold's slider is dragged, only what is visible is made anew; where that is too
    much, the canvas shows what the mask would be. When the slider is let go, all of the mask is
    made. Both together are one step of the history. What was corrected by hand stays.
    """

    level_chosen = Signal(object, float)
    """A Session, and the threshold that the user chose for it."""
    cancel_wanted = Signal()
    """The search for the document in front is to stop."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._dragged: tuple[Session, float, str] | None = None
        self._is_trying = False
        self._previous: float | None = None
        self.detect = ActionButton(studio.actions["mask.detect_scratches"])
        self.infrared = ActionButton(studio.actions["mask.scratches_from_infrared"])
        self.cancel = IconToolButton("mdi6.close", self.tr("Cancel the search"))
        self._progress = QProgressBar(maximum=_STEPS, textVisible=False)
        self._words = QLabel(wordWrap=True)
        self._search = self._searching()
        self.threshold = ValueRow(
            self.tr("Threshold"),
            0.5,
            99.5,
            decimals=1,
            unit="%",
            tip=self.tr("How sure the detector must be; a lower value marks more"),
        )
        self._share = QLabel(wordWrap=True)
        self._counting = QTimer(self, singleShot=True, interval=_MILLISECONDS_BEFORE_COUNTING)
        self._counting.timeout.connect(self._show_share)
        self.color = QPushButton()
        self._shown = QToolButton(autoRaise=True)
        self._shown.setDefaultAction(studio.actions["view.scratch_mask"])
        self._shown.setAccessibleName(self.tr("Show the scratch mask"))
        self._shown.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.opacity = ValueRow(
            self.tr("Opacity of the mask"), 5, 100, unit="%", tip=self.tr("Opacity of the mask")
        )
        self._arrange()
        self._connect()
        self._show_look()
        self.show_session()

    def show_session(self) -> None:
        self._finish_drag()  # keys may have brought another photo to the front meanwhile
        self.setEnabled(self.session is not None)
        self.show_progress(False)
        self._show_document()

    def show_change(self, change: Change) -> None:
        if Part.SCRATCHES in change.parts:
            self._show_document()
            if change.initiator is not self and self.session is not None:
                level = level_in_force(self.session.history)
                if level is not None:
                    self.show_level(level)

    def show_level(self, level: float) -> None:
        """Shows which threshold the mask was made with."""
        self.threshold.show_value(level * 100)

    def show_progress(self, is_searching: bool, event: JobEvent | None = None) -> None:
        """Shows whether the document in front is being searched, and how that goes."""
        self._search.setVisible(is_searching)
        if event is None or event.progress is None:
            self._progress.setRange(0, 0)
            self._words.setText(self.tr("Waiting for the engine"))
            return
        self._progress.setRange(0, _STEPS)
        self._progress.setValue(round(event.progress.fraction * _STEPS))
        if event.seconds_left is None:
            self._words.setText(self.tr("Finding scratches"))
        else:
            left = duration_text(event.seconds_left)
            self._words.setText(self.tr("Finding scratches, {time} left").format(time=left))

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("&Threshold"), self.threshold)
        form.addRow("", self._share)
        form.addRow(self.tr("&Shown in"), self._look())
        layout = QVBoxLayout(self)
        for widget in (self.detect, self.infrared, self._search):
            layout.addWidget(widget)
        layout.addLayout(form)
        layout.addStretch(1)

    def _searching(self) -> QWidget:
        self._progress.setAccessibleName(self.tr("Progress of the search"))
        self._progress.setMaximumHeight(8)
        self.cancel.clicked.connect(self.cancel_wanted)
        box = QWidget()
        layout = QGridLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(2)
        layout.addWidget(self._words, 0, 0)
        layout.addWidget(self._progress, 1, 0)
        layout.addWidget(self.cancel, 0, 1, 2, 1)
        return box

    def _look(self) -> QWidget:
        self.color.setAccessibleName(self.tr("Colour of the mask"))
        self.color.setToolTip(self.tr("Colour of the mask"))
        self.color.clicked.connect(self._ask_for_color)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.color)
        layout.addWidget(self.opacity, 1)
        layout.addWidget(self._shown)
        row.setFocusProxy(self.color)
        return row

    def _connect(self) -> None:
        self.threshold.edited.connect(self._threshold_edited)
        self.threshold.slider.sliderReleased.connect(self._finish_drag)
        self.opacity.edited.connect(self._opacity_edited)
        self.studio.settings.listen(self._setting_changed)

    def _threshold_edited(self, percent: float, gesture: str) -> None:
        session, canvas = self.session, self.studio.canvas
        if session is None or canvas is None:
            return
        level = percent / 100
        if not self.threshold.slider.isSliderDown():
            self._apply(session, level, gesture)
        else:
            self._drag(session, canvas, level, gesture)
        self.level_chosen.emit(session, level)

    def _drag(self, session: Session, canvas: Canvas, level: float, gesture: str) -> None:
        area = canvas.visible_photo_area()
        is_first, self._dragged = self._dragged is None, (session, level, gesture)
        if session.document.scratch_probability is None or session.is_stroking:
            return
        if is_first:
            self._previous = level_before(session.document, session.history, gesture)
        if self._is_trying or area.width * area.height > _PIXELS_AT_ONCE:
            self._is_trying = True  # to the end: what was promised is not half made in between
            canvas.set_threshold_preview(ThresholdPreview(level, self._previous))
        else:
            self._apply(session, level, gesture, area)

    def _finish_drag(self) -> None:
        """Makes the mask anew where it could not be seen, too."""
        if self._dragged is None:
            return
        session, level, gesture = self._dragged
        self._dragged, self._is_trying = None, False
        if session not in self.studio.sessions:
            return
        try:
            self._apply(session, level, gesture)
        finally:
            self.studio.shell.canvas_of(session).set_threshold_preview(None)

    def _apply(
        self, session: Session, level: float, gesture: str, area: Rect | None = None
    ) -> None:
        if session.document.scratch_probability is None or session.is_stroking:
            return
        previous = level_before(session.document, session.history, gesture)
        session.do(ThresholdScratches(level, previous=previous, area=area, gesture=gesture), self)

    def _show_document(self) -> None:
        document = None if self.session is None else self.session.document
        has_map = document is not None and document.scratch_probability is not None
        self.threshold.setEnabled(has_map)
        self.infrared.setVisible(document is not None and document.infrared is not None)
        self._counting.start()

    def _show_share(self) -> None:
        if self.session is None:
            self._share.clear()
            return
        document = self.session.document
        share = marked_share(document)
        if share > 0:
            number = self.locale().toString(100 * share, "f", 2 if share < 0.1 else 1)
            self._share.setText(self.tr("{number} % of the photo is marked").format(number=number))
        elif document.scratch_probability is not None:
            self._share.setText(self.tr("Nothing is marked at this threshold"))
        else:
            self._share.setText(self.tr("Detect scratches, or paint them with the brush"))

    def _ask_for_color(self) -> None:
        dialog = QColorDialog(QColor(self.studio.settings.get(SCRATCH_COLOR)), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Colour of the mask"))
        dialog.colorSelected.connect(self._color_chosen)
        dialog.open()

    def _color_chosen(self, color: QColor) -> None:
        self.studio.settings.set(SCRATCH_COLOR, color.name())

    def _opacity_edited(self, percent: float, _gesture: str) -> None:
        self.studio.settings.set(SCRATCH_OPACITY, percent / 100)

    def _setting_changed(self, key: str) -> None:
        if key in (SCRATCH_COLOR.key, SCRATCH_OPACITY.key):
            self._show_look()

    def _show_look(self) -> None:
        swatch = QPixmap(self.color.iconSize())
        swatch.fill(QColor(self.studio.settings.get(SCRATCH_COLOR)))
        self.color.setIcon(QIcon(swatch))
        self.opacity.show_value(100 * self.studio.settings.get(SCRATCH_OPACITY))
