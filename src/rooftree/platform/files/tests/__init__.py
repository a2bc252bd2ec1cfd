"""Files tests."""
