"""Draws a row: eye, pictures, name, lock."""

from __future__ import annotations

import enum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from iide_studio.ui.widgets.pictures import icon_in
from iide_studio.ui.widgets.stack_model import ROW, StackModel, StackRow

_Index = QModelIndex | QPersistentModelIndex
_MARGIN = 4
_ICON = 18
_SQUARE = 8
_LIGHT, _DARK = QColor(205, 205, 205), QColor(160, 160, 160)
"""The checkerboard behind what is transparent."""


class StackPart(enum.Enum):
    """What in a row can be clicked."""

    EYE = "eye"
    PICTURE = "picture"
    MASK = "mask"
    TEXT = "text"
    LOCK = "lock"


class StackDelegate(QStyledItemDelegate):
    """Draws the rows of a StackList and says what lies where in them."""

    def __init__(self, model: StackModel, parent: QWidget) -> None:
        """Makes it for a model."""
        super().__init__(parent)
        self._model = model
        self._icons: dict[tuple[str, int], QIcon] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(160, max(2 * option.fontMetrics.height() + 10, 40))

    def parts(self, rect: QRect, row: StackRow) -> dict[StackPart, QRect]:
        """Returns where everything of a row lies."""
        side = rect.height() - 2 * _MARGIN
        x, top = rect.left() + _MARGIN, rect.top() + _MARGIN
        places = {StackPart.EYE: QRect(x, rect.top(), _ICON + _MARGIN, rect.height())}
        x += _ICON + 2 * _MARGIN
        places[StackPart.PICTURE] = QRect(x, top, side, side)
        x += side + _MARGIN
        if row.has_mask:
            places[StackPart.MASK] = QRect(x, top, side, side)
            x += side + _MARGIN
        right = rect.right() - _ICON - 2 * _MARGIN
        places[StackPart.TEXT] = QRect(
            QPoint(x + _MARGIN, top), QPoint(right - _MARGIN, rect.bottom() - _MARGIN)
        )
        places[StackPart.LOCK] = QRect(right, rect.top(), _ICON + _MARGIN, rect.height())
        return places

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: StackRow = index.data(ROW)
        places = self.parts(option.rect, row)
        painter.save()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(option.rect, option.palette.brush(QPalette.ColorRole.Highlight))
        text = option.palette.color(_text_role(is_chosen))
        faint = QColor(text)
        faint.setAlphaF(0.62 if row.is_visible else 0.45)
        eye = "mdi6.eye-outline" if row.is_visible else "mdi6.eye-off-outline"
        self._icon(eye, text if row.is_visible else faint).paint(
            painter, _centered(places[StackPart.EYE])
        )
        lock = "mdi6.lock" if row.is_locked else "mdi6.lock-open-variant-outline"
        self._icon(lock, text if row.is_locked else faint).paint(
            painter, _centered(places[StackPart.LOCK])
        )
        self._draw_pictures(painter, places, row, text)
        self._draw_text(painter, option, places[StackPart.TEXT], row, text, faint)
        if option.state & QStyle.StateFlag.State_HasFocus and not is_chosen:
            painter.setPen(option.palette.color(QPalette.ColorRole.Highlight))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(self.tr("Name"))
        editor.setToolTip(self.tr("Return keeps the name, Escape the old one"))
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        place = self.parts(option.rect, index.data(ROW))[StackPart.TEXT]
        height = min(editor.sizeHint().height(), place.height())
        editor.setGeometry(place.left(), place.center().y() - height // 2, place.width(), height)

    def _draw_pictures(
        self, painter: QPainter, places: dict[StackPart, QRect], row: StackRow, frame: QColor
    ) -> None:
        picture = self._model.picture(row.identity)
        _draw_picture(painter, places[StackPart.PICTURE], picture, frame, is_marked=row.is_painted)
        if row.has_mask:
            mask = self._model.mask(row.identity)
            _draw_picture(
                painter, places[StackPart.MASK], mask, frame, is_marked=row.is_mask_painted
            )

    def _draw_text(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: QRect,
        row: StackRow,
        text: QColor,
        faint: QColor,
    ) -> None:
        metrics = option.fontMetrics
        elide = Qt.TextElideMode.ElideRight
        second = row.subtitle or row.warning
        upper = QRect(place) if not second else QRect(place.topLeft(), place.center())
        upper.setWidth(place.width())
        lower = QRect(place.left(), upper.bottom() + 1, place.width(), place.height() // 2)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(text if row.is_visible else faint)
        painter.drawText(upper, middle, metrics.elidedText(row.title, elide, upper.width()))
        if row.warning:
            sign = QRect(lower.left(), lower.center().y() - 7, 14, 14)
            self._icon("mdi6.alert-outline", text).paint(painter, sign)
            lower.setLeft(sign.right() + 4)
        painter.setPen(faint)
        painter.drawText(lower, middle, metrics.elidedText(second, elide, lower.width()))

    def _icon(self, name: str, color: QColor) -> QIcon:
        key = (name, color.rgba())
        if key not in self._icons:
            self._icons[key] = icon_in(name, color)
        return self._icons[key]


def _text_role(is_chosen: bool) -> QPalette.ColorRole:
    return QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text


def _centered(place: QRect) -> QRect:
    icon = QRect(0, 0, _ICON, _ICON)
    icon.moveCenter(place.center())
    return icon


def _draw_picture(
    painter: QPainter, place: QRect, picture: QPixmap, frame: QColor, *, is_marked: bool
) -> None:
    """Draws a picture as large as fits, on a checkerboard; framed if brushes paint on it."""
    inside = QRect(place)
    if not picture.isNull():
        size = picture.deviceIndependentSize().toSize()
        size.scale(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
        inside = QRect(QPoint(0, 0), size)
        inside.moveCenter(place.center())
        if picture.hasAlphaChannel():
            _draw_checkerboard(painter, inside)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(inside, picture)
    pen = QPen(frame)
    pen.setWidth(2 if is_marked else 1)
    if not is_marked:
        frame = QColor(frame)
        frame.setAlphaF(0.3)
        pen.setColor(frame)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(inside.adjusted(0, 0, -1, -1))


def _draw_checkerboard(painter: QPainter, place: QRect) -> None:
    painter.fillRect(place, _LIGHT)
    for y in range(0, place.height(), _SQUARE):
        for x in range(y // _SQUARE % 2 * _SQUARE, place.width(), 2 * _SQUARE):
            square = QRect(place.left() + x, place.top() + y, _SQUARE, _SQUARE)
            painter.fillRect(square.intersected(place), _DARK)
