"""What the program noted down, for people."""

from __future__ import annotations

import logging
import platform
import traceback
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from iide_studio import __version__

OURS = "iide_"


@dataclass(frozen=True, kw_only=True)
class LogEntry:
    """One note of the program.

    Attributes:
        time: When, local.
        level: As in `logging`: 20 = information, 30 = warning, 40 = error.
        source: Which part of the program, "ui.main_window"; or another library.
        message: One sentence.
        details: What a developer needs, several lines; may be empty.
    """

    time: datetime
    level: int
    source: str
    message: str
    details: str = ""

    @property
    def is_problem(self) -> bool:
        """Whether it is a warning or an error."""
        return self.level >= logging.WARNING

    @property
    def text(self) -> str:
        """All of it, as it goes into a report."""
        name = logging.getLevelName(self.level).lower()
        head = f"{self.time:%Y-%m-%d %H:%M:%S} {name} {self.source}: {self.message}"
        return f"{head}\n{self.details}" if self.details else head


def entry_of(record: logging.LogRecord) -> LogEntry:
    """Returns a record of `logging` as an entry; never raises for what is wrong in it."""
    try:
        message = record.getMessage()
    except (TypeError, ValueError):  # a format that does not fit its arguments
        message = str(record.msg)
    details = record.exc_text or ""
    if record.exc_info and record.exc_info[1] is not None:
        details = "".join(traceback.format_exception(record.exc_info[1])).rstrip()
    _, _, inside = record.name.partition(".")
    return LogEntry(
        time=datetime.fromtimestamp(record.created),
        level=record.levelno,
        source=inside if record.name.startswith(OURS) and inside else record.name,
        message=message,
        details=details,
    )


def is_worth_showing(record: logging.LogRecord) -> bool:
    """Whether a person wants to see it: our own information, and warnings of all others."""
    least = logging.INFO if record.name.startswith(OURS) else logging.WARNING
    return record.levelno >= least


def report_text(entries: Iterable[LogEntry]) -> str:
    """Returns entries with what a report of a fault needs besides."""
    head = (
        f"IIDE Studio {__version__}, Python {platform.python_version()}, "
        f"{platform.system()} {platform.release()} {platform.machine()}"
    )
    return "\n".join([head, "", *(entry.text for entry in entries)]) + "\n"
