"""Search actions."""
