"""What each system knows about its screens that Qt does not tell."""
