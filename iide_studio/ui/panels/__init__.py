"""The panels at the window's sides; one file each."""
