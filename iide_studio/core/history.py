"""What was done to a document, to be undone and done again."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass

from iide_studio.core.change import Change
from iide_studio.core.commands.command import Command
from iide_studio.core.document import Document
from iide_studio.core.tile_cache import Tile

BUDGET = 1 << 30

Run = Callable[[Callable[[], None]], object]


@dataclass(frozen=True, eq=False)
class Moment:
    """A state of a document: what its newest step was, and how many were forgotten by then."""

    newest: Command | None
    forgotten: int


def _run_at_once(work: Callable[[], None]) -> None:
    work()


class History:
    """The commands of one document, oldest first; lossless.

    Commands keep tiles by reference. What they keep beyond the budget, and the document itself
    does not use, is compressed and put where the document's tile cache puts things away, the
    oldest first. Only if that is main memory, or beyond a limit, the oldest commands are
    forgotten; never the newest.
    """

    def __init__(
        self,
        document: Document,
        *,
        budget: int = BUDGET,
        limit: int | None = None,
        run: Run = _run_at_once,
    ) -> None:
        """Begins an empty history.

        Args:
            document: The one that all commands are about.
            budget: Bytes of main memory for tiles that only the history keeps.
            limit: Bytes of such tiles, unpacked, wherever they are; None = any number.
            run: Runs what puts tiles away into a spill store: a millisecond a tile, so a window
                gives it to a thread.
        """
        self._document = document
        self._budget, self._limit, self._run = budget, limit, run
        self._commands: list[Command] = []
        self._position = 0
        self._saved: int | None = 0
        self._forgotten = 0

    @property
    def labels(self) -> tuple[str, ...]:
        """The names of all steps, those that were undone included."""
        return tuple(command.label for command in self._commands)

    @property
    def steps(self) -> tuple[Command, ...]:
        """All steps, those that were undone included; to tell them apart, not to be changed."""
        return tuple(self._commands)

    @property
    def position(self) -> int:
        """How many of the steps are in force."""
        return self._position

    @property
    def undo_label(self) -> str | None:
        """Name of the step that `undo` takes back; None if there is none."""
        return self._commands[self._position - 1].label if self._position else None

    @property
    def redo_label(self) -> str | None:
        """Name of the step that `redo` does again; None if there is none."""
        is_last = self._position == len(self._commands)
        return None if is_last else self._commands[self._position].label

    @property
    def is_saved(self) -> bool:
        """Whether the document is as it was at the last `mark_saved`, or at the beginning."""
        return self._saved == self._position

    @property
    def memory(self) -> int:
        """Bytes of main memory that only the history keeps in use."""
        return sum(tile.memory for tile in self._own_tiles())

    def moment(self) -> Moment:
        """Returns a name for the document as it is now, for a later `mark_saved`."""
        newest = self._commands[self._position - 1] if self._position else None
        return Moment(newest, self._forgotten)

    def mark_saved(self, moment: Moment | None = None) -> None:
        """Notes that the document is on disk.

        Args:
            moment: As it was then, because saving took a while; None = as it is now.
        """
        self._saved = self._position if moment is None else self._position_of(moment)

    def mark_unsaved(self) -> None:
        """Notes that the document is on no disk, not even as it was at the beginning."""
        self._saved = None

    def do(self, command: Command, initiator: object | None = None) -> Change:
        """Applies a command and makes it the newest step; steps that were undone are forgotten.

        Another version of the newest step takes its place.

        Raises:
            DocumentError: if the document does not allow it; then nothing happened.
        """
        older = self._older_version(command)
        undone = None if older is None else older.revert(self._document)
        try:
            change = command.apply(self._document)
        except BaseException:
            if older is not None:
                older.apply(self._document)
            raise
        if undone is not None:
            self._position -= 1
            change = undone.joined(change)
        self.record(command)
        return dataclasses.replace(change, initiator=initiator)

    def record(self, command: Command) -> None:
        """Makes a command that has been applied already the newest step: a stroke."""
        command.finish()
        del self._commands[self._position :]
        if self._saved is not None and self._saved > self._position:
            self._saved = None
        self._commands.append(command)
        self._position += 1
        self._make_room()

    def undo(self, initiator: object | None = None) -> Change | None:
        """Takes the newest step back; None if there is none."""
        if self._position == 0:
            return None
        self._position -= 1
        change = self._commands[self._position].revert(self._document)
        return dataclasses.replace(change, initiator=initiator)

    def redo(self, initiator: object | None = None) -> Change | None:
        """Does the step again that was undone last; None if there is none."""
        if self._position == len(self._commands):
            return None
        change = self._commands[self._position].apply(self._document)
        self._position += 1
        return dataclasses.replace(change, initiator=initiator)

    def go_to(self, position: int, initiator: object | None = None) -> Change | None:
        """Undoes or redoes until `position` steps are in force; None if they are already."""
        if not 0 <= position <= len(self._commands):
            raise ValueError(f"step {position} of {len(self._commands)}")
        total: Change | None = None
        while self._position != position:
            step = self.undo if self._position > position else self.redo
            change = step(initiator)
            assert change is not None
            total = change if total is None else total.joined(change)
        return total

    def _position_of(self, moment: Moment) -> int | None:
        if moment.newest is None:
            return 0 if moment.forgotten == self._forgotten else None
        places = [i for i, command in enumerate(self._commands) if command is moment.newest]
        return places[0] + 1 if places else None

    def _older_version(self, command: Command) -> Command | None:
        """Returns the newest step if the command takes its place."""
        # What is on disk must stay a step, or "saved" would mean another document.
        if self._position == 0 or self._position < len(self._commands) or self.is_saved:
            return None
        newest = self._commands[-1]
        return newest if command.is_version_of(newest) else None

    def _own_tiles(self) -> set[Tile]:
        held = set().union(*(command.tiles() for command in self._commands))
        return held - self._document.tiles()

    def _make_room(self) -> None:
        held = set().union(*(command.tiles() for command in self._commands))
        largest = self._budget if self._limit is None else min(self._budget, self._limit)
        if sum(tile.size for tile in held) <= largest:
            return  # no need to look which of them the document uses
        in_use = self._document.tiles()
        cold = self._coldest(in_use)
        if self._document.cache.has_spill:
            self._run(lambda: _put_away(cold))
        else:
            _put_away(cold)
        while self._position > 1 and self._is_too_much(in_use):
            del self._commands[0]
            self._position -= 1
            self._forgotten += 1
            self._saved = self._saved - 1 if self._saved else None

    def _coldest(self, in_use: set[Tile]) -> list[Tile]:
        """Returns what has to leave main memory, from the oldest steps."""
        excess = sum(tile.memory for tile in self._own_tiles()) - self._budget
        cold: dict[Tile, None] = {}
        for command in self._commands:
            for tile in command.tiles() - in_use - cold.keys():
                if excess <= 0:
                    return list(cold)
                excess -= tile.memory
                cold[tile] = None
        return list(cold)

    def _is_too_much(self, in_use: set[Tile]) -> bool:
        own = set().union(*(command.tiles() for command in self._commands)) - in_use
        if self._limit is not None and sum(tile.size for tile in own) > self._limit:
            return True
        has_place = self._document.cache.has_spill
        return not has_place and sum(tile.memory for tile in own) > self._budget


def _put_away(tiles: list[Tile]) -> None:
    for tile in tiles:
        tile.put_away()
