"""The content-addressed store of files."""
