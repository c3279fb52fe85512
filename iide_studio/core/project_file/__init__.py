"""The project file: an OpenRaster file with parts of our own.

`opening.open_project` reads one, `saving.save_project` writes one.
"""
