"""Jobs rules."""
