"""The program's settings: each declared once, kept in one JSON file."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from iide_studio.core.errors import ExportError
from iide_studio.core.files import new_file

SETTINGS_VERSION = 1

_log = logging.getLogger(__name__)

Value = TypeVar("Value", bool, int, float, str, list[str], dict[str, str])


@dataclass(frozen=True, kw_only=True, eq=False)
class Setting(Generic[Value]):
    """One thing that a user can choose; the settings page is made from these.

    Attributes:
        key: Its name in the file, "group.name".
        default: Its value until somebody chooses; says which type it has.
        title: What the page calls it; empty = kept, but not on the page.
        help: One sentence on what it does.
        choices: (value, title) of a text with fixed values.
        range: Least and largest number.
        unit: Shown behind a number.
    """

    key: str
    default: Value
    title: str = ""
    help: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    range: tuple[float, float] | None = None
    unit: str = ""

    @property
    def group(self) -> str:
        """The page that it is on."""
        return self.key.partition(".")[0]

    def accepts(self, value: Any) -> bool:
        """Whether a value out of a file makes sense."""
        kinds = (int, float) if type(self.default) is float else (type(self.default),)
        if not isinstance(value, kinds) or (
            isinstance(value, bool) and type(self.default) is not bool
        ):
            return False
        if self.choices and value not in [choice for choice, _ in self.choices]:
            return False
        if isinstance(value, list):
            return all(isinstance(item, str) for item in value)
        if isinstance(value, dict):
            return all(isinstance(item, str) for pair in value.items() for item in pair)
        return self.range is None or self.range[0] <= float(value) <= self.range[1]


class Settings:
    """The values of all settings; what the file does not have, or not properly, is the default."""

    def __init__(self, path: Path | None) -> None:
        """Reads the file.

        Args:
            path: Need not exist; None keeps everything in memory.
        """
        self._path = path
        self._values = {} if path is None else _read(path)
        self._listeners: list[Callable[[str], None]] = []
        self._has_warned = False

    def get(self, setting: Setting[Value]) -> Value:
        """Returns a value."""
        value = self._values.get(setting.key, setting.default)
        if setting.accepts(value):
            return value
        _log.info("setting %s is %r, which makes no sense", setting.key, value)
        return setting.default

    def set(self, setting: Setting[Value], value: Value) -> None:
        """Keeps a value and writes the file; listeners hear of it if it is another one.

        Where the file cannot be written, the value counts until the program ends, and the log says
        so once: no work fails for that. The next change tries again, with all values.

        Raises:
            ValueError: if the setting does not accept the value.
        """
        if not setting.accepts(value):
            raise ValueError(f"{setting.key} cannot be {value!r}")
        if self.get(setting) == value:
            return
        self._values[setting.key] = value
        for listener in list(self._listeners):
            listener(setting.key)
        self._write()

    def listen(self, listener: Callable[[str], None]) -> None:
        """Calls a function with the key of each setting that changes."""
        self._listeners.append(listener)

    def _write(self) -> None:
        if self._path is None:
            return
        text = json.dumps({"version": SETTINGS_VERSION, "values": self._values}, indent=1)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with new_file(self._path, overwrite=True) as temporary:
                temporary.write_text(text, encoding="utf-8")
        except (ExportError, OSError) as error:
            if not self._has_warned:
                self._has_warned = True
                _log.warning("The settings in %s cannot be kept: %s", self._path, error)


def _read(path: Path) -> dict[str, Any]:
    """Returns the values of a file; none at all of one that is damaged or newer."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["version"] != SETTINGS_VERSION:
            raise ValueError(f"version {data['version']!r}")
        return dict(data["values"])
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, KeyError, TypeError) as error:
        _log.info("the settings in %s are passed over: %s", path, error)
        return {}
