"""Noting what people ask, and closing the loop."""
