"""IIDE Studio restores old photographs on the user's own computer."""

__version__ = "0.1.0"
