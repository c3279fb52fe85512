"""Sentences for people, on standard error."""

from __future__ import annotations

import sys


def print_error(message: str, hint: str = "") -> None:
    """Prints what went wrong and what to do about it, as one line."""
    print(f"Error: {message} {hint}".strip(), file=sys.stderr, flush=True)


def print_note(text: str) -> None:
    """Prints something worth knowing that stops nothing."""
    print(f"Note: {text}", file=sys.stderr, flush=True)


def print_cancelled() -> None:
    """Prints that the user's wish to stop was heard."""
    print("Cancelled.", file=sys.stderr, flush=True)
