"""The command line: one file per command, thin; no Qt, and torch only when a photo is restored."""
