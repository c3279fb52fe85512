"""Several commands as one step."""

from __future__ import annotations

from collections.abc import Sequence

from iide_studio.core.change import Change
from iide_studio.core.commands.command import Command
from iide_studio.core.document import Document
from iide_studio.core.tile_cache import Tile


class CommandSequence(Command):
    """Commands that are applied and reverted together."""

    def __init__(self, label: str, commands: Sequence[Command]) -> None:
        """Makes the step; `commands` are at least one, in order."""
        if not commands:
            raise ValueError("a step of no commands")
        self.label = label
        self._commands = tuple(commands)

    @property
    def commands(self) -> tuple[Command, ...]:
        """The commands, in order."""
        return self._commands

    def apply(self, document: Document) -> Change:
        done: list[Command] = []
        changes: list[Change] = []
        try:
            for command in self._commands:
                changes.append(command.apply(document))
                done.append(command)
        except BaseException:
            for command in reversed(done):
                command.revert(document)
            raise
        return _joined(changes)

    def revert(self, document: Document) -> Change:
        return _joined([command.revert(document) for command in reversed(self._commands)])

    def finish(self) -> None:
        for command in self._commands:
            command.finish()

    def tiles(self) -> set[Tile]:
        return set().union(*(command.tiles() for command in self._commands))


def _joined(changes: list[Change]) -> Change:
    total = changes[0]
    for change in changes[1:]:
        total = total.joined(change)
    return total
