"""Finds the sentences that the parts without Qt say to people: errors, hints and notes.

Core, diffusion and engine speak English, for the command line does. The window translates what it
shows of it, by templates: a sentence whose values are replaced by {0}, {1} and so on. They are
found in the syntax trees, so that no sentence has to be marked or listed by hand.
"""

from __future__ import annotations

import ast
import itertools
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

VALUE = "\0"
"""Stands for a value that is known only when the program runs."""

_SPEAKING = ("core", "diffusion", "engine")
_SILENT = ("core/report", "core/verification.py", "core/proof.py")
"""Speak on the command line, or write in a report, only."""
_SETTINGS = "Setting"
"""Its texts have a context of their own."""
_FOR_DEVELOPERS = ("ValueError", "TypeError", "KeyError", "AssertionError")
_MOST_ALTERNATIVES = 40
_DEPTH = 4
_FORMAT_FIELD = re.compile(r"\{[a-z_]*\}")
_BEGINNING = re.compile(r"[A-Za-z“'\0]")

_WORDED = ast.JoinedStr | ast.BinOp | ast.Constant
Function = ast.FunctionDef | ast.AsyncFunctionDef


def templates(package: Path) -> list[str]:
    """Returns all sentences, sorted, each once.

    Args:
        package: The program's folder.
    """
    paths = [path for part in _SPEAKING for path in sorted((package / part).rglob("*.py"))]
    silent = [package / name for name in _SILENT]
    code = Code([ast.parse(path.read_text(encoding="utf-8")) for path in paths])
    found: set[str] = set()
    for path, tree in zip(paths, code.trees, strict=True):
        if not any(path == place or place in path.parents for place in silent):
            found.update(code.sentences(tree))
    # A note that is put behind others, too: sentences are translated one by one.
    joined = {text for text in found if text.removeprefix(f"{VALUE} ") in found - {text}}
    return sorted(numbered(text) for text in found - joined)


class Code:
    """Syntax trees, and what the names in them may stand for."""

    def __init__(self, trees: list[ast.Module]) -> None:
        """Looks who calls which function, and what the modules' constants are."""
        self.trees = trees
        self._parents = {
            id(child): node
            for tree in trees
            for node in ast.walk(tree)
            for child in ast.iter_child_nodes(node)
        }
        self._calls: dict[str, list[ast.Call]] = defaultdict(list)
        for node in itertools.chain.from_iterable(ast.walk(tree) for tree in trees):
            if isinstance(node, ast.Call):
                self._calls[_called(node)].append(node)

    def sentences(self, tree: ast.Module) -> Iterator[str]:
        """Yields the sentences of a module, with `VALUE` for each value."""
        for node in ast.walk(tree):
            if isinstance(node, _WORDED) and self._is_for_people(node):
                for text in self._texts(node, _DEPTH):
                    yield from _sentences_in(text)

    def _is_for_people(self, node: ast.expr) -> bool:
        if isinstance(node, ast.Constant) and not isinstance(node.value, str):
            return False
        for parent in self._above(node):
            if isinstance(parent, ast.JoinedStr | ast.FormattedValue | ast.BinOp | ast.Assert):
                return False  # a part of something that is looked at as a whole
            if isinstance(parent, ast.Call) and _is_for_developers(parent):
                return False
            if isinstance(parent, ast.stmt):
                return not isinstance(parent, ast.Expr) or parent.value is not node
        return True

    def _texts(self, node: ast.expr, depth: int) -> list[str]:
        """Returns what an expression may become, with `VALUE` for what is not known."""
        match node:
            case ast.Constant(value=str(text)):
                return [text]
            case ast.JoinedStr(values=parts):
                found = self._joined(parts, depth)
            case ast.FormattedValue(value=value, conversion=-1, format_spec=None):
                found = self._texts(value, depth)
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                found = self._joined([left, right], depth)
            case ast.IfExp(body=body, orelse=other):
                found = [*self._texts(body, depth), *self._texts(other, depth)]
            case ast.BoolOp(values=values):
                found = [text for value in values for text in self._texts(value, depth)]
            case ast.Name() if depth > 0:
                found = self._meanings(node, depth - 1)
            case _:
                found = [VALUE]
        return found if len(found) <= _MOST_ALTERNATIVES else [VALUE]

    def _joined(self, parts: list[ast.expr], depth: int) -> list[str]:
        every = [self._texts(part, depth) for part in parts]
        return ["".join(texts) for texts in itertools.product(*every)]

    def _meanings(self, name: ast.Name, depth: int) -> list[str]:
        """Returns what a local name, or a parameter through its callers, may stand for."""
        function = next((n for n in self._above(name) if isinstance(n, Function)), None)
        if function is None:
            return [VALUE]
        assigned = [
            statement.value
            for statement in ast.walk(function)
            if isinstance(statement, ast.Assign)
            and any(isinstance(t, ast.Name) and t.id == name.id for t in statement.targets)
        ]
        given = assigned or self._given(function, name.id)
        found = {text for value in given for text in self._texts(value, depth)}
        if VALUE in found:  # a name of something; only what is worded can have been meant here
            found = {text for text in found if text == VALUE or " " in text}
        return sorted(found) if found else [VALUE]

    def _given(self, function: Function, name: str) -> list[ast.expr]:
        """Returns the arguments that callers give for a parameter."""
        places = [argument.arg for argument in function.args.args if argument.arg != "self"]
        found = []
        for call in self._calls[function.name]:
            by_name = [word.value for word in call.keywords if word.arg == name]
            at = places.index(name) if name in places else len(call.args)
            found += by_name or call.args[at : at + 1]
        return found

    def _above(self, node: ast.AST) -> Iterator[ast.AST]:
        while (parent := self._parents.get(id(node))) is not None:
            yield parent
            node = parent


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _is_for_developers(call: ast.Call) -> bool:
    if _called(call) in (_SETTINGS, *_FOR_DEVELOPERS):
        return True
    match call.func:
        case ast.Attribute(value=ast.Name(id="_log")):
            return True
    return False


def _sentences_in(text: str) -> Iterator[str]:
    """Yields a text if it is a sentence; one before another sentence counts."""
    text = _FORMAT_FIELD.sub(VALUE, text).strip()
    before, _, last = text.rpartition(" ")
    if last == VALUE and before.endswith("."):
        text = before
    is_whole = text.endswith(".") or (text.endswith(f": {VALUE}") and " " in before)
    words = re.findall("[A-Za-z]{2,}", text)
    if is_whole and len(words) > 1 and _BEGINNING.match(text) and not text.startswith("SELECT"):
        yield text


def numbered(text: str) -> str:
    """Returns a text with {0}, {1} and so on for its values; neighbours are one."""
    pieces = re.split(f"{VALUE}+", text)
    filled = [f"{piece}{{{number}}}" for number, piece in enumerate(pieces[:-1])]
    return "".join([*filled, pieces[-1]])
