"""What the window can do, one file for each group of actions and panels."""
