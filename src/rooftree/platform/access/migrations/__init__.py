"""Access migrations."""
