"""Changing articles."""
