"""Tools; one file each."""
