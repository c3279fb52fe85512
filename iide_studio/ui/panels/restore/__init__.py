"""The parts of the restore panel."""
