"""The pages of the help: Markdown files that come with the program."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_ORDER = (
    "getting-started",
    "scratches",
    "colours-by-words",
    "album-batches",
    "archival-export",
    "training",
)
_IMAGE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)#]+)[^)]*\)")


@dataclass(frozen=True)
class HelpPage:
    """One page.

    Attributes:
        path: The Markdown file; pictures lie beside it.
        title: Its first heading.
        text: All of it.
    """

    path: Path
    title: str
    text: str

    @property
    def name(self) -> str:
        """The file's name without ending; what links are made of."""
        return self.path.stem

    def contains(self, words: str) -> bool:
        """Whether every word stands in it, in any case and place."""
        text = self.text.casefold()
        return all(word in text for word in words.casefold().split())

    def targets(self) -> tuple[Path, ...]:
        """Returns the files that it shows or leads to, apart from addresses in a network."""
        found = [*_IMAGE.findall(self.text), *_LINK.findall(self.text)]
        return tuple(self.path.parent / target for target in found if "://" not in target)


def help_pages(resources: Path) -> tuple[HelpPage, ...]:
    """Returns all pages in the order in which they are to be read.

    Args:
        resources: See `Paths.resources`; without pages in it there are none.
    """
    files = sorted((resources / "help").glob("*.md"), key=_place)
    return tuple(_read(file) for file in files)


def _place(file: Path) -> tuple[int, str]:
    known = file.stem in _ORDER
    return (_ORDER.index(file.stem) if known else len(_ORDER), file.stem)


def _read(file: Path) -> HelpPage:
    text = file.read_text(encoding="utf-8")
    heading = next((line for line in text.splitlines() if line.startswith("# ")), file.stem)
    return HelpPage(file, heading.removeprefix("# ").strip(), text)
