"""The window. Everything here belongs to the main thread."""
