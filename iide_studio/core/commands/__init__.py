"""Commands: the only way in which a document changes, each with its way back."""
