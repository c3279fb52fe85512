"""Photographs, requests, recipes and jobs: everything that needs neither Qt nor torch."""
