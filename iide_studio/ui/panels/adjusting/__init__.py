"""Editors, one for each kind of adjustment."""
