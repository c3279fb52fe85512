"""The settings page, made from the settings' declarations, and the shortcuts page."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from iide_studio.core.setting_list import SETTINGS
from iide_studio.core.settings import Setting, Settings
from iide_studio.ui.actions import Actions
from iide_studio.ui.shortcuts import owners, reset_shortcuts, set_shortcut

_IDENTITY = Qt.ItemDataRole.UserRole


class SettingsDialog(QDialog):
    """Every setting counts as soon as it is changed."""

    def __init__(self, parent: QWidget, settings: Settings, actions: Actions) -> None:
        """Makes a page for each group of settings."""
        super().__init__(parent)
        self.setObjectName("settings-dialog")
        self.setWindowTitle(self.tr("Settings"))
        self._settings = settings
        pages = QTabWidget()
        pages.setAccessibleName(self.tr("Pages of settings"))
        groups = dict.fromkeys(setting.group for setting in SETTINGS if setting.title)
        for group in groups:
            pages.addTab(self._make_page(group), group_title(group))
        pages.addTab(ShortcutsPage(settings, actions), self.tr("Shortcuts"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(pages)
        layout.addWidget(buttons)
        self.resize(640, 520)

    def _make_page(self, group: str) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for setting in SETTINGS:
            if setting.group == group and setting.title:
                control = self._make_control(setting)
                title = translated(setting.title)
                control.setAccessibleName(title)
                control.setToolTip(translated(setting.help))
                form.addRow(title, control)
                note = QLabel(translated(setting.help), wordWrap=True)
                note.setEnabled(False)
                form.addRow("", note)
        return page

    def _make_control(self, setting: Setting[Any]) -> QWidget:
        value = self._settings.get(setting)
        if setting.choices:
            return self._make_choice(setting, value)
        if isinstance(value, bool):
            box = QCheckBox()
            box.setChecked(value)
            box.toggled.connect(lambda on: self._settings.set(setting, on))
            return box
        if isinstance(value, int | float):
            return self._make_number(setting, value)
        line = QLineEdit(str(value))
        line.editingFinished.connect(lambda: self._settings.set(setting, line.text()))
        return line

    def _make_choice(self, setting: Setting[Any], value: str) -> QComboBox:
        box = QComboBox()
        for key, title in setting.choices:
            box.addItem(translated(title), key)
        box.setCurrentIndex(box.findData(value))
        box.currentIndexChanged.connect(lambda: self._settings.set(setting, box.currentData()))
        return box

    def _make_number(self, setting: Setting[Any], value: float) -> QWidget:
        box = QSpinBox() if isinstance(setting.default, int) else QDoubleSpinBox(singleStep=0.05)
        low, high = setting.range or (0, 10**6)
        box.setRange(low, high)  # type: ignore[arg-type]
        box.setSuffix(f" {setting.unit}" if setting.unit else "")
        box.setValue(value)  # type: ignore[arg-type]
        box.valueChanged.connect(lambda number: self._settings.set(setting, number))
        return box


class ShortcutsPage(QWidget):
    """All actions with their keys; choose one and press others."""

    def __init__(self, settings: Settings, actions: Actions) -> None:
        """Lists the actions by menu."""
        super().__init__()
        self._settings, self._actions = settings, actions
        self._search = QLineEdit(clearButtonEnabled=True)
        self._search.setPlaceholderText(self.tr("Search for an action"))
        self._search.setAccessibleName(self.tr("Search for an action"))
        self._search.textChanged.connect(self._filter)
        self._list = QTreeWidget(columnCount=2)
        self._list.setRootIsDecorated(False)
        self._list.setAccessibleName(self.tr("Actions and their keys"))
        self._list.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.currentItemChanged.connect(self._show_keys)
        self._keys = QKeySequenceEdit(clearButtonEnabled=True)
        self._keys.setMaximumSequenceLength(1)
        self._keys.setAccessibleName(self.tr("New keys"))
        self._keys.editingFinished.connect(self._take_keys)
        self._note = QLabel(wordWrap=True)
        reset = QPushButton(self.tr("Reset all"))
        reset.setToolTip(self.tr("Gives all actions the keys that they came with"))
        reset.clicked.connect(self._reset)
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("New keys:")))
        row.addWidget(self._keys, 1)
        row.addWidget(reset)
        layout = QVBoxLayout(self)
        for part in (self._search, self._list):
            layout.addWidget(part)
        layout.addLayout(row)
        layout.addWidget(self._note)
        self._fill()

    def choose(self, identity: str) -> None:
        """Puts the cursor on an action."""
        for item in self._items():
            if item.data(0, _IDENTITY) == identity:
                self._list.setCurrentItem(item)

    def _items(self) -> list[QTreeWidgetItem]:
        items = (self._list.topLevelItem(row) for row in range(self._list.topLevelItemCount()))
        return [item for item in items if item is not None]

    def _fill(self) -> None:
        self._list.clear()
        for identity in self._actions:
            action = self._actions[identity]
            item = QTreeWidgetItem([action.text().replace("&", ""), ""])
            item.setData(0, _IDENTITY, identity)
            item.setIcon(0, action.icon())
            self._list.addTopLevelItem(item)
        self._show_all_keys()

    def _show_all_keys(self) -> None:
        for item in self._items():
            keys = self._actions[item.data(0, _IDENTITY)].shortcuts()
            item.setText(1, ", ".join(k.toString(_NATIVE) for k in keys))

    def _filter(self, text: str) -> None:
        for item in self._items():
            item.setHidden(text.casefold() not in item.text(0).casefold())

    def _show_keys(self, item: QTreeWidgetItem | None) -> None:
        keys = [] if item is None else self._actions[item.data(0, _IDENTITY)].shortcuts()
        self._keys.setKeySequence(keys[0] if keys else QKeySequence())

    def _take_keys(self) -> None:
        item = self._list.currentItem()
        if item is None:
            return
        identity, keys = item.data(0, _IDENTITY), self._keys.keySequence()
        taken = [name for name in owners(self._actions, keys) if name != identity]
        names = ", ".join(self._actions[name].text().replace("&", "") for name in taken)
        self._note.setText(self.tr("Taken from: {names}").format(names=names) if names else "")
        set_shortcut(self._actions, self._settings, identity, keys)
        self._show_all_keys()

    def _reset(self) -> None:
        reset_shortcuts(self._actions, self._settings)
        self._show_all_keys()
        self._show_keys(self._list.currentItem())


_NATIVE = QKeySequence.SequenceFormat.NativeText


def translated(text: str) -> str:
    """Returns a text of a declaration in the user's language."""
    return QCoreApplication.translate("Settings", text)


def group_title(group: str) -> str:
    """Returns what a page of settings is called."""
    return translated(group.replace("-", " ").capitalize())
