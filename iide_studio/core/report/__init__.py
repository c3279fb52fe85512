"""The treatment report: what was done to a photo, for the file of whoever keeps it."""
