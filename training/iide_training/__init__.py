"""Trains checkpoints for IIDE Studio: degradations, the paper's fine-tuning, evaluation, export."""
