"""Restorations of open documents: running them, and bringing home what comes of them."""
