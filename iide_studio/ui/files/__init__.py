"""What the window does with files: opening, keeping, saving, exporting, printing."""
