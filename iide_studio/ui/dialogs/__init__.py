"""Dialogs; one file each."""
