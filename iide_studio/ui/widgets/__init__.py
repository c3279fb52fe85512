"""Widgets that know nothing of documents."""
