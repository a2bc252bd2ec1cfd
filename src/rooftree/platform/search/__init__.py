"""The header search box and the rows behind it."""
