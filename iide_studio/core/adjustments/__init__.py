"""Adjustments: changes of tone and colour that can be changed again later."""
