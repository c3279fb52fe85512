"""The networks and the restoration pipeline: the only part that imports torch."""
