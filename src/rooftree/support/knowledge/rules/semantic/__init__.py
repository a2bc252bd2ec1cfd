"""Meaning as numbers, by the optional model."""
