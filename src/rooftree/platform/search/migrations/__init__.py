"""Search migrations."""
